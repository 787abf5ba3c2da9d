//! The packages that only the wasm needs: cargo, when it compiled this program, left them where they
//! were, and what builds the wasm does not reach for the network.

use std::path::Path;
use std::process::Command;

use super::SetupError;
use super::command::{answer, run};
use super::target::TARGET;

/// Fetches those that are missing.
pub(super) fn ensure(sources: &Path, say: &dyn Fn(&str)) -> Result<(), SetupError> {
    if answer(fetch(sources).arg("--offline")).is_some() {
        return Ok(());
    }
    say("fetching the packages of the widget (some seconds)");
    run(&mut fetch(sources))
}

fn fetch(sources: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["fetch", "--locked", "--target", TARGET]).current_dir(sources);
    command
}
