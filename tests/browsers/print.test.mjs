// A result on paper: A4, whole, and without what only a screen can use.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { openSite, program } from "./browser.mjs";
import { at } from "./keyboard.mjs";
import { LANGUAGES, answerByKeyboard, openTool, toolsOf } from "./tools.mjs";

const READER = {
  name: "pdftotext",
  package: "poppler-utils",
  variable: "PDFTOTEXT",
  paths: ["/usr/bin/pdftotext"],
};

// 210 mm × 297 mm in points of 1/72 inch, as Chromium rounds them.
const A4 = "0 0 594.95996 841.91998";

const DAY = "2026-11-22";
const site = await openSite(["--as-of", DAY]);
after(() => site.close());
const folder = mkdtempSync(join(tmpdir(), "meken-print-"));
after(() => rmSync(folder, { recursive: true }));

function textOf(pdf, name) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  return execFileSync(program(READER), [file, "-"], { encoding: "utf8" });
}

/** A text without what a line's end may add or take away. */
const flat = (text) => text.replace(/[\s\u00ad\u2010-]/g, "");

for (const tool of await toolsOf(site)) {
  for (const language of LANGUAGES) {
    test(`${tool} in ${language} is printed whole on A4, without navigation and buttons`, async () => {
      const { page } = await openTool(site, tool, language, at(`${DAY}T06:00:00Z`));
      await answerByKeyboard(page);
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }));
      const boxes = pdf.toString("latin1").matchAll(/\/MediaBox \[([^\]]*)\]/g);
      assert.deepEqual([...new Set([...boxes].map((it) => it[1]))], [A4]);

      const printed = flat(textOf(pdf, `${tool}-${language}`));
      await page.emulateMediaType("print");
      const words = await page.$eval("main", (it) => it.innerText.split(/\s+/));
      assert.deepEqual(words.filter((it) => !printed.includes(flat(it))), []);
      // What leads to a question inside of a sentence is a part of the sentence.
      const idle = await page.$$eval("nav, button:not(.link), .skip", (all) =>
        all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(idle, []);
      await page.close();
    });
  }
}
