//! Reads what the points are made of: `[law.<id>]`, `[criterion.<id>]`, `[group.<id>]`,
//! `[question.<id>]`.

use engine::{
    Choice, Claim, Coefficient, Criterion, CriterionId, Group, GroupId, LawId, OptionId,
    Place, PointsLaw, Question, QuestionId, QuestionKind, RuleId, Unit,
};

use super::entries::Entry;
use super::places::Places;
use super::rules::bad_name;
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// Message parts that every question has.
const RESERVED: [&str; 3] = ["ask", "help", "idle"];

/// Reads one law, without its criteria and groups.
pub(super) fn law(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<PointsLaw> {
    let Entry { id, mut table, .. } = entry;
    let id = LawId::new(id);
    places.entry(Place::Law(id.clone(), String::new()), &table);
    for key in ["threshold", "sum", "bands", "ends", "sets", "coefficient"] {
        if let Some(value) = table.get(key) {
            places.value(Place::Law(id.clone(), key.to_owned()), &value);
        }
    }
    let threshold = rule(&mut table, "threshold", problems);
    let sum = rule(&mut table, "sum", problems);
    let bands = rule(&mut table, "bands", problems);
    let ends = optional_rule(&mut table, "ends", problems);
    let sets = optional_rule(&mut table, "sets", problems);
    let coefficient =
        table.get("coefficient").map(|it| coefficient(&it, problems)).transpose();
    table.finish(problems);
    Ok(PointsLaw {
        id,
        threshold: threshold?,
        sum: sum?,
        bands: bands?,
        ends: ends?,
        sets: sets?,
        coefficient: coefficient?,
        criteria: Vec::new(),
        groups: Vec::new(),
    })
}

fn coefficient(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Coefficient> {
    let mut table = value.table("`coefficient`", problems)?;
    let stated = rule(&mut table, "rule", problems);
    let unknown_use = rule(&mut table, "use", problems);
    table.finish(problems);
    Ok(Coefficient { rule: stated?, unknown_use: unknown_use? })
}

/// A key that names a rule.
pub(super) fn rule(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<RuleId> {
    let help = format!("name the rule: `{key} = \"…\"`");
    table.need(key, &help, problems)?.string(problems).map(RuleId::new)
}

/// A key that may name a rule.
pub(super) fn optional_rule(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Option<RuleId>> {
    table.get(key).map(|it| it.string(problems).map(RuleId::new)).transpose()
}

/// Reads one criterion.
pub(super) fn criterion(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Criterion> {
    let Entry { id, mut table, .. } = entry;
    let id = CriterionId::new(id);
    places.entry(Place::Criterion(id.clone()), &table);
    let rule = rule(&mut table, "rule", problems);
    table.finish(problems);
    Ok(Criterion { id, rule: rule? })
}

/// Reads one group.
pub(super) fn group(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Group> {
    let Entry { id, mut table, .. } = entry;
    let id = GroupId::new(id);
    places.entry(Place::Group(id.clone()), &table);
    let rule = rule(&mut table, "rule", problems);
    let of = table
        .need("of", "list its criteria: `of = [\"…\", \"…\"]`", problems)
        .and_then(|it| it.strings(problems));
    table.finish(problems);
    let of = of?.into_iter().map(|(id, _)| CriterionId::new(id)).collect();
    Ok(Group { id, rule: rule?, of })
}

/// Reads one question.
pub(super) fn question(
    entry: Entry<'_>,
    places: &mut Places,
    problems: &mut Vec<Problem>,
) -> Read<Question> {
    let Entry { id, mut table, .. } = entry;
    let id = QuestionId::new(id);
    places.entry(Place::Question(id.clone()), &table);
    let criterion = table
        .need("criterion", "name what it feeds: `criterion = \"…\"`", problems)
        .and_then(|it| it.string(problems));
    let kind = table
        .need("kind", "write `kind = \"one\"`, `\"several\"` or `\"number\"`", problems)
        .and_then(|it| it.word(QuestionKind::ALL, QuestionKind::as_str, problems));
    let unit = table
        .get("unit")
        .map(|it| it.word(Unit::ALL, Unit::as_str, problems))
        .transpose();
    let has_help = table.get("help").map(|it| it.boolean(problems)).transpose();
    let options = table.get("options").map(|it| options(&it, problems)).transpose();
    table.finish(problems);
    let question = Question {
        id,
        criterion: CriterionId::new(criterion?),
        kind: kind?,
        unit: unit?,
        has_help: has_help?.unwrap_or_default(),
        options: options?.unwrap_or_default(),
    };
    fits_its_kind(&question, &table, problems)?;
    Ok(question)
}

fn fits_its_kind(
    question: &Question,
    table: &Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let has_options = !question.options.is_empty();
    let (found, help) = match (question.kind, has_options, question.unit) {
        (QuestionKind::Number, true, _) => (
            "asks for a number and has options",
            "remove `options`, or choose another kind",
        ),
        (QuestionKind::Number, false, None) => {
            ("asks for a number without a unit", "add `unit = \"…\"`")
        }
        (QuestionKind::One | QuestionKind::Several, false, _) => {
            ("has no options", "add `options = [{ id = \"…\", claim = \"…\" }]`")
        }
        (QuestionKind::One | QuestionKind::Several, true, Some(_)) => {
            ("has options and a unit", "remove `unit`, or choose the kind `number`")
        }
        _ => return Ok(()),
    };
    problems.push(table.at.problem(
        "bad-question",
        format!("{} {found}", table.name),
        help,
    ));
    Err(Told)
}

fn options(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Vec<Choice>> {
    let values = value.list(problems)?;
    let read: Vec<Read<Choice>> = values.iter().map(|it| option(it, problems)).collect();
    let options = read.into_iter().collect::<Read<Vec<_>>>()?;
    for (n, option) in options.iter().enumerate() {
        if options[..n].iter().any(|it| it.id == option.id) {
            problems.push(values[n].at.problem(
                "duplicate-name",
                format!("`{}` stands twice among the options", option.id),
                "give one of them another id",
            ));
            return Err(Told);
        }
    }
    Ok(options)
}

fn option(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Choice> {
    let mut table = value.table("an option", problems)?;
    let id = table
        .need("id", "name it in one word: `id = \"…\"`", problems)
        .and_then(|it| option_id(&it, problems));
    let claim = table
        .need("claim", "write `claim = \"yes\"`, `\"nothing\"` or `\"open\"`", problems)
        .and_then(|it| it.word(Claim::ALL, Claim::as_str, problems));
    let because = optional_rule(&mut table, "because", problems);
    let is_alone = table.get("alone").map(|it| it.boolean(problems)).transpose();
    table.finish(problems);
    Ok(Choice {
        id: id?,
        claim: claim?,
        because: because?,
        is_alone: is_alone?.unwrap_or_default(),
    })
}

fn option_id(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<OptionId> {
    let id = value.string(problems)?;
    let reserved = || {
        let help = "every question has a message of that name: choose another word";
        let found = format!("`{id}` cannot be a name");
        RESERVED.contains(&id).then(|| value.at.problem("bad-name", found, help))
    };
    match bad_name(id, value.at.file, value.at.span.clone()).or_else(reserved) {
        Some(problem) => {
            problems.push(problem);
            Err(Told)
        }
        None => Ok(OptionId::new(id)),
    }
}
