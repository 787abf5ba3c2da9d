//! The pack: rulebook, texts and day of the build in one file, all that the widget needs to know.
//!
//! The page is pre-rendered from the very bytes that the browser loads. A pack carries the stamp of
//! the code that wrote it; code of another stamp refuses it instead of misreading it.

use engine::{Date, PackError, QuestionId, Reader, RuleBook, Wire, Writer};

use crate::texts::Texts;

/// What every pack begins with.
const MAGIC: &[u8] = b"MEKEN\x01";

/// Everything that the widget shows and computes with, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The day for which the site was built.
    pub as_of: Date,
    /// The day on which the sources were last checked.
    pub checked: Date,
    /// The address of the rule pages of this language; a rule's page is this, its id and a slash.
    pub rules_url: String,
    /// The address below which the tools of this language stand.
    pub calculator_url: String,
    /// What tells the whole rulebook from others: a hash of it, in hexadecimal digits.
    pub rules: String,
    /// The rules.
    pub rulebook: RuleBook,
    /// The questions that are never asked, since no answer to them changes anything.
    pub idle: Vec<QuestionId>,
    /// The words.
    pub texts: Texts,
}

engine::wire_struct!(Pack {
    as_of,
    checked,
    rules_url,
    calculator_url,
    rules,
    rulebook,
    idle,
    texts
});

/// Why a pack is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackRefused {
    /// It is not a pack.
    NotAPack,
    /// It was written by other code than this: take both from the same build.
    OtherStamp,
    /// It is damaged.
    Damaged(PackError),
    /// Its rulebook has no law of points, so that there is nothing to show.
    NoLaw,
}

impl Pack {
    /// The pack as bytes, with the stamp of this code.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        for byte in MAGIC {
            out.byte(*byte);
        }
        out.text(crate::STAMP);
        // Written once to see which letters it needs.
        let mut trial = Writer::default();
        self.write(&mut trial);
        out.agree_on(&trial.most_used_letters());
        self.write(&mut out);
        out.into_bytes()
    }

    /// Reads a pack that this code has written.
    ///
    /// # Errors
    ///
    /// [`PackRefused`] if it is none, was written by other code, or is damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PackRefused> {
        let mut from =
            Reader::new(bytes.strip_prefix(MAGIC).ok_or(PackRefused::NotAPack)?);
        if from.text() != crate::STAMP {
            return Err(PackRefused::OtherStamp);
        }
        from.agree();
        let pack = Wire::read(&mut from);
        from.finish().map_err(PackRefused::Damaged)?;
        Ok(pack)
    }
}
