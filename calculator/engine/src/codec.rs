//! The binary form of the rulebook: small, without a schema, read strictly.
//!
//! Integers are variable-length, texts and lists are preceded by their length. A reader never
//! panics and never allocates more than the bytes it was given could hold. Which rulebook a pack
//! belongs to is checked by whoever wraps it (the widget's pack carries the stamp).
//!
//! A reader that meets a fault remembers it and goes on with zeros until it is asked at the end.
//! Leaving early at each of some hundred fields would double the code that a browser downloads.

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

    /// Appends a text.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
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
        Self { rest: bytes, fault: None, depth: 0 }
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

    /// Takes a text.
    pub fn text(&mut self) -> &'a str {
        let length = self.length();
        std::str::from_utf8(self.bytes(length)).unwrap_or_else(|_| {
            self.fail(PackError::Malformed);
            ""
        })
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

    /// Reads a value that may hold others of its kind.
    fn nested<T: Wire>(&mut self) -> T {
        self.depth += 1;
        if self.depth == MAX_DEPTH {
            self.fail(PackError::Malformed);
        }
        let value = T::read(self);
        self.depth -= 1;
        value
    }

    /// Says whether all went well and nothing is left.
    ///
    /// # Errors
    ///
    /// [`PackError`], the first fault that was met.
    pub const fn finish(self) -> Result<(), PackError> {
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
        out.number(self.len() as u64);
        out.bytes.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
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
        for _ in 0..from.length() {
            if from.fault.is_some() {
                break;
            }
            list.push(from.nested());
        }
        list
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(from.nested())
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
