// How the calculator takes over the form that is in the page, and how it changes what it shows: in
// place, so that a reader loses nothing.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";
import { at } from "./keyboard.mjs";
import { hold } from "./line.mjs";
import {
  answerAll,
  answerByKeyboard,
  answered,
  LANGUAGES,
  openTool,
  pathOf,
  repeat,
  said,
  toolsOf,
} from "./tools.mjs";

const POINTS = "/en/calculator/points/";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());
const TOOLS = await toolsOf(site);
const THAT_DAY = at("2026-11-22T06:00:00Z");

/** Calls `change` once the page is there, before its scripts run. */
const beforeScripts = (change) => async (page) => {
  await page.evaluateOnNewDocument(`document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive") (${change})(document.querySelector("div[data-wasm]"));
  });`);
};

const both = (first, second) => async (page) => {
  await first(page);
  await second(page);
};

const sentence = (page) => page.$eval("#points-sentence", (it) => it.textContent);
const click = (page, selector) => page.evaluate((it) => document.querySelector(it).click(), selector);
const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));

/** Notes all that changes in the calculator from now on, but that the page says that it runs. */
const watch = (root) => {
  globalThis.changes = [];
  const isOurs = ({ target }) => target !== root && !target.matches?.(".keep");
  const note = (all) =>
    globalThis.changes.push(...all.filter(isOurs).map((it) => `${it.type} ${it.target.nodeName}`));
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(note).observe(root, all);
};

for (const tool of TOOLS) {
  for (const language of LANGUAGES) {
    test(`waking changes no node, no attribute and no text of ${tool} in ${language}`, async () => {
      const prepare = both(THAT_DAY, beforeScripts(watch));
      const { page } = await openTool(site, tool, language, prepare);
      assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
      await answerByKeyboard(page);
      assert.notDeepEqual(await page.evaluate(() => globalThis.changes), [], "changes are noticed");
      await page.close();
    });
  }

  test(`what is answered in ${tool} before the widget has arrived counts like any answer`, async () => {
    const { page: awake } = await openTool(site, tool, "en", THAT_DAY);
    await answerByKeyboard(awake);
    const [answers, conclusion] = [await answered(awake), await said(awake)];
    const slow = hold(".wasm");
    const { page, notes } = await site.visit(pathOf(tool, "en"), both(THAT_DAY, slow.prepare), "load");
    await repeat(page, answers);
    assert.notEqual(await said(page), conclusion, "nothing has woken");
    slow.release();
    assert.equal(await calculatorState(page), "ready");
    assert.deepEqual([await answered(page), await said(page)], [answers, conclusion]);
    assert.deepEqual(notes.errors, []);
  });

  test(`after a reload of ${tool} with the widget on its way, what is shown is what counts`, async () => {
    const slow = hold(".wasm");
    const { page, notes } = await site.visit(pathOf(tool, "en"), both(THAT_DAY, slow.prepare), "load");
    await answerAll(page);
    await page.reload({ waitUntil: "load" });
    slow.release();
    assert.equal(await calculatorState(page), "ready");
    const { page: fresh } = await openTool(site, tool, "en", THAT_DAY);
    await repeat(fresh, await answered(page));
    assert.equal(await said(page), await said(fresh));
    assert.deepEqual(notes.errors, []);
  });
}

test("focus and what is typed stay when something else changes", async () => {
  const { page } = await site.visit(POINTS);
  await unfold(page);
  await page.type("#estimate-education", "1500");
  await page.keyboard.press("ArrowLeft");
  await page.evaluate(() => (document.activeElement.mine = true));
  await click(page, "input[name=english][value=none]");
  await click(page, "input[name=russian][value=nothing]");
  assert.match(await sentence(page), /Up to 740 points/);
  const here = () => {
    const { id, value, selectionStart, mine } = document.activeElement;
    return [id, value, selectionStart, mine];
  };
  assert.deepEqual(await page.evaluate(here), ["estimate-education", "1500", 3, true]);
});

test("what is still shown is the same node, and what is not is gone", async () => {
  const { page } = await site.visit(POINTS);
  const given = () => page.$$eval(".result > .amounts > li", (all) => all.map((it) => it.mine ?? null));
  await click(page, "input[name=english][value=none]");
  await page.$eval(".result > .amounts > li", (it) => (it.mine = "first"));
  await click(page, "input[name=russian][value=nothing]");
  assert.equal((await given()).length, 2);
  await click(page, "input[name=english][value='-']");
  assert.equal((await given()).length, 1);
  await click(page, "button[type=reset]");
  assert.deepEqual(await given(), []);
  assert.match(await page.$eval(".result", (it) => it.textContent), /You have given up nothing so far/);
});

const DAMAGES = {
  "another element": (root) => {
    const heading = root.querySelector("h3");
    const other = document.createElement("h4");
    other.append(...heading.childNodes);
    heading.replaceWith(other);
  },
  "another text": (root) => root.querySelector("#points-sentence").firstChild.replaceData(0, 3, "Now"),
  "an element too few": (root) => root.querySelector("form").lastElementChild.remove(),
  // It parts two texts.
  "a comment too few": (root) =>
    document.createTreeWalker(root, NodeFilter.SHOW_COMMENT).nextNode().remove(),
};

for (const [damage, how] of Object.entries(DAMAGES)) {
  test(`a form that holds ${damage} stays as it is, and the page says that nothing runs`, async () => {
    const change = `(root) => { (${how})(root); globalThis.before = root.innerHTML; }`;
    const { page, notes } = await site.visit(POINTS, beforeScripts(change));
    assert.equal(await calculatorState(page), "failed");
    assert.equal(await page.$eval(".widget-failed", (it) => it.checkVisibility()), true);
    const kept = (root) => root.innerHTML === globalThis.before;
    assert.equal(await page.$eval("div[data-wasm]", kept), true);
    // Told, and not trapped: a trap would poison all that use the instance. And nothing listens.
    assert.match(notes.console.join(), /the page is not the one of the pack/);
    await page.evaluate(() => document.querySelector("div[data-wasm] input")?.click());
    assert.deepEqual(notes.errors, []);
  });
}

test("a form that is not there is made, as on the pages of partners", async () => {
  const { page, notes } = await site.visit(
    POINTS,
    beforeScripts("(root) => { globalThis.before = root.innerHTML; root.replaceChildren(); }"),
  );
  assert.equal(await calculatorState(page), "ready");
  const made = () => document.querySelector("div[data-wasm] form").textContent;
  const before = () => {
    const root = new DOMParser().parseFromString(globalThis.before, "text/html");
    return root.querySelector("form").textContent;
  };
  assert.equal(await page.evaluate(made), await page.evaluate(before));
  assert.deepEqual(notes.errors, []);
});

test("two calculators on a page do not know of each other", async () => {
  const twice = (root) => root.after(root.cloneNode(true));
  const { page, notes } = await site.visit(POINTS, beforeScripts(twice));
  await page.waitForSelector("div[data-state=ready] + div[data-state=ready]");
  await click(page, "div[data-wasm] + div[data-wasm] input[name=english][value=none]");
  const said = await page.$$eval("#points-sentence", (all) => all.map((it) => it.textContent));
  assert.match(said[0], /Up to 860 points/);
  assert.match(said[1], /Up to 800 points/);
  assert.deepEqual(notes.errors, []);
});

test("a calculator works inside an open shadow root", async () => {
  const shade = (root) => {
    const host = document.createElement("div");
    const inner = document.createElement("div");
    root.before(host);
    host.attachShadow({ mode: "open" }).append(inner);
    inner.append(root);
    // The loader of our own pages only looks outside.
    document.querySelectorAll = (selector) => (selector.includes("data-wasm") ? [root] : []);
    globalThis.root = root;
  };
  const { page, notes } = await site.visit(POINTS, beforeScripts(shade));
  await page.waitForFunction(() => globalThis.root.dataset.state === "ready");
  await page.evaluate(() => globalThis.root.querySelector("input[name=english][value=none]").click());
  const said = await page.evaluate(() => globalThis.root.querySelector("#points-sentence").textContent);
  assert.match(said, /Up to 800 points/);
  assert.deepEqual(notes.errors, []);
});
