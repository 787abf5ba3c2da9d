// Every kind of page against the rules of WCAG that a program can check, and at the narrowest width.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { openSite } from "./browser.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PAGES = [
  "/",
  "/404.html",
  ...["", "guides/points/", "guides/screening/", "calculator/points/", "calculator/plan/", "calculator/money/", "calculator/kaztest/", "rules/"].map((it) => `/en/${it}`),
  ...["rules/procedure-days/", "sources/", "privacy/"].map((it) => `/en/${it}`),
  ...["ru", "kk"].flatMap((it) => [`/${it}/`, `/${it}/calculator/points/`, `/${it}/calculator/plan/`, `/${it}/rules/altyn-wait/`]),
];

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

/** The violations that axe finds. The policy of the page would refuse the checker's own script. */
async function violations(page) {
  await page.addScriptTag({ path: AXE });
  const found = await page.evaluate(
    (tags) =>
      axe.run({ runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } }),
    TAGS,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.target.join(" ")}`));
}

for (const path of PAGES) {
  for (const [scheme, width] of [["light", 320], ["dark", 1280]]) {
    test(`${path} is accessible, ${scheme}, ${width} px`, async () => {
      const { page } = await site.visit(path, async (page) => {
        await page.setBypassCSP(true);
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      });
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(overflow <= 0, `${overflow} px too wide`);
      await page.close();
    });
  }
}
