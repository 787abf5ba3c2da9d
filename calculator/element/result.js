// What a partner's page may know of a result, if the reader agrees: never an answer.

/**
 * The verdict on points, the fewest and the most points possible, and those needed. Answers to
 * sensitive questions are not counted in, as in a link that the reader passes on.
 */
export function resultOf(running) {
  // `keep.rs` and `then.rs` say how the text is built.
  const [, result] = running.link(false).split("@");
  const [, , , lower, upper, threshold, verdict] = result.split(".");
  return { verdict, interval: [Number(lower), Number(upper)], threshold: Number(threshold) };
}
