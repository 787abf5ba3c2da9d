//! Two results compared: what changed, and because of which answers and rules.
//!
//! For then and now of a kept link, for two profiles side by side and for two editions of the
//! rulebook. What is the same in both is left out, so that comparing a result with itself gives
//! nothing.

mod exports;
mod rules;

pub use self::rules::{ChangedPart, RuleChange, Used};

use crate::answers::{Answer, Answers};
use crate::book::rule::Standing;
use crate::book::rulebook::RuleBook;
use crate::decide::reached::Reached;
use crate::decide::truth::Truth;
use crate::result::assess::{Assessment, Verdict, assess};
use crate::result::fit::{Fit, assess_ways};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, QuestionId, RuleId, WayId};
use crate::value::interval::Interval;

/// One side of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// The rulebook.
    pub rulebook: &'a RuleBook,
    /// The answers.
    pub answers: &'a Answers,
    /// The day.
    pub as_of: Date,
}

/// Something that is another one, or is there on one side only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<T> {
    /// What it was; `None`: it was not there.
    pub before: Option<T>,
    /// What it is; `None`: it is not there any more.
    pub after: Option<T>,
}

/// A gate's rule and, if that has several sentences, its note.
pub type GateName = (RuleId, Option<String>);

/// All that differs between two results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The total, in points.
    pub total: Option<Changed<Interval>>,
    /// The points needed.
    pub threshold: Option<Changed<u32>>,
    /// The verdict.
    pub verdict: Option<Changed<Verdict>>,
    /// The law's stated last day, if it has passed.
    pub ended: Option<Changed<Date>>,
    /// The total by the reader's estimates, in points.
    pub by_estimates: Option<Changed<Interval>>,
    /// Criteria that give other points.
    pub criteria: Vec<(CriterionId, Changed<Interval>)>,
    /// Gates that stand otherwise.
    pub gates: Vec<(GateName, Changed<Truth>)>,
    /// Ways that fit otherwise; on a side where a way is not shown, there is nothing.
    pub ways: Vec<(WayId, Changed<Option<Fit>>)>,
    /// Answers that are other ones: causes.
    pub answers: Vec<(QuestionId, Changed<Answer>)>,
    /// Estimates that are other ones, in points.
    pub estimates: Vec<(CriterionId, Changed<u32>)>,
    /// The coefficient that is tried.
    pub coefficient: Option<Changed<Fraction>>,
    /// Readings that are supposed to be right: causes.
    pub readings: Vec<(RuleId, Changed<String>)>,
    /// Rules that say otherwise where the law leads to them: causes.
    pub rules: Vec<RuleChange>,
    /// Rules that stand otherwise on the day: announced, expired, due for review.
    pub standings: Vec<(RuleId, Changed<Standing>)>,
}

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares two results: by each rulebook's first law of points, and its ways.
///
/// ```
/// use engine::{Answers, RuleBook, Snapshot, compare};
///
/// let (rulebook, answers) = (RuleBook::default(), Answers::default());
/// let now = Snapshot {
///     rulebook: &rulebook,
///     answers: &answers,
///     as_of: "2026-11-22".parse().unwrap(),
/// };
/// assert!(compare(&now, &now).is_empty());
/// ```
pub fn compare(before: &Snapshot<'_>, after: &Snapshot<'_>) -> Differences {
    let assessed = |it: &Snapshot<'_>| assess(it.rulebook, it.answers, it.as_of);
    let (then, now) = (assessed(before), assessed(after));
    let (then, now) = (then.as_ref(), now.as_ref());
    let given = |it: &Snapshot<'_>| owned(it.answers.all());
    let estimates = |it: &Snapshot<'_>| {
        it.answers.estimates().map(|(id, it)| (*id, it)).collect::<Vec<_>>()
    };
    Differences {
        total: changed(then.map(|it| it.total), now.map(|it| it.total)),
        threshold: changed(then.map(|it| it.threshold), now.map(|it| it.threshold)),
        verdict: changed(then.map(|it| it.verdict), now.map(|it| it.verdict)),
        ended: changed(then.and_then(|it| it.ended), now.and_then(|it| it.ended)),
        by_estimates: changed(
            then.and_then(|it| Some(it.by_estimates.as_ref()?.total)),
            now.and_then(|it| Some(it.by_estimates.as_ref()?.total)),
        ),
        criteria: changed_values(&criteria(then), &criteria(now)),
        gates: changed_values(&gates(then), &gates(now)),
        ways: changed_values(&ways(before), &ways(after)),
        answers: changed_values(&given(before), &given(after)),
        estimates: changed_values(&estimates(before), &estimates(after)),
        coefficient: changed(before.answers.coefficient(), after.answers.coefficient()),
        readings: changed_values(before.answers.readings(), after.answers.readings()),
        rules: rules::changes(before, after),
        standings: changed_values(
            then.map_or(&[], |it| &it.standings),
            now.map_or(&[], |it| &it.standings),
        ),
    }
}

/// Compares two lists of values by their keys: those that differ, in the order of the first list, and
/// then those that only the second one has. Of equal keys the first is compared with the first.
///
/// ```
/// use engine::{Changed, changed_values};
///
/// let (before, after) = ([("age", 20), ("degree", 15)], [("age", 10), ("degree", 15)]);
/// let expected = Changed { before: Some(20), after: Some(10) };
/// assert_eq!(changed_values(&before, &after), [("age", expected)]);
/// ```
pub fn changed_values<K: PartialEq + Clone, V: PartialEq + Clone>(
    before: &[(K, V)],
    after: &[(K, V)],
) -> Vec<(K, Changed<V>)> {
    let mut found = Vec::new();
    for (place, (key, value)) in before.iter().enumerate() {
        let other = counterpart(before, place, after);
        let changed = changed(Some(value.clone()), other.cloned());
        found.extend(changed.map(|it| (key.clone(), it)));
    }
    for (place, (key, value)) in after.iter().enumerate() {
        if counterpart(after, place, before).is_none() {
            let changed = Changed { before: None, after: Some(value.clone()) };
            found.push((key.clone(), changed));
        }
    }
    found
}

/// The value of the same key in another list, if the key stands there as often.
fn counterpart<'a, K: PartialEq, V>(
    list: &[(K, V)],
    place: usize,
    other: &'a [(K, V)],
) -> Option<&'a V> {
    let key = &list[place].0;
    let n_before = list[..place].iter().filter(|(it, _)| it == key).count();
    other.iter().filter(|(it, _)| it == key).nth(n_before).map(|(_, value)| value)
}

fn changed<T: PartialEq>(before: Option<T>, after: Option<T>) -> Option<Changed<T>> {
    (before != after).then_some(Changed { before, after })
}

fn owned<'a>(
    all: impl Iterator<Item = (&'a QuestionId, &'a Answer)>,
) -> Vec<(QuestionId, Answer)> {
    all.map(|(id, answer)| (*id, answer.clone())).collect()
}

fn ways(of: &Snapshot<'_>) -> Vec<(WayId, Option<Fit>)> {
    let all = assess_ways(of.rulebook, of.answers, of.as_of);
    all.into_iter().map(|it| (it.way, it.fit)).collect()
}

fn criteria(of: Option<&Assessment>) -> Vec<(CriterionId, Interval)> {
    let all = of.map_or(&[][..], |it| &it.criteria);
    all.iter().map(|it| (it.criterion, it.points)).collect()
}

fn gates(of: Option<&Assessment>) -> Vec<(GateName, Truth)> {
    let all = of.map_or(&[][..], |it| &it.gates);
    all.iter().map(|it| ((it.rule, it.note.clone()), it.holds.clone())).collect()
}

/// Of what the rulebook's first law and some ways rest on, the rules that were recorded, or one of whose
/// values was, after a day.
pub fn recorded_since(rulebook: &RuleBook, ways: &[WayId], day: Date) -> Vec<RuleId> {
    let mut reached = match rulebook.laws.first() {
        Some(law) => Reached::of(rulebook, law),
        None => Reached::new(rulebook),
    };
    for way in rulebook.ways.iter().filter(|it| ways.contains(&it.id)) {
        reached.way(way);
    }
    let mut found = Vec::new();
    for rule in reached.rules {
        if rule.last_recorded() > day {
            found.push(rule.id);
        }
    }
    found
}
