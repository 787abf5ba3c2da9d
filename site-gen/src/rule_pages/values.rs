//! The values of a rule, as its page shows them: every entry of a series, with its period.

use engine::{Date, Entry, Figure, Period, Rule};

use super::RulePages;
use crate::binding::{confidence_of, entry_phrase, mark_text, old_since_of};
use crate::render::context::{FigureContext, ValueContext};

impl RulePages<'_> {
    /// The values of the figure that is meant when only the rule is named; other figures have their
    /// place in its text, or among those that are less or more sure than the rule.
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
        let has_own_mark = confidence_of(rule, Some(entry)) != rule.confidence
            || old_since_of(rule, Some(entry)) != rule.old_since;
        let mark = has_own_mark.then(|| mark_text(self.words, rule, Some(entry)));
        let notes = [self.period(entry.period), mark];
        let note = notes.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        ValueContext {
            text: self.entry(rule, figure, entry),
            note: (!note.is_empty()).then_some(note),
        }
    }

    /// The figures that are less or more sure than their rule, or rest on other sources. Those of
    /// readings are shown with the readings.
    pub(super) fn apart(&self, rule: &Rule) -> Vec<FigureContext> {
        let is_of_reading =
            |figure: &Figure| rule.readings.iter().any(|it| it.name == figure.name);
        let figures = rule.figures.iter().filter(|figure| !is_of_reading(figure));
        let entries = figures.flat_map(|figure| {
            figure.entries.iter().rev().map(move |entry| (figure, entry))
        });
        entries
            .filter(|(_, entry)| stands_apart(rule, entry))
            .map(|(figure, entry)| self.figure_apart(rule, figure, entry))
            .collect()
    }

    fn figure_apart(&self, rule: &Rule, figure: &Figure, entry: &Entry) -> FigureContext {
        FigureContext {
            text: self.entry(rule, figure, entry),
            period: self.period(entry.period),
            mark: confidence_of(rule, Some(entry)).as_str(),
            mark_label: mark_text(self.words, rule, Some(entry)),
            sources: entry.sources.iter().map(|id| self.source(id)).collect(),
        }
    }

    /// The value on the day of the build, if there is one.
    pub(crate) fn value_now(&self, rule: &Rule) -> Option<String> {
        self.figure_now(rule, &main_figure(rule)?.name)
    }

    /// What stands for that value on the day of the build.
    pub(crate) fn entry_now<'b>(&self, rule: &'b Rule) -> Option<&'b Entry> {
        main_figure(rule)?.entry_on(self.frame.as_of)
    }

    /// The value of a figure on the day of the build.
    pub(super) fn figure_now(&self, rule: &Rule, name: &str) -> Option<String> {
        let figure = rule.figure(name)?;
        let entry = figure.entry_on(self.frame.as_of)?;
        let value = self.rules.book.value(&rule.id, name, self.frame.as_of).ok()?;
        Some(entry_phrase(self.words, figure.unit, value, entry))
    }

    pub(super) fn entry(&self, rule: &Rule, figure: &Figure, entry: &Entry) -> String {
        let day = day_within(entry.period, self.frame.as_of);
        let value = self.rules.book.value(&rule.id, &figure.name, day);
        match value {
            Ok(value) => entry_phrase(self.words, figure.unit, value, entry),
            Err(_) => self.words.get("rule-no-value"),
        }
    }

    /// A period in words; a calendar year is called by its number.
    pub(super) fn period(&self, period: Period) -> Option<String> {
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

/// Whether an entry is known in another way than its rule.
fn stands_apart(rule: &Rule, entry: &Entry) -> bool {
    confidence_of(rule, Some(entry)) != rule.confidence
        || old_since_of(rule, Some(entry)) != rule.old_since
        || (!entry.sources.is_empty() && entry.sources != rule.sources)
}

/// The figure `value`, or the only one.
pub(super) fn main_figure(rule: &Rule) -> Option<&Figure> {
    let only = match &rule.figures[..] {
        [only] if rule.readings.is_empty() => Some(only),
        _ => None,
    };
    rule.figure("value").or(only)
}

/// The day itself if it lies in the period, else the period's end that is nearest to it.
pub(crate) fn day_within(period: Period, day: Date) -> Date {
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
