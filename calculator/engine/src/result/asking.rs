//! What is asked: how each question stands by the answers, and which of the open ones says most
//! about ways.

use crate::answers::Answers;
use crate::book::expression::Expression;
use crate::book::question::Question;
use crate::book::rulebook::RuleBook;
use crate::decide::truth::Truth;
use crate::decide::uses::Uses;
use crate::export::{export_enum, export_struct};
use crate::result::fit::WayAnswer;
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId};

/// A question and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionId,
    /// How it stands.
    pub state: Asking,
    /// Whether its answer is what earlier ones already say, and not the reader's own.
    pub is_prefilled: bool,
}

export_struct! { Asked { question, state, is_prefilled } }

/// How a question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    /// It is asked and not answered. *I must ask* is no answer.
    Asked,
    /// Its condition is not met. It keeps its answer.
    Faded {
        /// The answers that fade it: each of those without which it would not be faded, or, where
        /// several fade it by themselves, all that its condition rests on.
        because: Vec<QuestionId>,
    },
    /// No answer to it can change anything, so that it is not asked.
    Idle,
    /// It is asked and answered, be it by what earlier answers already say.
    Answered,
}

export_enum! {
    Asking {
        Asked = "asked",
        Faded { because } = "faded",
        Idle = "idle",
        Answered = "answered",
    }
}

/// How each question of the rulebook stands, in its order.
pub fn asked_questions(
    rulebook: &RuleBook,
    answers: &Answers,
    as_of: Date,
) -> Vec<Asked> {
    asked_questions_but(rulebook, &rulebook.idle_questions(), answers, as_of)
}

/// The same where it is known which questions are idle. The walk over all entries that finds them is
/// no small part of what a browser would load, and no answer changes what it finds.
pub fn asked_questions_but(
    rulebook: &RuleBook,
    idle: &[QuestionId],
    answers: &Answers,
    as_of: Date,
) -> Vec<Asked> {
    let filled = rulebook.with_prefilled(answers, as_of);
    let asked = |question: &Question| Asked {
        question: question.id,
        state: if idle.contains(&question.id) {
            Asking::Idle
        } else {
            state(rulebook, question, &filled, as_of)
        },
        is_prefilled: answers.get(&question.id) != filled.get(&question.id),
    };
    rulebook.questions.iter().map(asked).collect()
}

fn state(
    rulebook: &RuleBook,
    question: &Question,
    answers: &Answers,
    as_of: Date,
) -> Asking {
    let faded_by = |when: &Expression| faded_by(rulebook, when, answers, as_of);
    if let Some(because) = question.when.as_ref().and_then(faded_by) {
        Asking::Faded { because }
    } else if rulebook.is_answered(&question.id, answers) {
        Asking::Answered
    } else {
        Asking::Asked
    }
}

/// The answers by which a condition is not met; `None` if it may be.
fn faded_by(
    rulebook: &RuleBook,
    when: &Expression,
    answers: &Answers,
    on: Date,
) -> Option<Vec<QuestionId>> {
    let own = RuleId::new("");
    let is_faded =
        |answers: &Answers| rulebook.truth(when, &own, answers, on) == Truth::NotMet;
    if !is_faded(answers) {
        return None;
    }
    let uses = Uses::of_condition(rulebook, on, when, &own);
    let answered = uses.all.into_iter().map(|(id, _)| id);
    let answered: Vec<_> =
        answered.filter(|id| rulebook.is_answered(id, answers)).collect();
    let without = |id: &QuestionId| {
        let mut answers = answers.clone();
        answers.forget(id);
        answers
    };
    let decisive = answered.iter().filter(|id| !is_faded(&without(id)));
    let decisive: Vec<_> = decisive.copied().collect();
    Some(if decisive.is_empty() { answered } else { decisive })
}

/// The open question that can change the verdict of the most of these ways, as [`crate::assess_ways`]
/// judges them by the same answers; of equal ones the first in the rulebook's order; `None` if no
/// answer can change any.
///
/// Neither a question that has faded counts nor one whose answer is *I must ask*: it is no answer,
/// but asking again is no help.
pub fn next_question_for_ways(
    rulebook: &RuleBook,
    ways: &[WayAnswer],
    answers: &Answers,
    as_of: Date,
) -> Option<QuestionId> {
    let filled = rulebook.with_prefilled(answers, as_of);
    let mut best: Option<(usize, &QuestionId)> = None;
    for question in &rulebook.questions {
        let id = &question.id;
        let n_ways = ways.iter().filter(|way| way.needs.contains(id)).count();
        let is_better = n_ways > best.map_or(0, |(most, _)| most);
        let is_open =
            || filled.get(id).is_none() && rulebook.is_asked(id, &filled, as_of);
        if is_better && is_open() {
            best = Some((n_ways, id));
        }
    }
    best.map(|(_, id)| *id)
}
