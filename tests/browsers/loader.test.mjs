// What the loader does when something goes wrong, in every tool: the page stays as readable as it was,
// says that the calculator does not run and where the rules stand, and nothing is left waiting.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";
import { hold, intercept } from "./line.mjs";
import { htmlOf, pathOf, textsOf, toolsOf } from "./tools.mjs";

const site = await openSite();
after(() => site.close());
const TOOLS = await toolsOf(site);
const [TOOL] = TOOLS;

const open = (tool, prepare) => site.visit(pathOf(tool, "en"), prepare, "load");
const sent = (tool) => htmlOf(site, pathOf(tool, "en"));

async function check({ page }, tool) {
  assert.equal(await calculatorState(page), "failed");
  assert.equal(await page.$eval(".widget-failed", (it) => it.checkVisibility()), true);
  assert.equal(await page.$eval(".widget-failed a[href]", (it) => it.checkVisibility()), true);
  assert.deepEqual(await textsOf(page), await textsOf(page, await sent(tool)));
  await page.close();
}

const WASM = { contentType: "application/wasm" };
const FAULTS = {
  "wasm is not there": [".wasm", (request) => request.respond({ status: 404 })],
  "wasm cannot be reached": [".wasm", (request) => request.abort()],
  "wasm has other bytes than its hash says": [
    ".wasm",
    (request) => request.respond({ ...WASM, body: "other" }),
  ],
  "a page is sent in place of wasm": [
    ".wasm",
    (request) => request.respond({ contentType: "text/html", body: "<!doctype html>" }),
  ],
  "the pack is not there": [".pack", (request) => request.respond({ status: 404 })],
  "the pack cannot be reached": [".pack", (request) => request.abort()],
  "the pack has other bytes than its hash says": [
    ".pack",
    (request) => request.respond({ body: "other" }),
  ],
};

/** The page and its pack, changed and with the hash of what it has become. */
async function withPack(tool, change) {
  const html = await sent(tool);
  const [, address, integrity] = /data-pack="([^"]+)" data-pack-integrity="([^"]+)"/.exec(html);
  const answer = await fetch(new URL(address, site.address));
  const body = change(Buffer.from(await answer.arrayBuffer()));
  const [algorithm] = integrity.split("-");
  const hash = createHash(algorithm).update(body).digest("base64");
  const page = { contentType: "text/html", body: html.replace(integrity, `${algorithm}-${hash}`) };
  return intercept("", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === pathOf(tool, "en")) request.respond(page);
    else if (pathname.endsWith(".pack")) request.respond({ body });
    else request.continue();
  });
}

const PACKS = {
  "of another build": [
    // The stamp stands behind the six bytes that every pack begins with, and its own length.
    (bytes) => bytes.fill(bytes[7] === 0x30 ? "1" : "0", 7, 8),
    /the pack is of another build/,
  ],
  damaged: [(bytes) => bytes.subarray(0, bytes.length - 100), /the pack is damaged/],
  "no pack at all": [() => Buffer.from("<!doctype html>"), /not a pack/],
};

// A module whose only function is `unreachable`, which is what a panic ends in.
const TRAP = `
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
    7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const { f } = new WebAssembly.Instance(module).exports;
`;
const TRAPS = { "an event": "setTimeout(f);", "a promise": "Promise.resolve().then(f);" };

for (const tool of TOOLS) {
  for (const [fault, how] of Object.entries(FAULTS)) {
    test(`${tool} stays readable when ${fault}`, async () => {
      await check(await open(tool, intercept(...how)), tool);
    });
  }

  for (const [kind, [change, told]] of Object.entries(PACKS)) {
    test(`${tool} stays readable when the pack is ${kind}`, async () => {
      const visit = await open(tool, await withPack(tool, change));
      await check(visit, tool);
      assert.match(visit.notes.console.join(), told);
    });
  }

  for (const [where, call] of Object.entries(TRAPS)) {
    test(`a trap in ${where} after the start is noticed in ${tool}`, async () => {
      const answer = { contentType: "text/javascript", body: TRAP + call };
      const visit = await open(tool, intercept("/trap.js", (it) => it.respond(answer)));
      assert.equal(await calculatorState(visit.page), "ready");
      await visit.page.addScriptTag({ url: "/trap.js" });
      await visit.page.waitForSelector("div[data-state=failed]");
      await check(visit, tool);
    });
  }
}

test("the page stays readable when wasm is switched off", async () => {
  const without = (page) => page.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
  await check(await open(TOOL, without), TOOL);
});

test("a line that never answers is not waited for without end", async () => {
  const visit = await open(TOOL, async (page) => {
    await hold(".wasm").prepare(page);
    // Minutes pass as milliseconds.
    await page.evaluateOnNewDocument(() => {
      const wait = globalThis.setTimeout;
      globalThis.setTimeout = (act, time) => wait(act, time / 1000);
    });
  });
  await check(visit, TOOL);
});

test("a host that calls wasm by another type still serves a calculator that runs", async () => {
  const { page } = await open(TOOL, intercept(".wasm", async (request) => {
    const answer = await fetch(request.url());
    const body = Buffer.from(await answer.arrayBuffer());
    request.respond({ contentType: "application/octet-stream", body });
  }));
  assert.equal(await calculatorState(page), "ready");
});

test("an error of somebody else's script is not a trap", async () => {
  const { page } = await open(TOOL);
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new Error("not ours") })));
  assert.equal(await calculatorState(page), "ready");
});
