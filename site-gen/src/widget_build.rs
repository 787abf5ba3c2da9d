//! The widget as built files: wasm, and the loader with the glue in one module.
//!
//! They are kept in the target folder under the stamp of the sources, so that trunk runs only when
//! something has changed that decides their bytes. What is in them is the business of
//! `calculator/widget` and `calculator/element`; where they go on the site, of `assets.rs`.

mod build;
mod error;
mod names;
mod shelf;

use std::path::{Path, PathBuf};
use std::time::Instant;

pub use error::WidgetError;
use shelf::Shelf;

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
/// [`WidgetError`] if the built files cannot be read.
pub fn existing_widget(root: &Path) -> Result<Option<BuiltWidget>, WidgetError> {
    Shelf::of(&sources(root)?)?.get()
}

/// The widget of these sources; builds it, and before that installs the tools, where that has not
/// been done yet. `root` is the folder of the site.
///
/// # Errors
///
/// [`WidgetError`] if the tools are missing or fail.
pub fn built_widget(root: &Path, say: &dyn Fn(&str)) -> Result<BuiltWidget, WidgetError> {
    let sources = sources(root)?;
    let shelf = Shelf::of(&sources)?;
    if let Some(widget) = shelf.get()? {
        return Ok(widget);
    }
    let _lock = shelf.lock(say)?;
    // While we waited for the lock another run may have built it.
    if let Some(widget) = shelf.get()? {
        return Ok(widget);
    }
    let tools = crate::setup::set_up(&sources, say)?;
    say("building the widget (about 3 minutes the first time, under one after a change)");
    let start = Instant::now();
    let widget = build::build(&sources, &shelf, &tools)?;
    shelf.put(&widget)?;
    say(&format!(
        "built the widget in {} s: {} bytes of wasm, {} bytes of script",
        start.elapsed().as_secs(),
        widget.wasm.len(),
        widget.loader.len()
    ));
    Ok(widget)
}

/// The folder of the workspace: the site's own, else the one that this program comes from.
///
/// # Errors
///
/// [`WidgetError::NoSources`] if neither is there.
pub fn sources(root: &Path) -> Result<PathBuf, WidgetError> {
    [root, Path::new(SOURCES)]
        .into_iter()
        .find(|folder| folder.join("calculator/widget/Cargo.toml").is_file())
        .and_then(|folder| folder.canonicalize().ok())
        .ok_or_else(|| WidgetError::NoSources { root: root.to_owned() })
}
