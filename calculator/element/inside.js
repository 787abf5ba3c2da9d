// The frame's page: takes tool, theme and colours from its address, runs the calculator, and tells the
// page around it how high it is.
//
// It listens to nobody but that page, and names it to the reader before it tells a result. Without one
// it is a page like any other. Nothing is stored: a sandboxed frame could not.

import { Calculator } from "./calculator.js";
import { paint } from "./colours.js";
import { LANGUAGES, wordsOf } from "./core.js";
import { HEIGHTS, isA, message } from "./messages.js";
import { failureOf, made } from "./surroundings.js";

const wished = new URLSearchParams(location.search);
// Behind the sign that no browser sends: whom to contact is between the page and the reader.
const whom = new URLSearchParams(location.hash.slice(1));
const isFramed = parent !== window;
const { lang } = document.documentElement;
const language = LANGUAGES.includes(lang) ? lang : "en";
const wrapper = document.querySelector(".meken") ?? document.body.appendChild(made("div", "meken"));

// The origin of the page around, once it has spoken.
let asker;
let state;
let height;
let isAwaited = false;

function tell(type, more, to = "*") {
  if (isFramed) parent.postMessage(message(type, more), to);
}

function colour(name) {
  const digits = wished.get(name);
  if (digits === null || /^[\da-f]{6}$/i.test(digits)) return digits && `#${digits}`;
  console.warn(`${name}=${digits}: a colour has six hexadecimal digits here`);
  return null;
}

const colours = { accent: colour("accent"), paper: colour("paper"), ink: colour("ink") };
const repaint = () => paint(wrapper, wished.get("theme"), colours);

const calculator = new Calculator(wrapper, (type, detail) => tell(type, detail, asker), fail);

function wish() {
  calculator.wish({
    contact: isFramed && whom.get("contact"),
    asker: asker && wished.get("report") === "1" && new URL(asker).host,
  });
}

// Only now: what is reserved for it must not shrink to the words that say that it loads. At once, since
// browsers draw nothing of a frame that is far from the viewport.
function enter(type, more) {
  state = [type, more];
  tell(...state);
  measure();
  resized.observe(wrapper);
}

async function fail(reason) {
  console.warn("The calculator does not run:", reason);
  calculator.stop();
  enter("error", { reason: `${reason?.message ?? reason}` });
  // If even that cannot be had, the page's own link stands.
  const words = await wordsOf(language).catch(() => null);
  if (words) wrapper.replaceChildren(failureOf(words));
}

function measure() {
  isAwaited = false;
  const [least, most] = HEIGHTS;
  const needed = Math.ceil(wrapper.getBoundingClientRect().bottom + scrollY);
  // A frame that is not shown has no height.
  if (!needed) return;
  const now = Math.min(most, Math.max(least, needed));
  if (now !== height) tell("height", { height: (height = now) });
}

const resized = new ResizeObserver(() => {
  if (isAwaited) return;
  isAwaited = true;
  requestAnimationFrame(measure);
});

addEventListener("message", ({ source, origin, data }) => {
  if (!isFramed || source !== parent || !isA(data, "hello")) return;
  // A page without an origin has no name that a reader could agree to.
  if (origin !== "null" && origin !== asker) {
    asker = origin;
    wish();
  }
  if (data.heard) return;
  if (height) tell("height", { height });
  if (state) tell(...state);
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
repaint();
wish();
if (await calculator.start(language, () => wished.get("tool") || "ways")) enter("ready");
