// The tool for the marks of KAZTEST as its readers use it: by keyboard, each part by itself.
// Expected verdicts: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";
import { tabTo } from "./keyboard.mjs";

const LANGUAGES = ["en", "ru", "kk"];
const kaztest = (language) => `/${language}/calculator/kaztest/`;

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const said = (page) => page.$eval(".result [role=status]", (it) => it.textContent);
const form = (page) => page.$eval("form.marks", (it) => it.textContent);
const row = (page, n) =>
  page.$$eval(`.result tbody tr:nth-child(${n}) > *`, (all) => all.map((it) => it.textContent));

/** Writes into a field by keyboard, whatever stood there. */
async function write(page, selector, text) {
  await page.focus(selector);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(text);
}

const choose = (page, value) =>
  page.evaluate((it) => document.querySelector(it).click(), `input[name=kaztest][value=${value}]`);

test("by keyboard: one part fails, whatever the other one is", async () => {
  const visit = await site.visit(kaztest("en"));
  const { page } = visit;
  assert.equal(await calculatorState(page), "ready");
  const n_requests = askedOf(visit.notes).length;
  assert.match(await said(page), /Not decided\. The marks are missing for: Listening, Reading\./);
  assert.match(await said(page), /First the KAZTEST certificate/);

  await tabTo(page, "#listening");
  await page.keyboard.type("5");
  await tabTo(page, "#reading");
  await page.keyboard.type("40");
  assert.match(await said(page), /Not passed by these marks\.Listening: 1 right answer is missing/);
  assert.deepEqual(await row(page, 1), ["Listening", "6 of 20", "5", "1 right answer is missing"]);
  assert.deepEqual(await row(page, 2), ["Reading", "12 of 40", "40", "passed"]);

  await write(page, "#listening", "6");
  await write(page, "#reading", "12");
  assert.match(await said(page), /Passed by these marks/);

  await tabTo(page, "button[type=reset]");
  await page.keyboard.press("Enter");
  assert.match(await said(page), /The marks are missing for: Listening, Reading/);
  assert.equal(await page.$eval("#listening", (it) => it.value), "");
  assert.equal(askedOf(visit.notes).length, n_requests, "nothing is asked after the load");
  visit.assertQuiet();
});

test("a part that is not known leaves it undecided, unless the other one failed", async () => {
  const { page } = await site.visit(kaztest("en"));
  await page.type("#listening", "6");
  assert.match(await said(page), /Not decided\. The marks are missing for: Reading\./);
  await write(page, "#listening", "5");
  assert.match(await said(page), /Not passed/);
});

test("what is no number is told once the field is left, and no longer counts", async () => {
  const { page } = await site.visit(kaztest("en"));
  await page.type("#reading", "12");
  await page.type("#listening", "6");
  assert.match(await said(page), /Passed/);
  await page.type("#listening", "x");
  assert.equal(await page.$("#listening[aria-invalid]"), null, "no error while typing");
  assert.match(await said(page), /missing for: Listening/);
  await page.keyboard.press("Tab");
  assert.match(await page.$eval("#listening-error", (it) => it.textContent), /Write a number/);
  assert.ok(await page.$("#listening[aria-invalid=true]"));
});

test("more than there are questions is refused, a percentage is compared exactly", async () => {
  const { page } = await site.visit(kaztest("en"));
  await page.type("#listening", "21");
  assert.deepEqual(await row(page, 1), [
    "Listening", "6 of 20", "21", "not counted: the part has fewer questions",
  ]);
  await write(page, "#listening", "");
  await page.type("#listening-percent", "29");
  assert.deepEqual(await row(page, 1), ["Listening", "6 of 20", "29%", "not passed"]);
  await write(page, "#listening-percent", "30");
  assert.deepEqual((await row(page, 1)).at(-1), "passed");
});

test("a certificate needs no marks, and opens what was closed", async () => {
  const { page } = await site.visit(kaztest("en"));
  await choose(page, "yes");
  assert.match(await said(page), /You say that you have the certificate/);
  assert.doesNotMatch(await said(page), /First the KAZTEST certificate/);
  assert.doesNotMatch(await form(page), /Attempts left|A ban may/);
});

test("attempts are counted, a ban only for who was stopped, with what its day rests on", async () => {
  const { page } = await site.visit(kaztest("en"));
  await choose(page, "failed");
  await page.type("#attempts", "1");
  assert.match(await form(page), /Attempts left: 2\./);
  await write(page, "#attempts", "3");
  assert.match(await form(page), /No attempt is left/);
  assert.doesNotMatch(await form(page), /Phones/);

  await choose(page, "stopped");
  for (const [part, text] of [["day", "3"], ["month", "11"], ["year", "2026"]]) {
    await page.type(`#violation-day-${part}`, text);
  }
  assert.match(await form(page), /A ban may last until 3 December 2026/);
  assert.match(await form(page), /We count it from 3 November 2026.*No source says/);
  assert.match(await form(page), /Phones/);
});

test("a reading of ours looks like one", async () => {
  const { page } = await site.visit(kaztest("en"));
  const mark = await page.$eval(".result a[href$='/rules/test-split/']", (it) => it.className);
  assert.match(mark, /mark-inferred/);
});

for (const language of LANGUAGES) {
  test(`the verdict changes and nothing is refused, in ${language}`, async () => {
    const visit = await site.visit(kaztest(language));
    const { page } = visit;
    assert.equal(await calculatorState(page), "ready");
    const before = await said(page);
    await page.type("#listening", "5");
    assert.notEqual(await said(page), before);
    assert.doesNotMatch(await form(page), /kaztest-|\{/, "a message is missing");
    visit.assertQuiet();
  });
}
