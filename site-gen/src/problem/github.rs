//! Problems as commands of a GitHub workflow, which shows them beside the lines of a change.
//!
//! How a command is written and what has to be escaped is GitHub's:
//! Source: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use super::Problem;
use super::place::positions;
use crate::read::Files;

/// A command a line.
pub(super) fn commands(problems: &[Problem], files: &Files) -> String {
    problems.iter().map(|problem| command(problem, files) + "\n").collect()
}

fn command(problem: &Problem, files: &Files) -> String {
    let mut properties = vec![("file", problem.file.clone())];
    if let Some((start, end)) = positions(files, &problem.file, problem.span) {
        properties.push(("line", start.line.to_string()));
        // GitHub takes columns only of a place that stands on one line.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endLine", end.line.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        } else {
            properties.push(("endLine", end.line.to_string()));
        }
    }
    properties.push(("title", problem.lint.to_owned()));
    let properties = properties
        .iter()
        .map(|(name, value)| format!("{name}={}", escaped_property(value)));
    let properties: Vec<String> = properties.collect();
    let mut lines = vec![problem.message.clone()];
    lines.extend(problem.also.iter().map(|also| {
        let line = positions(files, &also.file, also.span);
        let line = line.map_or_else(String::new, |(start, _)| format!(":{}", start.line));
        format!("{}{line}: {}", also.file, also.words)
    }));
    if !problem.help.is_empty() {
        lines.push(format!("help: {}", problem.help));
    }
    let message = escaped(&lines.join("\n"));
    let severity = problem.severity.as_str();
    format!("::{severity} {}::{}", properties.join(","), message)
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
