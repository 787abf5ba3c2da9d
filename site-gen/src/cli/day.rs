//! The day for which the site is built.

use std::fmt;

use engine::Date;

use super::{Outcome, Surroundings, complain};

/// A day, and who chose it.
pub(super) struct Day {
    pub(super) date: Date,
    chosen_by: ChosenBy,
}

enum ChosenBy {
    Argument,
    SourceDateEpoch,
    Clock,
}

const SECONDS_IN_A_DAY: u64 = 86_400;
/// Kazakhstan is at UTC+5, all year and everywhere.
const HOURS_AHEAD: u64 = 5;

impl Day {
    /// The argument, else `SOURCE_DATE_EPOCH`, else today.
    pub(super) fn choose(
        argument: Option<Date>,
        surroundings: &Surroundings,
    ) -> Result<Self, Outcome> {
        if let Some(date) = argument {
            return Ok(Self { date, chosen_by: ChosenBy::Argument });
        }
        let Some(epoch) = &surroundings.source_date_epoch else {
            let date = in_kazakhstan(surroundings.now);
            return Ok(Self { date, chosen_by: ChosenBy::Clock });
        };
        let date = epoch.trim().parse().map(in_kazakhstan).map_err(|_| {
            complain(
                format!("SOURCE_DATE_EPOCH is `{epoch}`"),
                "set it to the seconds since 1970, or unset it",
            );
            Outcome::Usage
        })?;
        Ok(Self { date, chosen_by: ChosenBy::SourceDateEpoch })
    }
}

/// Reads the argument `--as-of`.
pub(super) fn parse(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "not a day such as 2026-12-31")
}

/// The day in Kazakhstan at so many seconds after the beginning of 1970.
fn in_kazakhstan(seconds: u64) -> Date {
    let days = seconds.saturating_add(HOURS_AHEAD * 3600) / SECONDS_IN_A_DAY;
    i32::try_from(days).map_or(Date::LAST, Date::from_days)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = match self.chosen_by {
            ChosenBy::Argument => "",
            ChosenBy::SourceDateEpoch => " (from SOURCE_DATE_EPOCH)",
            ChosenBy::Clock => " (today in Kazakhstan; `--as-of` takes another day)",
        };
        write!(f, "{}{how}", self.date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: u64, day: &str) {
        assert_eq!(in_kazakhstan(seconds).to_string(), day);
    }

    #[test]
    fn the_day_in_kazakhstan_begins_five_hours_before_utc() {
        check(1_798_743_599, "2026-12-31"); // 31 December 2026, 18:59:59 UTC
        check(1_798_743_600, "2027-01-01"); // one second later it is midnight there
    }

    #[test]
    fn a_clock_beyond_all_years_gives_the_last_day() {
        check(u64::MAX, "9999-12-31");
        check(400_000_000_000, "9999-12-31");
    }
}
