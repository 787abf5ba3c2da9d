//! Assesses the profile of one person by the rulebook, and says what comes out: as a text for
//! people, as JSON for programs. Works on any rulebook, with or without a site around it.
//!
//! A profile that says what it expects is checked against it: that is how the worked examples of a
//! rulebook are kept true.

pub(crate) mod compare;
pub(crate) mod explain;
pub(crate) mod json;
mod profile;
mod text;

use std::path::PathBuf;

use engine::{Date, Report, Snapshot, Verdict};
use widget::Texts;

use crate::problem::{self, Problem, Severity};
use crate::read::Files;
use crate::rulebook::{self, Rules};
use crate::strings;
use profile::{Expected, Profile};

/// What to assess, and how to say what comes out.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The folder of the rulebook.
    pub(crate) root: PathBuf,
    /// The profiles, each as it was named and where it is; without any, nothing is answered.
    pub(crate) profiles: Vec<(String, PathBuf)>,
    /// The profile that the others are compared with, instead of being assessed alone.
    pub(crate) compare: Option<(String, PathBuf)>,
    /// The day, if it is not the profile's.
    pub(crate) as_of: Option<Date>,
    /// The day, if neither is said.
    pub(crate) today: Date,
    /// The language of the names.
    pub(crate) language: String,
    /// How it is said.
    pub(crate) format: Format,
}

/// How an assessment is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs: every answer with its trace.
    Json,
}

/// What came of it.
pub(crate) struct Assessed {
    /// What was read: problems point into it.
    pub(crate) files: Files,
    /// What is wrong with rulebook or profiles.
    pub(crate) problems: Vec<Problem>,
    /// What comes out; none if there is an error.
    pub(crate) said: Option<String>,
    /// What differs from what a profile expects: its name, and a line each.
    pub(crate) unexpected: Vec<(String, Vec<String>)>,
}

/// A rulebook, with the words of one language.
pub(crate) struct Book {
    pub(crate) files: Files,
    pub(crate) rules: Rules,
    pub(crate) texts: Texts,
}

/// Reads the rulebook of a request.
pub(crate) fn read(request: &Request, problems: &mut Vec<Problem>) -> Book {
    let files = Files::read_rules(&request.root, problems);
    let day = request.as_of.unwrap_or(request.today);
    let rules = rulebook::read(&files, day, problems);
    let texts = strings::read_rules(&files, &rules, &request.language, problems);
    Book { files, rules, texts }
}

/// Assesses.
pub(crate) fn assess(request: &Request) -> Assessed {
    let mut problems = Vec::new();
    let Book { mut files, rules, texts } = read(request, &mut problems);
    let book = &rules.book;
    let mut read = |(name, path): &(String, PathBuf)| {
        files.read_also(path, name, &mut problems);
        let text = files.text(name).unwrap_or_default();
        (name.clone(), profile::read(name, text, book, &mut problems))
    };
    let mut profiles: Vec<_> = request.profiles.iter().map(&mut read).collect();
    let compared = request.compare.as_ref().map(&mut read);
    if profiles.is_empty() {
        profiles.push(("nothing answered".to_owned(), Profile::default()));
    }
    problem::sort(&mut problems);
    let has_error = problems.iter().any(|it| it.severity == Severity::Error);
    if has_error {
        return Assessed { files, problems, said: None, unexpected: Vec::new() };
    }
    let day_of =
        |profile: &Profile| request.as_of.or(profile.as_of).unwrap_or(request.today);
    let mut said = Vec::new();
    let mut all_unexpected = Vec::new();
    for (name, profile) in &profiles {
        if let Some((_, other)) = &compared {
            let snapshot = |profile, answers| Snapshot {
                rulebook: book,
                answers,
                as_of: day_of(profile),
            };
            let (before, after) = (&other.answers, &profile.answers);
            let differences =
                engine::compare(&snapshot(other, before), &snapshot(profile, after));
            said.push(match request.format {
                Format::Text => text::differences(book, &texts, name, &differences),
                Format::Json => json::json(None, &differences),
            });
            continue;
        }
        let report = engine::report(book, &profile.answers, day_of(profile));
        said.push(match request.format {
            Format::Text => text::text(book, &texts, name, profile, &report),
            Format::Json => json::json(profile.origin.as_deref(), &report),
        });
        let unexpected = unexpected(&profile.expected, &report);
        if !unexpected.is_empty() {
            all_unexpected.push((name.clone(), unexpected));
        }
    }
    let said = match (request.format, said.len()) {
        (Format::Json, 2..) => format!("[\n{}]\n", said.join(",\n")),
        (Format::Json, _) => said.concat(),
        (Format::Text, _) => said.join("\n"),
    };
    Assessed { files, problems, said: Some(said), unexpected: all_unexpected }
}

/// What differs from what is expected.
fn unexpected(expected: &Expected, report: &Report) -> Vec<String> {
    let mut found = Vec::new();
    let Some(points) = &report.points else {
        if expected.total.is_some() || expected.verdict.is_some() {
            found.push(
                "points are expected, and the rulebook has no law of points".to_owned(),
            );
        }
        return found;
    };
    if let Some(total) = expected.total.filter(|it| *it != points.total) {
        found.push(format!(
            "the total is {} to {}, but {} to {} is expected",
            points.total.lower, points.total.upper, total.lower, total.upper
        ));
    }
    let verdict = verdict_word(points.verdict);
    if let Some(word) = expected.verdict.as_deref().filter(|it| *it != verdict) {
        found.push(format!("the verdict is {verdict}, but {word} is expected"));
    }
    for (id, wanted) in &expected.criteria {
        let criterion = points.criteria.iter().find(|it| it.criterion.as_str() == id);
        let Some(points) = criterion.map(|it| it.points) else { continue };
        if (points.lower, points.upper) != (*wanted, *wanted) {
            found.push(format!(
                "`{id}` gives {} to {}, but {wanted} is expected",
                points.lower, points.upper
            ));
        }
    }
    found
}

/// The word of a verdict, as profiles and exports write it.
fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passes => "passes",
        Verdict::CannotPass => "cannot-pass",
        Verdict::Undecided => "undecided",
    }
}
