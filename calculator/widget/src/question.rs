//! A question with its answers, whatever kind it is of: options, ticks, a number, a day.
//!
//! The form is real, so that it can be filled in before wasm has arrived. What cannot be used is told
//! once a field is left, never while typing.

mod choices;
mod day;
mod number;

use engine::{Asking, Question, QuestionId, QuestionKind};

use crate::profile::{Profile, without_spaces};
use crate::texts::joined;
use crate::view::{Element, View, el, paragraph};
pub(crate) use choices::options;
pub(crate) use number::NumberEntry;

/// The id of a question's place in the page.
pub(crate) fn place_of(question: &QuestionId) -> String {
    joined(&["q-", question.as_str()])
}

/// A question with all that belongs to it.
pub(crate) fn question<'a>(profile: &'a Profile, question: &'a Question) -> Element<'a> {
    let note = note(profile, &question.id);
    with_note(profile, question, note.into())
        .optional_attribute("data-state", state_word(profile, &question.id))
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
    let help_id = joined(&["help-", question.id.as_str()]);
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

/// Whether something is typed that is no answer: also a day that is not whole.
pub(crate) fn is_unusable(profile: &Profile, question: &Question) -> bool {
    let is_typed = |field: &str| !without_spaces(&profile.typed(field)).is_empty();
    let is_typed = match question.kind {
        QuestionKind::One | QuestionKind::Several => false,
        QuestionKind::Number => is_typed(question.id.as_str()),
        QuestionKind::Day => {
            day::FIELDS.iter().any(|(part, ..)| is_typed(&day::name_of(question, part)))
        }
    };
    is_typed && profile.answers().get(&question.id).is_none()
}

fn answers<'a>(profile: &'a Profile, question: &'a Question) -> View<'a> {
    match question.kind {
        QuestionKind::One | QuestionKind::Several => options(profile, question).into(),
        QuestionKind::Number => number::number(profile, question),
        QuestionKind::Day => day::day(profile, question),
    }
}

/// How a question stands, for the look of it: on paper only what is answered counts.
fn state_word(profile: &Profile, question: &QuestionId) -> Option<String> {
    let asked = profile.asked();
    let state = asked.iter().find(|it| it.question == *question).map(|it| &it.state)?;
    match state {
        Asking::Faded { .. } => Some("faded".to_owned()),
        Asking::Idle => Some("idle".to_owned()),
        Asking::Asked => Some("asked".to_owned()),
        Asking::Answered => None,
    }
}

/// What is said of how it stands: that it no longer matters, and by which answers; that an earlier
/// answer already says it.
fn note<'a>(profile: &Profile, question: &QuestionId) -> Option<Element<'a>> {
    let all = profile.asked();
    let asked = all.iter().find(|it| it.question == *question)?;
    let words = match &asked.state {
        Asking::Faded { because } => {
            let mut words = profile.text("question-faded");
            for id in because {
                words.push(' ');
                words.push_str(&profile.question_text(id, "ask"));
            }
            words
        }
        Asking::Idle => profile.text("question-idle"),
        _ if asked.is_prefilled => profile.text("question-prefilled"),
        _ => return None,
    };
    Some(paragraph("hint state", words))
}
