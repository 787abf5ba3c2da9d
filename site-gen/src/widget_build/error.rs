//! Why there is no widget or no search, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::setup::SetupError;

/// Why what runs in the browser could not be built.
#[derive(Debug)]
pub enum BuildError {
    /// The sources are not there.
    NoSources {
        /// Where they were looked for first.
        root: PathBuf,
    },
    /// The tools are missing, or one of them failed.
    Tools(SetupError),
    /// The wasm does not carry the stamp of this program.
    OtherStamp {
        /// What it is of: widget or search.
        part: &'static str,
        /// The stamp it should carry.
        stamp: &'static str,
    },
    /// A file or folder could not be read or written.
    Files {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl BuildError {
    pub(crate) fn files(path: &Path, error: io::Error) -> Self {
        Self::Files { path: path.to_owned(), error }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match self {
            Self::NoSources { .. } => {
                "run `cargo site` in a checkout of Meken, with `--root` for a site elsewhere"
                    .to_owned()
            }
            Self::Tools(error) => error.help(),
            Self::OtherStamp { .. } => {
                "the sources changed since this program was compiled: run `cargo site` again"
                    .to_owned()
            }
            Self::Files { .. } => {
                "check that the folder may be written and that the disk is not full".to_owned()
            }
        }
    }
}

impl From<SetupError> for BuildError {
    fn from(error: SetupError) -> Self {
        Self::Tools(error)
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSources { root } => {
                write!(f, "the widget's sources are not in {}", root.display())
            }
            Self::Tools(error) => write!(f, "{error}"),
            Self::OtherStamp { part, stamp } => {
                write!(f, "the {part} was built from other sources than {stamp}")
            }
            Self::Files { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for BuildError {}
