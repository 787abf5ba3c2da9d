//! Reads `[table.<id>]`: rows, columns and cells, once or by version.

use engine::{Bounds, Expression, Match, OptionId, Row, TableId, TableVersion, Unit};

use super::entries::Entry;
use super::{expressions, figures, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// The bounds that a row or a column can have.
const BOUNDS: [&str; 4] = ["from", "above", "until", "below"];

const NO_ROW: &str = "list its rows: `rows = [{ from = 0, value = 0 }]`";

/// Reads one table.
pub(super) fn table(
    entry: Entry<'_>,
    problems: &mut Vec<Problem>,
) -> Read<engine::Table> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let unit = unit(&mut table, problems);
    let help = "say what decides the row: `by = \"= $salary\"`";
    let by = expressions::needed(&mut table, "by", help, problems);
    let across = table.maybe("across", expressions::value, problems);
    let is_across = table.get("across").is_some();
    let versions = versions(&mut table, is_across, problems);
    table.finish(problems);
    Ok(engine::Table {
        id: TableId::new(id),
        rule: rule?,
        unit: unit?,
        by: by?,
        across: across?,
        versions: versions?,
    })
}

/// `unit`, which must be there.
pub(super) fn unit(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Unit> {
    table.need("unit", "say what it counts: `unit = \"points\"`", problems)?.word(
        Unit::ALL,
        Unit::as_str,
        problems,
    )
}

fn versions(
    table: &mut Table<'_>,
    is_across: bool,
    problems: &mut Vec<Problem>,
) -> Read<Vec<TableVersion>> {
    let Some(versions) = table.get("versions") else {
        return Ok(vec![version(table, is_across, problems)?]);
    };
    let each = |value: &Value<'_>, problems: &mut Vec<Problem>| {
        let mut table = value.table("a version", problems)?;
        let version = version(&mut table, is_across, problems);
        table.finish(problems);
        version
    };
    let read = versions.each(each, problems)?;
    let found = if table.get("rows").is_some() {
        "has `rows` and `versions`"
    } else if read.is_empty() {
        "has no version"
    } else {
        return Ok(read);
    };
    let help =
        "give its `rows` once, or list its `versions`, each with `rows` of its own";
    Err(bad_table(table, found, help, problems))
}

fn version(
    table: &mut Table<'_>,
    is_across: bool,
    problems: &mut Vec<Problem>,
) -> Read<TableVersion> {
    let period = figures::period(table, problems);
    let recorded = table.maybe("recorded", Value::date, problems);
    let sources = figures::sources(table, problems);
    let columns = table.each("columns", column, problems);
    let has_columns = table.get("columns").is_some();
    let rows = table.need("rows", NO_ROW, problems);
    let rows = rows.and_then(|it| {
        let n_columns = columns.as_ref().map_or(0, Vec::len);
        it.each(
            |it, problems| row(it, has_columns.then_some(n_columns), problems),
            problems,
        )
    });
    let otherwise = table.maybe("otherwise", expressions::value, problems);
    let version = TableVersion {
        period: period?,
        recorded: recorded?,
        sources: sources?.unwrap_or_default(),
        columns: columns?,
        rows: rows?,
        otherwise: otherwise?,
    };
    let help = "give both `across` and `columns`, or neither";
    let (found, help) = match (is_across, version.columns.is_empty()) {
        _ if version.rows.is_empty() => ("has no row", NO_ROW),
        (true, true) => ("has `across` and no columns", help),
        (false, false) => ("has columns and no `across`", help),
        _ => return Ok(version),
    };
    Err(bad_table(table, found, help, problems))
}

fn column(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Match> {
    let mut table = value.table("a column", problems)?;
    let matches = matches(&mut table, problems);
    table.finish(problems);
    matches
}

/// Reads a row; of a table with columns with so many cells.
fn row(
    value: &Value<'_>,
    n_columns: Option<usize>,
    problems: &mut Vec<Problem>,
) -> Read<Row> {
    let mut table = value.table("a row", problems)?;
    let matches = matches(&mut table, problems);
    let one = table.maybe("value", expressions::value, problems);
    let several = table.maybe(
        "values",
        |it, problems| it.each(expressions::value, problems),
        problems,
    );
    table.finish(problems);
    let cells = cells(&table, one?, several?, n_columns, problems);
    Ok(Row { matches: matches?, cells: cells? })
}

fn cells(
    table: &Table<'_>,
    one: Option<Expression>,
    several: Option<Vec<Expression>>,
    n_columns: Option<usize>,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Expression>> {
    match (one, several, n_columns) {
        (Some(cell), None, None) => return Ok(vec![cell]),
        (None, Some(cells), Some(n)) if cells.len() == n => return Ok(cells),
        _ => {}
    }
    let (found, help) = match n_columns {
        None => {
            ("a row has not exactly one cell".to_owned(), "write `value = …`".to_owned())
        }
        Some(n) => (
            "a row has not one cell a column".to_owned(),
            format!("write `values = […]` with {n} values"),
        ),
    };
    problems.push(table.at.problem("bad-table", found, help));
    Err(Told)
}

fn matches(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Match> {
    let options = table.maybe("is", options, problems);
    let bounds = BOUNDS.map(|key| table.maybe(key, expressions::value, problems));
    let [from, above, until, below] = bounds;
    let bounds = Bounds { from: from?, above: above?, until: until?, below: below? };
    let is_double = (bounds.from.is_some() && bounds.above.is_some())
        || (bounds.until.is_some() && bounds.below.is_some());
    let has_bounds = bounds != Bounds::default();
    let (found, help) = match options? {
        Some(options) if !has_bounds && !options.is_empty() => {
            return Ok(Match::OneOf(options));
        }
        Some(_) => (
            "names options and bounds, or no option",
            "keep `is` with options, or bounds",
        ),
        None if is_double => (
            "has two bounds on one side",
            "keep `from` (at least) or `above`, and `until` (at most) or `below`",
        ),
        None if has_bounds => return Ok(Match::Within(bounds)),
        None => (
            "has no bounds",
            "give it `from`, `above`, `until`, `below` or `is`; what matches nothing else is the \
             table's `otherwise`",
        ),
    };
    Err(bad_table(table, found, help, problems))
}

fn options(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Vec<OptionId>> {
    if value.is_list() {
        return value.each(references::id, problems);
    }
    Ok(vec![references::id(value, problems)?])
}

fn bad_table(
    table: &Table<'_>,
    found: &str,
    help: &str,
    problems: &mut Vec<Problem>,
) -> Told {
    let found = format!("{} {found}", table.name);
    problems.push(table.at.problem("bad-table", found, help));
    Told
}
