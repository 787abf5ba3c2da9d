//! The result in short: how many ways fit, what to answer next, and what an employer decides first.

use engine::{Fit, GroundState, WayAnswer, next_question_for_ways};

use super::asking::{SENTENCE, link_to};
use super::card::name;
use super::path::stand;
use super::steps::link_to_steps;
use crate::headings::focusable_heading;
use crate::profile::Profile;
use crate::said::ground;
use crate::texts::Argument;
use crate::view::{Element, View, each, el, paragraph};

/// The box with the result.
pub(super) fn result(profile: &Profile) -> Element<'_> {
    let heading = focusable_heading(SENTENCE);
    let said = el("div")
        .announced()
        .child(heading.child(sentence(profile)))
        .child(other_procedure(profile))
        .child(stated_end(profile));
    el("section")
        .class("result")
        .attribute("aria-labelledby", SENTENCE)
        .child(said)
        .child(next_question(profile))
        .child(choice_between(profile))
        .child(link_to_steps(profile))
}

/// How many ways fit and how many depend, as arguments.
pub(super) fn counts(profile: &Profile) -> [(&'static str, Argument); 2] {
    let count = |fit| {
        let mut count: u32 = 0;
        for way in profile.ways().iter() {
            count += u32::from(way.fit == Some(fit));
        }
        count.into()
    };
    [("fits", count(Fit::Fits)), ("depends", count(Fit::Depends))]
}

fn sentence(profile: &Profile) -> String {
    if profile.answers().is_empty() {
        return profile.text("ways-nothing");
    }
    profile.say("ways-count", &counts(profile))
}

/// Whom the screening is not said to apply to follows another procedure, not none.
fn other_procedure<'a>(profile: &Profile) -> Option<Element<'a>> {
    let ways = profile.ways();
    let is_spared = ways.iter().any(|way| way.fit == Some(Fit::NotNeeded));
    is_spared.then(|| paragraph("share", profile.text("ways-other")))
}

/// Until when the rules are said to hold, while they do; that they have ended is said above the tool.
fn stated_end<'a>(profile: &Profile) -> Option<Element<'a>> {
    let law = profile.pack().rulebook.laws.first()?;
    let words = profile.rule_text(law.ends.as_ref()?, "text");
    let is_running = profile.assessment().ended.is_none();
    is_running.then(|| paragraph("share", words))
}

/// The open question that would change the most, unless it is the one that is asked just now; before
/// the first answer that is simply the first.
fn next_question(profile: &Profile) -> Option<Element<'_>> {
    let (rulebook, answers) = (&profile.pack().rulebook, profile.answers());
    if answers.is_empty() {
        return None;
    }
    let next =
        next_question_for_ways(rulebook, &profile.ways(), &answers, profile.today())?;
    let is_shown = !profile.shows_all()
        && !profile.is_done()
        && stand(profile)?.questions.iter().any(|it| it.id == next);
    if is_shown {
        return None;
    }
    let words = profile.text("ways-answer-next");
    Some(paragraph("next", words).child(" ").child(link_to(profile, &next)))
}

/// What a wrong choice among several ways can bring, where the rulebook tells it of more than one that
/// fits or depends; with what follows on each.
fn choice_between<'a>(profile: &Profile) -> Option<Element<'a>> {
    let ways = profile.ways();
    let mut warned: Vec<(&WayAnswer, &GroundState)> = Vec::new();
    for way in ways.iter() {
        let choice = profile.pack().rulebook.way(&way.way).and_then(|it| it.choice);
        let warning = way.then.iter().find(|it| Some(it.rule) == choice);
        if let (Some(warning), Some(Fit::Fits | Fit::Depends)) = (warning, way.fit) {
            warned.push((way, warning));
        }
    }
    if warned.len() < 2 {
        return None;
    }
    let warning = ground(profile, warned[0].1);
    let waits = each(warned, |(way, _)| {
        let follows = way.then.first().map(|it| ground(profile, it));
        let name = el("b").child(name(profile, &way.way));
        el("li").child(name).child(": ").child(View::from(follows))
    });
    let words = profile.text("ways-decide");
    let notice = el("div")
        .class("notice")
        .child(el("p").child(words).child(" ").child(warning))
        .child(el("ul").class("plain").child(waits));
    Some(notice)
}
