//! Writes the output: staged beside `public/`, then exchanged with it in one step. The only place
//! that writes files of a site.
//!
//! What is exchanged away stays as the next stage: most of its files are right already, and are
//! compared instead of written. (Removing a thousand files takes some systems longer than making the
//! site.)
//!
//! What the generator did not make is never touched: a folder is ours if it holds nothing but what its
//! manifest lists, and maybe a `.gitignore`, which is carried over.

mod text;

pub(crate) use text::exchange_text;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with};
use sha2::{Digest, Sha256};

use crate::Output;

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// How many files.
    pub n_files: usize,
    /// How many bytes.
    pub n_bytes: u64,
}

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// The generator did not write it, and it would be lost.
    NotOurs(PathBuf),
    /// The system refused.
    System(PathBuf, io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(path) => write!(
                f,
                "`{}` is not the generator's, and is never touched: move it away; files that belong to \
                 the site stand in content/static/",
                path.display()
            ),
            Self::System(path, error) => write!(f, "`{}`: {error}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {}

/// The folder that is written.
pub(crate) const FOLDER: &str = "public";

/// Where it is staged.
const STAGE: &str = "public.next";

/// The file that makes a folder ours: a list of all others with their hashes.
const MANIFEST: &str = ".meken-manifest";

/// What may stand in the folder before the first build.
const CARRIED: &str = ".gitignore";

/// Writes the output to `public/` below `root`: all of it, or nothing.
///
/// # Errors
///
/// [`WriteError`] if a folder is not ours, or the system refuses; `public/` is then as it was.
pub(crate) fn write(root: &Path, output: &Output) -> Result<Written, WriteError> {
    let (folder, stage) = (root.join(FOLDER), root.join(STAGE));
    own_files(&folder)?;
    let staged = own_files(&stage)?;
    let written = write_stage(&stage, &staged, output)?;
    carry(&folder, &stage)?;
    exchange(&stage, &folder)?;
    Ok(written)
}

/// The files of a folder that is missing or ours, relative to it; any other is refused. An empty one
/// is ours.
fn own_files(folder: &Path) -> Result<BTreeSet<String>, WriteError> {
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

/// Makes the stage hold the output and nothing else.
fn write_stage(
    stage: &Path,
    staged: &BTreeSet<String>,
    output: &Output,
) -> Result<Written, WriteError> {
    fs::create_dir_all(stage).map_err(at(stage))?;
    let (manifest_file, manifest) = (stage.join(MANIFEST), manifest(&output.files));
    let is_old = |file: &&String| !output.files.contains_key(*file);
    let old: Vec<&String> = staged.iter().filter(is_old).collect();
    // First, and with the old files too, so that a stage that is left half-written is known as ours.
    let mut listed = manifest.clone();
    for file in &old {
        let _ = writeln!(listed, "old  {file}"); // Writing into a string cannot fail.
    }
    fs::write(&manifest_file, listed).map_err(at(&manifest_file))?;
    for file in old {
        remove_file(stage, file)?;
    }
    let folders: BTreeSet<PathBuf> = output
        .files
        .keys()
        .filter_map(|file| Some(stage.join(file).parent()?.to_owned()))
        .collect();
    for folder in &folders {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    output.files.par_iter().try_for_each(|(file, bytes)| {
        let path = stage.join(file);
        let is_right =
            staged.contains(file) && fs::read(&path).is_ok_and(|it| it == *bytes);
        if is_right { Ok(()) } else { fs::write(&path, bytes).map_err(at(&path)) }
    })?;
    fs::write(&manifest_file, manifest).map_err(at(&manifest_file))?;
    let n_bytes =
        output.files.values().filter_map(|it| u64::try_from(it.len()).ok()).sum();
    Ok(Written { n_files: output.files.len(), n_bytes })
}

/// Removes a file, and the folders that it leaves empty.
fn remove_file(stage: &Path, file: &str) -> Result<(), WriteError> {
    let path = stage.join(file);
    fs::remove_file(&path).map_err(at(&path))?;
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != stage);
    for folder in folders {
        // A folder that still holds something stays, and so do those above it.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// One line a file: hash and path, as `sha256sum --check` reads them.
fn manifest(files: &BTreeMap<String, Bytes>) -> String {
    let lines: Vec<String> = files
        .par_iter()
        .map(|(file, bytes)| {
            let mut line = String::new();
            for byte in Sha256::digest(bytes) {
                // Writing into a string cannot fail.
                let _ = write!(line, "{byte:02x}");
            }
            line + "  " + file + "\n"
        })
        .collect();
    lines.concat()
}

fn carry(folder: &Path, stage: &Path) -> Result<(), WriteError> {
    let from = folder.join(CARRIED);
    if from.is_file() {
        fs::copy(&from, stage.join(CARRIED)).map_err(at(&from))?;
    }
    Ok(())
}

/// Puts the stage in the folder's place, and the folder in the stage's.
fn exchange(stage: &Path, folder: &Path) -> Result<(), WriteError> {
    let is_there = folder.try_exists().map_err(at(folder))?;
    let how = if is_there { RenameFlags::EXCHANGE } else { RenameFlags::NOREPLACE };
    renameat_with(CWD, stage, CWD, folder, how)
        .map_err(|error| WriteError::System(folder.to_owned(), error.into()))
}

fn at(path: &Path) -> impl Fn(io::Error) -> WriteError + '_ {
    |error| WriteError::System(path.to_owned(), error)
}
