//! Shows figures and marks in the words of a language.

use engine::{Confidence, Entry, Limit, Rule, SourceId, Unit, Value};
use widget::{Argument, DateStyle, Texts};

use super::Shape;

/// A value in a shape; none where the shape is not for values of that kind.
pub(super) fn shaped(
    texts: &Texts,
    unit: Unit,
    value: Value,
    shape: Shape,
) -> Option<String> {
    match (shape, value) {
        (Shape::Plain, _) => Some(plain(texts, unit, value)),
        (Shape::Unit, _) => Some(phrase(texts, unit, value)),
        (Shape::Percent, Value::Number(part)) => {
            (unit == Unit::Fraction).then(|| texts.language.percent(part, 0))
        }
        (Shape::Day(style), Value::Day(day)) => Some(texts.language.day(day, style)),
        // Of a month no day is known, so only what it has can be shown.
        (
            Shape::Day(style @ (DateStyle::MonthYear | DateStyle::Year)),
            Value::Month(first),
        ) => Some(texts.language.day(first, style)),
        (Shape::Percent | Shape::Day(_), _) => None,
    }
}

/// A value without its unit.
pub fn plain(texts: &Texts, unit: Unit, value: Value) -> String {
    match Argument::of(unit, value) {
        Argument::Amount(amount) => texts.language.amount(amount),
        Argument::Name(number) => number.to_string(),
        Argument::Day(day) => texts.language.day(day, DateStyle::Long),
        Argument::Month(first) => texts.language.day(first, DateStyle::MonthYear),
        Argument::Text(text) => text,
    }
}

/// A value with its unit, in the right plural.
pub fn phrase(texts: &Texts, unit: Unit, value: Value) -> String {
    let name = format!("unit-{}", unit.as_str());
    texts.say(&name, &[("value", Argument::of(unit, value))])
}

/// A value with its unit and with what its source says of it: about, at most.
pub fn entry_phrase(texts: &Texts, unit: Unit, value: Value, entry: &Entry) -> String {
    let mut text = phrase(texts, unit, value);
    if entry.is_about {
        text = texts.say("limit-about", &[("amount", text.into())]);
    }
    let limit = entry.limit.map(|limit| match limit {
        Limit::AtMost => "limit-at-most",
        Limit::AtLeast => "limit-at-least",
        Limit::Over => "limit-over",
    });
    match limit {
        Some(name) => texts.say(name, &[("amount", text.into())]),
        None => text,
    }
}

/// The confidence of a rule, or of one of its entries: its own where it differs.
pub fn confidence_of(rule: &Rule, entry: Option<&Entry>) -> Confidence {
    entry.and_then(|entry| entry.confidence).unwrap_or(rule.confidence)
}

/// The year of the newest source of a rule, or of one of its entries, if it is old.
pub fn old_since_of(rule: &Rule, entry: Option<&Entry>) -> Option<u32> {
    entry.and_then(|entry| entry.old_since).or(rule.old_since)
}

/// The words of a mark: the confidence, the year of an old source, and a doubt.
pub fn mark_text(texts: &Texts, rule: &Rule, entry: Option<&Entry>) -> String {
    let mark = texts.get(&format!("mark-{}", confidence_of(rule, entry).as_str()));
    let year = old_since_of(rule, entry).map(|year| format!(" ({year})"));
    let doubt = rule
        .is_doubtful
        .then(|| format!(" · {}", texts.get("rule-doubtful").to_lowercase()));
    [Some(mark), year, doubt].into_iter().flatten().collect()
}

/// The title of a source.
pub fn source_title(texts: &Texts, source: &SourceId) -> String {
    texts.get(&format!("source-{source}-title"))
}
