//! An index as bytes: like stands beside like, since that is what compresses.
//!
//! ```text
//! mark · stamp · language · pages · their texts · sections of each · ids · headings
//! terms · letters shared with the one before, and the rest · number of places · places · weights
//! ```
//!
//! Numbers are of variable length, texts are preceded by theirs, sections are told by their distance
//! from the one before.

use super::{Index, Page, Section, Term};

/// What every index begins with.
pub(super) const MARK: &[u8] = b"meken-search";

impl Index {
    /// The index as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MARK.to_vec();
        text(&mut out, crate::STAMP);
        text(&mut out, &self.language);
        number(&mut out, self.pages.len());
        let of_pages: [fn(&Page) -> &str; 3] =
            [|it| &it.address, |it| &it.title, |it| &it.summary];
        for of in of_pages {
            self.pages.iter().for_each(|page| text(&mut out, of(page)));
        }
        out.extend(self.pages.iter().map(|page| page.rank));
        self.pages.iter().for_each(|page| number(&mut out, page.sections.len()));
        let of_sections: [fn(&Section) -> &str; 2] = [|it| &it.id, |it| &it.heading];
        for of in of_sections {
            let sections = self.pages.iter().flat_map(|page| &page.sections);
            sections.for_each(|section| text(&mut out, of(section)));
        }
        write_terms(&mut out, &self.terms);
        out
    }
}

fn write_terms(out: &mut Vec<u8>, terms: &[Term]) {
    number(out, terms.len());
    let mut before = "";
    for term in terms {
        let shared = common(before, &term.stem);
        number(out, shared);
        text(out, &term.stem[shared..]);
        before = &term.stem;
    }
    for term in terms {
        number(out, term.places.len());
    }
    for term in terms {
        let mut before = 0;
        for place in &term.places {
            number(out, (place.section - before) as usize);
            before = place.section;
        }
    }
    out.extend(terms.iter().flat_map(|term| &term.places).map(|place| place.weight));
}

/// How many bytes two texts have in common at their beginning, up to the end of a letter.
pub(super) fn common(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    pairs.take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

fn number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}
