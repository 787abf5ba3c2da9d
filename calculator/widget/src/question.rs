//! A question with its answers, whatever kind it is of: options, ticks, a number, a day.
//!
//! The form is real, so that it can be filled in before wasm has arrived. What cannot be used is told
//! once a field is left, never while typing.

mod choices;
mod day;
mod number;

use engine::{Question, QuestionId, QuestionKind};

use crate::profile::Profile;
use crate::view::{Element, View, el, live};
pub(crate) use choices::options;
pub(crate) use number::NumberEntry;

/// The id of a question's place in the page.
pub(crate) fn place_of(question: &QuestionId) -> String {
    ["q-", question.as_str()].concat()
}

/// A question with all that belongs to it.
pub(crate) fn question<'a>(profile: &'a Profile, question: &'a Question) -> Element<'a> {
    let note = live(move || note(profile, &question.id));
    with_note(profile, question, note)
        .live_attribute("data-state", move || state_word(profile, &question.id))
}

/// The same for a tool that is all about that question, so that other answers cannot fade it.
pub(crate) fn always_asked<'a>(
    profile: &'a Profile,
    question: &'a Question,
) -> Element<'a> {
    with_note(profile, question, View::Nothing)
}

fn with_note<'a>(
    profile: &'a Profile,
    question: &'a Question,
    note: View<'a>,
) -> Element<'a> {
    let help_id = ["help-", question.id.as_str()].concat();
    let help = question.has_help.then(|| {
        let words = profile.question_text(&question.id, "help");
        el("p").class("hint").id(help_id.as_str()).child(words)
    });
    let field = el("fieldset")
        .class("question")
        .id(place_of(&question.id))
        .key(question.id.as_str())
        .attribute("tabindex", "-1");
    let field = match &help {
        Some(_) => field.attribute("aria-describedby", help_id),
        None => field,
    };
    field
        .child(el("legend").child(profile.question_text(&question.id, "ask")))
        .child(help)
        .child(note)
        .child(answers(profile, question))
}

fn answers<'a>(profile: &'a Profile, question: &'a Question) -> View<'a> {
    match question.kind {
        QuestionKind::One | QuestionKind::Several => options(profile, question).into(),
        QuestionKind::Number => number::number(profile, question),
        QuestionKind::Day => day::day(profile, question),
    }
}

/// Whether a question is asked by the answers that are there, or may be.
pub(crate) fn may_be_asked(profile: &Profile, question: &QuestionId) -> bool {
    let rulebook = &profile.pack().rulebook;
    rulebook.is_asked(question, &profile.filled(), profile.today())
}

/// How a question stands, for the look of it; nothing where it is simply asked.
fn state_word(profile: &Profile, question: &QuestionId) -> Option<String> {
    (!may_be_asked(profile, question)).then(|| "faded".to_owned())
}

/// What is said of how it stands: that it no longer matters, or that an earlier answer already says
/// it.
fn note<'a>(profile: &Profile, question: &QuestionId) -> Option<Element<'a>> {
    let own = profile.answers();
    let is_prefilled =
        own.get(question).is_none() && profile.filled().get(question).is_some();
    let name = if !may_be_asked(profile, question) {
        "question-faded"
    } else if is_prefilled {
        "question-prefilled"
    } else {
        return None;
    };
    Some(el("p").class("hint state").child(profile.text(name)))
}
