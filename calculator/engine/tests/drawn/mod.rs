//! Laws drawn by lot, small enough that every completion of the answers can be tried.
//!
//! A draft is what stands in the lines of a law, so that a case that fails can be read, and written
//! down as a test of its own. What it must come to is worked out in `oracle.rs`.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

pub(crate) mod completions;
pub(crate) mod oracle;
mod texts;

use engine::{Counts, Unit};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::made::Made;
use texts::{ALL, DERIVED, TABLES, any_condition, any_number, any_table};

/// Which questions a draft asks; few, since all their answers are combined.
const ASKED: &[&[&str]] = &[
    &["kind", "n"],
    &["ticks", "n"],
    &["n", "m"],
    &["u", "n"],
    &["u", "kind"],
    &["born", "kind"],
    &["born", "n"],
    &["kind", "ticks"],
    &["kind", "n", "m"],
    &["kind", "ticks", "n"],
    &["u", "kind", "n"],
];

/// The days for which drafts are assessed: also around a leap day.
pub(crate) const DAYS: &[&str] =
    &["2026-06-15", "2024-02-29", "2026-02-28", "2026-03-01", "2028-02-28"];

/// What stands in the lines of a law.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) on: &'static str,
    pub(crate) questions: Vec<(&'static str, &'static str)>,
    pub(crate) tables: Vec<DraftTable>,
    pub(crate) parameter: (String, String, String),
    /// Points, and the number of the group that they stand in.
    pub(crate) criteria: Vec<(String, Option<usize>)>,
    /// The cap of a criterion without published points, its group, its points by an assumption.
    pub(crate) claim: Option<(i64, Option<usize>, Option<String>)>,
    /// Cap, how it counts, and the number of the group that it stands in, if that is a later one.
    pub(crate) groups: Vec<(Option<i64>, Counts, Option<usize>)>,
    pub(crate) gates: Vec<String>,
    pub(crate) coefficient: Option<String>,
    pub(crate) threshold: i64,
    /// Whether sources disagree about the rule `k`, about the threshold, and whether the reader supposes
    /// the first reading of `k`.
    pub(crate) disputed: [bool; 3],
    /// For each question none, or one of its answers by lot.
    pub(crate) answers: Vec<Option<Index>>,
}

/// What stands in the lines of a table.
#[derive(Clone, Debug)]
pub(crate) struct DraftTable {
    pub(crate) by: String,
    pub(crate) across: Option<String>,
    pub(crate) columns: String,
    pub(crate) rows: Vec<String>,
    pub(crate) otherwise: String,
}

pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    select(ASKED).prop_flat_map(|asked| {
        let group = || of(0..3_usize);
        let first = (any_number(asked, DERIVED, 3), group()).prop_map(|it| vec![it]);
        let others = vec((any_number(asked, ALL, 3), group()), 0..3);
        let groups = vec((of(0..=25_i64), select(Counts::ALL), group()), 0..3);
        let claim = (0..=15_i64, group(), of(any_number(asked, ALL, 2)));
        (
            any_head(asked),
            vec(any_table(asked), 2),
            any_parameter(asked),
            ((first, others), of(claim), groups),
            (
                vec(any_condition(asked, ALL, 2), 0..3),
                of(any_number(asked, ALL, 2)),
                0..=30_i64,
            ),
        )
            .prop_map(|(head, tables, parameter, points, rest)| Draft {
                on: head.0,
                questions: head.1,
                answers: head.2,
                disputed: head.3,
                tables,
                parameter,
                criteria: [points.0.0, points.0.1].concat(),
                claim: points.1,
                groups: points.2,
                gates: rest.0,
                coefficient: rest.1,
                threshold: rest.2,
            })
    })
}

/// A condition by itself, with what it may name.
pub(crate) fn any_draft_and_condition() -> impl Strategy<Value = (Draft, String)> {
    select(ASKED).prop_flat_map(|asked| {
        (
            any_head(asked),
            vec(any_table(asked), 2),
            any_parameter(asked),
            any_condition(asked, DERIVED, 4),
        )
            .prop_map(|(head, tables, parameter, condition)| {
                let draft = Draft {
                    on: head.0,
                    questions: head.1,
                    answers: head.2,
                    disputed: head.3,
                    tables,
                    parameter,
                    criteria: vec![("0".to_owned(), None)],
                    claim: None,
                    groups: Vec::new(),
                    gates: Vec::new(),
                    coefficient: None,
                    threshold: 1,
                };
                (draft, condition)
            })
    })
}

type Head =
    (&'static str, Vec<(&'static str, &'static str)>, Vec<Option<Index>>, [bool; 3]);

fn any_head(asked: &'static [&'static str]) -> impl Strategy<Value = Head> {
    let disputed = [1_u8, 1, 1].map(|_| proptest::bool::weighted(0.3));
    (select(DAYS), any_questions(asked), vec(of(any::<Index>()), 5), disputed)
}

fn any_parameter(
    asked: &'static [&'static str],
) -> impl Strategy<Value = (String, String, String)> {
    let number = || any_number(asked, TABLES, 2);
    (any_condition(asked, TABLES, 1), number(), number())
}

fn any_questions(
    asked: &'static [&'static str],
) -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let ranges = &["0..6", "1..7 by 2", "-2..3", "0..2 by 0.5", "0..40 by 10"][..];
    vec(select(ranges), 2).prop_map(move |ranges| {
        let range = |name: &&'static str| match *name {
            "kind" => "a b c ask?",
            "ticks" => "x y z none!",
            "n" => ranges[0],
            "m" => ranges[1],
            "u" => "0..",
            _ => "",
        };
        asked.iter().map(|name| (*name, range(name))).collect()
    })
}

impl Draft {
    /// The rulebook of these lines.
    pub(crate) fn made(&self) -> Made {
        let [is_k_disputed, is_threshold_disputed, _] = self.disputed;
        let mut made = Made::needing(self.threshold);
        if is_threshold_disputed {
            let threshold = self.threshold;
            made.0.rules.retain(|it| it.id.as_str() != "threshold");
            let readings = format!("low {threshold}, high {}, words", threshold + 2);
            made = made.disputed("threshold", Unit::Points, &readings);
        }
        made = if is_k_disputed {
            made.disputed("k", Unit::Points, "low 3, high 4")
        } else {
            made.stating("k", Unit::Points, 3)
        };
        for (name, lines) in &self.questions {
            made = match *name {
                "kind" => made.one(name, lines),
                "ticks" => made.several(name, lines),
                "born" => made.day(name),
                _ => made.number(name, lines),
            };
        }
        for (n, table) in self.tables.iter().enumerate() {
            let rows: Vec<_> = table.rows.iter().map(String::as_str).collect();
            let version =
                ("..", table.columns.as_str(), &rows[..], table.otherwise.as_str());
            let across = table.across.as_deref();
            made = made.versions(&format!("t{n}"), &table.by, across, &[version]);
        }
        let (when, value, otherwise) = &self.parameter;
        made = made.parameter("p", &[(when, value), ("", otherwise)]);
        for (n, (points, _)) in self.criteria.iter().enumerate() {
            made = made.criterion(&format!("c{n}"), points);
        }
        if let Some((cap, _, assumed)) = &self.claim {
            made = made.claim("art", *cap);
            if let Some(points) = assumed {
                made = made.assumed(points);
            }
        }
        made = self.with_groups(made);
        for gate in &self.gates {
            made = made.gate(gate);
        }
        match &self.coefficient {
            Some(value) => made.coefficient(&format!("{value} / 4")),
            None => made,
        }
    }

    fn with_groups(&self, mut made: Made) -> Made {
        let claim = self.claim.as_ref().map(|(_, group, _)| ("art".to_owned(), *group));
        let criteria = self.criteria.iter().enumerate();
        let criteria = criteria.map(|(n, (_, group))| (format!("c{n}"), *group));
        let all: Vec<_> = criteria.chain(claim).collect();
        for (n, (cap, counts, _)) in self.groups.iter().enumerate() {
            let inner = self.groups[..n].iter().enumerate();
            let inner = inner.filter(|(_, (_, _, outer))| *outer == Some(n));
            let inner = inner.map(|(n, _)| format!("g{n}"));
            let own = all.iter().filter(|(_, group)| *group == Some(n));
            let own = own.map(|(name, _)| name.clone());
            let of: Vec<_> = own.chain(inner).collect();
            made = made.group(&format!("g{n}"), *counts, *cap, &of.join(" "));
        }
        made
    }
}
