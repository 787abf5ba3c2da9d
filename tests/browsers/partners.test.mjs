// The calculator on the sites of partners: it runs or falls back, moves nothing, asks nobody else, and
// tells our own host nothing of the page.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { ROOT } from "./browser.mjs";
import { HOSTS, chosen, frameOf, framed, pressed, running, seeAll } from "./embedded.mjs";
import { GONE, openAll, openPartner } from "./partners.mjs";
import { shiftsOf, watchShifts } from "./shifts.mjs";

/** Which partner shows what: frames, frames that grow, elements. */
const PARTNERS = {
  plain: { frames: 2, elements: 1 },
  article: { frames: 0, elements: 1 },
  strict: { frames: 1, elements: 1 },
  isolated: { frames: 1, elements: 1 },
  sandboxed: { frames: 1, elements: 0 },
  hostile: { frames: 0, elements: 1 },
  three: { frames: 0, elements: 3 },
  nested: { frames: 0, elements: 1 },
  react: { frames: 0, elements: 1 },
  jquery: { frames: 0, elements: 1 },
  trusted: { frames: 1, elements: 1 },
};

/** Sites that are tried for something else. */
const OTHERS = ["lacking", "refused", "reporting", "trying"];

/** How much of a partner's page may move (`shared/design.md`). */
const MOST_SHIFT = 0.1;

/** So much less than the browser tells may be seen. More is seen where it has not painted what was there. */
const UNSURE = 0.01;

/** A word that nobody but the partner's page knows. */
const PATH = "/?secret-of-the-page";

const { ours, browsers } = await openAll();

test("each folder is tried", async () => {
  const all = await readdir(join(ROOT, "tests/partners"), { withFileTypes: true });
  const names = all.filter((it) => it.isDirectory()).map((it) => it.name);
  assert.deepEqual(names.toSorted(), [...Object.keys(PARTNERS), ...OTHERS].toSorted());
});

// Expected: by the formula. A band of 300 pixels across a window of 800 by 600 goes down by 100: it takes 400
// of 600, and 100 is an eighth of the longer side.
const BAND = "data:text/html,<!doctype html><body style='margin:0'><div id=band style='height:300px;background:red'>";
const BAND_SHIFT = (400 / 600) * (100 / 800);

for (const { kind, visit } of browsers) {
  test(`${kind.name}: what moves is seen as the formula says`, async () => {
    const { page } = await visit(BAND, watchShifts, "load");
    await page.setViewport({ width: 800, height: 600 });
    await twoFrames(page);
    await page.evaluate(() => (band.style.marginTop = "100px"));
    await twoFrames(page);
    const { seen, told = BAND_SHIFT } = await shiftsOf(page);
    for (const it of [seen, told]) assert(Math.abs(it - BAND_SHIFT) < 0.001, `${seen}, ${told}`);
    await page.close();
  });

  for (const [name, { frames, elements }] of Object.entries(PARTNERS)) {
    test(`${kind.name}, ${name}: it runs, moves nothing and tells nothing`, async (it) => {
      const partner = await openPartner(name, ours.address);
      const from = ours.log.length;
      try {
        const { page, notes } = await visit(partner.address + PATH, watchShifts, "load");
        await seeAll(page);
        for (let n = 0; n < frames; n += 1) await framed(page, n);
        for (let n = 0; n < elements; n += 1) await pressed(page, n);
        await untroubled(page, notes, [partner.address, ours.address]);
        it.diagnostic(`moved: ${JSON.stringify(await shiftsOf(page))}`);
        assertNothingTold(ours.log.slice(from), partner.address);
        await page.close();
      } finally {
        partner.close();
      }
    });
  }

  test(`${kind.name}: where nothing is allowed readers see the link`, async () => {
    const partner = await openPartner("refused", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      const link = await page.$("meken-calculator > a");
      assert(await link.isVisible());
      assert.equal(await link.evaluate((it) => it.innerText), "Open the whole calculator");
      await page.close();
    } finally {
      partner.close();
    }
  });

  for (const [name, colour] of [["trying", "green"], ["reporting", "green"], ["lacking", "red"]]) {
    test(`${kind.name}, ${name}: the page that tries itself out is ${colour}`, async () => {
      const partner = await openPartner(name, ours.address);
      try {
        const { page } = await visit(partner.address, undefined, "load");
        await page.waitForSelector("[data-meken-check]", { timeout: 60_000 });
        const found = await page.evaluate(() => document.documentElement.dataset.mekenCheck);
        const text = await page.$eval("ul", (it) => it.innerText);
        assert.equal(found, colour, text);
        if (colour === "red") {
          assert(text.includes(`frame-src ${ours.address}`), text);
          assert(text.includes("'wasm-unsafe-eval'"), text);
        }
        await page.close();
      } finally {
        partner.close();
      }
    });
  }

  test(`${kind.name}: the page that tries itself out says what to do where the host is at fault`, async () => {
    const partner = await openPartner("trying", ours.address);
    ours.faults.set("rules.pack", GONE);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await page.waitForSelector("[data-meken-check=red]", { timeout: 60_000 });
      const lines = await page.$$eval("ul > li", (all) => all.map((it) => it.innerText));
      // Each line that is red says what was found and what to do.
      assert.match(lines[0], /^✗ The frame runs: .*rules\.pack: .* What to do: open http.* in a tab/);
      assert.match(lines[1], /^✗ The frame grows: .* What to do: mend the frame first/);
      assert.match(lines[2], /^✗ The element runs: .*rules\.pack: .* What to do: look which files/);
      await page.close();
    } finally {
      ours.calm();
      partner.close();
    }
  });

  test(`${kind.name}: the page for partners makes lines that run as they are copied`, async () => {
    const { page, notes } = await visit(`${ours.address}/ru/embed/`, undefined, "load");
    await page.waitForSelector("form.configure:not([hidden]) iframe");
    await page.select("#tool", "money");
    await page.select("#language", "kk");
    await page.$eval("[name=own]", (it) => it.click());
    await page.$eval("#accent", (it) => {
      it.value = "#ffd400";
      it.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.type("#contact", "https://partner.example/ask");
    const code = (name) => page.$eval(`[data-code=${name}]`, (it) => it.textContent);
    await page.waitForFunction(() =>
      document.querySelector("[data-code=frame]").textContent.includes("#contact="),
    );
    const line = await code("frame");
    assert(line.includes(`${ours.address}/embed/v1/kk/?tool=money&amp;accent=ffd400`), line);
    const element = await code("pinned");
    assert(/tool="money" contact="https:\/\/partner.example\/ask"/.test(element), element);
    assert(/integrity="sha384-[^"]+"/.test(element) && element.includes("--meken-accent: #ffd400"));
    const frame = await frameOf(page, 0);
    await frame.waitForSelector(".meken form", { timeout: 30_000 });
    assert.equal(await frame.$eval(".meken", (it) => it.lang), "kk");
    assert.deepEqual([notes.errors, notes.console, notes.violations], [[], [], []]);
    await page.close();
  });

  test(`${kind.name}: an element that is moved keeps what was said`, async () => {
    const partner = await openPartner("jquery", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await seeAll(page);
      await pressed(page, 0);
      await page.evaluate(() => jQuery("#second").append(jQuery("meken-calculator")));
      assert.deepEqual(await chosen(page), ["yes"]);
      // Away for a while, as in a tab that is not shown.
      await page.evaluate(async () => {
        const calculator = jQuery("meken-calculator").detach();
        await new Promise((go) => setTimeout(go, 50));
        jQuery("#first").append(calculator);
      });
      await running(page, 0);
      assert.deepEqual(await chosen(page), ["yes"]);
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: in a frame that may send nothing a reader goes on, and is led to the partner`, async () => {
    const partner = await openPartner("sandboxed", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      const address = `${ours.address}/embed/v1/en/?tool=ways#contact=https://partner.example/ask`;
      const from = ours.log.length;
      await page.$eval("iframe", (it, src) => (it.src = src), address);
      const frame = await frameOf(page, 0);
      await frame.waitForSelector(".meken .question input", { timeout: 30_000 });
      const asked = () => frame.$eval(".meken .question", (it) => it.textContent);
      const before = await asked();
      await frame.$eval(".meken .question input", (it) => it.click());
      await frame.$eval(".meken .question ~ * button[type=submit], .meken button[type=submit]", (it) => it.click());
      await frame.waitForFunction((it) => document.querySelector(".meken .question").textContent !== it, {}, before);
      assert.equal(await frame.$eval(".contact", (it) => it.href), "https://partner.example/ask");
      assert(!JSON.stringify(ours.log.slice(from)).includes("partner.example"));
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: on a phone the whole calculator with all folded out is as high as it is`, async () => {
    const partner = await openPartner("plain", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await page.setViewport({ width: 320, height: 640 });
      await page.$eval("iframe", (it, src) => (it.src = src), `${ours.address}/embed/v1/ru/?tool=calculator`);
      const frame = await frameOf(page, 0);
      await frame.waitForSelector(".meken form", { timeout: 30_000 });
      await frame.$$eval("details", (all) => all.forEach((it) => (it.open = true)));
      const needed = () => frame.$eval(".meken", (it) => Math.ceil(it.getBoundingClientRect().bottom + scrollY));
      // What did not fit before heights went up to 100,000.
      assert((await needed()) > 20_000);
      await page.waitForFunction(
        (height) => document.querySelector("iframe").clientHeight === height,
        { timeout: 10_000 },
        await needed(),
      );
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: React sets attributes, hears events, and moves it`, async () => {
    const partner = await openPartner("react", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await seeAll(page);
      await running(page, 0);
      await page.waitForFunction(() => document.querySelector("#heard").textContent !== "");
      assert.equal(await page.$eval("#heard", (it) => it.textContent), "meken-ready");
      await page.click("#turn");
      await running(page, 0);
      await page.click("#money");
      await page.waitForFunction(() => {
        const { shadowRoot } = document.querySelector("meken-calculator");
        return shadowRoot.querySelector("[aria-current]")?.dataset.tool === "money";
      });
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: a result is told only while the reader agrees`, async () => {
    const partner = await openPartner("nested", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await running(page, 0);
      const told = () => page.evaluate(() => globalThis.told);
      await page.evaluate((hosts) => {
        globalThis.told = [];
        const [host] = eval(`(${hosts})`)();
        for (const kind of ["result", "change"]) {
          addEventListener(`meken-${kind}`, ({ detail }) => told.push([kind, detail]));
        }
        host.setAttribute("report", "");
      }, HOSTS.toString());
      await pressed(page, 0);
      assert.deepEqual(await told(), []);
      const agree = () =>
        page.evaluate((hosts) => {
          const [host] = eval(`(${hosts})`)();
          host.shadowRoot.querySelector(".agree input").click();
          return host.result();
        }, HOSTS.toString());
      const result = await agree();
      assert.deepEqual(Object.keys(result).toSorted(), ["interval", "threshold", "verdict"]);
      assert.deepEqual(await told(), [["result", result]]);
      assert.equal(await agree(), null);
      await page.evaluate((hosts) => {
        const [host] = eval(`(${hosts})`)();
        [...host.shadowRoot.querySelectorAll("input[type=radio]")].at(3).click();
      }, HOSTS.toString());
      await new Promise((go) => setTimeout(go, 100));
      assert.deepEqual(await told(), [["result", result]]);
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: a hundred of them come and go, and the memory stays`, async () => {
    const partner = await openPartner("three", ours.address);
    try {
      const { page } = await visit(partner.address, noteMemory, "load");
      await seeAll(page);
      for (let n = 0; n < 3; n += 1) await running(page, n);
      // A few more than are shown at once may be made at first.
      const one = () => comeAndGo(page, 10);
      await one();
      const before = await memory(page);
      assert(before > 0, "the memory is seen");
      for (let n = 0; n < 10; n += 1) await one();
      assert.equal(await memory(page), before);
      await page.close();
    } finally {
      partner.close();
    }
  });

  test(`${kind.name}: ten thousand messages of a stranger change nothing`, async () => {
    const partner = await openPartner("plain", ours.address);
    try {
      const { page } = await visit(partner.address, undefined, "load");
      await seeAll(page);
      await framed(page, 0);
      await framed(page, 1);
      const state = () =>
        page.$$eval("iframe", (all) =>
          all.slice(0, 2).map((it) => `${it.src} ${it.style.height} ${it.dataset.told ?? ""}`),
        );
      // What the script makes of a message of our frame.
      await page.evaluate(() => {
        for (const kind of ["ready", "error", "change", "result"]) {
          addEventListener(`meken-${kind}`, ({ target }) => (target.dataset.told = kind));
        }
      });
      const inside = await frameOf(page, 0);
      const shown = () => inside.evaluate(() => document.querySelector(".meken").innerHTML);
      const [before, view] = [await state(), await shown()];
      // Of another host than the page and than ours.
      const stranger = await openPartner("plain", ours.address);
      await page.evaluate((address) => {
        const frame = document.createElement("iframe");
        frame.src = `${address}/page.txt`;
        document.body.append(frame);
        return new Promise((load) => frame.addEventListener("load", load));
      }, stranger.address);
      const at = page.frames().find((it) => it.url().startsWith(stranger.address));
      const sent = await at.evaluate(shout, 10_000);
      // Enough of what would count if it came from our frame.
      assert(sent.heights > 50 && sent.others > 500, JSON.stringify(sent));
      await new Promise((go) => setTimeout(go, 500));
      stranger.close();
      assert.deepEqual(await state(), before);
      assert.equal(await shown(), view);
      await page.close();
    } finally {
      partner.close();
    }
  });
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

async function untroubled(page, notes, origins) {
  assert.deepEqual(await page.evaluate(() => violations), []);
  assert.deepEqual(notes.errors, []);
  assert.deepEqual(notes.console, []);
  const { seen, told = seen } = await shiftsOf(page);
  assert(seen <= MOST_SHIFT && told <= MOST_SHIFT, `the page moved by ${seen}, or ${told}`);
  assert(seen >= told - UNSURE, `${seen} was seen, ${told} was told`);
  const asked = notes.requests.filter((it) => !/^(data|blob):/.test(it));
  const strangers = asked.filter((it) => !origins.includes(new URL(it).origin));
  assert.deepEqual(strangers, []);
}

/** Our host is told neither the page's address nor anything that stands in it. */
function assertNothingTold(log, partner) {
  assert(log.length > 0, "something was asked");
  for (const { method, url, headers } of log) {
    const { origin, ...others } = headers;
    const said = JSON.stringify([method, url, others]);
    assert(!said.includes("secret"), said);
    // Browsers name the site, never the page, where a file of another site is fetched.
    assert(!said.includes(new URL(partner).host), said);
    assert.equal(headers.cookie, undefined);
  }
}

/** Notes the memory of each instance of a wasm. */
const noteMemory = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...all) => {
      const made = await instantiate(...all);
      const isMemory = (it) => it instanceof WebAssembly.Memory;
      memories.push(...Object.values(made.instance.exports).filter(isMemory));
      return made;
    };
  });

const memory = (page) =>
  page.evaluate(() => memories.reduce((sum, it) => sum + it.buffer.byteLength, 0));

async function comeAndGo(page, times) {
  await page.evaluate(async (times) => {
    for (let n = 0; n < times; n += 1) {
      const calculator = document.createElement("meken-calculator");
      calculator.lang = "en";
      const ready = new Promise((run) => calculator.addEventListener("meken-ready", run));
      document.body.prepend(calculator);
      scrollTo(0, 0);
      await ready;
      calculator.shadowRoot.querySelector("input[type=radio]").click();
      await new Promise((go) => setTimeout(go, 5));
      calculator.remove();
      await new Promise((go) => setTimeout(go, 5));
    }
  }, times);
}

/** Messages as a frame beside ours could send them, to the page and to our frames; seeded. */
async function shout(times) {
  let seed = 42;
  const next = (n) => {
    // Marsaglia's xorshift of 32 bits.
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % n;
  };
  const types = ["height", "height", "hello", "ready", "error", "result", "change", "lang", null];
  const values = [100, 5000, 100_000, 0, -1, 99, 100_001, 1.5, NaN, Infinity, "900", null, [], {}];
  const sent = { heights: 0, others: 0 };
  for (let n = 0; n < times; n += 1) {
    const message = {
      meken: [1, 1, 1, 2, "1"][next(5)],
      type: types[next(types.length)],
      height: values[next(values.length)],
      lang: "kk",
      verdict: "passes",
      interval: [0, 100],
      threshold: 50,
      heard: next(2) === 1,
    };
    const isToPage = next(2) === 1;
    const isShaped = next(50) > 0;
    const to = isToPage ? parent : parent.frames[next(2)];
    to.postMessage(isShaped ? message : values[next(values.length)], "*");
    const isHeight = message.type === "height" && [100, 5000, 100_000].includes(message.height);
    if (isToPage && isShaped && message.meken === 1 && isHeight) sent.heights += 1;
    else sent.others += 1;
    if (n % 500 === 0) await new Promise((go) => setTimeout(go));
  }
  return sent;
}
