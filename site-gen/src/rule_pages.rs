//! Pages that are made from the rulebook alone: one a rule, the list of rules, the list of sources.
//!
//! Everything that a page says of a rule comes from the rule; the words come from the language.

mod by_date;
mod changes;
mod depends;
mod endings;
mod entries;
mod notices;
mod sources;
mod values;

pub(crate) use changes::Change;
pub(crate) use depends::{Depends, named_by, rules_of_entries};
pub(crate) use endings::Ending;
pub(crate) use values::day_within;

use std::collections::{BTreeMap, BTreeSet};

use engine::{Clocks, Date, Origin, Rule, RuleId, Section};
use widget::{DateStyle, Texts};

use crate::binding::{confidence_of, mark_text};
use crate::html::escaped;
use crate::links::PageId;
use crate::render::context::{
    DateContext, EntryContext, LinkContext, ReadingContext, RuleContext, RuleLineContext,
    SectionContext, StatusContext,
};
use crate::rulebook::Rules;
use crate::site::Frame;

/// The messages that these pages say, with their arguments.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("by-date-from", &["day"]),
    ("change-begin", &["count"]),
    ("change-ended", &[]),
    ("change-in-force", &[]),
    ("change-no-value", &[]),
    ("change-recorded", &["value"]),
    ("change-rule", &[]),
    ("change-value", &["value"]),
    ("changes-last", &[]),
    ("changes-lead", &[]),
    ("entry-document", &["name"]),
    ("entry-exam", &["name"]),
    ("entry-law", &[]),
    ("entry-lever", &["name"]),
    ("entry-parameter", &["name"]),
    ("entry-plan", &["name"]),
    ("entry-sum", &["name"]),
    ("entry-table", &["name"]),
    ("entry-way", &["name"]),
    ("nav-changes", &[]),
    ("nav-rules", &[]),
    ("page-sources", &[]),
    ("range", &["from", "to"]),
    ("rule-checked", &[]),
    ("rule-doubtful", &[]),
    ("rule-from", &[]),
    ("rule-no-value", &[]),
    ("rule-origin-outside", &[]),
    ("rule-origin-primary", &[]),
    ("rule-recorded", &[]),
    ("rule-review-by", &[]),
    ("rule-rulebook", &[]),
    ("rule-until", &[]),
    ("section-background", &[]),
    ("section-calendar", &[]),
    ("section-decree", &[]),
    ("section-exemptions", &[]),
    ("section-kaztest", &[]),
    ("section-money", &[]),
    ("section-nomads", &[]),
    ("section-permits", &[]),
    ("section-pilot", &[]),
    ("section-points", &[]),
    ("section-procedure", &[]),
    ("section-unknown", &[]),
    ("source-alone", &["count"]),
    ("source-kind-aggregator", &[]),
    ("source-kind-firm", &[]),
    ("source-kind-law", &[]),
    ("source-kind-law-database", &[]),
    ("source-kind-official", &[]),
    ("source-kind-press", &[]),
    ("source-kind-state-press", &[]),
    ("source-read-opening", &[]),
    ("source-read-title", &[]),
    ("source-read-whole", &[]),
    ("source-rules", &["count"]),
    ("source-undated", &[]),
    ("status-agreed", &[]),
    ("status-disputed", &[]),
    ("status-inferred", &[]),
    ("status-not-found", &[]),
    ("status-old", &["year"]),
    ("status-single", &[]),
];

/// The sections of the list of rules, in order.
pub(crate) const SECTIONS: [Section; 12] = [
    Section::Pilot,
    Section::Procedure,
    Section::Kaztest,
    Section::Points,
    Section::Money,
    Section::Permits,
    Section::Exemptions,
    Section::Nomads,
    Section::Decree,
    Section::Background,
    Section::Calendar,
    Section::Unknown,
];

/// The pages that use each rule, as readers of a language see them.
pub(crate) type UsedIn = BTreeMap<RuleId, Vec<LinkContext>>;

/// What pages of rules are made from, for readers of one language.
#[derive(Clone, Copy)]
pub(crate) struct RulePages<'a> {
    /// What stands around them, in the readers' language.
    pub frame: Frame<'a>,
    /// The rules.
    pub rules: &'a Rules,
    /// The words of the rules: the readers' language, else the first.
    pub words: &'a Texts,
    /// Which rules depend on which.
    pub depends: &'a Depends,
    /// The stated last days.
    pub endings: &'a [Ending],
    /// The pages that use a rule, as the readers see them.
    pub used_in: &'a UsedIn,
    /// What tells this rulebook from others.
    pub hash: &'a str,
}

impl RulePages<'_> {
    /// A rule's title.
    pub(crate) fn title(&self, rule: &RuleId) -> String {
        self.says(rule, "title")
    }

    /// What a rule says, in one line.
    pub(crate) fn text(&self, rule: &RuleId) -> String {
        let text = self.says(rule, "text");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All that the page of a rule shows.
    pub(crate) fn rule(&self, rule: &Rule) -> RuleContext {
        let links = |ids: Option<&BTreeSet<RuleId>>| -> Vec<LinkContext> {
            ids.into_iter().flatten().map(|id| self.link(id)).collect()
        };
        RuleContext {
            id: rule.id.to_string(),
            section_title: self.section_title(rule.section),
            values: self.values(rule),
            text_html: format!("<p>{}</p>", escaped(&self.text(&rule.id))),
            mark: rule.confidence.as_str(),
            mark_label: self.status(rule),
            doubtful: rule.is_doubtful,
            old: rule.old_since.map(|year| self.old(year)),
            origin: rule.origin.map(|origin| {
                self.words.get(match origin {
                    Origin::Primary => "rule-origin-primary",
                    Origin::Outside => "rule-origin-outside",
                })
            }),
            apart: self.apart(rule),
            readings: self.readings(rule),
            items: rule.items.iter().map(|item| self.says(&rule.id, item)).collect(),
            notes: rule.notes.iter().map(|note| self.says(&rule.id, note)).collect(),
            sources: rule.all_sources().into_iter().map(|id| self.source(id)).collect(),
            dates: self.dates(rule.clocks),
            by_date: self.by_date(rule),
            used_in: self.used_in.get(&rule.id).cloned().unwrap_or_default(),
            depends_on: links(self.depends.on(&rule.id)),
            dependents: links(self.depends.dependents(&rule.id)),
            entries: self.entries(&rule.id),
            cite: self.cite(rule),
        }
    }

    /// The list of rules, by section.
    pub(crate) fn sections(&self) -> Vec<SectionContext> {
        let each = |section: &Section| {
            let rules: Vec<RuleLineContext> =
                self.rules.book.section(*section).map(|rule| self.line(rule)).collect();
            (!rules.is_empty()).then(|| SectionContext {
                // With a word before it, because a rule may be named like its section.
                id: format!("section-{}", section.as_str()),
                title: self.section_title(*section),
                rules,
            })
        };
        SECTIONS.iter().filter_map(each).collect()
    }

    /// The table of contents of the list of rules.
    pub(crate) fn contents(sections: &[SectionContext]) -> Vec<EntryContext> {
        let each = |it: &SectionContext| EntryContext {
            id: it.id.clone(),
            title: it.title.clone(),
        };
        sections.iter().map(each).collect()
    }

    /// The kinds of confidence that rules have, each once, the surest first.
    pub(crate) fn statuses(&self, used: &BTreeSet<RuleId>) -> Vec<StatusContext> {
        let rules = used.iter().filter_map(|id| self.rules.book.rule(id));
        let kinds: BTreeSet<_> = rules.map(|rule| rule.confidence).collect();
        let each = |confidence: engine::Confidence| StatusContext {
            mark: confidence.as_str(),
            label: self.words.get(&format!("status-{}", confidence.as_str())),
        };
        kinds.into_iter().map(each).collect()
    }

    /// When the rules that a text uses were last looked at, and when they are due for another look,
    /// if it uses any: of each the earliest day.
    pub(crate) fn dates_line(&self, used: &BTreeSet<RuleId>) -> Option<String> {
        let checked = self.checked(used)?;
        let dates =
            [("rule-checked", checked), ("rule-review-by", self.review_by(used)?)];
        // No full stop: in some languages a date ends with one.
        let each = |(label, day): (&str, Date)| {
            format!("{}: {}", self.words.get(label), self.day(day))
        };
        Some(dates.map(each).join(" · "))
    }

    /// The first day on which one of the rules of a text is due for another look.
    fn review_by(&self, used: &BTreeSet<RuleId>) -> Option<Date> {
        let rules = used.iter().filter_map(|id| self.rules.book.rule(id));
        rules.map(|rule| rule.clocks.review_by).min()
    }

    fn line(&self, rule: &Rule) -> RuleLineContext {
        let entry = self.entry_now(rule);
        RuleLineContext {
            id: rule.id.to_string(),
            title: self.title(&rule.id),
            url: self.frame.url(&PageId::Rule(rule.id)),
            value: self.value_now(rule).unwrap_or_default(),
            mark: confidence_of(rule, entry).as_str(),
            mark_label: mark_text(self.words, rule, entry),
        }
    }

    fn link(&self, rule: &RuleId) -> LinkContext {
        let url = self.frame.url(&PageId::Rule(*rule));
        LinkContext { title: self.title(rule), url }
    }

    fn readings(&self, rule: &Rule) -> Vec<ReadingContext> {
        let each = |reading: &engine::Reading| {
            let old =
                reading.old_since.map(|year| format!(" {}", sentence(&self.old(year))));
            let text = self.says(&rule.id, &reading.name) + &old.unwrap_or_default();
            ReadingContext {
                html: escaped(&text),
                value: self.figure_now(rule, &reading.name),
                sources: reading.sources.iter().map(|id| self.source(id)).collect(),
            }
        };
        rule.readings.iter().map(each).collect()
    }

    fn dates(&self, clocks: Clocks) -> Vec<DateContext> {
        let Clocks { period, checked, review_by, recorded } = clocks;
        let all = [
            ("rule-from", period.from),
            ("rule-until", period.until),
            ("rule-checked", Some(checked)),
            ("rule-recorded", Some(recorded)),
            ("rule-review-by", Some(review_by)),
        ];
        let each = |(label, day): (&str, Option<Date>)| {
            Some(DateContext { label: self.words.get(label), value: self.day(day?) })
        };
        all.into_iter().filter_map(each).collect()
    }

    /// The first day on which the sources of one of these rules were read.
    pub(crate) fn checked(&self, used: &BTreeSet<RuleId>) -> Option<Date> {
        let rules = used.iter().filter_map(|id| self.rules.book.rule(id));
        rules.map(|rule| rule.clocks.checked).min()
    }

    /// How to cite a rule: title, site, address, how sure, when checked, in which rulebook.
    fn cite(&self, rule: &Rule) -> String {
        let url = self.frame.url(&PageId::Rule(rule.id));
        let (label, day) =
            (self.words.get("rule-checked"), self.day(rule.clocks.checked));
        let parts = [
            self.title(&rule.id),
            self.frame.config.name.clone(),
            self.frame.addresses.absolute(&url).unwrap_or(url),
            self.status(rule),
        ];
        let old = rule.old_since.map(|year| self.old(year));
        let doubt = rule.is_doubtful.then(|| self.words.get("rule-doubtful"));
        let checked = format!("{label}: {day}");
        let rulebook = format!("{}: {}", self.words.get("rule-rulebook"), self.hash);
        let ends = [checked, rulebook];
        let parts = parts.into_iter().chain(old).chain(doubt).chain(ends);
        parts.map(|part| sentence(&part)).collect::<Vec<_>>().join(" ")
    }

    fn status(&self, rule: &Rule) -> String {
        self.words.get(&format!("status-{}", rule.confidence.as_str()))
    }

    fn old(&self, year: u32) -> String {
        let year = widget::Argument::Name(i64::from(year));
        self.words.say("status-old", &[("year", year)])
    }

    pub(crate) fn section_title(&self, section: Section) -> String {
        self.words.get(&format!("section-{}", section.as_str()))
    }

    /// One of the messages of a rule.
    pub(crate) fn says(&self, rule: &RuleId, part: &str) -> String {
        self.words.rule(&self.rules.book, rule, part, self.frame.as_of)
    }

    pub(crate) fn day(&self, day: Date) -> String {
        self.words.language.day(day, DateStyle::Long)
    }
}

/// A text with one full stop at its end.
fn sentence(text: &str) -> String {
    format!("{}.", text.trim_end_matches('.'))
}
