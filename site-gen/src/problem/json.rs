//! Problems as JSON, one object a line. The keys are promised in `docs/problems.md`.

use serde::Serialize;

use super::Problem;
use super::place::{Position, positions};
use crate::read::Files;

/// A problem. All keys are always there.
#[derive(Serialize)]
struct Line<'a> {
    lint: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    help: &'a str,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// A file and, unless the whole file is meant, the place in it.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end: Option<End>,
}

/// Where what follows begins.
#[derive(Serialize)]
struct End {
    line: usize,
    column: usize,
}

/// An object a line.
pub(super) fn lines(problems: &[Problem], files: &Files) -> String {
    problems.iter().map(|problem| line(problem, files) + "\n").collect()
}

fn line(problem: &Problem, files: &Files) -> String {
    let related = problem.also.iter().map(|also| Related {
        message: &also.words,
        place: place(&also.file, positions(files, &also.file, also.span)),
    });
    let line = Line {
        lint: problem.lint,
        severity: problem.severity.as_str(),
        message: &problem.message,
        place: place(&problem.file, positions(files, &problem.file, problem.span)),
        help: &problem.help,
        related: related.collect(),
    };
    serde_json::to_string(&line)
        .unwrap_or_else(|_| unreachable!("texts and numbers can be written as JSON"))
}

fn place(file: &str, positions: Option<(Position, Position)>) -> Place<'_> {
    Place {
        file,
        line: positions.map(|(start, _)| start.line),
        column: positions.map(|(start, _)| start.column),
        end: positions.map(|(_, end)| End { line: end.line, column: end.column }),
    }
}
