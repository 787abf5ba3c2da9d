//! Which folders are ours: those that hold nothing but what their manifest lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::pieces::write_pieces;
use super::{CARRIED, MANIFEST, WriteError, at};
use crate::Contents;

/// What a file is called until it is whole, in the folder that it is for.
pub(super) const UNFINISHED: &str = ".meken-unfinished";

/// The files of a folder that is missing or ours, relative to it; any other is refused. An empty one
/// is ours.
pub(super) fn own_files(folder: &Path) -> Result<BTreeSet<String>, WriteError> {
    // A link is not followed: what it leads to is not ours to exchange.
    let metadata = match fs::symlink_metadata(folder) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(BTreeSet::new());
        }
        Err(error) => return Err(WriteError::System(folder.to_owned(), error)),
    };
    if !metadata.is_dir() {
        return Err(WriteError::NotOurs(folder.to_owned()));
    }
    let manifest = folder.join(MANIFEST);
    let written = match fs::read_to_string(&manifest) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(WriteError::System(manifest, error)),
    };
    let listed: BTreeSet<&str> =
        written.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    let mut found = BTreeSet::new();
    find_files(folder, "", &mut found)?;
    found.remove(MANIFEST);
    found.remove(CARRIED);
    // What a stopped run left.
    found.remove(UNFINISHED);
    match found.iter().find(|file| !listed.contains(file.as_str())) {
        Some(foreign) => Err(WriteError::NotOurs(folder.join(foreign))),
        None => Ok(found),
    }
}

/// All files below a folder, relative to it, with `/`.
fn find_files(
    folder: &Path,
    within: &str,
    found: &mut BTreeSet<String>,
) -> Result<(), WriteError> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let path = entry.path();
        let Ok(name) = entry.file_name().into_string() else {
            return Err(WriteError::NotOurs(path));
        };
        if entry.file_type().map_err(at(&path))?.is_dir() {
            find_files(&path, &format!("{within}{name}/"), found)?;
        } else {
            found.insert(format!("{within}{name}"));
        }
    }
    Ok(())
}

/// One line a file. Whoever exchanges folders has to know whose files they are, not what is in them: to
/// hash a gigabyte takes as long as to write it.
pub(super) fn manifest(files: &BTreeMap<String, Contents>) -> String {
    files.keys().flat_map(|file| ["new  ", file.as_str(), "\n"]).collect()
}

/// The same with files that are still there and about to go.
pub(super) fn manifest_with_old<'a>(
    manifest: &str,
    old: impl IntoIterator<Item = &'a String>,
) -> String {
    let mut listed = manifest.to_owned();
    for file in old {
        let _ = writeln!(listed, "old  {file}"); // Writing into a string cannot fail.
    }
    listed
}

/// Puts a file in a folder so that it is there as a whole or not at all, whenever we are stopped.
pub(super) fn put_whole(
    folder: &Path,
    file: &str,
    contents: &Contents,
) -> Result<(), WriteError> {
    let (unfinished, path) = (folder.join(UNFINISHED), folder.join(file));
    write_pieces(&unfinished, contents).map_err(at(&path))?;
    fs::rename(&unfinished, &path).map_err(at(&path))
}

/// Removes a file, and the folders that it leaves empty.
pub(super) fn remove_file(within: &Path, file: &str) -> Result<(), WriteError> {
    let path = within.join(file);
    fs::remove_file(&path).map_err(at(&path))?;
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != within);
    for folder in folders {
        // A folder that still holds something stays, and so do those above it.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
