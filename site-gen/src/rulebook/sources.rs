//! Reads `[source.<id>]`.

use engine::{PublishedOn, ReadHow, Source, SourceId, SourceKind};

use super::entries::Entry;
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one source.
pub(super) fn source(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Source> {
    let Entry { id, mut table, .. } = entry;
    let kinds = kinds(&mut table, problems);
    let published = table.get("date").map(|it| published(&it, problems));
    let is_primary = table.get("primary").map(|it| it.boolean(problems)).transpose();
    let read = table
        .need("read", "write `read = \"whole\"`, `\"opening\"` or `\"title\"`", problems)
        .and_then(|it| it.word(ReadHow::ALL, ReadHow::as_str, problems));
    let carries = table.get("origin").map(|it| it.string(problems)).transpose();
    let addresses = table
        .need("addresses", "say where it can be found: `addresses = [\"…\"]`", problems)
        .and_then(|it| it.strings(problems));
    table.finish(problems);
    Ok(Source {
        id: SourceId::new(id),
        kinds: kinds?,
        published: published.unwrap_or(Ok(PublishedOn::Undated))?,
        is_primary: is_primary?.unwrap_or_default(),
        read: read?,
        carries: carries?.map(SourceId::new),
        addresses: addresses?.into_iter().map(|(it, _)| it.to_owned()).collect(),
    })
}

fn kinds(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<SourceKind>> {
    let value =
        table.need("kind", "write `kind = \"press\"` or another kind", problems)?;
    if !value.is_list() {
        return Ok(vec![value.word(SourceKind::ALL, SourceKind::as_str, problems)?]);
    }
    let words = value.list(problems)?;
    let kinds =
        words.iter().map(|it| it.word(SourceKind::ALL, SourceKind::as_str, problems));
    let kinds: Vec<Read<SourceKind>> = kinds.collect();
    if kinds.is_empty() {
        let help = "name at least one kind, such as `\"press\"`";
        problems.push(value.at.problem("wrong-type", "a source of no kind", help));
        return Err(Told);
    }
    kinds.into_iter().collect()
}

fn published(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<PublishedOn> {
    let Some(text) = value.as_string() else {
        return value.date(problems).map(PublishedOn::Day);
    };
    let (first, last) = text.split_once('–').unwrap_or((text, text));
    if is_year_or_month(first) && is_year_or_month(last) {
        return Ok(PublishedOn::About(text.to_owned()));
    }
    let found = format!("\"{text}\" is no year, month or span of years");
    let help = "write a day without quotes, or \"2026\", \"2026-04\" or \"2024–2026\"";
    problems.push(value.at.problem("bad-date", found, help));
    Err(Told)
}

fn is_year_or_month(text: &str) -> bool {
    let day = match text.len() {
        4 => format!("{text}-01-01"),
        _ => format!("{text}-01"),
    };
    day.parse::<engine::Date>().is_ok()
}
