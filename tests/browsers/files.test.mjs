// What a reader takes along as files: the dates for their calendar, the answers for other programs.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import ICAL from "ical.js";

import { openSite } from "./browser.mjs";
import { at, choose, writeDay } from "./keyboard.mjs";
import { LANGUAGES, openTool } from "./tools.mjs";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

// The files that a page saves, by their names; the browser asks nobody where to put them.
const watchFiles = async (page) => {
  await at("2026-12-20T06:00:00Z")(page);
  await page.evaluateOnNewDocument(() => {
    globalThis.saved = {};
    let last;
    URL.createObjectURL = (blob) => {
      last = blob;
      return "blob:saved";
    };
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) globalThis.saved[this.download] = last.text();
    };
  });
};

async function save(page, action, name) {
  await page.click(`button[data-do=${action}]`);
  return page.evaluate((it) => globalThis.saved[it], name);
}

const said = (page) => page.$eval(".keep .done", (it) => it.textContent);

for (const language of LANGUAGES) {
  test(`a check that has begun is a day in a calendar, in ${language}`, async () => {
    const { page, assertQuiet } = await openTool(site, "plan", language, watchFiles);
    await choose(page, "stage", "running");
    await writeDay(page, "stage-day", "2026-12-02");
    const text = await save(page, "calendar", "meken.ics");
    const lines = text.split("\r\n");
    assert.equal(lines.pop(), "");
    assert.deepEqual(lines.filter((it) => Buffer.byteLength(it) > 75 || /[\r\n]/.test(it)), []);

    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const found = events.map((it) => new ICAL.Event(it));
    const check = found.find((it) => it.uid.endsWith("-check@meken"));
    // 4.10: begun 2 December 2026, it is over no later than 31 December.
    assert.equal(check.startDate.toString(), "2026-12-31");
    assert(check.startDate.isDate);
    // In words as on the page.
    const sentence = await page.$eval(".results h2", (it) => it.textContent);
    assert.equal(check.summary, sentence);
    assert.equal(new Set(found.map((it) => it.uid)).size, found.length);
    assertQuiet();
    await page.close();
  });
}

test("without a day there is no calendar, and that is said", async () => {
  const { page } = await openTool(site, "plan", "en", watchFiles);
  await page.click("button[data-do=calendar]");
  const refused = await page.$eval("div[data-wasm]", (it) => it.dataset.refused);
  await page.waitForFunction(() => document.querySelector(".keep .done").textContent !== "");
  assert.equal(await said(page), refused);
  assert.deepEqual(await page.evaluate(() => Object.keys(globalThis.saved)), []);
  await page.close();
});

test("answers are a file that other programs read; sensitive ones only if that is ticked", async () => {
  const { page } = await openTool(site, "calculator", "en", watchFiles);
  for (const [name, value] of [["aim", "for-good"], ["special", "refugee"], ["english", "none"]]) {
    await page.$eval(`input[name="${name}"][value="${value}"]`, (it) => it.click());
  }
  const open = JSON.parse(await save(page, "file", "meken.json"));
  const { result, ...said } = open;
  assert.deepEqual(said, { version: "1", answers: { aim: ["for-good"], english: ["none"] }, estimates: {} });
  // 4.10: without English 800 are left.
  assert.deepEqual(
    [result.points, result.threshold, result.verdict, result.day],
    [[0, 800], 400, "undecided", "2026-12-20"],
  );
  assert.match(result.rules, /^[0-9a-f]{8}$/);
  await page.click("input[name=sensitive]");
  const all = JSON.parse(await save(page, "file", "meken.json"));
  assert.deepEqual(all.answers.special, ["refugee"]);
  await page.close();
});
