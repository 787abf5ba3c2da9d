// Every kind of page, and every tool in every state, against the rules of WCAG that a program can check;
// and how they bear what readers do to pages: narrow screens, wide letters, colours of their own.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { COLOURS, DAY, as, checkWidth, colour, violations } from "./axe.mjs";
import { openSite } from "./browser.mjs";
import { LANGUAGES, answerAll, makeMistakes, openTool, toolsOf } from "./tools.mjs";

const PAGES = [
  "/",
  "/404.html",
  ...["", "guides/points/", "guides/screening/", "rules/"].map((it) => `/en/${it}`),
  ...["rules/procedure-days/", "sources/", "privacy/"].map((it) => `/en/${it}`),
  ...["ru", "kk"].flatMap((it) => [`/${it}/`, `/${it}/rules/altyn-wait/`, `/${it}/search/`]),
];
const LOOKS = [
  // On the narrow screen the rules' stated end has just passed, on the wide one long ago.
  { scheme: "light", width: 320, later: "2027-01-01" },
  { scheme: "dark", width: 1280, later: "2030-01-01" },
];

const site = await openSite(["--as-of", DAY]);
after(() => site.close());
const TOOLS = await toolsOf(site);

async function visitTool(tool, language, look, day) {
  const { page } = await openTool(site, tool, language, as(look, day));
  return page;
}

async function check(page, state) {
  // Where a line stays in view, what is scrolled below it is no target just then.
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await violations(page), [], state);
  await checkWidth(page, state);
}

/** The same, and the colours of the other scheme too. */
async function checkBoth(page, { scheme }, state) {
  await check(page, state);
  const other = scheme === "light" ? "dark" : "light";
  await colour(page, other);
  assert.deepEqual(await violations(page, COLOURS), [], `${state}, ${other}`);
  await colour(page, scheme);
}

for (const look of LOOKS) {
  test(`what the search finds is accessible, ${look.scheme}, ${look.width} px`, async () => {
    for (const [path, field] of [["/ru/", ".head"], ["/kk/search/", "main"]]) {
      const { page } = await site.visit(path, as(look), "load");
      await page.type(`${field} .find input`, "виза");
      await page.waitForSelector(`${field} .find[data-open] li`);
      await checkBoth(page, look, path);
      await page.close();
    }
  });

  for (const path of PAGES) {
    test(`${path} is accessible, ${look.scheme}, ${look.width} px`, async () => {
      const { page } = await site.visit(path, as(look), "load");
      await checkBoth(page, look, path);
      await page.close();
    });
  }

  for (const path of ["/en/", "/ru/guides/screening/", "/kk/rules/threshold/"]) {
    test(`${path} is accessible with its notices, ${look.scheme}, ${look.width} px`, async () => {
      const { page } = await site.visit(path, as(look, look.later), "load");
      assert.equal(await page.$$eval(".dated .notice:not([hidden])", (all) => all.length), 2);
      await checkBoth(page, look, path);
      await page.close();
    });
  }

  for (const tool of TOOLS) {
    test(`${tool} is accessible in every state, ${look.scheme}, ${look.width} px`, async () => {
      const page = await visitTool(tool, "en", look);
      await checkBoth(page, look, "empty");
      await answerAll(page);
      await checkBoth(page, look, "answered");
      const n_fields = await makeMistakes(page);
      assert.equal((await page.$$(".problem")).length > 0, n_fields > 0);
      await checkBoth(page, look, "with mistakes");
      await page.close();
    });

    test(`${tool} is accessible under rules that are over, ${look.scheme}, ${look.width} px`, async () => {
      const page = await visitTool(tool, "ru", look, look.later);
      assert.notEqual(await page.$eval(".notices", (it) => it.textContent), "");
      await checkBoth(page, look, "over");
      await answerAll(page);
      await checkBoth(page, look, "over, answered");
      await page.close();
    });
  }
}

// WCAG 2.2, 1.4.12. Source: https://www.w3.org/TR/WCAG22/#text-spacing
const SPACING = `
  * {
    line-height: 1.5 !important;
    letter-spacing: .12em !important;
    word-spacing: .16em !important;
  }
  p { margin-bottom: 2em !important }
`;

/** Texts that are cut off, or stand outside the screen where nothing scrolls to them. */
const cut = (page) =>
  page.evaluate(() => {
    const isSeen = (it) => it.checkVisibility({ visibilityProperty: true });
    const scrolls = (it) =>
      it && (["auto", "scroll"].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
    const clips = (it) => ["hidden", "clip"].includes(getComputedStyle(it).overflowY);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode;
      if (data.trim() === "" || !isSeen(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { left, right, height } = range.getBoundingClientRect();
      // The link past the navigation waits outside until it has the focus.
      const isOutside = (right > innerWidth + 1 || left < -1) && !scrolls(parentElement);
      const isClipped = clips(parentElement) && height > parentElement.clientHeight + 1;
      if ((isOutside || isClipped) && !parentElement.matches(".skip")) found.push(data.trim());
    }
    return found;
  });

for (const tool of TOOLS) {
  for (const language of LANGUAGES) {
    test(`${tool} in ${language} bears wide letters on a narrow screen`, async () => {
      const page = await visitTool(tool, language, { width: 320 });
      await answerAll(page);
      await page.addStyleTag({ content: SPACING });
      await checkWidth(page, "answered");
      assert.deepEqual(await cut(page), []);
      await page.close();
    });
  }

  test(`${tool} is accessible in the reader's own colours, and shows what is chosen`, async () => {
    const look = { width: 1280, media: [{ name: "forced-colors", value: "active" }] };
    const page = await visitTool(tool, "en", look);
    await answerAll(page);
    await check(page, "forced colours");
    const colours = (state) =>
      page.$$eval(`.option input${state} + span`, (all) => [
        ...new Set(all.map((it) => getComputedStyle(it).backgroundColor)),
      ]);
    const [chosen, others] = [await colours(":checked"), await colours(":not(:checked)")];
    assert.deepEqual(chosen.filter((it) => others.includes(it)), [], "what is chosen looks like the rest");
    await page.close();
  });

  test(`nothing moves in ${tool} for whoever wants no motion`, async () => {
    const look = { media: [{ name: "prefers-reduced-motion", value: "reduce" }] };
    const page = await visitTool(tool, "en", look);
    await answerAll(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((it) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
          return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map((it) => it.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, []);
    await page.close();
  });
}
