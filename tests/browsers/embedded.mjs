// What tests do with the calculators on a partner's page: find them, wait until they run, press an answer.

/** Goes down the page, as a reader does who reads what is there, so that what waits to be near comes. */
export async function seeAll(page) {
  for (let y = 0; y <= (await page.evaluate(() => document.documentElement.scrollHeight)); y += 500) {
    await page.evaluate((y) => scrollTo(0, y), y);
    await page.waitForNetworkIdle({ idleTime: 150 });
  }
}

/** All elements of a page, in whatever tree. */
export const HOSTS = () => {
  const all = [];
  const look = (root) => {
    for (const it of root.querySelectorAll("*")) {
      if (it.localName === "meken-calculator") all.push(it);
      else if (it.shadowRoot) look(it.shadowRoot);
    }
  };
  look(document);
  return all;
};

/** Waits until an element runs: something of the widget can be seen in it. */
export async function running(page, n) {
  await page.waitForFunction(
    (hosts, n) => {
      const host = eval(`(${hosts})`)()[n];
      const view = host?.shadowRoot?.querySelector(".meken:not([hidden]) form");
      return Boolean(view) && view.getBoundingClientRect().height > 100;
    },
    { timeout: 30_000 },
    HOSTS.toString(),
    n,
  );
}

/** Presses an answer of an element's first question, and sees that it is taken. */
export async function pressed(page, n) {
  await running(page, n);
  const handle = await page.evaluateHandle(
    (hosts, n) => eval(`(${hosts})`)()[n].shadowRoot.querySelector("input[type=radio]"),
    HOSTS.toString(),
    n,
  );
  await handle.evaluate((it) => it.click());
  await page.waitForFunction((it) => it.checked, {}, handle);
}

/** What is chosen in the first element. */
export const chosen = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector("meken-calculator");
    return [...shadowRoot.querySelectorAll("input:checked")].map((it) => it.value);
  });

/** The window of a frame of ours. */
export async function frameOf(page, n) {
  const handle = (await page.$$("iframe"))[n];
  return handle.contentFrame();
}

/** Waits until a frame runs, and is as high as its content where the page has the script. */
export async function framed(page, n) {
  const frame = await frameOf(page, n);
  await frame.waitForSelector(".meken form", { timeout: 30_000 });
  await page.waitForFunction((n) => document.querySelectorAll("iframe")[n].style.height, {}, n);
}

/** Before the page's scripts: notes what calculators tell. */
export const listen = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.told = [];
    for (const kind of ["ready", "error", "change", "result"]) {
      addEventListener(`meken-${kind}`, ({ detail }) => told.push([kind, detail]));
    }
  });

/** The kinds of what they have told so far, in their order. */
export const heard = (page) => page.evaluate(() => told.map(([kind]) => kind));
