// One calculator within a wrapper: the widget and what stands around it. The element and the frame's
// page are made of it; it knows neither.
//
// A result is told only while the reader's box is ticked, and only to whom that box names.

import { prepared, wordsOf } from "./core.js";
import { follow, send, tend } from "./links.js";
import { resultOf } from "./result.js";
import { agreement, contactLink, contactOf, made, noteOf } from "./surroundings.js";
import { borrowed, returned, watch } from "./widgets.js";

const HEARD = ["input", "change", "click", "submit", "reset"];

/** A calculator that is started, rests and is started again, with what the reader has said. */
export class Calculator {
  /** The widget that is shown. */
  widget;

  #wrapper;
  #extras = made("div", "extras");
  #tell;
  #fail;
  #words;
  #said;
  #language;
  #turn = 0;
  #told;
  #hasAgreed = false;
  #wishes = {};

  /**
   * `tell` is called with a kind and its detail, `fail` with a reason: when nothing runs any more, or, then
   * with the words of the language in which it goes on, when another one cannot be had.
   */
  constructor(wrapper, tell, fail) {
    this.#wrapper = wrapper;
    this.#tell = tell;
    this.#fail = fail;
    tend(wrapper);
    wrapper.addEventListener("click", (event) => {
      send(event);
      if (this.widget) follow(event, this.widget);
    });
    for (const event of HEARD) {
      wrapper.addEventListener(event, (it) => this.#hear(it));
    }
  }

  /**
   * Shows the widget of a language with a tool open and with what was said before, once `also` is so;
   * whether it does now.
   */
  async start(language, tool, also) {
    const turn = ++this.#turn;
    try {
      const [pack, words] = await Promise.all([prepared(language), wordsOf(language), also]);
      // Meanwhile it was sent away, or asked for another language.
      if (turn !== this.#turn) return false;
      // What runs is given back only for another one that runs.
      const widget = borrowed(language, pack, tool());
      this.#rest();
      this.#put(widget, language, words);
      return true;
    } catch (reason) {
      watch(reason);
      if (turn === this.#turn) this.#fail(reason, this.widget && this.#words);
      return false;
    }
  }

  #put(widget, language, words) {
    if (this.#said) widget.take(this.#said, language === this.#language);
    widget.onfail = this.#fail;
    widget.onday = () => this.#tellResult();
    this.widget = widget;
    this.#language = language;
    this.#words = words;
    this.#wrapper.lang = language;
    this.#wrapper.replaceChildren(widget.root, this.#extras);
    this.wish(this.#wishes);
  }

  /** Gives the widget back; what was said is kept for another start. */
  stop() {
    this.#turn += 1;
    this.#rest();
  }

  #rest() {
    if (!this.widget) return;
    this.#said = this.widget.said();
    returned(this.widget);
    this.widget = undefined;
  }

  /** Whom to contact, and the host that wants to know the result, if any. */
  wish({ contact, asker }) {
    this.#wishes = { contact, asker };
    const words = this.#words;
    if (!words) return;
    if (!asker) this.#hasAgreed = false;
    const box = asker && agreement(words, asker, (hasAgreed) => this.#agree(hasAgreed));
    if (box) box.firstChild.checked = this.#hasAgreed;
    const whom = contactOf(contact);
    const all = [box, whom && contactLink(words, whom), noteOf(words)];
    this.#extras.replaceChildren(...all.filter(Boolean));
  }

  /** What the asker may know of the result; `null` while the reader has not agreed. */
  result() {
    return this.#hasAgreed && this.widget ? resultOf(this.widget.running) : null;
  }

  /** Forgets all that was said, and that the reader has agreed. */
  reset() {
    this.#said = undefined;
    this.widget?.reset();
    this.#forgetAgreement();
  }

  #agree(hasAgreed) {
    this.#hasAgreed = hasAgreed;
    this.#told = undefined;
    this.#tellResult();
  }

  #forgetAgreement() {
    this.#hasAgreed = false;
    this.wish(this.#wishes);
  }

  // After the widget has heard it, whose nodes are further in.
  #hear({ type, target }) {
    if (!this.widget?.root.contains(target)) return;
    if (type === "reset" && this.#hasAgreed) this.#forgetAgreement();
    this.#tellResult();
  }

  // Only what has become another result: how often somebody presses is nobody's business.
  #tellResult() {
    const result = this.result();
    if (!result || `${Object.values(result)}` === this.#told) return;
    const isFirst = this.#told === undefined;
    this.#told = `${Object.values(result)}`;
    if (!isFirst) this.#tell("change", null);
    this.#tell("result", result);
  }
}
