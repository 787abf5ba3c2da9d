//! `package`: a program that carries calculator, search, theme, content and guides for authors, for who has
//! neither a checkout nor Rust.
//!
//! The generator is compiled a second time, with an archive of all these inside (`packed.rs`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packed;
use crate::problem::{Problem, Severity};
use crate::read::Files;
use crate::setup::{self, answer_of};
use crate::widget_build::shelf::target;
use crate::widget_build::{self, BuildError};
use crate::{problem, search_build};

/// How much time is spent on a program that is quick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Profile {
    /// For those who get it
    Release,
    /// For who wants to try it: sooner there, slower
    Dev,
}

/// Why there is no program.
#[derive(Debug)]
pub(crate) enum PackageError {
    /// What runs in browsers, or the program itself, could not be built.
    Build(BuildError),
    /// The content cannot be read.
    Content(Vec<Problem>, Files),
}

impl<T: Into<BuildError>> From<T> for PackageError {
    fn from(error: T) -> Self {
        Self::Build(error.into())
    }
}

/// Makes the program of the checkout at `root`, else of that which this one comes from; where it is.
///
/// # Errors
///
/// [`PackageError`] if something cannot be read or built.
pub(crate) fn package(
    root: &Path,
    profile: Profile,
    say: &dyn Fn(&str),
) -> Result<PathBuf, PackageError> {
    let sources = widget_build::sources(root)?;
    let mut problems = Vec::new();
    let files = Files::read(&sources, &mut problems);
    if problems.iter().any(|it| it.severity == Severity::Error) {
        problem::sort(&mut problems);
        return Err(PackageError::Content(problems, files));
    }
    let widget = widget_build::built_widget(&sources, say)?;
    let search = search_build::built_search(&sources, say)?;
    let target = target(&sources)?;
    let folder = target.join("meken-packed");
    let archive = folder.join("archive");
    let failed = |error| BuildError::files(&archive, error);
    let guides: Result<Vec<(String, Vec<u8>)>, BuildError> =
        packed::GUIDES_FOR_PUBLISHERS
            .into_iter()
            .map(|name| {
                let path = sources.join(name);
                let text =
                    fs::read(&path).map_err(|error| BuildError::files(&path, error))?;
                Ok((name.to_owned(), named_for_publishers(&text)))
            })
            .collect();
    let bytes = packed::archive(&files, &guides?, &widget, &search);
    fs::create_dir_all(&folder).map_err(failed)?;
    // What is the same keeps its time, so that cargo need not compile it again.
    if fs::read(&archive).ok().is_none_or(|before| before != bytes) {
        fs::write(&archive, bytes).map_err(failed)?;
    }
    say("compiling the generator with all that it carries (some minutes the first time)");
    setup::run(&mut cargo(&sources, &target, &archive, profile))?;
    let made = target.join(profile.folder()).join("site-gen");
    let program = folder.join("site-gen");
    // The next compilation of the generator without an archive takes the place of the one that was made.
    fs::copy(&made, &program).map_err(|error| BuildError::files(&program, error))?;
    say(answer_of(Command::new(&program).arg("--version"))?.trim());
    Ok(program)
}

/// A guide for authors that calls the program as publishers do.
fn named_for_publishers(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text).into_owned();
    text.replace(packed::IN_A_CHECKOUT, packed::ALONE).into_bytes()
}

fn cargo(sources: &Path, target: &Path, archive: &Path, profile: Profile) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["build", "--package", "site-gen", "--bin", "site-gen", "--locked"])
        .args(["--features", "packed", "--profile", profile.as_str()])
        .current_dir(sources)
        .env("CARGO_TARGET_DIR", target)
        .env(packed::VARIABLE, archive);
    command
}

impl Profile {
    fn as_str(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
        }
    }

    /// Where cargo puts what it compiles so.
    fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "debug",
        }
    }
}
