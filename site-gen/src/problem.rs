//! Problems: everything that is wrong with the content, each with place, cause and a way out.
//!
//! Here is their form: the value, the order, the text that people read. What is wrong is found
//! elsewhere.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

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

/// The problems as people read them, in the order given, with a blank line between two.
pub fn render(problems: &[Problem], files: &Files, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let texts = problems.iter().map(|problem| {
        let mut text = renderer.render(&[group(problem, files)]);
        text.push('\n');
        text
    });
    texts.collect::<Vec<_>>().join("\n")
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

fn group<'a>(problem: &'a Problem, files: &'a Files) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&problem.message).id(problem.lint);
    let text = files.text(&problem.file);
    let in_same_file = |it: &&Also| it.file == problem.file;
    let mut group = match text.filter(|_| problem.span != Span::default()) {
        None => title.element(Origin::path(&problem.file)),
        Some(text) => {
            let primary = AnnotationKind::Primary.span(problem.span.within(text));
            let others = problem.also.iter().filter(in_same_file).map(|also| {
                let place = AnnotationKind::Context.span(also.span.within(text));
                place.label(&also.words)
            });
            let snippet = Snippet::source(text).path(&problem.file);
            title.element(snippet.annotation(primary).annotations(others))
        }
    };
    let has_excerpt = text.is_some() && problem.span != Span::default();
    for also in problem.also.iter().filter(|it| !has_excerpt || !in_same_file(it)) {
        if let Some(text) = files.text(&also.file) {
            let place = AnnotationKind::Context.span(also.span.within(text));
            let snippet = Snippet::source(text).path(&also.file);
            group = group.element(snippet.annotation(place.label(&also.words)));
        }
    }
    if problem.help.is_empty() {
        group
    } else {
        group.element(Level::HELP.message(&problem.help))
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
