//! Computes the stamp: a hash of all that decides the widget's bytes.
//!
//! It starts neither cargo nor trunk. The same files give the same stamp in the site generator and in
//! the browser's wasm, so that a pair built from different sources refuses to work together.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What the stamp covers, from the workspace's root.
const COVERED: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "calculator/engine/Cargo.toml",
    "calculator/engine/src",
    "calculator/widget",
    "rust-toolchain.toml",
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
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name.as_bytes());
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
        }
    }
    let stamp =
        u64::from_be_bytes(*hash.finalize().first_chunk().expect("a hash has 32 bytes"));
    println!("cargo::rustc-env=MEKEN_STAMP={stamp:016x}");
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
