//! The widget as built files: wasm, and the scripts that start it, each with all that it imports in one
//! file: the loader of our own pages, and those of the embed.
//!
//! They are kept in the target folder under the stamp of the sources, so that trunk runs only when
//! something has changed that decides their bytes. What is in them is the business of
//! `calculator/widget` and `calculator/element`; where they go on the site, of `assets.rs`.

pub(crate) mod build;
mod error;
mod glue;
pub(crate) mod shelf;
mod smaller;

use std::path::{Path, PathBuf};
use std::time::Instant;

pub use error::BuildError;
use shelf::Shelf;

use crate::packed;

/// The names of the built files: wasm, loader, then the scripts of the embed.
pub(crate) const FILES: [&str; 5] =
    ["widget.wasm", "loader.js", "element.js", "inside.js", "frame.js"];

/// What decides the bytes of the scripts besides the glue.
const BUNDLED: [&str; 17] = [
    include_str!("../../calculator/element/calculator.js"),
    include_str!("../../calculator/element/colours.js"),
    include_str!("../../calculator/element/core.js"),
    include_str!("../../calculator/element/element.js"),
    include_str!("../../calculator/element/frame.js"),
    include_str!("../../calculator/element/inside.js"),
    include_str!("../../calculator/element/links.js"),
    include_str!("../../calculator/element/loader.js"),
    include_str!("../../calculator/element/messages.js"),
    include_str!("../../calculator/element/midnight.js"),
    include_str!("../../calculator/element/result.js"),
    include_str!("../../calculator/element/surroundings.js"),
    include_str!("../../calculator/element/theme.js"),
    include_str!("../../calculator/element/widgets.js"),
    include_str!("widget_build/build.rs"),
    include_str!("widget_build/glue.rs"),
    include_str!("widget_build/smaller.rs"),
];

/// The workspace that this program was compiled from.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The widget as pages need it, our own and those of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuiltWidget {
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// The module script that fetches and starts it on our own pages.
    pub loader: Vec<u8>,
    /// The scripts that do so on those of others.
    pub embed: EmbedScripts,
}

/// The scripts of the embed. Two of them hold the text `"meken:files"` once, for which whoever lays out a
/// release puts the hashes of its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmbedScripts {
    /// The module that defines the element.
    pub element: Vec<u8>,
    /// The module of the frame's page.
    pub inside: Vec<u8>,
    /// The script of a page that has frames: classic, and a module if that is wanted.
    pub frame: Vec<u8>,
}

impl BuiltWidget {
    /// Of files in the order of [`FILES`].
    pub(crate) fn of_files([wasm, loader, element, inside, frame]: [Vec<u8>; 5]) -> Self {
        Self { wasm, loader, embed: EmbedScripts { element, inside, frame } }
    }

    /// Its files, by their names.
    pub(crate) fn files(&self) -> [(&'static str, &[u8]); 5] {
        let EmbedScripts { element, inside, frame } = &self.embed;
        let [first, second, third, fourth, fifth] = FILES;
        [
            (first, &self.wasm),
            (second, &self.loader),
            (third, element),
            (fourth, inside),
            (fifth, frame),
        ]
    }
}

/// The widget of these sources, if it has been built before. `root` is the folder of the site.
///
/// # Errors
///
/// [`BuildError`] if the built files cannot be read.
pub fn existing_widget(root: &Path) -> Result<Option<BuiltWidget>, BuildError> {
    if let Some(widget) = packed::widget() {
        return Ok(Some(widget));
    }
    existing(&shelf(&sources(root)?)?)
}

/// The widget of these sources; builds it, and before that installs the tools, where that has not
/// been done yet. `root` is the folder of the site.
///
/// # Errors
///
/// [`BuildError`] if the tools are missing or fail.
pub fn built_widget(root: &Path, say: &dyn Fn(&str)) -> Result<BuiltWidget, BuildError> {
    let sources = sources(root)?;
    let shelf = shelf(&sources)?;
    if let Some(widget) = existing(&shelf)? {
        return Ok(widget);
    }
    let _lock = shelf.lock(say)?;
    // While we waited for the lock another run may have built it.
    if let Some(widget) = existing(&shelf)? {
        return Ok(widget);
    }
    let tools = crate::setup::set_up(&sources, say)?;
    say("building the widget (about 3 minutes the first time, under one after a change)");
    let start = Instant::now();
    let widget = build::build(&sources, &shelf, &tools)?;
    shelf.put(&widget.files())?;
    say(&format!(
        "built the widget in {} s: {} bytes of wasm, {} bytes of script",
        start.elapsed().as_secs(),
        widget.wasm.len(),
        widget.loader.len()
    ));
    Ok(widget)
}

fn shelf(sources: &Path) -> Result<Shelf, BuildError> {
    Shelf::of(sources, "widget", widget::STAMP, &BUNDLED)
}

fn existing(shelf: &Shelf) -> Result<Option<BuiltWidget>, BuildError> {
    Ok(shelf.get(FILES)?.map(BuiltWidget::of_files))
}

/// The folder of the workspace: the site's own, else the one that this program comes from.
///
/// # Errors
///
/// [`BuildError::NoSources`] if neither is there.
pub fn sources(root: &Path) -> Result<PathBuf, BuildError> {
    [root, Path::new(SOURCES)]
        .into_iter()
        .find(|folder| folder.join("calculator/widget/Cargo.toml").is_file())
        .and_then(|folder| folder.canonicalize().ok())
        .ok_or_else(|| BuildError::NoSources { root: root.to_owned() })
}
