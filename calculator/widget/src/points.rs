//! The points tool: the result first, then one row a criterion.
//!
//! Only shows and forwards: what is said comes from the pack, what is computed from the engine, what
//! it looks like from the theme. The form is real, so that it can be filled in before wasm has arrived.

mod bar;
mod details;
mod result;
mod row;
mod source_note;

use crate::headings::heading;
use crate::messages::Message;
use crate::profile::Profile;
use crate::view::{Element, View, each, el, paragraph};
pub(crate) use result::verdict;

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("because-claimed", &[]),
    ("because-computed", &[]),
    ("because-not-asked", &[]),
    ("because-nothing", &[]),
    ("because-open", &[]),
    ("because-unanswered", &[]),
    ("open-points", &[]),
    ("points-bar", &["max", "most", "threshold"]),
    ("points-cap", &["cap"]),
    ("points-coefficient", &[]),
    ("points-coefficient-ask", &[]),
    ("points-coefficient-error", &[]),
    ("points-coefficient-help", &[]),
    ("points-coefficient-product", &["c", "max", "product"]),
    ("points-estimate-error", &["cap"]),
    ("points-estimate-idle", &[]),
    ("points-fewer", &["max", "points"]),
    ("points-form-asks", &[]),
    ("points-give-up", &[]),
    ("points-give-up-none", &[]),
    ("points-given-nothing", &["criterion"]),
    ("points-key-given-up", &[]),
    ("points-key-own", &[]),
    ("points-key-possible", &[]),
    ("points-lead", &[]),
    ("points-mine", &["total"]),
    ("points-needed", &["threshold"]),
    ("points-needed-coefficient", &["fraction"]),
    ("points-next-question", &[]),
    ("points-of-cap", &["cap"]),
    ("points-offer-nothing", &[]),
    ("points-planner", &[]),
    ("points-planner-help", &[]),
    ("points-planner-partial", &["lower", "upper"]),
    ("points-planner-rests", &["count"]),
    ("points-planner-short", &["diff", "total"]),
    ("points-planner-sink", &["criterion"]),
    ("points-reset", &[]),
    ("points-rows", &[]),
    ("points-sets", &[]),
    ("points-sets-all-hold", &["criterion"]),
    ("points-sets-text", &["count", "size"]),
    ("points-sets-without", &["criterion", "size"]),
    ("points-share", &["share", "threshold"]),
    ("points-sum-line", &["max", "threshold"]),
    ("points-table", &[]),
    ("points-title", &[]),
    ("points-up-to", &["max"]),
    ("result-enough", &["diff", "total"]),
    ("result-gate", &[]),
    ("result-out", &["max", "threshold"]),
    ("result-out-coefficient", &["c", "max", "product"]),
    ("result-passes", &["min", "threshold"]),
    ("result-undecided", &["max", "threshold"]),
    ("share-all", &[]),
    ("share-fourfifths", &[]),
    ("share-half", &[]),
    ("share-less", &[]),
    ("share-ninetenths", &[]),
    ("share-threefifths", &[]),
    ("share-threequarters", &[]),
    ("share-twothirds", &[]),
    ("table-because", &[]),
    ("table-criterion", &[]),
    ("table-from", &[]),
    ("table-to", &[]),
];

/// The points tool.
pub(crate) fn points_tool(profile: &Profile) -> View<'_> {
    let form = el("form")
        .class("points")
        .forgetful()
        .flag("novalidate")
        .on("reset", |_| profile.reset())
        .child(result(profile))
        .child(rows(profile))
        .child(paragraph("actions", reset_button(profile)))
        .child(fine(profile));
    form.into()
}

/// The sentence, the bar, and what follows from the answers.
pub(crate) fn result(profile: &Profile) -> Element<'_> {
    el("section")
        .class("result")
        .attribute("aria-labelledby", "points-sentence")
        .child(result::sentence(profile))
        .child(bar::bar(profile))
        .child(result::given_up_list(profile))
        .child(details::interval_table(profile))
        .child(details::smallest_sets(profile))
        .child(details::coefficient_trial(profile))
        .child(details::planner(profile))
}

fn rows(profile: &Profile) -> Element<'_> {
    let sum = el("a").attribute("href", "#points-sentence").child(sum_line(profile));
    let laws = &profile.pack().rulebook.laws;
    let criteria = laws.first().map_or(&[][..], |law| &law.criteria);
    el("div")
        .class("rows")
        .child(heading(profile, "points-rows"))
        .child(paragraph("sum", sum))
        .child(each(criteria, |criterion| row::criterion_row(profile, &criterion.id)))
}

/// The total in one line, which stays in view while the rows are filled in.
fn sum_line(profile: &Profile) -> String {
    let assessment = profile.assessment();
    let arguments = [
        ("max", assessment.total.upper.into()),
        ("threshold", assessment.threshold.into()),
    ];
    profile.say("points-sum-line", &arguments)
}

fn reset_button(profile: &Profile) -> Element<'_> {
    let words = profile.text("points-reset");
    el("button").class("button quiet").attribute("type", "reset").child(words)
}

/// What is said of the form and of the certificate, under the rows.
fn fine(profile: &Profile) -> View<'_> {
    let lines = [profile.text("result-gate"), profile.text("points-form-asks")];
    each(lines, |line| paragraph("fine", line))
}
