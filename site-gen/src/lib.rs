//! The site generator: content, rulebook and theme go in, a static site comes out.
//!
//! ```text
//! read ─▶ rulebook, strings, pages ─▶ resolve ─▶ render ─▶ check ─▶ write
//! ```
//!
//! Reading happens in `read.rs`, writing in `write.rs`; between them everything is a value. Problems
//! of the content are collected, never thrown: one run tells all of them.

mod assess;
mod assets;
mod basics;
mod binding;
mod calculator;
mod check;
pub mod cli;
mod compression;
mod config;
mod contents;
mod digits;
mod due;
mod embed;
mod feed;
mod file_links;
mod front_matter;
mod generate;
mod hosting;
mod html;
mod init;
pub mod language;
pub mod letters;
mod links;
mod lints;
mod markdown;
mod memory;
mod minify;
mod notices;
mod offline;
mod package;
mod packed;
mod pictures;
mod policy;
mod preview;
pub mod problem;
mod progress;
pub mod read;
mod redirects;
pub mod render;
mod report;
mod rule_pages;
pub mod rulebook;
mod rules_file;
pub mod search_build;
mod search_index;
mod serve;
mod setup;
mod sheets;
mod siblings;
mod site;
mod sitemap;
mod stray;
pub mod strings;
mod structured;
mod styles;
mod suggest;
mod told;
mod toml_tree;
mod translation;
mod unbroken;
pub mod widget_build;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

pub use bytes::Bytes;
use clap::ValueEnum;
use engine::Date;
/// What gives the program its memory.
pub use mimalloc::MiMalloc as Allocator;

pub use contents::Contents;
pub use embed::Release;
use hosting::Hosting;
pub use memory::{Changed, Memory};
use problem::{Problem, Severity};
use read::Files;
use search_build::BuiltSearch;
use widget_build::BuiltWidget;

pub use told::Told;

/// What decides the output, besides the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The folder of the site.
    pub root: PathBuf,
    /// The day for which it is built.
    pub as_of: Date,
    /// Where it will stand.
    pub published: Published,
}

/// Where a site will stand, as far as the command line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Instead of `base` in the settings.
    pub base: Option<String>,
    /// Instead of `path` in the settings.
    pub path: Option<String>,
    /// How its pages lead to each other.
    pub links: Links,
}

/// How pages lead to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Links {
    /// By addresses of a host
    #[default]
    Site,
    /// From file to file, for a copy that is read without a host
    File,
}

/// What runs in browsers, as far as it has been built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// The calculator.
    pub widget: Option<BuiltWidget>,
    /// The search.
    pub search: Option<BuiltSearch>,
}

/// What runs in browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The calculator.
    Widget,
    /// The search.
    Search,
}

/// What came of it.
#[derive(Debug)]
pub struct Generated {
    /// What was read: problems point into it.
    pub files: Arc<Files>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// What the site needs and was not given.
    pub missing: Vec<Part>,
    /// Where the guides tell the facts, as far as pages could be read.
    pub told: Told,
    /// The site; none if there is an error or something is missing.
    pub output: Option<Output>,
}

/// A finished site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// Its files, by path, such as `en/guides/points/index.html`.
    pub files: BTreeMap<String, Contents>,
    /// What a host has to do besides sending them.
    pub hosting: Hosting,
}

impl Output {
    /// Its files, each in one piece.
    pub fn whole(&self) -> BTreeMap<String, Bytes> {
        self.files.iter().map(|(file, it)| (file.clone(), it.whole())).collect()
    }

    /// Puts files into it.
    pub(crate) fn put<C: Into<Contents>>(
        &mut self,
        files: impl IntoIterator<Item = (String, C)>,
    ) {
        self.files.extend(files.into_iter().map(|(file, it)| (file, it.into())));
    }
}

/// What came of making a release of the embed.
#[derive(Debug)]
pub struct Releasing {
    /// What was read: problems point into it.
    pub files: Files,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// The release that comes next; none if there is an error or no calculator.
    pub release: Option<Release>,
    /// The versions of those that there are, oldest first.
    pub before: Vec<String>,
}

/// Makes a release of the embed, in memory.
pub fn release(options: &Options, built: &Built) -> Releasing {
    let mut problems = Vec::new();
    let files = Files::read(&options.root, &mut problems);
    let mut beside = generate::Beside::default();
    let release = generate::release(&files, options, built, &mut beside, &mut problems);
    // That the newest has other rules is why there is to be another.
    problems.retain(|it| it.lint != "old-release");
    let has_error = problems.iter().any(|it| it.severity == Severity::Error);
    problem::sort(&mut problems);
    let release = release.filter(|_| !has_error);
    let before = embed::read(&files, &mut Vec::new()).into_iter();
    let before = before.map(|it| it.version).collect();
    Releasing { files, problems, release, before }
}

/// Makes the site, in memory. Without what runs in browsers the site is looked through for problems but
/// has no output; a site whose rulebook has no law of points needs no widget, one that does not ask
/// for it no search.
pub fn generate(options: &Options, built: &Built) -> Generated {
    generate_again(options, built, &mut Memory::default(), Changed::Anything)
}

/// The same, with what is remembered of the build before: as much is made anew as depends on what has
/// changed since.
pub fn generate_again(
    options: &Options,
    built: &Built,
    memory: &mut Memory,
    changed: Changed<'_>,
) -> Generated {
    generate_beside(options, built, memory, changed, &|_| ())
}

/// The same; `lay_out` is given an output that nothing is known to be wrong with and that lacks nothing, while it
/// is looked through: so that it can be laid out meanwhile. Whether it may be used is not known before all of
/// this is done.
pub(crate) fn generate_beside(
    options: &Options,
    built: &Built,
    memory: &mut Memory,
    changed: Changed<'_>,
    lay_out: &(dyn Fn(&Output) + Sync),
) -> Generated {
    let mut problems = Vec::new();
    let files = memory.files(options, changed, &mut problems);
    let mut beside = generate::Beside::default();
    let given = (&*files, options, built);
    let output = generate::output(given, memory, lay_out, &mut beside, &mut problems);
    let has_error = problems.iter().any(|it| it.severity == Severity::Error);
    problem::sort(&mut problems);
    let generate::Beside { missing, told } = beside;
    Generated { output: output.filter(|_| !has_error), missing, told, files, problems }
}
