//! Reading a pack.
//!
//! A reader that meets a fault remembers it and goes on with zeros until it is asked at the end.
//! Leaving early at each of some hundred fields would double the code that a browser downloads.

use super::{FIRST_LETTER, OTHER_LETTER, Writer};
use crate::value::id::Name;

/// Takes bytes apart again.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    fault: Option<PackError>,
    depth: u8,
    letters: Vec<char>,
    names: Vec<Name>,
}

/// Deeper nesting than this nobody writes, and hostile bytes must not exhaust the stack.
const MAX_DEPTH: u8 = 200;

/// Why bytes are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The bytes end too early.
    Ended,
    /// A number, a kind or a text is not one that this version writes.
    Malformed,
    /// Bytes are left over.
    Trailing,
}

impl<'a> Reader<'a> {
    /// Reads from the start of `bytes`.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            fault: None,
            depth: 0,
            letters: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Remembers the first fault; from then on there is nothing but zeros.
    pub fn fail(&mut self, fault: PackError) {
        self.fault.get_or_insert(fault);
        self.rest = &[];
    }

    /// Takes one byte.
    pub fn byte(&mut self) -> u8 {
        if let Some((&first, rest)) = self.rest.split_first() {
            self.rest = rest;
            return first;
        }
        self.fail(PackError::Ended);
        0
    }

    /// Takes `n` bytes; none if fewer are left.
    pub fn bytes(&mut self, n: usize) -> &'a [u8] {
        if let Some((taken, rest)) = self.rest.split_at_checked(n) {
            self.rest = rest;
            return taken;
        }
        self.fail(PackError::Ended);
        &[]
    }

    /// Takes the letters that are agreed on.
    pub fn agree(&mut self) {
        let mut letters: Vec<char> = Vec::new();
        for _ in 0..self.length() {
            let letter = self.unusual_letter();
            if letters.last().is_some_and(|before| *before >= letter) {
                self.fail(PackError::Malformed);
            }
            letters.push(letter);
        }
        if letters.len() > Writer::MOST_LETTERS {
            self.fail(PackError::Malformed);
        }
        self.letters = letters;
    }

    /// Takes a text.
    pub fn text(&mut self) -> String {
        let length = self.length();
        let n_behind = self.rest.len() - length;
        let mut text = String::with_capacity(length);
        while self.rest.len() > n_behind {
            text.push(self.letter());
        }
        // The last letter has run into what stands behind the text.
        if self.rest.len() < n_behind {
            self.fail(PackError::Malformed);
        }
        text
    }

    fn letter(&mut self) -> char {
        let byte = self.byte();
        if byte < FIRST_LETTER {
            return char::from(byte);
        }
        if let Some(letter) = self.letters.get(usize::from(byte - FIRST_LETTER)) {
            return *letter;
        }
        if byte != OTHER_LETTER {
            self.fail(PackError::Malformed);
        }
        let letter = self.unusual_letter();
        if self.letters.contains(&letter) {
            self.fail(PackError::Malformed);
        }
        letter
    }

    /// Takes a letter by its number; none of ASCII.
    fn unusual_letter(&mut self) -> char {
        let letter = char::from_u32(self.fitting()).filter(|it| !it.is_ascii());
        letter.unwrap_or_else(|| {
            self.fail(PackError::Malformed);
            char::REPLACEMENT_CHARACTER
        })
    }

    /// Takes a name.
    pub(crate) fn name(&mut self) -> Name {
        let number: usize = self.fitting();
        if let Some(place) = number.checked_sub(1) {
            return self.names.get(place).copied().unwrap_or_else(|| {
                self.fail(PackError::Malformed);
                Name::of("")
            });
        }
        let name = Name::of(&self.text());
        // One way to write a name.
        if self.names.contains(&name) {
            self.fail(PackError::Malformed);
        }
        self.names.push(name);
        name
    }

    /// The names that were taken so far, by their numbers.
    pub fn known_names(&self) -> impl Iterator<Item = &'static str> {
        self.names.iter().map(|it| it.as_str())
    }

    /// Takes an integer: at most 64 bits, in no more bytes than it needs.
    pub fn number(&mut self) -> u64 {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            let bits = u64::from(byte & 0x7f);
            let is_padding = shift > 0 && byte == 0;
            if is_padding || (shift == 63 && bits > 1) {
                break;
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.fail(PackError::Malformed);
        0
    }

    /// Takes an integer that fits into the type asked for.
    pub fn fitting<T: TryFrom<u64> + Default>(&mut self) -> T {
        T::try_from(self.number()).unwrap_or_else(|_| {
            self.fail(PackError::Malformed);
            T::default()
        })
    }

    /// Takes the length of a list; never more than bytes are left, since an item takes at least one.
    pub fn length(&mut self) -> usize {
        let length = self.fitting();
        if length <= self.rest.len() {
            return length;
        }
        self.fail(PackError::Ended);
        0
    }

    /// Goes one value deeper, into what may hold others of its kind.
    pub(super) fn enter(&mut self) {
        self.depth += 1;
        if self.depth == MAX_DEPTH {
            self.fail(PackError::Malformed);
        }
    }

    /// Goes one value back up.
    pub(super) const fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Begins a list and says how many items it has. This and the next are apart from the loop over
    /// the items, of which there is one for each type of item.
    pub(super) fn enter_list(&mut self) -> usize {
        let length = self.length();
        self.enter();
        length
    }

    /// Whether a list has another item, of so many that are left; leaves it if not.
    pub(super) fn has_another(&mut self, n_left: &mut usize) -> bool {
        let has_another = *n_left > 0 && self.fault.is_none();
        if has_another {
            *n_left -= 1;
        } else {
            self.leave();
        }
        has_another
    }

    /// Says whether all went well and nothing is left.
    ///
    /// # Errors
    ///
    /// [`PackError`], the first fault that was met.
    pub fn finish(self) -> Result<(), PackError> {
        match self.fault {
            Some(fault) => Err(fault),
            None if self.rest.is_empty() => Ok(()),
            None => Err(PackError::Trailing),
        }
    }
}
