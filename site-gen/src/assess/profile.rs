//! Reads a profile: the answers of one person as a TOML file, and what is expected to come out.
//!
//! ```toml
//! as_of = 2026-11-22
//! coefficient = "0.7"
//! [answers]
//! english = "ielts"
//! experience = ["workedhere", "studiedabroad"]
//! income = 3001
//! stay-until = 2026-12-31
//! [estimates]
//! kazakh = 90
//! [expected]
//! total = [0, 540]
//! ```

use std::collections::BTreeMap;

use engine::{
    Answers, CriterionId, Date, Fraction, Interval, Question, QuestionKind, RuleBook,
    RuleId,
};

use crate::problem::Problem;
use crate::suggest::did_you_mean;
use crate::toml_tree::{Document, Read, Table, Told, Value};

/// A profile as its file has it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// The day that it is about, if it names one.
    pub(crate) as_of: Option<Date>,
    /// Where its expected values come from.
    pub(crate) origin: Option<String>,
    pub(crate) answers: Answers,
    pub(crate) expected: Expected,
}

/// What is expected to come out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Expected {
    pub(crate) total: Option<Interval>,
    pub(crate) verdict: Option<String>,
    pub(crate) criteria: BTreeMap<String, u32>,
}

/// Reads a profile; what is wrong with it is told, and the rest is taken.
pub(crate) fn read(
    file: &str,
    text: &str,
    book: &RuleBook,
    problems: &mut Vec<Problem>,
) -> Profile {
    let document = Document::parse(file, text, problems);
    let mut table = document.table();
    let mut profile = Profile::default();
    let reader = Reader { book };
    profile.as_of = table.get("as_of").and_then(|it| it.date(problems).ok());
    profile.origin =
        table.get("origin").and_then(|it| it.string(problems).ok()).map(str::to_owned);
    if let Some(value) = table.get("coefficient")
        && let Ok(coefficient) = exact(&value, problems)
    {
        profile.answers.set_coefficient(Some(coefficient));
        if profile.answers.coefficient().is_none() {
            let found = format!("{} lies outside 0 to 1", value.key);
            let help = "write an exact number between 0 and 1, such as \"0.7\"";
            problems.push(value.at.problem("bad-number", found, help));
        }
    }
    if let Some(answers) = part(&mut table, "answers", problems) {
        reader.answers(answers, &mut profile, problems);
    }
    if let Some(estimates) = part(&mut table, "estimates", problems) {
        reader.estimates(estimates, &mut profile, problems);
    }
    if let Some(readings) = part(&mut table, "readings", problems) {
        reader.readings(readings, &mut profile, problems);
    }
    if let Some(expected) = part(&mut table, "expected", problems) {
        reader.expected(expected, &mut profile, problems);
    }
    table.finish(problems);
    profile
}

/// A table of the profile, if it is there and is one.
fn part<'a>(
    table: &mut Table<'a>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Option<Table<'a>> {
    table.get(key)?.table(format!("`[{key}]`"), problems).ok()
}

struct Reader<'a> {
    book: &'a RuleBook,
}

impl Reader<'_> {
    fn answers(
        &self,
        mut table: Table<'_>,
        profile: &mut Profile,
        problems: &mut Vec<Problem>,
    ) {
        for (id, span, value) in table.all() {
            let question = self.book.questions.iter().find(|it| it.id.as_str() == id);
            let Some(question) = question else {
                let known = self.book.questions.iter().map(|it| it.id.as_str());
                problems.push(Problem::error(
                    "unknown-question",
                    value.at.file,
                    span,
                    format!("no question `{id}`"),
                    did_you_mean(id, known, "name a question of the rulebook"),
                ));
                continue;
            };
            // A mistake has been told; the question is open then.
            let _ = answer(question, &value, &mut profile.answers, problems);
        }
    }

    fn estimates(
        &self,
        mut table: Table<'_>,
        profile: &mut Profile,
        problems: &mut Vec<Problem>,
    ) {
        for (id, points) in self.points_by_criterion(&mut table, problems) {
            profile.answers.set_estimate(&CriterionId::new(id), Some(points));
        }
    }

    fn readings(
        &self,
        mut table: Table<'_>,
        profile: &mut Profile,
        problems: &mut Vec<Problem>,
    ) {
        for (id, span, value) in table.all() {
            let rule = RuleId::new(id);
            let readings = self.book.rule(&rule).map(|it| it.readings.as_slice());
            let readings = readings.unwrap_or_default();
            if readings.is_empty() {
                let disputed =
                    self.book.rules.iter().filter(|it| !it.readings.is_empty());
                problems.push(Problem::error(
                    "unknown-rule",
                    value.at.file,
                    span,
                    format!("`{id}` is no rule that sources disagree about"),
                    did_you_mean(
                        id,
                        disputed.map(|it| it.id.as_str()),
                        "name a rule that has readings",
                    ),
                ));
                continue;
            }
            let Ok(name) = value.string(problems) else { continue };
            if readings.iter().any(|it| it.name == name) {
                profile.answers.suppose(&rule, Some(name));
            } else {
                let known = readings.iter().map(|it| it.name.as_str());
                let listed = known.clone().collect::<Vec<_>>().join("`, `");
                problems.push(value.at.problem(
                    "unknown-reading",
                    format!("`{id}` has no reading `{name}`"),
                    did_you_mean(name, known, &format!("name one of `{listed}`")),
                ));
            }
        }
    }

    fn expected(
        &self,
        mut table: Table<'_>,
        profile: &mut Profile,
        problems: &mut Vec<Problem>,
    ) {
        let expected = &mut profile.expected;
        expected.total = table.get("total").and_then(|it| interval(&it, problems).ok());
        expected.verdict = table
            .get("verdict")
            .and_then(|it| {
                let words = ["passes", "cannot-pass", "undecided"];
                it.word(&words, |it| it, problems).ok()
            })
            .map(str::to_owned);
        let criteria =
            table.get("criteria").and_then(|it| it.table("`criteria`", problems).ok());
        if let Some(mut criteria) = criteria {
            expected.criteria = self.points_by_criterion(&mut criteria, problems);
        }
        table.finish(problems);
    }

    fn points_by_criterion(
        &self,
        table: &mut Table<'_>,
        problems: &mut Vec<Problem>,
    ) -> BTreeMap<String, u32> {
        let criteria = || self.book.laws.iter().flat_map(|law| &law.criteria);
        let mut found = BTreeMap::new();
        for (id, span, value) in table.all() {
            if criteria().any(|it| it.id.as_str() == id) {
                if let Ok(points) = points(&value, problems) {
                    found.insert(id.to_owned(), points);
                }
                continue;
            }
            problems.push(Problem::error(
                "unknown-criterion",
                value.at.file,
                span,
                format!("no criterion `{id}`"),
                did_you_mean(
                    id,
                    criteria().map(|it| it.id.as_str()),
                    "name a criterion of the law",
                ),
            ));
        }
        found
    }
}

fn answer(
    question: &Question,
    value: &Value<'_>,
    answers: &mut Answers,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    match question.kind {
        QuestionKind::One => option(question, value, answers, problems),
        QuestionKind::Several => {
            let ticked = value.list(problems)?;
            let read: Vec<Read<()>> =
                ticked.iter().map(|it| option(question, it, answers, problems)).collect();
            read.into_iter().collect()
        }
        QuestionKind::Number => {
            let number = exact(value, problems)?;
            if answers.set_number(question, number) {
                return Ok(());
            }
            let range = question.range;
            let most = range.most.map_or(String::new(), |most| format!(" to {most}"));
            let help = format!(
                "write a number from {}{most}, in steps of {}",
                range.least, range.step
            );
            let found = format!("`{}` does not take {number}", question.id);
            problems.push(value.at.problem("bad-number", found, help));
            Err(Told)
        }
        QuestionKind::Day => {
            let day = value.date(problems)?;
            if answers.set_day(question, day) {
                return Ok(());
            }
            let found = format!("`{}` does not take {day}", question.id);
            let help = "write a day of a year from 1900 to 2199";
            problems.push(value.at.problem("bad-date", found, help));
            Err(Told)
        }
    }
}

fn option(
    question: &Question,
    value: &Value<'_>,
    answers: &mut Answers,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let word = value.string(problems)?;
    if let Some(option) = question.option(word) {
        answers.choose(question, &option.id);
        return Ok(());
    }
    let known = question.options.iter().map(|it| it.id.as_str());
    let listed = known.clone().collect::<Vec<_>>().join("`, `");
    problems.push(value.at.problem(
        "unknown-option",
        format!("`{}` has no option `{word}`", question.id),
        did_you_mean(word, known, &format!("choose of `{listed}`")),
    ));
    Err(Told)
}

/// An integer, or an exact decimal in quotes.
fn exact(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Fraction> {
    let Some(text) = value.as_string() else {
        return value.integer(problems).map(Fraction::whole);
    };
    text.parse().map_err(|_| {
        let found = format!("{} is \"{text}\", no exact number", value.key);
        let help = "write an integer, or an exact decimal in quotes, such as \"7.5\"";
        problems.push(value.at.problem("bad-number", found, help));
        Told
    })
}

fn points(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<u32> {
    let number = value.integer(problems)?;
    u32::try_from(number).map_err(|_| {
        let found = format!("{} is {number}, no number of points", value.key);
        problems.push(value.at.problem("bad-number", found, "write whole points from 0"));
        Told
    })
}

fn interval(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Interval> {
    let ends = value.list(problems)?;
    let [lower, upper] = ends.as_slice() else {
        let found = format!("{} has {} ends instead of two", value.key, ends.len());
        let help = "write the fewest and the most points: `total = [0, 540]`";
        problems.push(value.at.problem("wrong-type", found, help));
        return Err(Told);
    };
    let (lower, upper) = (points(lower, problems), points(upper, problems));
    Ok(Interval { lower: lower?, upper: upper? })
}
