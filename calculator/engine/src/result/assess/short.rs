//! An assessment in short: total, threshold and verdict, without the reasons.
//!
//! Who asks about many answers, or many days, resolves the law once a day and leaves out whatever
//! takes long. What comes out is what [`assess`](super::assess) says, part by part.

use super::{Verdict, gates};
use crate::answers::Answers;
use crate::book::points::PointsLaw;
use crate::book::rule::Rule;
use crate::book::rulebook::RuleBook;
use crate::decide::grounds::GroundState;
use crate::decide::reached::Reached;
use crate::decide::scoring::{Mode, Scoring};
use crate::decide::worlds;
use crate::value::date::Date;
use crate::value::id::RuleId;
use crate::value::interval::Interval;

/// The parts of an [`Assessment`](super::Assessment) that decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InShort {
    /// The total, in points.
    pub total: Interval,
    /// The points needed.
    pub threshold: u32,
    /// Whether the total reaches them.
    pub verdict: Verdict,
    /// The law's stated last day, if the day of the assessment lies after it.
    pub ended: Option<Date>,
}

/// A law resolved for a day, to judge many answers by it.
pub(crate) struct Judge<'a> {
    pub(crate) rulebook: &'a RuleBook,
    pub(crate) law: &'a PointsLaw,
    pub(crate) on: Date,
    /// At least one.
    pub(crate) worlds: Vec<World<'a>>,
    /// The rules that sources disagree about and that the law uses.
    pub(crate) disputed: Vec<&'a Rule>,
    /// The rules of which what held on another day is carried on.
    pub(crate) carried: Vec<RuleId>,
}

/// The law as it is if one combination of readings is right.
pub(crate) struct World<'a> {
    /// The readings, and the answers that the law was resolved with.
    pub(crate) supposed: Answers,
    pub(crate) scoring: Scoring<'a>,
    /// The points needed.
    pub(crate) threshold: u32,
}

impl<'a> Judge<'a> {
    /// Resolves the first law of a rulebook for a day; `None` without one.
    pub(crate) fn new(
        rulebook: &'a RuleBook,
        answers: &Answers,
        on: Date,
    ) -> Option<Self> {
        let law = rulebook.laws.first()?;
        let world = |supposed: Answers| World {
            scoring: Scoring::new(rulebook, law, on, Mode::Published, &supposed),
            threshold: worlds::points(rulebook, &law.threshold, &supposed, on)
                .unwrap_or_default(),
            supposed,
        };
        let reached = Reached::of(rulebook, law);
        let disputed = worlds::disputed(law, &reached);
        let worlds = worlds::worlds(rulebook, &disputed, answers);
        let worlds = worlds.into_iter().map(world).collect();
        let carried = reached.carried(law, on);
        Some(Self { rulebook, law, on, worlds, disputed, carried })
    }

    /// Never decided by numbers that held on another day.
    pub(crate) fn verdict(
        &self,
        gates: &[GroundState],
        total: Interval,
        behind_gates: Option<Interval>,
        threshold: u32,
    ) -> Verdict {
        if self.carried.is_empty() {
            gates::verdict(gates, total, behind_gates, threshold)
        } else {
            Verdict::Undecided
        }
    }

    /// What comes out for some answers in all worlds together.
    pub(crate) fn in_short(&self, answers: &Answers) -> InShort {
        let mut all: Option<(Interval, u32, Verdict)> = None;
        for world in &self.worlds {
            let (total, verdict) = self.in_world(world, answers);
            all = Some(all.map_or((total, world.threshold, verdict), |so_far| {
                let is_same = so_far.2 == verdict;
                let verdict = if is_same { verdict } else { Verdict::Undecided };
                (so_far.0.hull(total), so_far.1.max(world.threshold), verdict)
            }));
        }
        let (total, threshold, verdict) =
            all.unwrap_or((Interval::default(), 0, Verdict::Undecided));
        let ended = super::ended(self.rulebook, self.law, self.on);
        InShort { total, threshold, verdict, ended }
    }

    /// The total for some answers in all worlds together.
    pub(crate) fn total(&self, answers: &Answers) -> Interval {
        let totals = self
            .worlds
            .iter()
            .map(|world| world.scoring.totals(&answers.supposing_as(&world.supposed)).0);
        totals.reduce(Interval::hull).unwrap_or_default()
    }

    /// What comes out for some answers in one world.
    pub(crate) fn in_world(
        &self,
        world: &World<'_>,
        answers: &Answers,
    ) -> (Interval, Verdict) {
        let answers = answers.supposing_as(&world.supposed);
        let (total, behind_gates) = world.scoring.totals(&answers);
        let gates = self.rulebook.states(&self.law.gates, &answers, self.on);
        (total, self.verdict(&gates, total, behind_gates, world.threshold))
    }
}
