// The calculator on the reader's device: kept only at the press of a button, open without a connection,
// exchanged when the site changes, and gone when reader or publisher want it gone.
//
// Each test has a site of its own, in a folder that it may change and at a port that stays the same, so
// that the host can go away, come back, and be another build.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { CHROMIUM, FIREFOX, calculatorState, openSite, serve } from "./browser.mjs";
import { LANGUAGES, pathOf, toolsOf } from "./tools.mjs";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));
const POINTS = "/en/calculator/points/";
const DAY = ["--as-of", "2026-11-22"];

/** A site that may change, and a browser that may find it gone. */
async function openChanging(kind, more = []) {
  const root = mkdtempSync(join(tmpdir(), "meken-offline-"));
  for (const folder of ["content", "themes"]) {
    cpSync(join(REPOSITORY, folder), join(root, folder), { recursive: true });
  }
  mkdirSync(join(root, "content/static/embed"), { recursive: true });
  writeFileSync(join(root, "content/static/embed/note.txt"), "for partners\n");
  const options = [...DAY, "--root", root, ...more];
  const site = await openSite(options, kind);
  const { port } = new URL(site.address);
  let again = null;
  return {
    ...site,
    root,
    /** The host is gone. */
    leave: () => (again ?? site).stop(),
    /** The host is there again, at the same address, with what stands in the folder now. */
    async comeBack() {
      again = await serve(["--port", port, ...options]);
    },
    /** Replaces what stands once in a file of the site. */
    change(file, from, to) {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      assert.equal(text.split(from).length, 2, `${from} stands once in ${file}`);
      writeFileSync(path, text.replace(from, to));
    },
    async close() {
      await site.close();
      await again?.stop();
      rmSync(root, { recursive: true });
    },
  };
}

/** A test with a site of its own, in both browsers unless it can only be told in one. */
function check(name, act, { kinds = [CHROMIUM, FIREFOX], options = [] } = {}) {
  for (const kind of kinds) {
    test(`${kind.name}: ${name}`, async () => {
      const site = await openChanging(kind, options);
      try {
        await act(site);
      } finally {
        await site.close();
      }
    });
  }
}

const status = (page) => page.$eval(".offline [role=status]", (it) => it.textContent);

/** Presses the button and waits for what is said then. */
async function press(page, outcome) {
  await page.waitForSelector(".offline:not([hidden])");
  await page.$eval(".offline button", (it) => it.click());
  await page.waitForFunction(
    (word) => {
      const { dataset } = document.querySelector(".offline");
      return document.querySelector(".offline [role=status]").textContent === dataset[word];
    },
    {},
    outcome,
  );
}

/** What the browser keeps for the site: the scopes of workers, the names of caches. */
const stored = (page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).map(
      (it) => new URL(it.scope).pathname,
    ),
    caches: (await caches.keys()).map((it) => it.replace(/[0-9a-f]{8}$/, "")),
  }));

const NOTHING = { workers: [], caches: [] };
const ENGLISH = { workers: ["/en/"], caches: ["meken-offline:/en/:"] };

const cacheNames = (page) => page.evaluate(() => caches.keys());

const open = (page, site, path) => page.goto(new URL(path, site.address).href);

check("nothing is kept before the button is pressed; then every tool works without the host", async (site) => {
  const tools = await toolsOf(site);
  const { page } = await site.visit(POINTS);
  await calculatorState(page);
  await page.waitForSelector(".offline:not([hidden])");
  assert.deepEqual(await stored(page), NOTHING);
  await press(page, "kept");
  assert.deepEqual(await stored(page), ENGLISH);
  await site.leave();
  for (const tool of tools) {
    await open(page, site, pathOf(tool, "en"));
    assert.equal(await calculatorState(page), "ready", tool);
  }
  await open(page, site, POINTS);
  await calculatorState(page);
  await page.$eval("input[name=english][value=none]", (it) => it.click());
  // By the rules all criteria together give 860 points, and English 60 of them.
  assert.match(await page.$eval("#points-sentence", (it) => it.textContent), /Up to 800 points/);
  for (const path of ["/en/worksheet/", "/en/ask-the-office/", "/en/rules/", "/en/"]) {
    await open(page, site, path);
    assert.notEqual(await page.$eval("h1", (it) => it.textContent), "", path);
  }
  await assert.rejects(open(page, site, "/en/rules/threshold/"), "single rules are not kept");
});

check("each language is kept by itself, in its own words", async (site) => {
  for (const language of LANGUAGES) {
    const { page } = await site.visit(`/${language}/calculator/points/`);
    await press(page, "kept");
    await page.close();
  }
  await site.leave();
  const page = await site.browser.newPage();
  for (const language of LANGUAGES) {
    await open(page, site, `/${language}/calculator/points/`);
    assert.equal(await calculatorState(page), "ready", language);
    assert.equal(await page.$eval("html", (it) => it.lang), language);
  }
  await site.comeBack();
  await open(page, site, "/ru/calculator/points/");
  await press(page, "removed");
  assert.deepEqual(await stored(page), {
    workers: ["/en/", "/kk/"],
    caches: ["meken-offline:/en/:", "meken-offline:/kk/:"],
  });
});

// Its pages name the picture beside links from elsewhere by its whole address.
check("a site that knows its own address is kept too", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  await site.leave();
  await open(page, site, POINTS);
  assert.equal(await calculatorState(page), "ready");
}, { options: ["--base", "https://example.org"] });

// Only Chromium tells who answered.
check("what is for partners, for others or no mere reading passes the worker by", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  const from = new Map();
  page.on("response", (it) => from.set(new URL(it.url()).pathname, it.fromServiceWorker()));
  await open(page, site, POINTS);
  await calculatorState(page);
  assert.equal(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), true);
  const asked = await page.evaluate(async () => {
    const read = async (path, how) => (await fetch(path, how)).status;
    // This address is kept, so that a worker that looked at it alone would answer.
    return [await read("/embed/note.txt"), await read(location.pathname, { method: "POST" })];
  });
  // A host of ready-made files refuses other methods than reading.
  assert.deepEqual(asked, [200, 405]);
  assert.equal(from.get("/embed/note.txt"), false);
  const assets = [...from].filter(([path]) => path.endsWith(".wasm") || path.endsWith(".pack"));
  assert.deepEqual(assets.map(([, isKept]) => isKept), [true, true]);
  await open(page, site, "/embed/note.txt");
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await site.leave();
  await assert.rejects(open(page, site, "/embed/note.txt"));
}, { kinds: [CHROMIUM] });

/** Waits until the browser has exchanged its worker. */
const exchanged = (page, before) =>
  page.waitForFunction(
    async (before) => {
      const names = await caches.keys();
      return names.length === 1 && names[0] !== before;
    },
    { polling: 100 },
    before,
  );

check("a new build takes the place of the one that is kept", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  const [before] = await cacheNames(page);
  await site.leave();
  const title = "points-title = ";
  site.change("content/strings/en/interface.ftl", `\n${title}`, `\n${title}Anew: `);
  await site.comeBack();
  await open(page, site, POINTS);
  const heading = () => page.$eval("h1", (it) => it.textContent);
  assert.match(await heading(), /^Anew: /, "while there is a host, its page is shown");
  await exchanged(page, before);
  await site.leave();
  await open(page, site, POINTS);
  assert.equal(await calculatorState(page), "ready");
  assert.match(await heading(), /^Anew: /);
});

check("what is kept stands in for a host that is in trouble", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  // Content that cannot be built makes `serve` answer 503 from its start.
  await site.leave();
  const broken = createServer((_, answer) => answer.writeHead(503).end("out of order"));
  await new Promise((resolve) => broken.listen(new URL(site.address).port, "127.0.0.1", resolve));
  try {
    await open(page, site, POINTS);
    assert.equal(await calculatorState(page), "ready");
  } finally {
    broken.closeAllConnections();
    broken.close();
  }
});

check("the publisher's switch takes everything away, and the button with it", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  await page.evaluate(async () => {
    await caches.open("of-somebody-else");
    localStorage.setItem("of-somebody-else", "1");
  });
  await site.leave();
  site.change("content/site.toml", "name = \"Meken\"", "name = \"Meken\"\noffline = false");
  await site.comeBack();
  let n_loads = 0;
  page.on("domcontentloaded", () => (n_loads += 1));
  await open(page, site, POINTS);
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistrations()).length === 0,
    { polling: 100 },
  );
  assert.deepEqual(await cacheNames(page), ["of-somebody-else"]);
  assert.equal(await page.evaluate(() => localStorage.getItem("of-somebody-else")), "1");
  assert.equal(await page.$(".offline"), null);
  assert.equal(n_loads, 1, "no page was loaded anew");
  await site.leave();
  await assert.rejects(open(page, site, POINTS));
});

check("what is kept can be removed, and kept again", async (site) => {
  const { page } = await site.visit(POINTS);
  await press(page, "kept");
  // Loaded anew, so that the worker has the page when it is to go.
  await page.reload({ waitUntil: "networkidle0" });
  const button = () => page.$eval(".offline button", (it) => it.textContent);
  assert.equal(await button(), "Remove from this device");
  assert.match(await status(page), /^Kept on this device/);
  await press(page, "removed");
  assert.deepEqual(await stored(page), NOTHING);
  assert.equal(await button(), "Make this calculator work offline");
  await press(page, "kept");
  assert.deepEqual(await stored(page), ENGLISH);
  await site.leave();
  await open(page, site, POINTS);
  assert.equal(await calculatorState(page), "ready");
});

check("what cannot be kept is said, and nothing is left of it", async (site) => {
  // Forbidden by the browser's settings.
  const { page: forbidden } = await site.visit(POINTS, (page) =>
    page.evaluateOnNewDocument(() => {
      navigator.serviceWorker.register = () =>
        Promise.reject(new DOMException("not here", "SecurityError"));
    }),
  );
  await press(forbidden, "refused");
  assert.match(await status(forbidden), /^That did not work/);
  await forbidden.close();
  // The host goes away before the press.
  const { page } = await site.visit(POINTS);
  await calculatorState(page);
  await site.leave();
  await press(page, "refused");
  assert.deepEqual(await stored(page), NOTHING);
  assert.equal(await calculatorState(page), "ready");
});

// Only Chromium's tools can make a device full.
check("what has no room is not kept in part", async (site) => {
  const { page } = await site.visit(POINTS);
  const session = await page.createCDPSession();
  const { origin } = new URL(site.address);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  await press(page, "refused");
  assert.deepEqual(await stored(page), NOTHING);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await press(page, "kept");
}, { kinds: [CHROMIUM] });

check("without workers there is nothing to press", async (site) => {
  const { page, notes } = await site.visit(POINTS, (page) =>
    page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker),
  );
  await calculatorState(page);
  assert.equal(await page.$eval(".offline", (it) => it.hidden), true);
  assert.deepEqual([notes.errors, notes.console], [[], []]);
});
