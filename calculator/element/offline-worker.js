// The service worker: has the calculator of one language ready where there is no connection.
//
// The site generator writes it as `sw.js`, with `BASE`, `VERSION` and `KEPT` in front: where the site
// stands, what tells this build from others, and by language which pages and which files are kept,
// the files with their hashes. Each language is a registration of its own; its scope says which.
//
// Pages are asked of the network first and taken from what is kept only if it does not answer. Files
// are named by their content, so what is kept of them is right for ever. Everything else passes by:
// other sites, other methods, other pages, and whatever stands below `embed/`, which is for partners.

const scope = new URL(registration.scope).pathname;
const prefix = `meken-offline:${scope}:`;
const cacheName = prefix + VERSION;
const { pages, files } = KEPT[scope.slice(BASE.length, -1)] ?? { pages: [], files: {} };

// What a page loads, behind the quote of its attribute: where the site knows its own address, that of the
// picture beside links from elsewhere ends in the same way. The search is not kept: most of what it finds
// is not either.
const ASSET = new RegExp(`"(${BASE}assets/(?!search)[^"]+)`, "g");

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep());
});

// The button asks for it where this worker was removed, and is wanted again.
addEventListener("message", (event) => {
  const [port] = event.ports;
  const done = keep().then(
    () => port.postMessage(true),
    () => port.postMessage(false),
  );
  event.waitUntil(done);
});

// All of it or nothing: half a calculator is none.
async function keep() {
  try {
    const cache = await caches.open(cacheName);
    const ofPages = pages.map((page) => add(cache, page, { cache: "no-cache" }));
    const ofFiles = Object.entries(files).map(async ([file, integrity]) => {
      const before = await caches.match(file);
      await (before ? cache.put(file, before) : add(cache, file, { integrity }));
    });
    await Promise.all([...ofPages, ...ofFiles]);
  } catch (reason) {
    await caches.delete(cacheName);
    throw reason;
  }
}

async function add(cache, address, how) {
  const answer = await fetch(address, how);
  // A page that was led elsewhere could not be shown at this address.
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${address}`);
  // Nor could one that loads other files than these: the host is exchanging one build for another.
  const html = how.integrity ? "" : await answer.clone().text();
  const named = [...html.matchAll(ASSET)].map(([, file]) => file);
  if (named.some((file) => !Object.hasOwn(files, file))) throw new Error(`other files: ${address}`);
  await cache.put(address, answer);
}

addEventListener("activate", (event) => event.waitUntil(clear()));

async function clear() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith(`${BASE}embed/`)) return;
  if (Object.hasOwn(files, pathname)) event.respondWith(file(event.request, pathname));
  else if (mode === "navigate" && pages.includes(pathname)) {
    event.respondWith(page(event.request, pathname));
  }
});

// Storage may have been taken away meanwhile.
async function kept(pathname) {
  try {
    return await (await caches.open(cacheName)).match(pathname);
  } catch {
    return undefined;
  }
}

async function file(request, pathname) {
  return (await kept(pathname)) ?? fetch(request);
}

async function page(request, pathname) {
  let answer;
  try {
    answer = await fetch(request);
  } catch (reason) {
    const copy = await kept(pathname);
    if (copy) return copy;
    throw reason;
  }
  // A host that is in trouble is no better than none.
  return answer.status < 500 ? answer : ((await kept(pathname)) ?? answer);
}
