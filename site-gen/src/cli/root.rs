//! Which folder is the site.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, complain};

/// What makes a folder a site.
const MARK: &str = "content/site.toml";

/// The folder given, else the next folder upwards that is a site.
pub(super) fn find(
    given: Option<&Path>,
    surroundings: &Surroundings,
) -> Result<PathBuf, Outcome> {
    let here = &surroundings.folder;
    let found = match given {
        Some(folder) => Some(here.join(folder)).filter(|it| it.join(MARK).is_file()),
        None => here.ancestors().find(|it| it.join(MARK).is_file()).map(Path::to_owned),
    };
    found.ok_or_else(|| {
        let looked = given.map_or_else(|| here.clone(), |folder| here.join(folder));
        complain(
            format!("{} is not the folder of a site", looked.display()),
            format!("name a folder that has {MARK} by `--root`"),
        );
        Outcome::Usage
    })
}
