//! Reads `[rule.<id>]`, with its figures and readings.

use std::collections::BTreeMap;

use engine::{
    Clocks, Confidence, Date, Figure, Origin, Place, Reading, Rule, RuleId, Section, Unit,
};

use super::entries::{Defaults, Entry};
use super::places::Places;
use super::{figures, names};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// A rule, and the section that it concerns if it is a gap: under that, offices are asked about it.
pub(super) type RuleAndSection = (Rule, Option<Section>);

/// Reads one rule and notes where its parts stand.
pub(super) fn rule(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<RuleAndSection> {
    let Entry { id, mut table, defaults } = entry;
    let id = RuleId::new(id);
    let confidence = table
        .need("confidence", "say how sure it is: `confidence = \"single\"`", problems)
        .and_then(|it| it.word(Confidence::ALL, Confidence::as_str, problems));
    let origin = table
        .get("origin")
        .map(|it| it.word(Origin::ALL, Origin::as_str, problems))
        .transpose();
    let sources = figures::sources(&mut table, problems);
    let old_since = figures::year(&mut table, "old_since", problems);
    let doubtful = table.get("doubtful").map(|it| it.boolean(problems)).transpose();
    let clocks = clocks(&mut table, defaults, problems);
    let section = section(&table, defaults, problems);
    let mut figures = figures_of(&id, &mut table, places, problems);
    let readings = readings(&id, &mut table, places, problems);
    let items = words(&mut table, "items", problems);
    let notes = words(&mut table, "notes", problems);
    let concerns = concerns(&mut table, confidence, problems);
    table.finish(problems);
    let readings = match (readings, &mut figures) {
        (Ok((readings, of_readings)), Ok(figures)) => {
            figures.extend(of_readings);
            Ok(readings)
        }
        _ => Err(Told),
    };
    let rule = Rule {
        id,
        section: section?,
        confidence: confidence?,
        origin: origin?,
        sources: sources?.unwrap_or_default(),
        old_since: old_since?,
        is_doubtful: doubtful?.unwrap_or_default(),
        clocks: clocks?,
        figures: figures?,
        readings: readings?,
        items: items?,
        notes: notes?,
    };
    no_name_twice(&rule, &table, problems)?;
    Ok((rule, concerns?))
}

fn concerns(
    table: &mut Table<'_>,
    confidence: Read<Confidence>,
    problems: &mut Vec<Problem>,
) -> Read<Option<Section>> {
    let Some(value) = table.get("concerns") else { return Ok(None) };
    if matches!(confidence, Ok(it) if it != Confidence::NotFound) {
        let found = format!("{} is known, so no office is asked about it", table.name);
        let help = "remove `concerns`: it belongs to rules that are `not-found`";
        problems.push(value.at.problem("needless-concern", found, help));
        return Err(Told);
    }
    value.word(Section::ALL, Section::as_str, problems).map(Some)
}

fn clocks(
    table: &mut Table<'_>,
    defaults: Defaults,
    problems: &mut Vec<Problem>,
) -> Read<Clocks> {
    let period = figures::period(table, problems);
    let mut day = |key: &str, default: Option<Date>| {
        let own = table.get(key).map(|it| it.date(problems)).transpose()?;
        own.or(default).ok_or_else(|| {
            if !defaults.is_broken {
                problems.push(table.at.problem(
                    "missing-date",
                    format!("{} has no `{key}`", table.name),
                    format!("add `{key} = 2026-11-22`, or give it to all rules of the file in `[defaults]`"),
                ));
            }
            Told
        })
    };
    let checked = day("checked", defaults.checked);
    let recorded = day("recorded", defaults.recorded);
    let review_by = day("review_by", defaults.review_by);
    Ok(Clocks {
        period: period?,
        checked: checked?,
        review_by: review_by?,
        recorded: recorded?,
    })
}

fn section(
    table: &Table<'_>,
    defaults: Defaults,
    problems: &mut Vec<Problem>,
) -> Read<Section> {
    defaults.section.ok_or_else(|| {
        if !defaults.is_broken {
            problems.push(table.at.problem(
                "missing-section",
                format!("{} belongs to no section", table.name),
                "add `section = \"…\"` to the `[defaults]` of the file",
            ));
        }
        Told
    })
}

fn words(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<String>> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let file = value.at.file;
    let mut words = Vec::new();
    let mut is_good = true;
    for (word, span) in value.strings(problems)? {
        if let Some(problem) = names::OF_RULE.mistake(word, file, span) {
            problems.push(problem);
            is_good = false;
        }
        words.push(word.to_owned());
    }
    if is_good { Ok(words) } else { Err(Told) }
}

fn figures_of(
    id: &RuleId,
    table: &mut Table<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Figure>> {
    let Some(value) = table.get("figures") else { return Ok(Vec::new()) };
    let mut figures = value.table("`figures`", problems)?;
    let read: Vec<Read<Figure>> = figures
        .all()
        .into_iter()
        .map(|(name, span, value)| {
            let bad = names::OF_RULE.mistake(name, value.at.file, span);
            let is_bad = bad.is_some();
            problems.extend(bad);
            let figure = figure(id, name, &value, places, problems)?;
            if is_bad { Err(Told) } else { Ok(figure) }
        })
        .collect();
    read.into_iter().collect()
}

fn figure(
    id: &RuleId,
    name: &str,
    value: &Value<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Figure> {
    let values =
        if value.is_list() { value.list(problems)? } else { vec![value.clone()] };
    let read: Vec<Read<_>> = values
        .iter()
        .map(|value| {
            let mut table = value.table(format!("figure `{name}`"), problems)?;
            let read = figures::entry(&mut table, problems);
            table.finish(problems);
            read.map(|(unit, entry)| (unit, entry, value))
        })
        .collect();
    let mut entries = read.into_iter().collect::<Read<Vec<_>>>()?;
    entries.sort_by_key(|(_, entry, _)| entry.period.from);
    let Some((unit, ..)) = entries.first() else {
        problems.push(value.at.problem(
            "no-unit",
            format!("figure `{name}` has no value"),
            "list its values, each a table with one unit",
        ));
        return Err(Told);
    };
    let unit = *unit;
    for (n, (other, _, value)) in entries.iter().enumerate() {
        if *other != unit {
            problems.push(mixed_units(name, unit, *other, value));
            return Err(Told);
        }
        places.figure(Place::Figure(*id, name.to_owned(), n), value);
    }
    let entries = entries.into_iter().map(|(_, entry, _)| entry).collect();
    Ok(Figure { name: name.to_owned(), unit, entries })
}

fn mixed_units(name: &str, unit: Unit, other: Unit, value: &Value<'_>) -> Problem {
    value.at.problem(
        "several-units",
        format!("figure `{name}` is in `{}` and in `{}`", unit.as_str(), other.as_str()),
        "give all values of a series in one unit, or make two figures of it",
    )
}

type ReadingsAndFigures = (Vec<Reading>, Vec<Figure>);

fn readings(
    id: &RuleId,
    table: &mut Table<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<ReadingsAndFigures> {
    let Some(value) = table.get("readings") else { return Ok(<_>::default()) };
    let values = value.list(problems)?;
    let read: Vec<Read<_>> =
        values.iter().map(|it| reading(id, it, places, problems)).collect();
    let read = read.into_iter().collect::<Read<Vec<_>>>()?;
    let (readings, figures): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    Ok((readings, figures.into_iter().flatten().collect()))
}

fn reading(
    id: &RuleId,
    value: &Value<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<(Reading, Option<Figure>)> {
    let mut table = value.table("a reading", problems)?;
    let name = names::OF_RULE.id(&mut table, problems).map(str::to_owned);
    let sources = figures::sources(&mut table, problems);
    if matches!(&sources, Ok(None)) {
        let help = "say whose reading it is: `sources = [\"…\"]`";
        problems.push(table.at.problem(
            "missing-key",
            "a reading has no `sources`",
            help,
        ));
    }
    let has_unit = Unit::ALL.iter().any(|unit| table.get(unit.as_str()).is_some());
    let (old_since, figure) = if has_unit {
        let entry = figures::entry(&mut table, problems);
        let old_since = entry.as_ref().map_or(Err(Told), |(_, it)| Ok(it.old_since));
        (old_since, entry.map(Some))
    } else {
        (figures::year(&mut table, "old_since", problems), Ok(None))
    };
    table.finish(problems);
    let name = name?;
    let sources = sources?.ok_or(Told)?;
    places.figure(Place::Figure(*id, name.clone(), 0), value);
    let figure = figure?.map(|(unit, entry)| Figure {
        name: name.clone(),
        unit,
        entries: vec![entry],
    });
    Ok((Reading { name, sources, old_since: old_since? }, figure))
}

/// Items, notes and readings share one space of names, for their messages do; so do figures and
/// readings, for a reading's number is the figure of its name.
fn no_name_twice(
    rule: &Rule,
    table: &Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let messages = rule.readings.iter().map(|it| it.name.as_str());
    let messages = messages.chain(rule.items.iter().map(String::as_str));
    let messages = messages.chain(rule.notes.iter().map(String::as_str));
    let doubles = [
        ("items, notes and readings", repeated(messages)),
        ("figures", repeated(rule.figures.iter().map(|it| it.name.as_str()))),
    ];
    let n_before = problems.len();
    for (where_, names) in doubles {
        for name in names {
            problems.push(table.at.problem(
                "duplicate-name",
                format!("`{name}` stands twice among the {where_} of {}", table.name),
                "give one of them another name",
            ));
        }
    }
    if problems.len() == n_before { Ok(()) } else { Err(Told) }
}

fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    counts.into_iter().filter(|(_, n)| *n > 1).map(|(name, _)| name).collect()
}
