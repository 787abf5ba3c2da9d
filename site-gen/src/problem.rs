//! Problems: everything that is wrong with the content, each with place, cause and a way out.
//!
//! Here is their form: the value, the order, how many there are. How they are told stands in
//! `problem/`, a file for each format. What is wrong is found elsewhere.

mod github;
mod html;
mod human;
mod json;
mod place;
mod sarif;

pub(crate) use html::articles;

use std::ops::Range;

use crate::read::Files;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the site's root, with `/`.
    pub file: String,
    /// The bytes of the file that it is about; empty at 0 where it is about the whole file.
    pub span: Span,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The name of the lint, such as `unknown-source`.
    pub lint: &'static str,
    /// What was found: lower-case, no full stop.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Other places that are part of it, each with a few words.
    pub also: Vec<Also>,
}

/// A span that can be sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// Another place that is part of a problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Also {
    /// The file.
    pub file: String,
    /// The bytes.
    pub span: Span,
    /// A few words.
    pub words: String,
}

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written all the same.
    Warning,
}

impl Problem {
    /// An error at a place.
    pub fn error(
        lint: &'static str,
        file: impl Into<String>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            span: span.into(),
            severity: Severity::Error,
            lint,
            message: message.into(),
            help: help.into(),
            also: Vec::new(),
        }
    }

    /// The same as a warning.
    #[must_use]
    pub fn as_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The same with another place.
    #[must_use]
    pub fn with(
        mut self,
        file: impl Into<String>,
        span: Range<usize>,
        words: impl Into<String>,
    ) -> Self {
        let (file, words) = (file.into(), words.into());
        self.also.push(Also { file, span: span.into(), words });
        self
    }
}

/// Whether the text carries colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// For files, pipes and tests.
    Never,
    /// For a terminal.
    Always,
}

/// Sorts problems by file, place and lint, and drops repetitions.
pub fn sort(problems: &mut Vec<Problem>) {
    let key = |it: &Problem| (it.file.clone(), it.span, it.lint, it.message.clone());
    problems.sort_by_cached_key(key);
    problems.dedup();
}

/// A form in which problems are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, with the lines that they are about
    Human,
    /// One JSON object a line
    Json,
    /// A SARIF 2.1.0 document, for programs that collect what tools find
    Sarif,
    /// Commands that GitHub shows beside the lines of a pull request
    Github,
}

/// The problems in a format, in the order given; colours are for people alone.
pub fn told(
    problems: &[Problem],
    files: &Files,
    format: Format,
    colour: Colour,
) -> String {
    match format {
        Format::Human => human::text(problems, files, colour),
        Format::Json => json::lines(problems, files),
        Format::Sarif => sarif::document(problems, files),
        Format::Github => github::commands(problems, files),
    }
}

/// How many there are, such as `4 errors, 1 warning`.
pub fn summary(problems: &[Problem]) -> String {
    let of = |severity| problems.iter().filter(|it| it.severity == severity).count();
    let count = |n: usize, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
    };
    let counts =
        [count(of(Severity::Error), "error"), count(of(Severity::Warning), "warning")];
    let told = counts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if told.is_empty() { "no problems".to_owned() } else { told }
}

/// On how many other pages a problem shows, such as `and 2 further pages`; none if on no other.
pub(crate) fn further_pages(n: usize) -> Option<String> {
    match n {
        0 => None,
        1 => Some("and 1 further page".to_owned()),
        n => Some(format!("and {n} further pages")),
    }
}

/// The known word that is nearest to one that is not known, if any is near.
pub fn nearest<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let longest = (word.chars().count() / 3).max(1);
    let distance = |it: &&str| strsim::damerau_levenshtein(word, it);
    let near = known.into_iter().map(|it| (distance(&it), it));
    near.filter(|(far, _)| (1..=longest).contains(far)).min().map(|(_, it)| it)
}

impl Severity {
    /// The word that programs are told.
    fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Span {
    /// The bytes, kept within a text and to whole characters.
    fn within(self, text: &str) -> Range<usize> {
        let start = text.floor_char_boundary(self.start.min(text.len()));
        let end = text.ceil_char_boundary(self.end.min(text.len()));
        start..end.max(start)
    }
}
