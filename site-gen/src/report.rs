//! Weighs what a reader downloads against the budgets, says what a visit costs, and counts how sure and
//! how old the facts are.
//!
//! Bytes are what a good host sends: brotli at its highest level, or the file itself where that is no
//! smaller. The budgets stand in the design and in `docs/hosting.md`; one that `must` hold fails the
//! command, one to `aim` at only shows.

mod facts;
mod kinds;
mod table;
mod visits;
mod weight;

use std::collections::BTreeMap;
use std::fmt;

use widget::Pack;

use search::Index;

use crate::compression::Cache;
use crate::search_build::BuiltSearch;
use crate::widget_build::BuiltWidget;
use crate::{Built, Bytes, Output};
use facts::Facts;
use kinds::Kinds;
use table::Table;
use visits::Visits;
use weight::{Budget, Row, Scales};

const WIDGET: Budget = Budget { must: 110_000, aim: 85_000 };
const PACK: Budget = Budget { must: 25_000, aim: 15_000 };
const STYLE: Budget = Budget { must: 8_000, aim: 5_000 };
const OFFLINE: Budget = Budget { must: 1_000, aim: 700 };
const SEARCH: Budget = Budget { must: 100_000, aim: 60_000 };
const NOTICES: Budget = Budget { must: 1_000, aim: 300 };
const ELEMENT: Budget = Budget { must: 7_000, aim: 5_500 };
const FRAME: Budget = Budget { must: 1_500, aim: 1_000 };

/// The weights of a site, what they cost, and its facts.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    rows: Vec<Row>,
    kinds: Kinds,
    visits: Visits,
    facts: Facts,
}

impl Report {
    /// Weighs a site and what runs in browsers on it.
    pub(crate) fn weigh(output: &Output, built: &Built, cache: &Cache) -> Self {
        let files = output.whole();
        let scales = Scales::of(&files, cache);
        let mut rows =
            built.widget.as_ref().map(|it| of_widget(it, cache)).unwrap_or_default();
        let search = built.search.iter().flat_map(|it| of_search(&files, it, cache));
        rows.extend(search);
        let heavy = files.iter().filter_map(|(name, bytes)| {
            Some(Row::limited(name, scales.weight(name)?, budget(name, bytes)?))
        });
        rows.extend(heavy);
        let visits = Visits::of(output, &scales);
        Self { rows, kinds: Kinds::of(&scales), visits, facts: Facts::of(output) }
    }

    /// Whether every budget that must hold does.
    pub(crate) fn is_within_limits(&self) -> bool {
        self.rows.iter().chain(self.kinds.rows()).all(Row::is_within_limit)
    }
}

fn of_widget(widget: &BuiltWidget, cache: &Cache) -> Vec<Row> {
    let (wasm, loader) =
        (weight::of(&widget.wasm, cache), weight::of(&widget.loader, cache));
    vec![
        Row::plain("wasm", wasm),
        Row::plain("loader with glue", loader),
        Row::limited("wasm + loader with glue", wasm + loader, WIDGET),
    ]
}

/// What the first focus fetches in each language, and the script that every page has.
fn of_search(
    files: &BTreeMap<String, Bytes>,
    search: &BuiltSearch,
    cache: &Cache,
) -> Vec<Row> {
    let indexes: Vec<(&String, usize)> = files
        .iter()
        .filter(|(_, bytes)| Index::from_bytes(bytes).is_ok())
        .map(|(name, bytes)| (name, weight::of(bytes, cache)))
        .collect();
    if indexes.is_empty() {
        return Vec::new();
    }
    let (wasm, script) =
        (weight::of(&search.wasm, cache), weight::of(&search.script, cache));
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
    } else if has_ending("css") {
        Some(STYLE)
    } else if name.starts_with("assets/offline.") {
        Some(OFFLINE)
    } else if name.starts_with("assets/notices.") {
        Some(NOTICES)
    } else {
        of_partners(name)
    }
}

/// The budget of what partners load, where a release stands.
fn of_partners(name: &str) -> Option<Budget> {
    match name.strip_prefix("embed/")?.split_once('/')?.1 {
        "meken.js" => Some(ELEMENT),
        "frame.js" => Some(FRAME),
        _ => None,
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new(["bytes (brotli 11)", "are", "must", "aim", ""]);
        for row in &self.rows {
            table.push(row.cells());
        }
        writeln!(f, "{table}\n{}\n{}\n{}", self.kinds, self.visits, self.facts)
    }
}
