//! The wasm target of the Rust compiler.

use std::path::Path;
use std::process::Command;

use super::SetupError;
use super::command::{answer, run};

/// What the widget is compiled for.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target if the compiler of this workspace lacks it.
pub(super) fn ensure(sources: &Path, say: &dyn Fn(&str)) -> Result<(), SetupError> {
    if is_installed(sources) {
        return Ok(());
    }
    say("adding the target wasm32-unknown-unknown (some seconds)");
    // In the workspace's folder, so that rustup takes the toolchain that is pinned there.
    match run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(sources))
    {
        Err(SetupError::MissingProgram { .. }) => Err(SetupError::NoWasmTarget),
        done => done,
    }
}

fn is_installed(sources: &Path) -> bool {
    let folder = answer(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(sources),
    );
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}
