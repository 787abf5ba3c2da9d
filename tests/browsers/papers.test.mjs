// The tool for papers as its readers use it: by keyboard, from an example to a list of their own.
// Expected papers: the list of 4.6 ("Documents") of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";

const LANGUAGES = ["en", "ru", "kk"];
const papers = (language) => `/${language}/calculator/papers/`;

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const said = (page) => page.$eval(".result [role=status]", (it) => it.textContent);
const list = (page) => page.$eval(".result", (it) => it.textContent);
const headings = (page) => page.$$eval(".result h3", (all) => all.map((it) => it.textContent));
const paper = (page, words) =>
  page.$$eval(".ticks > li", (all, words) => all.map((it) => it.textContent).find((it) => it.includes(words)), words);

/** Sets the page's clock to a moment. */
const at = (moment) => (page) =>
  page.evaluateOnNewDocument((moment) => {
    Date.now = () => moment;
  }, Date.parse(moment));
const visit = (path) => site.visit(path, at("2026-11-22T12:00:00Z"));

/** Presses Tab until the element has the focus, as a reader without a mouse does. */
async function tabTo(page, selector) {
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`no Tab leads to ${selector}`);
}

const click = (page, name, value) =>
  page.evaluate((it) => document.querySelector(it).click(), `input[name=${name}][value=${value}]`);

const day = async (page, question, parts) => {
  for (const [n, part] of ["day", "month", "year"].entries()) {
    await page.type(`#${question}-${part}`, parts[n]);
  }
};

test("by keyboard: from an example to the papers of other ways, ticks stay", async () => {
  const { page, notes, assertQuiet } = await visit(papers("en"));
  assert.equal(await calculatorState(page), "ready");
  const n_requests = askedOf(notes).length;
  assert.match(await said(page), /10 papers are needed\. For 3 more it depends\./);
  assert.match(await said(page), /an example/);
  assert.deepEqual((await headings(page)).length, 2, "one way, and what its form asks");
  assert.match(await list(page), /quotes a list of 14 papers/);
  assert.match(await list(page), /Relatives, from grandparents to grandchildren/);

  await tabTo(page, ".ticks input");
  await page.keyboard.press("Space");
  await tabTo(page, "input[name=papers-ways][value='b12-1']");
  await page.keyboard.press("Space");
  assert.match(await said(page), /Papers of 2 ways/);
  assert.match(await list(page), /Papers for|Visa B12-1/);
  assert.match(await list(page), /Tax declaration/);
  const ticked = await page.$$eval(".ticks input:checked", (all) => all.length);
  assert.equal(ticked, 1);

  await tabTo(page, "button[type=reset]");
  await page.keyboard.press("Enter");
  assert.match(await said(page), /an example/);
  assert.equal((await page.$$(".ticks input:checked")).length, 0);
  assert.equal(askedOf(notes).length, n_requests, "nothing is asked after the load");
  assertQuiet();
});

test("a reload keeps whose papers are listed and what is ticked off", async () => {
  const { page } = await visit(papers("en"));
  await calculatorState(page);
  const tick = (selector) => page.$eval(selector, (it) => it.click());
  await tick("input[name=papers-ways][value='b12-1']");
  await tick("input[name='paper-screening-passport']");
  await page.reload({ waitUntil: "networkidle0" });
  assert.equal(await calculatorState(page), "ready");
  assert.match(await said(page), /Papers of 2 ways/);
  const ticked = await page.$$eval(".ticks input:checked", (all) => all.map((it) => it.name));
  assert.deepEqual(ticked, ["paper-screening-passport"]);
});

test("a paper that depends leads to its question, whose answer decides it", async () => {
  const { page } = await visit(papers("en"));
  assert.match(await paper(page, "Notarised consent"), /Depends on your answer to/);
  const place = await page.$$eval(".ticks .depends a", (all) => all.map((it) => it.getAttribute("href")));
  assert(place.includes("#q-aged"), place.join());
  await page.type("#aged", "1");
  assert.doesNotMatch(await paper(page, "Notarised consent"), /Depends/);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("0");
  assert.equal(await paper(page, "Notarised consent"), undefined);
  assert.match(await page.$eval(".result .fold", (it) => it.textContent), /Not needed: 1/);
});

test("every link to a question leads to one", async () => {
  const { page } = await visit(papers("en"));
  await page.$$eval("input[name=papers-ways]", (all) => all.forEach((it) => it.checked || it.click()));
  const lost = await page.$$eval(".result a[href^='#']", (all) =>
    all.map((it) => it.getAttribute("href")).filter((it) => !document.querySelector(it)));
  assert.deepEqual(lost, []);
});

test("ages and the passport are counted from the day of filing", async () => {
  const { page } = await visit(papers("en"));
  assert.match(await said(page), /as if you filed today, 22 November 2026/);
  await day(page, "filing-day", ["11", "1", "2027"]);
  assert.match(await said(page), /filing on 11 January 2027/);
  assert.match(await paper(page, "Passport"), /valid until 11 July 2027 or longer/);
  await day(page, "passport-until", ["10", "7", "2027"]);
  assert.match(await paper(page, "Passport"), /ends 1 day too early/);
});

test("answers about ways choose the ways", async () => {
  const { page } = await visit(papers("en"));
  await click(page, "special", "permit");
  assert.doesNotMatch(await said(page), /an example/);
});

for (const language of LANGUAGES) {
  test(`the list follows an answer and nothing is refused, in ${language}`, async () => {
    const { page, assertQuiet } = await visit(papers(language));
    assert.equal(await calculatorState(page), "ready");
    const before = await list(page);
    await page.type("#aged", "0");
    assert.notEqual(await list(page), before);
    const all = await page.$eval("form.papers", (it) => it.textContent);
    assert.doesNotMatch(all, /papers-|\{/, "a message is missing");
    assertQuiet();
  });
}
