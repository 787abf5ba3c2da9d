//! Which stems of an index a word of a question means, and how surely.
//!
//! The stem itself; while a word is being typed, those that begin so; words of the same root, whose
//! stems begin alike; and if there is none of these, those that one slip of a key makes of it.

use crate::index::Term;
use crate::stem::{Tongue, is_plain_for};

/// A stem that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// Its number in the index.
    pub(crate) term: usize,
    /// How surely, up to [`SURE`].
    pub(crate) quality: u32,
}

/// What a stem counts that is the very one.
pub(crate) const SURE: u32 = 16;

/// What the beginning of a word counts at most, what a relative, and what a slip.
const BEGINNING: u32 = 12;
const RELATED: u32 = 4;
const SLIPPED: u32 = 8;

/// Shorter words have too many that look alike.
const LEAST_RELATED: usize = 6;
const LEAST_SLIPPED: usize = 4;

/// What is asked for: one word.
pub(crate) struct Asked {
    tongue: Tongue,
    stem: Vec<char>,
    /// The word as far as it is typed; of a finished one nothing.
    typed: Vec<char>,
}

impl Asked {
    /// A word of a question; `is_typed`: it may go on.
    pub(crate) fn new(tongue: Tongue, word: &str, is_typed: bool) -> Self {
        let stem = tongue.stem(word).chars().collect();
        let typed = if is_typed { word.chars().collect() } else { Vec::new() };
        Self { tongue, stem, typed }
    }

    /// The stems that it means.
    pub(crate) fn matches(&self, terms: &[Term]) -> Vec<Match> {
        let quality = |by: fn(&Self, &[char]) -> u32| {
            let each = terms.iter().enumerate().filter_map(|(term, it)| {
                let letters: Vec<char> = it.stem.chars().collect();
                let quality = by(self, &letters);
                (quality > 0).then_some(Match { term, quality })
            });
            each.collect::<Vec<Match>>()
        };
        let meant = quality(Self::meant);
        if meant.iter().all(|it| it.quality <= RELATED) {
            let slipped = quality(Self::slipped);
            if !slipped.is_empty() {
                return slipped;
            }
        }
        meant
    }

    fn meant(&self, term: &[char]) -> u32 {
        let alike = self.alike(term, &self.stem);
        let (asked, is) = (self.stem.len(), term.len());
        if alike == asked && alike == is {
            return SURE;
        }
        let begun = &self.typed[..];
        let is_begun = begun.len() > 1
            && (alike == asked && asked > 1 || self.alike(term, begun) == begun.len());
        if is_begun {
            let part = BEGINNING as usize * asked.min(is) / is;
            return u32::try_from(part).unwrap_or(BEGINNING).max(RELATED);
        }
        // The word is on its way from this stem to one of its forms.
        let is_on_its_way = !begun.is_empty() && alike == is && is + 4 >= asked;
        let is_related = alike + 2 >= asked.max(is);
        if (is_on_its_way || is_related) && alike.min(is) >= LEAST_RELATED {
            return RELATED;
        }
        0
    }

    /// Whether one letter too many, too few or wrong, or two in each other's place, make one of the
    /// other.
    fn slipped(&self, term: &[char]) -> u32 {
        let asked = &self.stem[..];
        if asked.len() < LEAST_SLIPPED || term.len() < LEAST_SLIPPED {
            return 0;
        }
        // A word that was put together: of *госпошлина* the fee is known.
        if term.len() > LEAST_SLIPPED && asked.ends_with(term) {
            return RELATED;
        }
        let at = self.alike(term, asked);
        let is_typed = !self.typed.is_empty();
        // A slip can keep an ending from being known as one.
        let most_behind = if term.len() > LEAST_SLIPPED { 2 } else { 0 };
        let same = |term: Option<&[char]>, asked: Option<&[char]>| match (term, asked) {
            (Some(term), Some(asked)) => {
                let alike = self.alike(term, asked);
                let is_whole =
                    alike == term.len() && asked.len() <= term.len() + most_behind;
                is_whole || is_typed && alike == asked.len()
            }
            _ => false,
        };
        let is_exchanged = at + 1 < term.len().min(asked.len())
            && term[at] == asked[at + 1]
            && term[at + 1] == asked[at]
            && same(term.get(at + 2..), asked.get(at + 2..));
        let is_slip = is_exchanged
            || same(term.get(at + 1..), asked.get(at + 1..))
            || same(term.get(at + 1..), asked.get(at..))
            || same(term.get(at..), asked.get(at + 1..));
        if is_slip { SLIPPED } else { 0 }
    }

    /// How many letters are alike at the beginning.
    fn alike(&self, term: &[char], asked: &[char]) -> usize {
        let has_plain = self.tongue == Tongue::Kazakh;
        let same = |(meant, typed): &(&char, &char)| {
            meant == typed || has_plain && is_plain_for(**typed, **meant)
        };
        term.iter().zip(asked).take_while(same).count()
    }
}
