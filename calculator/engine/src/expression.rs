//! Expressions: inferred arithmetic, written once in the rulebook and never as a typed result.
//!
//! Reads `= .factor * mci @ 2025` into a tree. What a name means and what a call computes is
//! decided in `evaluate.rs`; here is only the form.

mod parse;

use std::str::FromStr;

use crate::date::Date;
use crate::fraction::Fraction;
use crate::id::{CriterionId, RuleId};
use crate::rule::Section;
use crate::{wire_enum, wire_names};

/// A computation over figures of the rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Number(Fraction),
    /// A day.
    Day(Date),
    /// A figure of a rule, on the day asked for or on one of its own.
    Figure {
        /// The rule; `None`: the rule that the expression stands in.
        rule: Option<RuleId>,
        /// The figure's name.
        figure: String,
        /// The day, if it is not the day asked for.
        on: Option<Date>,
    },
    /// Arithmetic.
    Binary {
        /// What is done.
        operator: Operator,
        /// On the left.
        left: Box<Expression>,
        /// On the right.
        right: Box<Expression>,
    },
    /// A computation that the engine knows by name.
    Call(Box<Call>),
}

/// The four kinds of arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}

wire_names!(Operator { Plus = "+", Minus = "-", Times = "*", Over = "/" });

/// The computations of the engine that a rulebook can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// How few criteria can reach the threshold by their caps.
    SmallestSet,
    /// How many sets of that size can.
    SmallestSets,
    /// How few can without that criterion.
    SmallestSetWithout(CriterionId),
    /// 1 if each smallest set holds that criterion, else 0.
    SmallestSetsAllHold(CriterionId),
    /// The day on which so many working days after a start end.
    WorkingDaysAfter(Expression, Expression),
    /// The last start whose so many working days end within a year.
    LastStart(Expression, Expression),
    /// The fewest calendar days that so many working days of a year take.
    ShortestSpan(Expression, Expression),
    /// The most.
    LongestSpan(Expression, Expression),
    /// The working days of a year.
    WorkingDaysIn(Expression),
    /// The next integer that is not below.
    RoundUp(Expression),
    /// The nearest multiple of the second.
    Round(Expression, Expression),
    /// How many items a rule has.
    CountItems(RuleId),
    /// How many rules a section has.
    CountRules(Section),
}

/// Why a text is not an expression, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpressionError {
    /// Bytes from the start of the text.
    pub at: usize,
    /// What was found, in words.
    pub found: String,
    /// What would be right, in words.
    pub help: String,
}

impl FromStr for Expression {
    type Err = ExpressionError;

    fn from_str(text: &str) -> Result<Self, ExpressionError> {
        parse::parse(text)
    }
}

impl Expression {
    /// All figures that it names: rule (`None`: its own), figure.
    pub fn figures(&self) -> Vec<(Option<&RuleId>, &str)> {
        let mut found = Vec::new();
        self.visit(&mut |expression| {
            if let Self::Figure { rule, figure, .. } = expression {
                found.push((rule.as_ref(), figure.as_str()));
            }
        });
        found
    }

    /// All calls in it.
    pub fn calls(&self) -> Vec<&Call> {
        let mut found = Vec::new();
        self.visit(&mut |expression| {
            if let Self::Call(call) = expression {
                found.push(&**call);
            }
        });
        found
    }

    fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Self)) {
        see(self);
        match self {
            Self::Number(_) | Self::Day(_) | Self::Figure { .. } => {}
            Self::Binary { left, right, .. } => {
                left.visit(see);
                right.visit(see);
            }
            Self::Call(call) => call.arguments().into_iter().for_each(|it| it.visit(see)),
        }
    }
}

impl Call {
    /// The arguments that are expressions themselves.
    pub fn arguments(&self) -> Vec<&Expression> {
        match self {
            Self::SmallestSet
            | Self::SmallestSets
            | Self::SmallestSetWithout(_)
            | Self::SmallestSetsAllHold(_)
            | Self::CountItems(_)
            | Self::CountRules(_) => Vec::new(),
            Self::WorkingDaysIn(one) | Self::RoundUp(one) => vec![one],
            Self::WorkingDaysAfter(one, two)
            | Self::LastStart(one, two)
            | Self::ShortestSpan(one, two)
            | Self::LongestSpan(one, two)
            | Self::Round(one, two) => vec![one, two],
        }
    }
}

wire_enum!(Expression {
    Number(number),
    Day(day),
    Figure { rule, figure, on },
    Binary { operator, left, right },
    Call(call),
});

wire_enum!(Call {
    SmallestSet,
    SmallestSets,
    SmallestSetWithout(criterion),
    SmallestSetsAllHold(criterion),
    WorkingDaysAfter(start, days),
    LastStart(year, days),
    ShortestSpan(year, days),
    LongestSpan(year, days),
    WorkingDaysIn(year),
    RoundUp(value),
    Round(value, step),
    CountItems(rule),
    CountRules(section),
});
