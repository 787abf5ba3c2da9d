// The sheets to print: readable on a phone, accessible, and on paper of A4 as one would want them.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const LANGUAGES = ["en", "ru", "kk"];
const SHEETS = ["worksheet", "ask-the-office"];
const ADDRESSES = LANGUAGES.flatMap((language) => SHEETS.map((it) => `/${language}/${it}/`));

// What fits between the margins of an A4 page, in CSS pixels of 1/96 inch: 210 and 297 mm less the
// margins that the style sheet asks for.
const MILLIMETRE = 96 / 25.4;
const MARGIN = 12;
const WIDTH = Math.floor((210 - 2 * MARGIN) * MILLIMETRE);
const HEIGHT = Math.floor((297 - 2 * MARGIN) * MILLIMETRE);

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

/** A page as it is laid out for paper, without its breaks. */
async function onPaper(path) {
  const { page } = await site.visit(path);
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  await page.emulateMediaType("print");
  return page;
}

for (const path of ADDRESSES) {
  for (const [scheme, width] of [["light", 320], ["dark", 1280]]) {
    test(`${path} is accessible, ${scheme}, ${width} px`, async () => {
      const { page } = await site.visit(path, async (page) => {
        await page.setBypassCSP(true);
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      });
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate((tags) => axe.run({ runOnly: { type: "tag", values: tags } }), TAGS);
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert(overflow <= 0, `${overflow} px too wide`);
      await page.close();
    });
  }

  test(`${path} asks nobody and needs no script`, async () => {
    const visit = await site.visit(path, (page) => page.setJavaScriptEnabled(false));
    visit.assertQuiet();
    assert(await visit.page.$eval("h1", (it) => it.checkVisibility()));
    await visit.page.close();
  });

  test(`${path} has boxes and lines that a pen can fill`, async () => {
    const page = await onPaper(path);
    // A hand writes figures some five millimetres high, and a number of three digits is as wide as two fingers.
    const small = await page.$$eval(".pen, .write, .answer", (all) => {
      const sizes = all.map((it) => [it.className, it.getBoundingClientRect()]);
      const millimetres = (pixels) => (pixels * 25.4) / 96;
      const isSmall = ([, { width, height }]) => millimetres(width) < 15 || millimetres(height) < 6;
      return sizes.filter(isSmall).map(([name, { width, height }]) => `${name} ${width} × ${height}`);
    });
    assert.deepEqual(small, []);
    await page.close();
  });

  test(`${path} keeps its rows whole and shows no navigation on paper`, async () => {
    const page = await onPaper(path);
    const broken = await page.$$eval("main tr, main li", (all) =>
      all.filter((it) => getComputedStyle(it).breakInside !== "avoid").length,
    );
    assert.equal(broken, 0);
    const shown = await page.$$eval(".head > .wrap, .dated p, footer, nav", (all) =>
      all.filter((it) => it.checkVisibility()).length,
    );
    assert.equal(shown, 0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert(overflow <= 0, `${overflow} px too wide`);
    await page.close();
  });

  test(`${path} fits on six sheets of paper`, async () => {
    const { page } = await site.visit(path);
    const pdf = Buffer.from(await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    const n = pdf.match(/\/Type\s*\/Page\b/g)?.length;
    assert(n >= 1 && n <= 6, `${n} pages`);
    await page.close();
  });
}

for (const language of LANGUAGES) {
  test(`all points are added up on the first page, ${language}`, async () => {
    const page = await onPaper(`/${language}/worksheet/`);
    const end = await page.$eval(".totals", (it) => it.getBoundingClientRect().bottom + scrollY);
    assert(end <= HEIGHT, `the difference ends at ${end} of ${HEIGHT} px`);
    await page.close();
  });
}

test("a calculator that does not start leads to the worksheet", async () => {
  const { page } = await site.visit("/en/calculator/points/", async (page) => {
    await page.setRequestInterception(true);
    page.on("request", (it) => (it.url().endsWith(".wasm") ? it.abort() : it.continue()));
  });
  assert.equal(await calculatorState(page), "failed");
  await page.click(".widget-failed a");
  await page.waitForSelector(".totals");
  assert.equal(new URL(page.url()).pathname, "/en/worksheet/");
  await page.close();
});
