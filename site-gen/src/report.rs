//! Weighs what a reader downloads against the budgets, and counts how sure the facts are.
//!
//! Bytes are what a good host sends: brotli at its highest level. The budgets stand in the design;
//! one that `must` hold fails the command, one to `aim` at only shows.

mod table;
mod weight;

use std::collections::BTreeMap;
use std::fmt;

use engine::Confidence;
use widget::Pack;

use search::Index;

use crate::search_build::BuiltSearch;
use crate::widget_build::BuiltWidget;
use crate::{Built, Output};
use table::Table;
use weight::{Budget, Row, compressed};

const WIDGET: Budget = Budget { must: 110_000, aim: 85_000 };
const PACK: Budget = Budget { must: 25_000, aim: 15_000 };
const CALCULATOR: Budget = Budget { must: 25_000, aim: 15_000 };
const STYLE: Budget = Budget { must: 8_000, aim: 5_000 };
const OFFLINE: Budget = Budget { must: 1_000, aim: 700 };
const SEARCH: Budget = Budget { must: 100_000, aim: 60_000 };
const NOTICES: Budget = Budget { must: 1_000, aim: 300 };

/// The weights of a site, and its facts.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    rows: Vec<Row>,
    facts: BTreeMap<Confidence, usize>,
}

impl Report {
    /// Weighs a site and what runs in browsers on it.
    pub(crate) fn weigh(output: &Output, built: &Built) -> Self {
        let mut rows = built.widget.as_ref().map(of_widget).unwrap_or_default();
        rows.extend(built.search.iter().flat_map(|search| of_search(output, search)));
        let heavy = output.files.iter().filter_map(|(name, bytes)| {
            Some(Row::limited(name, compressed(bytes), budget(name, bytes)?))
        });
        rows.extend(heavy);
        Self { rows, facts: facts(output) }
    }

    /// Whether every budget that must hold does.
    pub(crate) fn is_within_limits(&self) -> bool {
        self.rows.iter().all(Row::is_within_limit)
    }
}

fn of_widget(widget: &BuiltWidget) -> Vec<Row> {
    let (wasm, loader) = (compressed(&widget.wasm), compressed(&widget.loader));
    vec![
        Row::plain("wasm", wasm),
        Row::plain("loader with glue", loader),
        Row::limited("wasm + loader with glue", wasm + loader, WIDGET),
    ]
}

/// What the first focus fetches in each language, and the script that every page has.
fn of_search(output: &Output, search: &BuiltSearch) -> Vec<Row> {
    let indexes: Vec<(&String, usize)> = output
        .files
        .iter()
        .filter(|(_, bytes)| Index::from_bytes(bytes).is_ok())
        .map(|(name, bytes)| (name, compressed(bytes)))
        .collect();
    if indexes.is_empty() {
        return Vec::new();
    }
    let (wasm, script) = (compressed(&search.wasm), compressed(&search.script));
    let parts = [Row::plain("search: wasm", wasm), Row::plain("search: script", script)];
    let of_languages = indexes.into_iter().map(|(name, index)| {
        let all = wasm + script + index;
        Row::limited(&format!("search: wasm + script + {name}"), all, SEARCH)
    });
    parts.into_iter().chain(of_languages).collect()
}

/// The budget of a file, if it has one of its own.
fn budget(name: &str, bytes: &[u8]) -> Option<Budget> {
    let has_ending =
        |ending: &str| name.rsplit_once('.').is_some_and(|it| it.1 == ending);
    if Pack::from_bytes(bytes).is_ok() {
        Some(PACK)
    } else if name.contains("/calculator/") && has_ending("html") {
        Some(CALCULATOR)
    } else if has_ending("css") {
        Some(STYLE)
    } else if name.starts_with("assets/offline.") {
        Some(OFFLINE)
    } else if name.starts_with("assets/notices.") {
        Some(NOTICES)
    } else {
        None
    }
}

/// How many rules there are of each confidence. All packs hold the same rules, so one tells.
fn facts(output: &Output) -> BTreeMap<Confidence, usize> {
    let mut facts = BTreeMap::new();
    let pack = output.files.values().find_map(|bytes| Pack::from_bytes(bytes).ok());
    for rule in pack.into_iter().flat_map(|pack| pack.rulebook.rules) {
        *facts.entry(rule.confidence).or_default() += 1;
    }
    facts
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new(["bytes (brotli 11)", "are", "must", "aim", ""]);
        for row in &self.rows {
            table.push(row.cells());
        }
        writeln!(f, "{table}")?;
        let mut table = Table::new(["facts", "are"]);
        for (confidence, count) in &self.facts {
            table.push([words(*confidence).to_owned(), count.to_string()]);
        }
        table.push(["all".to_owned(), self.facts.values().sum::<usize>().to_string()]);
        write!(f, "{table}")
    }
}

const fn words(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "agreed",
        Confidence::Single => "single source",
        Confidence::Disputed => "disputed",
        Confidence::Inferred => "inferred",
        Confidence::NotFound => "not found",
    }
}
