//! What entries other than rules are called where a rule's page says what rests on it.

use std::collections::BTreeSet;

use engine::{Place, RuleId};

use super::RulePages;

impl RulePages<'_> {
    /// The law, ways, papers, procedures and so on that rest on a rule, each once.
    pub(super) fn entries(&self, rule: &RuleId) -> Vec<String> {
        let entries = self.depends.entries(rule).flat_map(|it| self.owners(it));
        let named: BTreeSet<Place> = entries.collect();
        named.iter().filter_map(|entry| self.entry_name(entry)).collect()
    }

    /// What readers know an entry as a part of: criteria and groups of the law, stages of procedures.
    fn owners(&self, entry: &Place) -> Vec<Place> {
        let book = &self.rules.book;
        match entry {
            Place::Criterion(_) | Place::Group(_) => {
                let laws = book.laws.iter();
                laws.map(|law| Place::Law(law.id, String::new())).collect()
            }
            Place::Stage(id) => {
                let plans = book.plans.iter().filter(|it| it.stages.contains(id));
                plans.map(|plan| Place::Plan(plan.id)).collect()
            }
            entry => vec![entry.clone()],
        }
    }

    fn entry_name(&self, entry: &Place) -> Option<String> {
        let book = &self.rules.book;
        let named = |name: String| self.words.get(&name);
        let (message, name) = match entry {
            Place::Law(..) => return Some(self.words.get("entry-law")),
            Place::Table(id) => ("entry-table", self.title(&book.table(id)?.rule)),
            Place::Parameter(id) => {
                ("entry-parameter", named(format!("parameter-{id}-name")))
            }
            Place::Lever(id) => ("entry-lever", named(format!("lever-{id}-name"))),
            Place::Way(id) => ("entry-way", named(format!("way-{id}-name"))),
            Place::Document(id) => {
                let document = book.documents.iter().find(|it| it.id == *id)?;
                let name = match &document.item {
                    Some(item) => self.says(&document.rule, item),
                    None => named(format!("document-{id}-name")),
                };
                ("entry-document", name)
            }
            Place::Exam(id) => ("entry-exam", named(format!("exam-{id}-name"))),
            Place::Sum(id) => ("entry-sum", named(format!("sum-{id}-name"))),
            Place::Plan(id) => ("entry-plan", named(format!("plan-{id}-name"))),
            _ => return None,
        };
        Some(self.words.say(message, &[("name", name.into())]))
    }
}
