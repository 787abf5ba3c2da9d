//! Months in which working days are counted: from where, which days count, which are off, and the last.

use std::collections::BTreeSet;
use std::ops::Range;

use engine::{Date, Deadline, RuleId, Unit, Value, WorkingDays};
use widget::DateStyle;

use super::{CLOSE, OPEN, WHOLE, label, letters, rect};
use crate::binding::blocks::Parts;
use crate::binding::{Binder, FigureName, Refused, show};
use crate::html::escaped;

/// The messages that name the days of a week, the first first.
const WEEK: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

/// The height of a week, and of the names above, in tenths of a letter.
const ROW: u32 = 23;

/// Room between two days, in hundredths of a percent.
const GAP: u32 = 60;

/// What is counted.
struct Count {
    start: Date,
    end: Deadline,
}

/// What a day is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Before the start, or after the end.
    Outside,
    Start,
    Counts,
    /// A Saturday or Sunday.
    Weekend,
    /// Another day on which nobody works.
    Off,
    End,
}

impl Binder<'_> {
    pub(in crate::binding) fn calendar(
        &self,
        start: &FigureName,
        duration: &FigureName,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let (of_start, day) = self.value(start, self.as_of)?;
        let (of_duration, days) = self.value(duration, self.as_of)?;
        let Value::Day(day) = day else {
            let message = "a calendar begins with a day";
            return Err(misshaped(
                start,
                message,
                "name a figure in `date`, with its day",
            ));
        };
        let unit = of_duration.figure(duration.figure()).map(|it| it.unit);
        let n_days = days.number().filter(|_| unit == Some(Unit::WorkingDays));
        let n_days = n_days.and_then(|it| u16::try_from(it.as_whole()?).ok());
        let Some(n_days) = n_days else {
            let message = "a calendar counts working days";
            return Err(misshaped(duration, message, "name a figure in `working_days`"));
        };
        let end = self.rules.book.calendar.add_working_days(day, WorkingDays(n_days));
        let end = end.map_err(|_| {
            let message = "the working days end in a year whose holidays are not known";
            let help = "name an earlier day, or add `[calendar.<year>]`";
            Refused::because(&place_of(start), "no-value", message, help)
        })?;
        used.extend([of_start.id, of_duration.id]);
        let count = Count { start: day, end };
        parts.html(OPEN);
        self.months(&count, parts);
        self.keys(&count, parts);
        let length = show::phrase(self.texts, Unit::WorkingDays, days);
        let mark = self.mark(of_start, None);
        parts.caption(self.counted(&count, length), Some(mark));
        parts.html(CLOSE);
        Ok(())
    }

    /// The whole in a sentence.
    fn counted(&self, count: &Count, length: String) -> String {
        let day = |day: Date| self.texts.language.day(day, DateStyle::Long);
        let mut arguments = vec![
            ("start", day(count.start).into()),
            ("length", length.into()),
            ("end", day(count.end.date).into()),
        ];
        match count.end.if_uncertain_days_are_off {
            None => self.texts.say("calendar-caption", &arguments),
            Some(later) => {
                arguments.push(("later", day(later).into()));
                self.texts.say("calendar-caption-uncertain", &arguments)
            }
        }
    }

    fn months(&self, count: &Count, parts: &mut Parts) {
        parts.html("<div class=\"months\">\n");
        let (mut year, mut month, _) = count.start.civil();
        let (last_year, last_month, _) = count.end.date.civil();
        while (year, month) <= (last_year, last_month) {
            if let Ok(first) = Date::new(year, month, 1) {
                self.month(first, count, parts);
            }
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        parts.html("</div>\n");
    }

    fn month(&self, first: Date, count: &Count, parts: &mut Parts) {
        let days = days_of_month(first);
        let name = self.texts.language.day(first, DateStyle::MonthYear);
        let before = weekday(first);
        let n_weeks =
            (before + u32::try_from(days.len()).unwrap_or_default()).div_ceil(7);
        parts.html("<div><b>");
        parts.text(name.clone());
        parts.html(&format!(
            "</b><svg class=\"bar\" width=\"100%\" height=\"{}\" role=\"img\" aria-label=\"{}\">",
            letters((n_weeks + 1) * ROW),
            escaped(&self.said(name, &days, count)),
        ));
        for (column, message) in WEEK.iter().enumerate() {
            let column = u32::try_from(column).unwrap_or_default();
            let words = self.texts.get(message);
            parts.html(&label("bar-end", middle(column), letters(16), escaped(&words)));
        }
        for (n, day) in (0..).zip(&days) {
            let place = before + n;
            parts.html(&cell(place / 7 + 1, place % 7, n + 1, self.kind(*day, count)));
        }
        parts.html("</svg></div>\n");
    }

    /// A month for those who hear the page.
    fn said(&self, month: String, days: &[Date], count: &Count) -> String {
        let numbers = |wanted: &[Kind]| {
            let fitting = (1..)
                .zip(days)
                .filter(|(_, it)| wanted.contains(&self.kind(**it, count)));
            spans(fitting.map(|(n, _)| n))
        };
        let counting = numbers(&[Kind::Counts, Kind::End]);
        let off = numbers(&[Kind::Off]);
        let mut arguments = vec![("month", month.into()), ("days", counting.into())];
        if off.is_empty() {
            self.texts.say("calendar-month", &arguments)
        } else {
            arguments.push(("off", off.into()));
            self.texts.say("calendar-month-off", &arguments)
        }
    }

    fn keys(&self, count: &Count, parts: &mut Parts) {
        parts.html("<ul class=\"key\">\n");
        parts.key("open", self.texts.get("calendar-start"));
        parts.key("bar-ground bar-possible", self.texts.get("calendar-counts"));
        parts.key("bar-own", self.texts.get("calendar-end"));
        let days = count.start.days()..=count.end.date.days();
        let mut kinds = days.map(|it| self.kind(Date::from_days(it), count));
        if kinds.any(|it| it == Kind::Off) {
            parts.html("<li><s>");
            parts.text(self.texts.get("calendar-off"));
            parts.html("</s></li>\n");
        }
        parts.html("</ul>\n");
    }

    fn kind(&self, day: Date, count: &Count) -> Kind {
        if day < count.start || day > count.end.date {
            Kind::Outside
        } else if day == count.start {
            Kind::Start
        } else if day == count.end.date {
            Kind::End
        } else if weekday(day) >= 5 {
            Kind::Weekend
        } else if self.rules.book.calendar.is_working_day(day) == Ok(true) {
            Kind::Counts
        } else {
            Kind::Off
        }
    }
}

fn misshaped(name: &FigureName, message: &str, help: &str) -> Refused {
    Refused::because(&place_of(name), "wrong-shape", message, help)
}

fn place_of(name: &FigureName) -> Range<usize> {
    name.figure.as_ref().unwrap_or(&name.rule).at.clone()
}

/// A day in its row and column.
fn cell(row: u32, column: u32, number: u32, kind: Kind) -> String {
    let (ground, class) = match kind {
        Kind::Outside | Kind::Weekend => ("", "bar-end"),
        Kind::Off => ("", "bar-end off"),
        Kind::Start => ("open", ""),
        Kind::Counts => ("bar-ground bar-possible", ""),
        Kind::End => ("bar-own", "on"),
    };
    let width = WHOLE / 7;
    let ground = match ground {
        "" => String::new(),
        class => rect(
            class,
            column * width + GAP,
            width - 2 * GAP,
            letters(row * ROW + 1),
            "2em",
        ),
    };
    ground + &label(class, middle(column), letters(row * ROW + 15), number)
}

fn middle(column: u32) -> u32 {
    WHOLE * (2 * column + 1) / 14
}

/// The day of the week, from Monday on.
fn weekday(day: Date) -> u32 {
    day.weekday() as u32
}

fn days_of_month(first: Date) -> Vec<Date> {
    let (_, month, _) = first.civil();
    let days = (first.days()..).map(Date::from_days);
    days.take_while(|it| it.civil().1 == month).collect()
}

/// Numbers as they are read aloud: 15, 17–18.
fn spans(numbers: impl Iterator<Item = u32>) -> String {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => spans.push((number, number)),
        }
    }
    let words = spans.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    words.collect::<Vec<_>>().join(", ")
}
