// The points tool as its readers use it: by keyboard alone and on a slow line.
// Expected totals: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";
import { choose, tabTo } from "./keyboard.mjs";
import { hold } from "./line.mjs";

const points = (language) => `/${language}/calculator/points/`;

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const sentence = (page) => page.$eval("#points-sentence", (it) => it.textContent);

test("by keyboard alone, from the first focus to the verdict, under the strict policy", async () => {
  const visit = await site.visit(points("en"));
  const { page } = visit;
  assert.equal(await calculatorState(page), "ready");
  const n_requests = askedOf(visit.notes).length;

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

  assert.equal(askedOf(visit.notes).length, n_requests, "nothing is asked after the load");
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

test("what is answered before the widget has arrived counts", async () => {
  const slow = hold(".wasm");
  const { page } = await site.visit(points("en"), slow.prepare, "load");
  await page.click("input[name=english][value=none]");
  await page.click("input[name=experience][value=none]");
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-education", "150");
  slow.release();
  assert.equal(await calculatorState(page), "ready");
  assert.match(await sentence(page), /Up to 720 points/);
  const kept = await page.$$eval("input:checked", (all) => all.map((it) => `${it.name}=${it.value}`));
  assert.deepEqual(kept, ["english=none", "experience=none"]);
  assert.equal(await page.$eval("#estimate-education", (it) => it.value), "150");
  assert.match(await page.$eval(".result [role=status]", (it) => it.textContent), /Guesses: 1\./);
});

test("without script the page can be read and says so", async () => {
  const { page } = await site.visit(points("en"), (page) => page.setJavaScriptEnabled(false));
  assert.equal((await page.$$(".row")).length, 8);
  assert.match(await page.$eval("noscript", (it) => it.textContent), /needs JavaScript/);
});
