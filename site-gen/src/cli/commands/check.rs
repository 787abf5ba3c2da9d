//! `check`: what is wrong with a site, and what of it is old.

use super::{Site, all, is_error};
use crate::cli::Outcome;
use crate::due::{self, Due};
use crate::{Built, problem, rulebook};

impl Site {
    /// Says what is wrong. What runs in browsers and is not built yet is not waited for: it has no
    /// say in what is wrong with the content.
    pub(in crate::cli) fn check(&self) -> Result<Outcome, Outcome> {
        let mut generated = self.generated(&self.existing(&Built::default()));
        // Of what is wrong nobody need be told that it is old besides.
        if !generated.problems.iter().any(is_error) {
            let as_of = self.options.as_of;
            let rules = rulebook::read(&generated.files, as_of, &mut Vec::new());
            let mut stale = due::due(&rules, &generated.files, as_of);
            stale.extend(due::due_pages(&generated.files, as_of, as_of));
            generated.problems.extend(stale.iter().map(Due::warning));
            problem::sort(&mut generated.problems);
        }
        self.tell(&generated, all);
        self.telling.refuse(&generated.problems)?;
        Ok(Outcome::Success)
    }
}
