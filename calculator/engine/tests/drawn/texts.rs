//! The texts of drafts: numbers and conditions over the questions that are asked.

use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::DraftTable;

type Asked = &'static [&'static str];

/// What an expression may name besides questions: nothing that names it.
pub(super) type Names = &'static [&'static str];

pub(super) const TABLES: Names = &["table(t0)", "table(t1)"];
pub(super) const DERIVED: Names = &["table(t0)", "table(t1)", "parameter(p)"];
pub(super) const ALL: Names = &["table(t0)", "parameter(p)", "points(c0)"];

/// Numbers that can be drawn: what stands alone or may be counted with. Questions of which not each
/// answer can be tried (`u` has no most, `born` is a day) stand in conditions and tables only.
pub(super) fn any_number(
    asked: Asked,
    names: Names,
    depth: u32,
) -> BoxedStrategy<String> {
    let leaf = prop_oneof![
        3 => select(&["0", "1", "2", "3", "5", "8", "0.5", "k", "2 * k"][..]).prop_map(str::to_owned),
        3 => any_countable(asked, names),
    ];
    let grown = leaf.prop_recursive(depth, 8, 2, move |inner| {
        let two = || (inner.clone(), inner.clone());
        let sign = select(&["+", "-", "*", "/"][..]);
        prop_oneof![
            2 => (two(), sign).prop_map(|((one, other), sign)| format!("({one} {sign} {other})")),
            1 => two().prop_map(|(one, other)| format!("best({one}, {other})")),
            1 => two().prop_map(|(one, other)| format!("least({one}, {other})")),
            3 => (any_condition_leaf(asked, names), two())
                .prop_map(|(condition, (one, other))| format!("if({condition}, {one}, {other})")),
            1 => inner.clone().prop_map(|it| format!("round_down({it} / 2)")),
            1 => inner.clone().prop_map(|it| format!("round_up({it} / 3)")),
            1 => inner.clone().prop_map(|it| format!("round({it}, 2)")),
        ]
    });
    grown.boxed()
}

fn any_countable(asked: Asked, names: Names) -> BoxedStrategy<String> {
    let counted: Vec<_> = asked.iter().filter(|it| ["n", "m"].contains(it)).collect();
    let answers = counted.into_iter().map(|it| format!("${it}"));
    let names = names.iter().map(|it| (*it).to_owned());
    let all: Vec<_> = answers.chain(names).collect();
    select(all).boxed()
}

/// Conditions of conditions.
pub(super) fn any_condition(
    asked: Asked,
    names: Names,
    depth: u32,
) -> BoxedStrategy<String> {
    let grown = any_condition_leaf(asked, names).prop_recursive(depth, 6, 2, |inner| {
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            inner.clone().prop_map(|it| format!("not ({it})")),
            two().prop_map(|(one, other)| format!("({one} and {other})")),
            two().prop_map(|(one, other)| format!("({one} or {other})")),
            (inner.clone(), two()).prop_map(|(when, (one, other))| format!(
                "if({when}, ({one}), ({other}))"
            )),
        ]
    });
    grown.boxed()
}

fn any_condition_leaf(asked: Asked, names: Names) -> BoxedStrategy<String> {
    let mut all: Vec<BoxedStrategy<String>> = asked.iter().map(|it| about(it)).collect();
    let compared = (select(names), any_comparison())
        .prop_map(|(name, (sign, bound))| format!("{name} {sign} {bound}"));
    all.push(compared.boxed());
    proptest::strategy::Union::new(all).boxed()
}

/// A condition about one question.
fn about(question: &'static str) -> BoxedStrategy<String> {
    match question {
        "kind" => select(&["a", "b", "c", "a | b", "b | c", "a | c"][..])
            .prop_map(|options| format!("$kind is {options}"))
            .boxed(),
        "ticks" => select(&["x", "y", "z", "none", "x | y", "y | none"][..])
            .prop_map(|options| format!("$ticks is {options}"))
            .boxed(),
        "born" => any_day_condition().boxed(),
        number => {
            (any_line(number), any_comparison(), any::<bool>()).prop_map(compared).boxed()
        }
    }
}

fn compared((line, (sign, bound), is_turned): (String, (&str, &str), bool)) -> String {
    if is_turned {
        format!("{bound} {sign} {line}")
    } else {
        format!("{line} {sign} {bound}")
    }
}

fn any_comparison() -> impl Strategy<Value = (&'static str, &'static str)> {
    let bounds =
        &["0", "1", "2", "3", "5", "8", "12", "0.5", "7 / 3", "k", "7 - k", "2 * k"][..];
    (select(&["<", "<=", "=", ">=", ">"][..]), select(bounds))
}

/// What rests on one number only, and rises or falls with it step by step.
fn any_line(name: &'static str) -> impl Strategy<Value = String> {
    let lines = &[
        "Q",
        "Q",
        "(Q + 3)",
        "2 * Q",
        "(10 - Q)",
        "Q / 3",
        "(0 - Q)",
        "(Q - 5) / (0 - 2)",
        "round_down(Q / 3)",
        "round_down((2 - Q) / 3)",
        "(round_up(Q / 4) - 1)",
        "round_up((Q - 7) / 2) * (0 - 1)",
        "least(Q, 5)",
        "best(Q, 3) * 2",
        "best(10 - Q, Q)",
        "if(Q > 4, Q - 4, 4 - Q)",
        "round_down(round_down(Q / 2) / 2)",
        "round_up(Q * 0.3)",
        "(Q * 0 + 2)",
    ][..];
    select(lines).prop_map(move |line| line.replace('Q', &format!("${name}")))
}

fn any_day_condition() -> impl Strategy<Value = String> {
    let signs = || select(&["<", "<=", "=", ">=", ">"][..]);
    let days = select(&["2008-02-29", "2008-03-01", "2020-06-15", "today"][..]);
    let years = select(&["0", "1", "2", "6", "16", "18", "18.5"][..]);
    let lines = select(
        &[
            "full_years($born, today)",
            "full_years($born, 2024-02-29)",
            "full_years($born, 2023-02-28)",
            "(20 - full_years($born, today))",
            "round_down(full_years($born, today) / 3)",
            "2 * full_years($born, today)",
        ][..],
    );
    prop_oneof![
        (signs(), days, any::<bool>()).prop_map(|(sign, day, is_turned)| {
            compared(("$born".to_owned(), (sign, day), is_turned))
        }),
        (lines, signs(), years, any::<bool>()).prop_map(
            |(line, sign, years, is_turned)| {
                compared((line.to_owned(), (sign, years), is_turned))
            }
        ),
    ]
}

/// A table by one or two of the questions, with gaps or without.
pub(super) fn any_table(asked: Asked) -> impl Strategy<Value = DraftTable> {
    let columns = (select(asked), any::<bool>());
    (select(asked), of(columns), 0..=255_u8, any::<bool>()).prop_flat_map(
        |(by, across, places, has_otherwise)| {
            let across =
                across.map(|(across, is_short)| (across, matches(across, is_short)));
            let rows = matches(by, places & 1 == 1);
            let n_columns = across.as_ref().map_or(1, |(_, columns)| columns.len());
            let cells = proptest::collection::vec(any_cell(), rows.len() * n_columns);
            (Just((by, across, rows, has_otherwise)), cells).prop_map(
                move |((by, across, rows, has_otherwise), cells)| {
                    let cells = cells.chunks(n_columns).map(|it| it.join(", "));
                    let rows = rows.iter().zip(cells);
                    let rows = rows.map(|(row, cells)| format!("{row}: {cells}"));
                    let columns =
                        across.as_ref().map_or(String::new(), |(_, it)| it.join(", "));
                    DraftTable {
                        by: leading(by),
                        across: across.map(|(across, _)| leading(across)),
                        columns,
                        rows: rows.collect(),
                        otherwise: if has_otherwise { "4" } else { "" }.to_owned(),
                    }
                },
            )
        },
    )
}

fn any_cell() -> impl Strategy<Value = String> {
    select(&["0", "1", "2", "3", "7", "10", "2.5", "k"][..]).prop_map(str::to_owned)
}

fn leading(question: &str) -> String {
    match question {
        "born" => "full_years($born, today)".to_owned(),
        other => format!("${other}"),
    }
}

/// What leads to the rows or columns of a table by a question; of the short ones not everything does.
fn matches(question: &str, is_short: bool) -> Vec<&'static str> {
    match (question, is_short) {
        ("kind", false) => vec!["a", "b | c"],
        ("kind", true) => vec!["b"],
        // Two ticks may lead to two rows: the first counts.
        ("ticks", false) => vec!["none", "x | y", "z"],
        ("ticks", true) => vec!["y"],
        (_, false) => vec!["<2", ">=2 <=k", ">k <5", ">=5"],
        (_, true) => vec![">1 <4", ">=2 * k"],
    }
}
