//! Sources: as they stand below a text, and as their own page lists them.

use std::collections::BTreeSet;

use engine::{PublishedOn, Rule, RuleId, Source, SourceId};
use widget::DateStyle;

use super::{RulePages, sentence};
use crate::binding::source_title;
use crate::links::PageId;
use crate::render::context::{SourceContext, SourceLineContext};

impl RulePages<'_> {
    /// The sources of the rules that a text uses, each once, sorted by title.
    pub(crate) fn sources_of(&self, used: &BTreeSet<RuleId>) -> Vec<SourceContext> {
        let rules = used.iter().filter_map(|id| self.rules.book.rule(id));
        let ids: BTreeSet<&SourceId> = rules.flat_map(Rule::all_sources).collect();
        let mut sources: Vec<SourceContext> =
            ids.into_iter().map(|id| self.source(id)).collect();
        sources.sort_by(|one, other| one.title.cmp(&other.title));
        sources
    }

    /// A source below a text.
    pub(super) fn source(&self, id: &SourceId) -> SourceContext {
        let source = self.rules.book.source(id);
        SourceContext {
            title: source_title(self.words, id),
            date: source.map(|it| self.published(&it.published)),
            kind: source.map(|it| self.kind(it)).unwrap_or_default(),
            url: format!("{}#{id}", self.frame.url(&PageId::Sources)),
        }
    }

    /// The list of sources.
    pub(crate) fn sources(&self) -> Vec<SourceLineContext> {
        let mut lines: Vec<SourceLineContext> = self
            .rules
            .book
            .sources
            .iter()
            .map(|source| self.source_line(source))
            .collect();
        lines.sort_by(|one, other| one.title.cmp(&other.title));
        lines
    }

    fn source_line(&self, source: &Source) -> SourceLineContext {
        let rests = |rule: &&Rule| rule.all_sources().contains(&&source.id);
        let rules: Vec<&Rule> = self.rules.book.rules.iter().filter(rests).collect();
        let n_alone = rules.iter().filter(|rule| rule.all_sources().len() == 1).count();
        let say = |message: &str, count: usize| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.words.say(message, &[("count", count.into())])
        };
        SourceLineContext {
            id: source.id.to_string(),
            title: source_title(self.words, &source.id),
            kind: self.kind(source),
            date: Some(self.published(&source.published)),
            read: self.words.get(&format!("source-read-{}", source.read.as_str())),
            addresses: source.addresses.clone(),
            rules_line: sentence(&say("source-rules", rules.len())),
            alone_line: (n_alone > 0).then(|| sentence(&say("source-alone", n_alone))),
            rules: rules.iter().map(|rule| self.link(&rule.id)).collect(),
        }
    }

    fn kind(&self, source: &Source) -> String {
        let each = |kind: &engine::SourceKind| {
            self.words.get(&format!("source-kind-{}", kind.as_str()))
        };
        source.kinds.iter().map(each).collect::<Vec<_>>().join(" · ")
    }

    fn published(&self, published: &PublishedOn) -> String {
        match published {
            PublishedOn::Day(day) => self.day(*day),
            PublishedOn::About(text) => self.month(text).unwrap_or_else(|| text.clone()),
            PublishedOn::Undated => self.words.get("source-undated").to_lowercase(),
        }
    }

    /// A month such as `2026-04` in words.
    fn month(&self, text: &str) -> Option<String> {
        let first = format!("{text}-01").parse().ok()?;
        Some(self.words.language.day(first, DateStyle::MonthYear))
    }
}
