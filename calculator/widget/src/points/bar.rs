//! The points as a bar: hatched what is possible, solid the reader's own estimates, empty what is
//! given up, and the threshold as a tall mark.
//!
//! An SVG without a view box: lengths are percentages of its width, so that its texts keep reading
//! size. Everything it shows stands in words beside it.

use leptos::prelude::*;

use crate::profile::Profile;

/// The bar with its key.
#[component]
pub(super) fn PointsBar(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let show = |what: fn(&Lengths) -> String| {
        let profile = profile.clone();
        move || what(&Lengths::of(&profile))
    };
    let label = {
        let profile = profile.clone();
        move || Lengths::of(&profile).label(&profile)
    };
    let most = profile.with(|it| it.most);
    let needed = profile
        .with(|it| profile.say("points-needed", &[("threshold", it.threshold.into())]));
    let upper = {
        let profile = profile.clone();
        move || {
            profile
                .with(|it| profile.say("points-up-to", &[("max", it.total.upper.into())]))
        }
    };
    view! {
        <svg class="bar" role="img" aria-label=label width="100%" height="5.6em">
            <defs>
                <pattern id="points-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="bar-ground" width="7" height="7"/>
                    <path class="bar-hatch" d="M0 0V7"/>
                </pattern>
            </defs>
            <text class="bar-end" x="0" y="1em">"0"</text>
            <text x=show(|it| percent(it.threshold, it.most)) y="1em" text-anchor="middle">{needed}</text>
            <text class="bar-end" x="100%" y="1em" text-anchor="end">{profile.texts().amount(most)}</text>
            <rect class="bar-all" x="0" y="1.9em" width="100%" height="1.6em"/>
            <rect class="bar-possible" x="0" y="1.9em" width=show(|it| percent(it.upper, it.most)) height="1.6em" fill="url(#points-hatch)"/>
            <rect class="bar-own" x="0" y="1.9em" width=show(|it| percent(it.own, it.most)) height="1.6em"/>
            <line class="bar-halo" x1=show(|it| percent(it.threshold, it.most)) x2=show(|it| percent(it.threshold, it.most)) y1="1.9em" y2="3.5em"/>
            <line class="bar-threshold" x1=show(|it| percent(it.threshold, it.most)) x2=show(|it| percent(it.threshold, it.most)) y1="1.4em" y2="4em"/>
            <text class="bar-upper" x=show(|it| percent(it.upper, it.most)) y="5em" text-anchor=show(|it| anchor(it.upper, it.most).to_owned())>{upper}</text>
        </svg>
    }
}

/// What the bar shows, in points.
struct Lengths {
    most: u32,
    upper: u32,
    threshold: u32,
    own: u32,
}

impl Lengths {
    fn of(profile: &Profile) -> Self {
        profile.with(|assessment| Self {
            most: assessment.most,
            upper: assessment.total.upper,
            threshold: assessment.threshold,
            own: assessment.by_estimates.as_ref().map_or(0, |it| it.total.lower),
        })
    }

    fn label(&self, profile: &Profile) -> String {
        let arguments = [
            ("most", self.most.into()),
            ("max", self.upper.into()),
            ("threshold", self.threshold.into()),
        ];
        profile.say("points-bar", &arguments)
    }
}

/// A length as a percentage of the whole, to a hundredth.
fn percent(points: u32, of: u32) -> String {
    let hundredths = u64::from(points) * 10_000 / u64::from(of.max(1));
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// How a label hangs at its place, so that it is never cut at an edge.
fn anchor(points: u32, of: u32) -> &'static str {
    match u64::from(points) * 100 / u64::from(of.max(1)) {
        0..=19 => "start",
        20..=79 => "middle",
        _ => "end",
    }
}
