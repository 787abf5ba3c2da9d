//! Tables and parameters: which cell and which case the answers lead to.

use super::condition::compares;
use super::{Evaluation, place};
use crate::answers::Answer;
use crate::book::expression::{Comparison, Expression};
use crate::book::figure::Value;
use crate::book::parameter::Parameter;
use crate::book::table::{Match, Table, TableVersion};
use crate::decide::evaluate::NoValue;
use crate::value::date::Date;
use crate::value::id::{ParameterId, RuleId, TableId};

/// What leads to a row or a column.
#[derive(Clone, Copy)]
enum Side<'a> {
    Value(Value),
    Chosen(&'a Answer),
}

/// Where a side of a table leads.
#[derive(Clone, Copy)]
pub(crate) enum Led {
    To(usize),
    Nowhere,
}

impl Led {
    pub(crate) const fn place(self) -> Option<usize> {
        match self {
            Self::To(place) => Some(place),
            Self::Nowhere => None,
        }
    }
}

impl<'a> Evaluation<'a> {
    pub(super) fn cell(&mut self, id: &TableId, on: Date) -> Option<Value> {
        let table = self.rulebook.table(id);
        let table = self.found(table, NoValue::UnknownTable(*id))?;
        let Some(version) = self.coverage.version(table, on) else {
            let figure = id.as_str().into();
            return self.fail(NoValue::NotCovered { rule: table.rule, figure, on });
        };
        self.once(place(table), on, None, &mut |it| it.cell_of(table, version, on))
    }

    fn cell_of(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Option<Value> {
        let row = self.row(table, version, on)?;
        let column = self.column(table, version, on)?;
        let cell = version.cell(row.place(), column.place());
        let cell = cell.or(version.otherwise.as_ref());
        let cell = self.found(cell, NoValue::NoCell(table.id))?;
        self.expression(cell, &table.rule, on)
    }

    /// The row that the answers lead to.
    pub(crate) fn row(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Option<Led> {
        let side = self.side(&table.by, &table.rule, on)?;
        for (place, row) in version.rows.iter().enumerate() {
            if self.matches(side, &row.matches, &table.rule, on)? {
                return Some(Led::To(place));
            }
        }
        Some(Led::Nowhere)
    }

    /// The column that the answers lead to; the first where there is only one.
    pub(crate) fn column(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Option<Led> {
        let Some(across) = &table.across else { return Some(Led::To(0)) };
        let side = self.side(across, &table.rule, on)?;
        for (place, column) in version.columns.iter().enumerate() {
            if self.matches(side, column, &table.rule, on)? {
                return Some(Led::To(place));
            }
        }
        Some(Led::Nowhere)
    }

    fn side(&mut self, by: &Expression, own: &RuleId, on: Date) -> Option<Side<'a>> {
        if let Expression::Answer(question) = by {
            let answer = self.answer(question)?;
            if matches!(answer, Answer::Chosen(_)) {
                return Some(Side::Chosen(answer));
            }
        }
        self.expression(by, own, on).map(Side::Value)
    }

    fn matches(
        &mut self,
        side: Side<'_>,
        one: &Match,
        own: &RuleId,
        on: Date,
    ) -> Option<bool> {
        match (side, one) {
            (Side::Chosen(answer), Match::OneOf(options)) => {
                Some(options.iter().any(|it| answer.holds(it)))
            }
            (Side::Value(value), Match::Within(bounds)) => {
                let mut is_within = Some(true);
                bounds.each(&mut |comparison, bound| {
                    if is_within == Some(true) {
                        is_within = self.compares(comparison, value, bound, own, on);
                    }
                });
                is_within
            }
            _ => self.fail(NoValue::WrongKind),
        }
    }

    fn compares(
        &mut self,
        comparison: Comparison,
        value: Value,
        bound: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<bool> {
        let bound = self.expression(bound, own, on)?;
        self.found(compares(comparison, value, bound), NoValue::WrongKind)
    }

    /// The value of the first case whose condition is met; the one without a condition comes last.
    pub(super) fn parameter(&mut self, id: &ParameterId, on: Date) -> Option<Value> {
        let parameter = self.rulebook.parameter(id);
        let parameter = self.found(parameter, NoValue::UnknownParameter(*id))?;
        self.once(place(parameter), on, None, &mut |it| it.case(parameter, on))
    }

    fn case(&mut self, parameter: &Parameter, on: Date) -> Option<Value> {
        let mut otherwise = None;
        for case in &parameter.cases {
            match &case.when {
                None => otherwise = Some(case),
                Some(when) if self.truth(when, &case.rule, on)? => {
                    return self.expression(&case.value, &case.rule, on);
                }
                Some(_) => {}
            }
        }
        let case = self.found(otherwise, NoValue::NoCase(parameter.id))?;
        self.expression(&case.value, &case.rule, on)
    }
}
