//! Writes the output: staged beside `public/`, then exchanged with it in one step. The only place
//! that writes files of a site.
//!
//! What is exchanged away stays as the next stage: most of its files are right already, and are
//! compared instead of written. (Removing a thousand files takes some systems longer than making the
//! site.) Where two folders cannot be exchanged in one step it takes two, and a run that was stopped
//! between them is mended by the next; where `public/` is a mount point, files are exchanged one by one.
//!
//! What the generator did not make is never touched: a folder is ours if it holds nothing but what its
//! manifest lists, and maybe a `.gitignore`, which is carried over.

mod exchange;
mod in_place;
mod ours;
mod pieces;
mod stage;
mod text;

pub(crate) use text::{exchange_text, write_file};

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::Output;
use exchange::Exchanged;

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// All of it, in one step.
    Exchanged,
    /// File by file, because the folder is a mount point.
    InPlace,
}

/// Why nothing was written, or not all.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// The generator did not write it, and it would be lost.
    NotOurs(PathBuf),
    /// A file of the output would stand outside of it.
    Leaves(String),
    /// The system refused.
    System(PathBuf, io::Error),
    /// The system refused while files were exchanged one by one.
    Between(PathBuf, io::Error),
}

impl WriteError {
    /// What there is now.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::Between(..) => {
                "each file is whole, but some are still those of before: build again when the cause is \
                 mended"
            }
            _ => "nothing was written, what was there before is still there",
        }
    }
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
            Self::Leaves(file) => {
                write!(f, "the file `{file}` would stand outside of the site")
            }
            Self::System(path, error) | Self::Between(path, error) => {
                write!(f, "`{}`: {error}", path.display())
            }
        }
    }
}

impl std::error::Error for WriteError {}

/// The folder that is written.
pub(crate) const FOLDER: &str = "public";

/// Where it is staged.
const STAGE: &str = "public.next";

/// Where it waits while two folders take each other's place in two steps.
const BEFORE: &str = "public.before";

/// The file that makes a folder ours: a list of all others.
const MANIFEST: &str = ".meken-manifest";

/// What may stand in the folder before the first build.
const CARRIED: &str = ".gitignore";

/// Mends what a run left that was stopped while it exchanged folders in two steps.
///
/// # Errors
///
/// [`WriteError`] if a folder of that name is not ours, or the system refuses.
pub(crate) fn recover(root: &Path) -> Result<(), WriteError> {
    let _alone = alone(root)?;
    let [folder, next, before] = [FOLDER, STAGE, BEFORE].map(|it| root.join(it));
    exchange::recover(&folder, &next, &before)
}

/// An output that lies ready to be exchanged with `public/`. No other run writes meanwhile.
#[derive(Debug)]
pub(crate) struct Staged {
    root: PathBuf,
    /// The files that `public/` has.
    now: BTreeSet<String>,
    /// Whether the stage was not there before.
    is_new: bool,
    /// Whether `public/` cannot be exchanged: then nothing has been laid out.
    is_mounted: bool,
    _alone: File,
}

/// Lays the output out beside `public/`, which stays as it is.
///
/// # Errors
///
/// [`WriteError`] if a folder is not ours, or the system refuses.
pub(crate) fn stage(root: &Path, output: &Output) -> Result<Staged, WriteError> {
    if let Some(file) = output.files.keys().find(|file| leaves(file)) {
        return Err(WriteError::Leaves(file.clone()));
    }
    let alone = alone(root)?;
    let [folder, next] = [FOLDER, STAGE].map(|it| root.join(it));
    let now = ours::own_files(&folder)?;
    let files = ours::own_files(&next)?;
    let is_mounted = exchange::is_mount_point(root, &folder);
    let is_new = !next.exists();
    if !is_mounted {
        stage::write(&next, &files, output)?;
    }
    Ok(Staged { root: root.to_owned(), now, is_new, is_mounted, _alone: alone })
}

impl Staged {
    /// Puts the output that was laid out in place of `public/`: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the system refuses; `public/` is then as it was, unless it is a mount point.
    pub(crate) fn publish(self, output: &Output) -> Result<Written, WriteError> {
        let [folder, next, before] = [FOLDER, STAGE, BEFORE].map(|it| self.root.join(it));
        if !self.is_mounted {
            carry(&folder, &next)?;
            stage::flush(&next)?;
            if exchange::exchange(&folder, &next, &before)? == Exchanged::Done {
                return Ok(Written::Exchanged);
            }
            // A folder that another is bound to is told by nothing but this.
        }
        in_place::write(&folder, &self.now, output)?;
        Ok(Written::InPlace)
    }

    /// Leaves `public/` as it is, and no folder that was not there before.
    pub(crate) fn discard(&self) {
        if self.is_new {
            // One that stays is known as ours by its manifest, and is the next run's stage.
            let _ = fs::remove_dir_all(self.root.join(STAGE));
        }
    }
}

/// Waits until no other run writes a site here; the lock ends with what comes back. Of a folder that
/// cannot be locked, as on some file systems of a network, nobody is kept out.
fn alone(root: &Path) -> Result<File, WriteError> {
    let folder = File::open(root).map_err(at(root))?;
    match folder.lock() {
        Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(at(root)(error)),
        _ => Ok(folder),
    }
}

/// Whether a path leads out of the folder that it is in.
fn leaves(file: &str) -> bool {
    let is_name = |part: Component<'_>| matches!(part, Component::Normal(_));
    file.is_empty() || !Path::new(file).components().all(is_name) || file.contains('\n')
}

fn carry(folder: &Path, stage: &Path) -> Result<(), WriteError> {
    let from = folder.join(CARRIED);
    if from.is_file() {
        fs::copy(&from, stage.join(CARRIED)).map_err(at(&from))?;
    }
    Ok(())
}

fn at(path: &Path) -> impl Fn(io::Error) -> WriteError + '_ {
    |error| WriteError::System(path.to_owned(), error)
}

#[cfg(test)]
mod tests {
    use super::leaves;

    #[test]
    fn a_path_that_leads_out_is_known() {
        for file in ["../a", "/a", "a/../../b", "a/..", "", "a\nb", "./../a"] {
            assert!(leaves(file), "{file}");
        }
        for file in ["a", "en/index.html", ".nojekyll", "a..b/c"] {
            assert!(!leaves(file), "{file}");
        }
    }
}
