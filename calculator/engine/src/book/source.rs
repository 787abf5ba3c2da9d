//! Where facts come from.

use crate::value::date::Date;
use crate::value::id::SourceId;
use crate::{wire_enum, wire_names, wire_struct};

/// One source of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// What kinds of publication carry it; at least one.
    pub kinds: Vec<SourceKind>,
    /// When it was published.
    pub published: PublishedOn,
    /// Whether it is one of the primary texts, known in full.
    pub is_primary: bool,
    /// How much of it was read.
    pub read: ReadHow,
    /// The source whose text it carries, if it is not its own.
    pub carries: Option<SourceId>,
    /// Site and number, as one would look it up.
    pub addresses: Vec<String>,
}

wire_struct!(Source { id, kinds, published, is_primary, read, carries, addresses });

impl Source {
    /// The source that the text comes from: two sources of one origin confirm nothing.
    pub fn origin(&self) -> &SourceId {
        self.carries.as_ref().unwrap_or(&self.id)
    }
}

/// The kind of a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum SourceKind {
    Firm,
    Press,
    StatePress,
    LawDatabase,
    Official,
    Aggregator,
    Law,
}

wire_names!(SourceKind {
    Firm = "firm",
    Press = "press",
    StatePress = "state-press",
    LawDatabase = "law-database",
    Official = "official",
    Aggregator = "aggregator",
    Law = "law",
});

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum ReadHow {
    Whole,
    Opening,
    Title,
}

wire_names!(ReadHow { Whole = "whole", Opening = "opening", Title = "title" });

/// When a source was published, as exactly as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishedOn {
    /// On a known day.
    Day(Date),
    /// In a month, a year or a span of years: `2026-04`, `2026`, `2024–2026`.
    About(String),
    /// It carries no date.
    Undated,
}

wire_enum!(PublishedOn { Day(day), About(text), Undated });
