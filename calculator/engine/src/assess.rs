//! The assessment: rulebook, answers and a day go in; intervals, a verdict and their reasons come out.
//!
//! An unknown is never zero: it counts from nothing to the cap. A verdict never rests on how points
//! are distributed below a cap, since that is not published.

use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::date::Date;
use crate::fraction::Fraction;
use crate::id::{CriterionId, QuestionId, RuleId};
use crate::interval::Interval;
use crate::points::{Criterion, PointsLaw};
use crate::question::{Claim, Question};
use crate::rule::Standing;
use crate::rulebook::RuleBook;
use crate::sets::SmallestSets;
use crate::share::PlainShare;

/// Everything that can be said about a profile on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The day that it is made for.
    pub as_of: Date,
    /// Each criterion, in the law's order.
    pub criteria: Vec<CriterionScore>,
    /// The total before any coefficient.
    pub total: Interval,
    /// What all caps add up to.
    pub most: u32,
    /// The points needed.
    pub threshold: u32,
    /// Whether the total reaches the threshold.
    pub verdict: Verdict,
    /// The threshold as a plain share of the most that is still possible, if it still is.
    pub share: Option<PlainShare>,
    /// What the reader gives up, the largest first.
    pub given_up: Vec<GivenUp>,
    /// The open question whose answer could lower the total most.
    pub next_question: Option<QuestionId>,
    /// The least coefficient with which the most that is possible still reaches the threshold, if
    /// it multiplies the whole sum.
    pub needed_coefficient: Option<Fraction>,
    /// What the coefficient that the reader tries would do, on the same reading.
    pub tried: Option<CoefficientReading>,
    /// The total by the reader's own estimates, if there are any.
    pub by_estimates: Option<ByEstimates>,
    /// The rules that are announced, expired or due for review on the day, of those used here.
    pub standings: Vec<(RuleId, Standing)>,
    /// The law's stated last day, if the day of the assessment lies after it.
    pub ended: Option<Date>,
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
    const fn of(total: Interval, threshold: u32) -> Self {
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

/// What a coefficient does if it multiplies the whole sum. No source states that it does, so this
/// never decides the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoefficientReading {
    /// The coefficient.
    pub coefficient: Fraction,
    /// The most points possible, multiplied.
    pub product: Fraction,
    /// Whether the product still reaches the threshold.
    pub is_enough: bool,
}

/// The total by the reader's own estimates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByEstimates {
    /// Estimates where there are any, the criterion's own interval elsewhere.
    pub total: Interval,
    /// How many estimates it rests on.
    pub n_guesses: usize,
    /// Whether it reaches the threshold.
    pub verdict: EstimateVerdict,
    /// The estimate that would turn the result first if nothing came of it.
    pub first_to_sink: Option<CriterionId>,
}

/// Whether a total by estimates reaches the threshold. Never *out of reach*: it rests on guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstimateVerdict {
    /// Enough by the estimates, so many points above the threshold.
    Enough(u32),
    /// So many points are missing, even with the cap of every row that has no estimate.
    Short(u32),
    /// Rows without an estimate decide.
    Open,
}

/// Assesses a profile by the rulebook's first law of points on a day; `None` without such a law.
///
/// A rulebook without conflicts cannot fail to be assessed: what is missing widens the intervals.
pub fn assess(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Option<Assessment> {
    let law = rulebook.laws.first()?;
    let criteria: Vec<_> =
        law.criteria.iter().map(|it| score(rulebook, answers, it, as_of)).collect();
    let threshold = rulebook.points(&law.threshold, as_of);
    let most = total(rulebook, law, &criteria, as_of, |it| Interval::up_to(it.cap)).upper;
    let mut total_now = total(rulebook, law, &criteria, as_of, |it| it.points);
    if law.coefficient.is_some() {
        // Nobody knows how the coefficient applies, so that at worst nothing is left.
        total_now.lower = 0;
    }
    let possible = Fraction::whole(i64::from(total_now.upper));
    let needed = Fraction::whole(i64::from(threshold)).over(possible);
    let needed = needed.filter(|it| *it <= Fraction::ONE);
    Some(Assessment {
        as_of,
        total: total_now,
        most,
        threshold,
        verdict: Verdict::of(total_now, threshold),
        share: needed.map(PlainShare::nearest),
        given_up: given_up(rulebook, law, &criteria, as_of),
        next_question: next_question(rulebook, &criteria),
        needed_coefficient: law.coefficient.as_ref().and(needed),
        tried: answers.coefficient().and_then(|coefficient| {
            let product = coefficient.times(possible)?;
            let is_enough = product >= Fraction::whole(i64::from(threshold));
            Some(CoefficientReading { coefficient, product, is_enough })
        }),
        by_estimates: by_estimates(rulebook, law, &criteria, as_of, threshold),
        standings: standings(rulebook, law, as_of),
        ended: ended(rulebook, law, as_of),
        criteria,
    })
}

impl RuleBook {
    /// Whether some answer to the question can change an assessment. If not, it is not asked.
    pub fn can_change(&self, question: &Question) -> bool {
        question.options.iter().any(|option| option.claim == Claim::Nothing)
    }

    /// The smallest sets of criteria whose caps reach the threshold, if any do.
    pub fn smallest_sets(&self, on: Date) -> Option<SmallestSets> {
        self.nearest_sets(None, on).ok()
    }

    /// How few criteria can reach the threshold without that one, if any can.
    pub fn smallest_set_without(
        &self,
        criterion: &CriterionId,
        on: Date,
    ) -> Option<usize> {
        self.nearest_sets(Some(criterion), on).ok().map(|found| found.size)
    }
}

fn score(
    rulebook: &RuleBook,
    answers: &Answers,
    criterion: &Criterion,
    as_of: Date,
) -> CriterionScore {
    let cap = rulebook.points(&criterion.rule, as_of);
    let (reason, because) = match rulebook.question_for(&criterion.id) {
        Some(question) if rulebook.can_change(question) => claimed(question, answers),
        _ => (Reason::NotAsked, None),
    };
    let is_nothing = reason == Reason::NothingClaimed;
    let estimate = answers.estimate(&criterion.id).map(|it| it.min(cap));
    CriterionScore {
        criterion: criterion.id.clone(),
        rule: criterion.rule.clone(),
        cap,
        points: if is_nothing { Interval::exactly(0) } else { Interval::up_to(cap) },
        reason,
        because: because.cloned().unwrap_or_else(|| criterion.rule.clone()),
        estimate: estimate.filter(|_| !is_nothing),
    }
}

/// What the answers claim: one claim counts for all ticks, and only *nothing* alone gives nothing.
fn claimed<'a>(
    question: &'a Question,
    answers: &Answers,
) -> (Reason, Option<&'a RuleId>) {
    let Some(answer) = answers.get(&question.id) else {
        return (Reason::Unanswered, None);
    };
    let chosen = question.options.iter().filter(|option| answer.holds(&option.id));
    let strongest = chosen.min_by_key(|option| match option.claim {
        Claim::Yes => 0,
        Claim::Open => 1,
        Claim::Nothing => 2,
    });
    let Some(option) = strongest else { return (Reason::Unanswered, None) };
    let reason = match option.claim {
        Claim::Yes => Reason::Claimed,
        Claim::Open => Reason::AnswerSaysNothing,
        Claim::Nothing => Reason::NothingClaimed,
    };
    (reason, option.because.as_ref())
}

/// Adds up the criteria, no group above its cap.
fn total(
    rulebook: &RuleBook,
    law: &PointsLaw,
    criteria: &[CriterionScore],
    as_of: Date,
    points: impl Fn(&CriterionScore) -> Interval,
) -> Interval {
    let sum = |of: &dyn Fn(&CriterionId) -> bool| {
        let members = criteria.iter().filter(|it| of(&it.criterion));
        members.map(&points).fold(Interval::exactly(0), Interval::plus)
    };
    let is_grouped =
        |id: &CriterionId| law.groups.iter().any(|group| group.of.contains(id));
    let groups = law.groups.iter().map(|group| {
        sum(&|id| group.of.contains(id)).capped(rulebook.points(&group.rule, as_of))
    });
    groups.fold(sum(&|id| !is_grouped(id)), Interval::plus)
}

fn given_up(
    rulebook: &RuleBook,
    law: &PointsLaw,
    criteria: &[CriterionScore],
    as_of: Date,
) -> Vec<GivenUp> {
    let is_given_up = |it: &&CriterionScore| it.points.upper < it.cap;
    let mut lost: Vec<_> = criteria.iter().filter(is_given_up).collect();
    lost.sort_by_key(|it| std::cmp::Reverse(it.cap - it.points.upper));
    let mut gone: Vec<&CriterionId> = Vec::new();
    lost.into_iter()
        .map(|it| {
            gone.push(&it.criterion);
            let after = total(rulebook, law, criteria, as_of, |other| {
                let is_gone = gone.contains(&&other.criterion);
                if is_gone { other.points } else { Interval::up_to(other.cap) }
            });
            GivenUp {
                criterion: it.criterion.clone(),
                points: it.cap - it.points.upper,
                ceiling: after.upper,
            }
        })
        .collect()
}

fn next_question(rulebook: &RuleBook, criteria: &[CriterionScore]) -> Option<QuestionId> {
    let open = criteria.iter().filter(|it| it.reason == Reason::Unanswered);
    let widest = open.rev().max_by_key(|it| it.cap)?;
    rulebook.question_for(&widest.criterion).map(|question| question.id.clone())
}

fn by_estimates(
    rulebook: &RuleBook,
    law: &PointsLaw,
    criteria: &[CriterionScore],
    as_of: Date,
    threshold: u32,
) -> Option<ByEstimates> {
    let n_guesses = criteria.iter().filter(|it| it.estimate.is_some()).count();
    let with = |without: Option<&CriterionId>| {
        total(rulebook, law, criteria, as_of, |it| match it.estimate {
            Some(_) if Some(&it.criterion) == without => Interval::exactly(0),
            Some(points) => Interval::exactly(points),
            None => it.points,
        })
    };
    let total = with(None);
    let verdict = match Verdict::of(total, threshold) {
        Verdict::Passes => EstimateVerdict::Enough(total.lower - threshold),
        Verdict::CannotPass => EstimateVerdict::Short(threshold - total.upper),
        Verdict::Undecided => EstimateVerdict::Open,
    };
    let sinks = |it: &&CriterionScore| {
        matches!(verdict, EstimateVerdict::Enough(_))
            && it.estimate.is_some()
            && with(Some(&it.criterion)).lower < threshold
    };
    let first_to_sink = criteria.iter().rev().filter(sinks).max_by_key(|it| it.estimate);
    let first_to_sink = first_to_sink.map(|it| it.criterion.clone());
    (n_guesses > 0).then_some(ByEstimates { total, n_guesses, verdict, first_to_sink })
}

fn standings(
    rulebook: &RuleBook,
    law: &PointsLaw,
    as_of: Date,
) -> Vec<(RuleId, Standing)> {
    let of_criteria = law.criteria.iter().map(|it| &it.rule);
    let of_groups = law.groups.iter().map(|it| &it.rule);
    let of_coefficient = law.coefficient.iter().map(|it| &it.rule);
    let of_law = [&law.threshold, &law.sum].into_iter().chain(&law.ends);
    let used = of_criteria.chain(of_groups).chain(of_coefficient).chain(of_law);
    let mut seen = BTreeSet::new();
    let rules = used.filter(|&id| seen.insert(id)).filter_map(|id| rulebook.rule(id));
    let standings = rules.map(|rule| (rule.id.clone(), rule.standing(as_of)));
    standings.filter(|(_, standing)| *standing != Standing::InForce).collect()
}

fn ended(rulebook: &RuleBook, law: &PointsLaw, as_of: Date) -> Option<Date> {
    let end = rulebook.nearest_value(law.ends.as_ref()?, as_of).ok()?.day()?;
    (end < as_of).then_some(end)
}
