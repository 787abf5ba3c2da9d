//! What is due as a calendar file: a whole day for each place to edit.

use engine::Date;
use widget::CalendarFile;

use super::Due;
use crate::read::Files;

/// The file; `None` if nothing is due.
pub(crate) fn calendar(all: &[Due], files: &Files, as_of: Date) -> Option<String> {
    let mut file = CalendarFile::new("Rules", as_of);
    for due in all {
        let place = due.place(files);
        let id: String =
            place.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
        file.event(&[&id], due.day, &format!("{due} {} ({place})", due.day));
    }
    file.finish()
}
