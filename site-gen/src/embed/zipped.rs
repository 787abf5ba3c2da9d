//! A release as a zip, for partners who serve it themselves.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Release;

/// The release in a folder of its version: the same bytes for the same files.
pub(super) fn zipped(release: &Release) -> io::Result<Vec<u8>> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in &release.files {
        out.start_file(format!("{}/{name}", release.version), options)?;
        out.write_all(bytes)?;
    }
    Ok(out.finish()?.into_inner())
}
