// What a frame and the page around it say to each other, and how either knows that it is that. A page
// hears anything from anybody: whatever has another shape was never said.

/** The version of all messages. */
const VERSION = 1;

/**
 * Heights beyond these are none of a calculator: the whole one, with all folded out on the narrowest phone and
 * letters of twice the size, is not as high.
 */
export const HEIGHTS = [100, 100_000];

const VERDICTS = ["passes", "out", "undecided"];

/** A message of a kind. */
export const message = (type, more) => ({ meken: VERSION, type, ...more });

/** Whether something is a message of that kind. */
export const isA = (said, type) => said?.meken === VERSION && said.type === type;

const isCount = (it) => Number.isInteger(it) && it >= 0;

/** The height that a message tells of; else `undefined`. */
export function heightOf(said) {
  const [least, most] = HEIGHTS;
  const isHeight = isA(said, "height") && isCount(said.height);
  return isHeight && said.height >= least && said.height <= most ? said.height : undefined;
}

/** The event that a message tells of, with its detail: nothing else of it; else `undefined`. */
export function eventOf(said) {
  if (isA(said, "ready") || isA(said, "change")) return [said.type, null];
  if (isA(said, "error")) {
    const { reason } = said;
    return typeof reason === "string" ? ["error", { reason }] : undefined;
  }
  if (!isA(said, "result")) return undefined;
  const { verdict, interval, threshold } = said;
  const isResult =
    VERDICTS.includes(verdict) &&
    Array.isArray(interval) &&
    interval.length === 2 &&
    [...interval, threshold].every(isCount);
  return isResult ? ["result", { verdict, interval: [...interval], threshold }] : undefined;
}
