//! Papers: for which ways each is needed, when, how old it may be and how long it must last.

use crate::book::ground::Ground;
use crate::value::id::{DocumentId, QuestionId, RuleId, WayId};
use crate::wire_struct;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// Which of the rule's items it is, if it is one.
    pub item: Option<String>,
    /// The ways that it belongs to; at least one.
    pub ways: Vec<WayId>,
    /// What makes it needed, if any of it is met. Empty: always.
    pub needed: Vec<Ground>,
    /// What makes it needless, if any of it is met.
    pub exempt: Vec<Ground>,
    /// What is to be known of it where a condition is met, or always.
    pub notes: Vec<Ground>,
    /// The rule whose value is its greatest age on the day of filing.
    pub max_age: Option<RuleId>,
    /// How long it must still last on the day of filing.
    pub validity: Option<Validity>,
}

wire_struct!(Document { id, rule, item, ways, needed, exempt, notes, max_age, validity });

/// How long a paper must still last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validity {
    /// The rule.
    pub rule: RuleId,
    /// Its figure, in days; more than so many must be left.
    pub figure: String,
    /// The question for its last day.
    pub until: QuestionId,
}

wire_struct!(Validity { rule, figure, until });
