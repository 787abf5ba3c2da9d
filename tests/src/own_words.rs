//! Runs of eight words as 64-bit hashes, so that texts can be compared with texts that are not here.
//! `tests/data/source-runs.py` makes the same of the sources.

use std::collections::BTreeSet;

use crate::{folder, repository};

/// How many words that follow one another make a run.
pub const N_WORDS: usize = 8;

/// Titles and offices that are left out before runs are made.
#[derive(Debug)]
pub struct Names(Vec<Vec<String>>);

impl Names {
    /// The list of the repository.
    pub fn read() -> Self {
        let text = folder::text(&repository().join("tests/data/source-names.txt"));
        let lines = text.lines().filter(|it| !it.is_empty() && !it.starts_with('#'));
        Self(lines.map(words).collect())
    }

    /// The words that belong to none of the names; where two fit, the first that is listed.
    fn left_out(&self, words: &[String]) -> Vec<String> {
        let (mut out, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let name = self.0.iter().find(|name| words[at..].starts_with(name));
            at += name.map_or(1, Vec::len);
            if name.is_none() {
                out.push(words[at - 1].clone());
            }
        }
        out
    }
}

/// The hashes of the sources' runs, as they stand in the repository: sorted, each once.
pub fn source_runs() -> Vec<u64> {
    let text = folder::text(&repository().join("tests/data/source-runs.txt"));
    let read = |line: &str| u64::from_str_radix(line, 16).expect("a line is a hash");
    text.lines().map(read).collect()
}

/// The runs of a text that are among these, each as its words.
pub fn runs_in_common(text: &str, names: &Names, runs: &BTreeSet<u64>) -> Vec<String> {
    let words = names.left_out(&words(text));
    let each = words.windows(N_WORDS).map(|run| run.join(" "));
    each.filter(|run| runs.contains(&hash(run))).collect()
}

/// The hash of a run, its words in small letters with a space between two: FNV-1a.
pub fn hash(run: &str) -> u64 {
    run.bytes().fold(0xcbf2_9ce4_8422_2325, |value, byte| {
        (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Runs of letters and digits, in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|it| !it.is_empty()).map(str::to_lowercase).collect()
}
