//! Expressions: inferred arithmetic, written once in the rulebook and never as a typed result.
//!
//! Reads `= .factor * mci @ 2025` into a tree. What a name means and what a call computes is
//! decided in `evaluate.rs`; here is only the form.

mod parse;

use std::str::FromStr;

use crate::codec::{PackError, Reader, Wire, Writer, wire_names};
use crate::date::Date;
use crate::fraction::Fraction;
use crate::id::{CriterionId, RuleId};
use crate::rule::Section;

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

impl Wire for Expression {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Number(number) => {
                out.byte(0);
                number.write(out);
            }
            Self::Day(day) => {
                out.byte(1);
                day.write(out);
            }
            Self::Figure { rule, figure, on } => {
                out.byte(2);
                rule.write(out);
                figure.write(out);
                on.write(out);
            }
            Self::Binary { operator, left, right } => {
                out.byte(3);
                operator.write(out);
                left.write(out);
                right.write(out);
            }
            Self::Call(call) => {
                out.byte(4);
                call.write(out);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        read_nested(from, 0)
    }
}

/// Deeper nesting than this the parser does not make, and hostile bytes must not exhaust the stack.
const MAX_DEPTH: u8 = 64;

fn read_nested(from: &mut Reader<'_>, depth: u8) -> Result<Expression, PackError> {
    if depth > MAX_DEPTH {
        return Err(PackError::Malformed);
    }
    let boxed = |from: &mut Reader<'_>| read_nested(from, depth + 1).map(Box::new);
    Ok(match from.byte()? {
        0 => Expression::Number(Wire::read(from)?),
        1 => Expression::Day(Wire::read(from)?),
        2 => Expression::Figure {
            rule: Wire::read(from)?,
            figure: Wire::read(from)?,
            on: Wire::read(from)?,
        },
        3 => Expression::Binary {
            operator: Wire::read(from)?,
            left: boxed(from)?,
            right: boxed(from)?,
        },
        4 => Expression::Call(Box::new(read_call(from, depth)?)),
        _ => return Err(PackError::Malformed),
    })
}

fn read_call(from: &mut Reader<'_>, depth: u8) -> Result<Call, PackError> {
    let kind = from.byte()?;
    let expression = |from: &mut Reader<'_>| read_nested(from, depth + 1);
    Ok(match kind {
        0 => Call::SmallestSet,
        1 => Call::SmallestSets,
        2 => Call::SmallestSetWithout(Wire::read(from)?),
        3 => Call::SmallestSetsAllHold(Wire::read(from)?),
        4 => Call::WorkingDaysAfter(expression(from)?, expression(from)?),
        5 => Call::LastStart(expression(from)?, expression(from)?),
        6 => Call::ShortestSpan(expression(from)?, expression(from)?),
        7 => Call::LongestSpan(expression(from)?, expression(from)?),
        8 => Call::WorkingDaysIn(expression(from)?),
        9 => Call::RoundUp(expression(from)?),
        10 => Call::Round(expression(from)?, expression(from)?),
        11 => Call::CountItems(Wire::read(from)?),
        12 => Call::CountRules(Wire::read(from)?),
        _ => return Err(PackError::Malformed),
    })
}

impl Wire for Call {
    fn write(&self, out: &mut Writer) {
        out.byte(match self {
            Self::SmallestSet => 0,
            Self::SmallestSets => 1,
            Self::SmallestSetWithout(_) => 2,
            Self::SmallestSetsAllHold(_) => 3,
            Self::WorkingDaysAfter(..) => 4,
            Self::LastStart(..) => 5,
            Self::ShortestSpan(..) => 6,
            Self::LongestSpan(..) => 7,
            Self::WorkingDaysIn(_) => 8,
            Self::RoundUp(_) => 9,
            Self::Round(..) => 10,
            Self::CountItems(_) => 11,
            Self::CountRules(_) => 12,
        });
        match self {
            Self::SmallestSetWithout(id) | Self::SmallestSetsAllHold(id) => id.write(out),
            Self::CountItems(rule) => rule.write(out),
            Self::CountRules(section) => section.write(out),
            _ => self.arguments().into_iter().for_each(|it| it.write(out)),
        }
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        read_call(from, 0)
    }
}
