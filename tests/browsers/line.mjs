// A line that is slow, dead or broken, and hosts that send something else than was built.

/** Answers requests for files of this ending as `answer` says, and all others as they are. */
export const intercept = (ending, answer) => async (page) => {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(ending)) answer(request);
    else request.continue();
  });
};

/** Keeps requests for files of this ending waiting until they are released. */
export function hold(ending) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const prepare = intercept(ending, async (request) => {
    await released;
    // A page that was left no longer waits for it.
    await request.continue().catch(() => {});
  });
  return { prepare, release };
}
