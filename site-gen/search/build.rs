//! Computes the stamp: a hash of all that decides the bytes of the search's wasm.
//!
//! The same files give the same stamp in the site generator, which writes it into each index, and in
//! the browser's wasm, which refuses an index of another stamp. It starts no other program. (The
//! widget has a stamp of its own, so that a change of one has the other not built anew.)

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What the stamp covers, from the workspace's root.
const COVERED: [&str; 6] = [
    "Cargo.lock",
    "Cargo.toml",
    "rust-toolchain.toml",
    "site-gen/search/Cargo.toml",
    "site-gen/search/src",
    "tools.toml",
];

fn main() {
    // Asked when it runs: a target folder that served another checkout holds this program as it was
    // compiled there.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder");
    let root = Path::new(&package).join("../..");
    let mut hash = Sha256::new();
    for covered in COVERED {
        println!("cargo::rerun-if-changed={}", root.join(covered).display());
        for file in files(&root.join(covered)) {
            let name =
                file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().into_owned();
            let bytes = fs::read(&file).unwrap_or_default();
            for part in [name.as_bytes(), &bytes] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        }
    }
    let stamp =
        u64::from_be_bytes(*hash.finalize().first_chunk().expect("a hash has 32 bytes"));
    println!("cargo::rustc-env=MEKEN_SEARCH_STAMP={stamp:016x}");
}

/// The file itself, or all files below the folder, sorted by name.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| files(path)).collect()
}
