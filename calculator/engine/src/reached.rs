//! What a law leads to: every figure, table and parameter that its points can rest on, through any
//! number of names, and the rules that state them.
//!
//! What of it a reader's answers really lead to is told by a trace (`trace.rs`).

use crate::date::Date;
use crate::evaluate::MAX_DEPTH;
use crate::expression::{Call, Expression};
use crate::figure::{Content, Figure};
use crate::id::RuleId;
use crate::parameter::Parameter;
use crate::points::PointsLaw;
use crate::rule::Rule;
use crate::rulebook::RuleBook;
use crate::table::{Table, TableVersion};

/// What a law leads to, each once, in order of appearance.
#[derive(Default)]
pub(crate) struct Reached<'a> {
    pub(crate) figures: Vec<Lookup<'a>>,
    pub(crate) tables: Vec<&'a Table>,
    pub(crate) parameters: Vec<&'a Parameter>,
    pub(crate) rules: Vec<&'a Rule>,
    /// All expressions, each with the rule that it stands in.
    pub(crate) expressions: Vec<(&'a RuleId, &'a Expression)>,
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
    pub(crate) fn of(rulebook: &'a RuleBook, law: &'a PointsLaw) -> Self {
        let mut reached = Self::default();
        reached.figure(rulebook, &law.threshold, "value", None);
        if let Some(rule) = &law.ends {
            reached.figure(rulebook, rule, "value", None);
        }
        for criterion in law.criteria.iter().filter(|it| it.points.is_none()) {
            reached.figure(rulebook, &criterion.rule, "value", None);
        }
        for group in &law.groups {
            reached.figure(rulebook, &group.rule, "value", None);
        }
        for rule in law.rules() {
            reached.rule(rulebook, rule);
        }
        for (own, expression) in law.expressions() {
            reached.expression(rulebook, own, expression, None);
        }
        reached
    }

    fn rule(&mut self, rulebook: &'a RuleBook, id: &RuleId) {
        if let Some(rule) = rulebook.rule(id)
            && !self.rules.iter().any(|it| it.id == rule.id)
        {
            self.rules.push(rule);
        }
    }

    fn figure(
        &mut self,
        rulebook: &'a RuleBook,
        rule: &RuleId,
        name: &str,
        on: Option<Date>,
    ) {
        let Some(rule) = rulebook.rule(rule) else { return };
        self.rule(rulebook, &rule.id);
        let Some(figure) = rule.figure(name) else {
            // The value of a disputed rule is that of one of its readings.
            for reading in rule.readings.iter().filter(|_| name == "value") {
                if rule.figure(&reading.name).is_some() {
                    self.figure(rulebook, &rule.id, &reading.name, on);
                }
            }
            return;
        };
        let lookup = Lookup { rule, figure, on };
        let is_same = |it: &Lookup<'_>| {
            it.rule.id == rule.id && it.figure.name == figure.name && it.on == on
        };
        if self.figures.iter().any(is_same) {
            return;
        }
        self.figures.push(lookup);
        for entry in &figure.entries {
            if let Content::Computed(expression) = &entry.content {
                self.expression(rulebook, &rule.id, expression, on);
            }
        }
    }

    fn expression(
        &mut self,
        rulebook: &'a RuleBook,
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
        let mut named = Vec::new();
        expression.visit(&mut |part| named.push(part));
        for part in named {
            match part {
                Expression::Figure { rule, figure, on: day } => {
                    let rule = rule.as_ref().unwrap_or(own);
                    self.figure(rulebook, rule, figure, day.or(on));
                }
                Expression::Table(id) => {
                    let found = rulebook.table(id);
                    let is_new =
                        |it: &&Table| !self.tables.iter().any(|met| met.id == it.id);
                    if let Some(table) = found.filter(is_new) {
                        self.tables.push(table);
                        self.rule(rulebook, &table.rule);
                        let inner =
                            table.versions.iter().flat_map(TableVersion::expressions);
                        for part in [&table.by].into_iter().chain(&table.across) {
                            self.expression(rulebook, &table.rule, part, on);
                        }
                        for part in inner {
                            self.expression(rulebook, &table.rule, part, on);
                        }
                    }
                }
                Expression::Parameter(id) => {
                    let found = rulebook.parameter(id);
                    let is_new = |it: &&Parameter| {
                        !self.parameters.iter().any(|met| met.id == it.id)
                    };
                    if let Some(parameter) = found.filter(is_new) {
                        self.parameters.push(parameter);
                        for case in &parameter.cases {
                            self.rule(rulebook, &case.rule);
                            for part in case.when.iter().chain([&case.value]) {
                                self.expression(rulebook, &case.rule, part, on);
                            }
                        }
                    }
                }
                Expression::Call(call) => {
                    if let Call::CountItems(rule) = &**call {
                        self.rule(rulebook, rule);
                    }
                }
                _ => {}
            }
        }
        self.depth -= 1;
    }
}
