//! Gates: what must hold whatever the points.

use super::Verdict;
use crate::decide::grounds::GroundState;
use crate::decide::truth::Truth;
use crate::value::interval::Interval;

/// Exact: a total that only those reach who fail at a gate does not count as possible.
pub(super) fn verdict(
    gates: &[GroundState],
    total: Interval,
    behind_gates: Option<Interval>,
    threshold: u32,
) -> Verdict {
    let Some(behind_gates) = behind_gates else { return Verdict::CannotPass };
    let all_hold = gates.iter().all(|it| it.holds == Truth::Met);
    match Verdict::of(behind_gates, threshold) {
        Verdict::CannotPass => Verdict::CannotPass,
        _ if all_hold => Verdict::of(total, threshold),
        _ => Verdict::Undecided,
    }
}
