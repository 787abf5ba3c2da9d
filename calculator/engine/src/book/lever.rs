//! Levers: what a reader can change to get more points, how long it takes, what it needs.

use crate::book::expression::Expression;
use crate::value::fraction::Fraction;
use crate::value::id::{LeverId, OptionId, QuestionId, RuleId};
use crate::{wire_enum, wire_struct};

/// Something that can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Its id.
    pub id: LeverId,
    /// The rule that tells of it, if one does.
    pub rule: Option<RuleId>,
    /// The question whose answer changes.
    pub question: QuestionId,
    /// What the answer can become.
    pub to: Target,
    /// How many months it takes.
    pub months: Expression,
    /// What it needs, by the answers as they are; `None`: nothing.
    pub needs: Option<Expression>,
}

wire_struct!(Lever { id, rule, question, to, months, needs });

/// What an answer can become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One of these options; of a question with ticks: ticked in addition.
    Options(Vec<OptionId>),
    /// Any higher number, up to this one, in the question's unit.
    UpTo(Fraction),
}

wire_enum!(Target { Options(options), UpTo(most) });
