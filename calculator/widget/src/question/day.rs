//! A day in three fields, as the well-tested forms of public services ask for one.

use engine::Question;

use crate::profile::{Profile, read_day};
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};

/// The three fields, in the order in which they are typed: name, message that names it, and how many
/// digits it has.
pub(super) const FIELDS: [(&str, &str, &str); 3] =
    [("day", "date-day", "2"), ("month", "date-month", "2"), ("year", "date-year", "4")];

/// The fields of a question that asks for a day.
pub(super) fn day<'a>(profile: &'a Profile, question: &'a Question) -> View<'a> {
    let id = question.id.as_str();
    let error_id = joined(&[id, "-error"]);
    let fields = each(FIELDS, |it| field(profile, question, it));
    let is_wrong = profile.is_wrong(id);
    let error = profile.text("day-error");
    if is_wrong {
        let asked = profile.question_text(&question.id, "ask");
        profile.note_mistake(&name_of(question, FIELDS[0].0), &asked, &error);
    }
    let message = is_wrong.then(|| paragraph("problem", error));
    View::All(vec![
        el("div").class("day").child(fields).into(),
        el("div").id(error_id).attribute("role", "alert").child(message).into(),
    ])
}

/// The name of one of the fields, also its id.
pub(super) fn name_of(question: &Question, part: &str) -> String {
    joined(&[question.id.as_str(), "-", part])
}

fn field<'a>(
    profile: &'a Profile,
    question: &'a Question,
    (part, label, digits): (&'static str, &str, &str),
) -> Element<'a> {
    let name = name_of(question, part);
    let typed = name.clone();
    let is_wrong = profile.is_wrong(question.id.as_str());
    let input = el("input")
        .class("number")
        .id(name.as_str())
        .attribute("name", name.as_str())
        .attribute("inputmode", "numeric")
        .forgetful()
        .attribute("maxlength", digits)
        .attribute("aria-describedby", joined(&[question.id.as_str(), "-error"]))
        .optional_attribute(
            "value",
            Some(profile.typed(&name)).filter(|it| !it.is_empty()),
        )
        .optional_attribute("aria-invalid", is_wrong.then(|| "true".to_owned()))
        .on("input", move |heard| {
            profile.set_typed(&typed, &heard.value);
            if take(profile, question) {
                profile.set_wrong(question.id.as_str(), false);
            }
        })
        .on("change", move |_| {
            // A day that is not whole yet is no mistake before its last field is left.
            let is_over = part == FIELDS[2].0
                || FIELDS.iter().all(|(part, ..)| {
                    !profile.typed(&name_of(question, part)).is_empty()
                });
            profile.set_wrong(question.id.as_str(), is_over && !take(profile, question));
        });
    el("div")
        .class(joined(&["part ", part]))
        .child(el("label").attribute("for", name).child(profile.text(label)))
        .child(input)
}

/// Takes what stands in the fields; says whether it is a day, or nothing.
fn take(profile: &Profile, question: &Question) -> bool {
    let [day, month, year] =
        FIELDS.map(|(part, ..)| profile.typed(&name_of(question, part)));
    let read = read_day(&day, &month, &year);
    let is_read = read.is_ok();
    profile.set_day(question, read.ok().flatten()).is_ok() && is_read
}
