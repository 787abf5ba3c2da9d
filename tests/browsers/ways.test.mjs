// The ways tool as its readers use it: question by question, by keyboard alone, and all at once.
// Expected verdicts: the table "Answers that must come out" (4.10) of the product's specification.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";

const LANGUAGES = ["en", "ru", "kk"];
const ways = (language) => `/${language}/calculator/ways/`;

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

/** Opens the tool, awake. */
async function open(language = "en", prepare) {
  const visit = await site.visit(ways(language), prepare);
  assert.equal(await calculatorState(visit.page), "ready");
  return visit;
}

const text = (page, selector) => page.$eval(selector, (it) => it.textContent);
const asked = (page) => page.$$eval(".asking fieldset", (all) => all.map((it) => it.id.slice(2)));
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** The verdict and the reason on a way's card. */
async function card(page, way) {
  return page.$eval(`#way-${way}`, (it) => ({
    verdict: it.querySelector(".fit").textContent,
    reason: it.querySelector("h3 + p").textContent,
    all: it.textContent,
    isFolded: it.closest("details") !== null,
  }));
}

/** Presses Tab until the element has the focus, as a reader without a mouse does. */
async function tabTo(page, selector) {
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
  }
  assert.fail(`no Tab leads to ${selector}`);
}

/** Chooses an option by the keyboard alone. */
async function choose(page, group, value) {
  const option = `input[name="${group}"][value="${value}"]`;
  if ((await page.$eval(option, (it) => it.type)) === "checkbox") {
    await tabTo(page, option);
    await page.keyboard.press("Space");
    return;
  }
  await tabTo(page, `input[name="${group}"]`);
  for (let n = 0; n < 20; n += 1) {
    const here = await page.evaluate(() => [document.activeElement.value, document.activeElement.checked]);
    if (here[0] === value && here[1]) return;
    await page.keyboard.press(here[0] === value ? "Space" : "ArrowDown");
  }
  assert.fail(`no arrow leads to ${value} in ${group}`);
}

/** Goes on by the keyboard alone. */
async function goOn(page) {
  await tabTo(page, ".asking button[type=submit]");
  await page.keyboard.press("Enter");
}

/** Goes on until a question is asked, and leaves those before it open. */
async function skipTo(page, question) {
  for (let n = 0; n < 20; n += 1) {
    if ((await asked(page)).includes(question)) return;
    await page.click(".asking button[type=submit]");
  }
  assert.fail(`${question} is not asked`);
}

/** Answers a question wherever it comes. */
async function answer(page, question, ...values) {
  await skipTo(page, question);
  for (const value of values) await page.click(`#q-${question} label:has([value="${value}"])`);
}

async function typeIncome(page, income) {
  await page.$eval("#income", (it) => it.select());
  await page.keyboard.press("Backspace");
  await page.type("#income", income);
}

test("by keyboard alone, from the first question to the result, under the strict policy", async () => {
  const visit = await open();
  const { page } = visit;
  const n_requests = askedOf(visit.notes).length;
  assert.match(await text(page, "#ways-sentence"), /Nothing is answered yet/);
  assert.deepEqual(await asked(page), ["aim"]);

  await choose(page, "aim", "remote");
  await goOn(page);
  assert.equal(await focused(page), "q-special", "the focus goes to the next question");
  assert.match(await text(page, ".asking h2"), /Question 2 of at most 13/);
  await choose(page, "special", "none");
  await goOn(page);
  await choose(page, "holds", "nothing");
  await goOn(page);
  assert.deepEqual(await asked(page), ["field"], "nobody asks until when a stay lasts that there is not");
  await choose(page, "field", "another");
  await goOn(page);
  await choose(page, "remote", "yes");
  await goOn(page);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "income");
  await page.keyboard.type("3001");
  await page.keyboard.press("Enter");
  assert.deepEqual(await asked(page), ["local-work"], "Enter in a field goes on");
  assert.match((await card(page, "b12-1")).verdict, /Fits your answers/);
  for (let n = 0; n < 12 && (await page.$(".asking fieldset")); n += 1) await goOn(page);
  assert.equal(await focused(page), "ways-sentence", "behind the last question the result has the focus");
  assert.match(await text(page, "#ways-sentence"), /1 way fits your answers/);

  await tabTo(page, ".asking button.quiet, .result a, .result button");
  assert.equal(askedOf(visit.notes).length, n_requests, "nothing is asked after the load");
  const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
  assert.deepEqual(await page.evaluate(stored), [0, 0, ""]);
  visit.assertQuiet();
});

test("income below, at and above the limit", async () => {
  const { page } = await open();
  await answer(page, "remote", "yes");
  await skipTo(page, "income");
  await typeIncome(page, "2999");
  assert.match((await card(page, "b12-1")).verdict, /Does not fit/);
  assert.equal((await card(page, "b12-1")).isFolded, true);
  await typeIncome(page, "3000");
  assert.match((await card(page, "b12-1")).verdict, /Depends/);
  assert.match((await card(page, "b12-1")).reason, /sources disagree/);
  await typeIncome(page, "3001");
  assert.match((await card(page, "b12-1")).verdict, /Fits your answers/);
});

test("a residence permit held: the renewal fits, test and points are not needed", async () => {
  const { page } = await open();
  await answer(page, "aim", "renew");
  await answer(page, "special", "permit");
  assert.match((await card(page, "renewal")).verdict, /Fits your answers/);
  const screening = await card(page, "screening");
  assert.match(screening.verdict, /Not needed for you/);
  assert.match(await text(page, ".result"), /not said to apply to you. You follow another procedure, not none/);
  assert.match(await text(page, ".do-now"), /Renewal of a residence permit/);
  await skipTo(page, "holds");
  assert.match(await text(page, "#q-holds"), /Filled in from an earlier answer/);
  assert.equal(await page.$eval("[name=holds][value=permit]", (it) => it.checked), true);
});

test("a residence permit wanted and no permission held: first the permission", async () => {
  const { page } = await open();
  await answer(page, "aim", "for-good");
  await answer(page, "holds", "nothing");
  const permit = await card(page, "residence-permit");
  assert.match(permit.verdict, /Does not fit/);
  assert.match(permit.reason, /Permission for permanent residence \(PRP\) comes first/);
});

test("a graphic designer: named as an example, the list not found, one list contradicts", async () => {
  const { page } = await open();
  await answer(page, "field", "designer");
  const { verdict, reason, all } = await card(page, "in-demand");
  assert.match(verdict, /Depends/);
  assert.match(reason, /Graphic designers/);
  assert.match(all, /found neither of the lists of professions in demand whole/);
  assert.match(all, /it still asks IT specialists for the outcome document/);
});

test("visa B12-1 held and wants to stay: the screening stays relevant, and says what to do", async () => {
  const { page } = await open();
  await answer(page, "aim", "for-good");
  await answer(page, "holds", "b12-1");
  assert.match((await card(page, "screening")).verdict, /Depends/);
  const steps = await page.$$eval(".do-now ol > li", (all) => all.map((it) => it.textContent));
  assert.equal(steps.length, 4);
  assert.match(steps[0], /Ask the office/);
  assert.match(steps[1], /Pass the test/);
  assert.match(steps[2], /the form will ask/);
  assert.match(steps[3], /account and the papers/);
});

test("who does not know what the paper is called is told to find out first", async () => {
  const { page } = await open();
  await answer(page, "aim", "for-good");
  await answer(page, "holds", "unnamed");
  assert.match(await text(page, ".do-now ol > li"), /First find out: What do you hold/);
});

test("employers: their own questions, and more than one category is to be decided", async () => {
  const { page } = await open();
  await answer(page, "aim", "employer");
  await page.click(".asking button[type=submit]");
  assert.deepEqual(await asked(page), ["person"]);
  await answer(page, "person", "investor", "offer");
  assert.match(await text(page, ".result .notice"), /decide before you file\. The wrong visa category can restrict/);
  assert.match((await card(page, "visa-business")).verdict, /Fits your answers/);
  assert.match((await card(page, "visa-qualified")).verdict, /Depends/);
  assert.equal(await page.$("#way-rvp"), null);
  await answer(page, "person", "offer");
  await answer(page, "project", "no");
  assert.equal(await page.$(".result .notice"), null, "one category is no choice");
});

test("back loses nothing", async () => {
  const { page } = await open();
  await answer(page, "aim", "for-a-time");
  await answer(page, "special", "none");
  await answer(page, "holds", "visa");
  await skipTo(page, "stay-until");
  for (const [part, value] of [["day", "31"], ["month", "12"], ["year", "2026"]]) {
    await page.type(`#stay-until-${part}`, value);
  }
  await skipTo(page, "field");
  const back = () => page.click(".asking button.quiet");
  await back();
  assert.equal(await page.$eval("#stay-until-day", (it) => it.value), "31");
  await back();
  assert.equal(await page.$eval("[name=holds][value=visa]", (it) => it.checked), true);
  await back();
  await back();
  assert.equal(await page.$eval("[name=aim][value=for-a-time]", (it) => it.checked), true);
  assert.equal(await page.$(".asking button.quiet"), null, "nothing lies before the first question");
});

test("what cannot be used stops: a summary has the focus and leads to the field", async () => {
  const { page } = await open();
  await skipTo(page, "income");
  await page.type("#income", "many");
  assert.equal(await page.$("#income[aria-invalid]"), null, "no error while typing");
  await page.keyboard.press("Enter");
  assert.deepEqual(await asked(page), ["income"]);
  assert.equal(await focused(page), "ways-problem");
  assert.equal(await page.$eval("#ways-problem", (it) => it.getAttribute("role")), "alert");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "income");
  await typeIncome(page, "4000");
  await page.keyboard.press("Enter");
  assert.deepEqual(await asked(page), ["local-work"]);
  assert.equal(await page.$("#ways-problem"), null);
});

test("a day that is not whole stops too", async () => {
  const { page } = await open();
  await skipTo(page, "stay-until");
  await page.type("#stay-until-day", "31");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "ways-problem");
});

test("all questions at once: in groups, and what no longer matters says why", async () => {
  const visit = await open();
  const { page } = visit;
  await page.click(".asking .actions .link");
  assert((await asked(page)).length > 30);
  await page.evaluate(() => document.querySelector("[name=remote][value=no]").click());
  const faded = await page.$eval("#q-income", (it) => [it.dataset.state, it.textContent]);
  assert.equal(faded[0], "faded");
  assert.match(faded[1], /No longer asked, because of your answers to: Do you work for clients/);
  await page.evaluate(() => document.querySelector("[name=aim][value=employer]").click());
  assert((await asked(page)).includes("person"));
  await page.evaluate(() => document.querySelector(".asking .actions:last-child .quiet").click());
  assert.equal((await asked(page)).length, 1);
  visit.assertQuiet();
});

test("what to answer next opens that question, and so does a card", async () => {
  const { page } = await open();
  await answer(page, "aim", "for-good");
  await page.click(".next .link");
  const [next] = await asked(page);
  assert.equal(await focused(page), `q-${next}`);
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.evaluate(() => [...document.querySelectorAll("#way-rvp .link")].at(-1).click());
  assert.deepEqual(await asked(page), ["reasons"]);
});

test("clearing all answers begins anew", async () => {
  const { page } = await open();
  await answer(page, "aim", "remote");
  for (let n = 0; n < 20 && (await page.$(".asking fieldset")); n += 1) {
    await page.click(".asking button[type=submit]");
  }
  await page.click(".asking button[type=reset]");
  assert.deepEqual(await asked(page), ["aim"]);
  assert.match(await text(page, "#ways-sentence"), /Nothing is answered yet/);
  assert.equal((await page.$$("input:checked")).length, 0);
});

test("after the pilot's stated end the screening depends on what applies then", async () => {
  const { page } = await open("en", (page) =>
    page.evaluateOnNewDocument((moment) => {
      Date.now = () => moment;
    }, Date.parse("2027-01-02T12:00:00Z")),
  );
  await answer(page, "aim", "for-good");
  const screening = await card(page, "screening");
  assert.match(screening.verdict, /Depends/);
  assert.match(screening.all, /stated end of the pilot, 31 December 2026, has passed/);
  assert.match(await text(page, ".notices"), /has passed/);
});

for (const language of LANGUAGES) {
  test(`waking changes no text, and all questions can be left open, in ${language}`, async () => {
    const asleep = await site.visit(ways(language), (page) => page.setJavaScriptEnabled(false));
    const awake = await open(language);
    assert.equal(await text(awake.page, ".front"), await text(asleep.page, ".front"));
    assert.equal((await asleep.page.$$("[id^=way-]")).length, 16);
    for (let n = 0; n < 20 && (await awake.page.$(".asking fieldset")); n += 1) {
      await awake.page.click(".asking button[type=submit]");
    }
    assert.equal(await focused(awake.page), "ways-sentence");
    assert.doesNotMatch(await text(awake.page, "#calculator"), /\b(ways|do|question|way)-[a-z]+/);
    awake.assertQuiet();
  });
}
