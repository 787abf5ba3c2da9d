//! What a rulebook holds: rules and their figures, and all that rests on them.

pub(crate) mod document;
pub(crate) mod exam;
pub(crate) mod expression;
pub(crate) mod figure;
pub(crate) mod ground;
pub(crate) mod lever;
pub(crate) mod parameter;
pub(crate) mod plan;
pub(crate) mod points;
pub(crate) mod question;
pub(crate) mod rule;
pub(crate) mod rulebook;
pub(crate) mod source;
pub(crate) mod sum;
pub(crate) mod table;
pub(crate) mod way;
