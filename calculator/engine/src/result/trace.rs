//! How a number comes about: each figure, table and parameter on the way from the answers to it, with
//! what was looked up and who says so.
//!
//! Computed on demand. The values are those of the evaluation itself; here is only told in which
//! order it came to them.

use crate::answers::{Answer, Answers};
use crate::book::expression::Expression;
use crate::book::figure::{Content, Period, Unit, Value};
use crate::book::rule::{Rule, Standing};
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation, Led, MAX_DEPTH};
use crate::export::{export_enum, export_struct};
use crate::result::assess::Judge;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, ParameterId, QuestionId, RuleId, SourceId, TableId};
use crate::value::interval::Interval;

/// One step: what was looked up, where, from what, and what it gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The rule that states it.
    pub rule: RuleId,
    /// What was looked up.
    pub looked_up: LookedUp,
    /// What it gave; `None` if that is not decided, or not published.
    pub value: Option<Value>,
    /// What the value counts.
    pub unit: Unit,
    /// The answers that led there, in order of appearance, with those of the steps before.
    pub inputs: Vec<(QuestionId, Answer)>,
    /// The open questions that it rests on, in order of appearance.
    pub open: Vec<QuestionId>,
    /// Who says so: of the entry or version that counts, else of the rule.
    pub sources: Vec<SourceId>,
    /// How the rule stands on the day.
    pub standing: Standing,
}

/// What a step looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookedUp {
    /// A figure.
    Figure {
        /// Its name.
        figure: String,
        /// The days on which the entry holds that counts.
        period: Period,
    },
    /// A table, in the version that counts.
    Table {
        /// The table.
        table: TableId,
        /// The days on which the version holds.
        period: Period,
        /// The row's place, from 0; `None` if no row matches or that is not decided.
        row: Option<usize>,
        /// The column's place, from 0; `None` too if the table has one column only.
        column: Option<usize>,
    },
    /// A parameter.
    Parameter {
        /// The parameter.
        parameter: ParameterId,
        /// The place of the case that holds, from 0; `None` if that is not decided.
        case: Option<usize>,
    },
    /// The points of a criterion: those of the step that stands last.
    Criterion {
        /// The criterion.
        criterion: CriterionId,
    },
}

export_struct! {
    Step { rule, looked_up, value, unit, inputs, open, sources, standing }
}

export_enum! {
    LookedUp {
        Figure { figure, period } = "figure",
        Table { table, period, row, column } = "table",
        Parameter { parameter, case } = "parameter",
        Criterion { criterion } = "criterion",
    }
}

/// Tells how the points of a criterion come about, from the answers on; the last step is the
/// criterion itself. Empty if there is no such criterion.
///
/// Of partial answers the steps that are decided have values; what decides the others is named.
///
/// ```
/// use engine::{Answers, Date, RuleBook, trace};
///
/// let day: Date = "2026-11-22".parse().unwrap();
/// assert!(trace(&RuleBook::default(), &"age".into(), &Answers::default(), day).is_empty());
/// ```
pub fn trace(
    rulebook: &RuleBook,
    criterion: &CriterionId,
    answers: &Answers,
    as_of: Date,
) -> Vec<Step> {
    let mut walk = Walk::new(rulebook, answers, as_of);
    walk.criterion(criterion);
    walk.steps
}

/// Tells how the points needed come about; where sources disagree, one step a reading. Empty without
/// a law of points.
pub fn trace_threshold(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Vec<Step> {
    let mut walk = Walk::new(rulebook, answers, as_of);
    if let Some(law) = rulebook.laws.first() {
        walk.figure(&law.threshold, "value", as_of);
    }
    walk.steps
}

/// More expressions than so many nobody writes for one number: only names that lead to each other do.
const MAX_EXPRESSIONS: u16 = 2_000;

struct Walk<'a> {
    rulebook: &'a RuleBook,
    answers: &'a Answers,
    as_of: Date,
    steps: Vec<Step>,
    /// The questions that were met so far.
    met: Vec<QuestionId>,
    depth: u16,
    n_left: u16,
}

impl<'a> Walk<'a> {
    const fn new(rulebook: &'a RuleBook, answers: &'a Answers, as_of: Date) -> Self {
        Self {
            rulebook,
            answers,
            as_of,
            steps: Vec::new(),
            met: Vec::new(),
            depth: 0,
            n_left: MAX_EXPRESSIONS,
        }
    }

    fn evaluation(&self) -> Evaluation<'a> {
        Evaluation::new(self.rulebook, Coverage::Nearest, Some(self.answers))
    }

    fn expression(&mut self, expression: &Expression, own: &RuleId, on: Date) {
        if self.depth == MAX_DEPTH || self.n_left == 0 {
            return;
        }
        self.depth += 1;
        self.n_left -= 1;
        match expression {
            Expression::Answer(question) | Expression::Is { question, .. } => {
                self.met.push(*question);
            }
            Expression::Figure { rule, figure, on: day } => {
                self.figure(rule.as_ref().unwrap_or(own), figure, day.unwrap_or(on));
            }
            Expression::Table(table) => self.table(table, on),
            Expression::Parameter(parameter) => self.parameter(parameter, on),
            Expression::Points(criterion) => self.criterion(criterion),
            Expression::Choose(condition, met, unmet) => {
                self.expression(condition, own, on);
                match self.evaluation().truth(condition, own, on) {
                    Some(true) => self.expression(met, own, on),
                    Some(false) => self.expression(unmet, own, on),
                    None => {}
                }
            }
            _ => expression.each_part(&mut |part| self.expression(part, own, on)),
        }
        self.depth -= 1;
    }

    fn figure(&mut self, rule: &RuleId, name: &str, on: Date) {
        let Some(found) = self.rulebook.rule(rule) else { return };
        let Some(figure) = found.figure(name) else {
            // Of a disputed rule that reading counts that is supposed, else each.
            let supposed = self.answers.reading(rule);
            let is_supposed = |it: &str| supposed.is_none_or(|supposed| supposed == it);
            for reading in found.readings.iter().filter(|it| is_supposed(&it.name)) {
                if name == "value" && found.figure(&reading.name).is_some() {
                    self.figure(rule, &reading.name, on);
                }
            }
            return;
        };
        let Some(entry) = Coverage::Nearest.entry(figure, on) else { return };
        let looked_up =
            LookedUp::Figure { figure: name.to_owned(), period: entry.period };
        let start = self.met.len();
        if let Content::Computed(expression) = &entry.content {
            self.expression(expression, rule, entry.period.nearest_day(on));
        }
        let itself = Expression::Figure {
            rule: Some(*rule),
            figure: name.to_owned(),
            on: Some(on),
        };
        let value = self.evaluation().expression(&itself, &found.id, self.as_of);
        let reading = found.readings.iter().find(|it| it.name == name);
        let of_reading = reading.map_or(&found.sources, |it| &it.sources);
        let sources = Some(&entry.sources).filter(|it| !it.is_empty());
        let sources = sources.unwrap_or(of_reading);
        self.step(found, looked_up, (value, figure.unit), start, sources);
    }

    fn table(&mut self, id: &TableId, on: Date) {
        let Some(table) = self.rulebook.table(id) else { return };
        let Some(rule) = self.rulebook.rule(&table.rule) else { return };
        let Some(version) = Coverage::Nearest.version(table, on) else { return };
        let row = self.evaluation().row(table, version, on);
        let column = self.evaluation().column(table, version, on);
        let is_decided = row.is_some() && column.is_some();
        let (row, column) = (row.and_then(Led::place), column.and_then(Led::place));
        let looked_up = LookedUp::Table {
            table: *id,
            period: version.period,
            row,
            column: column.filter(|_| table.across.is_some()),
        };
        let start = self.met.len();
        for side in [&table.by].into_iter().chain(&table.across) {
            self.expression(side, &table.rule, on);
        }
        let cell = version.cell(row, column);
        if let Some(cell) = cell.or(version.otherwise.as_ref().filter(|_| is_decided)) {
            self.expression(cell, &table.rule, on);
        }
        let itself = Expression::Table(*id);
        let value = self.evaluation().expression(&itself, &table.rule, on);
        let sources = Some(&version.sources).filter(|it| !it.is_empty());
        let sources = sources.unwrap_or(&rule.sources);
        self.step(rule, looked_up, (value, table.unit), start, sources);
    }

    fn parameter(&mut self, id: &ParameterId, on: Date) {
        let Some(parameter) = self.rulebook.parameter(id) else { return };
        let start = self.met.len();
        let mut holds = parameter.cases.iter().position(|it| it.when.is_none());
        for (place, case) in parameter.cases.iter().enumerate() {
            let Some(when) = &case.when else { continue };
            self.expression(when, &case.rule, on);
            match self.evaluation().truth(when, &case.rule, on) {
                Some(false) => {}
                Some(true) => {
                    holds = Some(place);
                    break;
                }
                None => {
                    holds = None;
                    break;
                }
            }
        }
        let case = holds.and_then(|it| parameter.cases.get(it));
        if let Some(case) = case {
            self.expression(&case.value, &case.rule, on);
        }
        let Some(stated) = case.or(parameter.cases.first()) else { return };
        let Some(rule) = self.rulebook.rule(&stated.rule) else { return };
        let itself = Expression::Parameter(*id);
        let value = self.evaluation().expression(&itself, &stated.rule, on);
        let looked_up = LookedUp::Parameter { parameter: *id, case: holds };
        self.step(rule, looked_up, (value, parameter.unit), start, &rule.sources);
    }

    fn criterion(&mut self, id: &CriterionId) {
        let Some(judge) = Judge::new(self.rulebook, self.answers, self.as_of) else {
            return;
        };
        let Some(place) = judge.law.criteria.iter().position(|it| it.id == *id) else {
            return;
        };
        let criterion = &judge.law.criteria[place];
        let Some(rule) = self.rulebook.rule(&criterion.rule) else { return };
        let start = self.met.len();
        if let Some(points) = &criterion.points {
            self.expression(points, &criterion.rule, self.as_of);
        } else {
            self.figure(&criterion.rule, "value", self.as_of);
            let question = self.rulebook.question_for(id);
            self.met.extend(question.map(|it| it.id));
        }
        let points = judge.worlds.iter().map(|world| {
            let answers = self.answers.supposing_as(&world.supposed);
            world.scoring.leaves[place].points(self.rulebook, self.as_of, &answers)
        });
        let points = points.reduce(Interval::hull).filter(|it| it.width() == 0);
        let value = points.map(|it| Value::Number(Fraction::whole(i64::from(it.lower))));
        let looked_up = LookedUp::Criterion { criterion: *id };
        self.step(rule, looked_up, (value, Unit::Points), start, &rule.sources);
    }

    fn step(
        &mut self,
        rule: &Rule,
        looked_up: LookedUp,
        (value, unit): (Option<Value>, Unit),
        start: usize,
        sources: &[SourceId],
    ) {
        let (mut inputs, mut open): (Vec<(QuestionId, Answer)>, Vec<QuestionId>) =
            (Vec::new(), Vec::new());
        for id in &self.met[start..] {
            let answer = self.answers.get(id);
            match answer.filter(|_| self.rulebook.is_answered(id, self.answers)) {
                Some(answer) if !inputs.iter().any(|(it, _)| it == id) => {
                    inputs.push((*id, answer.clone()));
                }
                None if !open.contains(id) => open.push(*id),
                _ => {}
            }
        }
        let step = Step {
            rule: rule.id,
            looked_up,
            value,
            unit,
            inputs,
            open,
            sources: sources.to_vec(),
            standing: rule.standing(self.as_of),
        };
        if !self.steps.contains(&step) {
            self.steps.push(step);
        }
    }
}
