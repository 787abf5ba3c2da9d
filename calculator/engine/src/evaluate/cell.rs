//! Tables and parameters: which cell and which case the answers lead to.

use super::condition::compares;
use super::{Evaluation, Name};
use crate::answers::Answer;
use crate::date::Date;
use crate::evaluate::NoValue;
use crate::expression::Expression;
use crate::figure::Value;
use crate::id::{ParameterId, RuleId, TableId};
use crate::parameter::Parameter;
use crate::table::{Match, Table, TableVersion};

/// What leads to a row or a column.
enum Side<'a> {
    Value(Value),
    Chosen(&'a Answer),
}

impl<'a> Evaluation<'a> {
    pub(super) fn cell(&mut self, id: &TableId, on: Date) -> Result<Value, NoValue> {
        let table = self.rulebook.table(id);
        let table = table.ok_or_else(|| NoValue::UnknownTable(id.clone()))?;
        let version = self.coverage.version(table, on);
        let version = version.ok_or_else(|| NoValue::NotCovered {
            rule: table.rule.clone(),
            figure: id.to_string(),
            on,
        })?;
        self.once(Name::Table(&table.id), on, NoValue::OutOfRange, |it| {
            it.cell_of(table, version, on)
        })
    }

    fn cell_of(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Result<Value, NoValue> {
        let row = self.row(table, version, on)?;
        let column = self.column(table, version, on)?;
        let cell = row.zip(column).and_then(|(row, column)| {
            version.rows.get(row).and_then(|it| it.cells.get(column))
        });
        let cell = cell.or(version.otherwise.as_ref());
        let cell = cell.ok_or_else(|| NoValue::NoCell(table.id.clone()))?;
        self.expression(cell, &table.rule, on)
    }

    /// The row that the answers lead to.
    pub(crate) fn row(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Result<Option<usize>, NoValue> {
        let rows = version.rows.iter().map(|it| &it.matches);
        self.matching(table, &table.by, rows, on)
    }

    /// The column that the answers lead to; the first where there is only one.
    pub(crate) fn column(
        &mut self,
        table: &Table,
        version: &TableVersion,
        on: Date,
    ) -> Result<Option<usize>, NoValue> {
        match &table.across {
            Some(across) => self.matching(table, across, version.columns.iter(), on),
            None => Ok(Some(0)),
        }
    }

    /// The place of the first that the side leads to.
    fn matching<'m>(
        &mut self,
        table: &Table,
        by: &Expression,
        all: impl Iterator<Item = &'m Match>,
        on: Date,
    ) -> Result<Option<usize>, NoValue> {
        let side = self.side(by, &table.rule, on)?;
        for (place, one) in all.enumerate() {
            if self.matches(&side, one, &table.rule, on)? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    fn side(
        &mut self,
        by: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<Side<'a>, NoValue> {
        if let Expression::Answer(question) = by {
            let answer = self.answer(question)?;
            if matches!(answer, Answer::Chosen(_)) {
                return Ok(Side::Chosen(answer));
            }
        }
        self.expression(by, own, on).map(Side::Value)
    }

    fn matches(
        &mut self,
        side: &Side<'_>,
        one: &Match,
        own: &RuleId,
        on: Date,
    ) -> Result<bool, NoValue> {
        match (side, one) {
            (Side::Chosen(answer), Match::OneOf(options)) => {
                Ok(options.iter().any(|it| answer.holds(it)))
            }
            (Side::Value(value), Match::Within(bounds)) => {
                for (comparison, bound) in bounds.all() {
                    let bound = self.expression(bound, own, on)?;
                    let is_within = compares(comparison, *value, bound);
                    if !is_within.ok_or(NoValue::WrongKind)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            _ => Err(NoValue::WrongKind),
        }
    }

    /// The value of the first case whose condition is met; the one without a condition comes last.
    pub(super) fn parameter(
        &mut self,
        id: &ParameterId,
        on: Date,
    ) -> Result<Value, NoValue> {
        let parameter = self.rulebook.parameter(id);
        let parameter = parameter.ok_or_else(|| NoValue::UnknownParameter(id.clone()))?;
        let name = Name::Parameter(&parameter.id);
        self.once(name, on, NoValue::OutOfRange, |it| it.case(parameter, on))
    }

    fn case(&mut self, parameter: &Parameter, on: Date) -> Result<Value, NoValue> {
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
        let case = otherwise.ok_or_else(|| NoValue::NoCase(parameter.id.clone()))?;
        self.expression(&case.value, &case.rule, on)
    }
}
