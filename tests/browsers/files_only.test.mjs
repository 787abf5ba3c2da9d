// A copy of the site that is opened from files: readers find their way by its links, in each browser, and
// where something cannot run there it is said.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { CHROMIUM, FIREFOX, openBrowser } from "./browser.mjs";
import { at } from "./keyboard.mjs";
import { BEFORE, buildSite } from "./servers.mjs";

const { folder, remove } = await buildSite(["--links", "file", "--path", "/sub/"]);
after(remove);
const addressOf = (file) => pathToFileURL(join(folder, "public", file)).href;

/** The words of the pages that cannot do their work here. */
const SAYS = {
  en: [/Browsers let no calculator run in such a copy/, /Browsers let no search run in such a copy/],
  ru: [/браузер не запускает калькулятор/, /браузер не запускает поиск/],
  kk: [/браузер калькуляторды іске қоспайды/, /браузер іздеуді іске қоспайды/],
};

for (const kind of [CHROMIUM, FIREFOX]) {
  const { visit, close } = await openBrowser(kind);
  after(close);

  test(`a reader goes from link to link, in ${kind.name}`, async () => {
    const visited = await visit(addressOf("index.html"));
    const { page, assertQuiet } = visited;
    const follow = async (selector) => {
      // As the reader does: the address is the browser's to find.
      const link = await page.$eval(selector, (it) => it.href);
      await page.goto(link, { waitUntil: "load" });
      assert.match(new URL(page.url()).pathname, /index\.html$/, selector);
      assert.notEqual(await page.$("main h1"), null, selector);
    };
    await follow(".choices a[hreflang=en]");
    await follow("footer a[href*='guides/points/']");
    await follow("main a[href*='rules/threshold/']");
    await follow("footer a[href*='worksheet/']");
    await follow("nav.languages a[hreflang=kk]");
    await follow("a.brand");
    assertQuiet();
    // The style sheet is there, and is not asked for its hash.
    const sky = await page.$eval("html", (it) => getComputedStyle(it).getPropertyValue("--sky"));
    assert.notEqual(sky, "");
    await page.close();
  });

  for (const [language, [calculator, search]] of Object.entries(SAYS)) {
    test(`what cannot run says so, in ${language}, in ${kind.name}`, async () => {
      const tool = await visit(addressOf(`${language}/calculator/points/index.html`));
      const note = await tool.page.$eval("main > .note", (it) => it.innerText);
      assert.match(note, calculator);
      const sheet = await tool.page.$eval("main > .note a", (it) => it.href);
      assert.equal(sheet, addressOf(`${language}/worksheet/index.html`));
      // The questions can be read all the same.
      assert(await tool.page.$eval("#calculator form", (it) => it.checkVisibility()));
      tool.assertQuiet();
      await tool.page.close();

      const page = await visit(addressOf(`${language}/search/index.html`));
      assert.match(await page.page.$eval("main .note", (it) => it.innerText), search);
      const guides = await page.page.$$eval("main .three a", (all) => all.map((it) => it.href));
      assert(guides.length > 10 && guides.every((it) => it.endsWith("index.html")), `${guides}`);
      page.assertQuiet();
      await page.page.close();
    });
  }

  test(`notices hold by the reader's clock, in ${kind.name}`, async () => {
    const file = "en/guides/points/index.html";
    const hidden = async (instant) => {
      const { page } = await visit(addressOf(file), at(instant));
      const shown = await page.$$eval(".notice", (all) => all.filter((it) => !it.hidden).length);
      await page.close();
      return shown;
    };
    assert((await hidden("2027-01-02T06:00:00Z")) > (await hidden("2026-11-23T06:00:00Z")));
  });

  test(`an address of before leads on, in ${kind.name}`, async () => {
    const { page } = await visit(addressOf(`${BEFORE.from}index.html`), undefined, "load");
    await page.waitForFunction((to) => location.href === to, {}, addressOf(`${BEFORE.to}index.html`));
    await page.close();
  });
}
