//! The filter `unbroken` of templates: names such as `B9-1` in titles, held together as they are in texts.

use tera::{Kwargs, State, Tera, Value};

use crate::unbroken;

/// The filter's name.
pub(super) const NAME: &str = "unbroken";

/// Puts the filter in place. What it gives is HTML, and is not escaped once more.
pub(super) fn keep(tera: &mut Tera) {
    tera.register_filter(NAME, |text: &str, _: Kwargs, _: &State| {
        Value::safe_string(&unbroken::html(text))
    });
}
