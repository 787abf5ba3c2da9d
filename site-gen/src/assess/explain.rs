//! Where a rule stands, what it says, and every place that depends on it: in the rulebook, and in
//! the texts that bind or cite it.

use std::collections::BTreeSet;
use std::fmt::Write;

use engine::{Date, Place, Rule, RuleId, SourceId, Standing};

use super::Book;
use super::compare::shown;
use crate::markdown::bindings;
use crate::read::Files;
use crate::rule_pages::Depends;
use crate::suggest::did_you_mean;

/// All that is said of a rule.
///
/// # Errors
///
/// What to do instead, if there is no such rule.
pub(crate) fn explain(
    book: &Book,
    texts: &Files,
    id: &str,
    on: Date,
) -> Result<String, String> {
    let rules = &book.rules;
    let rule = RuleId::new(id);
    let Some(found) = rules.book.rule(&rule) else {
        let known = rules.book.rules.iter().map(|it| it.id.as_str());
        return Err(did_you_mean(id, known, "name a rule of content/rules/"));
    };
    let mut out = String::new();
    let place = rules.place(&Place::Rule(rule, None));
    let at = place.map(|(file, span)| line_of(&book.files, &file, span.start));
    let _ = writeln!(out, "{id}  {}", at.unwrap_or_default());
    let say = |part: &str| book.texts.rule(&rules.book, &rule, part, on);
    let _ = writeln!(out, "  {}: {}", say("title"), say("text"));
    let _ = writeln!(out, "  {}", standing(found, on));
    for figure in &found.figures {
        let value = rules.book.value(&rule, &figure.name, on);
        let value = value
            .map_or_else(|_| format!("no value on {on}"), |it| shown(it, figure.unit));
        let _ = writeln!(out, "  {} = {value}", figure.name);
    }
    let depends = Depends::read(&rules.book);
    let rules_that_do = depends.dependents(&rule).into_iter().flatten();
    let rules_that_do = rules_that_do.map(|it| Place::Rule(*it, None));
    let all: BTreeSet<Place> =
        rules_that_do.chain(depends.entries(&rule).cloned()).collect();
    let bound = bound_in(texts, found);
    if all.is_empty() && bound.is_empty() {
        out.push_str("nothing depends on it\n");
        return Ok(out);
    }
    out.push_str("what depends on it:\n");
    for place in all {
        let spot = rules.place(&place);
        let at = spot.map(|(file, span)| line_of(&book.files, &file, span.start));
        let _ = writeln!(out, "  {}  {}", name(&place), at.unwrap_or_default());
    }
    for at in bound {
        let _ = writeln!(out, "  text  {at}");
    }
    Ok(out)
}

/// Where texts bind or cite a rule, or show its whole section.
fn bound_in(texts: &Files, rule: &Rule) -> Vec<String> {
    let mut found = Vec::new();
    for (file, text) in texts.matching("content/", ".md") {
        for (at, binding) in bindings(text) {
            let shows_section = binding.section() == Some(rule.section.as_str());
            if shows_section || binding.rules().contains(&rule.id.as_str()) {
                found.push(line_of(texts, file, at));
            }
        }
    }
    found
}

fn standing(rule: &Rule, on: Date) -> String {
    let confidence = rule.confidence.as_str();
    let sources: Vec<&str> =
        rule.all_sources().into_iter().map(SourceId::as_str).collect();
    let sources = match sources.as_slice() {
        [] => String::new(),
        all => format!(" ({})", all.join(", ")),
    };
    let stands = match rule.standing(on) {
        Standing::InForce => format!("review by {}", rule.clocks.review_by),
        Standing::Announced { from } => format!("announced, in force from {from}"),
        Standing::Expired { until } => format!("expired, in force until {until}"),
        Standing::ReviewDue { review_by } => format!("due for review since {review_by}"),
    };
    format!("{confidence}{sources}, checked {}, {stands}", rule.clocks.checked)
}

/// File, line and column.
fn line_of(files: &Files, file: &str, byte: usize) -> String {
    let before = files.text(file).and_then(|text| text.get(..byte)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
    format!("{file}:{line}:{column}")
}

/// What an entry is called, such as `criterion english`.
fn name(place: &Place) -> String {
    let (kind, id) = match place {
        Place::Source(id) => ("source", id.as_str()),
        Place::Rule(id, _) | Place::Figure(id, ..) => ("rule", id.as_str()),
        Place::Law(id, _) => ("law", id.as_str()),
        Place::Criterion(id) => ("criterion", id.as_str()),
        Place::Group(id) => ("group", id.as_str()),
        Place::Question(id) => ("question", id.as_str()),
        Place::Stage(id) => ("stage", id.as_str()),
        Place::Calendar(year) => return format!("calendar {year}"),
        Place::Table(id) => ("table", id.as_str()),
        Place::Parameter(id) => ("parameter", id.as_str()),
        Place::Assumption(id) => ("assumption", id.as_str()),
        Place::Lever(id) => ("lever", id.as_str()),
        Place::Way(id) => ("way", id.as_str()),
        Place::Document(id) => ("document", id.as_str()),
        Place::Exam(id) => ("exam", id.as_str()),
        Place::Sum(id) => ("sum", id.as_str()),
        Place::Plan(id) => ("plan", id.as_str()),
        Place::Part(whole, _) => return name(whole),
    };
    format!("{kind} {id}")
}
