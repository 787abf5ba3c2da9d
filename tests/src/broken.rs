//! The sites that make a mistake each: `sites/broken/<lint>/` laid over a small site that is whole.
//!
//! `<lint>.<word>` is another way to make the same mistake; `over.txt` names the sites that come between,
//! `arguments.txt` what `check` is to be told besides.

use std::path::PathBuf;

use crate::{Run, Sandbox, folder, sites};

/// The names of all of them.
pub fn all() -> Vec<String> {
    folder::folders(&sites().join("broken"))
}

/// The lint that a site breaks.
pub fn lint_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// All that `check` says of a site.
pub fn message(name: &str) -> String {
    folder::text(&place(name).join("message.txt"))
}

/// What says so: `check`, with what it is to be told besides.
pub fn check(name: &str, site: &Sandbox, program: &str) -> Run {
    check_as(name, site, program, &["check"])
}

/// The same, with the arguments of a test before them.
pub fn check_as(name: &str, site: &Sandbox, program: &str, asked: &[&str]) -> Run {
    let besides = std::fs::read_to_string(place(name).join("arguments.txt"));
    let besides = besides.unwrap_or_default();
    let all = asked.iter().copied().chain(besides.split_whitespace());
    site.run(program, &all.collect::<Vec<_>>())
}

/// A copy of a site.
pub fn site(name: &str) -> Sandbox {
    let sandbox = Sandbox::good();
    if let Ok(over) = std::fs::read_to_string(place(name).join("over.txt")) {
        over.lines().for_each(|between| sandbox.lay(&sites().join(between)));
    }
    sandbox.lay(&place(name));
    sandbox
}

fn place(name: &str) -> PathBuf {
    sites().join("broken").join(name)
}
