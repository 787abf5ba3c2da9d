//! Pages that are there and not to be read yet: drafts, and those of a later day.

use std::collections::BTreeMap;

use engine::Date;

use super::Page;
use crate::config::Config;
use crate::links::PageId;

/// Why a page is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Its author has not finished it.
    Draft,
    /// It is to be read from this day on.
    Until(Date),
}

/// The pages that are to be read on a day, and those that are in no language: where the first one is
/// held there is nothing that the others could show.
pub(crate) fn hold<'a>(
    pages: Vec<Page<'a>>,
    config: &Config,
    as_of: Date,
) -> (Vec<Page<'a>>, BTreeMap<PageId, Held>) {
    let default = config.default_language();
    let originals = pages.iter().filter(|page| page.language == default);
    let held: BTreeMap<PageId, Held> = originals
        .filter_map(|page| Some((page.id.clone(), held(page, as_of)?)))
        .collect();
    let is_shown = |page: &Page<'a>| {
        !held.contains_key(&page.id) && self::held(page, as_of).is_none()
    };
    (pages.into_iter().filter(is_shown).collect(), held)
}

fn held(page: &Page<'_>, as_of: Date) -> Option<Held> {
    let days = &page.head.days;
    let later = days.publish.as_ref().map(|day| day.date).filter(|day| *day > as_of);
    if days.is_draft { Some(Held::Draft) } else { later.map(Held::Until) }
}
