//! Every mistake that the generator can tell: a site that makes it, and the message a person reads.
//!
//! `sites/broken/<lint>/` is laid over the small site and `message.txt` is all that `check` then says.
//! `<lint>.<word>` is another way to make the same mistake; `over.txt` names a site that comes between.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tests::{Run, Sandbox, folder, repository, sites};

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// Mistakes that no content can make: they would be faults of the generator.
const OF_THE_GENERATOR: [&str; 1] = ["refused-pack"];

#[test]
fn each_mistake_is_told_in_these_words() {
    let different: Vec<String> =
        all().par_iter().filter_map(|name| difference(name)).collect();
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
    let lints: BTreeSet<String> = lints().into_iter().collect();
    let shown: BTreeSet<String> = all().iter().map(|it| lint_of(it).to_owned()).collect();
    let of_the_generator = OF_THE_GENERATOR.map(str::to_owned).into();
    let missing: Vec<_> =
        (&lints - &shown).difference(&of_the_generator).cloned().collect();
    assert_eq!(missing, Vec::<String>::new(), "no site makes these mistakes");
    let unknown: Vec<_> = (&shown - &lints).into_iter().collect();
    assert_eq!(unknown, Vec::<String>::new(), "the generator has no such lints");
}

#[test]
fn each_message_says_what_was_found_and_what_to_do() {
    for name in all() {
        let text = folder::text(&broken(&name).join("message.txt"));
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
    let expected = folder::text(&broken(name).join("message.txt"));
    let is_error = expected.contains("\nerror[");
    let code = Some(i32::from(is_error));
    let is_same = run.stderr == expected && run.code == code && run.stdout.is_empty();
    let Run { code: found, stdout, stderr } = run;
    (!is_same).then(|| {
        format!("── {name}: code {code:?} expected, {found:?} found\n{expected}\n── found\n{stdout}{stderr}")
    })
}

fn checked(name: &str) -> Run {
    let over = std::fs::read_to_string(broken(name).join("over.txt"));
    let sandbox = Sandbox::good();
    if let Ok(over) = over {
        sandbox.lay(&sites().join(over.trim()));
    }
    sandbox.lay(&broken(name));
    sandbox.run(SITE, &["check"])
}

fn all() -> Vec<String> {
    folder::folders(&sites().join("broken"))
}

fn broken(name: &str) -> PathBuf {
    sites().join("broken").join(name)
}

fn lint_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// How lints are given in the sources: in the first or second argument of one of these.
const CALLS: [&str; 10] = [
    "Problem::error(",
    ".problem(",
    ".tell(",
    "because(",
    "told(",
    "lint: ",
    // Of the engine alone: there it adds a conflict.
    "self.add(",
    "self.exists(",
    "self.word_exists(",
    "self.circle(",
];

/// The names of all lints that stand in the sources.
fn lints() -> Vec<String> {
    let mut sources = sources(&repository().join("site-gen/src"));
    sources.extend(sources_of_conflicts());
    sources.iter().flat_map(|source| lints_in(source)).collect()
}

fn sources(folder: &Path) -> Vec<String> {
    let files = folder::read(folder).into_values();
    files.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

fn sources_of_conflicts() -> Vec<String> {
    let engine = repository().join("calculator/engine/src");
    let mut all = sources(&engine.join("conflicts"));
    all.push(folder::text(&engine.join("conflicts.rs")));
    all
}

fn lints_in(source: &str) -> Vec<String> {
    let places = CALLS.iter().flat_map(|call| {
        source.match_indices(call).map(|(at, found)| &source[at + found.len()..])
    });
    places.filter_map(first_lint).map(str::to_owned).collect()
}

/// The first or second argument, if it is a lint's name and nothing else.
fn first_lint(arguments: &str) -> Option<&str> {
    let mut rest = arguments;
    for _ in 0..2 {
        let argument = &rest[..end_of_argument(rest)];
        let quoted =
            argument.trim().strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        if let Some(name) = quoted.filter(|name| is_lint(name)) {
            return Some(name);
        }
        rest = rest[argument.len()..].strip_prefix(',')?;
    }
    None
}

fn is_lint(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
}

/// Where an argument ends: at a comma, or at a bracket that closes what was open before.
fn end_of_argument(text: &str) -> usize {
    let mut depth = 0_i32;
    for (at, sign) in text.char_indices() {
        match sign {
            ',' | ')' | ']' | '}' if depth == 0 => return at,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}
