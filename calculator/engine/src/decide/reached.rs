//! What expressions lead to: every figure, table, parameter and criterion that their values can rest
//! on, through any number of names, and the rules that state them.
//!
//! What of it a reader's answers really lead to is told by a trace (`result/trace.rs`).

use crate::book::expression::{Call, Expression};
use crate::book::figure::{Content, Figure};
use crate::book::parameter::Parameter;
use crate::book::points::{Criterion, PointsLaw};
use crate::book::rule::Rule;
use crate::book::rulebook::RuleBook;
use crate::book::table::Table;
use crate::book::way::Way;
use crate::decide::evaluate::MAX_DEPTH;
use crate::value::date::Date;
use crate::value::id::{CriterionId, ParameterId, RuleId, TableId};

/// What is led to, each once, in order of appearance.
pub(crate) struct Reached<'a> {
    pub(crate) rulebook: &'a RuleBook,
    pub(crate) figures: Vec<Lookup<'a>>,
    pub(crate) tables: Vec<&'a Table>,
    pub(crate) parameters: Vec<&'a Parameter>,
    criteria: Vec<&'a Criterion>,
    pub(crate) rules: Vec<&'a Rule>,
    /// All expressions, each with the rule that it stands in.
    pub(crate) expressions: Vec<(&'a RuleId, &'a Expression)>,
    /// Whether the smallest sets of criteria are asked for.
    pub(crate) asks_for_sets: bool,
    depth: u16,
}

/// A figure that is looked up on the day asked for, or on one of its own.
#[derive(Clone, Copy)]
pub(crate) struct Lookup<'a> {
    pub(crate) rule: &'a Rule,
    pub(crate) figure: &'a Figure,
    pub(crate) on: Option<Date>,
}

impl<'a> Reached<'a> {
    /// Nothing yet.
    pub(crate) const fn new(rulebook: &'a RuleBook) -> Self {
        Self {
            rulebook,
            figures: Vec::new(),
            tables: Vec::new(),
            parameters: Vec::new(),
            criteria: Vec::new(),
            rules: Vec::new(),
            expressions: Vec::new(),
            asks_for_sets: false,
            depth: 0,
        }
    }

    /// What a law leads to.
    pub(crate) fn of(rulebook: &'a RuleBook, law: &'a PointsLaw) -> Self {
        let mut reached = Self::new(rulebook);
        // Their expressions are among the law's own.
        reached.criteria.extend(&law.criteria);
        reached.figure(&law.threshold, "value", None);
        if let Some(rule) = &law.ends {
            reached.figure(rule, "value", None);
        }
        for criterion in &law.criteria {
            if criterion.points.is_none() {
                reached.figure(&criterion.rule, "value", None);
            }
        }
        for group in &law.groups {
            reached.figure(&group.rule, "value", None);
        }
        for rule in law.rules() {
            reached.rule(rule);
        }
        for (own, expression) in law.expressions() {
            reached.add(own, expression);
        }
        reached
    }

    /// The rules whose figure or table has no value on a day. The last day of a law says by itself
    /// that it has passed.
    pub(crate) fn carried(&self, law: &PointsLaw, on: Date) -> Vec<RuleId> {
        let mut found: Vec<RuleId> = Vec::new();
        for it in &self.figures {
            let is_end = law.ends.as_ref() == Some(&it.rule.id);
            let is_covered = it.figure.entry_on(it.on.unwrap_or(on)).is_some();
            if !is_end && !is_covered && !found.contains(&it.rule.id) {
                found.push(it.rule.id);
            }
        }
        for table in &self.tables {
            if table.version_on(on).is_none() && !found.contains(&table.rule) {
                found.push(table.rule);
            }
        }
        found
    }

    /// Adds what an expression leads to.
    pub(crate) fn add(&mut self, own: &'a RuleId, expression: &'a Expression) {
        self.expression(own, expression, None);
    }

    /// Adds a way and what its verdict rests on.
    pub(crate) fn way(&mut self, way: &'a Way) {
        self.rule(&way.rule);
        for ground in way.grounds() {
            self.rule(&ground.rule);
            if let Some(when) = &ground.when {
                self.add(&ground.rule, when);
            }
        }
    }

    /// Adds a rule.
    pub(crate) fn rule(&mut self, id: &RuleId) {
        let is_new = |rule: &&Rule| !self.rules.iter().any(|it| it.id == rule.id);
        if let Some(rule) = self.rulebook.rule(id).filter(is_new) {
            self.rules.push(rule);
        }
    }

    fn figure(&mut self, rule: &RuleId, name: &str, on: Option<Date>) {
        let Some(rule) = self.rulebook.rule(rule) else { return };
        self.rule(&rule.id);
        let Some(figure) = rule.figure(name) else {
            // The value of a disputed rule is that of one of its readings.
            if name == "value" {
                for reading in &rule.readings {
                    if rule.figure(&reading.name).is_some() {
                        self.figure(&rule.id, &reading.name, on);
                    }
                }
            }
            return;
        };
        let is_met = |it: &Lookup<'_>| std::ptr::eq(it.figure, figure) && it.on == on;
        if self.figures.iter().any(is_met) {
            return;
        }
        self.figures.push(Lookup { rule, figure, on });
        for entry in &figure.entries {
            if let Content::Computed(expression) = &entry.content {
                self.expression(&rule.id, expression, on);
            }
        }
    }

    fn expression(
        &mut self,
        own: &'a RuleId,
        expression: &'a Expression,
        on: Option<Date>,
    ) {
        if self.depth == MAX_DEPTH {
            return;
        }
        self.depth += 1;
        if on.is_none() {
            self.expressions.push((own, expression));
        }
        expression.visit(&mut |part| match part {
            Expression::Figure { rule, figure, on: day } => {
                self.figure(rule.as_ref().unwrap_or(own), figure, day.or(on));
            }
            Expression::Table(id) => self.table(id, on),
            Expression::Parameter(id) => self.parameter(id, on),
            Expression::Points(id) => self.criterion(id, on),
            Expression::Call(call) => {
                self.asks_for_sets |= call.asks_for_sets();
                if let Call::CountItems(rule) = &**call {
                    self.rule(rule);
                }
            }
            _ => {}
        });
        self.depth -= 1;
    }

    fn table(&mut self, id: &TableId, on: Option<Date>) {
        let Some(table) = self.rulebook.table(id) else { return };
        if self.tables.iter().any(|it| it.id == *id) {
            return;
        }
        self.tables.push(table);
        self.rule(&table.rule);
        self.expression(&table.rule, &table.by, on);
        if let Some(across) = &table.across {
            self.expression(&table.rule, across, on);
        }
        for version in &table.versions {
            version.visit(&mut |part| self.expression(&table.rule, part, on));
        }
    }

    fn parameter(&mut self, id: &ParameterId, on: Option<Date>) {
        let Some(parameter) = self.rulebook.parameter(id) else { return };
        if self.parameters.iter().any(|it| it.id == *id) {
            return;
        }
        self.parameters.push(parameter);
        for case in &parameter.cases {
            self.rule(&case.rule);
            if let Some(when) = &case.when {
                self.expression(&case.rule, when, on);
            }
            self.expression(&case.rule, &case.value, on);
        }
    }

    fn criterion(&mut self, id: &CriterionId, on: Option<Date>) {
        if self.criteria.iter().any(|it| it.id == *id) {
            return;
        }
        for law in &self.rulebook.laws {
            let Some(criterion) = law.criterion(id) else { continue };
            self.criteria.push(criterion);
            self.rule(&criterion.rule);
            if let Some(points) = &criterion.points {
                self.expression(&criterion.rule, points, on);
            }
        }
    }
}
