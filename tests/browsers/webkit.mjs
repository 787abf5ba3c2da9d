// WebKit, by the WebDriver protocol over plain requests: Debian's small browser on a screen that is not
// there. Its page has of Puppeteer's interface just what a journey needs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

import { program } from "./browser.mjs";
import { freePort } from "./child.mjs";

const DRIVER = {
  name: "The driver of WebKit",
  package: "webkit2gtk-driver",
  variable: "WEBKIT_DRIVER",
  paths: ["/usr/bin/WebKitWebDriver"],
};
const BROWSER = {
  name: "The small browser of WebKit",
  package: "webkit2gtk-driver",
  variable: "WEBKIT",
  paths: ["x86_64", "aarch64"].map((it) => `/usr/lib/${it}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
};
const SCREEN = {
  name: "Xvfb",
  package: "xvfb",
  variable: "XVFB",
  paths: ["/usr/bin/Xvfb"],
};

// Without a graphics card it would draw nothing.
const SOFTWARE = { WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" };

// Source: https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = { Tab: "\uE004", Backspace: "\uE003" };

const PATIENCE = 30_000;

/** Starts the browser, which has one page. */
export async function openWebKit() {
  const [driver, binary, screen] = [DRIVER, BROWSER, SCREEN].map(program);
  const running = [];
  const stop = () => running.forEach((it) => it.kill());
  const start = (path, options, more) => {
    const child = spawn(path, options, { stdio: "ignore", ...more });
    running.push(child);
    return child;
  };
  process.on("exit", stop);
  // The screen says on that channel which number it has taken.
  const shown = start(screen, ["-displayfd", "3"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(shown.stdio[3], "data");
  const port = await freePort();
  const display = `:${number.toString().trim()}`;
  start(driver, [`--port=${port}`], { env: { ...process.env, ...SOFTWARE, DISPLAY: display } });

  const address = `http://127.0.0.1:${port}/session`;
  const options = { binary, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const { sessionId } = await patiently(() => ask(address, { capabilities }));
  const session = (what, body) => ask(`${address}/${sessionId}/${what}`, body);
  return {
    page: pageOf(session),
    async close() {
      await fetch(`${address}/${sessionId}`, { method: "DELETE" });
      stop();
    },
  };
}

async function ask(url, body = {}) {
  // What is asked of a page while it gives way to another is at times never answered.
  const signal = AbortSignal.timeout(PATIENCE / 10);
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body), signal });
  const { value } = await answer.json();
  assert(answer.ok, `${value?.error}: ${value?.message}`);
  return value;
}

/** Tries until it is told something: what has not started refuses, and so does a page that changes. */
async function patiently(act) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const told = await act();
      if (told) return told;
      assert(Date.now() < end, "it never came true");
    } catch (reason) {
      if (Date.now() > end) throw reason;
    }
    await pause(50);
  }
}

function pageOf(session) {
  const run = (script, args) => session("execute/sync", { script, args });
  const press = (keys) => {
    const actions = keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    return session("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  const page = {
    evaluate: (act, ...args) => run(`return (${act})(...arguments)`, args),
    $eval: (selector, act, ...args) =>
      run(
        `const [selector, ...more] = arguments;
         return (${act})(document.querySelector(selector), ...more)`,
        [selector, ...args],
      ),
    $$eval: (selector, act, ...args) =>
      run(
        `const [selector, ...more] = arguments;
         return (${act})([...document.querySelectorAll(selector)], ...more)`,
        [selector, ...args],
      ),
    waitForFunction: (act, _options, ...args) => patiently(() => page.evaluate(act, ...args)),
    waitForSelector: (selector) =>
      page.waitForFunction((it) => document.querySelector(it) !== null, {}, selector),
    goto: (url) => session("url", { url }),
    reload: () => session("refresh"),
    keyboard: { press: (key) => press([KEYS[key] ?? key]), type: (text) => press([...text]) },
  };
  return page;
}
