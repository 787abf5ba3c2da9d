//! `cargo site compare`: what of a rulebook differs between two days.

use tests::Sandbox;

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// What is said of the small site.
fn compared(arguments: &[&str]) -> String {
    let all = [&["compare"], arguments].concat();
    let run = Sandbox::good().run_as_it_is(SITE, &all, &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    run.stdout
}

#[test]
fn a_value_that_is_another_is_told_with_place_and_source() {
    // The deposit is 4000 in 2025 and 5000 from 2026 on; three quarters of it come back.
    let said = compared(&["2025-12-31", "2026-01-01"]);
    let deposit = "deposit  Deposit  content/rules/money.toml:";
    assert!(said.contains(deposit), "{said}");
    let value = "  value: 4000 tenge → 5000 tenge\n  sources: charter\n";
    assert!(said.contains(value), "{said}");
    // What is computed from it follows.
    assert!(said.lines().any(|it| it.starts_with("deposit-back  ")), "{said}");
    let said = compared(&["2026-01-01", "2025-12-31", "--language", "ru"]);
    assert!(said.contains("deposit  Залог"), "{said}");
    assert!(said.contains("  value: 5000 tenge → 4000 tenge\n"), "{said}");
}

#[test]
fn a_rule_that_comes_into_force_is_told() {
    let said = compared(&["2026-03-31", "2026-04-01"]);
    assert!(
        said.contains("  standing: announced, from 2026-04-01 → in force\n"),
        "{said}"
    );
    // Nothing else changes with that day.
    assert_eq!(said.lines().filter(|it| !it.starts_with(' ')).count(), 1, "{said}");
}

#[test]
fn days_without_a_difference_say_nothing() {
    // All rules are due for review between the two; none says otherwise.
    assert_eq!(compared(&["2027-06-30", "2027-07-01"]), "");
}
