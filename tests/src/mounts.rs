//! Tests that mount something: run once more in a namespace of their own, where that harms nobody and
//! ends with them.

use std::env;
use std::path::Path;
use std::process::Command;

/// What tells a test that it runs there.
const INSIDE: &str = "MEKEN_TEST_MAY_MOUNT";

/// What begins a program in a namespace of its own, as the one who may do all there.
const UNSHARE: [&str; 3] = ["unshare", "--map-root-user", "--mount"];

/// Runs the body of a test, which is called by its name, where it may mount. Where the system lets
/// nobody do that, it says so and does nothing: there is nothing to be tried.
///
/// # Panics
///
/// If the test fails there.
pub fn run(test: &str, body: impl FnOnce()) {
    if env::var_os(INSIDE).is_some() {
        return body();
    }
    if !is_possible() {
        return eprintln!("{test}: not tried, since this system lets us mount nothing");
    }
    let program = env::current_exe().expect("a test is a program");
    let mut command = Command::new(UNSHARE[0]);
    command.args(&UNSHARE[1..]).arg(program).args(["--exact", test, "--nocapture"]);
    let status = command.env(INSIDE, "1").status().expect("it was tried above");
    assert!(status.success(), "{test} failed where it may mount");
}

fn is_possible() -> bool {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let mut command = Command::new(UNSHARE[0]);
    command
        .args(&UNSHARE[1..])
        .args(["mount", "-t", "tmpfs", "tmpfs"])
        .arg(folder.path());
    command.output().is_ok_and(|output| output.status.success())
}

/// Mounts a file system in memory at a folder.
///
/// # Panics
///
/// If it cannot be mounted: that it can was tried.
pub fn mount(folder: &Path, kibibytes: usize) {
    std::fs::create_dir_all(folder).expect("a test may make folders");
    let size = format!("size={kibibytes}k");
    let mut command = Command::new("mount");
    command.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder);
    assert!(command.status().is_ok_and(|status| status.success()), "it can be mounted");
}
