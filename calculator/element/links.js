// Links and parts below a calculator, kept right while the widget changes its nodes.
//
// The widget's links are made for its own site. Here they are absolute and open a tab of their own;
// those to a place of the same calculator lead there, since a page finds no id in a shadow tree.

import { FOLDER } from "./core.js";

/** The parts that a page may style: `docs/embedding.md` promises them. */
const PARTS = {
  title: "h1",
  tools: "nav.tools",
  question: ".question",
  result: ".result",
  notice: ".notice",
  button: ".button",
  field: ".number",
  agree: ".agree",
  contact: ".contact",
  note: ".maker",
};

/** Keeps links and parts right below a node. */
export function tend(wrapper) {
  const seen = { subtree: true, childList: true, attributeFilter: ["class", "href"] };
  new MutationObserver(() => sweep(wrapper)).observe(wrapper, seen);
}

function sweep(wrapper) {
  for (const link of wrapper.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (href.startsWith("#")) {
      link.removeAttribute("target");
    } else {
      give(link, "href", new URL(href, FOLDER).href);
      give(link, "target", "_blank");
      // Whoever is led to hears nothing of this page.
      give(link, "rel", "noopener noreferrer");
    }
  }
  for (const node of wrapper.querySelectorAll("[part]")) {
    if (!node.matches(PARTS[node.part])) node.removeAttribute("part");
  }
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const node of wrapper.querySelectorAll(selector)) give(node, "part", part);
  }
}

// What stays the same must not be written, or the observer would see its own work for ever.
function give(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Says to a form that it is sent: browsers do not in a frame whose sandbox lets nothing be sent. */
export function send(event) {
  const { form, type } = event.target.closest("button") ?? {};
  if (!form || type !== "submit" || event.defaultPrevented) return;
  event.preventDefault();
  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

/** Follows a link that was pressed within a calculator, if it leads to a place or a tool of it. */
export function follow(event, widget) {
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  const link = event.target.closest("a[href]");
  if (!link || !isPlain || event.defaultPrevented) return;
  const { tool } = link.dataset;
  const href = link.getAttribute("href");
  if (href.startsWith("#")) {
    event.preventDefault();
    goTo(widget.root.querySelector(`[id="${CSS.escape(href.slice(1))}"]`), "center");
  } else if (tool && widget.running.open(tool)) {
    event.preventDefault();
    // The view follows in a microtask of its own.
    queueMicrotask(() => goTo(widget.root.querySelector("h1"), "nearest"));
  }
}

// The focus goes to the place itself, else to the first field of it.
function goTo(place, block) {
  place?.scrollIntoView({ block });
  const field = place?.matches("[tabindex], input") ? place : place?.querySelector("input");
  field?.focus({ preventScroll: true });
}
