//! Tells the engine's conflicts with file and place, and leaves out those that only follow from an
//! entry that could not be read.

use std::ops::Range;

use engine::{Call, Conflict, Content, Date, Place, RuleId, SourceId};

use super::Rules;
use super::entries::Kind;
use super::places::find_word;
use crate::problem::Problem;
use crate::read::Files;

/// All conflicts of the rulebook on a day, as problems.
pub(super) fn problems(rules: &Rules, files: &Files, on: Date) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for conflict in rules.book.conflicts(on) {
        if follows(rules, &conflict) {
            continue;
        }
        let problem = problem(rules, files, conflict);
        // A reading's sources are also those of its figure: one mistake, told once.
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    problems
}

fn problem(rules: &Rules, files: &Files, conflict: Conflict) -> Problem {
    let (file, span) = place(rules, files, &conflict.place, word(&conflict));
    let near = kind_of(&conflict).zip(conflict.missing.as_deref());
    let help = match near.and_then(|(kind, id)| rules.nearest(kind, id)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => conflict.help,
    };
    let problem = Problem::error(conflict.name, file, span, conflict.found, help);
    match conflict.other {
        Some(other) => {
            if other == conflict.place {
                return problem;
            }
            let (file, span) = place(rules, files, &other, None);
            problem.with(file, span, "the other one")
        }
        None => problem,
    }
}

/// What to look for in the entry: the id that names nothing, else the name that the message begins
/// with, where the engine knows no more of the place than the entry.
fn word(conflict: &Conflict) -> Option<&str> {
    let is_first = matches!(
        conflict.name,
        "asked-twice"
            | "day-off-misplaced"
            | "grouped-twice"
            | "no-duration"
            | "no-source"
            | "two-positions"
    );
    let mut words = conflict.found.split(' ');
    let is_name = |it: &&str| {
        it.starts_with('`') || it.starts_with(|sign: char| sign.is_ascii_digit())
    };
    let first = || words.find(is_name).map(|it| it.trim_matches('`'));
    conflict.missing.as_deref().or_else(|| is_first.then(first).flatten())
}

/// The bytes to point at: the word, if it can be found in the entry below its header.
fn place(
    rules: &Rules,
    files: &Files,
    place: &Place,
    word: Option<&str>,
) -> (String, Range<usize>) {
    let Some(spot) = rules.places.spot(place) else {
        unreachable!("each entry that was read has its place noted: {place:?}");
    };
    let text = files.text(&spot.file).unwrap_or_default();
    let is_header = spot.body.end > spot.span.end;
    let body = if is_header { spot.span.end..spot.body.end } else { spot.body.clone() };
    let narrow = word.and_then(|word| find_word(text, &body, word));
    (spot.file, narrow.unwrap_or(spot.span))
}

/// The kind of the entry that is missing, if it is an entry.
fn kind_of(conflict: &Conflict) -> Option<Kind> {
    let kind = conflict.name.strip_prefix("unknown-")?;
    Kind::ALL.into_iter().find(|it| it.as_str() == kind)
}

/// Whether a conflict may only follow from an entry that was left out.
fn follows(rules: &Rules, conflict: &Conflict) -> bool {
    let any_broken =
        |kinds: &[Kind]| rules.broken.iter().any(|(kind, _)| kinds.contains(kind));
    if let Some(id) = &conflict.missing {
        let kind = kind_of(conflict);
        // Without their law there are no criteria and no groups.
        let is_of_law = matches!(kind, Some(Kind::Criterion | Kind::Group));
        let is_it = |(it, broken): &(Kind, String)| Some(*it) == kind && broken == id;
        return rules.broken.iter().any(is_it) || is_of_law && any_broken(&[Kind::Law]);
    }
    match conflict.name {
        "caps-do-not-add-up" | "cases-overlap" | "fits-and-excluded" | "rows-overlap" => {
            any_broken(&[
                Kind::Criterion,
                Kind::Group,
                Kind::Parameter,
                Kind::Question,
                Kind::Table,
            ])
        }
        "no-bands" | "not-published" => any_broken(&[Kind::Criterion]),
        "calendar-gap" => any_broken(&[Kind::Calendar]),
        "one-origin" | "wrong-origin" => cites_broken(rules, &conflict.place),
        "no-result" => match calls_of(rules, &conflict.place) {
            (true, _)
                if any_broken(&[Kind::Law, Kind::Criterion, Kind::Group, Kind::Rule]) =>
            {
                true
            }
            (_, true) => any_broken(&[Kind::Calendar]),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a rule cites a source that could not be read or is not there: how sure the rule is, and of
/// what origin, cannot be told then.
fn cites_broken(rules: &Rules, place: &Place) -> bool {
    let Place::Rule(id, _) = place else { return false };
    let Some(rule) = rules.book.rule(id) else { return false };
    let is_broken = |source: &SourceId| {
        let is_it =
            |(kind, id): &(Kind, String)| *kind == Kind::Source && id == source.as_str();
        rules.book.source(source).is_none() || rules.broken.iter().any(is_it)
    };
    rule.all_sources().into_iter().any(is_broken)
}

/// Whether the expression of a figure calls for sets of criteria, and whether for working days.
fn calls_of(rules: &Rules, place: &Place) -> (bool, bool) {
    let Place::Figure(rule, figure, n) = place else { return (false, false) };
    let calls = expression_calls(rules, rule, figure, *n);
    let is_of_sets = |call: &Call| {
        matches!(
            call,
            Call::SmallestSet
                | Call::SmallestSets
                | Call::SmallestSetWithout(_)
                | Call::SmallestSetsAllHold(_)
        )
    };
    let is_of_days = |call: &Call| {
        matches!(
            call,
            Call::WorkingDaysAfter(..)
                | Call::LastStart(..)
                | Call::ShortestSpan(..)
                | Call::LongestSpan(..)
                | Call::WorkingDaysIn(_)
        )
    };
    (calls.iter().any(|it| is_of_sets(it)), calls.iter().any(|it| is_of_days(it)))
}

fn expression_calls<'a>(
    rules: &'a Rules,
    rule: &RuleId,
    figure: &str,
    n: usize,
) -> Vec<&'a Call> {
    let figure = rules.book.rule(rule).and_then(|it| it.figure(figure));
    match figure.and_then(|it| it.entries.get(n)).map(|it| &it.content) {
        Some(Content::Computed(expression)) => expression.calls(),
        _ => Vec::new(),
    }
}
