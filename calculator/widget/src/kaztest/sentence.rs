//! The sentence: passed, not passed, or not decided and what is missing.

use engine::{Exam, ExamResult, PartMarks, PartResult};

use super::{judged, part_name, sentence_id};
use crate::profile::Profile;
use crate::question::may_be_asked;
use crate::view::{Element, View, each, el, live};

/// The verdict, what each failed part lacks, and what stays closed without the certificate.
pub(super) fn sentence<'a>(profile: &'a Profile, exam: &'a Exam) -> Element<'a> {
    let heading = el("h2").id(sentence_id(exam)).attribute("tabindex", "-1");
    el("div")
        .attribute("role", "status")
        .child(heading.child(live(move || verdict(profile, exam))))
        .child(live(move || missing(profile, exam)))
        .child(live(move || gate(profile, exam)))
}

/// The verdict in one sentence.
pub(super) fn verdict(profile: &Profile, exam: &Exam) -> String {
    let marks = judged(profile, exam);
    match marks.result {
        ExamResult::Passed => profile.text("kaztest-passed"),
        ExamResult::Failed => profile.text("kaztest-failed"),
        ExamResult::Undecided if is_held(profile, exam) => profile.text("kaztest-held"),
        ExamResult::Undecided => {
            let open = marks.parts.iter().filter(|it| it.result == PartResult::Unknown);
            let mut parts = String::new();
            for part in open {
                parts.push_str(if parts.is_empty() { "" } else { ", " });
                parts.push_str(&part_name(profile, exam, &part.part));
            }
            profile.say("kaztest-undecided", &[("parts", parts.into())])
        }
    }
}

/// What each failed part lacks.
fn missing<'a>(profile: &Profile, exam: &Exam) -> View<'a> {
    let marks = judged(profile, exam);
    let is_failed = |it: &&PartMarks| matches!(it.result, PartResult::Failed { .. });
    each(marks.parts.iter().filter(is_failed), |part| {
        let name = part_name(profile, exam, &part.part);
        let words = part_result(profile, part);
        el("p").class("share").child([&name, ": ", &words].concat())
    })
}

/// How a part went, in words.
pub(super) fn part_result(profile: &Profile, part: &PartMarks) -> String {
    let name = match part.result {
        PartResult::Passed => "kaztest-part-passed",
        PartResult::Failed { missing: Some(n) } => {
            return profile.say("kaztest-part-missing", &[("count", n.into())]);
        }
        PartResult::Failed { missing: None } => "kaztest-part-failed",
        PartResult::Unknown => match part.given {
            Some(engine::Given::Refused(_)) => "kaztest-part-refused",
            _ => "kaztest-part-unknown",
        },
    };
    profile.text(name)
}

/// What stays closed without the certificate: said until all parts are passed, or that is what the
/// reader says.
fn gate<'a>(profile: &Profile, exam: &Exam) -> Option<Element<'a>> {
    let is_passed = judged(profile, exam).result == ExamResult::Passed;
    let is_closed = !is_passed && !is_held(profile, exam);
    is_closed.then(|| el("p").class("share").child(profile.text("result-gate")))
}

/// Whether the reader says that the test is behind them: then nothing is asked of what comes after a
/// test that is not passed.
fn is_held(profile: &Profile, exam: &Exam) -> bool {
    let mut after = [&exam.attempts, &exam.ban].into_iter().flatten().peekable();
    after.peek().is_some() && after.all(|it| !may_be_asked(profile, &it.question))
}
