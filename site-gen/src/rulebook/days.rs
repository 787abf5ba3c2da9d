//! Reads what takes time: `[stage.<id>]` and `[calendar.<year>]`.

use engine::{CalendarYear, Date, Place, RuleId, Stage, StageId, StageLength};

use super::entries::Entry;
use super::places::Places;
use super::points::{optional_rule, rule};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told};

/// Reads one stage.
pub(super) fn stage(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Stage> {
    let Entry { id, mut table, .. } = entry;
    let id = StageId::new(id);
    places.entry(Place::Stage(id.clone()), &table);
    let duration = optional_rule(&mut table, "duration", problems);
    let counting = optional_rule(&mut table, "counting", problems);
    let unknown = optional_rule(&mut table, "unknown", problems);
    table.finish(problems);
    let length = length(&table, duration?, counting?, unknown?, problems)?;
    Ok(Stage { id, length })
}

fn length(
    table: &Table<'_>,
    duration: Option<RuleId>,
    counting: Option<RuleId>,
    unknown: Option<RuleId>,
    problems: &mut Vec<Problem>,
) -> Read<StageLength> {
    match (duration, counting, unknown) {
        (Some(duration), counting, None) => {
            Ok(StageLength::AtMost { duration, counting })
        }
        (None, None, Some(unknown)) => Ok(StageLength::Unknown(unknown)),
        _ => {
            problems.push(table.at.problem(
                "bad-stage",
                format!("{} needs either `duration` or `unknown`", table.name),
                "name the rule with the most days as `duration` (and the rule that says how they \
                 count as `counting`), or as `unknown` the rule that says what is not known",
            ));
            Err(Told)
        }
    }
}

/// Reads one year of the calendar.
pub(super) fn year(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<CalendarYear> {
    let Entry { id, mut table, .. } = entry;
    let year = id.parse::<i32>().ok().filter(|it| (1900..=9999).contains(it));
    let Some(year) = year else {
        let found = format!("`{id}` is no year");
        problems.push(table.at.problem("bad-id", found, "write `[calendar.2027]`"));
        return Err(Told);
    };
    places.entry(Place::Calendar(year), &table);
    let rule = rule(&mut table, "rule", problems);
    let days_off = days(&mut table, "days_off", problems);
    let uncertain = days(&mut table, "uncertain", problems);
    if matches!(&days_off, Ok(None)) {
        let help = "list the days off that fall on Monday to Friday: `days_off = []`";
        let found = format!("{} has no `days_off`", table.name);
        problems.push(table.at.problem("missing-key", found, help));
    }
    table.finish(problems);
    Ok(CalendarYear {
        year,
        rule: rule?,
        days_off: days_off?.ok_or(Told)?,
        uncertain: uncertain?.unwrap_or_default(),
    })
}

/// The days of a list, ascending.
fn days(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Option<Vec<Date>>> {
    let Some(value) = table.get(key) else { return Ok(None) };
    let read: Vec<Read<Date>> =
        value.list(problems)?.iter().map(|it| it.date(problems)).collect();
    let mut days = read.into_iter().collect::<Read<Vec<_>>>()?;
    days.sort_unstable();
    days.dedup();
    Ok(Some(days))
}
