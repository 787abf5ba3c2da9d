//! The widget as built files: wasm, and the loader with the glue in one module.
//!
//! They are kept in the target folder under the stamp of the sources, so that trunk runs only when
//! something has changed that decides their bytes. What is in them is the business of
//! `calculator/widget` and `calculator/element`; where they go on the site, of `assets.rs`.

pub(crate) mod build;
mod error;
pub(crate) mod shelf;
mod smaller;

use std::path::{Path, PathBuf};
use std::time::Instant;

pub use error::BuildError;
use shelf::Shelf;

use crate::packed;

const WASM: &str = "widget.wasm";
const LOADER: &str = "loader.js";

/// What decides the bytes of the loader besides the glue.
const BUNDLED: [&str; 3] = [
    include_str!("../../calculator/element/loader.js"),
    include_str!("widget_build/build.rs"),
    include_str!("widget_build/smaller.rs"),
];

/// The workspace that this program was compiled from.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The widget as a page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltWidget {
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// The module script that fetches and starts it.
    pub loader: Vec<u8>,
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
    shelf.put(&[(WASM, &widget.wasm), (LOADER, &widget.loader)])?;
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
    let files = shelf.get([WASM, LOADER])?;
    Ok(files.map(|[wasm, loader]| BuiltWidget { wasm, loader }))
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
