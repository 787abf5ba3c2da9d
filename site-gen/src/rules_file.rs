//! The rules as published data, `/rules.json`: what their pages say, for other programs, with a schema
//! beside it.
//!
//! Each rule has its values over time, how sure each is, its sources, its days, and its words in every
//! language that has words of rules. The hash is that of the whole rulebook, which links of the
//! calculator carry too.

use std::collections::BTreeMap;

use bytes::Bytes;
use engine::{
    Confidence, Content, Date, Entry, Export, Figure, PublishedOn, Rule, Source,
};
use serde_json::{Map, Value, json};
use widget::Texts;

use crate::assess::json::value;
use crate::binding::source_title;
use crate::calculator::hash_of;
use crate::links::PageId;
use crate::render::Build;
use crate::rule_pages::day_within;
use crate::site::last_checked;

/// The file.
pub(crate) const FILE: &str = "rules.json";

/// What describes it.
pub(crate) const SCHEMA_FILE: &str = "rules.schema.json";

const SCHEMA: &str = include_str!("rules_file/schema.json");

/// The rules of a site, and their schema.
pub(crate) fn files(build: &Build<'_>) -> BTreeMap<String, Bytes> {
    let rules = Writer { build }.whole().to_string() + "\n";
    let files = [(FILE, rules), (SCHEMA_FILE, SCHEMA.to_owned())];
    files.map(|(name, text)| (name.to_owned(), text.into())).into()
}

struct Writer<'a> {
    build: &'a Build<'a>,
}

impl Writer<'_> {
    fn whole(&self) -> Value {
        let Build { config, rules, as_of, addresses, .. } = self.build;
        let sources = rules.book.sources.iter();
        let sources = sources.map(|it| (it.id.to_string(), self.source(it)));
        let all = rules.book.rules.iter().map(|it| (it.id.to_string(), self.rule(it)));
        json!({
            "$schema": SCHEMA_FILE,
            "site": config.name,
            "address": addresses.absolute(addresses.path()),
            "as_of": as_of.iso(),
            "checked": last_checked(&rules.book).map(Date::iso),
            "hash": hash_of(&rules.book),
            "languages": self.build.spoken,
            "sources": sources.collect::<Map<_, _>>(),
            "rules": all.collect::<Map<_, _>>(),
        })
    }

    fn source(&self, source: &Source) -> Value {
        let kinds: Vec<&str> = source.kinds.iter().map(|it| it.as_str()).collect();
        json!({
            "title": self.said(|words| source_title(words, &source.id)),
            "kinds": kinds,
            "published": match &source.published {
                PublishedOn::Day(day) => Value::from(day.iso()),
                PublishedOn::About(text) => Value::from(text.as_str()),
                PublishedOn::Undated => Value::Null,
            },
            "primary": source.is_primary,
            "read": source.read.as_str(),
            "carries": source.carries.map(|it| it.to_string()),
            "addresses": source.addresses,
        })
    }

    fn rule(&self, rule: &Rule) -> Value {
        let says = |part: &str| self.says(rule, part);
        let all = |parts: &[String]| parts.iter().map(|it| says(it)).collect::<Vec<_>>();
        let figures = rule.figures.iter();
        let figures = figures.map(|it| (it.name.clone(), self.figure(rule, it)));
        let readings = rule.readings.iter().map(|reading| {
            json!({
                "name": reading.name,
                "text": says(&reading.name),
                "sources": ids(&reading.sources),
                "old_since": reading.old_since,
            })
        });
        let language = self.build.config.default_language();
        let clocks = rule.clocks;
        json!({
            "address": self.build.addresses.page(language, &PageId::Rule(rule.id)),
            "section": rule.section.as_str(),
            "title": says("title"),
            "text": says("text"),
            "confidence": rule.confidence.as_str(),
            "origin": rule.origin.map(engine::Origin::as_str),
            "doubtful": rule.is_doubtful,
            "sources": ids(&rule.sources),
            "old_since": rule.old_since,
            "from": clocks.period.from.map(Date::iso),
            "until": clocks.period.until.map(Date::iso),
            "checked": clocks.checked.iso(),
            "review_by": clocks.review_by.iso(),
            "recorded": clocks.recorded.iso(),
            "figures": figures.collect::<Map<_, _>>(),
            "readings": readings.collect::<Vec<_>>(),
            "items": all(&rule.items),
            "notes": all(&rule.notes),
        })
    }

    fn figure(&self, rule: &Rule, figure: &Figure) -> Value {
        let values = figure.entries.iter().map(|it| self.entry(rule, figure, it));
        json!({ "unit": figure.unit.as_str(), "values": values.collect::<Vec<_>>() })
    }

    fn entry(&self, rule: &Rule, figure: &Figure, entry: &Entry) -> Value {
        let day = day_within(entry.period, self.build.as_of);
        let found = self.build.rules.book.value(&rule.id, &figure.name, day).ok();
        let sources =
            if entry.sources.is_empty() { &rule.sources } else { &entry.sources };
        json!({
            "value": found.map(|it| value(it.export())),
            "computed": matches!(entry.content, Content::Computed(_)),
            "about": entry.is_about,
            "limit": entry.limit.map(engine::Limit::as_str),
            "from": entry.period.from.map(Date::iso),
            "until": entry.period.until.map(Date::iso),
            "recorded": entry.recorded.unwrap_or(rule.clocks.recorded).iso(),
            "confidence": entry.confidence.map_or(rule.confidence.as_str(), Confidence::as_str),
            "sources": ids(sources),
            "old_since": entry.old_since.or(rule.old_since),
        })
    }

    /// One of the messages of a rule, on one line.
    fn says(&self, rule: &Rule, part: &str) -> Value {
        let Build { rules, as_of, .. } = self.build;
        self.said(|words| {
            let text = words.rule(&rules.book, &rule.id, part, *as_of);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// What is said in each language.
    fn said(&self, say: impl Fn(&Texts) -> String) -> Value {
        let each = |code: &String| {
            (code.clone(), Value::from(say(self.build.strings.texts(code))))
        };
        Value::Object(self.build.spoken.iter().map(each).collect())
    }
}

fn ids(sources: &[engine::SourceId]) -> Vec<String> {
    sources.iter().map(ToString::to_string).collect()
}
