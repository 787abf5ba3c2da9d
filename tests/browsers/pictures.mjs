// Makes the pictures of the documentation from the site as it is: `node tests/browsers/pictures.mjs`.
// With a folder as its argument it writes all pages there, whole, in all sizes, schemes and languages, to
// be looked at.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { calculatorState, openSite } from "./browser.mjs";
import { at } from "./keyboard.mjs";
import { withPalette } from "./palette.mjs";
import { LANGUAGES } from "./tools.mjs";

const TOOLS = ["calculator", "ways", "points", "plan", "money", "kaztest", "papers"];
const SHEETS = { worksheet: "worksheet/", ask: "ask-the-office/" };
const OTHERS = {
  home: "",
  guide: "guides/screening/",
  rule: "rules/procedure-days/",
  rules: "rules/",
  sources: "sources/",
  search: "search/?q=B9-1",
};
const PAGES = {
  ...OTHERS,
  ...Object.fromEntries(TOOLS.map((it) => [it, it === "calculator" ? `${it}/` : `calculator/${it}/`])),
  ...SHEETS,
};
const SIZES = { 360: 780, 1280: 900 };

/** Each tool and sheet in each language and size, so that both schemes are shown of each. */
const DARK = ["360-ru", "1280-kk"];
const IN_DOCS = ["home-1280-light-en", "guide-360-light-en"];
for (const name of [...TOOLS, ...Object.keys(SHEETS)]) {
  for (const language of LANGUAGES) {
    for (const width of Object.keys(SIZES)) {
      const scheme = DARK.includes(`${width}-${language}`) ? "dark" : "light";
      IN_DOCS.push(`${name}-${width}-${scheme}-${language}`);
    }
  }
}

// Some answers, so that the pictures show what an answer does: what is chosen, and what is typed.
const CHOSEN = {
  calculator: { aim: "for-good", holds: "visa-free", english: "none" },
  ways: { aim: "for-good", special: "none" },
  points: { english: "none", russian: "nothing", additional: "nothing" },
  plan: { stage: "running" },
};
const TYPED = {
  plan: { "stage-day-day": "2", "stage-day-month": "12", "stage-day-year": "2026", "wait-interview": "14" },
  money: { adults: "2", rate: "520" },
  kaztest: { listening: "5", reading: "40" },
};
const TICKED = { papers: 2 };

// What a phone shows, on which a page does not begin with it.
const ON_PHONES = { calculator: ".asking", ways: ".asking", worksheet: ".adding" };
const RESULT = ".result";

const [all] = process.argv.slice(2);
const folder = all ?? new URL("../../docs/pictures", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

async function answer(page, tool) {
  if ((await calculatorState(page)) !== "ready") throw new Error("the calculator did not start");
  for (const [name, value] of Object.entries(CHOSEN[tool] ?? {})) {
    await page.$eval(`input[name=${name}][value=${value}]`, (it) => it.click());
    // Where questions are asked one by one, each press asks the next.
    const next = await page.$(".asking [type=submit]");
    if (next) await next.click();
  }
  for (const [name, text] of Object.entries(TYPED[tool] ?? {})) await page.type(`[name=${name}]`, text);
  const ticks = await page.$$(".tick input");
  for (const tick of ticks.slice(0, TICKED[tool] ?? 0)) await tick.click();
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(0, 0);
}

async function picture(site, name, language, width, scheme) {
  const path = PAGES[name];
  const { page } = await site.visit(
    `/${language}/${path}`,
    async (page) => {
      await at("2026-11-22T06:00:00Z")(page);
      await page.setViewport({ width, height: SIZES[width] });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    },
    "load",
  );
  const isTool = TOOLS.includes(name);
  if (isTool) await answer(page, name);
  const begins = width === 360 && !all ? (ON_PHONES[name] ?? (isTool ? RESULT : null)) : null;
  await page.evaluate((selector) => {
    const top = selector && document.querySelector(selector).getBoundingClientRect().top + scrollY;
    scrollTo(0, Math.max(0, (top ?? 0) - 24));
  }, begins);
  const made = await page.screenshot({ fullPage: Boolean(all) });
  writeFileSync(join(folder, `${name}-${width}-${scheme}-${language}.png`), withPalette(made));
  await page.close();
}

const site = await openSite(["--as-of", "2026-11-22"]);
for (const name of Object.keys(PAGES)) {
  for (const language of LANGUAGES) {
    for (const width of Object.keys(SIZES)) {
      for (const scheme of ["light", "dark"]) {
        if (all || IN_DOCS.includes(`${name}-${width}-${scheme}-${language}`)) {
          await picture(site, name, language, Number(width), scheme);
        }
      }
    }
  }
}
await site.close();
// What is no longer made must not stay among those that are.
const isMade = (file) => IN_DOCS.includes(file.replace(/\.png$/, ""));
if (!all) for (const file of readdirSync(folder)) if (!isMade(file)) rmSync(join(folder, file));
