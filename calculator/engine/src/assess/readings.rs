//! Rules that sources disagree about: each combination of readings is a world of its own, and the
//! assessment holds in all of them.

use super::{Assessment, EstimateVerdict, Judge, Verdict};
use crate::answers::Answers;
use crate::date::Date;
use crate::evaluate::{Coverage, Evaluation};
use crate::fraction::Fraction;
use crate::id::RuleId;
use crate::interval::Interval;
use crate::points::PointsLaw;
use crate::reached::Reached;
use crate::rule::Rule;
use crate::rulebook::RuleBook;
use crate::share::PlainShare;
use crate::truth::Truth;

/// More combinations of readings than this are not tried: a rulebook that has them is refused.
pub(crate) const MAX_WORLDS: usize = 64;

/// What comes out if one combination of readings is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByReading {
    /// Each disputed rule that is used, and the reading that is supposed to be right.
    pub readings: Vec<(RuleId, String)>,
    /// The total.
    pub total: Interval,
    /// The points needed.
    pub threshold: u32,
    /// Whether the total reaches them.
    pub verdict: Verdict,
}

/// The disputed rules whose value the law uses and whose readings are numbers.
pub(crate) fn disputed<'a>(law: &'a PointsLaw, reached: &Reached<'a>) -> Vec<&'a Rule> {
    let mut found: Vec<&Rule> = Vec::new();
    let named = law.rules().into_iter().filter_map(|id| reached.rulebook.rule(id));
    for rule in named.chain(reached.rules.iter().copied()) {
        let has_numbers = rule.readings.iter().any(|it| rule.figure(&it.name).is_some());
        let is_met = found.iter().any(|it| it.id == rule.id);
        if rule.is_without_value() && has_numbers && !is_met {
            found.push(rule);
        }
    }
    found
}

/// Nothing said but each combination of a law's readings.
pub(crate) fn worlds_of(rulebook: &RuleBook, law: &PointsLaw) -> Vec<Answers> {
    let disputed = disputed(law, &Reached::of(rulebook, law));
    worlds(rulebook, &disputed, &Answers::default())
}

/// The answers with each combination of readings supposed. What was supposed already stays so.
pub(crate) fn worlds(
    rulebook: &RuleBook,
    disputed: &[&Rule],
    answers: &Answers,
) -> Vec<Answers> {
    let mut worlds = vec![answers.clone()];
    for rule in disputed {
        if answers.reading(&rule.id).is_some() || worlds.len() > MAX_WORLDS {
            continue;
        }
        let mut with = Vec::new();
        for world in &worlds {
            with.extend(rulebook.with_each_reading(world, &rule.id));
        }
        worlds = with;
    }
    worlds
}

impl RuleBook {
    /// The answers with each reading of a rule supposed that is a number.
    pub(crate) fn with_each_reading(&self, world: &Answers, id: &RuleId) -> Vec<Answers> {
        let Some(rule) = self.rule(id) else { return Vec::new() };
        let mut all = Vec::new();
        for reading in &rule.readings {
            if rule.figure(&reading.name).is_some() {
                let mut world = world.clone();
                world.suppose(id, Some(&reading.name));
                all.push(world);
            }
        }
        all
    }
}

/// One assessment of those in all worlds: what holds in each.
pub(super) fn joined(judge: &Judge<'_>, all: Vec<Assessment>) -> Option<Assessment> {
    let by_reading = all.iter().zip(&judge.worlds);
    let by_reading: Vec<_> = by_reading
        .map(|(one, world)| in_short(one, &judge.disputed, &world.supposed))
        .collect();
    let mut all = all.into_iter();
    let first = all.next()?;
    if by_reading.len() == 1 {
        return Some(first);
    }
    let mut joined = all.fold(first, with);
    let possible = Fraction::whole(i64::from(joined.total.upper));
    let needed = Fraction::whole(i64::from(joined.threshold)).over(possible);
    let needed = needed.filter(|it| *it <= Fraction::ONE);
    joined.share = needed.map(PlainShare::nearest);
    joined.needed_coefficient = joined.needed_coefficient.and(needed);
    Some(Assessment { by_reading, ..joined })
}

/// What holds in two worlds.
fn with(mut all: Assessment, one: Assessment) -> Assessment {
    for (criterion, other) in all.criteria.iter_mut().zip(one.criteria) {
        criterion.points = criterion.points.hull(other.points);
        criterion.cap = criterion.cap.max(other.cap);
    }
    for (gate, other) in all.gates.iter_mut().zip(one.gates) {
        gate.holds = std::mem::replace(&mut gate.holds, Truth::Met).and_by(other.holds);
    }
    all.total = all.total.hull(one.total);
    all.most = all.most.max(one.most);
    all.threshold = all.threshold.max(one.threshold);
    all.verdict = all.verdict.and_by(one.verdict);
    if let Some((tried, other)) = all.tried.as_mut().zip(one.tried) {
        tried.product = tried.product.max(other.product);
        tried.is_enough &= other.is_enough;
    }
    if let Some((assumed, other)) = all.if_assumed.as_mut().zip(one.if_assumed) {
        for ((_, points), (_, other)) in assumed.criteria.iter_mut().zip(other.criteria) {
            *points = points.hull(other);
        }
        assumed.total = assumed.total.hull(other.total);
        assumed.verdict = assumed.verdict.and_by(other.verdict);
    }
    if let Some((estimated, other)) = all.by_estimates.as_mut().zip(one.by_estimates) {
        estimated.total = estimated.total.hull(other.total);
        estimated.verdict = estimated.verdict.and_by(other.verdict);
        estimated.first_to_sink = estimated.first_to_sink.take().or(other.first_to_sink);
    }
    all
}

impl Verdict {
    /// What holds by two readings.
    fn and_by(self, other: Self) -> Self {
        if self == other { self } else { Self::Undecided }
    }
}

impl EstimateVerdict {
    /// What holds by two readings: the smaller distance that is sure, the larger one that is missing.
    fn and_by(self, other: Self) -> Self {
        match (self, other) {
            (Self::Enough(one), Self::Enough(other)) => Self::Enough(one.min(other)),
            (Self::Short(one), Self::Short(other)) => Self::Short(one.max(other)),
            _ => Self::Open,
        }
    }
}

impl Truth {
    /// What holds by two readings.
    fn and_by(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        let mut needs = Vec::new();
        for truth in [self, other] {
            let Self::Unknown { needs: more } = truth else { continue };
            let new = more.into_iter().filter(|id| !needs.contains(id));
            needs.extend(new.collect::<Vec<_>>());
        }
        Self::Unknown { needs }
    }
}

fn in_short(one: &Assessment, rules: &[&Rule], world: &Answers) -> ByReading {
    let reading = |rule: &&Rule| Some((rule.id, world.reading(&rule.id)?.to_owned()));
    ByReading {
        readings: rules.iter().filter_map(reading).collect(),
        total: one.total,
        threshold: one.threshold,
        verdict: one.verdict,
    }
}

/// A rule's points on a day, or on the nearest day that its series covers, by the readings that are
/// supposed to be right.
pub(crate) fn points(
    rulebook: &RuleBook,
    rule: &RuleId,
    supposed: &Answers,
    on: Date,
) -> u32 {
    let mut evaluation = Evaluation::new(rulebook, Coverage::Nearest, Some(supposed));
    evaluation.points(rule, on).unwrap_or_default()
}
