//! Reads grounds: a condition together with the rule that states it.

use engine::{Expression, Ground};

use super::{expressions, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Value};

/// A key that may list grounds, with or without a condition.
pub(super) fn grounds(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Ground>> {
    let when = |table: &mut Table<'_>, problems: &mut Vec<Problem>| {
        table.maybe("when", expressions::condition, problems)
    };
    table.each(key, |it, problems| ground(key, it, when, problems), problems)
}

/// A key that may list grounds, each of which must have a condition.
pub(super) fn with_conditions(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Ground>> {
    let when = |table: &mut Table<'_>, problems: &mut Vec<Problem>| {
        let help = "say when it holds: `when = \"$income > limit\"`";
        let value = table.need("when", help, problems)?;
        expressions::condition(&value, problems).map(Some)
    };
    table.each(key, |it, problems| ground(key, it, when, problems), problems)
}

fn ground(
    key: &str,
    value: &Value<'_>,
    when: impl Fn(&mut Table<'_>, &mut Vec<Problem>) -> Read<Option<Expression>>,
    problems: &mut Vec<Problem>,
) -> Read<Ground> {
    let mut table = value.table(format!("a ground in `{key}`"), problems)?;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let note = table.maybe("note", Value::string, problems);
    let when = when(&mut table, problems);
    table.finish(problems);
    Ok(Ground { rule: rule?, note: note?.map(str::to_owned), when: when? })
}
