//! `init`: a new site, of the content that the program carries.
//!
//! All of it or nothing: it is made beside the folder that is asked for, and gets its name last.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::packed;

/// Why there is no new site.
#[derive(Debug)]
pub(crate) enum InitError {
    /// The program carries no content.
    NothingPacked,
    /// There is something already.
    Taken(PathBuf),
    /// The system refused.
    System(PathBuf, io::Error),
}

/// What is not the site's source.
const IGNORED: &str = "/public/\n/public.before/\n/public.next/\n";

/// Makes a new site in a folder that is not there yet, or is empty; how many files it has.
///
/// # Errors
///
/// [`InitError`] if the folder has something in it, the program carries nothing, or the system refuses.
pub(crate) fn init(folder: &Path) -> Result<usize, InitError> {
    let files = packed::starter().ok_or(InitError::NothingPacked)?;
    let at = |path: &Path| {
        let path = path.to_owned();
        |error| InitError::System(path, error)
    };
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(at(folder)(error)),
    };
    if !is_free {
        return Err(InitError::Taken(folder.to_owned()));
    }
    let mut unfinished = folder.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    // That of a run that was stopped: nobody else calls a folder so.
    if unfinished.exists() {
        return Err(InitError::Taken(unfinished));
    }
    let ignored = (".gitignore".to_owned(), IGNORED.into());
    let n_files = files.len();
    for (name, bytes) in files.into_iter().chain([ignored]) {
        let path = unfinished.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        fs::write(&path, bytes).map_err(at(&path))?;
    }
    // A folder may take the place of an empty one.
    fs::rename(&unfinished, folder).map_err(at(folder))?;
    Ok(n_files)
}

impl InitError {
    /// What to do.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::NothingPacked => {
                "`cargo site package` makes a program that carries one; in a checkout, edit content/"
            }
            Self::Taken(_) => "name a folder that is not there yet, or empty it",
            Self::System(..) => {
                "check that the folder may be written and that the disk is not full"
            }
        }
    }
}

impl fmt::Display for InitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingPacked => {
                write!(f, "this program carries no site to begin with")
            }
            Self::Taken(folder) => {
                write!(f, "there is something in {}", folder.display())
            }
            Self::System(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for InitError {}
