//! Short ways to write the entries of a rulebook, with what the tests do not care about filled in.

use engine::{
    Choice, Claim, Clocks, Confidence, Content, Date, Entry, Figure, Fraction,
    NumberRange, Origin, Period, PublishedOn, Question, QuestionKind, ReadHow, Reading,
    Rule, Section, Source, SourceId, SourceKind, Topic, Unit, Value,
};

/// The day of a text.
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

/// The days of a year, such as `01-01 05-07`.
pub(crate) fn days(year: i32, text: &str) -> Vec<Date> {
    text.split_whitespace().map(|it| day(&format!("{year}-{it}"))).collect()
}

/// A source that was published in 2026 and read whole.
pub(crate) fn source(id: &str, kind: SourceKind, is_primary: bool) -> Source {
    Source {
        id: id.into(),
        kinds: vec![kind],
        published: PublishedOn::About("2026".to_owned()),
        is_primary,
        read: ReadHow::Whole,
        carries: None,
        addresses: vec![format!("{id}.example")],
    }
}

/// A rule with the ledger's clocks of sections 1 to 5 and 11, and with the origin that its sources
/// give it.
pub(crate) fn rule(
    id: &str,
    section: Section,
    confidence: Confidence,
    sources: &[&str],
) -> Rule {
    let compiled = day(super::COMPILED);
    let is_primary = sources.iter().any(|it| ["acsour", "intinv"].contains(it));
    let origin = if is_primary { Origin::Primary } else { Origin::Outside };
    Rule {
        id: id.into(),
        section,
        confidence,
        origin: (!sources.is_empty()).then_some(origin),
        sources: source_ids(sources),
        old_since: None,
        is_doubtful: false,
        clocks: Clocks {
            period: Period::default(),
            checked: compiled,
            review_by: day("2026-12-31"),
            recorded: compiled,
        },
        figures: Vec::new(),
        readings: Vec::new(),
        items: Vec::new(),
        notes: Vec::new(),
    }
}

/// One side of a dispute.
pub(crate) fn reading(name: &str, sources: &[&str]) -> Reading {
    Reading { name: name.to_owned(), sources: source_ids(sources), old_since: None }
}

fn source_ids(sources: &[&str]) -> Vec<SourceId> {
    sources.iter().copied().map(SourceId::from).collect()
}

/// A figure with one entry, which always holds.
pub(crate) fn figure(name: &str, unit: Unit, content: Content) -> Figure {
    Figure { name: name.to_owned(), unit, entries: vec![entry(content, "..")] }
}

/// An entry that holds for a period such as `2026-01-01..2026-12-31`; each end may be left out.
pub(crate) fn entry(content: Content, period: &str) -> Entry {
    let (from, until) = period.split_once("..").expect("a period has two dots");
    let end = |text: &str| (!text.is_empty()).then(|| day(text));
    Entry {
        content,
        period: Period { from: end(from), until: end(until) },
        recorded: None,
        is_about: false,
        limit: None,
        sources: Vec::new(),
        confidence: None,
        old_since: None,
    }
}

/// A whole number that a source states.
pub(crate) fn number(number: i64) -> Content {
    Content::Stated(Value::Number(Fraction::whole(number)))
}

/// A day that a source states.
pub(crate) fn stated(day: Date) -> Content {
    Content::Stated(Value::Day(day))
}

/// A value that is computed.
pub(crate) fn computed(expression: &str) -> Content {
    Content::Computed(expression.parse().expect("the test writes an expression"))
}

/// A question that feeds the criterion of its own name.
pub(crate) fn question(id: &str, kind: QuestionKind, options: Vec<Choice>) -> Question {
    Question {
        id: id.into(),
        criterion: Some(id.into()),
        topic: Topic::Points,
        with: None,
        when: None,
        kind,
        unit: (kind == QuestionKind::Number).then_some(Unit::Years),
        range: NumberRange::default(),
        has_help: false,
        is_sensitive: false,
        options,
    }
}

/// An option of a question, and the rule that its claim rests on.
pub(crate) fn option(id: &str, claim: Claim, because: Option<&str>) -> Choice {
    Choice {
        id: id.into(),
        claim,
        because: because.map(Into::into),
        is_alone: false,
        is_unknown: false,
        prefilled: None,
    }
}
