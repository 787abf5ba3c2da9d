// What the loader does when something goes wrong: the page stays as readable as it was, says that the
// calculator does not run, and nothing is left waiting.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";

const POINTS = "/en/calculator/points/";

const site = await openSite();
after(() => site.close());

/** Answers requests for files of this ending as `answer` says, and all others as they are. */
const intercept = (ending, answer) => async (page) => {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(ending)) answer(request);
    else request.continue();
  });
};

async function check(page) {
  assert.equal(await calculatorState(page), "failed");
  assert.equal(await page.$eval(".widget-failed", (it) => it.checkVisibility()), true);
  const form = await page.$eval("div[data-wasm]", (it) => it.textContent.trim().length);
  assert(form > 0, "the form that was in the page is still there");
}

const FAULTS = {
  "wasm is not there": [".wasm", (request) => request.respond({ status: 404 })],
  "wasm cannot be reached": [".wasm", (request) => request.abort()],
  "wasm has other bytes than its hash says": [
    ".wasm",
    (request) => request.respond({ contentType: "application/wasm", body: "other" }),
  ],
  "the pack is not there": [".pack", (request) => request.respond({ status: 404 })],
  "the pack has other bytes than its hash says": [
    ".pack",
    (request) => request.respond({ body: "other" }),
  ],
};

for (const [fault, how] of Object.entries(FAULTS)) {
  test(`the page stays readable when ${fault}`, async () => {
    const { page } = await site.visit(POINTS, intercept(...how));
    await check(page);
  });
}

test("the page stays readable when wasm is switched off", async () => {
  const { page } = await site.visit(POINTS, (page) =>
    page.evaluateOnNewDocument(() => delete globalThis.WebAssembly),
  );
  await check(page);
});

// A module whose only function is `unreachable`, which is what a panic ends in.
const TRAP = `
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
    7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const { f } = new WebAssembly.Instance(module).exports;
`;

for (const [where, call] of [["an event", "setTimeout(f);"], ["a promise", "Promise.resolve().then(f);"]]) {
  test(`a trap in ${where} after the start is noticed`, async () => {
    const answer = { contentType: "text/javascript", body: TRAP + call };
    const { page } = await site.visit(POINTS, intercept("/trap.js", (it) => it.respond(answer)));
    assert.equal(await calculatorState(page), "ready");
    await page.addScriptTag({ url: "/trap.js" });
    await page.waitForSelector("div[data-state=failed]");
    await check(page);
  });
}

test("an error of somebody else's script is not a trap", async () => {
  const { page } = await site.visit(POINTS);
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new Error("not ours") })));
  assert.equal(await calculatorState(page), "ready");
});
