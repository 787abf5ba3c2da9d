//! Reads `[lever.<id>]`: what a reader can change.

use engine::{Lever, LeverId, OptionId, Target};

use super::entries::Entry;
use super::{expressions, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told};

/// Reads one lever.
pub(super) fn lever(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Lever> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::optional(&mut table, "rule", problems);
    let question = references::needed(&mut table, "question", "question", problems);
    let to = target(&mut table, problems);
    let help = "say how many months it takes: `months = 6`";
    let months = expressions::needed(&mut table, "months", help, problems);
    let needs = table.maybe("needs", expressions::condition, problems);
    table.finish(problems);
    Ok(Lever {
        id: LeverId::new(id),
        rule: rule?,
        question: question?,
        to: to?,
        months: months?,
        needs: needs?,
    })
}

fn target(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Target> {
    let to: Read<Vec<OptionId>> = references::several(table, "to", problems);
    let up_to = table.maybe("up_to", expressions::number, problems);
    match (to?, up_to?) {
        (options, None) if !options.is_empty() => Ok(Target::Options(options)),
        (options, Some(most)) if options.is_empty() => Ok(Target::UpTo(most)),
        _ => {
            problems.push(table.at.problem(
                "bad-lever",
                format!("{} needs either `to` or `up_to`", table.name),
                "list as `to` the options that the answer can become, or give as `up_to` the most \
                 that a number can become",
            ));
            Err(Told)
        }
    }
}
