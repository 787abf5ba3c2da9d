//! What a date, a sum or a result rests on besides rules and answers: each supposition as data, so
//! that it can be named wherever a number rests on it.

use crate::export::export_enum;
use crate::value::date::Date;
use crate::value::id::{RuleId, StageId};

/// Something that is supposed since neither a rule nor an answer says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supposition {
    /// What comes next begins today: the reader has not said when, or has said a day that is over
    /// without its having begun.
    StartIsToday,
    /// Days are counted as that rule says, which itself is a reading.
    Counting(RuleId),
    /// A stage of unknown length takes as many calendar days as the reader allows for it.
    OwnWait {
        /// The stage.
        stage: StageId,
        /// Calendar days.
        days: u32,
    },
    /// The paper that a stage gives bears that date: the planned one, or that of the stage that the
    /// reader has reached.
    DocumentDay(Date),
    /// The papers are handed in by that day, the last of the year.
    FiledBy(Date),
    /// A sum is shown once: the answers that would say how often are not there.
    ShownOnce,
    /// A ban is counted from that day, on which the rule was broken.
    BanFrom(Date),
}

export_enum! {
    Supposition {
        StartIsToday = "start-is-today",
        Counting(rule) = "counting",
        OwnWait { stage, days } = "own-wait",
        DocumentDay(dated) = "document-day",
        FiledBy(day) = "filed-by",
        ShownOnce = "shown-once",
        BanFrom(day) = "ban-from",
    }
}

impl Supposition {
    /// Whether it is the reader's own wait.
    pub const fn is_own_wait(&self) -> bool {
        matches!(self, Self::OwnWait { .. })
    }
}
