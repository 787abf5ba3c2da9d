//! Where each fact of the rulebook is told: the guides that bind or cite it, by language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use engine::{RuleBook, RuleId};

use crate::links::PageId;
use crate::site::Site;

/// The facts of a rulebook and the guides that tell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The languages of the site, in order.
    languages: Vec<String>,
    /// Of each rule the guides, by their names, and the languages in which each tells it.
    facts: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
}

impl Told {
    /// Looks all guides through. A page that is not translated tells nothing in that language.
    pub(crate) fn of(site: &Site<'_>, book: &RuleBook, languages: &[String]) -> Self {
        let ids = book.rules.iter().map(|rule| (rule.id.to_string(), BTreeMap::new()));
        let mut told = Self { languages: languages.to_vec(), facts: ids.collect() };
        for page in site.pages() {
            let PageId::Guide(guide) = page else { continue };
            let own = languages.iter().filter(|it| site.has(page, it));
            let texts = own.filter_map(|it| Some((it, site.text(page, it)?)));
            for (language, text) in texts {
                text.used.iter().for_each(|rule| told.tell(rule, guide, language));
            }
        }
        told
    }

    fn tell(&mut self, rule: &RuleId, guide: &str, language: &str) {
        let guides = self.facts.entry(rule.to_string()).or_default();
        guides.entry(guide.to_owned()).or_default().insert(language.to_owned());
    }

    /// The guides that tell a fact in a language.
    pub fn guides(&self, fact: &str, language: &str) -> Vec<&str> {
        let guides = self.facts.get(fact).into_iter().flatten();
        let fitting = guides.filter(|(_, languages)| languages.contains(language));
        fitting.map(|(guide, _)| guide.as_str()).collect()
    }

    /// The facts that no guide tells, each with the languages in which it is not told.
    pub fn untold(&self) -> Vec<(&str, Vec<&str>)> {
        let each = self.facts.keys().map(|fact| {
            let lacking = self.languages.iter().map(String::as_str);
            (
                fact.as_str(),
                lacking.filter(|it| self.guides(fact, it).is_empty()).collect(),
            )
        });
        each.filter(|(_, lacking): &(&str, Vec<&str>)| !lacking.is_empty()).collect()
    }

    /// How many facts there are.
    pub fn n_facts(&self) -> usize {
        self.facts.len()
    }

    /// A guide, with the languages that tell the fact unless all do.
    fn place(&self, guide: &str, languages: &BTreeSet<String>) -> String {
        if languages.len() == self.languages.len() {
            return guide.to_owned();
        }
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        format!("{guide} ({})", languages.join(", "))
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.facts.keys().map(String::len).max().unwrap_or_default();
        for (fact, guides) in &self.facts {
            let places: Vec<String> =
                guides.iter().map(|(guide, it)| self.place(guide, it)).collect();
            let places = if places.is_empty() {
                "in no guide".to_owned()
            } else {
                places.join(", ")
            };
            writeln!(f, "{fact:<width$}  {places}")?;
        }
        Ok(())
    }
}
