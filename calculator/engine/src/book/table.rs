//! Tables: what a value, or two, are worth. Step tables, tables by two values, conversions of one
//! test's marks into another's levels, columns for other households.

use crate::book::expression::{Comparison, Expression};
use crate::book::figure::{Period, Unit};
use crate::value::date::Date;
use crate::value::id::{OptionId, RuleId, SourceId, TableId};
use crate::{wire_enum, wire_struct};

/// A table with one or two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its id.
    pub id: TableId,
    /// The rule that states it: its sources, confidence and clocks are the table's.
    pub rule: RuleId,
    /// What its cells count.
    pub unit: Unit,
    /// What decides the row: a number, a day or, as an answer, an option.
    pub by: Expression,
    /// What decides the column, if there are several.
    pub across: Option<Expression>,
    /// What it says over time, without overlap; at least one.
    pub versions: Vec<TableVersion>,
}

wire_struct!(Table { id, rule, unit, by, across, versions });

impl Table {
    /// The version that holds on a day; a day without one has no value, not the last one's.
    pub fn version_on(&self, day: Date) -> Option<&TableVersion> {
        self.versions.iter().find(|version| version.period.contains(day))
    }
}

/// What a table says for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableVersion {
    /// The days on which it holds.
    pub period: Period,
    /// The day it entered the rulebook, where it differs from the rule's.
    pub recorded: Option<Date>,
    /// Its sources, where they differ from the rule's.
    pub sources: Vec<SourceId>,
    /// The columns, in order; none if the table has one side.
    pub columns: Vec<Match>,
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// The cell where no row or no column matches. Without it there is no value.
    pub otherwise: Option<Expression>,
}

wire_struct!(TableVersion { period, recorded, sources, columns, rows, otherwise });

/// A row: which values lead to it, and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which values lead here.
    pub matches: Match,
    /// A cell a column; one if the table has no columns.
    pub cells: Vec<Expression>,
}

wire_struct!(Row { matches, cells });

/// Which values lead to a row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// Numbers or days within bounds.
    Within(Bounds),
    /// One of some options.
    OneOf(Vec<OptionId>),
}

wire_enum!(Match { Within(bounds), OneOf(options) });

/// Bounds of a number or a day; an absent one is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// At least this.
    pub from: Option<Expression>,
    /// More than this.
    pub above: Option<Expression>,
    /// At most this.
    pub until: Option<Expression>,
    /// Less than this.
    pub below: Option<Expression>,
}

wire_struct!(Bounds { from, above, until, below });

impl Bounds {
    /// Shows all bounds that are there, each with how a value compares to it to lie within.
    pub fn each<'a>(&'a self, see: &mut dyn FnMut(Comparison, &'a Expression)) {
        let all = [
            (Comparison::AtLeast, &self.from),
            (Comparison::Above, &self.above),
            (Comparison::AtMost, &self.until),
            (Comparison::Below, &self.below),
        ];
        for (comparison, bound) in all {
            if let Some(bound) = bound {
                see(comparison, bound);
            }
        }
    }
}

impl Match {
    /// Shows the expressions of its bounds.
    fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Expression)) {
        if let Self::Within(bounds) = self {
            bounds.each(&mut |_, bound| see(bound));
        }
    }
}

impl TableVersion {
    /// The cell in a row and a column.
    pub(crate) fn cell(
        &self,
        row: Option<usize>,
        column: Option<usize>,
    ) -> Option<&Expression> {
        self.rows.get(row?)?.cells.get(column?)
    }

    /// Shows all expressions in it: bounds and cells.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Expression)) {
        for column in &self.columns {
            column.visit(see);
        }
        for row in &self.rows {
            row.matches.visit(see);
            row.cells.iter().for_each(&mut *see);
        }
        self.otherwise.iter().for_each(see);
    }
}
