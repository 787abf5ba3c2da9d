//! What a link says of the result when it was made, and what has become of it under other rules.

#[cfg(feature = "hydrate")]
use engine::{Assessment, RuleBook, WayAnswer};
use engine::{Date, Fit, RuleId, Verdict, WayId, digits, number_of, recorded_since};

use crate::headings::heading;
#[cfg(feature = "hydrate")]
use crate::pack::Pack;
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
    /// The day on which the newest of them was recorded.
    pub recorded: Date,
    /// The day.
    pub day: Date,
    /// The fewest and the most points possible.
    pub total: (u32, u32),
    /// The points needed.
    pub threshold: u32,
    /// Whether the total reaches them.
    pub verdict: Verdict,
    /// How each way that got a verdict fitted, by its name: rules of today may know other ways.
    pub ways: Vec<(String, Fit)>,
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
    pub(crate) fn of(pack: &Pack, assessment: &Assessment, ways: &[WayAnswer]) -> Self {
        let mut fits = Vec::new();
        for way in ways {
            fits.extend(way.fit.map(|fit| (way.way.as_str().to_owned(), fit)));
        }
        Self {
            ways: fits,
            rules: pack.rules.clone(),
            recorded: last_recorded(&pack.rulebook),
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
        let recorded = self.recorded.iso();
        let parts =
            [&*self.rules, &*recorded, &*day, &*lower, &*upper, &*threshold, verdict];
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
            text.push_str(way);
            text.push(OF_WAY);
            let letter = FITS.iter().find(|(it, _)| it == fit);
            text.push_str(letter.map_or("", |(_, letter)| letter));
            between = AND_WAY;
        }
        text
    }

    /// Reads such a text; `None` if it is not one that [`Self::to_text`] writes.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(BETWEEN);
        let rules = parts.next()?.to_owned();
        let is_digit = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
        let is_hash = |it: &String| it.len() == 8 && it.bytes().all(is_digit);
        let mut day = || parts.next()?.parse().ok();
        let (recorded, day) = (day()?, day()?);
        let mut points = || number_of(parts.next()?);
        let (lower, upper, threshold) = (points()?, points()?, points()?);
        let word = parts.next()?;
        let (verdict, _) = VERDICTS.iter().find(|(_, it)| *it == word)?;
        let (total, verdict) = ((lower, upper), *verdict);
        let mut ways: Vec<(String, Fit)> = Vec::new();
        for way in parts.next().into_iter().flat_map(|it| it.split(AND_WAY)) {
            let (id, letter) = way.split_once(OF_WAY)?;
            let is_name = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'z' | b'-');
            let is_said = ways.iter().any(|(it, _)| it == id);
            let is_new = !id.is_empty() && id.bytes().all(is_name) && !is_said;
            let (fit, _) = FITS.iter().find(|(_, it)| *it == letter && is_new)?;
            ways.push((id.to_owned(), *fit));
        }
        let then = Self { rules, recorded, day, total, threshold, verdict, ways };
        (is_hash(&then.rules) && then.to_text() == text).then_some(then)
    }
}

/// The day on which the newest of the rules was recorded.
#[cfg(feature = "hydrate")]
fn last_recorded(rulebook: &RuleBook) -> Date {
    let mut last = Date::from_days(0);
    for rule in &rulebook.rules {
        last = last.max(rule.last_recorded());
    }
    last
}

/// What a link said, what is so now and why, where the rules have changed between.
pub(crate) fn note(profile: &Profile) -> Option<Element<'_>> {
    let then = profile.then()?;
    let Then { day, total: (lower, upper), threshold, verdict, .. } = *then;
    let was = points::verdict(profile, verdict, (lower, upper), threshold);
    let now = profile.assessment();
    let is = (now.total.lower, now.total.upper);
    let is = points::verdict(profile, now.verdict, is, now.threshold);
    let changed = changed_ways(profile, &then.ways);
    let is_same = was == is && changed.is_empty();
    let was = [("date", day.into()), ("result", Argument::Text(was))];
    let line = |words| el("p").child(words);
    let ids: Vec<WayId> = changed.iter().map(|(way, ..)| *way).collect();
    let otherwise = each(changed, |(way, was, is)| {
        let [was, is] = [was, is].map(|fit| profile.text(ways::verdict(Some(fit))));
        let name = el("b").child(ways::name(profile, &way));
        el("li").child(name).child(joined(&[": ", &was, " → ", &is]))
    });
    let since = recorded_since(&profile.pack().rulebook, &ids, then.recorded);
    let note = el("section")
        .class("notice")
        .child(heading(profile, "then-title"))
        .child(line(profile.say("then-was", &was)))
        .child(line(profile.say("then-is", &[("result", Argument::Text(is))])))
        .child((!ids.is_empty()).then(|| el("ul").child(otherwise)))
        .child(why(profile, &since, is_same));
    Some(note)
}

/// The ways that fit otherwise than then, with how they fitted and how they do.
fn changed_ways(profile: &Profile, then: &[(String, Fit)]) -> Vec<(WayId, Fit, Fit)> {
    let mut changed = Vec::new();
    for way in profile.ways().iter() {
        let was = then.iter().find(|(it, _)| it == way.way.as_str());
        if let (Some((_, was)), Some(is)) = (was, way.fit)
            && *was != is
        {
            changed.push((way.way, *was, is));
        }
    }
    changed
}

/// Of what the result rests on, the rules that were recorded since. Without any, that the result differs
/// has another cause, such as a value that was taken out.
fn why<'a>(profile: &Profile, rules: &[RuleId], is_same: bool) -> View<'a> {
    if rules.is_empty() {
        let none = || el("p").child(profile.text("then-why-none"));
        return is_same.then(none).into();
    }
    let rules = each(rules, |id| {
        // What stood in the first rules has no title here: only a day before them asks for it.
        let title = joined(&[id.as_str(), "-title"]);
        let words = if profile.texts().has(&title) {
            profile.rule_text(id, "title")
        } else {
            id.as_str().to_owned()
        };
        el("li").child(el("a").attribute("href", rule_url(profile, id)).child(words))
    });
    let words = joined(&[&profile.text("then-why"), " "]);
    View::All(vec![el("p").child(words).into(), el("ul").child(rules).into()])
}
