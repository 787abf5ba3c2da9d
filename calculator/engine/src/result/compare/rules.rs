//! Which rules say otherwise, of those that a law leads to: figures, tables, parameters, and the
//! law's own parts.

use super::{Changed, Snapshot};
use crate::answers::Answers;
use crate::book::expression::Expression;
use crate::book::figure::{Content, Period, Value};
use crate::book::ground::Ground;
use crate::book::parameter::Parameter;
use crate::book::points::{Coefficient, Criterion, Group, PointsLaw};
use crate::book::rule::Rule;
use crate::book::table::{Table, TableVersion};
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::reached::{Lookup, Reached};
use crate::value::date::Date;
use crate::value::id::{CriterionId, GroupId, ParameterId, RuleId, SourceId, TableId};

/// A rule that says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChange {
    /// The rule, of the later side where both have one.
    pub rule: RuleId,
    /// Which part of it, or of the law.
    pub part: ChangedPart,
    /// What counted before and what counts now.
    pub change: Changed<Used>,
}

/// What a rule states, or the law takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedPart {
    /// A figure, looked up on the day or on one of its own.
    Figure {
        /// Its name.
        figure: String,
        /// The day, if it is one of its own.
        on: Option<Date>,
    },
    /// A table.
    Table(TableId),
    /// How a derived value comes about.
    Parameter(ParameterId),
    /// How the points of a criterion come about.
    Criterion(CriterionId),
    /// What a group holds and how its members count.
    Group(GroupId),
    /// What must hold besides, by its place among the gates.
    Gate(usize),
    /// How a coefficient is used.
    Coefficient,
}

/// What counted on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The value that the answers lead to, if it is a figure, table or parameter and they do.
    pub value: Option<Value>,
    /// The days on which it holds.
    pub period: Period,
    /// Whether the day lies in these; if not, it is the entry nearest to it.
    pub is_in_force: bool,
    /// The day it entered the rulebook.
    pub recorded: Date,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What a law leads to on one side.
struct Part<'a> {
    rule: RuleId,
    what: ChangedPart,
    written: Written<'a>,
    used: Used,
}

/// How a part is written. If that is the same on both sides, the part says the same: what it rests on
/// is told by itself.
enum Written<'a> {
    Figure(&'a Content),
    Table(&'a Table, &'a TableVersion),
    Parameter(&'a Parameter),
    Criterion(&'a Criterion),
    Group(&'a Group),
    Gate(&'a Ground),
    Coefficient(&'a Coefficient),
}

impl Written<'_> {
    fn says_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Figure(one), Self::Figure(other)) => one == other,
            (Self::Table(one, its), Self::Table(other, others)) => {
                (&one.by, &one.across) == (&other.by, &other.across)
                    && (&its.columns, &its.rows) == (&others.columns, &others.rows)
                    && its.otherwise == others.otherwise
            }
            (Self::Parameter(one), Self::Parameter(other)) => one == other,
            (Self::Criterion(one), Self::Criterion(other)) => one == other,
            (Self::Group(one), Self::Group(other)) => one == other,
            (Self::Gate(one), Self::Gate(other)) => one == other,
            (Self::Coefficient(one), Self::Coefficient(other)) => one == other,
            _ => false,
        }
    }
}

impl Part<'_> {
    /// Whether both are the same part: a figure goes with its rule, all else has a name of its own.
    fn is(&self, other: &Self) -> bool {
        let is_figure = matches!(self.what, ChangedPart::Figure { .. });
        self.what == other.what && (!is_figure || self.rule == other.rule)
    }

    /// The value that some answers lead to.
    fn value(&self, of: &Snapshot<'_>, answers: &Answers) -> Option<Value> {
        let itself = match &self.what {
            ChangedPart::Figure { figure, on } => Expression::Figure {
                rule: Some(self.rule),
                figure: figure.clone(),
                on: *on,
            },
            ChangedPart::Table(id) => Expression::Table(*id),
            ChangedPart::Parameter(id) => Expression::Parameter(*id),
            _ => return None,
        };
        let mut evaluation =
            Evaluation::new(of.rulebook, Coverage::Nearest, Some(answers));
        evaluation.expression(&itself, &self.rule, of.as_of)
    }
}

/// All that differs: in the order of the earlier side, and then what only the later one has.
pub(super) fn changes(before: &Snapshot<'_>, after: &Snapshot<'_>) -> Vec<RuleChange> {
    let (then, now) = (parts(before), parts(after));
    let mut found = Vec::new();
    for one in &then {
        let other = now.iter().find(|it| it.is(one));
        let is_same = other.is_some_and(|other| {
            let gives_the_same = |answers: &Answers| {
                let value = one.value(before, answers);
                value.is_some() && value == other.value(after, answers)
            };
            one.used.is_in_force == other.used.is_in_force
                && (one.written.says_as(&other.written)
                    || gives_the_same(before.answers) && gives_the_same(after.answers))
        });
        if !is_same {
            found.push(change(Some(one), other));
        }
    }
    let new = now.iter().filter(|it| !then.iter().any(|one| one.is(it)));
    found.extend(new.map(|it| change(None, Some(it))));
    found.into_iter().flatten().collect()
}

fn change(before: Option<&Part<'_>>, after: Option<&Part<'_>>) -> Option<RuleChange> {
    let stated = after.or(before)?;
    let used = |it: &Part<'_>| it.used.clone();
    Some(RuleChange {
        rule: stated.rule,
        part: stated.what.clone(),
        change: Changed { before: before.map(used), after: after.map(used) },
    })
}

/// All that the law leads to: what is looked up, and then the law's own parts.
fn parts<'a>(of: &Snapshot<'a>) -> Vec<Part<'a>> {
    let Some(law) = of.rulebook.laws.first() else { return Vec::new() };
    let reached = Reached::of(of.rulebook, law);
    let mut found = Vec::new();
    for Lookup { rule, figure, on } in &reached.figures {
        let day = on.unwrap_or(of.as_of);
        let Some(entry) = Coverage::Nearest.entry(figure, day) else { continue };
        let used = Used {
            value: None,
            period: entry.period,
            is_in_force: entry.period.contains(day),
            recorded: entry.recorded.unwrap_or(rule.clocks.recorded),
            sources: own_or(&entry.sources, rule),
        };
        let what = ChangedPart::Figure { figure: figure.name.clone(), on: *on };
        let written = Written::Figure(&entry.content);
        found.push(Part { rule: rule.id, what, written, used });
    }
    for table in &reached.tables {
        let version = Coverage::Nearest.version(table, of.as_of);
        let Some((version, rule)) = version.zip(of.rulebook.rule(&table.rule)) else {
            continue;
        };
        let used = Used {
            value: None,
            period: version.period,
            is_in_force: version.period.contains(of.as_of),
            recorded: version.recorded.unwrap_or(rule.clocks.recorded),
            sources: own_or(&version.sources, rule),
        };
        let (rule, what) = (rule.id, ChangedPart::Table(table.id));
        found.push(Part { rule, what, written: Written::Table(table, version), used });
    }
    for parameter in &reached.parameters {
        let Some(case) = parameter.cases.first() else { continue };
        let part = ChangedPart::Parameter(parameter.id);
        found.extend(of_rule(of, &case.rule, part, Written::Parameter(parameter)));
    }
    found.extend(of_law(of, law));
    for part in &mut found {
        part.used.value = part.value(of, of.answers);
    }
    found
}

/// The parts of the law itself.
fn of_law<'a>(of: &Snapshot<'a>, law: &'a PointsLaw) -> Vec<Part<'a>> {
    let criteria = law.criteria.iter().filter_map(|it| {
        let part = ChangedPart::Criterion(it.id);
        of_rule(of, &it.rule, part, Written::Criterion(it))
    });
    let groups = law.groups.iter().filter_map(|it| {
        let part = ChangedPart::Group(it.id);
        of_rule(of, &it.rule, part, Written::Group(it))
    });
    let gates = law.gates.iter().enumerate().filter_map(|(place, it)| {
        of_rule(of, &it.rule, ChangedPart::Gate(place), Written::Gate(it))
    });
    let coefficient = law.coefficient.as_ref().and_then(|it| {
        let written = Written::Coefficient(it);
        of_rule(of, &it.rule, ChangedPart::Coefficient, written)
    });
    criteria.chain(groups).chain(gates).chain(coefficient).collect()
}

/// A part whose clocks and sources are those of its rule.
fn of_rule<'a>(
    of: &Snapshot<'a>,
    rule: &RuleId,
    what: ChangedPart,
    written: Written<'a>,
) -> Option<Part<'a>> {
    let rule = of.rulebook.rule(rule)?;
    // How a rule itself stands on the day is told among the standings.
    let used = Used {
        value: None,
        period: rule.clocks.period,
        is_in_force: true,
        recorded: rule.clocks.recorded,
        sources: rule.sources.clone(),
    };
    Some(Part { rule: rule.id, what, written, used })
}

fn own_or(sources: &[SourceId], rule: &Rule) -> Vec<SourceId> {
    if sources.is_empty() { rule.sources.clone() } else { sources.to_vec() }
}
