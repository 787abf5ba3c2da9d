//! Every fact of the ledger is told in some guide of every language, and `cargo site report --facts` says
//! where.

use tests::{DAY, Sandbox, folder, generated, repository};

/// The program.
const SITE: &str = env!("CARGO_BIN_EXE_site");

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

#[test]
fn every_fact_of_the_ledger_stands_in_a_guide_of_every_language() {
    let told = generated(&repository(), DAY).told;
    let ids = folder::text(&repository().join("tests/data/ledger-ids.txt"));
    let ids = ids.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut n_facts = 0;
    for id in ids {
        for language in LANGUAGES {
            assert!(!told.guides(id, language).is_empty(), "{language}: {id}");
        }
        n_facts += 1;
    }
    assert!(n_facts > 140, "{n_facts} facts");
    // The rulebook may know more than the ledger; that too belongs in a guide.
    assert_eq!(told.untold(), []);
}

#[test]
fn the_report_says_where_each_fact_stands_and_fails_for_those_that_stand_nowhere() {
    let run = Sandbox::good().run(SITE, &["report", "--facts"]);
    let line = |fact: &str| {
        let lines = run.stdout.lines().map(|it| it.split_once(' ').unwrap_or((it, "")));
        lines
            .filter(|(it, _)| *it == fact)
            .map(|(_, rest)| rest.trim())
            .collect::<Vec<_>>()
    };
    // `lending.md` is there in both languages, `money.md` in English alone.
    assert_eq!(line("loan"), ["lending"]);
    assert_eq!(line("late-fee"), ["money (en)"]);
    assert_eq!(line("holidays"), ["in no guide"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(
        run.stderr.contains("error: no guide tells `late-fee` in ru"),
        "{}",
        run.stderr
    );
}
