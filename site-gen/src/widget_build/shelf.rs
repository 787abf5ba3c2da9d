//! Where what was built for the browser is kept: `<target>/meken-widget/<key>/` and the like.
//!
//! The key is the stamp with a hash of what the stamp leaves out: the loader, and how it is bundled.
//! A folder appears under its key by a rename, so what has a key is whole.

use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::BuildError;

/// The place of one widget, or one search.
pub(crate) struct Shelf {
    target: PathBuf,
    /// What stands there, in one word.
    part: &'static str,
    key: String,
}

impl Shelf {
    /// The place of a part of these sources: its name, its stamp and what decides its bytes besides.
    pub(crate) fn of(
        sources: &Path,
        part: &'static str,
        stamp: &str,
        bundled: &[&str],
    ) -> Result<Self, BuildError> {
        let target = target(sources)?;
        let hash = Sha256::digest(bundled.concat());
        let hash = u32::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"));
        Ok(Self { target, part, key: format!("{stamp}-{hash:08x}") })
    }

    /// Where cargo compiles for the browser: apart from everything else, so that neither throws away
    /// what the other needs.
    pub(crate) fn cargo_target(&self) -> PathBuf {
        self.target.join("widget-wasm")
    }

    fn all(&self) -> PathBuf {
        self.target.join(format!("meken-{}", self.part))
    }

    fn folder(&self) -> PathBuf {
        self.all().join(&self.key)
    }

    /// The files of these names, if they are here.
    pub(crate) fn get<const FILES: usize>(
        &self,
        names: [&str; FILES],
    ) -> Result<Option<[Vec<u8>; FILES]>, BuildError> {
        let folder = self.folder();
        if !folder.is_dir() {
            return Ok(None);
        }
        let mut files = [const { Vec::new() }; FILES];
        for (name, file) in names.into_iter().zip(&mut files) {
            let path = folder.join(name);
            *file = fs::read(&path).map_err(|error| BuildError::files(&path, error))?;
        }
        Ok(Some(files))
    }

    /// Waits until no other process builds. The lock ends with the file that is returned.
    pub(crate) fn lock(&self, say: &dyn Fn(&str)) -> Result<File, BuildError> {
        let folder = self.all();
        let path = folder.join(".lock");
        let failed = |error| BuildError::files(&path, error);
        fs::create_dir_all(&folder).map_err(failed)?;
        let file = File::options().create(true).append(true).open(&path);
        let file = file.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {
                say(&format!("waiting for another run that builds the {}", self.part));
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        file.lock().map_err(failed)?;
        Ok(file)
    }

    /// Keeps files by their names, and clears away those of older sources.
    pub(crate) fn put(&self, files: &[(&str, &[u8])]) -> Result<(), BuildError> {
        self.write(files).map_err(|error| BuildError::files(&self.folder(), error))
    }

    fn write(&self, files: &[(&str, &[u8])]) -> io::Result<()> {
        let unfinished = self.all().join(".unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        for (name, bytes) in files {
            fs::write(unfinished.join(name), bytes)?;
        }
        fs::rename(&unfinished, self.folder())?;
        for entry in fs::read_dir(self.all())? {
            let entry = entry?;
            let is_older = entry.file_name() != self.key.as_str();
            if is_older && is_key(&entry.file_name().to_string_lossy()) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }
}

/// The target folder of these sources.
pub(crate) fn target(sources: &Path) -> Result<PathBuf, BuildError> {
    match env::var_os("CARGO_TARGET_DIR").filter(|set| !set.is_empty()) {
        Some(folder) => std::path::absolute(&folder)
            .map_err(|error| BuildError::files(Path::new(&folder), error)),
        None => Ok(sources.join("target")),
    }
}

/// Whether a folder's name is one that this file gives.
fn is_key(name: &str) -> bool {
    let is_hex = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split_once('-').is_some_and(|(stamp, hash)| {
        stamp.len() == 16 && hash.len() == 8 && is_hex(stamp) && is_hex(hash)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_as_one() {
        let shelf = Shelf::of(Path::new("/"), "widget", widget::STAMP, &[])
            .expect("no folder is touched");
        assert!(is_key(&shelf.key));
        assert!(!is_key(".lock"));
    }
}
