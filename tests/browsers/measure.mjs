// How long a reader's processor is busy with each tool, at a quarter of this machine's speed:
// `node tests/browsers/measure.mjs [how often]`. Run by hand on a machine that does nothing else; no test.
//
// Waking is the time in the widget's `start`: reading the pack, taking over the form, the reader's day.
// The longest task is the one that keeps a page from answering while it loads. From input to paint is
// what the browser says of each press of a key (event timing): of those from 16 ms on, rounded to eight.

import { openSite } from "./browser.mjs";
import { answerAll, openTool, toolsOf } from "./tools.mjs";

const [times = "5"] = process.argv.slice(2);
const SLOWDOWN = 4;

/** Before the page's scripts: notes the time of each call into wasm, of tasks and of events. */
function takeNotes() {
  const notes = { start: [], task: [], event: [] };
  globalThis.notes = notes;
  const observe = (kind, list, options) =>
    new PerformanceObserver((all) => {
      for (const entry of all.getEntries()) {
        if (kind === "longtask" || entry.interactionId) list.push(entry.duration);
      }
    }).observe({ type: kind, buffered: true, ...options });
  observe("longtask", notes.task);
  observe("event", notes.event, { durationThreshold: 16 });

  const timed = (act) => (...given) => {
    const begun = performance.now();
    try {
      return act(...given);
    } finally {
      notes.start.push(performance.now() - begun);
    }
  };
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const { instance, module } = await instantiate(...given);
    // Which of them is `start` their names do not say: they are shortened. It is the longest call.
    const of = ([name, it]) => [name, typeof it === "function" ? timed(it) : it];
    const exports = Object.fromEntries(Object.entries(instance.exports).map(of));
    // The glue tells an instance from a pair by its class.
    return { instance: { exports }, module };
  };
}

async function measure(site, tool) {
  const { page } = await openTool(site, tool, "en", async (page) => {
    await page.evaluateOnNewDocument(takeNotes);
    await page.emulateCPUThrottling(SLOWDOWN);
  });
  const loading = await page.evaluate(() => ({ ...notes, task: [...notes.task] }));
  await answerAll(page);
  await page.waitForNetworkIdle();
  const { event } = await page.evaluate(() => notes);
  await page.close();
  return { waking: [Math.max(0, ...loading.start)], task: [Math.max(0, ...loading.task)], event };
}

const median = (all) => [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? NaN;

const site = await openSite();
console.log(`medians of ${times} visits, milliseconds at 1/${SLOWDOWN} of the speed`);
console.log("tool        waking   longest task   input to paint   the slowest   events of 16 ms or more");
for (const tool of await toolsOf(site)) {
  const visits = [];
  for (let n = 0; n < Number(times); n += 1) visits.push(await measure(site, tool));
  const all = (what) => visits.flatMap((it) => it[what]);
  const medians = ["waking", "task", "event"].map((it) => median(all(it)));
  const figures = [...medians, Math.max(...all("event"))];
  const words = figures.map((it) => it.toFixed(0).padStart(6));
  console.log(tool.padEnd(10), words.join("         "), all("event").length);
}
await site.close();
