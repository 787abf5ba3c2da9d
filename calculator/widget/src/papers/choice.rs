//! Which ways' papers are listed: those that the answers leave, or those that the reader ticks.

use engine::{Fit, RuleBook, Topic, WayId};

use crate::profile::Profile;
use crate::texts::joined;
use crate::view::{Element, View, each, el};

/// The ways whose papers are listed.
pub(super) struct Listed {
    /// The ways.
    pub(super) ways: Vec<WayId>,
    /// Whether it is an example, since nothing is answered that decides ways.
    pub(super) is_example: bool,
}

/// The ways whose papers are listed: those that the reader has ticked; else those that fit or depend
/// by the answers, of these only the ones that the reader wants, if there are such; else, while
/// nothing is answered, the way of the law of points.
pub(super) fn listed(profile: &Profile) -> Listed {
    let rulebook = &profile.pack().rulebook;
    let ticked = profile.paper_ways();
    let is_example = ticked.is_none() && !has_said_of_ways(profile);
    let ways = match ticked {
        Some(ways) => ways,
        None if is_example => example(rulebook),
        None => left(profile),
    };
    Listed { ways, is_example }
}

fn has_said_of_ways(profile: &Profile) -> bool {
    let answers = profile.answers();
    let questions = &profile.pack().rulebook.questions;
    let is_said = |it: &engine::Question| {
        matches!(it.topic, Topic::Ways | Topic::Employers)
            && answers.get(&it.id).is_some()
    };
    questions.iter().any(is_said)
}

fn example(rulebook: &RuleBook) -> Vec<WayId> {
    let has_law = |it: &&engine::Way| it.law.is_some() && has_papers(rulebook, &it.id);
    rulebook.ways.iter().find(has_law).map(|it| it.id).into_iter().collect()
}

/// The ways that the answers leave.
fn left(profile: &Profile) -> Vec<WayId> {
    let rulebook = &profile.pack().rulebook;
    let (mut wanted, mut others) = (Vec::new(), Vec::new());
    for way in profile.ways().iter() {
        let is_left = matches!(way.fit, Some(Fit::Fits | Fit::Depends));
        if is_left && has_papers(rulebook, &way.way) {
            let list = if way.is_first { &mut wanted } else { &mut others };
            list.push(way.way);
        }
    }
    if wanted.is_empty() { others } else { wanted }
}

fn has_papers(rulebook: &RuleBook, way: &WayId) -> bool {
    rulebook.documents.iter().any(|it| it.ways.contains(way))
}

/// What a way is called.
pub(super) fn way_name(profile: &Profile, way: &WayId) -> String {
    profile.text(&joined(&["way-", way.as_str(), "-name"]))
}

/// The ways that have papers, to be ticked.
pub(super) fn choice(profile: &Profile) -> Element<'_> {
    let rulebook = &profile.pack().rulebook;
    let ways = rulebook.ways.iter().filter(|it| has_papers(rulebook, &it.id));
    let ways = each(ways, |way| option(profile, &way.id));
    el("fieldset")
        .class("question")
        .id("papers-ways")
        .attribute("tabindex", "-1")
        .attribute("aria-describedby", "papers-ways-help")
        .child(el("legend").child(profile.text("papers-ways")))
        .child(
            el("p")
                .class("hint")
                .id("papers-ways-help")
                .child(profile.text("papers-ways-help")),
        )
        .child(el("div").class("options tall").child(ways))
}

fn option<'a>(profile: &'a Profile, way: &'a WayId) -> View<'a> {
    let field = el("input")
        .attribute("type", "checkbox")
        .attribute("name", "papers-ways")
        .attribute("value", way.as_str())
        .checked(listed(profile).ways.contains(way))
        .on("change", |heard| tick(profile, way, heard.is_checked));
    let words = el("span").child(way_name(profile, way));
    el("label").class("option").child(field).child(words).into()
}

/// Lists the papers of a way too, or no longer, in the rulebook's order.
fn tick(profile: &Profile, way: &WayId, is_ticked: bool) {
    let before = listed(profile).ways;
    // The page says again what is ticked when the widget wakes: that is no choice of the reader's.
    if before.contains(way) == is_ticked {
        return;
    }
    let mut ways = Vec::new();
    for it in &profile.pack().rulebook.ways {
        let is_in = if it.id == *way { is_ticked } else { before.contains(&it.id) };
        if is_in {
            ways.push(it.id);
        }
    }
    profile.set_paper_ways(ways);
}
