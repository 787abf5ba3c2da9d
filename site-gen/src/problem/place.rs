//! Where a problem is, in lines and columns, as editors count: from 1, columns in characters.

use super::Span;
use crate::read::Files;

/// A place within a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// The line, from 1.
    pub(super) line: usize,
    /// The character of the line, from 1.
    pub(super) column: usize,
}

/// Where a span begins and where what follows it begins; `None` if it is about the whole file, or
/// about a file that is no text of the content.
pub(super) fn positions(
    files: &Files,
    file: &str,
    span: Span,
) -> Option<(Position, Position)> {
    let text = files.text(file).filter(|_| span != Span::default())?;
    let bytes = span.within(text);
    Some((position(text, bytes.start), position(text, bytes.end)))
}

fn position(text: &str, at: usize) -> Position {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}
