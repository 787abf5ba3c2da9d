// Brings theme and colours into a calculator: reads what browsers make of a wish, and writes the
// palette that follows from it as custom properties, which strict policies allow.

import { hex, isDark, palette } from "./theme.js";

/** What the reader's letters are larger by than the browser's own. */
const LETTERS = 1.0625;

/** Colours that nobody may wish for, as the style sheet has them. */
const OWN = { paper: "--paper", ink: "--ink", accent: "--sky", gold: "--gold", rust: "--rust" };

const THEMES = ["light", "dark"];

/**
 * Gives a calculator its theme, its colours and the size of the reader's letters. Of what is wished
 * for, `accent`, `paper` and `ink` are colours of CSS; what is none counts for nothing.
 */
export function paint(wrapper, theme, { accent, paper, ink }) {
  const probe = wrapper.appendChild(document.createElement("span"));
  const look = getComputedStyle(probe);
  const { style } = wrapper;
  probe.style.fontSize = "medium";
  style.setProperty("--rem", `${parseFloat(look.fontSize) * LETTERS}px`);
  for (const name of [...style].filter((it) => COLOURED.test(it))) style.removeProperty(name);
  wrapper.dataset.theme = THEMES.includes(theme) ? theme : "auto";
  const wished = { accent, paper, ink };
  const colours = {};
  for (const name of ["paper", ...Object.keys(OWN)]) {
    const own = look.getPropertyValue(OWN[name]).trim();
    colours[name] = read(probe, look, wished[name], own);
    // A paper of the partner's says by itself whether it is day or night.
    if (name === "paper" && colours.paper && paper) {
      wrapper.dataset.theme = isDark(colours.paper) ? "dark" : "light";
    }
  }
  probe.remove();
  if (!(accent || paper || ink) || !Object.values(colours).every(Boolean)) return;
  for (const [name, colour] of Object.entries(palette(colours))) {
    style.setProperty(name, hex(colour));
  }
}

const COLOURED = /^--(?!rem)/;

// As three numbers of 0 to 255. What can be seen through lies on what would be there without it.
function read(probe, look, wish, own) {
  const below = own && numbers(probe, look, own);
  if (!wish) return below?.slice(0, 3);
  if (!CSS.supports("color", wish)) {
    console.warn(`<meken-calculator>: "${wish}" is no colour`);
    return below?.slice(0, 3);
  }
  const [red, green, blue, seen = 1] = numbers(probe, look, wish);
  return [red, green, blue].map((it, n) => Math.round(below[n] + (it - below[n]) * seen));
}

function numbers(probe, look, colour) {
  probe.style.color = colour;
  // Of any space; who does not know this has only colours of the old ones.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  const [red, green, blue, seen] = look.color.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
  const scale = look.color.startsWith("rgb") ? 1 : 255;
  const within = (it) => Math.round(Math.min(255, Math.max(0, it * scale)));
  return [within(red), within(green), within(blue), seen ?? 1];
}
