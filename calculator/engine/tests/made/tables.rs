//! Tables in a few lines.

use engine::{Bounds, Expression, Match, Row, Table, TableVersion, Unit};

use super::{Made, expression, period};

impl Made {
    /// A table with one side: rows such as `>=30 <40: 5` or `master | doctor: 10`, and what holds
    /// where none matches.
    pub(crate) fn table(
        self,
        id: &str,
        by: &str,
        rows: &[&str],
        otherwise: &str,
    ) -> Self {
        self.versions(id, by, None, &[("..", "", rows, otherwise)])
    }

    /// A table with two sides: columns such as `<30, >=30`, rows such as `>=100: 5, 3`.
    pub(crate) fn two_sided(
        self,
        id: &str,
        [by, across]: [&str; 2],
        columns: &str,
        rows: &[&str],
        otherwise: &str,
    ) -> Self {
        self.versions(id, by, Some(across), &[("..", columns, rows, otherwise)])
    }

    /// A table that changes: a period, columns, rows and *otherwise* for each version.
    pub(crate) fn versions(
        mut self,
        id: &str,
        by: &str,
        across: Option<&str>,
        versions: &[(&str, &str, &[&str], &str)],
    ) -> Self {
        let version =
            |(period, columns, rows, otherwise): &(&str, &str, &[&str], &str)| {
                TableVersion {
                    period: self::period(period),
                    recorded: None,
                    sources: Vec::new(),
                    columns: columns
                        .split(", ")
                        .filter(|it| !it.is_empty())
                        .map(matches)
                        .collect(),
                    rows: rows.iter().map(|it| row(it)).collect(),
                    otherwise: (!otherwise.is_empty()).then(|| expression(otherwise)),
                }
            };
        self.0.tables.push(Table {
            id: id.into(),
            rule: "stated".into(),
            unit: Unit::Count,
            by: expression(by),
            across: across.map(expression),
            versions: versions.iter().map(version).collect(),
        });
        self
    }
}

fn row(text: &str) -> Row {
    let (leads, cells) = text.split_once(": ").expect("a row has cells");
    Row { matches: matches(leads), cells: cells.split(", ").map(expression).collect() }
}

/// `>=30 <40`, or options.
fn matches(text: &str) -> Match {
    if !text.starts_with(['<', '>']) {
        let options = text.split(" | ").map(Into::into);
        return Match::OneOf(options.collect());
    }
    let mut bounds = Bounds::default();
    for bound in text.replace(" <", "#<").split('#') {
        let signs: String = bound.chars().take_while(|it| "<>=".contains(*it)).collect();
        let value: Expression = expression(&bound[signs.len()..]);
        let side = match signs.as_str() {
            ">=" => &mut bounds.from,
            ">" => &mut bounds.above,
            "<=" => &mut bounds.until,
            _ => &mut bounds.below,
        };
        *side = Some(value);
    }
    Match::Within(bounds)
}
