//! `explain`: what a lint means, or which lints there are.

use super::{Outcome, complain, print};
use crate::lints::{self, Lint};
use crate::packed::named;
use crate::suggest::did_you_mean;

/// Explains the lint of a name; without one, lists all.
pub(super) fn explain(name: Option<&str>) -> Result<Outcome, Outcome> {
    let Some(name) = name else {
        print(list());
        return Ok(Outcome::Success);
    };
    if let Some(Lint { name, text, .. }) = lints::find(name) {
        print(format_args!("{name}\n\n{}\n", named(text)));
        return Ok(Outcome::Success);
    }
    let otherwise = named("`cargo site explain` lists all of them");
    let help = did_you_mean(name, lints::all().map(|lint| lint.name), &otherwise);
    complain(format!("no lint `{name}`"), help);
    Err(Outcome::Usage)
}

/// All lints, a line each.
fn list() -> String {
    let width = lints::all().map(|lint| lint.name.len()).max().unwrap_or_default();
    let line = |lint: Lint| format!("{:width$}  {}\n", lint.name, named(lint.summary));
    lints::all().map(line).collect()
}
