//! Where each entry of the rulebook stands in its file, so that the engine's conflicts can be told
//! with line and column.

use std::collections::BTreeMap;
use std::ops::Range;

use engine::{Place, RuleId};

use crate::problem::Problem;
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

impl Spot {
    /// A problem about what stands there.
    pub(super) fn problem(
        self,
        lint: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::error(lint, self.file, self.span, message, help)
    }
}

/// The places of all entries and of all that stands in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    entries: BTreeMap<Place, Noted>,
    figures: BTreeMap<Place, Spot>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Noted {
    header: Spot,
    /// Its values, by their keys and their places in lists: `fits.0.when`.
    parts: BTreeMap<String, Range<usize>>,
}

impl Places {
    /// Notes an entry: its header, and all of it to look in.
    pub(super) fn entry(&mut self, place: Place, table: &Table<'_>) {
        let header = Spot {
            file: table.at.file.to_owned(),
            span: table.at.span.clone(),
            body: table.body(),
        };
        self.entries.insert(place, Noted { header, parts: table.parts() });
    }

    /// Notes a value of a figure, which need not stand in the order of the rulebook.
    pub(super) fn figure(&mut self, place: Place, value: &Value<'_>) {
        let spot = Spot {
            file: value.at.file.to_owned(),
            span: value.at.span.clone(),
            body: value.at.span.clone(),
        };
        self.figures.insert(place, spot);
    }

    /// Where a place is; of a part that is not there, what it would stand in.
    pub(super) fn spot(&self, place: &Place) -> Option<Spot> {
        let rule = |id: &RuleId| Place::Rule(*id, None);
        let (entry, path) = match place {
            Place::Figure(id, ..) => match self.figures.get(place) {
                Some(spot) => return Some(spot.clone()),
                None => (rule(id), ""),
            },
            Place::Rule(id, key) => (rule(id), key.as_deref().unwrap_or_default()),
            Place::Law(id, key) => (Place::Law(*id, String::new()), key.as_str()),
            Place::Part(entry, path) => match &**entry {
                Place::Law(id, _) => (Place::Law(*id, String::new()), path.as_str()),
                entry => (entry.clone(), path.as_str()),
            },
            entry => (entry.clone(), ""),
        };
        let noted = self.entries.get(&entry)?;
        let part = noted.part(path);
        Some(part.map_or_else(
            || noted.header.clone(),
            |span| Spot {
                file: noted.header.file.clone(),
                span: span.clone(),
                body: span,
            },
        ))
    }
}

impl Noted {
    /// The bytes of a part or, if it is not there, of the innermost that would hold it. What is the
    /// only one of its list may stand in the entry itself: then `cases.0.value` is `value`.
    fn part(&self, path: &str) -> Option<Range<usize>> {
        let (list, rest) = path.split_once(".0.").unwrap_or((path, ""));
        let is_alone = !rest.is_empty() && !self.parts.contains_key(list);
        let mut path = if is_alone { rest } else { path };
        loop {
            if let Some(span) = self.parts.get(path) {
                return Some(span.clone());
            }
            path = path.rsplit_once('.')?.0;
        }
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
