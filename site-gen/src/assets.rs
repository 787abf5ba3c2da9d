//! Assets: files named by their own content, with the hash that browsers check them by.
//!
//! Names are taken last, when nothing changes the bytes any more. Which files there are is decided by
//! who adds them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use sha2::{Digest, Sha256, Sha384};

/// The folder of the output that assets stand in; what is in it never changes under its name.
pub(crate) const FOLDER: &str = "assets/";

/// A file of the output and how it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path in the output.
    pub file: String,
    /// The value of an `integrity` attribute.
    pub integrity: String,
}

/// The assets of a site, by their path in the output.
#[derive(Clone, Debug, Default)]
pub(crate) struct Assets {
    files: BTreeMap<String, Bytes>,
}

impl Assets {
    /// Adds a file: `style`, `css` becomes `assets/style.1a2b3c4d.css`.
    pub(crate) fn add(&mut self, name: &str, ending: &str, bytes: Vec<u8>) -> Asset {
        let mut hash = String::new();
        for byte in Sha256::digest(&bytes).iter().take(4) {
            // Writing into a string cannot fail.
            let _ = write!(hash, "{byte:02x}");
        }
        let file = format!("{FOLDER}{name}.{hash}.{ending}");
        let integrity = integrity(&bytes);
        self.files.insert(file.clone(), bytes.into());
        Asset { file, integrity }
    }

    /// All files.
    pub(crate) fn into_files(self) -> BTreeMap<String, Bytes> {
        self.files
    }
}

/// The hash of a file, as an `integrity` attribute has it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The same, as short as browsers take it.
pub(crate) fn short_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A script without its lines of comment and its indentation, which readers need not load.
pub(crate) fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}
