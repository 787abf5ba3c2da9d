//! What runs out before a plan does: maxima, the permitted stay, the outcome document, the procedure.
//!
//! `check-duration` is 20 working days, `processing-45` 45 calendar days, the document is valid for a
//! year and the pilot is said to end on 31 December 2026 (sections 1, 2 and 5 of the fact ledger).

mod planning;

use engine::{RuleBook, Schedule, Unit, Warning};
use planning::{
    TODAY, day, deadline, entry, plan, rule, rule_of, rulebook, rulebook_with,
};

#[test]
fn a_stage_past_its_maximum_is_overdue() {
    // 20 working days: from 22 October they end on Friday 20 November, since 26 October is off.
    check_overdue("2026-10-22", "2026-11-20", "");
    check_overdue("2026-10-22", "2026-11-21", "check overdue since 2026-11-20");
    check_overdue("2026-10-23", TODAY, "");
    // Of two dates both must have passed.
    check_overdue("2027-04-14", "2027-05-18", "");
    let both = "check overdue since 2027-05-17 or 2027-05-18";
    check_overdue("2027-04-14", "2027-05-19", both);
}

/// Whether on a day a check is overdue that began on another.
fn check_overdue(begun: &str, today: &str, expected: &str) {
    let rulebook = rulebook_with(|it| it.plans[0].ends = None);
    let said = format!("holds=nothing stage=running stage-day={begun}");
    let found = warnings(&plan(&rulebook, &said, today));
    assert_eq!(found, expected, "begun {begun}, on {today}");
}

#[test]
fn a_stay_that_ends_before_a_stage_is_warned_of() {
    // Papers handed in on 2 November can last until 17 December.
    let handed = "stage=handed stage-day=2026-11-02 holds=visa";
    check_warns(&format!("{handed} stay-until=2026-12-17"), TODAY, "");
    check_warns(
        &format!("{handed} stay-until=2026-12-16"),
        TODAY,
        "stay ends 2026-12-16, papers until 2026-12-17",
    );
    check_warns(handed, TODAY, "stay not known");
    // Who holds nothing is not asked, and an answer from before counts for nothing.
    check_warns("stage=handed stage-day=2026-11-02 holds=nothing", TODAY, "");
    check_warns(
        "stage=handed stage-day=2026-11-02 holds=nothing stay-until=2026-11-30",
        TODAY,
        "",
    );
    check_warns("stage=granted holds=visa stay-until=2026-11-01", TODAY, "");
    check_warns("stage=granted holds=visa", TODAY, "");
}

#[test]
fn the_first_stage_that_outlasts_the_stay_is_named() {
    let waits = "wait-test=1 wait-form=1 wait-interview=1";
    // Until 23 and 24 November, then 20 working days until 23 December.
    check_stay(&format!("{waits} stay-until=2026-11-23"), "form until 2026-11-24");
    check_stay(&format!("{waits} stay-until=2026-11-24"), "check until 2026-12-23");
    check_stay("stay-until=2026-11-21", "test until 2026-11-22"); // It is over already.
}

#[test]
fn of_two_dates_the_later_counts_against_the_stay() {
    let said = "stage=running stage-day=2027-04-14 stay-until=";
    check_stay(&format!("{said}2027-05-17"), "check until 2027-05-18");
    check_stay(&format!("{said}2027-05-18"), "papers until 2027-07-02"); // 45 days more.
    // After a break as well.
    let found = plan(&rulebook(), "holds=visa stay-until=2027-05-17", "2027-04-14");
    let stay = "stay ends 2027-05-17, check until 2027-05-18";
    assert!(warnings(&found).starts_with(stay), "{found:?}");
}

#[test]
fn published_lengths_alone_can_outlast_a_stay() {
    // From Sunday 22 November the check can last until 21 December and the papers until
    // 4 February, even if test, form and interview take no time.
    check_stay("stay-until=2026-12-20", "check until 2026-12-21");
    check_stay("stay-until=2026-12-21", "papers until 2027-02-04");
    check_stay("stay-until=2027-02-03", "papers until 2027-02-04");
    // What the reader allows after the break counts too.
    check_stay("stay-until=2027-02-04 wait-interview=1", "papers until 2027-02-05");
    // Where working days cannot be counted they take no fewer calendar days: 3 + 20 December.
    check_stay(
        "stage=running stage-day=2027-12-03 stay-until=2027-12-22",
        "check until 2027-12-23",
    );
}

#[test]
fn whether_a_stay_lasts_is_undecided_while_a_length_is_not_known() {
    check_stay("stay-until=2027-02-04", "undecided at test");
    check_stay("stage=running stay-until=2027-02-04", "undecided at interview");
    check_stay(
        "stage=running stage-day=2027-12-03 wait-interview=0 stay-until=2028-06-30",
        "undecided at check",
    );
}

/// What is warned of the stay.
fn check_stay(said: &str, expected: &str) {
    let found = plan(&rulebook(), &format!("holds=visa {said}"), TODAY);
    let shown = found.warnings.iter().find_map(|it| match it {
        Warning::StayEnds { stage, can_last_until, .. } => {
            Some(format!("{stage} until {can_last_until}"))
        }
        Warning::StayUndecided { stage, .. } => Some(format!("undecided at {stage}")),
        _ => None,
    });
    assert_eq!(shown.as_deref(), Some(expected), "`{said}`");
}

#[test]
fn the_document_is_surely_valid_until_the_day_before_its_anniversary() {
    check_paper("stage=received document-day=2026-03-01", "2026-03-01 until 2027-02-28");
    check_paper("stage=handed document-day=2026-12-31", "2026-12-31 until 2027-12-30");
    // The day since which it is there, or today, if its date is not answered.
    check_paper("stage=received stage-day=2026-11-01", "2026-11-01 until 2027-10-31 ?");
    check_paper("stage=received", "2026-11-22 until 2027-11-21 ?");
    // From the planned day; of two planned days from the earlier.
    check_paper("stage=invited wait-interview=8", "2026-11-30 until 2027-11-29 ?");
    check_paper(
        "stage=running stage-day=2027-04-14 wait-interview=0",
        "2027-05-17 until 2028-05-16 ?",
    );
    // It cannot bear a date yet, and no day is planned.
    check_paper("stage=invited document-day=2026-03-01", "");
    check_paper("stage=granted document-day=2026-03-01", "");
}

fn check_paper(said: &str, expected: &str) {
    let paper = plan(&rulebook(), said, TODAY).paper.map(|it| {
        let mark = if it.is_supposed { " ?" } else { "" };
        format!("{} until {}{mark}", it.dated, it.valid_until)
    });
    assert_eq!(paper.unwrap_or_default(), expected, "`{said}`");
}

#[test]
fn a_document_that_is_overdue_is_not_given_yet() {
    let rulebook = rulebook_with(|it| {
        it.plans[0].outcome.as_mut().expect("an outcome").given_by = "check".into();
    });
    let found = plan(&rulebook, "stage=running stage-day=2026-10-01", TODAY);
    assert_eq!(found.paper.map(|it| it.dated), Some(day(TODAY)));
}

#[test]
fn a_document_that_runs_out_is_warned_of() {
    // Papers that are handed in today can last until 6 January.
    let received = "stage=received stage-day=2026-11-22 holds=nothing document-day=";
    let pilot = "pilot ends 2026-12-31, papers until 2027-01-06";
    check_warns(&format!("{received}2026-01-07"), TODAY, pilot);
    check_warns(
        &format!("{received}2026-01-06"),
        TODAY,
        &format!("document until 2027-01-05, papers until 2027-01-06; {pilot}"),
    );
}

#[test]
fn only_stages_after_the_document_need_it() {
    let rulebook = rulebook_with(|it| {
        it.plans[0].outcome.as_mut().expect("an outcome").given_by = "check".into();
        it.plans[0].ends = None;
        rule_of(it, "outcome-validity").figures =
            rule("outcome-validity", Unit::Days, "30").figures;
    });
    // Dated 21 December with the check's end, valid through 19 January; the day of the date is
    // the first of thirty.
    let warned = |said: &str| warnings(&plan(&rulebook, said, TODAY));
    let running = "stage=running holds=nothing wait-interview=";
    let papers = "document until 2027-01-19, papers until";
    assert_eq!(warned(&format!("{running}0")), format!("{papers} 2027-02-04"));
    assert_eq!(warned(&format!("{running}29")), format!("{papers} 2027-03-05"));
    assert_eq!(
        warned(&format!("{running}30")),
        "document until 2027-01-19, interview until 2027-01-20"
    );
    // The stage that gives it does not need it, though it may last a day longer.
    let one_day = with_validity(&rulebook, "1");
    let said = "stage=running stage-day=2027-04-14 holds=nothing";
    assert_eq!(
        warnings(&plan(&one_day, said, TODAY)),
        "document until 2027-05-17, interview until 2027-05-18"
    );
    // Once it is given: what is done needs it no more.
    let handed = "stage=handed stage-day=2026-11-02 holds=nothing document-day=";
    assert_eq!(warned(&format!("{handed}2026-11-18")), "");
    assert_eq!(
        warned(&format!("{handed}2026-11-17")),
        "document until 2026-12-16, papers until 2026-12-17"
    );
}

fn with_validity(rulebook: &RuleBook, days: &str) -> RuleBook {
    let mut changed = rulebook.clone();
    rule_of(&mut changed, "outcome-validity").figures[0].entries =
        vec![entry(days, "..")];
    changed
}

#[test]
fn a_plan_that_crosses_the_stated_end_is_warned_of() {
    let pilot = "pilot ends 2026-12-31,";
    // 4.10: begun on 2 December the check ends within the year; the papers after it do not.
    check_warns(
        "stage=running stage-day=2026-12-02 holds=nothing",
        TODAY,
        &format!("{pilot} papers until 2027-02-14"),
    );
    check_warns(
        "stage=running stage-day=2026-12-03 holds=nothing",
        TODAY,
        &format!("{pilot} check until 2027-01-05"),
    );
    // By the published lengths alone, without a date for any stage.
    check_warns("holds=nothing", TODAY, &format!("{pilot} papers until 2027-02-04"));
    // 45 days from 16 November end on 31 December itself.
    check_warns("stage=handed stage-day=2026-11-16 holds=nothing", TODAY, "");
    check_warns(
        "stage=handed stage-day=2026-11-17 holds=nothing",
        TODAY,
        &format!("{pilot} papers until 2027-01-01"),
    );
}

#[test]
fn after_the_stated_end_the_stage_that_is_open_is_warned_of() {
    let pilot = "pilot ends 2026-12-31,";
    check_warns("holds=nothing", "2027-01-02", &format!("{pilot} test until 2027-01-02"));
    check_warns(
        "stage=invited stage-day=2026-12-20 holds=nothing",
        "2027-01-01",
        &format!("{pilot} interview until 2027-01-01"),
    );
    check_warns("stage=granted holds=nothing", "2027-01-02", "");
}

#[test]
fn a_plan_without_stated_end_stay_or_paper_warns_of_none() {
    let rulebook = rulebook_with(|it| {
        let plan = &mut it.plans[0];
        (plan.stay, plan.ends, plan.outcome) = (None, None, None);
    });
    let found = plan(&rulebook, "stage=received document-day=2025-01-01", "2027-01-02");
    assert_eq!((found.warnings, found.paper), (vec![], None));
}

#[test]
fn the_rule_of_what_is_not_known_after_the_end_goes_with_the_warning() {
    let found = plan(&rulebook(), "holds=nothing", TODAY);
    let expected = Warning::PilotEnds {
        ends: day("2026-12-31"),
        stage: "papers".into(),
        can_last_until: day("2027-02-04"),
        after_end: Some("unknown-document-after-end".into()),
    };
    assert_eq!(found.warnings, [expected]);
}

/// What is warned of on a day.
fn check_warns(said: &str, today: &str, expected: &str) {
    let found = plan(&rulebook(), said, today);
    assert_eq!(warnings(&found), expected, "`{said}` on {today}");
}

fn warnings(found: &Schedule) -> String {
    let all: Vec<_> = found.warnings.iter().map(warning).collect();
    all.join("; ")
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::Overdue { stage, no_later_than } => {
            format!("{stage} overdue since {}", deadline(*no_later_than))
        }
        Warning::StayEnds { stay_until, stage, can_last_until } => {
            format!("stay ends {stay_until}, {stage} until {can_last_until}")
        }
        Warning::StayUndecided { stay_until, stage } => {
            format!("stay until {stay_until} undecided at {stage}")
        }
        Warning::StayNotKnown => "stay not known".to_owned(),
        Warning::OutcomeExpires { valid_until, stage, can_last_until } => {
            format!("document until {valid_until}, {stage} until {can_last_until}")
        }
        Warning::PilotEnds { ends, stage, can_last_until, .. } => {
            format!("pilot ends {ends}, {stage} until {can_last_until}")
        }
    }
}
