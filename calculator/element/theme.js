// Colours that a partner wishes for, made into a palette that can be read: pure, without a document.
//
// A wish is kept where it may be. Text and accent reach 4.5 : 1 against every ground that they stand on
// (WCAG AA), and with them the borders of controls, which are of a text's colour: else they are moved
// towards black or white, as little as is needed. The paper itself is never changed.

/** Contrast of text, by WCAG 2.2. */
const AA = 4.5;

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** The contrast of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((it) => {
    const share = it / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether a paper is dark: whether white can be read on it better than black. */
export const isDark = (paper) => contrast(paper, WHITE) > contrast(paper, BLACK);

/** A colour with a share of another one. */
export const mixed = (colour, other, share) =>
  colour.map((it, n) => Math.round(it + (other[n] - it) * share));

/** The nearest colour that can be read on all of these grounds; `undefined` if there is none. */
export function readable(colour, grounds) {
  for (let step = 0; step <= 255; step += 1) {
    for (const end of [BLACK, WHITE]) {
      const tried = mixed(colour, end, step / 255);
      if (grounds.every((ground) => contrast(tried, ground) >= AA)) return tried;
    }
  }
}

/** All colours of a calculator, by the names of its style sheet. */
export function palette(wished) {
  // On a paper of middle brightness shades would take what contrast there is: then they are fainter.
  return shaded(wished, 1) ?? shaded(wished, 0.4) ?? shaded(wished, 0);
}

function shaded({ paper, ink, accent, gold, rust }, strength) {
  const isNight = isDark(paper);
  const shade = (other, byDay, byNight) =>
    mixed(paper, other, (isNight ? byNight : byDay) * strength);
  const surface = shade(WHITE, 0.6, 0.04);
  const sunk = shade(BLACK, 0.04, 0.25);
  const accentGround = shade(accent, 0.12, 0.18);
  const goldGround = shade(gold, 0.14, 0.18);
  const plain = [paper, surface, sunk];
  const all = [...plain, accentGround, goldGround];
  const text = readable(ink, all);
  const colours = {
    "--ink": text,
    "--muted": text && readable(mixed(text, paper, 0.3), all),
    "--sky": readable(accent, [...plain, accentGround]),
    "--gold": readable(gold, plain),
    "--rust": readable(rust, plain),
    "--paper": paper,
    "--surface": surface,
    "--sunk": sunk,
    "--line": text && mixed(paper, text, 0.16),
    "--sky-soft": accentGround,
    "--gold-soft": goldGround,
  };
  return Object.values(colours).every(Boolean) ? colours : undefined;
}

/** A colour as six digits. */
export const hex = (colour) => `#${colour.map((it) => it.toString(16).padStart(2, "0")).join("")}`;
