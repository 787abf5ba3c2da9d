// The same content at / and below a folder, behind real servers with the settings that the generator
// prints for them: headers, redirects, compressed siblings, the page for what is not there; and in browsers.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { CHROMIUM, FIREFOX, calculatorState, openBrowser } from "./browser.mjs";
import { BEFORE, buildSite, openCaddy, openNginx } from "./servers.mjs";

const SERVERS = { nginx: openNginx, Caddy: openCaddy };
const ENCODINGS = { nginx: ["gzip"], Caddy: ["gzip", "br"] };
const UNPACKED = { gzip: gunzipSync, br: brotliDecompressSync };

const browsers = await Promise.all([CHROMIUM, FIREFOX].map((kind) => openBrowser(kind)));
// What was opened last ends first: a server whose folder is removed under it writes into it once more.
const closings = browsers.map((it) => it.close);
after(async () => {
  for (const close of closings.reverse()) await close();
});

// All are opened before the first test is told of: as soon as no test is left that was, everything is closed.
const sites = [];
for (const path of ["/", "/sub/"]) {
  // With its own address, as a site has it that stands on a host.
  const { folder, remove } = await buildSite(["--path", path, "--base", "https://example.org"]);
  closings.push(remove);
  const files = await allFiles(join(folder, "public"));
  for (const [name, open] of Object.entries(SERVERS)) {
    const site = await open(folder, path);
    closings.push(site.close);
    sites.push({ name, path, folder, files, site });
  }
}

for (const { name, path, folder, files, site } of sites) {
  const at = `${name} at ${path}`;

  test(`${at}: every page has its policy, and no header twice`, async () => {
    const pages = files.filter((it) => it.endsWith("index.html"));
    assert(pages.length > 400, `the whole site: ${pages.length} pages`);
    for (const page of pages) {
      const { status, headers, names, body } = await site.ask(page.replace(/index\.html$/, ""));
      assert.equal(status, 200, page);
      const [, meta] = /Content-Security-Policy" content="([^"]*)"/.exec(body);
      const policy = `${meta.replaceAll("&#39;", "'")}; frame-ancestors 'none'`;
      assert.equal(headers["content-security-policy"], policy, page);
      assert.equal(headers["x-content-type-options"], "nosniff", page);
      assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", page);
      assert.equal(headers["cache-control"], "no-cache", page);
      assert.match(headers["content-type"], /^text\/html; charset=utf-8$/i, page);
      assert.equal(new Set(names).size, names.length, `${page}: ${names}`);
    }
  });

  test(`${at}: files that are named by their content are kept`, async () => {
    const kinds = { wasm: /^application\/wasm$/, css: /^text\/css/, js: /javascript/, svg: /^image\/svg/ };
    for (const file of files.filter((it) => /^assets\/[^/]*\.(wasm|css|js|svg)$/.test(it))) {
      const { status, headers } = await site.ask(file);
      assert.equal(status, 200, file);
      assert.equal(headers["cache-control"], "public, max-age=31536000, immutable", file);
      assert.equal(headers["x-content-type-options"], "nosniff", file);
      assert.match(headers["content-type"], kinds[file.split(".").pop()], file);
    }
    const worker = await site.ask("sw.js");
    assert.equal(worker.headers["cache-control"], "no-cache");
    assert.equal(worker.headers["content-security-policy"], "default-src 'none'; connect-src 'self'");
    assert.equal((await site.ask("rules.json")).headers["access-control-allow-origin"], "*");
  });

  for (const encoding of ENCODINGS[name]) {
    test(`${at}: what was compressed before is sent, by ${encoding}`, async () => {
      const wasm = files.find((it) => /^assets\/meken.*\.wasm$/.test(it));
      for (const file of ["en/guides/points/", "rules.json", wasm]) {
        const plain = await site.ask(file);
        assert.equal(plain.headers["content-encoding"], undefined, file);
        const packed = await site.ask(file, { "accept-encoding": encoding });
        assert.equal(packed.headers["content-encoding"], encoding, file);
        assert.match(packed.headers.vary ?? "", /accept-encoding/i, file);
        assert(UNPACKED[encoding](packed.body).equals(plain.body), file);
        // Not made on the way: byte for byte the sibling.
        const sibling = `${file.endsWith("/") ? `${file}index.html` : file}.${encoding === "br" ? "br" : "gz"}`;
        assert((await readFile(join(folder, "public", sibling))).equals(packed.body), sibling);
      }
    });
  }

  test(`${at}: old addresses and folders without their slash lead on`, async () => {
    for (const from of [BEFORE.from, BEFORE.from.replace(/\/$/, "")]) {
      const { status, headers } = await site.ask(from);
      assert.deepEqual([status, headers.location], [301, path + BEFORE.to]);
    }
    const { status, headers } = await site.ask("en/guides/points");
    assert([301, 308].includes(status), `${status}`);
    assert.equal(new URL(headers.location, site.address).pathname, `${path}en/guides/points/`);
    if (path !== "/") {
      const bare = await site.ask(path.replace(/\/$/, ""));
      assert.deepEqual([bare.status, bare.headers.location], [301, path]);
    }
  });

  test(`${at}: what is not there is said in three languages, what is the host's is not shown`, async () => {
    const hidden = ["_headers", "_redirects", ".meken-manifest"];
    // A folder without a page is no page either.
    for (const missing of ["assets/", "nothing", "en/nothing/", "en/rules/nothing/", "assets/nothing.js", ...hidden]) {
      const { status, headers, body } = await site.ask(missing);
      assert.equal(status, 404, missing);
      for (const language of ["en", "ru", "kk"]) assert.match(`${body}`, new RegExp(`<li lang="${language}"`));
      assert.match(headers["content-security-policy"], /^default-src 'none'.*frame-ancestors 'none'$/, missing);
      assert.doesNotMatch(headers["cache-control"] ?? "", /max-age=3/, missing);
    }
  });

  for (const [n, kind] of ["Chromium", "Firefox"].entries()) {
    test(`${at}: a reader finds everything, in ${kind}`, async () => {
      const { visit } = browsers[n];
      for (const page of ["", "en/", "ru/guides/points/", "kk/rules/threshold/", "en/worksheet/"]) {
        const opened = await visit(site.address + page);
        assert.equal(opened.response.status(), 200, page);
        opened.assertQuiet();
        const styled = (it) => getComputedStyle(it).getPropertyValue("--sky");
        const sky = await opened.page.$eval("html", styled);
        assert.notEqual(sky, "", page);
        await opened.page.close();
      }
      const { page, assertQuiet } = await visit(`${site.address}en/calculator/points/`);
      assert.equal(await calculatorState(page), "ready");
      assertQuiet();
      // Its links stay below the path.
      const links = await page.$$eval("a[href]", (all) => all.map((it) => it.pathname));
      assert(links.every((it) => it.startsWith(path)), `${links}`);
      await page.close();
    });

    test(`${at}: the search finds, in ${kind}`, async () => {
      const { page } = await browsers[n].visit(`${site.address}en/`);
      await page.waitForSelector("form.find input");
      await page.focus("form.find input");
      await page.keyboard.type("threshold");
      const first = await page.waitForSelector("form.find .found li a");
      const found = await first.evaluate((it) => it.pathname);
      assert(found.startsWith(`${path}en/`), found);
      await page.close();
    });
  }
}

async function allFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath ?? it.path, it.name).slice(folder.length + 1));
}
