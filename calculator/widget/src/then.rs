//! What a link says of the result when it was made, and what has become of it under other rules.

#[cfg(feature = "hydrate")]
use engine::Assessment;
use engine::{Date, RuleId, Verdict, recorded_since};

use crate::points;
use crate::profile::Profile;
use crate::said::rule_url;
use crate::texts::{Argument, joined};
use crate::view::{Element, View, each, el};

/// The points of a profile under the rules of some day.
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
}

/// What stands between the parts of the text.
const BETWEEN: char = '.';

const VERDICTS: [(Verdict, &str); 3] = [
    (Verdict::Undecided, "undecided"),
    (Verdict::CannotPass, "out"),
    (Verdict::Passes, "passes"),
];

impl Then {
    /// What is so now.
    #[cfg(feature = "hydrate")]
    pub(crate) fn of(rules: &str, assessment: &Assessment) -> Self {
        Self {
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
            [self.total.0, self.total.1, self.threshold].map(|it| it.to_string());
        let (day, verdict) = (self.day.to_string(), verdict.map_or("", |(_, word)| word));
        let parts = [&*self.rules, &*day, &*lower, &*upper, &*threshold, verdict];
        let mut text = String::new();
        for part in parts {
            if !text.is_empty() {
                text.push(BETWEEN);
            }
            text.push_str(part);
        }
        text
    }

    /// Reads such a text; `None` if it is not one that [`Self::to_text`] writes.
    pub fn from_text(text: &str) -> Option<Self> {
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
        let then = Self { rules, day, total, threshold, verdict };
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
    let note = el("section")
        .class("notice")
        .child(el("h2").child(profile.text("then-title")))
        .child(line(profile.say("then-was", &was)))
        .child(line(profile.say("then-is", &[("result", Argument::Text(is))])))
        .child(why(profile, &recorded_since(&profile.pack().rulebook, day)));
    Some(note)
}

/// Of what the points rest on, the rules that were recorded since.
fn why<'a>(profile: &Profile, rules: &[RuleId]) -> View<'a> {
    if rules.is_empty() {
        return el("p").child(profile.text("then-why-none")).into();
    }
    // A day before the first rules nobody but a forger names: titles are there for what came later.
    let title = |id: &RuleId| joined(&[id.as_str(), "-title"]);
    let rules = rules.iter().filter(|id| profile.texts().has(&title(id)));
    let rules = each(rules, |id| {
        let link = el("a").attribute("href", rule_url(profile, id));
        el("li").child(link.child(profile.rule_text(id, "title")))
    });
    let words = joined(&[&profile.text("then-why"), " "]);
    View::All(vec![el("p").child(words).into(), el("ul").child(rules).into()])
}
