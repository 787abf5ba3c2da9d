// Turns a page's link to the search into a field, and shows below it what is found.
//
// Nothing is fetched before the field has the focus for the first time; then wasm and index come, both
// pinned by their hashes, and after that nothing. Whatever goes wrong, the link comes back. What is
// typed stays in the browser: when the reader presses Enter, the search's own page has it behind the # of
// its address, which no host is sent. A link may ask by `?q=` too.

// A line that is slow is waited for; a line that is dead is not.
const PATIENCE = 60_000;

// Lines that a hit has, and the signs around a word that was meant (`answer.rs`).
const LINES = 4;
const MARKED = /\u0001(.*?)\u0002/;

async function fetchPinned(url, integrity) {
  const response = await fetch(url, { integrity, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

// The function that answers a question.
async function load({ wasm, wasmIntegrity, index, indexIntegrity }) {
  const [module, bytes] = await Promise.all([
    fetchPinned(wasm, wasmIntegrity),
    fetchPinned(index, indexIntegrity),
  ]);
  const { exports } = (await WebAssembly.instantiate(module)).instance;
  // Making room can move the memory: only then is it looked for.
  const write = (bytes) => {
    const at = exports.room(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  write(new Uint8Array(bytes));
  if (!exports.open()) throw new Error("the index is of another build");
  return (question) => {
    write(new TextEncoder().encode(question));
    const length = exports.ask();
    const said = new Uint8Array(exports.memory.buffer, exports.answer(), length);
    return new TextDecoder().decode(said).split("\n").slice(0, -1);
  };
}

// The question in the address, if there is one.
const asked = () => {
  const [behind, query] = [location.hash.slice(1), location.search];
  return [behind, query].map((it) => new URLSearchParams(it).get("q")).find(Boolean);
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// Every second part stands between the signs.
const marked = (text) =>
  text.split(MARKED).map((part, at) => (at % 2 ? element("mark", {}, part) : part));

function hit([address, title, heading, summary], base) {
  const link = element("a", { href: base + address }, ...marked(title));
  if (heading) link.append(" › ", ...marked(heading));
  return element("li", {}, link, element("p", {}, ...marked(summary)));
}

function wake(form) {
  const { dataset } = form;
  const link = form.querySelector("a");
  // The folder of the language, above the search's own page.
  const base = form.getAttribute("action").replace(/[^/]+\/$/, "");
  const field = element("input", { type: "search", name: "q", autocomplete: "off", spellcheck: false });
  field.ariaLabel = field.placeholder = link.textContent;
  const list = element("ol");
  const told = element("p", { role: "status" });
  const found = element("div", { className: "found" }, told, list);
  let asking;

  const close = () => {
    list.replaceChildren();
    told.textContent = "";
    delete form.dataset.open;
  };
  const fail = (reason) => {
    console.warn("The search does not run:", reason);
    const hadFocus = form.contains(document.activeElement);
    form.replaceChildren(link);
    if (dataset.failed) form.append(element("p", { role: "status" }, dataset.failed));
    if (hadFocus) link.focus();
  };
  const ready = () => (asking ??= load(dataset));
  const ask = async () => {
    try {
      const answer = await ready();
      // What is typed by now, not when the loading began.
      const question = field.value;
      if (!question.trim()) return close();
      const lines = answer(question);
      const n = lines.length / LINES;
      const hits = Array.from({ length: n }, (_, at) => lines.slice(at * LINES, at * LINES + LINES));
      list.replaceChildren(...hits.map((it) => hit(it, base)));
      told.textContent = n ? `${dataset.found} ${n}` : dataset.nothing;
      form.dataset.open = "";
    } catch (reason) {
      fail(reason);
    }
  };

  field.addEventListener("focus", () => ready().catch(fail));
  field.addEventListener("input", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${form.action}#q=${encodeURIComponent(field.value)}`);
  });
  form.addEventListener("keydown", (event) => {
    const isOpen = form.dataset.open !== undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isOpen) {
      event.preventDefault();
      const stops = [field, ...list.querySelectorAll("a")];
      stops[stops.indexOf(document.activeElement) + step]?.focus();
    } else if (step) {
      ask();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      field.focus();
      close();
    }
  });
  if (!form.matches("main *")) {
    // What lies over the page goes when the reader turns to the page.
    const leave = ({ target }) => form.contains(target) || close();
    addEventListener("pointerdown", leave);
    addEventListener("focusin", leave);
  }

  form.replaceChildren(field, found);
  const answer = () => {
    const question = asked();
    if (question && question !== field.value) {
      field.value = question;
      ask();
    }
  };
  if (form.matches("main *")) {
    answer();
    addEventListener("hashchange", answer);
  }
}

document.querySelectorAll("form.find").forEach(wake);
