//! Expressions: what a rulebook computes and asks, written once and never as a typed result.
//!
//! Reads `= .factor * mci @ 2025` or `= $income > limit and not $remote is no` into a tree. What a
//! name means and what a call computes is decided in `decide/evaluate.rs`, of what
//! kind a result is in `conflicts/kinds.rs`, which answers matter in `decide/uses.rs`; here is only
//! the form.

mod parse;
mod print;

use std::str::FromStr;

use crate::book::rule::Section;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, OptionId, ParameterId, QuestionId, RuleId, TableId};
use crate::{wire_enum, wire_names};

/// A computation over figures of the rulebook and answers of a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Number(Fraction),
    /// A day.
    Day(Date),
    /// The day asked for.
    Today,
    /// A figure of a rule, on the day asked for or on one of its own.
    Figure {
        /// The rule; `None`: the rule that the expression stands in.
        rule: Option<RuleId>,
        /// The figure's name.
        figure: String,
        /// The day, if it is not the day asked for.
        on: Option<Date>,
    },
    /// The number or day that a question was answered with.
    Answer(QuestionId),
    /// A derived value.
    Parameter(ParameterId),
    /// The cell of a table that the answers lead to.
    Table(TableId),
    /// The points of a criterion.
    Points(CriterionId),
    /// Arithmetic.
    Binary {
        /// What is done.
        operator: Operator,
        /// On the left.
        left: Box<Expression>,
        /// On the right.
        right: Box<Expression>,
    },
    /// Whether two numbers or two days compare so.
    Compare {
        /// How.
        comparison: Comparison,
        /// On the left.
        left: Box<Expression>,
        /// On the right.
        right: Box<Expression>,
    },
    /// Whether at least one of some options of a question was chosen.
    Is {
        /// The question.
        question: QuestionId,
        /// Its options; at least one.
        options: Vec<OptionId>,
    },
    /// Whether a condition is not met.
    Not(Box<Expression>),
    /// Whether all or any of some conditions are met.
    Joined(Joint, Vec<Expression>),
    /// The second if the first is met, else the third.
    Choose(Box<Expression>, Box<Expression>, Box<Expression>),
    /// The largest or the smallest of some values.
    Extreme(Extreme, Vec<Expression>),
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

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Comparison {
    AtMost,
    AtLeast,
    Below,
    Above,
    Equal,
}

wire_names!(Comparison {
    AtMost = "<=",
    AtLeast = ">=",
    Below = "<",
    Above = ">",
    Equal = "=",
});

/// How conditions are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Joint {
    All,
    Any,
}

wire_names!(Joint { All = "and", Any = "or" });

/// Which of several values counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extreme {
    /// The largest.
    Best,
    /// The smallest.
    Least,
}

wire_names!(Extreme { Best = "best", Least = "least" });

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
    /// The next integer that is not above.
    RoundDown(Expression),
    /// The nearest multiple of the second.
    Round(Expression, Expression),
    /// The whole years from a day to another: an age in years, from the day of birth.
    FullYears(Expression, Expression),
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

    /// Shows it and everything in it, from the outside in and from left to right.
    pub fn visit<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        see(self);
        self.each_part(&mut |part| part.visit(see));
    }

    /// Shows the expressions that it directly consists of.
    pub fn each_part<'a>(&'a self, see: &mut dyn FnMut(&'a Self)) {
        match self {
            Self::Number(_)
            | Self::Day(_)
            | Self::Today
            | Self::Figure { .. }
            | Self::Answer(_)
            | Self::Parameter(_)
            | Self::Table(_)
            | Self::Points(_)
            | Self::Is { .. } => {}
            Self::Binary { left, right, .. } | Self::Compare { left, right, .. } => {
                see(left);
                see(right);
            }
            Self::Not(one) => see(one),
            Self::Joined(_, all) | Self::Extreme(_, all) => all.iter().for_each(see),
            Self::Choose(condition, met, unmet) => {
                see(condition);
                see(met);
                see(unmet);
            }
            Self::Call(call) => call.each_argument(see),
        }
    }
}

impl Call {
    /// Whether it asks for the smallest sets of criteria.
    pub const fn asks_for_sets(&self) -> bool {
        matches!(
            self,
            Self::SmallestSet
                | Self::SmallestSets
                | Self::SmallestSetWithout(_)
                | Self::SmallestSetsAllHold(_)
        )
    }

    /// Shows the arguments that are expressions themselves.
    pub fn each_argument<'a>(&'a self, see: &mut dyn FnMut(&'a Expression)) {
        match self {
            Self::SmallestSet
            | Self::SmallestSets
            | Self::SmallestSetWithout(_)
            | Self::SmallestSetsAllHold(_)
            | Self::CountItems(_)
            | Self::CountRules(_) => {}
            Self::WorkingDaysIn(one) | Self::RoundUp(one) | Self::RoundDown(one) => {
                see(one);
            }
            Self::WorkingDaysAfter(one, two)
            | Self::LastStart(one, two)
            | Self::ShortestSpan(one, two)
            | Self::LongestSpan(one, two)
            | Self::Round(one, two)
            | Self::FullYears(one, two) => {
                see(one);
                see(two);
            }
        }
    }

    /// The arguments that are expressions themselves.
    pub(crate) fn arguments(&self) -> Vec<&Expression> {
        let mut found = Vec::new();
        self.each_argument(&mut |it| found.push(it));
        found
    }
}

wire_enum!(Expression {
    Number(number),
    Day(day),
    Today,
    Figure { rule, figure, on },
    Answer(question),
    Parameter(parameter),
    Table(table),
    Points(criterion),
    Binary { operator, left, right },
    Compare { comparison, left, right },
    Is { question, options },
    Not(condition),
    Joined(joint, conditions),
    Choose(condition, met, unmet),
    Extreme(extreme, values),
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
    RoundDown(value),
    Round(value, step),
    FullYears(from, until),
    CountItems(rule),
    CountRules(section),
});
