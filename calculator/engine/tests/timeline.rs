//! The calendar of a result: which days it names, for what causes, and what comes out then.
//!
//! Each line is a day, its causes, the total, the threshold and the verdict.

mod properties;
mod small;

use engine::{
    Answers, Cause, Content, InShort, RuleBook, TimelineEntry, Unit, Value, Verdict,
    assess, timeline,
};
use proptest::prelude::*;
use small::{
    TODAY, answers, choice, computed, date, day, entry, expression, figure, gate, law,
    number, parameter, period, rule, rule_of, table, version,
};

/// Age by table and a degree; the threshold rises with 2027.
fn rising() -> RuleBook {
    let mut rulebook =
        law(30, &[("age", "table(ages)"), ("degree", "if($degree is yes, 15, 0)")]);
    rulebook.questions = vec![date("born"), choice("degree", "no yes")];
    rulebook.rules.push(rule("ages", 0));
    rulebook.tables =
        vec![table("ages", "full_years($born, today)", &["0..30 20", "30..40 10"])];
    rulebook.rules[0].figures[0].entries =
        vec![entry(number(30), "..2026-12-31"), entry(number(35), "2027-01-01..")];
    rulebook
}

#[test]
fn birthdays_and_series_change_the_result_and_other_birthdays_do_not() {
    check(
        &rising(),
        "born=1996-09-10 degree=yes",
        "2040-01-01",
        "2026-06-15 today: 35 of 30 passes
         2026-09-10 born 30: 25 of 30 out of reach
         2027-01-01 threshold.value: 25 of 35 out of reach
         2036-09-10 born 40: 15 of 35 out of reach",
    );
    // Both ends belong to it: up to the birthday, and up to the day before.
    check(
        &rising(),
        "born=1996-09-10 degree=yes",
        "2026-09-10",
        "2026-06-15 today: 35 of 30 passes
         2026-09-10 born 30: 25 of 30 out of reach",
    );
    check(
        &rising(),
        "born=1996-09-10 degree=yes",
        "2026-09-09",
        "2026-06-15 today: 35 of 30 passes",
    );
    check(
        &rising(),
        "born=1996-09-10 degree=yes",
        TODAY,
        "2026-06-15 today: 35 of 30 passes",
    );
    check(&rising(), "born=1996-09-10 degree=yes", "2026-06-14", "");
}

#[test]
fn a_birthday_today_has_been_counted() {
    check(
        &rising(),
        "born=1996-06-15 degree=yes",
        "2026-12-31",
        "2026-06-15 today: 25 of 30 out of reach",
    );
    check(
        &rising(),
        "born=1996-06-16 degree=yes",
        "2026-12-31",
        "2026-06-15 today: 35 of 30 passes
         2026-06-16 born 30: 25 of 30 out of reach",
    );
}

#[test]
fn who_was_born_on_a_leap_day_has_birthday_on_the_first_of_march() {
    // 30 full years on 1 March 2026 are past; 40 on 29 February 2036, which there is.
    check(
        &rising(),
        "born=1996-02-29 degree=yes",
        "2036-12-31",
        "2026-06-15 today: 25 of 30 out of reach
         2027-01-01 threshold.value: 25 of 35 out of reach
         2036-02-29 born 40: 15 of 35 out of reach",
    );
    let mut both = rising();
    both.rules[0].figures[0].entries =
        vec![entry(number(30), "..2030-02-28"), entry(number(35), "2030-03-01..")];
    check(
        &both,
        "born=2000-02-29 degree=yes",
        "2030-12-31",
        "2026-06-15 today: 35 of 30 passes
         2030-03-01 born 30, threshold.value: 25 of 35 out of reach",
    );
    check(
        &rising(),
        "born=2000-02-29 degree=yes",
        "2030-12-31",
        "2026-06-15 today: 35 of 30 passes
         2027-01-01 threshold.value: 35 of 35 passes
         2030-03-01 born 30: 25 of 35 out of reach",
    );
}

#[test]
fn an_open_birthday_is_not_foreseen() {
    check(
        &rising(),
        "degree=yes",
        "2040-01-01",
        "2026-06-15 today: 15 to 35 of 30 not decided
         2027-01-01 threshold.value: 15 to 35 of 35 not decided",
    );
}

#[test]
fn causes_of_one_day_stand_together() {
    // 30 on 1 January 2027, as the threshold rises.
    check(
        &rising(),
        "born=1997-01-01 degree=yes",
        "2027-12-31",
        "2026-06-15 today: 35 of 30 passes
         2027-01-01 born 30, threshold.value: 25 of 35 out of reach",
    );
    // 31 on that day: the birthday changes nothing.
    check(
        &rising(),
        "born=1996-01-01 degree=yes",
        "2027-12-31",
        "2026-06-15 today: 25 of 30 out of reach
         2027-01-01 threshold.value: 25 of 35 out of reach",
    );
}

#[test]
fn a_table_changes_with_its_versions() {
    let mut rulebook = rising();
    rulebook.rules[0] = rule("threshold", 30);
    rulebook.tables[0].versions = vec![
        version("..2027-03-31", &["0..30 20", "30..40 10"]),
        version("2027-04-01..2028-03-31", &["0..30 20", "30..40 10"]),
        version("2028-04-01..2029-03-31", &["0..30 30", "30..40 15"]),
    ];
    // In April 2027 nothing changes in its cells; from April 2029 on the last version is shown on,
    // and decides nothing.
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2031-01-01",
        "2026-06-15 today: 35 of 30 passes
         2028-04-01 table ages: 45 of 30 passes
         2029-04-01 table ages: 45 of 30 not decided",
    );
}

#[test]
fn in_a_gate_a_figure_without_a_value_is_unknown() {
    let mut rulebook = rising();
    let mut floor = rule("floor", 0);
    floor.figures[0].entries = vec![entry(number(1), "..2026-12-31")];
    rulebook.rules.push(floor);
    rulebook.rules[0] = rule("threshold", 30);
    rulebook.laws[0].gates = vec![gate("floor", "floor > 0")];
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2027-12-31",
        "2026-06-15 today: 35 of 30 passes
         2027-01-01 floor.value: 35 of 30 not decided",
    );
}

#[test]
fn a_figure_behind_a_figure_counts_and_one_of_a_fixed_day_does_not() {
    let mut rulebook = rising();
    rulebook.rules.push(rule("index", 0));
    rule_of(&mut rulebook, "index").figures[0].entries =
        vec![entry(number(30), "..2026-12-31"), entry(number(31), "2027-01-01..")];
    let threshold = |text: &str| {
        let mut rulebook = rulebook.clone();
        rulebook.rules[0].figures[0].entries = vec![entry(computed(text), "..")];
        rulebook
    };
    let given = "born=2005-01-01 degree=yes";
    check(
        &threshold("2 * index - 25"),
        given,
        "2027-12-31",
        "2026-06-15 today: 35 of 35 passes
         2027-01-01 index.value: 35 of 37 out of reach",
    );
    check(
        &threshold("2 * index @ 2026 - 25"),
        given,
        "2027-12-31",
        "2026-06-15 today: 35 of 35 passes",
    );
}

#[test]
fn figures_behind_tables_and_parameters_count() {
    let mut rulebook = rising();
    let mut bonus = rule("bonus", 0);
    bonus.figures[0].entries =
        vec![entry(number(1), "..2026-12-31"), entry(number(2), "2027-01-01..")];
    rulebook.rules.extend([bonus, rule("level-0", 0), rule("level-1", 0)]);
    rulebook.rules[0] = rule("threshold", 30);
    rulebook.parameters =
        vec![parameter("level", &[("$degree is yes", "bonus"), ("", "0")])];
    rulebook.tables[0] = table("ages", "parameter(level)", &["1..2 10", "2.. 20"]);
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2027-12-31",
        "2026-06-15 today: 25 of 30 out of reach
         2027-01-01 bonus.value: 35 of 30 passes",
    );
}

#[test]
fn clocks_of_rules_and_the_end_of_the_law_are_told_though_nothing_changes() {
    let mut rulebook = rising();
    rulebook.rules[0] = rule("threshold", 30);
    let mut end = rule("end", 0);
    end.figures =
        vec![figure("value", Unit::Date, vec![entry(stated("2027-06-30"), "..")])];
    rulebook.rules.push(end);
    rulebook.laws[0].ends = Some("end".into());
    rule_of(&mut rulebook, "degree").clocks.period = period("2026-08-01..2026-11-30");
    rule_of(&mut rulebook, "ages").clocks.review_by = day("2026-09-30");
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2028-12-31",
        "2026-06-15 today: 35 of 30 passes
         2026-10-01 review of ages: 35 of 30 passes
         2026-12-01 degree expires: 35 of 30 passes
         2027-07-01 law ends by end: 35 of 30 passes, ended",
    );
    // That a rule starts changes nothing here: the first of August is not told.
    let found = told(&rulebook, "born=2005-01-01 degree=yes", "2026-08-01");
    assert_eq!(found.len(), 1);
    // A review that is due today was told yesterday.
    rule_of(&mut rulebook, "ages").clocks.review_by = day("2026-06-14");
    let found = told(&rulebook, "degree=yes", "2026-08-01");
    assert_eq!(
        found.iter().map(|it| it.causes.as_slice()).collect::<Vec<_>>(),
        [[Cause::Today]]
    );
}

#[test]
fn what_stays_the_same_on_a_day_is_no_cause_of_what_happens_on_it() {
    let mut rulebook = rising();
    let steady =
        || vec![entry(number(30), "..2026-12-31"), entry(number(30), "2027-01-01..")];
    let jumps =
        || vec![entry(number(0), "..2026-12-31"), entry(number(9), "2027-01-01..")];
    rulebook.rules.push(rule("index", 0));
    rule_of(&mut rulebook, "index").figures[0].entries = jumps();
    rulebook.rules[0].figures[0].entries = steady();
    rulebook.tables[0].versions = vec![
        version("..2026-12-31", &["0..30 20", "30..40 10"]),
        version("2027-01-01..", &["0..30 20", "30..40 10"]),
    ];
    // Neither the threshold nor the table changes, nor what the index was in 2026.
    let points = "if($degree is yes, 15 + index @ 2026, 0)";
    rulebook.laws[0].criteria[1].points = Some(expression(points));
    check(
        &rulebook,
        "born=1997-01-01 degree=yes",
        "2027-12-31",
        "2026-06-15 today: 35 of 30 passes
         2027-01-01 born 30: 25 of 30 out of reach",
    );
}

#[test]
fn a_law_that_is_prolonged_after_its_end_goes_on() {
    let mut rulebook = rising();
    rulebook.rules[0] = rule("threshold", 30);
    let mut end = rule("end", 0);
    let entries = vec![
        entry(stated("2026-12-31"), "..2027-02-28"),
        entry(stated("2027-12-31"), "2027-03-01.."),
    ];
    end.figures = vec![figure("value", Unit::Date, entries)];
    rulebook.rules.push(end);
    rulebook.laws[0].ends = Some("end".into());
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2028-12-31",
        "2026-06-15 today: 35 of 30 passes
         2027-01-01 law ends by end: 35 of 30 passes, ended
         2027-03-01 end.value: 35 of 30 passes
         2028-01-01 law ends by end: 35 of 30 passes, ended",
    );
}

#[test]
fn a_rule_that_starts_is_a_cause_where_its_figures_change_too() {
    let mut rulebook = rising();
    rule_of(&mut rulebook, "threshold").clocks.period.from = Some(day("2027-01-01"));
    check(
        &rulebook,
        "born=2005-01-01 degree=no",
        "2027-12-31",
        "2026-06-15 today: 20 of 30 out of reach
         2027-01-01 threshold.value, threshold starts: 20 of 35 out of reach",
    );
}

#[test]
fn a_law_that_is_prolonged_does_not_end_on_the_day_first_stated() {
    let mut rulebook = rising();
    rulebook.rules[0] = rule("threshold", 30);
    let mut end = rule("end", 0);
    let entries = vec![
        entry(stated("2026-12-31"), "..2026-09-30"),
        entry(stated("2027-12-31"), "2026-10-01.."),
    ];
    end.figures = vec![figure("value", Unit::Date, entries)];
    rulebook.rules.push(end);
    rulebook.laws[0].ends = Some("end".into());
    check(
        &rulebook,
        "born=2005-01-01 degree=yes",
        "2028-12-31",
        "2026-06-15 today: 35 of 30 passes
         2028-01-01 law ends by end: 35 of 30 passes, ended",
    );
}

#[test]
fn days_that_are_compared_with_today_are_reached() {
    let mut rulebook = law(
        2,
        &[
            ("permit", "if($until >= today, 2, 0)"),
            ("fresh", "if(today > 2026-07-31, 1, 0)"),
        ],
    );
    rulebook.questions = vec![date("until")];
    check(
        &rulebook,
        "until=2026-09-10",
        "2028-12-31",
        "2026-06-15 today: 2 of 2 passes
         2026-08-01 day of fresh: 3 of 2 passes
         2026-09-11 day until: 1 of 2 out of reach",
    );
    let mut named = rulebook;
    let mut end = rule("end", 0);
    end.figures =
        vec![figure("value", Unit::Date, vec![entry(stated("2026-07-31"), "..")])];
    named.rules.push(end);
    named.laws[0].criteria[1].points = Some(expression("if(today < end, 1, 0)"));
    check(
        &named,
        "until=2026-08-31",
        "2028-12-31",
        "2026-06-15 today: 3 of 2 passes
         2026-07-31 day of end: 2 of 2 passes
         2026-09-01 day until: 0 of 2 out of reach",
    );
}

#[test]
fn it_is_bounded() {
    let mut rulebook = rising();
    let entries = (0..300).map(|it| {
        let from = day("2026-07-01").plus_days(it);
        entry(number(i64::from(it)), &format!("{from}..{from}"))
    });
    rulebook.rules[0].figures[0].entries = entries.collect();
    let found = told(&rulebook, "degree=yes", "2099-01-01");
    assert_eq!(found.len(), 200);
    // No further than 60 years ahead: the 90th birthday is 63 years away.
    let mut old = rising();
    old.tables[0].versions[0] = version("..", &["0..86 20", "86..90 10"]);
    let found = told(&old, "born=2000-06-15 degree=yes", "2099-01-01");
    let last = found.last().map(|it| it.day);
    assert_eq!(last, Some(day("2086-06-15")));
    let found = told(&old, "born=2000-06-16 degree=yes", "2099-01-01");
    assert_eq!(found.last().map(|it| it.day), Some(day("2027-01-01")));
}

#[test]
fn without_a_law_there_is_no_calendar() {
    assert_eq!(
        timeline(
            &RuleBook::default(),
            &Answers::default(),
            day(TODAY),
            day("2030-01-01")
        ),
        []
    );
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn on_each_day_it_says_what_assessing_says(
        born in 0..20_000_i32,
        degree in proptest::option::of(any::<bool>()),
        offset in 0..800_i32,
        length in 1..800_i32,
    ) {
        let mut rulebook = rising();
        let from = day(TODAY).plus_days(offset);
        let until = from.plus_days(length);
        rulebook.tables[0].versions = vec![
            version(&format!("..{}", from.plus_days(-1)), &["0..30 20", "30..40 10"]),
            version(&format!("{from}..{until}"), &["0..25 25", "25..45 15"]),
        ];
        let mut answers = Answers::default();
        let question = |id: &str| rulebook.question(&id.into()).expect("it is there");
        answers.set_day(question("born"), engine::Date::from_days(born));
        if let Some(degree) = degree {
            let degree = if degree { "yes" } else { "no" };
            answers.choose(question("degree"), &degree.into());
        }
        let last = day(TODAY).plus_days(1700);
        let entries = timeline(&rulebook, &answers, day(TODAY), last);
        let mut now = entries[0].result;
        let mut following = entries.iter().peekable();
        let mut on = day(TODAY);
        while on <= last {
            if let Some(entry) = following.next_if(|it| it.day == on) {
                now = entry.result;
            }
            let found = assess(&rulebook, &answers, on).expect("there is a law");
            let short = InShort {
                total: found.total,
                threshold: found.threshold,
                verdict: found.verdict,
                ended: found.ended,
            };
            prop_assert_eq!(now, short, "on {}", on);
            on = on.plus_days(7).min(following.peek().map_or(last, |it| it.day).max(on.next()));
        }
    }
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
    let found = timeline(&rulebook, &none, day(TODAY), day("2027-01-01"));
    assert_eq!(found.len(), 1);
}

fn stated(text: &str) -> Content {
    Content::Stated(Value::Day(day(text)))
}

fn told(rulebook: &RuleBook, given: &str, until: &str) -> Vec<TimelineEntry> {
    timeline(rulebook, &answers(rulebook, given), day(TODAY), day(until))
}

/// The calendar in words; with none it is empty.
fn check(rulebook: &RuleBook, given: &str, until: &str, expected: &str) {
    let said: Vec<_> = told(rulebook, given, until).iter().map(said).collect();
    let expected: Vec<_> = expected.lines().map(str::trim).collect();
    assert_eq!(said, expected, "with `{given}` until {until}");
}

fn said(entry: &TimelineEntry) -> String {
    let causes = entry.causes.iter().map(said_of_cause).collect::<Vec<_>>().join(", ");
    let (lower, upper) = (entry.result.total.lower, entry.result.total.upper);
    let total =
        if lower == upper { lower.to_string() } else { format!("{lower} to {upper}") };
    let verdict = match entry.result.verdict {
        Verdict::Passes => "passes",
        Verdict::CannotPass => "out of reach",
        Verdict::Undecided => "not decided",
    };
    let ended = if entry.result.ended.is_some() { ", ended" } else { "" };
    format!(
        "{} {causes}: {total} of {} {verdict}{ended}",
        entry.day, entry.result.threshold
    )
}

fn said_of_cause(cause: &Cause) -> String {
    match cause {
        Cause::Today => "today".to_owned(),
        Cause::Birthday { question, years } => format!("{question} {years}"),
        Cause::AnsweredDay { question } => format!("day {question}"),
        Cause::NamedDay { rule } => format!("day of {rule}"),
        Cause::FigureChanges { rule, figure } => format!("{rule}.{figure}"),
        Cause::TableChanges { table, .. } => format!("table {table}"),
        Cause::RuleStarts { rule } => format!("{rule} starts"),
        Cause::RuleExpires { rule } => format!("{rule} expires"),
        Cause::ReviewDue { rule } => format!("review of {rule}"),
        Cause::LawEnds { rule } => format!("law ends by {rule}"),
    }
}
