//! What one page of the output names and holds.

use std::cell::RefCell;
use std::collections::BTreeSet;

use lol_html::errors::RewritingError;
use lol_html::html_content::{Element, TextChunk};
use lol_html::{HtmlRewriter, Settings, doc_comments, element, text};

/// What was seen in a page.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// All ids.
    pub(super) ids: BTreeSet<String>,
    /// The ids that are there more than once.
    pub(super) double_ids: BTreeSet<String>,
    /// All addresses of pages, files and pictures, each once.
    pub(super) addresses: BTreeSet<String>,
    /// Those of them that the page loads by itself, or sends something to.
    pub(super) loaded: BTreeSet<String>,
    /// What the policy refuses.
    pub(super) faults: BTreeSet<Fault>,
}

/// What the policy refuses in a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fault {
    pub(super) message: String,
    /// How a template writes it.
    pub(super) written: String,
}

/// The attributes that hold an address.
const ADDRESSES: [&str; 8] = [
    "href",
    "src",
    "action",
    "data-wasm",
    "data-pack",
    "data-index",
    "data-worker",
    "poster",
];

/// What a browser may run. What machines read of a page is no script to it, whatever the policy.
const SCRIPTS: &str = r#"script:not([type="application/ld+json"])"#;

/// Reads a page.
///
/// # Errors
///
/// What the reader says, if it cannot read it.
pub(super) fn read(html: &[u8]) -> Result<Seen, String> {
    let seen = RefCell::new(Seen::default());
    let settings = Settings::new()
        .append_element_content_handler(element!("*", |element| {
            seen.borrow_mut().element(element);
            Ok(())
        }))
        .append_element_content_handler(text!(SCRIPTS, |chunk| {
            seen.borrow_mut().script(chunk);
            Ok(())
        }))
        // Whoever asks for all comments has the reader read closely all the way. Else it skims, and goes
        // back to each tag to read it once more.
        .append_document_content_handler(doc_comments!(|_| Ok(())));
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
    reader.write(html).map_err(|error| fault(&error))?;
    reader.end().map_err(|error| fault(&error))?;
    Ok(seen.into_inner())
}

/// All addresses that a page names; none of one that cannot be read.
pub(crate) fn addresses(html: &[u8]) -> BTreeSet<String> {
    read(html).map(|seen| seen.addresses).unwrap_or_default()
}

/// Why a page cannot be read, in words of ours: the reader's own are a paragraph.
fn fault(error: &RewritingError) -> String {
    let words = error.to_string();
    match (error, words.split('`').nth(1)) {
        (RewritingError::ParsingAmbiguity(_), Some(tag)) => {
            format!("`{tag}` stands where browsers may read it in two ways")
        }
        _ => words,
    }
}

impl Seen {
    fn element(&mut self, element: &Element<'_, '_>) {
        for attribute in element.attributes() {
            let name = attribute.name();
            // Of most attributes the name is enough.
            let value = || unescaped(&attribute.value());
            match name.as_str() {
                "id" => self.id(value()),
                "style" => {
                    let written = format!("style=\"{}\"", attribute.value());
                    let message =
                        format!("`style=\"{}\"` on <{}>", value(), element.tag_name());
                    self.faults.insert(Fault { message, written });
                }
                "srcset" => {
                    // Several addresses, each with the screens that it is for behind it.
                    let value = value();
                    let all =
                        value.split(',').filter_map(|it| it.split_whitespace().next());
                    let all: Vec<String> = all.map(str::to_owned).collect();
                    self.loaded.extend(all.iter().cloned());
                    self.addresses.extend(all);
                }
                name if name.starts_with("on") => {
                    let message = format!("a script in the attribute `{name}`");
                    let written = format!(" {name}=");
                    self.faults.insert(Fault { message, written });
                }
                name if ADDRESSES.contains(&name) => {
                    let address = value();
                    if is_loaded(element, name) {
                        self.loaded.insert(address.clone());
                    }
                    self.addresses.insert(address);
                }
                _ => {}
            }
        }
        if element.tag_name() == "style" {
            self.fault("a style sheet inside the page", "<style");
        }
    }

    fn id(&mut self, id: String) {
        if self.ids.contains(&id) {
            self.double_ids.insert(id);
        } else {
            self.ids.insert(id);
        }
    }

    fn script(&mut self, chunk: &TextChunk<'_>) {
        if !chunk.as_str().trim().is_empty() {
            self.fault("a script inside the page", "<script>");
        }
    }

    fn fault(&mut self, message: &str, written: &str) {
        let (message, written) = (message.to_owned(), written.to_owned());
        self.faults.insert(Fault { message, written });
    }
}

/// Whether a browser opens an address without being asked: all but those of links, and of what only tells
/// programs where something else is.
fn is_loaded(element: &Element<'_, '_>, attribute: &str) -> bool {
    let leads = ["a", "area", "base"].contains(&element.tag_name().as_str());
    let told = ["canonical", "alternate", "license", "author", "me", "next", "prev"];
    let rel = element.get_attribute("rel").unwrap_or_default();
    attribute != "href"
        || (!leads && !rel.split_whitespace().any(|it| told.contains(&it)))
}

/// The value of an attribute as it is meant. Only what writers of HTML escape is undone.
pub(crate) fn unescaped(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'")];
    let text =
        pairs.iter().fold(value.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}
