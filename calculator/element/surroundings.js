// What stands below the widget: whether the page around may know the result, the way to whoever runs
// that page, the way to the whole calculator, and who made it.

import { FOLDER } from "./core.js";

/** An element with a class and with something in it. */
export function made(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** A contact that readers may be led to: an address of the web or of mail; else nothing. */
export function contactOf(address) {
  if (!address) return null;
  try {
    const { protocol, host, pathname, href } = new URL(address);
    if (protocol === "https:" && host) return { href, host };
    const [mail] = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.exec(pathname) ?? [];
    if (protocol === "mailto:" && mail) return { href: protocol + mail, host: mail };
  } catch {
    // Told below.
  }
  console.warn(`<meken-calculator>: "${address}" is no contact: use https: or mailto:`);
  return null;
}

// A name may hold what `replace` would take for a sign.
const named = (words, host) => words.replace("{host}", () => host);

/** The link to a contact; nothing is sent along. */
export function contactLink(words, { href, host }) {
  const link = made("a", "contact", named(words.contact, host));
  link.href = href;
  return made("p", "actions", link);
}

/** The box by which the reader lets the page of a host know the result. */
export function agreement(words, host, hear) {
  const box = made("input");
  box.type = "checkbox";
  // Browsers fill in again what was ticked before a reload.
  box.autocomplete = "off";
  box.addEventListener("change", () => hear(box.checked));
  const text = made("span", "", named(words.agree, host));
  return made("label", "option agree", box, text);
}

/** Who made it, and the way to the whole calculator. */
export function noteOf(words) {
  return made("p", "fine maker", words.note, " ", calculatorLink(words));
}

/** That it does not run, and where it does. */
export const failureOf = (words) => alertOf(words.failed, " ", calculatorLink(words));

/** That another language cannot be had, and it goes on in its own. */
export const staysOf = (words) => alertOf(words.stays);

function alertOf(...said) {
  const note = made("p", "notice", ...said);
  note.part = "notice";
  note.setAttribute("role", "alert");
  return note;
}

function calculatorLink({ calculator: { text, url } }) {
  const link = made("a", "", text);
  const href = new URL(url, FOLDER).href;
  return Object.assign(link, { href, target: "_blank", rel: "noopener noreferrer" });
}
