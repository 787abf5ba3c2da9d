//! Rules that sources disagree about: each combination of readings is a world of its own, and the
//! assessment holds in all of them.

use super::{Assessment, EstimateVerdict, Judge, Verdict};
use crate::answers::Answers;
use crate::book::rule::Rule;
use crate::decide::truth::Truth;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;
use crate::value::interval::Interval;
use crate::value::share::PlainShare;

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
