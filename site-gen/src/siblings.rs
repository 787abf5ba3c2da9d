//! Compressed siblings: `index.html.br` and `index.html.gz` beside `index.html`, for hosts that send
//! them instead. Which files have some is decided here, how they are made in `compression.rs`.

use std::collections::BTreeMap;

use bytes::Bytes;
use rayon::prelude::*;

use crate::Contents;
use crate::compression::{Cache, Method};
use crate::hosting::FOR_THE_HOST;
use crate::progress::Progress;

/// Endings of files that are compressed already.
const COMPRESSED: [&str; 20] = [
    "7z", "avif", "br", "bz2", "docx", "gif", "gz", "jpeg", "jpg", "mp3", "mp4", "ods",
    "pdf", "png", "webm", "webp", "woff", "woff2", "xlsx", "zip",
];

/// The siblings of all files that get smaller by it, by their paths.
pub(crate) fn of(
    files: &BTreeMap<String, Contents>,
    cache: &Cache,
    progress: &Progress,
) -> BTreeMap<String, Bytes> {
    let worth: Vec<(&String, &Contents)> =
        files.iter().filter(|(name, it)| is_worth(name) && !it.is_empty()).collect();
    progress.begin("compressing", "files", worth.len());
    let siblings = worth.par_iter().flat_map(|(name, contents)| {
        let bytes = contents.whole();
        let sibling = |method: Method| {
            let sibling = format!("{name}.{}", method.ending());
            // One that the publisher has put there is theirs.
            let is_free = !files.contains_key(&sibling);
            let compressed = is_free.then(|| cache.compressed(&bytes, method))?;
            (compressed.len() < bytes.len()).then_some((sibling, compressed.into()))
        };
        let siblings = Method::ALL.map(sibling).into_iter().flatten().collect::<Vec<_>>();
        progress.advance();
        siblings
    });
    siblings.collect()
}

fn is_worth(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_compressed = COMPRESSED.iter().any(|it| it.eq_ignore_ascii_case(ending));
    !is_compressed && !FOR_THE_HOST.contains(&name)
}
