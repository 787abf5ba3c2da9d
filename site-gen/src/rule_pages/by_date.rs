//! What a rule's values are by date, so that two dates can be compared: those in the rulebook and those
//! computed from them, which no day of their own rule tells.

use std::collections::BTreeSet;

use engine::{Date, Figure, Period, Rule, Value};

use super::RulePages;
use crate::binding::{confidence_of, entry_phrase, mark_text};
use crate::links::PageId;
use crate::render::context::{ByDateContext, PeriodContext};

/// A period in which the values of a rule stay the same: those that others are not, in order.
struct Stretch {
    /// One of its days.
    day: Date,
    period: Period,
    values: Vec<Option<Value>>,
}

impl RulePages<'_> {
    /// The rules whose values depend on the day, each with all of its periods.
    pub(crate) fn all_by_date(&self) -> Vec<ByDateContext> {
        let days = self.turning_days();
        let rules = self.rules.book.rules.iter();
        let each = rules.map(|rule| ByDateContext {
            title: self.title(&rule.id),
            url: self.frame.url(&PageId::Rule(rule.id)),
            periods: self.periods(rule, &days),
        });
        each.filter(|it| !it.periods.is_empty()).collect()
    }

    /// The values of a rule by period, the earliest first; none if no day changes them.
    pub(super) fn by_date(&self, rule: &Rule) -> Vec<PeriodContext> {
        self.periods(rule, &self.turning_days())
    }

    fn periods(&self, rule: &Rule, days: &BTreeSet<Date>) -> Vec<PeriodContext> {
        let figures = self.dated(rule, days);
        if figures.is_empty() {
            return Vec::new();
        }
        let stretches = self.stretches(rule, &figures, days);
        // Of the time before all that is known there is nothing to tell.
        let is_known = |it: &Stretch| it.values.iter().any(Option::is_some);
        let known = stretches.iter().skip_while(|it| !is_known(it));
        known.map(|it| self.told(rule, &figures, it)).collect()
    }

    /// All days from which on some value of the rulebook is another.
    fn turning_days(&self) -> BTreeSet<Date> {
        let figures = self.rules.book.rules.iter().flat_map(|rule| &rule.figures);
        let periods = figures.flat_map(|it| &it.entries).map(|entry| entry.period);
        let ends = |period: Period| [period.from, period.until.map(Date::next)];
        periods.flat_map(ends).flatten().collect()
    }

    /// The figures of a rule that are others on some of the days.
    fn dated<'b>(&self, rule: &'b Rule, days: &BTreeSet<Date>) -> Vec<&'b Figure> {
        let Some(first) = days.first() else { return Vec::new() };
        let is_dated = |figure: &&Figure| {
            let before = self.value_on(rule, figure, first.plus_days(-1));
            days.iter().any(|day| self.value_on(rule, figure, *day) != before)
        };
        rule.figures.iter().filter(is_dated).collect()
    }

    fn value_on(&self, rule: &Rule, figure: &Figure, day: Date) -> Option<Value> {
        self.rules.book.value(&rule.id, &figure.name, day).ok()
    }

    /// The periods between the days, those with the same values made one.
    fn stretches(
        &self,
        rule: &Rule,
        figures: &[&Figure],
        days: &BTreeSet<Date>,
    ) -> Vec<Stretch> {
        let before = days.first().map(|first| (first.plus_days(-1), None));
        let starts = before.into_iter().chain(days.iter().map(|day| (*day, Some(*day))));
        let mut all: Vec<Stretch> = Vec::new();
        for (day, from) in starts {
            let values: Vec<Option<Value>> =
                figures.iter().map(|it| self.value_on(rule, it, day)).collect();
            match all.last_mut() {
                Some(last) if last.values == values => continue,
                Some(last) => last.period.until = Some(day.plus_days(-1)),
                None => {}
            }
            all.push(Stretch { day, period: Period { from, until: None }, values });
        }
        all
    }

    fn told(&self, rule: &Rule, figures: &[&Figure], stretch: &Stretch) -> PeriodContext {
        let Stretch { day, period, values } = stretch;
        let phrase = |(figure, value): (&&Figure, &Option<Value>)| {
            let entry = figure.entry_on(*day)?;
            Some(entry_phrase(self.words, figure.unit, (*value)?, entry))
        };
        let phrases: Vec<String> =
            figures.iter().zip(values).filter_map(phrase).collect();
        let entry = figures.first().and_then(|it| it.entry_on(*day));
        let is_known = !phrases.is_empty();
        PeriodContext {
            period: self.period_of_values(*period),
            value: is_known.then(|| phrases.join(" · ")),
            mark: is_known.then(|| confidence_of(rule, entry).as_str()),
            mark_label: mark_text(self.words, rule, entry),
        }
    }

    /// A period in words that say nothing of a force, which a value has not.
    fn period_of_values(&self, period: Period) -> String {
        match (period.from, period.until) {
            (Some(from), None) => {
                self.words.say("by-date-from", &[("day", self.day(from).into())])
            }
            _ => self.period(period).unwrap_or_default(),
        }
    }
}
