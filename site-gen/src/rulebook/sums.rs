//! Reads `[sum.<id>]`: a sum of money to show.

use engine::{Sum, SumId, Times};

use super::entries::Entry;
use super::{expressions, figures, grounds, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Value};

/// Reads one sum.
pub(super) fn sum(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Sum> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let factor = figures::name(&mut table, "factor", problems);
    let index = references::needed(&mut table, "index", "rule", problems);
    let filing = references::needed(&mut table, "filing", "question", problems);
    let have = references::optional(&mut table, "have", problems);
    let rate = references::optional(&mut table, "rate", problems);
    let times = table.each("times", times, problems);
    let exempt = grounds::grounds(&mut table, "exempt", problems);
    let notes = grounds::grounds(&mut table, "notes", problems);
    table.finish(problems);
    Ok(Sum {
        id: SumId::new(id),
        rule: rule?,
        factor: factor?,
        index: index?,
        filing: filing?,
        have: have?,
        rate: rate?,
        times: times?,
        exempt: exempt?,
        notes: notes?,
    })
}

fn times(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Times> {
    let mut table = value.table("a reading in `times`", problems)?;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let help = "name the reading of the rule: `reading = \"…\"`";
    let reading =
        table.need("reading", help, problems).and_then(|it| it.string(problems));
    let help = "say how often: `times = 1`, or an expression";
    let times = expressions::needed(&mut table, "times", help, problems);
    table.finish(problems);
    Ok(Times { rule: rule?, reading: reading?.to_owned(), times: times? })
}
