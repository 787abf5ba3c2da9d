//! Why no changes suffice.

use super::bounds::{Bounds, OfWorld, Sure};
use crate::answers::Answers;
use crate::book::ground::Ground;
use crate::book::points::Applies;
use crate::decide::uses::Uses;
use crate::result::assess::Judge;
use crate::value::id::{CriterionId, QuestionId, RuleId};
use crate::value::interval::Interval;

/// Why no changes lead to the threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impossible {
    /// No changes bring more points than these: for certain (`lower`), or at all (`upper`). The
    /// sum of what each criterion can give at best, so that it may lie above what can be reached.
    pub ceiling: Interval,
    /// The points needed.
    pub threshold: u32,
    /// What stands in the way: gates, then points. Empty only if not all could be tried.
    pub because: Vec<Obstacle>,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A gate fails, and no change opens it.
    GateFails {
        /// The rule that states it.
        rule: RuleId,
        /// Which of its notes, items or readings, if the rule's own text does not say it.
        note: Option<String>,
    },
    /// Whether a gate holds is not known, whatever changes.
    GateOpen {
        /// The rule that states it.
        rule: RuleId,
        /// Which of its notes, items or readings, if the rule's own text does not say it.
        note: Option<String>,
    },
    /// Even at best so many points are missing.
    TooFewPoints(u32),
    /// How a coefficient is used is not known, so that no points are certain.
    CoefficientUnknown(RuleId),
    /// How many points these criteria give is not published.
    NotPublished(Vec<CriterionId>),
    /// These questions are open.
    Unanswered(Vec<QuestionId>),
    /// Sources disagree about these rules, and by some readings it is not enough.
    Disputed(Vec<RuleId>),
    /// Each change brings enough by itself, but they are in each other's way.
    ChangesExclude,
}

/// Says why; `is_complete`: whether all changes were tried.
pub(super) fn found(
    judge: &Judge<'_>,
    bounds: &Bounds<'_>,
    answers: &Answers,
    n_levers: usize,
    is_complete: bool,
) -> Impossible {
    let any = vec![None; n_levers];
    let worlds = || bounds.worlds.iter();
    let most = |sure| worlds().map(|it| it.total(sure, &any)).max().unwrap_or_default();
    let upper = most(Sure::Possible);
    let ceiling = Interval { lower: most(Sure::Certain).min(upper), upper };
    let threshold = worlds().map(|it| it.world.threshold).max().unwrap_or_default();
    let missing = |sure| {
        let missing =
            |it: &OfWorld<'_>| it.world.threshold.saturating_sub(it.total(sure, &any));
        worlds().map(missing).collect::<Vec<u32>>()
    };
    let (for_certain, at_all) = (missing(Sure::Certain), missing(Sure::Possible));
    let mut because = gates(judge, bounds, n_levers);
    if let Some(least) = at_all.iter().copied().min().filter(|it| *it > 0) {
        because.push(Obstacle::TooFewPoints(least));
    } else if for_certain.iter().any(|it| *it > 0) {
        because.extend(uncertain(judge, bounds, answers, n_levers));
        let is_disputed = at_all.iter().any(|it| *it > 0) || for_certain.contains(&0);
        let disputed = judge.disputed.iter().filter(|_| is_disputed).map(|it| it.id);
        because.extend(some(disputed.collect()).map(Obstacle::Disputed));
    } else if because.is_empty() && is_complete {
        because.push(Obstacle::ChangesExclude);
    }
    Impossible { ceiling, threshold, because }
}

/// The gates that no change opens.
fn gates(judge: &Judge<'_>, bounds: &Bounds<'_>, n_levers: usize) -> Vec<Obstacle> {
    let any = vec![None; n_levers];
    let with_condition = judge.law.gates.iter().filter(|it| it.when.is_some());
    let one = |(place, gate): (usize, &Ground)| {
        let may_hold =
            |sure| bounds.worlds.iter().all(|it| it.gate_may_hold(place, sure, &any));
        let (rule, note) = (gate.rule, gate.note.clone());
        match (may_hold(Sure::Certain), may_hold(Sure::Possible)) {
            (true, _) => None,
            (false, true) => Some(Obstacle::GateOpen { rule, note }),
            (false, false) => Some(Obstacle::GateFails { rule, note }),
        }
    };
    with_condition.enumerate().filter_map(one).collect()
}

/// What keeps points from being certain.
fn uncertain(
    judge: &Judge<'_>,
    bounds: &Bounds<'_>,
    answers: &Answers,
    n_levers: usize,
) -> Vec<Obstacle> {
    let any = vec![None; n_levers];
    let coefficient = judge.law.coefficient.as_ref().and_then(|it| match &it.applies {
        Applies::Unknown { rule, .. } => Some(Obstacle::CoefficientUnknown(*rule)),
        Applies::ToTheSum(_) => None,
    });
    let (mut not_published, mut unanswered) = (Vec::new(), Vec::new());
    let mut open = |uses: &Uses| {
        for (id, _) in &uses.all {
            if !judge.rulebook.is_answered(id, answers) && !unanswered.contains(id) {
                unanswered.push(*id);
            }
        }
    };
    for (place, criterion) in judge.law.criteria.iter().enumerate() {
        let points = |sure| {
            let points = bounds.worlds.iter().map(|it| it.criterion(place, sure, &any));
            points.max().unwrap_or_default()
        };
        if points(Sure::Certain) == points(Sure::Possible) {
            continue;
        }
        match &criterion.points {
            None => not_published.push(criterion.id),
            Some(_) => bounds.worlds.iter().for_each(|it| {
                open(&it.world.scoring.leaves[place].uses);
            }),
        }
    }
    bounds.worlds.iter().for_each(|it| open(&it.world.scoring.outer));
    let not_published = some(not_published).map(Obstacle::NotPublished);
    let unanswered = some(unanswered).map(Obstacle::Unanswered);
    coefficient.into_iter().chain(not_published).chain(unanswered).collect()
}

fn some<T>(all: Vec<T>) -> Option<Vec<T>> {
    Some(all).filter(|it| !it.is_empty())
}
