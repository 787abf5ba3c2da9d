//! Procedures that are planned: stages in order, each of a stated maximum or of an unknown length.

use crate::value::id::{OptionId, PlanId, QuestionId, RuleId, StageId};
use crate::{wire_enum, wire_struct};

/// A procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Its stages, in order; at least one.
    pub stages: Vec<StageId>,
    /// The question for where the reader stands.
    pub now: QuestionId,
    /// The question for the day since when.
    pub since: QuestionId,
    /// The question for the last day of the permitted stay.
    pub stay: Option<QuestionId>,
    /// The rule whose value is the stated last day of the procedure.
    pub ends: Option<RuleId>,
    /// The rule that says what is not known of a stage that ends after that day.
    pub after_end: Option<RuleId>,
    /// The paper that one stage gives and a later one needs.
    pub outcome: Option<Outcome>,
}

wire_struct!(Plan { id, stages, now, since, stay, ends, after_end, outcome });

/// A paper that one stage gives and a later one needs while it is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The rule whose value is how long it is valid, in years, months or days.
    pub validity: RuleId,
    /// The stage at whose end it is given.
    pub given_by: StageId,
    /// The question for the date on it.
    pub day: QuestionId,
}

wire_struct!(Outcome { validity, given_by, day });

/// One stage of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// How long it can last.
    pub length: StageLength,
    /// The question for the days that the reader allows for it, where its length is not known.
    pub wait: Option<QuestionId>,
    /// The answers to "where do you stand" that say that it comes next.
    pub next: Vec<OptionId>,
    /// The answers to "where do you stand" that say that it has begun.
    pub begun: Vec<OptionId>,
}

wire_struct!(Stage { id, length, wait, next, begun });

/// How long a stage can last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageLength {
    /// At most the value of a rule.
    AtMost {
        /// The rule, in days or working days.
        duration: RuleId,
        /// The rule that says how the days are counted, if one does.
        counting: Option<RuleId>,
    },
    /// Not known; the rule that says so.
    Unknown(RuleId),
}

wire_enum!(StageLength { AtMost { duration, counting }, Unknown(rule) });
