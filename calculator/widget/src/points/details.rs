//! What is folded under the result: the intervals, what must come together, a coefficient to try, and
//! the planner with the reader's own estimates.

use engine::{CriterionId, CriterionScore, Reason};
use leptos::prelude::*;

use super::entry::NumberEntry;
use super::result::by_estimates;
use super::source_note::mark;
use crate::live::live;
use crate::profile::{Profile, read_coefficient, read_points};
use crate::texts::Argument;

/// From where to where each criterion counts, and why.
#[component]
pub(super) fn IntervalTable(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let caption = profile.text("points-table");
    let head = [
        ("table-criterion", ""),
        ("table-from", "align-right"),
        ("table-to", "align-right"),
        ("table-because", ""),
    ];
    let head = head
        .map(|(name, class)| view! { <th scope="col" class=class>{profile.text(name)}</th> })
        .collect_view();
    let label = caption.clone();
    let rows = move || {
        let row = |score: &CriterionScore| {
            view! {
                <tr>
                    <th scope="row">{profile.criterion_name(&score.criterion)}</th>
                    <td class="align-right">{profile.texts().amount(score.points.lower)}</td>
                    <td class="align-right">{profile.texts().amount(score.points.upper)}</td>
                    <td>{profile.text(reason_message(score.reason))}</td>
                </tr>
            }
        };
        profile.with(|it| it.criteria.iter().map(row).collect_view())
    };
    view! {
        <details class="fold">
            <summary>{caption}</summary>
            <div class="table" tabindex="0" role="region" aria-label=label>
                <table>
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

const fn reason_message(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAsked => "because-not-asked",
        Reason::Unanswered => "because-unanswered",
        Reason::AnswerSaysNothing => "because-open",
        Reason::Claimed => "because-claimed",
        Reason::NothingClaimed => "because-nothing",
        Reason::Computed => "because-computed",
    }
}

/// The smallest sets of criteria whose caps reach the threshold. It follows from the caps alone, so
/// that no answer changes it.
#[component]
pub(super) fn SmallestSets(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let rulebook = &profile.pack().rulebook;
    let on = profile.with(|it| it.as_of);
    rulebook.smallest_sets(on).map(|sets| {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).into();
        let sizes = [("size", number(sets.size)), ("count", number(sets.n_sets))];
        let together = sets.in_all.iter().map(|criterion| {
            let name = profile.criterion_name(criterion);
            let without = rulebook.smallest_set_without(criterion, on);
            let all_hold = profile.say("points-sets-all-hold", &[("criterion", name.as_str().into())]);
            let without = without.map(|size| {
                let arguments = [("criterion", name.into()), ("size", number(size))];
                profile.say("points-sets-without", &arguments)
            });
            view! { <p class="hint">{all_hold}" "{without}</p> }
        });
        let rule = rulebook.laws.first().and_then(|law| rulebook.rule(law.sets.as_ref()?));
        view! {
            <details class="fold">
                <summary>{profile.text("points-sets")}</summary>
                <p class="hint">
                    {profile.say("points-sets-text", &sizes)}" "{rule.map(|it| mark(&profile, it))}
                </p>
                {together.collect_view()}
            </details>
        }
    })
}

/// A coefficient to try, never derived from anybody's health.
#[component]
pub(super) fn CoefficientTrial(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let needed = {
        let profile = profile.clone();
        live(move || {
            let needed = profile.with(|it| it.needed_coefficient)?;
            let fraction = [("fraction", Argument::Amount(needed))];
            let words = profile.say("points-needed-coefficient", &fraction);
            Some(view! { <p class="hint">{words}</p> })
        })
    };
    let on_text = {
        let profile = profile.clone();
        Callback::new(move |text: String| {
            let read = read_coefficient(&text);
            profile.try_coefficient(read.ok().flatten());
            read.is_ok()
        })
    };
    view! {
        <details class="fold">
            <summary>{profile.text("points-coefficient-ask")}</summary>
            {needed}
            <p class="hint" id="coefficient-hint">{profile.text("points-coefficient-help")}</p>
            <div class="field">
                <NumberEntry
                    profile=profile.clone()
                    name="coefficient".to_owned()
                    label=profile.text("points-coefficient")
                    unit=String::new()
                    error=profile.text("points-coefficient-error")
                    described_by="coefficient-hint".to_owned()
                    on_text=on_text
                />
            </div>
        </details>
    }
}

/// The reader's own estimate for each criterion; never filled in beforehand.
#[component]
pub(super) fn Planner(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let scores = profile.with(|it| it.criteria.clone());
    let rows = scores.into_iter().map(|score| {
        let cap = [("cap", score.cap.into())];
        let criterion = score.criterion;
        let typed = profile.clone();
        let on_text = Callback::new(move |text: String| {
            let read = read_points(&text, score.cap);
            typed.estimate(&criterion, read.ok().flatten());
            read.is_ok()
        });
        view! {
            <li>
                <NumberEntry
                    profile=profile.clone()
                    name=format!("estimate-{}", score.criterion)
                    label=profile.criterion_name(&score.criterion)
                    unit=profile.say("points-of-cap", &cap)
                    error=profile.say("points-estimate-error", &cap)
                    described_by="planner-hint".to_owned()
                    on_text=on_text
                />
                {idle_note(&profile, &score.criterion)}
            </li>
        }
    });
    let rows = rows.collect_view();
    let total = {
        let profile = profile.clone();
        live(move || {
            let words = profile.with(|it| by_estimates(&profile, it));
            words.map(|words| view! { <p class="share">{words}</p> })
        })
    };
    view! {
        <details class="fold">
            <summary>{profile.text("points-planner")}</summary>
            <p class="hint" id="planner-hint">{profile.text("points-planner-help")}</p>
            <ul class="amounts estimates">{rows}</ul>
            {total}
        </details>
    }
}

/// Says beside an estimate that it does not count, where the reader claims nothing.
fn idle_note(profile: &Profile, criterion: &CriterionId) -> impl IntoView + use<> {
    let (profile, criterion) = (profile.clone(), *criterion);
    live(move || {
        let is_idle = profile.with(|assessment| {
            let score = assessment.criteria.iter().find(|it| it.criterion == criterion);
            score.is_some_and(|it| it.reason == Reason::NothingClaimed)
        });
        is_idle
            .then(|| view! { <p class="hint">{profile.text("points-estimate-idle")}</p> })
    })
}
