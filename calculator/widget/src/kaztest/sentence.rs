//! The sentence: passed, not passed, or not decided and what is missing.

use engine::{Exam, ExamResult, Fit, PartMarks, PartResult};

use super::{judged, part_name, sentence_id};
use crate::headings::focusable_heading;
use crate::profile::Profile;
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};

/// The verdict, what each failed part lacks, and what stays closed without the certificate.
pub(super) fn sentence<'a>(profile: &'a Profile, exam: &'a Exam) -> Element<'a> {
    let heading = focusable_heading(&sentence_id(exam));
    el("div")
        .announced()
        .child(heading.child(verdict(profile, exam)))
        .child(missing(profile, exam))
        .child(gate(profile, exam))
}

/// The verdict in one sentence.
pub(crate) fn verdict(profile: &Profile, exam: &Exam) -> String {
    let marks = judged(profile, exam);
    match marks.result {
        ExamResult::Passed => profile.text("kaztest-passed"),
        ExamResult::Failed => profile.text("kaztest-failed"),
        ExamResult::Undecided if is_held(profile, exam) == Some(true) => {
            profile.text("kaztest-held")
        }
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
        paragraph("share", joined(&[&name, ": ", &words]))
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

/// What stays closed without the certificate, where a way that the reader may need asks for it.
fn gate<'a>(profile: &Profile, exam: &Exam) -> Option<Element<'a>> {
    let is_closed = is_held(profile, exam) == Some(false);
    is_closed.then(|| paragraph("share", profile.text("result-gate")))
}

/// Whether the reader says that the test is passed; `None` if no way that they need asks for it.
///
/// That is what the ways say: one that depends on the pass mark does so until the test is passed.
fn is_held(profile: &Profile, exam: &Exam) -> Option<bool> {
    let rulebook = &profile.pack().rulebook;
    let ways = profile.ways();
    let way = ways.iter().filter(|it| it.fit != Some(Fit::NotNeeded)).find(|it| {
        let way = rulebook.way(&it.way);
        way.is_some_and(|way| way.depends.iter().any(|it| it.rule == exam.pass))
    })?;
    Some(!way.open.iter().any(|it| it.rule == exam.pass))
}
