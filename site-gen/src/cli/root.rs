//! Which folder is the site, and what a path is called within it.

use std::path::{Path, PathBuf};

use super::{Outcome, Surroundings, complain};

/// What a folder has to be for a command.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// What makes it that.
    path: &'static str,
    /// What it is called.
    name: &'static str,
}

/// A site.
pub(super) const SITE: Mark = Mark { path: "content/site.toml", name: "a site" };

/// A rulebook, with or without a site around it.
pub(super) const RULEBOOK: Mark = Mark { path: "content/rules", name: "a rulebook" };

/// The folder given, else the next folder upwards that has the mark.
pub(super) fn find(
    mark: Mark,
    given: Option<&Path>,
    surroundings: &Surroundings,
) -> Result<PathBuf, Outcome> {
    let here = &surroundings.folder;
    let has_mark = |it: &&Path| it.join(mark.path).exists();
    let given_folder = given.map(|folder| here.join(folder));
    let found = match &given_folder {
        Some(folder) => Some(folder.as_path()).filter(has_mark),
        None => here.ancestors().find(has_mark),
    };
    found.map(Path::to_owned).ok_or_else(|| {
        let looked = given_folder.as_deref().unwrap_or(here);
        complain(
            format!("{} is not the folder of {}", looked.display(), mark.name),
            format!("name a folder that has {} by `--root`", mark.path),
        );
        Outcome::Usage
    })
}

/// The name of a file of the site, which may be given as it is seen from the folder that the program
/// was started in, or from the site's own: its path below the site's, with `/`.
pub(super) fn below(root: &Path, given: &Path, surroundings: &Surroundings) -> String {
    let whole = |path: PathBuf| path.canonicalize().ok();
    let seen_from_here = whole(surroundings.folder.join(given));
    let inner = seen_from_here
        .zip(whole(root.to_owned()))
        .and_then(|(file, root)| file.strip_prefix(root).ok().map(Path::to_owned));
    let path = inner.unwrap_or_else(|| given.to_owned());
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
