//! Markdown: turns a text with bindings into a [`Document`], and a document into HTML.
//!
//! `compile.rs` walks through the text once a file, tells what is wrong with it and keeps links as
//! what they mean; all else is HTML then (`draft.rs`). Here links get the addresses of a reader's
//! language. Knows nothing of pages.

mod bindings;
mod compile;
mod draft;
mod lint;
mod passages;
mod run;
mod slug;
mod tables;

pub(crate) use bindings::bindings;
pub(crate) use compile::{Writer, compile};
pub(crate) use lint::Plain;
pub(crate) use passages::Passage;
pub(crate) use tables::{CLOSE_TABLE, open_table};

use std::collections::BTreeSet;
use std::ops::Range;

use crate::html::escaped;
use crate::links::{Addresses, Target};
use engine::RuleId;

/// A text and where it stands in its file.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The file.
    pub file: &'a str,
    /// The text.
    pub text: &'a str,
    /// Where it stands.
    pub place: Place,
}

/// Where a text stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// As it is, from this byte on.
    From(usize),
    /// Somewhere in these bytes, written with escapes.
    Within(Range<usize>),
}

impl Source<'_> {
    /// The bytes of the file that bytes of the text come from.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        match &self.place {
            Place::From(start) => range.start + start..range.end + start,
            Place::Within(whole) => whole.clone(),
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::From(0)
    }
}

/// A text, read: all but the addresses of its links is decided.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its HTML, with [`LINK`] where links begin.
    html: String,
    /// These links, in order.
    opened: Vec<Opened>,
    /// Its words alone, if they were asked for.
    plain: String,
    /// Its passages, if they were asked for.
    passages: Vec<Passage>,
    /// The headings of the second level, in order.
    pub contents: Vec<Heading>,
    /// The ids of all headings.
    pub ids: BTreeSet<String>,
    /// The links that authors wrote, to be checked.
    pub links: Vec<Link>,
    /// The rules that it binds or cites.
    pub used: BTreeSet<RuleId>,
    /// The digits that the head's marks have excused.
    pub excused: BTreeSet<String>,
}

/// A heading of a table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its id.
    pub id: String,
    /// Its text.
    pub title: String,
}

/// A link that an author wrote.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it means.
    pub target: Target,
    /// The file it stands in.
    pub file: String,
    /// Where it stands in the file.
    pub place: Range<usize>,
}

/// What is kept of a text beside its HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Also {
    /// Nothing.
    Nothing,
    /// Its words alone.
    Words,
    /// Its passages.
    Passages,
}

/// The beginning of a link.
#[derive(Clone, Debug)]
struct Opened {
    /// Its byte in the HTML.
    at: usize,
    target: Target,
    class: String,
}

/// What stands where a link begins, which needs the address of a reader. No text has it: it is taken out
/// before.
const LINK: char = '\0';

impl Document {
    /// The document as HTML, for a reader of a language.
    pub fn html(&self, addresses: &Addresses, language: &str) -> String {
        let mut html = String::with_capacity(self.html.len() + self.opened.len() * 64);
        let mut written = 0;
        for Opened { at, target, class } in &self.opened {
            html.push_str(&self.html[written..*at]);
            let address = addresses.target(language, target);
            let is_external = matches!(target, Target::External(_));
            html.push_str(&open_link(&address, class, is_external));
            written = at + LINK.len_utf8();
        }
        html.push_str(&self.html[written..]);
        html
    }

    /// The same without paragraphs, for a place within one.
    pub fn inline_html(&self, addresses: &Addresses, language: &str) -> String {
        let html = self.html(addresses, language);
        html.replace("</p>\n", "").replace("\n<p>", "").replace("<p>", "")
    }

    /// The passages, in order.
    pub(crate) fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The text alone.
    pub fn plain(&self) -> &str {
        &self.plain
    }
}

fn open_link(address: &str, class: &str, is_external: bool) -> String {
    let class = match class {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    };
    let rel = if is_external { " rel=\"noopener noreferrer\"" } else { "" };
    format!("<a{class} href=\"{}\"{rel}>", escaped(address))
}
