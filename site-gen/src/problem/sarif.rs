//! Problems as a SARIF 2.1.0 document, which editors and code hosts read.
//!
//! Source: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::place::positions;
use super::{Problem, Span};
use crate::lints;
use crate::packed::named;
use crate::read::Files;

/// The whole document.
pub(super) fn document(problems: &[Problem], files: &Files) -> String {
    let names: BTreeSet<&str> = problems.iter().map(|it| it.lint).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let results: Vec<Value> =
        problems.iter().map(|problem| result(problem, &names, files)).collect();
    let rules: Vec<Value> = names.iter().map(|name| rule(name)).collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                },
            },
            // As the columns of people and editors; the default would be UTF-16.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

/// What is known of a lint.
fn rule(name: &str) -> Value {
    let Some(lint) = lints::find(name) else { return json!({ "id": name }) };
    json!({
        "id": name,
        "shortDescription": { "text": named(lint.summary) },
        "fullDescription": { "text": named(lint.meaning) },
        "help": { "text": named(lint.text), "markdown": named(lint.text) },
    })
}

fn result(problem: &Problem, rules: &[&str], files: &Files) -> Value {
    let message = if problem.help.is_empty() {
        problem.message.clone()
    } else {
        format!("{}\nhelp: {}", problem.message, problem.help)
    };
    let mut result = json!({
        "ruleId": problem.lint,
        "ruleIndex": rules.binary_search(&problem.lint).unwrap_or_default(),
        // SARIF and we call them by the same words.
        "level": problem.severity.as_str(),
        "message": { "text": message },
        "locations": [{
            "physicalLocation": location(&problem.file, problem.span, files),
        }],
    });
    if !problem.also.is_empty() {
        let related = problem.also.iter().zip(1..).map(|(also, id)| {
            json!({
                "id": id,
                "message": { "text": also.words },
                "physicalLocation": location(&also.file, also.span, files),
            })
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

/// A file, by its path from the site's root, and the place in it. That all of it is meant is said by
/// a first line without columns: code hosts refuse a place without a line.
fn location(file: &str, span: Span, files: &Files) -> Value {
    let region = match positions(files, file, span) {
        Some((start, end)) => json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }),
        None => json!({ "startLine": 1 }),
    };
    json!({ "artifactLocation": { "uri": uri(file) }, "region": region })
}

/// A path as a relative URI: what is no sign of one is written as its bytes.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
        }
    }
    uri
}

/// A hexadecimal digit, large, as RFC 3986 asks for.
fn digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).map_or('0', |it| it.to_ascii_uppercase())
}
