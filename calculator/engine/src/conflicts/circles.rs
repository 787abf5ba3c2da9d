//! Conflicts of circles: parameters, tables and criteria that rest on themselves, questions that are
//! asked only after themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Conflicts, Place};
use crate::book::expression::Expression;
use crate::book::rulebook::RuleBook;

/// What leads to what.
type Graph = BTreeMap<Place, Vec<Place>>;

impl Conflicts<'_> {
    pub(super) fn circles(&mut self) {
        let book = self.rulebook;
        let is_question = |it: &Place| matches!(it, Place::Question(_));
        self.circle(
            "circular-name",
            &names(book, computed),
            |it| !is_question(it) && *it != sets(),
            "rests on itself",
            "state one of the values in the circle, or compute it from others",
        );
        // Names in this graph only lead from one question to the other.
        self.circle(
            "circular-question",
            &questions(book),
            is_question,
            "is asked only after itself",
            "ask one of the questions in the circle without `when` or `with`",
        );
    }

    fn circle(
        &mut self,
        name: &'static str,
        graph: &Graph,
        is_told: impl Fn(&Place) -> bool,
        found: &str,
        help: &'static str,
    ) {
        for (place, next) in graph.iter().filter(|it| is_told(it.0)) {
            let Some(other) = next.iter().find(|it| leads_to(graph, it, place)) else {
                continue;
            };
            let found = format!("{} {found}", words(place));
            self.add(place.clone(), name, found, help);
            if other != place {
                self.names_other(other.clone());
            }
        }
    }
}

fn leads_to(graph: &Graph, from: &Place, to: &Place) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(place) = open.pop() {
        if place == to {
            return true;
        }
        if seen.insert(place) {
            open.extend(graph.get(place).into_iter().flatten());
        }
    }
    false
}

fn words(place: &Place) -> String {
    match place {
        Place::Parameter(id) => format!("parameter `{id}`"),
        Place::Table(id) => format!("table `{id}`"),
        Place::Criterion(id) => format!("criterion `{id}`"),
        Place::Question(id) => format!("question `{id}`"),
        _ => "it".to_owned(),
    }
}

/// Parameters, tables and criteria, with what they are computed from.
fn names(book: &RuleBook, named: fn(&Expression) -> Vec<Place>) -> Graph {
    let mut graph = Graph::new();
    for it in &book.parameters {
        let all = it.cases.iter().flat_map(|case| case.when.iter().chain([&case.value]));
        graph.insert(Place::Parameter(it.id), all.flat_map(named).collect());
    }
    for it in &book.tables {
        let mut all: Vec<&Expression> = [&it.by].into_iter().chain(&it.across).collect();
        for version in &it.versions {
            version.visit(&mut |part| all.push(part));
        }
        graph.insert(Place::Table(it.id), all.into_iter().flat_map(named).collect());
    }
    for it in book.laws.iter().flat_map(|law| &law.criteria) {
        let next = it.points.iter().flat_map(named).collect();
        graph.insert(Place::Criterion(it.id), next);
    }
    let criteria = book.laws.iter().flat_map(|law| &law.criteria);
    graph.insert(sets(), criteria.map(|it| Place::Criterion(it.id)).collect());
    graph
}

/// What the smallest sets are in the graph: they rest on what each criterion can give.
fn sets() -> Place {
    Place::Law("".into(), "sets".to_owned())
}

/// The questions, with those whose answers say whether they are asked, also by way of names.
fn questions(book: &RuleBook) -> Graph {
    let mut graph = names(book, asked);
    for it in &book.questions {
        let mut next: Vec<Place> = it.when.iter().flat_map(asked).collect();
        next.extend(it.with.iter().map(|id| Place::Question(*id)));
        graph.insert(Place::Question(it.id), next);
    }
    graph
}

/// What an expression names that is computed itself.
fn computed(expression: &Expression) -> Vec<Place> {
    let mut found = Vec::new();
    expression.visit(&mut |part| match part {
        Expression::Parameter(id) => found.push(Place::Parameter(*id)),
        Expression::Table(id) => found.push(Place::Table(*id)),
        Expression::Points(id) => found.push(Place::Criterion(*id)),
        Expression::Call(call) if call.asks_for_sets() => found.push(sets()),
        _ => {}
    });
    found
}

/// The same, and the questions whose answers it rests on.
fn asked(expression: &Expression) -> Vec<Place> {
    let mut found = computed(expression);
    expression.visit(&mut |part| match part {
        Expression::Answer(question) | Expression::Is { question, .. } => {
            found.push(Place::Question(*question));
        }
        _ => {}
    });
    found
}
