//! Reads `content/rules/` into the engine's rulebook, entry by entry: a bad entry is told and left
//! out, and hides no other. The format is described in `docs/rulebook.md`.
//!
//! ```text
//! files ─▶ entries ─▶ one reader a kind ─▶ RuleBook ─▶ conflicts ─▶ problems
//! ```
//!
//! Words of rules are not read here; they are messages (`strings.rs`).

mod calendar;
mod conflicts;
mod entries;
mod exams;
mod expressions;
mod figures;
mod grounds;
mod levers;
mod names;
mod papers;
mod parameters;
mod places;
mod plans;
mod points;
mod questions;
mod references;
mod rules;
mod sources;
mod sums;
mod tables;
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use engine::{Date, Place, PointsLaw, Rule, RuleBook, RuleId, Section, WorkingCalendar};

pub(crate) use self::entries::Kind;
use self::entries::{Entries, Entry};
use self::places::Places;
use crate::digits::Names;
use crate::problem::{Problem, nearest};
use crate::read::Files;
use crate::toml_tree::{Document, Read, Told};

/// The JSON Schema of the files of rules, for editors. That it says what the readers say is a test.
pub const SCHEMA: &str = include_str!("rulebook/schema.json");

/// The rulebook, and where its entries stand.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// What could be read.
    pub book: RuleBook,
    /// The names that hold digits.
    pub names: Names,
    /// The sections that gaps concern, where these are not their own.
    concerns: BTreeMap<RuleId, Section>,
    places: Places,
    /// All entries that could be read.
    sound: BTreeSet<(Kind, String)>,
    /// Entries that are there, but could not be read.
    broken: BTreeSet<(Kind, String)>,
}

impl Rules {
    /// The file and the bytes of any entry.
    pub fn place(&self, place: &Place) -> Option<(String, Range<usize>)> {
        let spot = self.places.spot(place)?;
        Some((spot.file, spot.span))
    }

    /// The section under which offices are asked about a gap.
    pub(crate) fn concerns(&self, gap: &Rule) -> Section {
        self.concerns.get(&gap.id).copied().unwrap_or(gap.section)
    }

    /// Whether a rule is there but could not be read: that has been told, and whoever misses it
    /// need not tell it again.
    pub fn is_broken(&self, rule: &str) -> bool {
        self.broken.contains(&(Kind::Rule, rule.to_owned()))
    }

    /// Whether a way is there but could not be read.
    pub(crate) fn has_broken_way(&self, way: &str) -> bool {
        self.broken.contains(&(Kind::Way, way.to_owned()))
    }

    /// Whether a law of points is there but could not be read: what needs one is no further mistake.
    pub fn has_broken_law(&self) -> bool {
        self.has_broken(Kind::Law)
    }

    /// Whether an entry of a kind is there but could not be read.
    pub(crate) fn has_broken(&self, kind: Kind) -> bool {
        self.broken.iter().any(|(it, _)| *it == kind)
    }

    /// Whether a message belongs to an entry that could not be read.
    pub fn is_of_broken(&self, message: &str) -> bool {
        // Without their law there are no criteria and no groups.
        let is_of_law = ["criterion-", "group-"].iter().any(|it| message.starts_with(it));
        if is_of_law && self.has_broken_law() {
            return true;
        }
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
        self.nearest(Kind::Rule, id)
    }

    /// The entry of a kind whose id is nearest to one that is not known, if any is near.
    fn nearest(&self, kind: Kind, id: &str) -> Option<&str> {
        let of_kind = self.sound.iter().filter(|(it, _)| *it == kind);
        nearest(id, of_kind.map(|(_, id)| id.as_str()))
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
        self.book.sources = self.each(Kind::Source, entries, sources::source, problems);
        self.book.sources.sort_by_key(|one| one.id);
        let read = self.each_with_places(Kind::Rule, entries, rules::rule, problems);
        let concerns = read.iter().filter_map(|(rule, it)| Some((rule.id, (*it)?)));
        self.concerns = concerns.collect();
        self.book.rules = read.into_iter().map(|(rule, _)| rule).collect();
        // Stable: within a section the rules keep the order of their files.
        self.book.rules.sort_by_key(|it| it.section);
        self.fill_points(entries, problems);
        self.book.tables = self.each(Kind::Table, entries, tables::table, problems);
        self.book.parameters =
            self.each(Kind::Parameter, entries, parameters::parameter, problems);
        self.book.assumptions =
            self.each(Kind::Assumption, entries, points::assumption, problems);
        self.book.levers = self.each(Kind::Lever, entries, levers::lever, problems);
        self.book.questions =
            self.each(Kind::Question, entries, questions::question, problems);
        self.fill_tools(entries, problems);
        let mut years = self.each(Kind::Calendar, entries, calendar::year, problems);
        years.sort_by_key(|it| it.year);
        self.book.calendar = WorkingCalendar { years };
    }

    fn fill_tools(&mut self, entries: &mut Entries<'_>, problems: &mut Vec<Problem>) {
        self.book.ways = self.each(Kind::Way, entries, ways::way, problems);
        self.book.documents =
            self.each(Kind::Document, entries, papers::document, problems);
        self.book.exams = self.each(Kind::Exam, entries, exams::exam, problems);
        self.book.sums = self.each(Kind::Sum, entries, sums::sum, problems);
        self.book.plans = self.each(Kind::Plan, entries, plans::plan, problems);
        self.book.stages = self.each(Kind::Stage, entries, plans::stage, problems);
    }

    fn fill_points(&mut self, entries: &mut Entries<'_>, problems: &mut Vec<Problem>) {
        let mut laws = self.each(Kind::Law, entries, points::law, problems).into_iter();
        let criteria = self.each(Kind::Criterion, entries, points::criterion, problems);
        let groups = self.each(Kind::Group, entries, points::group, problems);
        let first = laws.next();
        for law in laws {
            let found = format!("`{}` is a second law of points", law.id);
            let help = "keep one law: all criteria and groups are its own";
            let header = self.header(Kind::Law, law.id.as_str());
            problems.extend(header.map(|it| it.problem("second-law", found, help)));
        }
        match (first, criteria.first()) {
            (Some(law), _) => {
                self.book.laws = vec![PointsLaw { criteria, groups, ..law }];
            }
            (None, Some(criterion)) if !self.has_broken_law() => {
                let found = "criteria, and no law of points";
                let help = "add `[law.<id>]` with its threshold";
                let header = self.header(Kind::Criterion, criterion.id.as_str());
                problems.extend(header.map(|it| it.problem("no-law", found, help)));
            }
            _ => {}
        }
    }

    /// Where an entry stands.
    fn header(&self, kind: Kind, id: &str) -> Option<places::Spot> {
        self.places.spot(&kind.place(id)?)
    }

    /// Reads all entries of a kind; notes those that could not be read.
    fn each<T>(
        &mut self,
        kind: Kind,
        entries: &mut Entries<'_>,
        read: impl Fn(Entry<'_>, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Vec<T> {
        let read = |entry: Entry<'_>, _: &mut Places, problems: &mut Vec<Problem>| {
            read(entry, problems)
        };
        self.each_with_places(kind, entries, read, problems)
    }

    fn each_with_places<T>(
        &mut self,
        kind: Kind,
        entries: &mut Entries<'_>,
        read: impl Fn(Entry<'_>, &mut Places, &mut Vec<Problem>) -> Read<T>,
        problems: &mut Vec<Problem>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for entry in entries.take(kind) {
            let id = entry.id.to_owned();
            if let Some(place) = kind.place(&id) {
                self.places.entry(place, &entry.table);
            }
            match read(entry, &mut self.places, problems) {
                Ok(it) => {
                    all.push(it);
                    self.sound.insert((kind, id));
                }
                Err(Told) => {
                    self.broken.insert((kind, id));
                }
            }
        }
        all
    }
}
