//! Days: a count since 1 January 1970 in the proleptic Gregorian calendar, and its civil form.
//!
//! Knows nothing of time zones, clocks or how a date is shown to a reader. The rulebook's days are
//! days in Kazakhstan (UTC+5); turning a clock into such a day is done at the rim.

use crate::codec::{PackError, Reader, Wire, Writer};
use crate::export::{Export, Node};
use crate::value::digits::{digits, number_of};
use std::fmt;
use std::str::FromStr;

/// A calendar day between 1 January of the year 1 and 31 December of the year 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// The text or the numbers name no day between the years 1 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

/// Days from 0000-03-01, where the count of leap days is simplest, to 1970-01-01.
const FROM_MARCH_OF_YEAR_ZERO: i32 = 719_468;
const DAYS_IN_400_YEARS: i32 = 146_097;

impl Date {
    /// 1 January of the year 1.
    pub const FIRST: Self = Self(-719_162);
    /// 31 December of the year 9999.
    pub const LAST: Self = Self(2_932_896);

    /// The day `year`-`month`-`day`.
    ///
    /// # Errors
    ///
    /// [`DateError`] if there is no such day, or the year is not between 1 and 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return Err(DateError);
        }
        if day == 0 || day > days_in_month(year, month) {
            return Err(DateError);
        }
        let month = i32::try_from(month).map_err(|_| DateError)?;
        let day = i32::try_from(day).map_err(|_| DateError)?;
        // The year begins in March here, so that the leap day is its last.
        let year = if month <= 2 { year - 1 } else { year };
        let century_group = year.div_euclid(400);
        let year_of_group = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_group =
            year_of_group * 365 + year_of_group / 4 - year_of_group / 100 + day_of_year;
        Ok(Self(
            century_group * DAYS_IN_400_YEARS + day_of_group - FROM_MARCH_OF_YEAR_ZERO,
        ))
    }

    /// The day so many days after 1 January 1970, but none before [`Date::FIRST`] or after
    /// [`Date::LAST`].
    pub const fn from_days(days: i32) -> Self {
        if days < Self::FIRST.0 {
            Self::FIRST
        } else if days > Self::LAST.0 {
            Self::LAST
        } else {
            Self(days)
        }
    }

    /// Days since 1 January 1970.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// As `2026-12-31`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.civil();
        let mut out = digits(u64::try_from(year).unwrap_or_default(), 4);
        for part in [month, day] {
            out.push('-');
            out.push_str(&digits(part.into(), 2));
        }
        out
    }

    /// Year, month (1–12) and day (1–31).
    pub fn civil(self) -> (i32, u32, u32) {
        let days = self.0 + FROM_MARCH_OF_YEAR_ZERO;
        let century_group = days.div_euclid(DAYS_IN_400_YEARS);
        let day_of_group = days.rem_euclid(DAYS_IN_400_YEARS);
        let year_of_group = (day_of_group - day_of_group / 1460 + day_of_group / 36_524
            - day_of_group / 146_096)
            / 365;
        let day_of_year = day_of_group
            - (365 * year_of_group + year_of_group / 4 - year_of_group / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_group + century_group * 400 + i32::from(month <= 2);
        (year, month.unsigned_abs(), day.unsigned_abs())
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// The last day of a year.
    ///
    /// # Errors
    ///
    /// [`DateError`] if the year is not between 1 and 9999.
    pub fn end_of_year(year: i32) -> Result<Self, DateError> {
        Self::new(year, 12, 31)
    }

    /// The following day; [`Date::LAST`] is followed by itself.
    #[must_use]
    pub const fn next(self) -> Self {
        self.plus_days(1)
    }

    /// The day `days` later (earlier, if negative), but none before [`Date::FIRST`] or after
    /// [`Date::LAST`].
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self::from_days(self.0.saturating_add(days))
    }

    /// The day `years` later (earlier, if negative), but none before [`Date::FIRST`] or after
    /// [`Date::LAST`]. 29 February is followed by 1 March where there is none.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Self {
        let (year, month, day) = self.civil();
        let year = year.saturating_add(years);
        let end = if years < 0 { Self::FIRST } else { Self::LAST };
        Self::new(year, month, day).or_else(|_| Self::new(year, 3, 1)).unwrap_or(end)
    }

    /// The day `months` later; where the month has no such day, the first of the month after it.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let (year, month, day) = self.civil();
        let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let civil = |months: i64| {
            let year = i32::try_from(months.div_euclid(12)).ok()?;
            let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
            Some((year, month))
        };
        let (year, month) = civil(months).unwrap_or((9999, 12));
        Self::new(year, month, day)
            .or_else(|_| {
                let (year, month) = civil(months + 1).unwrap_or((9999, 12));
                Self::new(year, month, 1)
            })
            .unwrap_or(Self::LAST)
    }

    /// The whole years from this day to a later one: an age, from the day of birth. None if the
    /// other day is earlier.
    pub fn full_years_until(self, later: Self) -> u32 {
        let years = later.year() - self.year();
        let is_full = self.plus_years(years) <= later;
        (years - i32::from(!is_full)).max(0).unsigned_abs()
    }

    /// Days from `earlier` to this day.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2026-12-31`, and only that form.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError);
        }
        let part = |from: usize, until: usize| {
            text.get(from..until).and_then(number_of).ok_or(DateError)
        };
        let year = i32::try_from(part(0, 4)?).map_err(|_| DateError)?;
        Self::new(year, part(5, 7)?, part(8, 10)?)
    }
}

impl Wire for Date {
    fn write(&self, out: &mut Writer) {
        self.days().write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let days = i32::read(from);
        let date = Self::from_days(days);
        if date.days() != days {
            from.fail(PackError::Malformed);
        }
        date
    }
}

impl Export for Date {
    fn export(&self) -> Node {
        Node::Text(self.to_string())
    }
}
