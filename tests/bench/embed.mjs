// How long it takes on the page of a partner from the script to a calculator that can be used, as an element
// and in a frame: `node tests/bench/embed.mjs [how often]`. Run by hand, on a machine that does nothing else;
// no test.
//
// From the first request for a file of ours to `meken-ready`, in Chromium, as medians. Cold is a browser that
// has never been there; warm is its second visit. Page and files come from this machine, uncompressed: what is
// timed is the browser's work and not the line, for which `cargo site report` counts bytes.

import { openBrowser, serve } from "../browsers/browser.mjs";
import { openLines } from "../browsers/partners.mjs";

const [times = "15"] = process.argv.slice(2);
const SLOWDOWNS = [1, 4];

const site = await serve([]);
const embed = new URL("embed/v1/", site.address);

const PAGES = {
  element: `<script type="module" src="${embed}meken.js"></script>
    <meken-calculator lang="ru" tool="points"></meken-calculator>`,
  frame: `<script src="${embed}frame.js" async></script>
    <iframe src="${embed}ru/?tool=points" title="Calculator" width="100%" height="1600"></iframe>`,
};

/** Before the page's scripts: notes when the calculator can be used. */
function takeNotes() {
  addEventListener("meken-ready", () => (globalThis.readyAt ??= performance.now()));
}

/** The milliseconds of one visit in a browser's context. */
async function visit(context, address, slowdown) {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(takeNotes);
  await page.emulateCPUThrottling(slowdown);
  await page.goto(address);
  const end = await page.waitForFunction(() => globalThis.readyAt, { timeout: 60_000 });
  const taken = await end.evaluate((readyAt) => {
    const ours = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/embed/"));
    return readyAt - Math.min(...ours.map(({ startTime }) => startTime));
  });
  await page.close();
  return taken;
}

const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];

const { browser, close } = await openBrowser();
console.log(`medians of ${times} visits, milliseconds from the first request to meken-ready`);
console.log("            processor   cold   warm");
for (const [name, lines] of Object.entries(PAGES)) {
  const partner = await openLines(lines);
  for (const slowdown of SLOWDOWNS) {
    const [cold, warm] = [[], []];
    for (let n = 0; n < Number(times); n += 1) {
      const context = await browser.createBrowserContext();
      for (const taken of [cold, warm]) taken.push(await visit(context, partner.address, slowdown));
      await context.close();
    }
    const figures = [cold, warm].map((it) => median(it).toFixed(0).padStart(5));
    console.log(name.padEnd(11), `1/${slowdown}`.padEnd(10), ...figures);
  }
  partner.close();
}
await close();
await site.stop();
