//! A language's own rules, from `content/strings/<lang>/language.toml`: plurals, numbers, days.
//!
//! Reads the plural conditions of the CLDR (`v = 0 and i % 10 = 2..4`) into data; what they mean is
//! decided in `widget::Language`.

use widget::{Category, DateStyle, Language, Operand, PluralRule, Range, Relation};

use crate::problem::Problem;
use crate::read::Files;
use crate::toml_tree::{Document, Read, Table, Told, Value};

/// A language as its file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageFile {
    /// Its name in itself, such as `Қазақша`.
    pub name: String,
    /// Its rules.
    pub language: Language,
}

/// The keys of `[dates]`, in the order of [`DateStyle::ALL`].
const DATES: [(DateStyle, &str); 4] = [
    (DateStyle::Long, "long"),
    (DateStyle::MonthYear, "month_year"),
    (DateStyle::DayMonth, "day_month"),
    (DateStyle::Year, "year"),
];

/// Reads a language; `None` if its file is missing or has a mistake, which is told.
pub fn read(
    files: &Files,
    code: &str,
    problems: &mut Vec<Problem>,
) -> Option<LanguageFile> {
    let file = format!("content/strings/{code}/language.toml");
    let Some(text) = files.text(&file) else {
        if files.is_lost(&file) {
            return None;
        }
        problems.push(Problem::error(
            "missing-file",
            file,
            0..0,
            format!("the rules of the language `{code}` are missing"),
            "write its plurals, numbers and dates from the CLDR, as the other languages have them",
        ));
        return None;
    };
    let document = Document::parse(&file, text, problems);
    let mut table = document.table();
    let read = language(&mut table, code, problems);
    table.finish(problems);
    read.ok()
}

fn language(
    table: &mut Table<'_>,
    code: &str,
    problems: &mut Vec<Problem>,
) -> Read<LanguageFile> {
    let name = string(table, "name", problems);
    let decimal = string(table, "decimal", problems);
    let group = string(table, "group", problems);
    let percent = table
        .need("percent", "write `percent = \"{number}%\"`", problems)
        .and_then(|it| percent(&it, problems));
    let months = months(table, "months", problems);
    let months_alone = self::months(table, "months_alone", problems);
    let plurals = plurals(table, problems);
    let dates = dates(table, problems);
    let language = Language {
        code: code.to_owned(),
        plurals: plurals?,
        decimal: decimal?,
        group: group?,
        percent: percent?,
        months: months?,
        months_alone: months_alone?,
        dates: dates?,
    };
    Ok(LanguageFile { name: name?, language })
}

fn string(table: &mut Table<'_>, key: &str, problems: &mut Vec<Problem>) -> Read<String> {
    let help = format!("write `{key} = \"…\"`");
    table.need(key, &help, problems)?.string(problems).map(str::to_owned)
}

fn percent(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<String> {
    let text = value.string(problems)?;
    if text.contains("{number}") {
        return Ok(text.to_owned());
    }
    let help = "write where the number stands, such as `\"{number}%\"`";
    problems.push(value.at.problem(
        "bad-format",
        "no `{number}` in the percentage",
        help,
    ));
    Err(Told)
}

fn months(
    table: &mut Table<'_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Read<Vec<String>> {
    let value = table.need(key, "list the twelve months", problems)?;
    let months = value.strings(problems)?;
    if months.len() == 12 {
        return Ok(months.into_iter().map(|(month, _)| month.to_owned()).collect());
    }
    let found = format!("{} months instead of twelve", months.len());
    problems.push(value.at.problem("bad-format", found, "list the twelve months"));
    Err(Told)
}

fn dates(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<String>> {
    let help = "write `[dates]` with `long`, `month_year`, `day_month` and `year`";
    let value = table.need("dates", help, problems)?;
    let mut table = value.table("`[dates]`", problems)?;
    let formats: Vec<Read<String>> = DATES
        .iter()
        .map(|(style, key)| {
            let help = format!("write `{key} = \"{}\"`", parts(*style).join(" "));
            let value = table.need(key, &help, problems)?;
            date_format(&value, *style, problems)
        })
        .collect();
    table.finish(problems);
    formats.into_iter().collect()
}

/// The parts of a day that each form shows.
fn parts(style: DateStyle) -> &'static [&'static str] {
    match style {
        DateStyle::Long => &["{day}", "{month}", "{year}"],
        DateStyle::MonthYear => &["{month}", "{year}"],
        DateStyle::DayMonth => &["{day}", "{month}"],
        DateStyle::Year => &["{year}"],
    }
}

fn date_format(
    value: &Value<'_>,
    style: DateStyle,
    problems: &mut Vec<Problem>,
) -> Read<String> {
    let text = value.string(problems)?;
    let wanted = parts(style);
    let is_whole = wanted.iter().all(|part| text.contains(part));
    if is_whole && text.matches('{').count() == wanted.len() {
        return Ok(text.to_owned());
    }
    let found = format!("{} does not show exactly {}", value.key, wanted.join(", "));
    let help = format!("write each of {} once", wanted.join(", "));
    problems.push(value.at.problem("bad-format", found, help));
    Err(Told)
}

fn plurals(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<PluralRule>> {
    let help = "write `[plural]` with the language's categories from the CLDR";
    let value = table.need("plural", help, problems)?;
    let mut table = value.table("`[plural]`", problems)?;
    let rules: Vec<Read<PluralRule>> = table
        .all()
        .into_iter()
        .map(|(word, span, value)| {
            let known = Category::ALL.iter().filter(|it| **it != Category::Other);
            let Some(category) = known.copied().find(|it| it.as_str() == word) else {
                problems.push(Problem::error(
                    "unknown-category",
                    value.at.file,
                    span,
                    format!("`{word}` is no plural category with a condition"),
                    "write zero, one, two, few or many; what fits none is `other`",
                ));
                return Err(Told);
            };
            let any_of = condition(&value, problems)?;
            Ok(PluralRule { category, any_of })
        })
        .collect();
    rules.into_iter().collect()
}

/// Reads `v = 0 and i % 10 = 1 or …`.
fn condition(value: &Value<'_>, problems: &mut Vec<Problem>) -> Read<Vec<Vec<Relation>>> {
    let text = value.string(problems)?;
    let parsed: Result<_, Mistake> = text
        .split(" or ")
        .map(|all| all.split(" and ").map(relation).collect())
        .collect();
    parsed.map_err(|mistake: Mistake| {
        problems.push(value.at.problem(mistake.lint, mistake.found, mistake.help));
        Told
    })
}

/// What is wrong with a condition.
struct Mistake {
    lint: &'static str,
    found: String,
    help: &'static str,
}

impl Mistake {
    fn form(text: &str) -> Self {
        Self {
            lint: "bad-plural",
            found: format!("`{}` is no plural condition", text.trim()),
            help: "write conditions as the CLDR does: `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`",
        }
    }
}

/// Reads `i % 10 = 2..4, 7` or its negation.
fn relation(text: &str) -> Result<Relation, Mistake> {
    let form = || Mistake::form(text);
    let (left, right) = text.split_once('=').ok_or_else(form)?;
    let (left, is_negated) = match left.strip_suffix('!') {
        Some(left) => (left, true),
        None => (left, false),
    };
    let (operand, modulus) = match left.split_once('%') {
        Some((operand, modulus)) => (operand, number(modulus).ok_or_else(form)?),
        None => (left, 0),
    };
    let operand = match operand.trim() {
        "n" => Operand::N,
        "i" => Operand::I,
        "v" => Operand::V,
        other if other.chars().all(char::is_alphabetic) => {
            return Err(Mistake {
                lint: "unknown-operand",
                found: format!("the plural operand `{other}` is not known here"),
                help: "use `n` (the number), `i` (its whole part) or `v` (its decimals)",
            });
        }
        _ => return Err(form()),
    };
    let ranges: Option<Vec<Range>> = right.split(',').map(range).collect();
    Ok(Relation { operand, modulus, is_negated, ranges: ranges.ok_or_else(form)? })
}

fn range(text: &str) -> Option<Range> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some(Range { first, last })
}

fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}
