// The widgets of a page, and those of them that nobody shows just now.
//
// The wasm frees nothing that runs: views borrow from it. So a widget that is no longer shown rests
// until somebody asks for one of its language, which then takes it over as if it were new.

import { FOLDER, start } from "./core.js";
import { whenDayMayTurn } from "./midnight.js";

// The tool that every rulebook has something for.
const FIRST = "ways";

const resting = new Map();
const shown = new Set();
let trapped;

/** A widget that runs, and the element that it stands in. */
class Widget {
  /** Told the reason when it can run no longer. */
  onfail;

  /** Told when it has looked at the reader's clock: another day may have another result. */
  onday;

  constructor(language, pack, tool) {
    this.language = language;
    this.root = document.createElement("div");
    this.root.className = "widget";
    this.root.dataset.tool = tool;
    this.running = start(this.root, pack);
  }

  /** Forgets all that was said, seen or folded out, as if it were new. */
  reset() {
    this.running.take("1");
    this.running.standAt("");
    // What readers have typed or ticked lives in the fields too.
    for (const form of this.root.querySelectorAll("form")) form.reset();
    for (const fold of this.root.querySelectorAll("details")) fold.open = false;
  }

  /** Opens a tool, else the first one, and says so to whoever wrote the page. */
  open(tool) {
    if (this.running.open(tool)) return;
    console.warn(`<meken-calculator>: there is no tool "${tool}"`);
    this.running.open(FIRST);
  }

  /** What the reader has said and where they stand; nothing of a widget that has failed. */
  said() {
    if (trapped) return undefined;
    const { running } = this;
    return { answers: running.answers(true), typed: running.typed(), place: running.place() };
  }

  /** Takes what was said in this widget or another one, maybe of another language. */
  take({ answers, typed, place }, isSameLanguage) {
    this.running.take(answers);
    // Numbers are typed in the signs of a language.
    if (isSameLanguage) this.running.takeTyped(typed);
    this.running.standAt(place);
  }
}

/** A widget without answers of a language whose files are there, with a tool open. */
export function borrowed(language, pack, tool) {
  if (trapped) throw trapped;
  const widget = resting.get(language)?.pop() ?? made(language, pack, tool);
  // It may have rested over midnight.
  widget.running.renew();
  widget.open(tool);
  shown.add(widget);
  return widget;
}

function made(language, pack, tool) {
  try {
    return new Widget(language, pack, tool);
  } catch (reason) {
    if (tool === FIRST || isTrap(reason)) throw reason;
    return new Widget(language, pack, FIRST);
  }
}

/** Takes back a widget that is no longer shown. */
export function returned(widget) {
  widget.onfail = widget.onday = undefined;
  widget.root.remove();
  if (!shown.delete(widget) || trapped) return;
  widget.reset();
  const { language } = widget;
  resting.set(language, [...(resting.get(language) ?? []), widget]);
}

// What is thrown through wasm leaves the instance in no state to go on: all that share it have failed.
// A page may have wasm of its own: ours is where the first address of the trace leads to, or it is so deep
// that the trace has none.
function isTrap(reason) {
  const trace = `${reason?.stack}`;
  const [first] = /\b(https?|file):\S+/.exec(trace) ?? [FOLDER.href];
  return /wasm-function/.test(trace) && first.startsWith(FOLDER.href);
}

/** Looks whether the wasm has trapped; then nothing of the page runs any longer. */
export function watch(reason) {
  if (trapped || !isTrap(reason)) return;
  trapped = reason;
  resting.clear();
  for (const widget of shown) widget.onfail?.(reason);
  shown.clear();
}
addEventListener("error", (event) => watch(event.error));

whenDayMayTurn(() => {
  for (const widget of shown) {
    widget.running.renew();
    widget.onday?.();
  }
});
