//! What to ask offices: a question for each gap of the rulebook, in the languages that offices are
//! asked in, grouped by what the gap concerns.

use std::collections::BTreeSet;

use engine::{Confidence, Rule, RuleId, Section};
use widget::Texts;

use super::worksheet::{address, rules_of};
use crate::binding::mark_text;
use crate::links::PageId;
use crate::render::context::sheets::{
    AskContext, AskGroupContext, GapContext, SaidContext, WordedContext,
};
use crate::rule_pages::{RulePages, SECTIONS};

/// The messages that the sheet says, with their arguments; the rest is said by its template.
pub(super) const MESSAGES: &[widget::Message] = &[
    ("ask-answer", &[]),
    ("ask-answered-by", &[]),
    ("ask-day", &[]),
    ("ask-lead", &[]),
    ("ask-office", &[]),
    ("ask-opening", &[]),
    ("rules-of", &["as-of", "checked"]),
    ("tool-ask", &[]),
];

/// The sheet for readers of one language.
pub(crate) struct Asker<'a> {
    /// The rules, as the readers see them.
    pub(crate) pages: RulePages<'a>,
    /// The language of their words.
    pub(crate) language: &'a str,
    /// The languages that offices are asked in, with their words.
    pub(crate) office: Vec<(&'a str, &'a Texts)>,
}

impl Asker<'_> {
    /// All that the sheet shows.
    pub(crate) fn sheet(&self) -> AskContext {
        AskContext {
            rules_of: rules_of(&self.pages),
            address: address(&self.pages, &PageId::Ask),
            opening: self.message("ask-opening"),
            office: self.message("ask-office"),
            day: self.message("ask-day"),
            answered_by: self.message("ask-answered-by"),
            answer: self.message("ask-answer"),
            groups: self.groups(),
        }
    }

    /// The rules that it asks about.
    pub(crate) fn used(&self) -> BTreeSet<RuleId> {
        self.gaps().map(|it| it.id).collect()
    }

    fn gaps(&self) -> impl Iterator<Item = &Rule> {
        let rules = self.pages.rules.book.rules.iter();
        rules.filter(|it| it.confidence == Confidence::NotFound)
    }

    /// The groups in the order of the list of rules; the questions are numbered through.
    fn groups(&self) -> Vec<AskGroupContext> {
        let rules = self.pages.rules;
        let mut n = 0;
        let mut groups = Vec::new();
        for section in SECTIONS {
            let concerned = self.gaps().filter(|it| rules.concerns(it) == section);
            let concerned = concerned.map(|gap| {
                n += 1;
                self.gap(n, gap)
            });
            let concerned: Vec<GapContext> = concerned.collect();
            if !concerned.is_empty() {
                groups.push(self.group(section, concerned));
            }
        }
        groups
    }

    fn group(&self, section: Section, gaps: Vec<GapContext>) -> AskGroupContext {
        AskGroupContext {
            // With a word before it, because a rule may be named like its section.
            id: format!("section-{}", section.as_str()),
            title: self.pages.section_title(section),
            titles: self.message(&format!("section-{}", section.as_str())),
            gaps,
        }
    }

    fn gap(&self, n: usize, gap: &Rule) -> GapContext {
        let sense = (!self.is_office_language()).then(|| self.pages.says(&gap.id, "ask"));
        GapContext {
            n,
            id: gap.id.to_string(),
            sense,
            asked: self.worded(|words| self.question(words, &gap.id)),
            rule: SaidContext {
                text: self.pages.title(&gap.id),
                url: self.pages.frame.url(&PageId::Rule(gap.id)),
                mark: gap.confidence.as_str(),
                mark_label: mark_text(self.pages.words, gap, None),
            },
        }
    }

    /// Whether the readers can read what the office reads.
    fn is_office_language(&self) -> bool {
        self.office.iter().any(|(code, _)| *code == self.language)
    }

    fn question(&self, words: &Texts, gap: &RuleId) -> String {
        words.rule(&self.pages.rules.book, gap, "ask", self.pages.frame.as_of)
    }

    fn message(&self, name: &str) -> Vec<WordedContext> {
        self.worded(|words| words.get(name))
    }

    fn worded(&self, say: impl Fn(&Texts) -> String) -> Vec<WordedContext> {
        let each = |(code, words): &(&str, &Texts)| WordedContext {
            lang: (*code).to_owned(),
            text: say(words),
        };
        self.office.iter().map(each).collect()
    }
}
