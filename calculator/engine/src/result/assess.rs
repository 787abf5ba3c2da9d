//! The assessment: rulebook, answers and a day go in; intervals, a verdict and their reasons come out.
//!
//! An unknown is never zero: it counts from nothing to the cap. A verdict never rests on how points
//! are distributed below a cap, since that is not published.

mod estimates;
mod exports;
mod gates;
mod out_of_reach;
mod readings;
mod short;

pub use estimates::{ByEstimates, EstimateVerdict};
pub(crate) use out_of_reach::OutOfReach;
pub use readings::ByReading;
pub use short::InShort;
pub(crate) use short::{Judge, World};

use crate::answers::Answers;
use crate::book::points::{Applies, PointsLaw};
use crate::book::question::Claim;
use crate::book::rule::Standing;
use crate::book::rulebook::RuleBook;
use crate::decide::grounds::GroundState;
use crate::decide::scoring::{Leaf, Mode, Scoring};
use crate::decide::sets::SmallestSets;
use crate::decide::truth::Open;
use crate::decide::uses::Uses;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{AssumptionId, CriterionId, QuestionId, RuleId};
use crate::value::interval::Interval;
use crate::value::share::PlainShare;

/// Everything that can be said about a profile on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The day that it is made for.
    pub as_of: Date,
    /// Each criterion, in the law's order.
    pub criteria: Vec<CriterionScore>,
    /// The total: before any coefficient whose use is not known, after one whose use is.
    pub total: Interval,
    /// The most that anybody can get.
    pub most: u32,
    /// The points needed; where sources disagree, the most that one of them says.
    pub threshold: u32,
    /// Whether the total reaches the threshold.
    pub verdict: Verdict,
    /// The threshold as a plain share of the most that is still possible, if it still is.
    pub share: Option<PlainShare>,
    /// What the reader gives up, the largest first.
    pub given_up: Vec<GivenUp>,
    /// The open question whose answer can narrow the total most.
    pub next_question: Option<QuestionId>,
    /// The least coefficient with which the most that is possible still reaches the threshold, if
    /// it multiplies the whole sum.
    pub needed_coefficient: Option<Fraction>,
    /// What the coefficient that the reader tries would do, on the same reading.
    pub tried: Option<CoefficientReading>,
    /// What must hold whatever the points.
    pub gates: Vec<GroundState>,
    /// What comes out by each reading of a rule that sources disagree about; empty if none is used.
    pub by_reading: Vec<ByReading>,
    /// What comes out if our assumptions hold, if there are any. Never decides the verdict.
    pub if_assumed: Option<IfAssumed>,
    /// The total by the reader's own estimates, if there are any.
    pub by_estimates: Option<ByEstimates>,
    /// The rules that are announced, expired or due for review on the day, of those used here.
    pub standings: Vec<(RuleId, Standing)>,
    /// The law's stated last day, if the day of the assessment lies after it.
    pub ended: Option<Date>,
    /// The rules that have no value on the day and of which the nearest one is shown. While there
    /// are such, nothing is decided.
    pub carried: Vec<RuleId>,
}

/// Whether a total reaches the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Even the fewest points possible reach it.
    Passes,
    /// Not even the most points possible reach it.
    CannotPass,
    /// The published rules do not decide.
    Undecided,
}

impl Verdict {
    pub(crate) const fn of(total: Interval, threshold: u32) -> Self {
        if total.lower >= threshold {
            Self::Passes
        } else if total.upper < threshold {
            Self::CannotPass
        } else {
            Self::Undecided
        }
    }
}

/// The points of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionScore {
    /// The criterion.
    pub criterion: CriterionId,
    /// The rule that its cap comes from.
    pub rule: RuleId,
    /// The most that it can give.
    pub cap: u32,
    /// What it gives with these answers.
    pub points: Interval,
    /// Why.
    pub reason: Reason,
    /// The rule that the reason rests on.
    pub because: RuleId,
    /// The reader's own estimate, if it counts: never above the cap, never where nothing is claimed.
    pub estimate: Option<u32>,
}

/// Why a criterion gives what it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No answer of the reader's could change it, so none is asked for.
    NotAsked,
    /// Not answered.
    Unanswered,
    /// The answer says nothing about points.
    AnswerSaysNothing,
    /// Claimed; how many points a claim gives is not published.
    Claimed,
    /// The reader claims nothing.
    NothingClaimed,
    /// The published points for these answers.
    Computed,
}

/// Points that the reader's own answers rule out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUp {
    /// The criterion.
    pub criterion: CriterionId,
    /// How many points fewer.
    pub points: u32,
    /// The most that is possible after this and all larger ones.
    pub ceiling: u32,
}

/// What comes out if our assumptions hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfAssumed {
    /// The assumptions that numbers rest on, in the law's order.
    pub assumptions: Vec<AssumptionId>,
    /// Each criterion whose points rest on one.
    pub criteria: Vec<(CriterionId, Interval)>,
    /// The total.
    pub total: Interval,
    /// Whether the total reaches the threshold.
    pub verdict: Verdict,
}

/// What a coefficient does if it multiplies the whole sum. No source states that it does, so this
/// never decides the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoefficientReading {
    /// The assumption that it rests on.
    pub assumption: AssumptionId,
    /// The coefficient.
    pub coefficient: Fraction,
    /// The most points possible, multiplied.
    pub product: Fraction,
    /// Whether the product still reaches the threshold.
    pub is_enough: bool,
}

/// Assesses a profile by the rulebook's first law of points on a day; `None` without such a law.
///
/// A rulebook without conflicts cannot fail to be assessed: what is missing widens the intervals.
pub fn assess(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Option<Assessment> {
    let judge = Judge::new(rulebook, answers, as_of)?;
    let all = judge.worlds.iter().map(|world| in_world(&judge, world)).collect();
    let mut found = readings::joined(&judge, all)?;
    found.given_up = given_up(&judge, &found.criteria);
    found.next_question = next_question(&judge, answers, found.total);
    Some(found)
}

/// Assesses a profile with one reading supposed of each rule that sources disagree about; what is
/// given up and which question comes next is told of all readings together.
fn in_world(judge: &Judge<'_>, world: &World<'_>) -> Assessment {
    let Judge { rulebook, law, on, .. } = *judge;
    let World { supposed: answers, scoring, threshold } = world;
    let threshold = *threshold;
    let criteria: Vec<_> =
        scoring.leaves.iter().map(|leaf| score(scoring, leaf, answers)).collect();
    let (total, behind_gates) = scoring.totals(answers);
    let possible = Fraction::whole(i64::from(total.upper));
    let needed = Fraction::whole(i64::from(threshold)).over(possible);
    let needed = needed.filter(|it| *it <= Fraction::ONE);
    let gates = rulebook.states(&law.gates, answers, on);
    let unknown_use = law.coefficient.as_ref().and_then(|it| match &it.applies {
        Applies::Unknown { assumption, .. } => Some(assumption),
        Applies::ToTheSum(_) => None,
    });
    Assessment {
        as_of: on,
        total,
        most: scoring.sum_with(&|leaf| Interval::up_to(leaf.cap)).upper,
        threshold,
        verdict: judge.verdict(&gates, total, behind_gates, threshold),
        share: needed.map(PlainShare::nearest),
        given_up: Vec::new(),
        next_question: None,
        needed_coefficient: unknown_use.and(needed),
        tried: unknown_use.zip(answers.coefficient()).and_then(|(assumption, tried)| {
            let product = tried.times(possible)?;
            let is_enough = product >= Fraction::whole(i64::from(threshold));
            let assumption = *assumption;
            Some(CoefficientReading {
                assumption,
                coefficient: tried,
                product,
                is_enough,
            })
        }),
        gates,
        by_reading: Vec::new(),
        if_assumed: if_assumed(judge, answers, threshold),
        by_estimates: estimates::by_estimates(judge, world, &criteria),
        standings: standings(rulebook, law, on),
        ended: ended(rulebook, law, on),
        carried: judge.carried.clone(),
        criteria,
    }
}

impl RuleBook {
    /// The smallest sets of criteria whose caps reach the threshold, if any do.
    pub fn smallest_sets(&self, on: Date) -> Option<SmallestSets> {
        self.nearest_sets(None, on)
    }

    /// How few criteria can reach the threshold without that one, if any can.
    pub fn smallest_set_without(
        &self,
        criterion: &CriterionId,
        on: Date,
    ) -> Option<usize> {
        self.nearest_sets(Some(criterion), on).map(|found| found.size)
    }
}

fn score(scoring: &Scoring<'_>, leaf: &Leaf<'_>, answers: &Answers) -> CriterionScore {
    let criterion = leaf.criterion;
    let points = leaf.points(scoring.rulebook, scoring.on, answers);
    let (reason, because) = reason(scoring, leaf, answers);
    let estimate = answers.estimate(&criterion.id).map(|it| it.min(leaf.cap));
    CriterionScore {
        criterion: criterion.id,
        rule: criterion.rule,
        cap: leaf.cap,
        points,
        reason,
        because: *because.unwrap_or(&criterion.rule),
        estimate: estimate.filter(|_| reason != Reason::NothingClaimed),
    }
}

fn reason<'a>(
    scoring: &Scoring<'_>,
    leaf: &Leaf<'a>,
    answers: &Answers,
) -> (Reason, Option<&'a RuleId>) {
    if leaf.criterion.points.is_some() {
        let is_open =
            |(id, _): &(QuestionId, _)| !scoring.rulebook.is_answered(id, answers);
        let is_open = leaf.uses.all.iter().any(is_open);
        return (if is_open { Reason::Unanswered } else { Reason::Computed }, None);
    }
    if leaf.claim.is_none() {
        return (Reason::NotAsked, None);
    }
    match leaf.claimed(answers) {
        None => (Reason::Unanswered, None),
        Some((Claim::Yes, because)) => (Reason::Claimed, because),
        Some((Claim::Open, because)) => (Reason::AnswerSaysNothing, because),
        Some((Claim::Nothing, because)) => (Reason::NothingClaimed, because),
    }
}

fn given_up(judge: &Judge<'_>, criteria: &[CriterionScore]) -> Vec<GivenUp> {
    let mut gone: Vec<&CriterionScore> = Vec::new();
    let mut all = Vec::new();
    loop {
        let left = criteria
            .iter()
            .filter(|it| !gone.iter().any(|other| other.criterion == it.criterion));
        let lost = left.filter(|it| it.points.upper < it.cap).rev();
        let Some(most) = lost.max_by_key(|it| it.cap - it.points.upper) else {
            return all;
        };
        gone.push(most);
        let after = |world: &World<'_>| {
            let left = world.scoring.sum_with(&|leaf| {
                let found = gone.iter().find(|it| it.criterion == leaf.criterion.id);
                found.map_or(Interval::up_to(leaf.cap), |it| it.points.capped(leaf.cap))
            });
            left.upper
        };
        let ceiling = judge.worlds.iter().map(after).max();
        all.push(GivenUp {
            criterion: most.criterion,
            points: most.cap - most.points.upper,
            ceiling: ceiling.unwrap_or_default(),
        });
    }
}

/// The open question one of whose answers narrows the total most; of equal ones the first asked.
fn next_question(
    judge: &Judge<'_>,
    answers: &Answers,
    total: Interval,
) -> Option<QuestionId> {
    let rulebook = judge.rulebook;
    let narrowing = |id: &QuestionId| {
        let mut uses = Uses::default();
        for world in &judge.worlds {
            uses.of(id).add(&world.scoring.use_of(id));
        }
        let mut narrowest = total.width();
        // None is open if it is answered already.
        Open::of(rulebook, &uses, answers)?.each(answers, &mut |answers| {
            narrowest = narrowest.min(judge.total(answers).width());
        });
        Some(total.width().saturating_sub(narrowest)).filter(|it| *it > 0)
    };
    let mut tried: Vec<QuestionId> = Vec::new();
    let mut best: Option<(u32, usize, QuestionId)> = None;
    for id in judge.worlds.iter().flat_map(|world| world.scoring.questions()) {
        if tried.contains(&id) {
            continue;
        }
        tried.push(id);
        let Some(place) = rulebook.questions.iter().position(|it| it.id == id) else {
            continue;
        };
        let Some(narrowing) = narrowing(&id) else { continue };
        let is_better = best.is_none_or(|(most, first, _)| {
            narrowing > most || (narrowing == most && place < first)
        });
        if is_better && rulebook.is_asked(&id, answers, judge.on) {
            best = Some((narrowing, place, id));
        }
    }
    best.map(|(_, _, id)| id)
}

fn if_assumed(judge: &Judge<'_>, answers: &Answers, threshold: u32) -> Option<IfAssumed> {
    let Judge { rulebook, law, on: as_of, .. } = *judge;
    let is_assumed = law.criteria.iter().any(|it| it.assumed.is_some());
    if !is_assumed {
        return None;
    }
    let scoring = Scoring::new(rulebook, law, as_of, Mode::Assumed, answers);
    let assumed = || scoring.leaves.iter().filter(|leaf| leaf.assumption.is_some());
    let mut assumptions: Vec<AssumptionId> = Vec::new();
    for id in assumed().filter_map(|leaf| leaf.assumption) {
        if !assumptions.contains(id) {
            assumptions.push(*id);
        }
    }
    let criteria =
        assumed().map(|leaf| (leaf.criterion.id, leaf.points(rulebook, as_of, answers)));
    let criteria = criteria.collect();
    let (total, behind_gates) = scoring.totals(answers);
    let gates = rulebook.states(&law.gates, answers, as_of);
    let verdict = judge.verdict(&gates, total, behind_gates, threshold);
    Some(IfAssumed { assumptions, criteria, total, verdict })
}

fn standings(
    rulebook: &RuleBook,
    law: &PointsLaw,
    as_of: Date,
) -> Vec<(RuleId, Standing)> {
    let mut all: Vec<(RuleId, Standing)> = Vec::new();
    for rule in law.rules().into_iter().filter_map(|id| rulebook.rule(id)) {
        let standing = rule.standing(as_of);
        let is_told = all.iter().any(|(id, _)| *id == rule.id);
        if standing != Standing::InForce && !is_told {
            all.push((rule.id, standing));
        }
    }
    all
}

fn ended(rulebook: &RuleBook, law: &PointsLaw, as_of: Date) -> Option<Date> {
    rulebook.ended(law.ends.as_ref()?, as_of)
}

impl RuleBook {
    /// The day that is a rule's value, if it lies before another.
    pub(crate) fn ended(&self, ends: &RuleId, on: Date) -> Option<Date> {
        let end = self.nearest_value(ends, on).ok()?.day()?;
        (end < on).then_some(end)
    }
}
