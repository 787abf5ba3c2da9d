//! Rules: what the ledger holds, each with its confidence, its origin and its clocks.

use crate::book::figure::{Figure, Period};
use crate::value::date::Date;
use crate::value::id::{RuleId, SourceId};
use crate::{wire_names, wire_struct};

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The ledger's id, unchanged.
    pub id: RuleId,
    /// The part of the ledger it stands in.
    pub section: Section,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether a primary text says it; `None` where it is arithmetic of ours or a gap.
    pub origin: Option<Origin>,
    /// Who says it. Of a disputed rule: empty, its readings have them.
    pub sources: Vec<SourceId>,
    /// The year of its newest source, if that is older than the pilot.
    pub old_since: Option<u32>,
    /// Whether the ledger doubts it: never shown without that word.
    pub is_doubtful: bool,
    /// When it holds, and when it was looked at.
    pub clocks: Clocks,
    /// Its numbers and days, by name.
    pub figures: Vec<Figure>,
    /// What each side says, of a disputed rule.
    pub readings: Vec<Reading>,
    /// The words of a list that belongs to it.
    pub items: Vec<String>,
    /// The words of further sentences about it.
    pub notes: Vec<String>,
}

wire_struct!(Rule {
    id,
    section,
    confidence,
    origin,
    sources,
    old_since,
    is_doubtful,
    clocks,
    figures,
    readings,
    items,
    notes,
});

impl Rule {
    /// The figure of that name.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }

    /// Whether its sources disagree about its value, so that it has none unless a reading is supposed.
    pub(crate) fn is_without_value(&self) -> bool {
        !self.readings.is_empty() && self.figure("value").is_none()
    }

    /// The last day on which it, or a value of it, entered the rulebook.
    pub fn last_recorded(&self) -> Date {
        let entries = self.figures.iter().flat_map(|it| &it.entries);
        let days = entries.filter_map(|it| it.recorded);
        days.fold(self.clocks.recorded, Date::max)
    }

    /// All who say anything of it, readings included, each once, in order of appearance.
    pub fn all_sources(&self) -> Vec<&SourceId> {
        let own = self.sources.iter();
        let of_readings = self.readings.iter().flat_map(|reading| &reading.sources);
        let of_entries =
            self.figures.iter().flat_map(|it| &it.entries).flat_map(|it| &it.sources);
        let mut all = Vec::new();
        for source in own.chain(of_readings).chain(of_entries) {
            if !all.contains(&source) {
                all.push(source);
            }
        }
        all
    }

    /// How it stands on a day.
    pub fn standing(&self, day: Date) -> Standing {
        let Clocks { period, review_by, .. } = self.clocks;
        match (period.from, period.until) {
            (Some(from), _) if day < from => Standing::Announced { from },
            (_, Some(until)) if until < day => Standing::Expired { until },
            _ if review_by < day => Standing::ReviewDue { review_by },
            _ => Standing::InForce,
        }
    }
}

/// What one side of a dispute says. Its number, if it has one, is the figure of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// One word; its sentence is the message `<rule>-<name>`.
    pub name: String,
    /// Who says it; at least one.
    pub sources: Vec<SourceId>,
    /// The year of its newest source, if that is older than the pilot.
    pub old_since: Option<u32>,
}

wire_struct!(Reading { name, sources, old_since });

/// The three clocks of a rule, and the day it was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// In force from and until, where a source says so.
    pub period: Period,
    /// The day its sources were last read.
    pub checked: Date,
    /// The day by which it must be read again.
    pub review_by: Date,
    /// The day it entered the rulebook.
    pub recorded: Date,
}

wire_struct!(Clocks { period, checked, review_by, recorded });

/// How a rule stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In force, as far as is known.
    InForce,
    /// Not yet in force.
    Announced {
        /// The first day.
        from: Date,
    },
    /// No longer in force.
    Expired {
        /// The last day.
        until: Date,
    },
    /// In force as far as was known, but due for another look.
    ReviewDue {
        /// The day by which it should have been read again.
        review_by: Date,
    },
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// At least two sources of different origin say so.
    Agreed,
    /// One source says so.
    Single,
    /// Sources disagree.
    Disputed,
    /// Arithmetic or reading of ours.
    Inferred,
    /// Not published, or not found.
    NotFound,
}

wire_names!(Confidence {
    Agreed = "agreed",
    Single = "single",
    Disputed = "disputed",
    Inferred = "inferred",
    NotFound = "not-found",
});

/// Whether a primary text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It stands in a primary text.
    Primary,
    /// It is known from outside only.
    Outside,
}

wire_names!(Origin { Primary = "primary", Outside = "outside" });

/// The parts of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Section {
    Pilot,
    Procedure,
    Kaztest,
    Points,
    Money,
    Permits,
    Exemptions,
    Nomads,
    Decree,
    Background,
    Calendar,
    Unknown,
}

wire_names!(Section {
    Pilot = "pilot",
    Procedure = "procedure",
    Kaztest = "kaztest",
    Points = "points",
    Money = "money",
    Permits = "permits",
    Exemptions = "exemptions",
    Nomads = "nomads",
    Decree = "decree",
    Background = "background",
    Calendar = "calendar",
    Unknown = "unknown",
});
