//! How Fluent's functions ask for an argument to be shown: `NUMBER` and `DATETIME` with options.

use fluent_syntax::ast::{InlineExpression, NamedArgument};
use widget::{DateStyle, Style};

/// The style that a function asks for, if the widget has it.
pub(super) fn of_function(
    function: &str,
    named: &[NamedArgument<&str>],
) -> Option<Style> {
    match function {
        "NUMBER" => number_style(named),
        "DATETIME" => date_style(named),
        _ => None,
    }
}

fn number_style(named: &[NamedArgument<&str>]) -> Option<Style> {
    let mut is_percent = false;
    let mut places = 0;
    for NamedArgument { name, value } in named {
        match (name.name, value) {
            ("style", InlineExpression::StringLiteral { value: "percent" }) => {
                is_percent = true;
            }
            ("maximumFractionDigits", InlineExpression::NumberLiteral { value }) => {
                places = value.parse().ok().filter(|it| *it <= 4)?;
            }
            _ => return None,
        }
    }
    match (is_percent, named.is_empty()) {
        (true, _) => Some(Style::Percent(places)),
        (false, true) => Some(Style::Plain),
        (false, false) => None,
    }
}

fn date_style(named: &[NamedArgument<&str>]) -> Option<Style> {
    let (mut day, mut month, mut year) = (false, false, false);
    for NamedArgument { name, value } in named {
        let InlineExpression::StringLiteral { value } = value else { return None };
        match (name.name, *value) {
            ("day", "numeric") => day = true,
            ("month", "long") => month = true,
            ("year", "numeric") => year = true,
            _ => return None,
        }
    }
    Some(match (day, month, year) {
        (false, false, false) => Style::Plain,
        (true, true, true) => Style::Day(DateStyle::Long),
        (false, true, true) => Style::Day(DateStyle::MonthYear),
        (true, true, false) => Style::Day(DateStyle::DayMonth),
        (false, false, true) => Style::Day(DateStyle::Year),
        _ => return None,
    })
}
