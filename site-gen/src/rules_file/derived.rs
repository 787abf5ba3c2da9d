//! What points and conditions are made of besides figures: tables, and values derived from answers.

use engine::{Case, Date, Match, Parameter, Table, TableVersion};
use serde_json::{Map, Value, json};

use super::{Writer, ids, text_of};

impl Writer<'_> {
    pub(super) fn parameter(&self, parameter: &Parameter) -> Value {
        let case = |it: &Case| {
            json!({
                "rule": it.rule.to_string(),
                "when": text_of(it.when.as_ref()),
                "value": it.value.to_string(),
            })
        };
        json!({
            "name": self.words(&format!("parameter-{}-name", parameter.id)),
            "unit": parameter.unit.as_str(),
            "cases": parameter.cases.iter().map(case).collect::<Vec<_>>(),
        })
    }
}

pub(super) fn table(table: &Table) -> Value {
    json!({
        "rule": table.rule.to_string(),
        "unit": table.unit.as_str(),
        "by": table.by.to_string(),
        "across": text_of(table.across.as_ref()),
        "versions": table.versions.iter().map(version).collect::<Vec<_>>(),
    })
}

fn version(version: &TableVersion) -> Value {
    let rows = version.rows.iter().map(|row| {
        let cells = row.cells.iter().map(ToString::to_string);
        json!({ "when": matched(&row.matches), "cells": cells.collect::<Vec<_>>() })
    });
    json!({
        "from": version.period.from.map(Date::iso),
        "until": version.period.until.map(Date::iso),
        "sources": ids(&version.sources),
        "columns": version.columns.iter().map(matched).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
        "otherwise": text_of(version.otherwise.as_ref()),
    })
}

/// Options, or bounds by how a value compares to them.
fn matched(matches: &Match) -> Value {
    match matches {
        Match::OneOf(options) => json!({ "options": ids(options) }),
        Match::Within(bounds) => {
            let mut all = Map::new();
            bounds.each(&mut |comparison, bound| {
                let bound = Value::from(bound.to_string());
                all.insert(comparison.as_str().to_owned(), bound);
            });
            Value::Object(all)
        }
    }
}
