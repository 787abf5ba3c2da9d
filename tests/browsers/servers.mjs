// Real servers behind the settings that the generator prints for them: nginx and Caddy, each at a port
// that is free, with the site as it is built for a path. They are only started, never installed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

import { GENERATOR, ROOT, program } from "./browser.mjs";
import { freePort, startChild } from "./child.mjs";

const NGINX = { name: "nginx", package: "nginx", variable: "NGINX", paths: ["/usr/sbin/nginx"] };
const CADDY = { name: "Caddy", package: "caddy", variable: "CADDY", paths: ["/usr/bin/caddy"] };

const DAY = ["--as-of", "2026-11-22"];

/** An address of before, which the sites of these tests have. */
export const BEFORE = { from: "en/before/", to: "en/about/" };

/** A copy of content and theme in a folder of its own. */
export async function copiedSite() {
  const folder = await mkdtemp(join(tmpdir(), "meken-"));
  // Servers read it as a user of their own.
  await chmod(folder, 0o755);
  for (const name of ["content", "themes"]) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** A copy of the content, with an address of before, and the site made of it. */
export async function buildSite(options = []) {
  const copy = await copiedSite();
  const settings = join(copy.folder, "content/site.toml");
  const redirects = `\n[redirects]\n"/${BEFORE.from}" = "/${BEFORE.to}"\n`;
  await writeFile(settings, (await readFile(settings, "utf8")) + redirects);
  await generate(copy.folder, ["build", ...DAY, ...options]);
  return copy;
}

/** Runs the generator in the folder of a site; what it says. */
export async function generate(folder, options) {
  const run = promisify(execFile);
  const { stdout } = await run(GENERATOR, ["--root", folder, ...options]);
  return stdout;
}

/** Serves a built site by nginx, at a path. */
export const openNginx = (folder, path) =>
  open(folder, path, "nginx", async ({ port, root, settings }) => {
    const binary = program(NGINX);
    const types = ["/etc/nginx/mime.types", join(dirname(binary), "../../etc/nginx/mime.types")];
    const file = await written(folder, `nginx-${port}.conf`, `
      daemon off;
      pid ${folder}/nginx-${port}.pid;
      error_log ${folder}/nginx-${port}.log;
      ${process.getuid?.() === 0 ? "user root;" : ""}
      events {}
      http {
        include ${types.find((it) => existsSync(it))};
        default_type application/octet-stream;
        access_log off;
        ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
          .map((it) => `${it}_temp_path ${folder}/${it}-${port};`)
          .join("\n")}
        server {
          listen 127.0.0.1:${port};
          root ${root};
          include ${settings};
        }
      }`);
    return [binary, ["-c", file, "-p", folder, "-e", `${folder}/nginx-${port}.log`]];
  });

/** Serves a built site by Caddy, at a path. */
export const openCaddy = (folder, path) =>
  open(folder, path, "caddy", async ({ port, root, settings }) => {
    const file = await written(folder, `Caddyfile-${port}`, `{
\tadmin off
\tauto_https off
\tstorage file_system ${folder}/caddy
}
http://127.0.0.1:${port} {
\troot * ${root}
\timport ${settings}
}
`);
    return [program(CADDY), ["run", "--adapter", "caddyfile", "--config", file]];
  });

async function open(folder, path, server, start) {
  const settings = await written(
    folder,
    `${server}-settings`,
    await generate(folder, ["host", server, ...DAY, "--path", path]),
  );
  const port = await freePort();
  const root = await rootOf(folder, path);
  const [binary, options] = await start({ port, root, settings });
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const how = { env, stdio: ["ignore", "ignore", "pipe"] };
  const { child, said, stop } = startChild(binary, options, how);
  const address = `http://127.0.0.1:${port}${path}`;
  for (let n = 0; ; n += 1) {
    if (await ask(address).catch(() => null)) break;
    assert(n < 100 && child.exitCode === null, `${server} does not answer: ${said()}`);
    await pause(100);
  }
  return {
    address,
    /** What stands at an address below the path of the site. */
    ask: (name, headers) => ask(new URL(name, address), headers),
    close: stop,
  };
}

/** The folder in which the site stands at its path. */
async function rootOf(folder, path) {
  if (path === "/") return join(folder, "public");
  const place = join(folder, "www", path);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(folder, "public"), place.replace(/\/$/, "")).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return join(folder, "www");
}

async function written(folder, name, text) {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** An answer as it comes over the line: status, every header, bytes. */
export const ask = (address, headers = {}) =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const { statusCode: status, headers, rawHeaders } = answer;
        const names = rawHeaders.filter((_, n) => n % 2 === 0).map((it) => it.toLowerCase());
        resolve({ status, headers, names, body: Buffer.concat(parts) });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
