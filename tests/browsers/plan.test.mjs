// The dates tool as its readers use it: by keyboard, each with a clock of their own.
// Expected days: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";
import { at, choose, write, writeDay } from "./keyboard.mjs";

const site = await openSite(["--as-of", "2026-11-26"]);
after(() => site.close());

/** Opens the tool on a day. */
async function open(day, language = "en") {
  const visit = await site.visit(`/${language}/calculator/plan/`, at(`${day}T06:00:00Z`));
  assert.equal(await calculatorState(visit.page), "ready");
  return visit;
}

const said = (page, part) => page.$eval(`.result ${part}`, (it) => it.textContent);
const sentence = (page) => said(page, "h2");
const all = (page) => page.$eval(".result", (it) => it.textContent);
const untils = (page) => page.$$eval(".stages .until", (all) => all.map((it) => it.textContent));

test("without an answer nothing is dated, and it is said why", async () => {
  const { page } = await open("2026-11-26");
  assert.match(await sentence(page), /Nothing can be dated yet: how long .* takes is not published/);
  assert.match(await said(page, "[role=status]"), /There is no final date/);
  assert.deepEqual(await untils(page), []);
  assert.equal((await page.$$(".stages > li")).length, 5);
});

test("a check by keyboard alone, from its first day to its last", async () => {
  const visit = await open("2026-12-20");
  const { page } = visit;
  const n_requests = askedOf(visit.notes).length;
  await choose(page, "stage", "running");
  for (const [since, until] of [
    ["2026-12-02", "31 December 2026"],
    ["2026-12-03", "5 January 2027"],
    ["2026-12-14", "15 January 2027"],
  ]) {
    await writeDay(page, "stage-day", since);
    assert.equal(await sentence(page), `Inter-agency check: no later than ${until}`);
    assert.match(await page.$eval(".stages [data-state=running]", (it) => it.textContent), /at most 20 working days/);
  }
  assert.match(await all(page), /past the stated end, 31 December 2026/);
  assert.match(await all(page), /Working days of 2026.*Working days of 2027/);
  assert.doesNotMatch(await all(page), /counted from today/i);
  assert.equal(askedOf(visit.notes).length, n_requests, "nothing is asked after the load");
  visit.assertQuiet();
});

test("a check of August ends in September", async () => {
  const { page } = await open("2026-08-20");
  await choose(page, "stage", "running");
  await writeDay(page, "stage-day", "2026-08-17");
  assert.equal(await sentence(page), "Inter-agency check: no later than 14 September 2026");
});

test("a check without its first day is counted from today, and not said to have begun then", async () => {
  const { page } = await open("2026-12-02");
  await choose(page, "stage", "running");
  assert.equal(await sentence(page), "Inter-agency check: no later than 31 December 2026");
  assert.match(await said(page, "[role=status]"), /Counted from today/);
  assert.match(await said(page, "[data-state=running]"), /running, since when is not said/);
});

test("the final date comes with the reader's own waits alone, and says so", async () => {
  const { page } = await open("2026-12-20");
  await choose(page, "stage", "running");
  await writeDay(page, "stage-day", "2026-12-02");
  assert.match(await said(page, "[role=status]"), /There is no final date/);
  assert.equal((await untils(page)).length, 1);
  await write(page, "wait-interview", "30");
  // 30 days after 31 December, and 45 after these.
  assert.match(await said(page, "[role=status]"), /With your own waits .* no later than 16 March 2027/);
  assert.match(await all(page), /“Interview”: 30 days by your own guess/);
  await write(page, "wait-interview", "");
  assert.match(await said(page, "[role=status]"), /There is no final date/);
});

test("a stay that ends before the check can is warned of, and nobody is told to stay", async () => {
  const { page } = await open("2026-12-20");
  await choose(page, "stage", "running");
  await writeDay(page, "stage-day", "2026-12-02");
  assert.match(await said(page, ".warnings"), /You have not said until when you may stay/);
  await writeDay(page, "stay-until", "2026-12-30");
  assert.match(await said(page, ".warnings"), /You may stay until 30 December 2026\. “Inter-agency check” can last until 31 December 2026/);
  assert.match(await said(page, ".warnings"), /no permission to stay longer/);
});

test("a maximum that is over is told", async () => {
  const { page } = await open("2027-01-10");
  await choose(page, "stage", "running");
  await writeDay(page, "stage-day", "2026-12-02");
  assert.match(await sentence(page), /the longest time published is over/);
  assert.match(await said(page, ".warnings"), /no later than 31 December 2026; by your answers it is not/);
});

test("no date where holidays are not known, both where a day is uncertain", async () => {
  const { page } = await open("2026-12-20");
  await choose(page, "stage", "sent");
  await writeDay(page, "stage-day", "2027-12-20");
  assert.equal(await sentence(page), "Holidays of 2028 are not known: no date.");
  await writeDay(page, "stage-day", "2027-05-03");
  assert.match(await sentence(page), /no later than \d+ \w+ 2027, or \d+ \w+ 2027 if the uncertain days are off/);
});

test("the paper is valid for a year from the date on it", async () => {
  const { page } = await open("2026-12-20");
  await choose(page, "stage", "received");
  await writeDay(page, "document-day", "2026-12-17");
  assert.match(await said(page, ".paper"), /dated 17 December 2026, surely valid until 16 December 2027\. /);
  assert.doesNotMatch(await said(page, ".paper"), /supposed/);
  assert.match(await said(page, "[role=status]"), /Counted from today/);
});

for (const language of ["en", "ru", "kk"]) {
  test(`the tool wakes and answers in ${language}`, async () => {
    const visit = await open("2026-12-20", language);
    const { page } = visit;
    const before = await all(page);
    const n_requests = askedOf(visit.notes).length;
    await choose(page, "stage", "handed");
    await writeDay(page, "stage-day", "2026-12-02");
    assert.notEqual(await all(page), before);
    assert.doesNotMatch(await all(page), /\.\./, "a date that ends in a full stop needs no other");
    // A message that is missing shows as its name.
    assert.doesNotMatch(await page.$eval(".halves", (it) => it.textContent), /\b(plan|stage|question|unit)-[a-z]/);
    const levels = await page.$$eval("main :is(h1, h2, h3, h4)", (all) => all.map((it) => Number(it.tagName[1])));
    levels.forEach((level, n) => assert(level <= (levels[n - 1] ?? 0) + 1, `headings: ${levels}`));
    assert.equal(askedOf(visit.notes).length, n_requests);
    visit.assertQuiet();
  });
}
