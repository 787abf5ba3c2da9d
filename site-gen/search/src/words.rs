//! The words of a text, each with its place, and folded: small letters, without accents that people
//! leave out, letters of one script.
//!
//! Words are runs of letters and digits; `B9-1` is two. Nothing here knows a language.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    /// What it is looked up by.
    pub folded: String,
}

/// The letters of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    /// Digits, several scripts or another one.
    Mixed,
}

impl Script {
    pub(crate) fn of(word: &str) -> Self {
        let all = |of: fn(char) -> bool| !word.is_empty() && word.chars().all(of);
        if all(|sign| sign.is_ascii_lowercase()) {
            Self::Latin
        } else if all(is_cyrillic) {
            Self::Cyrillic
        } else {
            Self::Mixed
        }
    }
}

/// Letters that look the same, Latin and Cyrillic. (Kazakh і and һ are the two that Latin keys are
/// pressed for.)
const ALIKE: [(char, char); 15] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('h', 'н'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('y', 'ү'),
];

/// All words of a text, in order.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.peek().is_some_and(|(_, sign)| !sign.is_alphanumeric()) {
            rest.next();
        }
        let (start, _) = *rest.peek()?;
        let mut end = start;
        let mut folded = String::new();
        while let Some((at, sign)) = rest.next_if(|(_, it)| is_inside(*it)) {
            end = at + sign.len_utf8();
            push(&mut folded, sign);
        }
        Some(Word { place: start..end, folded: of_one_script(folded) })
    })
}

/// Whether a sign belongs to the word that it follows: accents that stand for themselves and soft
/// hyphens do.
fn is_inside(sign: char) -> bool {
    sign.is_alphanumeric() || is_accent(sign) || sign == '\u{ad}'
}

fn is_accent(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn push(folded: &mut String, sign: char) {
    for small in sign.to_lowercase() {
        match small {
            'ё' => folded.push('е'),
            // The one letter whose mark nobody leaves out.
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            '\u{ad}' => {}
            accent if is_accent(accent) => {}
            letter => folded.push(letter),
        }
    }
}

/// A word with letters of two scripts was typed on the wrong keys: with a digit in it (a number of a
/// form or a visa) it is meant in Latin letters, else in Cyrillic ones.
fn of_one_script(word: String) -> String {
    let has_digit = word.contains(|it: char| it.is_ascii_digit());
    if !word.contains(is_cyrillic) {
        return word;
    }
    let exchanged = word.chars().map(|sign| {
        let pair =
            ALIKE.iter().find(
                |(latin, cyrillic)| {
                    if has_digit { *cyrillic == sign } else { *latin == sign }
                },
            );
        match pair {
            Some((latin, cyrillic)) => Some(if has_digit { *latin } else { *cyrillic }),
            None if has_digit && is_cyrillic(sign) => None,
            None => Some(sign),
        }
    });
    // What has no likeness was meant as it stands.
    exchanged.collect::<Option<String>>().unwrap_or(word)
}

fn is_cyrillic(sign: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&sign)
}
