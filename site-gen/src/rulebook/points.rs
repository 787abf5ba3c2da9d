//! Reads what the points are made of: `[law.<id>]`, `[criterion.<id>]`, `[group.<id>]`,
//! `[assumption.<id>]`.

use engine::{
    Applies, Assumed, Assumption, AssumptionId, Coefficient, Counts, Criterion,
    CriterionId, Group, GroupId, LawId, Member, PointsLaw,
};

use super::entries::Entry;
use super::{expressions, grounds, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Reads one law, without its criteria and groups.
pub(super) fn law(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<PointsLaw> {
    let Entry { id, mut table, .. } = entry;
    let threshold = references::needed(&mut table, "threshold", "rule", problems);
    let sum = references::optional(&mut table, "sum", problems);
    let bands = references::optional(&mut table, "bands", problems);
    let ends = references::optional(&mut table, "ends", problems);
    let sets = references::optional(&mut table, "sets", problems);
    let coefficient = table.maybe("coefficient", coefficient, problems);
    let gates = grounds::with_conditions(&mut table, "gates", problems);
    table.finish(problems);
    Ok(PointsLaw {
        id: LawId::new(id),
        threshold: threshold?,
        sum: sum?,
        bands: bands?,
        ends: ends?,
        sets: sets?,
        coefficient: coefficient?,
        gates: gates?,
        criteria: Vec::new(),
        groups: Vec::new(),
    })
}

fn coefficient(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Coefficient> {
    let mut table = value.table("`coefficient`", problems)?;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let applies = applies(&mut table, problems);
    table.finish(problems);
    Ok(Coefficient { rule: rule?, applies: applies? })
}

fn applies(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Applies> {
    let rule = references::optional(table, "use", problems);
    let assumption = references::optional(table, "assumption", problems);
    let value = table.maybe("value", expressions::value, problems);
    match (rule?, assumption?, value?) {
        (Some(rule), Some(assumption), None) => Ok(Applies::Unknown { rule, assumption }),
        (None, None, Some(value)) => Ok(Applies::ToTheSum(value)),
        _ => {
            problems.push(table.at.problem(
                "bad-coefficient",
                "a coefficient needs either `use` and `assumption`, or `value`",
                "name as `use` the rule that says what is not known, and as `assumption` the one \
                 by which a reader may try it; or give as `value` what the sum is multiplied by",
            ));
            Err(Told)
        }
    }
}

/// Reads one criterion.
pub(super) fn criterion(
    entry: Entry<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Criterion> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let points = table.maybe("points", expressions::value, problems);
    let assumed = table.maybe("assumed", assumed, problems);
    let falls_with = table.maybe("falls_with", expressions::value, problems);
    table.finish(problems);
    let criterion = Criterion {
        id: CriterionId::new(id),
        rule: rule?,
        points: points?,
        assumed: assumed?,
        falls_with: falls_with?,
    };
    let has_guess = criterion.assumed.is_some() || criterion.falls_with.is_some();
    if criterion.points.is_some() && has_guess {
        problems.push(table.at.problem(
            "bad-criterion",
            format!("{} has published `points`, and guesses at them", table.name),
            "remove `assumed` and `falls_with`: they are for points that are not published",
        ));
        return Err(Told);
    }
    Ok(criterion)
}

fn assumed(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Assumed> {
    let mut table = value.table("`assumed`", problems)?;
    let assumption = references::needed(&mut table, "by", "assumption", problems);
    let help = "say what the points would be: `points = \"= …\"`";
    let points = expressions::needed(&mut table, "points", help, problems);
    table.finish(problems);
    Ok(Assumed { assumption: assumption?, points: points? })
}

/// Reads one group.
pub(super) fn group(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Group> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    let counts = table.maybe(
        "counts",
        |it, problems| it.word(Counts::ALL, Counts::as_str, problems),
        problems,
    );
    let adds_up = table.flag("adds_up", problems);
    let of = members(&mut table, problems);
    table.finish(problems);
    Ok(Group {
        id: GroupId::new(id),
        rule: rule?,
        counts: counts?.unwrap_or(Counts::Sum),
        adds_up: adds_up?,
        of: of?,
    })
}

fn members(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<Member>> {
    let criteria = references::several(table, "of", problems);
    let groups = references::several(table, "groups", problems);
    let criteria = criteria?.into_iter().map(Member::Criterion);
    let of: Vec<Member> =
        criteria.chain(groups?.into_iter().map(Member::Group)).collect();
    if of.is_empty() {
        let found = format!("{} has no `of`", table.name);
        let help =
            "list its criteria: `of = [\"…\", \"…\"]`, or other groups as `groups`";
        problems.push(table.at.problem("missing-key", found, help));
        return Err(Told);
    }
    Ok(of)
}

/// Reads one assumption.
pub(super) fn assumption(
    entry: Entry<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Assumption> {
    let Entry { id, mut table, .. } = entry;
    let rule = references::needed(&mut table, "rule", "rule", problems);
    table.finish(problems);
    Ok(Assumption { id: AssumptionId::new(id), rule: rule? })
}
