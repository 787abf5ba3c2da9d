// What a program can check of WCAG, and how a page is made to look before: its width, its colours, its day.

import assert from "node:assert/strict";
import { createRequire } from "node:module";

import { at } from "./keyboard.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The day on which pages are read, unless it is what a test is about. */
export const DAY = "2026-11-22";

const ALL_RULES = { runOnly: { type: "tag", values: TAGS }, rules: { "target-size": { enabled: true } } };
/** All that another scheme changes. */
export const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };

/** The violations that axe finds. */
export async function violations(page, rules = ALL_RULES) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path: AXE });
  const found = await page.evaluate((it) => axe.run(it), rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.target.join(" ")}`));
}

/** Makes a page look so, on a day. Its policy would refuse the checker's own script. */
export const as = ({ scheme = "light", width = 320, media = [] }, day = DAY) =>
  async (page) => {
    await at(`${day}T06:00:00Z`)(page);
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 800 });
    await colour(page, scheme, media);
  };

const SESSIONS = new WeakMap();

export async function colour(page, scheme, media = []) {
  if (!SESSIONS.has(page)) SESSIONS.set(page, await page.createCDPSession());
  const features = [{ name: "prefers-color-scheme", value: scheme }, ...media];
  await SESSIONS.get(page).send("Emulation.setEmulatedMedia", { features });
}

/** Nothing is wider than the screen. */
export async function checkWidth(page, state) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert(overflow <= 0, `${state}: ${overflow} px too wide`);
}
