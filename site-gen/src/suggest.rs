//! "Did you mean": the help of a problem about a name that is not known.

use crate::problem::nearest;

/// Names the nearest known name, or else says what to do.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    nearest(word, known)
        .map_or_else(|| otherwise.to_owned(), |name| format!("did you mean `{name}`?"))
}
