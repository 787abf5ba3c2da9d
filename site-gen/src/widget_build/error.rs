//! Why there is no widget, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::setup::SetupError;

/// Why the widget could not be built.
#[derive(Debug)]
pub enum WidgetError {
    /// The widget's sources are not there.
    NoSources {
        /// Where they were looked for first.
        root: PathBuf,
    },
    /// The tools are missing, or one of them failed.
    Tools(SetupError),
    /// The wasm does not carry the stamp of this program.
    OtherStamp,
    /// A file or folder could not be read or written.
    Files {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl WidgetError {
    pub(super) fn files(path: &Path, error: io::Error) -> Self {
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
            Self::OtherStamp => {
                "the sources changed since this program was compiled: run `cargo site` again"
                    .to_owned()
            }
            Self::Files { .. } => {
                "check that the folder may be written and that the disk is not full".to_owned()
            }
        }
    }
}

impl From<SetupError> for WidgetError {
    fn from(error: SetupError) -> Self {
        Self::Tools(error)
    }
}

impl fmt::Display for WidgetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSources { root } => {
                write!(f, "the widget's sources are not in {}", root.display())
            }
            Self::Tools(error) => write!(f, "{error}"),
            Self::OtherStamp => {
                write!(
                    f,
                    "the widget was built from other sources than {}",
                    widget::STAMP
                )
            }
            Self::Files { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for WidgetError {}
