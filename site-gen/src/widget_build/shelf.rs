//! Where built widgets are kept: `<target>/meken-widget/<key>/`.
//!
//! The key is the stamp with a hash of what the stamp leaves out: the loader, and how it is bundled.
//! A folder appears under its key by a rename, so what has a key is whole.

use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{BuiltWidget, WidgetError};

const WASM: &str = "widget.wasm";
const LOADER: &str = "loader.js";

/// What decides the bytes of the loader besides the glue.
const BUNDLED: [&str; 3] = [
    include_str!("../../../calculator/element/loader.js"),
    include_str!("build.rs"),
    include_str!("names.rs"),
];

/// The place of one widget.
pub(super) struct Shelf {
    target: PathBuf,
    key: String,
}

impl Shelf {
    /// The place of the widget of these sources.
    pub(super) fn of(sources: &Path) -> Result<Self, WidgetError> {
        let target = match env::var_os("CARGO_TARGET_DIR").filter(|set| !set.is_empty()) {
            Some(folder) => std::path::absolute(&folder)
                .map_err(|error| WidgetError::files(Path::new(&folder), error))?,
            None => sources.join("target"),
        };
        let hash = Sha256::digest(BUNDLED.concat());
        let hash = u32::from_be_bytes(*hash.first_chunk().expect("a hash has 32 bytes"));
        Ok(Self { target, key: format!("{}-{hash:08x}", widget::STAMP) })
    }

    /// Where cargo compiles the widget: apart from everything else, so that neither throws away
    /// what the other needs.
    pub(super) fn cargo_target(&self) -> PathBuf {
        self.target.join("widget-wasm")
    }

    fn all(&self) -> PathBuf {
        self.target.join("meken-widget")
    }

    fn folder(&self) -> PathBuf {
        self.all().join(&self.key)
    }

    /// The widget, if it is here.
    pub(super) fn get(&self) -> Result<Option<BuiltWidget>, WidgetError> {
        let folder = self.folder();
        if !folder.is_dir() {
            return Ok(None);
        }
        let read = |name| {
            let path = folder.join(name);
            fs::read(&path).map_err(|error| WidgetError::files(&path, error))
        };
        Ok(Some(BuiltWidget { wasm: read(WASM)?, loader: read(LOADER)? }))
    }

    /// Waits until no other process builds. The lock ends with the file that is returned.
    pub(super) fn lock(&self, say: &dyn Fn(&str)) -> Result<File, WidgetError> {
        let folder = self.all();
        let path = folder.join(".lock");
        let failed = |error| WidgetError::files(&path, error);
        fs::create_dir_all(&folder).map_err(failed)?;
        let file = File::options().create(true).append(true).open(&path);
        let file = file.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {
                say("waiting for another run that builds the widget");
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        file.lock().map_err(failed)?;
        Ok(file)
    }

    /// Keeps the widget, and clears away those of older sources.
    pub(super) fn put(&self, widget: &BuiltWidget) -> Result<(), WidgetError> {
        self.write(widget).map_err(|error| WidgetError::files(&self.folder(), error))
    }

    fn write(&self, widget: &BuiltWidget) -> io::Result<()> {
        let unfinished = self.all().join(".unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        fs::write(unfinished.join(WASM), &widget.wasm)?;
        fs::write(unfinished.join(LOADER), &widget.loader)?;
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
        let shelf = Shelf::of(Path::new("/")).expect("no folder is touched");
        assert!(is_key(&shelf.key));
        assert!(!is_key(".lock"));
    }
}
