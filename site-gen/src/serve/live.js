// Loads the page anew when the site has been made anew. Part of `serve` alone; no host sends it.

const self = new URL(import.meta.url);
// What this page was made by stands behind the question mark.
const version = self.search.slice(1);
const pause = () => new Promise((done) => setTimeout(done, 1000));

/** Hidden pages hold no connection: a browser has few for one host. */
const shown = () =>
  new Promise((done) => {
    if (!document.hidden) return done();
    document.addEventListener("visibilitychange", () => done(shown()), { once: true });
  });

/** The host answers as soon as there is another version, and now and then without one. */
async function watch() {
  for (;;) {
    await shown();
    try {
      const answer = await fetch(new URL(`changed?${version}`, self), { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== version) return location.reload();
    } catch {
      await pause();
    }
  }
}

watch();
