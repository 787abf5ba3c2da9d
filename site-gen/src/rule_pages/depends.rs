//! Which rules depend on which: the figures and lists that their expressions name.

use std::collections::{BTreeMap, BTreeSet};

use engine::{Call, Content, Expression, PointsLaw, Rule, RuleBook, RuleId};

/// Both directions of dependence; no rule depends on itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Depends {
    on: BTreeMap<RuleId, BTreeSet<RuleId>>,
    dependents: BTreeMap<RuleId, BTreeSet<RuleId>>,
}

impl Depends {
    /// Finds them in a rulebook.
    pub(crate) fn read(rulebook: &RuleBook) -> Self {
        let mut depends = Self::default();
        for rule in &rulebook.rules {
            for named in named_by(rule, rulebook) {
                depends
                    .dependents
                    .entry(named.clone())
                    .or_default()
                    .insert(rule.id.clone());
                depends.on.entry(rule.id.clone()).or_default().insert(named);
            }
        }
        depends
    }

    /// The rules that a rule depends on.
    pub(crate) fn on(&self, rule: &RuleId) -> Option<&BTreeSet<RuleId>> {
        self.on.get(rule)
    }

    /// The rules that depend on a rule.
    pub(crate) fn dependents(&self, rule: &RuleId) -> Option<&BTreeSet<RuleId>> {
        self.dependents.get(rule)
    }
}

fn named_by(rule: &Rule, rulebook: &RuleBook) -> BTreeSet<RuleId> {
    let entries = rule.figures.iter().flat_map(|figure| &figure.entries);
    let expressions = entries.filter_map(|entry| match &entry.content {
        Content::Computed(expression) => Some(expression),
        Content::Stated(_) => None,
    });
    let mut named: BTreeSet<RuleId> =
        expressions.flat_map(|expression| named_in(expression, rulebook)).collect();
    named.remove(&rule.id);
    named
}

fn named_in(expression: &Expression, rulebook: &RuleBook) -> Vec<RuleId> {
    let figures = expression.figures().into_iter().filter_map(|(rule, _)| rule.cloned());
    let calls = expression.calls().into_iter().flat_map(|call| match call {
        Call::CountItems(rule) => vec![rule.clone()],
        Call::SmallestSet
        | Call::SmallestSets
        | Call::SmallestSetWithout(_)
        | Call::SmallestSetsAllHold(_) => {
            rulebook.laws.first().map(of_law).unwrap_or_default()
        }
        _ => Vec::new(),
    });
    figures.chain(calls).collect()
}

/// What the sets of criteria are computed from.
fn of_law(law: &PointsLaw) -> Vec<RuleId> {
    let caps = law.criteria.iter().map(|criterion| criterion.rule.clone());
    [law.threshold.clone()].into_iter().chain(caps).collect()
}
