//! Drawings: blocks that are drawn from the rulebook, for those who would rather look than read.
//!
//! What a drawing says stands in words too, as HTML or in its label. Lengths are percentages and heights
//! are measured in letters, so that no text shrinks on a phone; all looks are the theme's. Search and
//! table of contents leave drawings out, since the page says the same.

mod bars;
mod calendar;
mod flow;
mod timeline;

use std::fmt::Display;

use super::Bound;
use super::blocks::Parts;

/// What a drawing begins with, and what it ends with.
const OPEN: &str = "<figure class=\"drawing\" data-search=\"skip\">\n";
const CLOSE: &str = "</figure>\n";

impl Parts {
    /// The words below or above a drawing.
    fn caption(&mut self, words: String, mark: Option<Bound>) {
        self.html("<figcaption>");
        self.text(words);
        if let Some(mark) = mark {
            self.html(" ");
            self.bound(mark);
        }
        self.html("</figcaption>\n");
    }

    /// An entry of the key: a sample that is drawn, and what it means.
    fn key(&mut self, class: &str, words: String) {
        self.html(&format!(
            "<li><svg width=\"1.2em\" height=\"1.2em\" aria-hidden=\"true\">{}</svg>",
            rect(class, 0, WHOLE, "0", "100%"),
        ));
        self.text(words);
        self.html("</li>\n");
    }
}

/// The width of a drawing, in the hundredths of a percent that lengths are counted in.
const WHOLE: u32 = 10_000;

/// A length as a percentage.
fn percent(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A part of a whole, in hundredths of a percent.
fn share(part: u32, of: u32) -> u32 {
    let share = u64::from(part) * u64::from(WHOLE) / u64::from(of.max(1));
    u32::try_from(share).unwrap_or(WHOLE).min(WHOLE)
}

fn rect(
    class: &str,
    x: u32,
    width: u32,
    y: impl Display,
    height: impl Display,
) -> String {
    let (x, width) = (percent(x), percent(width));
    format!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
    )
}

/// A text in the middle of a place.
fn label(class: &str, x: u32, y: impl Display, words: impl Display) -> String {
    let x = percent(x);
    format!(
        "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{words}</text>"
    )
}

/// A length in letters, from tenths of one.
fn letters(tenths: u32) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}
