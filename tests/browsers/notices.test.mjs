// Pages without a calculator say by the reader's own clock what no longer holds, without a rebuild: the
// same site at the last second of the pilot's stated last day, at the next one, and years later.
// Expected: "Behaviour by date" (4.9) and the line of dates (4.2) of the product's specification, and
// `review_by` of the rules. Which page has which notice is tried in `tests/tests/notices.rs`.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { FIREFOX, openSite } from "./browser.mjs";
import { at } from "./keyboard.mjs";
import { LANGUAGES, htmlOf } from "./tools.mjs";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const OVER =
  "The stated end of the pilot, 31 December 2026, has passed. " +
  "We know of no decision about what follows. Check before you pay for anything.";
const dueFor = (day) => `Due for review on ${day}.`;

const PAGES = ["", "guides/screening/", "rules/threshold/", "worksheet/"];

// A rule's day is the day in Kazakhstan, UTC+5: 31 December ends there at 19:00 UTC.
const MOMENTS = {
  "2026-11-22T06:00:00Z": [],
  "2026-12-31T18:59:59Z": [],
  "2026-12-31T19:00:00Z": [OVER, dueFor("31 December 2026")],
  "2027-06-01T06:00:00Z": [OVER, dueFor("31 December 2026")],
  "2030-06-01T06:00:00Z": [OVER, dueFor("31 December 2026")],
  // A clock that is behind by years makes nothing of the day of the build untrue.
  "2020-01-01T00:00:00Z": [],
};

const shown = (page, selector) =>
  page.$$eval(selector, (all) => all.filter((it) => it.checkVisibility()).map((it) => it.textContent));
const notices = (page) => shown(page, ".dated .notice");
const dates = (page) => shown(page, ".dated p:not(.notice)");

/** What a notice says in any language: its numbers, whatever their order. */
const numbers = (all) => all.map((it) => it.match(/\d+/g).sort());

for (const [moment, expected] of Object.entries(MOMENTS)) {
  for (const language of LANGUAGES) {
    for (const rest of PAGES) {
      const path = `/${language}/${rest}`;
      test(`${path} at ${moment}`, async () => {
        const { page, assertQuiet } = await site.visit(path, at(moment));
        const said = await notices(page);
        assert.deepEqual(numbers(said), numbers(expected));
        if (language === "en") assert.deepEqual(said, expected);
        // On the home page the notice takes the place of the line of dates; elsewhere both stand.
        const isReplaced = rest === "" && expected.length > 0;
        const hasLine = (await dates(page)).some((it) => it.includes("2026"));
        assert.equal(hasLine, !isReplaced);
        assertQuiet();
        await page.close();
      });
    }
  }
}

test("a rule that is read again later is due later, and its page says nothing of the pilot", async () => {
  // The rules on the nomad visas are to be read again by 22 May 2027, which ends at 19:00 UTC.
  for (const [moment, expected] of [
    ["2027-05-22T18:59:59Z", []],
    ["2027-05-22T19:00:00Z", [dueFor("22 May 2027")]],
  ]) {
    const { page } = await site.visit("/en/rules/b9-1/", at(moment));
    assert.deepEqual(await notices(page), expected);
    await page.close();
  }
});

test("without script the line of dates stands, and no notice", async () => {
  for (const language of LANGUAGES) {
    for (const rest of PAGES) {
      const { page } = await site.visit(`/${language}/${rest}`, async (page) => {
        await at("2030-06-01T06:00:00Z")(page);
        await page.setJavaScriptEnabled(false);
      });
      assert.deepEqual(await notices(page), []);
      assert((await dates(page))[0].includes("2026"));
      await page.close();
    }
  }
});

test("a site that is built later says at once what one built before says then", async () => {
  const later = await openSite(["--as-of", "2027-01-02"]);
  try {
    for (const rest of PAGES) {
      const read = await site.visit(`/en/${rest}`, at("2027-01-02T06:00:00Z"));
      const built = await later.visit(`/en/${rest}`, (page) => page.setJavaScriptEnabled(false));
      assert.deepEqual(await notices(built.page), await notices(read.page), rest);
      assert.equal((await dates(built.page)).length, (await dates(read.page)).length, rest);
    }
  } finally {
    await later.close();
  }
});

/** How far what has been drawn moved while the page loaded. */
const watchShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.shifted = 0;
    const add = (list) => list.getEntries().forEach((it) => (globalThis.shifted += it.value));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  });

test("nothing moves when notices show: they are there before the page is drawn", async () => {
  for (const rest of PAGES) {
    const { page } = await site.visit(`/en/${rest}`, async (page) => {
      await page.setViewport({ width: 360, height: 780 });
      await at("2027-01-02T06:00:00Z")(page);
      await watchShifts(page);
    });
    assert.equal((await notices(page)).length, 2);
    assert.equal(await page.evaluate(() => globalThis.shifted), 0, rest);
    await page.close();
  }
});

test("a page that stays open over midnight tells it when the reader comes back", async () => {
  const { page } = await site.visit("/en/", at("2026-12-31T18:59:59Z"));
  assert.deepEqual(await notices(page), []);
  await page.evaluate(() => {
    Date.now = () => Date.UTC(2026, 11, 31, 19);
    document.dispatchEvent(new Event("visibilitychange"));
  });
  assert.deepEqual(await notices(page), [OVER, dueFor("31 December 2026")]);
  await page.close();
});

test("a sheet that is printed then carries its notices", async () => {
  const { page } = await site.visit("/en/worksheet/", at("2027-01-02T06:00:00Z"));
  await page.emulateMediaType("print");
  assert.deepEqual(await notices(page), [OVER, dueFor("31 December 2026")]);
  assert.equal(await page.$eval(".brand", (it) => it.checkVisibility()), false);
  assert.deepEqual(await dates(page), []);
  await page.close();
});

test("a page of a tool loads no such script and has no notice twice", async () => {
  const { page, notes } = await site.visit("/en/calculator/points/", at("2027-01-02T06:00:00Z"));
  await page.waitForSelector("div[data-wasm][data-state=ready]");
  assert.deepEqual(notes.requests.filter((it) => it.includes("/assets/notices.")), []);
  assert.deepEqual(await shown(page, ".notice"), [OVER, dueFor("31 December 2026")]);
  await page.close();
});

test("another script under its name is not run", async () => {
  const html = await htmlOf(site, "/en/");
  const [, address] = /src="([^"]*\/notices\.[^"]*)"/.exec(html);
  const { page } = await site.visit("/en/", async (page) => {
    await at("2027-01-02T06:00:00Z")(page);
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const isScript = new URL(request.url()).pathname === address;
      const body = "document.documentElement.dataset.other = 1;";
      if (isScript) request.respond({ contentType: "text/javascript", body });
      else request.continue();
    });
  });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.other), undefined);
  assert.deepEqual(await notices(page), []);
  assert((await dates(page))[0].includes("2026"), "the page stands as it was built");
  await page.close();
});

test("in Firefox too", async () => {
  const firefox = await openSite(["--as-of", "2026-11-22"], FIREFOX);
  try {
    for (const [moment, expected] of Object.entries(MOMENTS)) {
      const { page, assertQuiet } = await firefox.visit("/en/guides/screening/", at(moment), "load");
      assert.deepEqual(await notices(page), expected, moment);
      assertQuiet();
      await page.close();
    }
  } finally {
    await firefox.close();
  }
});
