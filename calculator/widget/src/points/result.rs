//! The result: a sentence first, then what it rests on and what the reader gives up.

use engine::{Assessment, EstimateVerdict, Standing, Verdict};
use leptos::either::Either;
use leptos::prelude::*;

use crate::live::live;
use crate::profile::Profile;
use crate::texts::Argument;

/// The sentence, its share in words, and the question to answer next.
#[component]
pub(super) fn ResultSentence(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let sentence = {
        let profile = profile.clone();
        live(move || profile.with(|assessment| sentence(&profile, assessment)))
    };
    // A line that has nothing to say is not there at all: an empty paragraph would take room.
    let line = |what: fn(&Profile, &Assessment) -> Option<String>| {
        let profile = profile.clone();
        live(move || {
            let words = profile.with(|assessment| what(&profile, assessment));
            words.map(|words| view! { <p class="share">{words}</p> })
        })
    };
    let (share, estimates, coefficient) =
        (line(share), line(by_estimates), line(by_coefficient));
    let next = move || next_question(&profile);
    view! {
        <div role="status">
            <h2 id="points-sentence" tabindex="-1">{sentence}</h2>
            {share}
            {estimates}
            {coefficient}
        </div>
        {next}
    }
}

/// The verdict in the wording of the product, whatever it rests on.
fn sentence(profile: &Profile, assessment: &Assessment) -> String {
    let name = match assessment.verdict {
        Verdict::Undecided => "result-undecided",
        Verdict::CannotPass => "result-out",
        Verdict::Passes => "result-passes",
    };
    let arguments = [
        ("max", assessment.total.upper.into()),
        ("min", assessment.total.lower.into()),
        ("threshold", assessment.threshold.into()),
    ];
    profile.say(name, &arguments)
}

fn share(profile: &Profile, assessment: &Assessment) -> Option<String> {
    let share = profile.text(&format!("share-{}", assessment.share?.as_str()));
    let arguments = [("share", share.into()), ("threshold", assessment.threshold.into())];
    Some(profile.say("points-share", &arguments))
}

/// What the reader's own estimates come to; empty without any.
pub(super) fn by_estimates(profile: &Profile, assessment: &Assessment) -> Option<String> {
    let estimates = assessment.by_estimates.as_ref()?;
    let (lower, upper) = (estimates.total.lower, estimates.total.upper);
    let total =
        |points: u32, diff: u32| [("total", points.into()), ("diff", diff.into())];
    let sentence = match estimates.verdict {
        EstimateVerdict::Enough(diff) => {
            profile.say("result-enough", &total(lower, diff))
        }
        EstimateVerdict::Short(diff) => {
            profile.say("points-planner-short", &total(upper, diff))
        }
        EstimateVerdict::Open => {
            let ends = [("lower", lower.into()), ("upper", upper.into())];
            profile.say("points-planner-partial", &ends)
        }
    };
    let n_guesses = u32::try_from(estimates.n_guesses).unwrap_or(u32::MAX);
    let rests = profile.say("points-planner-rests", &[("count", n_guesses.into())]);
    let sinks = estimates.first_to_sink.as_ref().map(|criterion| {
        let name = profile.criterion_name(criterion);
        profile.say("points-planner-sink", &[("criterion", name.into())])
    });
    let sentences: Vec<_> =
        [Some(sentence), Some(rests), sinks].into_iter().flatten().collect();
    Some(sentences.join(" "))
}

fn by_coefficient(profile: &Profile, assessment: &Assessment) -> Option<String> {
    let tried = assessment.tried.as_ref()?;
    let is_out = !tried.is_enough && assessment.verdict != Verdict::CannotPass;
    let name =
        if is_out { "result-out-coefficient" } else { "points-coefficient-product" };
    let arguments = [
        ("c", Argument::Amount(tried.coefficient)),
        ("max", assessment.total.upper.into()),
        ("product", Argument::Amount(tried.product)),
    ];
    Some(profile.say(name, &arguments))
}

fn next_question(profile: &Profile) -> Option<impl IntoView + use<>> {
    let question = profile.with(|assessment| assessment.next_question)?;
    let criterion = profile.pack().rulebook.question(&question)?.criterion.as_ref()?;
    let href = format!("#row-{criterion}");
    let name = profile.criterion_name(criterion);
    let words = profile.text("points-next-question");
    Some(view! { <p class="next">{words}" "<a href=href>{name}</a></p> })
}

/// What the reader's answers rule out, the largest first.
#[component]
pub(super) fn GivenUpList(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let heading = profile.text("points-give-up");
    let list = move || {
        let rows = profile.with(|it| given_up(&profile, it));
        if rows.is_empty() {
            let none = profile.text("points-give-up-none");
            return Either::Left(view! { <p class="hint">{none}</p> });
        }
        let rows = rows.into_iter().map(|(what, points)| {
            view! { <li><span>{what}</span>" "<b>{points}</b></li> }
        });
        Either::Right(view! { <ul class="amounts">{rows.collect_view()}</ul> })
    };
    view! { <h3>{heading}</h3> {list} }
}

fn given_up(profile: &Profile, assessment: &Assessment) -> Vec<(String, String)> {
    let row = |it: &engine::GivenUp| {
        let name = profile.criterion_name(&it.criterion);
        let points = [("points", it.points.into()), ("max", it.ceiling.into())];
        (
            profile.say("points-given-nothing", &[("criterion", name.into())]),
            profile.say("points-fewer", &points),
        )
    };
    assessment.given_up.iter().map(row).collect()
}

/// What the reader's clock says of the rules used, each sentence once.
pub(super) fn notices(profile: &Profile, assessment: &Assessment) -> Vec<String> {
    let ended = assessment
        .ended
        .map(|date| profile.say("notice-pilot-over", &[("date", date.into())]));
    let of_rules = assessment.standings.iter().filter_map(|(_, standing)| {
        let (name, date) = match *standing {
            Standing::InForce => return None,
            Standing::Announced { from } => ("notice-announced", from),
            Standing::Expired { until } => ("notice-expired", until),
            Standing::ReviewDue { review_by } => ("notice-review-due", review_by),
        };
        Some(profile.say(name, &[("date", date.into())]))
    });
    let mut notices: Vec<String> = Vec::new();
    for notice in ended.into_iter().chain(of_rules) {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
    notices
}
