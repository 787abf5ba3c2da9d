//! The cache folders of the user, how files get there, and the lock that lets one process at a time install into it.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::process;

use super::SetupError;

/// The folder of the tools, made if it is not there.
pub(super) fn tools_folder() -> Result<PathBuf, SetupError> {
    cache_folder("tools")
}

/// `${XDG_CACHE_HOME:-$HOME/.cache}/meken/` and the name, made if it is not there.
pub(crate) fn cache_folder(name: &str) -> Result<PathBuf, SetupError> {
    let folder = |name| env::var_os(name).filter(|value| !value.is_empty());
    let cache = folder("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(folder("HOME")?).join(".cache")))
        .ok_or(SetupError::NoCacheFolder)?;
    let folder = cache.join("meken").join(name);
    fs::create_dir_all(&folder).map_err(|error| SetupError::files(&folder, error))?;
    Ok(folder)
}

/// Writes a file that appears whole or stays as it was. What is kept only saves time, so that a failure is
/// nobody's.
pub(crate) fn keep(path: &Path, bytes: &[u8]) {
    let unfinished = path.with_extension(format!("{}.unfinished", process::id()));
    if fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, path)).is_err()
    {
        // What is left of it is in nobody's way but for its room.
        let _ = fs::remove_file(&unfinished);
    }
}

/// Waits until no other process installs. The lock ends with the file that is returned.
pub(super) fn lock(folder: &Path, say: &dyn Fn(&str)) -> Result<File, SetupError> {
    let path = folder.join(".lock");
    let failed = |error| SetupError::files(&path, error);
    let file = File::options().create(true).append(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            say("waiting for another run that installs the tools");
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.lock().map_err(failed)?;
    Ok(file)
}
