//! The steps of a build: trunk makes wasm and glue, wasm-opt makes them smaller, esbuild bundles the scripts,
//! most of them with the glue.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::shelf::Shelf;
use super::{BuildError, BuiltWidget, EmbedScripts, smaller};
use crate::setup::{Toolbox, run};

/// Builds the widget of these sources with these tools.
pub(super) fn build(
    sources: &Path,
    shelf: &Shelf,
    tools: &Toolbox,
) -> Result<BuiltWidget, BuildError> {
    let target = shelf.cargo_target();
    let made = target.join("trunk");
    run(&mut trunk(sources, &target, &made, tools))?;
    let wasm = made.join("widget_bg.wasm");
    smaller::made(&wasm, &made.join("widget.js"), tools)?;
    let script = |name, format| script(sources, &made, name, format, tools);
    let loader = script("loader.js", Format::Module)?;
    let embed = EmbedScripts {
        element: script("element.js", Format::Module)?,
        inside: script("inside.js", Format::Module)?,
        frame: script("frame.js", Format::Classic)?,
    };
    let wasm = read(&wasm)?;
    if !carries(&wasm, widget::STAMP) {
        return Err(BuildError::OtherStamp { part: "widget", stamp: widget::STAMP });
    }
    Ok(BuiltWidget { wasm, loader, embed })
}

/// Whether a wasm is of this stamp: it compares that of a file with its own, so its own stands in it as a
/// whole.
pub(crate) fn carries(wasm: &[u8], stamp: &str) -> bool {
    wasm.windows(stamp.len()).any(|part| part == stamp.as_bytes())
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, BuildError> {
    fs::read(path).map_err(|error| BuildError::files(path, error))
}

fn trunk(sources: &Path, target: &Path, made: &Path, tools: &Toolbox) -> Command {
    let mut command = Command::new(tools.trunk());
    command
        .args(["build", "--offline", "--skip-version-check", "--config"])
        .arg(sources.join("calculator/widget/Trunk.toml"))
        .arg("--dist")
        .arg(made)
        .current_dir(sources.join("calculator/widget"))
        .env("PATH", tools.search_path())
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_ENCODED_RUSTFLAGS", without_paths(sources))
        .env_remove("RUSTFLAGS")
        // Trunk takes only `true` and `false` for it, and stops at the `1` that everybody sets.
        .env_remove("NO_COLOR");
    if env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty()) {
        command.arg("--no-color");
    }
    command
}

/// Compiler flags that keep this machine's folders out of the wasm: the same sources give the same
/// bytes wherever they are built. Parted by the sign that cargo wants, since folders may have spaces.
pub(crate) fn without_paths(sources: &Path) -> OsString {
    let mut flags = OsString::new();
    let registry = cargo_home().map(|home| home.join("registry/src"));
    for folder in registry.as_deref().into_iter().chain([sources]) {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
    }
    flags
}

fn cargo_home() -> Option<PathBuf> {
    let folder = |name| env::var_os(name).filter(|value| !value.is_empty());
    folder("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(folder("HOME")?).join(".cargo")))
}

/// Where a script may run.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    /// As a module alone.
    Module,
    /// In any place: as a classic script and as a module.
    Classic,
}

/// A script of `calculator/element` with all that it imports, and the glue where it asks for it.
fn script(
    sources: &Path,
    made: &Path,
    name: &str,
    format: Format,
    tools: &Toolbox,
) -> Result<Vec<u8>, BuildError> {
    let mut glue = OsString::from("--alias:widget-glue=");
    glue.push(made.join("widget.js"));
    let source = sources.join("calculator/element").join(name);
    let bundle = made.join(name);
    run(bundled(&source, made, &bundle, format, tools).arg(glue))?;
    read(&bundle)
}

/// Makes one small script of a script and all that it imports.
pub(crate) fn bundled(
    script: &Path,
    made: &Path,
    bundle: &Path,
    format: Format,
    tools: &Toolbox,
) -> Command {
    let mut outfile = OsString::from("--outfile=");
    outfile.push(bundle);
    let mut command = Command::new(tools.esbuild());
    command
        .arg(script)
        .args(["--bundle", "--minify", "--target=es2022"])
        .arg(match format {
            Format::Module => "--format=esm",
            Format::Classic => "--format=iife",
        })
        .args(["--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .arg(outfile)
        .current_dir(made)
        .env("PATH", tools.search_path());
    command
}
