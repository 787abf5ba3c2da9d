//! The computations that a rulebook can name.

use super::Evaluation;
use crate::book::expression::{Call, Expression};
use crate::book::figure::Value;
use crate::decide::evaluate::NoValue;
use crate::value::calendar::{CalendarError, WorkingDays};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;

impl Evaluation<'_> {
    pub(super) fn call(&mut self, call: &Call, own: &RuleId, on: Date) -> Option<Value> {
        let rulebook = self.rulebook;
        let calendar = &rulebook.calendar;
        match call {
            Call::SmallestSet => self.sets(None, on).map(|it| count(it.size)),
            Call::SmallestSets => self.sets(None, on).map(|it| count(it.n_sets)),
            Call::SmallestSetWithout(criterion) => {
                self.sets(Some(criterion), on).map(|it| count(it.size))
            }
            Call::SmallestSetsAllHold(criterion) => {
                let sets = self.sets(None, on)?;
                Some(count(usize::from(sets.in_all.contains(criterion))))
            }
            Call::WorkingDaysAfter(start, days) => {
                let start = self.day(start, own, on)?;
                let days = self.working_days(days, own, on)?;
                let deadline = calendar.add_working_days(start, days);
                self.of_calendar(deadline.map(|it| Value::Day(it.date)))
            }
            Call::LastStart(year, days) => {
                let year = self.year(year, own, on)?;
                let days = self.working_days(days, own, on)?;
                self.of_calendar(calendar.last_start(year, days).map(Value::Day))
            }
            Call::ShortestSpan(year, days) => {
                let year = self.year(year, own, on)?;
                let days = self.working_days(days, own, on)?;
                self.of_calendar(calendar.spans(year, days).map(|it| whole(it.0)))
            }
            Call::LongestSpan(year, days) => {
                let year = self.year(year, own, on)?;
                let days = self.working_days(days, own, on)?;
                self.of_calendar(calendar.spans(year, days).map(|it| whole(it.1)))
            }
            Call::WorkingDaysIn(year) => {
                let year = self.year(year, own, on)?;
                self.of_calendar(calendar.n_working_days(year).map(whole))
            }
            Call::RoundUp(value) => {
                let value = self.number(value, own, on)?;
                Some(Value::Number(Fraction::whole(value.round_up())))
            }
            Call::RoundDown(value) => {
                let value = self.number(value, own, on)?;
                Some(Value::Number(Fraction::whole(value.round_down())))
            }
            Call::FullYears(from, until) => {
                let from = self.day(from, own, on)?;
                Some(whole(from.full_years_until(self.day(until, own, on)?)))
            }
            Call::Round(value, step) => {
                let step = self.number(step, own, on)?;
                let value = self.number(value, own, on)?;
                if step == Fraction::ZERO {
                    return self.fail(NoValue::DivisionByZero);
                }
                let steps = value.over(step);
                let rounded =
                    steps.and_then(|it| Fraction::whole(it.round()).times(step));
                self.found(rounded.map(Value::Number), NoValue::OutOfRange)
            }
            Call::CountItems(rule) => {
                let found = rulebook.rule(rule);
                let found = self.found(found, NoValue::UnknownRule(*rule))?;
                Some(count(found.items.len()))
            }
            Call::CountRules(section) => Some(count(rulebook.section(*section).count())),
        }
    }

    fn of_calendar(&mut self, found: Result<Value, CalendarError>) -> Option<Value> {
        found.map_or_else(|error| self.fail(NoValue::Calendar(error)), Some)
    }

    fn day(&mut self, of: &Expression, own: &RuleId, on: Date) -> Option<Date> {
        let value = self.expression(of, own, on)?;
        self.found(value.day(), NoValue::WrongKind)
    }

    fn whole(&mut self, of: &Expression, own: &RuleId, on: Date) -> Option<i64> {
        let number = self.number(of, own, on)?;
        self.found(number.as_whole(), NoValue::NotWhole)
    }

    fn year(&mut self, of: &Expression, own: &RuleId, on: Date) -> Option<i32> {
        let year = self.whole(of, own, on)?;
        self.found(i32::try_from(year).ok(), NoValue::OutOfRange)
    }

    fn working_days(
        &mut self,
        of: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<WorkingDays> {
        let days = self.whole(of, own, on)?;
        let days = self.found(u16::try_from(days).ok(), NoValue::OutOfRange)?;
        Some(WorkingDays(days))
    }
}

fn whole(number: u32) -> Value {
    Value::Number(Fraction::whole(i64::from(number)))
}

fn count(number: usize) -> Value {
    Value::Number(Fraction::whole(i64::try_from(number).unwrap_or(i64::MAX)))
}
