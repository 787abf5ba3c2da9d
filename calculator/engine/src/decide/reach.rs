//! What rests on what: the rules that a law names, the questions that make a difference anywhere,
//! which question is asked.

use crate::answers::{Answer, Answers};
use crate::book::expression::Expression;
use crate::book::ground::Ground;
use crate::book::points::{Applies, Criterion, PointsLaw};
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::reached::Reached;
use crate::decide::representatives::MAX_COMBINATIONS;
use crate::decide::truth::{Open, Truth};
use crate::decide::uses::Uses;
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId};

impl PointsLaw {
    /// The rules that it names itself, in order, some of them several times.
    pub fn rules(&self) -> Vec<&RuleId> {
        let coefficient = self.coefficient.as_ref().map(|it| &it.rule);
        let criteria = self.criteria.iter().map(|it| &it.rule);
        let groups = self.groups.iter().map(|it| &it.rule);
        let gates = self.gates.iter().map(|it| &it.rule);
        let named = [Some(&self.threshold), self.sum.as_ref(), self.ends.as_ref()];
        criteria
            .chain(groups)
            .chain(coefficient)
            .chain(named.into_iter().flatten())
            .chain(gates)
            .collect()
    }

    /// All expressions in it, each with the rule that it stands in.
    pub fn expressions(&self) -> Vec<(&RuleId, &Expression)> {
        let mut found: Vec<(&RuleId, &Expression)> = Vec::new();
        for criterion in &self.criteria {
            let assumed = criterion.assumed.as_ref().map(|it| &it.points);
            let all = criterion.points.iter().chain(assumed).chain(&criterion.falls_with);
            found.extend(all.map(|it| (&criterion.rule, it)));
        }
        if let Some(coefficient) = &self.coefficient
            && let Applies::ToTheSum(value) = &coefficient.applies
        {
            found.push((&coefficient.rule, value));
        }
        found.extend(conditions(&self.gates));
        found
    }
}

/// The conditions of some grounds, each with its rule.
pub(crate) fn conditions(
    grounds: &[Ground],
) -> impl Iterator<Item = (&RuleId, &Expression)> {
    grounds.iter().filter_map(|it| Some((&it.rule, it.when.as_ref()?)))
}

impl RuleBook {
    /// The first criterion whose points rest on the smallest sets, which rest on what it can give.
    pub(crate) fn criterion_of_sets<'a>(
        &'a self,
        law: &'a PointsLaw,
    ) -> Option<&'a Criterion> {
        let rests_on_sets = |it: &&Criterion| {
            let mut reached = Reached::new(self);
            if let Some(points) = &it.points {
                reached.add(&it.rule, points);
            }
            reached.asks_for_sets
        };
        law.criteria.iter().find(rests_on_sets)
    }

    /// Whether a question is asked: its condition is met, or that is not known.
    pub fn is_asked(&self, question: &QuestionId, answers: &Answers, on: Date) -> bool {
        let Some(question) = self.question(question) else { return false };
        let Some(when) = &question.when else { return true };
        let own = RuleId::new("");
        self.truth(when, &own, answers, on) != Truth::NotMet
    }

    /// The answer to a question, if it says more than *I don't know* and the question is still asked:
    /// one whose condition is no longer met keeps its answer and counts for nothing.
    pub fn said<'a>(
        &self,
        question: &QuestionId,
        answers: &'a Answers,
        on: Date,
    ) -> Option<&'a Answer> {
        let counts =
            self.is_answered(question, answers) && self.is_asked(question, answers, on);
        answers.get(question).filter(|_| counts)
    }

    /// The answers, with what earlier ones already say filled in where nothing is answered. What is
    /// filled in says something of later questions too.
    pub fn with_prefilled(&self, answers: &Answers, on: Date) -> Answers {
        let mut filled = answers.clone();
        let own = RuleId::new("");
        for question in &self.questions {
            if answers.get(&question.id).is_some() {
                continue;
            }
            for option in &question.options {
                let Some(when) = &option.prefilled else { continue };
                if self.truth(when, &own, &filled, on) == Truth::Met {
                    filled.choose(question, &option.id);
                }
            }
        }
        filled
    }

    /// Whether all of some conditions can be met at once, by any answers; `None` if there are too
    /// many to try.
    pub(crate) fn can_all_hold(
        &self,
        conditions: &[(&RuleId, &Expression)],
        on: Date,
    ) -> Option<bool> {
        let mut uses = Uses::default();
        for (own, condition) in conditions {
            uses.add_condition(self, on, condition, own);
        }
        let open = Open::of(self, &uses, &Answers::default())?;
        if open.n_combinations() > MAX_COMBINATIONS {
            return None;
        }
        let mut can_hold = false;
        open.each(&Answers::default(), &mut |answers| {
            can_hold |= conditions.iter().all(|(own, condition)| {
                let mut evaluation =
                    Evaluation::new(self, Coverage::Nearest, Some(answers));
                evaluation.truth(condition, own, on) == Some(true)
            });
        });
        Some(can_hold)
    }
}

impl Expression {
    /// Whether the answer to a question stands in it.
    pub fn asks(&self, id: &QuestionId) -> bool {
        let mut asks = false;
        self.visit(&mut |part| {
            asks |= match part {
                Self::Answer(question) | Self::Is { question, .. } => question == id,
                _ => false,
            };
        });
        asks
    }
}
