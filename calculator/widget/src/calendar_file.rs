//! The dates of the procedures as a calendar file (RFC 5545): a whole day for each day by which a stage
//! must be over, and for the day until which a paper is surely valid.

use engine::{Date, Plan};

use crate::plan;
use crate::profile::Profile;
use crate::texts::joined;

/// No line is longer, in bytes; what is longer goes on in the next.
const MOST_BYTES: usize = 75;

/// The file; `None` while no day is known.
pub(crate) fn calendar_file(profile: &Profile) -> Option<String> {
    let mut file = File { text: String::new(), today: ymd(profile.today()), n_events: 0 };
    file.line(&["BEGIN:VCALENDAR"]);
    file.line(&["VERSION:2.0"]);
    file.line(&["PRODID:-//Meken//Calculator//EN"]);
    for it in &profile.pack().rulebook.plans {
        file.plan(profile, it);
    }
    file.line(&["END:VCALENDAR"]);
    (file.n_events > 0).then_some(file.text)
}

struct File {
    text: String,
    today: String,
    n_events: u32,
}

impl File {
    fn plan(&mut self, profile: &Profile, it: &Plan) {
        for (id, day, words) in plan::days_told(profile, it) {
            self.event(&[it.id.as_str(), "-", id], day, &words);
        }
    }

    fn event(&mut self, id: &[&str], day: Date, words: &str) {
        self.n_events += 1;
        self.line(&["BEGIN:VEVENT"]);
        self.line(&["UID:", &joined(id), "@meken"]);
        self.line(&["DTSTAMP:", &self.today.clone(), "T000000Z"]);
        self.line(&["DTSTART;VALUE=DATE:", &ymd(day)]);
        self.line(&["SUMMARY:", &escaped(words)]);
        self.line(&["TRANSP:TRANSPARENT"]);
        self.line(&["END:VEVENT"]);
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
    let mut digits = day.iso();
    digits.retain(|it| it != '-');
    digits
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
