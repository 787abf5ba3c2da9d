//! One criterion: its cap, its question and the answers.

use engine::{Choice, Claim, CriterionId, CriterionScore, Question};

use super::source_note::source_note;
use crate::profile::Profile;
use crate::question::options;
use crate::texts::joined;
use crate::view::{Element, View, el, paragraph};

/// A row of the list.
pub(super) fn criterion_row<'a>(
    profile: &'a Profile,
    criterion: &CriterionId,
) -> Element<'a> {
    let id = joined(&["row-", criterion.as_str()]);
    let name = profile.criterion_name(criterion);
    let hint = el("p").class("hint");
    let note = source_note(profile, criterion);
    let Some(question) = profile.asked_for(criterion) else {
        return el("div")
            .class("row not-asked")
            .id(id)
            .child(paragraph("legend", name))
            .child(hint.child(hint_words(profile, criterion)))
            .child(note);
    };
    let hint_id = joined(&["hint-", criterion.as_str()]);
    el("fieldset")
        .class("row")
        .id(id)
        .attribute("aria-describedby", hint_id.as_str())
        .child(el("legend").child(name))
        .child(hint.id(hint_id).child(hint_words(profile, criterion)))
        .child(options(profile, question))
        .child(offer(profile, question))
        .child(note)
}

/// The question, or why none is asked; then the cap, what is known of the criterion, and help.
fn hint_words<'a>(profile: &Profile, criterion: &CriterionId) -> View<'a> {
    let assessment = profile.assessment();
    let is_it = |score: &&CriterionScore| score.criterion == *criterion;
    let cap = assessment.criteria.iter().find(is_it).map_or(0, |score| score.cap);
    let cap = profile.say("points-cap", &[("cap", cap.into())]);
    let known = profile.text(&joined(&["criterion-", criterion.as_str(), "-hint"]));
    let mut words = joined(&[" ", &cap, " ", &known]);
    let mut ask = None;
    if let Some(question) = profile.pack().rulebook.question_for(criterion) {
        let part = if question.decides_points() { "ask" } else { "idle" };
        ask = Some(profile.question_text(&question.id, part));
        if question.has_help {
            words.push(' ');
            words.push_str(&profile.question_text(&question.id, "help"));
        }
    }
    View::All(vec![el("span").class("ask").child(ask).into(), words.into()])
}

/// What is said once an answer rests on a rule of its own, or says nothing about points.
fn offer<'a>(profile: &'a Profile, question: &'a Question) -> Element<'a> {
    let words = offer_words(profile, question);
    let line = words.map(|words| paragraph("hint", words));
    el("div").class("offer").announced().child(line)
}

fn offer_words(profile: &Profile, question: &Question) -> Option<String> {
    let is_chosen = |it: &&Choice| profile.is_chosen(&question.id, &it.id);
    let chosen = question.options.iter().find(is_chosen)?;
    match &chosen.because {
        Some(rule) => Some(profile.rule_text(rule, "text")),
        None => {
            (chosen.claim == Claim::Open).then(|| profile.text("points-offer-nothing"))
        }
    }
}
