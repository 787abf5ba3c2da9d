//! Figures: the numbers and days of a rule, each with its unit and as a series over time.

use crate::book::expression::Expression;
use crate::book::rule::Confidence;
use crate::export::{Export, Node};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::SourceId;
use crate::{wire_enum, wire_names, wire_struct};

/// A named number or day of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// One word; `value` is the one meant when only the rule is named.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// Its values over time, without overlap; at least one.
    pub entries: Vec<Entry>,
}

wire_struct!(Figure { name, unit, entries });

impl Figure {
    /// The entry that holds on a day; a day without one has no value, not the last one.
    pub fn entry_on(&self, day: Date) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.period.contains(day))
    }

    /// The entry that holds on a day, else the last one that began before, else the first one.
    pub(crate) fn entry_near(&self, day: Date) -> Option<&Entry> {
        let began = |entry: &&Entry| entry.period.from <= Some(day);
        let begins = |entry: &&Entry| entry.period.from;
        self.entry_on(day)
            .or_else(|| self.entries.iter().filter(began).max_by_key(begins))
            .or_else(|| self.entries.iter().min_by_key(begins))
    }
}

/// One value of a figure and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The value, or how it is computed.
    pub content: Content,
    /// The days on which it holds.
    pub period: Period,
    /// The day it entered the rulebook, where it differs from the rule's.
    pub recorded: Option<Date>,
    /// Whether the source says *about*.
    pub is_about: bool,
    /// Whether the source names a bound and not the value itself.
    pub limit: Option<Limit>,
    /// Its sources, where they differ from the rule's.
    pub sources: Vec<SourceId>,
    /// Its confidence, where it differs from the rule's.
    pub confidence: Option<Confidence>,
    /// The year of its newest source, if that is older than the pilot.
    pub old_since: Option<u32>,
}

wire_struct!(Entry {
    content,
    period,
    recorded,
    is_about,
    limit,
    sources,
    confidence,
    old_since,
});

/// A value as the rulebook has it: typed from a source, or computed from other figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Stated by a source.
    Stated(Value),
    /// Computed from other figures.
    Computed(Expression),
}

wire_enum!(Content { Stated(value), Computed(expression) });

/// A number or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An exact number, in the unit of its figure.
    Number(Fraction),
    /// A day.
    Day(Date),
    /// A month, as its first day: of such a date only the month is known.
    Month(Date),
}

wire_enum!(Value { Number(number), Day(day), Month(first) });

impl Value {
    /// The number, if it is one.
    pub const fn number(self) -> Option<Fraction> {
        match self {
            Self::Number(number) => Some(number),
            Self::Day(_) | Self::Month(_) => None,
        }
    }

    /// Whether it is a number, and not a day or a month.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// The day, if it is one; a month is none.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Number(_) | Self::Month(_) => None,
        }
    }
}

/// The days from `from` until `until`, both included; an absent end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

wire_struct!(Period { from, until });

impl Period {
    /// Whether the day lies in it.
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
    }

    /// Whether a day lies in both.
    pub fn overlaps(self, other: Self) -> bool {
        let starts_in_time = |first: Self, second: Self| match (first.from, second.until)
        {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }

    /// The day itself if it lies in the period, else the end of the period that is nearer.
    pub(crate) fn nearest_day(self, day: Date) -> Date {
        let not_after = self.until.map_or(day, |until| day.min(until));
        self.from.map_or(not_after, |from| not_after.max(from))
    }

    /// Whether it ends before it begins.
    pub fn is_turned_round(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }
}

/// What a source's number bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Limit {
    AtMost,
    AtLeast,
    Over,
}

wire_names!(Limit { AtMost = "at-most", AtLeast = "at-least", Over = "over" });

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Unit {
    Count,
    Points,
    Percent,
    Minutes,
    Hours,
    /// Calendar days.
    Days,
    WorkingDays,
    Months,
    Years,
    SquareMetres,
    Millimetres,
    Tenge,
    Dollars,
    TengePerDollar,
    /// Multiples of the monthly calculation index.
    Mci,
    Fraction,
    /// A number that names and does not count, such as that of a decree.
    Number,
    Year,
    Date,
}

wire_names!(Unit {
    Count = "count",
    Points = "points",
    Percent = "percent",
    Minutes = "minutes",
    Hours = "hours",
    Days = "days",
    WorkingDays = "working_days",
    Months = "months",
    Years = "years",
    SquareMetres = "square_metres",
    Millimetres = "millimetres",
    Tenge = "tenge",
    Dollars = "dollars",
    TengePerDollar = "tenge_per_dollar",
    Mci = "mci",
    Fraction = "fraction",
    Number = "number",
    Year = "year",
    Date = "date",
});

impl Export for Value {
    fn export(&self) -> Node {
        match self {
            Self::Number(number) => number.export(),
            Self::Day(day) => day.export(),
            // Of a month the day is not known.
            Self::Month(first) => Node::Text(first.to_string()[..7].to_owned()),
        }
    }
}

impl Export for Unit {
    fn export(&self) -> Node {
        Node::Text(self.as_str().to_owned())
    }
}

impl Export for Period {
    fn export(&self) -> Node {
        Node::Fields(vec![("from", self.from.export()), ("until", self.until.export())])
    }
}
