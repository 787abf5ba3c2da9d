//! A copy of the site that is read from files: every link leads from file to file and ends in
//! `index.html`, and what browsers refuse to files is left out.
//!
//! Browsers load no module, no wasm and nothing by `fetch` for a page that they read from a file, and
//! check no hash for it. The pages say so themselves: `files_only` tells templates what they are for.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use rayon::prelude::*;

use crate::Contents;
use crate::html::{escaped, unescaped};
use crate::links::relative;

/// The attributes that hold an address which a reader can follow or a browser loads.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "poster"];

/// Those by which scripts find what they cannot load here.
const OF_SCRIPTS: [&str; 4] = ["data-wasm", "data-pack", "data-index", "data-worker"];

/// Endings of files that only scripts of modules load.
const LOADED_BY_SCRIPTS: [&str; 4] = ["js", "wasm", "pack", "index"];

/// Makes the pages of a site that stands below `path` fit to be read from files, and takes out the files
/// that no page can load any more.
pub(crate) fn rewrite(files: &mut BTreeMap<String, Contents>, path: &str) {
    let is_page = |file: &str| file.rsplit_once('.').is_some_and(|it| it.1 == "html");
    let pages = files.par_iter_mut().filter(|(file, _)| is_page(file));
    let loaded: Vec<BTreeSet<String>> = pages
        .map(|(file, html)| {
            let page = Page { file, path, loaded: RefCell::default() };
            // What cannot be read is told when the output is checked.
            let whole = html.whole();
            let made = str::from_utf8(&whole).ok().and_then(|it| page.rewritten(it));
            if let Some(made) = made {
                *html = made.into();
            }
            page.loaded.into_inner()
        })
        .collect();
    let loaded: BTreeSet<String> = loaded.into_iter().flatten().collect();
    files.retain(|file, _| {
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        !file.starts_with(crate::assets::FOLDER)
            || !LOADED_BY_SCRIPTS.contains(&ending)
            || loaded.contains(file)
    });
}

/// A page that is being rewritten.
struct Page<'a> {
    file: &'a str,
    path: &'a str,
    /// The files that it still loads.
    loaded: RefCell<BTreeSet<String>>,
}

impl Page<'_> {
    fn rewritten(&self, html: &str) -> Option<String> {
        let settings = RewriteStrSettings::new().append_element_content_handler(
            element!("*", |it| {
                self.element(it)?;
                Ok(())
            }),
        );
        rewrite_str(html, settings).ok()
    }

    fn element(
        &self,
        element: &mut Element<'_, '_>,
    ) -> Result<(), lol_html::errors::AttributeNameError> {
        let attributes: Vec<(String, String)> =
            element.attributes().iter().map(|it| (it.name(), it.value())).collect();
        if element.tag_name() == "script"
            && attributes.iter().any(|(name, value)| name == "type" && value == "module")
        {
            element.remove();
            return Ok(());
        }
        for (name, value) in attributes {
            let value = unescaped(&value);
            if name == "integrity" || OF_SCRIPTS.iter().any(|it| name.starts_with(it)) {
                element.remove_attribute(&name);
            } else if ADDRESSES.contains(&name.as_str()) {
                if let Some(address) = self.relative(&value) {
                    element.set_attribute(&name, &escaped(&address))?;
                }
            } else if name == "srcset" {
                element.set_attribute(&name, &escaped(&self.candidates(&value)))?;
            } else if name == "content"
                && let Some((wait, to)) = value.split_once("url=")
                && let Some(address) = self.relative(to)
            {
                element
                    .set_attribute(&name, &escaped(&format!("{wait}url={address}")))?;
            }
        }
        Ok(())
    }

    /// Several addresses of one picture, each with the screens that it is for behind it.
    fn candidates(&self, all: &str) -> String {
        let candidate = |one: &str| {
            let one = one.trim();
            let (address, screens) = one.split_once(' ').unwrap_or((one, ""));
            let address = self.relative(address).unwrap_or_else(|| address.to_owned());
            format!("{address} {screens}").trim_end().to_owned()
        };
        all.split(',').map(candidate).collect::<Vec<_>>().join(", ")
    }

    /// The address from here of a file of the site; none of what stands elsewhere or on the page.
    fn relative(&self, address: &str) -> Option<String> {
        let within = address.strip_prefix(self.path)?;
        let (file, id) = match within.split_once('#') {
            Some((file, id)) => (file, format!("#{id}")),
            None => (within, String::new()),
        };
        let is_folder = file.is_empty() || file.ends_with('/');
        let file = if is_folder { format!("{file}index.html") } else { file.to_owned() };
        let address = relative(self.file, &file) + &id;
        self.loaded.borrow_mut().insert(file);
        Some(address)
    }
}
