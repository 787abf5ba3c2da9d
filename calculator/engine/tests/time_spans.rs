//! Lengths of time: which numbers are some, and on which day they end.

mod planning;

use engine::{CalendarError, Date, TimeSpan, Unit, WorkingDays};
use planning::{TODAY, calendar, day, deadline, fraction};

#[test]
fn a_length_ends_so_long_after_a_day_that_is_not_counted() {
    check_span(Unit::Days, "45", "2026-11-02", "2026-12-17");
    check_span(Unit::Days, "0", "2026-11-02", "2026-11-02");
    check_span(Unit::WorkingDays, "20", "2026-12-14", "2027-01-15");
    check_span(Unit::Months, "12", "2026-12-14", "2027-12-14"); // A visa of 4.6.
    check_span(Unit::Months, "1", "2027-01-31", "2027-03-01"); // There is no 31 February.
    check_span(Unit::Years, "1", "2026-12-17", "2027-12-17");
    check_span(Unit::Years, "1", "2028-02-29", "2029-03-01");
}

fn check_span(unit: Unit, number: &str, from: &str, expected: &str) {
    let span = TimeSpan::new(unit, fraction(number)).expect("a length of time");
    let end = span.end(&calendar(), day(from)).expect("a known year");
    assert_eq!(deadline(end), expected, "{number} {unit:?} from {from}");
    let valid = span.last_valid_day(&calendar(), day(from)).expect("a known year");
    assert_eq!(valid.next(), end.date, "{number} {unit:?} from {from}");
}

#[test]
fn of_two_last_days_the_earlier_is_surely_valid() {
    // 17 May 2027 may be off: 16 May, the day before, serves in both cases.
    let span = TimeSpan::WorkingDays(WorkingDays(20));
    let valid = span.last_valid_day(&calendar(), day("2027-04-14"));
    assert_eq!(valid, Ok(day("2027-05-16")));
}

#[test]
fn what_is_no_whole_number_of_days_is_no_length() {
    assert_eq!(TimeSpan::new(Unit::Years, fraction("1/2")), None);
    assert_eq!(TimeSpan::new(Unit::Days, fraction("-1")), None);
    assert_eq!(TimeSpan::new(Unit::Hours, fraction("24")), None);
    assert_eq!(TimeSpan::new(Unit::Days, fraction("4294967296")), None);
    assert_eq!(TimeSpan::new(Unit::WorkingDays, fraction("65536")), None);
    let longest = TimeSpan::WorkingDays(WorkingDays(u16::MAX));
    assert_eq!(TimeSpan::new(Unit::WorkingDays, fraction("65535")), Some(longest));
}

#[test]
fn a_length_that_leaves_the_calendar_is_an_error() {
    let beyond = Err(CalendarError::UnknownYear { year: 10_000 });
    let last = Date::LAST.plus_days(-1);
    assert_eq!(TimeSpan::Days(u32::MAX).end(&calendar(), day(TODAY)), beyond);
    assert_eq!(TimeSpan::Months(u32::MAX).end(&calendar(), day(TODAY)), beyond);
    assert_eq!(TimeSpan::Years(u32::MAX).end(&calendar(), day(TODAY)), beyond);
    assert_eq!(TimeSpan::Days(2).end(&calendar(), last), beyond);
    let known = TimeSpan::Days(1).end(&calendar(), last.plus_days(-1));
    assert_eq!(known.map(|it| it.date), Ok(last));
}
