//! The money tool: what the sum rests on is asked, then each sum to show with how it comes about.
//!
//! Sums differ by reading where sources disagree; each stands with its rule. A rate is the reader's own
//! or there is none, and an index that is not set is never replaced by another year's.

mod amounts;
mod result;

use engine::{Question, RuleBook, Topic};

use crate::form::form;
use crate::messages::Message;
use crate::profile::Profile;
use crate::view::{View, each};
pub(crate) use result::sentence;

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("money-exchanged", &["amount"]),
    ("money-exchanged-up", &["amount"]),
    ("money-exempt", &[]),
    ("money-exempt-asked", &[]),
    ("money-exempt-by", &[]),
    ("money-exempt-met", &[]),
    ("money-filed", &["date"]),
    ("money-filed-by", &["date"]),
    ("money-formula", &["factor", "year"]),
    ("money-formula-times", &["factor", "times", "year"]),
    ("money-lead", &[]),
    ("money-missing", &["amount"]),
    ("money-missing-nothing", &[]),
    ("money-no-index", &["year"]),
    ("money-no-sum", &[]),
    ("money-not-asked", &[]),
    ("money-notes", &[]),
    ("money-one", &["sum"]),
    ("money-or", &[]),
    ("money-readings", &["sums"]),
    ("money-rests", &[]),
    ("money-rests-filed", &["date"]),
    ("money-rests-once", &[]),
    ("money-rests-rate", &["rate"]),
    ("money-times", &["base", "sum", "times"]),
    ("money-title", &[]),
    ("money-worked", &["base", "factor", "index", "year"]),
    ("money-worked-title", &[]),
    ("open-money", &[]),
    ("status-old", &["year"]),
];

/// The money tool.
pub(crate) fn money_tool(profile: &Profile) -> View<'_> {
    let rulebook = &profile.pack().rulebook;
    let results = results(profile);
    let leads = each(&rulebook.sums, |sum| result::lead(profile, sum));
    form(profile, questions(rulebook), leads, results)
}

/// Each sum, and how it comes about.
pub(crate) fn results(profile: &Profile) -> View<'_> {
    each(&profile.pack().rulebook.sums, |sum| result::result(profile, sum))
}

/// The questions about money, and those that a sum names besides, in the rulebook's order.
fn questions(rulebook: &RuleBook) -> Vec<&Question> {
    let mut found = Vec::new();
    for question in &rulebook.questions {
        let is_named = rulebook.sums.iter().any(|sum| {
            let other = [&sum.have, &sum.rate];
            sum.filing == question.id
                || other.into_iter().any(|it| *it == Some(question.id))
        });
        if is_named || question.topic == Topic::Money {
            found.push(question);
        }
    }
    found
}
