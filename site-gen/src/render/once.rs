//! Parts of a theme that are the same on all pages of a language: each is rendered once, looked through
//! once, and put into finished pages as text.
//!
//! A template in `once/` is included like any other, and is given what all pages of a language share.
//! While pages are rendered and looked through a mark stands in its place, so that a menu of ten thousand
//! pages is not gone through ten thousand times. Since a part cannot know the page it is on, a link of it
//! that leads there gets `aria-current="page"` when it is put in.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::mem;
use std::sync::Arc;

use bytes::Bytes;
use lol_html::{HtmlRewriter, Settings, element};
use rayon::prelude::*;

use super::Pages;
use crate::Contents;
use crate::html::unescaped;
use crate::links::Addresses;
use crate::memory::is_same_bytes;

/// The folder of such templates, within that of a theme.
pub(super) const FOLDER: &str = "once/";

/// What they are given of what pages are given.
pub(super) const GIVEN: [&str; 4] = ["lang", "site", "foot", "assets"];

/// Stands on both sides of a part's number: a sign for private use, which no text has.
const EDGE: char = '\u{f8fe}';

/// How a link says that it leads to the page that it is on.
const CURRENT: &str = " aria-current=\"page\"";

/// The file of a folder's page.
const INDEX: &str = "index.html";

/// The parts of all languages, by their numbers.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts(Vec<Part>);

/// A part, as it stands in all pages of a language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its HTML.
    pub(crate) html: Bytes,
    /// Of the links that do not say themselves where they lead to: the byte after `<a`, by address.
    links: HashMap<String, Vec<usize>>,
}

/// A piece of a page.
enum Piece<'a> {
    Own(&'a str),
    Part(usize),
}

/// What stands in a page in place of a part.
pub(super) fn mark(number: usize) -> String {
    format!("{EDGE}{number}{EDGE}")
}

/// The pieces of a page with marks.
fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if let Some((number, after)) = marked(rest) {
            rest = after;
            return Some(Piece::Part(number));
        }
        // A sign that begins no mark is one of the theme's own.
        let own = rest.match_indices(EDGE).find(|(at, _)| marked(&rest[*at..]).is_some());
        let (own, after) = rest.split_at(own.map_or(rest.len(), |(at, _)| at));
        rest = after;
        (!own.is_empty()).then_some(Piece::Own(own))
    })
}

/// The number of the mark that a text begins with, and what stands behind it.
fn marked(text: &str) -> Option<(usize, &str)> {
    let (number, after) = text.strip_prefix(EDGE)?.split_once(EDGE)?;
    Some((number.parse().ok()?, after))
}

/// The numbers of the parts that a page has.
pub(crate) fn numbers(html: &str) -> impl Iterator<Item = usize> {
    pieces(html).filter_map(|piece| match piece {
        Piece::Part(number) => Some(number),
        Piece::Own(_) => None,
    })
}

/// What a text of a page says of its own.
pub(crate) fn without_parts(text: &str) -> Cow<'_, str> {
    if !text.contains(EDGE) {
        return Cow::Borrowed(text);
    }
    let own = pieces(text).map(|piece| match piece {
        Piece::Part(_) => "",
        Piece::Own(own) => own,
    });
    own.collect()
}

/// Where links begin that do not say themselves where they lead to, by address.
fn links(html: &str) -> Option<HashMap<String, Vec<usize>>> {
    let links = RefCell::<HashMap<String, Vec<usize>>>::default();
    let handler = element!("a[href]:not([aria-current])", |link| {
        let address = unescaped(&link.get_attribute("href").unwrap_or_default());
        let after_name = link.source_location().bytes().start + "<a".len();
        links.borrow_mut().entry(address).or_default().push(after_name);
        Ok(())
    });
    let settings = Settings::new().append_element_content_handler(handler);
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
    reader.write(html.as_bytes()).ok()?;
    reader.end().ok()?;
    Some(links.into_inner())
}

impl Part {
    /// A part that has been rendered.
    pub(super) fn new(html: String) -> Self {
        // What cannot be read is told when the output is checked.
        let links = links(&html).unwrap_or_default();
        Self { html: html.into(), links }
    }

    /// Puts it into a page of an address.
    fn put(&self, address: &str, out: &mut Vec<Bytes>) {
        let mut put = 0;
        for at in self.links.get(address).into_iter().flatten() {
            out.push(self.html.slice(put..*at));
            out.push(Bytes::from_static(CURRENT.as_bytes()));
            put = *at;
        }
        out.push(self.html.slice(put..));
    }
}

impl Parts {
    /// All parts, in the order of their numbers.
    pub(super) fn new(parts: Vec<Part>) -> Self {
        Self(parts)
    }

    /// All of them, in the order of their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Part> {
        self.0.iter()
    }

    /// A page with its parts; one that has none is as it was.
    fn put_into(&self, page: &Bytes, address: &str) -> Contents {
        let Ok(html) = str::from_utf8(page) else { return page.clone().into() };
        if !html.contains(EDGE) {
            return page.clone().into();
        }
        let mut out = Vec::new();
        for piece in pieces(html) {
            match piece {
                Piece::Own(own) => out.push(page.slice_ref(own.as_bytes())),
                Piece::Part(number) => {
                    if let Some(part) = self.0.get(number) {
                        part.put(address, &mut out);
                    }
                }
            }
        }
        out.into_iter().collect()
    }
}

/// Whole pages, kept from one build to the next.
#[derive(Default)]
pub(crate) struct Whole {
    parts: Arc<Parts>,
    pages: BTreeMap<String, Page>,
}

/// A page with marks, and whole.
struct Page {
    own: Bytes,
    whole: Contents,
}

impl Whole {
    /// The pages with their parts; those that are the same as before are not put together again.
    pub(crate) fn of(
        &mut self,
        pages: &Pages,
        addresses: &Addresses,
    ) -> BTreeMap<String, Contents> {
        let Pages { files: pages, parts } = pages;
        if parts.0.is_empty() {
            let whole = |(file, it): (&String, &Bytes)| (file.clone(), it.clone().into());
            return pages.iter().map(whole).collect();
        }
        let before = mem::take(&mut self.pages);
        let is_kept = self.parts == *parts;
        self.parts = parts.clone();
        let page = |(file, own): (&String, &Bytes)| {
            let kept =
                before.get(file).filter(|it| is_kept && is_same_bytes(&it.own, own));
            let address = || addresses.file(file.strip_suffix(INDEX).unwrap_or(file));
            let whole = kept
                .map_or_else(|| parts.put_into(own, &address()), |it| it.whole.clone());
            (file.clone(), Page { own: own.clone(), whole })
        };
        self.pages = pages.par_iter().map(page).collect();
        let whole =
            self.pages.iter().map(|(file, page)| (file.clone(), page.whole.clone()));
        whole.collect()
    }
}
