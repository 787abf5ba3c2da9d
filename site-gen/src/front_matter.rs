//! The head of a page: TOML between two lines `+++`, with the keys of its kind.
//!
//! Texts keep their place in the file, because they are read like the text below: bound, linted.

mod days;
mod home;

pub(crate) use days::{Day, Days, KEYS as DAYS};
pub(crate) use home::{HomeButton, HomeHead};

use std::collections::BTreeMap;
use std::ops::Range;

use crate::links::PageId;
use crate::markdown::{Place, Plain, Source};
use crate::problem::Problem;
use crate::toml_tree::{Document, Read, Table, Told, Value};

/// The head of a page, and where the text below it begins.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The heading.
    pub title: Words,
    /// One sentence for search engines.
    pub description: Words,
    /// Digits that are no figures.
    pub plain: Plain,
    /// When the page holds.
    pub days: Days,
    /// Of a translation, the stamp of the text it was made from.
    pub translated: Option<Written>,
    /// What else there is, by the kind of the page.
    pub kind: HeadKind,
    /// The byte after the head.
    pub end: usize,
}

/// What the head of a kind of page has.
#[derive(Clone, Debug, Default)]
pub enum HeadKind {
    /// A page of `content/pages/`.
    #[default]
    Page,
    /// A guide.
    Guide(GuideHead),
    /// The home page.
    Home(Box<HomeHead>),
}

/// What the head of a guide has.
#[derive(Clone, Debug)]
pub struct GuideHead {
    /// The opening sentence.
    pub answer: Words,
    /// The group of guides it belongs to.
    pub group: &'static str,
    /// Its place within the group.
    pub order: i64,
    /// The tool that answers "and me?".
    pub tool: Option<widget::Tool>,
}

/// The groups of guides, in order.
pub(crate) const GROUPS: [&str; 5] =
    ["start", "staying", "other", "decree", "background"];

/// A text of the head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: String,
    place: Place,
}

impl Words {
    /// The text as something to be read.
    pub fn source<'a>(&'a self, file: &'a str) -> Source<'a> {
        Source { file, text: &self.text, place: self.place.clone() }
    }
}

/// A link or a stamp of the head, as written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The address, or the stamp.
    pub address: String,
    /// Where it stands.
    pub place: Range<usize>,
}

/// What stands before and after a head.
pub(crate) const FENCE: &str = "+++";

/// The key that holds the stamp of a translation.
pub(crate) const TRANSLATED: &str = "translated";

/// Whether a page is the text that all others are translated from, or one of those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The text in the first language.
    Original,
    /// One in another.
    Translation,
}

/// The values of a head, and where it ends.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    /// Where each value stands, by its keys and its places in lists.
    pub values: BTreeMap<String, Range<usize>>,
    /// The bytes between the fences.
    pub inner: Range<usize>,
    /// The byte after the second fence.
    pub end: usize,
}

/// Where the values of a head stand; `None` if there is no head that can be read.
pub(crate) fn parts(file: &str, text: &str) -> Option<Parts> {
    let (inner, end) = fenced(text)?;
    let mut problems = Vec::new();
    let blanked = blanked(text, &inner);
    let document = Document::parse(file, &blanked, &mut problems);
    let values = document.table().parts();
    problems.is_empty().then_some(Parts { values, inner, end })
}

/// Reads the head of a page. What is missing or wrong is told, and left empty: the page is still
/// there for links, and its text is still looked through.
pub(crate) fn read(
    file: &str,
    text: &str,
    page: &PageId,
    role: Role,
    problems: &mut Vec<Problem>,
) -> Head {
    let Some((inner, end)) = fenced(text) else {
        problems.push(no_head(file, text));
        return Head { end: end_of_damaged(text), ..Head::default() };
    };
    let blanked = blanked(text, &inner);
    let document = Document::parse(file, &blanked, problems);
    let mut table = document.table();
    table.name = String::from("the head");
    table.at.span = 0..FENCE.len();
    let head = head(&mut table, page, role, problems);
    table.finish(problems);
    Head { end, ..head }
}

/// The head alone. What stands before is blanked and not cut, so that places in it are places in the
/// file.
fn blanked(text: &str, inner: &Range<usize>) -> String {
    " ".repeat(inner.start) + &text[inner.clone()]
}

/// The bytes between the fences, and the byte after the second.
fn fenced(text: &str) -> Option<(Range<usize>, usize)> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let is_fence = is_fence(line);
        match start {
            None if !is_fence => return None,
            None => start = Some(at + line.len()),
            Some(start) if is_fence => return Some((start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

fn no_head(file: &str, text: &str) -> Problem {
    let first = 0..text.find('\n').unwrap_or(text.len());
    let (message, help) = if is_fence(&text[first.clone()]) {
        ("the head is not closed", "end it with a line `+++`, before the text")
    } else {
        let help = "begin the file with a line `+++`, `title = \"…\"`, `description = \"…\"` and a \
                    line `+++`";
        ("the page has no head", help)
    };
    Problem::error("missing-head", file, first, message, help)
}

/// The byte after what is meant as a head although a fence is forgotten: after the other fence if
/// there is one, else after the first empty line below the last key. The text below is looked
/// through all the same.
fn end_of_damaged(text: &str) -> usize {
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        at += line.len();
        (line, at)
    });
    let lines: Vec<(&str, usize)> = lines.collect();
    let fence = lines.iter().skip(1).find(|(line, _)| is_fence(line));
    if let Some((_, end)) = fence {
        return *end;
    }
    let last_key = lines.iter().rposition(|(line, _)| is_key(line));
    let Some(last_key) = last_key else { return 0 };
    let below = lines[last_key..].iter().find(|(line, _)| line.trim().is_empty());
    below.map_or(text.len(), |(_, end)| *end)
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == FENCE
}

/// Whether a line begins with a key of TOML, such as `title = `.
fn is_key(line: &str) -> bool {
    let is_name = |it: &str| {
        !it.is_empty() && it.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_')
    };
    line.split_once('=').is_some_and(|(before, _)| is_name(before.trim_end()))
}

fn head(
    table: &mut Table<'_>,
    page: &PageId,
    role: Role,
    problems: &mut Vec<Problem>,
) -> Head {
    let title = words(table, "title", problems);
    let description = words(table, "description", problems);
    let plain = plain(table, problems);
    let days = days::read(table, page, problems);
    let translated = match role {
        Role::Original => None,
        Role::Translation => table.get(TRANSLATED).and_then(|it| stamp(&it, problems)),
    };
    let kind = match page {
        PageId::Home => home::read(table, problems).map(Box::new).map(HeadKind::Home),
        PageId::Guide(_) => Ok(HeadKind::Guide(guide(table, problems))),
        _ => Ok(HeadKind::Page),
    };
    Head {
        title: title.unwrap_or_default(),
        description: description.unwrap_or_default(),
        plain,
        days,
        translated,
        kind: kind.unwrap_or_default(),
        end: 0,
    }
}

fn stamp(value: &Value<'_>, problems: &mut Vec<Problem>) -> Option<Written> {
    let address = value.string(problems).ok()?.to_owned();
    Some(Written { address, place: value.at.span.clone() })
}

fn guide(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> GuideHead {
    let answer = words(table, "answer", problems);
    let help = "add the group, such as `group = \"staying\"`";
    let group = table.need("group", help, problems);
    let group = group.and_then(|it| it.word(&GROUPS, |word| word, problems));
    let help = "add the place within the group, such as `order = 30`";
    let order = table.need("order", help, problems);
    let order = order.and_then(|it| it.integer(problems));
    let tool = table.get("tool");
    let tool = tool
        .and_then(|it| it.word(&widget::Tool::ALL, widget::Tool::as_str, problems).ok());
    GuideHead {
        answer: answer.unwrap_or_default(),
        group: group.unwrap_or_default(),
        order: order.unwrap_or_default(),
        tool,
    }
}

/// The digits that are no figures, each with its reason.
fn plain(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Plain {
    let Some(value) = table.get("plain") else { return Plain::default() };
    let Ok(mut inner) = value.table("the table `plain`", problems) else {
        return Plain::default();
    };
    let mut found = Vec::new();
    for (digits, place, reason) in inner.all() {
        if reason.string(problems).is_ok_and(|it| it.trim().is_empty()) {
            problems.push(reason.at.problem(
                "plain-without-reason",
                format!("`{digits}` is marked plain without a reason"),
                "say why it is no figure of a rule",
            ));
        }
        found.push((digits.to_owned(), place));
    }
    inner.finish(problems);
    Plain(found)
}

/// A text that must be there and must say something.
fn words(table: &mut Table<'_>, key: &str, problems: &mut Vec<Problem>) -> Read<Words> {
    let value = table.need(key, &format!("add `{key} = \"…\"`"), problems)?;
    words_of(&value, problems)
}

/// The text of a value, which must say something.
pub(crate) fn words_of(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Words> {
    let text = value.string(problems)?;
    if text.trim().is_empty() {
        let message = format!("{} is empty", value.key);
        problems.push(value.at.problem(
            "empty-text",
            message,
            "write it, or remove the key",
        ));
        return Err(Told);
    }
    let first = value.within_string(0);
    let place = if first == value.at.span {
        Place::Within(first)
    } else {
        Place::From(first.start)
    };
    Ok(Words { text: text.to_owned(), place })
}

fn written(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Written> {
    let help = format!("add `{key} = \"…\"`, a link to a file");
    let value = table.need(key, &help, problems)?;
    let address = value.string(problems)?.to_owned();
    Ok(Written { address, place: value.at.span })
}
