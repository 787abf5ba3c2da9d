//! Problems: everything that is wrong with the content, each with place, cause and a way out.

use std::ops::Range;

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
