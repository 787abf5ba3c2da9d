// The main journey of every tool in WebKit, which nobody but Apple's users would otherwise try.

import { after, test } from "node:test";

import { serve } from "./browser.mjs";
import { travel } from "./journey.mjs";
import { LANGUAGES, pathOf, toolsOf } from "./tools.mjs";
import { openWebKit } from "./webkit.mjs";

// Nothing can set this browser's clock, so the site is one of its day.
const site = await serve(["--as-of", new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)]);
after(() => site.stop());
const webkit = await openWebKit();
after(() => webkit.close());

for (const tool of await toolsOf(site)) {
  for (const language of LANGUAGES) {
    test(`WebKit: ${tool} in ${language}, from the first view to another language`, async () => {
      // Opening the address that is open would be a reload, which keeps what was answered.
      await webkit.page.goto("about:blank");
      await webkit.page.goto(new URL(pathOf(tool, language), site.address).href);
      await travel(site, webkit.page, tool, language);
    });
  }
}
