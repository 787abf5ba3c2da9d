//! Sums of money that have to be shown: a factor times an index of the year of filing.

use crate::book::expression::Expression;
use crate::book::ground::Ground;
use crate::value::id::{QuestionId, RuleId, SumId};
use crate::wire_struct;

/// A sum to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Its id.
    pub id: SumId,
    /// The rule of the formula.
    pub rule: RuleId,
    /// The figure of that rule that the index is multiplied with.
    pub factor: String,
    /// The rule whose value is the index, by day.
    pub index: RuleId,
    /// The question for the day of filing.
    pub filing: QuestionId,
    /// The question for what the reader has.
    pub have: Option<QuestionId>,
    /// The question for the reader's own rate: units of the sum for one of the foreign currency.
    pub rate: Option<QuestionId>,
    /// How often the sum must be shown, by reading of the rule that is disputed; empty: once.
    pub times: Vec<Times>,
    /// What makes it needless, if any of it is met.
    pub exempt: Vec<Ground>,
    /// What may be asked in addition, or is to be known.
    pub notes: Vec<Ground>,
}

wire_struct!(Sum { id, rule, factor, index, filing, have, rate, times, exempt, notes });

/// How often a sum must be shown by one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// The disputed rule.
    pub rule: RuleId,
    /// Its reading.
    pub reading: String,
    /// How often; once while the answers do not say.
    pub times: Expression,
}

wire_struct!(Times { rule, reading, times });
