//! The stage: a folder beside `public/` that is made to hold the output and nothing else.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::ours::{UNFINISHED, manifest, manifest_with_old, put_whole, remove_file};
use super::pieces::write_pieces;
use super::{MANIFEST, WriteError, at};
use crate::{Contents, Output};

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
    output.files.par_iter().try_for_each(|(file, contents)| {
        let path = stage.join(file);
        let is_right =
            staged.contains(file) && fs::read(&path).is_ok_and(|it| contents.are(&it));
        if is_right { Ok(()) } else { put(&path, contents) }
    })?;
    put_whole(stage, MANIFEST, &manifest.into())?;
    // A run that was stopped may have left one that nobody finishes.
    let _ = fs::remove_file(stage.join(UNFINISHED));
    Ok(())
}

/// Writes a file, and makes its folder where there is none: folders take as long as files, and here all
/// threads make them.
fn put(path: &Path, contents: &Contents) -> Result<(), WriteError> {
    match (write_pieces(path, contents), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(at(folder))?;
            write_pieces(path, contents).map_err(at(path))
        }
        (written, _) => written.map_err(at(path)),
    }
}

/// Waits until all of the stage is on the disk, so that no power cut finds its name there and not its
/// bytes.
pub(super) fn flush(stage: &Path) -> Result<(), WriteError> {
    let folder = File::open(stage).map_err(at(stage))?;
    rustix::fs::syncfs(&folder).map_err(|error| at(stage)(error.into()))
}
