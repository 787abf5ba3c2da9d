//! Names that no line may break, such as `B9-1`: browsers break them behind the hyphen where a line is short.
//!
//! They are held together by an element, not by a sign: who searches in the page or copies the name gets
//! what is written.

use std::ops::Range;

use crate::html::escaped;

/// What stands before such a name.
pub(crate) const OPEN: &str = "<span class=\"unbroken\">";

/// What stands behind it.
pub(crate) const CLOSE: &str = "</span>";

/// A text as HTML, with an element around each of these names.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for name in names(text) {
        let (before, inner) = (&text[rest..name.start], &text[name.clone()]);
        out.extend([&escaped(before), OPEN, &escaped(inner), CLOSE]);
        rest = name.end;
    }
    out + &escaped(&text[rest..])
}

/// The words that have a hyphen between two digits.
pub(crate) fn names(words: &str) -> Vec<Range<usize>> {
    let hyphens = words.match_indices('-').filter(|(at, _)| {
        let before = words[..*at].chars().next_back();
        let behind = words[at + 1..].chars().next();
        [before, behind].iter().all(|it| it.is_some_and(|sign| sign.is_ascii_digit()))
    });
    let is_other = |sign: char| !sign.is_alphanumeric() && sign != '-';
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in hyphens {
        let before = words[..at].char_indices().rev().find(|(_, it)| is_other(*it));
        let start = before.map_or(0, |(at, sign)| at + sign.len_utf8());
        let end = words[at..].find(is_other).map_or(words.len(), |end| at + end);
        if found.last().is_none_or(|last| last.end <= start) {
            found.push(start..end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{html, names};

    #[test]
    fn names_are_found_whole() {
        let cases: [(&str, &[&str]); 6] = [
            ("visa B9-1, or B12-1.", &["B9-1", "B12-1"]),
            ("the B9-1-like", &["B9-1-like"]),
            ("виза B9-1 и 1-2-3", &["B9-1", "1-2-3"]),
            ("e-Residency, 5-day, -1", &[]),
            ("9-1", &["9-1"]),
            ("", &[]),
        ];
        for (words, expected) in cases {
            let found: Vec<&str> =
                names(words).into_iter().map(|it| &words[it]).collect();
            assert_eq!(found, expected, "{words}");
        }
    }

    #[test]
    fn what_stands_around_a_name_is_escaped() {
        let unbroken = "a &lt; <span class=\"unbroken\">B9-1</span>";
        assert_eq!(html("a < B9-1"), unbroken);
        assert_eq!(html("a & b"), "a &amp; b");
    }
}
