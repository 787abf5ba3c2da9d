//! What carries the result: each single claim or estimate whose rejection turns it.
//!
//! An office need not accept what a reader claims. Here each claim is rejected by itself, with all
//! others accepted; what falls with it, such as a bonus that only counts with a degree, falls too.

use std::cmp::Reverse;

use crate::answers::Answers;
use crate::book::rulebook::RuleBook;
use crate::export::{export_enum, export_struct};
use crate::result::assess::{EstimateVerdict, Judge, Verdict, assess};
use crate::value::date::Date;
use crate::value::id::{CriterionId, QuestionId};
use crate::value::interval::Interval;

/// One claim, estimate or renunciation that the result rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// What carries.
    pub carried: Carried,
    /// How many points it makes a difference of.
    pub points: u32,
    /// The total without it, in points: by estimates for an estimate, else the published one.
    pub total: Interval,
}

/// What carries a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// A result that passes: were the points of the criterion not accepted, it would not.
    Points {
        /// The criterion.
        criterion: CriterionId,
        /// The answered questions that its points rest on, in order of appearance.
        questions: Vec<QuestionId>,
    },
    /// A total that is enough by estimates: if nothing came of this one, it would not be.
    Estimate {
        /// The criterion.
        criterion: CriterionId,
    },
    /// A result that is out of reach: if the reader claimed something here, it could be reached.
    NothingClaimed {
        /// The criterion.
        criterion: CriterionId,
        /// The question whose answer claims nothing.
        question: QuestionId,
    },
}

export_struct! { Carrier { carried, points, total } }

export_enum! {
    Carried {
        Points { criterion, questions } = "points",
        Estimate { criterion } = "estimate",
        NothingClaimed { criterion, question } = "nothing-claimed",
    }
}

/// Finds what carries the result, the largest effect first and else in the law's order. Empty
/// without a law, and where no single claim turns the result.
///
/// A verdict that passes is carried by criteria with published points; a total that is enough by
/// estimates by those, whatever the verdict; one that is out of reach by what the reader does not
/// claim. Where sources disagree, a result is carried too by what turns it for one reading.
///
/// ```
/// use engine::{Answers, Date, RuleBook, carriers};
///
/// let day: Date = "2026-11-22".parse().unwrap();
/// assert!(carriers(&RuleBook::default(), &Answers::default(), day).is_empty());
/// ```
pub fn carriers(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Vec<Carrier> {
    let Some(judge) = Judge::new(rulebook, answers, as_of) else { return Vec::new() };
    let now = judge.in_short(answers);
    let mut found = match now.verdict {
        Verdict::Passes => points(&judge, answers, now.total),
        Verdict::CannotPass | Verdict::Undecided => nothing_claimed(&judge, answers),
    };
    found.extend(estimates(rulebook, answers, as_of));
    found.sort_by_key(|it| Reverse(it.points));
    found
}

fn points(judge: &Judge<'_>, answers: &Answers, now: Interval) -> Vec<Carrier> {
    let mut found = Vec::new();
    for (place, criterion) in judge.law.criteria.iter().enumerate() {
        let then = judge.in_short(&answers.rejecting(&criterion.id));
        if then.verdict == Verdict::Passes {
            continue;
        }
        let mut questions: Vec<QuestionId> = Vec::new();
        for world in &judge.worlds {
            for (id, _) in &world.scoring.leaves[place].uses.all {
                if judge.rulebook.is_answered(id, answers) && !questions.contains(id) {
                    questions.push(*id);
                }
            }
        }
        found.push(Carrier {
            carried: Carried::Points { criterion: criterion.id, questions },
            points: now.lower.saturating_sub(then.total.lower),
            total: then.total,
        });
    }
    found
}

/// How many readings leave the threshold within reach, and the most points by any.
fn reach(judge: &Judge<'_>, answers: &Answers) -> (usize, Interval) {
    let (mut n, mut total) = (0, None);
    for world in &judge.worlds {
        let (points, verdict) = judge.in_world(world, answers);
        n += usize::from(verdict != Verdict::CannotPass);
        total = Some(total.map_or(points, |it: Interval| it.hull(points)));
    }
    (n, total.unwrap_or_default())
}

fn nothing_claimed(judge: &Judge<'_>, answers: &Answers) -> Vec<Carrier> {
    let Some(world) = judge.worlds.first() else { return Vec::new() };
    let (n_now, now) = reach(judge, answers);
    let mut found = Vec::new();
    for leaf in &world.scoring.leaves {
        let claimed = leaf.claimed(answers).map(|(claim, _)| claim);
        let claims_nothing = claimed == Some(crate::Claim::Nothing);
        let Some(question) = leaf.claim.filter(|_| claims_nothing) else { continue };
        let mut open = answers.clone();
        open.forget(&question.id);
        let (n_then, then) = reach(judge, &open);
        if n_then > n_now {
            let (criterion, question) = (leaf.criterion.id, question.id);
            found.push(Carrier {
                carried: Carried::NothingClaimed { criterion, question },
                points: then.upper.saturating_sub(now.upper),
                total: then,
            });
        }
    }
    found
}

fn estimates(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Vec<Carrier> {
    if answers.estimates().next().is_none() {
        return Vec::new();
    }
    let by_estimates = |answers: &Answers| {
        let found = assess(rulebook, answers, as_of)?.by_estimates?;
        Some((matches!(found.verdict, EstimateVerdict::Enough(_)), found.total))
    };
    let Some((true, now)) = by_estimates(answers) else { return Vec::new() };
    let one = |criterion: &CriterionId| {
        let mut without = answers.clone();
        without.set_estimate(criterion, Some(0));
        let (is_enough, then) = by_estimates(&without)?;
        (!is_enough).then(|| Carrier {
            carried: Carried::Estimate { criterion: *criterion },
            points: now.lower.saturating_sub(then.lower),
            total: then,
        })
    };
    answers.estimates().filter_map(|(criterion, _)| one(criterion)).collect()
}
