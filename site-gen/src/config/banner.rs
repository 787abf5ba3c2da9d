//! `[[banner]]` of the settings: a text in every language, and the days on which it holds.

use std::collections::BTreeMap;

use engine::{Date, Period};

use crate::front_matter::{Words, words_of};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// What stands above all pages for some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// The days; both ends hold.
    pub period: Period,
    /// What it says, by language.
    pub texts: BTreeMap<String, Words>,
}

/// Reads all banners.
pub(super) fn read(
    value: &Value<'_>,
    languages: &[String],
    problems: &mut Vec<Problem>,
) -> Read<Vec<Banner>> {
    value.each(|it, problems| banner(it, languages, problems), problems)
}

fn banner(
    value: &Value<'_>,
    languages: &[String],
    problems: &mut Vec<Problem>,
) -> Read<Banner> {
    let mut table = value.table("the banner", problems)?;
    let from = table.maybe("from", Value::date, problems);
    let until = table.maybe("until", Value::date, problems);
    let texts = texts(&mut table, languages, problems);
    table.finish(problems);
    let (from, until) = (from?, until?);
    if turned_round(from, until) {
        let message = "the banner ends before it begins";
        let help = "swap the days of `from` and `until`, or correct one of them";
        problems.push(table.at.problem("range-turned-round", message, help));
        return Err(Told);
    }
    Ok(Banner { period: Period { from, until }, texts: texts? })
}

fn turned_round(from: Option<Date>, until: Option<Date>) -> bool {
    from.zip(until).is_some_and(|(from, until)| until < from)
}

fn texts(
    table: &mut Table<'_>,
    languages: &[String],
    problems: &mut Vec<Problem>,
) -> Read<BTreeMap<String, Words>> {
    let help = "write its text in every language: `text = { en = \"…\" }`";
    let value = table.need("text", help, problems)?;
    let mut inner = value.table("the banner's text", problems)?;
    let each = |code: &String| {
        let words = inner.need(code, help, problems);
        Ok((code.clone(), words.and_then(|it| words_of(&it, problems))?))
    };
    let texts: Vec<Read<(String, Words)>> = languages.iter().map(each).collect();
    inner.finish(problems);
    texts.into_iter().collect()
}
