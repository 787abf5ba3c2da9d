//! Whether a condition is met by what is known: exactly, since what the open answers cannot change
//! is decided.

use crate::answers::{Answer, Answers};
use crate::book::expression::Expression;
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::representatives::{MAX_COMBINATIONS, representatives};
use crate::decide::uses::Uses;
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId};

/// Whether a condition is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It is, whatever is still open.
    Met,
    /// It is not, whatever is still open.
    NotMet,
    /// That is not known.
    Unknown {
        /// The open questions that decide it, in order of appearance. None if it is no answer that is
        /// missing but a value that holds on the day.
        needs: Vec<QuestionId>,
    },
}

impl Truth {
    const fn of(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::NotMet }
    }

    /// Whether it may be met: it is not known not to be.
    pub const fn is_possible(&self) -> bool {
        !matches!(self, Self::NotMet)
    }
}

impl RuleBook {
    /// Whether a condition is met by some answers on a day; `own` is the rule that it stands in.
    pub fn truth(
        &self,
        condition: &Expression,
        own: &RuleId,
        answers: &Answers,
        on: Date,
    ) -> Truth {
        let mut evaluation = Evaluation::new(self, Coverage::OnTheDay, Some(answers));
        match evaluation.truth(condition, own, on) {
            Some(is_met) => Truth::of(is_met),
            // Also where a value that is missing on the day is in the way: an open answer may make
            // that it does not matter.
            None => self.by_trial(condition, own, answers, on),
        }
    }

    /// Tries all combinations of the open answers.
    fn by_trial(
        &self,
        condition: &Expression,
        own: &RuleId,
        answers: &Answers,
        on: Date,
    ) -> Truth {
        let uses = Uses::of_condition(self, on, condition, own);
        let open = Open::of(self, &uses, answers);
        let Some(open) = open.filter(|it| it.n_combinations() <= MAX_COMBINATIONS) else {
            let needs = uses.all.into_iter().map(|(id, _)| id);
            let is_open = |id: &QuestionId| !self.is_answered(id, answers);
            return Truth::Unknown { needs: needs.filter(is_open).collect() };
        };
        let mut results = Vec::with_capacity(open.n_combinations());
        open.each(answers, &mut |answers| {
            let mut evaluation = Evaluation::new(self, Coverage::OnTheDay, Some(answers));
            results.push(evaluation.truth(condition, own, on));
        });
        match results.first() {
            Some(&Some(first)) if results.iter().all(|it| *it == Some(first)) => {
                Truth::of(first)
            }
            _ => Truth::Unknown { needs: open.that_matter(&results) },
        }
    }

    /// Whether a question has an answer that says more than *I don't know*.
    pub fn is_answered(&self, question: &QuestionId, answers: &Answers) -> bool {
        let says = |answer: &Answer| match answer {
            Answer::Chosen(options) => {
                self.question(question).is_some_and(|it| !it.is_unknown(options))
            }
            Answer::Number(_) | Answer::Day(_) => true,
        };
        answers.get(question).is_some_and(says)
    }
}

/// Open questions, each with answers that stand for all others.
#[derive(Default)]
pub(crate) struct Open {
    pub(crate) all: Vec<(QuestionId, Vec<Answer>)>,
}

impl Open {
    /// The questions of some uses that are not answered; `None` if one has too many answers.
    pub(crate) fn of(
        rulebook: &RuleBook,
        uses: &Uses,
        answers: &Answers,
    ) -> Option<Self> {
        if uses.is_cut_short {
            return None;
        }
        let open = uses.all.iter().filter(|(id, _)| !rulebook.is_answered(id, answers));
        let with_answers = open.filter_map(|(id, of)| {
            let question = rulebook.question(id)?;
            Some(representatives(question, of).map(|answers| (*id, answers)))
        });
        with_answers.collect::<Option<_>>().map(|all| Self { all })
    }

    /// How many combinations of answers there are.
    pub(crate) fn n_combinations(&self) -> usize {
        self.all.iter().fold(1, |n, (_, answers)| n.saturating_mul(answers.len()))
    }

    /// The answers with the first of each question filled in.
    pub(crate) fn first_filled(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        for (id, all) in &self.all {
            answers.put(id, all.first().cloned());
        }
        answers
    }

    /// Shows the answers with each combination filled in, the last question's answers first.
    pub(crate) fn each(&self, answers: &Answers, see: &mut dyn FnMut(&Answers)) {
        fn fill(
            open: &[(QuestionId, Vec<Answer>)],
            answers: &mut Answers,
            see: &mut dyn FnMut(&Answers),
        ) {
            let Some(((id, all), rest)) = open.split_first() else { return see(answers) };
            for answer in all {
                answers.put(id, Some(answer.clone()));
                fill(rest, answers, see);
            }
        }
        fill(&self.all, &mut answers.clone(), see);
    }

    /// The questions whose answer alone changes some result, by the results of all combinations.
    fn that_matter(&self, results: &[Option<bool>]) -> Vec<QuestionId> {
        let mut stride = results.len();
        let mut found = Vec::new();
        for (id, answers) in &self.all {
            let n = answers.len().max(1);
            let block = stride;
            stride /= n;
            let changes = (0..results.len()).any(|at| {
                let is_last_answer = at % block + stride >= block;
                !is_last_answer && results[at] != results[at + stride]
            });
            if changes {
                found.push(*id);
            }
        }
        found
    }
}
