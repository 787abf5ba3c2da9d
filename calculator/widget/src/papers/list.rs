//! The list: a sentence, the papers of each way, and what its form will ask.

use engine::{Form, Need, Paper, Papers, RuleId, WayId};

use super::choice::{Listed, listed, way_name};
use super::paper::{document_of, not_needed, paper, tick};
use super::{of_form, papers_of};
use crate::headings::{focusable_heading, subheading};
use crate::profile::Profile;
use crate::question::place_of;
use crate::said::said;
use crate::texts::{Argument, joined};
use crate::view::{Element, View, each, el, paragraph};

/// The sentence and the list.
pub(crate) fn result(profile: &Profile) -> Element<'_> {
    let heading = focusable_heading("papers-sentence");
    let said = el("div")
        .announced()
        .child(heading.child(sentence(profile)))
        .child(example(profile))
        .child(filing(profile));
    el("section")
        .class("result")
        .attribute("aria-labelledby", "papers-sentence")
        .child(said)
        .child(ways(profile))
        .child(forms(profile))
}

/// How many papers are needed; of several ways, that each asks for its own.
pub(crate) fn sentence(profile: &Profile) -> String {
    match listed(profile).ways.as_slice() {
        [] => profile.text("papers-no-way"),
        [way] => counts(profile, &papers_of(profile, &[*way])),
        ways => profile.say("papers-several", &[("count", number(ways.len()))]),
    }
}

fn number(n: usize) -> Argument {
    u32::try_from(n).unwrap_or(u32::MAX).into()
}

/// How many papers are needed, and of how many that depends.
fn counts(profile: &Profile, papers: &Papers) -> String {
    let count = |is_it: fn(&Need) -> bool| {
        papers.papers.iter().filter(|it| is_it(&it.need)).count()
    };
    let n_needed = count(|need| *need == Need::Needed);
    let n_open = count(|need| matches!(need, Need::Depends { .. }));
    let mut words = match n_needed {
        0 => profile.text("papers-needed-none"),
        n => profile.say("papers-needed", &[("count", number(n))]),
    };
    if n_open > 0 {
        words.push(' ');
        words.push_str(&profile.say("papers-open", &[("count", number(n_open))]));
    }
    words
}

fn example<'a>(profile: &Profile) -> Option<Element<'a>> {
    let words = || profile.text("papers-example");
    listed(profile).is_example.then(|| paragraph("share", words()))
}

/// The day by which ages are counted, with the way to its question.
fn filing<'a>(profile: &Profile) -> Option<Element<'a>> {
    let question = &profile.pack().rulebook.sums.first()?.filing;
    let filing = papers_of(profile, &[]).filing;
    let name = if filing.is_assumed { "papers-filing-assumed" } else { "papers-filing" };
    let words = profile.say(name, &[("date", filing.day.into())]);
    let ask = profile.question_text(question, "ask");
    let link = el("a").attribute("href", joined(&["#", &place_of(question)])).child(ask);
    let link = filing.is_assumed.then_some(link);
    Some(paragraph("share", joined(&[&words, " "])).child(link))
}

/// The papers of each way.
fn ways(profile: &Profile) -> View<'_> {
    let Listed { ways, .. } = listed(profile);
    let is_one = ways.len() == 1;
    let differ =
        (!ways.is_empty()).then(|| paragraph("hint", profile.text("papers-may-differ")));
    let all = each(&ways, |way| of_way(profile, way, is_one));
    View::All(vec![differ.into(), all])
}

fn of_way<'a>(profile: &'a Profile, way: &WayId, is_one: bool) -> Element<'a> {
    let papers = papers_of(profile, &[*way]);
    let is_listed = |it: &&Paper| it.need != Need::NotNeeded;
    let counts = (!is_one).then(|| paragraph("share", counts(profile, &papers)));
    let rules = each(rules_of(profile, &papers), |rule| {
        paragraph("hint", said(profile, &rule, None))
    });
    let needed = papers.papers.iter().filter(is_listed);
    let needed = each(needed, |it| paper(profile, way, it));
    el("section")
        .key(way.as_str())
        .child(el("h3").child(way_name(profile, way)))
        .child(counts)
        .child(rules)
        .child(el("ul").class("lines ticks").child(needed))
        .child(folded(profile, &papers))
}

/// The rules that ask for the papers, each once: where the list comes from.
fn rules_of(profile: &Profile, papers: &Papers) -> Vec<RuleId> {
    let mut rules = Vec::new();
    for paper in &papers.papers {
        let rule = document_of(profile, paper).map(|it| it.rule);
        if let Some(rule) = rule.filter(|it| !rules.contains(it)) {
            rules.push(rule);
        }
    }
    rules
}

/// What is not needed, and why.
fn folded<'a>(profile: &Profile, papers: &Papers) -> Option<Element<'a>> {
    let is_needless = |it: &&Paper| it.need == Need::NotNeeded;
    let needless = || papers.papers.iter().filter(is_needless);
    let n = needless().count();
    let words = profile.say("papers-not-needed", &[("count", number(n))]);
    (n > 0).then(|| {
        el("details")
            .class("fold")
            .child(el("summary").child(words))
            .child(el("ul").child(each(needless(), |it| not_needed(profile, it))))
    })
}

/// What the forms will ask for, to be gathered long before.
fn forms(profile: &Profile) -> View<'_> {
    let ways = listed(profile).ways;
    let forms = papers_of(profile, &ways).forms;
    each(&forms, |it| form(profile, it, ways.len() > 1))
}

fn form<'a>(profile: &'a Profile, form: &Form, names_ways: bool) -> Element<'a> {
    let items = each(&form.items, |item| {
        let name = of_form(&form.rule, item);
        let words = profile.rule_text(&form.rule, item);
        el("li").key(name.as_str()).child(tick(profile, name, words))
    });
    let of = each(&form.ways, |way| {
        let name = names_ways.then(|| way_name(profile, way));
        name.map(|it| paragraph("share", it))
    });
    el("section")
        .key(form.rule.as_str())
        .child(subheading(profile, "papers-form"))
        .child(of)
        .child(paragraph("hint", said(profile, &form.rule, None)))
        .child(el("ul").class("lines ticks").child(items))
}
