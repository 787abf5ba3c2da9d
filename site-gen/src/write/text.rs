//! Writes a text of the content anew: the one place that touches what authors wrote, when they ask.

use std::fs;
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
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name with a dot is left out by whoever reads content.
    let beside = path.with_file_name(format!(".{name}.next"));
    let written = fs::write(&beside, [before, new.as_bytes()].concat())
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(path)?.permissions()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // If it cannot be removed either, the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}
