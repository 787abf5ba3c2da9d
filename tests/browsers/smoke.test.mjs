// The shortest way through: pages load under the site's own policy, and ask nobody else.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { calculatorState, openSite } from "./browser.mjs";

const site = await openSite();
after(() => site.close());

test("the home page loads without a violation of the policy", async () => {
  const visit = await site.visit("/en/");
  assert.equal(visit.response.status(), 200);
  visit.assertQuiet();
});

test("the points page loads and its calculator wakes", async () => {
  const visit = await site.visit("/en/calculator/points/");
  assert.equal(visit.response.status(), 200);
  assert.equal(await calculatorState(visit.page), "ready");
  visit.assertQuiet();
});
