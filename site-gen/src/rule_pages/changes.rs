//! What has changed, when and by which source: read off the days of the rulebook, typed nowhere.
//!
//! A change is of the rulebook (a rule or a value was recorded) or of what it tells (a value holds from
//! a day, none is known any more, a rule comes into force or is out of it). Each has a name of its own
//! that stays when others are added.

use std::collections::BTreeSet;

use engine::{Date, Entry, Figure, Rule, RuleId};

use super::RulePages;
use super::values::main_figure;
use crate::binding::{confidence_of, mark_text};
use crate::links::PageId;
use crate::render::context::{ChangeContext, SourceContext};

/// A change, as readers of a language are told of it.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The day.
    pub day: Date,
    /// The rule that it is about, if it is about one.
    pub rule: Option<RuleId>,
    /// What templates are given.
    pub told: ChangeContext,
}

/// What has become of a rule or one of its values.
enum Event<'a> {
    /// The rule was recorded.
    Recorded,
    /// A later value was recorded.
    ValueRecorded(&'a Figure, &'a Entry),
    /// A value holds from the day on.
    Value(&'a Figure, &'a Entry),
    /// No value is known from the day on.
    NoValue(&'a Figure),
    /// The rule is in force from the day on.
    InForce,
    /// It is so no longer.
    Ended,
}

impl RulePages<'_> {
    /// All changes that the rulebook knows of, the newest first; on one day those of the rulebook come
    /// before those that it tells of.
    pub(crate) fn changes(&self) -> Vec<Change> {
        let rules = &self.rules.book.rules;
        let Some(begin) = rules.iter().map(|rule| rule.clocks.recorded).min() else {
            return Vec::new();
        };
        let events = rules.iter().flat_map(|rule| {
            events(rule, begin).into_iter().map(move |(day, event)| (day, rule, event))
        });
        let mut all: Vec<Change> =
            events.map(|(day, rule, event)| self.change(day, rule, &event)).collect();
        all.push(self.begin(begin));
        all.sort_by(|one, other| {
            (other.day, &one.told.id).cmp(&(one.day, &other.told.id))
        });
        all
    }

    /// That the rulebook begins: its first rules are not told one by one.
    fn begin(&self, day: Date) -> Change {
        let first = self.rules.book.rules.iter();
        let count = first.filter(|rule| rule.clocks.recorded == day).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let told = ChangeContext {
            id: "begin".to_owned(),
            date: self.day(day),
            title: self.words.get("nav-rules"),
            url: self.frame.url(&PageId::Rules),
            text: self.words.say("change-begin", &[("count", count.into())]),
            ..ChangeContext::default()
        };
        Change { day, rule: None, told }
    }

    fn change(&self, day: Date, rule: &Rule, event: &Event<'_>) -> Change {
        let (name, entry, text) = match event {
            Event::Recorded => {
                ("recorded".to_owned(), None, self.words.get("change-rule"))
            }
            Event::InForce => {
                ("from".to_owned(), None, self.words.get("change-in-force"))
            }
            Event::Ended => ("until".to_owned(), None, self.words.get("change-ended")),
            Event::NoValue(figure) => {
                (format!("{}-none", figure.name), None, self.words.get("change-no-value"))
            }
            Event::Value(figure, entry) => {
                let value = self.entry(rule, figure, entry);
                let text = self.words.say("change-value", &[("value", value.into())]);
                (figure.name.clone(), Some(*entry), text)
            }
            Event::ValueRecorded(figure, entry) => {
                let value = self.entry(rule, figure, entry);
                let parts = [Some(value), self.period(entry.period)];
                let value = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                let text = self.words.say("change-recorded", &[("value", value.into())]);
                (format!("{}-recorded", figure.name), Some(*entry), text)
            }
        };
        let told = ChangeContext {
            id: format!("{}-{name}-{day}", rule.id),
            date: self.day(day),
            title: self.title(&rule.id),
            url: self.frame.url(&PageId::Rule(rule.id)),
            text,
            mark: Some(confidence_of(rule, entry).as_str()),
            mark_label: mark_text(self.words, rule, entry),
            sources: self.sources_of_change(rule, entry),
        };
        Change { day, rule: Some(rule.id), told }
    }

    fn sources_of_change(
        &self,
        rule: &Rule,
        entry: Option<&Entry>,
    ) -> Vec<SourceContext> {
        let own = entry.map(|it| &it.sources).filter(|it| !it.is_empty());
        let all = own.map_or_else(|| rule.all_sources(), |own| own.iter().collect());
        all.into_iter().map(|id| self.source(id)).collect()
    }
}

/// What became of a rule, and when. What was recorded when the rulebook began is left to its beginning.
fn events(rule: &Rule, begin: Date) -> Vec<(Date, Event<'_>)> {
    let clocks = rule.clocks;
    let mut all = Vec::new();
    if clocks.recorded > begin {
        all.push((clocks.recorded, Event::Recorded));
    }
    all.extend(clocks.period.from.map(|day| (day, Event::InForce)));
    all.extend(clocks.period.until.map(|day| (day.next(), Event::Ended)));
    let main = main_figure(rule).map(|figure| &figure.name);
    for figure in &rule.figures {
        // Other figures are parts of what the rule says: only the one that is meant by its name can be
        // told with no more words.
        let is_main = Some(&figure.name) == main;
        for entry in &figure.entries {
            let recorded = entry.recorded.filter(|day| *day > clocks.recorded && is_main);
            all.extend(recorded.map(|day| (day, Event::ValueRecorded(figure, entry))));
            let from = entry.period.from.filter(|_| is_main);
            all.extend(from.map(|day| (day, Event::Value(figure, entry))));
        }
        if is_main {
            all.extend(gaps(figure).into_iter().map(|day| (day, Event::NoValue(figure))));
        }
    }
    all
}

/// The days from which on a figure has no value.
fn gaps(figure: &Figure) -> BTreeSet<Date> {
    let ends = figure.entries.iter().filter_map(|entry| entry.period.until);
    ends.map(Date::next).filter(|day| figure.entry_on(*day).is_none()).collect()
}
