//! What was seen in the parts that are the same on all pages: each is read once, however many pages have it.

use std::sync::Arc;

use super::page::{self, Seen};
use crate::render::Parts;

/// The parts, and what was seen in each.
#[derive(Default)]
pub(super) struct LookedParts {
    parts: Arc<Parts>,
    seen: Vec<Seen>,
}

impl LookedParts {
    /// Reads the parts, unless they are those of before; whether they are others.
    pub(super) fn take_in(&mut self, parts: &Arc<Parts>) -> bool {
        let are_others = self.parts != *parts;
        if are_others {
            self.seen = parts.all().map(|part| page::read(&part.html)).collect();
            self.parts = parts.clone();
        }
        are_others
    }

    /// What was seen in a part.
    pub(super) fn get(&self, number: usize) -> Option<&Seen> {
        self.seen.get(number)
    }

    /// The same of all, in the order of their numbers.
    pub(super) fn all(&self) -> impl Iterator<Item = &Seen> {
        self.seen.iter()
    }
}
