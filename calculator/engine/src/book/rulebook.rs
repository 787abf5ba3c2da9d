//! The rulebook: every rule, source, criterion, question, stage and working day, as one value.
//!
//! A rulebook that [`RuleBook::conflicts`] finds nothing in can be assessed without an error.

use crate::book::document::Document;
use crate::book::exam::Exam;
use crate::book::lever::Lever;
use crate::book::parameter::Parameter;
use crate::book::plan::{Plan, Stage};
use crate::book::points::{Assumption, PointsLaw};
use crate::book::question::Question;
use crate::book::rule::{Rule, Section};
use crate::book::source::Source;
use crate::book::sum::Sum;
use crate::book::table::Table;
use crate::book::way::Way;
use crate::value::calendar::WorkingCalendar;
use crate::value::id::{
    AssumptionId, CriterionId, ParameterId, PlanId, QuestionId, RuleId, SourceId,
    StageId, TableId, WayId,
};
use crate::wire_struct;

/// Everything that is known, with where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleBook {
    /// Sources, sorted by id.
    pub sources: Vec<Source>,
    /// Rules, in the ledger's order.
    pub rules: Vec<Rule>,
    /// The laws of points.
    pub laws: Vec<PointsLaw>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Derived values.
    pub parameters: Vec<Parameter>,
    /// What we suppose and no source states.
    pub assumptions: Vec<Assumption>,
    /// What can change.
    pub levers: Vec<Lever>,
    /// Questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Ways of staying, in the order in which they are shown.
    pub ways: Vec<Way>,
    /// Papers, in the order in which they are listed.
    pub documents: Vec<Document>,
    /// Tests.
    pub exams: Vec<Exam>,
    /// Sums to show.
    pub sums: Vec<Sum>,
    /// Procedures.
    pub plans: Vec<Plan>,
    /// Stages of procedures, in order.
    pub stages: Vec<Stage>,
    /// Working days.
    pub calendar: WorkingCalendar,
}

// No tool tells sources or looks for shortest ways: who loads a pack does not load the code to read them.
wire_struct!(RuleBook {
    rules,
    laws,
    tables,
    parameters,
    assumptions,
    questions,
    ways,
    documents,
    exams,
    sums,
    plans,
    stages,
    calendar,
} left_out { sources, levers });

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

    /// The question whose answer claims a criterion's points, if there is one.
    pub fn question_for(&self, criterion: &CriterionId) -> Option<&Question> {
        self.questions
            .iter()
            .find(|question| question.criterion.as_ref() == Some(criterion))
    }

    /// The table of that id.
    pub fn table(&self, id: &TableId) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == *id)
    }

    /// The parameter of that id.
    pub fn parameter(&self, id: &ParameterId) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.id == *id)
    }

    /// The assumption of that id.
    pub fn assumption(&self, id: &AssumptionId) -> Option<&Assumption> {
        self.assumptions.iter().find(|assumption| assumption.id == *id)
    }

    /// The way of that id.
    pub fn way(&self, id: &WayId) -> Option<&Way> {
        self.ways.iter().find(|way| way.id == *id)
    }

    /// The stage of that id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The procedure of that id.
    pub fn plan(&self, id: &PlanId) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The rules of a section, in order.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.section == section)
    }
}
