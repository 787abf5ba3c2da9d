// A reader without a mouse, and with a clock of their own.

import assert from "node:assert/strict";

/** Sets the page's clock to a moment, at which it stands still. */
export const at = (moment) => (page) =>
  page.evaluateOnNewDocument((moment) => {
    globalThis.moment = moment;
    globalThis.Date = class extends Date {
      constructor(...parts) {
        super(...(parts.length === 0 ? [globalThis.moment] : parts));
      }
      static now() {
        return globalThis.moment;
      }
    };
  }, Date.parse(moment));

/** Sets the clock of a page, or of a frame, that was opened `at` a moment to another one. */
export const turnTo = (page, moment) =>
  page.evaluate((moment) => (globalThis.moment = moment), Date.parse(moment));

/** Lets what a page does every minute come in milliseconds. */
export const quickly = (page) =>
  page.evaluateOnNewDocument(() => {
    const repeat = globalThis.setInterval;
    globalThis.setInterval = (act, time) => repeat(act, time / 1000);
  });

/** Presses Tab until the element has the focus and is seen. */
export async function tabTo(page, selector) {
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) {
      const is_seen = await page.evaluate(() => document.activeElement.checkVisibility());
      assert(is_seen, `${selector} has the focus and is not seen`);
      return;
    }
  }
  assert.fail(`no Tab leads to ${selector}`);
}

/** Chooses the option of that value in a group of radio buttons. */
export async function choose(page, group, value) {
  await tabTo(page, `input[name=${group}]`);
  for (let n = 0; n < 12; n += 1) {
    const here = await page.evaluate(() => [document.activeElement.value, document.activeElement.checked]);
    if (here[0] === value && here[1]) return;
    await page.keyboard.press(here[0] === value ? "Space" : "ArrowDown");
  }
  assert.fail(`no arrow leads to ${value} in ${group}`);
}

/** Writes into a field, in place of what stands there. */
export async function write(page, field, text) {
  await tabTo(page, `#${field}`);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyA");
  await page.keyboard.up("Control");
  if (text === "") await page.keyboard.press("Backspace");
  else await page.keyboard.type(text);
}

/** Writes a day, `2026-12-31`, into the three fields of a question. */
export async function writeDay(page, question, day) {
  const [year, month, date] = day.split("-");
  await write(page, `${question}-day`, date);
  await write(page, `${question}-month`, month);
  await write(page, `${question}-year`, year);
}
