//! TOML as a tree with places: every value knows where it stands, every mistake is told and the
//! reading goes on.
//!
//! A reader asks a [`Table`] for its keys; what was never asked for is unknown, and
//! [`Table::finish`] says so. What the keys mean is the reader's part.

use std::ops::Range;

use engine::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Problem, nearest};

/// A document, parsed once; of a damaged one what can be read.
pub struct Document<'a> {
    file: &'a str,
    text: &'a str,
    root: DeTable<'a>,
    damages: Vec<usize>,
}

/// A mistake that has already been told: the value cannot be had, go on without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told;

/// What was asked for, or the mark that its mistake was told.
pub type Read<T> = Result<T, Told>;

/// A table being read.
pub struct Table<'a> {
    /// The file.
    pub file: &'a str,
    /// Its header, its braces or, of a table made by dotted keys, the key.
    pub span: Range<usize>,
    /// What it is, in the words of a message, such as "rule `threshold`".
    pub name: String,
    text: &'a str,
    entries: &'a DeTable<'a>,
    asked: Vec<String>,
}

/// A value and its place.
#[derive(Clone)]
pub struct Value<'a> {
    /// The file.
    pub file: &'a str,
    /// The bytes of the value.
    pub span: Range<usize>,
    /// Its key, in the words of a message.
    pub key: String,
    text: &'a str,
    inner: &'a DeValue<'a>,
}

impl<'a> Document<'a> {
    /// Parses a file; mistakes of form are told.
    pub fn parse(file: &'a str, text: &'a str, problems: &mut Vec<Problem>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let place = |error: &toml::de::Error| error.span().unwrap_or_default().start;
        let damages = errors.iter().map(place).collect();
        let mut last_header = None;
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            let is_header = line_around(text, &span).trim_start().starts_with('[');
            let is_double = error.message() == "duplicate key";
            if is_double && is_header {
                last_header = Some(span.start);
                problems.push(double_header(file, text, span));
            } else if is_double
                && last_header.is_some_and(|it| same_table(text, it, &span))
            {
                // The second table of a name repeats the keys of the first: told once, at its header.
            } else {
                problems.push(syntax(file, span, error.message()));
            }
        }
        Self { file, text, root: root.into_inner(), damages }
    }

    /// Whether all of it could be parsed.
    pub fn is_whole(&self) -> bool {
        self.damages.is_empty()
    }

    /// Whether a mistake of form stands in the table of a header: what is read of it is not to be
    /// relied on.
    pub fn is_damaged(&self, header: &Range<usize>) -> bool {
        let rest = self.text.get(header.end..).unwrap_or_default();
        let end = rest.find("\n[").map_or(self.text.len(), |at| header.end + at);
        self.damages.iter().any(|at| (header.start..=end).contains(at))
    }

    /// The lines that look like headers of tables: what stands between the brackets.
    pub fn headers(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let lines = self.text.lines().map(str::trim);
        lines.filter_map(|line| line.strip_prefix('[')?.split_once(']')).map(|(it, _)| it)
    }

    /// The whole document as a table.
    pub fn table(&'a self) -> Table<'a> {
        Table {
            file: self.file,
            span: 0..0,
            name: "the file".to_owned(),
            text: self.text,
            entries: &self.root,
            asked: Vec::new(),
        }
    }
}

impl<'a> Table<'a> {
    /// The keys and where they stand, in order.
    pub fn keys(&self) -> impl Iterator<Item = (&'a str, Range<usize>)> + use<'a> {
        self.entries.iter().map(|(key, _)| (key.get_ref().as_ref(), key.span()))
    }

    /// The value of a key, if it is there.
    pub fn get(&mut self, key: &str) -> Option<Value<'a>> {
        self.asked.push(key.to_owned());
        let (_, value) = self.entries.get_key_value(key)?;
        Some(self.value(key, value))
    }

    /// The value of a key that must be there; `help` says what to write.
    pub fn need(
        &mut self,
        key: &str,
        help: &str,
        problems: &mut Vec<Problem>,
    ) -> Read<Value<'a>> {
        self.get(key).ok_or_else(|| {
            let found = format!("{} has no `{key}`", self.name);
            problems.push(self.problem("missing-key", found, help));
            Told
        })
    }

    /// All values, whose keys are names of the author's own.
    pub fn all(&mut self) -> Vec<(&'a str, Range<usize>, Value<'a>)> {
        let all = self.entries.iter().map(|(key, value)| {
            let name: &str = key.get_ref();
            (name, key.span(), self.value(name, value))
        });
        let all: Vec<_> = all.collect();
        self.asked.extend(all.iter().map(|(name, ..)| (*name).to_owned()));
        all
    }

    /// A problem about the table as a whole.
    pub fn problem(
        &self,
        lint: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::error(lint, self.file, self.span.clone(), message, help)
    }

    /// Tells the keys that nobody asked for.
    pub fn finish(self, problems: &mut Vec<Problem>) {
        for (key, _) in self.entries {
            let name: &str = key.get_ref();
            if self.asked.iter().any(|it| it == name) {
                continue;
            }
            let known = self.asked.iter().map(String::as_str);
            let help = match nearest(name, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("remove it; {} has {}", self.name, listed(&self.asked)),
            };
            problems.push(Problem::error(
                "unknown-key",
                self.file,
                key.span(),
                format!("{} has no key `{name}`", self.name),
                help,
            ));
        }
    }

    /// The bytes from its header to the end of its last value.
    pub fn body(&self) -> Range<usize> {
        self.span.start..last_end(self.entries).max(self.span.end)
    }

    fn value(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        Value {
            file: self.file,
            span: value.span(),
            key: format!("`{key}`"),
            text: self.text,
            inner: value.get_ref(),
        }
    }
}

impl<'a> Value<'a> {
    /// The text of a string.
    pub fn string(&self, problems: &mut Vec<Problem>) -> Read<&'a str> {
        self.inner.as_str().ok_or_else(|| self.told_wrong_type("a string", problems))
    }

    /// The text, if it is a string.
    pub fn as_string(&self) -> Option<&'a str> {
        self.inner.as_str()
    }

    /// True or false.
    pub fn boolean(&self, problems: &mut Vec<Problem>) -> Read<bool> {
        self.inner
            .as_bool()
            .ok_or_else(|| self.told_wrong_type("`true` or `false`", problems))
    }

    /// Whether it is an integer.
    pub fn is_integer(&self) -> bool {
        self.inner.is_integer()
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        self.inner.is_array()
    }

    /// Whether it is a day, a time or both.
    pub fn is_date(&self) -> bool {
        self.inner.is_datetime()
    }

    /// An integer of 64 bits.
    pub fn integer(&self, problems: &mut Vec<Problem>) -> Read<i64> {
        let Some(integer) = self.inner.as_integer() else {
            return Err(self.told_wrong_type("an integer", problems));
        };
        i64::from_str_radix(integer.as_str(), integer.radix()).map_err(|_| {
            let help = "write a number of at most eighteen digits";
            let found = format!("{} does not fit into 64 bits", self.key);
            problems.push(self.problem("bad-number", found, help));
            Told
        })
    }

    /// A day without a time.
    pub fn date(&self, problems: &mut Vec<Problem>) -> Read<Date> {
        let datetime = self.inner.as_datetime();
        let date = datetime.filter(|it| it.time.is_none()).and_then(|it| it.date);
        let date = date.and_then(|it| {
            Date::new(it.year.into(), it.month.into(), it.day.into()).ok()
        });
        date.ok_or_else(|| self.told_wrong_type("a day such as 2026-12-31", problems))
    }

    /// The values of a list.
    pub fn list(&self, problems: &mut Vec<Problem>) -> Read<Vec<Self>> {
        let Some(array) = self.inner.as_array() else {
            return Err(self.told_wrong_type("a list in square brackets", problems));
        };
        let each = |value: &'a Spanned<DeValue<'a>>| Self {
            span: value.span(),
            key: format!("a value in {}", self.key),
            inner: value.get_ref(),
            ..self.clone()
        };
        Ok(array.iter().map(each).collect())
    }

    /// The strings of a list, each with its place.
    pub fn strings(
        &self,
        problems: &mut Vec<Problem>,
    ) -> Read<Vec<(&'a str, Range<usize>)>> {
        let values = self.list(problems)?;
        let read = values.iter().map(|it| Ok((it.string(problems)?, it.span.clone())));
        // Each is read before the first mistake ends it, so that all are told.
        read.collect::<Vec<_>>().into_iter().collect()
    }

    /// A table, called `name` in messages.
    pub fn table(
        &self,
        name: impl Into<String>,
        problems: &mut Vec<Problem>,
    ) -> Read<Table<'a>> {
        let Some(entries) = self.inner.as_table() else {
            return Err(self.told_wrong_type("a table", problems));
        };
        Ok(Table {
            file: self.file,
            span: self.span.clone(),
            name: name.into(),
            text: self.text,
            entries,
            asked: Vec::new(),
        })
    }

    /// One of a few words.
    pub fn word<T: Copy>(
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
            problems.push(self.problem("unknown-word", found, help));
            Told
        })
    }

    /// A problem about the value.
    pub fn problem(
        &self,
        lint: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::error(lint, self.file, self.span.clone(), message, help)
    }

    /// The bytes of the file for a place within the string, if the file has it as it is; else the
    /// whole string.
    pub fn within_string(&self, at: usize) -> Range<usize> {
        let written = self.text.get(self.span.clone()).unwrap_or_default();
        let content = self.inner.as_str().unwrap_or_default();
        match written.find(content) {
            Some(start) if !content.is_empty() => {
                let rest = content.get(at..).unwrap_or_default();
                let length = rest.chars().next().map_or(0, char::len_utf8);
                let start = self.span.start + start + at;
                start..start + length
            }
            _ => self.span.clone(),
        }
    }

    fn told_wrong_type(&self, wanted: &str, problems: &mut Vec<Problem>) -> Told {
        let found = format!("{} is {}, not {wanted}", self.key, kind_of(self.inner));
        problems.push(self.problem("wrong-type", found, format!("write {wanted}")));
        Told
    }
}

fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn listed(words: &[String]) -> String {
    let mut words: Vec<String> = words.iter().map(|it| format!("`{it}`")).collect();
    words.sort();
    words.dedup();
    words.join(", ")
}

fn last_end(entries: &DeTable<'_>) -> usize {
    let end = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::Table(inner) => last_end(inner).max(value.span().end),
        _ => value.span().end,
    };
    entries.iter().map(|(_, value)| end(value)).max().unwrap_or_default()
}

fn syntax(file: &str, span: Range<usize>, message: &str) -> Problem {
    let mut message = message.to_owned();
    if let Some(first) = message.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    Problem::error(
        "toml-syntax",
        file,
        span,
        message,
        "strings stand in double quotes, lists in square brackets, tables in braces; a key is given \
         once, one key a line",
    )
}

fn double_header(file: &str, text: &str, span: Range<usize>) -> Problem {
    let header = line_around(text, &span).trim().to_owned();
    let problem = Problem::error(
        "duplicate-id",
        file,
        span.clone(),
        format!("`{header}` stands here a second time"),
        "give one of them another id, or make them one",
    );
    let is_first = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let first = text.match_indices(&header).map(|(at, _)| at).find(is_first);
    match first.filter(|at| *at < span.start) {
        Some(at) => problem.with(file, at..at + header.len(), "first here"),
        None => problem,
    }
}

fn line_around<'a>(text: &'a str, span: &Range<usize>) -> &'a str {
    let at = text.floor_char_boundary(span.start.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
    &text[start..end]
}

/// Whether no other header stands between a header and a later place.
fn same_table(text: &str, header: usize, span: &Range<usize>) -> bool {
    let between = text.get(header..span.start).unwrap_or_default();
    !between.contains("\n[")
}
