//! Letters that look right and are not: words of two alphabets, signs that nobody sees, letters put
//! together of two signs. Search, screen readers and whoever copies the text meet what they are.

use std::ops::Range;

use crate::config;
use crate::memory::PAGES;
use crate::problem::Problem;
use crate::read::Files;

/// Looks through the texts of the content that are no pages; the words of messages are looked at where
/// they are read.
pub(crate) fn check(files: &Files, problems: &mut Vec<Problem>) {
    let is_page = |file: &str| PAGES.iter().any(|pages| file.starts_with(pages));
    for (file, text) in files.matching("content/", "").filter(|(file, _)| !is_page(file))
    {
        if file == config::FILE {
            // Its name, banners and reasons are words of readers and authors.
            check_page(file, text, problems);
        } else {
            check_text(file, text, problems);
        }
    }
}

/// Looks through the text of a page, or of another file whose words readers see.
pub(crate) fn check_page(file: &str, text: &str, problems: &mut Vec<Problem>) {
    check_text(file, text, problems);
    if is_plain(text) {
        return;
    }
    for place in mixed_script(text) {
        let (message, help) = mixed(&text[place.clone()]);
        problems.push(Problem::error("mixed-script", file, place, message, help));
    }
}

fn check_text(file: &str, text: &str, problems: &mut Vec<Problem>) {
    if is_plain(text) {
        return;
    }
    for (place, message, help) in odd_characters(text) {
        problems.push(Problem::error("odd-character", file, place, message, help));
    }
}

/// Whether a text has nothing to be looked at: most English ones, at the speed of reading.
fn is_plain(text: &str) -> bool {
    let is_odd = |it: &u8| !matches!(it, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    // Piece by piece, each without a way out of its middle: machines look at many bytes at once then.
    let has_odd = |piece: &[u8]| piece.iter().fold(false, |any, it| any | is_odd(it));
    !text.as_bytes().chunks(1024).any(has_odd)
}

/// The words that mix Latin and Cyrillic letters, which look alike and are not.
pub fn mixed_script(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(|it: char| !it.is_alphabetic()) {
        let at = word.as_ptr().addr() - text.as_ptr().addr();
        start = start.max(at);
        if word.chars().any(is_latin) && word.chars().any(is_cyrillic) {
            found.push(start..start + word.len());
        }
    }
    found
}

/// What is said of such a word, and what to do.
pub(crate) fn mixed(word: &str) -> (String, String) {
    let letters: Vec<String> = word
        .chars()
        .map(|it| format!("{it} {}", if is_latin(it) { "Latin" } else { "Cyrillic" }))
        .collect();
    (
        format!("`{word}` mixes Latin and Cyrillic letters"),
        format!(
            "type the word anew in one alphabet; its letters are {}",
            letters.join(", ")
        ),
    )
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// The signs that no text needs: where, what was found, what to do.
fn odd_characters(text: &str) -> Vec<(Range<usize>, String, &'static str)> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, sign) in text.char_indices() {
        if let Some((what, help)) = oddity(sign, before) {
            let message = format!("{what} (U+{:04X})", u32::from(sign));
            found.push((at..at + sign.len_utf8(), message, help));
        }
        before = Some(sign);
    }
    found
}

/// What is odd about a sign behind another.
fn oddity(sign: char, before: Option<char>) -> Option<(&'static str, &'static str)> {
    let remove = "remove it: nobody sees it, and it parts words for search and copying";
    Some(match sign {
        '\t' | '\n' | '\r' => return None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => ("a control character", remove),
        '\u{ad}' => ("a soft hyphen", remove),
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            ("a sign without width", remove)
        }
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            ("a sign that turns the direction of writing", remove)
        }
        // Cyrillic vowels with a stress have no sign of their own.
        '\u{301}' if before.is_some_and(is_cyrillic) => return None,
        '\u{300}'..='\u{36f}' => (
            "a letter made of two signs",
            "type the letter anew, as one sign, such as й, ё or é",
        ),
        '\u{fb00}'..='\u{fb06}' => {
            ("letters joined to one sign", "type them as single letters")
        }
        '\u{ff01}'..='\u{ff5e}' => ("a sign of double width", "type the usual one"),
        '\u{2126}' | '\u{212a}' | '\u{212b}' => {
            ("a unit's sign that looks like a letter", "type the letter")
        }
        '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}' => {
            ("a code that stands for no sign", remove)
        }
        '\u{fffd}' => (
            "the mark of a letter that was lost",
            "type what stood there, and save the file as UTF-8",
        ),
        '\u{e000}'..='\u{f8ff}' => {
            ("a sign that each font draws otherwise", "use a sign of Unicode")
        }
        _ => return None,
    })
}
