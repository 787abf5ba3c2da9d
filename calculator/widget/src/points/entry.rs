//! A text field for a number, with its error: told once the field is left, never while typing.

use std::rc::Rc;

use crate::profile::{NotThat, Profile};
use crate::view::{View, el, live};

/// Takes what was typed, or says that it cannot be used.
type Take<'a> = Box<dyn Fn(&str) -> Result<(), NotThat> + 'a>;

/// A number to be typed in.
pub(super) struct NumberEntry<'a> {
    /// The name of the field, also its id.
    pub(super) name: String,
    /// What it is called.
    pub(super) label: String,
    /// What stands beside it.
    pub(super) unit: String,
    /// What to say if it cannot be used.
    pub(super) error: String,
    /// The id of a text that describes it.
    pub(super) described_by: &'static str,
    /// What is done with the text.
    pub(super) take: Take<'a>,
}

impl<'a> NumberEntry<'a> {
    /// The labelled field with its unit beside it.
    pub(super) fn show(self, profile: &'a Profile) -> View<'a> {
        let Self { name, label, unit, error, described_by, take } = self;
        let error_id = [&name, "-error"].concat();
        let described_by = [described_by, " ", &error_id].concat();
        let [typed, left, wrong] = [(); 3].map(|()| name.clone());
        let take = Rc::new(take);
        let take_typed = Rc::clone(&take);
        let message = {
            let name = name.clone();
            live(move || {
                let is_wrong = profile.is_wrong(&name);
                is_wrong.then(|| el("p").class("problem").child(error.as_str()))
            })
        };
        let field = el("input")
            .class("number")
            .id(name.as_str())
            .attribute("name", name.as_str())
            .attribute("inputmode", "decimal")
            .attribute("autocomplete", "off")
            .attribute("aria-describedby", described_by)
            .live_attribute("aria-invalid", move || {
                profile.is_wrong(&wrong).then(|| "true".to_owned())
            })
            .on("input", move |heard| {
                if take_typed(&heard.value).is_ok() {
                    profile.set_wrong(&typed, false);
                }
            })
            .on("change", move |heard| {
                profile.set_wrong(&left, take(&heard.value).is_err());
            });
        let unit = el("span").class("unit").child(unit);
        View::All(vec![
            el("label").attribute("for", name).child(label).into(),
            " ".into(),
            el("span").class("entry").child(field).child(" ").child(unit).into(),
            el("div").id(error_id).attribute("role", "alert").child(message).into(),
        ])
    }
}
