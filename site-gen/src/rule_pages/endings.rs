//! What ends with a stated day: the rules that a law, a procedure or a way with a stated last day rests
//! on, and those that stand in the ledger beside that day. Pages that show one of them say when the day
//! has passed.

use std::collections::BTreeSet;

use engine::{Place, RuleBook, RuleId};

use super::rules_of_entries;

/// A stated last day and what ends with it.
#[derive(Clone, Debug)]
pub(crate) struct Ending {
    /// The rule whose value is the day.
    pub day: RuleId,
    rules: BTreeSet<RuleId>,
}

impl Ending {
    /// The stated ends of the laws of points, each once.
    pub(crate) fn read(rulebook: &RuleBook) -> Vec<Self> {
        let mut endings: Vec<Self> = Vec::new();
        for day in rulebook.laws.iter().filter_map(|law| law.ends) {
            if !endings.iter().any(|it| it.day == day) {
                endings.push(Self { day, rules: rules(rulebook, day) });
            }
        }
        endings
    }

    /// Whether it touches one of these rules.
    pub(crate) fn touches(&self, used: &BTreeSet<RuleId>) -> bool {
        !self.rules.is_disjoint(used)
    }
}

fn rules(rulebook: &RuleBook, day: RuleId) -> BTreeSet<RuleId> {
    let beside = rulebook.rule(&day).into_iter();
    let beside = beside.flat_map(|it| rulebook.section(it.section)).map(|it| it.id);
    let named = rules_of_entries(rulebook)
        .filter(|(entry, _)| is_over(rulebook, entry, day))
        .map(|(_, rule)| rule);
    beside.chain(named).collect()
}

/// Whether an entry ends with that day, by itself or as a part of what does.
fn is_over(rulebook: &RuleBook, entry: &Place, day: RuleId) -> bool {
    let mut laws = rulebook.laws.iter().filter(|law| law.ends == Some(day));
    let mut plans = rulebook.plans.iter().filter(|plan| plan.ends == Some(day));
    let mut ways = rulebook.ways.iter().filter(|way| way.ends == Some(day));
    match entry {
        Place::Law(id, _) => laws.any(|law| law.id == *id),
        Place::Criterion(id) => laws.any(|law| law.criterion(id).is_some()),
        Place::Group(id) => laws.any(|law| law.group(id).is_some()),
        Place::Plan(id) => plans.any(|plan| plan.id == *id),
        Place::Stage(id) => plans.any(|plan| plan.stages.contains(id)),
        Place::Way(id) => ways.any(|way| way.id == *id),
        _ => false,
    }
}
