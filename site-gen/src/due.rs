//! What is due: rules to be read again, values and holidays of which none is known for the time after,
//! pages, exceptions of the settings.
//!
//! What a reader is told of it is said by their own clock, on page and in the calculator. This is for
//! publishers, who want to know before that.

mod calendar;
mod exceptions;
mod pages;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use engine::{Date, Place, Rule, RuleId};

use crate::problem::Problem;
use crate::read::Files;
use crate::rulebook::Rules;

pub(crate) use calendar::calendar;
pub(crate) use exceptions::due_exceptions;
pub(crate) use pages::due_pages;

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Due {
    /// The last day on which all is well.
    pub(crate) day: Date,
    /// The file to edit.
    pub(crate) file: String,
    /// Where, in bytes.
    start: usize,
    end: usize,
    /// What is due.
    pub(crate) what: What,
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// Rules should be read again, and their day of checking be written anew.
    Review(Vec<RuleId>),
    /// A rule is no longer in force.
    Expired(RuleId),
    /// A figure has no value after the day.
    NoValue(RuleId, String),
    /// No holidays are known after this year.
    NoHolidays(i32),
    /// A page should be read again.
    PageReview,
    /// A page is no longer right.
    PageExpired,
    /// A link to another site is no longer excused.
    Exception(String),
}

/// All that is due before a day, the first first.
pub(crate) fn due(rules: &Rules, files: &Files, before: Date) -> Vec<Due> {
    let mut found = reviews(rules, files, before);
    for rule in &rules.book.rules {
        found.extend(expired(rules, rule));
        found.extend(without_value(rules, rule));
    }
    found.extend(without_holidays(rules));
    found.retain(|it| it.day < before);
    found.sort();
    found
}

/// Rules of one day of review that stands in one place, such as the defaults of a file.
fn reviews(rules: &Rules, files: &Files, before: Date) -> Vec<Due> {
    let mut by_place: BTreeMap<(Date, String, usize, usize), Vec<RuleId>> =
        BTreeMap::new();
    for rule in &rules.book.rules {
        let day = rule.clocks.review_by;
        let place = review_place(rules, files, rule).filter(|_| day < before);
        if let Some((file, span)) = place {
            let key = (day, file, span.start, span.end);
            by_place.entry(key).or_default().push(rule.id);
        }
    }
    let each = |((day, file, start, end), ids)| Due {
        day,
        file,
        start,
        end,
        what: What::Review(ids),
    };
    by_place.into_iter().map(each).collect()
}

/// Where a rule's day of review stands: in the rule, else among the defaults of its file.
fn review_place(
    rules: &Rules,
    files: &Files,
    rule: &Rule,
) -> Option<(String, Range<usize>)> {
    let (file, header) = rules.place(&Place::Rule(rule.id, None))?;
    let own = rules.place(&Place::Rule(rule.id, Some("review_by".to_owned())));
    if let Some(own) = own.filter(|(_, span)| *span != header) {
        return Some(own);
    }
    let text = files.text(&file)?;
    let defaults = text.find("[defaults]")?;
    let start = defaults + text[defaults..].find("review_by")?;
    let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
    Some((file, start..end))
}

fn expired(rules: &Rules, rule: &Rule) -> Option<Due> {
    let day = rule.clocks.period.until?;
    at(rules, &Place::Rule(rule.id, Some("until".to_owned())), day, || {
        What::Expired(rule.id)
    })
}

fn without_value<'a>(rules: &'a Rules, rule: &'a Rule) -> impl Iterator<Item = Due> + 'a {
    rule.figures.iter().filter_map(|figure| {
        let ends = figure.entries.iter().map(|entry| entry.period.until);
        let last = ends.collect::<Option<Vec<Date>>>()?.into_iter().max()?;
        let place = Place::Figure(rule.id, figure.name.clone(), figure.entries.len() - 1);
        at(rules, &place, last, || What::NoValue(rule.id, figure.name.clone()))
    })
}

fn without_holidays(rules: &Rules) -> Option<Due> {
    let year = rules.book.calendar.years.last()?.year;
    let day = Date::new(year, 12, 31).ok()?;
    at(rules, &Place::Calendar(year), day, || What::NoHolidays(year))
}

fn at(
    rules: &Rules,
    place: &Place,
    day: Date,
    what: impl FnOnce() -> What,
) -> Option<Due> {
    let (file, span) = rules.place(place)?;
    Some(Due { day, file, start: span.start, end: span.end, what: what() })
}

impl Due {
    /// Where to edit, as editors and terminals follow it: file and line, from 1.
    pub(crate) fn place(&self, files: &Files) -> String {
        let before = files.text(&self.file).and_then(|text| text.get(..self.start));
        let line = before.map_or(0, |text| text.matches('\n').count()) + 1;
        format!("{}:{line}", self.file)
    }

    /// As a warning, for whoever asks what is wrong on a day.
    pub(crate) fn warning(&self) -> Problem {
        let message = format!("{self} {}", self.day);
        let help = match &self.what {
            What::Review(_) => {
                "read their sources again, then write the days of `checked` and `review_by`"
            }
            What::Expired(_) => "write what applies now, as a rule with `from`",
            What::NoValue(..) => "add the next value, with `from` and its source",
            What::NoHolidays(_) => "add `[calendar.<year>]` with the rule that says so",
            What::PageReview => "read the page again, then write the next day",
            What::PageExpired => "write what applies now, and the next day or none",
            What::Exception(_) => {
                "take the exception out if the link holds, or write the next day"
            }
        };
        let (file, span) = (&*self.file, self.start..self.end);
        let problem = match &self.what {
            What::PageReview | What::PageExpired => {
                Problem::error("stale-page", file, span, message, help)
            }
            What::Exception(_) => {
                Problem::error("stale-exception", file, span, message, help)
            }
            _ => Problem::error("stale-rule", file, span, message, help),
        };
        problem.as_warning()
    }
}

impl fmt::Display for Due {
    /// What was or will be so since or from the day: lower-case, and the day is to follow.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Review(ids) => {
                let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
                let rules = if ids.len() == 1 { "rule" } else { "rules" };
                let n = ids.len();
                write!(f, "{n} {rules} to be read again ({}) by", ids.join(", "))
            }
            What::Expired(id) => write!(f, "rule `{id}` is in force until"),
            What::NoValue(id, figure) => {
                write!(f, "rule `{id}` has no `{figure}` after")
            }
            What::PageReview => f.write_str("the page is to be read again by"),
            What::PageExpired => f.write_str("the page is right until"),
            What::Exception(address) => {
                write!(f, "the link to `{address}` is excused until")
            }
            What::NoHolidays(year) => {
                write!(f, "no holidays are known of the years after {year}, so after")
            }
        }
    }
}
