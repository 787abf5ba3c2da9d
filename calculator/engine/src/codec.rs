//! The binary form of the rulebook: small, without a schema, read strictly.
//!
//! Integers are variable-length, texts and lists are preceded by their length. A name is written out
//! the first time and numbered from then on. A letter outside of ASCII takes one byte if it is among
//! the letters that were agreed on before. A reader never panics and never allocates more than the bytes it was given could hold. Which rulebook a pack
//! belongs to is checked by whoever wraps it (the widget's pack carries the stamp).
//!
//! A reader that meets a fault remembers it and goes on with zeros until it is asked at the end.
//! Leaving early at each of some hundred fields would double the code that a browser downloads.

use std::collections::BTreeMap;

use crate::value::id::Name;

/// The byte of the first agreed letter.
const FIRST_LETTER: u8 = 0x80;

/// What stands before the number of a letter that is not agreed on.
const OTHER_LETTER: u8 = 0xff;

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

    /// Appends an integer, seven bits a byte, lowest first.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }
}

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
    fn enter(&mut self) {
        self.depth += 1;
        if self.depth == MAX_DEPTH {
            self.fail(PackError::Malformed);
        }
    }

    /// Begins a list and says how many items it has. This and the next are apart from the loop over
    /// the items, of which there is one for each type of item.
    fn enter_list(&mut self) -> usize {
        let length = self.length();
        self.enter();
        length
    }

    /// Whether a list has another item, of so many that are left; leaves it if not.
    fn has_another(&mut self, n_left: &mut usize) -> bool {
        let has_another = *n_left > 0 && self.fault.is_none();
        if has_another {
            *n_left -= 1;
        } else {
            self.depth -= 1;
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

/// A value that can be written to a pack and read back equal.
pub trait Wire: Sized {
    /// Appends the value.
    fn write(&self, out: &mut Writer);

    /// Takes a value; what [`Wire::write`] does not write is a fault of the reader.
    fn read(from: &mut Reader<'_>) -> Self;
}

impl Wire for bool {
    fn write(&self, out: &mut Writer) {
        out.byte(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let byte = from.byte();
        if byte > 1 {
            from.fail(PackError::Malformed);
        }
        byte == 1
    }
}

impl Wire for u32 {
    fn write(&self, out: &mut Writer) {
        out.number(u64::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.fitting()
    }
}

/// Signed numbers alternate (0, −1, 1, −2 …), so that small ones stay short.
impl Wire for i64 {
    fn write(&self, out: &mut Writer) {
        out.number(((self << 1) ^ (self >> 63)).cast_unsigned());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let number = from.number();
        (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
    }
}

impl Wire for i32 {
    fn write(&self, out: &mut Writer) {
        i64::from(*self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::try_from(i64::read(from)).unwrap_or_else(|_| {
            from.fail(PackError::Malformed);
            0
        })
    }
}

impl Wire for String {
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        for item in self {
            item.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut list = Self::new();
        let mut n_left = from.enter_list();
        while from.has_another(&mut n_left) {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.enter();
        let value = T::read(from);
        from.depth -= 1;
        Self::new(value)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}

/// Writes and reads the fields of a struct in the order given: one list for both directions.
#[macro_export]
macro_rules! wire_struct {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                $($crate::Wire::write(&self.$field, out);)*
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                $(let $field = $crate::Wire::read(from);)*
                Self { $($field),* }
            }
        }
    };
}

/// Writes and reads an enum: the place of the variant in the list given, then its fields.
#[macro_export]
macro_rules! wire_enum {
    ($name:ty { $($variant:ident $(($($part:ident),*))? $({$($field:ident),*})?),* $(,)? }) => {
        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                // Says while compiling if a variant is not listed.
                match self {
                    $(Self::$variant { .. } => {})*
                }
                let mut place = 0;
                $(
                    if let Self::$variant $(($($part),*))? $({$($field),*})? = self {
                        out.byte(place);
                        $($($crate::Wire::write($part, out);)*)?
                        $($($crate::Wire::write($field, out);)*)?
                        return;
                    }
                    place += 1;
                )*
                unreachable!("all {place} variants are listed");
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                let wanted = from.byte();
                let mut place = 0;
                $(
                    if wanted == place {
                        $($(let $part = $crate::Wire::read(from);)*)?
                        $($(let $field = $crate::Wire::read(from);)*)?
                        return Self::$variant $(($($part),*))? $({$($field),*})?;
                    }
                    place += 1;
                )*
                debug_assert!(wanted >= place);
                from.fail($crate::PackError::Malformed);
                // After a fault the next byte is zero: the first variant.
                Self::read(from)
            }
        }
    };
}

/// Writes an enum without fields as its place in the list given, and names it as the rulebook does.
#[macro_export]
macro_rules! wire_names {
    ($name:ty { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that the rulebook uses.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The one of that word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                let place = Self::ALL.iter().position(|it| it == self).unwrap_or_default();
                out.number(place as u64);
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                let place: usize = from.fitting();
                Self::ALL.get(place).copied().unwrap_or_else(|| {
                    from.fail($crate::PackError::Malformed);
                    Self::ALL[0]
                })
            }
        }
    };
}
