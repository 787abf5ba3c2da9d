//! Reads figures: a unit and its value, and what is known about it.
//!
//! A value is an integer, an exact decimal, a day, a month, or an expression. Numbers with a point
//! are refused outside quotes: TOML reads them as floating-point numbers, which are not exact.

use engine::{
    Confidence, Content, Date, Entry, Fraction, Limit, Period, SourceId, Unit, Value,
};

use super::expressions;
use crate::problem::{Problem, nearest};
use crate::toml_tree::{self, Read, Table, Told};

/// Reads one table of a figure, all but its name: its unit and the entry.
pub(super) fn entry(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<(Unit, Entry)> {
    let content = match unit(table, problems) {
        Ok(Some(content)) => Ok(content),
        Ok(None) => Err(no_unit(table, problems)),
        Err(Told) => Err(Told),
    };
    let about = about(table, problems);
    let period = period(table, problems);
    let recorded = table.get("recorded").map(|it| it.date(problems)).transpose();
    let sources = sources(table, problems);
    let confidence = table
        .get("confidence")
        .map(|it| it.word(Confidence::ALL, Confidence::as_str, problems))
        .transpose();
    let old_since = year(table, "old_since", problems);
    let (unit, content) = content?;
    let (is_about, limit) = about?;
    let entry = Entry {
        content,
        period: period?,
        recorded: recorded?,
        is_about,
        limit,
        sources: sources?.unwrap_or_default(),
        confidence: confidence?,
        old_since: old_since?,
    };
    Ok((unit, entry))
}

/// `about` and `limit`.
pub(super) fn about(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<(bool, Option<Limit>)> {
    let is_about = table.get("about").map(|it| it.boolean(problems)).transpose();
    let limit = table.get("limit").map(|it| it.word(Limit::ALL, Limit::as_str, problems));
    let limit = limit.transpose();
    Ok((is_about?.unwrap_or_default(), limit?))
}

/// A key that must name a figure of the rule that stands beside it.
pub(super) fn name(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<String> {
    let help = format!("name the figure of the rule: `{key} = \"…\"`");
    table.need(key, &help, problems)?.string(problems).map(str::to_owned)
}

/// `from` and `until`.
pub(super) fn period(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Period> {
    let from = table.get("from").map(|it| it.date(problems)).transpose();
    let until = table.get("until").map(|it| it.date(problems)).transpose();
    Ok(Period { from: from?, until: until? })
}

/// `sources`, if they are there.
pub(super) fn sources(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Option<Vec<SourceId>>> {
    let Some(value) = table.get("sources") else { return Ok(None) };
    let ids = value.strings(problems)?;
    Ok(Some(ids.into_iter().map(|(id, _)| SourceId::new(id)).collect()))
}

/// A key whose value is a calendar year.
pub(super) fn year(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Option<u32>> {
    let Some(value) = table.get(key) else { return Ok(None) };
    let number = value.integer(problems)?;
    let year = u32::try_from(number).ok().filter(|it| (1000..=9999).contains(it));
    year.map(Some).ok_or_else(|| {
        let found = format!("{} is {number}, no year", value.key);
        problems.push(value.at.problem("bad-number", found, "write a year such as 2023"));
        Told
    })
}

/// The one unit of a table and its value; `None` if it has none.
pub(super) fn unit(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Option<(Unit, Content)>> {
    let mut found = Vec::new();
    for unit in Unit::ALL {
        if let Some(value) = table.get(unit.as_str()) {
            found.push((*unit, value));
        }
    }
    if let [(first, _), (second, value), ..] = found.as_slice() {
        problems.push(value.at.problem(
            "several-units",
            format!("a figure in `{}` and `{}` at once", first.as_str(), second.as_str()),
            "keep one unit, or make two figures of it",
        ));
        return Err(Told);
    }
    let Some((unit, value)) = found.first() else { return Ok(None) };
    Ok(Some((*unit, content(*unit, value, problems)?)))
}

fn no_unit(table: &Table<'_>, problems: &mut Vec<Problem>) -> Told {
    let units = || Unit::ALL.iter().map(|it| it.as_str());
    let near = table.keys().find_map(|(key, span)| {
        let near = nearest(key, units())?;
        Some((key, span, near))
    });
    // A mistyped unit is told as an unknown key, with the unit that is near.
    if near.is_none() {
        problems.push(table.at.problem(
            "no-unit",
            format!("{} has no unit", table.name),
            format!(
                "give its value in one of `{}`",
                units().collect::<Vec<_>>().join("`, `")
            ),
        ));
    }
    Told
}

fn content(
    unit: Unit,
    value: &toml_tree::Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Content> {
    if let Some(text) = value.as_string() {
        if expressions::is_expression(text) {
            let read = expressions::expression(text, value, problems);
            return read.map(Content::Computed);
        }
        return match unit {
            Unit::Date => month(text, value, problems),
            _ => number(unit, text, value, problems),
        }
        .map(Content::Stated);
    }
    if unit == Unit::Date {
        return value.date(problems).map(|day| Content::Stated(Value::Day(day)));
    }
    let whole = expressions::whole(value, problems)?;
    Ok(Content::Stated(Value::Number(whole)))
}

fn month(
    text: &str,
    value: &toml_tree::Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Value> {
    format!("{text}-01").parse::<Date>().map(Value::Month).map_err(|_| {
        let found = format!("\"{text}\" is no month");
        let help = "write a month such as \"2026-04\", or a day without quotes";
        problems.push(value.at.problem("bad-date", found, help));
        Told
    })
}

fn number(
    unit: Unit,
    text: &str,
    value: &toml_tree::Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Value> {
    let is_whole_only = matches!(unit, Unit::Number | Unit::Year);
    let number = text.parse::<Fraction>().ok();
    let number = number.filter(|_| unit == Unit::Fraction || !text.contains('/'));
    let number = number.filter(|it| !is_whole_only || it.as_whole().is_some());
    number.map(Value::Number).ok_or_else(|| {
        let help = match unit {
            Unit::Fraction => "write an exact fraction such as \"20/43\"",
            Unit::Number | Unit::Year => "write an integer without quotes",
            _ => "write an integer without quotes, or an exact decimal such as \"0.2\"",
        };
        let found = format!("\"{text}\" is no number of the unit `{}`", unit.as_str());
        problems.push(value.at.problem("bad-number", found, help));
        Told
    })
}
