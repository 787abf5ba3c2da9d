//! Names that no line may break: the filter `whole` of templates.
//!
//! Browsers break `B9-1` behind its hyphen where a line is short, as in the foot. A sign without width
//! keeps it together; searches in a page pass over that sign, as they would not over another hyphen.

use tera::{Kwargs, State, Tera};

/// The filter's name.
const NAME: &str = "whole";

/// The sign at which no line may break.
const JOINER: char = '\u{2060}';

/// Puts the filter in place.
pub(super) fn keep(tera: &mut Tera) {
    tera.register_filter(NAME, |text: &str, _: Kwargs, _: &State| whole(text));
}

/// The text with a joiner behind each hyphen between two digits.
fn whole(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ['\0'; 2];
    for sign in text.chars() {
        let is_held =
            before[1] == '-' && before[0].is_ascii_digit() && sign.is_ascii_digit();
        out.extend(is_held.then_some(JOINER));
        out.push(sign);
        before = [before[1], sign];
    }
    out
}
