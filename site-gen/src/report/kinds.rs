//! Weight by the kind of a page: how many there are, what one in the middle weighs and what the heaviest.

use std::collections::BTreeMap;
use std::fmt;

use super::table::Table;
use super::weight::{Budget, Row, Scales};

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Home,
    Guide,
    Page,
    Tool,
    Rule,
    List,
    Sheet,
    Search,
    Frame,
    Shared,
}

/// The weights of the pages of each kind, the lightest first.
#[derive(Clone, Debug)]
pub(super) struct Kinds {
    n_pages: BTreeMap<Kind, (usize, usize)>,
    heaviest: Vec<Row>,
}

impl Kind {
    /// The kind of a page; none of what is no page.
    pub(super) fn of(file: &str) -> Option<Self> {
        let page = file.strip_suffix(".html")?;
        let parts: Vec<&str> = page.split('/').collect();
        Some(match parts[..] {
            [_] => Self::Shared,
            ["embed", ..] => Self::Frame,
            [_, "index"] => Self::Home,
            [_, "calculator", ..] => Self::Tool,
            [_, "guides" | "rules" | "sources", "index"] => Self::List,
            [_, "guides", ..] => Self::Guide,
            [_, "rules", ..] => Self::Rule,
            [_, "worksheet" | "ask-the-office", "index"] => Self::Sheet,
            [_, "search", "index"] => Self::Search,
            _ => Self::Page,
        })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Guide => "guide",
            Self::Page => "other page",
            Self::Tool => "tool",
            Self::Rule => "rule",
            Self::List => "list of guides, rules or sources",
            Self::Sheet => "sheet to print",
            Self::Search => "search",
            Self::Frame => "frame for other sites",
            Self::Shared => "for all languages",
        }
    }

    const fn budget(self) -> Budget {
        match self {
            Self::Tool => Budget { must: 25_000, aim: 15_000 },
            Self::List => Budget { must: 10_000, aim: 8_000 },
            Self::Sheet => Budget { must: 12_000, aim: 9_000 },
            Self::Home | Self::Page => Budget { must: 8_000, aim: 6_000 },
            // The heaviest is the glossary, of three languages at once.
            Self::Guide => Budget { must: 12_500, aim: 8_000 },
            Self::Rule | Self::Search | Self::Shared => {
                Budget { must: 5_000, aim: 4_000 }
            }
            Self::Frame => Budget { must: 1_000, aim: 600 },
        }
    }
}

impl Kinds {
    /// The kinds of the pages that were weighed.
    pub(super) fn of(scales: &Scales<'_>) -> Self {
        let mut pages: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
        for (file, bytes) in scales.all() {
            if let Some(kind) = Kind::of(file) {
                pages.entry(kind).or_default().push(bytes);
            }
        }
        let (mut n_pages, mut heaviest) = (BTreeMap::new(), Vec::new());
        for (kind, mut weights) in pages {
            weights.sort_unstable();
            let most = weights.last().copied().unwrap_or_default();
            n_pages.insert(kind, (weights.len(), weights[weights.len() / 2]));
            heaviest.push(Row::limited(kind.name(), most, kind.budget()));
        }
        Self { n_pages, heaviest }
    }

    /// The heaviest page of each kind.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.heaviest.iter()
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heading = ["pages", "number", "middle", "heaviest", "must", "aim", ""];
        let mut table = Table::new(heading);
        for ((n, middle), row) in self.n_pages.values().zip(&self.heaviest) {
            let [title, heaviest, must, aim, remark] = row.cells();
            table.push([
                title,
                n.to_string(),
                middle.to_string(),
                heaviest,
                must,
                aim,
                remark,
            ]);
        }
        write!(f, "{table}")
    }
}
