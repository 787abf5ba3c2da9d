//! The embed: the calculator on other sites.
//!
//! What partners paste in is made once, by `cargo site release-embed`, into an archive that is tracked
//! (`release.rs`, `archive.rs`). Every build lays all releases out, byte for byte, and beside them the
//! few small files that name the newest (`newest.rs`). A release freezes the rules: the day after, an old
//! one says so by its own clocks.

mod archive;
mod codes;
mod frame;
mod newest;
mod oembed;
mod release;
mod style;
mod zipped;

use std::collections::BTreeMap;

use bytes::Bytes;
use engine::Date;
use serde_json::Value;
use sha2::{Digest, Sha256};

pub(crate) use codes::{Named, Variant, check};
pub(crate) use frame::{FrameError, MESSAGES, page, words};
pub(crate) use newest::{FILE as ZIP, files as laid_out};
pub(crate) use oembed::{file as oembed_file, text as oembed};
pub(crate) use release::{Parts, made};

use crate::assets::{Asset, Assets, integrity, without_comments};
use crate::problem::Problem;
use crate::read::{Files, RELEASES};

/// The folder of the output that other sites load from.
pub(crate) const FOLDER: &str = "embed/";

/// Its folder of what always is the newest release.
pub(crate) const NEWEST: &str = "embed/v1/";

/// What a theme needs for it.
pub(crate) const TEMPLATE: &str = "frame.html";

/// The template of the page for partners. A theme need not have one.
pub(crate) const PAGE: &str = "embed.html";

/// The style sheet that a theme has for it.
pub(crate) const SHEET: &str = "embed.css";

/// The versions of all releases, one a line, oldest first.
pub(crate) const LIST: &str = "calculator/element/releases/releases.txt";

/// The file of a release that lists the others.
const INTEGRITY: &str = "integrity.json";

/// The script of the page for partners.
const CONFIGURATOR: &str = include_str!("../../calculator/element/configurator.js");

/// Adds the script of the page for partners.
pub(crate) fn configurator(assets: &mut Assets) -> Asset {
    assets.add("configurator", "js", without_comments(CONFIGURATOR).into_bytes())
}

/// A release: files that never change, below one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The package's version and eight digits of the hash of all its files but the list of them.
    pub version: String,
    /// The day for which it was made.
    pub day: Date,
    /// The hash of its rulebook.
    pub rules: String,
    /// Its files, by path within it.
    pub files: BTreeMap<String, Bytes>,
    /// What each of them weighs, compressed by brotli at its strongest.
    pub weights: BTreeMap<String, u64>,
}

impl Release {
    /// The archive's path in the site's folder.
    pub fn archive(&self) -> String {
        archive_of(&self.version)
    }

    /// The folder of the output that it stands in.
    pub(crate) fn folder(&self) -> String {
        format!("{FOLDER}{}/", self.version)
    }

    /// The archive's bytes: the same for the same files.
    ///
    /// # Errors
    ///
    /// If a name is too long for an archive.
    pub fn packed(&self) -> std::io::Result<Vec<u8>> {
        archive::packed(&self.files)
    }

    /// The hash of a file, as an `integrity` attribute has it.
    pub(crate) fn integrity_of(&self, name: &str) -> String {
        self.files.get(name).map(|bytes| integrity(bytes)).unwrap_or_default()
    }

    /// The bytes of a file as they are sent, compressed by brotli.
    pub(crate) fn weight_of(&self, name: &str) -> Option<u64> {
        self.weights.get(name).copied()
    }

    /// The languages that it speaks.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.files.keys().filter_map(|name| name.strip_suffix("/rules.pack"))
    }
}

/// Whether a file of the output is one of a release, which never changes.
pub(crate) fn is_released(file: &str) -> bool {
    file.starts_with(FOLDER) && !file.starts_with(NEWEST)
}

/// The version of what has these files.
fn version_of(package: &str, files: &BTreeMap<String, Bytes>) -> String {
    let mut hash = Sha256::new();
    for (name, bytes) in files.iter().filter(|(name, _)| *name != INTEGRITY) {
        for part in [name.as_bytes(), bytes] {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
    }
    let first = *hash.finalize().first_chunk().expect("a hash has 32 bytes");
    format!("{package}-{:08x}", u32::from_be_bytes(first))
}

/// A release that cannot be read, laid out or made.
pub(crate) fn damaged(file: &str, message: impl Into<String>, help: &str) -> Problem {
    Problem::error("damaged-release", file, 0..0, message, help)
}

/// The releases of a site, oldest first, as the list has them. What is wrong with them is told.
pub(crate) fn read(files: &Files, problems: &mut Vec<Problem>) -> Vec<Release> {
    let mut all = Vec::new();
    for (name, bytes) in files.releases() {
        match read_one(name, bytes) {
            Ok(release) => all.push(release),
            Err(message) => {
                let help = "take it back from the history of the repository: partners load these bytes and no others";
                problems.push(damaged(name, message, help));
            }
        }
    }
    let list = files.text(LIST).unwrap_or_default();
    let mut sorted = Vec::new();
    for version in list.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let archive = archive_of(version);
        if let Some(at) = all.iter().position(|it| it.version == version) {
            sorted.push(all.swap_remove(at));
        } else if !files.releases().any(|(name, _)| name == archive) {
            let at = version.as_ptr().addr() - list.as_ptr().addr();
            let message = format!("release {version} is gone: there is no `{archive}`");
            let help = "take it back from the history of the repository: partners who pinned it still load it";
            let place = at..at + version.len();
            problems.push(Problem::error("lost-release", LIST, place, message, help));
        }
    }
    for release in all {
        let message = format!("release {} is not in `{LIST}`", release.version);
        let help = "add its version there, in the order in which releases were made";
        let file = release.archive();
        problems.push(Problem::error("lost-release", file, 0..0, message, help));
    }
    sorted
}

/// The list with another release at its end.
pub(crate) fn list_with(files: &Files, version: &str) -> String {
    let list = files.text(LIST).unwrap_or_default().trim_end();
    let before = if list.is_empty() { String::new() } else { format!("{list}\n") };
    format!("{before}{version}\n")
}

fn archive_of(version: &str) -> String {
    format!("{RELEASES}/{version}.tar")
}

fn read_one(name: &str, bytes: &Bytes) -> Result<Release, String> {
    let files =
        archive::unpacked(bytes).map_err(|error| format!("no archive: {error}"))?;
    let list = files.get(INTEGRITY).ok_or("it has no list of its files")?;
    let list: Value = serde_json::from_slice(list)
        .map_err(|error| format!("its list of files cannot be read: {error}"))?;
    let text = |key: &str| {
        let text = list[key].as_str();
        text.ok_or_else(|| format!("its list of files does not say its `{key}`"))
    };
    let version = text("version")?.to_owned();
    let package = version.rsplit_once('-').map_or("", |(package, _)| package);
    // Of the list of files nothing is hashed but what it says of the others.
    let mut listed = files.clone();
    listed.remove(INTEGRITY);
    let is_listed = list["files"] == release::hashes_of(&listed);
    let is_own = version_of(package, &files) == version && is_listed;
    if !is_own || !name.ends_with(&format!("/{version}.tar")) {
        return Err(format!("its bytes are not those of release {version}"));
    }
    let day = text("day")?.parse().map_err(|_| "its day is none".to_owned())?;
    let rules = text("rules")?.to_owned();
    let weights = list["weights"].as_object().into_iter().flatten();
    let weights =
        weights.filter_map(|(name, bytes)| Some((name.clone(), bytes.as_u64()?)));
    let weights = weights.collect();
    Ok(Release { version, day, rules, files, weights })
}

/// What is told of a site whose newest release has other rules.
pub(crate) fn old(newest: &Release, rules: &str) -> Option<Problem> {
    let is_old = newest.rules != rules;
    is_old.then(|| {
        let message = format!(
            "the rules have changed since release {}: what partners load is older than the site",
            newest.version
        );
        let help = "`cargo site release-embed` makes one of the rules as they are now";
        let problem = Problem::error("old-release", newest.archive(), 0..0, message, help);
        problem.as_warning()
    })
}
