//! The calculator on paper: what every part of it is written with, and the parts in their order.
//!
//! Nothing is filled in and nothing is decided. Every number comes from the rulebook or is computed by
//! the engine, with the mark and the page of the rule that it rests on; each rule that was named is
//! noted, so that the sheet can end with its sources.

use std::collections::BTreeSet;

use engine::{Answers, Confidence, Date, Question, Rule, RuleBook, RuleId, Topic};
use widget::Texts;

use crate::binding::{confidence_of, mark_text};
use crate::links::PageId;
use crate::render::context::EntryContext;
use crate::render::context::sheets::{QuestionContext, SaidContext, WorksheetContext};
use crate::rule_pages::RulePages;
use crate::site::last_checked;

/// The messages that the sheet says, with their arguments; the rest is said by its template.
pub(super) const MESSAGES: &[widget::Message] = &[
    ("do-unknown", &[]),
    ("points-up-to", &["max"]),
    ("rules-of", &["as-of", "checked"]),
    ("tool-papers", &[]),
    ("tool-worksheet", &[]),
    ("worksheet-lead", &[]),
];

/// The sheet being written.
pub(crate) struct Worksheet<'a> {
    pub(super) pages: RulePages<'a>,
    used: BTreeSet<RuleId>,
}

/// The sheet as it is written, the parts that it has, and the rules that it names.
pub(crate) struct Written {
    pub(crate) context: WorksheetContext,
    pub(crate) contents: Vec<EntryContext>,
    pub(crate) used: BTreeSet<RuleId>,
}

impl<'a> Worksheet<'a> {
    /// The sheet for readers of a language.
    pub(crate) fn write(pages: RulePages<'a>) -> Written {
        let mut sheet = Self { pages, used: BTreeSet::new() };
        let context = WorksheetContext {
            rules_of: rules_of(&sheet.pages),
            address: address(&sheet.pages, &PageId::Worksheet),
            points: sheet.points(),
            exams: sheet.exams(),
            sums: sheet.sums(),
            plans: sheet.plans(),
            papers: sheet.papers(),
        };
        Written { contents: contents(&context, sheet.words()), context, used: sheet.used }
    }

    pub(super) fn book(&self) -> &'a RuleBook {
        &self.pages.rules.book
    }

    pub(super) fn words(&self) -> &'a Texts {
        self.pages.words
    }

    pub(super) fn as_of(&self) -> Date {
        self.pages.frame.as_of
    }

    /// Nobody has answered anything yet: that is what a sheet is for.
    pub(super) fn unanswered() -> Answers {
        Answers::default()
    }

    /// What a rule says, or one of its notes, items or readings.
    pub(super) fn said(&mut self, rule: &RuleId, note: Option<&str>) -> SaidContext {
        let text = match note {
            Some(note) => self.pages.says(rule, note),
            None => self.pages.text(rule),
        };
        self.marked(rule, text)
    }

    /// The same of several rules, each once and without a note.
    pub(super) fn each_said<'r>(
        &mut self,
        rules: impl IntoIterator<Item = &'r RuleId>,
    ) -> Vec<SaidContext> {
        let mut told: Vec<&RuleId> = Vec::new();
        for rule in rules {
            if !told.contains(&rule) {
                told.push(rule);
            }
        }
        told.into_iter().map(|rule| self.said(rule, None)).collect()
    }

    /// A text that rests on a rule.
    pub(super) fn marked(&mut self, id: &RuleId, text: String) -> SaidContext {
        let rule = self.book().rule(id);
        let entry = rule.and_then(|rule| self.pages.entry_now(rule));
        let of_rule = |rule: &Rule| {
            let label = mark_text(self.words(), rule, entry);
            (confidence_of(rule, entry).as_str(), label)
        };
        let (mark, mark_label) = rule.map_or_else(<_>::default, of_rule);
        self.used.insert(*id);
        let url = self.pages.frame.url(&PageId::Rule(*id));
        SaidContext { text, url, mark, mark_label }
    }

    /// Arithmetic of ours, with a rule that it rests on.
    pub(super) fn computed(&mut self, rule: &RuleId, text: String) -> SaidContext {
        let mark = Confidence::Inferred.as_str();
        let mark_label = self.words().get(&format!("mark-{mark}"));
        SaidContext { mark, mark_label, ..self.marked(rule, text) }
    }

    /// The questions of a topic that `is_meant`.
    pub(super) fn questions(
        &self,
        topic: Topic,
        is_meant: impl Fn(&Question) -> bool,
    ) -> Vec<QuestionContext> {
        let all = self.book().questions.iter();
        let meant = all.filter(|it| it.topic == topic && is_meant(it));
        meant.map(|it| self.question(it)).collect()
    }

    pub(super) fn question(&self, question: &Question) -> QuestionContext {
        let options = question.options.iter();
        QuestionContext {
            ask: self.wording(question, "ask"),
            options: options.map(|it| self.wording(question, it.id.as_str())).collect(),
        }
    }

    pub(super) fn wording(&self, question: &Question, part: &str) -> String {
        let name = format!("question-{}-{part}", question.id);
        self.words().wording(self.book(), &name, self.as_of())
    }

    pub(super) fn amount(&self, amount: u32) -> String {
        self.words().amount(amount)
    }
}

/// The parts of a sheet that has something in them.
fn contents(sheet: &WorksheetContext, words: &Texts) -> Vec<EntryContext> {
    let entry = |id: &str, title: String| EntryContext { id: id.to_owned(), title };
    let points = sheet.points.iter();
    let points = points.map(|_| entry("points", words.get("section-points")));
    let exams = sheet.exams.iter().map(|it| entry(&it.id, it.name.clone()));
    let sums = sheet.sums.iter().map(|it| entry(&it.id, it.name.clone()));
    let plans = sheet.plans.iter().map(|it| entry(&it.id, it.name.clone()));
    let papers =
        (!sheet.papers.is_empty()).then(|| entry("papers", words.get("tool-papers")));
    points.chain(exams).chain(sums).chain(plans).chain(papers).collect()
}

/// Which rules a sheet was made from, and when they were last looked at.
pub(super) fn rules_of(pages: &RulePages<'_>) -> String {
    let as_of = pages.frame.as_of;
    let checked = last_checked(&pages.rules.book).unwrap_or(as_of);
    pages.words.say("rules-of", &[("as-of", as_of.into()), ("checked", checked.into())])
}

/// Where a sheet can be had anew: its whole address, if the site knows its own.
pub(super) fn address(pages: &RulePages<'_>, sheet: &PageId) -> String {
    let url = pages.frame.url(sheet);
    pages.frame.addresses.absolute(&url).unwrap_or(url)
}
