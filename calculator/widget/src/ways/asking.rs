//! The questions: one page at a time, or all together in groups; forward, back, and what stops.
//!
//! Leaving a question open is always possible and the same as *I don't know*. What cannot be used stops
//! the reader: a summary says so, leads to the field and has the focus.

use engine::{Question, QuestionId, Topic};

use super::path::{is_certain, path, stand};
use crate::headings::heading;
use crate::mistakes::mistakes;
use crate::profile::Profile;
use crate::question::{is_unusable, place_of, question};
use crate::texts::joined;
use crate::tool::Tool;
use crate::view::{Element, View, each, el, paragraph};

/// The id of the summary of what stops the reader; noted among the fields that are wrong while it is
/// shown.
const SUMMARY: &str = "ways-problem";

/// The id of the sentence that the result begins with.
pub(super) const SENTENCE: &str = "ways-sentence";

/// The topics of other tools, shown in the list of all questions under the names of these tools.
const OTHERS: [(Topic, Tool); 5] = [
    (Topic::Test, Tool::Kaztest),
    (Topic::Points, Tool::Points),
    (Topic::Papers, Tool::Papers),
    (Topic::Money, Tool::Money),
    (Topic::Dates, Tool::Plan),
];

/// The form with the questions.
pub(super) fn asking(profile: &Profile) -> Element<'_> {
    let asked = if profile.shows_all() {
        all(profile)
    } else if profile.is_done() {
        done(profile)
    } else {
        one(profile)
    };
    el("form")
        .class("asking")
        // Sends nothing, even while nobody hears it.
        .attribute("method", "dialog")
        .forgetful()
        .flag("novalidate")
        .on("submit", |_| go_on(profile))
        .on("reset", |_| profile.reset())
        .child(asked)
}

/// Opens a question and leads to it; in the list of all only leads to it.
pub(super) fn open(profile: &Profile, question: &QuestionId) {
    profile.set_wrong(SUMMARY, false);
    if !profile.shows_all() {
        profile.go_to(Some(*question));
    }
    profile.focus(&place_of(question));
}

/// A question's words as a press that opens it.
pub(super) fn link_to<'a>(profile: &'a Profile, question: &QuestionId) -> Element<'a> {
    let id = *question;
    let words = profile.question_text(question, "ask");
    press(words, "link", move || open(profile, &id))
}

fn press<'a>(words: String, class: &str, act: impl Fn() + 'a) -> Element<'a> {
    let button = el("button").class(class).attribute("type", "button");
    button.on("click", move |_| act()).child(words)
}

fn one(profile: &Profile) -> View<'_> {
    let Some(stand) = stand(profile) else { return View::Nothing };
    let heading = match stand.number {
        Some((number, count)) => {
            let arguments = [("number", number.into()), ("count", count.into())];
            profile.say("ways-question", &arguments)
        }
        None => profile.text("ways-question-only"),
    };
    let next = el("button").class("button").attribute("type", "submit");
    let before = stand.before;
    let actions = paragraph("actions", before.map(|before| back(profile, before)))
        .child(next.child(profile.text("do-next")))
        .child(show_all(profile));
    // Before the summary, which lists the mistakes in what has been shown.
    let questions = each(stand.questions, |it| question(profile, it));
    View::All(vec![
        summary(profile).into(),
        el("h2").class("over").child(heading).into(),
        questions,
        actions.into(),
    ])
}

fn back(profile: &Profile, before: QuestionId) -> Element<'_> {
    press(profile.text("do-back"), "button quiet", move || open(profile, &before))
}

fn show_all(profile: &Profile) -> Element<'_> {
    press(profile.text("do-all"), "link", || profile.show_all(true))
}

fn clear(profile: &Profile) -> Element<'_> {
    let button = el("button").class("button quiet").attribute("type", "reset");
    button.child(profile.text("do-clear"))
}

/// Behind the last question.
fn done(profile: &Profile) -> View<'_> {
    let last = stand(profile).and_then(|stand| Some(stand.questions.first()?.id));
    let actions = paragraph("actions", last.map(|last| back(profile, last)))
        .child(clear(profile))
        .child(show_all(profile));
    View::All(vec![paragraph("hint", profile.text("ways-done")).into(), actions.into()])
}

/// Goes on to the next page or, behind the last, to the result; not while a field cannot be used.
fn go_on(profile: &Profile) {
    let Some(stand) = stand(profile) else { return };
    let mut is_stopped = false;
    for question in stand.questions {
        let is_wrong = is_unusable(profile, question);
        profile.set_wrong(question.id.as_str(), is_wrong);
        is_stopped |= is_wrong;
    }
    profile.set_wrong(SUMMARY, is_stopped);
    if is_stopped {
        profile.focus(SUMMARY);
    } else if let Some(after) = stand.after {
        open(profile, &after);
    } else {
        profile.finish();
        profile.focus(SENTENCE);
    }
}

/// What stops the reader, each leading to its field, once they have tried to go on.
fn summary(profile: &Profile) -> Option<Element<'_>> {
    let mistakes = profile.is_wrong(SUMMARY).then(|| mistakes(profile)).flatten()?;
    Some(mistakes.id(SUMMARY).attribute("role", "alert").attribute("tabindex", "-1"))
}

/// All questions in groups, those of other tools too.
fn all(profile: &Profile) -> View<'_> {
    let rulebook = &profile.pack().rulebook;
    let employers =
        |it: &&Question| it.topic == Topic::Employers && is_certain(profile, it);
    let own = path(profile).into_iter();
    let mut groups = vec![
        paragraph("sum", sum(profile)).into(),
        group(profile, "ways-you", own.filter(|it| it.topic == Topic::Ways)),
        group(profile, "ways-employers", rulebook.questions.iter().filter(employers)),
    ];
    for (topic, tool) in OTHERS {
        if tool.is_offered(rulebook) {
            let of_topic = rulebook.questions.iter().filter(|it| it.topic == topic);
            groups.push(group(profile, &joined(&[tool.as_str(), "-title"]), of_topic));
        }
    }
    let one =
        || press(profile.text("do-one"), "button quiet", || profile.show_all(false));
    let one = (profile.tool() != Tool::Whole).then(one);
    groups.push(paragraph("actions", one).child(clear(profile)).into());
    View::All(groups)
}

/// How many ways fit, in one line that stays in view and leads to the result.
fn sum(profile: &Profile) -> Element<'_> {
    let link = el("a").attribute("href", joined(&["#", SENTENCE]));
    let link = link.on("click", |_| profile.focus(SENTENCE));
    link.child(profile.say("ways-sum", &super::result::counts(profile)))
}

fn group<'a>(
    profile: &'a Profile,
    title: &str,
    questions: impl Iterator<Item = &'a Question>,
) -> View<'a> {
    let mut all = vec![heading(profile, title).into()];
    for it in questions {
        all.push(question(profile, it).into());
    }
    if all.len() == 1 { View::Nothing } else { View::All(all) }
}
