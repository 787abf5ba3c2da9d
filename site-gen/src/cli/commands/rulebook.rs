//! What is asked of a rulebook, with or without a site around it.

use engine::Date;

use crate::assess::{self, Book, compare, explain};
use crate::cli::telling::Telling;
use crate::cli::{Outcome, complain, say};
use crate::problem::{self, Problem};
use crate::read::Files;

/// Assesses profiles and says what comes out.
pub(in crate::cli) fn assess(
    request: &assess::Request,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let assessed = assess::assess(request);
    telling.tell_if_any(&assessed.problems, &assessed.files);
    telling.refuse(&assessed.problems)?;
    let said = assessed.said.ok_or(Outcome::Problems)?;
    telling.print(said);
    for (name, lines) in &assessed.unexpected {
        for line in lines {
            say(&format!("error: {line}\n  --> {name}"));
        }
    }
    if assessed.unexpected.is_empty() {
        Ok(Outcome::Success)
    } else {
        let help = "correct what is expected, with its origin, or the rules";
        say(&format!("  = help: {help}"));
        Err(Outcome::Problems)
    }
}

/// Says where a rule stands and what depends on it.
pub(in crate::cli) fn explain(
    request: &assess::Request,
    rule: &str,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let (book, problems) = read(request, telling);
    let texts = Files::read(&request.root, &mut Vec::new());
    let on = request.as_of.unwrap_or(request.today);
    match explain::explain(&book, &texts, rule, on) {
        Ok(said) => telling.print(said),
        Err(help) => {
            complain(format!("no rule `{rule}`"), help);
            return Err(Outcome::Problems);
        }
    }
    telling.refuse(&problems)?;
    Ok(Outcome::Success)
}

/// Says what differs between two days.
pub(in crate::cli) fn compare(
    request: &assess::Request,
    days: [Date; 2],
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let (book, problems) = read(request, telling);
    telling.refuse(&problems)?;
    let said = compare::compare(&book.rules, &book.texts, &book.files, days);
    if said.is_empty() {
        say("nothing differs between the two days");
    }
    telling.print(said);
    Ok(Outcome::Success)
}

/// The rulebook, and what is wrong with it, which has been told.
fn read(request: &assess::Request, telling: Telling) -> (Book, Vec<Problem>) {
    let mut problems = Vec::new();
    let book = assess::read(request, &mut problems);
    problem::sort(&mut problems);
    telling.tell_if_any(&problems, &book.files);
    (book, problems)
}
