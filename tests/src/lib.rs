//! Drives everything from outside: what the tests in `tests/` have in common.
//!
//! [`Sandbox`] is a copy of a site that a test may break and build; [`folder`] reads a folder as a
//! value, to be compared. What is tested stands in `tests/`, the sites that are made up in `sites/`.

#![allow(
    clippy::missing_panics_doc,
    reason = "a test that cannot have what it needs has failed, and says so"
)]

pub mod broken;
pub mod edits;
pub mod folder;
pub mod html;
pub mod lints;
pub mod mounts;
pub mod other_site;
mod overlay;
pub mod own_words;
pub mod sandbox;
pub mod server;

use std::path::{Path, PathBuf};

use engine::Date;
use site_gen::problem::Problem;
use site_gen::search_build::BuiltSearch;
use site_gen::widget_build::{BuiltWidget, EmbedScripts};
use site_gen::{Built, Generated, Links, Options, Published, generate};

pub use sandbox::{Run, Sandbox};

/// The day that tests build for, unless the day is what they are about.
pub const DAY: &str = "2026-11-22";

/// The top folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Makes the site of a folder for a day, in memory, with stand-ins for what runs in browsers: what is
/// in those files is the business of the browser's tests.
pub fn generated(root: &Path, day: &str) -> Generated {
    generate(&options(root, day), &built())
}

/// The same as a copy that is read from files.
pub fn copied(root: &Path, day: &str) -> Generated {
    let published = Published { links: Links::File, ..Published::default() };
    generate(&Options { published, ..options(root, day) }, &built())
}

/// What decides the output of a folder for a day.
pub fn options(root: &Path, day: &str) -> Options {
    let published = Published::default();
    Options { root: root.to_owned(), as_of: day_of(day), published }
}

/// Stand-ins for what runs in browsers.
pub fn built() -> Built {
    let script = |text: &str| text.as_bytes().to_vec();
    let embed = EmbedScripts {
        element: script("define(\"meken:files\");"),
        inside: script("show(\"meken:files\");"),
        frame: script("fit();"),
    };
    let widget =
        BuiltWidget { wasm: b"\0asm".to_vec(), loader: script("load();"), embed };
    let search = BuiltSearch { wasm: b"\0asm".to_vec(), script: b"find();".to_vec() };
    Built { widget: Some(widget), search: Some(search) }
}

/// What is wrong with a site, but that nobody has said where it will stand: of the real content that is
/// said by whoever publishes it.
pub fn mistakes(made: &Generated) -> Vec<&Problem> {
    made.problems.iter().filter(|it| it.lint != "no-base").collect()
}

/// A day of the calendar.
pub fn day_of(written: &str) -> Date {
    written.parse().expect("tests write days that exist")
}

/// The folder of the sites that are made up.
pub fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sites")
}
