//! Finds the pages that answer a question, the best first.
//!
//! BM25 over whole pages, in whole numbers: a word counts more if few pages have it, a page more if
//! the word stands in its title or headings, and the more often the less each further time. A hit
//! leads to that section of the page which has most of what was asked.

use crate::index::{Index, Page};
use crate::matching::{Asked, Match, SURE};
use crate::words::words;

/// A page that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the index.
    pub(crate) page: usize,
    /// The number of its best section, within the page.
    pub(crate) section: usize,
    score: u64,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The pages, the best first.
    pub hits: Vec<Hit>,
    /// Which stems of the index were meant.
    pub(crate) meant: Vec<bool>,
}

/// More words of a question are left aside.
const MOST_WORDS: usize = 12;

/// No more hits than these, and none that fits so many times less well than the best.
const MOST_HITS: usize = 12;
const WORST: u64 = 12;

/// After how much weight a further word adds half of what it can, on a page of middle length.
const SATURATION: u64 = 12;

/// One word of a question, as the pages have it.
struct Counted {
    /// By section, in sixteenths.
    weights: Vec<u64>,
    /// By page, in sixteenths.
    totals: Vec<u64>,
    /// How much it tells.
    rareness: u64,
}

impl Index {
    /// The pages that answer a question. Its last word may be unfinished, unless something stands
    /// behind it.
    pub fn find(&self, question: &str) -> Found {
        let mut found = Found { hits: Vec::new(), meant: vec![false; self.terms.len()] };
        let asked: Vec<_> = words(question).take(MOST_WORDS).collect();
        let mut counted = Vec::new();
        for word in &asked {
            let is_typed = word.place.end == question.len();
            let matches =
                Asked::new(self.tongue(), &word.folded, is_typed).matches(&self.terms);
            let is_known = matches
                .iter()
                .any(|it| it.quality < SURE || !self.terms[it.term].places.is_empty());
            for it in &matches {
                found.meant[it.term] = true;
            }
            // A word that stands nearly everywhere tells nothing, and nothing against a page.
            if is_known || matches.is_empty() {
                counted.push(self.count(&matches));
            }
        }
        let lengths = self.lengths();
        let mut hits: Vec<Hit> = Vec::new();
        let fitting =
            (0..self.pages.len()).filter_map(|page| self.hit(page, &counted, &lengths));
        for hit in fitting {
            // Sorting a dozen needs no sort, which would be large; of equal ones the first stays first.
            let better = hits.iter().take_while(|it| it.score >= hit.score).count();
            hits.insert(better, hit);
            hits.truncate(MOST_HITS);
        }
        let best = hits.first().map_or(0, |it| it.score);
        hits.retain(|it| it.score * WORST >= best);
        found.hits = hits;
        found
    }

    /// The address of a hit, from the folder of its language on.
    pub fn address(&self, hit: &Hit) -> String {
        self.pages[hit.page].address_of(hit.section)
    }

    /// All addresses that a hit can have.
    pub fn addresses(&self) -> Vec<String> {
        let each = |page: &Page| -> Vec<String> {
            (0..page.sections.len()).map(|section| page.address_of(section)).collect()
        };
        self.pages.iter().flat_map(each).collect()
    }

    fn count(&self, matches: &[Match]) -> Counted {
        let n_sections: usize = self.pages.iter().map(|it| it.sections.len()).sum();
        let mut weights = vec![0; n_sections];
        for Match { term, quality } in matches {
            for place in &self.terms[*term].places {
                weights[place.section as usize] +=
                    u64::from(place.weight) * u64::from(*quality);
            }
        }
        let totals: Vec<u64> =
            self.by_page().map(|sections| weights[sections].iter().sum()).collect();
        let n_having = totals.iter().filter(|it| **it > 0).count() as u64;
        let rareness = sixteenths_of_log((totals.len() as u64 + 1) * 2, n_having.max(1));
        Counted { weights, totals, rareness }
    }

    /// The numbers of the sections of each page.
    fn by_page(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let mut first = 0;
        self.pages.iter().map(move |page| {
            let sections = first..first + page.sections.len();
            first = sections.end;
            sections
        })
    }

    /// How much all words of each page weigh.
    fn lengths(&self) -> Vec<u64> {
        let places = self.terms.iter().flat_map(|term| &term.places);
        let mut of_sections: Vec<u64> =
            self.pages.iter().flat_map(|it| it.sections.iter().map(|_| 0)).collect();
        for place in places {
            of_sections[place.section as usize] += u64::from(place.weight);
        }
        self.by_page().map(|sections| of_sections[sections].iter().sum()).collect()
    }

    fn hit(&self, page: usize, words: &[Counted], lengths: &[u64]) -> Option<Hit> {
        let middle = (lengths.iter().sum::<u64>() / lengths.len() as u64).max(1);
        // Half of it whatever the length, half of it by the length.
        let half = SATURATION * 8 + SATURATION * 8 * lengths[page] / middle;
        let of = |word: &Counted, weight: u64| {
            word.rareness * (weight * 256 / (weight + half))
        };
        let n_having = words.iter().filter(|it| it.totals[page] > 0).count() as u64;
        if n_having == 0 {
            return None;
        }
        let sum: u64 = words.iter().map(|it| of(it, it.totals[page])).sum();
        let part = n_having * n_having * 64 / (words.len() as u64 * words.len() as u64);
        let score = sum * part * u64::from(self.pages[page].rank);
        let sections = self.by_page().nth(page)?;
        // One that has all words comes before one that has a single word often.
        let by_section = |section: usize| -> u64 {
            let n_having = words.iter().filter(|it| it.weights[section] > 0).count();
            let sum: u64 = words.iter().map(|it| of(it, it.weights[section])).sum();
            sum * n_having as u64 * n_having as u64
        };
        // Of equal ones the first.
        let best = sections.clone().rev().max_by_key(|it| by_section(*it))?;
        Some(Hit { page, section: best - sections.start, score })
    }
}

impl Page {
    fn address_of(&self, section: usize) -> String {
        match self.sections[section].id.as_str() {
            "" => self.address.clone(),
            id => [&self.address, "#", id].concat(),
        }
    }
}

/// Sixteen times the logarithm of a fraction that is at least one.
fn sixteenths_of_log(above: u64, below: u64) -> u64 {
    let whole = u64::from((above / below).max(1).ilog2());
    // Between two powers the line is straight enough.
    let part = (above * 16 / (below << whole)).saturating_sub(16);
    whole * 16 + part
}
