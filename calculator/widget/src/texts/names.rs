//! The names of messages in a pack: made of words that the rulebook has written already.
//!
//! Nearly every name says whose text it is and which: `question-income-help`. Its words are ids of the
//! rulebook, and neighbours begin alike. So a name is written as how many words it shares with the one
//! before and the numbers of the others. Like stands beside like, since that compresses best: first how
//! long the names are, then the numbers, then the words that are new.

use engine::{PackError, Reader, Writer};

use super::joined;

/// A name has fewer words than this.
const MOST_WORDS: usize = 16;

/// Writes names.
pub(super) fn write<'a>(names: impl Iterator<Item = &'a str>, out: &mut Writer) {
    let mut known: Vec<String> = out.known_names().map(str::to_owned).collect();
    let (mut lengths, mut numbers, mut new) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: Vec<String> = Vec::new();
    for name in names {
        let words = words_of(name, &known);
        let both = words.iter().zip(&before);
        let n_alike = both.take_while(|(word, other)| word == other).count();
        lengths.push(n_alike * MOST_WORDS + words.len() - n_alike);
        for word in &words[n_alike..] {
            let place = known.iter().position(|it| it == word);
            numbers.push(place.map_or(0, |it| it + 1));
            if place.is_none() {
                known.push(word.clone());
                new.push(word.clone());
            }
        }
        before = words;
    }
    out.number(lengths.len() as u64);
    for number in lengths.into_iter().chain(numbers) {
        out.number(number as u64);
    }
    for word in &new {
        out.text(word);
    }
}

/// The words of a name, each as long as it can be.
fn words_of(name: &str, known: &[String]) -> Vec<String> {
    let parts: Vec<&str> = name.split('-').collect();
    let mut words = Vec::new();
    let mut start = 0;
    while start < parts.len() {
        let is_known = |end: &usize| known.contains(&parts[start..*end].join("-"));
        let end = (start + 1..=parts.len()).rev().find(is_known).unwrap_or(start + 1);
        let end = if words.len() + 2 == MOST_WORDS { parts.len() } else { end };
        words.push(parts[start..end].join("-"));
        start = end;
    }
    words
}

/// Reads names; they must stand in order, since whoever looks for one relies on it.
pub(super) fn read(from: &mut Reader<'_>) -> Vec<String> {
    let mut known: Vec<String> = from.known_names().map(str::to_owned).collect();
    let (mut lengths, mut n_numbers) = (Vec::new(), 0);
    for _ in 0..from.length() {
        let length: usize = from.fitting();
        n_numbers += length % MOST_WORDS;
        lengths.push(length);
    }
    let mut numbers: Vec<usize> = Vec::new();
    for _ in 0..n_numbers {
        numbers.push(from.fitting());
    }
    let mut numbers = numbers.into_iter();
    let mut names: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for length in lengths {
        words.truncate(length / MOST_WORDS);
        for number in numbers.by_ref().take(length % MOST_WORDS) {
            if number == 0 {
                known.push(from.text());
            }
            let place = number.checked_sub(1).unwrap_or(known.len() - 1);
            words.push(known.get(place).cloned().unwrap_or_else(|| {
                from.fail(PackError::Malformed);
                String::new()
            }));
        }
        let mut name = String::new();
        for word in &words {
            let between = if name.is_empty() { "" } else { "-" };
            name = joined(&[&name, between, word]);
        }
        if names.last().is_some_and(|before| *before >= name) {
            from.fail(PackError::Malformed);
        }
        names.push(name);
    }
    names
}
