// What machines read of a page is data in it, which the strict policy lets be: no browser runs it, none
// reports it.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { CHROMIUM, FIREFOX, openSite } from "./browser.mjs";

// The small site knows its address, and so has all of it.
const SMALL = fileURLToPath(new URL("../sites/good/", import.meta.url));

for (const kind of [CHROMIUM, FIREFOX]) {
  test(`structured data is no violation of the policy in ${kind.name}`, async () => {
    const site = await openSite(["--root", SMALL], kind);
    after(() => site.close());
    const visit = await site.visit("/en/guides/lending/");
    visit.assertQuiet();
    const types = await visit.page.evaluate(() => {
      const { textContent } = document.querySelector('script[type="application/ld+json"]');
      return JSON.parse(textContent)["@graph"].map((node) => node["@type"]);
    });
    assert.deepEqual(types, ["Article", "HowTo", "BreadcrumbList"]);
    // Such a policy as is reported when something does run.
    const policy = await visit.page.$eval("meta[http-equiv]", (meta) => meta.content);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline/);
  });
}
