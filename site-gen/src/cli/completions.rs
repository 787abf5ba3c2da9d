//! `completions`: a script by which a shell completes commands, arguments and their values.

use clap::{Command, ValueEnum};
use clap_complete::generate;
use clap_complete::shells;

use super::print;

/// The name by which the program is completed.
const PROGRAM: &str = "site-gen";

/// A shell that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    /// GNU Bash
    Bash,
    /// Z shell
    Zsh,
    /// fish
    Fish,
}

/// Prints the script of a shell.
pub(super) fn print_script(shell: Shell, mut program: Command) {
    let mut script = Vec::new();
    match shell {
        Shell::Bash => generate(shells::Bash, &mut program, PROGRAM, &mut script),
        Shell::Zsh => generate(shells::Zsh, &mut program, PROGRAM, &mut script),
        Shell::Fish => generate(shells::Fish, &mut program, PROGRAM, &mut script),
    }
    let script = String::from_utf8_lossy(&script);
    // In the name of a program clap_complete 4.6.11 takes a hyphen for the end of a command, in one of
    // the two places where Bash has to find the same word.
    print(script.replace("site__subcmd__gen", "site__gen"));
}
