// What Lighthouse finds on a phone: accessibility, best practices and search engines must have all points,
// and what costs some is told by its name. Performance is told and decides nothing: a machine that does
// something else meanwhile makes it lower.
//
//   node tests/browsers/lighthouse.mjs          a page of each kind, the languages taking turns
//   node tests/browsers/lighthouse.mjs --all    each of them in every language

import lighthouse from "lighthouse";

import { openSite } from "./browser.mjs";
import { LANGUAGES } from "./tools.mjs";

/** A page of each kind. */
const PAGES = [
  "",
  "guides/screening/",
  "rules/solvency-sum/",
  "calculator/points/",
  "changes/",
  "search/",
  "worksheet/",
];

const MUST = ["accessibility", "best-practices", "seo"];
const CATEGORIES = [...MUST, "performance"];

const points = ({ score }) => Math.round(score * 100);

/** The audits of a category that cost it points. */
function costly(report, { auditRefs }) {
  const counted = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => report.audits[id]);
  return counted.filter(({ score }) => score !== null && score < 1).map(({ id, title }) => `${id}: ${title}`);
}

/** Says what was found of a page, and whether all that must be is whole. */
async function look(site, path) {
  const page = await site.browser.newPage();
  const url = new URL(path, site.address).href;
  const { lhr } = await lighthouse(url, { onlyCategories: CATEGORIES, logLevel: "error" }, undefined, page);
  await page.close();
  const categories = CATEGORIES.map((it) => lhr.categories[it]);
  console.log(`${path}  ${categories.map((it) => `${it.id} ${points(it)}`).join(", ")}`);
  if (lhr.runtimeError) console.log(`  ${lhr.runtimeError.message}`);
  const faulty = MUST.map((it) => lhr.categories[it]).filter((it) => points(it) !== 100);
  for (const category of faulty) {
    for (const audit of costly(lhr, category)) console.log(`  ${category.id}: ${audit}`);
  }
  return faulty.length === 0;
}

const isAll = process.argv.includes("--all");
const languagesOf = (n) => (isAll ? LANGUAGES : [LANGUAGES[n % LANGUAGES.length]]);
const paths = PAGES.flatMap((page, n) => languagesOf(n).map((language) => `/${language}/${page}`));

// As it is published: with an address of its own, so that pages name it.
const site = await openSite(["--as-of", "2026-11-22", "--base", "https://meken.example"]);
let isWhole = true;
for (const path of paths) isWhole = (await look(site, path)) && isWhole;
await site.close();
process.exitCode = isWhole ? 0 : 1;
