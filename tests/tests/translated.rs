//! `cargo site translated`: what it writes into a translation, what it leaves alone, what it refuses.

use std::fs;

use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

const PAGE: &str = "content/guides/ru/lending.md";

/// The stamp of the page's original.
fn stamp() -> String {
    let text = Sandbox::good().text(PAGE);
    let line = text.lines().find(|it| it.starts_with("translated"));
    line.expect("the small site is stamped").to_owned()
}

/// Stamping `before` gives `after`, byte for byte.
fn check(before: &str, after: &str) {
    let sandbox = Sandbox::good();
    sandbox.write(PAGE, before);
    let run = sandbox.run_as_it_is(SITE, &["translated", PAGE], &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let found = fs::read(sandbox.root().join(PAGE)).expect("the page is there");
    assert_eq!(String::from_utf8_lossy(&found), after);
    let folder = sandbox.root().join("content/guides/ru");
    let left = fs::read_dir(folder).expect("the folder is there").count();
    assert_eq!(left, 1, "nothing is left beside the page");
}

#[test]
fn a_stamp_is_one_line_and_everything_else_stays() {
    let keys = "title = \"Т\"\ndescription = \"О\"\nanswer = \"О\"\ngroup = \"start\"\norder = 1\n";
    let stamp = stamp();
    let body = "\n  Текст \t с  пробелами \n\n\nбез конца строки";
    check(
        &format!("+++\n{keys}+++\n{body}"),
        &format!("+++\n{keys}{stamp}\n+++\n{body}"),
    );
    // An old stamp is replaced where it stands, with what stands behind it.
    check(
        &format!("+++\ntranslated = 'old' # note\n{keys}+++\n{body}"),
        &format!("+++\n{stamp} # note\n{keys}+++\n{body}"),
    );
    // Lines that end as on Windows, and a mark of the byte order.
    let windows = |text: &str| text.replace('\n', "\r\n");
    check(
        &windows(&format!("\u{feff}+++\n{keys}+++\n{body}")),
        &windows(&format!("\u{feff}+++\n{keys}{stamp}\n+++\n{body}")),
    );
    // A last line could be part of the table before it.
    let table = "[plain]\n\"1001\" = \"a title\"\n";
    let keys = keys.replace("\"О\"", "\"О 1001\"");
    check(
        &format!("+++\n{keys}{table}+++\n{body}"),
        &format!("+++\n{stamp}\n{keys}{table}+++\n{body}"),
    );
}

#[test]
fn what_readers_do_not_read_makes_no_translation_stale() {
    let check = |from: &str, to: &str, expected: usize| {
        let sandbox = Sandbox::good();
        sandbox.replace("content/guides/en/lending.md", from, to);
        let run = sandbox.run(SITE, &["check"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(run.stderr.matches("[stale-translation]").count(), expected, "{to}");
    };
    check("order = 10", "order = 11", 0);
    check("> Wet books are kept.", "> Wet\n>   books are  kept.", 1); // A mark of Markdown is a word.
    check("The library opened on", "The library\nopened  on", 0);
    check("See [above]", "See<!-- look here --> [above]", 0);
    check("See [above]", "Look [above]", 1);
    check("A book may be kept for {loan} days", "Keep a book for {loan} days", 1);
    check("title = \"Lending\"", "title = \"To lend\"", 1);
}

#[test]
fn a_new_figure_makes_no_translation_stale() {
    let sandbox = Sandbox::good();
    sandbox.replace("content/rules/lending.toml", "days = 21", "days = 22");
    let run = sandbox.run(SITE, &["check"]);
    assert!(run.stderr.ends_with("\nno problems\n"), "{}", run.stderr);
}

#[test]
fn a_language_is_stamped_at_once() {
    let sandbox = Sandbox::good();
    sandbox.replace("content/guides/en/lending.md", "See [above]", "Look [above]");
    sandbox.replace("content/pages/en/home.md", "No card needed", "No card is needed");
    let run = sandbox.run_as_it_is(SITE, &["translated", "--language", "ru"], &[]);
    let said =
        "content/pages/ru/home.md: stamped\ncontent/guides/ru/lending.md: stamped\n";
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), said), "{}", run.stderr);
    assert!(
        sandbox.run(SITE, &["check", "--strict"]).stderr.ends_with("\nno problems\n")
    );
    let again = sandbox.run_as_it_is(SITE, &["translated", PAGE], &[]);
    assert_eq!(again.stdout, format!("{PAGE}: has that stamp already\n"));
}

#[test]
fn what_is_no_translation_is_refused_and_nothing_is_stamped() {
    let check = |arguments: &[&str], code: i32, words: &str| {
        let sandbox = Sandbox::good();
        let text = sandbox.text(PAGE).replace("translated", "# translated");
        sandbox.write(PAGE, &text);
        let Run { code: found, stderr, .. } = sandbox.run_as_it_is(SITE, arguments, &[]);
        assert_eq!(found, Some(code), "{stderr}");
        assert!(stderr.contains(words), "{stderr}");
        assert_eq!(sandbox.text(PAGE), text);
    };
    let original = "content/guides/en/lending.md";
    check(&["translated", PAGE, original], 1, "is an original, not a translation");
    check(
        &["translated", "content/guides/ru/lendin.md"],
        1,
        "did you mean `content/guides/ru",
    );
    check(
        &["translated", "--language", "en"],
        1,
        "no language that pages are translated",
    );
    check(&["translated"], 2, "<PAGE>");
}

#[test]
fn a_damaged_head_is_told_and_not_stamped() {
    let sandbox = Sandbox::good();
    sandbox.replace(PAGE, "order = 10", "order = ten");
    let text = sandbox.text(PAGE);
    let run = sandbox.run_as_it_is(SITE, &["translated", PAGE], &[]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("error[toml-syntax]"), "{}", run.stderr);
    assert_eq!(sandbox.text(PAGE), text);
}

#[test]
fn an_original_has_no_stamp() {
    let sandbox = Sandbox::good();
    let file = "content/guides/en/lending.md";
    sandbox.replace(file, "order = 10", "order = 10\ntranslated = \"1\"");
    let run = sandbox.run(SITE, &["check"]);
    assert!(run.stderr.contains("the head has no key `translated`"), "{}", run.stderr);
}
