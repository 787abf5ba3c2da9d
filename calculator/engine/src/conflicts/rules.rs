//! Conflicts of sources and rules: who says it, how sure it is, and whether its figures have values.

use std::collections::BTreeSet;

use super::{Conflicts, Place};
use crate::book::expression::Expression;
use crate::book::figure::{Content, Entry, Figure, Unit};
use crate::book::rule::{Confidence, Origin, Rule};
use crate::book::source::Source;
use crate::decide::evaluate::NoValue;
use crate::value::calendar::CalendarError;
use crate::value::date::Date;
use crate::value::id::RuleId;

impl Conflicts<'_> {
    pub(super) fn source(&mut self, source: &Source) {
        let Some(carried) = &source.carries else { return };
        let place = Place::Source(source.id);
        self.source_exists(place.clone(), carried);
        let first = self.rulebook.source(carried).and_then(|it| it.carries.as_ref());
        if let Some(first) = first {
            self.add(
                place,
                "origin-of-origin",
                format!(
                    "`{}` carries `{carried}`, which itself carries `{first}`",
                    source.id
                ),
                "name the source that the text first stood in",
            );
        }
    }

    pub(super) fn rule(&mut self, rule: &Rule) {
        for source in &rule.sources {
            self.source_exists(key(rule, "sources"), source);
        }
        self.readings(rule);
        if rule.clocks.period.is_turned_round() {
            self.add(
                key(rule, "until"),
                "range-turned-round",
                "the rule ends before it begins",
                "swap `from` and `until`, or correct one of them",
            );
        }
        if rule.clocks.review_by < rule.clocks.checked {
            self.add(
                key(rule, "review_by"),
                "range-turned-round",
                "the rule is due for review before it was checked",
                "swap `checked` and `review_by`, or set a later day for the review",
            );
        }
        self.confidence(rule);
        self.origin(rule);
        for figure in &rule.figures {
            self.figure(rule, figure);
        }
    }

    fn readings(&mut self, rule: &Rule) {
        for reading in &rule.readings {
            if reading.sources.is_empty() {
                self.add(
                    key(rule, "readings"),
                    "no-source",
                    format!(
                        "reading `{}` of `{}` cites no source",
                        reading.name, rule.id
                    ),
                    "add `sources = [\"…\"]` to the reading",
                );
            }
            for source in &reading.sources {
                self.source_exists(key(rule, "readings"), source);
            }
        }
        if rule.confidence != Confidence::Disputed && !rule.readings.is_empty() {
            self.add(
                key(rule, "readings"),
                "dispute-unsaid",
                format!("`{}` has readings, but is not called disputed", rule.id),
                "say `confidence = \"disputed\"`, or keep one value and remove `readings`",
            );
        }
    }

    fn confidence(&mut self, rule: &Rule) {
        let id = &rule.id;
        let sources = rule.all_sources();
        let known = sources.iter().filter_map(|id| self.rulebook.source(id));
        let origins: BTreeSet<_> = known.map(Source::origin).collect();
        match rule.confidence {
            Confidence::Agreed if origins.len() < 2 => self.add(
                key(rule, "sources"),
                "one-origin",
                format!("`{id}` is called agreed, but its sources are of one origin"),
                "name a second source of another origin, or say `confidence = \"single\"`",
            ),
            Confidence::Single if sources.is_empty() => self.add(
                key(rule, "sources"),
                "no-source",
                format!("rule `{id}` cites no source"),
                "add `sources = [\"…\"]`, or say `confidence = \"not-found\"`",
            ),
            Confidence::Disputed if rule.readings.len() < 2 => self.add(
                key(rule, "readings"),
                "no-dispute",
                format!("`{id}` is called disputed, but has fewer than two readings"),
                "add each side to `readings`, with its sources",
            ),
            Confidence::NotFound if !sources.is_empty() => self.add(
                key(rule, "sources"),
                "source-of-nothing",
                format!("`{id}` is called not found, but cites a source"),
                "remove `sources`, or say how sure the fact is",
            ),
            Confidence::NotFound if rule.figure("value").is_some() => self.add(
                key(rule, "figures"),
                "figure-of-nothing",
                format!("`{id}` is called not found, but has a value"),
                "remove `figures.value`, or say how sure the fact is",
            ),
            _ => {}
        }
    }

    fn origin(&mut self, rule: &Rule) {
        let sources = rule.all_sources();
        let mut known =
            sources.iter().filter_map(|id| self.rulebook.source(id)).peekable();
        if known.peek().is_none() {
            // Without a source there is no origin; that a single source is missing is told already.
            let is_unsourced =
                sources.is_empty() && rule.confidence != Confidence::Single;
            if is_unsourced && rule.origin.is_some() {
                self.add(
                    key(rule, "origin"),
                    "wrong-origin",
                    format!("`{}` has an origin, but cites no source", rule.id),
                    "remove `origin`, or add `sources`",
                );
            }
            return;
        }
        let is_primary = known.any(|source| source.is_primary);
        let is_disputed = rule.confidence == Confidence::Disputed;
        let is_wrong = match rule.origin {
            Some(Origin::Primary) => !is_primary,
            Some(Origin::Outside) => is_primary && !is_disputed,
            None => rule.confidence != Confidence::Inferred,
        };
        if is_wrong {
            self.add(
                key(rule, "origin"),
                "wrong-origin",
                format!("the origin of `{}` is not what its sources say", rule.id),
                "say `origin = \"primary\"` if a primary source is among them, else `\"outside\"`",
            );
        }
    }

    fn figure(&mut self, rule: &Rule, figure: &Figure) {
        let place = |n: usize| Place::Figure(rule.id, figure.name.clone(), n);
        for (n, entry) in figure.entries.iter().enumerate() {
            for source in &entry.sources {
                self.source_exists(place(n), source);
            }
            if entry.period.is_turned_round() {
                self.add(
                    place(n),
                    "range-turned-round",
                    "the value ends before it begins",
                    "swap `from` and `until`, or correct one of them",
                );
            }
            for (before, other) in figure.entries[..n].iter().enumerate() {
                if other.period.overlaps(entry.period) {
                    self.add(
                        place(n),
                        "values-overlap",
                        format!("two values of `{}` hold on the same day", figure.name),
                        "end the earlier one on the day before the later one begins",
                    );
                    self.names_other(place(before));
                }
            }
            self.value(place(n), &rule.id, figure, entry);
        }
    }

    /// Whether an entry has a value of the figure's kind.
    fn value(&mut self, place: Place, rule: &RuleId, figure: &Figure, entry: &Entry) {
        let value = match &entry.content {
            Content::Stated(value) => Ok(*value),
            Content::Computed(expression) => {
                let day = entry.period.nearest_day(self.on);
                if self.fails_elsewhere(rule, expression, day) {
                    return;
                }
                self.rulebook.value(rule, &figure.name, day)
            }
        };
        match value {
            Ok(value) if (figure.unit == Unit::Date) != value.is_number() => {}
            Ok(_) => self.no_value(place, &NoValue::WrongKind),
            Err(reason) => self.no_value(place, &reason),
        }
    }

    /// Whether an expression fails only because a computed figure that it names does: that one is
    /// told at its own place.
    fn fails_elsewhere(&self, own: &RuleId, expression: &Expression, on: Date) -> bool {
        expression.figures().into_iter().any(|(other, name)| {
            let other = other.unwrap_or(own);
            let figure = self.rulebook.rule(other).and_then(|it| it.figure(name));
            let entry = figure.and_then(|it| it.entry_on(on));
            let is_computed = |it: &Entry| matches!(it.content, Content::Computed(_));
            let value = self.rulebook.value(other, name, on);
            // In a circle each figure blames another: tell it of each.
            let is_circle = matches!(value, Err(NoValue::Circular(..)));
            entry.is_some_and(is_computed) && value.is_err() && !is_circle
        })
    }

    fn no_value(&mut self, place: Place, reason: &NoValue) {
        let (found, help) = match reason {
            NoValue::UnknownRule(rule) => {
                self.rule_exists(place, rule);
                return;
            }
            // That another figure is not known on this day is a fact about the world, not a mistake:
            // the index of a coming year is not yet set.
            NoValue::NotCovered { .. } => return,
            NoValue::UnknownFigure(rule, figure) => {
                (format!("rule `{rule}` has no figure `{figure}`"), self.figures_of(rule))
            }
            NoValue::Circular(rule, figure) => (
                format!("`{rule}.{figure}` is computed from itself"),
                "state one of the figures in the circle instead of computing it"
                    .to_owned(),
            ),
            NoValue::WrongKind => (
                "a day where a number is needed, or a number where a day is needed"
                    .to_owned(),
                "check the units of the figure and of those that it names".to_owned(),
            ),
            NoValue::DivisionByZero => (
                "a division by zero".to_owned(),
                "check the figure after the `/`, or the step of `round`".to_owned(),
            ),
            NoValue::NotWhole => (
                "a part where a whole number is needed".to_owned(),
                "round it up, or check the figures that are named".to_owned(),
            ),
            NoValue::OutOfRange => (
                "the result does not fit".to_owned(),
                "check the figures that are named: one is too large, or negative"
                    .to_owned(),
            ),
            NoValue::OutOfReach => (
                "even all criteria together cannot reach the threshold".to_owned(),
                "check the threshold and the caps".to_owned(),
            ),
            NoValue::Calendar(error) => no_day(*error),
            NoValue::Disputed(rule) => (
                format!("sources disagree about `{rule}`, so that it has no one value"),
                self.figures_of(rule),
            ),
            NoValue::NoCondition => (
                "a condition where a value is needed, or a value where a condition is needed"
                    .to_owned(),
                "compare two values, or choose between them with `if(…)`".to_owned(),
            ),
            NoValue::Unanswered(_)
            | NoValue::UnknownQuestion(_)
            | NoValue::UnknownTable(_)
            | NoValue::UnknownParameter(_)
            | NoValue::UnknownCriterion(_)
            | NoValue::NoCell(_)
            | NoValue::NoCase(_)
            | NoValue::NotPublished(_) => (
                "a figure that rests on what a reader answers".to_owned(),
                "make a parameter of it: a figure is the same for everybody".to_owned(),
            ),
            NoValue::NoLaw => (
                "a computation over criteria, and there is no law of points".to_owned(),
                "add `[law.<id>]` with its criteria".to_owned(),
            ),
        };
        self.add(place, "no-result", found, help);
    }

    pub(super) fn figures_of(&self, rule: &RuleId) -> String {
        let figures = self.rulebook.rule(rule).map(|it| it.figures.as_slice());
        let names = figures.unwrap_or_default().iter().map(|it| it.name.as_str());
        let listed = names.collect::<Vec<_>>().join("`, `");
        if listed.is_empty() {
            format!("`{rule}` has no figures: give it one")
        } else {
            format!("`{rule}` has `{listed}`")
        }
    }
}

fn key(rule: &Rule, key: &str) -> Place {
    Place::Rule(rule.id, Some(key.to_owned()))
}

fn no_day(error: CalendarError) -> (String, String) {
    match error {
        CalendarError::UnknownYear { year } => (
            format!("the holidays of {year} are not known"),
            format!("add `[calendar.{year}]`, or compute an earlier day"),
        ),
        CalendarError::NoStart { year } => (
            format!("no start in {year} leaves room for so many working days"),
            "compute with fewer working days".to_owned(),
        ),
    }
}
