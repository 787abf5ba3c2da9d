//! The rules as published data, `/rules.json`: what their pages say, for other programs, with a schema
//! beside it.
//!
//! Each rule has its values over time, how sure each is, its sources, its days, and its words in every
//! language that has words of rules. What rests on rules names them: laws of points, ways of staying with
//! their papers, questions. The hash is that of the whole rulebook, which links of the calculator carry
//! too.

mod derived;
mod laws;
mod questions;
mod ways;

use std::collections::BTreeMap;

use bytes::Bytes;
use engine::{
    Confidence, Content, Date, Entry, Export, Expression, Figure, Ground, PublishedOn,
    Rule, RuleId, Source,
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
        let book = &rules.book;
        json!({
            "$schema": SCHEMA_FILE,
            "site": config.name,
            "address": addresses.absolute(addresses.path()),
            "as_of": as_of.iso(),
            "checked": last_checked(book).map(Date::iso),
            "hash": hash_of(book),
            "languages": self.build.spoken,
            "sources": by_id(&book.sources, |it| it.id, |it| self.source(it)),
            "rules": by_id(&book.rules, |it| it.id, |it| self.rule(it)),
            "laws": by_id(&book.laws, |it| it.id, |it| self.law(it)),
            "assumptions": by_id(&book.assumptions, |it| it.id, |it| self.assumption(it)),
            "tables": by_id(&book.tables, |it| it.id, derived::table),
            "parameters": by_id(&book.parameters, |it| it.id, |it| self.parameter(it)),
            "ways": by_id(&book.ways, |it| it.id, |it| self.way(it)),
            "documents": by_id(&book.documents, |it| it.id, |it| self.document(it)),
            "questions": by_id(&book.questions, |it| it.id, |it| self.question(it)),
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
            "carries": id(source.carries.as_ref()),
            "addresses": source.addresses,
        })
    }

    fn rule(&self, rule: &Rule) -> Value {
        let says = |part: &str| self.says(&rule.id, part);
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
    fn says(&self, rule: &RuleId, part: &str) -> Value {
        let Build { rules, as_of, .. } = self.build;
        self.said(|words| on_one_line(&words.rule(&rules.book, rule, part, *as_of)))
    }

    /// A message that belongs to no rule, on one line.
    fn words(&self, name: &str) -> Value {
        let Build { rules, as_of, .. } = self.build;
        self.said(|words| on_one_line(&words.wording(&rules.book, name, *as_of)))
    }

    /// What is said in each language.
    fn said(&self, say: impl Fn(&Texts) -> String) -> Value {
        let each = |code: &String| {
            (code.clone(), Value::from(say(self.build.strings.texts(code))))
        };
        Value::Object(self.build.spoken.iter().map(each).collect())
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Entries of the rulebook by their ids, in its order.
fn by_id<T, I: ToString>(
    entries: &[T],
    id: impl Fn(&T) -> I,
    written: impl Fn(&T) -> Value,
) -> Map<String, Value> {
    entries.iter().map(|it| (id(it).to_string(), written(it))).collect()
}

/// Conditions and the rules that state them.
fn grounds(grounds: &[Ground]) -> Vec<Value> {
    let written = |ground: &Ground| {
        json!({
            "rule": ground.rule.to_string(),
            "note": ground.note,
            "when": text_of(ground.when.as_ref()),
        })
    };
    grounds.iter().map(written).collect()
}

/// A condition or computation as the files of the rulebook have it.
fn text_of(expression: Option<&Expression>) -> Option<String> {
    expression.map(ToString::to_string)
}

fn ids<I: ToString>(ids: &[I]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn id<I: ToString>(id: Option<&I>) -> Option<String> {
    id.map(ToString::to_string)
}
