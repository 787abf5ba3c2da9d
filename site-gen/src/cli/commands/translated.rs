//! `translated`: stamps translations, and says which.

use std::path::Path;

use super::is_error;
use crate::cli::telling::Telling;
use crate::cli::{Outcome, complain};
use crate::problem;
use crate::read::Files;
use crate::translation::{self, Chosen, StampError, Stamped};

/// Stamps translations and says which.
pub(in crate::cli) fn translated(
    root: &Path,
    chosen: &Chosen,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let mut problems = Vec::new();
    let files = Files::read(root, &mut problems);
    let made = translation::stamp(root, &files, chosen, &mut problems);
    let stamped = made.map_err(|error| {
        // What is wrong with other pages is not what was asked.
        if let StampError::Damaged = error {
            problems.retain(is_error);
            problem::sort(&mut problems);
            telling.tell(&problems, &files, &problems);
        }
        let help = match &error {
            StampError::NotATranslation(_, help) => help,
            StampError::Damaged => "mend it first: nothing was stamped",
            StampError::System(..) => {
                "pages before it are stamped: mend that, and run it again"
            }
        };
        complain(&error, help);
        Outcome::Problems
    })?;
    for Stamped { file, is_changed } in &stamped {
        let said = if *is_changed { "stamped" } else { "has that stamp already" };
        telling.print(format_args!("{file}: {said}\n"));
    }
    Ok(Outcome::Success)
}
