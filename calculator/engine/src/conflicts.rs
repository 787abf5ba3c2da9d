//! What makes a rulebook unusable although each entry is well formed: entries that contradict or
//! miss each other. Reports the entry; turning it into file and line is the reader's part.

mod days;
mod points;
mod rules;

use crate::date::Date;
use crate::id::{CriterionId, GroupId, LawId, QuestionId, RuleId, SourceId, StageId};
use crate::rulebook::RuleBook;

/// The entry, and where in it, that a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A source.
    Source(SourceId),
    /// A rule as a whole, or one of its keys.
    Rule(RuleId, Option<String>),
    /// A figure of a rule, and the number of its entry.
    Figure(RuleId, String, usize),
    /// A law, and one of its keys.
    Law(LawId, String),
    /// A criterion.
    Criterion(CriterionId),
    /// A group of criteria.
    Group(GroupId),
    /// A question.
    Question(QuestionId),
    /// A stage.
    Stage(StageId),
    /// A year of the calendar.
    Calendar(i32),
}

/// One thing that is wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The entry.
    pub place: Place,
    /// A short name of the kind of conflict, such as `unknown-source`.
    pub name: &'static str,
    /// What was found.
    pub found: String,
    /// What to do.
    pub help: String,
    /// Another entry that is part of it.
    pub other: Option<Place>,
    /// The id that names nothing, if that is what is wrong: whoever reports it may know a near one.
    pub missing: Option<String>,
}

impl RuleBook {
    /// All conflicts, computed for a day (expressions need one), in the order of the rulebook.
    pub fn conflicts(&self, on: Date) -> Vec<Conflict> {
        let mut found = Conflicts { rulebook: self, on, all: Vec::new() };
        self.sources.iter().for_each(|source| found.source(source));
        self.rules.iter().for_each(|rule| found.rule(rule));
        self.laws.iter().for_each(|law| found.law(law));
        found.questions();
        found.stages();
        found.calendar();
        found.all
    }
}

struct Conflicts<'a> {
    rulebook: &'a RuleBook,
    on: Date,
    all: Vec<Conflict>,
}

impl Conflicts<'_> {
    fn add(
        &mut self,
        place: Place,
        name: &'static str,
        found: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.all.push(Conflict {
            place,
            name,
            found: found.into(),
            help: help.into(),
            other: None,
            missing: None,
        });
    }

    /// Notes on the last conflict which other entry is part of it.
    fn names_other(&mut self, place: Place) {
        if let Some(conflict) = self.all.last_mut() {
            conflict.other = Some(place);
        }
    }

    /// Notes on the last conflict which id it missed.
    fn names_missing(&mut self, id: &str) {
        if let Some(conflict) = self.all.last_mut() {
            conflict.missing = Some(id.to_owned());
        }
    }

    fn source_exists(&mut self, place: Place, id: &SourceId) {
        if self.rulebook.source(id).is_none() {
            self.add(
                place,
                "unknown-source",
                format!("no source `{id}`"),
                "add it to content/rules/sources.toml, or name one that is there",
            );
            self.names_missing(id.as_str());
        }
    }

    fn rule_exists(&mut self, place: Place, id: &RuleId) -> bool {
        let exists = self.rulebook.rule(id).is_some();
        if !exists {
            self.add(
                place,
                "unknown-rule",
                format!("no rule `{id}`"),
                "name a rule that is there",
            );
            self.names_missing(id.as_str());
        }
        exists
    }
}
