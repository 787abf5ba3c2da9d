//! The schedule as a tree of values.

use super::{PlannedLength, PlannedPaper, PlannedStage, Schedule, StageState, Warning};
use crate::export::{export_enum, export_struct};

export_struct! {
    Schedule { as_of, stages, ends, paper, warnings, rests_on }
    PlannedStage { stage, state, length, no_later_than, rests_on }
    PlannedPaper { dated, is_supposed, valid_until }
}

export_enum! {
    StageState {
        Done = "done",
        Running { since } = "running",
        Next = "next",
        Later = "later",
    }
    PlannedLength {
        AtMost { rule, span } = "at-most",
        NotKnown { rule } = "not-known",
    }
    Warning {
        Overdue { stage, no_later_than } = "overdue",
        StayEnds { stay_until, stage, can_last_until } = "stay-ends",
        StayUndecided { stay_until, stage } = "stay-undecided",
        StayNotKnown = "stay-not-known",
        OutcomeExpires { valid_until, stage, can_last_until } = "outcome-expires",
        PilotEnds { ends, stage, can_last_until, after_end } = "pilot-ends",
    }
}
