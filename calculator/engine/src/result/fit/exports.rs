//! What is said about ways as a tree of values.

use super::{Fit, OpenPoint, WayAnswer};
use crate::export::{export_enum, export_struct};

export_struct! {
    WayAnswer {
        way, fit, reason, met, missing, against, open, needs, then, next, ended, standings,
        is_first,
    }
    OpenPoint { rule, note, turns }
}

export_enum! {
    Fit {
        Fits = "fits",
        Depends = "depends",
        DoesNotFit = "does-not-fit",
        NotNeeded = "not-needed",
    }
}
