//! Where each entry of the rulebook stands in its file, so that the engine's conflicts can be told
//! with line and column.

use std::collections::BTreeMap;
use std::ops::Range;

use engine::Place;

use crate::toml_tree::{Table, Value};

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) file: String,
    /// What to point at.
    pub(super) span: Range<usize>,
    /// Where to look for a word that is to be pointed at.
    pub(super) body: Range<usize>,
}

/// The places of all entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    spots: BTreeMap<Place, Spot>,
}

impl Places {
    /// Notes an entry: its header, and all of it to look in.
    pub(super) fn entry(&mut self, place: Place, table: &Table<'_>) {
        let spot = Spot {
            file: table.at.file.to_owned(),
            span: table.at.span.clone(),
            body: table.body(),
        };
        self.spots.insert(place, spot);
    }

    /// Notes a value of an entry.
    pub(super) fn value(&mut self, place: Place, value: &Value<'_>) {
        let spot = Spot {
            file: value.at.file.to_owned(),
            span: value.at.span.clone(),
            body: value.at.span.clone(),
        };
        self.spots.insert(place, spot);
    }

    /// Where a place is; of a key that is not there, its entry.
    pub(super) fn spot(&self, place: &Place) -> Option<&Spot> {
        let whole = match place {
            Place::Rule(rule, _) | Place::Figure(rule, ..) => {
                Place::Rule(rule.clone(), None)
            }
            Place::Law(law, _) => Place::Law(law.clone(), String::new()),
            other => other.clone(),
        };
        self.spots.get(place).or_else(|| self.spots.get(&whole))
    }
}

/// The first place of a word within bytes of a text, bounded by what cannot be part of an id.
pub(super) fn find_word(
    text: &str,
    within: &Range<usize>,
    word: &str,
) -> Option<Range<usize>> {
    let part = text.get(within.clone())?;
    let is_part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let is_bounded = |at: &usize| {
        let before = part[..*at].chars().next_back();
        let after = part[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    };
    let at = part.match_indices(word).map(|(at, _)| at).find(is_bounded)?;
    Some(within.start + at..within.start + at + word.len())
}
