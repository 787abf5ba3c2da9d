// What a reader leaves behind by using the calculator: nothing, on the device or anywhere else, before
// a button is pressed for it.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { askedOf, calculatorState, openSite } from "./browser.mjs";
import { answerAll, answered, pathOf, toolsOf } from "./tools.mjs";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());
const TOOLS = await toolsOf(site);

/** All that the browser keeps for the site. */
const stored = (page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map((it) => it.name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map((it) => it.scope),
  }));

const NOTHING = { local: [], session: [], cookies: "", databases: [], caches: [], workers: [] };

for (const tool of TOOLS) {
  test(`${tool}: all of it used, nothing asked, nothing stored, nothing refused`, async () => {
    const { page, notes, assertQuiet } = await site.visit(pathOf(tool, "en"));
    assert.equal(await calculatorState(page), "ready");
    // Tab comes by the search's field, whose first focus fetches its files.
    const loaded = askedOf(notes).length;
    await answerAll(page);
    assert.notDeepEqual(await answered(page), []);
    for (const other of TOOLS) {
      await page.$eval(`nav.tools a[data-tool=${other}]`, (it) => it.click());
      await page.waitForFunction((path) => location.pathname === path, {}, pathOf(other, "en"));
    }
    await page.$eval("button[type=reset]", (it) => it.click());
    await page.waitForNetworkIdle();
    assert.deepEqual(askedOf(notes).slice(loaded), []);
    assert.deepEqual(await stored(page), NOTHING);
    assertQuiet();
    await page.close();
  });
}

test("what is stored would be seen", async () => {
  const { page } = await site.visit(pathOf(TOOLS[0], "en"));
  assert.equal(await calculatorState(page), "ready");
  await page.$eval("button[data-do=keep]", (it) => it.click());
  assert.deepEqual(await stored(page), { ...NOTHING, local: ["meken-answers"] });
});
