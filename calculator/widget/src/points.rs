//! The points tool: the result first, then one row a criterion.
//!
//! Only shows and forwards: what is said comes from the pack, what is computed from the engine, what
//! it looks like from the theme. The form is real, so that it can be filled in before wasm has arrived.

mod bar;
mod details;
mod entry;
mod result;
mod row;
mod source_note;

use leptos::prelude::*;

use crate::live::{heard, live};
use crate::profile::Profile;
use bar::PointsBar;
use details::{CoefficientTrial, IntervalTable, Planner, SmallestSets};
use result::{GivenUpList, ResultSentence};
use row::CriterionRow;

/// The points tool.
#[component]
pub fn PointsTool(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let law =
        profile.pack().rulebook.laws.first().expect("a pack without a law is refused");
    let rows = law.criteria.iter().map(|criterion| {
        view! { <CriterionRow profile=profile.clone() criterion=criterion.id/> }
    });
    let rows = rows.collect_view();
    let on_reset = {
        let profile = profile.clone();
        heard(move |_| profile.reset())
    };
    let sum = {
        let profile = profile.clone();
        live(move || sum_line(&profile))
    };
    view! {
        <Notices profile=profile.clone()/>
        <form class="points" autocomplete="off" novalidate on:reset=on_reset>
            <section class="result" aria-labelledby="points-sentence">
                <ResultSentence profile=profile.clone()/>
                <PointsBar profile=profile.clone()/>
                <GivenUpList profile=profile.clone()/>
                <IntervalTable profile=profile.clone()/>
                <SmallestSets profile=profile.clone()/>
                <CoefficientTrial profile=profile.clone()/>
                <Planner profile=profile.clone()/>
            </section>
            <div class="rows">
                <h2>{profile.text("points-rows")}</h2>
                <p class="sum"><a href="#points-sentence">{sum}</a></p>
                {rows}
            </div>
            <p class="actions">
                <button class="button quiet" type="reset">{profile.text("points-reset")}</button>
            </p>
            <Fine profile=profile/>
        </form>
    }
}

/// The total in one line, which stays in view while the rows are filled in.
fn sum_line(profile: &Profile) -> String {
    profile.with(|assessment| {
        let arguments = [
            ("max", assessment.total.upper.into()),
            ("threshold", assessment.threshold.into()),
        ];
        profile.say("points-sum-line", &arguments)
    })
}

/// What the reader's own clock says of the rules: nothing while it is within their dates. Outside
/// the form, whose text is the same before and after the widget wakes.
#[component]
fn Notices(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let notices = move || {
        let notices = profile.with(|assessment| result::notices(&profile, assessment));
        notices.into_iter().map(|it| view! { <p class="notice">{it}</p> }).collect_view()
    };
    view! { <div class="notices" role="status">{notices}</div> }
}

/// What is said under every result.
#[component]
fn Fine(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let pack = profile.pack();
    let dates = [("as-of", pack.as_of.into()), ("checked", pack.checked.into())];
    view! {
        <p class="fine">{profile.text("result-gate")}</p>
        <p class="fine">{profile.text("points-form-asks")}</p>
        <p class="fine">{profile.text("result-decision")}</p>
        <p class="fine">{profile.text("result-privacy")}</p>
        <p class="fine">{profile.say("rules-of", &dates)}</p>
    }
}
