//! The total by the reader's own estimates: a second line beside the published rules, never a verdict.

use super::{CriterionScore, Judge, Verdict, World};
use crate::decide::scoring::{Mode, Scoring};
use crate::value::id::CriterionId;
use crate::value::interval::Interval;

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

pub(super) fn by_estimates(
    judge: &Judge<'_>,
    world: &World<'_>,
    criteria: &[CriterionScore],
) -> Option<ByEstimates> {
    let (answers, threshold) = (&world.supposed, world.threshold);
    let guesses: Vec<_> = criteria.iter().map(|it| it.estimate).collect();
    let n_guesses = guesses.iter().flatten().count();
    if n_guesses == 0 {
        return None;
    }
    let Judge { rulebook, law, on, .. } = *judge;
    let mut scoring = Scoring::new(rulebook, law, on, Mode::Published, answers);
    let mut with = |without: Option<usize>| {
        for (place, leaf) in scoring.leaves.iter_mut().enumerate() {
            let guess = guesses.get(place).copied().flatten();
            let points = if without == Some(place) { guess.map(|_| 0) } else { guess };
            leaf.instead = points.map(Interval::exactly);
        }
        // Before any coefficient: the reader guesses points, not what an office makes of them.
        scoring.sum(answers)
    };
    let total = with(None);
    let verdict = match Verdict::of(total, threshold) {
        Verdict::Passes => EstimateVerdict::Enough(total.lower - threshold),
        Verdict::CannotPass => EstimateVerdict::Short(threshold - total.upper),
        Verdict::Undecided => EstimateVerdict::Open,
    };
    let mut first_to_sink: Option<(u32, usize)> = None;
    if matches!(verdict, EstimateVerdict::Enough(_)) {
        for (place, guess) in guesses.iter().enumerate() {
            let Some(guess) = *guess else { continue };
            let sinks = with(Some(place)).lower < threshold;
            if sinks && first_to_sink.is_none_or(|(most, _)| guess > most) {
                first_to_sink = Some((guess, place));
            }
        }
    }
    let first_to_sink = first_to_sink.map(|(_, place)| criteria[place].criterion);
    Some(ByEstimates { total, n_guesses, verdict, first_to_sink })
}
