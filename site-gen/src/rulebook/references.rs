//! Keys that name other entries. Whether there is such an entry is not asked here: that is a conflict.

use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Value};

/// A key that must name an entry; `what` says of which kind.
pub(super) fn needed<T: for<'b> From<&'b str>>(
    table: &mut Table<'_>,
    key: &str,
    what: &str,
    problems: &mut Vec<Problem>,
) -> Read<T> {
    let help = format!("name the {what}: `{key} = \"…\"`");
    id(&table.need(key, &help, problems)?, problems)
}

/// A key that may name an entry.
pub(super) fn optional<T: for<'b> From<&'b str>>(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Option<T>> {
    table.maybe(key, id, problems)
}

/// A key that may list entries; one that is not there lists none.
pub(super) fn several<T: for<'b> From<&'b str>>(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<T>> {
    table.each(key, id, problems)
}

/// A key that must list entries, at least one; `what` says of which kind.
pub(super) fn at_least_one<T: for<'b> From<&'b str>>(
    table: &mut Table<'_>,
    key: &str,
    what: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<T>> {
    let help = format!("list its {what}: `{key} = [\"…\"]`");
    let value = table.need(key, &help, problems)?;
    let ids: Vec<T> = value.each(id, problems)?;
    if ids.is_empty() {
        let found = format!("{} lists none of its {what}", table.name);
        problems.push(value.at.problem("empty-list", found, help));
        return Err(crate::toml_tree::Told);
    }
    Ok(ids)
}

/// The id that a string is.
pub(super) fn id<T: for<'b> From<&'b str>>(
    value: &Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<T> {
    value.string(problems).map(T::from)
}
