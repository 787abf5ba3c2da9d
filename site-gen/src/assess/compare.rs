//! Two days compared: which rules stand otherwise, and which of their values are others, with where that
//! is written and by which sources.

use std::fmt::Write as _;

use engine::{Date, Figure, Place, Rule, SourceId, Standing, Unit, Value};
use widget::Texts;

use crate::read::Files;
use crate::rulebook::Rules;

/// All that differs between two days; empty if nothing does.
pub(crate) fn compare(
    rules: &Rules,
    texts: &Texts,
    files: &Files,
    days: [Date; 2],
) -> String {
    let comparison = Comparison { rules, texts, files, days };
    rules.book.rules.iter().filter_map(|rule| comparison.rule(rule)).collect()
}

struct Comparison<'a> {
    rules: &'a Rules,
    texts: &'a Texts,
    files: &'a Files,
    days: [Date; 2],
}

impl Comparison<'_> {
    /// What is said of a rule, if anything differs.
    fn rule(&self, rule: &Rule) -> Option<String> {
        let standing = self.days.map(|day| Self::standing(rule, day));
        let figures = rule.figures.iter().map(|figure| {
            let said = self.days.map(|day| self.value(rule, figure, day));
            (figure.name.as_str(), said)
        });
        let all = [("standing", standing)].into_iter().chain(figures);
        let differs = all.filter(|(_, [one, other])| one != other);
        let mut lines = String::new();
        for (name, [one, other]) in differs {
            // Writing into a string cannot fail.
            let _ = writeln!(lines, "  {name}: {one} → {other}");
        }
        if lines.is_empty() {
            return None;
        }
        let title = self.texts.rule(&self.rules.book, &rule.id, "title", self.days[1]);
        let mut out = format!("{}  {title}{}\n{lines}", rule.id, self.place(rule));
        let sources = rule.all_sources().into_iter().map(SourceId::as_str);
        let sources: Vec<&str> = sources.collect();
        if !sources.is_empty() {
            let _ = writeln!(out, "  sources: {}", sources.join(", "));
        }
        Some(out)
    }

    fn value(&self, rule: &Rule, figure: &Figure, day: Date) -> String {
        let value = self.rules.book.value(&rule.id, &figure.name, day);
        value.map_or_else(|_| "no value".to_owned(), |it| shown(it, figure.unit))
    }

    /// How the rule stands. That it is to be read again makes no other law.
    fn standing(rule: &Rule, day: Date) -> String {
        match rule.standing(day) {
            Standing::InForce | Standing::ReviewDue { .. } => "in force".to_owned(),
            Standing::Announced { from } => format!("announced, from {from}"),
            Standing::Expired { until } => format!("in force until {until}"),
        }
    }

    /// Where the rule is written, as editors and terminals follow it.
    fn place(&self, rule: &Rule) -> String {
        let Some((file, span)) = self.rules.place(&Place::Rule(rule.id, None)) else {
            return String::new();
        };
        let before = self.files.text(&file).and_then(|text| text.get(..span.start));
        let line = before.map_or(0, |text| text.matches('\n').count()) + 1;
        format!("  {file}:{line}")
    }
}

/// A value as it is written in the rulebook.
pub(super) fn shown(value: Value, unit: Unit) -> String {
    match value {
        Value::Number(number) => format!("{number} {}", unit.as_str()),
        Value::Day(day) => day.to_string(),
        Value::Month(first) => first.to_string()[..7].to_owned(),
    }
}
