//! The names of all lints that the sources can give to a problem, read from the sources themselves.

use std::collections::BTreeSet;
use std::path::Path;

use crate::{folder, repository};

/// Mistakes that no content can make: they would be faults of the generator.
pub const OF_THE_GENERATOR: [&str; 1] = ["refused-pack"];

/// What only another site can do, by its answers: `external_links.rs` has one that does.
pub const OF_OTHER_SITES: [&str; 2] = ["moved-link", "unanswered-link"];

/// How lints are given in the sources: in the first or second argument of one of these.
const CALLS: [&str; 10] = [
    "Problem::error(",
    ".problem(",
    ".tell(",
    "because(",
    "told(",
    "lint: ",
    // Of the engine alone: there it adds a conflict.
    "self.add(",
    "self.exists(",
    "self.word_exists(",
    "self.circle(",
];

/// The names of all lints that stand in the sources.
pub fn lints() -> BTreeSet<String> {
    let mut sources = sources(&repository().join("site-gen/src"));
    sources.extend(sources_of_conflicts());
    sources.iter().flat_map(|source| lints_in(source)).collect()
}

fn sources(folder: &Path) -> Vec<String> {
    let files = folder::read(folder).into_values();
    files.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

fn sources_of_conflicts() -> Vec<String> {
    let engine = repository().join("calculator/engine/src");
    let mut all = sources(&engine.join("conflicts"));
    all.push(folder::text(&engine.join("conflicts.rs")));
    all
}

fn lints_in(source: &str) -> Vec<String> {
    let places = CALLS.iter().flat_map(|call| {
        source.match_indices(call).map(|(at, found)| &source[at + found.len()..])
    });
    places.filter_map(first_lint).map(str::to_owned).collect()
}

/// The first or second argument, if it is a lint's name and nothing else.
fn first_lint(arguments: &str) -> Option<&str> {
    let mut rest = arguments;
    for _ in 0..2 {
        let argument = &rest[..end_of_argument(rest)];
        let quoted =
            argument.trim().strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        if let Some(name) = quoted.filter(|name| is_lint(name)) {
            return Some(name);
        }
        rest = rest[argument.len()..].strip_prefix(',')?;
    }
    None
}

fn is_lint(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
}

/// Where an argument ends: at a comma, or at a bracket that closes what was open before.
fn end_of_argument(text: &str) -> usize {
    let mut depth = 0_i32;
    for (at, sign) in text.char_indices() {
        match sign {
            ',' | ')' | ']' | '}' if depth == 0 => return at,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}
