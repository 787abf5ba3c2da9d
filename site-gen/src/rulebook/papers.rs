//! Reads `[document.<id>]`: for which ways a paper is needed, when, and how old it may be.

use engine::{Document, DocumentId, Validity};

use super::entries::Entry;
use super::{figures, grounds, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Value};

/// Reads one paper.
pub(super) fn document(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Document> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let item = table.maybe("item", Value::string, problems);
    let ways = references::at_least_one(&mut table, "ways", "ways", problems);
    let needed = grounds::grounds(&mut table, "needed", problems);
    let exempt = grounds::grounds(&mut table, "exempt", problems);
    let notes = grounds::grounds(&mut table, "notes", problems);
    let max_age = references::optional(&mut table, "max_age", problems);
    let validity = table.maybe("validity", validity, problems);
    table.finish(problems);
    Ok(Document {
        id: DocumentId::new(id),
        rule: rule?,
        item: item?.map(str::to_owned),
        ways: ways?,
        needed: needed?,
        exempt: exempt?,
        notes: notes?,
        max_age: max_age?,
        validity: validity?,
    })
}

fn validity(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Validity> {
    let mut table = value.table("`validity`", problems)?;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let figure = figures::name(&mut table, "figure", problems);
    let until = references::needed(&mut table, "until", "question", problems);
    table.finish(problems);
    Ok(Validity { rule: rule?, figure: figure?, until: until? })
}
