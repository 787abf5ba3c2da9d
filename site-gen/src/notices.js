// Shows what holds on the reader's own day, and hides what does not: notices that a rule has ended, is
// not yet in force or is due for another look, and on the home page the line of dates that they replace.
//
// Each such line names its first and last day; without one it holds since or until whenever. A rule's day
// is the day in Kazakhstan, UTC+5. Stands right behind the lines, so that they are right before what
// follows is drawn. Asks nobody and stores nothing; without it lines stay as they were on the day of the
// build.

{
  const FIVE_HOURS = 18e6;
  const show = () => {
    const day = new Date(Date.now() + FIVE_HOURS).toISOString().slice(0, 10);
    for (const line of document.querySelectorAll("[data-from], [data-until]")) {
      const { from, until } = line.dataset;
      line.hidden = day < from || day > until;
    }
  };
  show();
  // A page may stay open over midnight.
  document.addEventListener("visibilitychange", show);
}
