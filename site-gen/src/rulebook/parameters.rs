//! Reads `[parameter.<id>]`: a derived value, by cases.

use engine::{Case, Parameter, ParameterId};

use super::entries::Entry;
use super::{expressions, references, tables};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one parameter.
pub(super) fn parameter(
    entry: Entry<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Parameter> {
    let Entry { id, mut table, .. } = entry;
    let unit = tables::unit(&mut table, problems);
    let cases = cases(&mut table, problems);
    table.finish(problems);
    Ok(Parameter { id: ParameterId::new(id), unit: unit?, cases: cases? })
}

fn cases(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<Case>> {
    let is_one = table.get("rule").is_some() || table.get("value").is_some();
    let Some(value) = table.get("cases") else {
        return Ok(vec![only_case(table, problems)?]);
    };
    let each = |value: &Value<'_>, problems: &mut Vec<Problem>| {
        let mut table = value.table("a case", problems)?;
        let case = case(&mut table, problems);
        table.finish(problems);
        case
    };
    let cases = value.each(each, problems)?;
    let n_others = cases.iter().filter(|it| it.when.is_none()).count();
    let (found, help) = if is_one {
        ("has `cases` and a case of its own", "keep `cases`, or `rule` and `value`")
    } else if cases.is_empty() {
        ("has no case", "add `rule` and `value`, or list its `cases`")
    } else if n_others > 1 {
        ("has two cases without `when`", "keep one: it holds when no other does")
    } else {
        return Ok(cases);
    };
    let found = format!("{} {found}", table.name);
    problems.push(table.at.problem("bad-parameter", found, help));
    Err(Told)
}

/// The case that stands in the entry itself, which holds always.
fn only_case(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Case> {
    let (rule, value) = rule_and_value(table, problems);
    Ok(Case { rule: rule?, when: None, value: value? })
}

fn case(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Case> {
    let (rule, value) = rule_and_value(table, problems);
    let when = table.maybe("when", expressions::condition, problems);
    Ok(Case { rule: rule?, when: when?, value: value? })
}

fn rule_and_value(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> (Read<engine::RuleId>, Read<engine::Expression>) {
    let rule = references::needed(table, "rule", "rule", problems);
    let help = "give its value: `value = \"= …\"`";
    (rule, expressions::needed(table, "value", help, problems))
}
