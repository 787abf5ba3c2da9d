// What a frame and the page around it say to each other: what is one of their messages, and what is not,
// whatever else a page may hear. Without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";

import { eventOf, heightOf, isA, message } from "../../calculator/element/messages.js";

const RESULT = { verdict: "undecided", interval: [0, 540], threshold: 400 };

// Heights are whole numbers of pixels from 100 to 100,000: `docs/embedding.md`.
const HEIGHTS = [
  [{ height: 100 }, 100],
  [{ height: 100_000 }, 100_000],
  [{ height: 99 }],
  [{ height: 100_001 }],
  [{ height: 640.5 }],
  [{ height: "640" }],
  [{ height: NaN }],
  [{ height: Infinity }],
  [{ height: [640] }],
  [{}],
];
for (const [more, expected] of HEIGHTS) {
  test(`a height of ${JSON.stringify(more)} is ${expected ?? "none"}`, () => {
    assert.equal(heightOf(message("height", more)), expected);
  });
}

const NO_MESSAGES = [
  undefined, null, 0, "height", [], {}, true, { meken: 1 }, { type: "height", height: 640 },
  { meken: 2, type: "height", height: 640 }, { meken: "1", type: "height", height: 640 },
  { meken: 1, type: "Height", height: 640 }, { meken: 1, type: ["height"], height: 640 },
];
test("what has another shape was never said", () => {
  for (const said of NO_MESSAGES) {
    assert.equal(heightOf(said), undefined);
    assert.equal(eventOf(said), undefined);
    assert(!isA(said, "hello"));
  }
});

const EVENTS = [
  [{ meken: 1, type: "ready" }, ["ready", null]],
  [{ meken: 1, type: "ready", more: "than that" }, ["ready", null]],
  [{ meken: 1, type: "change", answers: "1~a=b" }, ["change", null]],
  [{ meken: 1, type: "error", reason: "no answer" }, ["error", { reason: "no answer" }]],
  [{ meken: 1, type: "error", reason: {} }, undefined],
  [{ meken: 1, type: "result", ...RESULT }, ["result", RESULT]],
  [{ meken: 1, type: "result", ...RESULT, answers: "1~a=b" }, ["result", RESULT]],
  [{ meken: 1, type: "result", ...RESULT, verdict: "maybe" }, undefined],
  [{ meken: 1, type: "result", ...RESULT, interval: [0] }, undefined],
  [{ meken: 1, type: "result", ...RESULT, interval: [0, -1] }, undefined],
  [{ meken: 1, type: "result", ...RESULT, interval: { length: 2 } }, undefined],
  [{ meken: 1, type: "result", ...RESULT, threshold: "400" }, undefined],
  [{ meken: 1, type: "hello" }, undefined],
];
for (const [said, expected] of EVENTS) {
  test(`${JSON.stringify(said)} is ${expected ? `the event ${expected[0]}` : "no event"}`, () => {
    assert.deepEqual(eventOf(said), expected);
  });
}
