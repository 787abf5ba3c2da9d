//! Reads `[calendar.<year>]`: the days off of a year.

use engine::{CalendarYear, Date};

use super::entries::Entry;
use super::references;
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// The year that an id of the calendar is.
pub(super) fn year_of(id: &str) -> Option<i32> {
    id.parse().ok().filter(|it| (1900..=9999).contains(it))
}

/// Reads one year.
pub(super) fn year(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<CalendarYear> {
    let Entry { id, mut table, .. } = entry;
    let Some(year) = year_of(id) else {
        let found = format!("`{id}` is no year");
        problems.push(table.at.problem("bad-id", found, "write `[calendar.2027]`"));
        return Err(Told);
    };
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let help = "list the days off that fall on Monday to Friday: `days_off = []`";
    let days_off = table.need("days_off", help, problems).map(drop);
    let days = days(&mut table, "days_off", problems);
    let uncertain = self::days(&mut table, "uncertain", problems);
    table.finish(problems);
    days_off?;
    Ok(CalendarYear { year, rule: rule?, days_off: days?, uncertain: uncertain? })
}

/// The days of a list, ascending; a list that is not there has none.
fn days(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Date>> {
    let mut days = table.each(key, Value::date, problems)?;
    days.sort_unstable();
    days.dedup();
    Ok(days)
}
