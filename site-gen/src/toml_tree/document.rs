//! Parses a file of TOML, section by section where it is damaged: a forgotten bracket must not hide
//! the entries after it.
//!
//! A section is a header and what stands up to the next. Of a damaged section the first mistake is
//! told and nothing is read; its header is remembered in [`Document::lost`].

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::Table;
use crate::problem::Problem;

/// A document, parsed once; of a damaged one what can be read.
#[derive(Clone, Debug)]
pub(crate) struct Document<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    root: Node,
    lost: Vec<&'a str>,
    has_nameless_loss: bool,
}

/// A value and its place, as parsed.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) kind: NodeKind,
}

#[derive(Clone, Debug)]
pub(super) enum NodeKind {
    String(String),
    /// `None` if it does not fit.
    Integer(Option<i64>),
    Float,
    Boolean(bool),
    Datetime(Datetime),
    List(Vec<Node>),
    Table(Vec<Pair>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) span: Range<usize>,
    pub(super) value: Node,
}

impl<'a> Document<'a> {
    /// Parses a file; mistakes of form are told.
    pub(crate) fn parse(
        file: &'a str,
        text: &'a str,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            let root = whole(root.into_inner());
            return Self { file, text, root, lost: Vec::new(), has_nameless_loss: false };
        }
        let mut sound = text.to_owned();
        let mut lost = Vec::new();
        let mut has_nameless_loss = false;
        let mut seen: Vec<Section<'a>> = Vec::new();
        for section in sections(text) {
            let first =
                seen.iter().find(|it| it.header.is_some() && it.header == section.header);
            let problem = match first {
                Some(first) => Some(double_header(file, &section, first)),
                None => mistake(file, text, &section),
            };
            if let Some(problem) = problem {
                problems.push(problem);
                blank(&mut sound, &section.all);
                lost.extend(section.header);
                has_nameless_loss |= section.header.is_none();
            }
            seen.push(section);
        }
        let (root, errors) = DeTable::parse_recoverable(&sound);
        for error in errors {
            problems.push(syntax(
                file,
                error.span().unwrap_or_default(),
                error.message(),
            ));
        }
        Self { file, text, root: whole(root.into_inner()), lost, has_nameless_loss }
    }

    /// The whole document as a table.
    pub(crate) fn table(&self) -> Table<'_> {
        Table::new(self, &self.root, "the file".to_owned())
    }

    /// What stands between the brackets of the headers whose sections could not be read.
    pub(crate) fn lost(&self) -> &[&'a str] {
        &self.lost
    }

    /// Whether something was lost of which it is not known what it was.
    pub(crate) fn has_nameless_loss(&self) -> bool {
        self.has_nameless_loss
    }
}

struct Section<'a> {
    /// What stands between the brackets; `None` of what comes before the first header, and of `[[…]]`,
    /// which may stand often.
    header: Option<&'a str>,
    /// The bytes of the header line.
    line: Range<usize>,
    /// The bytes of all of it.
    all: Range<usize>,
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section { header: None, line: 0..0, all: 0..0 }];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let header = header(line);
        if header.is_some() || line.starts_with("[[") {
            sections.push(Section { header, line: span.clone(), all: span.start..at });
        }
        if let Some(last) = sections.last_mut() {
            last.all.end = at;
        }
    }
    sections
}

/// `rule.threshold` of a line `[rule.threshold]`, also of one that is mistyped. A line of a list may
/// begin with a bracket too, but hardly with a word.
fn header(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('[')?;
    let header = rest.split(']').next().unwrap_or(rest).trim();
    let is_name = header.starts_with(|it: char| it.is_ascii_alphabetic());
    (is_name && !header.contains(',')).then_some(header)
}

/// The first mistake in a section, if it has one.
fn mistake(file: &str, text: &str, section: &Section<'_>) -> Option<Problem> {
    let part = &text[section.all.clone()];
    // What comes after the first mistake often only follows from it.
    let errors = DeTable::parse_recoverable(part).1.into_iter();
    let error = errors.min_by_key(|it| it.span().map(|span| span.start))?;
    let span = error.span().unwrap_or_default();
    let shifted = section.all.start + span.start..section.all.start + span.end;
    Some(syntax(file, shifted, error.message()))
}

/// Overwrites bytes with spaces, so that all other places stay what they are.
fn blank(text: &mut String, span: &Range<usize>) {
    let spaces: String = text[span.clone()]
        .bytes()
        .map(|it| if it == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(span.clone(), &spaces);
}

fn syntax(file: &str, span: Range<usize>, message: &str) -> Problem {
    let mut message = message.to_owned();
    if let Some(first) = message.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let help = if message == "duplicate key" {
        "keep one of them: a key is given once"
    } else {
        "strings stand in double quotes, lists in square brackets, tables in braces; one key a line"
    };
    Problem::error("toml-syntax", file, span, message, help)
}

fn double_header(file: &str, section: &Section<'_>, first: &Section<'_>) -> Problem {
    let header = section.header.unwrap_or_default();
    let found = format!("`[{header}]` stands here a second time");
    let help = "give one of them another id, or make them one";
    Problem::error("duplicate-id", file, section.line.clone(), found, help).with(
        file,
        first.line.clone(),
        "first here",
    )
}

fn whole(root: DeTable<'_>) -> Node {
    Node { span: 0..0, kind: NodeKind::Table(pairs(root)) }
}

fn pairs(table: DeTable<'_>) -> Vec<Pair> {
    let pair = |(key, value): (Spanned<_>, _)| Pair {
        span: key.span(),
        key: std::borrow::Cow::into_owned(key.into_inner()),
        value: node(value),
    };
    table.into_iter().map(pair).collect()
}

fn node(value: Spanned<DeValue<'_>>) -> Node {
    let span = value.span();
    let kind = match value.into_inner() {
        DeValue::String(text) => NodeKind::String(text.into_owned()),
        DeValue::Integer(it) => {
            NodeKind::Integer(i64::from_str_radix(it.as_str(), it.radix()).ok())
        }
        DeValue::Float(_) => NodeKind::Float,
        DeValue::Boolean(it) => NodeKind::Boolean(it),
        DeValue::Datetime(it) => NodeKind::Datetime(it),
        DeValue::Array(values) => NodeKind::List(values.into_iter().map(node).collect()),
        DeValue::Table(table) => NodeKind::Table(pairs(table)),
    };
    Node { span, kind }
}
