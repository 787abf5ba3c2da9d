// The main journey of every tool in every language, in Chromium and in Firefox, under the site's own
// policy.

import { after, test } from "node:test";

import { CHROMIUM, FIREFOX, openSite } from "./browser.mjs";
import { travel } from "./journey.mjs";
import { at } from "./keyboard.mjs";
import { LANGUAGES, openTool, toolsOf } from "./tools.mjs";

const DAY = "2026-11-22";

for (const kind of [CHROMIUM, FIREFOX]) {
  const site = await openSite(["--as-of", DAY], kind);
  after(() => site.close());
  for (const tool of await toolsOf(site)) {
    for (const language of LANGUAGES) {
      test(`${kind.name}: ${tool} in ${language}, from the first view to another language`, async () => {
        const visit = await openTool(site, tool, language, at(`${DAY}T06:00:00Z`));
        await travel(site, visit.page, tool, language);
        visit.assertQuiet();
        await visit.page.close();
      });
    }
  }
}
