//! The chain of stages: each begins when the one before it has ended.

use super::{Context, PlannedLength, PlannedStage, Position, StageState};
use crate::book::figure::Unit;
use crate::book::plan::{Stage, StageLength};
use crate::decide::supposition::Supposition;
use crate::decide::time_span::TimeSpan;
use crate::value::calendar::Deadline;
use crate::value::date::Date;

/// How far the stages so far lead.
pub(super) struct Chain {
    /// The last day on which the next stage can begin; `None` once the chain is broken.
    begins: Option<Deadline>,
    /// The day until which the stages so far can last at least: what is not known counts nothing.
    pub(super) at_least: Date,
    /// What both rest on.
    pub(super) rests_on: Vec<Supposition>,
}

impl Chain {
    /// Begins with the stage at which the reader stands.
    pub(super) fn begin(position: &Position) -> Self {
        let today = position.starts_today.then_some(Supposition::StartIsToday);
        Self {
            begins: Some(Deadline::on(position.start)),
            at_least: position.start,
            rests_on: today.into_iter().collect(),
        }
    }

    /// Adds a stage that is not done.
    pub(super) fn add(
        &mut self,
        ctx: Context<'_>,
        stage: &Stage,
        reached: StageState,
    ) -> PlannedStage {
        let length = length(ctx, stage);
        let (span, supposed) = span(ctx, stage, &length);
        let calendar = &ctx.rulebook.calendar;
        let end = self.begins.zip(span).map(|(begins, span)| {
            let end = span.end_after(calendar, begins)?;
            // Of a wait of their own that is over the reader says by their answer that it is not.
            let is_own = matches!(length, PlannedLength::NotKnown { .. });
            Ok(if is_own { not_before(end, ctx.as_of) } else { end })
        });
        if let Some(supposed) = supposed {
            self.suppose(supposed);
        }
        let rests_on = end.map(|_| self.rests_on.clone()).unwrap_or_default();
        let at_least = match (end, span) {
            (Some(Ok(end)), _) => end.latest(),
            (_, Some(span)) => at_least(ctx, self.at_least, span),
            (_, None) => self.at_least,
        };
        self.at_least = at_least.max(ctx.as_of);
        self.begins = end.and_then(Result::ok);
        if let Some(ended) = self.begins
            && ended.date < ctx.as_of
        {
            self.begins = Some(not_before(ended, ctx.as_of));
            self.suppose(Supposition::StartIsToday);
        }
        PlannedStage {
            stage: stage.id,
            state: reached,
            length,
            no_later_than: end,
            rests_on,
        }
    }

    fn suppose(&mut self, supposed: Supposition) {
        if !self.rests_on.contains(&supposed) {
            self.rests_on.push(supposed);
        }
    }
}

/// A stage that is done.
pub(super) fn done(ctx: Context<'_>, stage: &Stage) -> PlannedStage {
    PlannedStage {
        stage: stage.id,
        state: StageState::Done,
        length: length(ctx, stage),
        no_later_than: None,
        rests_on: Vec::new(),
    }
}

fn length(ctx: Context<'_>, stage: &Stage) -> PlannedLength {
    let rule = match &stage.length {
        StageLength::AtMost { duration, .. } => duration,
        StageLength::Unknown(rule) => rule,
    };
    let is_stated = matches!(stage.length, StageLength::AtMost { .. });
    let span = ctx.rulebook.time_span(rule, ctx.answers, ctx.as_of);
    match span.filter(|_| is_stated) {
        Some(span) => PlannedLength::AtMost { rule: *rule, span },
        None => PlannedLength::NotKnown { rule: *rule },
    }
}

/// How long the stage counts, and what that rests on.
fn span(
    ctx: Context<'_>,
    stage: &Stage,
    length: &PlannedLength,
) -> (Option<TimeSpan>, Option<Supposition>) {
    if let PlannedLength::AtMost { span, .. } = length {
        let counting = match &stage.length {
            StageLength::AtMost { counting, .. } => *counting,
            StageLength::Unknown(_) => None,
        };
        return (Some(*span), counting.map(Supposition::Counting));
    }
    let wait = stage.wait.as_ref().and_then(|question| {
        let days = ctx.answer(question)?.number()?;
        TimeSpan::new(Unit::Days, days)
    });
    let Some(TimeSpan::Days(days)) = wait else { return (None, None) };
    (wait, Some(Supposition::OwnWait { stage: stage.id, days }))
}

/// A day until which it can last in any case: so many working days take no fewer calendar days.
fn at_least(ctx: Context<'_>, from: Date, span: TimeSpan) -> Date {
    match (span.end(&ctx.rulebook.calendar, from), span) {
        (Ok(end), _) => end.latest(),
        (Err(_), TimeSpan::WorkingDays(days)) => from.plus_days(i32::from(days.0)),
        (Err(_), _) => Date::LAST,
    }
}

fn not_before(end: Deadline, day: Date) -> Deadline {
    Deadline::between(end.date.max(day), end.latest().max(day))
}
