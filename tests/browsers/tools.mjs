// The calculator's tools, as the served site lists them, and what a reader does in any of them: so that
// a test of all tools needs no list of its own and knows no tool's questions.

import assert from "node:assert/strict";

import { calculatorState } from "./browser.mjs";

export const LANGUAGES = ["en", "ru", "kk"];

/** The names of the tools, in the order of the calculator's navigation, to which the home page leads. */
export async function toolsOf(site) {
  const [, first] = /href="([^"]*\/en\/calculator\/[^"]*)"/.exec(await htmlOf(site, "/en/"));
  const links = (await htmlOf(site, first)).matchAll(/<a [^>]*data-tool="([a-z]+)"/g);
  const names = [...new Set([...links].map(([, name]) => name))];
  assert(names.length > 1, `${first} leads to the tools: ${names}`);
  return names;
}

/** The whole calculator stands above its tools. */
export const pathOf = (tool, language) =>
  `/${language}/calculator/${tool === "calculator" ? "" : `${tool}/`}`;

/** Opens a tool and waits until its calculator runs. */
export async function openTool(site, tool, language, prepare) {
  const visit = await site.visit(pathOf(tool, language), prepare, "load");
  assert.equal(await calculatorState(visit.page), "ready");
  return visit;
}

/** What the calculator concludes from the answers. */
export const said = (page) =>
  page.$$eval("div[data-wasm] .result", (all) => all.map((it) => it.textContent).join("\n"));

/** What is no answer: whose papers are shown, and what is ticked off. */
const NO_ANSWER = ".tick input, [name=papers-ways]";

/** All that is answered: each field with what is chosen or typed. */
export const answered = (page) =>
  page.$$eval(`div[data-wasm] form input:not(${NO_ANSWER})`, (all) =>
    all
      .filter((it) => (["radio", "checkbox"].includes(it.type) ? it.checked : it.value !== ""))
      .map(({ name, value }) => `${name}=${value}`),
  );

/** What has the focus: which question of the calculator it belongs to, or that they are over. */
const focused = (page) =>
  page.evaluate((none) => {
    const here = document.activeElement;
    const form = document.querySelector("div[data-wasm] form");
    const isBehind = form.compareDocumentPosition(here) === Node.DOCUMENT_POSITION_FOLLOWING;
    const isQuestion = here.matches(`input:not(${none})`) && form.contains(here);
    return { isBehind, isTyped: here.type === "text", name: isQuestion ? here.name : null };
  }, NO_ANSWER);

/** Goes by Tab to each question that can be reached so, once, until they are over. */
async function* questionsByTab(page) {
  const names = new Set([null]);
  for (let n = 0; n < 400; n += 1) {
    await page.keyboard.press("Tab");
    const { isBehind, isTyped, name } = await focused(page);
    if (isBehind) return;
    if (names.has(name)) continue;
    names.add(name);
    yield { isTyped };
  }
}

const answerHere = (page, { isTyped }) => page.keyboard.press(isTyped ? "3" : " ");

/** Answers what Tab leads to, until the calculator concludes something else. */
export async function answerByKeyboard(page, isLast = false) {
  const before = await said(page);
  let n = 0;
  for await (const question of questionsByTab(page)) {
    n += 1;
    await answerHere(page, question);
    if ((await said(page)) !== before) return;
    // Half a day is no answer, and must not stay as a mistake.
    if (question.isTyped) await page.keyboard.press("Backspace");
  }
  // A window that has just opened may not have had the keyboard yet.
  if (n === 0 && !isLast) return answerByKeyboard(page, true);
  assert.fail(`nothing follows from any of ${n} answers`);
}

/** Answers every question, also those that are folded away. */
export async function answerAll(page) {
  await page.$$eval("div[data-wasm] details", (all) => all.forEach((it) => (it.open = true)));
  for await (const question of questionsByTab(page)) await answerHere(page, question);
}

/** Answers in the same way, without the mouse and whether or not the calculator is awake. */
export async function repeat(page, answers) {
  for (const answer of answers) {
    const [name, value] = answer.split("=");
    const option = await page.$(`input[name="${name}"][value="${value}"]`);
    const field = option ?? (await page.$(`input[name="${name}"]`));
    await field.focus();
    if (option) await page.keyboard.press(" ");
    else await page.keyboard.type(value);
  }
}

/**
 * Every text of the calculator in order: as it stands in the page, or as a page of that HTML has it;
 * without those that stand in `except`.
 */
export const textsOf = (page, html = null, except = ":not(*)") =>
  page.evaluate(
    (html, except) => {
      const made = html === null ? document : new DOMParser().parseFromString(html, "text/html");
      const walker = made.createTreeWalker(made.querySelector("div[data-wasm]"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.trim() !== "" && !parentElement.closest(except)) texts.push(data.trim());
      }
      return texts;
    },
    html,
    except,
  );

/** The HTML of a page as its host sends it, before any script has run. */
export const htmlOf = async (site, path) => (await fetch(new URL(path, site.address))).text();

/** Writes into every field what no question takes, and leaves it; says how many there are. */
export const makeMistakes = (page) =>
  page.$$eval("div[data-wasm] form input", (all) => {
    const fields = all.filter((it) => it.type === "text");
    for (const field of fields) {
      field.value = "x";
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    return fields.length;
  });
