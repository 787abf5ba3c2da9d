//! What answers decide: the values of expressions, which answers make a difference, what a law of
//! points gives. All that is told to people rests on these.

pub(crate) mod evaluate;
pub(crate) mod grounds;
pub(crate) mod reach;
pub(crate) mod reached;
pub(crate) mod representatives;
pub(crate) mod scoring;
pub(crate) mod sets;
pub(crate) mod supposition;
pub(crate) mod time_span;
pub(crate) mod truth;
pub(crate) mod uses;
pub(crate) mod worlds;
