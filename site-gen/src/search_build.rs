//! The search as built files: its wasm, and the script that shows what it finds.
//!
//! Built by cargo, wasm-opt and esbuild with the widget's tools, and kept in the target folder as the
//! widget is, under a stamp of its own: so a change of one leaves the other alone.

use std::path::Path;
use std::process::Command;

use crate::packed;
use crate::setup::{Toolbox, run};
use crate::widget_build::build::{Format, bundled, carries, read, without_paths};
use crate::widget_build::shelf::Shelf;
use crate::widget_build::{BuildError, sources};

const WASM: &str = "search.wasm";
const SCRIPT: &str = "search.js";

/// The script's source, from the workspace's root.
const SOURCE: &str = "site-gen/search/search.js";

/// What decides the bytes of the script, and those of the wasm besides its sources.
const BUNDLED: [&str; 3] = [
    include_str!("../search/search.js"),
    include_str!("search_build.rs"),
    include_str!("widget_build/build.rs"),
];

/// For size; functions stand by their names, so that like stands beside like, which compresses better
/// than what is inlined.
const OPTIMISED: [&str; 12] = [
    "-aimfs",
    "0",
    "-fimfs",
    "0",
    "-ocimfs",
    "0",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-producers",
];

/// The search as a page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltSearch {
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// The module script that asks it.
    pub script: Vec<u8>,
}

/// The search of these sources, if it has been built before. `root` is the folder of the site.
///
/// # Errors
///
/// [`BuildError`] if the built files cannot be read.
pub fn existing_search(root: &Path) -> Result<Option<BuiltSearch>, BuildError> {
    if let Some(search) = packed::search() {
        return Ok(Some(search));
    }
    existing(&shelf(&sources(root)?)?)
}

/// The search of these sources; builds it, and before that installs the tools, where that has not been
/// done yet. `root` is the folder of the site.
///
/// # Errors
///
/// [`BuildError`] if the tools are missing or fail.
pub fn built_search(root: &Path, say: &dyn Fn(&str)) -> Result<BuiltSearch, BuildError> {
    let sources = sources(root)?;
    let shelf = shelf(&sources)?;
    if let Some(search) = existing(&shelf)? {
        return Ok(search);
    }
    let _lock = shelf.lock(say)?;
    // While we waited for the lock another run may have built it.
    if let Some(search) = existing(&shelf)? {
        return Ok(search);
    }
    let tools = crate::setup::set_up(&sources, say)?;
    say("building the search (about half a minute)");
    let search = build(&sources, &shelf, &tools)?;
    shelf.put(&[(WASM, &search.wasm), (SCRIPT, &search.script)])?;
    Ok(search)
}

fn shelf(sources: &Path) -> Result<Shelf, BuildError> {
    Shelf::of(sources, "search", search::STAMP, &BUNDLED)
}

fn existing(shelf: &Shelf) -> Result<Option<BuiltSearch>, BuildError> {
    let files = shelf.get([WASM, SCRIPT])?;
    Ok(files.map(|[wasm, script]| BuiltSearch { wasm, script }))
}

fn build(
    sources: &Path,
    shelf: &Shelf,
    tools: &Toolbox,
) -> Result<BuiltSearch, BuildError> {
    let target = shelf.cargo_target();
    run(&mut cargo(sources, &target))?;
    let made = target.join("wasm32-unknown-unknown/wasm");
    let small = made.join("search.small.wasm");
    let mut optimise = Command::new(tools.wasm_opt());
    optimise.args(OPTIMISED).arg(made.join(WASM)).arg("-o").arg(&small);
    run(optimise.env("PATH", tools.search_path()))?;
    let script = made.join(SCRIPT);
    let source = sources.join(SOURCE);
    run(&mut bundled(&source, &made, &script, Format::Module, tools))?;
    let wasm = read(&small)?;
    if !carries(&wasm, search::STAMP) {
        return Err(BuildError::OtherStamp { part: "search", stamp: search::STAMP });
    }
    Ok(BuiltSearch { wasm, script: read(&script)? })
}

fn cargo(sources: &Path, target: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        // What it needs the site generator needed before.
        .args(["rustc", "--package", "search", "--lib", "--locked", "--offline"])
        .args(["--crate-type", "cdylib", "--profile", "wasm"])
        .args(["--target", "wasm32-unknown-unknown"])
        .current_dir(sources)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_ENCODED_RUSTFLAGS", without_paths(sources))
        .env_remove("RUSTFLAGS");
    command
}
