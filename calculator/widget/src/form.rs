//! The form of a tool that asks on one side and answers on the other: one below the other where
//! there is no room for both. There a line that stays in view says what the answers come to, and leads
//! to the rest.

use engine::Question;

use crate::headings::heading;
use crate::profile::Profile;
use crate::question::question;
use crate::texts::joined;
use crate::view::{View, each, el, paragraph};

/// A line that says what a result is, and leads to it by its id.
pub(crate) fn lead<'a>(id: &str, sentence: String) -> View<'a> {
    let link = el("a").attribute("href", joined(&["#", id])).child(sentence);
    paragraph("sum", link).into()
}

/// The questions of a tool with what follows from the answers.
pub(crate) fn form<'a>(
    profile: &'a Profile,
    questions: Vec<&'a Question>,
    leads: View<'a>,
    results: View<'a>,
) -> View<'a> {
    let reset = el("button").class("button quiet").attribute("type", "reset");
    let reset = reset.child(profile.text("answers-reset"));
    let asked = el("div")
        .class("asked")
        .child(heading(profile, "answers-title"))
        .child(leads)
        .child(each(questions, |it| question(profile, it)))
        .child(paragraph("actions", reset));
    el("form")
        .class("halves")
        .forgetful()
        .flag("novalidate")
        .on("reset", |_| profile.reset())
        .child(asked)
        .child(el("div").class("results").child(results))
        .into()
}
