//! What a figure is worth on a day: looks up series and computes expressions.
//!
//! A day that no entry covers has no value; nothing is guessed and nothing is carried on.

use crate::calendar::{CalendarError, WorkingDays};
use crate::date::Date;
use crate::expression::{Call, Expression, Operator};
use crate::figure::{Content, Value};
use crate::fraction::Fraction;
use crate::id::RuleId;
use crate::rulebook::RuleBook;
use crate::sets;

/// Why a figure has no value on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// There is no such rule.
    UnknownRule(RuleId),
    /// The rule has no such figure.
    UnknownFigure(RuleId, String),
    /// No entry of the figure covers the day.
    NotCovered {
        /// The rule.
        rule: RuleId,
        /// The figure.
        figure: String,
        /// The day.
        on: Date,
    },
    /// The figure is computed from itself.
    Circular(RuleId, String),
    /// A day where a number is needed, or a number where a day is needed.
    WrongKind,
    /// A division by zero, or a result that does not fit.
    OutOfRange,
    /// A working day in a year whose holidays are not known.
    Calendar(CalendarError),
    /// A computation over criteria, and the rulebook has no law of points.
    NoLaw,
}

impl RuleBook {
    /// The value of a figure on a day.
    ///
    /// # Errors
    ///
    /// [`NoValue`] if it has none.
    pub fn value(&self, rule: &RuleId, figure: &str, on: Date) -> Result<Value, NoValue> {
        Evaluation { rulebook: self, trail: Vec::new() }.figure(rule, figure, on)
    }

    /// A rule's points on a day. Where the series does not cover the day, the nearest earlier entry
    /// counts, else the first: a law past its end is still shown, with a warning, and never as zero.
    pub(crate) fn points(&self, rule: &RuleId, on: Date) -> u32 {
        let value = self.value(rule, "value", on).or_else(|_| {
            let entries = self.rule(rule).and_then(|it| it.figure("value"));
            let entries = entries.map(|it| it.entries.as_slice()).unwrap_or_default();
            let began =
                |day: Date| entries.iter().rev().find(|it| it.period.from <= Some(day));
            let nearest = began(on).or(entries.first());
            let day =
                nearest.and_then(|it| it.period.until.or(it.period.from)).unwrap_or(on);
            self.value(rule, "value", day)
        });
        let whole = value.ok().and_then(Value::number).and_then(Fraction::as_whole);
        whole.and_then(|it| u32::try_from(it).ok()).unwrap_or_default()
    }
}

/// One evaluation, with the figures that are being computed, to notice a circle.
struct Evaluation<'a> {
    rulebook: &'a RuleBook,
    trail: Vec<(RuleId, String)>,
}

impl Evaluation<'_> {
    fn figure(&mut self, rule: &RuleId, name: &str, on: Date) -> Result<Value, NoValue> {
        let found = self.rulebook.rule(rule);
        let found = found.ok_or_else(|| NoValue::UnknownRule(rule.clone()))?;
        let unknown = || NoValue::UnknownFigure(rule.clone(), name.to_owned());
        let figure = found.figure(name).ok_or_else(unknown)?;
        let entry = figure.entry_on(on).ok_or_else(|| NoValue::NotCovered {
            rule: rule.clone(),
            figure: name.to_owned(),
            on,
        })?;
        let expression = match &entry.content {
            Content::Stated(value) => return Ok(*value),
            Content::Computed(expression) => expression,
        };
        let key = (rule.clone(), name.to_owned());
        if self.trail.contains(&key) {
            return Err(NoValue::Circular(key.0, key.1));
        }
        self.trail.push(key);
        let value = self.expression(expression, rule, on);
        self.trail.pop();
        value
    }

    fn expression(
        &mut self,
        expression: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<Value, NoValue> {
        match expression {
            Expression::Number(number) => Ok(Value::Number(*number)),
            Expression::Day(day) => Ok(Value::Day(*day)),
            Expression::Figure { rule, figure, on: day } => {
                self.figure(rule.as_ref().unwrap_or(own), figure, day.unwrap_or(on))
            }
            Expression::Binary { operator, left, right } => {
                let left = self.number(left, own, on)?;
                let right = self.number(right, own, on)?;
                let result = match operator {
                    Operator::Plus => left.plus(right),
                    Operator::Minus => left.minus(right),
                    Operator::Times => left.times(right),
                    Operator::Over => left.over(right),
                };
                result.map(Value::Number).ok_or(NoValue::OutOfRange)
            }
            Expression::Call(call) => self.call(call, own, on),
        }
    }

    fn call(&mut self, call: &Call, own: &RuleId, on: Date) -> Result<Value, NoValue> {
        let calendar = &self.rulebook.calendar;
        Ok(match call {
            Call::SmallestSet => count(self.sets(None, on)?.size),
            Call::SmallestSets => count(self.sets(None, on)?.n_sets),
            Call::SmallestSetWithout(criterion) => {
                count(self.sets(Some(criterion), on)?.size)
            }
            Call::SmallestSetsAllHold(criterion) => {
                count(usize::from(self.sets(None, on)?.in_all.contains(criterion)))
            }
            Call::WorkingDaysAfter(start, days) => {
                let start =
                    self.expression(start, own, on)?.day().ok_or(NoValue::WrongKind)?;
                let days = self.working_days(days, own, on)?;
                let deadline = calendar.add_working_days(start, days);
                Value::Day(deadline.map_err(NoValue::Calendar)?.date)
            }
            Call::LastStart(year, days) => {
                let (year, days) =
                    (self.year(year, own, on)?, self.working_days(days, own, on)?);
                Value::Day(calendar.last_start(year, days).map_err(NoValue::Calendar)?)
            }
            Call::ShortestSpan(year, days) => {
                let (year, days) =
                    (self.year(year, own, on)?, self.working_days(days, own, on)?);
                whole(calendar.spans(year, days).map_err(NoValue::Calendar)?.0)
            }
            Call::LongestSpan(year, days) => {
                let (year, days) =
                    (self.year(year, own, on)?, self.working_days(days, own, on)?);
                whole(calendar.spans(year, days).map_err(NoValue::Calendar)?.1)
            }
            Call::WorkingDaysIn(year) => {
                let year = self.year(year, own, on)?;
                whole(calendar.n_working_days(year).map_err(NoValue::Calendar)?)
            }
            Call::RoundUp(value) => {
                Value::Number(Fraction::whole(self.number(value, own, on)?.round_up()))
            }
            Call::Round(value, step) => {
                let step = self.number(step, own, on)?;
                let steps =
                    self.number(value, own, on)?.over(step).ok_or(NoValue::OutOfRange)?;
                let rounded = Fraction::whole(steps.round()).times(step);
                Value::Number(rounded.ok_or(NoValue::OutOfRange)?)
            }
            Call::CountItems(rule) => {
                let found = self.rulebook.rule(rule);
                let found = found.ok_or_else(|| NoValue::UnknownRule(rule.clone()))?;
                count(found.items.len())
            }
            Call::CountRules(section) => count(self.rulebook.section(*section).count()),
        })
    }

    fn sets(
        &self,
        without: Option<&crate::id::CriterionId>,
        on: Date,
    ) -> Result<sets::SmallestSets, NoValue> {
        let law = self.rulebook.laws.first().ok_or(NoValue::NoLaw)?;
        sets::smallest_sets(self.rulebook, law, on, |it| Some(it) != without)
            .ok_or(NoValue::OutOfRange)
    }

    fn number(
        &mut self,
        of: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<Fraction, NoValue> {
        self.expression(of, own, on)?.number().ok_or(NoValue::WrongKind)
    }

    fn whole(&mut self, of: &Expression, own: &RuleId, on: Date) -> Result<i64, NoValue> {
        self.number(of, own, on)?.as_whole().ok_or(NoValue::OutOfRange)
    }

    fn year(&mut self, of: &Expression, own: &RuleId, on: Date) -> Result<i32, NoValue> {
        i32::try_from(self.whole(of, own, on)?).map_err(|_| NoValue::OutOfRange)
    }

    fn working_days(
        &mut self,
        of: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<WorkingDays, NoValue> {
        let days = self.whole(of, own, on)?;
        u16::try_from(days).map(WorkingDays).map_err(|_| NoValue::OutOfRange)
    }
}

fn whole(number: u32) -> Value {
    Value::Number(Fraction::whole(i64::from(number)))
}

fn count(number: usize) -> Value {
    Value::Number(Fraction::whole(i64::try_from(number).unwrap_or(i64::MAX)))
}
