//! One criterion: its cap, its question and the answers.

use engine::{Choice, Claim, CriterionId, OptionId, Question, QuestionId, QuestionKind};
use leptos::either::Either;
use leptos::prelude::*;

use super::source_note::SourceNote;
use crate::live::{heard, live};
use crate::profile::Profile;

/// The value of the button *I don't know*; no option has it, since an id is a word of letters only.
pub(crate) const UNKNOWN: &str = "-";

/// A row of the list.
#[component]
pub(super) fn CriterionRow(
    /// The reader's profile.
    profile: Profile,
    /// The criterion that the row is about.
    criterion: CriterionId,
) -> impl IntoView {
    let id = format!("row-{criterion}");
    let name = profile.criterion_name(&criterion);
    let note = view! { <SourceNote profile=profile.clone() criterion=criterion/> };
    let hint = hint(&profile, &criterion);
    let asked = profile.clone();
    let Some(question) = asked.asked(&criterion) else {
        return Either::Left(view! {
            <div class="row not-asked" id=id>
                <p class="legend">{name}</p>
                <p class="hint">{hint}</p>
                {note}
            </div>
        });
    };
    let hint_id = format!("hint-{criterion}");
    let described_by = hint_id.clone();
    Either::Right(view! {
        <fieldset class="row" id=id aria-describedby=described_by>
            <legend>{name}</legend>
            <p class="hint" id=hint_id>{hint}</p>
            {options(&profile, question)}
            {offer(&profile, question)}
            {note}
        </fieldset>
    })
}

/// The question, or why none is asked; then the cap, what is known of the criterion, and help.
fn hint(profile: &Profile, criterion: &CriterionId) -> impl IntoView + use<> {
    let cap = profile.with(|it| {
        let score = it.criteria.iter().find(|score| score.criterion == *criterion);
        score.map_or(0, |score| score.cap)
    });
    let cap = profile.say("points-cap", &[("cap", cap.into())]);
    let known = profile.text(&format!("criterion-{criterion}-hint"));
    let question = profile.pack().rulebook.question_for(criterion);
    let part = if profile.asked(criterion).is_some() { "ask" } else { "idle" };
    let text = |part: &str| {
        question.map(|it| profile.wording(&format!("question-{}-{part}", it.id)))
    };
    let help = question.filter(|it| it.has_help).and_then(|_| text("help"));
    let known = [Some(cap), Some(known), help].into_iter().flatten().collect::<Vec<_>>();
    view! { <span class="ask">{text(part)}</span>" "{known.join(" ")} }
}

fn options(profile: &Profile, question: &Question) -> impl IntoView + use<> {
    let is_tall =
        question.kind == QuestionKind::Several || has_long_option(profile, question);
    let class = if is_tall { "options tall" } else { "options" };
    let choices = question.options.iter().map(|option| choice(profile, question, option));
    let choices = choices.collect_view();
    let unknown =
        (question.kind == QuestionKind::One).then(|| unknown(profile, &question.id));
    view! { <div class=class>{choices}{unknown}</div> }
}

/// Whether an option's words are too long for a segment of a line.
fn has_long_option(profile: &Profile, question: &Question) -> bool {
    let text =
        |option: &Choice| profile.wording(&option_message(&question.id, &option.id));
    question.options.iter().any(|option| text(option).chars().count() > 26)
}

fn option_message(question: &QuestionId, option: &OptionId) -> String {
    format!("question-{question}-{option}")
}

fn choice(
    profile: &Profile,
    question: &Question,
    option: &Choice,
) -> impl IntoView + use<> {
    let kind = if question.kind == QuestionKind::Several { "checkbox" } else { "radio" };
    let text = profile.wording(&option_message(&question.id, &option.id));
    let (name, value) = (question.id.to_string(), option.id.to_string());
    let is_chosen = {
        let (profile, question, option) = (profile.clone(), question.id, option.id);
        live(move || profile.is_chosen(&question, &option))
    };
    let on_change = {
        let (profile, question, option) = (profile.clone(), question.id, option.id);
        heard(move |event| {
            profile.choose(&question, &option, event_target_checked(&event));
        })
    };
    view! {
        <label class="option">
            <input type=kind name=name value=value prop:checked=is_chosen on:change=on_change/>
            <span>{text}</span>
        </label>
    }
}

fn unknown(profile: &Profile, question: &QuestionId) -> impl IntoView + use<> {
    let on_change = {
        let (profile, question) = (profile.clone(), *question);
        heard(move |_| profile.forget(&question))
    };
    view! {
        <label class="option">
            <input type="radio" name=question.to_string() value=UNKNOWN on:change=on_change/>
            <span>{profile.text("do-unknown")}</span>
        </label>
    }
}

/// What is said once an answer rests on a rule of its own, or says nothing about points.
fn offer(profile: &Profile, question: &Question) -> impl IntoView + use<> {
    let (profile, id) = (profile.clone(), question.id);
    let words = move || {
        let question = profile.pack().rulebook.question(&id)?;
        let chosen =
            question.options.iter().find(|it| profile.is_chosen(&question.id, &it.id))?;
        match &chosen.because {
            Some(rule) => Some(profile.rule_text(rule, "text")),
            None => (chosen.claim == Claim::Open)
                .then(|| profile.text("points-offer-nothing")),
        }
    };
    let line = live(move || words().map(|words| view! { <p class="hint">{words}</p> }));
    view! { <div class="offer" role="status">{line}</div> }
}
