//! Finished pages, kept from one build to the next: which of them an edit leaves as they are.
//!
//! Other pages show of a page what its head says, whether it is there and which rules it uses; they link
//! to its headings. So an edit of the text below a head, that leaves these alone, changes that page in
//! all languages and no other. Any other edit is taken to change all: **whoever lets a page show more of
//! another adds it to [`Shown::is_same_to_others`]**.

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
    /// What stands around them, a language each.
    pub(super) around: Option<Arc<Vec<Around>>>,
    /// What they were made from, by file of the content.
    shown: BTreeMap<String, Shown>,
}

/// A page of an author as it was shown.
struct Shown {
    text: Arc<str>,
    head_end: usize,
    compiled: Arc<Compiled>,
}

impl Finished {
    /// The pages whose texts alone are different now; `None` if all are to be made.
    pub(super) fn edited(
        &self,
        site: &Site<'_>,
        files: &Files,
    ) -> Option<BTreeSet<PageId>> {
        let mut edited = BTreeSet::new();
        let mut n_texts = 0;
        for text in site.texts() {
            n_texts += 1;
            let shown = self.shown.get(text.page.file)?;
            if Arc::ptr_eq(&shown.compiled, &text.compiled) {
                continue;
            }
            if !shown.is_same_to_others(&Shown::of(text, files)) {
                return None;
            }
            edited.insert(text.page.id.clone());
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
