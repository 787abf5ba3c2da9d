//! Drives everything from outside: what the tests in `tests/` have in common.
//!
//! [`Sandbox`] is a copy of a site that a test may break and build; [`folder`] reads a folder as a
//! value, to be compared. What is tested stands in `tests/`, the sites that are made up in `sites/`.

pub mod folder;
pub mod sandbox;

use std::path::{Path, PathBuf};

pub use sandbox::{Run, Sandbox};

/// The day that tests build for, unless the day is what they are about.
pub const DAY: &str = "2026-11-22";

/// The top folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder of the sites that are made up.
pub fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sites")
}
