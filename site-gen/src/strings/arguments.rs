//! Whether a message asks for arguments that exist, and in a form that their figures have.

use engine::{Content, Figure, RuleId, Unit, Value};
use widget::{DateStyle, Style};

use super::compile::{How, Use};
use super::ftl::Ftl;
use super::needed::Arguments;
use crate::problem::{Problem, nearest};
use crate::rulebook::Rules;

/// Tells each argument that the message cannot have.
pub(super) fn check(
    ftl: &Ftl<'_>,
    uses: &[Use<'_>],
    arguments: &Arguments,
    rules: &Rules,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for it in uses {
        let problem = match arguments {
            Arguments::Named(names) => (!names.contains(it.name)).then(|| {
                let known = names.iter().map(String::as_str);
                unknown(ftl, it, known.collect::<Vec<_>>().as_slice())
            }),
            Arguments::Figures(own) => of_figure(ftl, it, own.as_ref(), rules),
        };
        problems.extend(problem);
    }
    problems.sort();
    problems.dedup();
    problems
}

fn of_figure(
    ftl: &Ftl<'_>,
    it: &Use<'_>,
    own: Option<&RuleId>,
    rules: &Rules,
) -> Option<Problem> {
    let (rule, figure) = match (it.name.split_once('_'), own) {
        (Some((other, figure)), _) => (RuleId::new(other), figure),
        (None, Some(own)) => (*own, it.name),
        (None, None) => {
            let found = format!("`${}` is a figure of no rule", it.name);
            let help = "write a rule's id, an underscore and a figure";
            return Some(ftl.problem("unknown-argument", it.span.clone(), found, help));
        }
    };
    if rules.is_broken(rule.as_str()) {
        return None;
    }
    let Some(found) = rules.book.rule(&rule) else {
        let help = match rules.nearest_rule(rule.as_str()) {
            Some(near) => format!("did you mean `${near}_{figure}`?"),
            None => "write a rule's id, an underscore and a figure".to_owned(),
        };
        let found = format!("no rule `{rule}`");
        return Some(ftl.problem("unknown-argument", it.span.clone(), found, help));
    };
    let Some(figure) = found.figure(figure) else {
        let known: Vec<&str> = found.figures.iter().map(|it| it.name.as_str()).collect();
        return Some(unknown(ftl, it, &known));
    };
    wrong_form(ftl, it, figure)
}

fn unknown(ftl: &Ftl<'_>, it: &Use<'_>, known: &[&str]) -> Problem {
    let wanted = it.name.rsplit('_').next().unwrap_or_default();
    let help = match nearest(wanted, known.iter().copied()) {
        Some(near) => format!("did you mean `${near}`?"),
        None if known.is_empty() => "this message takes no arguments".to_owned(),
        None => format!("it can show `${}`", known.join("`, `$")),
    };
    let found = format!("no argument `${}` here", it.name);
    ftl.problem("unknown-argument", it.span.clone(), found, help)
}

fn wrong_form(ftl: &Ftl<'_>, it: &Use<'_>, figure: &Figure) -> Option<Problem> {
    let is_date = figure.unit == Unit::Date;
    let is_month = figure
        .entries
        .iter()
        .any(|entry| matches!(entry.content, Content::Stated(Value::Month(_))));
    let shows_day =
        matches!(it.how, How::Shown(Style::Day(DateStyle::Long | DateStyle::DayMonth)));
    let (found, help) = match it.how {
        How::ByWord => ("is chosen by a word", "choose by plural forms or numbers"),
        How::ByNumber if is_date => ("is a day, and chosen by number", "show it instead"),
        How::Shown(Style::Percent(_)) if figure.unit != Unit::Fraction => {
            ("is no fraction, and shown as a percentage", "write `{ $… }`")
        }
        How::Shown(Style::Day(_)) if !is_date => {
            ("is no day, and shown as one", "write `{ $… }`")
        }
        _ if is_month && shows_day => (
            "is known by its month only, and shown with a day",
            "write `{ $… }`, which shows month and year",
        ),
        _ => return None,
    };
    let found = format!("`${}` {found}", it.name);
    let help = help.replace('…', it.name);
    Some(ftl.problem("wrong-argument", it.span.clone(), found, help))
}
