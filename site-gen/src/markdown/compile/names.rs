//! Names that no line may break, such as `B9-1`: browsers break them behind the hyphen where a line is short.
//!
//! They are held together by an element, not by a sign: who searches in the page or copies the name gets
//! what is written.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Compiler;

impl Compiler<'_, '_> {
    /// Takes in words, with an element around each of these names; an image has a text alone.
    pub(super) fn whole_names(&mut self, words: &str) {
        let mut rest = 0;
        let names = if self.images.is_empty() { names(words) } else { Vec::new() };
        for name in names {
            self.text_event(&words[rest..name.start]);
            self.event(Event::InlineHtml("<span class=\"whole\">".into()));
            self.text_event(&words[name.clone()]);
            self.event(Event::InlineHtml("</span>".into()));
            rest = name.end;
        }
        self.text_event(&words[rest..]);
    }

    fn text_event(&mut self, text: &str) {
        if !text.is_empty() {
            self.event(Event::Text(text.to_owned().into()));
        }
    }
}

/// The words that have a hyphen between two digits.
fn names(words: &str) -> Vec<Range<usize>> {
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
    use super::names;

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
}
