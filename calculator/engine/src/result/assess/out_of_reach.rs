//! Whether a law's threshold is out of reach, by these answers and by any others: what closes a way
//! that rests on the law. The same verdict as an assessment's, without its reasons.

use super::{Judge, World};
use crate::answers::{Answer, Answers};
use crate::book::points::PointsLaw;
use crate::book::question::Claim;
use crate::book::rulebook::RuleBook;
use crate::decide::grounds::GroundState;
use crate::decide::truth::{Open, Truth};
use crate::decide::uses::Uses;
use crate::value::date::Date;

/// A law on a day, to try answers with.
pub(crate) struct OutOfReach<'a> {
    pub(crate) law: &'a PointsLaw,
    judge: Judge<'a>,
    answers: &'a Answers,
}

impl<'a> OutOfReach<'a> {
    /// The first law of a rulebook; `None` without one, and if it rests on numbers that held on
    /// another day: these close no way.
    pub(crate) fn new(
        rulebook: &'a RuleBook,
        answers: &'a Answers,
        on: Date,
    ) -> Option<Self> {
        let judge = Judge::new(rulebook, answers, on)?;
        judge.carried.is_empty().then_some(Self { law: judge.law, judge, answers })
    }

    /// Whether it is out of reach whatever is still open, by every reading.
    pub(crate) fn is_sure(&self) -> bool {
        self.judge.worlds.iter().all(|world| world.is_out(&world.supposed))
    }

    /// The rule that says so: a gate that is closed, else the threshold.
    pub(crate) fn because(&self) -> GroundState {
        let could_reach = |world: &World<'_>| {
            world.scoring.totals(&world.supposed).0.upper >= world.threshold
        };
        let Judge { rulebook, on, .. } = self.judge;
        let gates = rulebook.states(&self.law.gates, self.answers, on);
        let closed = gates.into_iter().find(|gate| gate.holds == Truth::NotMet);
        match closed.filter(|_| self.judge.worlds.iter().any(could_reach)) {
            Some(gate) => {
                GroundState { rule: gate.rule, note: gate.note, holds: gate.holds }
            }
            None => GroundState::of_rule(&self.law.threshold, Truth::NotMet),
        }
    }

    /// The open answers that make a difference.
    pub(crate) fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        for world in &self.judge.worlds {
            for id in world.scoring.questions() {
                if !self.judge.rulebook.is_answered(&id, self.answers) {
                    uses.of(&id).add(&world.scoring.use_of(&id));
                }
            }
        }
        uses
    }

    /// Of each question that does nothing but claim points, leaves one answer that claims some and
    /// one that claims nothing; all answers of those that others rest on too.
    pub(crate) fn thin(&self, open: &mut Open, others: &Uses) {
        for (id, answers) in &mut open.all {
            let is_shared = others.all.iter().any(|(it, _)| it == id);
            let only_claims =
                self.judge.worlds.iter().all(|it| it.scoring.only_claims(id));
            let Some(question) = self.judge.rulebook.question(id) else { continue };
            if is_shared || !only_claims {
                continue;
            }
            let claims_nothing = |answer: &Answer| {
                let claim =
                    |it: &crate::OptionId| Some(question.option(it.as_str())?.claim);
                answer.options().all(|it| claim(it) == Some(Claim::Nothing))
            };
            let mut seen = [false; 2];
            answers.retain(|answer| {
                let is_first = &mut seen[usize::from(claims_nothing(answer))];
                !std::mem::replace(is_first, true)
            });
        }
    }

    /// For each combination of open answers, whether it is out of reach.
    pub(crate) fn by_trial(&self, open: &Open) -> Vec<bool> {
        let mut all = vec![true; open.n_combinations()];
        for world in &self.judge.worlds {
            let mut place = all.iter_mut();
            open.each(&world.supposed, &mut |answers| {
                if let Some(is_out) = place.next() {
                    *is_out = *is_out && world.is_out(answers);
                }
            });
        }
        all
    }
}

impl World<'_> {
    fn is_out(&self, answers: &Answers) -> bool {
        let (_, behind_gates) = self.scoring.totals(answers);
        behind_gates.is_none_or(|it| it.upper < self.threshold)
    }
}
