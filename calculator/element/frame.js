// For a page that shows the calculator in a frame: gives the frame the height of its content, and says
// what it tells as events of the frame's element. Any number of frames, whenever they come.
//
// A frame is one of ours by its address, which begins as this script's does. Whatever anybody else
// says, and whatever has another shape, changes nothing.

import { eventOf, heightOf, isA, message } from "./messages.js";

// A module has no element; its address is the first in a trace.
const address =
  document.currentScript?.src || /\b\w+:\/\/\S+?(?=:\d+:\d+)/.exec(new Error().stack)[0];

/** Where all releases stand. */
const ABOVE = new URL("..", address).href;

// A page may have the script once for each of its frames.
const ONCE = Symbol.for(`meken ${ABOVE}`);

const ours = () => [...document.querySelectorAll("iframe")].filter((it) => it.src.startsWith(ABOVE));

/** Whether a frame may have no origin. */
const isOpaque = ({ sandbox, attributes }) =>
  attributes.sandbox && !sandbox.contains("allow-same-origin");

const greet = (frame, more) => frame.contentWindow?.postMessage(message("hello", more), "*");

// Some pages count the borders in.
const borders = (frame) =>
  getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;

function hear({ source, origin, data }) {
  const frame = ours().find((it) => it.contentWindow === source);
  if (!frame || origin !== (isOpaque(frame) ? "null" : new URL(ABOVE).origin)) return;
  const height = heightOf(data);
  if (height) frame.style.height = `${height + borders(frame)}px`;
  const event = eventOf(data);
  if (!event) return;
  const [kind, detail] = event;
  // Only then does it know who is around it.
  if (isA(data, "ready")) greet(frame, { heard: true });
  frame.dispatchEvent(new CustomEvent(`meken-${kind}`, { detail, bubbles: true, composed: true }));
}

if (!window[ONCE]) {
  window[ONCE] = true;
  addEventListener("message", hear);
  ours().forEach((frame) => greet(frame));
}
