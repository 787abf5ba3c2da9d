// What the reader's own clock changes in the first view of each tool, without a rebuild: the notices,
// in their place, and what is counted from today. Nothing else.
// Expected: "Behaviour by date" (4.9) of the product's specification, and `review_by` of the rules.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { openSite } from "./browser.mjs";
import { at, quickly, turnTo } from "./keyboard.mjs";
import { LANGUAGES, answerAll, answered, htmlOf, openTool, pathOf, textsOf, toolsOf } from "./tools.mjs";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());
const TOOLS = await toolsOf(site);

const OVER =
  "The stated end of the pilot, 31 December 2026, has passed. " +
  "We know of no decision about what follows. Check before you pay for anything.";
const dueFor = (day) => `Due for review on ${day}.`;

// A rule's day is the day in Kazakhstan, UTC+5: 31 December ends there at 19:00 UTC.
const LATER = {
  notices: { all: [OVER, dueFor("31 December 2026")] },
  // A sum is of the year in which papers are handed in, and the index of a later one is not known.
  // Verdicts on ways depend on whether the law is over; papers are counted from the day of filing.
  counted: {
    money: ".results, .sum",
    plan: ".warnings",
    papers: ".result, .sum",
    ways: ".front .result, [aria-labelledby=ways-list]",
    calculator: ".result, [aria-labelledby=ways-list], .sum, .in-print",
  },
};
const CLOCKS = {
  "2026-12-31T18:59:59Z": {
    notices: { all: [] },
    // A stage that has not begun is compared with the stated end as if it began today.
    counted: { plan: ".warnings", papers: ".result, .sum", calculator: ".in-print" },
  },
  "2026-12-31T19:00:00Z": LATER,
  "2030-06-01T06:00:00Z": {
    ...LATER,
    notices: { all: [...LATER.notices.all, dueFor("22 May 2027")] },
  },
};

/** How a page that is open learns that the day has turned. */
const TURNS = {
  "comes back": {
    prepare: async () => {},
    act: (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
  },
  "sits before it": { prepare: quickly, act: async () => {} },
};

for (const [what, { prepare, act }] of Object.entries(TURNS)) {
  test(`a reader who ${what} after midnight is told of the new day, and keeps what was said`, async () => {
    const { page, assertQuiet } = await openTool(site, "points", "en", async (page) => {
      await at("2026-12-31T18:59:59Z")(page);
      await prepare(page);
    });
    await answerAll(page);
    const before = await answered(page);
    assert.deepEqual(await page.$$(".notices > p"), []);
    await turnTo(page, "2026-12-31T19:00:00Z");
    await act(page);
    await page.waitForSelector(".notices > p");
    const shown = await page.$$eval(".notices > p", (all) => all.map((it) => it.textContent));
    assert.deepEqual(shown, LATER.notices.all);
    assert.deepEqual(await answered(page), before);
    assertQuiet();
    await page.close();
  });
}

/** What a notice says in any language: its numbers, whatever their order. */
const numbers = (all) => all.map((it) => it.match(/\d+/g).sort());

for (const [moment, { notices, counted }] of Object.entries(CLOCKS)) {
  for (const tool of TOOLS) {
    for (const language of LANGUAGES) {
      test(`waking at ${moment} changes no text of ${tool} in ${language} but notices`, async () => {
        const { page, assertQuiet } = await openTool(site, tool, language, at(moment));
        const shown = await page.$$eval(".notices > p", (all) => all.map((it) => it.textContent));
        const expected = notices[tool] ?? notices.all;
        assert.deepEqual(numbers(shown), numbers(expected));
        if (language === "en") assert.deepEqual(shown, expected);
        assert.equal(await page.$$eval(".notices[role=status] ~ * form, .notices ~ form", (all) => all.length), 1);

        const except = [".notices", counted[tool] ?? []].flat().join();
        const sent = await textsOf(page, await htmlOf(site, pathOf(tool, language)), except);
        assert.deepEqual(await textsOf(page, null, except), sent);
        assertQuiet();
        await page.close();
      });
    }
  }
}
