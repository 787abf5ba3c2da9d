// What stands at `sw.js` when the publisher has switched the service worker off: browsers that have one
// take this in its place, and it takes everything away that was kept, and then itself.
//
// No page is loaded anew, and what is not ours is not touched.

const prefix = `meken-offline:${new URL(registration.scope).pathname}:`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith(prefix)) await caches.delete(name);
    }
  } finally {
    await registration.unregister();
  }
}
