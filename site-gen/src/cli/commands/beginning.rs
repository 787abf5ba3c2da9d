//! What comes before a site can be built: the tools, a new site, a program that carries both.

use std::path::Path;

use super::usable;
use crate::cli::telling::Telling;
use crate::cli::{Outcome, complain, print, say};
use crate::package::{self, PackageError, Profile};
use crate::widget_build::{self, BuildError};
use crate::{init, setup};

/// Installs the tools.
pub(in crate::cli) fn set_up(root: &Path) -> Result<Outcome, Outcome> {
    let sources = usable(widget_build::sources(root))?;
    usable(setup::set_up(&sources, &say).map_err(BuildError::from))?;
    print("all tools are installed\n");
    Ok(Outcome::Success)
}

/// Makes a new site.
pub(in crate::cli) fn init(here: &Path, folder: &Path) -> Result<Outcome, Outcome> {
    let n_files = init::init(&here.join(folder)).map_err(|error| {
        complain(&error, error.help());
        Outcome::Problems
    })?;
    let folder = folder.display();
    print(format_args!("made {folder} of {n_files} files\n"));
    say(&format!("next: cd {folder} && site-gen build"));
    Ok(Outcome::Success)
}

/// Makes a program that carries all it needs.
pub(in crate::cli) fn package(
    root: &Path,
    profile: Profile,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    match package::package(root, profile, &say) {
        Ok(program) => {
            print(format_args!("{}\n", program.display()));
            Ok(Outcome::Success)
        }
        Err(PackageError::Build(error)) => usable(Err(error)),
        Err(PackageError::Content(problems, files)) => {
            telling.tell(&problems, &files, &problems);
            Err(Outcome::Problems)
        }
    }
}
