//! The tool for papers: which a way asks for, why, how old each may be and how long it must last.
//!
//! Only shows and forwards. What is ticked off is the reader's own and changes nothing.

mod choice;
mod list;
mod paper;

use engine::{
    Answers, DocumentId, Need, Paper, Papers, Question, RuleBook, RuleId, Topic, Truth,
    WayId, documents,
};

use crate::headings::{heading, subheading};
use crate::messages::Message;
use crate::profile::Profile;
use crate::question::question;
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};
pub(crate) use list::{result as list, sentence};

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("open-papers", &[]),
    ("papers-answers", &[]),
    ("papers-depends", &[]),
    ("papers-example", &[]),
    ("papers-filing", &["date"]),
    ("papers-filing-assumed", &["date"]),
    ("papers-form", &[]),
    ("papers-if", &[]),
    ("papers-lasts", &[]),
    ("papers-lasts-until", &["date"]),
    ("papers-lead", &[]),
    ("papers-may-differ", &[]),
    ("papers-needed", &["count"]),
    ("papers-needed-none", &[]),
    ("papers-no-way", &[]),
    ("papers-not-needed", &["count"]),
    ("papers-oldest", &["date"]),
    ("papers-open", &["count"]),
    ("papers-several", &["count"]),
    ("papers-title", &[]),
    ("papers-too-short", &["days"]),
    ("papers-unclear", &[]),
    ("papers-unless", &[]),
    ("papers-ways", &[]),
    ("papers-ways-answers", &[]),
    ("papers-ways-help", &[]),
    ("points-reset", &[]),
];

/// The tool: the sentence and the papers, then what they rest on.
pub(crate) fn papers_tool(profile: &Profile) -> View<'_> {
    let reset = el("button").class("button quiet").attribute("type", "reset");
    let reset = reset.child(profile.text("points-reset"));
    let form = el("form")
        .class("papers")
        .forgetful()
        .flag("novalidate")
        .on("submit", |_| {})
        .on("reset", |_| profile.reset())
        .child(list::result(profile))
        .child(answers(profile))
        .child(paragraph("actions", reset));
    form.into()
}

/// What is noted of a field that is ticked off.
pub(crate) const TICK: &str = "x";

/// The names of all fields that something can be ticked off in.
pub(crate) fn tick_names(rulebook: &RuleBook) -> Vec<String> {
    let mut names = Vec::new();
    for document in &rulebook.documents {
        names.extend(document.ways.iter().map(|way| of_paper(way, &document.id)));
    }
    for rule in rulebook.ways.iter().filter_map(|way| rulebook.rule(way.form.as_ref()?)) {
        for item in &rule.items {
            let name = of_form(&rule.id, item);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The name of the field for a paper of a way.
fn of_paper(way: &WayId, document: &DocumentId) -> String {
    joined(&["paper-", way.as_str(), "-", document.as_str()])
}

/// The name of the field for something that a form asks for.
fn of_form(rule: &RuleId, item: &str) -> String {
    joined(&["form-", rule.as_str(), "-", item])
}

/// What the engine says of the papers of some ways.
fn papers_of(profile: &Profile, ways: &[WayId]) -> Papers {
    documents(&profile.pack().rulebook, &profile.answers(), ways, profile.today())
}

/// The choice of the ways, then the questions: those for papers first, those for ways behind them.
fn answers(profile: &Profile) -> Element<'_> {
    let sum = el("a").attribute("href", "#papers-sentence");
    let sum = sum.child(list::sentence(profile));
    let all = asked(profile);
    let of_ways = |is_wanted: bool| {
        let wanted = all.iter().filter(|it| (it.topic == Topic::Ways) == is_wanted);
        each(wanted, |it| question(profile, it))
    };
    el("div")
        .class("rows")
        .child(heading(profile, "papers-answers"))
        .child(paragraph("sum", sum))
        .child(choice::choice(profile))
        .child(of_ways(false))
        .child(subheading(profile, "papers-ways-answers"))
        .child(of_ways(true))
}

/// The questions that papers rest on: those for papers, the one for the day of filing, and whatever
/// else decides whether a paper is needed; of those that are not for ways also what only decides what
/// is said of it. Which these are no answer changes, so that they stay where they are.
fn asked(profile: &Profile) -> Vec<&Question> {
    let pack = profile.pack();
    let rulebook = &pack.rulebook;
    let mut ways = Vec::new();
    for way in &rulebook.ways {
        ways.push(way.id);
    }
    let papers = documents(rulebook, &Answers::default(), &ways, pack.as_of);
    let is_filing = |id| rulebook.sums.first().is_some_and(|sum| sum.filing == id);
    let mut asked = Vec::new();
    for question in &rulebook.questions {
        let rests = || papers.papers.iter().any(|it| rests_on(it, question));
        if question.topic == Topic::Papers || is_filing(question.id) || rests() {
            asked.push(question);
        }
    }
    asked
}

fn rests_on(paper: &Paper, question: &Question) -> bool {
    let is_decided =
        matches!(&paper.need, Need::Depends { needs } if needs.contains(&question.id));
    let is_told = paper.notes.iter().any(|note| {
        matches!(&note.holds, Truth::Unknown { needs } if needs.contains(&question.id))
    });
    is_decided || question.topic != Topic::Ways && is_told
}
