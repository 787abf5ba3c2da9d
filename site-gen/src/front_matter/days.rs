//! When a page holds: whether it is a draft, from when it is published, until when it is right, and when
//! it is to be read again.

use std::ops::Range;

use engine::Date;

use crate::links::PageId;
use crate::problem::Problem;
use crate::toml_tree::{Table, Value};

/// A day of a page's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Where it stands.
    pub place: Range<usize>,
}

/// When a page holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Whether it is not to be read yet.
    pub is_draft: bool,
    /// The first day on which it is to be read.
    pub publish: Option<Day>,
    /// The last day on which it is right.
    pub expires: Option<Day>,
    /// The last day before it is to be read again by its author.
    pub review_by: Option<Day>,
}

/// The keys, none of which says anything to a reader.
pub(crate) const KEYS: [&str; 4] = ["draft", "publish", "expires", "review_by"];

/// Reads the days of a head. The home page is always there, so that it has but one of them.
pub(super) fn read(
    table: &mut Table<'_>,
    page: &PageId,
    problems: &mut Vec<Problem>,
) -> Days {
    let [draft, publish, expires, review_by] = KEYS;
    let mut days =
        Days { review_by: day(table.get(review_by), problems), ..Days::default() };
    if *page == PageId::Home {
        return days;
    }
    days.is_draft = table.flag(draft, problems).unwrap_or_default();
    days.publish = day(table.get(publish), problems);
    days.expires = day(table.get(expires), problems);
    if let (Some(first), Some(last)) = (&days.publish, &days.expires)
        && last.date < first.date
    {
        problems.push(Problem::error(
            "range-turned-round",
            table.at.file,
            last.place.clone(),
            "the page expires before it is published",
            "swap the days of `publish` and `expires`, or correct one of them",
        ));
    }
    days
}

fn day(value: Option<Value<'_>>, problems: &mut Vec<Problem>) -> Option<Day> {
    let value = value?;
    let date = value.date(problems).ok()?;
    Some(Day { date, place: value.at.span.clone() })
}
