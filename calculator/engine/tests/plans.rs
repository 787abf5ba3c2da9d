//! Plans: until when each stage can last, and what its date rests on.
//!
//! Durations are those of the ledger's sections 2 and 5: the check lasts at most 20 working days, the
//! papers 45 calendar days. Ends of working days come from section 11 and 4.10 of the pages, those
//! that stand in neither from counting days off a calendar with the days off of section 11.

mod planning;

use engine::{
    CalendarError, Export, Node, PlannedLength, PlannedStage, RuleBook, StageLength,
    StageState, Supposition, TimeSpan, Unit, Warning, WorkingDays, schedule,
};
use planning::{
    TODAY, answers, day, deadline, entry, plan, reading, rule, rule_of, rulebook,
    rulebook_with, stage_of, with,
};

#[test]
fn a_check_that_has_begun_ends_as_the_ledger_says() {
    // 4.10 of the pages.
    check_end("2026-12-02", "2026-12-31");
    check_end("2026-12-03", "2027-01-05");
    check_end("2026-12-14", "2027-01-15");
    check_end("2026-08-17", "2026-09-14");
    // Section 11.
    check_end("2026-02-16", "2026-03-17");
    check_end("2026-11-23", "2026-12-22");
    check_end("2027-02-22", "2027-03-29");
}

#[test]
fn an_uncertain_day_gives_both_dates() {
    // Kurban Ait: 17 May 2027 is the twentieth working day, or off itself.
    check_end("2027-04-14", "2027-05-17 or 2027-05-18");
    check_end("2027-04-13", "2027-05-14");
}

#[test]
fn beyond_the_last_known_year_there_is_no_date() {
    check_end("2027-12-02", "2027-12-31");
    check_end("2027-12-03", "holidays of 2028 not known");
    check_end("2025-12-30", "holidays of 2025 not known");
}

/// Until when a check can last that began on a day.
fn check_end(begun: &str, expected: &str) {
    let said = format!("stage=running stage-day={begun}");
    let found = plan(&rulebook(), &said, TODAY);
    assert_eq!(end(&found.stages[2]), expected, "check begun {begun}");
}

#[test]
fn papers_take_calendar_days() {
    check(
        "stage=handed stage-day=2026-11-02",
        "papers running since 2026-11-02: 2026-12-17",
    );
    // Across a year whose holidays are not known: calendar days need none.
    check(
        "stage=handed stage-day=2027-12-20",
        "papers running since 2027-12-20: 2028-02-03",
    );
}

#[test]
fn the_answer_says_which_stages_remain() {
    let from_the_form = "form next, check later, interview later, papers later";
    let whole = "test next, form later, check later, interview later, papers later";
    check("", whole);
    check("stage=nothing", whole);
    check("stage=unsure", whole); // *I must ask* is no answer.
    check(
        "stage=booked stage-day=2026-11-20",
        "test running since 2026-11-20, form later, check later, interview later, papers \
         later",
    );
    check("stage=passed", from_the_form);
    check("stage=sent", "check next: 2026-12-21, interview later, papers later");
    check(
        "stage=running",
        "check running since 2026-11-22: 2026-12-21, interview later, papers later",
    );
    check("stage=invited", "interview running since 2026-11-22, papers later");
    check("stage=received", "papers next: 2027-01-06");
    check("stage=handed", "papers running since 2026-11-22: 2027-01-06");
    check("stage=granted", "");
}

#[test]
fn what_comes_next_begins_on_a_day_that_is_still_to_come_or_today() {
    check("stage=received stage-day=2026-12-22", "papers next: 2027-02-05");
    check("stage=received stage-day=2026-11-22", "papers next: 2027-01-06");
    check("stage=received stage-day=2026-11-01", "papers next: 2027-01-06");
    check_rests("stage=received stage-day=2026-12-22", &[dated("2026-12-22")]);
    check_rests("stage=received stage-day=2026-11-22", &[dated("2026-11-22")]);
    // Received on 1 November and not handed in yet: the papers begin today at the earliest.
    let today = Supposition::StartIsToday;
    check_rests("stage=received stage-day=2026-11-01", &[today, dated("2026-11-01")]);
}

#[test]
fn a_stage_of_unknown_length_breaks_the_chain() {
    let waits = "wait-form=3 wait-interview=14";
    check(waits, "test next, form later, check later, interview later, papers later");
    check(
        "stage=passed wait-form=3",
        "form next: 2026-11-25 own, check later: 2026-12-24 own, interview later, papers \
         later",
    );
}

#[test]
fn own_waits_carry_the_chain_to_the_end() {
    check(
        "wait-test=10 wait-form=3 wait-interview=14",
        "test next: 2026-12-02 own, form later: 2026-12-05 own, check later: 2027-01-06 own, \
         interview later: 2027-01-20 own, papers later: 2027-03-06 own; ends 2027-03-06 own",
    );
    check(
        "wait-test=0 wait-form=0 wait-interview=0",
        "test next: 2026-11-22 own, form later: 2026-11-22 own, check later: 2026-12-21 own, \
         interview later: 2026-12-21 own, papers later: 2027-02-04 own; ends 2027-02-04 own",
    );
    // A check that runs rests on no wait, what comes after it does.
    check(
        "stage=running stage-day=2026-12-02 wait-interview=7",
        "check running since 2026-12-02: 2026-12-31, interview later: 2027-01-07 own, papers \
         later: 2027-02-21 own; ends 2027-02-21 own",
    );
}

#[test]
fn both_dates_go_on_through_later_stages() {
    check(
        "stage=running stage-day=2027-04-14 wait-interview=2",
        "check running since 2027-04-14: 2027-05-17 or 2027-05-18, interview later: \
         2027-05-19 or 2027-05-20 own, papers later: 2027-07-03 or 2027-07-04 own; ends \
         2027-07-03 or 2027-07-04 own",
    );
}

#[test]
fn working_days_after_an_uncertain_day_count_from_both() {
    // From Friday 14 May one working day ends on Monday 17 May or, if that is off, on the 18th;
    // four more end on Friday the 21st or on Monday the 24th.
    let rulebook = rulebook_with(|it| {
        rule_of(it, "check-duration").figures[0].entries = vec![entry("1", "..")];
        rule_of(it, "processing-45").figures =
            rule("processing-45", Unit::WorkingDays, "4").figures;
    });
    let said = "stage=running stage-day=2027-05-14 wait-interview=0";
    let found = plan(&rulebook, said, TODAY);
    assert_eq!(end(&found.stages[2]), "2027-05-17 or 2027-05-18");
    assert_eq!(end(&found.stages[4]), "2027-05-21 or 2027-05-24 own");
}

#[test]
fn after_a_date_that_cannot_be_told_none_is() {
    let said = "stage=running stage-day=2027-12-03 wait-interview=1";
    check(
        said,
        "check running since 2027-12-03: holidays of 2028 not known, interview later, papers \
         later",
    );
}

#[test]
fn a_wait_of_the_readers_own_that_is_over_ends_today() {
    // Invited on 1 November with five days allowed, and not yet interviewed.
    check(
        "stage=invited stage-day=2026-11-01 wait-interview=5",
        "interview running since 2026-11-01: 2026-11-22 own, papers later: 2027-01-06 own; \
         ends 2027-01-06 own",
    );
    check(
        "stage=invited stage-day=2026-11-01 wait-interview=22",
        "interview running since 2026-11-01: 2026-11-23 own, papers later: 2027-01-07 own; \
         ends 2027-01-07 own",
    );
}

#[test]
fn after_an_overdue_stage_the_next_begins_today() {
    // With 26 October off, 20 working days from 1 October end on the 30th.
    let said = "stage=running stage-day=2026-10-01 wait-interview=0";
    check(
        said,
        "check running since 2026-10-01: 2026-10-30, interview later: 2026-11-22 own, papers \
         later: 2027-01-06 own; ends 2027-01-06 own",
    );
    let (today, wait) = (Supposition::StartIsToday, own_wait("interview", 0));
    let found = plan(&rulebook(), said, TODAY);
    assert_eq!(found.stages[2].rests_on, [counting()]);
    assert_eq!(found.stages[3].rests_on, [counting(), today, wait]);
}

#[test]
fn between_two_dates_the_next_stage_begins_today() {
    let said = "stage=running stage-day=2027-04-14 wait-interview=0";
    let rests = |today: &str| plan(&rulebook(), said, today).stages[3].rests_on.clone();
    let (today, wait) = (Supposition::StartIsToday, own_wait("interview", 0));
    assert_eq!(rests("2027-05-17"), [counting(), wait.clone()]);
    assert_eq!(rests("2027-05-18"), [counting(), today, wait]);
}

/// What remains of a plan, each stage with its date, and the end of all.
fn check(said: &str, expected: &str) {
    let found = plan(&rulebook(), said, TODAY);
    let open = found.stages.iter().filter(|it| it.state != StageState::Done);
    let stages: Vec<_> = open
        .map(|it| {
            let end = end(it);
            let colon = if end.is_empty() { "" } else { ": " };
            format!("{} {}{colon}{end}", it.stage, reached(it.state))
        })
        .collect();
    let mut shown = stages.join(", ");
    if found.rests_on_own_waits()
        && let Some(ends) = found.ends
    {
        shown = format!("{shown}; ends {} own", deadline(ends));
    }
    assert_eq!(shown, expected, "`{said}`");
    // The end of all is that of the last stage.
    let last = found.stages.last().and_then(|it| it.no_later_than);
    assert_eq!(found.ends, last.and_then(Result::ok), "`{said}`");
}

fn reached(state: StageState) -> String {
    match state {
        StageState::Done => "done".to_owned(),
        StageState::Running { since } => format!("running since {since}"),
        StageState::Next => "next".to_owned(),
        StageState::Later => "later".to_owned(),
    }
}

fn end(stage: &PlannedStage) -> String {
    let own = if stage.rests_on_own_waits() { " own" } else { "" };
    match stage.no_later_than {
        None => String::new(),
        Some(Ok(end)) => format!("{}{own}", deadline(end)),
        Some(Err(CalendarError::UnknownYear { year })) => {
            format!("holidays of {year} not known")
        }
        Some(Err(other)) => format!("{other:?}"),
    }
}

#[test]
fn stages_that_are_done_have_no_date() {
    let found = plan(&rulebook(), "stage=handed wait-test=1", TODAY);
    for done in &found.stages[..4] {
        assert_eq!((done.state, done.no_later_than), (StageState::Done, None));
        assert_eq!(done.rests_on, []);
    }
    let all_done = plan(&rulebook(), "stage=granted", TODAY);
    assert!(all_done.stages.iter().all(|it| it.state == StageState::Done));
    assert_eq!((all_done.ends, all_done.paper), (None, None));
    assert_eq!((all_done.warnings, all_done.rests_on), (vec![], vec![]));
}

#[test]
fn each_stage_tells_its_length_and_the_rule() {
    let at_most = |rule: &str, span| PlannedLength::AtMost { rule: rule.into(), span };
    let unknown = || PlannedLength::NotKnown { rule: "unknown-waits".into() };
    let check = || at_most("check-duration", TimeSpan::WorkingDays(WorkingDays(20)));
    let papers = || at_most("processing-45", TimeSpan::Days(45));
    let lengths = vec![unknown(), unknown(), check(), unknown(), papers()];
    check_lengths(&rulebook(), "", &lengths);
    // Whether done or not, and whatever the reader allows.
    check_lengths(&rulebook(), "stage=granted", &lengths);
    check_lengths(&rulebook(), "wait-test=5", &lengths);
}

#[test]
fn a_maximum_without_a_value_is_not_known() {
    let not_known = |change: &dyn Fn(&mut engine::Rule)| {
        let rulebook = rulebook_with(|it| change(rule_of(it, "processing-45")));
        let found = plan(&rulebook, "stage=received", TODAY);
        let expected = PlannedLength::NotKnown { rule: "processing-45".into() };
        assert_eq!(found.stages[4].length, expected);
        assert_eq!(found.stages[4].no_later_than, None);
    };
    not_known(&|it| it.figures.clear());
    not_known(&|it| it.figures[0].entries = vec![entry("45", "2027-01-01..")]);
    not_known(&|it| it.figures[0].unit = Unit::Percent);
    not_known(&|it| it.figures[0].entries = vec![entry("1/2", "..")]);
}

#[test]
fn lengths_are_those_of_the_day_itself() {
    let until_today = |rule: &str, value: &str| {
        let said = "stage=received document-day=2026-03-01";
        let rulebook = rulebook_with(|it| {
            rule_of(it, rule).figures[0].entries = vec![entry(value, "..2026-11-22")];
        });
        let on = |today| {
            let found = plan(&rulebook, said, today);
            let has_end = found.stages[4].no_later_than.is_some();
            (has_end, found.paper.is_some())
        };
        (on("2026-11-22"), on("2026-11-23"))
    };
    let both = (true, true);
    assert_eq!(until_today("processing-45", "45"), (both, (false, true)));
    assert_eq!(until_today("outcome-validity", "1"), (both, (true, false)));
}

#[test]
fn a_stage_that_is_not_known_takes_no_number_from_its_rule() {
    let rulebook =
        rulebook_with(|it| it.rules.push(rule("unknown-waits", Unit::Days, "7")));
    let found = plan(&rulebook, "", TODAY);
    let unknown = PlannedLength::NotKnown { rule: "unknown-waits".into() };
    assert_eq!(
        (&found.stages[0].length, found.stages[0].no_later_than),
        (&unknown, None)
    );
}

#[test]
fn a_disputed_maximum_counts_by_the_reading_that_is_supposed() {
    // `procedure-days` of section 2: about 30 days, or up to 29.
    let rulebook = rulebook_with(|it| {
        let disputed = rule_of(it, "processing-45");
        let mut figures =
            with(with(disputed.clone(), "about", "30"), "upto", "29").figures;
        disputed.figures = figures.split_off(1);
        disputed.readings = ["about", "upto"].map(reading).to_vec();
    });
    let plan = |reading: Option<&str>| {
        let mut said = answers(&rulebook, "stage=handed stage-day=2026-11-30");
        said.suppose(&"processing-45".into(), reading);
        let found = schedule(&rulebook, &rulebook.plans[0], &said, day(TODAY));
        end(&found.stages[4])
    };
    assert_eq!(plan(None), "");
    assert_eq!(plan(Some("about")), "2026-12-30");
    assert_eq!(plan(Some("upto")), "2026-12-29");
}

fn check_lengths(rulebook: &RuleBook, said: &str, expected: &[PlannedLength]) {
    let found = plan(rulebook, said, TODAY);
    let lengths: Vec<_> = found.stages.into_iter().map(|it| it.length).collect();
    assert_eq!(lengths, expected, "`{said}`");
}

#[test]
fn a_wait_counts_only_where_the_length_is_not_known() {
    let rulebook = rulebook_with(|it| {
        stage_of(it, "papers").wait = Some("wait-test".into());
    });
    let found = plan(&rulebook, "stage=handed stage-day=2026-11-02 wait-test=1", TODAY);
    assert_eq!(end(&found.stages[4]), "2026-12-17");
}

#[test]
fn a_day_after_the_last_there_is_cannot_be_told() {
    let end = |wait: u32| {
        let found = plan(&rulebook(), &format!("wait-test={wait}"), TODAY);
        end(&found.stages[0])
    };
    assert_eq!(end(2_912_116), "9999-12-30 own");
    assert_eq!(end(2_912_117), "holidays of 10000 not known");
}

#[test]
fn each_supposition_is_named() {
    let today = Supposition::StartIsToday;
    check_rests("stage=running stage-day=2026-12-02", &[counting()]);
    check_rests("stage=running", &[today.clone(), counting()]);
    check_rests("stage=handed stage-day=2026-11-02", &[dated("2026-11-02")]);
    check_rests("stage=granted", &[]);
    // A wait that is over ends today; that the next stage begins then is no further supposition.
    check_rests(
        "stage=invited stage-day=2026-11-01 wait-interview=5",
        &[own_wait("interview", 5), dated(TODAY)],
    );
    check_rests(
        "wait-test=10 wait-form=3 wait-interview=14",
        &[
            today.clone(),
            own_wait("test", 10),
            own_wait("form", 3),
            counting(),
            own_wait("interview", 14),
            dated("2027-01-20"),
        ],
    );
    // A date on the document that the reader named is no supposition.
    let said = "stage=handed stage-day=2026-11-02 document-day=2026-10-20";
    check_rests(said, &[]);
}

#[test]
fn a_stage_names_what_its_own_date_rests_on() {
    let found = plan(&rulebook(), "stage=passed wait-form=3 wait-interview=14", TODAY);
    let today = Supposition::StartIsToday;
    let (form, interview) = (own_wait("form", 3), own_wait("interview", 14));
    assert_eq!(found.stages[1].rests_on, [today.clone(), form.clone()]);
    assert_eq!(found.stages[2].rests_on, [today.clone(), form.clone(), counting()]);
    assert_eq!(found.stages[4].rests_on, [today, form, counting(), interview]);
}

/// All that a plan rests on.
fn check_rests(said: &str, expected: &[Supposition]) {
    assert_eq!(plan(&rulebook(), said, TODAY).rests_on, expected, "`{said}`");
}

fn counting() -> Supposition {
    Supposition::Counting("counting-rule".into())
}

fn own_wait(stage: &str, days: u32) -> Supposition {
    Supposition::OwnWait { stage: stage.into(), days }
}

fn dated(text: &str) -> Supposition {
    Supposition::DocumentDay(day(text))
}

#[test]
fn answers_count_while_their_question_is_asked() {
    let rulebook = rulebook_with(|it| {
        for question in &mut it.questions {
            question.when = Some(planning::expression("today <= 2026-11-22"));
        }
    });
    let said = "stage=handed stage-day=2026-11-02";
    let papers = |today| plan(&rulebook, said, today).stages[4].state;
    let since = day("2026-11-02");
    assert_eq!(papers("2026-11-22"), StageState::Running { since });
    assert_eq!(papers("2026-11-23"), StageState::Later);
    let is_missed =
        |today| plan(&rulebook, "", today).warnings[0] == Warning::StayNotKnown;
    assert!(is_missed("2026-11-22") && !is_missed("2026-11-23"));
}

#[test]
fn a_maximum_may_be_in_months() {
    let rulebook = rulebook_with(|it| {
        let duration = "processing-45".into();
        stage_of(it, "papers").length = StageLength::AtMost { duration, counting: None };
        rule_of(it, "processing-45").figures =
            rule("processing-45", Unit::Months, "6").figures;
    });
    let found = plan(&rulebook, "stage=handed stage-day=2026-08-31", TODAY);
    assert_eq!(end(&found.stages[4]), "2027-03-01");
}

#[test]
fn a_schedule_is_exported_with_its_words() {
    let found = plan(&rulebook(), "stage=running stage-day=2027-12-03", TODAY);
    let text = |text: &str| Node::Text(text.to_owned());
    let Node::Fields(check) = found.stages[2].export() else {
        unreachable!("a stage has fields")
    };
    let fields = |fields: &[(&'static str, Node)]| Node::Fields(fields.to_vec());
    let expected = [
        ("stage", text("check")),
        ("state", fields(&[("kind", text("running")), ("since", text("2027-12-03"))])),
        (
            "length",
            fields(&[
                ("kind", text("at-most")),
                ("rule", text("check-duration")),
                (
                    "span",
                    fields(&[("kind", text("working-days")), ("is", Node::Whole(20))]),
                ),
            ]),
        ),
        (
            "no_later_than",
            fields(&[("kind", text("unknown-year")), ("year", Node::Whole(2028))]),
        ),
        (
            "rests_on",
            Node::List(vec![fields(&[
                ("kind", text("counting")),
                ("is", text("counting-rule")),
            ])]),
        ),
    ];
    assert_eq!(check, expected);
}
