//! How a run tells its problems, and whether they fail it.
//!
//! People read problems on standard error. In a format for programs they stand on standard output,
//! and nothing else does: what a command has to say besides goes to standard error.

use std::fmt::Display;

use clap::Args;

use super::{Outcome, print, say};
use crate::problem::{self, Colour, Format, Problem, Severity};
use crate::read::Files;

/// What the command line says about it.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct TellingArguments {
    /// How problems are told; but for `human` they alone stand on standard output
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    message_format: Format,
    /// Lets warnings fail the run as errors do
    #[arg(long)]
    strict: bool,
}

/// How problems are told and what fails.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling {
    format: Format,
    is_strict: bool,
    colour: Colour,
}

impl Telling {
    pub(super) fn new(arguments: TellingArguments, colour: Colour) -> Self {
        let TellingArguments { message_format: format, strict: is_strict } = arguments;
        Self { format, is_strict, colour }
    }

    /// For people who look on.
    pub(super) fn human(colour: Colour) -> Self {
        Self { format: Format::Human, is_strict: false, colour }
    }

    /// Whether warnings fail the run.
    pub(super) fn is_strict(self) -> bool {
        self.is_strict
    }

    /// Tells problems, and how many there are of `all`.
    pub(super) fn tell(self, told: &[Problem], files: &Files, all: &[Problem]) {
        let text = problem::told(told, files, self.format, self.colour);
        let summary = self.summary(all);
        if self.format == Format::Human {
            say(&format!("{text}{summary}"));
        } else {
            print(text);
            say(&summary);
        }
    }

    /// The same, but for people only if there is something to tell.
    pub(super) fn tell_if_any(self, problems: &[Problem], files: &Files) {
        if self.format != Format::Human || !problems.is_empty() {
            self.tell(problems, files, problems);
        }
    }

    /// Prints a result.
    pub(super) fn print(self, result: impl Display) {
        if self.format == Format::Human {
            print(result);
        } else {
            say(result.to_string().trim_end());
        }
    }

    /// Ends the run if one of the problems fails it.
    pub(super) fn refuse(self, problems: &[Problem]) -> Result<(), Outcome> {
        let fails = |it: &Problem| self.is_strict || it.severity == Severity::Error;
        if problems.iter().any(fails) { Err(Outcome::Problems) } else { Ok(()) }
    }

    fn summary(self, problems: &[Problem]) -> String {
        let summary = problem::summary(problems);
        let n_warnings =
            problems.iter().filter(|it| it.severity == Severity::Warning).count();
        match (self.is_strict, n_warnings) {
            (true, 1) => format!("{summary}; by --strict the warning fails the run"),
            (true, 2..) => format!("{summary}; by --strict warnings fail the run"),
            _ => summary,
        }
    }
}
