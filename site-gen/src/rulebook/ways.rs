//! Reads `[way.<id>]`: what makes a way fit, what closes it, what follows.

use engine::{Ground, Way, WayId};

use super::entries::Entry;
use super::{expressions, grounds, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one way.
pub(super) fn way(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Way> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let shown = table.maybe("shown", expressions::condition, problems);
    let first = table.maybe("first", expressions::condition, problems);
    let has_verdict = table.maybe("verdict", Value::boolean, problems);
    let fits = grounds::with_conditions(&mut table, "fits", problems);
    let excludes = grounds::with_conditions(&mut table, "excludes", problems);
    let not_needed = grounds::with_conditions(&mut table, "not_needed", problems);
    let depends = grounds::grounds(&mut table, "depends", problems);
    let law = references::optional(&mut table, "law", problems);
    let ends = references::optional(&mut table, "ends", problems);
    let then = grounds::grounds(&mut table, "then", problems);
    let next = references::several(&mut table, "next", problems);
    let plan = references::optional(&mut table, "plan", problems);
    let form = references::optional(&mut table, "form", problems);
    let choice = references::optional(&mut table, "choice", problems);
    table.finish(problems);
    let way = Way {
        id: WayId::new(id),
        rule: rule?,
        shown: shown?,
        first: first?,
        has_verdict: has_verdict?.unwrap_or(true),
        fits: fits?,
        excludes: excludes?,
        not_needed: not_needed?,
        depends: depends?,
        law: law?,
        ends: ends?,
        then: then?,
        next: next?,
        plan: plan?,
        form: form?,
        choice: choice?,
    };
    no_verdict_has_no_grounds(&way, &table, problems)?;
    choice_is_told(&way, &table, problems)?;
    Ok(way)
}

/// What a wrong choice can bring is said by one of the grounds that follow.
fn choice_is_told(way: &Way, table: &Table<'_>, problems: &mut Vec<Problem>) -> Read<()> {
    let is_told = |rule| way.then.iter().any(|it| it.rule == rule);
    let Some(rule) = way.choice.filter(|it| !is_told(*it)) else { return Ok(()) };
    let found =
        format!("`choice` of {} names `{rule}`, which `then` does not", table.name);
    let help = format!("add `{{ rule = \"{rule}\" }}` to `then`, or remove `choice`");
    problems.push(table.at.problem("bad-way", found, help));
    Err(Told)
}

fn no_verdict_has_no_grounds(
    way: &Way,
    table: &Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let of_verdict: [(&str, &[Ground]); 3] = [
        ("fits", &way.fits),
        ("excludes", &way.excludes),
        ("not_needed", &way.not_needed),
    ];
    let key = of_verdict.into_iter().find(|(_, all)| !all.is_empty()).map(|(key, _)| key);
    match key.filter(|_| !way.has_verdict) {
        None => Ok(()),
        Some(key) => {
            let found = format!("{} gets no verdict, but has `{key}`", table.name);
            let help = format!("remove `verdict = false`, or `{key}`");
            problems.push(table.at.problem("bad-way", found, help));
            Err(Told)
        }
    }
}
