//! What to do now: at most four steps, in order, for the first way that fits or depends.

use engine::{Answer, Fit, Question, RuleId, Way, WayAnswer};

use super::asking::link_to;
use super::card::name;
use super::details::{has, link_to_tool};
use super::path::{is_asked, path};
use crate::headings::focusable_heading;
use crate::profile::Profile;
use crate::said::{mark, said};
use crate::texts::joined;
use crate::tool::Tool;
use crate::view::{Element, View, each, el, paragraph};

/// The id of the heading.
const HEADING: &str = "ways-do";

/// The way that the steps are for: the first that fits or depends. None while nothing is answered, since
/// any would be as good as another.
fn best<'a>(profile: &Profile, ways: &'a [WayAnswer]) -> Option<&'a WayAnswer> {
    let may_fit = |it: &&WayAnswer| matches!(it.fit, Some(Fit::Fits | Fit::Depends));
    ways.iter().find(may_fit).filter(|_| !profile.answers().is_empty())
}

/// The press in the result that leads to the steps, which stand below all ways.
pub(super) fn link_to_steps(profile: &Profile) -> Option<Element<'_>> {
    best(profile, &profile.ways())?;
    let link = el("a").attribute("href", joined(&["#", HEADING]));
    let link = link.on("click", |_| profile.focus(HEADING));
    Some(paragraph("on", link.child(profile.text("ways-do"))))
}

/// The steps.
pub(super) fn steps(profile: &Profile) -> Option<Element<'_>> {
    let ways = profile.ways();
    let best = best(profile, &ways)?;
    let way = profile.pack().rulebook.ways.iter().find(|it| it.id == best.way)?;
    let mut steps = vec![ask_the_office(profile, best)];
    steps.extend(pass_the_test(profile, best));
    steps.extend(gather_for_the_form(profile, way));
    steps.extend(see_to_papers(profile, way));
    if steps.len() < 4 {
        steps.extend(begin_in_time(profile));
    }
    let heading = focusable_heading(HEADING).child(profile.text("ways-do"));
    let for_way = [("way", name(profile, &best.way).into())];
    let for_way = paragraph("hint", profile.say("ways-do-for", &for_way));
    let list = el("ol").class("steps").child(each(steps, |it| el("li").child(it)));
    let section = el("section").class("do-now").attribute("aria-labelledby", HEADING);
    Some(section.child(heading).child(for_way).child(list))
}

/// What the office asks for; before it what the reader has to find out, such as what a paper is called.
fn ask_the_office<'a>(profile: &'a Profile, best: &WayAnswer) -> View<'a> {
    let answers = profile.answers();
    let unclear = path(profile).into_iter().find(|question| {
        // Only what can be answered by *I must ask* is to be found out; the rest the reader knows.
        let can_be_unclear = question.options.iter().any(|it| it.is_unknown);
        can_be_unclear
            && best.needs.contains(&question.id)
            && is_asked(profile, &question.id)
            && answers.get(&question.id).is_none_or(|it| is_unclear(question, it))
    });
    let find = unclear.map(|question| {
        let words = profile.text("ways-do-find");
        let link = link_to(profile, &question.id);
        View::All(vec![joined(&[&words, " "]).into(), link.into(), " ".into()])
    });
    View::All(vec![find.into(), profile.text("ways-do-ask").into()])
}

fn is_unclear(question: &Question, answer: &Answer) -> bool {
    question.options.iter().any(|it| it.is_unknown && answer.holds(&it.id))
}

/// The test, while the way still depends on its being passed.
fn pass_the_test<'a>(profile: &'a Profile, best: &WayAnswer) -> Option<View<'a>> {
    let is_open = |pass: &RuleId| best.open.iter().any(|it| it.rule == *pass);
    let exams = &profile.pack().rulebook.exams;
    let exam = exams.iter().find(|exam| is_open(&exam.pass))?;
    let words = joined(&[&profile.text("ways-do-test"), " "]);
    let pass = said(profile, &exam.pass, None);
    let link = link_to_tool(profile, Tool::Kaztest);
    Some(View::All(vec![words.into(), pass, " ".into(), link.into()]))
}

/// What the form asks for.
fn gather_for_the_form<'a>(profile: &Profile, way: &Way) -> Option<View<'a>> {
    let rule = profile.pack().rulebook.rule(way.form.as_ref()?)?;
    let words = joined(&[&profile.text("ways-do-form"), " "]);
    Some(View::All(vec![words.into(), mark(profile, rule).into()]))
}

/// Money and papers, by the tools that know of them.
fn see_to_papers<'a>(profile: &'a Profile, way: &Way) -> Option<View<'a>> {
    let mut links = Vec::new();
    for tool in [Tool::Money, Tool::Papers, Tool::Plan] {
        if has(profile, way, tool) {
            let before = if links.is_empty() { " " } else { " · " };
            links.extend([before.into(), link_to_tool(profile, tool).into()]);
        }
    }
    if links.is_empty() {
        return None;
    }
    Some(View::All(vec![profile.text("ways-do-papers").into(), View::All(links)]))
}

/// The end of the permitted stay, if the reader has told it.
fn begin_in_time<'a>(profile: &Profile) -> Option<View<'a>> {
    let stay = profile.pack().rulebook.plans.iter().find_map(|it| it.stay)?;
    let day = profile.answers().get(&stay)?.day()?;
    Some(profile.say("ways-do-stay", &[("date", day.into())]).into())
}
