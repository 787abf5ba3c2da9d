//! The parts of a test side by side, and the rules that their numbers rest on.

use engine::{Exam, ExamPart, Fraction, Given, PartMarks};

use super::sentence::part_result;
use super::{judged, part_name};
use crate::profile::Profile;
use crate::said::said;
use crate::texts::{Argument, joined};
use crate::view::{Element, View, each, el};

/// What each part needs, what is given, and how it went.
pub(super) fn table<'a>(profile: &'a Profile, exam: &'a Exam) -> Element<'a> {
    let head = ["kaztest-part", "kaztest-needed", "kaztest-given", "kaztest-outcome"];
    let head =
        each(head, |name| el("th").attribute("scope", "col").child(profile.text(name)));
    let marks = judged(profile, exam);
    let rows = each(&marks.parts, |part| row(profile, exam, part));
    let table = el("table")
        .child(el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(rows));
    let name = joined(&["exam-", exam.id.as_str(), "-name"]);
    el("div")
        .class("table")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", profile.text(&name))
        .child(table)
}

fn row<'a>(profile: &Profile, exam: &Exam, part: &PartMarks) -> Element<'a> {
    let name = part_name(profile, exam, &part.part);
    el("tr")
        .child(el("th").attribute("scope", "row").child(name))
        .child(el("td").child(needed(profile, part)))
        .child(el("td").child(given(profile, part)))
        .child(el("td").child(part_result(profile, part)))
}

fn needed(profile: &Profile, part: &PartMarks) -> String {
    let Some((needed, count)) = part.n_needed.zip(part.n_questions) else {
        return profile.text("rule-no-value");
    };
    let arguments = [("needed", needed.into()), ("count", count.into())];
    profile.say("kaztest-needed-of", &arguments)
}

fn given(profile: &Profile, part: &PartMarks) -> String {
    let say = |name: &str, number: Fraction| {
        profile.say(name, &[("value", Argument::Amount(number))])
    };
    match part.given {
        Some(Given::Right(n)) => say("unit-count", Fraction::whole(i64::from(n))),
        Some(Given::Percent(number)) => say("unit-percent", number),
        Some(Given::Refused(number)) => say("unit-count", number),
        None => profile.text("kaztest-not-given"),
    }
}

/// The pass mark, how it is counted, and where the number of questions comes from: each with its mark,
/// so that a reading of ours is not taken for a rule.
pub(super) fn rules<'a>(profile: &'a Profile, exam: &'a Exam) -> View<'a> {
    let hint = || el("p").class("hint");
    // Parts that rest on one rule say it once.
    let is_first = |place: usize, part: &ExamPart| {
        !exam.parts.iter().take(place).any(|it| it.rule == part.rule)
    };
    let mut all = vec![hint().child(said(profile, &exam.pass, None)).into()];
    let rounding = joined(&[&profile.text("kaztest-rounding"), " "]);
    for (place, part) in exam.parts.iter().enumerate() {
        if is_first(place, part) {
            let words = said(profile, &part.rule, None);
            all.push(hint().child(rounding.as_str()).child(words).into());
        }
    }
    View::All(all)
}
