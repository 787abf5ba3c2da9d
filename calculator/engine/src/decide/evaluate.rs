//! What an expression is worth on a day and for a reader: looks up series, tables and answers, and
//! computes.
//!
//! A day that no entry covers has no value; nothing is guessed and nothing is carried on. Only an
//! assessment carries points on, since it says by itself that its rules have expired.
//! What rests on an answer that is not there has no value either; a condition has one all the same
//! if the answers that are there decide it.

mod call;
mod caps;
mod cell;
mod condition;

pub(crate) use cell::Led;

use crate::answers::{Answer, Answers};
use crate::book::expression::{Expression, Extreme, Operator};
use crate::book::figure::{Content, Entry, Figure, Unit, Value};
use crate::book::rulebook::RuleBook;
use crate::book::table::{Table, TableVersion};
use crate::decide::sets::SmallestSets;
use crate::value::calendar::CalendarError;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, FigureId, ParameterId, QuestionId, RuleId, TableId};

/// Why a figure has no value on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// There is no such rule.
    UnknownRule(RuleId),
    /// The rule has no such figure.
    UnknownFigure(RuleId, FigureId),
    /// No entry of the figure covers the day.
    NotCovered {
        /// The rule.
        rule: RuleId,
        /// The figure, or the table.
        figure: FigureId,
        /// The day.
        on: Date,
    },
    /// The figure is computed from itself.
    Circular(RuleId, FigureId),
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
        let mut evaluation = Evaluation::new(self, Coverage::OnTheDay, None);
        let value = evaluation.figure(rule, figure, on);
        evaluation.said(value)
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
        let number = evaluation.figure(rule, figure, on)?.number()?;
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
        let mut evaluation = Evaluation::new(self, Coverage::Nearest, None);
        let value = evaluation.figure(rule, figure, on);
        evaluation.said(value)
    }

    /// The smallest sets on a day, or on the nearest days that the caps cover.
    pub(crate) fn nearest_sets(
        &self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Option<SmallestSets> {
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
///
/// What has no value is `None`, and the reason is noted: handing it up through each step would double
/// the code that a browser downloads. Where nothing failed, no reason is noted.
pub(crate) struct Evaluation<'a> {
    rulebook: &'a RuleBook,
    coverage: Coverage,
    answers: Option<&'a Answers>,
    known: Vec<Known>,
    depth: u16,
    fault: Option<NoValue>,
}

/// What a name stands for on a day.
struct Known {
    named: Place,
    on: Date,
    /// Without a value: why, once that is known.
    value: Result<Value, Option<NoValue>>,
}

/// Where in the rulebook that stands which a name stands for: tells names of all kinds apart.
type Place = *const ();

/// The place of an entry of the rulebook.
const fn place<T>(entry: &T) -> Place {
    std::ptr::from_ref(entry).cast()
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
        Self { rulebook, coverage, answers, known: Vec::new(), depth: 0, fault: None }
    }

    /// A result of this evaluation, or the reason why there is none.
    pub(crate) fn said<T>(&mut self, result: Option<T>) -> Result<T, NoValue> {
        let fault = self.fault.take();
        result.ok_or(fault.unwrap_or(NoValue::OutOfRange))
    }

    /// Notes why there is no value.
    fn fail<T>(&mut self, fault: NoValue) -> Option<T> {
        self.fault = Some(fault);
        None
    }

    /// What there is; if nothing is, why is noted.
    fn found<T>(&mut self, found: Option<T>, fault: NoValue) -> Option<T> {
        if found.is_none() {
            self.fault = Some(fault);
        }
        found
    }

    pub(crate) fn figure(
        &mut self,
        rule: &RuleId,
        name: &str,
        on: Date,
    ) -> Option<Value> {
        let stated = self.rulebook.rule(rule);
        let stated = self.found(stated, NoValue::UnknownRule(*rule))?;
        let mut figure = stated.figure(name);
        if figure.is_none() && name == "value" && !stated.readings.is_empty() {
            // Of a disputed rule the reading that is supposed to be right has the value.
            let supposed = self.answers.and_then(|it| it.reading(rule));
            let reading = self.found(supposed, NoValue::Disputed(*rule))?;
            figure = stated.figure(reading);
        }
        let Some(figure) = figure else {
            return self.fail(NoValue::UnknownFigure(*rule, name.into()));
        };
        let Some(entry) = self.coverage.entry(figure, on) else {
            let figure = name.into();
            return self.fail(NoValue::NotCovered { rule: *rule, figure, on });
        };
        match &entry.content {
            Content::Stated(value) => Some(*value),
            Content::Computed(expression) => {
                let on = entry.period.nearest_day(on);
                let itself = Some((stated.id, figure.name.as_str()));
                self.once(place(figure), on, itself, &mut |it| {
                    it.expression(expression, &stated.id, on)
                })
            }
        }
    }

    /// Computes what a name stands for, once. A value may rest on that of an earlier day, but not on
    /// itself: of a figure that is told with its name.
    fn once(
        &mut self,
        named: Place,
        on: Date,
        figure: Option<(RuleId, &str)>,
        compute: &mut dyn FnMut(&mut Self) -> Option<Value>,
    ) -> Option<Value> {
        let known = self.known.iter().find(|it| it.named == named && it.on == on);
        if let Some(known) = known {
            return match known.value {
                Ok(value) => Some(value),
                Err(Some(fault)) => self.fail(fault),
                Err(None) => self.fail(figure.map_or(NoValue::OutOfRange, |it| {
                    NoValue::Circular(it.0, it.1.into())
                })),
            };
        }
        let at = self.known.len();
        self.known.push(Known { named, on, value: Err(None) });
        let value = compute(self);
        self.known[at].value = value.ok_or(self.fault);
        value
    }

    /// The figure `value` of a rule, in whole points.
    pub(crate) fn points(&mut self, rule: &RuleId, on: Date) -> Option<u32> {
        let value = self.figure(rule, "value", on)?;
        let value = self.found(value.number(), NoValue::WrongKind)?;
        let points = self.found(value.as_whole(), NoValue::NotWhole)?;
        self.found(u32::try_from(points).ok(), NoValue::OutOfRange)
    }

    pub(crate) fn expression(
        &mut self,
        expression: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<Value> {
        self.enter()?;
        let value = self.value_of(expression, own, on);
        self.depth -= 1;
        value
    }

    /// Goes one step deeper, if that does not lead too far.
    fn enter(&mut self) -> Option<()> {
        if self.depth == MAX_DEPTH {
            return self.fail(NoValue::OutOfRange);
        }
        self.depth += 1;
        Some(())
    }

    fn value_of(
        &mut self,
        expression: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<Value> {
        match expression {
            Expression::Number(number) => Some(Value::Number(*number)),
            Expression::Day(day) => Some(Value::Day(*day)),
            Expression::Figure { rule, figure, on: day } => {
                self.figure(rule.as_ref().unwrap_or(own), figure, day.unwrap_or(on))
            }
            Expression::Today => Some(Value::Day(on)),
            Expression::Answer(question) => match self.answer(question)? {
                Answer::Number(number) => Some(Value::Number(*number)),
                Answer::Day(day) => Some(Value::Day(*day)),
                Answer::Chosen(_) => self.fail(NoValue::WrongKind),
            },
            Expression::Parameter(parameter) => self.parameter(parameter, on),
            Expression::Table(table) => self.cell(table, on),
            Expression::Points(criterion) => self.points_of_criterion(criterion, on),
            Expression::Choose(condition, met, unmet) => {
                let chosen = if self.truth(condition, own, on)? { met } else { unmet };
                self.expression(chosen, own, on)
            }
            Expression::Extreme(extreme, all) => {
                let mut found: Option<Fraction> = None;
                for value in all {
                    let number = self.number(value, own, on)?;
                    let so_far = found.unwrap_or(number);
                    found = Some(match extreme {
                        Extreme::Best => number.max(so_far),
                        Extreme::Least => number.min(so_far),
                    });
                }
                self.found(found.map(Value::Number), NoValue::WrongKind)
            }
            Expression::Compare { .. }
            | Expression::Is { .. }
            | Expression::Not(_)
            | Expression::Joined(..) => self.fail(NoValue::NoCondition),
            Expression::Binary { operator, left, right } => {
                let left = self.number(left, own, on)?;
                let right = self.number(right, own, on)?;
                let result = match operator {
                    Operator::Plus => left.plus(right),
                    Operator::Minus => left.minus(right),
                    Operator::Times => left.times(right),
                    Operator::Over if right == Fraction::ZERO => {
                        return self.fail(NoValue::DivisionByZero);
                    }
                    Operator::Over => left.over(right),
                };
                self.found(result.map(Value::Number), NoValue::OutOfRange)
            }
            Expression::Call(call) => self.call(call, own, on),
        }
    }

    /// The answer to a question, if it is more than *I must ask*.
    fn answer(&mut self, id: &QuestionId) -> Option<&'a Answer> {
        let answer = self.answers.and_then(|answers| answers.get(id));
        let answer = self.found(answer, NoValue::Unanswered(*id))?;
        if let Answer::Chosen(options) = answer {
            let question = self.rulebook.question(id);
            let question = self.found(question, NoValue::UnknownQuestion(*id))?;
            if question.is_unknown(options) {
                return self.fail(NoValue::Unanswered(*id));
            }
        }
        Some(answer)
    }

    fn points_of_criterion(&mut self, id: &CriterionId, on: Date) -> Option<Value> {
        let law = self.found(self.rulebook.laws.first(), NoValue::NoLaw)?;
        let criterion = law.criterion(id);
        let criterion = self.found(criterion, NoValue::UnknownCriterion(*id))?;
        if self.answers.is_some_and(|it| it.is_rejected(id)) {
            return Some(Value::Number(Fraction::ZERO));
        }
        let points = criterion.points.as_ref();
        let points = self.found(points, NoValue::NotPublished(*id))?;
        self.once(place(criterion), on, None, &mut |it| {
            it.expression(points, &criterion.rule, on)
        })
    }

    pub(crate) fn number(
        &mut self,
        of: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<Fraction> {
        let value = self.expression(of, own, on)?;
        self.found(value.number(), NoValue::WrongKind)
    }
}
