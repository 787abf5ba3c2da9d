//! Writes an expression as the text that reads back as the same expression.

use std::fmt::{self, Display, Formatter};

use super::{Call, Expression, Operator};
use crate::value::fraction::Fraction;
use crate::value::id::OptionId;

/// How strongly the outermost part of a text binds; a part that binds less needs brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Or,
    And,
    Condition,
    Sum,
    Product,
    Value,
}

impl Display for Expression {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => match decimal(*number) {
                Some(decimal) => f.write_str(&decimal),
                // Never read from a text. As one it is a division, which has the same value.
                None => write!(f, "{} / {}", number.numerator(), number.denominator()),
            },
            Self::Day(day) => write!(f, "{day}"),
            Self::Today => f.write_str("today"),
            Self::Figure { rule, figure, on } => {
                match (rule, figure.as_str()) {
                    (Some(rule), "value") => write!(f, "{rule}")?,
                    (Some(rule), figure) => write!(f, "{rule}.{figure}")?,
                    (None, figure) => write!(f, ".{figure}")?,
                }
                on.map_or(Ok(()), |day| write!(f, " @ {day}"))
            }
            Self::Answer(question) => write!(f, "${question}"),
            Self::Parameter(parameter) => write!(f, "parameter({parameter})"),
            Self::Table(table) => write!(f, "table({table})"),
            Self::Points(criterion) => write!(f, "points({criterion})"),
            Self::Binary { operator, left, right } => {
                let (first, second) = match operator {
                    Operator::Plus | Operator::Minus => (Binding::Sum, Binding::Product),
                    Operator::Times | Operator::Over => {
                        (Binding::Product, Binding::Value)
                    }
                };
                bracketed(f, left, first)?;
                write!(f, " {} ", operator.as_str())?;
                bracketed(f, right, second)
            }
            Self::Compare { comparison, left, right } => {
                bracketed(f, left, Binding::Sum)?;
                write!(f, " {} ", comparison.as_str())?;
                bracketed(f, right, Binding::Sum)
            }
            Self::Is { question, options } => {
                let options: Vec<_> = options.iter().map(OptionId::as_str).collect();
                write!(f, "${question} is {}", options.join(" | "))
            }
            Self::Not(condition) => {
                f.write_str("not ")?;
                bracketed(f, condition, Binding::Condition)
            }
            Self::Joined(joint, all) => {
                // One within another of its kind needs brackets to stay one.
                let least = match binding(self) {
                    Binding::Or => Binding::And,
                    _ => Binding::Condition,
                };
                for (n, condition) in all.iter().enumerate() {
                    if n > 0 {
                        write!(f, " {} ", joint.as_str())?;
                    }
                    bracketed(f, condition, least)?;
                }
                Ok(())
            }
            Self::Choose(condition, met, unmet) => {
                write!(f, "if({condition}, ")?;
                bracketed(f, met, Binding::Sum)?;
                f.write_str(", ")?;
                bracketed(f, unmet, Binding::Sum)?;
                f.write_str(")")
            }
            Self::Extreme(extreme, all) => list(f, extreme.as_str(), all.iter()),
            Self::Call(call) => match &**call {
                Call::SmallestSetWithout(id) | Call::SmallestSetsAllHold(id) => {
                    write!(f, "{}({id})", call.name())
                }
                Call::CountItems(rule) => write!(f, "{}({rule})", call.name()),
                Call::CountRules(section) => {
                    write!(f, "{}({})", call.name(), section.as_str())
                }
                _ => list(f, call.name(), call.arguments().into_iter()),
            },
        }
    }
}

/// The number as an exact decimal, if it is one of at most eighteen places.
fn decimal(number: Fraction) -> Option<String> {
    let (above, below) =
        (i128::from(number.numerator()), i128::from(number.denominator()));
    let places = (0..=18).find(|&places| 10_i128.pow(places) % below == 0)?;
    if places == 0 {
        return Some(above.to_string());
    }
    let digits = above.abs() * (10_i128.pow(places) / below);
    let width = usize::try_from(places).ok()?;
    let (whole, part) = (digits / 10_i128.pow(places), digits % 10_i128.pow(places));
    let sign = if above < 0 { "-" } else { "" };
    Some(format!("{sign}{whole}.{part:0width$}"))
}

fn list<'a>(
    f: &mut Formatter<'_>,
    name: &str,
    all: impl Iterator<Item = &'a Expression>,
) -> fmt::Result {
    write!(f, "{name}(")?;
    for (n, value) in all.enumerate() {
        if n > 0 {
            f.write_str(", ")?;
        }
        bracketed(f, value, Binding::Sum)?;
    }
    f.write_str(")")
}

fn bracketed(f: &mut Formatter<'_>, part: &Expression, least: Binding) -> fmt::Result {
    if binding(part) < least { write!(f, "({part})") } else { write!(f, "{part}") }
}

fn binding(expression: &Expression) -> Binding {
    match expression {
        Expression::Joined(joint, _) => match joint {
            super::Joint::Any => Binding::Or,
            super::Joint::All => Binding::And,
        },
        Expression::Not(_) | Expression::Compare { .. } => Binding::Condition,
        Expression::Binary { operator: Operator::Plus | Operator::Minus, .. } => {
            Binding::Sum
        }
        Expression::Binary { .. } => Binding::Product,
        Expression::Number(number) if decimal(*number).is_none() => Binding::Product,
        _ => Binding::Value,
    }
}

impl Call {
    /// The word that the rulebook calls it by.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SmallestSet => "smallest_set",
            Self::SmallestSets => "smallest_sets",
            Self::SmallestSetWithout(_) => "smallest_set_without",
            Self::SmallestSetsAllHold(_) => "smallest_sets_all_hold",
            Self::WorkingDaysAfter(..) => "working_days_after",
            Self::LastStart(..) => "last_start",
            Self::ShortestSpan(..) => "shortest_span",
            Self::LongestSpan(..) => "longest_span",
            Self::WorkingDaysIn(_) => "working_days_in",
            Self::RoundUp(_) => "round_up",
            Self::RoundDown(_) => "round_down",
            Self::Round(..) => "round",
            Self::FullYears(..) => "full_years",
            Self::CountItems(_) => "count_items",
            Self::CountRules(_) => "count_rules",
        }
    }
}
