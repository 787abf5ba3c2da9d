//! Which messages the rules need, and which figures each may show.
//!
//! The list follows `docs/rulebook.md`. Messages of the interface are asked for by whoever shows
//! them; here both come into one form.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use engine::{Confidence, Place, PointsLaw, Question, Rule, RuleBook, RuleId};

use crate::render::Said;

/// A message that somebody shows.
#[derive(Clone, Debug)]
pub(super) struct Need {
    pub(super) arguments: Arguments,
    /// The entry that asks for it, if it is one of the rulebook.
    pub(super) place: Option<Place>,
    /// Where templates say it: files and bytes.
    pub(super) said_at: Vec<(String, Range<usize>)>,
    /// Whether it may be left out.
    pub(super) is_optional: bool,
}

/// What a message may show.
#[derive(Clone, Debug)]
pub(super) enum Arguments {
    /// The figures of a rule, if there is one, and, as `rule_figure`, those of others.
    Figures(Option<RuleId>),
    /// Just these.
    Named(BTreeSet<String>),
}

pub(super) type Needs = BTreeMap<String, Need>;

/// A message that two entries would have to share.
#[derive(Clone, Debug)]
pub(super) struct Shared {
    pub(super) name: String,
    pub(super) places: [Place; 2],
}

/// What the rulebook needs, and what in it cannot be had.
pub(super) fn of_rules(book: &RuleBook, asks_offices: bool) -> (Needs, Vec<Shared>) {
    let mut wanted = OfRules { asks_offices, ..OfRules::default() };
    for source in &book.sources {
        let place = Place::Source(source.id);
        wanted.add(format!("source-{}-title", source.id), place);
    }
    book.rules.iter().for_each(|rule| wanted.rule(rule));
    book.laws.iter().for_each(|law| wanted.law(law));
    book.questions.iter().for_each(|question| wanted.question(question));
    wanted.tools(book);
    (wanted.needs, wanted.shared)
}

#[derive(Default)]
struct OfRules {
    /// Whether each gap has a question for an office.
    asks_offices: bool,
    needs: Needs,
    shared: Vec<Shared>,
}

impl OfRules {
    fn rule(&mut self, rule: &Rule) {
        let readings = rule.readings.iter().map(|it| &it.name);
        let own = rule.items.iter().chain(&rule.notes).chain(readings);
        for part in ["title", "text"].into_iter().chain(own.map(String::as_str)) {
            let arguments = Arguments::Figures(Some(rule.id));
            let place = Place::Rule(rule.id, None);
            self.need(format!("{}-{part}", rule.id), arguments, place, false);
        }
        if rule.confidence == Confidence::NotFound {
            let arguments = Arguments::Figures(Some(rule.id));
            let place = Place::Rule(rule.id, None);
            self.need(format!("{}-ask", rule.id), arguments, place, !self.asks_offices);
        }
    }

    fn law(&mut self, law: &PointsLaw) {
        for criterion in &law.criteria {
            for part in ["name", "hint"] {
                let place = Place::Criterion(criterion.id);
                self.add(format!("criterion-{}-{part}", criterion.id), place);
            }
        }
        for group in &law.groups {
            let place = Place::Group(group.id);
            self.add(format!("group-{}-name", group.id), place);
        }
    }

    /// The wordings of a question, which may set figures of rules before the reader.
    fn question(&mut self, question: &Question) {
        let mut part = |part: &str, is_optional| {
            let name = format!("question-{}-{part}", question.id);
            let place = Place::Question(question.id);
            self.need(name, Arguments::Figures(None), place, is_optional);
        };
        part("ask", false);
        if question.criterion.is_some() {
            part("idle", !question.options.is_empty());
        }
        if question.has_help {
            part("help", false);
        }
        for option in &question.options {
            part(option.id.as_str(), false);
        }
    }

    fn tools(&mut self, book: &RuleBook) {
        for it in &book.parameters {
            let place = Place::Parameter(it.id);
            self.add(format!("parameter-{}-name", it.id), place);
        }
        for it in &book.assumptions {
            let name = format!("assumption-{}-text", it.id);
            let place = Place::Assumption(it.id);
            self.need(name, Arguments::Figures(None), place, false);
        }
        for it in &book.levers {
            self.add(format!("lever-{}-name", it.id), Place::Lever(it.id));
        }
        for it in &book.ways {
            self.add(format!("way-{}-name", it.id), Place::Way(it.id));
        }
        // What is an item of a rule is called as it is there.
        for it in book.documents.iter().filter(|it| it.item.is_none()) {
            self.add(format!("document-{}-name", it.id), Place::Document(it.id));
        }
        for it in &book.exams {
            let parts = it.parts.iter().map(|part| part.name.as_str());
            for part in ["name"].into_iter().chain(parts) {
                self.add(format!("exam-{}-{part}", it.id), Place::Exam(it.id));
            }
        }
        for it in &book.sums {
            self.add(format!("sum-{}-name", it.id), Place::Sum(it.id));
        }
        for it in &book.plans {
            self.add(format!("plan-{}-name", it.id), Place::Plan(it.id));
        }
        for it in &book.stages {
            self.add(format!("stage-{}-name", it.id), Place::Stage(it.id));
        }
    }

    /// Adds a message that must be there and shows nothing.
    fn add(&mut self, name: String, place: Place) {
        self.need(name, Arguments::Named(BTreeSet::new()), place, false);
    }

    fn need(
        &mut self,
        name: String,
        arguments: Arguments,
        place: Place,
        is_optional: bool,
    ) {
        let first = self.needs.get(&name).and_then(|it| it.place.clone());
        if let Some(first) = first.filter(|it| *it != place) {
            self.shared.push(Shared { name, places: [place, first] });
            return;
        }
        let place = Some(place);
        self.needs
            .insert(name, Need { arguments, place, said_at: Vec::new(), is_optional });
    }
}

/// What the interface needs.
pub(super) fn of_interface(wanted: &BTreeMap<String, Said>) -> Needs {
    let need = |said: &Said| Need {
        arguments: Arguments::Named(said.arguments.clone()),
        place: None,
        said_at: said.places.clone(),
        is_optional: false,
    };
    wanted.iter().map(|(name, said)| (name.clone(), need(said))).collect()
}
