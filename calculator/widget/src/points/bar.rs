//! The points as a bar: hatched what is possible, solid the reader's own estimates, empty what is
//! given up, and the threshold as a tall mark.
//!
//! An SVG without a view box: lengths are percentages of its width, so that its texts keep reading
//! size. Everything it shows stands in words beside it.

use engine::digits;

use crate::profile::Profile;
use crate::texts::joined;
use crate::view::{Element, View, each, el};

/// The hatching: its id, and how it is named where it fills something.
const HATCH: (&str, &str) = ("points-hatch", "url(#points-hatch)");

/// The bar with its key.
pub(super) fn bar(profile: &Profile) -> View<'_> {
    let shown = Lengths::of(profile);
    let bar = el("svg")
        .class("bar")
        .attribute("role", "img")
        .attribute("aria-label", shown.label(profile))
        .attribute("width", "100%")
        .attribute("height", shown.height())
        .child(hatching())
        .child(ends(profile, &shown))
        .child(lengths(&shown))
        .child(labels(profile, &shown));
    View::All(vec![bar.into(), key(profile, &shown).into()])
}

fn hatching<'a>() -> Element<'a> {
    let ground = el("rect").class("bar-ground").attribute("width", "7");
    let pattern = el("pattern")
        .id(HATCH.0)
        .attribute("width", "7")
        .attribute("height", "7")
        .attribute("patternUnits", "userSpaceOnUse")
        .attribute("patternTransform", "rotate(45)")
        .child(ground.attribute("height", "7"))
        .child(el("path").class("bar-hatch").attribute("d", "M0 0V7"));
    el("defs").child(pattern)
}

/// What stands over the bar. The threshold and the sum follow from the law alone: no answer moves
/// them.
fn ends<'a>(profile: &Profile, shown: &Lengths) -> View<'a> {
    let needed = profile.say("points-needed", &[("threshold", shown.threshold.into())]);
    let threshold = el("text")
        .attribute("x", shown.threshold())
        .attribute("y", "1em")
        .attribute("text-anchor", anchor(shown.threshold, shown.most));
    let last = el("text").class("bar-end").attribute("x", "100%").attribute("y", "1em");
    View::All(vec![
        el("text")
            .class("bar-end")
            .attribute("x", "0")
            .attribute("y", "1em")
            .child(shown.zero())
            .into(),
        threshold.child(needed).into(),
        last.attribute("text-anchor", "end").child(shown.last(profile)).into(),
    ])
}

fn lengths<'a>(shown: &Lengths) -> View<'a> {
    let threshold = shown.threshold();
    let along =
        |class| el("rect").class(class).attribute("x", "0").attribute("y", "1.9em");
    let mark = |class| {
        let mark = el("line").class(class).attribute("x1", threshold.as_str());
        mark.attribute("x2", threshold.as_str())
    };
    let possible = along("bar-possible")
        .attribute("width", shown.upper())
        .attribute("height", "1.6em")
        .attribute("fill", HATCH.1);
    let own =
        along("bar-own").attribute("width", shown.own()).attribute("height", "1.6em");
    View::All(vec![
        along("bar-all").attribute("width", "100%").attribute("height", "1.6em").into(),
        possible.into(),
        own.into(),
        mark("bar-halo").attribute("y1", "1.9em").attribute("y2", "3.5em").into(),
        mark("bar-threshold").attribute("y1", "1.4em").attribute("y2", "4em").into(),
    ])
}

/// What stands under the bar, each label at the end of its length.
fn labels<'a>(profile: &Profile, shown: &Lengths) -> View<'a> {
    let upper = el("text")
        .class("bar-upper")
        .attribute("x", shown.upper())
        .attribute("y", "5em")
        .attribute("text-anchor", anchor(shown.upper, shown.most));
    let mine = el("text")
        .class("bar-mine")
        .attribute("x", shown.own())
        .attribute("y", "6.4em")
        .attribute("text-anchor", anchor(shown.own.unwrap_or_default(), shown.most));
    View::All(vec![
        upper.child(shown.upper_label(profile)).into(),
        mine.child(shown.mine(profile)).into(),
    ])
}

/// What each filling means; of the reader's own estimates only once there are any.
fn key<'a>(profile: &'a Profile, shown: &Lengths) -> Element<'a> {
    let kinds = [
        ("bar-possible", "points-key-possible"),
        ("bar-own", "points-key-own"),
        ("bar-all", "points-key-given-up"),
    ];
    let has_own = shown.own.is_some();
    let kinds =
        kinds.into_iter().filter(move |(class, _)| has_own || *class != "bar-own");
    el("ul").class("key").child(each(kinds, |(class, words)| {
        let sample = el("rect").class(class).attribute("width", "100%");
        let sample = sample.attribute("height", "100%");
        let is_hatched = class == "bar-possible";
        let sample = if is_hatched { sample.attribute("fill", HATCH.1) } else { sample };
        let picture = el("svg").attribute("width", "1.2em").attribute("height", "1.2em");
        let picture = picture.attribute("aria-hidden", "true").child(sample);
        el("li").child(picture).child(profile.text(words))
    }))
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
        let assessment = profile.assessment();
        Self {
            most: assessment.most,
            upper: assessment.total.upper,
            threshold: assessment.threshold,
            own: assessment.by_estimates.as_ref().map(|it| it.total.lower),
        }
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

    fn threshold(&self) -> String {
        percent(self.threshold, self.most)
    }

    fn upper(&self) -> String {
        percent(self.upper, self.most)
    }

    fn upper_label(&self, profile: &Profile) -> String {
        profile.say("points-up-to", &[("max", self.upper.into())])
    }

    fn own(&self) -> String {
        percent(self.own.unwrap_or_default(), self.most)
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
    let [whole, rest] = [(hundredths / 100, 1), (hundredths % 100, 2)];
    joined(&[&digits(whole.0, whole.1), ".", &digits(rest.0, rest.1), "%"])
}

/// How a label hangs at its place, so that it is never cut at an edge.
fn anchor(points: u32, of: u32) -> &'static str {
    match u64::from(points) * 3 / u64::from(of.max(1)) {
        0 => "start",
        1 => "middle",
        _ => "end",
    }
}
