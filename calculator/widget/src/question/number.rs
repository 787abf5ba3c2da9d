//! A text field for a number, with its error: told once the field is left, never while typing.

use std::rc::Rc;

use engine::{Fraction, Question};

use crate::profile::{NotThat, Profile, read_number};
use crate::texts::{Argument, joined};
use crate::view::{View, el, paragraph};

/// Takes what was typed, or says that it cannot be used.
type Take<'a> = Box<dyn Fn(&str) -> Result<(), NotThat> + 'a>;

/// A number to be typed in.
pub(crate) struct NumberEntry<'a> {
    /// The name of the field, also its id.
    pub(crate) name: String,
    /// What it is called; empty: as its unit, where a question above says what is asked.
    pub(crate) label: String,
    /// What is asked there, as a list of mistakes says it; empty: as it is called.
    pub(crate) asked: String,
    /// What stands beside it.
    pub(crate) unit: String,
    /// What to say if it cannot be used.
    pub(crate) error: String,
    /// The id of a text that describes it.
    pub(crate) described_by: String,
    /// What is done with the text.
    pub(crate) take: Take<'a>,
}

impl<'a> NumberEntry<'a> {
    /// The labelled field with its unit beside it.
    pub(crate) fn show(self, profile: &'a Profile) -> View<'a> {
        let Self { name, label, asked, unit, error, described_by, take } = self;
        let error_id = joined(&[&name, "-error"]);
        let described_by = joined(&[&described_by, " ", &error_id]);
        let [typed, left] = [(); 2].map(|()| name.clone());
        let take = Rc::new(take);
        let take_typed = Rc::clone(&take);
        let is_wrong = profile.is_wrong(&name);
        if is_wrong {
            let asked = if asked.is_empty() { joined(&[&label, ":"]) } else { asked };
            profile.note_mistake(&name, &asked, &error);
        }
        let message = is_wrong.then(|| paragraph("problem", error));
        let field = el("input")
            .class("number")
            .id(name.as_str())
            .attribute("name", name.as_str())
            .attribute("inputmode", "decimal")
            .forgetful()
            .attribute("aria-describedby", described_by)
            .optional_attribute("aria-invalid", is_wrong.then(|| "true".to_owned()))
            .optional_attribute(
                "value",
                Some(profile.typed(&name)).filter(|it| !it.is_empty()),
            )
            .on("input", move |heard| {
                profile.set_typed(&typed, &heard.value);
                if take_typed(&heard.value).is_ok() {
                    profile.set_wrong(&typed, false);
                }
            })
            .on("change", move |heard| {
                profile.set_wrong(&left, take(&heard.value).is_err());
            });
        let is_named_by_unit = label.is_empty();
        let words = if is_named_by_unit { unit.clone() } else { label };
        let label = el("label").attribute("for", name).child(words);
        let (label, unit) = if is_named_by_unit {
            (None, label.class("unit"))
        } else {
            (Some(label), el("span").class("unit").child(unit))
        };
        View::All(vec![
            label.into(),
            " ".into(),
            el("span").class("entry").child(field).child(" ").child(unit).into(),
            el("div").id(error_id).attribute("role", "alert").child(message).into(),
        ])
    }
}

/// The field of a question that asks for a number.
pub(super) fn number<'a>(profile: &'a Profile, question: &'a Question) -> View<'a> {
    let name = question.id.as_str();
    let unit = question.unit.map(|unit| {
        // Beside a field a unit stands as it does behind five: *дней*, not *дня*.
        let words = joined(&["unit-", unit.as_str()]);
        let words = profile.say(&words, &[("value", 5_u32.into())]);
        joined(&words.split('5').collect::<Vec<_>>())
    });
    let unit = unit.unwrap_or_default();
    let bare = || profile.text("number-label");
    let entry = NumberEntry {
        name: name.to_owned(),
        label: if unit.is_empty() { bare() } else { String::new() },
        asked: profile.question_text(&question.id, "ask"),
        unit,
        error: error(profile, question),
        described_by: String::new(),
        take: Box::new(move |text| {
            // What cannot be read is no answer: an earlier one must not go on counting.
            let read = read_number(text, &profile.texts().language.decimal);
            let taken = profile.set_number(question, read.unwrap_or_default());
            read.and(taken)
        }),
    };
    el("div").class("field").child(entry.show(profile)).into()
}

/// What is said of a number that the question does not take.
fn error(profile: &Profile, question: &Question) -> String {
    let range = question.range;
    let arguments = [
        ("least", Argument::Amount(range.least)),
        ("most", Argument::Amount(range.most.unwrap_or(Fraction::ZERO))),
    ];
    let name = if range.most.is_some() { "number-error-range" } else { "number-error" };
    profile.say(name, &arguments)
}
