//! The files of `content/static/`, which are copied as they are.

use std::collections::BTreeMap;

use crate::problem::Problem;
use crate::read::Files;
use crate::{Contents, Output, sitemap};

/// Copies the files of `content/static/`.
pub(super) fn copy(files: &Files, output: &mut Output, problems: &mut Vec<Problem>) {
    let mut refuse = |file: &str, message: String| {
        let file = format!("content/static/{file}");
        let help = "give it another name";
        problems.push(Problem::error("double-file", file, 0..0, message, help));
    };
    // Some systems and hosts do not tell capitals from small letters.
    let mut folded: BTreeMap<String, String> = BTreeMap::new();
    if files.copied().next().is_some() {
        let names = output.files.keys();
        folded.extend(names.map(|name| (name.to_lowercase(), name.clone())));
    }
    for (file, bytes) in files.copied() {
        let before = folded.insert(file.to_lowercase(), file.to_owned());
        if let Some(other) = before.filter(|other| other != file) {
            refuse(
                file,
                format!("`{other}` is the same name where capitals do not count"),
            );
            continue;
        }
        if let Some(other) = in_the_way(file, &output.files) {
            refuse(file, format!("`{other}` is a file and a folder too"));
            continue;
        }
        let before = output.files.insert(file.to_owned(), bytes.clone().into());
        // What robots may do is the publisher's to say.
        if before.is_some() && file != sitemap::ROBOTS {
            refuse(file, format!("`{file}` is a file that the generator makes itself"));
        }
    }
}

/// The name that would be that of a file and of a folder, if the file were among the others.
fn in_the_way<'a>(file: &'a str, others: &BTreeMap<String, Contents>) -> Option<&'a str> {
    let within = format!("{file}/");
    let first = others.range(within.clone()..).next();
    if first.is_some_and(|(other, _)| other.starts_with(&within)) {
        return Some(file);
    }
    let folders = file.match_indices('/').map(|(at, _)| &file[..at]);
    folders.into_iter().find(|folder| others.contains_key(*folder))
}
