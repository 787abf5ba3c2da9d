// The search: nothing is fetched before its field has the focus, and nothing after what that brings;
// results by keyboard, heard as well as seen; and whatever fails, the link to its page stays.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { CHROMIUM, FIREFOX, openSite } from "./browser.mjs";
import { tabTo } from "./keyboard.mjs";
import { hold, intercept } from "./line.mjs";

const DAY = ["--as-of", "2026-11-22"];
const FIELD = ".head .find input";

const chromium = await openSite(DAY, CHROMIUM);
const firefox = await openSite(DAY, FIREFOX);
after(() => chromium.close());
after(() => firefox.close());

/** What was typed, and where the first hit leads: an address and words that its title has. */
const QUESTIONS = {
  en: ["points for engl", "/en/rules/points-english/", "Points for English"],
  ru: ["документы на визу b12-1", "/ru/rules/b12-1-papers/", "Документы на визу B12-1"],
  kk: ["қандастарды", "/kk/rules/kandas", "андас"],
};

const told = (page) => page.$eval(".find [role=status]", (it) => it.textContent);
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("href"));
const files = (requests) => requests.map((it) => new URL(it).pathname.replace(/\.[0-9a-f]{8}/, ""));

async function ask(page, question, field = FIELD) {
  await page.focus(field);
  await page.keyboard.type(question);
  await page.waitForSelector(".find[data-open]");
}

for (const [kind, site] of [[CHROMIUM, chromium], [FIREFOX, firefox]]) {
  for (const [language, [question, address, title]] of Object.entries(QUESTIONS)) {
    test(`${kind.name}, ${language}: a page is found and opened by keyboard alone`, async () => {
      const visit = await site.visit(`/${language}/`);
      const { page, notes } = visit;
      const before = notes.requests.length;
      assert.deepEqual(files(notes.requests).filter((it) => /search.*(wasm|index)$/.test(it)), []);
      await tabTo(page, FIELD);
      await page.waitForNetworkIdle();
      const brought = files(notes.requests.slice(before)).sort();
      assert.deepEqual(brought, [`/assets/search-${language}.index`, "/assets/search.wasm"]);
      await page.keyboard.type(question);
      await page.waitForSelector(".find[data-open] li");
      assert.match(await told(page), / \d+$/);
      // What is typed stays out of the address, and nobody is asked.
      assert.equal(new URL(page.url()).search, "");
      assert.equal(notes.requests.length, before + 2);
      await page.keyboard.press("ArrowDown");
      assert.ok((await focused(page)).startsWith(address), await focused(page));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      assert.equal(await page.$eval(FIELD, (it) => it === document.activeElement), true);
      await page.keyboard.press("ArrowDown");
      visit.assertQuiet();
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      assert.ok(new URL(page.url()).pathname.startsWith(address));
      assert.ok((await page.$eval("h1", (it) => it.textContent)).includes(title));
      await page.close();
    });
  }

  test(`${kind.name}: Enter takes the question to the search's own page`, async () => {
    const { page, notes } = await site.visit("/ru/");
    await ask(page, "пороговый балл");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    // Behind the sign of numbers, so that no host is sent it.
    const { pathname, search, hash } = new URL(page.url());
    assert.deepEqual([pathname, search], ["/ru/search/", ""]);
    assert.equal(decodeURIComponent(hash), "#q=пороговый балл");
    await page.waitForSelector("main .find li a[href$='/ru/rules/threshold/']");
    // Another question there is another address, and asks nobody.
    const before = notes.requests.length;
    await page.focus("main .find input");
    await page.keyboard.type(" семья");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => decodeURIComponent(location.hash) === "#q=пороговый балл семья");
    assert.equal(notes.requests.length, before);
    await page.close();
  });
}

test("going back brings back what was asked before", async () => {
  const { page } = await chromium.visit("/en/search/#q=kandas");
  await page.waitForSelector("main .find li a[href*='kandas']");
  await page.evaluate(() => (location.hash = "q=refugee"));
  await page.waitForSelector("main .find li a[href*='refugee']");
  await page.evaluate(() => history.back());
  await page.waitForSelector("main .find li a[href*='kandas']");
  await page.close();
});

test("words that were meant are marked, and only they", async () => {
  const { page } = await chromium.visit("/en/");
  await ask(page, "english");
  const marked = await page.$$eval(".find mark", (all) => all.map((it) => it.textContent));
  assert.ok(marked.length > 0);
  assert.deepEqual(marked.filter((it) => it.toLowerCase() !== "english"), []);
  await page.close();
});

test("Escape closes what was found and leaves what was typed; leaving closes it too", async () => {
  const { page } = await chromium.visit("/en/");
  await ask(page, "kandas");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await page.$(".find[data-open]"), null);
  const [value, hasFocus] = await page.$eval(FIELD, (it) => [it.value, it === document.activeElement]);
  assert.deepEqual([value, hasFocus], ["kandas", true]);
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(".find[data-open]");
  await page.mouse.click(5, 590);
  assert.equal(await page.$(".find[data-open]"), null);
  await page.close();
});

test("nothing found is said, with a way on", async () => {
  const { page } = await chromium.visit("/en/");
  await ask(page, "qqqqqq");
  assert.match(await told(page), /^Nothing found\. Try another word/);
  assert.equal(await page.$(".find li"), null);
  await page.close();
});

test("what is typed before the index is there is answered when it is", async () => {
  const line = hold(".index");
  const { page } = await chromium.visit("/en/", line.prepare);
  await page.focus(FIELD);
  await page.keyboard.type("refugee");
  assert.equal(await page.$(".find[data-open]"), null);
  line.release();
  await page.waitForSelector(".find[data-open] li");
  await page.close();
});

const WASM = { contentType: "application/wasm" };
const FAULTS = {
  "wasm is not there": [".wasm", (request) => request.respond({ status: 404 })],
  "wasm cannot be reached": [".wasm", (request) => request.abort()],
  "wasm has other bytes than its hash says": [".wasm", (request) => request.respond({ ...WASM, body: "other" })],
  "the index is not there": [".index", (request) => request.respond({ status: 404 })],
  "the index has other bytes than its hash says": [".index", (request) => request.respond({ body: "other" })],
};

for (const [fault, how] of Object.entries(FAULTS)) {
  test(`the link comes back when ${fault}`, async () => {
    const { page } = await chromium.visit("/en/", intercept(...how));
    await page.focus(FIELD);
    await page.waitForSelector(".head .find > a");
    const link = await page.$eval(".head .find > a", (it) => [it.href, it === document.activeElement]);
    assert.deepEqual(link, [new URL("/en/search/", chromium.address).href, true]);
    await page.close();
  });

  test(`the search's own page says so and lists all guides when ${fault}`, async () => {
    const { page } = await chromium.visit("/en/search/?q=points", intercept(...how));
    await page.waitForFunction(() => /could not start/.test(document.querySelector("main .find").textContent));
    assert.ok((await page.$$("main .searching a, main section a[href*='/guides/']")).length >= 16);
    await page.close();
  });
}

test("without wasm the link comes back", async () => {
  const without = (page) => page.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
  const { page } = await chromium.visit("/en/", without);
  await page.focus(FIELD);
  await page.waitForSelector(".head .find > a");
  await page.close();
});

test("without script each page leads to the search's own, which says why and lists all guides", async () => {
  for (const path of ["/ru/", "/ru/rules/threshold/", "/ru/calculator/points/"]) {
    const { page } = await chromium.visit(path, (it) => it.setJavaScriptEnabled(false));
    const link = await page.$(".head .find > a[href='/ru/search/']");
    assert.equal(await link.isVisible(), true, path);
    await page.close();
  }
  const { page } = await chromium.visit("/ru/search/", (it) => it.setJavaScriptEnabled(false));
  const text = await page.$eval("main", (it) => it.textContent);
  assert.match(text, /нужен JavaScript/);
  assert.ok((await page.$$("main a[href^='/ru/guides/']")).length >= 16);
  await page.close();
});

test("nothing moves when the field takes the link's place, nor when pages are found", async () => {
  for (const width of [360, 1280]) {
    const { page } = await chromium.visit("/kk/rules/threshold/", async (page) => {
      await page.setViewport({ width, height: 800 });
      await page.evaluateOnNewDocument(() => {
        globalThis.shifts = [];
        const note = (list) => globalThis.shifts.push(...list.getEntries().map((it) => it.value));
        new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
      });
    });
    const place = () => page.$eval("h1", (it) => it.getBoundingClientRect().top);
    const before = await place();
    await ask(page, "қандас");
    assert.equal(await place(), before);
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(isWide, false, `at ${width} px what is found is wider than the window`);
    await page.close();
  }
});
