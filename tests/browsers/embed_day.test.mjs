// A calculator that stays open over midnight, on the page of a partner: element and frame take the reader's
// new day, as our own pages do (`clock.test.mjs`), and keep what was said.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosen, frameOf, framed, pressed, running } from "./embedded.mjs";
import { at, quickly, turnTo } from "./keyboard.mjs";
import { openAll, openLines } from "./partners.mjs";

const { ours, browsers } = await openAll();

// A rule's day is the day in Kazakhstan, UTC+5: 31 December ends there at 19:00 UTC.
const EVENING = "2026-12-31T18:59:59Z";
const MIDNIGHT = "2026-12-31T19:00:00Z";

const LINES = `<script type="module" src="${ours.address}/embed/v1/meken.js"></script>
  <script src="${ours.address}/embed/v1/frame.js"></script>
  <meken-calculator lang="en" tool="points"></meken-calculator>
  <iframe src="${ours.address}/embed/v1/en/?tool=points" title="Calculator" width="100%"></iframe>`;

const WAYS = {
  "comes back": {
    prepare: async () => {},
    act: (place) => place.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
  },
  "sits before it": { prepare: quickly, act: async () => {} },
};

const inElement = (page) => ({
  notices: () => page.$eval("meken-calculator", (it) => [...it.shadowRoot.querySelectorAll(".notices > p")].map((it) => it.textContent)),
  chosen: () => chosen(page),
});
const inFrame = (frame) => ({
  notices: () => frame.$$eval(".notices > p", (all) => all.map((it) => it.textContent)),
  chosen: () => frame.$$eval("input:checked", (all) => all.map((it) => it.value)),
});

for (const { kind, visit } of browsers) {
  for (const [what, { prepare, act }] of Object.entries(WAYS)) {
    test(`${kind.name}: a reader who ${what} after midnight is told of the new day`, async () => {
      const partner = await openLines(LINES);
      try {
        const { page, notes } = await visit(
          partner.address,
          async (page) => {
            await at(EVENING)(page);
            await prepare(page);
          },
          "load",
        );
        await pressed(page, 0);
        await framed(page, 0);
        const frame = await frameOf(page, 0);
        await frame.$eval("input[type=radio]", (it) => it.click());
        for (const [place, { notices, chosen }] of [[page, inElement(page)], [frame, inFrame(frame)]]) {
          assert.deepEqual(await notices(), []);
          const said = await chosen();
          assert(said.length > 0);
          await turnTo(place, MIDNIGHT);
          await act(place);
          await untilSome(notices);
          // By "Behaviour by date" (4.9) of the product's specification.
          const [over] = await notices();
          assert(over.startsWith("The stated end of the pilot, 31 December 2026, has passed."), over);
          assert.deepEqual(await chosen(), said);
        }
        assert.deepEqual([notes.errors, notes.console], [[], []]);
        await page.close();
      } finally {
        partner.close();
      }
    });
  }

  test(`${kind.name}: an element that rested over midnight comes back on the new day`, async () => {
    const partner = await openLines(LINES);
    try {
      const { page } = await visit(partner.address, at(EVENING), "load");
      await pressed(page, 0);
      await page.evaluate(() => {
        globalThis.taken = document.querySelector("meken-calculator");
        taken.remove();
      });
      await turnTo(page, MIDNIGHT);
      await page.evaluate(() => document.body.prepend(taken));
      await running(page, 0);
      const { notices, chosen } = inElement(page);
      await untilSome(notices);
      assert.equal((await chosen()).length, 1);
      await page.close();
    } finally {
      partner.close();
    }
  });
}

async function untilSome(ask) {
  const end = Date.now() + 10_000;
  while ((await ask()).length === 0) assert(Date.now() < end, "no notice comes");
}
