//! The plan of a reader: each stage with the day that it can last until, and what can run out before.
//!
//! Every published length is a maximum, so there are last days and no earliest ones. A stage whose
//! length is not known breaks the chain, unless the reader allows days of their own for it: the
//! stages after it then have lengths and no dates. Nothing is guessed, and what is supposed is named.

mod chain;
mod exports;
mod position;
mod warnings;

use crate::answers::{Answer, Answers};
use crate::book::plan::Plan;
use crate::book::rulebook::RuleBook;
use crate::decide::supposition::Supposition;
use crate::decide::time_span::TimeSpan;
use crate::value::calendar::{CalendarError, Deadline};
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId, StageId};
use chain::Chain;
use position::Position;

/// A procedure as one reader goes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The day that it is made for.
    pub as_of: Date,
    /// Each stage, in the plan's order.
    pub stages: Vec<PlannedStage>,
    /// When the last stage ends at the latest, if that can be told.
    pub ends: Option<Deadline>,
    /// The paper that a stage gives and later ones need, if its day is known or planned and a stage
    /// is still to be gone through.
    pub paper: Option<PlannedPaper>,
    /// What runs out or is not known.
    pub warnings: Vec<Warning>,
    /// All that its dates and warnings rest on, each once.
    pub rests_on: Vec<Supposition>,
}

impl Schedule {
    /// Whether a date or a warning in it rests on days that the reader allows for what is not
    /// published.
    pub fn rests_on_own_waits(&self) -> bool {
        self.rests_on.iter().any(Supposition::is_own_wait)
    }
}

/// One stage of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStage {
    /// The stage.
    pub stage: StageId,
    /// Where the reader stands with it.
    pub state: StageState,
    /// How long it can last.
    pub length: PlannedLength,
    /// The last day on which it can end; the error where working days are needed that nobody knows
    /// yet; `None` if it is done, or its start or its length is not known.
    pub no_later_than: Option<Result<Deadline, CalendarError>>,
    /// What that day rests on, earlier stages included.
    pub rests_on: Vec<Supposition>,
}

impl PlannedStage {
    /// Whether its day rests on days that the reader allows for what is not published.
    pub fn rests_on_own_waits(&self) -> bool {
        self.rests_on.iter().any(Supposition::is_own_wait)
    }
}

/// Where a reader stands with a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// It is over.
    Done,
    /// It has begun.
    Running {
        /// The day on which it began; today, if the reader has not said when.
        since: Date,
    },
    /// It comes next.
    Next,
    /// Others come first.
    Later,
}

/// How long a stage can last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedLength {
    /// At most so long.
    AtMost {
        /// The rule that says so.
        rule: RuleId,
        /// How long.
        span: TimeSpan,
    },
    /// Not known.
    NotKnown {
        /// The rule that says so, or whose value is missing on the day.
        rule: RuleId,
    },
}

/// The paper that a stage gives and later ones need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedPaper {
    /// Its date: the reader's, else as [`Supposition::DocumentDay`] says.
    pub dated: Date,
    /// Whether the date is supposed.
    pub is_supposed: bool,
    /// The last day on which it is surely valid: the day before the anniversary.
    pub valid_until: Date,
}

/// What runs out before a plan does, or is not known. `can_last_until` is the day until which the
/// stage can last by the published lengths and the reader's own waits alone; a length that is not
/// known counts nothing in it, so that it can be later still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The running stage should have ended by a rule's maximum and has not.
    Overdue {
        /// The stage.
        stage: StageId,
        /// The day by which it should have ended.
        no_later_than: Deadline,
    },
    /// The permitted stay ends before a stage does.
    StayEnds {
        /// The last day of the stay.
        stay_until: Date,
        /// The first stage that can last longer.
        stage: StageId,
        /// The day until which that stage can last.
        can_last_until: Date,
    },
    /// Whether the permitted stay lasts as long as the plan cannot be told.
    StayUndecided {
        /// The last day of the stay.
        stay_until: Date,
        /// The first stage without a date.
        stage: StageId,
    },
    /// Until when the reader may stay is not known.
    StayNotKnown,
    /// The paper runs out before a stage ends that needs it.
    OutcomeExpires {
        /// Its last surely valid day.
        valid_until: Date,
        /// The first stage that can last longer.
        stage: StageId,
        /// The day until which that stage can last.
        can_last_until: Date,
    },
    /// A stage can end after the stated last day of the procedure.
    PilotEnds {
        /// The stated last day.
        ends: Date,
        /// The first such stage.
        stage: StageId,
        /// The day until which that stage can last.
        can_last_until: Date,
        /// The rule that says what is not known then.
        after_end: Option<RuleId>,
    },
}

/// What a schedule is made from.
#[derive(Clone, Copy)]
struct Context<'a> {
    rulebook: &'a RuleBook,
    plan: &'a Plan,
    answers: &'a Answers,
    as_of: Date,
}

impl<'a> Context<'a> {
    fn answer(self, question: &QuestionId) -> Option<&'a Answer> {
        self.rulebook.said(question, self.answers, self.as_of)
    }

    fn day(self, question: &QuestionId) -> Option<Date> {
        self.answer(question)?.day()
    }
}

/// Plans a procedure for a reader, from where they stand: the answer to the plan's question `now`,
/// without one from the beginning.
///
/// A stage that has begun counts from the day `since`. One that comes next counts from that day if
/// it is still to come, else from today: it has not begun, so it cannot have begun before. The day
/// of the start itself is not counted. Where a stage ends on one of two days, both go on.
pub fn schedule(
    rulebook: &RuleBook,
    plan: &Plan,
    answers: &Answers,
    as_of: Date,
) -> Schedule {
    let ctx = Context { rulebook, plan, answers, as_of };
    let all: Vec<_> = plan.stages.iter().filter_map(|id| rulebook.stage(id)).collect();
    let position = Position::of(ctx, &all);
    let mut chain = Chain::begin(&position);
    let mut warnings = Vec::new();
    let mut can_last_until = Vec::with_capacity(all.len());
    let mut stages = Vec::with_capacity(all.len());
    for (place, stage) in all.into_iter().enumerate() {
        let planned = match position.state(place) {
            StageState::Done => chain::done(ctx, stage),
            reached => chain.add(ctx, stage, reached),
        };
        warnings.extend(warnings::overdue(ctx, &planned));
        can_last_until.push(chain.at_least);
        stages.push(planned);
    }
    let paper = warnings::paper(ctx, &position, &stages);
    let last = stages.last().and_then(|it| it.no_later_than);
    let open = warnings::Open {
        at: position.place,
        stages: &stages,
        can_last_until: &can_last_until,
    };
    let is_over = open.at == stages.len();
    let mut rests_on = if is_over { Vec::new() } else { chain.rests_on };
    let supposed = paper.filter(|it| it.is_supposed);
    rests_on.extend(supposed.map(|it| Supposition::DocumentDay(it.dated)));
    warnings.extend(warnings::of_stay(ctx, open));
    warnings.extend(warnings::of_paper(ctx, open, paper));
    warnings.extend(warnings::of_end(ctx, open));
    Schedule { as_of, ends: last.and_then(Result::ok), stages, paper, warnings, rests_on }
}
