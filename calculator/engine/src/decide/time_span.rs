//! Lengths of time as rules state them: from a number and its unit to the day on which they end.
//!
//! Every length is a maximum: there is a last day, and never an earliest one. Knows nothing of
//! stages or papers; working days are the calendar's.

use crate::answers::Answers;
use crate::book::figure::Unit;
use crate::book::rulebook::RuleBook;
use crate::export::export_enum;
use crate::value::calendar::{CalendarError, Deadline, WorkingCalendar, WorkingDays};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;

/// A length of time, such as the 20 working days of `check-duration`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeSpan {
    /// Working days.
    WorkingDays(WorkingDays),
    /// Calendar days.
    Days(u32),
    /// Calendar months.
    Months(u32),
    /// Years.
    Years(u32),
}

export_enum! {
    TimeSpan {
        WorkingDays(days) = "working-days",
        Days(days) = "days",
        Months(months) = "months",
        Years(years) = "years",
    }
}

impl TimeSpan {
    /// A whole number of working days, days, months or years; `None` for parts of these, for less
    /// than nothing and for what measures no time in days.
    pub fn new(unit: Unit, number: Fraction) -> Option<Self> {
        let whole = number.as_whole()?;
        let number = u32::try_from(whole).ok()?;
        match unit {
            Unit::WorkingDays => {
                Some(Self::WorkingDays(WorkingDays(u16::try_from(whole).ok()?)))
            }
            Unit::Days => Some(Self::Days(number)),
            Unit::Months => Some(Self::Months(number)),
            Unit::Years => Some(Self::Years(number)),
            _ => None,
        }
    }

    /// The last day on which something can end that began on `from`, which is not counted: 45 days
    /// from 2 November end on 17 December, a year from 17 December ends on 17 December. Where a
    /// month has no such day, on the first of the month after it.
    ///
    /// # Errors
    ///
    /// [`CalendarError::UnknownYear`] if the working days of a year on the way are not known, or
    /// after the year 9999.
    ///
    /// ```
    /// use engine::{Date, TimeSpan, WorkingCalendar};
    ///
    /// // `processing-45`: papers handed in on 2 November 2026.
    /// let handed_in: Date = "2026-11-02".parse().unwrap();
    /// let end = TimeSpan::Days(45).end(&WorkingCalendar::default(), handed_in).unwrap();
    /// assert_eq!(end.date.to_string(), "2026-12-17");
    /// ```
    pub fn end(
        self,
        calendar: &WorkingCalendar,
        from: Date,
    ) -> Result<Deadline, CalendarError> {
        let whole = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        let end = match self {
            Self::WorkingDays(days) => return calendar.add_working_days(from, days),
            Self::Days(days) => from.plus_days(whole(days)),
            Self::Months(months) => from.plus_months(months),
            Self::Years(years) => from.plus_years(whole(years)),
        };
        // Days stop at the last one there is: what lies beyond it is not told as that day.
        if end == Date::LAST {
            return Err(CalendarError::UnknownYear { year: end.year() + 1 });
        }
        Ok(Deadline::on(end))
    }

    /// The same after something that itself ends on one of two days.
    pub(crate) fn end_after(
        self,
        calendar: &WorkingCalendar,
        from: Deadline,
    ) -> Result<Deadline, CalendarError> {
        let date = self.end(calendar, from.date)?.date;
        Ok(Deadline::between(date, self.end(calendar, from.latest())?.latest()))
    }

    /// The last day on which a paper of the day `dated` is surely valid: the day before the
    /// anniversary, so that one of 17 December 2026 that is valid for a year serves until
    /// 16 December 2027. Whether the anniversary itself still counts no source says; the earlier
    /// day is right in both cases. In days and working days the day of the date is the first.
    ///
    /// # Errors
    ///
    /// As [`TimeSpan::end`].
    pub fn last_valid_day(
        self,
        calendar: &WorkingCalendar,
        dated: Date,
    ) -> Result<Date, CalendarError> {
        Ok(self.end(calendar, dated)?.date.plus_days(-1))
    }
}

impl RuleBook {
    /// The length of time that is a rule's value on a day, by the reading that the reader supposes
    /// where sources disagree; `None` if it has no value then, or none that measures time in days.
    pub fn time_span(
        &self,
        rule: &RuleId,
        answers: &Answers,
        on: Date,
    ) -> Option<TimeSpan> {
        let (unit, number) = self.amount(rule, "value", answers, on)?;
        TimeSpan::new(unit, number)
    }
}
