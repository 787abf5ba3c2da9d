//! Writes single files beside the content, when somebody asks for it: a text of an author anew, a release
//! of the embed.

use std::fs::{self, Permissions};
use std::io;
use std::path::Path;

/// Writes a file beside the one that it then replaces: whatever happens, there is always one that is
/// whole. `old` is what was read of the file; what stands before it in the file stays (an editor's
/// mark of the byte order).
///
/// # Errors
///
/// What the system says; the file is then as it was.
pub(crate) fn exchange_text(path: &Path, old: &str, new: &str) -> io::Result<()> {
    let bytes = fs::read(path)?;
    let Some(before) = bytes.strip_suffix(old.as_bytes()) else {
        return Err(io::Error::other("the file has changed meanwhile"));
    };
    let permissions = fs::metadata(path)?.permissions();
    put(path, &[before, new.as_bytes()].concat(), Some(permissions))
}

/// Writes a file as a whole or not at all.
///
/// # Errors
///
/// What the system says; there is no new file then.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    put(path, bytes, None)
}

fn put(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name with a dot is left out by whoever reads content.
    let beside = path.with_file_name(format!(".{name}.next"));
    let written = fs::write(&beside, bytes)
        .and_then(|()| permissions.map_or(Ok(()), |it| fs::set_permissions(&beside, it)))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // If it cannot be removed either, the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}
