//! Notices that hold on some days only: when each is said, and the script that shows in a browser those
//! of the reader's day.
//!
//! What is said on a day is told by who knows it, in `rule_pages/notices.rs`; here is found on which days
//! it changes. So a page that was built for an earlier day and is read later says what one built for that
//! later day says.

use std::collections::BTreeSet;

use engine::Date;

use crate::assets::{Asset, Assets, without_comments};
use crate::render::context::NoticeContext;

const SCRIPT: &str = include_str!("notices.js");

/// Adds the script that shows the notices of the reader's day.
pub(crate) fn script(assets: &mut Assets) -> Asset {
    assets.add("notices", "js", without_comments(SCRIPT).into_bytes())
}

/// What is said from the day of the build on, in order: each text with its first and last day.
///
/// `changes` are the days on which `said` may begin to say something else. What is said on the day of
/// the build has no first day: a clock that is behind that day changes nothing.
pub(crate) fn told(
    as_of: Date,
    changes: impl IntoIterator<Item = Date>,
    said: impl Fn(Date) -> Option<String>,
) -> Vec<NoticeContext> {
    let later = changes.into_iter().filter(|day| *day > as_of);
    let mut spans: Vec<(Date, Option<String>)> = Vec::new();
    for day in later.chain([as_of]).collect::<BTreeSet<Date>>() {
        let html = said(day);
        if spans.last().is_none_or(|(_, before)| *before != html) {
            spans.push((day, html));
        }
    }
    let ends = spans.iter().skip(1).map(|(next, _)| next.plus_days(-1).iso());
    let ends: Vec<String> = ends.collect();
    let mut ends = ends.into_iter();
    let notice = |(from, html): (Date, Option<String>)| {
        let until = ends.next();
        let from = (from > as_of).then(|| from.iso());
        Some(NoticeContext { html: html?, from, until })
    };
    spans.into_iter().filter_map(notice).collect()
}
