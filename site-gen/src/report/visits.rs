//! What a visit costs: the bytes and requests of a page with all that it loads, when nothing of it is in
//! the browser yet and when only the page is new; and what a million of them add up to.
//!
//! Counted is what is sent as the bodies of answers; heads of requests and answers come on top.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element};

use super::kinds::Kind;
use super::table::Table;
use super::weight::Scales;
use crate::Output;

/// Visits of each kind, by what readers come for.
#[derive(Clone, Debug)]
pub(super) struct Visits(Vec<Visit>);

#[derive(Clone, Debug)]
struct Visit {
    title: &'static str,
    n_requests: usize,
    first: usize,
    again: usize,
}

/// What a page loads.
#[derive(Default)]
struct Loads {
    /// By itself.
    at_once: BTreeSet<String>,
    /// When somebody comes to the search's field.
    by_search: BTreeSet<String>,
}

impl Visits {
    /// The visits to a site: each to the page of its kind that weighs most.
    pub(super) fn of(output: &Output, scales: &Scales<'_>) -> Self {
        let visit = |title, kind, with_search| {
            let pages = scales.all().filter(|(file, _)| Kind::of(file) == Some(kind));
            let (page, again) = pages.max_by_key(|(_, bytes)| *bytes)?;
            let loads = Loads::of(&output.files.get(page)?.whole());
            let searched = loads.by_search.iter().filter(|_| with_search);
            let loaded = loads.at_once.iter().chain(searched);
            let files: BTreeSet<&str> = loaded
                .filter_map(|it| it.strip_prefix(output.hosting.path.as_str()))
                .collect();
            let weights = files.iter().filter_map(|file| scales.weight(file));
            let (first, n_requests) = (again + weights.sum::<usize>(), files.len() + 1);
            Some(Visit { title, n_requests, first, again })
        };
        let all = [
            visit("a guide", Kind::Guide, false),
            visit("a rule", Kind::Rule, false),
            visit("a guide, and a search", Kind::Guide, true),
            visit("a tool", Kind::Tool, false),
            visit("a sheet to print", Kind::Sheet, false),
        ];
        Self(all.into_iter().flatten().collect())
    }
}

impl Loads {
    fn of(html: &[u8]) -> Self {
        let loads = RefCell::new(Self::default());
        let settings =
            Settings::new().append_element_content_handler(element!("*", |it| {
                loads.borrow_mut().element(it);
                Ok(())
            }));
        {
            let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
            // What cannot be read was told when the output was checked.
            if reader.write(html).is_ok() {
                let _ = reader.end();
            }
        }
        loads.into_inner()
    }

    fn element(&mut self, element: &Element<'_, '_>) {
        let rel = element.get_attribute("rel").unwrap_or_default();
        let loaded = match &*element.tag_name() {
            "link" if ["stylesheet", "icon"].contains(&&*rel) => "href",
            "script" | "img" => "src",
            _ => "",
        };
        let named = |name: &&str| element.get_attribute(name);
        self.at_once
            .extend(Some(loaded).filter(|it| !it.is_empty()).as_ref().and_then(named));
        let of_script = ["data-wasm", "data-pack", "data-index"].iter().filter_map(named);
        if element.has_attribute("data-index") {
            self.by_search.extend(of_script);
        } else {
            self.at_once.extend(of_script);
        }
    }
}

impl fmt::Display for Visits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heading = ["a visit", "requests", "bytes", "next page", "GB a million"];
        let mut table = Table::new(heading);
        for Visit { title, n_requests, first, again } in &self.0 {
            // A million times as many bytes are a thousandth as many gigabytes.
            let gigabytes = format!("{}.{}", first / 1000, first % 1000 / 100);
            table.push([
                (*title).to_owned(),
                n_requests.to_string(),
                first.to_string(),
                again.to_string(),
                gigabytes,
            ]);
        }
        write!(f, "{table}")
    }
}
