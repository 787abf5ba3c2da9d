//! Lays files over a site, so that a made-up site need not be repeated to differ in one line.
//!
//! A file replaces the one of its name. `x.add` is added to the end of `x`, `x.gone` removes `x`, and
//! `x.change` replaces lines of `x`: those that begin with `- ` by those that begin with `+ `, part by
//! part, with an empty line between two parts.

use std::fs;
use std::path::Path;

use crate::folder;

/// Files beside an overlay that are not part of it.
const NOTES: [&str; 3] = ["arguments.txt", "message.txt", "over.txt"];

/// Lays all files of one folder over another.
pub(crate) fn lay(from: &Path, to: &Path) {
    for (name, bytes) in folder::read(from) {
        if NOTES.contains(&name.as_str()) {
            continue;
        }
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        if let Some(name) = name.strip_suffix(".add") {
            let all = folder::text(&to.join(name)) + &text();
            folder::write(&to.join(name), all.as_bytes());
        } else if let Some(name) = name.strip_suffix(".change") {
            let changed = changed(name, folder::text(&to.join(name)), &text());
            folder::write(&to.join(name), changed.as_bytes());
        } else if let Some(name) = name.strip_suffix(".gone") {
            fs::remove_file(to.join(name)).expect("what an overlay removes is there");
        } else {
            folder::write(&to.join(name), &bytes);
        }
    }
}

/// The text with all parts of a change made.
fn changed(name: &str, mut text: String, changes: &str) -> String {
    for part in changes.trim_end().split("\n\n") {
        let (old, new) = (lines(part, '-'), lines(part, '+'));
        let n_places = text.matches(&old).count();
        assert_eq!(n_places, 1, "this stands once in {name}: {old}");
        text = text.replace(&old, &new);
    }
    text
}

fn lines(part: &str, mark: char) -> String {
    let marked = part.lines().filter_map(|line| line.strip_prefix(mark));
    let lines: Vec<&str> =
        marked.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n")
}
