//! The binary form of the rulebook: small, without a schema, read strictly.
//!
//! Integers are variable-length, texts and lists are preceded by their length. A name is written out
//! the first time and numbered from then on. A letter outside of ASCII takes one byte if it is among
//! the letters that were agreed on before. A reader never panics and never allocates more than the
//! bytes it was given could hold. Which rulebook a pack belongs to is checked by whoever wraps it (the
//! widget's pack carries the stamp).

mod macros;
mod reader;
mod values;
mod writer;

pub use reader::{PackError, Reader};
pub use writer::Writer;

/// The byte of the first agreed letter.
const FIRST_LETTER: u8 = 0x80;

/// What stands before the number of a letter that is not agreed on.
const OTHER_LETTER: u8 = 0xff;

/// A value that can be written to a pack and read back equal.
pub trait Wire: Sized {
    /// Appends the value.
    fn write(&self, out: &mut Writer);

    /// Takes a value; what [`Wire::write`] does not write is a fault of the reader.
    fn read(from: &mut Reader<'_>) -> Self;
}
