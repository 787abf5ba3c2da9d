//! The binary form of the rulebook: small, without a schema, read strictly.
//!
//! Integers are variable-length, texts and lists are preceded by their length. A reader never
//! panics and never allocates more than the bytes it was given could hold. Which rulebook a pack
//! belongs to is checked by whoever wraps it (the widget's pack carries the stamp).

use crate::date::Date;
use crate::fraction::Fraction;

/// Collects bytes.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// The bytes written so far.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Appends one byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
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
}

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
        Self { rest: bytes }
    }

    /// How many bytes are left.
    pub const fn n_left(&self) -> usize {
        self.rest.len()
    }

    /// Takes one byte.
    ///
    /// # Errors
    ///
    /// [`PackError::Ended`] if there is none.
    pub fn byte(&mut self) -> Result<u8, PackError> {
        let (&first, rest) = self.rest.split_first().ok_or(PackError::Ended)?;
        self.rest = rest;
        Ok(first)
    }

    /// Takes `n` bytes.
    ///
    /// # Errors
    ///
    /// [`PackError::Ended`] if fewer are left.
    pub fn bytes(&mut self, n: usize) -> Result<&'a [u8], PackError> {
        let (taken, rest) = self.rest.split_at_checked(n).ok_or(PackError::Ended)?;
        self.rest = rest;
        Ok(taken)
    }

    /// Takes an integer.
    ///
    /// # Errors
    ///
    /// [`PackError`] if the bytes end, do not fit into 64 bits or are more than the number needs.
    pub fn number(&mut self) -> Result<u64, PackError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            let is_padding = shift > 0 && byte == 0;
            if is_padding || (shift == 63 && bits > 1) {
                return Err(PackError::Malformed);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(PackError::Malformed)
    }

    /// Takes the length of a list; never more than bytes are left, since an item takes at least one.
    ///
    /// # Errors
    ///
    /// [`PackError::Ended`] if the list cannot fit.
    pub fn length(&mut self) -> Result<usize, PackError> {
        let length = usize::try_from(self.number()?).map_err(|_| PackError::Malformed)?;
        if length > self.rest.len() { Err(PackError::Ended) } else { Ok(length) }
    }

    /// Says that nothing may be left.
    ///
    /// # Errors
    ///
    /// [`PackError::Trailing`] if something is.
    pub const fn finish(self) -> Result<(), PackError> {
        if self.rest.is_empty() { Ok(()) } else { Err(PackError::Trailing) }
    }
}

/// A value that can be written to a pack and read back equal.
pub trait Wire: Sized {
    /// Appends the value.
    fn write(&self, out: &mut Writer);

    /// Takes a value.
    ///
    /// # Errors
    ///
    /// [`PackError`] if the bytes are not what [`Wire::write`] writes.
    fn read(from: &mut Reader<'_>) -> Result<Self, PackError>;
}

impl Wire for bool {
    fn write(&self, out: &mut Writer) {
        out.byte(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        match from.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(PackError::Malformed),
        }
    }
}

impl Wire for u32 {
    fn write(&self, out: &mut Writer) {
        out.number(u64::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        Self::try_from(from.number()?).map_err(|_| PackError::Malformed)
    }
}

/// Signed numbers alternate (0, −1, 1, −2 …), so that small ones stay short.
impl Wire for i64 {
    fn write(&self, out: &mut Writer) {
        out.number(((self << 1) ^ (self >> 63)).cast_unsigned());
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        let number = from.number()?;
        Ok((number >> 1).cast_signed() ^ -((number & 1).cast_signed()))
    }
}

impl Wire for i32 {
    fn write(&self, out: &mut Writer) {
        i64::from(*self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        Self::try_from(i64::read(from)?).map_err(|_| PackError::Malformed)
    }
}

impl Wire for String {
    fn write(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        out.bytes.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        let length = from.length()?;
        let bytes = from.bytes(length)?;
        std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| PackError::Malformed)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        Ok(if bool::read(from)? { Some(T::read(from)?) } else { None })
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        for item in self {
            item.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        let length = from.length()?;
        (0..length).map(|_| T::read(from)).collect()
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        T::read(from).map(Self::new)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        Ok((A::read(from)?, B::read(from)?))
    }
}

impl Wire for Date {
    fn write(&self, out: &mut Writer) {
        self.days().write(out);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        let days = i32::read(from)?;
        let date = Self::from_days(days);
        if date.days() == days { Ok(date) } else { Err(PackError::Malformed) }
    }
}

impl Wire for Fraction {
    fn write(&self, out: &mut Writer) {
        self.numerator().write(out);
        self.denominator().write(out);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, PackError> {
        let (above, below) = (i64::read(from)?, i64::read(from)?);
        let fraction = Self::new(above, below).ok_or(PackError::Malformed)?;
        // One value, one form: 2/4 is never written.
        let is_canonical =
            (fraction.numerator(), fraction.denominator()) == (above, below);
        if is_canonical { Ok(fraction) } else { Err(PackError::Malformed) }
    }
}

/// Writes and reads the fields of a struct in the order given: one list for both directions.
macro_rules! wire_struct {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::codec::Wire for $name {
            fn write(&self, out: &mut $crate::codec::Writer) {
                $($crate::codec::Wire::write(&self.$field, out);)*
            }

            fn read(
                from: &mut $crate::codec::Reader<'_>,
            ) -> Result<Self, $crate::codec::PackError> {
                $(let $field = $crate::codec::Wire::read(from)?;)*
                Ok(Self { $($field),* })
            }
        }
    };
}

/// Writes an enum without fields as its place in the list given, and names it as the rulebook does.
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

        impl $crate::codec::Wire for $name {
            fn write(&self, out: &mut $crate::codec::Writer) {
                let place = Self::ALL.iter().position(|it| it == self).unwrap_or_default();
                out.number(place as u64);
            }

            fn read(
                from: &mut $crate::codec::Reader<'_>,
            ) -> Result<Self, $crate::codec::PackError> {
                let place = usize::try_from(from.number()?)
                    .map_err(|_| $crate::codec::PackError::Malformed)?;
                Self::ALL.get(place).copied().ok_or($crate::codec::PackError::Malformed)
            }
        }
    };
}

pub(crate) use {wire_names, wire_struct};
