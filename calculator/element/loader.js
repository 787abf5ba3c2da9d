// Wakes the calculator on our own pages.
//
// The form is in the page already. This module fetches wasm and pack, both pinned by their hashes,
// and lets the widget take the form over. Whatever goes wrong, then or later, the page stays as
// readable as it was, says that the calculator does not run, and nothing is left waiting.
//
// `widget-glue` is what wasm-bindgen makes; the build puts both into one file, so that one hash pins
// both. (Not every browser checks the hash of an imported module.)

import init, { start } from "widget-glue";

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

async function wake(root) {
  const { wasm, wasmIntegrity, pack, packIntegrity } = root.dataset;
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(new Error("no answer")), PATIENCE);
  const instantiate = (answer) => init({ module_or_path: answer });
  try {
    instance ??= fetchPinned(wasm, wasmIntegrity, stop.signal).then(instantiate);
    const rules = fetchPinned(pack, packIntegrity, stop.signal);
    const [bytes] = await Promise.all([rules.then((answer) => answer.arrayBuffer()), instance]);
    start(root, new Uint8Array(bytes));
    root.dataset.state = "ready";
  } catch (reason) {
    stop.abort();
    fail(root, reason);
  } finally {
    clearTimeout(patience);
  }
}

// What is thrown through wasm leaves the instance in no state to go on: all that use it have failed.
function watch(reason) {
  const isTrap = reason?.name === "RuntimeError" || /wasm/.test(reason?.stack);
  if (isTrap) roots.forEach((root) => fail(root, reason));
}
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

roots.forEach(wake);
