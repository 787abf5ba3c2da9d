//! What rests on what: the rules that a law names, the questions that make a difference anywhere,
//! which question is asked.

use crate::answers::{Answer, Answers};
use crate::conflicts::{Named, Place};
use crate::date::Date;
use crate::evaluate::{Coverage, Evaluation};
use crate::expression::Expression;
use crate::ground::Ground;
use crate::id::{QuestionId, RuleId};
use crate::points::{Applies, Criterion, PointsLaw};
use crate::question::Question;
use crate::reached::Reached;
use crate::representatives::MAX_COMBINATIONS;
use crate::rulebook::RuleBook;
use crate::truth::{Open, Truth};
use crate::uses::Uses;

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

    /// Whether some answer to the question can change anything that the rulebook says. If not, it is
    /// not asked.
    pub fn can_change(&self, question: &Question) -> bool {
        let id = &question.id;
        question.decides_points()
            || self.mentions().iter().any(|mention| match mention.named {
                // That another question is asked changes nothing yet.
                _ if matches!(mention.entry, Place::Question(_)) => false,
                Named::Question(named, _) | Named::Option(named, _) => named == id,
                Named::Expression(expression, ..) => expression.asks(id),
                _ => false,
            })
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
