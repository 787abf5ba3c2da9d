//! `docs/lints.md` and `cargo site explain`: every lint is explained, and the examples hold.

use std::collections::BTreeSet;

use rayon::prelude::*;
use tests::broken::{self, lint_of};
use tests::lints::{OF_OTHER_SITES, OF_THE_GENERATOR, lints};
use tests::{Run, Sandbox, folder, repository};

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// What the page says of a lint.
struct Section {
    name: String,
    text: String,
}

/// What is wrong in an example, and what is right.
struct Example<'a> {
    /// The file that it stands in, unless files themselves are the example.
    file: Option<&'a str>,
    wrong: &'a str,
    right: &'a str,
}

#[test]
fn every_lint_is_explained_and_nothing_else() {
    let explained: BTreeSet<String> = page().into_iter().map(|it| it.name).collect();
    assert_eq!(explained, lints());
}

#[test]
fn the_explanations_stand_by_name() {
    let names: Vec<String> = page().into_iter().map(|it| it.name).collect();
    assert!(names.is_sorted_by(|one, other| one < other), "{names:?}");
}

#[test]
fn each_explanation_says_what_why_and_what_to_do() {
    for Section { name, text } in page() {
        let parts: Vec<&str> = text.split("\n\n").collect();
        let summary = parts[0];
        assert!(!summary.contains('\n') && summary.ends_with('.'), "{name}: {summary}");
        assert!(parts[1].ends_with('.'), "{name}: {}", parts[1]);
        let last = parts.last().copied().unwrap_or_default();
        assert!(last.starts_with("What to do: "), "{name}: {last}");
        let has_none = OF_THE_GENERATOR.contains(&&*name);
        assert_eq!(example(&text).is_none(), has_none, "{name}");
    }
}

#[test]
fn what_is_wrong_in_an_example_is_told_and_what_is_right_is_not() {
    let sections = page();
    let different: Vec<String> = sections.par_iter().filter_map(untrue).collect();
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}

#[test]
fn explain_prints_what_the_page_says() {
    for name in ["unknown-source", "mixed-script", "refused-pack"] {
        let section = page().into_iter().find(|it| it.name == name).expect("it is there");
        let run = explain(&[name]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(run.stdout, format!("{name}\n\n{}\n", section.text));
        assert_eq!(run.stderr, "");
    }
}

#[test]
fn explain_alone_lists_every_lint_with_a_line() {
    let run = explain(&[]);
    let listed: Vec<(String, String)> = run.stdout.lines().filter_map(listed).collect();
    let summary = |it: &Section| it.text.lines().next().unwrap_or_default().to_owned();
    let expected: Vec<(String, String)> =
        page().iter().map(|it| (it.name.clone(), summary(it))).collect();
    assert_eq!((run.code, listed), (Some(0), expected));
}

#[test]
fn a_name_that_is_not_known_is_a_wrong_command() {
    let unknown = |name: &str, help: &str| {
        let run = explain(&[name]);
        let said = format!("error: no lint `{name}`\n  = help: {help}\n");
        assert_eq!((run.code, run.stdout.as_str(), run.stderr), (Some(2), "", said));
    };
    unknown("unknown-sorce", "did you mean `unknown-source`?");
    unknown("template.value", "`cargo site explain` lists all of them");
}

/// Explains without any site around.
fn explain(arguments: &[&str]) -> Run {
    let all = [&["explain"], arguments].concat();
    Sandbox::empty().run_as_it_is(SITE, &all, &[])
}

fn listed(line: &str) -> Option<(String, String)> {
    let (name, summary) = line.split_once(' ')?;
    Some((name.to_owned(), summary.trim_start().to_owned()))
}

fn page() -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in folder::text(&repository().join("docs/lints.md")).lines() {
        let heading = line.strip_prefix("## ").filter(|it| {
            // Headings within examples are none of the page.
            it.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-')
        });
        match (heading, sections.last_mut()) {
            (Some(name), _) => {
                sections.push(Section { name: name.to_owned(), text: String::new() });
            }
            (None, Some(section)) => section.text += &[line, "\n"].concat(),
            (None, None) => {}
        }
    }
    for section in &mut sections {
        section.text = section.text.trim().to_owned();
    }
    sections
}

/// The example of a section: `Wrong, in …:` and a block, `Right:` and a block.
fn example(text: &str) -> Option<Example<'_>> {
    let (_, after) = text.split_once("\n\nWrong")?;
    let (place, after) = after.split_once(":\n\n```")?;
    let (wrong, after) = block(after)?;
    let (_, after) = after.split_once("\n\nRight:\n\n```")?;
    let (right, _) = block(after)?;
    let file = place.strip_prefix(", in `").and_then(|it| it.strip_suffix('`'));
    Some(Example { file, wrong, right })
}

/// What stands in a block whose opening marks have been read, and what comes after it.
fn block(text: &str) -> Option<(&str, &str)> {
    text.split_once('\n')?.1.split_once("\n```")
}

/// In what an example is not true.
fn untrue(section: &Section) -> Option<String> {
    let Section { name, text } = section;
    let Example { file, wrong, right } = example(text)?;
    if OF_OTHER_SITES.contains(&&**name) {
        return None;
    }
    let sites = broken::all().into_iter().filter(|it| lint_of(it) == name);
    let Some(file) = file else {
        // Files are named; one of them is what the problem is about.
        let mut messages = sites.map(|it| broken::message(&it));
        let names: Vec<&str> =
            wrong.lines().filter_map(|line| line.split("  ").next()).collect();
        let is_told = messages.any(|message| names.iter().any(|it| message.contains(it)));
        return (!is_told).then(|| format!("{name}: no broken site is about {names:?}"));
    };
    let has_wrong =
        |it: &Sandbox| it.root().join(file).exists() && it.text(file).contains(wrong);
    let mut sites = sites.map(|it| (broken::site(&it), it));
    let Some((site, of)) = sites.find(|(site, _)| has_wrong(site)) else {
        return Some(format!("{name}: no broken site has in {file}\n{wrong}"));
    };
    // That the site tells the problem as it is says `broken_sites.rs`.
    site.replace(file, wrong, right);
    let said = broken::check(&of, &site, SITE).stderr;
    said.contains(&format!("[{name}]: ")).then(|| format!("{name}: still told\n{said}"))
}
