//! The tool for the marks of tests: what each part needs, what is missing, what may follow.
//!
//! Only shows and forwards. Each part is passed by itself, so that there is no sum; the questions for
//! the marks always stand here, whatever the other answers say.

mod after;
mod parts;
mod sentence;

use engine::{Exam, Marks, Question, QuestionId, Topic, marks};

use crate::headings::heading;
use crate::messages::Message;
use crate::profile::Profile;
use crate::question::{always_asked, question};
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};
pub(crate) use sentence::verdict;

/// What the tool says, sorted by name.
pub(crate) const MESSAGES: &[Message] = &[
    ("kaztest-answers", &[]),
    ("kaztest-attempts", &[]),
    ("kaztest-attempts-left", &["count"]),
    ("kaztest-attempts-none", &[]),
    ("kaztest-ban", &[]),
    ("kaztest-ban-from", &["date"]),
    ("kaztest-ban-until", &["date"]),
    ("kaztest-failed", &[]),
    ("kaztest-given", &[]),
    ("kaztest-held", &[]),
    ("kaztest-lead", &[]),
    ("kaztest-needed", &[]),
    ("kaztest-needed-of", &["count", "needed"]),
    ("kaztest-not-given", &[]),
    ("kaztest-outcome", &[]),
    ("kaztest-part", &[]),
    ("kaztest-part-failed", &[]),
    ("kaztest-part-missing", &["count"]),
    ("kaztest-part-passed", &[]),
    ("kaztest-part-refused", &[]),
    ("kaztest-part-unknown", &[]),
    ("kaztest-passed", &[]),
    ("kaztest-rounding", &[]),
    ("kaztest-title", &[]),
    ("kaztest-undecided", &["parts"]),
    ("open-kaztest", &[]),
    ("points-reset", &[]),
    ("result-gate", &[]),
];

/// The tool: each test of the rulebook, then the questions.
pub(crate) fn kaztest_tool(profile: &Profile) -> View<'_> {
    let exams = &profile.pack().rulebook.exams;
    let reset = el("button").class("button quiet").attribute("type", "reset");
    let reset = reset.child(profile.text("points-reset"));
    let form = el("form")
        .class("marks")
        .forgetful()
        .flag("novalidate")
        .on("submit", |_| {})
        .on("reset", |_| profile.reset())
        .child(results(profile))
        .child(answers(profile))
        .child(each(exams, |exam| after::after(profile, exam)))
        .child(paragraph("actions", reset));
    form.into()
}

/// Each test: how it went, part by part.
pub(crate) fn results(profile: &Profile) -> View<'_> {
    each(&profile.pack().rulebook.exams, |exam| result(profile, exam))
}

/// How a test went, by what is answered.
fn judged(profile: &Profile, exam: &Exam) -> Marks {
    marks(&profile.pack().rulebook, exam, &profile.answers(), profile.today())
}

/// What a part of a test is called.
fn part_name(profile: &Profile, exam: &Exam, part: &str) -> String {
    profile.text(&joined(&["exam-", exam.id.as_str(), "-", part]))
}

/// The id of the sentence, to which the answers lead back.
fn sentence_id(exam: &Exam) -> String {
    joined(&[exam.id.as_str(), "-sentence"])
}

fn result<'a>(profile: &'a Profile, exam: &'a Exam) -> Element<'a> {
    el("section")
        .class("result")
        .attribute("aria-labelledby", sentence_id(exam))
        .child(sentence::sentence(profile, exam))
        .child(parts::table(profile, exam))
        .child(parts::rules(profile, exam))
}

/// The questions: whether the test is passed, the marks side by side, the rest.
fn answers(profile: &Profile) -> Element<'_> {
    let rulebook = &profile.pack().rulebook;
    let all = || rulebook.questions.iter().filter(|it| it.topic == Topic::Test);
    let is_mark =
        |id: &QuestionId| rulebook.exams.iter().any(|exam| asks_for_mark(exam, id));
    let n_before = all().position(|it| is_mark(&it.id)).unwrap_or(0);
    let other = move |it: &&Question| !is_mark(&it.id);
    let show = |it| question(profile, it);
    let marks = all().filter(|it| is_mark(&it.id));
    el("div")
        .class("rows")
        .child(heading(profile, "kaztest-answers"))
        .child(each(&rulebook.exams, |exam| short(profile, exam)))
        .child(each(all().take(n_before), show))
        .child(
            el("div").class("pairs").child(each(marks, |it| always_asked(profile, it))),
        )
        .child(each(all().skip(n_before).filter(other), show))
}

fn asks_for_mark(exam: &Exam, id: &QuestionId) -> bool {
    exam.parts.iter().any(|it| it.right == *id || it.percent.as_ref() == Some(id))
}

/// The verdict in one line, which stays in view while the answers are given.
fn short<'a>(profile: &'a Profile, exam: &'a Exam) -> Element<'a> {
    let link = el("a").attribute("href", joined(&["#", &sentence_id(exam)]));
    let link = link.child(sentence::verdict(profile, exam));
    paragraph("sum", link)
}
