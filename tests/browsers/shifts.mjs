// How much of a page moves without its reader: as Chromium tells it, and as anybody can see it who looks at
// where the page's own boxes and texts stand, once a frame of animation. Firefox tells nothing.
//
// What is seen is counted by the same formula: of each frame in which something has moved the share of the
// window that it takes there and took before, times how far it moved, as a share of the window's longer side
// (https://wicg.github.io/layout-instability/).

/** Notes shifts, and violations of the page's policy. */
export const watchShifts = (page) => page.evaluateOnNewDocument(watch);

/** What has moved so far: `told` by the browser, `undefined` where it tells nothing, and `seen`. */
export const shiftsOf = (page) => page.evaluate(() => shifts);

function watch() {
  /** What moves by less is held to be still, as the formula says. */
  const LEAST = 3;

  globalThis.shifts = { seen: 0 };
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", (it) => {
    violations.push(`${it.effectiveDirective} ${it.blockedURI}`);
  });

  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    shifts.told = 0;
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) if (!it.hadRecentInput) shifts.told += it.value;
    }).observe({ type: "layout-shift", buffered: true });
  }

  // Boxes, and texts, whatever they stand in. What stands within a calculator is not the page's own.
  function* thingsOf(root) {
    for (const it of root.querySelectorAll("*")) {
      if (getComputedStyle(it).display !== "inline") yield [it, it.getBoundingClientRect()];
      for (const text of it.childNodes) {
        if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        yield [text, range.getBoundingClientRect()];
      }
      if (it.shadowRoot && it.localName !== "meken-calculator") yield* thingsOf(it.shadowRoot);
    }
  }

  /** The part of a box that is within the window; `undefined` if none is. */
  function within({ left, top, right, bottom }) {
    const { clientWidth, clientHeight } = document.documentElement;
    const box = {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(clientWidth, right),
      bottom: Math.min(clientHeight, bottom),
    };
    return box.left < box.right && box.top < box.bottom ? box : undefined;
  }

  /** The area that boxes cover together. */
  function covered(boxes) {
    const xs = boxes.flatMap(({ left, right }) => [left, right]).sort((one, other) => one - other);
    let area = 0;
    for (let n = 1; n < xs.length; n += 1) {
      const across = boxes.filter(({ left, right }) => left < xs[n] && right > xs[n - 1]);
      let end = -Infinity;
      let height = 0;
      for (const { top, bottom } of across.sort((one, other) => one.top - other.top)) {
        height += Math.max(0, bottom - Math.max(top, end));
        end = Math.max(end, bottom);
      }
      area += height * (xs[n] - xs[n - 1]);
    }
    return area;
  }

  /** How far something has moved: neither by scrolling nor where scrolling made up for it. */
  function moveOf(then, now) {
    const [x, y] = [now.x - then.x, now.y - then.y].map(Math.abs);
    const scrolled = [now.scrollX - then.scrollX, now.scrollY - then.scrollY];
    const within = [now.x - then.x + scrolled[0], now.y - then.y + scrolled[1]].map(Math.abs);
    return Math.min(Math.max(x, y), Math.max(...within));
  }

  let before = new Map();

  function look() {
    const now = new Map();
    const moved = [];
    let distance = 0;
    for (const [thing, box] of thingsOf(document)) {
      const isDrawn = box.width > 0 && box.height > 0;
      const { left: x, top: y } = box;
      const place = { x, y, scrollX, scrollY, isDrawn, seen: within(box) };
      const then = before.get(thing);
      now.set(thing, place);
      // What was not drawn, or is not, has not moved; nor has anybody seen what stands elsewhere.
      if (!isDrawn || !then?.isDrawn || !(then.seen || place.seen)) continue;
      const by = moveOf(then, place);
      if (by < LEAST) continue;
      distance = Math.max(distance, by);
      moved.push(...[then.seen, place.seen].filter(Boolean));
    }
    before = now;
    if (moved.length > 0) {
      const { clientWidth, clientHeight } = document.documentElement;
      const longer = Math.max(clientWidth, clientHeight);
      shifts.seen += (covered(moved) / (clientWidth * clientHeight)) * Math.min(1, distance / longer);
    }
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}
