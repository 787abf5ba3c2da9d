//! The shortest ways as a tree of values.

use super::{Change, Impossible, LeftOut, Obstacle, ShortestWay, ShortestWays};
use crate::export::{export_enum, export_struct};

export_struct! {
    ShortestWays { ways, impossible, left_out, is_complete }
    ShortestWay { changes, months, longest, total }
    Change { lever, question, becomes, months, needs }
    Impossible { ceiling, threshold, because }
}

export_enum! {
    LeftOut {
        NeedsNotMet = "needs-not-met",
        NothingToChange = "nothing-to-change",
        MonthsUnknown = "months-unknown",
        NotTried = "not-tried",
    }
    Obstacle {
        GateFails { rule, note } = "gate-fails",
        GateOpen { rule, note } = "gate-open",
        TooFewPoints(missing) = "too-few-points",
        CoefficientUnknown(rule) = "coefficient-unknown",
        NotPublished(criteria) = "not-published",
        Unanswered(questions) = "unanswered",
        Disputed(rules) = "disputed",
        ChangesExclude = "changes-exclude",
    }
}
