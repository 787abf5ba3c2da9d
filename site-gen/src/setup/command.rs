//! Starts other programs: either with their words passed through, or listening to their answer.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use super::SetupError;

/// Runs `command` to its end. What it prints goes to standard error, where progress belongs.
///
/// # Errors
///
/// [`SetupError`] if the program is missing or says that it failed.
pub(crate) fn run(command: &mut Command) -> Result<(), SetupError> {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::from(io::stderr()))
        .status()
        .map_err(|error| not_started(command, error))?;
    ended(command, status)
}

/// Runs `command` to its end; what it prints on standard output.
///
/// # Errors
///
/// [`SetupError`] if the program is missing or says that it failed.
pub(crate) fn answer_of(command: &mut Command) -> Result<String, SetupError> {
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().map_err(|error| not_started(command, error))?;
    ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), SetupError> {
    if status.success() {
        return Ok(());
    }
    Err(SetupError::Failed {
        command: format!("{command:?}"),
        status: status.to_string(),
    })
}

/// What `command` answers on standard output, or nothing if it is missing or fails.
pub(super) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The search path with these folders first.
pub(super) fn path_with(folders: &[&Path]) -> OsString {
    let separator = if cfg!(windows) { ";" } else { ":" };
    let mut path = OsString::new();
    for folder in folders {
        path.push(folder);
        path.push(separator);
    }
    path.push(env::var_os("PATH").unwrap_or_default());
    path
}

fn not_started(command: &Command, error: io::Error) -> SetupError {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() == io::ErrorKind::NotFound {
        return SetupError::MissingProgram { program };
    }
    SetupError::NotStarted { program, error }
}
