//! A calendar file (RFC 5545) of whole days: in the browser the days by which stages must be over and
//! until which papers are surely valid, and for publishers what is due in the rulebook.

use engine::{Date, digits};

#[cfg(feature = "hydrate")]
use crate::plan;
#[cfg(feature = "hydrate")]
use crate::profile::Profile;
use crate::texts::joined;

/// No line is longer, in bytes; what is longer goes on in the next.
const MOST_BYTES: usize = 75;

/// The dates of the procedures; `None` while no day is known.
#[cfg(feature = "hydrate")]
pub(crate) fn calendar_file(profile: &Profile) -> Option<String> {
    let mut file = CalendarFile::new("Calculator", profile.today());
    for plan in &profile.pack().rulebook.plans {
        for (id, day, words) in plan::days_told(profile, plan) {
            file.event(&[plan.id.as_str(), "-", id], day, &words);
        }
    }
    file.finish()
}

/// A file that is being written.
#[derive(Clone, Debug)]
pub struct CalendarFile {
    text: String,
    today: String,
    n_events: u32,
}

impl CalendarFile {
    /// A file without days, made on a day by a part of ours.
    pub fn new(made_by: &str, today: Date) -> Self {
        let mut file = Self { text: String::new(), today: ymd(today), n_events: 0 };
        file.line(&["BEGIN:VCALENDAR"]);
        file.line(&["VERSION:2.0"]);
        file.line(&["PRODID:-//Meken//", made_by, "//EN"]);
        file
    }

    /// Adds a whole day. The parts of the id are joined; no other day may have the same.
    pub fn event(&mut self, id: &[&str], day: Date, words: &str) {
        self.n_events += 1;
        self.line(&["BEGIN:VEVENT"]);
        self.line(&["UID:", &joined(id), "@meken"]);
        self.line(&["DTSTAMP:", &self.today.clone(), "T000000Z"]);
        self.line(&["DTSTART;VALUE=DATE:", &ymd(day)]);
        self.line(&["SUMMARY:", &escaped(words)]);
        self.line(&["TRANSP:TRANSPARENT"]);
        self.line(&["END:VEVENT"]);
    }

    /// The whole text; `None` if it holds no day.
    pub fn finish(mut self) -> Option<String> {
        self.line(&["END:VCALENDAR"]);
        (self.n_events > 0).then_some(self.text)
    }

    /// A line, folded where it is long and never within a letter.
    fn line(&mut self, parts: &[&str]) {
        let mut n_bytes = 0;
        for letter in joined(parts).chars() {
            if n_bytes + letter.len_utf8() > MOST_BYTES {
                self.text.push_str("\r\n ");
                n_bytes = 1;
            }
            self.text.push(letter);
            n_bytes += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// `20261231`.
fn ymd(day: Date) -> String {
    let (year, month, day) = day.civil();
    let year = digits(u64::try_from(year).unwrap_or_default(), 4);
    joined(&[&year, &digits(month.into(), 2), &digits(day.into(), 2)])
}

fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}
