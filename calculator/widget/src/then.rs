//! What a link says of the result when it was made, and what has become of it under other rules.

#[cfg(feature = "hydrate")]
use engine::{Assessment, WayAnswer};
use engine::{Date, Fit, RuleBook, RuleId, Verdict, WayId, digits, recorded_since};

use crate::keep::known_way;
use crate::points;
use crate::profile::Profile;
use crate::said::rule_url;
use crate::texts::{Argument, joined};
use crate::view::{Element, View, each, el};
use crate::ways;

/// The points of a profile and its ways under the rules of some day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then {
    /// What those rules are told by: see [`Pack::rules`](crate::Pack::rules).
    pub rules: String,
    /// The day.
    pub day: Date,
    /// The fewest and the most points possible.
    pub total: (u32, u32),
    /// The points needed.
    pub threshold: u32,
    /// Whether the total reaches them.
    pub verdict: Verdict,
    /// How each way that got a verdict fitted.
    pub ways: Vec<(WayId, Fit)>,
}

/// What stands between the parts of the text.
const BETWEEN: char = '.';

/// What stands between a way and how it fitted.
const OF_WAY: char = ':';

/// What stands between two ways.
const AND_WAY: char = ',';

const VERDICTS: [(Verdict, &str); 3] = [
    (Verdict::Undecided, "undecided"),
    (Verdict::CannotPass, "out"),
    (Verdict::Passes, "passes"),
];

const FITS: [(Fit, &str); 4] = [
    (Fit::Fits, "f"),
    (Fit::Depends, "d"),
    (Fit::DoesNotFit, "n"),
    (Fit::NotNeeded, "o"),
];

impl Then {
    /// What is so now.
    #[cfg(feature = "hydrate")]
    pub(crate) fn of(rules: &str, assessment: &Assessment, ways: &[WayAnswer]) -> Self {
        let mut fits = Vec::new();
        for way in ways {
            fits.extend(way.fit.map(|fit| (way.way, fit)));
        }
        Self {
            ways: fits,
            rules: rules.to_owned(),
            day: assessment.as_of,
            total: (assessment.total.lower, assessment.total.upper),
            threshold: assessment.threshold,
            verdict: assessment.verdict,
        }
    }

    /// As a text, behind the one of the answers.
    pub fn to_text(&self) -> String {
        let verdict = VERDICTS.iter().find(|(it, _)| *it == self.verdict);
        let [lower, upper, threshold] =
            [self.total.0, self.total.1, self.threshold].map(|it| digits(it.into(), 1));
        let (day, verdict) = (self.day.iso(), verdict.map_or("", |(_, word)| word));
        let parts = [&*self.rules, &*day, &*lower, &*upper, &*threshold, verdict];
        let mut text = String::new();
        for part in parts {
            if !text.is_empty() {
                text.push(BETWEEN);
            }
            text.push_str(part);
        }
        let mut between = BETWEEN;
        for (way, fit) in &self.ways {
            text.push(between);
            text.push_str(way.as_str());
            text.push(OF_WAY);
            let letter = FITS.iter().find(|(it, _)| it == fit);
            text.push_str(letter.map_or("", |(_, letter)| letter));
            between = AND_WAY;
        }
        text
    }

    /// Reads such a text; `None` if it is not one that [`Self::to_text`] writes, of ways that the
    /// rulebook has.
    pub fn from_text(rulebook: &RuleBook, text: &str) -> Option<Self> {
        let mut parts = text.split(BETWEEN);
        let rules = parts.next()?.to_owned();
        let is_digit = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
        let is_hash = |it: &String| it.len() == 8 && it.bytes().all(is_digit);
        let day = parts.next()?.parse().ok()?;
        let mut points = || parts.next()?.parse().ok();
        let (lower, upper, threshold) = (points()?, points()?, points()?);
        let word = parts.next()?;
        let (verdict, _) = VERDICTS.iter().find(|(_, it)| *it == word)?;
        let (total, verdict) = ((lower, upper), *verdict);
        let mut ways: Vec<(WayId, Fit)> = Vec::new();
        for way in parts.next().into_iter().flat_map(|it| it.split(AND_WAY)) {
            let (id, letter) = way.split_once(OF_WAY)?;
            let way = known_way(rulebook, id)?;
            let is_said = ways.iter().any(|(it, _)| *it == way);
            let fit = FITS.iter().find(|(_, it)| *it == letter && !is_said);
            let (fit, _) = fit?;
            ways.push((way, *fit));
        }
        let then = Self { rules, day, total, threshold, verdict, ways };
        (is_hash(&then.rules) && then.to_text() == text).then_some(then)
    }
}

/// What a link said, what is so now and why, where the rules have changed between.
pub(crate) fn note(profile: &Profile) -> Option<Element<'_>> {
    let then = profile.then()?;
    let Then { day, total: (lower, upper), threshold, verdict, .. } = *then;
    let was = points::verdict(profile, verdict, (lower, upper), threshold);
    let now = profile.assessment();
    let is = (now.total.lower, now.total.upper);
    let is = points::verdict(profile, now.verdict, is, now.threshold);
    let was = [("date", day.into()), ("result", Argument::Text(was))];
    let line = |words| el("p").child(words);
    let changed = changed_ways(profile, &then.ways);
    let ids: Vec<WayId> = changed.iter().map(|(way, ..)| *way).collect();
    let ways = each(changed, |(way, was, is)| {
        let [was, is] = [was, is].map(|fit| profile.text(ways::verdict(Some(fit))));
        let name = el("b").child(ways::name(profile, &way));
        el("li").child(name).child(joined(&[": ", &was, " → ", &is]))
    });
    let since = recorded_since(&profile.pack().rulebook, &ids, day);
    let note = el("section")
        .class("notice")
        .child(el("h2").child(profile.text("then-title")))
        .child(line(profile.say("then-was", &was)))
        .child(line(profile.say("then-is", &[("result", Argument::Text(is))])))
        .child((!ids.is_empty()).then(|| el("ul").child(ways)))
        .child(why(profile, &since));
    Some(note)
}

/// The ways that fit otherwise than then, with how they fitted and how they do.
fn changed_ways(profile: &Profile, then: &[(WayId, Fit)]) -> Vec<(WayId, Fit, Fit)> {
    let mut changed = Vec::new();
    for way in profile.ways().iter() {
        let was = then.iter().find(|(it, _)| *it == way.way);
        if let (Some((_, was)), Some(is)) = (was, way.fit)
            && *was != is
        {
            changed.push((way.way, *was, is));
        }
    }
    changed
}

/// Of what the result rests on, the rules that were recorded since.
fn why<'a>(profile: &Profile, rules: &[RuleId]) -> View<'a> {
    if rules.is_empty() {
        return el("p").child(profile.text("then-why-none")).into();
    }
    let rules = each(rules, |id| {
        // What stood in the first rules has no title here: only a day before them asks for it.
        let title = joined(&[id.as_str(), "-title"]);
        let words = match profile.texts().has(&title) {
            true => profile.rule_text(id, "title"),
            false => id.as_str().to_owned(),
        };
        el("li").child(el("a").attribute("href", rule_url(profile, id)).child(words))
    });
    let words = joined(&[&profile.text("then-why"), " "]);
    View::All(vec![el("p").child(words).into(), el("ul").child(rules).into()])
}
