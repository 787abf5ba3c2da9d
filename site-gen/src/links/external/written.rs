//! Which other sites the finished pages link to, and where an address is written in what they were made
//! of.
//!
//! Where it stands is looked for in the texts themselves: pages, rules, words, settings and templates
//! all write an address as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::Contents;
use crate::check::{addresses, is_page};
use crate::read::Files;

/// A link to another site.
#[derive(Debug, Default)]
pub(super) struct Link {
    /// How pages write it.
    spellings: BTreeSet<String>,
    /// The first page that has it.
    pub(super) page: String,
}

/// The links by what is asked for: an address with its scheme, without what stands behind `#`.
pub(super) fn links(
    output: &BTreeMap<String, Contents>,
    base: Option<&str>,
) -> BTreeMap<String, Link> {
    let mut links: BTreeMap<String, Link> = BTreeMap::new();
    for (file, html) in output.iter().filter(|(file, _)| is_page(file)) {
        for address in addresses(&html.whole()) {
            let spelling = address.split('#').next().unwrap_or_default();
            let Some(asked) = asked(spelling) else { continue };
            if base.is_some_and(|base| is_own(&asked, base)) {
                continue;
            }
            let link = links
                .entry(asked)
                .or_insert_with(|| Link { page: file.clone(), ..Link::default() });
            link.spellings.insert(spelling.to_owned());
        }
    }
    links
}

/// What is to be asked for, if it is another site's. Signs beyond ASCII go over the line as bytes.
fn asked(spelling: &str) -> Option<String> {
    let whole = match spelling.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => spelling.to_owned(),
    };
    let has_scheme = whole.starts_with("https://") || whole.starts_with("http://");
    let byte = |byte: u8| match byte {
        0x21..=0x7e => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    has_scheme.then(|| whole.bytes().map(byte).collect())
}

fn is_own(address: &str, base: &str) -> bool {
    address.starts_with(base) || base.strip_suffix('/') == Some(address)
}

impl Link {
    /// Where it is written, file by file.
    pub(super) fn places(&self, files: &Files) -> Vec<(String, Range<usize>)> {
        let escaped = self.spellings.iter().map(|it| it.replace('&', "&amp;"));
        let spellings: BTreeSet<String> =
            escaped.chain(self.spellings.iter().cloned()).collect();
        let in_file = |(file, text): (&str, &Arc<str>)| {
            let found = spellings.iter().flat_map(|it| whole_matches(text, it));
            let mut found: Vec<Range<usize>> = found.collect();
            found.sort_by_key(|it| it.start);
            found.into_iter().map(|it| (file.to_owned(), it)).collect::<Vec<_>>()
        };
        files.texts().flat_map(in_file).collect()
    }
}

/// Where an address stands in a text and is not part of a longer one.
fn whole_matches<'a>(
    text: &'a str,
    address: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let found = text.match_indices(address).map(|(at, _)| at..at + address.len());
    found.filter(|place| {
        let before = text[..place.start].chars().next_back();
        let mut after = text[place.end..].chars();
        let (next, second) = (after.next(), after.next());
        let goes_on = match next {
            // A full stop behind an address ends the sentence.
            Some('.' | ',' | ':' | ';' | '!') => {
                second.is_some_and(char::is_alphanumeric)
            }
            Some(sign) => sign.is_alphanumeric() || "/?&=%_-~+@".contains(sign),
            None => false,
        };
        let is_inner =
            before.is_some_and(|it| it.is_alphanumeric() || "/:=".contains(it));
        !goes_on && !is_inner
    })
}
