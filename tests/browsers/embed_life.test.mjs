// The calculator on a page that is never at rest: two releases at once, and elements that are taken away while
// they load. It runs, or goes without a word, and nothing of it stays behind.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosen, framed, heard, listen, pressed, running, seeAll } from "./embedded.mjs";
import { openAll, openLines } from "./partners.mjs";

const { ours, browsers } = await openAll();

const OLD = ours.versions.at(-2);
const NEW = ours.versions.at(-1);

// In their order, or whenever they come.
const script = (version, how = "async") =>
  `<script type="module" ${how} src="${ours.address}/embed/${version}/meken.js"></script>`;
const element = (attributes) => `<meken-calculator ${attributes}><a href="/">Elsewhere</a></meken-calculator>`;
const frame = (version) =>
  `<iframe src="${ours.address}/embed/${version}/en/?tool=points" title="Calculator" width="100%"></iframe>`;

/** Opens a page with these lines, and closes all of it after the test; nothing may go wrong on it. */
async function onPage(visit, lines, act) {
  const partner = await openLines(lines);
  try {
    const infos = [];
    const { page, notes } = await visit(
      partner.address,
      async (page) => {
        page.on("console", (it) => it.type() === "info" && infos.push(it.text()));
        await listen(page);
      },
      "domcontentloaded",
    );
    await act(page, infos);
    assert.deepEqual([notes.errors, notes.console], [[], []]);
    await page.close();
  } finally {
    ours.calm();
    partner.close();
  }
}

/** The releases of which something was asked since. */
const releasesSince = (from) =>
  new Set(ours.log.slice(from).map(({ url }) => /^\/embed\/([^/]+)\/meken\.wasm/.exec(url)?.[1]).filter(Boolean));

/** Waits until our host has been asked for a file. */
async function asked(from, ending) {
  const end = Date.now() + 20_000;
  while (!ours.log.slice(from).some(({ url }) => url.endsWith(ending))) {
    assert(Date.now() < end, `${ending} is not asked for`);
    await new Promise((go) => setTimeout(go, 10));
  }
}

const take = (page) =>
  page.evaluate(() => {
    globalThis.taken = document.querySelector("meken-calculator");
    taken.remove();
  });
const putBack = (page) => page.evaluate(() => document.body.prepend(taken));
const moment = () => new Promise((go) => setTimeout(go, 300));

for (const { kind, visit } of browsers) {
  for (const [first, second] of [[OLD, NEW], [NEW, OLD]]) {
    test(`${kind.name}: of two releases on one page the first is taken, and both elements run (${first})`, async () => {
      const lines = `${script(first, "")}${script(second, "")}${element("lang=en tool=points")}${element("lang=ru tool=ways")}`;
      const from = ours.log.length;
      await onPage(visit, lines, async (page, infos) => {
        await seeAll(page);
        await pressed(page, 0);
        await pressed(page, 1);
        assert.deepEqual([...releasesSince(from)], [first]);
        const [told] = infos.filter((it) => it.includes("is there already"));
        assert(told?.includes(`/embed/${second}/meken.js`), `${infos}`);
      });
    });
  }

  test(`${kind.name}: frames of two releases stand on one page, and both grow`, async () => {
    const lines = `${frame(OLD)}${frame(NEW)}<script src="${ours.address}/embed/v1/frame.js"></script>`;
    const from = ours.log.length;
    await onPage(visit, lines, async (page) => {
      await framed(page, 0);
      await framed(page, 1);
      assert.deepEqual([...releasesSince(from)].toSorted(), [OLD, NEW].toSorted());
    });
  });

  for (const file of ["meken.js", "meken.wasm", "rules.pack", "words.json", "style.css"]) {
    test(`${kind.name}: taken away before ${file} has come, and put back`, async () => {
      const release = ours.hold(file);
      const from = ours.log.length;
      await onPage(visit, script(NEW) + element("lang=en tool=points"), async (page) => {
        await asked(from, file);
        await take(page);
        await moment();
        release();
        await moment();
        assert.deepEqual(await heard(page), []);
        await putBack(page);
        await pressed(page, 0);
        assert.deepEqual(await heard(page), ["ready"]);
      });
    });

    test(`${kind.name}: put back before ${file} has come`, async () => {
      const release = ours.hold(file);
      const from = ours.log.length;
      await onPage(visit, script(NEW) + element("lang=en tool=points"), async (page) => {
        await asked(from, file);
        await take(page);
        await moment();
        await putBack(page);
        release();
        await pressed(page, 0);
        assert.deepEqual(await heard(page), ["ready"]);
      });
    });
  }

  test(`${kind.name}: taken away the very moment that it would run, and put back`, async () => {
    const lines = element('lang=en tool=points style="--meken-accent: #ffd400; --meken-paper: #ffffff"');
    await onPage(visit, lines, async (page) => {
      await page.evaluate((src) => {
        const calculator = document.querySelector("meken-calculator");
        customElements.whenDefined("meken-calculator").then(() => {
          new MutationObserver((_, watch) => {
            if (!calculator.shadowRoot.querySelector(".meken .widget")) return;
            watch.disconnect();
            globalThis.taken = calculator;
            calculator.remove();
          }).observe(calculator.shadowRoot, { subtree: true, childList: true });
        });
        const script = document.createElement("script");
        document.head.append(Object.assign(script, { type: "module", src }));
      }, `${ours.address}/embed/v1/meken.js`);
      await page.waitForFunction(() => globalThis.taken, { timeout: 30_000 });
      await moment();
      assert.deepEqual(await heard(page), []);
      await putBack(page);
      await pressed(page, 0);
      assert.deepEqual(await heard(page), ["ready"]);
      const look = await page.evaluate(() => taken.shadowRoot.querySelector(".meken").getAttribute("style"));
      // The colour that docs/embedding.md names for this wish.
      assert(look.includes("--sky: #856f00") && !look.includes("NaN"), look);
    });
  });

  test(`${kind.name}: taken away and put back again and again, it keeps what was said`, async () => {
    await onPage(visit, script(NEW) + element("lang=en tool=points"), async (page) => {
      await pressed(page, 0);
      const before = await chosen(page);
      for (const pause of [0, 5, 20, 80]) {
        await take(page);
        await new Promise((go) => setTimeout(go, pause));
        await putBack(page);
      }
      await running(page, 0);
      assert.deepEqual(await chosen(page), before);
      assert.equal(await page.$$eval("meken-calculator", (all) => all.length), 1);
    });
  });
}

test("Chromium: of elements that were taken away nothing stays in memory", async () => {
  const { visit } = browsers[0];
  await onPage(visit, script(NEW), async (page) => {
    await page.evaluate(async () => {
      await customElements.whenDefined("meken-calculator");
      for (let n = 0; n < 30; n += 1) {
        const calculator = document.createElement("meken-calculator");
        calculator.lang = ["en", "ru", "kk"][n % 3];
        document.body.prepend(calculator);
        // At any moment of its way.
        await new Promise((go) => setTimeout(go, 15 * n));
        calculator.remove();
      }
    });
    await moment();
    const elements = async () => {
      const kind = await page.evaluateHandle(() => customElements.get("meken-calculator").prototype);
      const all = await page.queryObjects(kind);
      const count = await all.evaluate((it) => it.length);
      await all.dispose();
      return count;
    };
    // What was on its way when it was taken away ends in its own time; what is held never does.
    let left = await elements();
    for (let n = 0; left > 0 && n < 40; n += 1) {
      await new Promise((go) => setTimeout(go, 250));
      left = await elements();
    }
    assert.equal(left, 0);
  });
});
