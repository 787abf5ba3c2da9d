//! Translations whose original has changed: each carries a stamp, a hash of the text it was made from.
//!
//! The text is what readers read, before figures are bound: the words of the head and all below it,
//! without comments, all white space alike. What only places a page (its group, its order) is left out.
//! Stamps are put into pages by `translation/stamping.rs`, when a translator says so.

mod headings;
mod stamping;

pub(crate) use headings::check_headings;
pub(crate) use stamping::{Chosen, StampError, Stamped, stamp};

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::front_matter::{self, FENCE};
use crate::links::PageId;
use crate::packed::PROGRAM;
use crate::problem::{Problem, Severity};
use crate::site::Page;

/// The keys of a head that say nothing to readers, as do those of its days.
const SETTINGS: [&str; 5] = ["group", "order", "plain", "tool", front_matter::TRANSLATED];

/// How many bytes of the hash make a stamp: nobody forges one, and a line stays a line.
const N_BYTES: usize = 8;

/// Tells the translations that are not stamped, and those whose stamp is of another text.
pub(crate) fn check(pages: &[Page<'_>], config: &Config, problems: &mut Vec<Problem>) {
    let default = config.default_language();
    let (originals, translations): (Vec<&Page<'_>>, Vec<&Page<'_>>) =
        pages.iter().partition(|page| page.language == default);
    // One with a mistake will be another as soon as that is mended.
    let wrong = with_errors(problems);
    let originals = originals.into_iter().filter(|page| !wrong.contains(page.file));
    let originals: BTreeMap<&PageId, &Page<'_>> =
        originals.map(|page| (&page.id, page)).collect();
    let mut stamps: BTreeMap<&PageId, Option<String>> = BTreeMap::new();
    for page in translations {
        let Some(original) = originals.get(&page.id) else { continue };
        let stamp = stamps
            .entry(&page.id)
            .or_insert_with(|| stamp_of(original.file, original.text));
        if let Some(stamp) = stamp {
            problems.extend(fault(page, original, stamp));
        }
    }
}

/// The files that have an error.
fn with_errors(problems: &[Problem]) -> BTreeSet<String> {
    let errors = problems.iter().filter(|it| it.severity == Severity::Error);
    errors.map(|it| it.file.clone()).collect()
}

/// What is wrong with the stamp of a translation.
fn fault(page: &Page<'_>, original: &Page<'_>, stamp: &str) -> Option<Problem> {
    let (file, from) = (page.file, original.file);
    let problem = match &page.head.translated {
        Some(written) if written.address == stamp => return None,
        Some(written) => Problem::error(
            "stale-translation",
            file,
            written.place.clone(),
            "the original has changed since this page was translated from it",
            format!(
                "translate what has changed in {from}, then say so: `{PROGRAM} translated {file}`"
            ),
        ),
        None => Problem::error(
            "unstamped-translation",
            file,
            0..FENCE.len(),
            "nothing says which text this page was translated from",
            format!("compare it with {from}, then say so: `{PROGRAM} translated {file}`"),
        ),
    };
    Some(problem.as_warning())
}

/// The stamp of an original; `None` if its head cannot be read.
pub(crate) fn stamp_of(file: &str, text: &str) -> Option<String> {
    let parts = front_matter::parts(file, text)?;
    let mut hash = Sha256::new();
    let holds_others = |key: &str| {
        let below = format!("{key}.");
        parts
            .values
            .range(below.clone()..)
            .next()
            .is_some_and(|(it, _)| it.starts_with(&below))
    };
    for (key, place) in &parts.values {
        let first = key.split('.').next().unwrap_or_default();
        let is_setting = SETTINGS.contains(&first) || front_matter::DAYS.contains(&first);
        if !is_setting && !holds_others(key) {
            add(&mut hash, key);
            add(&mut hash, &text[place.clone()]);
        }
    }
    add(&mut hash, &without_comments(&text[parts.end..]));
    let mut stamp = String::new();
    for byte in hash.finalize().iter().take(N_BYTES) {
        // Writing to a string cannot fail.
        let _ = write!(stamp, "{byte:02x}");
    }
    Some(stamp)
}

/// Adds the words of a text, and what ends it: no two texts can run into each other.
fn add(hash: &mut Sha256, text: &str) {
    for word in text.split_whitespace() {
        hash.update(word);
        hash.update(b" ");
    }
    hash.update(b"\n");
}

/// The text without what only authors see.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out + rest
}
