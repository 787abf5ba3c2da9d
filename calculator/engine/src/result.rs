//! What is told to people: each question that they ask has a function, each answer is a plain value.

pub(crate) mod asking;
pub(crate) mod assess;
pub(crate) mod carries;
pub(crate) mod compare;
pub(crate) mod fit;
pub(crate) mod marks;
pub(crate) mod money;
pub(crate) mod outcomes;
pub(crate) mod papers;
pub(crate) mod report;
pub(crate) mod schedule;
pub(crate) mod shortest;
pub(crate) mod timeline;
pub(crate) mod trace;
