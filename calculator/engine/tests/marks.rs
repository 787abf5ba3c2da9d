//! Marks of the test: 20 questions in listening, 40 in reading, of each at least 30 per cent right,
//! three attempts and a ban that may last 30 days (section 3 of the fact ledger).

mod planning;

use engine::{
    CalendarError, ExamResult, Fraction, Given, Marks, PartResult, RuleBook, Supposition,
    TimeSpan, Unit, marks,
};
use planning::{
    TODAY, answers, day, entry, expression, rule, rule_of, rulebook, rulebook_with,
};

#[test]
fn each_part_is_passed_by_itself() {
    // 4.10 of the pages: 6 and 12 pass, a good part does not repair a bad one.
    check("listening=6 reading=12", "passed, passed: Passed");
    check("listening=20 reading=40", "passed, passed: Passed");
    check("listening=5 reading=40", "1 missing, passed: Failed");
    check("listening=20 reading=11", "passed, 1 missing: Failed");
    check("listening=0 reading=0", "6 missing, 12 missing: Failed");
}

#[test]
fn a_part_that_is_not_known_leaves_it_undecided() {
    check("", "unknown, unknown: Undecided");
    check("listening=6", "passed, unknown: Undecided"); // 4.10 of the pages.
    check("reading=12", "unknown, passed: Undecided");
    check("listening=5", "1 missing, unknown: Failed");
    check("reading=11", "unknown, 1 missing: Failed");
}

#[test]
fn percentages_are_compared_exactly() {
    check("listening-percent=30 reading-percent=30", "passed, passed: Passed");
    check("listening-percent=29.9 reading-percent=100", "failed, passed: Failed");
    check("listening-percent=0 reading-percent=30.1", "failed, passed: Failed");
    check("listening-percent=100 reading=12", "passed, passed: Passed");
}

#[test]
fn right_answers_count_before_a_percentage() {
    check("listening=5 listening-percent=100 reading=12", "1 missing, passed: Failed");
    check("listening=6 listening-percent=0 reading=12", "passed, passed: Passed");
}

#[test]
fn more_than_there_can_be_is_refused() {
    check("listening=21 reading=12", "refused 21, passed: Undecided");
    check("listening=21 reading=11", "refused 21, 1 missing: Failed");
    check("listening=12 reading=41", "passed, refused 41: Undecided");
    check("listening-percent=100.1 reading=12", "refused 1001/10, passed: Undecided");
    // Refused is refused, whatever else is said of the part.
    check("listening=21 listening-percent=30", "refused 21, unknown: Undecided");
}

/// How each part went, and the whole.
fn check(said: &str, expected: &str) {
    let found = ask(&rulebook(), said);
    let part = |it: &engine::PartMarks| match (it.result, it.given) {
        (PartResult::Passed, _) => "passed".to_owned(),
        (PartResult::Failed { missing: Some(missing) }, _) => {
            format!("{missing} missing")
        }
        (PartResult::Failed { missing: None }, _) => "failed".to_owned(),
        (PartResult::Unknown, Some(Given::Refused(given))) => format!("refused {given}"),
        (PartResult::Unknown, _) => "unknown".to_owned(),
    };
    let parts: Vec<_> = found.parts.iter().map(part).collect();
    let shown = format!("{}: {:?}", parts.join(", "), found.result);
    assert_eq!(shown, expected, "`{said}`");
}

#[test]
fn a_part_tells_its_questions_and_what_was_given() {
    let found = ask(&rulebook(), "listening=5 reading-percent=27.5");
    assert_eq!(found.pass, Some(Fraction::whole(30)));
    let [listening, reading] = &found.parts[..] else { unreachable!("two parts") };
    assert_eq!(
        (listening.part.as_str(), reading.part.as_str()),
        ("listening", "reading")
    );
    assert_eq!(listening.rule.as_str(), "test-split");
    assert_eq!((listening.n_questions, listening.n_needed), (Some(20), Some(6)));
    assert_eq!((reading.n_questions, reading.n_needed), (Some(40), Some(12)));
    assert_eq!(listening.given, Some(Given::Right(5)));
    let percent = Fraction::new(55, 2).expect("a fraction");
    assert_eq!(reading.given, Some(Given::Percent(percent)));
    assert_eq!(ask(&rulebook(), "").parts[0].given, None);
}

#[test]
fn needed_answers_are_rounded_up() {
    check_needed("20", "30", 6);
    check_needed("21", "30", 7); // 6.3
    check_needed("23", "30", 7); // 6.9
    check_needed("3", "100/3", 1);
    check_needed("40", "0", 0);
    check_needed("40", "100", 40);
}

fn check_needed(questions: &str, percent: &str, expected: u32) {
    let rulebook = rulebook_with(|it| {
        rule_of(it, "test-split").figures[1].entries = vec![entry(questions, "..")];
        rule_of(it, "test-pass").figures[0].entries = vec![entry(percent, "..")];
    });
    let part = |said: &str| ask(&rulebook, said).parts[0].clone();
    assert_eq!(part("").n_needed, Some(expected), "{percent} % of {questions}");
    let passed = part(&format!("listening={expected}")).result;
    assert_eq!(passed, PartResult::Passed, "{percent} % of {questions}");
}

#[test]
fn without_a_number_of_questions_only_percentages_are_judged() {
    let rulebook = rulebook_with(|it| {
        rule_of(it, "test-split").figures[1].entries = vec![entry("20", "2027-01-01..")];
    });
    let part = |said: &str| ask(&rulebook, said).parts[0].clone();
    assert_eq!((part("").n_questions, part("").n_needed), (None, None));
    assert_eq!(part("listening=19").result, PartResult::Unknown);
    assert_eq!(part("listening=19").given, Some(Given::Right(19)));
    assert_eq!(part("listening-percent=30").result, PartResult::Passed);
}

#[test]
fn without_a_pass_mark_nothing_is_judged() {
    let rulebook = rulebook_with(|it| rule_of(it, "test-pass").figures.clear());
    let found = ask(&rulebook, "listening=20 reading-percent=100");
    assert_eq!((found.pass, found.parts[0].n_needed), (None, None));
    assert_eq!(found.result, ExamResult::Undecided);
}

#[test]
fn parts_of_an_answer_are_refused() {
    let rulebook = rulebook_with(|it| {
        let listening = it.questions.iter_mut().find(|it| it.id.as_str() == "listening");
        let range = &mut listening.expect("a question").range;
        (range.least, range.step) =
            (Fraction::whole(-5), Fraction::new(1, 2).expect("½"));
    });
    for number in ["-1", "6.5"] {
        let found = ask(&rulebook, &format!("listening={number}")).parts[0].clone();
        let refused = Given::Refused(number.parse().expect("a number"));
        assert_eq!((found.given, found.result), (Some(refused), PartResult::Unknown));
    }
}

#[test]
fn a_test_without_parts_or_limits_says_nothing() {
    let rulebook = rulebook_with(|it| {
        it.exams[0].parts.clear();
        (it.exams[0].attempts, it.exams[0].ban) = (None, None);
    });
    let found = ask(&rulebook, "kaztest=failed attempts=1");
    assert_eq!(found.result, ExamResult::Undecided);
    assert_eq!((found.attempts, found.ban), (None, None));
}

#[test]
fn attempts_that_are_left_are_counted_down() {
    check_attempts("kaztest=failed attempts=0", Some(3));
    check_attempts("kaztest=failed attempts=1", Some(2));
    check_attempts("kaztest=failed attempts=3", Some(0));
    check_attempts("kaztest=failed attempts=4", Some(0));
    check_attempts("kaztest=failed", None);
    check_attempts("attempts=2", Some(1)); // Still asked while the first answer is open.
    check_attempts("kaztest=yes attempts=1", None); // Not asked any more.
}

fn check_attempts(said: &str, left: Option<u32>) {
    let found = ask(&rulebook(), said).attempts.expect("a limit");
    assert_eq!((found.rule.as_str(), found.allowed), ("test-attempts", 3));
    assert_eq!(found.left, left, "`{said}`");
}

#[test]
fn a_ban_may_last_thirty_days_from_the_violation() {
    check_ban("kaztest=stopped violation-day=2026-12-01", Some("2026-12-31"));
    check_ban("kaztest=stopped violation-day=2026-12-31", Some("2027-01-30"));
    check_ban("kaztest=stopped", None);
    check_ban("kaztest=failed violation-day=2026-12-01", None); // Not asked any more.
}

fn check_ban(said: &str, expected: Option<&str>) {
    let found = ask(&rulebook(), said).ban.expect("a ban");
    assert_eq!((found.rule.as_str(), found.span), ("test-ban", TimeSpan::Days(30)));
    let until = found.may_last_until.map(|it| it.expect("a known year").date);
    assert_eq!(until, expected.map(day), "`{said}`");
    // That it is counted from that day is a supposition.
    let from = expected.map(|it| Supposition::BanFrom(day(it).plus_days(-30)));
    assert_eq!(found.rests_on, Vec::from_iter(from), "`{said}`");
}

#[test]
fn a_ban_in_working_days_ends_where_they_are_known() {
    let rulebook = rulebook_with(|it| {
        rule_of(it, "test-ban").figures =
            rule("test-ban", Unit::WorkingDays, "1").figures;
    });
    let until = |said: &str| ask(&rulebook, said).ban.and_then(|it| it.may_last_until);
    let said = "kaztest=stopped violation-day=2027-12-31";
    assert_eq!(until(said), Some(Err(CalendarError::UnknownYear { year: 2028 })));
}

#[test]
fn rules_and_questions_are_those_of_the_day_itself() {
    let rulebook = rulebook_with(|it| {
        for id in ["test-pass", "test-attempts", "test-ban"] {
            rule_of(it, id).figures[0].entries[0].period.until = Some(day(TODAY));
        }
    });
    let on = |rulebook: &RuleBook, today: &str| {
        let said = answers(rulebook, "attempts=1 violation-day=2026-11-20");
        let found = marks(rulebook, &rulebook.exams[0], &said, day(today));
        let left = found.attempts.and_then(|it| it.left);
        let until = found.ban.and_then(|it| it.may_last_until);
        (found.pass.is_some(), left.is_some(), until.is_some())
    };
    assert_eq!(on(&rulebook, "2026-11-22"), (true, true, true));
    assert_eq!(on(&rulebook, "2026-11-23"), (false, false, false));
    let asked = rulebook_with(|it| {
        for question in &mut it.questions {
            question.when = Some(expression("today <= 2026-11-22"));
        }
    });
    assert_eq!(on(&asked, "2026-11-22"), (true, true, true));
    assert_eq!(on(&asked, "2026-11-23"), (true, false, false));
}

#[test]
fn limits_without_a_value_are_none() {
    let rulebook = rulebook_with(|it| {
        rule_of(it, "test-ban").figures.clear();
        rule_of(it, "test-attempts").figures.clear();
    });
    let found = ask(&rulebook, "kaztest=stopped violation-day=2026-12-01");
    assert_eq!((found.attempts, found.ban), (None, None));
}

fn ask(rulebook: &RuleBook, said: &str) -> Marks {
    marks(rulebook, &rulebook.exams[0], &answers(rulebook, said), day(TODAY))
}
