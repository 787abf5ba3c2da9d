// The points tool as its readers use it: by keyboard alone, on a slow line, with a clock of their own.
// Expected totals: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";
import { at, choose, tabTo } from "./keyboard.mjs";

const LANGUAGES = ["en", "ru", "kk"];
const points = (language) => `/${language}/calculator/points/`;
const YEAR = 365 * 24 * 60 * 60 * 1000;

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const sentence = (page) => page.$eval("#points-sentence", (it) => it.textContent);
const form = (page) => page.$eval("form.points", (it) => it.textContent);

/** Sets the page's clock so many milliseconds ahead. */
const ahead = (by) => (page) =>
  page.evaluateOnNewDocument((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, by);

test("by keyboard alone, from the first focus to the verdict, under the strict policy", async () => {
  const visit = await site.visit(points("en"));
  const { page } = visit;
  assert.equal(await calculatorState(page), "ready");
  const n_requests = visit.notes.requests.length;

  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main");
  await page.keyboard.press("Enter");
  assert.match(await sentence(page), /Up to 860 points/);

  await choose(page, "english", "none");
  assert.match(await sentence(page), /Up to 800 points/);
  await choose(page, "russian", "nothing");
  await tabTo(page, "input[name=experience][value=none]");
  await page.keyboard.press("Space");
  await choose(page, "skills", "nothing");
  await choose(page, "additional", "nothing");
  assert.match(await sentence(page), /Out of reach with these answers: at most 380, 400 are needed/);

  await tabTo(page, "button[type=reset]");
  await page.keyboard.press("Enter");
  assert.match(await sentence(page), /Up to 860 points/);

  assert.equal(visit.notes.requests.length, n_requests, "nothing is asked after the load");
  const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
  assert.deepEqual(await page.evaluate(stored), [0, 0, ""]);
  visit.assertQuiet();
});

test("no relatives leaves the ceiling where it was", async () => {
  const { page } = await site.visit(points("en"));
  await page.evaluate(() => document.querySelector("input[name=additional][value=no]").click());
  assert.match(await sentence(page), /Up to 860 points/);
  assert.match(await page.$eval("#row-additional", (it) => it.textContent), /A plain no does not mean zero/);
});

test("an answer that rests on a rule of its own says so, and no other does", async () => {
  const { page } = await site.visit(points("en"));
  const said = async (value) => {
    await page.evaluate((it) => document.querySelector(it).click(), `input[name=english][value=${value}]`);
    return page.$eval("#row-english .offer", (it) => it.textContent.trim());
  };
  assert.match(await said("another"), /names no other certificate/);
  assert.equal(await said("none"), "");
  assert.equal(await said("ielts"), "");
});

test("a coefficient is tried, and what cannot be one is told", async () => {
  const { page } = await site.visit(points("en"));
  for (const [name, value] of [["english", "none"], ["russian", "nothing"], ["additional", "nothing"]]) {
    await page.evaluate((it) => document.querySelector(it).click(), `input[name=${name}][value=${value}]`);
  }
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  const said = () => page.$eval(".result [role=status]", (it) => it.textContent);
  await page.type("#coefficient", "0,7");
  assert.match(await said(), /540 × 0.7 = 378/);
  await page.type("#coefficient", "x");
  assert.doesNotMatch(await said(), /378/);
  assert.equal(await page.$("#coefficient[aria-invalid]"), null, "no error while typing");
  await page.keyboard.press("Tab");
  assert.match(await page.$eval("#coefficient-error", (it) => it.textContent), /from zero to one/);
});

test("an estimate where nothing is claimed says that it does not count", async () => {
  const { page } = await site.visit(points("en"));
  await page.evaluate(() => document.querySelector("input[name=english][value=none]").click());
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-english", "60");
  assert.match(await page.$eval(".estimates", (it) => it.textContent), /You claim nothing here/);
  assert.doesNotMatch(await page.$eval(".result [role=status]", (it) => it.textContent), /Guesses/);
});

test("clearing all answers clears what was wrong", async () => {
  const { page } = await site.visit(points("en"));
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-age", "abc");
  await page.keyboard.press("Tab");
  assert.equal((await page.$$(".problem")).length, 1);
  await page.evaluate(() => document.querySelector("button[type=reset]").click());
  assert.equal((await page.$$(".problem, [aria-invalid]")).length, 0);
  assert.equal(await page.$eval("#estimate-age", (it) => it.value), "");
});

for (const language of LANGUAGES) {
  test(`waking changes no text of the form, a year ahead, in ${language}`, async () => {
    const asleep = await site.visit(points(language), (page) => page.setJavaScriptEnabled(false));
    const before = await form(asleep.page);
    const awake = await site.visit(points(language), ahead(YEAR));
    assert.equal(await calculatorState(awake.page), "ready");
    assert.equal(await form(awake.page), before);
    awake.assertQuiet();
  });
}

test("what is answered before the widget has arrived counts", async () => {
  let release;
  const arrived = new Promise((resolve) => (release = resolve));
  const page = await site.browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (request.url().endsWith(".wasm")) await arrived;
    request.continue();
  });
  await page.goto(new URL(points("en"), site.address).href, { waitUntil: "domcontentloaded" });
  await page.click("input[name=english][value=none]");
  await page.click("input[name=experience][value=none]");
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-education", "150");
  release();
  assert.equal(await calculatorState(page), "ready");
  assert.match(await sentence(page), /Up to 720 points/);
  const kept = await page.$$eval("input:checked", (all) => all.map((it) => `${it.name}=${it.value}`));
  assert.deepEqual(kept, ["english=none", "experience=none"]);
  assert.equal(await page.$eval("#estimate-education", (it) => it.value), "150");
  assert.match(await page.$eval(".result [role=status]", (it) => it.textContent), /Guesses: 1\./);
});

const notices = (page) => page.$eval(".notices", (it) => it.textContent);

test("the reader's clock brings the notice that the pilot's stated end has passed", async () => {
  // A rule's day is the day in Kazakhstan, UTC+5: 31 December ends there at 19:00 UTC.
  const before = await site.visit(points("en"), at("2026-12-31T18:59:59Z"));
  assert.equal(await calculatorState(before.page), "ready");
  assert.equal(await notices(before.page), "");
  const after = await site.visit(points("en"), at("2026-12-31T19:00:00Z"));
  assert.equal(await calculatorState(after.page), "ready");
  assert.match(await notices(after.page), /stated end of the pilot, 31 December 2026, has passed/);
});

test("without script the page can be read and says so", async () => {
  const { page } = await site.visit(points("en"), (page) => page.setJavaScriptEnabled(false));
  assert.equal((await page.$$(".row")).length, 8);
  assert.match(await page.$eval("noscript", (it) => it.textContent), /needs JavaScript/);
});
