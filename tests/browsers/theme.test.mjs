// Colours that partners wish for: what can be read stays as it is, what cannot is moved as little as
// is needed, and no two colours that stand on each other are ever too near. Without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { contrast, hex, isDark, palette, readable } from "../../calculator/element/theme.js";

const colour = (digits) => [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));

// The style sheet's own colours, by day and by night.
const DAY = { paper: "fbfaf6", ink: "16232c", accent: "00657c", gold: "8a5a00", rust: "a03a1e" };
const NIGHT = { paper: "0f171c", ink: "e9eef0", accent: "5fc7dd", gold: "e3b45a", rust: "f0987a" };

const paletteOf = (wished) =>
  palette(Object.fromEntries(Object.entries(wished).map(([name, it]) => [name, colour(it)])));

// WCAG's own ends of the scale, then pairs of WebAIM's contrast checker.
const CONTRASTS = [
  ["000000", "ffffff", "21.00"],
  ["ffffff", "ffffff", "1.00"],
  ["777777", "ffffff", "4.48"],
  ["767676", "ffffff", "4.54"],
  ["ff0000", "ffffff", "4.00"],
  ["0000ff", "ffffff", "8.59"],
];
for (const [one, other, expected] of CONTRASTS) {
  test(`#${one} and #${other} differ by ${expected} : 1, whichever is above`, () => {
    assert.equal(contrast(colour(one), colour(other)).toFixed(2), expected);
    assert.equal(contrast(colour(other), colour(one)).toFixed(2), expected);
  });
}

// What is near enough stays. #767676 is known as the lightest grey that can be read on white; its step
// on black is the darkest one of which the same formula says so.
const READABLE = [
  ["767676", "ffffff", "#767676"],
  ["777777", "ffffff", "#767676"],
  ["ffffff", "ffffff", "#767676"],
  ["000000", "000000", "#757575"],
  ["00657c", "fbfaf6", "#00657c"],
];
for (const [wish, ground, expected] of READABLE) {
  test(`#${wish} on #${ground} becomes ${expected}`, () => {
    assert.equal(hex(readable(colour(wish), [colour(ground)])), expected);
  });
}

test("no colour can be read on black, on white and on the grey between", () => {
  const grounds = ["000000", "808080", "ffffff"].map(colour);
  assert.equal(readable(colour("00657c"), grounds), undefined);
});

for (const [name, wished] of Object.entries({ DAY, NIGHT })) {
  test(`the colours of ${name} can be read, so that none of them changes`, () => {
    const made = paletteOf(wished);
    const names = { ink: "--ink", accent: "--sky", gold: "--gold", rust: "--rust", paper: "--paper" };
    for (const [wish, property] of Object.entries(names)) {
      assert.equal(hex(made[property]), `#${wished[wish]}`, property);
    }
  });
}

// The first column of the documentation's table is what is wished for, the second what it becomes.
const DOCS = new URL("../../docs/embedding.md", import.meta.url);
const SAID = /^\| ((?:accent|ink|paper) `#.*) \| (.*) \|$/gm;
test("the documentation says what becomes of a wish", () => {
  const rows = [...readFileSync(DOCS, "utf8").matchAll(SAID)];
  assert(rows.length >= 4);
  for (const [row, wish, becomes] of rows) {
    const wished = Object.fromEntries(
      [...wish.matchAll(/(\w+) `#(\w+)`/g)].map(([, name, digits]) => [name, digits]),
    );
    const own = isDark(colour(wished.paper ?? DAY.paper)) ? NIGHT : DAY;
    const made = paletteOf({ ...own, ...wished });
    const [name] = /^(accent|ink)/.exec(becomes) ?? /^(accent|ink)/.exec(wish);
    const found = hex(made[name === "ink" ? "--ink" : "--sky"]);
    const expected = /#\w+/.exec(becomes)?.[0] ?? `#${wished[name]}`;
    assert.equal(found, expected, row);
  }
});

test("a dark paper is one on which white is read better than black", () => {
  assert.deepEqual(["ffffff", "808080", "777777", "707070", "000000"].map((it) => isDark(colour(it))),
    [false, false, false, true, true]);
});

const GROUNDS = ["--paper", "--surface", "--sunk", "--sky-soft", "--gold-soft"];
// What the style sheet lets stand on what.
const STANDS_ON = {
  "--ink": GROUNDS,
  "--muted": GROUNDS,
  "--sky": GROUNDS.slice(0, 4),
  "--gold": GROUNDS.slice(0, 3),
  "--rust": GROUNDS.slice(0, 3),
};

function check(wished) {
  const made = palette(wished);
  for (const [name, grounds] of Object.entries(STANDS_ON)) {
    for (const ground of grounds) {
      const found = contrast(made[name], made[ground]);
      assert(found >= 4.5, `${name} on ${ground}: ${found} for ${JSON.stringify(wished)}`);
    }
  }
  assert.deepEqual(made["--paper"], wished.paper);
}

const HOSTILE = [
  ["ffffff", "ffffff", "ffffff"],
  ["000000", "000000", "000000"],
  ["777777", "777777", "777777"],
  ["757575", "ff0000", "00ff00"],
  ["ffff00", "ffffff", "ffffff"],
  ["0000ff", "ff0000", "ff00ff"],
];
for (const [paper, ink, accent] of HOSTILE) {
  test(`#${ink} and #${accent} on #${paper} are made readable`, () => {
    const { gold, rust } = DAY;
    check(Object.fromEntries(Object.entries({ paper, ink, accent, gold, rust })
      .map(([name, it]) => [name, colour(it)])));
  });
}

test("so are three hundred wishes that nobody chose", () => {
  let seed = 7;
  // Numerical Recipes' generator: the same wishes every time.
  const next = () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) >>> 24;
  const any = () => [next(), next(), next()];
  for (let n = 0; n < 300; n += 1) {
    check({ paper: any(), ink: any(), accent: any(), gold: any(), rust: any() });
  }
});
