//! What has changed: its page, its feed, and the last of it for the home page.

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::feed::{self, Feed};
use crate::links::PageId;
use crate::render::context::{ChangeContext, LinkContext};
use crate::rule_pages::Change;

/// How many changes the home page shows.
const N_LAST: usize = 3;

impl Reader<'_> {
    /// The page: what has changed, and below it what is dated ahead.
    pub(super) fn changes(&self) -> Rendered {
        let (ahead, past): (Vec<Change>, Vec<Change>) =
            self.rule_pages.changes().into_iter().partition(|it| self.is_ahead(it));
        let shell = self.list(&PageId::Changes, "nav-changes", "changes-lead");
        let used = past.iter().chain(&ahead).filter_map(|it| it.rule).collect();
        let notices = self.rule_pages.notices(&used);
        let mut context = self.context_of(Shell { notices, ..shell });
        context.insert("changes", &told(past));
        // What comes first stands first.
        let ahead: Vec<Change> = ahead.into_iter().rev().collect();
        context.insert("changes_ahead", &told(ahead));
        context.insert("by_date", &self.rule_pages.all_by_date());
        if let Some(feed) = self.frame.feed() {
            context.insert("feed", &feed);
        }
        self.render("changes.html", &PageId::Changes, &context)
    }

    /// The last changes.
    pub(super) fn last_changes(&self) -> Vec<ChangeContext> {
        let past = self.rule_pages.changes().into_iter().filter(|it| !self.is_ahead(it));
        told(past.take(N_LAST).collect())
    }

    /// The feed, of a site whose address is known: file and text.
    pub(super) fn feed(&self) -> Option<(String, String)> {
        let frame = self.frame;
        let LinkContext { title, url } = frame.feed()?;
        let absolute = |url: &str| frame.addresses.absolute(url).unwrap_or_default();
        let past = self.rule_pages.changes().into_iter().filter(|it| !self.is_ahead(it));
        let feed = Feed {
            language: self.rules_language,
            title: &title,
            lead: &self.rule_pages.words.get("changes-lead"),
            author: &frame.config.name,
            rights: frame.config.licence.as_ref().map(|it| it.name.as_str()),
            url: &absolute(&url),
            page_url: &absolute(&frame.url(&PageId::Changes)),
        };
        let xml = feed.xml(&past.collect::<Vec<_>>(), &absolute);
        Some((format!("{}/{}", self.language, feed::FILE), xml))
    }

    fn is_ahead(&self, change: &Change) -> bool {
        change.day > self.frame.as_of
    }
}

fn told(changes: Vec<Change>) -> Vec<ChangeContext> {
    changes.into_iter().map(|it| it.told).collect()
}
