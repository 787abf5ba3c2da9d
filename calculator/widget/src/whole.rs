//! The whole calculator: all questions on one page, and one result. What each tool says in full is
//! said here in a line with the way to it, and in full on paper.

use engine::{Confidence, Fit, RuleId};

use crate::headings::heading;
use crate::messages::Message;
use crate::profile::Profile;
use crate::said::said;
use crate::texts::joined;
use crate::tool::{Tool, link_to};
use crate::view::{Element, View, each, el, paragraph};
use crate::{kaztest, money, papers, plan, points, ways};

/// What it says, sorted by name; the rest is said by the parts of the tools.
pub(crate) const MESSAGES: &[Message] = &[
    ("calculator-lead", &[]),
    ("calculator-not-known", &[]),
    ("calculator-title", &[]),
    ("open-calculator", &[]),
];

/// All questions, then the result from top to bottom.
pub(crate) fn whole(profile: &Profile) -> View<'_> {
    let find = link_to(profile, Tool::Ways).class("button");
    let find = find.child(profile.text("open-ways"));
    View::All(vec![
        paragraph("actions", find).into(),
        ways::front(profile),
        ways::cards_and_steps(profile),
        points::result(profile).into(),
        lines(profile),
        not_known(profile).into(),
        el("div").class("in-print").child(in_full(profile)).into(),
    ])
}

/// Dates, money, marks and papers, one line each.
fn lines(profile: &Profile) -> View<'_> {
    let rulebook = &profile.pack().rulebook;
    let of_papers = Tool::Papers.is_offered(rulebook);
    View::All(vec![
        each(&rulebook.plans, |it| {
            line(profile, Tool::Plan, plan::sentence(profile, it))
        }),
        each(&rulebook.sums, |it| {
            line(profile, Tool::Money, money::sentence(profile, it))
        }),
        each(&rulebook.exams, |it| {
            line(profile, Tool::Kaztest, kaztest::verdict(profile, it))
        }),
        of_papers.then(|| line(profile, Tool::Papers, papers::sentence(profile))).into(),
    ])
}

fn line<'a>(profile: &Profile, tool: Tool, sentence: String) -> Element<'a> {
    let title = profile.text(&joined(&[tool.as_str(), "-title"]));
    let heading = el("h2").child(link_to(profile, tool).child(title));
    el("section").class("result brief").child(heading).child(el("p").child(sentence))
}

/// What is not published or was not found and touches a way that the answers leave.
fn not_known(profile: &Profile) -> Option<Element<'_>> {
    let rulebook = &profile.pack().rulebook;
    let mut rules: Vec<RuleId> = Vec::new();
    for way in profile.ways().iter() {
        let is_left = !matches!(way.fit, Some(Fit::DoesNotFit | Fit::NotNeeded));
        let grounds = way.open.iter().map(|it| it.rule).filter(|_| is_left);
        for id in grounds {
            let rule = rulebook.rule(&id);
            if rule.is_some_and(|it| it.confidence == Confidence::NotFound)
                && !rules.contains(&id)
            {
                rules.push(id);
            }
        }
    }
    let items = each(&rules, |it| el("li").child(said(profile, it, None)));
    let heading = heading(profile, "calculator-not-known");
    let list = el("ul").child(items);
    (!rules.is_empty()).then(|| el("section").child(heading).child(list))
}

/// What the lines stand for.
fn in_full(profile: &Profile) -> View<'_> {
    View::All(vec![
        plan::results(profile),
        money::results(profile),
        kaztest::results(profile),
        papers::list(profile).into(),
    ])
}
