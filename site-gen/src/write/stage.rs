//! The stage: a folder beside `public/` that is made to hold the output and nothing else.

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::ours::{UNFINISHED, manifest, manifest_with_old, put_whole, remove_file};
use super::pieces::write_pieces;
use super::{MANIFEST, WriteError, at};
use crate::Output;

/// Makes the stage hold the output and nothing else; `staged` are the files that it has.
pub(super) fn write(
    stage: &Path,
    staged: &BTreeSet<String>,
    output: &Output,
) -> Result<(), WriteError> {
    fs::create_dir_all(stage).map_err(at(stage))?;
    let manifest = manifest(&output.files);
    let is_old = |file: &&String| !output.files.contains_key(*file);
    let old: Vec<&String> = staged.iter().filter(is_old).collect();
    // First, and with the old files too, so that a stage that is left half-written is known as ours.
    let listed = manifest_with_old(&manifest, old.iter().copied());
    put_whole(stage, MANIFEST, &listed.into())?;
    for file in old {
        remove_file(stage, file)?;
    }
    // One thread makes all folders: several would wait for each other, since most stand in one.
    make_folders(stage, output.files.keys().filter(|file| !staged.contains(*file)))?;
    output.files.par_iter().try_for_each(|(file, contents)| {
        let path = stage.join(file);
        let is_right =
            staged.contains(file) && fs::read(&path).is_ok_and(|it| contents.are(&it));
        if is_right { Ok(()) } else { write_pieces(&path, contents).map_err(at(&path)) }
    })?;
    put_whole(stage, MANIFEST, &manifest.into())?;
    // A run that was stopped may have left one that nobody finishes.
    let _ = fs::remove_file(stage.join(UNFINISHED));
    Ok(())
}

/// Makes the folders of files, those above them first.
fn make_folders<'a>(
    stage: &Path,
    files: impl Iterator<Item = &'a String>,
) -> Result<(), WriteError> {
    let mut made = HashSet::new();
    for file in files {
        let folders = file.match_indices('/').map(|(end, _)| &file[..end]);
        for folder in folders.filter(|it| made.insert(*it)) {
            let path = stage.join(folder);
            match fs::create_dir(&path) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(at(&path)(error));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// Waits until all of the stage is on the disk, so that no power cut finds its name there and not its
/// bytes.
pub(super) fn flush(stage: &Path) -> Result<(), WriteError> {
    let folder = File::open(stage).map_err(at(stage))?;
    rustix::fs::syncfs(&folder).map_err(|error| at(stage)(error.into()))
}
