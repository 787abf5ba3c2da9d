//! Every mistake that the generator can tell: a site that makes it, and the message a person reads.
//!
//! `sites/broken/<lint>/` is laid over the small site and `message.txt` is all that `check` then says.
//! How such a site is laid stands in `broken.rs`.

use std::collections::BTreeSet;

use rayon::prelude::*;
use tests::broken::{self, lint_of};
use tests::lints::{OF_OTHER_SITES, OF_THE_GENERATOR, lints};
use tests::{Run, Sandbox, sites};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn each_mistake_is_told_in_these_words() {
    let different: Vec<String> =
        broken::all().par_iter().filter_map(|name| difference(name)).collect();
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}

#[test]
fn the_sites_that_are_broken_are_whole_before() {
    for name in ["points", "sheets", "tools"] {
        let sandbox = Sandbox::good();
        sandbox.lay(&sites().join(name));
        let Run { code, stderr, .. } = sandbox.run(SITE, &["check"]);
        assert_eq!(code, Some(0), "{name}: {stderr}");
        assert!(stderr.ends_with("\nno problems\n"), "{name}: {stderr}");
    }
}

#[test]
fn each_lint_has_a_site_that_breaks_it() {
    let lints = lints();
    let shown: BTreeSet<String> =
        broken::all().iter().map(|it| lint_of(it).to_owned()).collect();
    let of_nobody = OF_THE_GENERATOR.iter().chain(&OF_OTHER_SITES);
    let of_nobody: BTreeSet<String> = of_nobody.map(|it| (*it).to_owned()).collect();
    let missing: Vec<_> = (&lints - &shown).difference(&of_nobody).cloned().collect();
    assert_eq!(missing, Vec::<String>::new(), "no site makes these mistakes");
    let unknown: Vec<_> = (&shown - &lints).into_iter().collect();
    assert_eq!(unknown, Vec::<String>::new(), "the generator has no such lints");
}

#[test]
fn each_message_says_what_was_found_and_what_to_do() {
    for name in broken::all() {
        let text = broken::message(&name);
        let said: Vec<&str> = text.lines().filter_map(message).collect();
        let helps = text.matches("= help: ").count();
        assert!(
            text.contains(&format!("[{}]: ", lint_of(&name))),
            "{name} tells its lint"
        );
        assert_eq!(said.len(), helps, "{name}: each message has its help");
        for message in said {
            assert!(is_worded_as_ours(message), "{name}: {message}");
        }
    }
}

/// The words of a message's first line.
fn message(line: &str) -> Option<&str> {
    let is_first = line.starts_with("error[") || line.starts_with("warning[");
    line.split_once("]: ").filter(|_| is_first).map(|(_, words)| words)
}

/// Lower-case, unless it begins with an abbreviation, and without a full stop.
fn is_worded_as_ours(message: &str) -> bool {
    let mut signs = message.chars();
    let (first, second) = (signs.next(), signs.next());
    let is_capital = first.is_some_and(char::is_uppercase);
    let is_abbreviation = second.is_some_and(char::is_uppercase);
    (!is_capital || is_abbreviation) && !message.ends_with('.')
}

/// What `check` says of a broken site other than its `message.txt`.
fn difference(name: &str) -> Option<String> {
    let run = checked(name);
    let expected = broken::message(name);
    let is_error = expected.contains("\nerror[");
    let code = Some(i32::from(is_error));
    let is_same = run.stderr == expected && run.code == code && run.stdout.is_empty();
    let Run { code: found, stdout, stderr } = run;
    (!is_same).then(|| {
        format!("── {name}: code {code:?} expected, {found:?} found\n{expected}\n── found\n{stdout}{stderr}")
    })
}

fn checked(name: &str) -> Run {
    broken::check(name, &broken::site(name), SITE)
}
