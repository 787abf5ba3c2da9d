//! What runs out before a plan does: a maximum, the permitted stay, the paper, the procedure itself.

use super::{Context, PlannedPaper, PlannedStage, Position, StageState, Warning};
use crate::value::date::Date;
use crate::value::id::StageId;

/// The stages that are not done, each with the day until which it can last at least.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    /// The place of the first that is not done.
    pub(super) at: usize,
    /// All stages.
    pub(super) stages: &'a [PlannedStage],
    /// Until when each can last at least.
    pub(super) can_last_until: &'a [Date],
}

impl Open<'_> {
    /// The first of those from a place on that can last longer than a day, and until when.
    fn first_after(self, place: usize, day: Date) -> Option<(StageId, Date)> {
        let all = self.stages.iter().zip(self.can_last_until);
        let mut open = all.skip(self.at.max(place));
        open.find(|(_, until)| **until > day).map(|(it, until)| (it.stage, *until))
    }

    fn first_without_date(self) -> Option<StageId> {
        let mut open = self.stages.iter().skip(self.at);
        let has_none = |it: &&PlannedStage| !matches!(it.no_later_than, Some(Ok(_)));
        open.find(has_none).map(|it| it.stage)
    }
}

/// Whether a maximum has passed. A wait of the reader's own cannot: it is told as not over.
pub(super) fn overdue(ctx: Context<'_>, planned: &PlannedStage) -> Option<Warning> {
    let no_later_than = planned.no_later_than?.ok()?;
    (no_later_than.latest() < ctx.as_of)
        .then_some(Warning::Overdue { stage: planned.stage, no_later_than })
}

pub(super) fn of_stay(ctx: Context<'_>, open: Open<'_>) -> Option<Warning> {
    let question = ctx.plan.stay.as_ref()?;
    if open.at == open.stages.len() {
        return None;
    }
    let Some(stay_until) = ctx.day(question) else {
        let is_asked = ctx.rulebook.is_asked(question, ctx.answers, ctx.as_of);
        return is_asked.then_some(Warning::StayNotKnown);
    };
    if let Some((stage, can_last_until)) = open.first_after(0, stay_until) {
        return Some(Warning::StayEnds { stay_until, stage, can_last_until });
    }
    let stage = open.first_without_date()?;
    Some(Warning::StayUndecided { stay_until, stage })
}

/// The paper that a stage gives. Before that stage is done its day is the planned one, of two
/// planned days the earlier, and never one that is over; afterwards it is the reader's, else the
/// day since which the reader stands where they stand.
pub(super) fn paper(
    ctx: Context<'_>,
    position: &Position,
    stages: &[PlannedStage],
) -> Option<PlannedPaper> {
    let outcome = ctx.plan.outcome.as_ref()?;
    if position.place == stages.len() {
        return None;
    }
    let given_by = stages.iter().find(|it| it.stage == outcome.given_by)?;
    let is_given = given_by.state == StageState::Done;
    let said = ctx.day(&outcome.day).filter(|_| is_given);
    let supposed = || match given_by.no_later_than {
        _ if is_given => Some(position.since.unwrap_or(ctx.as_of)),
        Some(Ok(planned)) => Some(planned.date.max(ctx.as_of)),
        _ => None,
    };
    let dated = said.or_else(supposed)?;
    let span = ctx.rulebook.time_span(&outcome.validity, ctx.answers, ctx.as_of)?;
    let valid_until = span.last_valid_day(&ctx.rulebook.calendar, dated).ok()?;
    Some(PlannedPaper { dated, is_supposed: said.is_none(), valid_until })
}

pub(super) fn of_paper(
    ctx: Context<'_>,
    open: Open<'_>,
    paper: Option<PlannedPaper>,
) -> Option<Warning> {
    let given_by = &ctx.plan.outcome.as_ref()?.given_by;
    let place = open.stages.iter().position(|it| it.stage == *given_by)?;
    let valid_until = paper?.valid_until;
    let (stage, can_last_until) = open.first_after(place + 1, valid_until)?;
    Some(Warning::OutcomeExpires { valid_until, stage, can_last_until })
}

pub(super) fn of_end(ctx: Context<'_>, open: Open<'_>) -> Option<Warning> {
    let rule = ctx.plan.ends.as_ref()?;
    let ends = ctx.rulebook.nearest_value(rule, ctx.as_of).ok()?.day()?;
    let (stage, can_last_until) = open.first_after(0, ends)?;
    let after_end = ctx.plan.after_end;
    Some(Warning::PilotEnds { ends, stage, can_last_until, after_end })
}
