//! Grounds: a condition together with the rule that states it. What makes a way fit, what closes it,
//! what stays open at an office, when a paper is needed.

use crate::answers::Answers;
use crate::date::Date;
use crate::export::export_struct;
use crate::expression::Expression;
use crate::id::RuleId;
use crate::rulebook::RuleBook;
use crate::truth::Truth;
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

/// How a ground stands by what is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroundState {
    /// The rule.
    pub rule: RuleId,
    /// Which of the rule's notes, items or readings says it, if the rule's own text does not.
    pub note: Option<String>,
    /// Whether it holds; what is still open carries the questions that it needs.
    pub holds: Truth,
}

export_struct! { GroundState { rule, note, holds } }

impl GroundState {
    /// A rule's own text, which holds so.
    pub(crate) fn of_rule(rule: &RuleId, holds: Truth) -> Self {
        Self { rule: *rule, note: None, holds }
    }
}

impl RuleBook {
    /// How each of some grounds stands.
    pub(crate) fn states(
        &self,
        grounds: &[Ground],
        answers: &Answers,
        on: Date,
    ) -> Vec<GroundState> {
        let holds = |ground: &Ground| match &ground.when {
            Some(when) => self.truth(when, &ground.rule, answers, on),
            None => Truth::Met,
        };
        let state = |ground: &Ground| GroundState {
            rule: ground.rule,
            note: ground.note.clone(),
            holds: holds(ground),
        };
        grounds.iter().map(state).collect()
    }
}
