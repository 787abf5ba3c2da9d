//! Two results compared: what changed and because of what, by hand; and that a result compared with
//! itself gives nothing.

mod properties;
mod small;

use engine::{
    Answer, Answers, Applies, Changed, ChangedPart, Coefficient, Counts, Differences,
    Fit, Fraction, Interval, RuleBook, RuleChange, Snapshot, Standing, Truth, Unit, Used,
    Value, Verdict, changed_values, compare,
};
use proptest::prelude::*;
use small::{
    TODAY, amount, answers, choice, computed, date, day, entry, expression, figure, gate,
    group, law, number, parameter, period, rule, rule_of, table, version, way,
};

/// Salary by table with an index, a degree, a level derived from a test.
fn work() -> RuleBook {
    let mut rulebook = law(
        40,
        &[
            ("salary", "table(salaries)"),
            ("degree", "if($degree is yes, degree, 0)"),
            ("level", "10 * parameter(level)"),
        ],
    );
    rulebook.rules.extend([rule("salaries", 0), rule("index", 10), rule("level-0", 0)]);
    rulebook.rules[2] = rule("degree", 15);
    rulebook.rules.push(rule("level-1", 0));
    rulebook.questions = vec![
        amount("salary", 100),
        choice("degree", "no yes"),
        choice("test", "none ielts"),
    ];
    rulebook.tables = vec![table("salaries", "$salary", &["3*index..60 20", "60.. 30"])];
    rulebook.parameters = vec![parameter("level", &[("$test is ielts", "1"), ("", "0")])];
    rulebook
}

const GIVEN: &str = "salary=50 degree=yes test=ielts"; // 20 + 15 + 10 = 45 of 40

#[test]
fn another_answer_is_a_cause_and_other_points_follow() {
    check_answers(
        GIVEN,
        "salary=60 degree=yes test=ielts",
        "total 45 → 55; salary 20 → 30; answer salary 50 → 60",
    );
    // The same band: the answer changed, and nothing else.
    check_answers(GIVEN, "salary=59 degree=yes test=ielts", "answer salary 50 → 59");
    check_answers(
        GIVEN,
        "salary=50 degree=no test=none",
        "total 45 → 20; verdict Passes → CannotPass; degree 15 → 0; level 10 → 0; \
         answer degree yes → no; answer test ielts → none",
    );
    check_answers(
        GIVEN,
        "salary=50 degree=yes",
        "total 45 → 35..45; verdict Passes → Undecided; level 10 → 0..10; answer test ielts → -",
    );
    check_answers(
        "salary=50 degree=yes",
        GIVEN,
        "total 35..45 → 45; verdict Undecided → Passes; level 0..10 → 10; answer test - → ielts",
    );
}

#[test]
fn of_two_editions_the_figures_that_are_used_are_told() {
    let mut after = work();
    rule_of(&mut after, "degree").figures[0].entries = vec![entry(number(12), "..")];
    rule_of(&mut after, "threshold").figures[0].entries = vec![entry(number(44), "..")];
    check(
        &work(),
        &after,
        "total 45 → 42; threshold 40 → 44; verdict Passes → CannotPass; degree 15 → 12; \
         threshold.value 40 → 44; degree.value 15 → 12",
    );
    // A rule that the law does not lead to may say what it wants.
    let mut elsewhere = work();
    elsewhere.rules.push(rule("elsewhere", 7));
    check(&work(), &elsewhere, "");
    // A figure that leads to the table counts, even where it changes no points of this reader.
    let mut index = work();
    rule_of(&mut index, "index").figures[0].entries = vec![entry(number(11), "..")];
    check(&work(), &index, "index.value 10 → 11");
}

#[test]
fn the_day_alone_can_make_the_difference() {
    let mut series = work();
    rule_of(&mut series, "degree").figures[0].entries =
        vec![entry(number(15), "..2026-12-31"), entry(number(10), "2027-01-01..")];
    let given = answers(&series, GIVEN);
    let on = |day_text: &str| Snapshot {
        rulebook: &series,
        answers: &given,
        as_of: day(day_text),
    };
    let found = compare(&on("2026-12-31"), &on("2027-01-01"));
    assert_eq!(said(&found), "total 45 → 40; degree 15 → 10; degree.value 15 → 10");
    assert!(compare(&on("2026-06-15"), &on("2026-12-31")).is_empty());
    assert!(compare(&on("2027-01-01"), &on("2028-01-01")).is_empty());
}

#[test]
fn a_figure_that_is_carried_on_past_its_end_is_told() {
    let mut ended = work();
    rule_of(&mut ended, "degree").figures[0].entries =
        vec![entry(number(15), "..2026-12-31")];
    let given = answers(&ended, GIVEN);
    let on =
        |text: &str| Snapshot { rulebook: &ended, answers: &given, as_of: day(text) };
    let found = compare(&on("2026-12-31"), &on("2027-01-01"));
    let undecided = "verdict Passes → Undecided; degree.value 15 → 15 no longer in force";
    assert_eq!(said(&found), undecided);
}

#[test]
fn the_same_value_from_elsewhere_is_no_change() {
    let mut after = work();
    let mut same = entry(computed("3 * 5"), "..");
    same.recorded = Some(day("2026-05-01"));
    rule_of(&mut after, "degree").figures[0].entries = vec![same];
    check(&work(), &after, "");
}

#[test]
fn each_side_says_since_when_it_is_recorded_and_who_says_so() {
    let mut after = work();
    let mut entry = entry(number(12), "2026-03-01..");
    entry.recorded = Some(day("2026-05-01"));
    entry.sources = vec!["gazette".into()];
    rule_of(&mut after, "degree").figures[0].entries = vec![entry];
    let found = between(&work(), &after, GIVEN, GIVEN).rules;
    let used = |value, over, recorded, source: &str| Used {
        value: Some(Value::Number(Fraction::whole(value))),
        period: period(over),
        is_in_force: true,
        recorded: day(recorded),
        sources: vec![source.into()],
    };
    let change = Changed {
        before: Some(used(15, "..", "2026-01-02", "degree-source")),
        after: Some(used(12, "2026-03-01..", "2026-05-01", "gazette")),
    };
    let part = ChangedPart::Figure { figure: "value".to_owned(), on: None };
    assert_eq!(found, [RuleChange { rule: "degree".into(), part, change }]);
}

#[test]
fn a_table_is_told_where_the_answers_meet_the_change() {
    let with = |rows: &[&str]| {
        let mut rulebook = work();
        let mut changed = version("..", rows);
        changed.recorded = Some(day("2026-04-04"));
        rulebook.tables[0].versions = vec![changed];
        rulebook
    };
    check(
        &work(),
        &with(&["3*index..60 25", "60.. 30"]),
        "total 45 → 50; salary 20 → 25; table salaries 20 → 25",
    );
    // Another row is another matter, unless the answer is open.
    check(&work(), &with(&["3*index..60 20", "60.. 99"]), "");
    let found = between(
        &work(),
        &with(&["3*index..60 20", "60.. 99"]),
        "degree=yes",
        "degree=yes",
    );
    assert_eq!(
        said(&found),
        "total 15..55 → 15..124; salary 0..30 → 0..99; table salaries - → -"
    );
    // Nor if one of two answers meets it.
    let found = between(
        &work(),
        &with(&["3*index..60 20", "60.. 31"]),
        GIVEN,
        "salary=60 degree=yes test=ielts",
    );
    assert_eq!(
        said(&found),
        "total 45 → 56; salary 20 → 31; answer salary 50 → 60; table salaries 20 → 31"
    );
    let found = between(
        &work(),
        &with(&["3*index..60 20", "60.. 31"]),
        "salary=60 degree=yes test=ielts",
        GIVEN,
    );
    assert_eq!(
        said(&found),
        "total 55 → 45; salary 30 → 20; answer salary 60 → 50; table salaries 30 → 20"
    );
    let changed = found.rules[0].change.clone();
    let recorded = [changed.before, changed.after].map(|it| it.map(|it| it.recorded));
    assert_eq!(recorded, [Some(day("2026-01-02")), Some(day("2026-04-04"))]);
    // Nor is what holds where nothing matches.
    let mut rest = work();
    rest.tables[0].versions[0].otherwise = Some(expression("1"));
    check(&work(), &rest, "");
    let found = between(&work(), &rest, "salary=9", "salary=9");
    assert_eq!(said(&found), "total 0..25 → 1..26; salary 0 → 1; table salaries 0 → 1");
    // What leads to the row counts as well.
    let mut by = work();
    by.tables[0].by = expression("$salary + 10");
    check(&work(), &by, "total 45 → 55; salary 20 → 30; table salaries 20 → 30");
}

#[test]
fn a_version_that_ends_is_told() {
    let mut ended = work();
    ended.tables[0].versions[0].period = period("..2026-06-14");
    let undecided =
        "verdict Passes → Undecided; table salaries 20 → 20 no longer in force";
    check(&work(), &ended, undecided);
}

#[test]
fn what_the_law_itself_says_is_told() {
    let changed = |change: fn(&mut RuleBook)| {
        let mut after = work();
        change(&mut after);
        said(&between(&work(), &after, GIVEN, GIVEN))
    };
    assert_eq!(
        changed(
            |it| it.laws[0].criteria[2].points = Some(expression("5 * parameter(level)"))
        ),
        "total 45 → 40; level 10 → 5; criterion level"
    );
    assert_eq!(
        changed(|it| it.parameters[0].cases[0].value = expression("2")),
        "total 45 → 55; level 10 → 20; parameter level 1 → 2"
    );
    // The derived value of this reader is the same.
    assert_eq!(changed(|it| it.parameters[0].cases[1].value = expression("7")), "");
    assert_eq!(
        changed(|it| {
            it.laws[0].criteria.pop();
        }),
        "total 45 → 35; verdict Passes → CannotPass; level 10 → -; parameter level 1 → gone; \
         criterion level gone"
    );
    assert_eq!(
        changed(|it| {
            it.rules.push(rule("both", 25));
            it.laws[0].groups = vec![group("both", Counts::Sum, "salary degree")];
        }),
        "total 45 → 35; verdict Passes → CannotPass; both.value new 25; group both new"
    );
    assert_eq!(
        changed(|it| it.laws[0].gates = vec![gate("degree", "$salary > 50")]),
        "verdict Passes → CannotPass; gate degree - → NotMet; gate 0 new"
    );
    assert_eq!(
        changed(|it| {
            let applies = Applies::ToTheSum(expression("1 / 2"));
            it.laws[0].coefficient = Some(Coefficient { rule: "degree".into(), applies });
        }),
        "total 45 → 22; verdict Passes → CannotPass; coefficient new"
    );
}

#[test]
fn standings_and_the_end_of_the_law_are_told() {
    let mut rulebook = work();
    let mut end = rule("end", 0);
    end.figures = vec![figure(
        "value",
        Unit::Date,
        vec![entry(engine::Content::Stated(Value::Day(day("2026-12-31"))), "..")],
    )];
    end.clocks.review_by = day("2027-06-30");
    rulebook.rules.push(end);
    rulebook.laws[0].ends = Some("end".into());
    let given = answers(&rulebook, GIVEN);
    let on =
        |text: &str| Snapshot { rulebook: &rulebook, answers: &given, as_of: day(text) };
    assert_eq!(
        said(&compare(&on("2026-12-31"), &on("2027-01-01"))),
        "ended - → 2026-12-31"
    );
    assert_eq!(said(&compare(&on("2027-06-30"), &on("2027-07-01"))), "end - → review");
}

#[test]
fn readings_estimates_and_a_coefficient_are_told() {
    let rulebook = work();
    let plain = answers(&rulebook, GIVEN);
    let mut other = plain.clone();
    other.suppose(&"threshold".into(), Some("low"));
    other.set_estimate(&"level".into(), Some(7));
    other.set_coefficient(Some(Fraction::ONE));
    let side = |answers| Snapshot { rulebook: &rulebook, answers, as_of: day(TODAY) };
    let found = compare(&side(&plain), &side(&other));
    let reading = Changed { before: None, after: Some("low".to_owned()) };
    assert_eq!(found.readings, [("threshold".into(), reading)]);
    let estimate = Changed { before: None, after: Some(7) };
    assert_eq!(found.estimates, [("level".into(), estimate)]);
    assert_eq!(
        found.coefficient,
        Some(Changed { before: None, after: Some(Fraction::ONE) })
    );
    // 20 + 15 + the guess.
    let total = Interval { lower: 42, upper: 42 };
    assert_eq!(found.by_estimates, Some(Changed { before: None, after: Some(total) }));
}

#[test]
fn a_day_is_told_as_an_answer() {
    let mut rulebook = law(1, &[("age", "full_years($born, today)")]);
    rulebook.questions = vec![date("born")];
    let found = between(&rulebook, &rulebook, "born=2000-06-15", "born=2000-06-16");
    assert_eq!(
        said(&found),
        "total 26 → 25; age 26 → 25; answer born 2000-06-15 → 2000-06-16"
    );
}

#[test]
fn ways_that_fit_otherwise_are_told() {
    let mut rulebook = work();
    rulebook.ways = vec![way("study", "$degree is no"), way("work", "$salary >= 50")];
    rulebook.ways[0].shown = Some(expression("not $test is none"));
    let found = between(&rulebook, &rulebook, GIVEN, "salary=49 degree=yes test=ielts");
    let turned =
        |before, after| Changed { before: Some(Some(before)), after: Some(Some(after)) };
    assert_eq!(found.ways, [("work".into(), turned(Fit::Fits, Fit::Depends))]);
    let found = between(&rulebook, &rulebook, GIVEN, "salary=50 degree=yes test=none");
    let gone = Changed { before: Some(Some(Fit::Depends)), after: None };
    assert_eq!(found.ways, [("study".into(), gone)]);
}

#[test]
fn lists_are_compared_by_key_and_of_equal_keys_in_order() {
    let changed = |before: &[(&str, u8)], after: &[(&str, u8)]| {
        let found = changed_values(before, after);
        let said =
            found.iter().map(|(key, it)| format!("{key} {:?} {:?}", it.before, it.after));
        said.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(changed(&[("a", 1), ("b", 2)], &[("b", 2), ("a", 1)]), "");
    assert_eq!(
        changed(&[("a", 1), ("b", 2)], &[("a", 1), ("b", 3)]),
        "b Some(2) Some(3)"
    );
    assert_eq!(
        changed(&[("a", 1), ("b", 2)], &[("c", 3), ("b", 2)]),
        "a Some(1) None; c None Some(3)"
    );
    assert_eq!(changed(&[("a", 1), ("a", 2)], &[("a", 1), ("a", 2)]), "");
    assert_eq!(changed(&[("a", 1), ("a", 2)], &[("a", 1)]), "a Some(2) None");
    assert_eq!(changed(&[("a", 1)], &[("a", 1), ("a", 2)]), "a None Some(2)");
    assert_eq!(changed(&[], &[]), "");
}

#[test]
fn without_a_law_there_is_little_to_compare() {
    let (empty, none) = (RuleBook::default(), Answers::default());
    let side = |rulebook| Snapshot { rulebook, answers: &none, as_of: day(TODAY) };
    assert!(compare(&side(&empty), &side(&empty)).is_empty());
    let rulebook = work();
    let found = compare(&side(&empty), &side(&rulebook));
    assert_eq!(found.threshold, Some(Changed { before: None, after: Some(40) }));
    // Threshold, degree, index; table; parameter; three criteria.
    assert_eq!(found.rules.len(), 8);
    assert_eq!(compare(&side(&rulebook), &side(&empty)).rules.len(), 8);
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn a_result_is_like_itself_and_what_changed_turns_round(
        salaries in (proptest::option::of(0..=100_i64), proptest::option::of(0..=100_i64)),
        degrees in (proptest::option::of(any::<bool>()), proptest::option::of(any::<bool>())),
        later in 0..1000_i32,
        points in 0..30_i64,
    ) {
        let before = work();
        let mut after = work();
        rule_of(&mut after, "degree").figures[0].entries =
            vec![entry(number(15), "..2026-12-31"), entry(number(points), "2027-01-01..")];
        let given = |salary: Option<i64>, degree: Option<bool>| {
            let salary = salary.map(|it| format!("salary={it} ")).unwrap_or_default();
            let degree = degree.map(|it| if it { "degree=yes" } else { "degree=no" });
            answers(&before, &format!("{salary}{}", degree.unwrap_or_default()))
        };
        let (one, other) = (given(salaries.0, degrees.0), given(salaries.1, degrees.1));
        let one = Snapshot { rulebook: &before, answers: &one, as_of: day(TODAY) };
        let as_of = day(TODAY).plus_days(later);
        let other = Snapshot { rulebook: &after, answers: &other, as_of };
        prop_assert!(compare(&one, &one).is_empty());
        prop_assert!(compare(&other, &other).is_empty());
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        let turned = |it: &Changed<Interval>| (it.after, it.before);
        prop_assert_eq!(
            there.total.as_ref().map(|it| (it.before, it.after)),
            back.total.as_ref().map(turned)
        );
        prop_assert_eq!(there.answers.len(), back.answers.len());
        prop_assert_eq!(there.rules.len(), back.rules.len());
        // No points change without a cause.
        let has_cause = !there.answers.is_empty() || !there.rules.is_empty();
        prop_assert!(there.criteria.is_empty() || has_cause);
    }
}

fn between(before: &RuleBook, after: &RuleBook, given: &str, then: &str) -> Differences {
    let (given, then) = (answers(before, given), answers(after, then));
    compare(
        &Snapshot { rulebook: before, answers: &given, as_of: day(TODAY) },
        &Snapshot { rulebook: after, answers: &then, as_of: day(TODAY) },
    )
}

fn check(before: &RuleBook, after: &RuleBook, expected: &str) {
    assert_eq!(said(&between(before, after, GIVEN, GIVEN)), expected);
}

fn check_answers(before: &str, after: &str, expected: &str) {
    assert_eq!(said(&between(&work(), &work(), before, after)), expected);
}

fn said(found: &Differences) -> String {
    fn turn<T>(name: &str, it: &Changed<T>, say: impl Fn(&T) -> String) -> String {
        let side = |it: &Option<T>| it.as_ref().map_or("-".to_owned(), &say);
        format!("{name} {} → {}", side(&it.before), side(&it.after))
    }
    let mut all = Vec::new();
    all.extend(found.total.iter().map(|it| turn("total", it, |it| points(*it))));
    all.extend(found.threshold.iter().map(|it| turn("threshold", it, u32::to_string)));
    all.extend(
        found
            .verdict
            .iter()
            .map(|it| turn("verdict", it, |it: &Verdict| format!("{it:?}"))),
    );
    all.extend(found.ended.iter().map(|it| turn("ended", it, engine::Date::to_string)));
    all.extend(
        found.criteria.iter().map(|(id, it)| turn(id.as_str(), it, |it| points(*it))),
    );
    all.extend(found.gates.iter().map(|((rule, _), it)| {
        turn(&format!("gate {rule}"), it, |it: &Truth| format!("{it:?}"))
    }));
    all.extend(
        found.answers.iter().map(|(id, it)| turn(&format!("answer {id}"), it, answer)),
    );
    all.extend(found.rules.iter().map(rule_said));
    all.extend(
        found.standings.iter().map(|(id, it)| turn(id.as_str(), it, |it| standing(*it))),
    );
    all.join("; ")
}

fn points(it: Interval) -> String {
    if it.lower == it.upper {
        it.lower.to_string()
    } else {
        format!("{}..{}", it.lower, it.upper)
    }
}

fn answer(it: &Answer) -> String {
    match it {
        Answer::Chosen(options) => small::joined(options),
        Answer::Number(number) => number.to_string(),
        Answer::Day(day) => day.to_string(),
    }
}

fn standing(it: Standing) -> String {
    match it {
        Standing::ReviewDue { .. } => "review".to_owned(),
        other => format!("{other:?}"),
    }
}

fn rule_said(it: &RuleChange) -> String {
    let (name, has_value) = match &it.part {
        ChangedPart::Figure { figure, .. } => (format!("{}.{figure}", it.rule), true),
        ChangedPart::Table(id) => (format!("table {id}"), true),
        ChangedPart::Parameter(id) => (format!("parameter {id}"), true),
        ChangedPart::Criterion(id) => (format!("criterion {id}"), false),
        ChangedPart::Group(id) => (format!("group {id}"), false),
        ChangedPart::Gate(place) => (format!("gate {place}"), false),
        ChangedPart::Coefficient => ("coefficient".to_owned(), false),
    };
    let value = |used: &Used| {
        let value = used.value.and_then(Value::number);
        let value = value.map_or("-".to_owned(), |it| it.to_string());
        let force = if used.is_in_force { "" } else { " no longer in force" };
        format!("{value}{force}")
    };
    match (&it.change.before, &it.change.after) {
        (Some(_), Some(_)) if !has_value => name,
        (Some(before), Some(after)) => {
            format!("{name} {} → {}", value(before), value(after))
        }
        (Some(before), None) if has_value => format!("{name} {} → gone", value(before)),
        (Some(_), None) => format!("{name} gone"),
        (None, Some(after)) if has_value => format!("{name} new {}", value(after)),
        _ => format!("{name} new"),
    }
}
