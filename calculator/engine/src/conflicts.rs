//! What makes a rulebook unusable although each entry is well formed: entries that contradict or
//! miss each other. Reports the entry; turning it into file and line is the reader's part.

mod circles;
mod days;
mod kinds;
mod mentions;
mod named;
mod points;
mod published;
mod rules;
mod tables;
mod trials;

pub use self::mentions::{AskedFor, Mention, Named, Wanted};
use crate::book::rulebook::RuleBook;
use crate::value::date::Date;
use crate::value::id::{
    AssumptionId, CriterionId, DocumentId, ExamId, GroupId, LawId, LeverId, ParameterId,
    PlanId, QuestionId, RuleId, SourceId, StageId, SumId, TableId, WayId,
};

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
    /// A table.
    Table(TableId),
    /// A parameter.
    Parameter(ParameterId),
    /// An assumption.
    Assumption(AssumptionId),
    /// A lever.
    Lever(LeverId),
    /// A way.
    Way(WayId),
    /// A paper.
    Document(DocumentId),
    /// An exam.
    Exam(ExamId),
    /// A sum to show.
    Sum(SumId),
    /// A procedure.
    Plan(PlanId),
    /// A value in an entry, by its keys and its places in lists, such as `fits.0.when`.
    Part(Box<Place>, String),
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
        // Looked for first: what rests on a circle or on nothing cannot be tried.
        let mut named = Conflicts::new(self, on, true);
        named.mentions();
        let mut found = Conflicts::new(self, on, named.all.is_empty());
        self.sources.iter().for_each(|source| found.source(source));
        self.rules.iter().for_each(|rule| found.rule(rule));
        self.laws.iter().for_each(|law| found.law(law));
        found.tables();
        found.questions();
        found.trials();
        found.stages();
        found.stages_once();
        found.positions();
        found.calendar();
        named.all.retain(|it| !found.has_told(it));
        found.all.extend(named.all);
        found.all
    }
}

impl Place {
    /// The entry as a whole that it is in.
    #[must_use]
    pub fn entry(&self) -> Self {
        match self {
            Self::Rule(id, _) | Self::Figure(id, ..) => Self::Rule(*id, None),
            Self::Law(id, _) => Self::Law(*id, String::new()),
            Self::Part(entry, _) => entry.entry(),
            whole => whole.clone(),
        }
    }

    /// A value in it, by its keys and its places in lists.
    #[must_use]
    pub fn part(self, path: impl Into<String>) -> Self {
        Self::Part(Box::new(self), path.into())
    }
}

struct Conflicts<'a> {
    rulebook: &'a RuleBook,
    on: Date,
    /// Whether all that entries name is there and of the right kind.
    is_sound: bool,
    all: Vec<Conflict>,
}

impl<'a> Conflicts<'a> {
    const fn new(rulebook: &'a RuleBook, on: Date, is_sound: bool) -> Self {
        Self { rulebook, on, is_sound, all: Vec::new() }
    }

    /// Whether the same was already told of the same entry.
    fn has_told(&self, conflict: &Conflict) -> bool {
        let Conflict { place, name, missing, .. } = conflict;
        let is_same = |it: &Conflict| it.name == *name && it.missing == *missing;
        let is_here = |it: &Conflict| it.place.entry() == place.entry();
        missing.is_some() && self.all.iter().any(|it| is_same(it) && is_here(it))
    }
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
