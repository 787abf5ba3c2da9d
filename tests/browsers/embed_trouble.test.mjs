// What an element does when something is wrong: with what the page wishes for, or with what the host sends.
// The page stays readable, whoever wrote it hears why, and who has a calculator keeps it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosen, heard, listen, pressed, running, seeAll } from "./embedded.mjs";
import { GONE, OTHER, openAll, openLines } from "./partners.mjs";

const { ours, browsers } = await openAll();

const SCRIPT = `<script type="module" src="${ours.address}/embed/v1/meken.js"></script>`;
const LINK = '<a href="/">Elsewhere</a>';
const element = (attributes) => `<meken-calculator ${attributes}>${LINK}</meken-calculator>`;

/** Opens a page with these lines; what the console is told is handed on. */
async function onPage(visit, lines, act) {
  const partner = await openLines(SCRIPT + lines);
  try {
    const { page, notes } = await visit(partner.address, listen, "load");
    await act(page, notes);
    // Firefox tells of a wrong hash as of an error of the page.
    assert.deepEqual(notes.errors.filter((it) => !it.includes("hashes in the integrity attribute")), []);
    await page.close();
  } finally {
    ours.calm();
    partner.close();
  }
}

/** What is to be seen of the first element: whether the page's own words or the calculator, and a notice. */
const shown = (page) =>
  page.evaluate(() => {
    const host = document.querySelector("meken-calculator");
    const seen = (it) => Boolean(it?.checkVisibility());
    const notice = host.shadowRoot?.querySelector("[role=alert]");
    const wrapper = host.shadowRoot?.querySelector(".meken");
    return {
      link: seen(host.querySelector("a")),
      language: seen(wrapper) ? wrapper.lang : null,
      notice: seen(notice) ? notice.textContent : null,
      noticeIn: notice?.closest("[lang]")?.lang,
    };
  });

const set = (page, name, value) =>
  page.$eval("meken-calculator", (it, name, value) => it.setAttribute(name, value), name, value);

const runningIn = (page, language) =>
  page.waitForFunction(
    (language) => {
      const wrapper = document.querySelector("meken-calculator").shadowRoot.querySelector(".meken:not([hidden])");
      return wrapper?.lang === language;
    },
    { timeout: 30_000 },
    language,
  );

const told = (page, count) =>
  page.waitForFunction((count) => globalThis.told.length >= count, { timeout: 30_000 }, count);

/** What the page may wish for that there is not: what is shown then, and what the console hears of it. */
const WISHES = [
  ["lang=xx", { language: "en" }, []],
  ["lang=ru-Latn-KZ", { language: "ru" }, []],
  ['lang="" tool=""', { language: "en", tool: "ways" }, []],
  ["lang=en tool=visa", { language: "en", tool: "ways" }, ['there is no tool "visa"']],
  ["lang=en tool=__proto__", { language: "en", tool: "ways" }, ['there is no tool "__proto__"']],
  ["lang=en theme=purple", { language: "en", theme: "auto" }, []],
  ['lang=en contact="javascript:alert(1)"', { contact: null }, ["javascript:alert(1)"]],
  ['lang=en contact="https://"', { contact: null }, ['"https://" is no contact']],
  ['lang=en contact="mailto:"', { contact: null }, ['"mailto:" is no contact']],
  ['lang=en contact="firm.example"', { contact: null }, ['"firm.example" is no contact']],
  // The host that the browser would go to, not the one that stands in front.
  ['lang=en contact="https://bank.example@firm.example/"', { contact: "Ask firm.example" }, []],
  ['lang=en style="--meken-accent: bluish"', { language: "en" }, ['"bluish" is no colour']],
];

/** Files that do not come, as they should or at all. */
const FAULTS = [
  ["rules.pack", "is not there", GONE],
  ["rules.pack", "has other bytes than its hash says", OTHER],
  ["meken.wasm", "is not there", GONE],
  ["meken.wasm", "has other bytes than its hash says", OTHER],
  ["style.css", "has other bytes than its hash says", OTHER],
];

// `content/strings/ru/interface.ftl`, `embed-stays`.
const STAYS = "Другой язык не загружается. Калькулятор продолжает работать на этом.";

for (const { kind, visit } of browsers) {
  for (const [attributes, expected, said] of WISHES) {
    test(`${kind.name}: ${attributes}: what cannot be is left out`, async () => {
      await onPage(visit, element(attributes), async (page, notes) => {
        await running(page, 0);
        const found = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector("meken-calculator");
          const { lang, dataset } = shadowRoot.querySelector(".meken");
          const tool = shadowRoot.querySelector("nav.tools [aria-current]")?.dataset.tool;
          const contact = shadowRoot.querySelector(".contact")?.textContent ?? null;
          return { language: lang, theme: dataset.theme, tool, contact };
        });
        for (const [name, value] of Object.entries(expected)) assert.equal(found[name], value, name);
        assert.equal(notes.console.length > 0, said.length > 0, `${notes.console}`);
        for (const words of said) assert(notes.console.join().includes(words), `${notes.console}`);
      });
    });
  }

  for (const [file, what, fault] of FAULTS) {
    test(`${kind.name}: ${file} ${what}: the page's own link stays, and the page hears why`, async () => {
      ours.faults.set(file, fault);
      await onPage(visit, element("lang=en tool=points"), async (page) => {
        await told(page, 1);
        const [[event, { reason }]] = await page.evaluate(() => globalThis.told);
        assert.equal(event, "error");
        assert(reason.length > 10, reason);
        await page.waitForFunction(() => document.querySelector("meken-calculator").shadowRoot.querySelector("[role=alert]"));
        const { link, language, notice } = await shown(page);
        assert.deepEqual([link, language], [true, null]);
        assert(notice.startsWith("The calculator does not run here."), notice);
        // The host is well again, and the page asks once more.
        ours.faults.clear();
        await set(page, "lang", "en");
        await pressed(page, 0);
        assert.equal((await shown(page)).notice, null);
      });
    });
  }

  test(`${kind.name}: the language changes while another one loads: the last one counts`, async () => {
    const release = ours.hold("ru/rules.pack");
    await onPage(visit, element("lang=ru tool=points"), async (page) => {
      await page.$eval("meken-calculator", (it) => ["kk", "en"].forEach((lang) => it.setAttribute("lang", lang)));
      await runningIn(page, "en");
      release();
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual([await heard(page), (await shown(page)).language], [["ready"], "en"]);
    });
  });

  test(`${kind.name}: two languages are asked for at once, and each element has its own`, async () => {
    await onPage(visit, element("lang=kk tool=points") + element("lang=ru tool=money"), async (page) => {
      await seeAll(page);
      await pressed(page, 0);
      await pressed(page, 1);
      const languages = await page.$$eval("meken-calculator", (all) =>
        all.map((it) => it.shadowRoot.querySelector(".meken").lang),
      );
      assert.deepEqual(languages, ["kk", "ru"]);
    });
  });

  test(`${kind.name}: what traps ends all calculators of the page, and each says so`, async () => {
    await onPage(visit, element("lang=ru tool=points") + element("lang=en tool=money"), async (page, notes) => {
      await seeAll(page);
      await pressed(page, 0);
      await pressed(page, 1);
      // What is thrown through the wasm, here by the clock that it asks, leaves it in no state to go on. It is
      // the browser's own function that throws: of the page's the trace would begin with the page.
      await page.evaluate(() => {
        Date.now = BigInt;
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await told(page, 4);
      assert.deepEqual(await heard(page), ["ready", "ready", "error", "error"]);
      for (const host of await page.$$("meken-calculator")) assert(await host.$eval("a", (it) => it.checkVisibility()));
      assert.deepEqual(notes.errors.splice(0).map((it) => it.includes("BigInt")), [true]);
    });
  });

  for (const [file, what, fault] of [...FAULTS.slice(0, 2), ["words.json", "is not there", GONE]]) {
    test(`${kind.name}: ${file} of another language ${what}: the calculator goes on in its own`, async () => {
      await onPage(visit, element("lang=ru tool=points"), async (page) => {
        await pressed(page, 0);
        const answers = await chosen(page);
        ours.faults.set(`kk/${file}`, fault);
        await set(page, "lang", "kk");
        await told(page, 2);
        await page.waitForFunction(() => document.querySelector("meken-calculator").shadowRoot.querySelector("[role=alert]"));
        assert.deepEqual(await heard(page), ["ready", "error"]);
        assert.deepEqual(await shown(page), { link: false, language: "ru", notice: STAYS, noticeIn: "ru" });
        assert.deepEqual(await chosen(page), answers);
        // It goes on: another answer is taken.
        await page.$eval("meken-calculator", (it) => it.shadowRoot.querySelectorAll("input[type=radio]")[1].click());
        assert.notDeepEqual(await chosen(page), answers);
        const later = await chosen(page);
        // Asked for once more it comes, with what was said.
        ours.faults.clear();
        await set(page, "lang", "kk");
        await runningIn(page, "kk");
        assert.deepEqual(await chosen(page), later);
        assert.equal((await shown(page)).notice, null);
      });
    });
  }
}
