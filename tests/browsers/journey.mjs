// The way of a reader through one tool, the same in every browser: what they find, an answer by
// keyboard alone, and that it outlives whatever a browser does to a page.

import assert from "node:assert/strict";

import { calculatorState } from "./browser.mjs";
import { LANGUAGES, answerByKeyboard, answered, htmlOf, pathOf, said, textsOf } from "./tools.mjs";

/** Goes the way with a page that has the tool open, and nothing answered. */
export async function travel(site, page, tool, language) {
  await meetFirstView(site, page, pathOf(tool, language));
  await answerByKeyboard(page);
  const state = await stateOf(page);
  assert.notDeepEqual(state.answered, []);
  await noted(page, state.answered);

  await page.reload({ waitUntil: "load" });
  assert.deepEqual(await awake(page), state, "after a reload");

  await page.goto(new URL(`/${language}/rules/`, site.address).href, { waitUntil: "load" });
  await goAndArrive(page, -1, pathOf(tool, language));
  assert.deepEqual(await awake(page), state, "after going away and back");

  await openInPlace(page, tool);
  await goAndArrive(page, -1, pathOf(tool, language));
  assert.deepEqual(await stateOf(page), state, "after another tool and back");

  await changeLanguage(site, page, tool, language, state);
}

/** The page wakes, and every text of it is the one that was sent. */
async function meetFirstView(site, page, path) {
  assert.equal(await calculatorState(page), "ready");
  assert.deepEqual(await textsOf(page), await textsOf(page, await htmlOf(site, path)));
}

const stateOf = async (page) => ({ answered: await answered(page), said: await said(page) });

async function awake(page) {
  assert.equal(await calculatorState(page), "ready");
  return stateOf(page);
}

/** Waits until the browser's history has the answers; with each letter it would have too many. */
const noted = (page, answers) =>
  page.waitForFunction(
    (names) => names.every((it) => history.state?.meken[0].includes(it)),
    {},
    answers.map((it) => `${it.split("=")[0]}=`),
  );

// Whatever leaves a page does so after it has been answered: WebKit loses an answer with its page.

/** Goes so many pages ahead in the browser's history. */
async function goAndArrive(page, by, path) {
  await page.evaluate((by) => void setTimeout(() => history.go(by)), by);
  await arrive(page, path);
}

async function follow(page, link, path) {
  await page.$eval(link, (it) => void setTimeout(() => it.click()));
  await arrive(page, path);
}

const arrive = (page, path) =>
  page.waitForFunction(
    (path) => location.pathname === path && document.readyState === "complete",
    {},
    path,
  );

/** Opens the tool beside this one, goes back and forward, and ends there. */
async function openInPlace(page, tool) {
  const other = await page.$$eval(
    "nav.tools a[data-tool]",
    (all, tool) => all.map((it) => it.dataset.tool).find((it) => it !== tool),
    tool,
  );
  const path = await page.$eval(`nav.tools a[data-tool=${other}]`, (it) => it.pathname);
  const here = await page.evaluate(() => location.pathname);
  await follow(page, `nav.tools a[data-tool=${other}]`, path);
  await goAndArrive(page, -1, here);
  await goAndArrive(page, 1, path);
  const open = await page.$eval("nav.tools [aria-current]", (it) => it.dataset.tool);
  assert.equal(open, other, "after going forward");
}

async function changeLanguage(site, page, tool, language, state) {
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length];
  const path = pathOf(tool, next);
  await follow(page, `a[hreflang=${next}]`, path);
  const there = await awake(page);
  assert.deepEqual(there.answered, state.answered, "after changing the language");
  const sent = await textsOf(page, await htmlOf(site, path));
  assert.notDeepEqual(await textsOf(page), sent);
  assert.equal(await page.evaluate(() => location.hash), "", "the address does not show answers");
}
