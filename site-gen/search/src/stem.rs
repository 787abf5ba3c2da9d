//! What forms of one word have in common: its stem.
//!
//! A word is stemmed by its script: on a Russian page the name of an English form is an English
//! word. English and Russian are left to Snowball's algorithms; Kazakh, which they do not have, is in
//! `kazakh.rs`. A language that is none of the three keeps its words whole.

mod kazakh;

use snowball_stemmers_rs::{Algorithm, Stemmer};

pub(crate) use kazakh::is_plain_for;
use kazakh::stem as kazakh;

use crate::words::Script;

/// How the words of a site's language are stemmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English, and Russian where it is quoted.
    English,
    /// Russian, and English where it is quoted.
    Russian,
    /// Kazakh, and English where it is quoted.
    Kazakh,
    /// Not at all.
    #[default]
    Other,
}

impl Tongue {
    /// The one of a language's code.
    pub fn of(code: &str) -> Self {
        match code {
            "en" => Self::English,
            "ru" => Self::Russian,
            "kk" => Self::Kazakh,
            _ => Self::Other,
        }
    }

    /// The stem of a word that is folded as [`crate::words`] does.
    pub fn stem(self, word: &str) -> String {
        match (self, Script::of(word)) {
            (Self::Other, _) | (_, Script::Mixed) => word.to_owned(),
            (_, Script::Latin) => english(word),
            (Self::Kazakh, Script::Cyrillic) => kazakh(word),
            (_, Script::Cyrillic) => russian(word),
        }
    }
}

// Each names its algorithm, so that the compiler leaves out the thirty others.

fn english(word: &str) -> String {
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}

fn russian(word: &str) -> String {
    Stemmer::create(Algorithm::Russian).stem(word).into_owned()
}
