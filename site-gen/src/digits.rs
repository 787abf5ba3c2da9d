//! Digits in prose: a figure of the rules is bound, never typed, so a typed digit is suspicious.
//!
//! Finds digits and number words; who may write them, and how a reader is told, is decided by
//! whoever asks. Names that hold digits (`B12-1`, `A1`) come from `content/rules/names.toml`.

use std::ops::Range;

/// The names whose digits belong to the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    names: Vec<String>,
    is_lost: bool,
}

impl Names {
    /// Takes the names, in any order.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut names: Vec<String> = names.into_iter().collect();
        names.sort();
        names.dedup();
        Self { names, is_lost: false }
    }

    /// The names could not be read, which has been told: no digit is held to be unbound.
    pub fn lost() -> Self {
        Self { names: Vec::new(), is_lost: true }
    }

    /// All names, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Where names stand in a text: each bounded by what is neither letter nor digit.
    pub fn occurrences(&self, text: &str) -> Vec<Range<usize>> {
        let of_name = |name: &String| {
            let starts = text.match_indices(name.as_str());
            let places = starts.map(|(at, found)| at..at + found.len());
            places.filter(|place| is_bounded(text, place)).collect::<Vec<_>>()
        };
        self.names.iter().filter(|name| !name.is_empty()).flat_map(of_name).collect()
    }
}

/// The runs of digits that stand in no name.
pub(crate) fn unbound_digits(text: &str, names: &Names) -> Vec<Range<usize>> {
    if names.is_lost {
        return Vec::new();
    }
    let names = names.occurrences(text);
    let is_named = |run: &Range<usize>| {
        names.iter().any(|it| it.start <= run.start && run.end <= it.end)
    };
    runs(text, char::is_numeric).into_iter().filter(|run| !is_named(run)).collect()
}

/// The number words that stand directly before a unit that has figures, such as "twenty" in
/// "twenty days". Known for English alone: other languages write such numbers in digits.
pub(crate) fn number_words(text: &str, language: &str) -> Vec<Range<usize>> {
    if language != "en" {
        return Vec::new();
    }
    let words = runs(text, |it| it.is_alphabetic() || it == '-');
    let pairs = words.windows(2).filter(|pair| {
        let [number, unit] = pair else { return false };
        let between = &text[number.end..unit.start];
        is_number_word(&text[number.clone()])
            && between.chars().all(char::is_whitespace)
            && UNITS.contains(&text[unit.clone()].to_lowercase().as_str())
    });
    pairs.map(|pair| pair[0].clone()).collect()
}

const NUMBERS: [&str; 30] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
];

/// `working` and `calendar` stand for the days that they count.
const UNITS: [&str; 33] = [
    "day",
    "days",
    "working",
    "calendar",
    "point",
    "points",
    "tenge",
    "dollars",
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "hour",
    "hours",
    "minute",
    "minutes",
    "question",
    "questions",
    "attempt",
    "attempts",
    "percent",
    "stage",
    "stages",
    "criterion",
    "criteria",
    "set",
    "sets",
    "papers",
    "documents",
    "ministries",
    "regions",
];

fn is_number_word(word: &str) -> bool {
    let word = word.to_lowercase();
    word.split('-').all(|part| NUMBERS.contains(&part))
}

/// The longest runs of characters of a kind.
fn runs(text: &str, is_part: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, part) in text.char_indices().filter(|(_, it)| is_part(*it)) {
        let end = at + part.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

fn is_bounded(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric)
        && !after.is_some_and(char::is_alphanumeric)
}
