// Every guide in every language, on a phone: what a program can check of WCAG, nothing wider than the
// screen, and drawings whose text is as large as that around them.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { COLOURS, DAY, as, checkWidth, colour, violations } from "./axe.mjs";
import { openSite } from "./browser.mjs";
import { LANGUAGES, htmlOf } from "./tools.mjs";

const PHONE = { width: 360 };
/** Guides that have a drawing. */
const DRAWN = ["screening", "points", "timeline", "how-long-it-takes"];

const site = await openSite(["--as-of", DAY]);
after(() => site.close());

/** The addresses of all guides of a language, as the page of the search lists them. */
async function guidesOf(language) {
  const html = await htmlOf(site, `/${language}/search/`);
  return [...new Set(html.match(new RegExp(`/${language}/guides/[a-z0-9-]+/`, "g")))];
}

for (const language of LANGUAGES) {
  test(`all guides are accessible on a phone, ${language}`, async () => {
    const guides = await guidesOf(language);
    assert(guides.length >= 32, `${guides.length} guides`);
    for (const path of guides) {
      const { page } = await site.visit(path, as(PHONE), "load");
      assert.deepEqual(await violations(page), [], path);
      await checkWidth(page, path);
      await colour(page, "dark");
      assert.deepEqual(await violations(page, COLOURS), [], `${path}, dark`);
      await page.close();
    }
  });

  for (const guide of DRAWN) {
    test(`the drawing of ${guide} can be read on a phone, ${language}`, async () => {
      const { page } = await site.visit(`/${language}/guides/${guide}/`, as(PHONE), "load");
      const drawing = await page.$eval(".drawing", (it) => {
        const size = (of) => parseFloat(getComputedStyle(of).fontSize);
        const inside = (of) => {
          const { left, right } = of.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        };
        const texts = [...it.querySelectorAll("text")];
        return {
          small: texts.filter((text) => size(text) < size(document.querySelector("main p"))).length,
          cut: texts.filter((text) => !inside(text)).map((text) => text.textContent),
          unnamed: [...it.querySelectorAll("svg")].filter(
            (svg) => svg.getAttribute("aria-hidden") !== "true" && !svg.getAttribute("aria-label"),
          ).length,
          words: it.innerText.trim().length,
        };
      });
      assert.deepEqual({ ...drawing, words: drawing.words > 80 }, { small: 0, cut: [], unnamed: 0, words: true });
      await page.close();
    });
  }
}
