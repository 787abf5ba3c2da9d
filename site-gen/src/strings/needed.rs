//! Which messages the rules need, and which figures each may show.
//!
//! The list follows `docs/rulebook.md`. Messages of the interface are asked for by whoever shows
//! them; here both come into one form.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use engine::{Place, Question, QuestionKind, Rule, RuleBook, RuleId};

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
    /// The figures of a rule and, as `rule_figure`, those of others.
    Figures(RuleId),
    /// Just these.
    Named(BTreeSet<String>),
}

pub(super) type Needs = BTreeMap<String, Need>;

/// What the rulebook needs.
pub(super) fn of_rules(book: &RuleBook) -> Needs {
    let mut needs = Needs::new();
    for source in &book.sources {
        let place = Place::Source(source.id.clone());
        add(&mut needs, format!("source-{}-title", source.id), place, false);
    }
    book.rules.iter().for_each(|rule| of_rule(&mut needs, rule));
    for law in &book.laws {
        for criterion in &law.criteria {
            for part in ["name", "hint"] {
                let place = Place::Criterion(criterion.id.clone());
                add(
                    &mut needs,
                    format!("criterion-{}-{part}", criterion.id),
                    place,
                    false,
                );
            }
        }
        for group in &law.groups {
            let place = Place::Group(group.id.clone());
            add(&mut needs, format!("group-{}-name", group.id), place, false);
        }
    }
    book.questions.iter().for_each(|question| of_question(&mut needs, question));
    for stage in &book.stages {
        let place = Place::Stage(stage.id.clone());
        add(&mut needs, format!("stage-{}-name", stage.id), place, false);
    }
    needs
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

fn of_rule(needs: &mut Needs, rule: &Rule) {
    let readings = rule.readings.iter().map(|it| &it.name);
    let own = rule.items.iter().chain(&rule.notes).chain(readings).map(String::as_str);
    for part in ["title", "text"].into_iter().chain(own) {
        let need = Need {
            arguments: Arguments::Figures(rule.id.clone()),
            place: Some(Place::Rule(rule.id.clone(), None)),
            said_at: Vec::new(),
            is_optional: false,
        };
        needs.insert(format!("{}-{part}", rule.id), need);
    }
}

fn of_question(needs: &mut Needs, question: &Question) {
    let mut part = |part: &str, is_optional| {
        let place = Place::Question(question.id.clone());
        add(needs, format!("question-{}-{part}", question.id), place, is_optional);
    };
    part("ask", false);
    part("idle", question.kind != QuestionKind::Number);
    if question.has_help {
        part("help", false);
    }
    for option in &question.options {
        part(option.id.as_str(), false);
    }
}

fn add(needs: &mut Needs, name: String, place: Place, is_optional: bool) {
    let arguments = Arguments::Named(BTreeSet::new());
    needs.insert(
        name,
        Need { arguments, place: Some(place), said_at: Vec::new(), is_optional },
    );
}
