//! Links: what an address means, and where it stands.

use std::ops::Range;

use super::Compiler;
use crate::links::Target;
use crate::markdown::Link;
use crate::markdown::draft::Drafted;

impl Compiler<'_, '_> {
    pub(super) fn link(&mut self, written: &str, place: &Range<usize>) {
        self.n_links += 1;
        let target = Target::read(written, self.source.file);
        let place = self.source.place(self.written_within(written, place));
        self.out.links.push(Link {
            target: target.clone(),
            file: self.source.file.to_owned(),
            place,
        });
        self.draft.push(Drafted::Open { target, class: String::new() });
    }

    /// Where an address stands within a link; the whole link if it is written otherwise.
    pub(super) fn written_within(
        &self,
        written: &str,
        place: &Range<usize>,
    ) -> Range<usize> {
        let source = self.source.text.get(place.clone()).unwrap_or_default();
        match source.rfind(written) {
            Some(at) => place.start + at..place.start + at + written.len(),
            None => place.clone(),
        }
    }
}
