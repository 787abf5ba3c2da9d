// The element: `<meken-calculator lang tool theme contact report>` on any page.
//
// What stands in it is its fallback: shown until the calculator runs, and whenever it fails. It loads
// once the element is near the viewport, rests when the element is taken away, and goes on with what
// was said when it comes back.

import { Calculator } from "./calculator.js";
import { paint } from "./colours.js";
import { LANGUAGES, styleText, wordsOf } from "./core.js";
import { failureOf, made, staysOf } from "./surroundings.js";

const NAME = "meken-calculator";

const ATTRIBUTES = ["lang", "tool", "theme", "contact", "report"];

/** How far from the viewport it begins to load. */
const NEAR = "800px";

// The wrapper takes nothing from the page but custom properties. No tool is less than 1,800 pixels high on
// its first view, however wide it is; of more room nobody could see that what stands below moves.
const STYLE = `
:host { display: block }
:host([hidden]), [hidden] { display: none !important }
.room { display: block; min-height: var(--meken-min-height, 1600px) }
.meken { all: initial; display: block }
`;

let sheets;

/** The style sheets of all elements, made once; again if that failed. */
function styleSheets() {
  sheets ??= styleText().then((text) => [STYLE, text].map(sheetOf));
  sheets.catch(() => (sheets = undefined));
  return sheets;
}

function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

const first = sheetOf(STYLE);

const darkness = matchMedia("(prefers-color-scheme: dark)");

/** The next language at or above a node, in whatever tree. */
function* languagesAt(node) {
  for (let at = node; at; at = at.parentNode ?? at.host) {
    if (at.lang) yield at.lang;
  }
}

class MekenCalculator extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #room = made("div", "room");
  #failure = made("div");
  #fallback = made("slot");
  #wrapper = made("div", "meken");
  #calculator;
  #isNear;
  #hasStarted = false;
  #paint = () => this.#repaint();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [first];
    root.append(this.#room);
    this.#wrapper.hidden = true;
    this.#room.append(this.#failure, this.#fallback, this.#wrapper);
    this.#calculator = new Calculator(
      this.#wrapper,
      (kind, detail) => this.#tell(kind, detail),
      (...why) => this.#fail(...why),
    );
    this.#isNear = new IntersectionObserver((seen) => {
      if (seen.some((it) => it.isIntersecting)) this.#start();
    }, { rootMargin: NEAR });
  }

  connectedCallback() {
    // What was set before the script came would hide the properties of the class.
    for (const name of ATTRIBUTES.filter((it) => Object.hasOwn(this, it))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // Moved within one moment: it has never been away.
    if (this.#calculator.widget) return;
    darkness.addEventListener("change", this.#paint);
    this.#isNear.observe(this.#room);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isNear.disconnect();
      this.#hasStarted = false;
      darkness.removeEventListener("change", this.#paint);
      this.#calculator.stop();
      this.#show(false);
    });
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#hasStarted) return;
    // Also where it is what it was: colours may have become others, and a language may come this time.
    if (name === "theme") this.#repaint();
    if (name === "lang" && (before !== now || this.#failure.hasChildNodes())) this.#start();
    if (before === now) return;
    if (name === "tool") this.#calculator.widget?.open(this.#openTool());
    if (name === "contact" || name === "report") this.#wish();
  }

  /** Forgets all answers. */
  reset() {
    this.#calculator.reset();
  }

  /** `{ verdict, interval, threshold }`; `null` unless the page asks and the reader agrees. */
  result() {
    return this.#calculator.result();
  }

  async #start() {
    this.#isNear.disconnect();
    this.#hasStarted = true;
    this.#failure.replaceChildren();
    this.#wish();
    const styled = styleSheets().then((all) => (this.shadowRoot.adoptedStyleSheets = all));
    const tool = () => this.#openTool();
    // Who is taken away that very moment does not run.
    if (!(await this.#calculator.start(this.#language(), tool, styled)) || !this.isConnected) return;
    this.#show(true);
    this.#repaint();
    this.#tell("ready", null);
  }

  // Who has a calculator keeps it: if another language cannot be had, it goes on with these words.
  async #fail(reason, words) {
    const isRunning = Boolean(words);
    console.warn(`<${NAME}> ${isRunning ? "stays as it is" : "does not run"}:`, reason);
    if (!isRunning) this.#calculator.stop();
    this.#show(isRunning);
    this.#tell("error", { reason: `${reason?.message ?? reason}` });
    const language = isRunning ? this.#wrapper.lang : this.#language();
    // If even that cannot be had, the page's own words stand.
    words ??= await wordsOf(language).catch(() => null);
    if (!words || isRunning !== Boolean(this.#calculator.widget)) return;
    this.#failure.lang = language;
    this.#failure.replaceChildren(isRunning ? staysOf(words) : failureOf(words));
  }

  #show(isRunning) {
    this.#wrapper.hidden = !isRunning;
    this.#fallback.hidden = isRunning;
  }

  #openTool() {
    return this.tool || "ways";
  }

  #language() {
    for (const tag of languagesAt(this)) {
      const language = tag.toLowerCase().split("-")[0];
      if (LANGUAGES.includes(language)) return language;
    }
    return LANGUAGES.includes("en") ? "en" : LANGUAGES[0];
  }

  #wish() {
    this.#calculator.wish({ contact: this.contact, asker: this.report && location.host });
  }

  #repaint() {
    const look = getComputedStyle(this);
    const wish = (name) => look.getPropertyValue(`--meken-${name}`).trim();
    const [accent, paper, ink] = ["accent", "paper", "ink"].map(wish);
    paint(this.#wrapper, this.theme, { accent, paper, ink });
    const { style } = this.#wrapper;
    for (const [name, own] of [["font", "font-family"], ["round", "--round"]]) {
      if (wish(name)) style.setProperty(own, wish(name));
      else style.removeProperty(own);
    }
  }

  #tell(kind, detail) {
    const how = { detail, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent(`meken-${kind}`, how));
  }
}

// As the page may set them; the language is HTML's own.
for (const name of ATTRIBUTES.slice(1)) {
  const isSwitch = name === "report";
  Object.defineProperty(MekenCalculator.prototype, name, {
    get() {
      return isSwitch ? this.hasAttribute(name) : (this.getAttribute(name) ?? "");
    },
    set(value) {
      if (isSwitch ? !value : value == null) this.removeAttribute(name);
      else this.setAttribute(name, isSwitch ? "" : value);
    },
    enumerable: true,
    configurable: true,
  });
}

if (customElements.get(NAME)) {
  console.info(`<${NAME}> is there already: ${import.meta.url} leaves it as it is`);
} else {
  customElements.define(NAME, MekenCalculator);
}
