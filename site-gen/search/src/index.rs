//! The index of one language: its pages with their headings, and for each stem where it stands and how
//! much that counts.
//!
//! A word of a title counts more than one of a heading, and that more than one of a text; what is
//! counted so far is all that is kept of a text. How the index becomes bytes is in `write.rs`, how it
//! is read back in `read.rs`.

mod read;
mod write;

use std::collections::BTreeMap;

pub use read::Refused;

use crate::common::is_common;
use crate::stem::Tongue;
use crate::words::words;

/// A page to be found, as its readers see it.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its address, from the folder of its language on: `guides/points/`.
    pub address: String,
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub summary: String,
    /// How much it counts beside others that fit as well, from [`Source::RANK`] up and down.
    pub rank: u8,
    /// What it says: what stands before any heading, if anything, then what stands below each.
    pub passages: Vec<Passage>,
}

/// What stands below one heading.
#[derive(Clone, Debug, Default)]
pub struct Passage {
    /// The id of the heading; empty for what stands before any.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// The text.
    pub text: String,
}

/// An index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    pub(crate) language: String,
    pub(crate) pages: Vec<Page>,
    /// Sorted by their letters.
    pub(crate) terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) rank: u8,
    /// At least one.
    pub(crate) sections: Vec<Section>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) id: String,
    pub(crate) heading: String,
}

/// A stem and the sections that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) stem: String,
    /// Sorted by section; empty for a word that stands nearly everywhere.
    pub(crate) places: Vec<Place>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Sections are numbered through all pages.
    pub(crate) section: u32,
    /// At least one.
    pub(crate) weight: u8,
}

/// What a title counts: its words share it, so that a page whose whole name is asked for comes before one
/// that has the same words among others. And what one of them counts at least and at most.
const TITLE: u32 = 48;
const IN_TITLE: (u32, u32) = (8, 36);

/// What one other word counts.
const IN_HEADING: u32 = 6;
const IN_SUMMARY: u32 = 2;
const IN_TEXT: u32 = 1;

/// A word on more pages than so many percent finds nothing; below so many pages all words count.
const MOST_PERCENT: usize = 50;
const FEW_PAGES: usize = 40;

impl Source {
    /// The rank of an ordinary page.
    pub const RANK: u8 = 16;
}

impl Index {
    /// Makes the index of the pages of a language.
    pub fn of(language: &str, sources: &[Source]) -> Self {
        let mut counted = Counted { tongue: Tongue::of(language), ..Counted::default() };
        let pages: Vec<Page> = sources.iter().map(|it| counted.page(it)).collect();
        Self { language: language.to_owned(), terms: counted.terms(pages.len()), pages }
    }

    pub(crate) fn tongue(&self) -> Tongue {
        Tongue::of(&self.language)
    }
}

/// What has been counted of the pages so far.
#[derive(Default)]
struct Counted {
    tongue: Tongue,
    n_sections: u32,
    n_pages: usize,
    /// The number of a folded word's stem: a text has few words, many times each.
    words: BTreeMap<String, usize>,
    /// The number of a stem.
    stems: BTreeMap<String, usize>,
    counts: Vec<Count>,
}

/// What has been counted of one stem.
#[derive(Default)]
struct Count {
    is_common: bool,
    n_pages: usize,
    /// The page that was counted last, from one on.
    page: usize,
    /// Sections and what the stem weighs in them, in order.
    weights: Vec<(u32, u32)>,
}

impl Counted {
    fn page(&mut self, source: &Source) -> Page {
        self.count(&source.title, in_title(&source.title));
        self.count(&source.summary, IN_SUMMARY);
        let mut sections = Vec::new();
        // A page is found by its title at its beginning.
        let beginning = Passage::default();
        let has_beginning = source.passages.first().is_some_and(|it| it.id.is_empty());
        let beginning = (!has_beginning).then_some(&beginning);
        for passage in beginning.into_iter().chain(&source.passages) {
            self.count(&passage.heading, IN_HEADING);
            self.count(&passage.text, IN_TEXT);
            self.n_sections += 1;
            sections.push(Section {
                id: passage.id.clone(),
                heading: passage.heading.clone(),
            });
        }
        self.n_pages += 1;
        Page {
            address: source.address.clone(),
            title: source.title.clone(),
            summary: source.summary.clone(),
            rank: source.rank,
            sections,
        }
    }

    fn count(&mut self, text: &str, weight: u32) {
        for word in words(text) {
            let number = match self.words.get(&word.folded) {
                Some(number) => *number,
                None => self.number(word.folded),
            };
            let count = &mut self.counts[number];
            if count.page != self.n_pages + 1 {
                count.page = self.n_pages + 1;
                count.n_pages += 1;
            }
            match count.weights.last_mut() {
                Some((section, sum)) if *section == self.n_sections => *sum += weight,
                _ => count.weights.push((self.n_sections, weight)),
            }
        }
    }

    /// Numbers a word that was not met before by its stem.
    fn number(&mut self, word: String) -> usize {
        let stem = self.tongue.stem(&word);
        let number = *self.stems.entry(stem).or_insert(self.counts.len());
        if number == self.counts.len() {
            self.counts.push(Count::default());
        }
        self.counts[number].is_common |= is_common(&word);
        self.words.insert(word, number);
        number
    }

    fn terms(self, n_pages: usize) -> Vec<Term> {
        let is_everywhere = |count: &Count| {
            let is_frequent = count.n_pages * 100 > n_pages * MOST_PERCENT;
            count.is_common || n_pages >= FEW_PAGES && is_frequent
        };
        let place = |(section, weight): &(u32, u32)| Place {
            section: *section,
            weight: rounded(*weight),
        };
        let term = |(stem, number): (&String, &usize)| {
            let count = &self.counts[*number];
            let weights = if is_everywhere(count) { &[][..] } else { &count.weights };
            Term { stem: stem.clone(), places: weights.iter().map(place).collect() }
        };
        self.stems.iter().map(term).collect()
    }
}

/// What one word of a title counts; those that find nothing take no part of it.
fn in_title(title: &str) -> u32 {
    let telling = words(title).filter(|word| !is_common(&word.folded));
    let n_words = u32::try_from(telling.count()).unwrap_or(u32::MAX);
    (TITLE / n_words.max(1)).clamp(IN_TITLE.0, IN_TITLE.1)
}

/// A weight to two binary digits: what is beyond tells no page from another, and takes room.
fn rounded(weight: u32) -> u8 {
    let spare = weight.checked_ilog2().unwrap_or(0).saturating_sub(1);
    u8::try_from(weight >> spare << spare).unwrap_or(u8::MAX)
}
