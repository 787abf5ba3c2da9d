//! How grounds stand by what is known.

use crate::answers::Answers;
use crate::book::ground::Ground;
use crate::book::rulebook::RuleBook;
use crate::decide::truth::Truth;
use crate::export::export_struct;
use crate::value::date::Date;
use crate::value::id::RuleId;

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
