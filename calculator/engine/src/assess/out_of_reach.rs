//! Whether a law's threshold is out of reach, by these answers and by any others: what closes a way
//! that rests on the law. The same verdict as an assessment's, without its reasons.

use super::readings;
use crate::answers::{Answer, Answers};
use crate::date::Date;
use crate::ground::GroundState;
use crate::points::PointsLaw;
use crate::question::Claim;
use crate::rulebook::RuleBook;
use crate::scoring::{Mode, Scoring};
use crate::truth::{Open, Truth};
use crate::uses::Uses;

/// A law on a day, to try answers with.
pub(crate) struct OutOfReach<'a> {
    pub(crate) law: &'a PointsLaw,
    rulebook: &'a RuleBook,
    answers: &'a Answers,
    on: Date,
    worlds: Vec<World<'a>>,
}

/// One combination of readings of what sources disagree about.
struct World<'a> {
    scoring: Scoring<'a>,
    answers: Answers,
    threshold: u32,
}

impl<'a> OutOfReach<'a> {
    pub(crate) fn new(
        rulebook: &'a RuleBook,
        law: &'a PointsLaw,
        answers: &'a Answers,
        on: Date,
    ) -> Self {
        let world = |answers: Answers| World {
            scoring: Scoring::new(rulebook, law, on, Mode::Published, &answers),
            threshold: readings::points(rulebook, &law.threshold, &answers, on),
            answers,
        };
        let worlds = readings::worlds(rulebook, law, answers).into_iter().map(world);
        Self { law, rulebook, answers, on, worlds: worlds.collect() }
    }

    /// Whether it is out of reach whatever is still open, by every reading.
    pub(crate) fn is_sure(&self) -> bool {
        self.worlds.iter().all(|world| world.is_out(&world.answers))
    }

    /// The rule that says so: a gate that is closed, else the threshold.
    pub(crate) fn because(&self) -> GroundState {
        let could_reach = |world: &World<'_>| {
            world.scoring.totals(&world.answers).0.upper >= world.threshold
        };
        let gates = self.rulebook.states(&self.law.gates, self.answers, self.on);
        let closed = gates.into_iter().find(|gate| gate.holds == Truth::NotMet);
        match closed.filter(|_| self.worlds.iter().any(could_reach)) {
            Some(gate) => {
                GroundState { rule: gate.rule, note: gate.note, holds: gate.holds }
            }
            None => GroundState::of_rule(&self.law.threshold, Truth::NotMet),
        }
    }

    /// The open answers that make a difference.
    pub(crate) fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        for world in &self.worlds {
            for id in world.scoring.questions() {
                if !self.rulebook.is_answered(id, self.answers) {
                    uses.of(id).add(&world.scoring.use_of(id));
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
            let only_claims = self.worlds.iter().all(|it| it.scoring.only_claims(id));
            let Some(question) = self.rulebook.question(id) else { continue };
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
        for world in &self.worlds {
            let mut place = all.iter_mut();
            open.each(&world.answers, &mut |answers| {
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
