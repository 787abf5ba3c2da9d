//! The points tool: the result first, then one row a criterion.
//!
//! Only shows and forwards: what is said comes from the pack, what is computed from the engine, what
//! it looks like from the theme. The form is real, so that it can be filled in before wasm has arrived.

mod bar;
mod details;
mod entry;
mod result;
mod row;
mod source_note;

use crate::profile::Profile;
use crate::view::{Element, View, each, el, live};

/// The points tool.
pub(crate) fn points_tool(profile: &Profile) -> View<'_> {
    let form = el("form")
        .class("points")
        .attribute("autocomplete", "off")
        .flag("novalidate")
        .on("reset", |_| profile.reset())
        .child(result(profile))
        .child(rows(profile))
        .child(el("p").class("actions").child(reset_button(profile)))
        .child(fine(profile));
    View::All(vec![notices(profile).into(), form.into()])
}

/// What the reader's own clock says of the rules: nothing while it is within their dates. Outside
/// the form, whose text is the same before and after the widget wakes.
fn notices(profile: &Profile) -> Element<'_> {
    let notices = live(|| {
        let notices = result::notices(profile, &profile.assessment());
        each(notices, |it| el("p").class("notice").child(it))
    });
    el("div").class("notices").attribute("role", "status").child(notices)
}

fn result(profile: &Profile) -> Element<'_> {
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
    let sum =
        el("a").attribute("href", "#points-sentence").child(live(|| sum_line(profile)));
    let laws = &profile.pack().rulebook.laws;
    let criteria = laws.first().map_or(&[][..], |law| &law.criteria);
    el("div")
        .class("rows")
        .child(el("h2").child(profile.text("points-rows")))
        .child(el("p").class("sum").child(sum))
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

/// What is said under every result.
fn fine(profile: &Profile) -> View<'_> {
    let pack = profile.pack();
    let dates = [("as-of", pack.as_of.into()), ("checked", pack.checked.into())];
    let lines = [
        profile.text("result-gate"),
        profile.text("points-form-asks"),
        profile.text("result-decision"),
        profile.text("result-privacy"),
        profile.say("rules-of", &dates),
    ];
    each(lines, |line| el("p").class("fine").child(line))
}
