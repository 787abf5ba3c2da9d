// How much room a tool takes on its first view, so that a page need not move when it arrives.
//
// Measured in all languages at each width; what is longer than a screen is cut, since nothing that
// stands behind it can be seen to move.

/** Widths, and from each on the heights of the tools. */
const ROOMS = [
  [0, { ways: 1600 }],
];

const LONGEST = 1600;

/** The height to reserve for a tool on its first view, in pixels. */
export function roomFor(tool, width) {
  const [, rooms] = ROOMS.findLast(([from]) => width >= from);
  return rooms[tool] ?? LONGEST;
}
