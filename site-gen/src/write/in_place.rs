//! Writing where `public/` cannot be exchanged, because something is mounted there: file by file, each
//! whole, and pages last, so that what a page names is there before it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::ours::{UNFINISHED, manifest, manifest_with_old, put_whole, remove_file};
use super::{MANIFEST, WriteError, at, stage};
use crate::Output;

/// Makes the folder hold the output and nothing else; `now` are the files that it has.
pub(super) fn write(
    folder: &Path,
    now: &BTreeSet<String>,
    output: &Output,
) -> Result<(), WriteError> {
    exchange_files(folder, now, output).map_err(|error| match error {
        WriteError::System(path, error) => WriteError::Between(path, error),
        error => error,
    })
}

fn exchange_files(
    folder: &Path,
    now: &BTreeSet<String>,
    output: &Output,
) -> Result<(), WriteError> {
    let manifest = manifest(&output.files);
    let old: Vec<&String> =
        now.iter().filter(|file| !output.files.contains_key(*file)).collect();
    // First, so that whatever a stopped run leaves is known as ours.
    let listed = manifest_with_old(&manifest, old.iter().copied());
    put_whole(folder, MANIFEST, &listed.into())?;
    // What was a file and is a folder now, or the other way round, has to go before.
    let is_in_the_way = |old: &str| {
        let is_within = |one: &str, other: &str| {
            one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'))
        };
        output.files.keys().any(|new| is_within(new, old) || is_within(old, new))
    };
    let (in_the_way, old): (Vec<&String>, Vec<&String>) =
        old.into_iter().partition(|file| is_in_the_way(file));
    for file in in_the_way {
        remove_file(folder, file)?;
    }
    let (pages, others): (Vec<_>, Vec<_>) =
        output.files.iter().partition(|(file, _)| is_page(file));
    for (file, contents) in others.into_iter().chain(pages) {
        let path = folder.join(file);
        if now.contains(file) && fs::read(&path).is_ok_and(|it| contents.are(&it)) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        put_whole(folder, file, contents)?;
    }
    for file in old {
        remove_file(folder, file)?;
    }
    put_whole(folder, MANIFEST, &manifest.into())?;
    // A run that was stopped may have left one that nobody finishes.
    let _ = fs::remove_file(folder.join(UNFINISHED));
    stage::flush(folder)
}

/// Whether a file is a page, or one that some hosts send in its place.
fn is_page(file: &str) -> bool {
    [".html", ".html.br", ".html.gz"].iter().any(|ending| file.ends_with(ending))
}
