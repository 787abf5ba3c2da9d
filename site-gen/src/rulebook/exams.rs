//! Reads `[exam.<id>]`: a test and its parts.

use engine::{Counted, Exam, ExamId, ExamPart};

use super::entries::Entry;
use super::{figures, names, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one exam.
pub(super) fn exam(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Exam> {
    let Entry { id, mut table, .. } = entry;
    let pass = references::needed(&mut table, "pass", "rule", problems);
    let parts = parts(&mut table, problems);
    let attempts = table.maybe(
        "attempts",
        |it, problems| counted("`attempts`", it, problems),
        problems,
    );
    let ban = table.maybe("ban", |it, problems| counted("`ban`", it, problems), problems);
    table.finish(problems);
    Ok(Exam {
        id: ExamId::new(id),
        pass: pass?,
        parts: parts?,
        attempts: attempts?,
        ban: ban?,
    })
}

fn parts(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<ExamPart>> {
    let help = "list its parts: `parts = [{ id = \"…\", rule = \"…\", figure = \"…\", right = \"…\" }]`";
    let value = table.need("parts", help, problems)?;
    let parts = value.each(part, problems)?;
    if parts.is_empty() {
        let found = format!("{} lists none of its parts", table.name);
        problems.push(value.at.problem("empty-list", found, help));
        return Err(Told);
    }
    names::no_double("parts", &value, parts.iter().map(|it| it.name.as_str()), problems)?;
    Ok(parts)
}

fn part(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<ExamPart> {
    let mut table = value.table("a part", problems)?;
    let name = names::OF_PART.id(&mut table, problems);
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let figure = figures::name(&mut table, "figure", problems);
    let right = references::needed(&mut table, "right", "question", problems);
    let percent = references::optional(&mut table, "percent", problems);
    table.finish(problems);
    Ok(ExamPart {
        name: name?.to_owned(),
        rule: rule?,
        figure: figure?,
        right: right?,
        percent: percent?,
    })
}

fn counted(name: &str, value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Counted> {
    let mut table = value.table(name, problems)?;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let question = references::needed(&mut table, "question", "question", problems);
    table.finish(problems);
    Ok(Counted { rule: rule?, question: question? })
}
