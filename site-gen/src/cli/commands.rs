//! What each command does: asks the parts of the program in turn and tells what they found.
//!
//! A file has the commands that belong together; here is what they share.

mod beginning;
mod check;
mod embed;
mod making;
mod publish;
mod report;
mod rulebook;
mod translated;

pub(super) use beginning::{init, package, set_up};
pub(super) use making::Site;
pub(super) use rulebook::{assess, compare, explain};
pub(super) use translated::translated;

use super::{Outcome, complain};
use crate::problem::{Problem, Severity};
use crate::widget_build::BuildError;

fn all(_: &Problem) -> bool {
    true
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

fn usable<T>(made: Result<T, BuildError>) -> Result<T, Outcome> {
    made.map_err(|error| {
        complain(&error, error.help());
        Outcome::Problems
    })
}
