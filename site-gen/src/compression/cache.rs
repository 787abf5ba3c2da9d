//! What was compressed before, in the user's cache folder, by what it was made of.
//!
//! The cache only saves time: what cannot be read or written, or is not what was once written, is made
//! anew. A file is its own hash and what is kept; it appears by a rename, and so is whole.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::Method;
use crate::setup::{cache_folder, keep};

/// Above this size a build leaves nothing in the cache but what it needed itself.
const ROOM: u64 = 256 * 1024 * 1024;

const HASH: usize = 32;

/// The cache; without a folder it keeps nothing.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: Option<PathBuf>,
    used: Mutex<Used>,
}

/// What a build asked for.
#[derive(Debug, Default)]
struct Used {
    names: BTreeSet<String>,
    n_made: usize,
}

impl Cache {
    /// The cache of the user.
    pub(crate) fn open() -> Self {
        Self { folder: cache_folder("compressed").ok(), used: Mutex::default() }
    }

    /// The compressed bytes, from the cache or made.
    pub(crate) fn compressed(&self, bytes: &[u8], method: Method) -> Vec<u8> {
        let name = name(bytes, method);
        let path = self.folder.as_ref().map(|folder| folder.join(&name));
        let kept = path.as_deref().and_then(read);
        let is_made = kept.is_none();
        let compressed = kept.unwrap_or_else(|| method.compress(bytes));
        if let Some(path) = path.filter(|_| is_made) {
            write(&path, &compressed);
        }
        let mut used =
            self.used.lock().expect("no thread panics while it holds the lock");
        used.n_made += usize::from(is_made);
        used.names.insert(name);
        compressed
    }

    /// How many were made, not found; makes room if the cache has become too large.
    pub(crate) fn close(self) -> usize {
        let used =
            self.used.into_inner().expect("no thread panics while it holds the lock");
        if let Some(folder) = self.folder.filter(|_| used.n_made > 0) {
            make_room(&folder, &used.names);
        }
        used.n_made
    }
}

fn name(bytes: &[u8], method: Method) -> String {
    let hash = Sha256::new()
        .chain_update(method.version())
        .chain_update([0])
        .chain_update(bytes);
    let mut name = String::new();
    for byte in hash.finalize() {
        // Writing into a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    format!("{name}.{}", method.ending())
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let mut whole = fs::read(path).ok()?;
    let (hash, bytes) = whole.split_at_checked(HASH)?;
    (Sha256::digest(bytes).as_slice() == hash).then_some(())?;
    whole.drain(..HASH);
    Some(whole)
}

fn write(path: &Path, bytes: &[u8]) {
    keep(path, &[Sha256::digest(bytes).as_slice(), bytes].concat());
}

fn make_room(folder: &Path, used: &BTreeSet<String>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files: Vec<(PathBuf, u64)> =
        entries.filter_map(|it| Some((it.path(), it.metadata().ok()?.len()))).collect();
    if files.iter().map(|(_, size)| size).sum::<u64>() <= ROOM {
        return;
    }
    let is_used = |path: &Path| {
        path.file_name().and_then(|it| it.to_str()).is_some_and(|it| used.contains(it))
    };
    for (path, _) in files.iter().filter(|(path, _)| !is_used(path)) {
        // Another run may have removed it.
        let _ = fs::remove_file(path);
    }
}
