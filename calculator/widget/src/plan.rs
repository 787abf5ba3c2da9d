//! The dates tool: what a procedure's dates rest on is asked, then each stage is shown with the day by
//! which it must be over.
//!
//! There are last days and no earliest ones, since every published length is a maximum. Which
//! questions these are, and which stages, the rulebook says.

mod result;
mod stages;
mod suppositions;
mod warnings;

use engine::{Question, QuestionId, RuleBook};

use crate::form::form;
use crate::messages::Message;
use crate::profile::Profile;
use crate::view::{View, each};
#[cfg(feature = "hydrate")]
pub(crate) use result::days_told;
pub(crate) use result::sentence;

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("open-plan", &[]),
    ("plan-at-most", &["length"]),
    ("plan-by", &["days", "stage"]),
    ("plan-by-own", &["days", "stage"]),
    ("plan-from-today", &[]),
    ("plan-last", &["days", "stage"]),
    ("plan-last-own", &["days", "stage"]),
    ("plan-lead", &[]),
    ("plan-no-end", &[]),
    ("plan-no-holidays", &["year"]),
    ("plan-no-later-than", &[]),
    ("plan-not-asked", &[]),
    ("plan-not-published", &[]),
    ("plan-not-published-own", &["length"]),
    ("plan-over", &[]),
    ("plan-overdue", &["stage"]),
    ("plan-paper", &["dated", "stage", "until"]),
    ("plan-paper-supposed", &[]),
    ("plan-rests", &[]),
    ("plan-rests-calendar", &["year"]),
    ("plan-rests-paper", &["date"]),
    ("plan-rests-today", &[]),
    ("plan-rests-wait", &["length", "stage"]),
    ("plan-stages", &[]),
    ("plan-state-done", &[]),
    ("plan-state-later", &[]),
    ("plan-state-next", &[]),
    ("plan-state-running", &["date"]),
    ("plan-state-running-undated", &[]),
    ("plan-title", &[]),
    ("plan-two-days", &["date", "other"]),
    ("plan-undated", &["stage"]),
    ("plan-until", &[]),
    ("plan-warns-end", &["date", "stage", "until"]),
    ("plan-warns-overdue", &["days", "stage"]),
    ("plan-warns-paper", &["date", "from", "stage", "until"]),
    ("plan-warns-stay", &["date", "stage", "until"]),
    ("plan-warns-stay-open", &["date", "stage"]),
    ("plan-warns-stay-unknown", &[]),
    ("plan-with-own", &[]),
];

/// The dates tool.
pub(crate) fn plan_tool(profile: &Profile) -> View<'_> {
    let rulebook = &profile.pack().rulebook;
    let results = results(profile);
    let leads = each(&rulebook.plans, |plan| result::lead(profile, plan));
    form(profile, questions(rulebook), leads, results)
}

/// Each procedure with its stages.
pub(crate) fn results(profile: &Profile) -> View<'_> {
    each(&profile.pack().rulebook.plans, |plan| result::result(profile, plan))
}

/// What the dates of all procedures rest on, each question once: where the reader stands, since when,
/// the paper's day, the own waits, the stay.
fn questions(rulebook: &RuleBook) -> Vec<&Question> {
    let mut found: Vec<&Question> = Vec::new();
    let mut add = |id: Option<&QuestionId>| {
        if let Some(question) = id.and_then(|id| rulebook.question(id))
            && !found.iter().any(|it| it.id == question.id)
        {
            found.push(question);
        }
    };
    for plan in &rulebook.plans {
        add(Some(&plan.now));
        add(Some(&plan.since));
        add(plan.outcome.as_ref().map(|it| &it.day));
        for stage in &plan.stages {
            add(rulebook.stage(stage).and_then(|it| it.wait.as_ref()));
        }
        add(plan.stay.as_ref());
    }
    found
}
