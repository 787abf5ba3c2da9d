//! The mechanisms of points laws, each by a law made up for it: steps, tables, groups, gates,
//! coefficients, readings, assumptions.
//!
//! Each expected answer follows by hand from the lines of the law above it.

mod made;

use engine::{Assessment, Counts, EstimateVerdict, Truth, Unit, Verdict, assess};
use made::{Made, ON, day};

fn assessed(made: &Made, given: &str, on: &str) -> Assessment {
    assert_eq!(made.0.conflicts(day(on)), [], "the law of the test has a conflict");
    assess(&made.0, &made.answers(given), day(on)).expect("there is a law")
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passes => "passes",
        Verdict::CannotPass => "out of reach",
        Verdict::Undecided => "open",
    }
}

/// Checks total and verdict.
fn check(made: &Made, given: &str, expected: &str) {
    check_on(made, given, ON, expected);
}

fn check_on(made: &Made, given: &str, on: &str, expected: &str) {
    let found = assessed(made, given, on);
    let (lower, upper) = (found.total.lower, found.total.upper);
    let total =
        if lower == upper { lower.to_string() } else { format!("{lower} to {upper}") };
    assert_eq!(format!("{total}, {}", word(found.verdict)), expected, "`{given}`");
}

#[test]
fn a_table_by_one_value_has_steps() {
    let law = Made::needing(10)
        .number("age", "0..")
        .table("age", "$age", &["<30: 10", ">=30 <=35: 5", ">35 <40: 3"], "0")
        .criterion("age", "table(age)");
    check(&law, "age=0", "10, passes");
    check(&law, "age=29", "10, passes");
    check(&law, "age=30", "5, out of reach");
    check(&law, "age=35", "5, out of reach");
    check(&law, "age=36", "3, out of reach");
    check(&law, "age=39", "3, out of reach");
    check(&law, "age=40", "0, out of reach");
    check(&law, "age=1000000", "0, out of reach");
    check(&law, "", "0 to 10, open");
}

#[test]
fn a_table_by_two_values_has_rows_and_columns() {
    let law = Made::needing(40)
        .number("salary", "0..")
        .number("age", "0..")
        .two_sided(
            "salary",
            ["$salary", "$age"],
            "<30, >=30 <40",
            &[">=1000: 40, 35", ">=500 <1000: 20, 10"],
            "1",
        )
        .criterion("salary", "table(salary)");
    check(&law, "salary=1000 age=29", "40, passes");
    check(&law, "salary=1000 age=30", "35, out of reach");
    check(&law, "salary=999 age=39", "10, out of reach");
    check(&law, "salary=1000 age=40", "1, out of reach"); // No column.
    check(&law, "salary=499 age=20", "1, out of reach"); // No row.
    check(&law, "salary=500", "1 to 20, out of reach");
    check(&law, "age=39", "1 to 35, out of reach");
    check(&law, "age=29", "1 to 40, open");
    check(&law, "", "1 to 40, open");
}

#[test]
fn options_lead_to_rows_and_columns() {
    let law = Made::needing(30)
        .one("degree", "none bachelor master doctor ask?")
        .one("household", "single couple")
        .two_sided(
            "degree",
            ["$degree", "$household"],
            "single, couple",
            &["bachelor: 20, 15", "master | doctor: 30, 25"],
            "0",
        )
        .criterion("degree", "table(degree)");
    check(&law, "degree=doctor household=single", "30, passes");
    check(&law, "degree=master household=couple", "25, out of reach");
    check(&law, "degree=none household=couple", "0, out of reach");
    check(&law, "degree=master", "25 to 30, open");
    check(&law, "household=couple", "0 to 25, out of reach");
    check(&law, "household=single", "0 to 30, open");
    // *I must ask* is the same as no answer.
    check(&law, "degree=ask household=single", "0 to 30, open");
}

#[test]
fn a_table_changes_with_time() {
    let law = Made::needing(1)
        .number("age", "0..100")
        .versions(
            "age",
            "$age",
            None,
            &[
                ("2025-01-01..2025-12-31", "", &["<30: 10"], "2"),
                ("2026-01-01..", "", &["<35: 7"], "3"),
            ],
        )
        .criterion("age", "table(age)");
    check_on(&law, "age=32", "2025-12-31", "2, passes");
    check_on(&law, "age=32", "2026-01-01", "7, passes");
    check_on(&law, "", "2025-01-01", "2 to 10, passes");
    check_on(&law, "", "2026-01-01", "3 to 7, passes");
    // Before the first version: the first is shown, as with a figure, and decides nothing.
    check_on(&law, "age=29", "2024-12-31", "10, open");
}

#[test]
fn after_its_last_version_a_table_is_shown_and_decides_nothing() {
    let law = Made::needing(1)
        .number("age", "0..100")
        .versions("age", "$age", None, &[("..2025-12-31", "", &["<30: 10"], "0")])
        .criterion("age", "table(age)");
    check_on(&law, "age=20", "2030-01-01", "10, open");
    check_on(&law, "", "2030-01-01", "0 to 10, open");
}

#[test]
fn the_best_and_the_least_of_several_count() {
    let law = Made::needing(8)
        .number("reading", "0..9")
        .number("writing", "0..9")
        .criterion("best", "best($reading, $writing, 2)")
        .criterion("least", "least($reading, $writing)");
    check(&law, "reading=7 writing=4", "11, passes"); // 7 + 4
    check(&law, "reading=0 writing=1", "2, out of reach"); // 2 + 0
    // The other skill is 0 to 9: best 5 to 9, least 0 to 5.
    check(&law, "reading=5", "5 to 14, open");
    check(&law, "reading=4 writing=4", "8, passes");
    // Of one question they share the answers: 2 + 0 to 9 + 9.
    check(&law, "", "2 to 18, open");
}

#[test]
fn what_depends_on_a_condition_is_chosen() {
    let law = Made::needing(5)
        .several("skills", "cook nurse welder none!")
        .number("years", "0..40")
        .criterion(
            "skills",
            "if($skills is nurse | welder and $years >= 2, 10, if($skills is none, 0, 3))",
        );
    check(&law, "skills=nurse years=2", "10, passes");
    check(&law, "skills=nurse skills=cook years=1", "3, out of reach");
    check(&law, "skills=cook", "3, out of reach");
    check(&law, "skills=none", "0, out of reach");
    check(&law, "skills=welder", "3 to 10, open");
    check(&law, "years=1", "0 to 3, out of reach");
    check(&law, "years=2", "0 to 10, open");
}

#[test]
fn a_bonus_only_with_another() {
    let law = Made::needing(15)
        .one("degree", "none bachelor master")
        .one("from", "here abroad")
        .table("degree", "$degree", &["bachelor: 10", "master: 15"], "0")
        .criterion("degree", "table(degree)")
        .criterion("bonus", "if(points(degree) > 0 and $from is here, 5, 0)");
    check(&law, "degree=bachelor from=here", "15, passes");
    check(&law, "degree=bachelor from=abroad", "10, out of reach");
    check(&law, "degree=none from=here", "0, out of reach");
    check(&law, "degree=none", "0, out of reach");
    check(&law, "degree=master", "15 to 20, passes");
    check(&law, "from=here", "0 to 20, open");
    check(&law, "", "0 to 20, open");
}

#[test]
fn bonus_and_malus_of_one_answer_do_not_add_up() {
    // Independent, it would be 0 to 10; of one answer it is always 5.
    let law = Made::needing(5)
        .one("from", "here abroad")
        .criterion("one", "if($from is here, 5, 0)")
        .criterion("other", "if($from is here, 0, 5)");
    check(&law, "", "5, passes");
}

#[test]
fn a_derived_value_has_cases() {
    let law = Made::needing(3)
        .one("test", "ielts toefl none")
        .number("ielts", "0..9 by 0.5")
        .number("toefl", "0..120")
        .table("ielts", "$ielts", &[">=6.5: 3", ">=5 <6.5: 2"], "0")
        .table("toefl", "$toefl", &[">=90: 3", ">=60 <90: 2"], "0")
        .parameter(
            "level",
            &[
                ("$test is ielts", "table(ielts)"),
                ("", "0"),
                ("$test is toefl", "table(toefl)"),
            ],
        )
        .criterion("english", "parameter(level) * 2 - if(parameter(level) = 3, 3, 0)");
    check(&law, "test=ielts ielts=6.5", "3, passes");
    check(&law, "test=ielts ielts=6", "4, passes");
    check(&law, "test=ielts ielts=6 toefl=120", "4, passes");
    check(&law, "test=toefl toefl=59", "0, out of reach");
    check(&law, "test=none", "0, out of reach");
    check(&law, "test=toefl", "0 to 4, open");
    check(&law, "ielts=5", "0 to 4, open");
    check(&law, "", "0 to 4, open");
}

#[test]
fn the_least_of_four_skills_is_read_through_a_conversion() {
    let skills = ["listening", "reading", "writing", "speaking"];
    let mut law = Made::needing(10);
    for skill in skills {
        law = law.number(skill, "0..9 by 0.5").table(
            skill,
            &format!("${skill}"),
            &[">=8: 9", ">=7 <8: 8", ">=6 <7: 7"],
            "4",
        );
    }
    let least = skills.map(|it| format!("table({it})")).join(", ");
    let law = law
        .parameter("weakest", &[("", &format!("least({least})"))])
        .table(
            "points",
            "parameter(weakest)",
            &[">=9: 30", ">=8 <9: 20", ">=7 <8: 10"],
            "0",
        )
        .criterion("english", "table(points)");
    check(&law, "listening=8.5 reading=8 writing=7 speaking=9", "20, passes");
    check(&law, "listening=9 reading=9 writing=9 speaking=6.5", "10, passes");
    check(&law, "listening=9 reading=9 writing=9 speaking=5.5", "0, out of reach");
    check(&law, "speaking=5.5", "0, out of reach");
    check(&law, "speaking=6", "0 to 10, open");
    check(&law, "listening=9 reading=9 writing=9 speaking=9", "30, passes");
    check(&law, "listening=9 reading=9 writing=9", "0 to 30, open");
    check(&law, "", "0 to 30, open");
}

#[test]
fn a_multiple_of_an_index_is_a_bound() {
    let law = Made::needing(10)
        .series("index", Unit::Tenge, &[("..2025-12-31", "100"), ("2026-01-01..", "150")])
        .number("salary", "0..")
        .table(
            "salary",
            "$salary",
            &[">=1.5 * index: 10", ">=index <1.5 * index: 5"],
            "0",
        )
        .criterion("salary", "table(salary)");
    check_on(&law, "salary=150", "2025-12-31", "10, passes");
    check_on(&law, "salary=150", "2026-01-01", "5, out of reach");
    check_on(&law, "salary=224", "2026-01-01", "5, out of reach");
    check_on(&law, "salary=225", "2026-01-01", "10, passes");
    check_on(&law, "salary=149", "2026-01-01", "0, out of reach");
    check_on(&law, "", "2026-01-01", "0 to 10, open");
}

#[test]
fn points_can_depend_on_the_threshold() {
    let law = |threshold| {
        Made::needing(threshold)
            .one("degree", "none master")
            .criterion("degree", "if($degree is master, if(threshold >= 28, 8, 5), 0)")
    };
    check(&law(5), "degree=master", "5, passes");
    check(&law(5), "", "0 to 5, open");
    let high = law(28).criterion("given", "20");
    check(&high, "degree=master", "28, passes");
    check(&high, "", "20 to 28, open");
}

#[test]
fn groups_have_caps_within_caps() {
    let law = Made::needing(50)
        .number("a", "0..30")
        .number("b", "0..30")
        .number("c", "0..30")
        .criterion("a", "$a")
        .criterion("b", "$b")
        .criterion("c", "$c")
        .group("inner", Counts::Sum, Some(40), "a b")
        .group("outer", Counts::Sum, Some(60), "inner c");
    check(&law, "a=30 b=30 c=30", "60, passes"); // least(least(60, 40) + 30, 60)
    check(&law, "a=30 b=5 c=10", "45, out of reach");
    check(&law, "a=30 b=30 c=5", "45, out of reach"); // 40 + 5
    check(&law, "a=30 b=30", "40 to 60, open");
    check(&law, "", "0 to 60, open");
}

#[test]
fn a_group_without_a_cap_has_none() {
    let law = Made::needing(50)
        .number("a", "0..30")
        .number("b", "0..30")
        .criterion("a", "$a")
        .criterion("b", "$b")
        .group("both", Counts::Sum, None, "a b");
    check(&law, "a=30 b=20", "50, passes");
    check(&law, "", "0 to 60, open");
}

#[test]
fn of_a_group_only_the_best_counts_once() {
    let law = Made::needing(25)
        .one("degree", "none master")
        .one("trade", "none welder")
        .criterion("degree", "if($degree is master, 25, 0)")
        .criterion("trade", "if($trade is welder, 15, 0)")
        .group("once", Counts::Best, None, "degree trade");
    check(&law, "degree=master trade=welder", "25, passes");
    check(&law, "degree=none trade=welder", "15, out of reach");
    check(&law, "degree=master", "25, passes");
    check(&law, "trade=welder", "15 to 25, open");
    check(&law, "trade=none", "0 to 25, open");
    let capped = Made::needing(5).claim("degree", 25).claim("trade", 15).group(
        "once",
        Counts::Best,
        Some(20),
        "degree trade",
    );
    check(&capped, "degree=yes trade=yes", "0 to 20, open");
    check(&capped, "degree=nothing trade=yes", "0 to 15, open");
    check(&capped, "degree=nothing trade=nothing", "0, out of reach");
}

#[test]
fn a_gate_must_hold_whatever_the_points() {
    let law = Made::needing(10)
        .number("salary", "0..")
        .one("degree", "none master")
        .criterion("degree", "if($degree is master, 15, 0)")
        .gate("$salary >= 100");
    check(&law, "degree=master salary=100", "15, passes");
    check(&law, "degree=master salary=99", "15, out of reach");
    check(&law, "degree=master", "15, open");
    check(&law, "degree=none", "0, out of reach");
    check(&law, "salary=100", "0 to 15, open");
    check(&law, "salary=99", "0 to 15, out of reach");
    check(&law, "", "0 to 15, open");
}

#[test]
fn a_gate_that_shares_a_question_with_the_points_is_exact() {
    // Who earns 100 gets too few points; who gets enough does not earn 100.
    let law = Made::needing(10)
        .number("salary", "0..")
        .criterion("salary", "if($salary < 50, 15, 5)")
        .gate("$salary >= 100");
    check(&law, "", "5 to 15, out of reach");
    // Who passes the gate has enough, but not everybody passes it.
    let law = Made::needing(10)
        .number("salary", "0..")
        .criterion("salary", "if($salary < 50, 5, 15)")
        .gate("$salary >= 50");
    check(&law, "", "5 to 15, open");
    // The gate's bound lies below that of the points: both count in the total.
    let law = Made::needing(10)
        .number("salary", "0..")
        .criterion("salary", "if($salary >= 50 and $salary < 100, 15, 5)")
        .gate("$salary >= 20");
    check(&law, "", "5 to 15, open");
    check(&law, "salary=70", "15, passes");
    // And in between two gates.
    let law = Made::needing(10)
        .number("salary", "0..")
        .criterion("salary", "if($salary = 30, 15, 5)")
        .gate("$salary >= 20")
        .gate("$salary < 40");
    check(&law, "", "5 to 15, open");
}

#[test]
fn two_gates_that_exclude_one_another_let_nobody_through() {
    let law = Made::needing(1)
        .number("salary", "0..")
        .criterion("given", "5")
        .gate("$salary >= 20")
        .gate("$salary < 20");
    check(&law, "", "5, out of reach");
    let found = assessed(&law, "", ON).gates;
    let needs = vec!["salary".into()];
    assert!(found.iter().all(|it| it.holds == Truth::Unknown { needs: needs.clone() }));
}

#[test]
fn a_published_coefficient_multiplies_the_sum_and_is_rounded_down() {
    let law = Made::needing(26)
        .number("points", "0..100")
        .one("region", "near far")
        .criterion("points", "$points")
        .coefficient("if($region is far, 0.75, 1)");
    check(&law, "points=35 region=far", "26, passes"); // 26.25
    check(&law, "points=34 region=far", "25, out of reach"); // 25.5
    check(&law, "points=34 region=near", "34, passes");
    check(&law, "points=34", "25 to 34, open");
    check(&law, "region=far", "0 to 75, open");
    check(&law, "", "0 to 100, open");
    let found = assessed(&law, "points=34", ON);
    assert_eq!((found.needed_coefficient, found.tried), (None, None));
}

#[test]
fn a_product_that_does_not_fit_is_enough_for_any_threshold() {
    let law = Made::needing(1_000)
        .number("points", "0..100")
        .criterion("points", "$points")
        .coefficient("9000000000000000000");
    // Such a coefficient is told as a conflict; the law is assessed all the same, and passes nobody
    // who has nothing. What does not fit counts as the most points that there are.
    let upper = |given: &str| {
        let found = assess(&law.0, &law.answers(given), day(ON)).expect("there is a law");
        (found.total.upper, found.verdict)
    };
    assert_eq!(upper("points=2"), (u32::MAX, Verdict::Passes));
    assert_eq!(upper("points=0"), (0, Verdict::CannotPass));
}

#[test]
fn a_coefficient_that_shares_a_question_with_the_points_is_exact() {
    let law = Made::needing(10)
        .one("region", "near far")
        .criterion("region", "if($region is far, 20, 10)")
        .coefficient("if($region is far, 0.5, 1)");
    check(&law, "", "10, passes");
    // The bound of the points lies between those of the coefficient.
    let law = Made::needing(10)
        .number("size", "0..")
        .criterion("size", "if($size = 30, 40, 10)")
        .coefficient("if($size >= 20, 0.5, 1)");
    check(&law, "", "5 to 20, open");
}

#[test]
fn with_a_coefficient_of_unknown_use_nothing_is_certain() {
    let law = Made::needing(10)
        .number("points", "0..100")
        .criterion("points", "$points")
        .unknown_coefficient();
    check(&law, "points=35", "0 to 35, open");
    check(&law, "points=9", "0 to 9, out of reach");
    let needed = assessed(&law, "points=40", ON).needed_coefficient;
    assert_eq!(needed, Some(made::fraction("1/4")));
}

#[test]
fn a_disputed_threshold_is_assessed_by_each_reading() {
    let law = Made::needing(0).number("points", "0..20").criterion("points", "$points");
    let mut law = law;
    law.0.rules.retain(|it| it.id.as_str() != "threshold");
    let law = law.disputed("threshold", Unit::Points, "low 10, high 15, words");
    check(&law, "points=15", "15, passes");
    check(&law, "points=14", "14, open");
    check(&law, "points=9", "9, out of reach");
    check(&law, "", "0 to 20, open");
    check_readings(&law, "points=14", "low 10 passes, high 15 out of reach");
    check_readings(&law, "points=15", "low 10 passes, high 15 passes");
    // The reader may suppose one.
    check(&law, "points=14 threshold?low", "14, passes");
    check(&law, "points=14 threshold?high", "14, out of reach");
    check_readings(&law, "points=14 threshold?low", "");
    assert_eq!(assessed(&law, "", ON).threshold, 15);
}

fn check_readings(law: &Made, given: &str, expected: &str) {
    let said = assessed(law, given, ON).by_reading.into_iter().map(|it| {
        let [(_, reading)] = &it.readings[..] else {
            unreachable!("one rule is disputed")
        };
        format!("{reading} {} {}", it.threshold, word(it.verdict))
    });
    assert_eq!(said.collect::<Vec<_>>().join(", "), expected, "`{given}`");
}

#[test]
fn a_disputed_cap_or_bound_is_assessed_by_each_reading() {
    // Points by one reading 5, by the other 8; nothing else is open.
    let law = Made::needing(6)
        .disputed("extra", Unit::Points, "low 5, high 8")
        .one("degree", "none master")
        .criterion("degree", "if($degree is master, extra, 0)");
    check(&law, "degree=master", "5 to 8, open");
    check(&law, "degree=none", "0, out of reach");
    check(&law, "degree=master extra?high", "8, passes");
    // A bound of a table and of a gate.
    let law = Made::needing(6)
        .disputed("salary", Unit::Tenge, "low 100, high 120")
        .number("salary", "0..")
        .table("salary", "$salary", &[">=salary: 8"], "0")
        .criterion("salary", "table(salary)");
    check(&law, "salary=120", "8, passes");
    check(&law, "salary=119", "0 to 8, open");
    check(&law, "salary=99", "0, out of reach");
    check(&law, "", "0 to 8, open");
    let law = Made::needing(6)
        .disputed("salary", Unit::Tenge, "low 100, high 120")
        .number("salary", "0..")
        .criterion("given", "8")
        .gate("$salary >= salary");
    check(&law, "salary=120", "8, passes");
    check(&law, "salary=119", "8, open");
    check(&law, "salary=99", "8, out of reach");
    check(&law, "", "8, open");
    let holds = |given: &str| assessed(&law, given, ON).gates[0].holds.clone();
    assert_eq!(holds("salary=120"), Truth::Met);
    assert_eq!(holds("salary=119"), Truth::Unknown { needs: vec![] });
    assert_eq!(holds("salary=99"), Truth::NotMet);
    assert_eq!(holds(""), Truth::Unknown { needs: vec!["salary".into()] });
}

#[test]
fn estimates_and_a_coefficient_are_tried_by_each_reading() {
    let mut law = Made::needing(0).claim("art", 20).unknown_coefficient();
    law.0.rules.retain(|it| it.id.as_str() != "threshold");
    let law = law.disputed("threshold", Unit::Points, "low 10, high 15");
    let by = |points: u32| {
        let mut answers = law.answers("art=yes");
        answers.set_estimate(&"art".into(), Some(points));
        let found = assess(&law.0, &answers, day(ON)).and_then(|it| it.by_estimates);
        found.map(|it| it.verdict)
    };
    assert_eq!(by(16), Some(EstimateVerdict::Enough(1)));
    assert_eq!(by(12), Some(EstimateVerdict::Open));
    assert_eq!(by(8), Some(EstimateVerdict::Short(7)));
    let is_enough = |coefficient: &str| {
        let mut answers = law.answers("art=yes");
        answers.set_coefficient(Some(made::fraction(coefficient)));
        let found = assess(&law.0, &answers, day(ON)).and_then(|it| it.tried);
        found.map(|it| it.is_enough)
    };
    assert_eq!(is_enough("0.75"), Some(true));
    assert_eq!(is_enough("0.6"), Some(false)); // 12 points: by one reading only.
}

#[test]
fn the_smallest_sets_rest_on_no_dispute() {
    // By one reading the master's 5 points, by the other 8: which sets reach 6 is not known.
    let law = Made::needing(6)
        .disputed("extra", Unit::Points, "low 5, high 8")
        .one("degree", "none master")
        .criterion("degree", "if($degree is master, extra, 0)")
        .criterion("other", "if($degree is none, 7, 0)");
    assert_eq!(law.0.smallest_sets(day(ON)), None);
}

#[test]
fn an_assumption_never_decides() {
    let law = Made::needing(10)
        .number("age", "0..100")
        .claim("young", 20)
        .assumed("if($age < 30, 15, 5)");
    check(&law, "young=yes age=20", "0 to 20, open");
    check(&law, "young=nothing age=20", "0, out of reach");
    check_assumed(&law, "young=yes age=20", "15, passes");
    check_assumed(&law, "young=yes age=30", "5, out of reach");
    check_assumed(&law, "young=yes", "5 to 15, open");
    // What is not claimed is certain, whatever is assumed; and nothing may still be claimed.
    check_assumed(&law, "young=nothing age=20", "0, out of reach");
    check_assumed(&law, "age=20", "0 to 15, open");
    check_assumed(&law, "young=ask age=20", "0 to 15, open");
    check_assumed(&law, "young=open age=20", "15, passes");
}

#[test]
fn an_assumption_gives_no_more_than_the_cap() {
    let law = Made::needing(10).claim("young", 12).assumed("40");
    check_assumed(&law, "young=yes", "12, passes");
}

#[test]
fn without_an_assumption_there_is_none() {
    let law = Made::needing(10).claim("young", 12);
    assert_eq!(assessed(&law, "", ON).if_assumed, None);
}

fn check_assumed(law: &Made, given: &str, expected: &str) {
    let found = assessed(law, given, ON).if_assumed.expect("there is an assumption");
    assert_eq!(found.assumptions, ["young".into()]);
    let (lower, upper) = (found.total.lower, found.total.upper);
    let total =
        if lower == upper { lower.to_string() } else { format!("{lower} to {upper}") };
    assert_eq!(format!("{total}, {}", word(found.verdict)), expected, "`{given}`");
    assert_eq!(found.criteria, [("young".into(), found.total)]);
}

#[test]
fn an_age_is_counted_in_full_years() {
    let law = Made::needing(1)
        .day("born")
        .criterion("age", "if(full_years($born, today) >= 18, 10, 0)");
    check_on(&law, "born=2008-06-15", "2026-06-15", "10, passes");
    check_on(&law, "born=2008-06-16", "2026-06-15", "0, out of reach");
    check_on(&law, "born=2008-06-15", "2026-06-14", "0, out of reach");
    // Born on 29 February: of age on 1 March where there is no such day.
    check_on(&law, "born=2008-02-29", "2026-02-28", "0, out of reach");
    check_on(&law, "born=2008-02-29", "2026-03-01", "10, passes");
    check_on(&law, "born=2008-02-28", "2026-02-28", "10, passes");
    check_on(&law, "born=2008-03-01", "2026-02-28", "0, out of reach");
    // On a leap day.
    check_on(&law, "born=2006-02-28", "2024-02-29", "10, passes");
    check_on(&law, "born=2006-03-01", "2024-02-29", "0, out of reach");
    check_on(&law, "", "2026-06-15", "0 to 10, open");
    check_on(&law, "", "2024-02-29", "0 to 10, open");
}

#[test]
fn only_one_day_of_birth_may_make_the_difference() {
    // Who is born after the day and of age: is there anybody?
    check_birth("2008-02-29", "2026-03-01", true); // On 1 March itself.
    check_birth("2008-02-28", "2026-03-01", true);
    check_birth("2008-03-01", "2026-03-01", false);
    // 29 February 2008 is of age only on 1 March 2026.
    check_birth("2008-02-28", "2026-02-28", false);
    check_birth("2008-02-27", "2026-02-28", true);
    check_birth("2006-02-28", "2024-02-29", false);
    check_birth("2006-02-27", "2024-02-29", true);
    check_birth("2004-02-28", "2022-02-28", false);
    check_birth("2004-02-28", "2022-03-01", true);
    // Born on a leap day, of age on a leap day.
    check_birth("2008-02-28", "2028-02-29", true);
    // And who is born until the day and not of age?
    check_minor("2006-02-28", "2024-02-29", false);
    check_minor("2006-03-01", "2024-02-29", true); // On 1 March itself.
    check_minor("2008-02-28", "2026-02-28", false);
    check_minor("2008-02-29", "2026-02-28", true); // On 29 February itself.
    check_minor("2008-03-01", "2026-03-01", false);
}

fn check_birth(after: &str, on: &str, may_be: bool) {
    let is_adult = format!("$born > {after} and full_years($born, today) >= 18");
    check_condition(&is_adult, on, may_be);
}

fn check_minor(until: &str, on: &str, may_be: bool) {
    let is_minor = format!("$born <= {until} and full_years($born, today) < 18");
    check_condition(&is_minor, on, may_be);
}

fn check_condition(condition: &str, on: &str, may_be: bool) {
    let law = Made::needing(1).day("born");
    let expression = made::expression(condition);
    let found = law.0.truth(&expression, &"stated".into(), &law.answers(""), day(on));
    let needs = vec!["born".into()];
    let expected = if may_be { Truth::Unknown { needs } } else { Truth::NotMet };
    assert_eq!(found, expected, "{condition} on {on}");
}

#[test]
fn days_are_compared_with_days() {
    let law = Made::needing(1)
        .day("arrived")
        .criterion("early", "if($arrived < 2026-02-13, 10, 0)")
        .criterion("exact", "if($arrived = 2026-02-12, 1, 0)");
    check(&law, "arrived=2026-02-13", "0, out of reach");
    check(&law, "arrived=2026-02-12", "11, passes");
    check(&law, "arrived=2026-02-11", "10, passes");
    check(&law, "", "0 to 11, open");
}

#[test]
fn points_are_rounded_as_the_law_says() {
    let law = |points: &str| {
        Made::needing(1).number("months", "0..24").criterion("months", points)
    };
    check(&law("round_down($months / 6)"), "months=17", "2, passes");
    check(&law("round_down($months / 6)"), "months=18", "3, passes");
    check(&law("round_down($months / 6)"), "", "0 to 4, open");
    check(&law("round_up($months / 6)"), "months=1", "1, passes");
    check(&law("round_up($months / 6)"), "months=12", "2, passes");
    check(&law("round_up($months / 6)"), "", "0 to 4, open");
    check(&law("round($months, 5)"), "months=13", "15, passes");
    check(&law("round($months, 5)"), "months=12", "10, passes");
    // The bound lies within a step: 7 months are one half-year, 12 are two.
    let bound = law("if(round_down($months / 6) >= 2, 5, 0)");
    check(&bound, "months=11", "0, out of reach");
    check(&bound, "months=12", "5, passes");
    check(&bound, "", "0 to 5, open");
    let bound = law("if(round_up($months / 6) > 3, 5, 0)");
    check(&bound, "months=18", "0, out of reach");
    check(&bound, "months=19", "5, passes");
    check(&bound, "", "0 to 5, open");
}

#[test]
fn decimals_are_exact() {
    let law = Made::needing(7)
        .number("ielts", "0..9 by 0.5")
        .criterion("ielts", "if($ielts >= 6.5, 7, 0)")
        .criterion("exact", "if($ielts * 0.1 = 0.65, 1, 0)");
    check(&law, "ielts=6.5", "8, passes");
    check(&law, "ielts=7", "7, passes");
    check(&law, "ielts=6", "0, out of reach");
    check(&law, "", "0 to 8, open");
}

#[test]
fn a_bound_between_two_steps_is_none() {
    // Nobody has 6.25; from 6.5 on it is above.
    let law = Made::needing(1)
        .number("ielts", "0..9 by 0.5")
        .criterion("never", "if($ielts > 6 and $ielts < 6.5, 5, 1)")
        .criterion("exact", "if($ielts = 6.25, 5, 0)");
    check(&law, "", "1, passes");
}

#[test]
fn ticks_count_together() {
    let law = Made::needing(6)
        .several("skills", "cook nurse welder none!")
        .criterion(
            "skills",
            "if($skills is cook, 1, 0) + if($skills is nurse, 2, 0) + if($skills is welder, 4, 0)",
        )
        .criterion("none", "if($skills is none, 3, 0)");
    check(&law, "skills=cook skills=welder", "5, out of reach");
    check(&law, "skills=cook skills=nurse skills=welder", "7, passes");
    check(&law, "skills=none", "3, out of reach");
    // None of these excludes the others, so that 10 is out of reach.
    check(&law, "", "1 to 7, open");
}

#[test]
fn an_unpublished_claim_counts_from_nothing_to_the_cap() {
    let law = Made::needing(20)
        .claim("art", 15)
        .one("degree", "none master")
        .criterion("degree", "if($degree is master, 10, 0)");
    check(&law, "", "0 to 25, open");
    check(&law, "art=yes degree=master", "10 to 25, open");
    check(&law, "art=open degree=master", "10 to 25, open");
    check(&law, "art=ask degree=master", "10 to 25, open");
    check(&law, "art=nothing degree=master", "10, out of reach");
    check(&law, "art=yes degree=none", "0 to 15, out of reach");
}

#[test]
fn a_claim_may_stand_in_another_criterion() {
    let law = Made::needing(15)
        .claim("art", 15)
        .criterion("modest", "if($art is nothing, 10, 0)");
    check(&law, "art=nothing", "10, out of reach");
    check(&law, "art=yes", "0 to 15, open");
    check(&law, "", "0 to 15, open"); // Never 25.
}

#[test]
fn a_number_that_counts_as_it_is_needs_a_range() {
    let law = |range: &str| {
        Made::needing(1).number("years", range).criterion("years", "5 * $years")
    };
    check(&law("0..12"), "", "0 to 60, open");
    check(&law("2..12 by 3"), "", "15 to 60, passes"); // Steps from zero: 3, 6, 9, 12.
    let refused = law("0..").0.conflicts(day(ON));
    let names: Vec<_> = refused.iter().map(|it| it.name).collect();
    assert_eq!(names, ["too-many-combinations"]);
}

#[test]
fn published_points_are_whole_and_positive_by_all_answers() {
    let refused = |points: &str, expected: &str| {
        let law = Made::needing(1)
            .number("n", "0..7")
            .number("m", "1..7")
            .table("gap", "$n", &["<3: 2"], "")
            .parameter("gap", &[("$n > 3", "2")])
            .criterion("c", points);
        let found: Vec<_> =
            law.0.conflicts(day(ON)).into_iter().map(|it| it.found).collect();
        assert_eq!(found.join(", "), expected, "`{points}`");
    };
    refused("$n - 5", "`$n - 5` falls below zero with some answers");
    refused("best($n - 5, 0)", "");
    refused("10 / $n", "`10 / $n` has no value with some answers");
    refused("420 / $m", "");
    refused("10 / $m", "`10 / $m` is not always a whole number");
    refused("round_up(10 / $m)", "");
    refused("$n / 2", "`$n / 2` is not always a whole number");
    refused("$n * 0.5 + $n * 0.5", "");
    refused("$n * 0.5 + $m * 0.5", "`$n * 0.5 + $m * 0.5` is not always a whole number");
    // Halves that are only ever there together: all answers are tried.
    refused("if($n > 3, 0.5, 1.5) + if($m > 3, 0.5, 1.5)", "");
    refused("table(gap)", "`table(gap)` has no value with some answers");
    refused("if($n < 3, table(gap), 1)", "");
    refused("parameter(gap)", "`parameter(gap)` has no value with some answers");
    let huge = "`$n * 1000000` rises above 1000000 with some answers";
    refused("$n * 1000000", huge);
}

#[test]
fn a_coefficient_is_positive_by_all_answers() {
    let refused = |value: &str, expected: &str| {
        let law =
            Made::needing(1).number("n", "0..7").criterion("c", "5").coefficient(value);
        let found: Vec<_> =
            law.0.conflicts(day(ON)).into_iter().map(|it| it.found).collect();
        assert_eq!(found.join(", "), expected, "`{value}`");
    };
    refused("$n / 7", "");
    refused("1 - $n", "`1 - $n` falls below zero with some answers");
    refused("1 / $n", "`1 / $n` has no value with some answers");
}

#[test]
fn a_question_for_a_number_takes_some() {
    let refused = |range: &str| {
        let law = Made::needing(1).number("n", range).criterion("c", "5");
        law.0.conflicts(day(ON)).into_iter().map(|it| it.found).collect::<Vec<_>>()
    };
    let none = ["question `n` takes no number"];
    assert_eq!(refused("5..2"), none);
    assert_eq!(refused("5..7 by 4"), none);
    assert_eq!(refused("5..8 by 4"), <[&str; 0]>::default());
    assert_eq!(refused("0..8 by 0"), none);
    assert_eq!(refused("0..8 by -1"), none);
}
