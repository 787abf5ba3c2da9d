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

const policy = async (path) => {
  const answer = await fetch(new URL(path, site.address));
  return answer.headers.get("content-security-policy");
};

test("a page may do what it needs and no more, by its header too", async () => {
  const plain =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
  const running = `${plain}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;
  const framed = "; frame-ancestors 'none'";
  for (const path of ["/", "/404.html"]) assert.equal(await policy(path), plain + framed, path);
  // The calculator runs on its own pages, the search on every page that has a head.
  const searching = ["/en/", "/ru/guides/points/", "/kk/rules/", "/en/privacy/", "/ru/search/"];
  for (const path of ["/kk/calculator/points/", ...searching]) {
    assert.equal(await policy(path), running + framed, path);
  }
});
