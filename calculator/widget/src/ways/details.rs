//! What is folded in a card: conditions, what it depends on, what is not answered, what follows, and
//! the tools that go on.

use engine::{Fit, GroundState, OpenPoint, Standing, Truth, Way, WayAnswer};

use super::asking::link_to;
use super::card::{name, said};
use crate::profile::Profile;
use crate::said::rule_url;
use crate::texts::joined;
use crate::tool::{self, Tool};
use crate::view::{Element, View, each, el};

/// The folded part of a card.
pub(super) fn details<'a>(profile: &'a Profile, answer: &WayAnswer) -> Element<'a> {
    let is_way = |it: &&Way| it.id == answer.way;
    let way = profile.pack().rulebook.ways.iter().find(is_way);
    // Of what does not fit, or is not needed, nobody wants to know what else it depends on.
    let is_closed = matches!(answer.fit, Some(Fit::DoesNotFit | Fit::NotNeeded));
    let unfolded = (!is_closed).then(|| {
        View::All(vec![
            part(profile, "ways-depends-on", open_points(profile, answer)),
            part(profile, "ways-not-answered", needs(profile, answer)),
            part(profile, "ways-follows", follows(profile, answer, way)),
            part(profile, "ways-tools", tools(profile, way)),
        ])
    });
    el("details")
        .class("why")
        .child(el("summary").child(profile.text("ways-more")))
        .child(part(profile, "ways-met", grounds(profile, &answer.met)))
        .child(part(profile, "ways-not-met", missing(profile, answer, true)))
        .child(part(profile, "ways-not-known", missing(profile, answer, false)))
        .child(part(profile, "ways-against", against(profile, answer)))
        .child(unfolded)
        .child(part(profile, "ways-standing", standings(profile, answer)))
}

/// A list under its heading; nothing without entries.
fn part<'a>(profile: &Profile, heading: &str, entries: Vec<View<'a>>) -> View<'a> {
    if entries.is_empty() {
        return View::Nothing;
    }
    let list = el("ul").child(each(entries, |it| el("li").child(it)));
    View::All(vec![el("h4").child(profile.text(heading)).into(), list.into()])
}

fn grounds<'a>(profile: &Profile, all: &[GroundState]) -> Vec<View<'a>> {
    let mut entries = Vec::new();
    for it in all {
        entries.push(said(profile, it, true));
    }
    entries
}

/// The conditions that are not met, or those of which that is not known.
fn missing<'a>(profile: &Profile, answer: &WayAnswer, is_not_met: bool) -> Vec<View<'a>> {
    let mut entries = Vec::new();
    for it in &answer.missing {
        if (it.holds == Truth::NotMet) == is_not_met {
            entries.push(said(profile, it, true));
        }
    }
    entries
}

/// What closes it, unless the same words stand among the conditions; of what can, only the questions
/// that decide it: what a rule says of whom a way is for would read as if it were against them.
fn against<'a>(profile: &'a Profile, answer: &WayAnswer) -> Vec<View<'a>> {
    let (mut entries, mut asked) = (Vec::new(), Vec::new());
    for it in &answer.against {
        let is_it = |other: &GroundState| other.rule == it.rule && other.note == it.note;
        match &it.holds {
            Truth::Unknown { needs } => {
                for question in needs {
                    if !asked.contains(question) {
                        entries.push(link_to(profile, question).into());
                        asked.push(*question);
                    }
                }
            }
            _ if answer.met.iter().any(is_it) || answer.missing.iter().any(is_it) => {}
            _ => entries.push(said(profile, it, true)),
        }
    }
    entries
}

fn open_points<'a>(profile: &Profile, answer: &WayAnswer) -> Vec<View<'a>> {
    let mut entries = Vec::new();
    for it in &answer.open {
        let (rule, note, holds) = (it.rule, it.note.clone(), it.turns.clone());
        // A rule whose items are told one by one needs no list of them.
        let is_item = |other: &OpenPoint| other.rule == rule && other.note.is_some();
        let lists = !answer.open.iter().any(is_item);
        entries.push(said(profile, &GroundState { rule, note, holds }, lists));
    }
    entries
}

fn needs<'a>(profile: &'a Profile, answer: &WayAnswer) -> Vec<View<'a>> {
    let mut entries = Vec::new();
    for it in &answer.needs {
        entries.push(link_to(profile, it).into());
    }
    entries
}

/// What follows, the ways that come after it, and until when it is said to last.
fn follows<'a>(
    profile: &Profile,
    answer: &WayAnswer,
    way: Option<&Way>,
) -> Vec<View<'a>> {
    let mut entries = grounds(profile, &answer.then);
    for next in &answer.next {
        let way = [("way", name(profile, next).into())];
        entries.push(profile.say("ways-after", &way).into());
    }
    let ends = way.and_then(|way| way.ends.as_ref());
    match (answer.ended, ends) {
        (Some(date), _) => {
            entries
                .push(profile.say("notice-pilot-over", &[("date", date.into())]).into());
        }
        (None, Some(ends)) => {
            entries.push(crate::said::said(profile, ends, None));
        }
        (None, None) => {}
    }
    entries
}

/// Which of its rules are announced or expired: each notice once, with the rules that it is about. That
/// rules are due for another look is said above of all together.
fn standings<'a>(profile: &Profile, answer: &WayAnswer) -> Vec<View<'a>> {
    let mut told: Vec<(String, Vec<View<'a>>)> = Vec::new();
    for (rule, standing) in &answer.standings {
        let (name, date) = match *standing {
            Standing::Announced { from } => ("notice-announced", from),
            Standing::Expired { until } => ("notice-expired", until),
            Standing::InForce | Standing::ReviewDue { .. } => continue,
        };
        let notice = profile.say(name, &[("date", date.into())]);
        let title = profile.rule_text(rule, "title");
        let link = el("a").attribute("href", rule_url(profile, rule)).child(title);
        match told.iter_mut().find(|(other, _)| *other == notice) {
            Some((_, rules)) => rules.extend(["; ".into(), link.into()]),
            None => told.push((notice, vec![" ".into(), link.into()])),
        }
    }
    let mut entries = Vec::new();
    for (notice, rules) in told {
        entries.push(View::All(vec![notice.into(), View::All(rules)]));
    }
    entries
}

/// The tools that have something for it.
fn tools<'a>(profile: &'a Profile, way: Option<&Way>) -> Vec<View<'a>> {
    let mut entries = Vec::new();
    for tool in Tool::ALL {
        if way.is_some_and(|way| has(profile, way, tool)) {
            entries.push(link_to_tool(profile, tool).into());
        }
    }
    entries
}

/// A tool's name as a link to it.
pub(super) fn link_to_tool(profile: &Profile, tool: Tool) -> Element<'_> {
    let title = profile.text(&joined(&[tool.as_str(), "-title"]));
    tool::link_to(profile, tool).child(title)
}

/// Whether a tool has something for a way.
pub(super) fn has(profile: &Profile, way: &Way, tool: Tool) -> bool {
    let rulebook = &profile.pack().rulebook;
    let mut papers = rulebook.documents.iter().filter(|it| it.ways.contains(&way.id));
    match tool {
        Tool::Ways | Tool::Whole => false,
        Tool::Points => way.law.is_some(),
        Tool::Kaztest => way.law.is_some() && !rulebook.exams.is_empty(),
        Tool::Plan => way.plan.is_some(),
        // The paper that proves a sum bears the sum's name.
        Tool::Money => papers.any(|paper| {
            rulebook.sums.iter().any(|sum| sum.id.as_str() == paper.id.as_str())
        }),
        Tool::Papers => papers.next().is_some(),
    }
}
