//! The ways tool, the calculator's front door: a few questions, asked one at a time or all together;
//! under them which ways of staying fit, why, and what to do now.
//!
//! Only shows and forwards: the order of questions is the rulebook's, verdicts and their reasons are
//! the engine's.

mod asking;
mod card;
mod details;
mod path;
mod result;
mod steps;

use crate::messages::Message;
use crate::profile::Profile;
use crate::view::{View, el};
pub(crate) use card::{name, verdict};

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("do-all", &[]),
    ("do-back", &[]),
    ("do-clear", &[]),
    ("do-next", &[]),
    ("do-one", &[]),
    ("open-ways", &[]),
    ("ways-after", &["way"]),
    ("ways-against", &[]),
    ("ways-all", &[]),
    ("ways-answer-next", &[]),
    ("ways-count", &["depends", "fits"]),
    ("ways-decide", &[]),
    ("ways-depends", &[]),
    ("ways-depends-on", &[]),
    ("ways-do", &[]),
    ("ways-do-ask", &[]),
    ("ways-do-find", &[]),
    ("ways-do-for", &["way"]),
    ("ways-do-form", &[]),
    ("ways-do-papers", &[]),
    ("ways-do-stay", &["date"]),
    ("ways-do-test", &[]),
    ("ways-done", &[]),
    ("ways-employers", &[]),
    ("ways-fits", &[]),
    ("ways-follows", &[]),
    ("ways-lead", &[]),
    ("ways-met", &[]),
    ("ways-more", &[]),
    ("ways-no", &[]),
    ("ways-no-list", &[]),
    ("ways-no-verdict", &[]),
    ("ways-not-answered", &[]),
    ("ways-not-known", &[]),
    ("ways-not-met", &[]),
    ("ways-not-needed", &[]),
    ("ways-nothing", &[]),
    ("ways-other", &[]),
    ("ways-question", &["count", "number"]),
    ("ways-question-only", &[]),
    ("ways-standing", &[]),
    ("ways-sum", &["depends", "fits"]),
    ("ways-title", &[]),
    ("ways-tools", &[]),
    ("ways-you", &[]),
];

/// The tool.
pub(crate) fn ways_tool(profile: &Profile) -> View<'_> {
    View::All(vec![front(profile), cards_and_steps(profile)])
}

/// The questions, and the result in short.
pub(crate) fn front(profile: &Profile) -> View<'_> {
    let asking = asking::asking(profile);
    el("div").class("front").child(asking).child(result::result(profile)).into()
}

/// The ways, then what to do now.
pub(crate) fn cards_and_steps(profile: &Profile) -> View<'_> {
    View::All(vec![card::cards(profile).into(), steps::steps(profile).into()])
}
