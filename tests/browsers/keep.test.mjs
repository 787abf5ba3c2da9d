// What becomes of answers: they outlive a reload, going back, another tool and another language; they
// are kept on the device or put into a link only at the press of a button.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { CHROMIUM, FIREFOX, calculatorState, openSite } from "./browser.mjs";

const POINTS = "/en/calculator/points/";

const site = await openSite(["--as-of", "2026-11-22"]);
after(() => site.close());

const click = (page, selector) =>
  page.evaluate((it) => document.querySelector(it).click(), selector);
const sentence = (page) => page.$eval("#points-sentence", (it) => it.textContent);
const storage = (page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);

/** Waits until the browser's history has noted the answers. */
const noted = (page, text) =>
  page.waitForFunction((it) => history.state?.meken?.[0].includes(it), {}, text);

async function without(page) {
  await click(page, "input[name=english][value=none]");
  assert.match(await sentence(page), /Up to 800 points/);
  await noted(page, "english=none");
}

test("a reload keeps what was said, also what was typed, and stores nothing", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-age", "40");
  await noted(page, "age!40");
  assert.deepEqual(await storage(page), [0, 0, ""]);
  await page.reload({ waitUntil: "networkidle0" });
  assert.equal(await calculatorState(page), "ready");
  assert.match(await sentence(page), /Up to 800 points/);
  assert.equal(await page.$eval("input[name=english][value=none]", (it) => it.checked), true);
  assert.equal(await page.$eval("#estimate-age", (it) => it.value), "40");
});

for (const kind of [CHROMIUM, FIREFOX]) {
  test(`${kind.name}: a reload in the same moment as an answer keeps it`, async () => {
    const own = await openSite(["--as-of", "2026-11-22"], kind);
    try {
      const { page } = await own.visit(POINTS);
      await calculatorState(page);
      const gone = page.waitForNavigation();
      await page.evaluate(() => {
        document.querySelector("input[name=english][value=none]").click();
        const field = document.querySelector("#estimate-age");
        for (const typed of ["4", "40"]) {
          field.value = typed;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        location.reload();
      });
      await gone;
      await calculatorState(page);
      assert.match(await sentence(page), /Up to 800 points/);
      assert.equal(await page.$eval("#estimate-age", (it) => it.value), "40");
    } finally {
      await own.close();
    }
  });
}

test("a reload keeps what was typed and is no answer, and what is said of it", async () => {
  const { page } = await site.visit("/en/calculator/money/");
  await calculatorState(page);
  await page.type("#filing-day-day", "3");
  await page.type("#money-now", "3.000");
  await page.keyboard.press("Tab");
  await page.waitForSelector("#money-now[aria-invalid]");
  await page.reload({ waitUntil: "networkidle0" });
  await calculatorState(page);
  const typed = (id) => page.$eval(id, (it) => it.value);
  assert.equal(await typed("#filing-day-day"), "3");
  assert.equal(await typed("#money-now"), "3.000");
  assert.equal(await page.$eval("#money-now", (it) => it.ariaInvalid), "true");
});

test("what cannot be used is listed at the end of a tool, and leads to its field", async () => {
  const { page } = await site.visit(POINTS);
  await calculatorState(page);
  const listed = () => page.$$eval(".stopped li", (all) => all.map((it) => it.textContent));
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#estimate-age", "400");
  assert.deepEqual(await listed(), [], "nothing while typing");
  await page.type("#coefficient", "2");
  await page.keyboard.press("Tab");
  const [coefficient, age, ...others] = await listed();
  assert.deepEqual(others, []);
  assert.match(age, /^Age.*110/);
  assert.match(coefficient, /^Coefficient/);
  await page.focus(".stopped li:last-child a");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "estimate-age");
  await page.keyboard.press("Backspace");
  assert.equal((await listed()).length, 1, "40 can be used");
});

test("a day is a mistake once its last field is left, and listed where all is asked", async () => {
  const { page } = await site.visit("/en/calculator/");
  await calculatorState(page);
  await page.type("#filing-day-day", "31");
  await page.type("#filing-day-month", "12");
  assert.equal(await page.$(".stopped"), null);
  await page.focus("#filing-day-year");
  await page.keyboard.press("Tab");
  assert.equal(await page.$("#filing-day-day[aria-invalid]"), null, "an empty year was never typed");
  await page.type("#filing-day-year", "20");
  await page.keyboard.press("Tab");
  await page.waitForSelector("#filing-day-day[aria-invalid]");
  await click(page, ".stopped a");
  assert.equal(await page.evaluate(() => document.activeElement.id), "filing-day-day");
});

test("going back to another tool and a reload there keep what was said after it", async () => {
  const { page } = await site.visit("/en/calculator/money/");
  await calculatorState(page);
  await click(page, ".tools a[data-tool=points]");
  await page.waitForSelector("#points-sentence");
  await without(page);
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => location.pathname.endsWith("/money/"));
  await page.reload({ waitUntil: "networkidle0" });
  await calculatorState(page);
  await click(page, ".tools a[data-tool=points]");
  await page.waitForSelector("#points-sentence");
  assert.match(await sentence(page), /Up to 800 points/);
});

test("going away and back keeps what was said", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await page.goto(`${site.address}en/rules/`, { waitUntil: "networkidle0" });
  await page.goBack({ waitUntil: "networkidle0" });
  await calculatorState(page);
  assert.match(await sentence(page), /Up to 800 points/);
});

test("another tool opens in place, back leads back, and nothing is asked of anybody", async () => {
  const { page, notes, assertQuiet } = await site.visit(POINTS);
  const n_requests = notes.requests.length;
  await without(page);
  await click(page, ".tools a[data-tool=money]");
  await page.waitForFunction(() => location.pathname.endsWith("/calculator/money/"));
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  assert.match(await page.title(), /^Money/);
  assert.equal(await page.$eval(".tools [aria-current]", (it) => it.dataset.tool), "money");
  await page.goBack();
  await page.waitForSelector("#points-sentence");
  assert.match(await sentence(page), /Up to 800 points/);
  assert.equal(await page.$eval("input[name=english][value=none]", (it) => it.checked), true);
  assert.equal(notes.requests.length, n_requests);
  assertQuiet();
});

test("the other language takes the answers along, and its address does not show them", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await click(page, ".tools a[data-tool=plan]");
  await page.waitForFunction(() => location.pathname.endsWith("/plan/"));
  await Promise.all([page.waitForNavigation(), click(page, "a[hreflang=ru]")]);
  await calculatorState(page);
  assert.equal(await page.evaluate(() => location.pathname + location.hash), "/ru/calculator/plan/");
  await click(page, ".tools a[data-tool=points]");
  await page.waitForSelector("#points-sentence");
  assert.match(await sentence(page), /800/);
});

const toRussian = "a[hreflang=ru]";
const fragment = (page) => page.$eval(toRussian, (it) => it.hash);

test("a new tab with the other language takes the answers along too", async () => {
  const ways = [{ button: "middle" }, { modifier: "Control" }];
  for (const { button, modifier } of ways) {
    const { page } = await site.visit(POINTS);
    await without(page);
    const opened = new Promise((resolve) => site.browser.once("targetcreated", resolve));
    if (modifier) await page.keyboard.down(modifier);
    await page.click(toRussian, { button });
    if (modifier) await page.keyboard.up(modifier);
    const other = await (await opened).page();
    await calculatorState(other);
    assert.match(await sentence(other), /800/, button ?? modifier);
    assert.equal(await other.evaluate(() => location.hash), "");
    assert.equal(await fragment(page), "", "the link no longer shows them");
    await other.close();
  }
});

test("the browser's menu of a link to the other language finds the answers in it", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await page.evaluate(() => {
    // What the browser makes its menu from.
    addEventListener("contextmenu", ({ target }) => (globalThis.found = target.hash));
  });
  await page.click(toRussian, { button: "right" });
  await page.waitForFunction(() => globalThis.found);
  assert.equal(await page.evaluate(() => globalThis.found), "#a=1~english=none");
  assert.equal(await fragment(page), "", "the link no longer shows them");
});

test("a link holds the answers, and the sensitive ones only if they are ticked in", async () => {
  const { page } = await site.visit(POINTS, async (page) => {
    await page.evaluateOnNewDocument(() => {
      globalThis.copied = [];
      navigator.clipboard.writeText = async (text) => copied.push(text);
    });
  });
  await without(page);
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  await page.type("#coefficient", "0.7");
  await click(page, "button[data-do=link]");
  await page.waitForFunction(() => document.querySelector(".keep .done").textContent !== "");
  await click(page, "input[name=sensitive]");
  await click(page, "button[data-do=link]");
  await page.waitForFunction(() => copied.length === 2);
  const [plain, whole] = await page.evaluate(() => copied);
  const address = `${site.address}en/calculator/points/#a=`;
  // Behind the answers the rules, the day and the result.
  const then = /@[0-9a-f]{8}\.\d{4}-\d\d-\d\d\.\d{4}-\d\d-\d\d\.0\.800\.400\.undecided\.([a-z0-9-]+:[fdno],?)+$/;
  assert.match(plain, then);
  assert.equal(plain.replace(then, ""), `${address}1~english=none`);
  assert.equal(whole.replace(then, ""), `${address}1~english=none~*7/10`);
  const { page: other } = await site.visit(whole.slice(site.address.length - 1));
  await calculatorState(other);
  assert.match(await other.$eval(".result [role=status]", (it) => it.textContent), /0.7/);
  assert.equal(await other.evaluate(() => location.hash), "", "the address no longer shows them");
  assert.deepEqual(await thenOf(other), [], "made under the same rules");
});

const thenOf = (page) =>
  page.$$eval("section.notice", (all) => all.map((it) => it.textContent.replace(/\s+/g, " ")));

test("a link made under other rules says what was then, what is now, and why, until an answer changes", async () => {
  const link = `${POINTS}#a=1~english=none@01234567.2025-01-01.2025-01-02.0.700.390.undecided`;
  const { page } = await site.visit(link);
  const [note, ...others] = await thenOf(page);
  assert.deepEqual(others, []);
  assert.match(note, /Then, on 2 January 2025, .* Up to 700 points are possible for you; 390 are needed/);
  assert.match(note, /Now, .* Up to 800 points are possible for you; 400 are needed/);
  // All that the rulebook knows of points was recorded in November 2026.
  assert.match(note, /Recorded about this since then:.*threshold/);
  await page.reload({ waitUntil: "networkidle0" });
  assert.deepEqual(await thenOf(page), [note]);
  await click(page, "input[name=english][value='-']");
  assert.deepEqual(await thenOf(page), []);
});

test("a link never says that nothing was recorded where the result is another", async () => {
  // What was recorded on the day that the link knows may be what has changed.
  const { page } = await site.visit(`${POINTS}#a=1@01234567.2026-11-22.2026-11-27.0.700.390.undecided`);
  await calculatorState(page);
  const [note] = await thenOf(page);
  assert.match(note, /390 are needed/);
  assert.doesNotMatch(note, /Nothing was recorded/);
});

test("a link made under other rules names the ways that fit otherwise", async () => {
  // Made when a permit held was no reason to renew it, and the papers of a stay were no question.
  const then = "01234567.2025-01-01.2025-01-02.0.860.400.undecided.renewal:n,rvp:d";
  const { page } = await site.visit(`/en/calculator/ways/#a=1~holds=permit@${then}`);
  await calculatorState(page);
  const [note, ...others] = await thenOf(page);
  assert.deepEqual(others, []);
  assert.match(note, /Renewal of a residence permit \(ВНЖ\): Does not fit → Fits your answers/);
  // What fits as it did is no news.
  assert.doesNotMatch(note, /Temporary residence/);
  // What the renewal rests on, not only what the points do.
  assert.match(note, /Recorded about this since then:.*exempt-renewals/);
});

test("a link that is not understood is refused whole, and that is said", async () => {
  const other = "1~english=none@01234567.2025-01-01.2025-01-02.0.700.390.perhaps";
  const texts = ["2~english=none", other, "1~english=none~klingon=yes", "1~english=no", "<b>"];
  // A sign that begins a code and is none: nothing can be made of that address.
  for (const text of [...texts.map(encodeURIComponent), "%", "%E0%A4%A"]) {
    const { page } = await site.visit(`${POINTS}#a=${text}`);
    await calculatorState(page);
    assert.match(await sentence(page), /Up to 860 points/);
    assert.equal(await page.$eval(".link-refused", (it) => it.hidden), false, text);
  }
});

test("answers are kept on the device at the press of a button, and deleted at another", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await click(page, "button[data-do=keep]");
  await click(page, "input[name=russian][value=nothing]");
  await page.waitForFunction(() => localStorage.getItem("meken-answers").includes("russian"));
  const { page: later } = await site.visit(POINTS);
  await calculatorState(later);
  assert.match(await sentence(later), /Up to 740 points/);
  await click(later, "button[data-do=delete]");
  assert.equal(await later.evaluate(() => localStorage.length), 0);
  await later.reload({ waitUntil: "networkidle0" });
  assert.match(await sentence(later), /Up to 740 points/, "this page has not forgotten");
  const { page: last } = await site.visit(POINTS);
  await calculatorState(last);
  assert.match(await sentence(last), /Up to 860 points/);
});

test("what is kept is never what the reader has taken back", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await click(page, "button[data-do=keep]");
  const kept = () => page.evaluate(() => localStorage.getItem("meken-answers"));
  await click(page, "button[type=reset]");
  await noted(page, "1");
  assert.equal(await kept(), "1", "cleared here, cleared there");
  await click(page, "input[name=english][value=none]");
  await page.reload({ waitUntil: "networkidle0" });
  for (const option of ["ielts", "none"]) {
    await click(page, `input[name=english][value=${option}]`);
    assert.equal(await kept(), `1~english=${option}`);
  }
});

test("what is kept is kept in the next language too", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await click(page, "button[data-do=keep]");
  await Promise.all([page.waitForNavigation(), click(page, "a[hreflang=ru]")]);
  await calculatorState(page);
  await click(page, "input[name=russian][value=nothing]");
  await noted(page, "russian");
  const kept = await page.evaluate(() => localStorage.getItem("meken-answers"));
  assert.equal(kept, "1~english=none~russian=nothing");
  await page.evaluate(() => localStorage.clear());
});

for (const kind of [CHROMIUM, FIREFOX]) {
  test(`${kind.name}: going back to the first language keeps what was said in the second`, async () => {
    const own = await openSite(["--as-of", "2026-11-22"], kind);
    try {
      const { page } = await own.visit(POINTS);
      await calculatorState(page);
      await without(page);
      await Promise.all([page.waitForNavigation(), click(page, "a[hreflang=ru]")]);
      await calculatorState(page);
      await click(page, "input[name=russian][value=nothing]");
      await noted(page, "russian");
      assert.match(await sentence(page), /740/);
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => document.documentElement.lang === "en");
      await calculatorState(page);
      await page.waitForFunction(() => /740/.test(document.querySelector("#points-sentence").textContent));
      assert.equal(await page.$eval("input[name=russian][value=nothing]", (it) => it.checked), true);
      assert.deepEqual(await storage(page), [0, 0, ""]);
      await click(page, 'footer a[href$="/privacy/"]');
      await page.waitForFunction(() => location.pathname.endsWith("/privacy/"));
      await page.goto(`${own.address}ru/calculator/points/`);
      await calculatorState(page);
      assert.match(await sentence(page), /860/, "whoever comes anew begins anew");
      await page.evaluate(() => history.go(-2));
      await page.waitForFunction(() => document.documentElement.lang === "en");
      await page.waitForFunction(() => /740/.test(document.querySelector("#points-sentence").textContent));
    } finally {
      await own.close();
    }
  });
}

test("a step back is a question back, and a reload stays at the question", async () => {
  const { page } = await site.visit("/en/calculator/ways/");
  await calculatorState(page);
  const asked = () => page.$eval(".question legend", (it) => it.textContent);
  const first = await asked();
  await click(page, "input[name=aim][value=remote]");
  await click(page, ".asking button[type=submit]");
  const second = await asked();
  assert.notEqual(second, first);
  await click(page, ".asking button[type=submit]");
  const third = await asked();
  await page.reload({ waitUntil: "networkidle0" });
  await calculatorState(page);
  assert.equal(await asked(), third);
  for (const before of [second, first]) {
    await page.evaluate(() => history.back());
    await page.waitForFunction((it) => document.querySelector(".question legend").textContent === it, {}, before);
  }
  assert.equal(await page.$eval("input[value=remote]", (it) => it.checked), true, "nothing is lost");
  await page.evaluate(() => history.forward());
  await page.waitForFunction((it) => document.querySelector(".question legend").textContent === it, {}, second);
});

test("what is kept follows the reader, and not a link that they look at", async () => {
  const { page } = await site.visit(POINTS);
  await without(page);
  await click(page, "button[data-do=keep]");
  const kept = () => page.evaluate(() => localStorage.getItem("meken-answers"));
  assert.equal(await kept(), "1~english=none");
  for (const link of ["1~russian=nothing", "1~klingon=yes"]) {
    await page.goto(`${site.address}en/calculator/points/?${link.length}#a=${link}`);
    await calculatorState(page);
    assert.equal(await kept(), "1~english=none", link);
  }
  await click(page, "button[data-do=delete]");
});
