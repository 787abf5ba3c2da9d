//! Questions: what a reader can be asked, and what each answer says about points.

use crate::figure::Unit;
use crate::id::{CriterionId, OptionId, QuestionId, RuleId};
use crate::{wire_names, wire_struct};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The criterion that its answer feeds.
    pub criterion: CriterionId,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The unit of a number.
    pub unit: Option<Unit>,
    /// Whether it has a line of help.
    pub has_help: bool,
    /// What can be chosen, in the order shown; *I don't know* is always possible and not listed.
    pub options: Vec<Choice>,
}

wire_struct!(Question { id, criterion, kind, unit, has_help, options });

impl Question {
    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id.as_str() == id)
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One option.
    One,
    /// Any number of options.
    Several,
    /// A number.
    Number,
}

wire_names!(QuestionKind { One = "one", Several = "several", Number = "number" });

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// What choosing it says about points.
    pub claim: Claim,
    /// The rule that says so, where it is not the criterion's own.
    pub because: Option<RuleId>,
    /// Whether it excludes the others (*None of these*).
    pub is_alone: bool,
}

wire_struct!(Choice { id, claim, because, is_alone });

/// What an answer says about a criterion's points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The reader will claim points: nothing to the cap, while no table is published.
    Yes,
    /// The reader will claim nothing: exactly no points.
    Nothing,
    /// The answer says nothing about points: nothing to the cap.
    Open,
}

wire_names!(Claim { Yes = "yes", Nothing = "nothing", Open = "open" });
