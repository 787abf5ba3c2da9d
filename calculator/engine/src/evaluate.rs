//! What a figure is worth on a day: looks up series and computes expressions.
//!
//! A day that no entry covers has no value; nothing is guessed and nothing is carried on. Only an
//! assessment carries points on, since it says by itself that its rules have expired.

use crate::calendar::{CalendarError, WorkingDays};
use crate::date::Date;
use crate::expression::{Call, Expression, Operator};
use crate::figure::{Content, Entry, Figure, Value};
use crate::fraction::Fraction;
use crate::id::{CriterionId, RuleId};
use crate::rulebook::RuleBook;
use crate::sets::{self, SmallestSets};

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
    /// A division by zero, or a rounding to multiples of it.
    DivisionByZero,
    /// A part where a whole number is needed.
    NotWhole,
    /// A result that does not fit.
    OutOfRange,
    /// Criteria that cannot reach the threshold together.
    OutOfReach,
    /// A working day that cannot be told.
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
        Evaluation::new(self, Figure::entry_on).figure(rule, figure, on)
    }

    /// The figure `value` of a rule on a day, or on the nearest day that a series covers: a law past
    /// its end is still shown, with a warning, and never as zero.
    pub(crate) fn nearest_value(
        &self,
        rule: &RuleId,
        on: Date,
    ) -> Result<Value, NoValue> {
        Evaluation::new(self, Figure::entry_near).figure(rule, "value", on)
    }

    /// A rule's points on a day, or on the nearest day that its series covers.
    pub(crate) fn points(&self, rule: &RuleId, on: Date) -> u32 {
        Evaluation::new(self, Figure::entry_near).points(rule, on).unwrap_or_default()
    }

    /// The smallest sets on a day, or on the nearest days that the caps cover.
    pub(crate) fn nearest_sets(
        &self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Result<SmallestSets, NoValue> {
        Evaluation::new(self, Figure::entry_near).sets(without, on)
    }
}

/// Which entry of a figure counts on a day.
type EntryOf = fn(&Figure, Date) -> Option<&Entry>;

/// One evaluation, with the figures that are being computed, to notice a circle.
struct Evaluation<'a> {
    rulebook: &'a RuleBook,
    entry_of: EntryOf,
    trail: Vec<(RuleId, String, Date)>,
}

impl<'a> Evaluation<'a> {
    const fn new(rulebook: &'a RuleBook, entry_of: EntryOf) -> Self {
        Self { rulebook, entry_of, trail: Vec::new() }
    }

    fn figure(&mut self, rule: &RuleId, name: &str, on: Date) -> Result<Value, NoValue> {
        let found = self.rulebook.rule(rule);
        let found = found.ok_or_else(|| NoValue::UnknownRule(rule.clone()))?;
        let unknown = || NoValue::UnknownFigure(rule.clone(), name.to_owned());
        let figure = found.figure(name).ok_or_else(unknown)?;
        let entry = (self.entry_of)(figure, on).ok_or_else(|| NoValue::NotCovered {
            rule: rule.clone(),
            figure: name.to_owned(),
            on,
        })?;
        match &entry.content {
            Content::Stated(value) => Ok(*value),
            Content::Computed(expression) => {
                self.computed(expression, rule, name, entry.period.nearest_day(on))
            }
        }
    }

    /// Computes a figure, once on the same trail: a value may rest on that of an earlier day, but
    /// not on itself.
    fn computed(
        &mut self,
        expression: &Expression,
        rule: &RuleId,
        name: &str,
        on: Date,
    ) -> Result<Value, NoValue> {
        let key = (rule.clone(), name.to_owned(), on);
        if self.trail.contains(&key) {
            return Err(NoValue::Circular(key.0, key.1));
        }
        self.trail.push(key);
        let value = self.expression(expression, rule, on);
        self.trail.pop();
        value
    }

    fn points(&mut self, rule: &RuleId, on: Date) -> Result<u32, NoValue> {
        let value = self.figure(rule, "value", on)?.number().ok_or(NoValue::WrongKind)?;
        let points = value.as_whole().ok_or(NoValue::NotWhole)?;
        u32::try_from(points).map_err(|_| NoValue::OutOfRange)
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
                if *operator == Operator::Over && right == Fraction::whole(0) {
                    return Err(NoValue::DivisionByZero);
                }
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
                let value = self.number(value, own, on)?;
                if step == Fraction::whole(0) {
                    return Err(NoValue::DivisionByZero);
                }
                let steps = value.over(step).ok_or(NoValue::OutOfRange)?;
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
        &mut self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Result<SmallestSets, NoValue> {
        let law = self.rulebook.laws.first().ok_or(NoValue::NoLaw)?;
        let is_allowed = |it: &CriterionId| Some(it) != without;
        sets::smallest_sets(law, is_allowed, |rule| self.points(rule, on))
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
        self.number(of, own, on)?.as_whole().ok_or(NoValue::NotWhole)
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
