//! What was entered and cannot be used, listed, each with the way to its field. Beside the field it is
//! told as well, by the field itself.

use crate::headings::heading;
use crate::profile::Profile;
use crate::texts::joined;
use crate::view::{Element, each, el};

/// Lists the mistakes in the fields that have been shown since it was last asked; `None` if there are
/// none.
pub(crate) fn mistakes(profile: &Profile) -> Option<Element<'_>> {
    let found = profile.take_mistakes();
    if found.is_empty() {
        return None;
    }
    let mistakes = each(found, |(field, words)| {
        let link = el("a").attribute("href", joined(&["#", &field])).child(words);
        el("li").child(link.on("click", move |_| profile.focus(&field)))
    });
    let list = el("ul").class("plain").child(mistakes);
    let heading = heading(profile, "mistakes");
    Some(el("div").class("stopped").child(heading).child(list))
}
