//! TOML as a tree with places: every value knows where it stands, every mistake is told and the
//! reading goes on.
//!
//! A reader asks a [`Table`] for its keys; what was never asked for is unknown, and
//! [`Table::finish`] says so. What the keys mean is the reader's part.

mod document;

use std::collections::BTreeMap;
use std::ops::Range;

use engine::Date;

pub(crate) use self::document::Document;
use self::document::{Node, NodeKind, Pair};
use crate::problem::{Problem, nearest};

/// A mistake that has already been told: the value cannot be had, go on without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told;

/// What was asked for, or the mark that its mistake was told.
pub(crate) type Read<T> = Result<T, Told>;

/// Where a table or a value stands.
#[derive(Clone, Debug)]
pub(crate) struct Spot<'a> {
    /// The file.
    pub file: &'a str,
    /// Its bytes: of a table its header, its braces or, if dotted keys make it, the key.
    pub span: Range<usize>,
}

/// A table being read.
#[derive(Clone, Debug)]
pub(crate) struct Table<'a> {
    /// Where it stands.
    pub at: Spot<'a>,
    /// What it is, in the words of a message, such as "rule `threshold`".
    pub name: String,
    text: &'a str,
    pairs: &'a [Pair],
    asked: Vec<String>,
}

/// A value and its place.
#[derive(Clone, Debug)]
pub(crate) struct Value<'a> {
    /// Where it stands.
    pub at: Spot<'a>,
    /// Its key, in the words of a message.
    pub key: String,
    text: &'a str,
    kind: &'a NodeKind,
}

impl Spot<'_> {
    /// A problem about what stands there.
    pub(crate) fn problem(
        &self,
        lint: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::error(lint, self.file, self.span.clone(), message, help)
    }
}

impl<'a> Table<'a> {
    fn new(document: &'a Document<'_>, node: &'a Node, name: String) -> Self {
        let pairs = match &node.kind {
            NodeKind::Table(pairs) => pairs.as_slice(),
            _ => &[],
        };
        let Document { file, text, .. } = document;
        Self {
            at: Spot { file, span: node.span.clone() },
            name,
            text,
            pairs,
            asked: Vec::new(),
        }
    }

    /// The keys and where they stand, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'a str, Range<usize>)> + use<'a> {
        self.pairs.iter().map(|it| (it.key.as_str(), it.span.clone()))
    }

    /// The value of a key, if it is there.
    pub(crate) fn get(&mut self, key: &str) -> Option<Value<'a>> {
        self.asked.push(key.to_owned());
        let pair = self.pairs.iter().find(|it| it.key == key)?;
        Some(self.value(pair))
    }

    /// The value of a key that must be there; `help` says what to write.
    pub(crate) fn need(
        &mut self,
        key: &str,
        help: &str,
        problems: &mut Vec<Problem>,
    ) -> Read<Value<'a>> {
        self.get(key).ok_or_else(|| {
            let found = format!("{} has no `{key}`", self.name);
            problems.push(self.at.problem("missing-key", found, help));
            Told
        })
    }

    /// What a key that may be left out says.
    pub(crate) fn maybe<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&Value<'a>, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Read<Option<T>> {
        self.get(key).map(|it| read(&it, problems)).transpose()
    }

    /// What a list that may be left out holds, each value read before the first mistake ends it.
    pub(crate) fn each<T>(
        &mut self,
        key: &str,
        read: impl FnMut(&Value<'a>, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Read<Vec<T>> {
        self.get(key).map_or(Ok(Vec::new()), |it| it.each(read, problems))
    }

    /// `true` or `false`; a key that is not there says `false`.
    pub(crate) fn flag(&mut self, key: &str, problems: &mut Vec<Problem>) -> Read<bool> {
        Ok(self.maybe(key, Value::boolean, problems)?.unwrap_or_default())
    }

    /// All values, whose keys are names of the author's own.
    pub(crate) fn all(&mut self) -> Vec<(&'a str, Range<usize>, Value<'a>)> {
        let each =
            |pair: &'a Pair| (pair.key.as_str(), pair.span.clone(), self.value(pair));
        let all: Vec<_> = self.pairs.iter().map(each).collect();
        self.asked.extend(all.iter().map(|(name, ..)| (*name).to_owned()));
        all
    }

    /// Tells the keys that nobody asked for.
    pub(crate) fn finish(&self, problems: &mut Vec<Problem>) {
        let is_unknown = |it: &&Pair| !self.asked.contains(&it.key);
        for Pair { key, span, .. } in self.pairs.iter().filter(is_unknown) {
            let known = self.asked.iter().map(String::as_str);
            let help = match nearest(key, known) {
                Some(near) => {
                    self.unsay_missing(near, problems);
                    format!("did you mean `{near}`?")
                }
                None => format!("remove it; known are {}", listed(&self.asked)),
            };
            let found = format!("{} has no key `{key}`", self.name);
            problems.push(Problem::error(
                "unknown-key",
                self.at.file,
                span.clone(),
                found,
                help,
            ));
        }
    }

    /// Takes back that a key is missing: it is there, mistyped, and that is the mistake.
    fn unsay_missing(&self, key: &str, problems: &mut Vec<Problem>) {
        let message = format!("{} has no `{key}`", self.name);
        problems.retain(|it| {
            let is_here =
                it.file == self.at.file && it.span == self.at.span.clone().into();
            !(is_here && it.lint.starts_with("missing-") && it.message == message)
        });
    }

    /// The bytes from its header to the end of its last value.
    pub(crate) fn body(&self) -> Range<usize> {
        self.at.span.start..last_end(self.pairs).max(self.at.span.end)
    }

    /// Where each value in it stands, by its keys and its places in lists: `fits.0.when`.
    pub(crate) fn parts(&self) -> BTreeMap<String, Range<usize>> {
        let mut parts = BTreeMap::new();
        for pair in self.pairs {
            note_parts(&pair.key, &pair.value, &mut parts);
        }
        parts
    }

    fn value(&self, pair: &'a Pair) -> Value<'a> {
        Value {
            at: Spot { file: self.at.file, span: pair.value.span.clone() },
            key: format!("`{}`", pair.key),
            text: self.text,
            kind: &pair.value.kind,
        }
    }
}

impl<'a> Value<'a> {
    /// The text of a string.
    pub(crate) fn string(&self, problems: &mut Vec<Problem>) -> Read<&'a str> {
        self.as_string().ok_or_else(|| self.told_wrong_type("a string", problems))
    }

    /// The text, if it is a string.
    pub(crate) fn as_string(&self) -> Option<&'a str> {
        match self.kind {
            NodeKind::String(text) => Some(text),
            _ => None,
        }
    }

    /// True or false.
    pub(crate) fn boolean(&self, problems: &mut Vec<Problem>) -> Read<bool> {
        match self.kind {
            NodeKind::Boolean(it) => Ok(*it),
            _ => Err(self.told_wrong_type("`true` or `false`", problems)),
        }
    }

    /// Whether it is an integer.
    pub(crate) fn is_integer(&self) -> bool {
        matches!(self.kind, NodeKind::Integer(_))
    }

    /// Whether it is a day, a time or both.
    pub(crate) fn is_day(&self) -> bool {
        matches!(self.kind, NodeKind::Datetime(_))
    }

    /// Whether it is a list.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.kind, NodeKind::List(_))
    }

    /// Whether it is a table.
    pub(crate) fn is_table(&self) -> bool {
        matches!(self.kind, NodeKind::Table(_))
    }

    /// An integer of 64 bits.
    pub(crate) fn integer(&self, problems: &mut Vec<Problem>) -> Read<i64> {
        match self.kind {
            NodeKind::Integer(Some(it)) => Ok(*it),
            NodeKind::Integer(None) => {
                let help = "write a number of at most eighteen digits";
                let found = format!("{} does not fit into 64 bits", self.key);
                problems.push(self.at.problem("bad-number", found, help));
                Err(Told)
            }
            _ => Err(self.told_wrong_type("an integer", problems)),
        }
    }

    /// A day without a time.
    pub(crate) fn date(&self, problems: &mut Vec<Problem>) -> Read<Date> {
        let date = match self.kind {
            NodeKind::Datetime(it) if it.time.is_none() => it.date,
            _ => None,
        };
        let date = date.and_then(|it| {
            Date::new(it.year.into(), it.month.into(), it.day.into()).ok()
        });
        date.ok_or_else(|| self.told_wrong_type("a day such as 2026-12-31", problems))
    }

    /// The values of a list.
    pub(crate) fn list(&self, problems: &mut Vec<Problem>) -> Read<Vec<Self>> {
        let NodeKind::List(nodes) = self.kind else {
            return Err(self.told_wrong_type("a list in square brackets", problems));
        };
        let each = |node: &'a Node| Self {
            at: Spot { file: self.at.file, span: node.span.clone() },
            key: format!("a value in {}", self.key),
            kind: &node.kind,
            ..self.clone()
        };
        Ok(nodes.iter().map(each).collect())
    }

    /// The strings of a list, each with its place.
    pub(crate) fn strings(
        &self,
        problems: &mut Vec<Problem>,
    ) -> Read<Vec<(&'a str, Range<usize>)>> {
        self.each(|it, problems| Ok((it.string(problems)?, it.at.span.clone())), problems)
    }

    /// What the values of a list say.
    pub(crate) fn each<T>(
        &self,
        mut read: impl FnMut(&Self, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Read<Vec<T>> {
        let values = self.list(problems)?;
        // Each is read before the first mistake ends it, so that all are told.
        let read: Vec<Read<T>> = values.iter().map(|it| read(it, problems)).collect();
        read.into_iter().collect()
    }

    /// A table, called `name` in messages.
    pub(crate) fn table(
        &self,
        name: impl Into<String>,
        problems: &mut Vec<Problem>,
    ) -> Read<Table<'a>> {
        let NodeKind::Table(pairs) = self.kind else {
            return Err(self.told_wrong_type("a table", problems));
        };
        Ok(Table {
            at: self.at.clone(),
            name: name.into(),
            text: self.text,
            pairs,
            asked: Vec::new(),
        })
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(
        &self,
        all: &[T],
        word_of: impl Fn(T) -> &'static str,
        problems: &mut Vec<Problem>,
    ) -> Read<T> {
        let word = self.string(problems)?;
        let found = all.iter().copied().find(|it| word_of(*it) == word);
        found.ok_or_else(|| {
            let words: Vec<&str> = all.iter().map(|it| word_of(*it)).collect();
            let help = match nearest(word, words.iter().copied()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("write one of \"{}\"", words.join("\", \"")),
            };
            let found = format!("{} cannot be \"{word}\"", self.key);
            problems.push(self.at.problem("unknown-word", found, help));
            Told
        })
    }

    /// The bytes of the file for a place within the string, if the file has it as it is; else the
    /// whole string.
    pub(crate) fn within_string(&self, at: usize) -> Range<usize> {
        let written = self.text.get(self.at.span.clone()).unwrap_or_default();
        let content = self.as_string().unwrap_or_default();
        match written.find(content) {
            Some(start) if !content.is_empty() => {
                let rest = content.get(at..).unwrap_or_default();
                let length = rest.chars().next().map_or(0, char::len_utf8);
                let start = self.at.span.start + start + at;
                start..start + length
            }
            _ => self.at.span.clone(),
        }
    }

    fn told_wrong_type(&self, wanted: &str, problems: &mut Vec<Problem>) -> Told {
        let found = format!("{} is {}, not {wanted}", self.key, kind_of(self.kind));
        problems.push(self.at.problem("wrong-type", found, format!("write {wanted}")));
        Told
    }
}

fn kind_of(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::String(_) => "a string",
        NodeKind::Integer(_) => "an integer",
        NodeKind::Float => "a number with a point",
        NodeKind::Boolean(_) => "true or false",
        NodeKind::Datetime(_) => "a date or time",
        NodeKind::List(_) => "a list",
        NodeKind::Table(_) => "a table",
    }
}

fn listed(words: &[String]) -> String {
    let mut words: Vec<String> = words.iter().map(|it| format!("`{it}`")).collect();
    words.sort();
    words.dedup();
    words.join(", ")
}

fn note_parts(path: &str, node: &Node, parts: &mut BTreeMap<String, Range<usize>>) {
    parts.insert(path.to_owned(), node.span.clone());
    match &node.kind {
        NodeKind::Table(pairs) => {
            for pair in pairs {
                note_parts(&format!("{path}.{}", pair.key), &pair.value, parts);
            }
        }
        NodeKind::List(nodes) => {
            for (n, node) in nodes.iter().enumerate() {
                note_parts(&format!("{path}.{n}"), node, parts);
            }
        }
        _ => {}
    }
}

fn last_end(pairs: &[Pair]) -> usize {
    let end = |value: &Node| match &value.kind {
        NodeKind::Table(inner) => last_end(inner).max(value.span.end),
        _ => value.span.end,
    };
    pairs.iter().map(|it| end(&it.value)).max().unwrap_or_default()
}
