// Makes the pictures of the documentation from the site as it is: `node tests/browsers/pictures.mjs`.
// With a folder as its argument it writes all sizes, schemes and languages there, to be looked at.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { calculatorState, openSite } from "./browser.mjs";

const PAGES = {
  home: "",
  guide: "guides/screening/",
  rule: "rules/procedure-days/",
  rules: "rules/",
  sources: "sources/",
  calculator: "calculator/",
  ways: "calculator/ways/",
  points: "calculator/points/",
  plan: "calculator/plan/",
  money: "calculator/money/",
  kaztest: "calculator/kaztest/",
  papers: "calculator/papers/",
  worksheet: "worksheet/",
  ask: "ask-the-office/",
};
const IN_DOCS = [
  "home-1280-light-en",
  "guide-360-light-en",
  "points-1280-light-en",
  "points-360-dark-ru",
  "plan-1280-light-en",
  "money-360-light-kk",
  "kaztest-360-dark-ru",
  "ways-360-light-en",
  "papers-1280-light-ru",
  "worksheet-1280-light-kk",
];

const [all] = process.argv.slice(2);
const folder = all ?? new URL("../../docs/pictures", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

// Some answers, so that the pictures show what an answer does.
const CHOSEN = {
  ways: { aim: "for-good" },
  points: { english: "none", russian: "nothing", additional: "nothing" },
  plan: { stage: "running" },
};
const TYPED = {
  plan: { "stage-day-day": "2", "stage-day-month": "12", "stage-day-year": "2026" },
  money: { adults: "2", rate: "520" },
  kaztest: { listening: "5", reading: "40" },
};

async function answer(page, tool) {
  if ((await calculatorState(page)) !== "ready") throw new Error("the calculator did not start");
  for (const [name, value] of Object.entries(CHOSEN[tool] ?? {})) {
    await page.evaluate((it) => document.querySelector(it).click(), `input[name=${name}][value=${value}]`);
  }
  for (const [name, text] of Object.entries(TYPED[tool] ?? {})) await page.type(`[name=${name}]`, text);
  await page.evaluate(() => scrollTo(0, 0));
}

const site = await openSite(["--as-of", "2026-11-22"]);
for (const language of ["en", "ru", "kk"]) {
  for (const width of [360, 1280]) {
    for (const scheme of ["light", "dark"]) {
      for (const [name, path] of Object.entries(PAGES)) {
        const picture = `${name}-${width}-${scheme}-${language}`;
        if (!all && !IN_DOCS.includes(picture)) continue;
        const { page } = await site.visit(`/${language}/${path}`, async (page) => {
          await page.setViewport({ width, height: width === 360 ? 780 : 900 });
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        });
        if (path.startsWith("calculator/")) await answer(page, name);
        await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: Boolean(all) });
        await page.close();
      }
    }
  }
}
await site.close();
