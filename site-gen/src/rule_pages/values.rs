//! The values of a rule, as its page shows them: every entry of a series, with its period.

use engine::{Date, Entry, Figure, Period, Rule};

use super::RulePages;
use crate::binding::{confidence_of, entry_phrase};
use crate::render::context::ValueContext;

impl RulePages<'_> {
    /// The values of the figure that is meant when only the rule is named; other figures have their
    /// place in its text.
    pub(super) fn values(&self, rule: &Rule) -> Vec<ValueContext> {
        let Some(figure) = main_figure(rule) else { return Vec::new() };
        // The newest first: what stands on top is taken for what holds.
        let known =
            figure.entries.iter().rev().map(|entry| self.value(rule, figure, entry));
        let is_covered = figure.entry_on(self.frame.as_of).is_some();
        let today = (!is_covered).then(|| ValueContext {
            text: self.words.get("rule-no-value"),
            note: Some(self.day(self.frame.as_of)),
        });
        today.into_iter().chain(known).collect()
    }

    fn value(&self, rule: &Rule, figure: &Figure, entry: &Entry) -> ValueContext {
        let notes = [
            self.period(entry.period),
            entry.confidence.filter(|own| *own != rule.confidence).map(|_| {
                let confidence = confidence_of(rule, entry);
                self.words.get(&format!("mark-{}", confidence.as_str()))
            }),
            entry.old_since.map(|year| self.old(year)),
        ];
        let note = notes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        ValueContext {
            text: self.entry(rule, figure, entry),
            note: (!note.is_empty()).then_some(note),
        }
    }

    /// The value on the day of the build, if there is one.
    pub(super) fn value_now(&self, rule: &Rule) -> Option<String> {
        self.figure_now(rule, &main_figure(rule)?.name)
    }

    /// The value of a figure on the day of the build.
    pub(super) fn figure_now(&self, rule: &Rule, name: &str) -> Option<String> {
        let figure = rule.figure(name)?;
        let entry = figure.entry_on(self.frame.as_of)?;
        let value = self.rules.book.value(&rule.id, name, self.frame.as_of).ok()?;
        Some(entry_phrase(self.words, figure.unit, value, entry))
    }

    fn entry(&self, rule: &Rule, figure: &Figure, entry: &Entry) -> String {
        let day = day_within(entry.period, self.frame.as_of);
        let value = self.rules.book.value(&rule.id, &figure.name, day);
        match value {
            Ok(value) => entry_phrase(self.words, figure.unit, value, entry),
            Err(_) => self.words.get("rule-no-value"),
        }
    }

    /// A period in words; a calendar year is called by its number.
    fn period(&self, period: Period) -> Option<String> {
        match (period.from, period.until) {
            (Some(from), Some(until)) if is_year(from, until) => {
                Some(from.year().to_string())
            }
            (Some(from), Some(until)) => {
                let ends =
                    [("from", self.day(from).into()), ("to", self.day(until).into())];
                Some(self.words.say("range", &ends))
            }
            (Some(from), None) => {
                Some(format!("{} {}", self.words.get("rule-from"), self.day(from)))
            }
            (None, Some(until)) => {
                Some(format!("{} {}", self.words.get("rule-until"), self.day(until)))
            }
            (None, None) => None,
        }
    }
}

/// The figure `value`, or the only one.
fn main_figure(rule: &Rule) -> Option<&Figure> {
    let only = match &rule.figures[..] {
        [only] if rule.readings.is_empty() => Some(only),
        _ => None,
    };
    rule.figure("value").or(only)
}

/// The day itself if it lies in the period, else the period's end that is nearest to it.
fn day_within(period: Period, day: Date) -> Date {
    match (period.from, period.until) {
        (Some(from), _) if day < from => from,
        (_, Some(until)) if until < day => until,
        _ => day,
    }
}

fn is_year(from: Date, until: Date) -> bool {
    Date::new(from.year(), 1, 1) == Ok(from)
        && Date::end_of_year(from.year()) == Ok(until)
}
