//! Reads `content/rules/` into the engine's rulebook, entry by entry: a bad entry is told and left
//! out, and hides no other. The format is described in `docs/rulebook.md`.
//!
//! ```text
//! files ─▶ entries ─▶ sources, rules, points, days ─▶ RuleBook ─▶ conflicts ─▶ problems
//! ```
//!
//! Words of rules are not read here; they are messages (`strings.rs`).

mod conflicts;
mod days;
mod entries;
mod figures;
mod places;
mod points;
mod rules;
mod sources;

use std::collections::BTreeSet;
use std::ops::Range;

use engine::{Date, Place, RuleBook, RuleId, SourceId, WorkingCalendar};

use self::entries::{Entries, Entry, Kind};
use self::places::Places;
use crate::digits::Names;
use crate::problem::{Problem, nearest};
use crate::read::Files;
use crate::toml_tree::{Document, Read};

/// The rulebook, and where its entries stand.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// What could be read.
    pub book: RuleBook,
    /// The names that hold digits.
    pub names: Names,
    places: Places,
    broken: BTreeSet<(Kind, String)>,
}

impl Rules {
    /// The file and the bytes of a rule's header.
    pub fn place_of_rule(&self, rule: &RuleId) -> Option<(&str, Range<usize>)> {
        self.place(&Place::Rule(rule.clone(), None))
    }

    /// The file and the bytes of a source's header.
    pub fn place_of_source(&self, source: &SourceId) -> Option<(&str, Range<usize>)> {
        self.place(&Place::Source(source.clone()))
    }

    /// The file and the bytes of any entry.
    pub fn place(&self, place: &Place) -> Option<(&str, Range<usize>)> {
        let spot = self.places.spot(place)?;
        Some((&spot.file, spot.span.clone()))
    }

    /// Whether a rule is there but could not be read: that has been told, and whoever misses it
    /// need not tell it again.
    pub fn is_broken(&self, rule: &str) -> bool {
        self.broken.iter().any(|(kind, id)| *kind == Kind::Rule && id == rule)
    }

    /// Whether a message belongs to an entry that could not be read.
    pub fn is_of_broken(&self, message: &str) -> bool {
        self.broken.iter().any(|(kind, id)| {
            let name = match kind {
                Kind::Rule => message,
                _ => message
                    .strip_prefix(kind.as_str())
                    .and_then(|it| it.strip_prefix('-'))
                    .unwrap_or_default(),
            };
            name.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with('-'))
        })
    }

    /// The rule whose id is nearest to one that is not known, if any is near.
    pub fn nearest_rule(&self, id: &str) -> Option<&str> {
        nearest(id, self.book.rules.iter().map(|it| it.id.as_str()))
    }
}

/// Reads all rules. Expressions are checked on the day `on`.
pub fn read(files: &Files, on: Date, problems: &mut Vec<Problem>) -> Rules {
    let documents: Vec<Document<'_>> = files
        .matching("content/rules/", ".toml")
        .map(|(file, text)| Document::parse(file, text, problems))
        .collect();
    let mut entries = Entries::of(&documents, problems);
    let mut rules = Rules {
        names: std::mem::take(&mut entries.names),
        broken: std::mem::take(&mut entries.broken),
        ..Rules::default()
    };
    rules.fill(&mut entries, problems);
    problems.extend(conflicts::problems(&rules, files, on));
    rules
}

impl Rules {
    fn fill(&mut self, entries: &mut Entries<'_>, problems: &mut Vec<Problem>) {
        let sources = self.each(
            Kind::Source,
            entries,
            |entry, places, problems| {
                places.entry(Place::Source(SourceId::new(entry.id)), &entry.table);
                sources::source(entry, problems)
            },
            problems,
        );
        self.book.sources = sources;
        self.book.sources.sort_by(|one, other| one.id.cmp(&other.id));
        self.book.rules = self.each(Kind::Rule, entries, rules::rule, problems);
        // Stable: within a section the rules keep the order of their files.
        self.book.rules.sort_by_key(|it| it.section);
        self.fill_points(entries, problems);
        self.book.stages = self.each(Kind::Stage, entries, days::stage, problems);
        let mut years = self.each(Kind::Calendar, entries, days::year, problems);
        years.sort_by_key(|it| it.year);
        self.book.calendar = WorkingCalendar { years };
    }

    fn fill_points(&mut self, entries: &mut Entries<'_>, problems: &mut Vec<Problem>) {
        self.book.laws = self.each(Kind::Law, entries, points::law, problems);
        let criteria = self.each(Kind::Criterion, entries, points::criterion, problems);
        let groups = self.each(Kind::Group, entries, points::group, problems);
        self.book.questions =
            self.each(Kind::Question, entries, points::question, problems);
        for law in self.book.laws.drain(1.min(self.book.laws.len())..) {
            let place = Place::Law(law.id.clone(), String::new());
            if let Some(spot) = self.places.spot(&place) {
                problems.push(Problem::error(
                    "second-law",
                    spot.file.clone(),
                    spot.span.clone(),
                    format!("`{}` is a second law of points", law.id),
                    "keep one law: all criteria and groups are its own",
                ));
            }
        }
        let has_broken_law = self.broken.iter().any(|(kind, _)| *kind == Kind::Law);
        match self.book.laws.first_mut() {
            Some(law) => (law.criteria, law.groups) = (criteria, groups),
            None => problems.extend(
                criteria.first().filter(|_| !has_broken_law).and_then(|criterion| {
                    let spot =
                        self.places.spot(&Place::Criterion(criterion.id.clone()))?;
                    Some(Problem::error(
                        "no-law",
                        spot.file.clone(),
                        spot.span.clone(),
                        "criteria, and no law of points",
                        "add `[law.<id>]` with its threshold",
                    ))
                }),
            ),
        }
    }

    /// Reads all entries of a kind; notes those that could not be read.
    fn each<T>(
        &mut self,
        kind: Kind,
        entries: &mut Entries<'_>,
        read: impl Fn(Entry<'_>, &mut Places, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for entry in entries.take(kind) {
            let id = entry.id.to_owned();
            match read(entry, &mut self.places, problems) {
                Ok(it) => all.push(it),
                Err(_) => {
                    self.broken.insert((kind, id));
                }
            }
        }
        all
    }
}
