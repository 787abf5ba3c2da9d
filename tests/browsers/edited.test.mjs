// A site that is served while it is edited: an open page loads itself anew, and says what is wrong, so
// that it can be read on a phone.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { CHROMIUM, openSite } from "./browser.mjs";

const GOOD = fileURLToPath(new URL("../sites/good/", import.meta.url));
const DAY = ["--as-of", "2026-11-22"];

const root = mkdtempSync(join(tmpdir(), "meken-edited-"));
cpSync(GOOD, root, { recursive: true });
// The small theme is for tests that look at the source; ours is for phones, and so are most.
const base = join(root, "themes/plain/base.html");
const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
writeFileSync(base, readFileSync(base, "utf8").replace("</title>", `</title>\n${viewport}`));
const guide = join(root, "content/guides/en/money.md");
const text = readFileSync(guide, "utf8");
const site = await openSite(["--root", root, ...DAY], CHROMIUM, []);
after(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

test("an open page shows an edit, then what is wrong, then the mended text", async () => {
  const page = await site.browser.newPage();
  const refused = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  page.on("pageerror", (error) => refused.push(String(error)));
  await page.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });
  await page.goto(new URL("/en/guides/money/", site.address).href);
  const shows = (words) =>
    page.waitForFunction((words) => document.body.innerText.includes(words), {}, words);

  writeFileSync(guide, `${text}\nA sentence more.\n`);
  await shows("A sentence more.");
  assert.equal(await page.$("#meken-problems"), null);

  writeFileSync(guide, `${text}\nA <b>sentence</b> more, of {loam}.\n`);
  await shows("unknown-rule");
  // The page of before is there, and the panel is as wide as the phone and no wider.
  await shows("A sentence more.");
  const panel = await page.$eval("#meken-problems", (it) => {
    const { left, right, height } = it.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(it).fontSize);
    const text = it.innerText;
    return { left, right, height, size, text, scrolls: it.scrollWidth > it.clientWidth };
  });
  assert.deepEqual([panel.left, panel.right, panel.scrolls], [0, 360, false]);
  assert(panel.size >= 16 && panel.height <= 640 * 0.8, JSON.stringify(panel));
  for (const part of ["content/guides/en/money.md:", "<b>sentence</b>", "help:"]) {
    assert(panel.text.includes(part), `${part}: ${panel.text}`);
  }

  writeFileSync(guide, `${text}\nMended.\n`);
  await shows("Mended.");
  assert.equal(await page.$("#meken-problems"), null);
  assert.deepEqual(refused, []);
});
