//! What stands in the output of all releases: their files as they are, and below `embed/v1/` what leads
//! to the newest.

use std::collections::BTreeMap;
use std::io;

use bytes::Bytes;

use super::{INTEGRITY, NEWEST, Release, zipped};

/// The newest release as one file, for partners who serve it themselves.
pub(crate) const FILE: &str = "embed/v1/meken.zip";

/// The files of the output, by path. `releases` are sorted, oldest first.
///
/// # Errors
///
/// If the newest cannot be zipped.
pub(crate) fn files(releases: &[Release]) -> io::Result<BTreeMap<String, Bytes>> {
    let laid_out = releases.iter().flat_map(|release| {
        let each = |(name, bytes): (&String, &Bytes)| {
            (format!("{}{name}", release.folder()), bytes.clone())
        };
        release.files.iter().map(each)
    });
    let mut files: BTreeMap<String, Bytes> = laid_out.collect();
    let Some(newest) = releases.last() else { return Ok(files) };
    let mut put =
        |name: &str, bytes: Bytes| files.insert(format!("{NEWEST}{name}"), bytes);
    let version = &newest.version;
    for name in ["meken.js", "check.js"] {
        put(name, format!("import \"../{version}/{name}\";\n").into());
    }
    // So small that a file which only names it would cost the same again.
    for name in ["frame.js", INTEGRITY] {
        if let Some(bytes) = newest.files.get(name) {
            put(name, bytes.clone());
        }
    }
    for language in newest.languages() {
        let page = format!("{language}/index.html");
        if let Some(html) = newest.files.get(&page) {
            put(&page, from_outside(html, newest));
        }
    }
    files.insert(FILE.to_owned(), zipped::zipped(newest)?.into());
    Ok(files)
}

/// A page of a release as it stands outside of the release's folder, as deep as in it.
fn from_outside(html: &Bytes, release: &Release) -> Bytes {
    let mut html = String::from_utf8_lossy(html).into_owned();
    for name in release.files.keys().filter(|it| !it.contains('/')) {
        let outside = format!("\"../../{}/{name}\"", release.version);
        html = html.replace(&format!("\"../{name}\""), &outside);
    }
    html.into()
}
