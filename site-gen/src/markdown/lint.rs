//! Digits in a text: bound, part of a name, or marked plain with a reason; anything else is told.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::problem::Problem;

/// The digits that the head of a page marks plain, and where it does.
#[derive(Clone, Debug, Default)]
pub struct Plain(pub Vec<(String, Range<usize>)>);

impl Plain {
    /// Whether the digits are marked.
    pub(super) fn excuses(&self, digits: &str) -> bool {
        self.0.iter().any(|(marked, _)| marked == digits)
    }

    /// Tells the marks that excused nothing.
    pub fn finish(
        &self,
        file: &str,
        excused: &BTreeSet<String>,
        problems: &mut Vec<Problem>,
    ) {
        for (digits, place) in self.0.iter().filter(|(it, _)| !excused.contains(it)) {
            problems.push(Problem::error(
                "plain-excuses-nothing",
                file,
                place.clone(),
                format!("the head marks `{digits}` plain, and no text of the head has it"),
                "remove it; in the text below the head a comment right after the digits marks them",
            ));
        }
    }
}

/// What a comment says of the digits before it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Comment<'a> {
    /// That they are plain, and why.
    Plain(&'a str),
    /// Nothing: a note for authors.
    Note,
    /// It is no comment but markup.
    Markup,
}

/// Reads a piece of HTML as a comment.
pub(super) fn comment(html: &str) -> Comment<'_> {
    let inner = html.trim().strip_prefix("<!--").and_then(|it| it.strip_suffix("-->"));
    match inner.map(str::trim) {
        None => Comment::Markup,
        Some(inner) => match inner.strip_prefix("plain") {
            Some(rest) => match rest.trim_start().strip_prefix(':') {
                Some(reason) => Comment::Plain(reason.trim()),
                None if rest.is_empty() => Comment::Plain(""),
                None => Comment::Note,
            },
            None => Comment::Note,
        },
    }
}

/// The problem of digits that are not bound.
pub(super) fn unbound(file: &str, place: Range<usize>, digits: &str) -> Problem {
    Problem::error(
        "unbound-digits",
        file,
        place,
        format!("the digits `{digits}` are typed, not bound"),
        "bind the figure of a rule, `{rule.figure}`; or, if they belong to a name, add the name to \
         content/rules/names.toml; or say why they are no figure: `<!-- plain: reason -->` right \
         after them, in a head `plain = { \"…\" = \"reason\" }`",
    )
}

/// The warning about a number word before a unit.
pub(super) fn number_word(file: &str, place: Range<usize>, word: &str) -> Problem {
    Problem::error(
        "number-word",
        file,
        place,
        format!("`{word}` before a unit looks like a figure of a rule"),
        "bind it, or word it without a number",
    )
    .as_warning()
}
