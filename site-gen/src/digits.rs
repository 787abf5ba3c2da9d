//! Digits in prose: a figure of the rules is bound, never typed, so a typed digit is suspicious.
//!
//! Finds digits and number words; who may write them, and how a reader is told, is decided by
//! whoever asks. Names that hold digits (`B12-1`, `A1`) come from `content/rules/names.toml`.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

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
    if names.is_lost || is_without_digits(text) {
        return Vec::new();
    }
    let mut digits = runs(text, char::is_numeric).peekable();
    // Other texts without any need not be looked through for names either.
    if digits.peek().is_none() {
        return Vec::new();
    }
    let names = names.occurrences(text);
    let is_named = |run: &Range<usize>| {
        names.iter().any(|it| it.start <= run.start && run.end <= it.end)
    };
    digits.filter(|run| !is_named(run)).collect()
}

/// The number words that stand directly before a unit that has figures, such as "twenty" in
/// "twenty days". Known for English alone: other languages write such numbers in digits.
pub(crate) fn number_words(text: &str, language: &str) -> Vec<Range<usize>> {
    if language != "en" {
        return Vec::new();
    }
    let is_counted = |number: &Range<usize>| {
        let after = text[number.end..].trim_start();
        is_unit(&after[..after.find(|it| !is_of_word(it)).unwrap_or(after.len())])
    };
    let starts = NUMBER.find_iter(text).map(|found| found.start());
    let words = starts.filter(|at| !text[..*at].ends_with(is_of_word)).map(|at| {
        let rest = &text[at..];
        at..at + rest.find(|it| !is_of_word(it)).unwrap_or(rest.len())
    });
    let numbers = words.filter(|word| is_number_word(&text[word.clone()]));
    numbers.filter(is_counted).collect()
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphabetic() || sign == '-'
}

/// Whether one look at the bytes of a text says that it has no digits, as that of most English ones does.
fn is_without_digits(text: &str) -> bool {
    let is_other = |it: &u8| it.is_ascii() && !it.is_ascii_digit();
    // Without a way out of the middle: machines look at many bytes at once then.
    text.as_bytes().iter().fold(true, |all, it| all & is_other(it))
}

fn is_number_word(word: &str) -> bool {
    word.split('-').all(|part| NUMBERS.iter().any(|it| it.eq_ignore_ascii_case(part)))
}

fn is_unit(word: &str) -> bool {
    lower(word, &mut [0; 12]).is_some_and(is_counted)
}

/// A word in small letters, if it is as short as those that are looked for.
fn lower<'a>(word: &str, space: &'a mut [u8; 12]) -> Option<&'a [u8]> {
    let lower = space.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    Some(lower)
}

#[rustfmt::skip]
const NUMBERS: [&str; 30] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "thousand", "million",
];

/// Finds where one of these begins, or a longer word that begins with one.
static NUMBER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let mut machine = AhoCorasick::builder();
    let machine = machine.ascii_case_insensitive(true).kind(Some(AhoCorasickKind::DFA));
    machine.build(NUMBERS).expect("a few words make a small machine")
});

/// `working` and `calendar` stand for the days that they count.
#[rustfmt::skip]
fn is_counted(word: &[u8]) -> bool {
    matches!(word,
        b"day" | b"days" | b"working" | b"calendar" | b"point" | b"points"
        | b"tenge" | b"dollars" | b"year" | b"years" | b"month" | b"months"
        | b"week" | b"weeks" | b"hour" | b"hours" | b"minute" | b"minutes"
        | b"question" | b"questions" | b"attempt" | b"attempts" | b"percent"
        | b"stage" | b"stages" | b"criterion" | b"criteria" | b"set" | b"sets"
        | b"papers" | b"documents" | b"ministries" | b"regions"
    )
}

/// The longest runs of characters of a kind.
fn runs(
    text: &str,
    is_part: impl Fn(char) -> bool,
) -> impl Iterator<Item = Range<usize>> {
    let mut signs = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = signs.find(|(_, it)| is_part(*it))?;
        let end = signs.find(|(_, it)| !is_part(*it)).map_or(text.len(), |(at, _)| at);
        Some(start..end)
    })
}

fn is_bounded(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric)
        && !after.is_some_and(char::is_alphanumeric)
}
