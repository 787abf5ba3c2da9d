//! What an expression is worth on a day and for a reader: looks up series, tables and answers, and
//! computes.
//!
//! A day that no entry covers has no value; nothing is guessed and nothing is carried on. Only an
//! assessment carries points on, since it says by itself that its rules have expired.
//! What rests on an answer that is not there has no value either; a condition has one all the same
//! if the answers that are there decide it.

mod cell;
mod condition;

use std::collections::BTreeMap;

use crate::answers::{Answer, Answers};
use crate::calendar::{CalendarError, WorkingDays};
use crate::date::Date;
use crate::expression::{Call, Expression, Extreme, Operator};
use crate::figure::{Content, Entry, Figure, Unit, Value};
use crate::fraction::Fraction;
use crate::id::{CriterionId, ParameterId, QuestionId, RuleId, TableId};
use crate::points::{Criterion, PointsLaw};
use crate::question::Choice;
use crate::rule::Rule;
use crate::rulebook::RuleBook;
use crate::scoring::Term;
use crate::sets::{self, SmallestSets};
use crate::table::{Table, TableVersion};

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
    /// It rests on a question that is not answered.
    Unanswered(QuestionId),
    /// There is no such question.
    UnknownQuestion(QuestionId),
    /// There is no such table.
    UnknownTable(TableId),
    /// There is no such parameter.
    UnknownParameter(ParameterId),
    /// There is no such criterion.
    UnknownCriterion(CriterionId),
    /// No row or column of the table matches.
    NoCell(TableId),
    /// No case of the parameter holds.
    NoCase(ParameterId),
    /// The points of the criterion are not published.
    NotPublished(CriterionId),
    /// Sources disagree, and no reading is supposed.
    Disputed(RuleId),
    /// A condition where a value is needed, or a value where a condition is needed.
    NoCondition,
}

impl RuleBook {
    /// The value of a figure on a day.
    ///
    /// # Errors
    ///
    /// [`NoValue`] if it has none.
    pub fn value(&self, rule: &RuleId, figure: &str, on: Date) -> Result<Value, NoValue> {
        Evaluation::new(self, Coverage::OnTheDay, None).figure(rule, figure, on)
    }

    /// The unit and the number of a figure on a day, by the reading that the reader supposes where
    /// sources disagree; `None` if it has no number then.
    pub(crate) fn amount(
        &self,
        rule: &RuleId,
        figure: &str,
        answers: &Answers,
        on: Date,
    ) -> Option<(Unit, Fraction)> {
        let mut evaluation = Evaluation::new(self, Coverage::OnTheDay, Some(answers));
        let number = evaluation.figure(rule, figure, on).ok()?.number()?;
        let stated = self.rule(rule)?;
        let named = stated.figure(figure);
        let named = named.or_else(|| stated.figure(answers.reading(rule)?))?;
        Some((named.unit, number))
    }

    /// The figure `value` of a rule on a day, or on the nearest day that a series covers: a law past
    /// its end is still shown, with a warning, and never as zero.
    pub(crate) fn nearest_value(
        &self,
        rule: &RuleId,
        on: Date,
    ) -> Result<Value, NoValue> {
        self.nearest_figure(rule, "value", on)
    }

    /// A figure of a rule on a day, or on the nearest day that its series covers.
    pub(crate) fn nearest_figure(
        &self,
        rule: &RuleId,
        figure: &str,
        on: Date,
    ) -> Result<Value, NoValue> {
        Evaluation::new(self, Coverage::Nearest, None).figure(rule, figure, on)
    }

    /// The smallest sets on a day, or on the nearest days that the caps cover.
    pub(crate) fn nearest_sets(
        &self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Result<SmallestSets, NoValue> {
        Evaluation::new(self, Coverage::Nearest, None).sets(without, on)
    }

    /// The smallest sets of criteria whose caps reach the threshold, in the law's order, at most
    /// `most` of them; none if even all criteria do not reach it.
    pub fn listed_sets(&self, most: usize, on: Date) -> Vec<Vec<CriterionId>> {
        Evaluation::new(self, Coverage::Nearest, None)
            .listed_sets(most, on)
            .unwrap_or_default()
    }
}

/// Which entry of a series counts on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// The one that holds on it, if one does.
    OnTheDay,
    /// The one that holds on it, else the nearest.
    Nearest,
}

impl Coverage {
    /// The entry of a figure that counts on a day.
    pub(crate) fn entry(self, figure: &Figure, on: Date) -> Option<&Entry> {
        match self {
            Self::OnTheDay => figure.entry_on(on),
            Self::Nearest => figure.entry_near(on),
        }
    }

    /// The version of a table that counts on a day.
    pub(crate) fn version(self, table: &Table, on: Date) -> Option<&TableVersion> {
        let began = |it: &&TableVersion| it.period.from <= Some(on);
        let begins = |it: &&TableVersion| it.period.from;
        let all = || table.versions.iter();
        table.version_on(on).or_else(|| match self {
            Self::OnTheDay => None,
            Self::Nearest => {
                let last = all().filter(began).max_by_key(begins);
                last.or_else(|| all().min_by_key(begins))
            }
        })
    }
}

/// One evaluation, with what it has come upon so far: each name is computed once.
pub(crate) struct Evaluation<'a> {
    rulebook: &'a RuleBook,
    coverage: Coverage,
    answers: Option<&'a Answers>,
    known: BTreeMap<(Name<'a>, Date), Result<Value, NoValue>>,
    depth: u16,
}

/// What stands for an expression elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Name<'a> {
    Figure(&'a RuleId, &'a str),
    Parameter(&'a ParameterId),
    Table(&'a TableId),
    Points(&'a CriterionId),
}

/// Expressions within expressions, also by way of names, end after so many steps: nobody writes
/// more, and what a pack holds must not exhaust the stack.
pub(crate) const MAX_DEPTH: u16 = 256;

impl<'a> Evaluation<'a> {
    pub(crate) const fn new(
        rulebook: &'a RuleBook,
        coverage: Coverage,
        answers: Option<&'a Answers>,
    ) -> Self {
        Self { rulebook, coverage, answers, known: BTreeMap::new(), depth: 0 }
    }

    fn figure(&mut self, rule: &RuleId, name: &str, on: Date) -> Result<Value, NoValue> {
        let found = self.rulebook.rule(rule);
        let found = found.ok_or_else(|| NoValue::UnknownRule(rule.clone()))?;
        let unknown = || NoValue::UnknownFigure(rule.clone(), name.to_owned());
        let figure = match found.figure(name) {
            Some(figure) => figure,
            None if name == "value" && !found.readings.is_empty() => {
                // Of a disputed rule the reading that is supposed to be right has the value.
                let supposed = self.answers.and_then(|it| it.reading(rule));
                let name = supposed.ok_or_else(|| NoValue::Disputed(rule.clone()))?;
                found.figure(name).ok_or_else(unknown)?
            }
            None => return Err(unknown()),
        };
        let entry = self.coverage.entry(figure, on).ok_or_else(|| {
            NoValue::NotCovered { rule: rule.clone(), figure: name.to_owned(), on }
        })?;
        match &entry.content {
            Content::Stated(value) => Ok(*value),
            Content::Computed(expression) => {
                let circular = NoValue::Circular(found.id.clone(), figure.name.clone());
                let name = Name::Figure(&found.id, &figure.name);
                let on = entry.period.nearest_day(on);
                self.once(name, on, circular, |it| {
                    it.expression(expression, &found.id, on)
                })
            }
        }
    }

    /// Computes what a name stands for, once. A value may rest on that of an earlier day, but not on
    /// itself.
    fn once(
        &mut self,
        name: Name<'a>,
        on: Date,
        circular: NoValue,
        compute: impl FnOnce(&mut Self) -> Result<Value, NoValue>,
    ) -> Result<Value, NoValue> {
        if let Some(known) = self.known.get(&(name, on)) {
            return known.clone();
        }
        self.known.insert((name, on), Err(circular));
        let value = compute(self);
        self.known.insert((name, on), value.clone());
        value
    }

    pub(crate) fn points(&mut self, rule: &RuleId, on: Date) -> Result<u32, NoValue> {
        let value = self.figure(rule, "value", on)?.number().ok_or(NoValue::WrongKind)?;
        whole_points(value)
    }

    pub(crate) fn expression(
        &mut self,
        expression: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<Value, NoValue> {
        self.deeper(|it| it.value_of(expression, own, on))
    }

    fn value_of(
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
            Expression::Today => Ok(Value::Day(on)),
            Expression::Answer(question) => match self.answer(question)? {
                Answer::Number(number) => Ok(Value::Number(*number)),
                Answer::Day(day) => Ok(Value::Day(*day)),
                Answer::Chosen(_) => Err(NoValue::WrongKind),
            },
            Expression::Parameter(parameter) => self.parameter(parameter, on),
            Expression::Table(table) => self.cell(table, on),
            Expression::Points(criterion) => self.points_of_criterion(criterion, on),
            Expression::Choose(condition, met, unmet) => {
                let chosen = if self.truth(condition, own, on)? { met } else { unmet };
                self.expression(chosen, own, on)
            }
            Expression::Extreme(extreme, all) => {
                let mut numbers = Vec::with_capacity(all.len());
                for value in all {
                    numbers.push(self.number(value, own, on)?);
                }
                let found = match extreme {
                    Extreme::Best => numbers.into_iter().max(),
                    Extreme::Least => numbers.into_iter().min(),
                };
                found.map(Value::Number).ok_or(NoValue::WrongKind)
            }
            Expression::Compare { .. }
            | Expression::Is { .. }
            | Expression::Not(_)
            | Expression::Joined(..) => Err(NoValue::NoCondition),
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

    /// Looks into an expression.
    fn deeper<T>(
        &mut self,
        follow: impl FnOnce(&mut Self) -> Result<T, NoValue>,
    ) -> Result<T, NoValue> {
        if self.depth == MAX_DEPTH {
            return Err(NoValue::OutOfRange);
        }
        self.depth += 1;
        let found = follow(self);
        self.depth -= 1;
        found
    }

    /// The answer to a question, if it is more than *I must ask*.
    fn answer(&self, id: &QuestionId) -> Result<&'a Answer, NoValue> {
        let unanswered = || NoValue::Unanswered(id.clone());
        let answer =
            self.answers.and_then(|answers| answers.get(id)).ok_or_else(unanswered)?;
        if let Answer::Chosen(options) = answer {
            let question = self.rulebook.question(id);
            let question =
                question.ok_or_else(|| NoValue::UnknownQuestion(id.clone()))?;
            let is_unknown =
                |it| question.option(it).is_some_and(|choice: &Choice| choice.is_unknown);
            if options.iter().any(|it| is_unknown(it.as_str())) {
                return Err(unanswered());
            }
        }
        Ok(answer)
    }

    fn points_of_criterion(
        &mut self,
        id: &CriterionId,
        on: Date,
    ) -> Result<Value, NoValue> {
        let law = self.rulebook.laws.first().ok_or(NoValue::NoLaw)?;
        let criterion = law.criterion(id);
        let criterion = criterion.ok_or_else(|| NoValue::UnknownCriterion(id.clone()))?;
        if self.answers.is_some_and(|it| it.is_rejected(id)) {
            return Ok(Value::Number(Fraction::ZERO));
        }
        let points = criterion.points.as_ref();
        let points = points.ok_or_else(|| NoValue::NotPublished(id.clone()))?;
        let name = Name::Points(&criterion.id);
        self.once(name, on, NoValue::OutOfRange, |it| {
            it.expression(points, &criterion.rule, on)
        })
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
                let start = self.day(start, own, on)?;
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
            Call::RoundDown(value) => {
                Value::Number(Fraction::whole(self.number(value, own, on)?.round_down()))
            }
            Call::FullYears(from, until) => {
                let from = self.day(from, own, on)?;
                whole(from.full_years_until(self.day(until, own, on)?))
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
        let law = self.law_of_sets()?;
        let is_allowed = |it: &CriterionId| Some(it) != without;
        let threshold = self.points(&law.threshold, on)?;
        let group_caps = self.group_caps(law, on);
        let caps = |it: &Criterion| self.cap(it, on);
        sets::smallest_sets(law, is_allowed, caps, |it| found(&group_caps, it), threshold)
    }

    fn listed_sets(
        &mut self,
        most: usize,
        on: Date,
    ) -> Result<Vec<Vec<CriterionId>>, NoValue> {
        let law = self.law_of_sets()?;
        let threshold = self.points(&law.threshold, on)?;
        let group_caps = self.group_caps(law, on);
        let caps = |it: &Criterion| self.cap(it, on);
        sets::listed(law, caps, |it| found(&group_caps, it), threshold, most)
    }

    /// The law, unless what its criteria can give rests on the sets that are asked for.
    fn law_of_sets(&self) -> Result<&'a PointsLaw, NoValue> {
        let law = self.rulebook.laws.first().ok_or(NoValue::NoLaw)?;
        match self.rulebook.criterion_of_sets(law) {
            Some(it) => Err(NoValue::Circular(it.rule.clone(), "value".to_owned())),
            None => Ok(law),
        }
    }

    /// The most points that a criterion can give.
    fn cap(&mut self, criterion: &Criterion, on: Date) -> Result<u32, NoValue> {
        let Some(points) = &criterion.points else {
            return self.points(&criterion.rule, on);
        };
        let supposed = self.answers.map(Answers::only_readings).unwrap_or_default();
        let mut rules = Vec::new();
        self.rulebook.rules_in(points, &criterion.rule, &mut rules);
        let is_open = |it: &&&RuleId| {
            let rule = self.rulebook.rule(it);
            rule.is_some_and(Rule::is_without_value) && supposed.reading(it).is_none()
        };
        if let Some(rule) = rules.iter().find(is_open) {
            return Err(NoValue::Disputed((*rule).clone()));
        }
        let term = Term::new(self.rulebook, points, &criterion.rule, on);
        Ok(term.points(self.rulebook, on, &supposed).upper)
    }

    /// The caps of the groups that have one.
    fn group_caps(&mut self, law: &PointsLaw, on: Date) -> Vec<(RuleId, u32)> {
        let rules = law.groups.iter().map(|it| &it.rule);
        rules.filter_map(|it| Some((it.clone(), self.points(it, on).ok()?))).collect()
    }

    fn day(&mut self, of: &Expression, own: &RuleId, on: Date) -> Result<Date, NoValue> {
        self.expression(of, own, on)?.day().ok_or(NoValue::WrongKind)
    }

    pub(crate) fn number(
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

fn found(caps: &[(RuleId, u32)], rule: &RuleId) -> Option<u32> {
    caps.iter().find(|(it, _)| it == rule).map(|(_, cap)| *cap)
}

fn whole_points(value: Fraction) -> Result<u32, NoValue> {
    let points = value.as_whole().ok_or(NoValue::NotWhole)?;
    u32::try_from(points).map_err(|_| NoValue::OutOfRange)
}

fn whole(number: u32) -> Value {
    Value::Number(Fraction::whole(i64::from(number)))
}

fn count(number: usize) -> Value {
    Value::Number(Fraction::whole(i64::try_from(number).unwrap_or(i64::MAX)))
}
