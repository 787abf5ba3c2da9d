//! Laws of other countries, as data alone: every worked example of each comes out as its source, or
//! the addition by hand that it cites, says.

use std::path::{Path, PathBuf};

use tests::sandbox::run_at;
use tests::{folder, repository};

/// The program that `cargo site` runs.
const SITE: &str = env!("CARGO_BIN_EXE_site");

/// Where the laws are.
fn systems() -> PathBuf {
    repository().join("tests/rulebooks")
}

/// The worked examples of a law.
fn examples(system: &Path) -> Vec<PathBuf> {
    let names = folder::read(&system.join("examples")).into_keys();
    names.map(|name| system.join("examples").join(name)).collect()
}

/// Checks that all examples of a law come out, and that it has at least so many.
fn check(system: &str, least: usize) {
    let system = systems().join(system);
    let examples = examples(&system);
    assert!(examples.len() >= least, "{} examples", examples.len());
    let mut arguments = vec!["assess"];
    arguments.extend(examples.iter().filter_map(|it| it.to_str()));
    let run = run_at(&system, SITE, &arguments);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

#[test]
fn the_points_of_japan_come_out() {
    check("japan-hsp-b", 8);
}

#[test]
fn the_points_of_germany_come_out() {
    check("germany-chancenkarte", 8);
}

#[test]
fn the_six_points_of_new_zealand_come_out() {
    check("new-zealand-six-points", 8);
}

#[test]
fn the_points_of_new_zealand_in_2002_come_out() {
    check("new-zealand-2002", 8);
}

#[test]
fn each_example_says_where_its_expected_values_come_from() {
    for system in folder::folders(&systems()) {
        for example in examples(&systems().join(system)) {
            let text = folder::text(&example);
            let name = example.display();
            assert!(text.contains("\norigin = \""), "{name} says where it comes from");
            assert!(text.contains("\n[expected]\n"), "{name} expects something");
            assert!(
                text.contains("\nas_of = ") || text.starts_with("as_of = "),
                "{name} has a day"
            );
        }
    }
}

#[test]
fn no_code_knows_a_law_of_another_country() {
    let code = ["calculator/engine/src", "calculator/widget/src", "site-gen/src"];
    for file in code.iter().flat_map(|it| folder::read(&repository().join(it))) {
        let text = String::from_utf8_lossy(&file.1).to_lowercase();
        for word in ["japan", "zealand", "chancenkarte", "hochqualifiziert"] {
            assert!(!text.contains(word), "{word} stands in {}", file.0);
        }
    }
}
