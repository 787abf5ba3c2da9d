//! Conflicts of what entries name: what is not there, and what is there but of the wrong kind.

use std::fmt::Display;

use super::mentions::{AskedFor, Mention, Named};
use super::{Conflicts, Place};
use crate::book::expression::{Call, Expression};
use crate::book::figure::{Figure, Unit};
use crate::book::question::{Question, QuestionKind};
use crate::book::rule::Rule;
use crate::value::id::{CriterionId, OptionId, QuestionId, RuleId};

impl<'a> Conflicts<'a> {
    /// Tells all that is named and not there, or not what it should be, and circles of names.
    pub(super) fn mentions(&mut self) {
        for Mention { entry, path, named } in self.rulebook.mentions() {
            self.named(&entry.part(path), named);
        }
        self.circles();
    }

    fn named(&mut self, place: &Place, named: Named<'a>) {
        let book = self.rulebook;
        match named {
            Named::Source(id) => self.source_exists(place.clone(), id),
            Named::Rule(id) => {
                self.rule_exists(place.clone(), id);
            }
            Named::Words(id, word) => {
                self.word_exists(place, "unknown-words", "words", id, word, Rule::words);
            }
            Named::Item(id, word) => {
                let items = |it: &'a Rule| it.items.iter().collect();
                self.word_exists(place, "unknown-words", "item", id, word, items);
            }
            Named::Reading(id, word) => {
                let readings =
                    |it: &'a Rule| it.readings.iter().map(|it| &it.name).collect();
                self.word_exists(place, "unknown-reading", "reading", id, word, readings);
            }
            Named::Figure(rule, figure, units) => {
                if let Some(rule) = book.rule(rule) {
                    self.figure_is_in(place, rule, figure, units);
                }
            }
            Named::Law(id) => {
                let known = book.laws.iter().map(|it| &it.id);
                self.exists(place, "unknown-law", "law", id, known);
            }
            Named::Criterion(id) => self.criterion_exists(place, id),
            Named::Group(id) => {
                let known = book.laws.iter().flat_map(|it| &it.groups).map(|it| &it.id);
                self.exists(place, "unknown-group", "group", id, known);
            }
            Named::Assumption(id) => {
                let known = book.assumptions.iter().map(|it| &it.id);
                self.exists(place, "unknown-assumption", "assumption", id, known);
            }
            Named::Question(id, asked) => {
                if let Some(question) = self.question_exists(place, id) {
                    self.asks_for(place, question, asked);
                }
            }
            Named::Option(question, option) => {
                self.option_exists(place, question, option);
            }
            Named::Way(id) => {
                let known = book.ways.iter().map(|it| &it.id);
                self.exists(place, "unknown-way", "way", id, known);
            }
            Named::Plan(id) => {
                let known = book.plans.iter().map(|it| &it.id);
                self.exists(place, "unknown-plan", "plan", id, known);
            }
            Named::Stage(id) => {
                let known = book.stages.iter().map(|it| &it.id);
                self.exists(place, "unknown-stage", "stage", id, known);
            }
            Named::Expression(expression, own, wanted) => {
                let n_before = self.all.len();
                expression.visit(&mut |part| self.named_in(place, part, own));
                if self.all.len() == n_before {
                    self.kind_is(place, expression, own, wanted);
                }
            }
        }
    }

    /// What a part of an expression names itself.
    fn named_in(&mut self, place: &Place, part: &'a Expression, own: Option<&'a RuleId>) {
        let book = self.rulebook;
        match part {
            Expression::Figure { rule, figure, .. } => {
                self.figure_exists(place, rule.as_ref().or(own), figure);
            }
            Expression::Answer(question) => {
                self.question_exists(place, question);
            }
            Expression::Is { question, options } => {
                // Of a question that is not there nothing more is said.
                self.question_exists(place, question);
                for option in options {
                    self.option_exists(place, question, option);
                }
            }
            Expression::Parameter(id) => {
                let known = book.parameters.iter().map(|it| &it.id);
                self.exists(place, "unknown-parameter", "parameter", id, known);
            }
            Expression::Table(id) => {
                let known = book.tables.iter().map(|it| &it.id);
                self.exists(place, "unknown-table", "table", id, known);
            }
            Expression::Points(id) => {
                self.criterion_exists(place, id);
                self.is_published(place, id);
            }
            Expression::Call(call) => match &**call {
                Call::SmallestSetWithout(id) | Call::SmallestSetsAllHold(id) => {
                    self.criterion_exists(place, id);
                }
                Call::CountItems(rule) => {
                    self.rule_exists(place.clone(), rule);
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn exists<'k, T: PartialEq + Display + 'k>(
        &mut self,
        place: &Place,
        name: &'static str,
        kind: &str,
        id: &T,
        mut known: impl Iterator<Item = &'k T>,
    ) {
        if !known.any(|it| it == id) {
            let help = format!("name a {kind} that is there, or add `[{kind}.{id}]`");
            self.add(place.clone(), name, format!("no {kind} `{id}`"), help);
            self.names_missing(&id.to_string());
        }
    }

    fn criterion_exists(&mut self, place: &Place, id: &CriterionId) {
        let laws = self.rulebook.laws.iter();
        let known = laws.flat_map(|it| &it.criteria).map(|it| &it.id);
        self.exists(place, "unknown-criterion", "criterion", id, known);
    }

    fn is_published(&mut self, place: &Place, id: &CriterionId) {
        let found = self.rulebook.laws.iter().find_map(|law| law.criterion(id));
        if found.is_some_and(|it| it.points.is_none()) {
            self.add(
                place.clone(),
                "not-published",
                format!("the points of `{id}` are not published"),
                "give the criterion its `points`, or compute without them",
            );
        }
    }

    fn question_exists(
        &mut self,
        place: &Place,
        id: &QuestionId,
    ) -> Option<&'a Question> {
        let known = self.rulebook.questions.iter().map(|it| &it.id);
        self.exists(place, "unknown-question", "question", id, known);
        self.rulebook.question(id)
    }

    fn option_exists(&mut self, place: &Place, question: &QuestionId, id: &OptionId) {
        let Some(found) = self.rulebook.question(question) else { return };
        if found.option(id.as_str()).is_none() {
            let help = listed(question, found.options.iter().map(|it| it.id.as_str()));
            let message = format!("question `{question}` has no option `{id}`");
            self.add(place.clone(), "unknown-option", message, help);
            self.names_missing(id.as_str());
        }
    }

    fn asks_for(&mut self, place: &Place, question: &Question, asked: AskedFor) {
        let (is_right, wanted, help) = match (asked, question.kind) {
            (AskedFor::Anything, _) => return,
            (AskedFor::Options, kind) => (
                matches!(kind, QuestionKind::One | QuestionKind::Several),
                "by options",
                "name a question of the kind `one` or `several`",
            ),
            (AskedFor::Number, kind) => (
                kind == QuestionKind::Number,
                "with a number",
                "name a question of the kind `number`",
            ),
            (AskedFor::Day, kind) => (
                kind == QuestionKind::Day,
                "with a day",
                "name a question of the kind `day`",
            ),
        };
        if !is_right {
            let found = format!("question `{}` is not answered {wanted}", question.id);
            self.add(place.clone(), "wrong-question", found, help);
        }
    }

    /// Whether a rule has a word; that the rule itself is missing is told elsewhere.
    fn word_exists(
        &mut self,
        place: &Place,
        name: &'static str,
        kind: &str,
        rule: &RuleId,
        word: &str,
        words: impl Fn(&'a Rule) -> Vec<&'a String>,
    ) {
        let Some(found) = self.rulebook.rule(rule) else { return };
        let known = words(found);
        if !known.iter().any(|it| *it == word) {
            let help = listed(rule, known.into_iter().map(String::as_str));
            let message = format!("rule `{rule}` has no {kind} `{word}`");
            self.add(place.clone(), name, message, help);
            self.names_missing(word);
        }
    }

    fn figure_exists(&mut self, place: &Place, rule: Option<&RuleId>, figure: &str) {
        let Some(rule) = rule else {
            let found = format!("`.{figure}` is a figure of no rule");
            let help = format!("name its rule: `<rule>.{figure}`");
            return self.add(place.clone(), "unknown-figure", found, help);
        };
        if !self.rule_exists(place.clone(), rule) {
            return;
        }
        if self.rulebook.figures(rule, figure).is_empty() {
            let found = format!("rule `{rule}` has no figure `{figure}`");
            let help = self.figures_of(rule);
            self.add(place.clone(), "unknown-figure", found, help);
            self.names_missing(figure);
        }
    }

    fn figure_is_in(&mut self, place: &Place, rule: &Rule, figure: &str, units: &[Unit]) {
        let figures = self.rulebook.figures(&rule.id, figure);
        let words = units.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("`, `");
        let help = format!("name a figure in `{words}`");
        if figures.is_empty() {
            let found = format!("rule `{}` has no figure `{figure}`", rule.id);
            self.add(place.clone(), "unknown-figure", found, help);
        } else if let Some(it) = figures.iter().find(|it| !units.contains(&it.unit)) {
            let found = format!("`{}.{}` is in `{}`", rule.id, it.name, it.unit.as_str());
            self.add(place.clone(), "wrong-unit", found, help);
        }
    }
}

impl Rule {
    /// Its items, notes and readings.
    fn words(&self) -> Vec<&String> {
        let readings = self.readings.iter().map(|it| &it.name);
        self.items.iter().chain(&self.notes).chain(readings).collect()
    }
}

impl crate::book::rulebook::RuleBook {
    /// The figure of that name; of a disputed rule without one, as `value` those of its readings.
    pub(super) fn figures(&self, rule: &RuleId, name: &str) -> Vec<&Figure> {
        let Some(rule) = self.rule(rule) else { return Vec::new() };
        let of_readings = || {
            let names = rule.readings.iter().filter(|_| name == "value");
            names.filter_map(|it| rule.figure(&it.name)).collect()
        };
        rule.figure(name).map_or_else(of_readings, |it| vec![it])
    }
}

fn listed<'n>(owner: &impl Display, names: impl Iterator<Item = &'n str>) -> String {
    let names = names.collect::<Vec<_>>().join("`, `");
    if names.is_empty() {
        format!("`{owner}` has none: add it, or name another")
    } else {
        format!("`{owner}` has `{names}`")
    }
}
