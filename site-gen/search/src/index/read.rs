//! Reads an index: strictly, since what is damaged must be refused and never half believed.
//!
//! Nothing is reserved that the bytes could not hold, and no index is taken that another program
//! wrote. What is read writes itself again byte for byte.

use super::write::{MARK, common};
use super::{Index, Page, Place, Section, Term};

/// Why bytes are not an index that this code can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// They are something else.
    NoIndex,
    /// An index that another build wrote.
    OtherBuild,
    /// Something is wrong in it.
    Damaged,
}

impl Index {
    /// Reads what [`Index::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// [`Refused`] if it is anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        let rest = bytes.strip_prefix(MARK).ok_or(Refused::NoIndex)?;
        let mut reader = Reader { rest };
        if reader.text()? != crate::STAMP {
            return Err(Refused::OtherBuild);
        }
        let language = reader.text()?.to_owned();
        let pages = reader.pages()?;
        let n_sections: usize = pages.iter().map(|it| it.sections.len()).sum();
        let terms = reader.terms(n_sections)?;
        if reader.rest.is_empty() {
            Ok(Self { language, pages, terms })
        } else {
            Err(Refused::Damaged)
        }
    }
}

/// What is left to be read.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn pages(&mut self) -> Result<Vec<Page>, Refused> {
        let n = self.count()?;
        let addresses = self.texts(n)?;
        let titles = self.texts(n)?;
        let summaries = self.texts(n)?;
        let ranks = self.bytes(n)?;
        let counts = self.counts(n)?;
        if counts.contains(&0) {
            return Err(Refused::Damaged);
        }
        let n_sections = counts.iter().sum();
        let ids = self.texts(n_sections)?;
        let headings = self.texts(n_sections)?;
        let pairs = ids.into_iter().zip(headings);
        let mut sections = pairs.map(|(id, heading)| Section { id, heading });
        let texts = addresses.into_iter().zip(titles).zip(summaries);
        let page = |((((address, title), summary), rank), n): (_, usize)| Page {
            address,
            title,
            summary,
            rank,
            sections: sections.by_ref().take(n).collect(),
        };
        Ok(texts.zip(ranks.iter().copied()).zip(counts).map(page).collect())
    }

    fn terms(&mut self, n_sections: usize) -> Result<Vec<Term>, Refused> {
        let n = self.count()?;
        let mut stems: Vec<String> = Vec::new();
        for _ in 0..n {
            let shared = self.number()?;
            let last = stems.last().map_or("", String::as_str);
            let beginning = last.get(..shared).ok_or(Refused::Damaged)?;
            let stem = [beginning, self.text()?].concat();
            if !stems.is_empty() && stem.as_str() <= last || shared != common(last, &stem)
            {
                return Err(Refused::Damaged);
            }
            stems.push(stem);
        }
        let counts = self.counts(n)?;
        let mut terms: Vec<Term> = Vec::new();
        for (stem, n) in stems.into_iter().zip(counts) {
            terms.push(Term { stem, places: self.places(n, n_sections)? });
        }
        for place in terms.iter_mut().flat_map(|it| &mut it.places) {
            place.weight = self.bytes(1)?.first().copied().unwrap_or_default();
            if place.weight == 0 {
                return Err(Refused::Damaged);
            }
        }
        Ok(terms)
    }

    /// Sections without their weights.
    fn places(&mut self, n: usize, n_sections: usize) -> Result<Vec<Place>, Refused> {
        let mut places = Vec::new();
        let mut before = 0;
        for at in 0..n {
            let distance = self.number()?;
            let section = before + distance;
            if section >= n_sections || at > 0 && distance == 0 {
                return Err(Refused::Damaged);
            }
            let number = u32::try_from(section).map_err(|_| Refused::Damaged)?;
            places.push(Place { section: number, weight: 0 });
            before = section;
        }
        Ok(places)
    }

    /// How many of something follow, each of which takes a byte at least.
    fn count(&mut self) -> Result<usize, Refused> {
        let n = self.number()?;
        if n <= self.rest.len() { Ok(n) } else { Err(Refused::Damaged) }
    }

    /// How many follow of each: all of them together take a byte each at least.
    fn counts(&mut self, n: usize) -> Result<Vec<usize>, Refused> {
        let counts: Vec<usize> =
            (0..n).map(|_| self.count()).collect::<Result<_, _>>()?;
        let all = counts.iter().try_fold(0_usize, |sum, it| sum.checked_add(*it));
        match all {
            Some(all) if all <= self.rest.len() => Ok(counts),
            _ => Err(Refused::Damaged),
        }
    }

    fn texts(&mut self, n: usize) -> Result<Vec<String>, Refused> {
        (0..n).map(|_| self.text().map(str::to_owned)).collect()
    }

    fn text(&mut self) -> Result<&'a str, Refused> {
        let n = self.number()?;
        std::str::from_utf8(self.bytes(n)?).map_err(|_| Refused::Damaged)
    }

    fn bytes(&mut self, n: usize) -> Result<&'a [u8], Refused> {
        let (bytes, rest) = self.rest.split_at_checked(n).ok_or(Refused::Damaged)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A number below 2²⁸ in its shortest form: no index is so large.
    fn number(&mut self) -> Result<usize, Refused> {
        let mut number = 0;
        for at in 0..4 {
            let byte = *self.bytes(1)?.first().ok_or(Refused::Damaged)?;
            number |= usize::from(byte & 0x7f) << (7 * at);
            if byte & 0x80 == 0 {
                let is_shortest = at == 0 || byte != 0;
                return if is_shortest { Ok(number) } else { Err(Refused::Damaged) };
            }
        }
        Err(Refused::Damaged)
    }
}
