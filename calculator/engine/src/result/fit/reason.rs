//! Which of a way's grounds decides.

use super::Fit;
use super::grounds::Grounds;
use crate::decide::grounds::GroundState;
use crate::decide::truth::Truth;
use crate::result::assess::OutOfReach;
use crate::value::id::QuestionId;

/// The one ground that a card names.
pub(super) fn of(
    grounds: &Grounds<'_>,
    fit: Option<Fit>,
    needs: &[QuestionId],
) -> GroundState {
    let decisive = match fit {
        None => None,
        Some(Fit::Fits) => grounds.fits.first().cloned(),
        Some(Fit::NotNeeded) => closing(&grounds.not_needed),
        Some(Fit::DoesNotFit) => does_not_fit(grounds),
        Some(Fit::Depends) => depends(grounds, needs),
    };
    decisive.unwrap_or_else(|| GroundState::of_rule(&grounds.way.rule, Truth::Met))
}

/// The first that is met, else the first that may be.
fn closing(all: &[GroundState]) -> Option<GroundState> {
    let met = all.iter().find(|it| it.holds == Truth::Met);
    met.or_else(|| all.iter().find(|it| it.holds.is_possible())).cloned()
}

fn does_not_fit(grounds: &Grounds<'_>) -> Option<GroundState> {
    let met = grounds.excludes.iter().find(|it| it.holds == Truth::Met).cloned();
    let law = || grounds.law.filter(|it| it.is_sure()).map(OutOfReach::because);
    met.or_else(law).or_else(|| closing(&grounds.excludes))
}

/// What makes it depend, the most telling first: the end that has passed, what turns it, a condition
/// that is not met, one that is not known, what may still close it, what is named, the score.
fn depends(grounds: &Grounds<'_>, needs: &[QuestionId]) -> Option<GroundState> {
    let ended = grounds.ended.map(|(rule, _)| GroundState::of_rule(rule, Truth::Met));
    let named = || grounds.way.depends.iter().zip(&grounds.depends);
    let turning = named().find(|(it, state)| it.when.is_some() && is_met(state));
    let not_met = grounds.fits.iter().find(|it| it.holds == Truth::NotMet);
    let not_known = grounds.fits.iter().find(|it| !is_met(it));
    let may_close = grounds.excludes.iter().find(|it| it.holds.is_possible());
    let first_named = named().map(|(_, state)| state).find(|it| it.holds.is_possible());
    let may_end = grounds.not_needed.iter().find(|it| it.holds.is_possible());
    let found = turning.map(|(_, state)| state);
    let found = found.or(not_met).or(not_known).or(may_close).or(first_named);
    let score = || {
        let law = grounds.law?;
        let holds = Truth::Unknown { needs: needs.to_vec() };
        Some(GroundState::of_rule(&law.law.threshold, holds))
    };
    ended.or_else(|| found.cloned()).or_else(score).or_else(|| may_end.cloned())
}

fn is_met(state: &GroundState) -> bool {
    state.holds == Truth::Met
}
