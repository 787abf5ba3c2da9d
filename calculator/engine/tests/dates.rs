//! Days: their arithmetic and their text, against jiff.

mod properties;

use engine::{Date, DateError, Weekday};
use jiff::civil;
use proptest::prelude::*;

/// Any day that a `Date` can be, by its number.
fn any_day() -> impl Strategy<Value = i32> {
    Date::FIRST.days()..=Date::LAST.days()
}

/// The same day as jiff has it.
fn oracle(days: i32) -> civil::Date {
    let epoch = civil::date(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().days(days)).expect("jiff knows these years")
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn a_day_has_the_civil_form_and_weekday_that_jiff_gives_it(days in any_day()) {
        let (date, other) = (Date::from_days(days), oracle(days));
        let (year, month, day) = date.civil();
        prop_assert_eq!(
            (year, i64::from(month), i64::from(day)),
            (i32::from(other.year()), i64::from(other.month()), i64::from(other.day()))
        );
        let weekday = format!("{:?}", date.weekday());
        prop_assert_eq!(weekday, format!("{:?}", other.weekday()));
        prop_assert_eq!(date.to_string(), other.to_string());
    }

    #[test]
    fn what_is_printed_reads_back(days in any_day()) {
        let date = Date::from_days(days);
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        let (year, month, day) = date.civil();
        prop_assert_eq!(Date::new(year, month, day), Ok(date));
        prop_assert_eq!(date.days(), days);
    }

    #[test]
    fn sums_and_differences_are_those_of_jiff(from in any_day(), to in any_day()) {
        let (start, end) = (Date::from_days(from), Date::from_days(to));
        let span = oracle(to).since((jiff::Unit::Day, oracle(from)));
        prop_assert_eq!(end.days_since(start), span.expect("both are in range").get_days());
        prop_assert_eq!(start.plus_days(to - from), end);
        prop_assert_eq!(start.cmp(&end), oracle(from).cmp(&oracle(to)));
    }

    #[test]
    fn years_later_is_the_day_of_jiff_but_for_leap_days(days in any_day(), years in -12_000..=12_000) {
        let date = Date::from_days(days);
        let span = jiff::Span::new().try_years(years).ok();
        let other = span.and_then(|span| oracle(days).checked_add(span).ok());
        // jiff knows years below 1 as well.
        let other = other.filter(|it| it.year() >= 1);
        let end = if years < 0 { Date::FIRST } else { Date::LAST };
        let expected = other.map_or(end, |other| no_earlier(days, other));
        prop_assert_eq!(date.plus_years(years), expected);
    }

    #[test]
    fn months_later_is_the_day_of_jiff_but_for_month_ends(days in any_day(), months in 0..=120_000_u32) {
        let span = jiff::Span::new().try_months(months).ok();
        let other = span.and_then(|span| oracle(days).checked_add(span).ok());
        let expected = other.map_or(Date::LAST, |other| no_earlier(days, other));
        prop_assert_eq!(Date::from_days(days).plus_months(months), expected);
    }

    #[test]
    fn full_years_are_those_of_jiff(from in any_day(), to in any_day()) {
        let found = Date::from_days(from).full_years_until(Date::from_days(to));
        let span = oracle(from).until((jiff::Unit::Year, oracle(to)));
        let years = i32::from(span.expect("both are in range").get_years());
        prop_assert_eq!(i32::try_from(found), Ok(years.max(0)));
    }

    #[test]
    fn full_years_are_those_of_jiff_around_each_birthday(
        from in any_day(),
        years in 0..=120,
        days_off in -2..=2,
    ) {
        let from = Date::from_days(from);
        let to = from.plus_years(years).plus_days(days_off);
        let span = oracle(from.days()).until((jiff::Unit::Year, oracle(to.days())));
        let expected = i32::from(span.expect("both are in range").get_years()).max(0);
        prop_assert_eq!(i32::try_from(from.full_years_until(to)), Ok(expected));
    }

    #[test]
    fn an_age_is_reached_on_the_day_so_many_years_later(days in any_day(), years in 1..=120) {
        let birth = Date::from_days(days);
        let birthday = birth.plus_years(years);
        prop_assume!(birthday != Date::LAST);
        let years = years.unsigned_abs();
        prop_assert_eq!(birth.full_years_until(birthday), years);
        prop_assert_eq!(birth.full_years_until(birthday.plus_days(-1)), years - 1);
    }

    #[test]
    fn a_day_exists_where_it_does_for_jiff(year in -10..=10_010_i16, month in 0..=14_i8, day in 0..=33_i8) {
        let found = Date::new(
            i32::from(year),
            u32::from(month.unsigned_abs()),
            u32::from(day.unsigned_abs()),
        );
        let other = civil::Date::new(year, month, day).ok().filter(|it| it.year() >= 1);
        prop_assert_eq!(found.ok().map(|it| it.to_string()), other.map(|it| it.to_string()));
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in any::<String>()) {
        prop_assert!(text.len() == 10 || text.parse::<Date>().is_err());
    }
}

/// jiff's day, and where it had to take the last of a month, the day after: whoever is born on 29
/// February is a year older on 1 March, and a month from 31 January is over on 1 March.
fn no_earlier(from: i32, other: civil::Date) -> Date {
    let days = oracle(from).day();
    let later = if other.day() < days { other.tomorrow() } else { Ok(other) };
    let Ok(later) = later else { return Date::LAST };
    later.to_string().parse().expect("both write days alike")
}

#[test]
fn years_and_months_end_on_a_day_that_exists() {
    let years = |from: &str, n: i32| day(from).plus_years(n).to_string();
    assert_eq!(years("2024-02-29", 1), "2025-03-01");
    assert_eq!(years("2024-02-29", 4), "2028-02-29");
    assert_eq!(years("2024-02-29", -1), "2023-03-01");
    assert_eq!(years("2096-02-29", 4), "2100-03-01"); // No leap year.
    assert_eq!(years("2023-02-28", 1), "2024-02-28");
    assert_eq!(years("9999-01-01", 1), "9999-12-31");
    assert_eq!(years("0001-12-31", -1), "0001-01-01");
    assert_eq!(years("2024-02-29", i32::MAX), "9999-12-31");
    assert_eq!(years("2024-02-29", i32::MIN), "0001-01-01");
    let months = |from: &str, n: u32| day(from).plus_months(n).to_string();
    assert_eq!(months("2026-01-31", 1), "2026-03-01");
    assert_eq!(months("2024-01-30", 1), "2024-03-01");
    assert_eq!(months("2024-01-29", 1), "2024-02-29");
    assert_eq!(months("2026-08-31", 1), "2026-10-01");
    assert_eq!(months("2026-12-31", 2), "2027-03-01");
    assert_eq!(months("2026-12-15", 1), "2027-01-15");
    assert_eq!(months("2026-03-31", 12), "2027-03-31");
    assert_eq!(months("9999-12-01", 1), "9999-12-31");
    assert_eq!(months("2026-01-31", u32::MAX), "9999-12-31");
    let age = |from: &str, to: &str| day(from).full_years_until(day(to));
    assert_eq!(age("2008-02-29", "2026-02-28"), 17);
    assert_eq!(age("2008-02-29", "2026-03-01"), 18);
    assert_eq!(age("2008-02-29", "2028-02-29"), 20);
    assert_eq!(age("2026-03-01", "2026-02-28"), 0);
    assert_eq!(age("0001-01-01", "9999-12-31"), 9998);
}

fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

#[test]
fn every_day_of_the_calendar_follows_the_one_before() {
    let mut other = civil::date(1, 1, 1);
    let mut date = Date::FIRST;
    while date != Date::LAST {
        let (year, month, day) = date.civil();
        let found = civil::Date::new(
            i16::try_from(year).expect("at most 9999"),
            i8::try_from(month).expect("at most 12"),
            i8::try_from(day).expect("at most 31"),
        );
        assert_eq!(found.ok(), Some(other));
        date = date.next();
        other = other.tomorrow().expect("jiff knows the year 9999");
    }
    assert_eq!(other, civil::date(9999, 12, 31));
}

#[test]
fn only_one_form_of_a_day_is_read() {
    check("2026-12-31", true);
    check("0001-01-01", true);
    check("9999-12-31", true);
    check("2024-02-29", true);
    check("2026-02-29", false);
    check("1900-02-29", false);
    check("2000-02-29", true);
    check("2026-00-10", false);
    check("2026-13-01", false);
    check("2026-04-31", false);
    check("2026-01-00", false);
    check("0000-12-31", false);
    check("2026-1-1", false);
    check("26-01-01", false);
    check("2026/01/01", false);
    check("2026-01-01 ", false);
    check(" 2026-01-01", false);
    check("+026-01-01", false);
    check("2026-+1-01", false);
    check("2026-01-1é", false);
    check("٢٠٢٦-١٢", false);
    check("", false);
}

fn check(text: &str, is_day: bool) {
    let expected = if is_day { Ok(text.to_owned()) } else { Err(DateError) };
    let found = text.parse::<Date>().map(|it| it.to_string());
    assert_eq!(found, expected, "`{text}`");
}

#[test]
fn the_calendar_has_a_first_and_a_last_day() {
    assert_eq!(Date::FIRST, Date::new(1, 1, 1).expect("a day"));
    assert_eq!(Date::LAST, Date::end_of_year(9999).expect("a day"));
    assert_eq!(Date::LAST.next(), Date::LAST);
    assert_eq!(Date::from_days(i32::MAX), Date::LAST);
    assert_eq!(Date::from_days(i32::MIN), Date::FIRST);
    assert_eq!(Date::FIRST.plus_days(i32::MIN), Date::FIRST);
    assert_eq!(Date::end_of_year(0), Err(DateError));
    assert_eq!(Date::end_of_year(10_000), Err(DateError));
    assert_eq!(Date::LAST.weekday(), Weekday::Friday);
}
