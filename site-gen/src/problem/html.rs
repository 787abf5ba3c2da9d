//! Problems as a page of HTML shows them: place, excerpt with the place marked, what to do. All that
//! comes from files is escaped.

use std::fmt::Write as _;

use super::place::positions;
use super::{Problem, Span};
use crate::html::escaped;
use crate::read::Files;

/// An excerpt has no more lines than these; a place may be as long as its file.
const MOST_LINES: usize = 8;

/// The problems, an `<article>` each, in the order given.
pub(crate) fn articles(problems: &[Problem], files: &Files) -> String {
    problems.iter().map(|problem| article(problem, files)).collect()
}

fn article(problem: &Problem, files: &Files) -> String {
    let Problem { file, span, severity, lint, message, help, also } = problem;
    let (severity, message) = (severity.as_str(), escaped(message));
    let mut out = format!(
        "<article class=\"{severity}\"><h2>{message}</h2><p><code>{lint}</code></p>"
    );
    place(&mut out, files, file, *span);
    for also in also {
        // Writing into a string cannot fail.
        let _ = write!(out, "<p>{}</p>", escaped(&also.words));
        place(&mut out, files, &also.file, also.span);
    }
    if !help.is_empty() {
        let _ = write!(out, "<p><b>help:</b> {}</p>", escaped(help));
    }
    out + "</article>"
}

/// Where it is, and the lines that it is about.
fn place(out: &mut String, files: &Files, file: &str, span: Span) {
    let start = positions(files, file, span).map(|(start, _)| start);
    let at = start.map(|it| format!(":{}:{}", it.line, it.column)).unwrap_or_default();
    // Writing into a string cannot fail.
    let _ = write!(out, "<p class=\"place\">{}{at}</p>", escaped(file));
    let (Some(start), Some(text)) = (start, files.text(file)) else { return };
    out.push_str("<pre>");
    let marked = span.within(text);
    let first = text[..marked.start].rfind('\n').map_or(0, |newline| newline + 1);
    let mut at = first;
    for (n, line) in text[first..].split_inclusive('\n').take(MOST_LINES).enumerate() {
        if n > 0 && at >= marked.end {
            break;
        }
        let bare = line.trim_end();
        let within = |place: usize| place.clamp(at, at + bare.len()) - at;
        let (from, to) = (within(marked.start), within(marked.end));
        let _ = writeln!(
            out,
            "<i>{}</i> {}<mark>{}</mark>{}",
            start.line + n,
            escaped(&bare[..from]),
            escaped(&bare[from..to]),
            escaped(&bare[to..])
        );
        at += line.len();
    }
    out.push_str("</pre>");
}
