// Ten people and what each came for, on a phone: from home the answer is at most three taps away, in
// every language. Links are known by where they lead and answers by the ids of their sections, so that
// no word of a page stands here.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { DAY, as } from "./axe.mjs";
import { openSite } from "./browser.mjs";
import { LANGUAGES } from "./tools.mjs";

const MOST = 3;

/** What is tapped, one link after another, where the answer stands, and a rule that it rests on. */
const READERS = {
  "a developer who works remotely": {
    taps: ["guides/digital-nomad-b9-1/"],
    answer: "test",
    rule: "exempt-nomads",
  },
  "a developer who earns well abroad": {
    taps: ["guides/neo-nomad-b12-1/"],
    answer: "main",
    rule: "b12-1",
  },
  "a surgeon": { taps: ["guides/professions-in-demand/"], answer: "example", rule: "exempt-in-demand" },
  "an employer": { taps: ["guides/for-employers/"], answer: "category", rule: "visa-qualified" },
  "an ethnic Kazakh": { taps: ["guides/kandas/"], answer: "pilot", rule: "unknown-kandas-threshold" },
  "who holds a residence permit": {
    taps: ["guides/renewals/"],
    answer: "residence-permit",
    rule: "exempt-renewals",
  },
  "whose stay ends in three weeks": { taps: ["guides/renewals/#soon"], answer: "soon", rule: "rvp-apply" },
  "a student": { taps: ["guides/temporary-residence/"], answer: "reasons", rule: "rvp-basis" },
  "a student with a family": {
    taps: ["guides/temporary-residence/", "guides/questions-and-answers/#student-family"],
    answer: "student-family",
    rule: "rvp-basis",
  },
  "a refugee": { taps: ["guides/refugees/"], answer: "exception", rule: "exempt-refugees" },
  "who founds a firm in IT": {
    taps: ["guides/digital-nomad-b9-1/", "guides/aifc-and-tax-residency/#example"],
    answer: "example",
    rule: "risks",
  },
  "who is retired and has a family here": {
    taps: ["guides/temporary-residence/"],
    answer: "example",
    rule: "rvp-basis",
  },
};

const site = await openSite(["--as-of", DAY]);
after(() => site.close());

/** Taps the first link of the page's text that leads there. */
async function tap(page, path) {
  const link = await page.$(`main a[href="${path}"]`);
  assert(link, `${page.url()} leads to ${path}`);
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), link.click()]);
  assert.equal(page.url(), new URL(path, site.address).href);
}

/** The rules that a section leads to: from its heading to the next one of its rank, or all of `main`. */
const rulesOf = (page, id) =>
  page.evaluate((id) => {
    const begin = document.getElementById(id);
    const parts = [];
    if (begin.matches("h2, h3")) {
      for (let it = begin.nextElementSibling; it && it.tagName !== begin.tagName; it = it.nextElementSibling) {
        parts.push(it);
      }
    } else {
      parts.push(begin);
    }
    const links = parts.flatMap((it) => [...it.querySelectorAll("a[href*='/rules/']")]);
    return links.map((it) => it.pathname.split("/").at(-2));
  }, id);

for (const language of LANGUAGES) {
  for (const [reader, { taps, answer, rule }] of Object.entries(READERS)) {
    test(`${reader} is led to an answer, ${language}`, async () => {
      assert(taps.length <= MOST);
      const { page } = await site.visit(`/${language}/`, as({ width: 360 }), "load");
      for (const path of taps) await tap(page, `/${language}/${path}`);
      const rules = await rulesOf(page, answer);
      assert(rules.includes(rule), `${page.url()}, ${answer}: ${rules}`);
      await page.close();
    });
  }
}
