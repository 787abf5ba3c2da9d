//! Links and pictures: what an address means, and where it stands.

use std::ops::Range;

use super::Compiler;
use crate::links::Target;
use crate::markdown::{Link, Piece};

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
        self.out.pieces.push(Piece::Open { target, class: String::new() });
    }

    pub(super) fn image(&mut self, written: &str, place: &Range<usize>) -> String {
        let target = Target::read(written, self.source.file);
        let within = self.written_within(written, place);
        if !matches!(target, Target::File(_)) {
            self.tell(
                "bad-image",
                within.clone(),
                format!("`{written}` is no picture of this site"),
                "put it below content/static/ and write its address with a slash before it",
            );
        }
        let address = self.writer.addresses.target(self.writer.language, &target);
        // Of what is no picture at all the link is not told as well.
        if matches!(target, Target::File(_)) {
            let (file, place) = (self.source.file.to_owned(), self.source.place(within));
            self.out.links.push(Link { target, file, place });
        }
        address
    }

    /// Where an address stands within a link; the whole link if it is written otherwise.
    fn written_within(&self, written: &str, place: &Range<usize>) -> Range<usize> {
        let source = self.source.text.get(place.clone()).unwrap_or_default();
        match source.rfind(written) {
            Some(at) => place.start + at..place.start + at + written.len(),
            None => place.clone(),
        }
    }
}
