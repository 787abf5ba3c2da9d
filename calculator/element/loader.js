// Wakes the calculator on our own pages.
//
// The form is in the page already. This module fetches wasm and pack, both pinned by their hashes,
// and lets the widget take the form over. Whatever goes wrong, then or later, the page stays as
// readable as it was, says that the calculator does not run, and nothing is left waiting.
//
// `widget-glue` is what wasm-bindgen makes; the build puts both into one file, so that one hash pins
// both. (Not every browser checks the hash of an imported module.)

import { begin, imports, start } from "widget-glue";

import { whenDayMayTurn } from "./midnight.js";

// A line that is slow is waited for; a line that is dead is not.
const PATIENCE = 120_000;

const roots = [...document.querySelectorAll("div[data-wasm]")];

function fail(root, reason) {
  if (root.dataset.state === "failed") return;
  root.dataset.state = "failed";
  const note = root.parentElement.querySelector(".widget-failed");
  if (note) note.hidden = false;
  console.warn("The calculator does not run:", reason);
}

async function fetchPinned(url, integrity, signal) {
  const response = await fetch(url, { integrity, signal });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

// All widgets of a page share one instance.
let instance;

async function instantiate(answer) {
  // A host may call wasm by another type.
  const isNamed = answer.headers.get("content-type") === "application/wasm";
  const made = isNamed
    ? WebAssembly.instantiateStreaming(answer, imports())
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports());
  begin((await made).instance);
}

async function wake(root) {
  const { wasm, wasmIntegrity, pack, packIntegrity } = root.dataset;
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(new Error("no answer")), PATIENCE);
  try {
    instance ??= fetchPinned(wasm, wasmIntegrity, stop.signal).then(instantiate);
    const rules = fetchPinned(pack, packIntegrity, stop.signal);
    const [bytes] = await Promise.all([rules.then((answer) => answer.arrayBuffer()), instance]);
    attend(root, start(root, new Uint8Array(bytes)));
    root.dataset.state = "ready";
  } catch (reason) {
    stop.abort();
    fail(root, reason);
  } finally {
    clearTimeout(patience);
  }
}

// What the page does with the answers of its calculator. They live in the entry of the browser's
// history, which a reload and going back restore; anything else only at the press of a button.

const FRAGMENT = "#a=";
const KEPT = "meken-answers";

// Storage throws where a page may have none.
function stored(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

function attend(root, running) {
  const answers = () => running.answers(true);
  // What is kept follows what the reader says, and nothing else: not a link that they look at, nor what
  // another version wrote and this one does not understand.
  const key = nameOf(root);
  let isOwn = restore(running, key);
  running.replay();
  const first = answers();
  let isTouched = false;
  let place = running.place();
  const remember = () => {
    const text = answers();
    // Another question is another step, which the browser's own back leads back from.
    const isStep = place !== (place = running.place());
    const said = [text, place, running.typed()];
    if (!isStep && `${history.state?.[key]?.slice(0, 3)}` === `${said}`) return;
    history[isStep ? "pushState" : "replaceState"]({ ...history.state, [key]: [...said, Date.now()] }, "");
    isTouched ||= text !== first;
    // For the entries of other pages; what nobody has said here must not count for more than theirs.
    if (isTouched) globalThis.navigation?.updateCurrentEntry({ state: history.state });
    if (isOwn && isTouched) {
      stored((store) => store.getItem(KEPT) !== null && store.setItem(KEPT, text));
    }
  };
  remember();

  // At once, since what is noted while the page goes does not outlive a reload; and again a little
  // later, since browsers refuse to note very many in a short time.
  let later;
  const note = () => {
    clearTimeout(later);
    later = setTimeout(remember, 300);
    try {
      remember();
    } catch {}
  };
  for (const event of ["input", "change", "click", "reset", "submit"]) {
    root.addEventListener(event, note);
  }
  // What has trapped must not be called any more.
  whenDayMayTurn(() => root.dataset.state === "ready" && running.renew());
  addEventListener("pagehide", remember);
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    restore(running, key);
    remember();
  });
  // A form that wants no memory of what is typed WebKit empties when it takes the page out of its
  // cache, without a word to the widget.
  addEventListener("pagehide", ({ persisted }) => {
    if (persisted) root.querySelectorAll("form").forEach((it) => (it.autocomplete = "on"));
  });

  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-tool]");
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (link && isPlain && open(root, running, link.dataset.tool)) {
      event.preventDefault();
      remember();
      history.pushState(history.state, "", link.href);
    }
    const button = event.target.closest("button[data-do]");
    isOwn ||= button?.dataset.do === "keep";
    if (button) act(root, running, button);
  });
  // A step to another place of the same page leaves the focus where it is.
  const shown = () => root.querySelector("nav.tools [aria-current]")?.dataset.tool;
  addEventListener("popstate", () => {
    const tool = toolOf(location.pathname);
    if (tool !== shown()) open(root, running, tool);
    // What was said since is still so.
    const before = history.state?.[key]?.[1] ?? "";
    if (before !== place) {
      running.standAt(before);
      queueMicrotask(() => root.querySelector(".question")?.focus());
    }
    place = running.place();
    remember();
  });
  addEventListener("hashchange", () => {
    if (!location.hash.startsWith(FRAGMENT)) return;
    isOwn = restore(running, key);
    remember();
  });

  // The other languages are other pages: the answers go with the reader, in the address's fragment,
  // which the page there takes out again. Here they stand only while the browser reads the link, be it
  // for this tab, for another one or for a menu.
  for (const link of document.querySelectorAll("a[hreflang]")) {
    const lead = () => {
      const [below] = /calculator\/.*$/.exec(location.pathname);
      link.pathname = link.pathname.replace(/calculator\/.*$/, below);
      link.hash = FRAGMENT.slice(1) + answers();
      setTimeout(() => (link.hash = ""));
    };
    for (const event of ["click", "auxclick", "contextmenu"]) link.addEventListener(event, lead);
  }
  const keep = root.querySelector(".keep");
  if (keep) keep.hidden = false;
}

// What this entry of the history holds, or what was said since in another one: the page there may be of
// another language, and a step back over the switch must lose nothing. (A browser without `navigation`
// has only the first.)
function lastSaid(key) {
  let last = history.state?.[key];
  for (const entry of (last && globalThis.navigation?.entries()) ?? []) {
    const said = entry.getState()?.[key];
    if (said?.[3] > last[3]) last = said;
  }
  return last;
}

// Each widget of a page has answers of its own.
const nameOf = (root) => `meken${roots.indexOf(root) || ""}`;

const toolOf = (path) => path.split("/").at(-2);

// What was said before: in the link, else in this entry of the history, else what was kept. Says
// whether that is the reader's own.
function restore(running, key) {
  const kept = stored((store) => store.getItem(KEPT));
  if (location.hash.startsWith(FRAGMENT)) {
    const text = decoded(location.hash.slice(FRAGMENT.length));
    const isTaken = running.take(text);
    history.replaceState(history.state, "", location.pathname + location.search);
    const note = document.querySelector(".link-refused");
    if (note) note.hidden = isTaken;
    // What is kept goes with the reader to the next language.
    return text === kept;
  }
  const place = history.state?.[key]?.[1];
  const [text, , typed] = lastSaid(key) ?? [kept];
  // What another version wrote is left alone: nothing was promised of it.
  const isTaken = !text || running.take(text);
  if (isTaken && typed) running.takeTyped(typed);
  if (place) running.standAt(place);
  return isTaken;
}

// What is no text at all is no answer either.
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return "";
  }
}

function open(root, running, tool) {
  if (!running.open(tool)) return false;
  // The view follows in a microtask of its own.
  queueMicrotask(() => {
    const heading = root.querySelector("h1");
    document.title = document.title.replace(/^[^·]*/, `${heading.textContent} `);
    heading.focus();
  });
  return true;
}

async function act(root, running, button) {
  const isSensitive = root.querySelector("input[name=sensitive]")?.checked ?? false;
  const acts = {
    link: () => {
      const address = location.origin + location.pathname + FRAGMENT;
      return navigator.clipboard.writeText(address + running.link(isSensitive));
    },
    print: () => print(),
    file: () => save("meken.json", JSON.stringify(asJson(running.link(isSensitive)), null, 2)),
    calendar: () => save("meken.ics", running.calendar()),
    keep: () => localStorage.setItem(KEPT, running.answers(true)),
    delete: () => localStorage.removeItem(KEPT),
  };
  const said = root.querySelector(".keep .done");
  try {
    await acts[button.dataset.do]();
    said.textContent = button.dataset.done;
  } catch (reason) {
    watch(reason);
    said.textContent = root.dataset.refused;
  }
}

// A reader's own file; what is not there is refused.
function save(name, text) {
  if (!text) throw new Error(`nothing for ${name}`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// A whole number as one; a day or a fraction as it is written.
const plain = (said) => (/^-?\d+$/.test(said) ? Number(said) : said);

const FITS = { f: "fits", d: "depends", n: "does not fit", o: "not needed" };

// The text of the answers (`keep.rs` says how it is built) for other programs.
function asJson(text) {
  const [said, then] = text.split("@");
  const [rules, recorded, day, lower, upper, threshold, verdict, ways] = then.split(".");
  const points = [Number(lower), Number(upper)];
  const fits = (ways?.split(",") ?? []).map((way) => way.split(":"));
  const result = { rules, recorded, day, points, threshold: Number(threshold), verdict, ways: {} };
  for (const [way, fit] of fits) result.ways[way] = FITS[fit];
  const [version, ...parts] = said.split("~");
  const json = { version, answers: {}, estimates: {}, result };
  for (const part of parts) {
    const [, id, sign, said] = /^([^=!*+;]*)([=!*+;])(.*)$/.exec(part);
    if (sign === "*") json.coefficient = said;
    else if (sign === "+") json.papers = said.split(".");
    else if (sign === ";") json.ticked = said.split(".");
    else if (sign === "!") json.estimates[id] = Number(said);
    else json.answers[id] = said.startsWith("_") ? plain(said.slice(1)) : said.split(".");
  }
  return json;
}

// What is thrown through wasm leaves the instance in no state to go on: all that use it have failed.
function watch(reason) {
  const isTrap = reason?.name === "RuntimeError" || /wasm/.test(reason?.stack);
  if (isTrap) roots.forEach((root) => fail(root, reason));
}
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

roots.forEach(wake);
