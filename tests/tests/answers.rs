//! What must come out of the real rulebook, asked of the built program: `site assess`.
//!
//! Expected values are those of the list of answers that must come out (4.10) and of the tables
//! that it stands on: questions (4.5), ways (4.6), behaviour by date (4.9). None is read off a run.

use serde_json::Value;
use tests::{DAY, Run, Sandbox, repository};

/// The program that `cargo site` runs.
const SITE: &str = env!("CARGO_BIN_EXE_site");

/// Checks what one profile is told: pairs of a name and a value, such as `way b12-1 = fits`.
fn check(profile: &str, expected: &[&str]) {
    check_on(DAY, profile, expected);
}

fn check_on(day: &str, profile: &str, expected: &[&str]) {
    let answer = answer(day, profile);
    for pair in expected {
        let (name, value) = pair.split_once(" = ").expect("a name and a value");
        assert_eq!(told(&answer, name), value, "{name}, of a profile with {profile}");
    }
}

/// What the program answers to a profile, as JSON.
fn answer(day: &str, profile: &str) -> Value {
    let sandbox = Sandbox::empty();
    let (before, answers) = profile.split_once('|').unwrap_or(("", profile));
    let lines = |text: &str| text.replace("; ", "\n");
    let profile = format!("{}\n[answers]\n{}\n", lines(before), lines(answers));
    sandbox.write("profile.toml", &profile);
    let file = sandbox.root().join("profile.toml");
    let file = file.to_str().expect("the folder's name is Unicode");
    let run = assess(&["assess", file, "--format", "json", "--as-of", day]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    serde_json::from_str(&run.stdout).expect("the program writes JSON")
}

fn assess(arguments: &[&str]) -> Run {
    tests::sandbox::run_at(&repository(), SITE, arguments)
}

/// The value of that name in an answer, as a word.
fn told(answer: &Value, name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let found = match words.as_slice() {
        ["total"] => return interval(&answer["points"]["total"]),
        ["points", criterion] => {
            let of = entry(&answer["points"]["criteria"], "criterion", criterion);
            return interval(&of["points"]);
        }
        ["sets"] => {
            let sets = answer["smallest_sets"].as_array().expect("a list");
            let sizes = sets.iter().map(|it| it.as_array().map_or(0, Vec::len));
            return format!("{} of {}", sets.len(), sizes.max().unwrap_or_default());
        }
        ["way", way] => match &entry(&answer["ways"], "way", way)["fit"] {
            Value::Null => return "none".to_owned(),
            fit => fit.clone(),
        },
        ["because", way] => entry(&answer["ways"], "way", way)["reason"]["rule"].clone(),
        ["open", way, rule] => {
            let open = &entry(&answer["ways"], "way", way)["open"];
            let is_named = |it: &Value| it["rule"] == *rule;
            return open.as_array().expect("a list").iter().any(is_named).to_string();
        }
        ["until", stage] => {
            let stages = &answer["plans"][0][1]["stages"];
            entry(stages, "stage", stage)["no_later_than"].clone()
        }
        ["part", part] => {
            entry(&answer["exams"][0][1]["parts"], "part", part)["result"].clone()
        }
        ["exam"] => answer["exams"][0][1]["result"].clone(),
        ["sum", n] => {
            let n: usize = n.parse().expect("a number");
            answer["sums"][0][1]["to_show"][n]["sum"].clone()
        }
        ["factor"] => answer["sums"][0][1]["factor"].clone(),
        ["coefficient"] => answer["points"]["tried"]["product"].clone(),
        ["is enough"] | ["is", "enough"] => {
            answer["points"]["tried"]["is_enough"].clone()
        }
        [key] => answer["points"][key].clone(),
        _ => unreachable!("no such name: {name}"),
    };
    found.as_str().map_or_else(|| found.to_string(), str::to_owned)
}

fn interval(interval: &Value) -> String {
    format!("{}..{}", interval["lower"], interval["upper"])
}

/// The entry of a list that has that word under a key.
fn entry<'a>(list: &'a Value, key: &str, word: &str) -> &'a Value {
    let list = list.as_array().expect("a list");
    let found = list.iter().find(|it| it[key] == word);
    found.unwrap_or_else(|| unreachable!("no {key} {word}"))
}

#[test]
fn without_answers_nothing_is_decided() {
    let coefficient = "needed_coefficient = 20/43";
    check("", &["total = 0..860", "verdict = undecided", coefficient]);
}

#[test]
fn what_is_not_claimed_is_given_up() {
    check(r#"english = "none""#, &["total = 0..800"]);
    check(
        r#"english = "none"; russian = "nothing"; additional = "nothing""#,
        &["total = 0..540", "verdict = undecided", "needed_coefficient = 20/27"],
    );
    // Without a coefficient.
    check(
        r#"english = "none"; russian = "nothing"; additional = "nothing"; experience = ["none"]; skills = "nothing""#,
        &["total = 0..380", "verdict = cannot-pass"],
    );
    check(r#"additional = "no""#, &["total = 0..860"]);
}

#[test]
fn a_coefficient_that_is_tried_is_a_reading_and_decides_nothing() {
    check(
        r#"coefficient = "0.7" | english = "none"; russian = "nothing"; additional = "nothing""#,
        &["coefficient = 378", "is enough = false", "verdict = undecided"],
    );
}

#[test]
fn the_caps_alone_say_what_must_come_together() {
    check("", &["sets = 9 of 3"]);
}

#[test]
fn each_part_of_the_test_has_to_be_passed() {
    let failed = r#"{"kind":"failed","missing":1}"#;
    let failed = format!("part listening = {failed}");
    check(
        "listening = 5; reading = 40",
        &[&failed, "part reading = passed", "exam = failed"],
    );
    check("listening = 6; reading = 12", &["exam = passed"]);
    check("listening = 6", &["part reading = unknown", "exam = undecided"]);
    check("listening = 5", &["exam = failed"]);
}

#[test]
fn a_check_ends_no_later_than_its_working_days() {
    let check = |day: &str, until: &str| {
        let until = format!(
            r#"until check = {{"date":"{until}","if_uncertain_days_are_off":null}}"#
        );
        check(&format!(r#"stage = "running"; stage-day = {day}"#), &[&until]);
    };
    check("2026-12-02", "2026-12-31");
    check("2026-12-03", "2027-01-05");
    check("2026-12-14", "2027-01-15");
    check("2026-08-17", "2026-09-14");
}

#[test]
fn money_is_told_in_both_readings_and_never_without_an_index() {
    check("filing-day = 2026-12-01", &["sum 0 = 5709000", "sum 1 = 5709000"]);
    check(
        "filing-day = 2026-12-01; adults = 3",
        &["sum 0 = 5709000", "sum 1 = 17127000"],
    );
    let none = ["sum 0 = null", "sum 1 = null", "factor = 1320"];
    check("filing-day = 2027-01-11", &none);
}

#[test]
fn an_income_at_the_limit_is_where_sources_disagree() {
    check(r#"remote = "yes"; income = 2999"#, &["way b12-1 = does-not-fit"]);
    check(r#"remote = "yes"; income = 3000"#, &["way b12-1 = depends"]);
    check(r#"remote = "yes"; income = 3001"#, &["way b12-1 = fits"]);
    check(r#"remote = "no"; income = 3001"#, &["way b12-1 = does-not-fit"]);
    // Wanting local work turns it, since sources disagree about that too.
    check(
        r#"remote = "yes"; income = 3001; local-work = "yes""#,
        &["way b12-1 = depends", "open b12-1 b12-1-work = true"],
    );
}

#[test]
fn a_permit_that_is_held_is_renewed_in_the_earlier_procedure() {
    let renewal = ["way renewal = fits", "way screening = not-needed"];
    check(r#"special = ["permit"]"#, &renewal);
    check(r#"holds = "permit""#, &renewal);
    check(r#"special = ["none"]; holds = "nothing""#, &["way renewal = does-not-fit"]);
}

#[test]
fn a_residence_permit_comes_after_the_permission() {
    check(
        r#"holds = "nothing""#,
        &["way residence-permit = does-not-fit", "because residence-permit = prp-step"],
    );
    check(r#"holds = "prp""#, &["way residence-permit = fits"]);
}

#[test]
fn a_profession_in_demand_depends_since_its_list_was_not_found() {
    check(
        r#"field = ["designer"]"#,
        &[
            "way in-demand = depends",
            "open in-demand unknown-in-demand-lists = true",
            "open in-demand exempt-in-demand = true",
        ],
    );
    check(r#"field = ["another"]"#, &["way in-demand = depends"]);
    check(
        r#"field = ["none"]; special = ["none"]"#,
        &[
            "way in-demand = does-not-fit",
            "way b9-1 = does-not-fit",
            "way visa-business = does-not-fit",
        ],
    );
}

#[test]
fn a_neo_nomad_visa_exempts_from_nothing() {
    check(r#"aim = "for-good"; holds = "b12-1""#, &["way screening = depends"]);
    check(r#"aim = "for-good"; holds = "b9-1""#, &["way screening = not-needed"]);
}

#[test]
fn a_refugee_follows_another_procedure_and_who_asks_for_protection_may() {
    let refugee = ["way refugee = fits", "way screening = not-needed"];
    check(r#"special = ["refugee"]"#, &refugee);
    check(r#"special = ["protection"]"#, &["way refugee = depends"]);
    check(r#"special = ["none"]"#, &["way refugee = does-not-fit"]);
}

#[test]
fn a_score_out_of_reach_closes_the_screening() {
    check(
        r#"special = ["none"]; holds = "nothing"; english = "none"; russian = "nothing"; additional = "nothing"; experience = ["none"]; skills = "nothing""#,
        &["way screening = does-not-fit", "because screening = threshold"],
    );
}

#[test]
fn after_its_stated_end_the_screening_depends_on_what_applies_now() {
    check_on("2026-12-31", "", &["ended = null"]);
    check_on("2027-01-02", "", &["ended = 2026-12-31", "way screening = depends"]);
    check_on("2027-01-02", r#"holds = "permit""#, &["way renewal = depends"]);
}

#[test]
fn what_a_profile_expects_is_held_against_the_rules() {
    let sandbox = Sandbox::empty();
    sandbox.write(
        "profile.toml",
        "[answers]\nenglish = \"none\"\n[expected]\ntotal = [0, 860]\n",
    );
    let file = sandbox.root().join("profile.toml");
    let run = assess(&["assess", file.to_str().expect("Unicode"), "--as-of", DAY]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("the total is 0 to 800, but 0 to 860 is expected"));
}

#[test]
fn a_profile_is_told_all_its_mistakes_at_once() {
    let sandbox = Sandbox::empty();
    let profile = "[answers]\nenglsh = \"none\"\nrussian = \"claims\"\nincome = -1\n[estimates]\nkazak = 3\n";
    sandbox.write("profile.toml", profile);
    let file = sandbox.root().join("profile.toml");
    let run = assess(&["assess", file.to_str().expect("Unicode"), "--as-of", DAY]);
    assert_eq!(run.code, Some(1));
    for told in [
        "no question `englsh`",
        "did you mean `english`?",
        "`russian` has no option `claims`",
        "did you mean `claim`?",
        "`income` does not take -1",
        "no criterion `kazak`",
        "did you mean `kazakh`?",
    ] {
        assert!(run.stderr.contains(told), "{told} is told in {}", run.stderr);
    }
    assert_eq!(run.stdout, "");
}

#[test]
fn a_rule_is_explained_with_its_line_and_all_that_depends_on_it() {
    let run = assess(&["assess", "--explain", "threshold", "--as-of", DAY]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let place = |header: &str| {
        let text = tests::folder::text(&repository().join("content/rules/points.toml"));
        let line = text.lines().position(|line| line == header).expect("it is there");
        format!("content/rules/points.toml:{}:1", line + 1)
    };
    for part in [
        place("[rule.threshold]"),
        format!("law screening  {}", place("[law.screening]")),
        format!("rule points-coefficient  {}", place("[rule.points-coefficient]")),
    ] {
        assert!(run.stdout.contains(&part), "{part} is told in {}", run.stdout);
    }
    // A guide binds it.
    let guide = "content/guides/en/points.md";
    let text = tests::folder::text(&repository().join(guide));
    let bound = |(line, text): (usize, &str)| {
        text.find("{threshold").map(|at| format!("text  {guide}:{}:{}", line + 1, at + 1))
    };
    let first = text.lines().enumerate().find_map(bound).expect("it binds it");
    assert!(run.stdout.contains(&first), "{first} is told in {}", run.stdout);
    let run = assess(&["assess", "--explain", "treshold", "--as-of", DAY]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("did you mean `threshold`?"), "{}", run.stderr);
}
