//! Plain values: days, working days, fractions, intervals and the names of entries.

pub(crate) mod calendar;
pub(crate) mod date;
pub(crate) mod digits;
pub(crate) mod fraction;
pub(crate) mod id;
pub(crate) mod interval;
pub(crate) mod share;
