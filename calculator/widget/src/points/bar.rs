//! The points as a bar: hatched what is possible, solid the reader's own estimates, empty what is
//! given up, and the threshold as a tall mark.
//!
//! An SVG without a view box: lengths are percentages of its width, so that its texts keep reading
//! size. Everything it shows stands in words beside it.

use leptos::prelude::*;

use crate::live::live;
use crate::profile::Profile;

/// The id of the hatching.
const HATCH: &str = "points-hatch";

/// The bar with its key.
#[component]
pub(super) fn PointsBar(
    /// The reader's profile.
    profile: Profile,
) -> impl IntoView {
    let show = |what: fn(&Lengths) -> String| {
        let profile = profile.clone();
        live(move || what(&Lengths::of(&profile)))
    };
    let say = |what: fn(&Lengths, &Profile) -> String| {
        let profile = profile.clone();
        live(move || what(&Lengths::of(&profile), &profile))
    };
    // The threshold and the sum follow from the law alone: no answer moves them.
    let fixed = Lengths::of(&profile);
    let threshold = percent(fixed.threshold, fixed.most);
    let needed_anchor = anchor(fixed.threshold, fixed.most);
    let needed = profile.say("points-needed", &[("threshold", fixed.threshold.into())]);
    let last = fixed.last(&profile);
    let (label, upper, mine) =
        (say(Lengths::label), say(Lengths::upper_label), say(Lengths::mine));
    let fill = format!("url(#{HATCH})");
    view! {
        <svg class="bar" role="img" aria-label=label width="100%" height=show(Lengths::height)>
            <defs>
                <pattern id=HATCH width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="bar-ground" width="7" height="7"/>
                    <path class="bar-hatch" d="M0 0V7"/>
                </pattern>
            </defs>
            <text class="bar-end" x="0" y="1em">{show(Lengths::zero)}</text>
            <text x=threshold.clone() y="1em" text-anchor=needed_anchor>{needed}</text>
            <text class="bar-end" x="100%" y="1em" text-anchor="end">{last}</text>
            <rect class="bar-all" x="0" y="1.9em" width="100%" height="1.6em"/>
            <rect class="bar-possible" x="0" y="1.9em" width=show(Lengths::upper) height="1.6em" fill=fill.clone()/>
            <rect class="bar-own" x="0" y="1.9em" width=show(Lengths::own) height="1.6em"/>
            <line class="bar-halo" x1=threshold.clone() x2=threshold.clone() y1="1.9em" y2="3.5em"/>
            <line class="bar-threshold" x1=threshold.clone() x2=threshold y1="1.4em" y2="4em"/>
            <text class="bar-upper" x=show(Lengths::upper) y="5em" text-anchor=show(Lengths::upper_anchor)>{upper}</text>
            <text class="bar-mine" x=show(Lengths::own) y="6.4em" text-anchor=show(Lengths::own_anchor)>{mine}</text>
        </svg>
        <ul class="key">
            <li><svg width="1.2em" height="1.2em" aria-hidden="true"><rect class="bar-possible" width="100%" height="100%" fill=fill/></svg>{profile.text("points-key-possible")}</li>
            <li><svg width="1.2em" height="1.2em" aria-hidden="true"><rect class="bar-own" width="100%" height="100%"/></svg>{profile.text("points-key-own")}</li>
            <li><svg width="1.2em" height="1.2em" aria-hidden="true"><rect class="bar-all" width="100%" height="100%"/></svg>{profile.text("points-key-given-up")}</li>
        </ul>
    }
}

/// What the bar shows, in points.
struct Lengths {
    most: u32,
    upper: u32,
    threshold: u32,
    /// What the reader's own estimates add up to, if there are any.
    own: Option<u32>,
}

impl Lengths {
    fn of(profile: &Profile) -> Self {
        profile.with(|assessment| Self {
            most: assessment.most,
            upper: assessment.total.upper,
            threshold: assessment.threshold,
            own: assessment.by_estimates.as_ref().map(|it| it.total.lower),
        })
    }

    /// Each label has a line of its own, so that none covers another.
    fn height(&self) -> String {
        if self.own.is_some() { "7em" } else { "5.6em" }.to_owned()
    }

    /// The lower end, where the threshold's label leaves room for it.
    fn zero(&self) -> String {
        let has_room = u64::from(self.threshold) * 10 >= u64::from(self.most) * 3;
        if has_room { "0".to_owned() } else { String::new() }
    }

    /// The upper end, where the threshold's label leaves room for it.
    fn last(&self, profile: &Profile) -> String {
        let has_room = u64::from(self.threshold) * 10 <= u64::from(self.most) * 7;
        if has_room { profile.texts().amount(self.most) } else { String::new() }
    }

    fn upper(&self) -> String {
        percent(self.upper, self.most)
    }

    fn upper_anchor(&self) -> String {
        anchor(self.upper, self.most).to_owned()
    }

    fn upper_label(&self, profile: &Profile) -> String {
        profile.say("points-up-to", &[("max", self.upper.into())])
    }

    fn own(&self) -> String {
        percent(self.own.unwrap_or_default(), self.most)
    }

    fn own_anchor(&self) -> String {
        anchor(self.own.unwrap_or_default(), self.most).to_owned()
    }

    fn mine(&self, profile: &Profile) -> String {
        let say = |own: u32| profile.say("points-mine", &[("total", own.into())]);
        self.own.map(say).unwrap_or_default()
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
    match u64::from(points) * 3 / u64::from(of.max(1)) {
        0 => "start",
        1 => "middle",
        _ => "end",
    }
}
