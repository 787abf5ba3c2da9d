//! Values that are computed, and conditions: how they are written in a key.
//!
//! A value is an integer, an exact decimal in quotes, a day, or an expression, which begins with `=`
//! so that it is never taken for a text. A condition is always an expression and needs no sign.
//! Whether an expression is a number, a day or a condition is not asked here: that is a conflict.

use engine::{Expression, Fraction};

use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// A value of any kind.
pub(super) fn value(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Expression> {
    match value.as_string() {
        Some(text) if is_expression(text) => expression(text, value, problems),
        _ if value.is_day() => value.date(problems).map(Expression::Day),
        _ => number(value, problems).map(Expression::Number),
    }
}

/// A key that must have a value; `help` says what to write.
pub(super) fn needed(
    table: &mut Table<'_>,
    key: &str,
    help: &str,
    problems: &mut Vec<Problem>,
) -> Read<Expression> {
    value(&table.need(key, help, problems)?, problems)
}

/// A condition.
pub(super) fn condition(
    value: &Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Expression> {
    expression(value.string(problems)?, value, problems)
}

/// An exact number: an integer, or a decimal in quotes.
pub(super) fn number(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Fraction> {
    let Some(text) = value.as_string() else {
        return whole(value, problems);
    };
    let number = text.parse::<Fraction>().ok().filter(|_| !text.contains('/'));
    number.ok_or_else(|| {
        let found = format!("\"{text}\" is no number");
        let help = "write an integer without quotes, an exact decimal such as \"0.2\", or an \
                    expression, which begins with `=`";
        problems.push(value.at.problem("bad-number", found, help));
        Told
    })
}

/// An integer; that a number with a point is refused is told with what to write instead.
pub(super) fn whole(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Fraction> {
    if !value.is_integer() {
        let found = format!("{} is no exact number", value.key);
        let help = "write an integer, or an exact number in quotes, such as \"0.2\"; an expression \
                    begins with `=`";
        problems.push(value.at.problem("inexact-number", found, help));
        return Err(Told);
    }
    value.integer(problems).map(Fraction::whole)
}

/// Whether a text is written as an expression.
pub(super) fn is_expression(text: &str) -> bool {
    text.trim_start().starts_with('=')
}

/// Reads the text of a value as an expression.
pub(super) fn expression(
    text: &str,
    value: &Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Expression> {
    text.parse().map_err(|error: engine::ExpressionError| {
        let span = value.within_string(error.at);
        problems.push(Problem::error(
            "bad-expression",
            value.at.file,
            span,
            error.found,
            error.help,
        ));
        Told
    })
}
