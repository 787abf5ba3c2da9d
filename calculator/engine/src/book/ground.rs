//! Grounds: a condition together with the rule that states it. What makes a way fit, what closes it,
//! what stays open at an office, when a paper is needed.

use crate::book::expression::Expression;
use crate::value::id::RuleId;
use crate::wire_struct;

/// A condition and the rule that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The rule.
    pub rule: RuleId,
    /// Which of the rule's notes, items or readings says it, if the rule's own text does not.
    pub note: Option<String>,
    /// When it holds; `None`: always.
    pub when: Option<Expression>,
}

wire_struct!(Ground { rule, note, when });
