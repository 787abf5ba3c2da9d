//! Reads `[question.<id>]`: what a reader is asked, and what each answer says.

use engine::{
    Choice, Claim, Fraction, NumberRange, OptionId, Question, QuestionId, QuestionKind,
    Topic, Unit,
};

use super::entries::Entry;
use super::{expressions, names, references};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// The keys that only numbers have.
const OF_NUMBERS: [&str; 3] = ["least", "most", "step"];

/// Reads one question.
pub(super) fn question(entry: Entry<'_>, problems: &mut Vec<Problem>) -> Read<Question> {
    let Entry { id, mut table, .. } = entry;
    let help = "say where it is asked, such as `topic = \"points\"`";
    let topic = table
        .need("topic", help, problems)
        .and_then(|it| it.word(Topic::ALL, Topic::as_str, problems));
    let criterion = references::optional(&mut table, "criterion", problems);
    let has_criterion = table.get("criterion").is_some();
    let help = "write `kind = \"one\"`, `\"several\"`, `\"number\"` or `\"day\"`";
    let kind = table
        .need("kind", help, problems)
        .and_then(|it| it.word(QuestionKind::ALL, QuestionKind::as_str, problems));
    let unit = table.maybe("unit", unit, problems);
    let range = range(&mut table, problems);
    let with = references::optional(&mut table, "with", problems);
    let when = table.maybe("when", expressions::condition, problems);
    let has_help = table.flag("help", problems);
    let is_sensitive = table.flag("sensitive", problems);
    let options = table.maybe(
        "options",
        |it, problems| options(it, has_criterion, problems),
        problems,
    );
    let fits = kind.and_then(|kind| fits_its_kind(kind, &mut table, problems));
    table.finish(problems);
    fits?;
    Ok(Question {
        id: QuestionId::new(id),
        criterion: criterion?,
        topic: topic?,
        with: with?,
        when: when?,
        kind: kind?,
        unit: unit?,
        range: range?,
        has_help: has_help?,
        is_sensitive: is_sensitive?,
        options: options?.unwrap_or_default(),
    })
}

fn unit(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Unit> {
    value.word(Unit::ALL, Unit::as_str, problems)
}

fn range(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<NumberRange> {
    let [least, most, step] =
        OF_NUMBERS.map(|key| table.maybe(key, expressions::number, problems));
    let default = NumberRange::default();
    let range = NumberRange {
        least: least?.unwrap_or(default.least),
        most: most?,
        step: step?.unwrap_or(default.step),
    };
    let (found, help) = if range.step <= Fraction::ZERO {
        ("goes on in no steps", "write a `step` above zero")
    } else if range.most.is_some_and(|most| most < range.least) {
        (
            "takes no number: its `most` is below its `least`",
            "swap them, or correct one of them",
        )
    } else {
        return Ok(range);
    };
    Err(bad_question(table, found, help, problems))
}

/// Whether it has what its kind needs, and nothing else.
fn fits_its_kind(
    kind: QuestionKind,
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let has_unit = table.get("unit").is_some();
    let options = table.get("options");
    let has_options = options.is_some();
    let of_numbers = OF_NUMBERS.into_iter().find(|key| table.get(key).is_some());
    let (found, help) = match kind {
        QuestionKind::Number if has_options => (
            "asks for a number and has options",
            "remove `options`, or choose another kind",
        ),
        QuestionKind::Number if !has_unit => {
            ("asks for a number without a unit", "add `unit = \"…\"`")
        }
        QuestionKind::Day if has_options => {
            ("asks for a day and has options", "remove `options`, or choose another kind")
        }
        QuestionKind::Day if has_unit => (
            "asks for a day and has a unit",
            "remove `unit`, or choose the kind `number`",
        ),
        QuestionKind::One | QuestionKind::Several
            if options.as_ref().is_none_or(|it| {
                it.list(&mut Vec::new()).is_ok_and(|it| it.is_empty())
            }) =>
        {
            ("has no options", "add `options = [{ id = \"…\" }]`")
        }
        QuestionKind::One | QuestionKind::Several if has_unit => {
            ("has options and a unit", "remove `unit`, or choose the kind `number`")
        }
        QuestionKind::One | QuestionKind::Several | QuestionKind::Day
            if of_numbers.is_some() =>
        {
            ("bounds numbers, but asks for none", "remove `least`, `most` and `step`")
        }
        _ => return Ok(()),
    };
    Err(bad_question(table, found, help, problems))
}

fn bad_question(
    table: &Table<'_>,
    found: &str,
    help: &str,
    problems: &mut Vec<Problem>,
) -> Told {
    let found = format!("{} {found}", table.name);
    problems.push(table.at.problem("bad-question", found, help));
    Told
}

fn options(
    value: &Value<'_>,
    has_criterion: bool,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Choice>> {
    let each =
        |it: &Value<'_>, problems: &mut Vec<Problem>| option(it, has_criterion, problems);
    let options = value.each(each, problems)?;
    names::no_double(
        "options",
        value,
        options.iter().map(|it| it.id.as_str()),
        problems,
    )?;
    Ok(options)
}

fn option(
    value: &Value<'_>,
    has_criterion: bool,
    problems: &mut Vec<Problem>,
) -> Read<Choice> {
    let mut table = value.table("an option", problems)?;
    let id = names::OF_OPTION.id(&mut table, problems);
    let claim = claim(&mut table, has_criterion, problems);
    let because = references::optional(&mut table, "because", problems);
    let is_alone = table.flag("alone", problems);
    let is_unknown = table.flag("unknown", problems);
    let prefilled = table.maybe("prefilled", expressions::condition, problems);
    table.finish(problems);
    Ok(Choice {
        id: OptionId::new(id?),
        claim: claim?,
        because: because?,
        is_alone: is_alone?,
        is_unknown: is_unknown?,
        prefilled: prefilled?,
    })
}

/// What choosing an option claims; that of a question without a criterion claims nothing.
fn claim(
    table: &mut Table<'_>,
    has_criterion: bool,
    problems: &mut Vec<Problem>,
) -> Read<Claim> {
    if has_criterion {
        let help = "write `claim = \"yes\"`, `\"nothing\"` or `\"open\"`";
        let value = table.need("claim", help, problems)?;
        return value.word(Claim::ALL, Claim::as_str, problems);
    }
    let Some(value) = table.get("claim") else { return Ok(Claim::Open) };
    problems.push(value.at.problem(
        "bad-question",
        "an option claims points, but its question has no criterion",
        "remove `claim`, or name the `criterion` of the question",
    ));
    Err(Told)
}
