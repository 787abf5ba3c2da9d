//! What rests on which rules: other rules, by the figures and lists that their expressions name, and
//! every other entry, by its keys and expressions.

use std::collections::{BTreeMap, BTreeSet};

use engine::{
    Call, Content, Expression, Named, Place, PointsLaw, Rule, RuleBook, RuleId,
};

/// Both directions of dependence; no rule depends on itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Depends {
    on: BTreeMap<RuleId, BTreeSet<RuleId>>,
    dependents: BTreeMap<RuleId, BTreeSet<RuleId>>,
    entries: BTreeMap<RuleId, BTreeSet<Place>>,
}

impl Depends {
    /// Finds them in a rulebook.
    pub(crate) fn read(rulebook: &RuleBook) -> Self {
        let mut depends = Self::default();
        for rule in &rulebook.rules {
            for named in named_by(rule, rulebook) {
                depends.dependents.entry(named).or_default().insert(rule.id);
                depends.on.entry(rule.id).or_default().insert(named);
            }
        }
        for (entry, rule) in rules_of_entries(rulebook) {
            depends.entries.entry(rule).or_default().insert(entry);
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

    /// The entries other than rules that depend on a rule.
    pub(crate) fn entries(&self, rule: &RuleId) -> impl Iterator<Item = &Place> {
        self.entries.get(rule).into_iter().flatten()
    }
}

/// Each entry other than a rule, with each rule that it names; a pair may come several times.
pub(crate) fn rules_of_entries(
    rulebook: &RuleBook,
) -> impl Iterator<Item = (Place, RuleId)> {
    rulebook.mentions().into_iter().flat_map(move |mention| {
        let rules = match mention.named {
            Named::Rule(rule) => vec![*rule],
            Named::Expression(expression, ..) => named_in(expression, rulebook),
            _ => Vec::new(),
        };
        rules.into_iter().map(move |rule| (mention.entry.clone(), rule))
    })
}

/// The rules that a rule's figures are computed from.
pub(crate) fn named_by(rule: &Rule, rulebook: &RuleBook) -> BTreeSet<RuleId> {
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
    let figures = expression.figures().into_iter().filter_map(|(rule, _)| rule.copied());
    let calls = expression.calls().into_iter().flat_map(|call| match call {
        Call::CountItems(rule) => vec![*rule],
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
    let caps = law.criteria.iter().map(|criterion| criterion.rule);
    [law.threshold].into_iter().chain(caps).collect()
}
