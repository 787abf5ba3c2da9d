//! Where a reader stands in a procedure.

use super::{Context, StageState};
use crate::answers::Answer;
use crate::book::plan::Stage;
use crate::value::date::Date;
use crate::value::id::OptionId;

/// Where a reader stands.
pub(super) struct Position {
    /// The place of the stage that has begun or comes next; the number of stages if all is done.
    pub(super) place: usize,
    /// Whether it has begun.
    has_begun: bool,
    /// The day that the reader has named.
    pub(super) since: Option<Date>,
    /// The day from which that stage counts.
    pub(super) start: Date,
    /// Whether that is today because nothing else is known.
    pub(super) starts_today: bool,
}

impl Position {
    pub(super) fn of(ctx: Context<'_>, stages: &[&Stage]) -> Self {
        let (place, has_begun) =
            ctx.answer(&ctx.plan.now).map_or((0, false), |answer| place(stages, answer));
        let since = ctx.day(&ctx.plan.since);
        let start = since.filter(|day| has_begun || *day >= ctx.as_of);
        Self {
            place,
            has_begun,
            since,
            start: start.unwrap_or(ctx.as_of),
            starts_today: start.is_none(),
        }
    }

    /// Where the reader stands with the stage at a place.
    pub(super) fn state(&self, place: usize) -> StageState {
        if place < self.place {
            StageState::Done
        } else if place > self.place {
            StageState::Later
        } else if self.has_begun {
            StageState::Running { since: self.start }
        } else {
            StageState::Next
        }
    }
}

/// The place of the stage that the answer names, and whether it has begun.
fn place(stages: &[&Stage], answer: &Answer) -> (usize, bool) {
    let names = |options: &[OptionId]| options.iter().any(|it| answer.holds(it));
    let is_named = |stage: &&Stage| names(&stage.begun) || names(&stage.next);
    let place = stages.iter().position(is_named);
    place.map_or((stages.len(), false), |place| (place, names(&stages[place].begun)))
}
