// What a release of the embed consists of, fetched once and by its hash, and the one instance of the
// widget's wasm that all calculators of a page share.
//
// Everything stands beside this script: it knows no version and no address. Nobody is told which page
// asks. What could not be fetched is asked for again the next time.

import { begin, imports, start } from "widget-glue";

/** The folder of the release. */
export const FOLDER = new URL(".", import.meta.url);

// The generator puts the hashes of the files in place of this word, by their names in the folder.
const HASHES = new Map(Object.entries("meken:files"));

// A line that is slow is waited for; a line that is dead is not.
const PATIENCE = 120_000;

const PACK = "/rules.pack";

/** The languages of the release. */
export const LANGUAGES = [...HASHES.keys()]
  .filter((name) => name.endsWith(PACK))
  .map((name) => name.slice(0, -PACK.length));

const asked = new Map();

function once(name, read) {
  if (!asked.has(name)) {
    const answer = pinned(name).then(read);
    asked.set(name, answer);
    answer.catch(() => asked.delete(name));
  }
  return asked.get(name);
}

async function pinned(name) {
  const integrity = HASHES.get(name);
  // Without a hash the browser would take anything.
  if (!integrity) throw new Error(`${name} is not in this release`);
  try {
    // What is there in place of the file, whatever its status, has another hash.
    return await fetch(new URL(name, FOLDER), {
      integrity,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch ({ message }) {
    // Browsers do not say of which file they speak.
    throw new Error(`${name}: ${message}`);
  }
}

/** The texts of a language that stand around the widget. */
export const wordsOf = (language) => once(`${language}/words.json`, (it) => it.json());

/** The style sheet, as a text. */
export const styleText = () => once("style.css", (it) => it.text());

/** The wasm and the pack of a language, whose bytes come back. */
export async function prepared(language) {
  const [pack] = await Promise.all([
    once(language + PACK, async (it) => new Uint8Array(await it.arrayBuffer())),
    once("meken.wasm", instantiated),
  ]);
  return pack;
}

// Not from the stream: to check the hash the browser has waited for the last byte anyway, and hosts that
// call wasm by another type are as good.
async function instantiated(answer) {
  const { instance } = await WebAssembly.instantiate(await answer.arrayBuffer(), imports());
  begin(instance);
}

export { start };
