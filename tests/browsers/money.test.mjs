// The money tool as its readers use it, by keyboard.
// Expected sums: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";
import { at, choose, tabTo, write, writeDay } from "./keyboard.mjs";

const site = await openSite(["--as-of", "2026-11-26"]);
after(() => site.close());

/** Opens the tool on a day. */
async function open(day = "2026-12-01", language = "en") {
  const visit = await site.visit(`/${language}/calculator/money/`, at(`${day}T06:00:00Z`));
  assert.equal(await calculatorState(visit.page), "ready");
  return visit;
}

const said = (page, part = "h2") => page.$eval(`.result ${part}`, (it) => it.textContent);
const all = (page) => page.$eval(".result", (it) => it.textContent);
const sums = (page) => page.$$eval(".sums .large", (all) => all.map((it) => it.textContent));

test("without an answer: this year's sum for one, and that both are supposed", async () => {
  const { page } = await open();
  assert.equal(await said(page), "To show: 5,709,000 tenge");
  assert.match(await said(page, "[role=status]"), /by 31 December 2026/);
  assert.match(await all(page), /1,320 × 4,325 tenge \(index of 2026\) = 5,709,000 tenge/);
  assert.match(await all(page), /You apply alone: you have not said with how many/);
  assert.doesNotMatch(await all(page), /dollar/i, "no rate, no dollars");
});

test("one adult and three, by keyboard alone", async () => {
  const visit = await open();
  const { page } = visit;
  const n_requests = askedOf(visit.notes).length;
  await write(page, "adults", "1");
  assert.equal(await said(page), "To show: 5,709,000 tenge");
  assert.doesNotMatch(await all(page), /You apply alone/);
  await write(page, "adults", "3");
  assert.match(await said(page), /5,709,000 tenge or 17,127,000 tenge, by how the rule is read/);
  assert.deepEqual(await sums(page), ["5,709,000 tenge", "17,127,000 tenge"]);
  assert.match(await said(page, ".sums"), /one proof is enough.*every applicant aged 16 or over/);
  assert.match(await said(page, ".sums"), /5,709,000 tenge × 3 = 17,127,000 tenge/);
  assert.equal((await page.$$(".sums a.mark")).length, 2, "each reading leads to its rule");

  await write(page, "money-now", "6 000 000");
  assert.match(await said(page, ".sums"), /nothing is missing.*11,127,000 tenge are missing/);
  await choose(page, "bank", "yes");
  assert.doesNotMatch(await all(page), /Opening an account at a local bank has become harder/);

  await tabTo(page, "button[type=reset]");
  await page.keyboard.press("Enter");
  assert.deepEqual(await sums(page), ["5,709,000 tenge", "5,709,000 tenge"]);
  assert.equal(await page.$eval("#adults", (it) => it.value), "");
  assert.equal(askedOf(visit.notes).length, n_requests, "nothing is asked after the load");
  visit.assertQuiet();
});

test("in a year without an index there is a formula and no sum", async () => {
  const { page } = await open();
  await write(page, "adults", "3");
  await write(page, "rate", "500");
  await writeDay(page, "filing-day", "2027-01-11");
  assert.match(await said(page), /The index of 2027 is not set/);
  assert.deepEqual(await sums(page), ["1,320 × index of 2027", "1,320 × index of 2027 × 3"]);
  assert.doesNotMatch(await all(page), /5,709,000|dollars|4,325/);
});

test("dollars come at the reader's own rate and at no other", async () => {
  const { page } = await open();
  await write(page, "rate", "500");
  assert.match(await said(page, ".sums"), /At your rate: 11,418 US dollars\./);
  await write(page, "rate", "512,5");
  assert.match(await said(page, ".sums"), /At your rate: 11,140 US dollars, rounded up\./);
  assert.match(await all(page), /Your own rate: 512\.5 tenge/);
  await write(page, "rate", "x");
  await page.keyboard.press("Tab");
  assert.match(await page.$eval("#rate-error", (it) => it.textContent), /Write a number/);
  assert.doesNotMatch(await all(page), /dollars/);
});

test("the reader's clock decides the year that is supposed", async () => {
  const { page } = await open("2027-02-01");
  assert.match(await said(page), /The index of 2027 is not set/);
  assert.match(await said(page, "[role=status]"), /by 31 December 2027/);
});

for (const language of ["en", "ru", "kk"]) {
  test(`the tool wakes and answers in ${language}`, async () => {
    const visit = await open("2026-12-01", language);
    const { page } = visit;
    const n_requests = askedOf(visit.notes).length;
    await write(page, "adults", "3");
    assert.match((await sums(page)).join(), /5.709.000.*17.127.000/);
    assert.doesNotMatch(await all(page), /\.\./, "a date that ends in a full stop needs no other");
    // A message that is missing shows as its name.
    assert.doesNotMatch(await page.$eval(".halves", (it) => it.textContent), /\b(money|sum|question|unit)-[a-z]/);
    const levels = await page.$$eval("main :is(h1, h2, h3, h4)", (all) => all.map((it) => Number(it.tagName[1])));
    levels.forEach((level, n) => assert(level <= (levels[n - 1] ?? 0) + 1, `headings: ${levels}`));
    assert.equal(askedOf(visit.notes).length, n_requests);
    visit.assertQuiet();
  });
}
