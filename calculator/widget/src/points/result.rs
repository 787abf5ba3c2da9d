//! The result: a sentence first, then what it rests on and what the reader gives up.

use engine::{Assessment, EstimateVerdict, GivenUp, Verdict};

use crate::headings::{focusable_heading, subheading};
use crate::profile::Profile;
use crate::texts::{Argument, joined};
use crate::tool::Tool;
use crate::view::{Element, View, each, el, paragraph};

/// The sentence, its share in words, and the question to answer next.
pub(super) fn sentence(profile: &Profile) -> View<'_> {
    // A line that has nothing to say is not there at all: an empty paragraph would take room.
    let assessment = profile.assessment();
    let line = |words: Option<String>| words.map(|words| paragraph("share", words));
    let heading = focusable_heading("points-sentence");
    let said = el("div")
        .announced()
        .child(heading.child(verdict_now(profile, &assessment)))
        .child(line(share(profile, &assessment)))
        .child(line(by_estimates(profile, &assessment)))
        .child(line(by_coefficient(profile, &assessment)));
    View::All(vec![said.into(), next_question(profile).into()])
}

fn verdict_now(profile: &Profile, assessment: &Assessment) -> String {
    let total = (assessment.total.lower, assessment.total.upper);
    verdict(profile, assessment.verdict, total, assessment.threshold)
}

/// A verdict in the wording of the product, whatever it rests on, with the fewest and the most points
/// possible and those needed.
pub(crate) fn verdict(
    profile: &Profile,
    verdict: Verdict,
    (lower, upper): (u32, u32),
    threshold: u32,
) -> String {
    let name = match verdict {
        Verdict::Undecided => "result-undecided",
        Verdict::CannotPass => "result-out",
        Verdict::Passes => "result-passes",
    };
    let arguments =
        [("max", upper.into()), ("min", lower.into()), ("threshold", threshold.into())];
    profile.say(name, &arguments)
}

fn share(profile: &Profile, assessment: &Assessment) -> Option<String> {
    let share = profile.text(&joined(&["share-", assessment.share?.as_str()]));
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
    let mut words = joined(&[&sentence, " ", &rests]);
    if let Some(criterion) = &estimates.first_to_sink {
        let name = profile.criterion_name(criterion);
        words.push(' ');
        words
            .push_str(&profile.say("points-planner-sink", &[("criterion", name.into())]));
    }
    Some(words)
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

/// The question to answer next, where the rows stand that it is among.
fn next_question(profile: &Profile) -> Option<Element<'_>> {
    if profile.tool() != Tool::Points {
        return None;
    }
    let assessment = profile.assessment();
    let question =
        profile.pack().rulebook.question(assessment.next_question.as_ref()?)?;
    let criterion = question.criterion.as_ref()?;
    let href = joined(&["#row-", criterion.as_str()]);
    let link = el("a").attribute("href", href).child(profile.criterion_name(criterion));
    let words = profile.text("points-next-question");
    Some(paragraph("next", words).child(" ").child(link))
}

/// What the reader's answers rule out, the largest first.
pub(super) fn given_up_list(profile: &Profile) -> View<'_> {
    let given_up = &profile.assessment().given_up;
    let list = if given_up.is_empty() {
        paragraph("hint", profile.text("points-give-up-none"))
    } else {
        let rows = each(given_up, |it| given_up_row(profile, it));
        el("ul").class("amounts").child(rows)
    };
    let heading = subheading(profile, "points-give-up");
    View::All(vec![heading.into(), list.into()])
}

fn given_up_row<'a>(profile: &Profile, given_up: &GivenUp) -> Element<'a> {
    let name = profile.criterion_name(&given_up.criterion);
    let what = profile.say("points-given-nothing", &[("criterion", name.into())]);
    let points = [("points", given_up.points.into()), ("max", given_up.ceiling.into())];
    el("li")
        .key(given_up.criterion.as_str())
        .child(el("span").child(what))
        .child(" ")
        .child(el("b").child(profile.say("points-fewer", &points)))
}
