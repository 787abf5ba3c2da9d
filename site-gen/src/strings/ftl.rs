//! Parses a file of Fluent messages and finds where each part of it stands.
//!
//! The parser borrows all text from the file, so that the place of a part is the distance of its
//! first byte from that of the file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError, parse};

use crate::problem::Problem;

/// A parsed file.
#[derive(Clone, Debug)]
pub(super) struct Ftl<'a> {
    pub(super) file: String,
    pub(super) text: &'a str,
    pub(super) messages: BTreeMap<&'a str, Message<'a>>,
    pub(super) terms: BTreeMap<&'a str, Message<'a>>,
    /// Names of messages that could not be parsed, or are not supported.
    pub(super) lost: BTreeSet<&'a str>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub(super) struct Message<'a> {
    pub(super) name: &'a str,
    pub(super) pattern: ast::Pattern<&'a str>,
    /// Runs of digits that a comment above allows, each with the place where it does.
    pub(super) plain: Vec<(&'a str, Range<usize>)>,
}

/// Deeper nesting than this is a mistake, and must not exhaust the stack of the parser.
const MAX_DEPTH: usize = 50;

impl<'a> Ftl<'a> {
    /// Parses a file; mistakes of form are told.
    pub(super) fn parse(
        file: String,
        text: &'a str,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut ftl = Self {
            file,
            text,
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            lost: BTreeSet::new(),
        };
        if let Some(at) = too_deep(text) {
            let found = "braces nested too deeply";
            let help = "close each `{` before the next message";
            problems.push(ftl.problem("fluent-syntax", at..at + 1, found, help));
            return ftl;
        }
        let (resource, errors) = match parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        problems.extend(errors.iter().map(|error| ftl.syntax(error)));
        for entry in resource.body {
            ftl.add(entry, problems);
        }
        ftl
    }

    /// Where a part stands that was borrowed from the file.
    pub(super) fn span(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        start..start + part.len()
    }

    /// A problem at a place of the file.
    pub(super) fn problem(
        &self,
        lint: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::error(lint, self.file.clone(), span, message, help)
    }

    fn add(&mut self, entry: ast::Entry<&'a str>, problems: &mut Vec<Problem>) {
        match entry {
            ast::Entry::Message(message) => {
                let name = message.id.name;
                if let Some(attribute) = message.attributes.first() {
                    problems.push(self.attribute(attribute));
                }
                let Some(pattern) = message.value else {
                    self.lost.insert(name);
                    return;
                };
                let plain = self.plain(message.comment.as_ref(), problems);
                self.insert(Message { name, pattern, plain }, Sort::Message, problems);
            }
            ast::Entry::Term(term) => {
                let name = term.id.name;
                if let Some(attribute) = term.attributes.first() {
                    problems.push(self.attribute(attribute));
                }
                let plain = self.plain(term.comment.as_ref(), problems);
                let term = Message { name, pattern: term.value, plain };
                self.insert(term, Sort::Term, problems);
            }
            ast::Entry::Junk { content } => {
                let end = content.find(|it: char| {
                    !it.is_ascii_alphanumeric() && it != '-' && it != '_'
                });
                self.lost.insert(&content[..end.unwrap_or(content.len())]);
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
        }
    }

    fn insert(&mut self, message: Message<'a>, sort: Sort, problems: &mut Vec<Problem>) {
        let all = match sort {
            Sort::Message => &self.messages,
            Sort::Term => &self.terms,
        };
        if let Some(first) = all.get(message.name) {
            let found = format!("message `{}` stands here a second time", message.name);
            let problem = self.problem(
                "duplicate-message",
                self.span(message.name),
                found,
                "keep one of them",
            );
            let first = self.span(first.name);
            problems.push(problem.with(self.file.clone(), first, "first here"));
            return;
        }
        match sort {
            Sort::Message => self.messages.insert(message.name, message),
            Sort::Term => self.terms.insert(message.name, message),
        };
    }

    fn attribute(&self, attribute: &ast::Attribute<&'a str>) -> Problem {
        self.problem(
            "unsupported-fluent",
            self.span(attribute.id.name),
            format!("attribute `.{}` of a message", attribute.id.name),
            "make it a message of its own: attributes are not used here",
        )
    }

    /// The digits that a comment `plain 24: reason` allows.
    fn plain(
        &self,
        comment: Option<&ast::Comment<&'a str>>,
        problems: &mut Vec<Problem>,
    ) -> Vec<(&'a str, Range<usize>)> {
        let lines = comment.map(|it| it.content.as_slice()).unwrap_or_default();
        let mut plain = Vec::new();
        for line in lines {
            let Some(rest) = line.trim_start().strip_prefix("plain ") else { continue };
            match rest.split_once(':') {
                Some((digits, reason)) if !reason.trim().is_empty() => {
                    plain.push((digits.trim(), self.span(line)));
                }
                _ => {
                    problems.push(self.problem(
                        "plain-without-reason",
                        self.span(line),
                        "digits are called plain without a reason",
                        "say why: `# plain 24: hours in a day`",
                    ));
                    let digits = rest.trim_end().trim_end_matches(':').trim();
                    plain.push((digits, self.span(line)));
                }
            }
        }
        plain
    }

    fn syntax(&self, error: &ParserError) -> Problem {
        let (found, help) = match &error.kind {
            ErrorKind::ExpectedToken('}') => {
                ("no `}` here".to_owned(), "close the `{` that stands before")
            }
            ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedMessageField { .. } => (
                "no message".to_owned(),
                "write `name = text`; a line that goes on with the text before it begins with spaces",
            ),
            ErrorKind::ExpectedToken(token) => (
                format!("no `{token}` here"),
                "see docs/rulebook.md for the forms of a message",
            ),
            ErrorKind::MissingDefaultVariant => (
                "a choice without a default".to_owned(),
                "mark one of the cases: `*[other]`",
            ),
            ErrorKind::UnbalancedClosingBrace => {
                ("a `}` without its `{`".to_owned(), "write a brace in text as `{\"}\"}`")
            }
            other => {
                let mut found = other.to_string();
                if let Some(first) = found.get_mut(..1) {
                    first.make_ascii_lowercase();
                }
                (found, "see docs/rulebook.md for the forms of a message")
            }
        };
        let problem = self.problem("fluent-syntax", error.pos.clone(), found, help);
        let start = error.slice.as_ref().map_or(error.pos.start, |it| it.start);
        let line =
            self.text.get(start..).and_then(|it| it.lines().next()).unwrap_or_default();
        let is_same_line = error.pos.start <= start + line.len();
        if is_same_line {
            return problem;
        }
        problem.with(
            self.file.clone(),
            start..start + line.len(),
            "the message begins here",
        )
    }
}

#[derive(Clone, Copy)]
enum Sort {
    Message,
    Term,
}

/// The first brace that is nested too deeply.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at);
        }
    }
    None
}
