//! Why the tools could not be installed, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the setup cannot go on.
#[derive(Debug)]
pub enum SetupError {
    /// `tools.toml` cannot be read.
    BadPins {
        /// What the parser says.
        message: String,
    },
    /// `tools.toml` and `Cargo.lock` name different versions of wasm-bindgen.
    OtherBindgen {
        /// The version in `tools.toml`.
        pinned: String,
        /// The version in `Cargo.lock`; empty if there is none.
        locked: String,
    },
    /// Neither `XDG_CACHE_HOME` nor `HOME` is set.
    NoCacheFolder,
    /// A program is not installed.
    MissingProgram {
        /// Its name.
        program: String,
    },
    /// A program could not be started.
    NotStarted {
        /// Its name.
        program: String,
        /// What the system says.
        error: io::Error,
    },
    /// A program says that it failed.
    Failed {
        /// The command.
        command: String,
        /// How it ended.
        status: String,
    },
    /// An installer succeeded, but what it installed does not answer with the pinned version.
    NotAsPinned {
        /// What should have been installed.
        tool: String,
        /// Where.
        folder: PathBuf,
    },
    /// The wasm target is missing and there is no rustup to add it.
    NoWasmTarget,
    /// A file or folder could not be made, read or moved.
    Files {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl SetupError {
    pub(super) fn files(path: &Path, error: io::Error) -> Self {
        Self::Files { path: path.to_owned(), error }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match self {
            Self::BadPins { .. } => {
                "give each of trunk, wasm-bindgen, binaryen and esbuild a version in quotes"
                    .to_owned()
            }
            Self::OtherBindgen { locked, .. } => {
                format!("write `wasm-bindgen = \"{locked}\"` into tools.toml")
            }
            Self::NoCacheFolder => "set `HOME` or `XDG_CACHE_HOME`".to_owned(),
            Self::MissingProgram { program } => install_help(program).to_owned(),
            Self::NotStarted { program, .. } => format!("check that `{program}` may be run"),
            Self::Failed { .. } => {
                "read its last lines above; the setup goes on where it stopped when you run it again"
                    .to_owned()
            }
            Self::NotAsPinned { folder, .. } => {
                format!("delete {} and run `cargo site setup` again", folder.display())
            }
            Self::NoWasmTarget => {
                "install rustup (https://rustup.rs), or the target `wasm32-unknown-unknown` by the \
                 means that installed Rust"
                    .to_owned()
            }
            Self::Files { .. } => {
                "check that the folder may be written and that the disk is not full".to_owned()
            }
        }
    }
}

fn install_help(program: &str) -> &'static str {
    match program {
        "cargo" | "rustup" | "rustc" => "install Rust from https://rustup.rs",
        "npm" | "node" => {
            "install Node.js 20 or newer (Debian: `apt install nodejs npm`)"
        }
        _ => "run `cargo site setup`",
    }
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadPins { message } => {
                write!(f, "tools.toml cannot be read: {}", message.trim_end())
            }
            Self::OtherBindgen { pinned, locked } => write!(
                f,
                "tools.toml pins wasm-bindgen {pinned}, but Cargo.lock has {locked}"
            ),
            Self::NoCacheFolder => f.write_str("there is no cache folder for the tools"),
            Self::MissingProgram { program } => write!(f, "`{program}` is not installed"),
            Self::NotStarted { program, error } => {
                write!(f, "`{program}` could not be started: {error}")
            }
            Self::Failed { command, status } => write!(f, "{command} failed ({status})"),
            Self::NotAsPinned { tool, folder } => {
                write!(
                    f,
                    "{tool} was installed in {}, but does not run",
                    folder.display()
                )
            }
            Self::NoWasmTarget => {
                f.write_str("Rust cannot compile for `wasm32-unknown-unknown` yet")
            }
            Self::Files { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for SetupError {}
