//! Sheets to print: the calculator on paper, and what to ask offices. Both are made from the rulebook
//! and the words alone, and need no script.
//!
//! The calculator on paper is in `sheets/worksheet.rs`, one file a part of it beside; the questions to
//! offices are in `sheets/ask.rs`.

mod ask;
mod dates;
mod exam;
mod money;
mod papers;
mod points;
mod worksheet;

pub(crate) use ask::Asker;
pub(crate) use worksheet::{Worksheet, Written};

use engine::Confidence;
use widget::Message;

use crate::config::Config;
use crate::links::PageId;
use crate::rulebook::{Kind, Rules};

/// The sheets that a site has something for: without points there is nothing to add up, without a gap
/// nothing to ask.
pub(crate) fn pages(
    config: &Config,
    rules: &Rules,
    tools: &[widget::Tool],
) -> Vec<PageId> {
    let has_gap = rules.book.rules.iter().any(|it| it.confidence == Confidence::NotFound);
    // What cannot be read has been told; pages that link to its sheet are not to blame.
    let is_asked = !config.office.is_empty() && (has_gap || rules.has_broken(Kind::Rule));
    let worksheet = (!tools.is_empty()).then_some(PageId::Worksheet);
    worksheet.into_iter().chain(is_asked.then_some(PageId::Ask)).collect()
}

/// The message that names a sheet.
pub(crate) fn label(sheet: &PageId) -> &'static str {
    match sheet {
        PageId::Ask => "tool-ask",
        _ => "tool-worksheet",
    }
}

/// The messages that the sheets say, with their arguments.
pub(crate) fn messages(sheets: &[PageId]) -> impl Iterator<Item = &'static Message> {
    sheets.iter().flat_map(|sheet| match sheet {
        PageId::Ask => ask::MESSAGES,
        _ => worksheet::MESSAGES,
    })
}
