//! Parameters: values that are derived from answers, written once and used in several places.

use crate::book::expression::Expression;
use crate::book::figure::Unit;
use crate::value::id::{ParameterId, RuleId};
use crate::wire_struct;

/// A derived value: the first of its cases whose condition is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its id.
    pub id: ParameterId,
    /// What it counts.
    pub unit: Unit,
    /// Its cases; no two can hold at once. At least one.
    pub cases: Vec<Case>,
}

wire_struct!(Parameter { id, unit, cases });

/// One case of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The rule that states it.
    pub rule: RuleId,
    /// When it holds; `None`: when no other does.
    pub when: Option<Expression>,
    /// The value.
    pub value: Expression,
}

wire_struct!(Case { rule, when, value });
