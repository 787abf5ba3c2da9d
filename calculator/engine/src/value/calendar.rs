//! Working-day arithmetic: turns "within 20 working days" into a date.
//!
//! Knows holidays only through a [`WorkingCalendar`]. Knows nothing of rules, of today or of how a
//! date is shown.

use crate::export::{Export, Node, export_enum, export_struct};
use crate::value::date::{Date, Weekday};
use crate::value::id::RuleId;
use crate::wire_struct;

/// The working days of the years whose holidays are known: Monday to Friday, less the days off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    /// The years, ascending, without a gap.
    pub years: Vec<CalendarYear>,
}

wire_struct!(WorkingCalendar { years });

/// The days off of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// The rule that says so.
    pub rule: RuleId,
    /// Days off that fall on Monday to Friday, ascending.
    pub days_off: Vec<Date>,
    /// Days of which it is not known whether they are off, ascending.
    pub uncertain: Vec<Date>,
}

wire_struct!(CalendarYear { year, rule, days_off, uncertain });

/// A number of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkingDays(pub u16);

/// The day on which a number of working days ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day, if no uncertain day is off.
    pub date: Date,
    /// The day, if all uncertain days are off, where that differs.
    pub if_uncertain_days_are_off: Option<Date>,
}

impl Deadline {
    /// A day that is certain.
    pub(crate) const fn on(date: Date) -> Self {
        Self { date, if_uncertain_days_are_off: None }
    }

    /// One day if no uncertain day is off, another if all are.
    pub(crate) fn between(date: Date, if_off: Date) -> Self {
        Self { date, if_uncertain_days_are_off: (if_off != date).then_some(if_off) }
    }

    /// The later of the two days, if there are two.
    pub fn latest(self) -> Date {
        self.if_uncertain_days_are_off.unwrap_or(self.date)
    }
}

/// Why a date cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// The answer lies in a year whose holidays are not known.
    UnknownYear {
        /// That year.
        year: i32,
    },
    /// No start in the year ends where it should.
    NoStart {
        /// That year.
        year: i32,
    },
}

export_struct! { Deadline { date, if_uncertain_days_are_off } }

export_enum! {
    CalendarError {
        UnknownYear { year } = "unknown-year",
        NoStart { year } = "no-start",
    }
}

impl Export for WorkingDays {
    fn export(&self) -> Node {
        Node::Whole(i64::from(self.0))
    }
}

/// Whether a day that is marked uncertain counts as a day off.
#[derive(Clone, Copy)]
enum UncertainDays {
    Work,
    Off,
}

impl WorkingCalendar {
    /// Whether people work on that day; an uncertain day counts as a working day.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if the holidays of that year are not known.
    pub fn is_working_day(&self, day: Date) -> Result<bool, CalendarError> {
        self.works(day, UncertainDays::Work)
    }

    fn works(&self, day: Date, uncertain: UncertainDays) -> Result<bool, CalendarError> {
        let year = day.year();
        let known = self.years.iter().find(|it| it.year == year);
        let known = known.ok_or(CalendarError::UnknownYear { year })?;
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let is_off = known.days_off.contains(&day)
            || (matches!(uncertain, UncertainDays::Off)
                && known.uncertain.contains(&day));
        Ok(!is_weekend && !is_off)
    }

    /// Returns the date `days` working days after `from`; `from` itself is not counted.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if the answer lies beyond the years whose holidays are known.
    pub fn add_working_days(
        &self,
        from: Date,
        days: WorkingDays,
    ) -> Result<Deadline, CalendarError> {
        let date = self.count(from, days, UncertainDays::Work)?;
        let other = self.count(from, days, UncertainDays::Off)?;
        Ok(Deadline::between(date, other))
    }

    fn count(
        &self,
        from: Date,
        days: WorkingDays,
        uncertain: UncertainDays,
    ) -> Result<Date, CalendarError> {
        let mut day = from;
        let mut n_left = days.0;
        while n_left > 0 {
            if day == Date::LAST {
                return Err(CalendarError::UnknownYear { year: day.year() + 1 });
            }
            day = day.next();
            if self.works(day, uncertain)? {
                n_left -= 1;
            }
        }
        Ok(day)
    }

    /// How many working days a year has; uncertain days count as working days.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if its holidays are not known.
    pub fn n_working_days(&self, year: i32) -> Result<u32, CalendarError> {
        let days = self.working_days_of(year)?;
        Ok(u32::try_from(days.len()).unwrap_or(u32::MAX))
    }

    /// The last working day of `year` from which `days` working days still end within that year;
    /// uncertain days count as working days.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if the holidays of the year are not known,
    /// [`CalendarError::NoStart`] if no day of it qualifies.
    pub fn last_start(
        &self,
        year: i32,
        days: WorkingDays,
    ) -> Result<Date, CalendarError> {
        let ends_within = |day: &Date| {
            let end = self.count(*day, days, UncertainDays::Work);
            end.is_ok_and(|end| end.year() == year)
        };
        let mut starts = self.working_days_of(year)?.into_iter();
        starts.rfind(ends_within).ok_or(CalendarError::NoStart { year })
    }

    /// The fewest and the most calendar days that `days` working days take, over all starts on a
    /// working day of `year` whose end lies in a known year; uncertain days count as working days.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if the holidays of the year are not known,
    /// [`CalendarError::NoStart`] if no start qualifies.
    pub fn spans(
        &self,
        year: i32,
        days: WorkingDays,
    ) -> Result<(u32, u32), CalendarError> {
        let starts = self.working_days_of(year)?;
        let spans = starts.into_iter().filter_map(|start| {
            let end = self.count(start, days, UncertainDays::Work).ok()?;
            Some(end.days_since(start).unsigned_abs())
        });
        let extremes = spans.fold(None, |extremes: Option<(u32, u32)>, span| {
            let (shortest, longest) = extremes.unwrap_or((span, span));
            Some((shortest.min(span), longest.max(span)))
        });
        extremes.ok_or(CalendarError::NoStart { year })
    }

    fn working_days_of(&self, year: i32) -> Result<Vec<Date>, CalendarError> {
        let mut found = Vec::new();
        for day in days_of(year)? {
            if self.is_working_day(day)? {
                found.push(day);
            }
        }
        Ok(found)
    }
}

fn days_of(year: i32) -> Result<impl DoubleEndedIterator<Item = Date>, CalendarError> {
    let unknown = |_| CalendarError::UnknownYear { year };
    let first = Date::new(year, 1, 1).map_err(unknown)?;
    let last = Date::end_of_year(year).map_err(unknown)?;
    Ok((first.days()..=last.days()).map(Date::from_days))
}
