// Partner sites (`tests/partners/`), each at a host of its own, and the site that their calculator comes
// from, behind a server that notes what it is asked.
//
// Hosts differ by port, which makes them other origins; none of them can see the other's log.

import { existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { after } from "node:test";

import { build } from "esbuild";

import { CHROMIUM, FIREFOX, ROOT, openBrowser, serve } from "./browser.mjs";
import { copiedSite, generate } from "./servers.mjs";

const FOLDER = join(ROOT, "tests/partners");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const require = createRequire(import.meta.url);

/** The day of the release that is tried. */
const DAY = ["--as-of", "2026-11-22"];

/** Our site and both browsers, as long as there are tests of the file. */
export async function openAll() {
  const ours = await openOurs();
  const browsers = [];
  for (const kind of [CHROMIUM, FIREFOX]) browsers.push({ kind, ...(await openBrowser(kind)) });
  after(async () => {
    await Promise.all(browsers.map((it) => it.close()));
    await ours.close();
  });
  return { ours, browsers };
}

/**
 * The site of ours, with a log of all that partner pages make browsers ask it. Its newest release is made of
 * the sources as they are; those that were made before are there too, and `versions` has all, oldest first.
 */
async function openOurs() {
  const copy = await copiedSite();
  const releases = "calculator/element/releases";
  await cp(join(ROOT, releases), join(copy.folder, releases), { recursive: true });
  await generate(copy.folder, ["release-embed", ...DAY]);
  const list = await readFile(join(copy.folder, releases, "releases.txt"), "utf8");
  const site = await serve(["--root", copy.folder, ...DAY]);
  const log = [];
  const faults = new Map();
  const held = [];
  const server = await listening(async (asked, answer) => {
    const { method, url, headers } = asked;
    log.push({ method, url, headers });
    const { pathname } = new URL(url, site.address);
    const fault = [...faults].find(([ending]) => pathname.endsWith(ending))?.[1];
    if (await fault?.(answer)) return;
    const on = request(new URL(url, site.address), { method, headers }, (its) => {
      // What a browser keeps it need not ask for, and each test wants to see all that is asked.
      answer.writeHead(its.statusCode, { ...its.headers, "cache-control": "no-store" });
      its.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  });
  return {
    address: server.address,
    versions: list.trim().split(/\s+/),
    log,
    /** What happens to files whose addresses end so: a function that answers itself if it returns `true`. */
    faults,
    /** Lets files whose addresses end so wait, until the function that comes back is called. */
    hold(ending) {
      const released = new Promise((go) => held.push(go));
      faults.set(ending, () => released);
      return held.at(-1);
    },
    /** All files come again. */
    calm() {
      faults.clear();
      held.splice(0).forEach((release) => release());
    },
    async close() {
      server.close();
      await site.stop();
      await copy.remove();
    },
  };
}

/** Answers of a host on which a file is not there, or is another one. */
export const GONE = (answer) => Boolean(answer.writeHead(404, OPEN).end());
export const OTHER = (answer) => Boolean(answer.writeHead(200, OPEN).end("other"));
const OPEN = { "Access-Control-Allow-Origin": "*" };

/** A partner's site of one page with these lines in it. */
export const openLines = (lines) =>
  listening((_, answer) => {
    answer.writeHead(200, { "Content-Type": TYPES[".html"] });
    answer.end(`<!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,">${lines}`);
  });

/** A partner's site whose calculator comes from `meken`. */
export async function openPartner(name, meken) {
  const folder = join(FOLDER, name);
  const filled = (text) => text.replaceAll("{meken}", meken);
  const file = join(folder, "headers.json");
  const headers = existsSync(file) ? JSON.parse(filled(await readFile(file, "utf8"))) : {};
  const made = await madeFor(folder);
  return listening(async ({ url }, answer) => {
    const path = new URL(url, meken).pathname.replace(/\/$/, "/index.html");
    const text = made[path] ?? (await readFile(join(folder, path), "utf8").catch(() => null));
    answer.writeHead(text === null ? 404 : 200, { "Content-Type": TYPES[extname(path)] ?? "text/plain; charset=utf-8", ...headers });
    answer.end(text === null ? "" : filled(text));
  });
}

/** What is not in a site's folder as it is sent: what libraries bring. */
async function madeFor(folder) {
  const made = {};
  const page = join(folder, "page.jsx");
  if (existsSync(page)) {
    const { outputFiles } = await build({
      entryPoints: [page],
      bundle: true,
      minify: true,
      write: false,
      jsx: "automatic",
      nodePaths: [join(ROOT, "tests/browsers/node_modules")],
      define: { "process.env.NODE_ENV": '"production"' },
    });
    made["/page.js"] = outputFiles[0].text;
  }
  made["/jquery.js"] = await readFile(require.resolve("jquery"), "utf8");
  return made;
}

async function listening(answer) {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address, close };
}
