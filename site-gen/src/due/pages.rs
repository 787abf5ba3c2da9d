//! What of the pages is due: those to be read again by their authors, and those that are right until a
//! day.

use engine::Date;

use super::{Due, What};
use crate::config::Config;
use crate::front_matter::Day;
use crate::memory::Texts;
use crate::read::Files;
use crate::site::{self, Page};

/// All pages that are due before a day. What is wrong with their heads is told by whoever makes pages
/// of them; drafts, and what is published later, nobody reads.
pub(crate) fn due_pages(
    files: &Files,
    config: &Config,
    as_of: Date,
    before: Date,
) -> Vec<Due> {
    let nobody = &mut Vec::new();
    let pages = site::read_pages(files, config, &mut Texts::default(), nobody);
    let (pages, _) = site::hold(pages, config, as_of);
    let mut found: Vec<Due> = pages.iter().flat_map(of_page).collect();
    found.retain(|it| it.day < before);
    found.sort();
    found
}

fn of_page(page: &Page<'_>) -> impl Iterator<Item = Due> {
    let days = &page.head.days;
    let review = days.review_by.as_ref().map(|day| due(page, day, What::PageReview));
    let expired = days.expires.as_ref().map(|day| due(page, day, What::PageExpired));
    review.into_iter().chain(expired)
}

fn due(page: &Page<'_>, day: &Day, what: What) -> Due {
    let (start, end) = (day.place.start, day.place.end);
    Due { day: day.date, file: page.file.to_owned(), start, end, what }
}
