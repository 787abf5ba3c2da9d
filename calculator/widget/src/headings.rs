//! Headings: most of them are a message of the pack.

use crate::profile::Profile;
use crate::view::{Element, el};

/// The heading of a part.
pub(crate) fn heading<'a>(profile: &Profile, message: &str) -> Element<'a> {
    el("h2").child(profile.text(message))
}

/// The heading of a part of it.
pub(crate) fn subheading<'a>(profile: &Profile, message: &str) -> Element<'a> {
    el("h3").child(profile.text(message))
}

/// A heading without words yet that the focus can be moved to.
pub(crate) fn focusable_heading<'a>(id: &str) -> Element<'a> {
    el("h2").id(id).attribute("tabindex", "-1")
}
