//! How a number comes about: each step with what was looked up, from which answers, and who says so.
//!
//! A step is written as: what, its value and unit, the answers, the open questions and the sources.

mod small;

use engine::{
    Answers, Claim, LookedUp, Reading, RuleBook, Standing, Step, Unit, Value, trace,
    trace_threshold,
};
use small::{
    TODAY, amount, answers, choice, computed, date, day, entry, expression, figure, law,
    matched, number, parameter, period, rule, rule_of, table, version,
};

/// A salary table with columns by age, bounds by an index; a level read from one of two tests; a
/// bonus on the degree.
fn work() -> RuleBook {
    let mut rulebook = law(
        40,
        &[
            ("salary", "table(salaries)"),
            ("language", "if(parameter(level) >= 6, language.high, language.low)"),
            ("bonus", "if(points(salary) > 0 and $degree is yes, 5, 0)"),
        ],
    );
    let mut index = rule("index", 10);
    let mut newest = entry(number(11), "2026-01-01..");
    newest.sources = vec!["gazette".into()];
    index.figures = vec![figure(
        "value",
        Unit::Tenge,
        vec![entry(number(10), "..2025-12-31"), newest],
    )];
    rulebook.rules.extend([index, rule("salaries", 0)]);
    rulebook.rules.extend(["level-0", "level-1", "level-2"].map(|it| rule(it, 0)));
    rule_of(&mut rulebook, "language").figures = vec![
        figure("high", Unit::Points, vec![entry(number(20), "..")]),
        figure("low", Unit::Points, vec![entry(computed(".high / 2"), "..")]),
    ];
    rulebook.questions = vec![
        amount("salary", 200),
        date("born"),
        choice("test", "ielts toefl none"),
        amount("band", 9),
        amount("score", 120),
        choice("degree", "no yes ask"),
    ];
    let mut salaries = table("salaries", "$salary", &["3*index..60 20 10", "60.. 30 15"]);
    salaries.across = Some(expression("full_years($born, today)"));
    salaries.versions[0].columns = vec![matched("0..30"), matched("30..40")];
    rulebook.tables = vec![salaries, table("toefl", "$score", &["80..100 6", "100.. 7"])];
    rulebook.rules.push(rule("toefl", 0));
    rulebook.parameters = vec![parameter(
        "level",
        &[("$test is ielts", "$band"), ("$test is toefl", "table(toefl)"), ("", "0")],
    )];
    rulebook
}

#[test]
fn a_table_tells_row_and_column_and_what_its_bounds_rest_on() {
    check(
        &work(),
        "salary",
        "salary=50 born=1990-01-01",
        "table salaries row 0 column 1 = 10 Points from salary=50 born=1990-01-01 by salaries-source
         criterion salary = 10 Points from salary=50 born=1990-01-01 by salary-source",
    );
    check(
        &work(),
        "salary",
        "salary=60 born=2000-01-01",
        "table salaries row 1 column 0 = 30 Points from salary=60 born=2000-01-01 by salaries-source
         criterion salary = 30 Points from salary=60 born=2000-01-01 by salary-source",
    );
    // Below three times the index no row matches.
    check(
        &work(),
        "salary",
        "salary=32 born=2000-01-01",
        "table salaries row - column 0 = 0 Points from salary=32 born=2000-01-01 by salaries-source
         criterion salary = 0 Points from salary=32 born=2000-01-01 by salary-source",
    );
    // What holds where nothing matches may be computed too. While the age is open,
    // no cell is met, though all that it can lead to gives the same.
    let mut computed_rest = work();
    computed_rest.tables[0].versions[0].otherwise = Some(expression("index - 8"));
    check(
        &computed_rest,
        "salary",
        "salary=32 born=2000-01-01",
        "figure index.value = 11 Tenge by gazette
         table salaries row - column 0 = 3 Points from salary=32 born=2000-01-01 by salaries-source
         criterion salary = 3 Points from salary=32 born=2000-01-01 by salary-source",
    );
    check(
        &computed_rest,
        "salary",
        "salary=32",
        "table salaries row - column - = ? Points from salary=32 open born by salaries-source
         criterion salary = 3 Points from salary=32 open born by salary-source",
    );
}

#[test]
fn a_parameter_tells_the_case_and_the_way_there() {
    check(
        &work(),
        "language",
        "test=ielts band=6",
        "parameter level case 0 = 6 Count from test=ielts band=6 by level-0-source
         figure language.high = 20 Points by language-source
         criterion language = 20 Points from test=ielts band=6 by language-source",
    );
    check(
        &work(),
        "language",
        "test=toefl score=100",
        "table toefl row 1 = 7 Points from score=100 by toefl-source
         parameter level case 1 = 7 Count from test=toefl score=100 by level-1-source
         figure language.high = 20 Points by language-source
         criterion language = 20 Points from test=toefl score=100 by language-source",
    );
    // A computed figure comes after the one that it is computed from.
    check(
        &work(),
        "language",
        "test=none",
        "parameter level case 2 = 0 Count from test=none by level-2-source
         figure language.high = 20 Points by language-source
         figure language.low = 10 Points by language-source
         criterion language = 10 Points from test=none by language-source",
    );
}

#[test]
fn points_that_rest_on_other_points_tell_these_first() {
    check(
        &work(),
        "bonus",
        "salary=60 born=2000-01-01 degree=yes",
        "table salaries row 1 column 0 = 30 Points from salary=60 born=2000-01-01 by salaries-source
         criterion salary = 30 Points from salary=60 born=2000-01-01 by salary-source
         criterion bonus = 5 Points from salary=60 born=2000-01-01 degree=yes by bonus-source",
    );
}

#[test]
fn of_partial_answers_what_is_decided_is_told_and_what_is_open_is_named() {
    check(
        &work(),
        "salary",
        "salary=50",
        "table salaries row 0 column - = ? Points from salary=50 open born by salaries-source
         criterion salary = ? Points from salary=50 open born by salary-source",
    );
    check(
        &work(),
        "language",
        "",
        "parameter level case - = ? Count open test by level-0-source
         criterion language = ? Points open test by language-source",
    );
    check(
        &work(),
        "language",
        "test=ielts",
        "parameter level case 0 = ? Count from test=ielts open band by level-0-source
         criterion language = ? Points from test=ielts open band by language-source",
    );
    // Too little salary decides the bonus, whatever the degree; *I must ask* is no answer.
    check(
        &work(),
        "bonus",
        "salary=0 born=2000-01-01 degree=ask",
        "table salaries row - column 0 = 0 Points from salary=0 born=2000-01-01 by salaries-source
         criterion salary = 0 Points from salary=0 born=2000-01-01 by salary-source
         criterion bonus = 0 Points from salary=0 born=2000-01-01 open degree by bonus-source",
    );
}

#[test]
fn an_entry_tells_its_own_sources_and_days() {
    let mut rulebook = work();
    rulebook.laws[0].criteria[0].points = Some(expression("index - index @ 2025"));
    let found = trace(&rulebook, &"salary".into(), &Answers::default(), day(TODAY));
    let looked_up = |over: &str| LookedUp::Figure {
        figure: "value".to_owned(),
        period: period(over),
    };
    assert_eq!(found[0].looked_up, looked_up("2026-01-01.."));
    assert_eq!(found[1].looked_up, looked_up("..2025-12-31"));
    assert_eq!(
        lines(&found),
        [
            "figure index.value = 11 Tenge by gazette",
            "figure index.value = 10 Tenge by index-source",
            "criterion salary = 1 Points by salary-source",
        ]
    );
}

#[test]
fn a_version_of_a_table_tells_its_own_sources_and_days() {
    let mut rulebook = work();
    let mut newest = version("2026-06-01..", &["80.. 9"]);
    newest.sources = vec!["gazette".into()];
    rulebook.tables[1].versions[0].period = period("..2026-05-31");
    rulebook.tables[1].versions.push(newest);
    rulebook.laws[0].criteria[0].points = Some(expression("table(toefl)"));
    let given = answers(&rulebook, "score=80");
    let on = |text: &str| trace(&rulebook, &"salary".into(), &given, day(text));
    assert_eq!(
        lines(&on("2026-05-31"))[0],
        "table toefl row 0 = 6 Points from score=80 by toefl-source"
    );
    assert_eq!(
        lines(&on("2026-06-01"))[0],
        "table toefl row 0 = 9 Points from score=80 by gazette"
    );
    let looked_up = LookedUp::Table {
        table: "toefl".into(),
        period: period("2026-06-01.."),
        row: Some(0),
        column: None,
    };
    assert_eq!(on("2026-06-01")[0].looked_up, looked_up);
}

#[test]
fn each_step_tells_how_its_rule_stands_on_the_day() {
    let mut rulebook = work();
    rule_of(&mut rulebook, "toefl").clocks.period.until = Some(day("2026-06-14"));
    rule_of(&mut rulebook, "level-1").clocks.review_by = day("2026-06-14");
    let given = answers(&rulebook, "test=toefl score=100");
    let found = trace(&rulebook, &"language".into(), &given, day(TODAY));
    let (until, review_by) = (day("2026-06-14"), day("2026-06-14"));
    assert_eq!(
        found.iter().map(|it| it.standing).collect::<Vec<_>>(),
        [
            Standing::Expired { until },
            Standing::ReviewDue { review_by },
            Standing::InForce,
            Standing::InForce
        ]
    );
}

#[test]
fn points_that_are_not_published_tell_the_cap_and_the_claim() {
    let mut rulebook = law(10, &[("talk", "")]);
    rulebook.rules[1] = rule("talk", 30);
    let mut question = choice("claim", "yes nothing");
    question.criterion = Some("talk".into());
    question.options[1].claim = Claim::Nothing;
    rulebook.questions = vec![question];
    let cap = "figure talk.value = 30 Points by talk-source";
    check(
        &rulebook,
        "talk",
        "",
        &format!(
            "{cap}
        criterion talk = ? Points open claim by talk-source"
        ),
    );
    check(
        &rulebook,
        "talk",
        "claim=yes",
        &format!(
            "{cap}
        criterion talk = ? Points from claim=yes by talk-source"
        ),
    );
    check(
        &rulebook,
        "talk",
        "claim=nothing",
        &format!(
            "{cap}
        criterion talk = 0 Points from claim=nothing by talk-source"
        ),
    );
}

#[test]
fn the_threshold_tells_each_reading_or_the_one_that_is_supposed() {
    let mut rulebook = work();
    let none = Answers::default();
    let found = |rulebook: &RuleBook, answers: &Answers| {
        lines(&trace_threshold(rulebook, answers, day(TODAY))).join("; ")
    };
    assert_eq!(
        found(&rulebook, &none),
        "figure threshold.value = 40 Points by threshold-source"
    );
    let threshold = &mut rulebook.rules[0];
    threshold.figures = vec![
        figure("low", Unit::Points, vec![entry(computed("4 * index - 4"), "..")]),
        figure("high", Unit::Points, vec![entry(number(50), "..")]),
    ];
    threshold.readings = ["low", "high"]
        .map(|it| Reading {
            name: it.to_owned(),
            sources: vec![format!("{it}-press").as_str().into()],
            old_since: None,
        })
        .to_vec();
    let index = "figure index.value = 11 Tenge by gazette";
    let low = "figure threshold.low = 40 Points by low-press";
    let high = "figure threshold.high = 50 Points by high-press";
    assert_eq!(found(&rulebook, &none), format!("{index}; {low}; {high}"));
    let mut supposed = none;
    supposed.suppose(&"threshold".into(), Some("high"));
    assert_eq!(found(&rulebook, &supposed), high);
}

#[test]
fn what_is_met_twice_is_told_once() {
    let mut rulebook = work();
    let twice = expression("table(toefl) + table(toefl) + language.high - language.high");
    rulebook.laws[0].criteria[0].points = Some(twice);
    check(
        &rulebook,
        "salary",
        "score=80",
        "table toefl row 0 = 6 Points from score=80 by toefl-source
         figure language.high = 20 Points by language-source
         criterion salary = 12 Points from score=80 by salary-source",
    );
}

#[test]
fn a_parameter_that_is_met_twice_is_told_once() {
    let mut rulebook = work();
    rulebook.laws[0].criteria[0].points =
        Some(expression("parameter(level) + parameter(level)"));
    check(
        &rulebook,
        "salary",
        "test=ielts band=4",
        "parameter level case 0 = 4 Count from test=ielts band=4 by level-0-source
         criterion salary = 8 Points from test=ielts band=4 by salary-source",
    );
}

#[test]
fn what_was_computed_until_a_day_rests_on_the_values_of_that_day() {
    let mut rulebook = work();
    rule_of(&mut rulebook, "language").figures[1].entries =
        vec![entry(computed("2 * index"), "..2025-06-30")];
    check(
        &rulebook,
        "language",
        "test=none",
        "parameter level case 2 = 0 Count from test=none by level-2-source
         figure index.value = 10 Tenge by index-source
         figure language.low = 20 Points by language-source
         criterion language = 20 Points from test=none by language-source",
    );
}

#[test]
fn of_what_is_not_there_nothing_is_told() {
    assert_eq!(trace(&work(), &"nobody".into(), &Answers::default(), day(TODAY)), []);
    let empty = RuleBook::default();
    assert_eq!(trace(&empty, &"salary".into(), &Answers::default(), day(TODAY)), []);
    assert_eq!(trace_threshold(&empty, &Answers::default(), day(TODAY)), []);
}

#[test]
fn names_without_an_end_come_to_one() {
    // Each figure rests twice on the next one, three thousand times.
    let mut rulebook = law(1, &[("points", "f0")]);
    for n in 0..3000 {
        let mut link = rule(&format!("f{n}"), 0);
        let next = format!("f{} + f{}", n + 1, n + 1);
        link.figures[0].entries = vec![entry(computed(&next), "..")];
        rulebook.rules.push(link);
    }
    let none = Answers::default();
    let found = trace(&rulebook, &"points".into(), &none, day(TODAY));
    assert!(found.len() < 2_000);
}

fn check(rulebook: &RuleBook, criterion: &str, given: &str, expected: &str) {
    let given = answers(rulebook, given);
    let found = trace(rulebook, &criterion.into(), &given, day(TODAY));
    let expected: Vec<_> = expected.lines().map(str::trim).collect();
    assert_eq!(lines(&found), expected);
}

fn lines(steps: &[Step]) -> Vec<String> {
    steps.iter().map(said).collect()
}

fn said(step: &Step) -> String {
    let place = |it: Option<usize>| it.map_or("-".to_owned(), |it| it.to_string());
    let what = match &step.looked_up {
        LookedUp::Figure { figure, .. } => format!("figure {}.{figure}", step.rule),
        LookedUp::Table { table, row, column, .. } if table.as_str() == "salaries" => {
            format!("table {table} row {} column {}", place(*row), place(*column))
        }
        LookedUp::Table { table, row, .. } => {
            format!("table {table} row {}", place(*row))
        }
        LookedUp::Parameter { parameter, case } => {
            format!("parameter {parameter} case {}", place(*case))
        }
        LookedUp::Criterion { criterion } => format!("criterion {criterion}"),
    };
    let value = match step.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Day(day) | Value::Month(day)) => day.to_string(),
        None => "?".to_owned(),
    };
    let answer = |it: &engine::Answer| match it {
        engine::Answer::Chosen(options) => small::joined(options),
        engine::Answer::Number(number) => number.to_string(),
        engine::Answer::Day(day) => day.to_string(),
    };
    let inputs = step.inputs.iter().map(|(id, it)| format!(" {id}={}", answer(it)));
    let inputs = inputs.collect::<String>();
    let from = if inputs.is_empty() { String::new() } else { format!(" from{inputs}") };
    let open = small::joined(&step.open);
    let open = if open.is_empty() { open } else { format!(" open {open}") };
    let by = small::joined(&step.sources);
    format!("{what} = {value} {:?}{from}{open} by {by}", step.unit)
}
