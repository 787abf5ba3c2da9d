//! Reads procedures: `[plan.<id>]` and `[stage.<id>]`.

use engine::{
    OptionId, Outcome, Plan, PlanId, QuestionId, RuleId, Stage, StageId, StageLength,
};

use super::entries::Entry;
use super::references;
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one procedure.
pub(super) fn plan(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Plan> {
    let Entry { id, mut table, .. } = entry;
    let stages = references::at_least_one(&mut table, "stages", "stages", problems);
    let now = references::needed(&mut table, "now", "question", problems);
    let since = references::needed(&mut table, "since", "question", problems);
    let stay = references::optional(&mut table, "stay", problems);
    let ends = references::optional(&mut table, "ends", problems);
    let after_end = references::optional(&mut table, "after_end", problems);
    let outcome = table.maybe("outcome", outcome, problems);
    table.finish(problems);
    Ok(Plan {
        id: PlanId::new(id),
        stages: stages?,
        now: now?,
        since: since?,
        stay: stay?,
        ends: ends?,
        after_end: after_end?,
        outcome: outcome?,
    })
}

fn outcome(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Outcome> {
    let mut table = value.table("`outcome`", problems)?;
    let validity = references::needed(&mut table, "validity", "rule", problems);
    let given_by = references::needed(&mut table, "given_by", "stage", problems);
    let day = references::needed(&mut table, "day", "question", problems);
    table.finish(problems);
    Ok(Outcome { validity: validity?, given_by: given_by?, day: day? })
}

/// Reads one stage.
pub(super) fn stage(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Stage> {
    let Entry { id, mut table, .. } = entry;
    let duration = references::optional(&mut table, "duration", problems);
    let counting = references::optional(&mut table, "counting", problems);
    let unknown = references::optional(&mut table, "unknown", problems);
    let wait: Read<Option<QuestionId>> =
        references::optional(&mut table, "wait", problems);
    let next: Read<Vec<OptionId>> = references::several(&mut table, "next", problems);
    let begun: Read<Vec<OptionId>> = references::several(&mut table, "begun", problems);
    table.finish(problems);
    let length = length(&table, duration?, counting?, unknown?, problems)?;
    let stage =
        Stage { id: StageId::new(id), length, wait: wait?, next: next?, begun: begun? };
    if let (StageLength::AtMost { .. }, Some(_)) = (&stage.length, &stage.wait) {
        problems.push(table.at.problem(
            "bad-stage",
            format!("{} has a `duration`, and asks how long to `wait`", table.name),
            "remove `wait`: a stated maximum is planned with",
        ));
        return Err(Told);
    }
    Ok(stage)
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
