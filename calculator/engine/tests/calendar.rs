//! Working days: the dates of the fact ledger's section 11, and every start of two years against an
//! oracle (the file `data/working-days.txt` says which).

mod screening;

use engine::{CalendarError, CalendarYear, Date, WorkingCalendar, WorkingDays};
use screening::{calendar, day};

/// How long the screening check lasts at most: `check-duration` of section 2.
const CHECK: WorkingDays = WorkingDays(20);

#[test]
fn twenty_working_days_end_as_the_ledger_says() {
    check("2026-02-16", "2026-03-17");
    check("2026-08-17", "2026-09-14");
    check("2026-11-23", "2026-12-22");
    check("2026-12-14", "2027-01-15");
    check("2027-02-22", "2027-03-29");
    // The last start that ends in 2026, and the first that does not: 4.10 of the pages.
    check("2026-12-02", "2026-12-31");
    check("2026-12-03", "2027-01-05");
}

#[test]
fn an_uncertain_day_gives_both_dates() {
    // From Wednesday 14 April, with 3, 7 and 10 May off: 17 May 2027 is the twentieth, or off itself.
    check("2027-04-14", "2027-05-17 or 2027-05-18");
    check("2027-05-14", "2027-06-11 or 2027-06-14");
    // Counted from that day itself, or past it, it does not matter.
    check("2027-05-17", "2027-06-14");
    check("2027-04-13", "2027-05-14");
}

#[test]
fn past_the_last_known_year_there_is_no_date() {
    check("2027-12-02", "2027-12-31");
    check("2027-12-03", "the holidays of 2028 are not known");
    check("2025-12-31", "2026-02-02");
    check("2025-12-30", "the holidays of 2025 are not known");
}

fn check(start: &str, expected: &str) {
    let said = match calendar().add_working_days(day(start), CHECK) {
        Ok(end) => end.if_uncertain_days_are_off.map_or_else(
            || end.date.to_string(),
            |other| format!("{} or {other}", end.date),
        ),
        Err(CalendarError::UnknownYear { year }) => {
            format!("the holidays of {year} are not known")
        }
        Err(other) => format!("{other:?}"),
    };
    assert_eq!(said, expected, "from {start}");
}

#[test]
fn each_start_of_two_years_ends_as_the_oracle_says() {
    let calendar = calendar();
    let cases = include_str!("data/working-days.txt").lines();
    let mut n_cases = 0;
    for case in cases.filter(|line| !line.starts_with('#')) {
        let [start, end, if_off] = case.split(' ').collect::<Vec<_>>()[..] else {
            unreachable!("the script writes three columns, not `{case}`")
        };
        let found = calendar.add_working_days(day(start), CHECK);
        let found = found.map_or(["beyond".to_owned(), "beyond".to_owned()], |it| {
            let other = it.if_uncertain_days_are_off.unwrap_or(it.date);
            [it.date.to_string(), other.to_string()]
        });
        assert_eq!(found, [end, if_off], "from {start}");
        n_cases += 1;
    }
    assert_eq!(n_cases, 365 + 365);
}

#[test]
fn the_constitution_moved_a_holiday() {
    check_day("2026-08-31", Ok(true)); // 30 August is no holiday any more, so that none is moved.
    check_day("2027-03-15", Ok(false)); // The new Constitution Day.
    check_day("2026-03-16", Ok(true));
}

#[test]
fn weekends_and_days_off_are_no_working_days() {
    check_day("2026-11-20", Ok(true));
    check_day("2026-11-21", Ok(false));
    check_day("2026-11-22", Ok(false));
    check_day("2027-01-04", Ok(false)); // New Year's second day falls on a Saturday and is moved.
    check_day("2027-05-17", Ok(true)); // Uncertain: told by `add_working_days`.
    check_day("2025-12-31", Err(CalendarError::UnknownYear { year: 2025 }));
    check_day("2028-01-03", Err(CalendarError::UnknownYear { year: 2028 }));
}

fn check_day(text: &str, expected: Result<bool, CalendarError>) {
    assert_eq!(calendar().is_working_day(day(text)), expected, "{text}");
}

#[test]
fn each_year_has_247_working_days() {
    assert_eq!(calendar().n_working_days(2026), Ok(247));
    assert_eq!(calendar().n_working_days(2027), Ok(247));
    let unknown = Err(CalendarError::UnknownYear { year: 2028 });
    assert_eq!(calendar().n_working_days(2028), unknown);
}

#[test]
fn the_check_alone_can_use_up_thirty_days() {
    // `check-vs-30` of section 2.
    assert_eq!(calendar().spans(2026, CHECK), Ok((28, 34)));
    assert_eq!(calendar().spans(2027, CHECK), Ok((28, 35)));
    let unknown = Err(CalendarError::UnknownYear { year: 2025 });
    assert_eq!(calendar().spans(2025, CHECK), unknown);
    let too_long = Err(CalendarError::NoStart { year: 2027 });
    assert_eq!(calendar().spans(2027, WorkingDays(250)), too_long);
}

#[test]
fn the_last_start_is_a_working_day_of_the_year() {
    check_last(2026, 20, Ok("2026-12-02"));
    check_last(2027, 20, Ok("2027-12-02"));
    // Counting from the weekend after it would end on the same day.
    check_last(2026, 9, Ok("2026-12-18"));
    check_last(2026, 0, Ok("2026-12-31"));
    check_last(2026, 246, Ok("2026-01-05"));
    check_last(2026, 247, Err(CalendarError::NoStart { year: 2026 }));
    check_last(2028, 20, Err(CalendarError::UnknownYear { year: 2028 }));
}

fn check_last(year: i32, days: u16, expected: Result<&str, CalendarError>) {
    let found = calendar().last_start(year, WorkingDays(days));
    assert_eq!(found, expected.map(day), "{days} working days in {year}");
}

#[test]
fn no_working_days_end_on_the_start_itself() {
    let end = calendar().add_working_days(day("2026-11-22"), WorkingDays(0));
    assert_eq!(end.map(|it| it.date), Ok(day("2026-11-22")));
}

#[test]
fn the_end_of_the_calendar_itself_is_an_error_too() {
    let last = CalendarYear {
        year: 9999,
        rule: "last-year".into(),
        days_off: vec![Date::LAST],
        uncertain: vec![],
    };
    let found = WorkingCalendar { years: vec![last] }
        .add_working_days(Date::LAST.plus_days(-1), WorkingDays(1));
    assert_eq!(found, Err(CalendarError::UnknownYear { year: 10_000 }));
}
