// A page may stay open over midnight: whoever shows what holds on the reader's day looks at the clock again.

const MINUTE = 60_000;

/** Calls `look` when the reader comes back, and every minute: one may sit before it all night. */
export function whenDayMayTurn(look) {
  document.addEventListener("visibilitychange", look);
  setInterval(look, MINUTE);
}
