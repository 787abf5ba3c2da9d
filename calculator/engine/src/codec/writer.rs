//! Writing a pack: natively only, so that it may think as long as it likes.

use std::collections::BTreeMap;

use super::{FIRST_LETTER, OTHER_LETTER};
use crate::value::id::Name;

/// Collects bytes.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    letters: Vec<char>,
    names: Vec<Name>,
    /// How often each letter outside of ASCII was written.
    used: BTreeMap<char, usize>,
}

impl Writer {
    /// More letters than these cannot be agreed on.
    pub const MOST_LETTERS: usize = (OTHER_LETTER - FIRST_LETTER) as usize;

    /// The bytes written so far.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Agrees on letters, at most [`Self::MOST_LETTERS`] of them: sorted, each once, none of ASCII.
    pub fn agree_on(&mut self, letters: &[char]) {
        self.number(letters.len() as u64);
        for letter in letters {
            self.number(u64::from(*letter));
        }
        self.letters = letters.to_vec();
    }

    /// The letters outside of ASCII that were written most, for another writer to agree on.
    pub fn most_used_letters(&self) -> Vec<char> {
        let mut used: Vec<(usize, char)> =
            self.used.iter().map(|(letter, n)| (*n, *letter)).collect();
        used.sort_unstable_by(|one, other| other.cmp(one));
        let most = used.into_iter().take(Self::MOST_LETTERS);
        let mut letters: Vec<char> = most.map(|(_, letter)| letter).collect();
        letters.sort_unstable();
        letters
    }

    /// Appends one byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Appends a text.
    pub fn text(&mut self, text: &str) {
        let before = std::mem::take(&mut self.bytes);
        text.chars().for_each(|it| self.letter(it));
        let mut written = std::mem::replace(&mut self.bytes, before);
        self.number(written.len() as u64);
        self.bytes.append(&mut written);
    }

    fn letter(&mut self, letter: char) {
        if let Ok(byte) = u8::try_from(letter)
            && byte.is_ascii()
        {
            return self.byte(byte);
        }
        *self.used.entry(letter).or_default() += 1;
        let place = self.letters.binary_search(&letter).ok();
        if let Some(place) = place.and_then(|it| u8::try_from(it).ok()) {
            self.byte(FIRST_LETTER + place);
        } else {
            self.byte(OTHER_LETTER);
            self.number(u64::from(letter));
        }
    }

    /// Appends a name.
    pub(crate) fn name(&mut self, name: Name) {
        let place = self.names.iter().position(|it| *it == name);
        self.number(place.map_or(0, |it| it as u64 + 1));
        if place.is_none() {
            self.names.push(name);
            self.text(name.as_str());
        }
    }

    /// The names that were written so far, by their numbers.
    pub fn known_names(&self) -> impl Iterator<Item = &'static str> {
        self.names.iter().map(|it| it.as_str())
    }

    /// Appends an integer, seven bits a byte, lowest first.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }
}
