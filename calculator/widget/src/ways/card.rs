//! The ways as cards: name, verdict, one reason; what does not fit is folded into one line.

use engine::{Fit, GroundState, WayAnswer, WayId};

use super::details::details;
use crate::profile::Profile;
use crate::said::{mark, words};
use crate::texts::joined;
use crate::view::{Element, View, each, el};

/// What a way is called.
pub(crate) fn name(profile: &Profile, way: &WayId) -> String {
    profile.wording(&joined(&["way-", way.as_str(), "-name"]))
}

/// All ways, in the engine's order; those that do not fit last.
pub(super) fn cards(profile: &Profile) -> Element<'_> {
    let ways = profile.ways();
    let (mut shown, mut folded) = (Vec::new(), Vec::new());
    for way in ways.iter() {
        if way.fit == Some(Fit::DoesNotFit) { &mut folded } else { &mut shown }.push(way);
    }
    let list = |ways: Vec<&WayAnswer>| {
        el("ul").class("lines ways").child(each(ways, |it| card(profile, it)))
    };
    let heading = el("h2").id("ways-list").child(profile.text("ways-all"));
    let closed = (!folded.is_empty()).then(|| {
        let summary = el("summary").child(names(profile, &folded));
        el("details").class("fold").child(summary).child(list(folded))
    });
    el("section")
        .attribute("aria-labelledby", "ways-list")
        .child(heading)
        .child(list(shown))
        .child(closed)
}

/// The names of the ways that do not fit, in one line.
fn names(profile: &Profile, ways: &[&WayAnswer]) -> String {
    let mut words = profile.text("ways-no-list");
    let mut before = " ";
    for way in ways {
        words.push_str(before);
        words.push_str(&name(profile, &way.way));
        before = "; ";
    }
    words
}

fn card<'a>(profile: &'a Profile, way: &WayAnswer) -> Element<'a> {
    let verdict = verdict(way.fit);
    let id = way.way.as_str();
    let body = el("div")
        .child(el("h3").child(name(profile, &way.way)))
        .child(el("p").child(ground(profile, &way.reason)))
        .child(details(profile, way));
    el("li")
        .key(id)
        .id(joined(&["way-", id]))
        .child(el("p").class(joined(&["fit ", verdict])).child(profile.text(verdict)))
        .child(body)
}

/// The message that names a verdict.
pub(crate) const fn verdict(fit: Option<Fit>) -> &'static str {
    match fit {
        Some(Fit::Fits) => "ways-fits",
        Some(Fit::Depends) => "ways-depends",
        Some(Fit::NotNeeded) => "ways-not-needed",
        Some(Fit::DoesNotFit) => "ways-no",
        None => "ways-no-verdict",
    }
}

/// What a ground says, with its mark.
pub(super) fn ground<'a>(profile: &Profile, state: &GroundState) -> View<'a> {
    said(profile, state, false)
}

/// What a ground says with its mark and, if it is the head of a list, the list. An item says nothing
/// without the name of its rule before it.
pub(super) fn said<'a>(profile: &Profile, state: &GroundState, lists: bool) -> View<'a> {
    let Some(rule) = profile.pack().rulebook.rule(&state.rule) else {
        return View::Nothing;
    };
    let note = state.note.as_deref();
    let mut said = words(profile, &rule.id, note);
    if note.is_some_and(|note| rule.items.iter().any(|it| it == note)) {
        said = joined(&[&profile.rule_text(&rule.id, "title"), ": ", &said]);
    }
    said.push(' ');
    let items = lists && note.is_none() && !rule.items.is_empty();
    let items = items.then(|| {
        let item = |it: &String| el("li").child(profile.rule_text(&rule.id, it));
        el("ul").child(each(&rule.items, item))
    });
    View::All(vec![said.into(), mark(profile, rule).into(), items.into()])
}
