//! Papers on paper: one list to tick off for each rule that lists some, and what forms ask for.

use engine::{Document, RuleId};

use super::worksheet::Worksheet;
use crate::render::context::sheets::PapersContext;

impl Worksheet<'_> {
    /// What forms ask for, then the papers.
    pub(super) fn papers(&mut self) -> Vec<PapersContext> {
        let forms = self.book().ways.iter().filter_map(|it| it.form.as_ref());
        let forms = once(forms);
        let forms: Vec<_> = forms.into_iter().map(|rule| self.form(rule)).collect();
        let rules = once(self.book().documents.iter().map(|it| &it.rule));
        let papers = rules.into_iter().map(|rule| self.listed(rule));
        forms.into_iter().chain(papers).collect()
    }

    fn form(&mut self, rule: &RuleId) -> PapersContext {
        let items = self.book().rule(rule).into_iter().flat_map(|it| &it.items);
        PapersContext {
            id: format!("papers-{rule}"),
            title: self.pages.title(rule),
            items: items.map(|item| self.pages.says(rule, item)).collect(),
            said: self.each_said([rule]),
        }
    }

    /// The papers that one rule asks for; the limits of their age stand with them.
    fn listed(&mut self, rule: &RuleId) -> PapersContext {
        let all = self.book().documents.iter();
        let papers: Vec<&Document> = all.filter(|it| it.rule == *rule).collect();
        let ages = papers.iter().filter_map(|it| it.max_age.as_ref());
        PapersContext {
            id: format!("papers-{rule}"),
            title: self.pages.title(rule),
            items: papers.iter().map(|it| self.paper(it)).collect(),
            said: self.each_said([rule].into_iter().chain(ages)),
        }
    }

    fn paper(&self, paper: &Document) -> String {
        match &paper.item {
            Some(item) => self.pages.says(&paper.rule, item),
            None => self.words().get(&format!("document-{}-name", paper.id)),
        }
    }
}

/// Each rule once, in order.
fn once<'a>(rules: impl Iterator<Item = &'a RuleId>) -> Vec<&'a RuleId> {
    let mut found = Vec::new();
    for rule in rules {
        if !found.contains(&rule) {
            found.push(rule);
        }
    }
    found
}
