// What every browser test needs: the site, served as a host would, and a browser that remembers all
// that went on while a page was open. Chromium, unless Firefox is asked for.
//
// `node --test` runs each file in a process of its own, so each file opens its own site:
//
//   const site = await openSite();
//   after(() => site.close());
//   test("the home page loads", async () => {
//     const visit = await site.visit("/en/");
//     visit.assertQuiet();
//   });

import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";

import { startChild } from "./child.mjs";

/** The top folder of the repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TARGET = process.env.CARGO_TARGET_DIR ?? `${ROOT}target`;

/** The program that makes the site. */
export const GENERATOR = process.env.SITE_GEN ?? `${TARGET}/debug/site-gen`;

// In a container there is no user but root, whom Chromium's sandbox does not serve.
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const FLAGS = [
  ...SANDBOX,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const CHROMIUM = {
  name: "Chromium",
  package: "chromium",
  variable: "CHROMIUM",
  paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  launch: { args: FLAGS },
  listen: hearIssues,
};

export const FIREFOX = {
  name: "Firefox",
  package: "firefox-esr",
  variable: "FIREFOX",
  paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  // It looks for icons on its own, and tells of a failure when the page changes meanwhile.
  launch: { browser: "firefox", extraPrefsFirefox: { "browser.chrome.site_icons": false } },
  listen: hearViolations,
};

/** Serves the site (`options` go on the command line) and starts a browser with a new profile. */
export async function openSite(options = [], kind = CHROMIUM, how = undefined) {
  const server = await serve(options, how);
  const { browser, visit } = await openBrowser(kind).catch(async (reason) => {
    await server.stop();
    throw reason;
  });
  return {
    address: server.address,
    browser,
    /** Opens a page, and waits until it and all that it loads are there, or for less. */
    visit: (path, prepare, until) => visit(new URL(path, server.address).href, prepare, until),
    stop: server.stop,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Starts a browser with a new profile, for pages of any address. */
export async function openBrowser(kind = CHROMIUM) {
  const launch = { ...kind.launch, executablePath: program(kind) };
  const browser = await puppeteer.launch(launch);
  return {
    browser,
    visit: (url, prepare, until) => visit(browser, kind, url, prepare, until),
    close: () => browser.close(),
  };
}

/** Where a program is: at the path that its variable says, or at one of those where it may be. */
export function program({ name, package: its, variable, paths }) {
  const found = [process.env[variable], ...paths].find((path) => path && isProgram(path));
  assert(found, `${name} is not there: \`apt install ${its}\`, or set ${variable} to its path`);
  return found;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Serves the site as its host would, at a port that is free unless the options name one; with another
 * `how`, in another way.
 */
export async function serve(options, how = ["--plain"]) {
  const port = options.includes("--port") ? [] : ["--port", "0"];
  const words = ["serve", ...how, ...port, ...options];
  const { child, said, ended, stop } = startChild(GENERATOR, words, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const failed = Promise.race([
    new Promise((_, reject) => child.on("error", reject)),
    ended.then((code) => Promise.reject(new Error(`serve ended with ${code}:\n${said()}`))),
  ]);
  // Only awaited while we wait for the site; later its end is what we ask for.
  failed.catch(() => {});
  const first = new Promise((resolve) => createInterface(child.stdout).once("line", resolve));
  const address = await Promise.race([first, failed]);
  // Answered as soon as the site is built.
  const answer = await Promise.race([fetch(address), failed]);
  assert.notEqual(answer.status, 503, said());
  return { address, stop };
}

async function visit(browser, kind, url, prepare = async () => {}, until = "networkidle0") {
  const page = await browser.newPage();
  const notes = { console: [], errors: [], violations: [], requests: [], failures: [] };
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) notes.console.push(message.text());
  });
  page.on("pageerror", (error) => notes.errors.push(String(error)));
  page.on("request", (request) => notes.requests.push(request.url()));
  page.on("requestfailed", (request) => {
    notes.failures.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  await kind.listen(page, notes);
  await prepare(page);
  const response = await page.goto(url, { waitUntil: until });
  return { page, notes, response, assertQuiet: () => assertQuiet(url, notes) };
}

/** Notes what Chromium's own tools say of violations of the policy. */
async function hearIssues(page, notes) {
  const session = await page.createCDPSession();
  session.on("Audits.issueAdded", ({ issue }) => {
    if (issue.code === "ContentSecurityPolicyIssue") {
      notes.violations.push(JSON.stringify(issue.details.contentSecurityPolicyIssueDetails));
    }
  });
  await session.send("Audits.enable");
}

/** Lets the page itself tell of violations of its policy: they go where its other errors go. */
async function hearViolations(page) {
  await page.evaluateOnNewDocument(() =>
    addEventListener("securitypolicyviolation", (it) =>
      console.error("violation of the policy", it.effectiveDirective, it.blockedURI),
    ),
  );
}

/** Nothing was refused, nothing failed, and nobody else was asked anything. */
function assertQuiet(url, { requests, ...troubles }) {
  const none = { console: [], errors: [], violations: [], failures: [] };
  assert.deepEqual(troubles, none);
  const { origin } = new URL(url);
  // Addresses that carry their content ask nobody.
  const asked = requests.filter((it) => !/^(data|blob):/.test(it));
  assert.deepEqual(asked.filter((it) => new URL(it).origin !== origin), []);
}

/** What a page has asked for, but for what the search fetches when somebody comes to its field. */
export const askedOf = ({ requests }) =>
  requests.filter((it) => !/\/assets\/search[^/]*\.(wasm|index)$/.test(it));

/** Waits until the calculator on a page runs, or says that it does not. */
export async function calculatorState(page) {
  await page.waitForSelector("div[data-wasm][data-state]");
  return page.$eval("div[data-wasm]", (it) => it.dataset.state);
}
