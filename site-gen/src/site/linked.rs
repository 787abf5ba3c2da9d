//! The texts whose links have all been found, kept from one build to the next: which texts are to be asked
//! again.
//!
//! A link that has led to something still does as long as no page or heading has gone. Whatever else links
//! may lead to (rules, tools, copied files) belongs to what all pages depend on: when that changes, nothing
//! of this is kept.

use std::sync::Arc;

use super::{Compiled, Text};

/// The texts of a build, in order, by their files.
#[derive(Default)]
pub(crate) struct Linked {
    texts: Vec<(String, Arc<Compiled>)>,
    /// Whether no link of them led to nothing.
    pub(super) are_sound: bool,
}

impl Linked {
    /// Takes in the texts as they are now. Which of them are to be asked: those that are not the same, or
    /// all.
    pub(super) fn take_in<'t, 'a>(
        &mut self,
        texts: Vec<&'t Text<'a>>,
    ) -> Vec<&'t Text<'a>> {
        let pairs = || self.texts.iter().zip(&texts);
        let are_the_same_pages = self.texts.len() == texts.len()
            && pairs().all(|((file, _), text)| file == text.page.file);
        let keep = |text: &&Text<'_>| (text.page.file.to_owned(), text.compiled.clone());
        if !self.are_sound || !are_the_same_pages {
            self.texts = texts.iter().map(keep).collect();
            return texts;
        }
        let mut changed = Vec::new();
        let mut has_lost_an_id = false;
        for ((_, before), text) in self.texts.iter_mut().zip(&texts) {
            if !Arc::ptr_eq(before, &text.compiled) {
                has_lost_an_id |= !before.body.ids.is_subset(&text.body.ids);
                *before = text.compiled.clone();
                changed.push(*text);
            }
        }
        if has_lost_an_id { texts } else { changed }
    }
}
