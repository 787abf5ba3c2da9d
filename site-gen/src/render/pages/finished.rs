//! Finished pages, kept from one build to the next: which of them an edit leaves as they are.
//!
//! Other pages show of a page what its head says, whether it is there and which rules it uses; they link
//! to its headings. So an edit of the text below a head, that leaves these alone, changes that page in
//! all languages and no other. One that does not changes besides what lists pages (the home page, those of
//! rules, the choice of language), and all pages if what stands around them shows it outside of `once/`.
//! A page more or less changes all. **Whoever lets a page show more of another adds it to
//! [`Shown::is_same_to_others`]; whoever lets pages and guides show anything of one, to
//! [`Edited::touches`]**.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;

use super::Around;
use crate::links::PageId;
use crate::read::Files;
use crate::site::{Compiled, Site, Text};

/// The pages of the last build that was without a fault.
#[derive(Default)]
pub struct Finished {
    /// Their bytes, by file of the output.
    pub(super) pages: BTreeMap<String, Bytes>,
    /// What stands around them.
    pub(super) around: Option<Arc<Around>>,
    /// What they were made from, by file of the content.
    shown: BTreeMap<String, Shown>,
}

/// The pages of authors that have been edited.
#[derive(Default)]
pub(super) struct Edited {
    pub(super) pages: BTreeSet<PageId>,
    /// Other pages show something else of one of them now.
    pub(super) shows_elsewhere: bool,
}

impl Edited {
    /// Whether a page is to be made anew. Of another page an author's page shows only what stands around all
    /// pages; whatever else there is may list it.
    pub(super) fn touches(&self, page: &PageId) -> bool {
        let is_written = matches!(page, PageId::Page(_) | PageId::Guide(_));
        self.pages.contains(page) || (self.shows_elsewhere && !is_written)
    }
}

/// A page of an author as it was shown.
struct Shown {
    text: Arc<str>,
    head_end: usize,
    compiled: Arc<Compiled>,
}

impl Finished {
    /// The pages whose texts are different now; `None` if there are others than before.
    pub(super) fn edited(&self, site: &Site<'_>, files: &Files) -> Option<Edited> {
        let mut edited = Edited::default();
        let mut n_texts = 0;
        for text in site.texts() {
            n_texts += 1;
            let shown = self.shown.get(text.page.file)?;
            if Arc::ptr_eq(&shown.compiled, &text.compiled) {
                continue;
            }
            edited.shows_elsewhere |= !shown.is_same_to_others(&Shown::of(text, files));
            edited.pages.insert(text.page.id.clone());
        }
        (n_texts == self.shown.len()).then_some(edited)
    }

    /// Keeps what has been made; with `only_some`, the other pages stay.
    pub(super) fn put(
        &mut self,
        site: &Site<'_>,
        files: &Files,
        only_some: bool,
        pages: Vec<(String, Bytes)>,
    ) {
        if only_some {
            self.pages.extend(pages);
        } else {
            self.pages = pages.into_iter().collect();
            self.shown.clear();
        }
        for text in site.texts() {
            let file = text.page.file;
            let is_kept = self.shown.get(file);
            if is_kept.is_none_or(|it| !Arc::ptr_eq(&it.compiled, &text.compiled)) {
                self.shown.insert(file.to_owned(), Shown::of(text, files));
            }
        }
    }
}

impl Shown {
    fn of(text: &Text<'_>, files: &Files) -> Self {
        Self {
            text: files.shared(text.page.file).cloned().unwrap_or_default(),
            head_end: text.page.head.end,
            compiled: text.compiled.clone(),
        }
    }

    /// Whether other pages show the same of it.
    fn is_same_to_others(&self, other: &Self) -> bool {
        let head = |it: &Self| it.text.get(..it.head_end).map(str::to_owned);
        let (one, two) = (&self.compiled, &other.compiled);
        head(self) == head(other)
            && one.title == two.title
            && one.description == two.description
            && one.used == two.used
            && one.body.ids == two.body.ids
    }
}
