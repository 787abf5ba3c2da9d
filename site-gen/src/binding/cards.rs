//! Cards of ways: what each is called, what its rule says, and on which rules it rests.

use std::collections::BTreeSet;

use engine::{RuleId, Way};

use super::blocks::Parts;
use super::{Binder, Bound, Name, Refused, to_rule};
use crate::suggest::did_you_mean;

impl Binder<'_> {
    /// The cards of some ways, in the order in which they are named.
    pub(super) fn ways(
        &self,
        names: &[Name],
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        parts.html("<ul class=\"lines said way-cards\">\n");
        for name in names {
            self.card(self.way(name)?, used, parts);
        }
        parts.html("</ul>\n");
        Ok(())
    }

    fn way(&self, name: &Name) -> Result<&Way, Refused> {
        let all = &self.rules.book.ways;
        all.iter().find(|way| way.id.as_str() == name.text).ok_or_else(|| {
            if self.rules.has_broken_way(&name.text) {
                return Refused::Told;
            }
            let known = all.iter().map(|way| way.id.as_str());
            let help =
                did_you_mean(&name.text, known, "content/rules/ways.toml has the ways");
            let message = format!("there is no way `{}`", name.text);
            Refused::because(&name.at, "unknown-way", message, help)
        })
    }

    fn card(&self, way: &Way, used: &mut BTreeSet<RuleId>, parts: &mut Parts) {
        let book = &self.rules.book;
        parts.html("<li><b>");
        parts.text(self.texts.get(&format!("way-{}-name", way.id)));
        parts.html("</b>");
        if let Some(rule) = book.rule(&way.rule) {
            used.insert(rule.id);
            parts.html("<p>");
            self.says(rule, parts);
            parts.html("</p>");
        }
        let mut named = BTreeSet::from([way.rule]);
        let grounds = way.grounds().map(|ground| ground.rule);
        let others: Vec<RuleId> = grounds.filter(|rule| named.insert(*rule)).collect();
        let others: Vec<_> = others.iter().filter_map(|rule| book.rule(rule)).collect();
        if !others.is_empty() {
            parts.html("<p class=\"fine\">");
            parts.text(self.texts.get("ways-rest-on"));
            parts.html(": ");
            for (n, rule) in others.into_iter().enumerate() {
                parts.html(if n > 0 { " · " } else { "" });
                used.insert(rule.id);
                let text = self.says_part(rule, "title");
                let class = String::new();
                parts.bound(Bound::Link { target: to_rule(rule), class, text });
            }
            parts.html("</p>");
        }
        parts.html("</li>\n");
    }
}
