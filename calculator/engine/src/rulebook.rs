//! The rulebook: every rule, source, criterion, question, stage and working day, as one value.
//!
//! A rulebook that [`RuleBook::conflicts`] finds nothing in can be assessed without an error.

use crate::calendar::WorkingCalendar;
use crate::id::{CriterionId, QuestionId, RuleId, SourceId, StageId};
use crate::points::PointsLaw;
use crate::question::Question;
use crate::rule::{Rule, Section};
use crate::source::Source;
use crate::{wire_enum, wire_struct};

/// Everything that is known, with where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleBook {
    /// Sources, sorted by id.
    pub sources: Vec<Source>,
    /// Rules, in the ledger's order.
    pub rules: Vec<Rule>,
    /// The laws of points.
    pub laws: Vec<PointsLaw>,
    /// Questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Stages of the procedure, in order.
    pub stages: Vec<Stage>,
    /// Working days.
    pub calendar: WorkingCalendar,
}

wire_struct!(RuleBook { sources, rules, laws, questions, stages, calendar });

/// One stage of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// How long it can last.
    pub length: StageLength,
}

wire_struct!(Stage { id, length });

/// How long a stage can last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageLength {
    /// At most the value of a rule.
    AtMost {
        /// The rule, in days or working days.
        duration: RuleId,
        /// The rule that says how the days are counted, if one does.
        counting: Option<RuleId>,
    },
    /// Not known; the rule that says so.
    Unknown(RuleId),
}

wire_enum!(StageLength { AtMost { duration, counting }, Unknown(rule) });

impl RuleBook {
    /// The rule of that id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The question of that id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The question that feeds a criterion, if there is one.
    pub fn question_for(&self, criterion: &CriterionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.criterion == *criterion)
    }

    /// The rules of a section, in order.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.section == section)
    }
}
