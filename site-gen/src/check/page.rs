//! What one page of the output names and holds.
//!
//! It is read by the rules that browsers read by, tag by tag: what these call a mistake may be mended
//! differently by each program that reads the page, and is told.

use std::collections::BTreeSet;
use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, Error, ForwardingEmitter, Span, State, Tokenizer};

use crate::html::escaped;

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
    /// What is not written as HTML is.
    pub(super) mistakes: BTreeSet<Fault>,
}

/// What is wrong in a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fault {
    pub(super) message: String,
    /// How a template may write it.
    pub(super) written: Vec<String>,
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

/// Reads a page.
pub(super) fn read(html: &[u8]) -> Seen {
    let reader = Reader { html, ..Reader::default() };
    let mut tags = Tags(CallbackEmitter::new(reader));
    let Ok(()) = Tokenizer::new_with_emitter(html, &mut tags).finish();
    std::mem::take(&mut tags.0.callback_mut().seen)
}

/// All addresses that a page names.
pub(crate) fn addresses(html: &[u8]) -> BTreeSet<String> {
    read(html).addresses
}

/// Reads tag by tag, and knows of each whether what follows is text alone.
struct Tags<'a>(CallbackEmitter<Reader<'a>, Infallible, usize>);

impl ForwardingEmitter for &mut Tags<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        // Its own guess is that nobody turns scripts off.
        let _ = self.0.emit_current_tag();
        let reader = self.0.callback_mut();
        if reader.n_drawings > 0 { None } else { text_alone(&reader.open) }
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.0.callback_mut().n_drawings > 0
    }
}

fn is_drawing(tag: &[u8]) -> bool {
    tag == b"svg" || tag == b"math"
}

/// How what follows a tag is read, where that is text alone. What stands in `<noscript>` is markup to readers
/// without scripts.
fn text_alone(tag: &str) -> Option<State> {
    match tag {
        "textarea" | "title" => Some(State::RcData),
        "plaintext" => Some(State::PlainText),
        "script" => Some(State::ScriptData),
        "style" | "iframe" | "xmp" | "noembed" | "noframes" => Some(State::RawText),
        _ => None,
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reader<'a> {
    html: &'a [u8],
    seen: Seen,
    /// The tag that was opened last, until one is closed.
    open: String,
    /// Its attributes: names, each with a value behind it.
    attributes: Vec<(String, String)>,
    /// Whether that tag has not ended yet: what follows may be attributes of an end tag, which say nothing.
    is_in_tag: bool,
    is_in_select: bool,
    /// In how many drawings and formulas we are, whose elements are none of HTML's.
    n_drawings: usize,
}

impl Callback<Infallible, usize> for Reader<'_> {
    fn handle_event(
        &mut self,
        event: CallbackEvent<'_>,
        span: Span<usize>,
    ) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.open.clear();
                self.open.push_str(&String::from_utf8_lossy(name));
                self.attributes.clear();
                self.is_in_tag = true;
            }
            CallbackEvent::AttributeName { name } if self.is_in_tag => {
                let name = String::from_utf8_lossy(name);
                if self.attributes.iter().any(|(other, _)| *other == name) {
                    let message = format!("the attribute `{name}` is there twice");
                    self.mistake(&message, span.start);
                }
                self.attributes.push((name.into_owned(), String::new()));
            }
            CallbackEvent::AttributeValue { value } if self.is_in_tag => {
                if let Some((_, it)) = self.attributes.last_mut() {
                    it.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.is_in_tag = false;
                self.element(span.start);
                let is_drawing = !self_closing && is_drawing(self.open.as_bytes());
                self.n_drawings += usize::from(is_drawing);
            }
            CallbackEvent::EndTag { name } => {
                self.is_in_select &= name != b"select";
                let is_drawing = is_drawing(name);
                self.n_drawings = self.n_drawings.saturating_sub(is_drawing.into());
                self.open.clear();
            }
            CallbackEvent::String { value } if self.open == "script" => {
                self.script(value);
            }
            // Of signs that no text needs authors are told where they wrote them.
            CallbackEvent::Error(
                Error::ControlCharacterInInputStream | Error::NoncharacterInInputStream,
            ) => {}
            CallbackEvent::Error(error) => self.mistake(&worded(error), span.start),
            _ => {}
        }
        None
    }
}

impl Reader<'_> {
    /// Takes in an element whose tag ends at a byte.
    fn element(&mut self, at: usize) {
        for n in 0..self.attributes.len() {
            let (name, value) = &self.attributes[n];
            match name.as_str() {
                "id" => {
                    let is_double = !self.seen.ids.insert(value.clone());
                    self.seen.double_ids.extend(is_double.then(|| value.clone()));
                }
                "style" => {
                    let message = format!("`style=\"{value}\"` on <{}>", self.open);
                    let written = vec![format!("style=\"{}\"", escaped(value))];
                    self.seen.faults.insert(Fault { message, written });
                }
                "srcset" => {
                    // Several addresses, each with the screens that it is for behind it.
                    let all =
                        value.split(',').filter_map(|it| it.split_whitespace().next());
                    let all: Vec<String> = all.map(str::to_owned).collect();
                    self.seen.loaded.extend(all.iter().cloned());
                    self.seen.addresses.extend(all);
                }
                name if name.starts_with("on") => {
                    let message = format!("a script in the attribute `{name}`");
                    let written = vec![format!(" {name}=")];
                    self.seen.faults.insert(Fault { message, written });
                }
                name if ADDRESSES.contains(&name) => {
                    if !self.seen.addresses.contains(value) {
                        self.seen.addresses.insert(value.clone());
                    }
                    if self.is_loaded(name) {
                        self.seen.loaded.insert(value.clone());
                    }
                }
                _ => {}
            }
        }
        if self.open == "style" {
            self.fault("a style sheet inside the page", "<style");
        }
        if self.is_in_select && text_alone(&self.open).is_some() {
            self.mistake("an element that browsers may read in two ways", at);
        }
        self.is_in_select |= self.open == "select";
    }

    /// Takes in what stands in a script. What machines read of a page is no script to browsers, whatever the
    /// policy.
    fn script(&mut self, text: &[u8]) {
        let is_data = self
            .attributes
            .iter()
            .any(|(name, value)| name == "type" && value == "application/ld+json");
        if !is_data && !text.trim_ascii().is_empty() {
            self.fault("a script inside the page", "<script>");
        }
    }

    fn fault(&mut self, message: &str, written: &str) {
        let (message, written) = (message.to_owned(), vec![written.to_owned()]);
        self.seen.faults.insert(Fault { message, written });
    }

    /// Takes in a mistake at a byte: in a tag, or of a sign that is named. The message says nothing that a
    /// template fills in, so that what it writes wrong is told once.
    fn mistake(&mut self, what: &str, at: usize) {
        let before = self.html.get(..at).unwrap_or(self.html);
        let last = |sign| before.iter().rposition(|it| *it == sign).unwrap_or_default();
        let start = last(b'<');
        let rest = String::from_utf8_lossy(&self.html[start..]);
        // A tag is told at its bracket or behind it.
        let tag = before[start..].strip_suffix(b">").unwrap_or(&before[start..]);
        let is_in_text = tag.contains(&b'>');
        let (place, written) = if is_in_text {
            let named = String::from_utf8_lossy(&before[last(b'&').max(start)..]);
            let named = named.trim_end().to_owned();
            (format!("`{named}`"), vec![named])
        } else {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            let name = rest.find(|it: char| it.is_whitespace() || it == '>');
            let name = &rest[..name.unwrap_or(rest.len())];
            let written = vec![rest[..end].to_owned(), format!("{name} ")];
            (format!("`{name}>`"), written)
        };
        let message = format!("{what}: {place}");
        self.seen.mistakes.insert(Fault { message, written });
    }

    /// Whether a browser opens an address without being asked: all but those of links, and of what only tells
    /// programs where something else is.
    fn is_loaded(&self, attribute: &str) -> bool {
        let leads = ["a", "area", "base"].contains(&self.open.as_str());
        let told = ["canonical", "alternate", "license", "author", "me", "next", "prev"];
        let rel = self.attributes.iter().find(|(name, _)| name == "rel");
        let rel = rel.map_or("", |(_, rel)| rel.as_str());
        attribute != "href"
            || (!leads && !rel.split_whitespace().any(|it| told.contains(&it)))
    }
}

/// A mistake in words; of those that hardly anybody makes the name that the standard has for it.
fn worded(error: Error) -> String {
    let words = match error {
        Error::MissingWhitespaceBetweenAttributes => "no space between two attributes",
        Error::UnexpectedCharacterInAttributeName => {
            "a quote or a bracket in the name of an attribute"
        }
        Error::MissingAttributeValue => "an attribute without the value it begins",
        Error::UnexpectedCharacterInUnquotedAttributeValue => {
            "a value without the quotes it needs"
        }
        Error::UnexpectedSolidusInTag => "a slash within a tag",
        Error::InvalidFirstCharacterOfTagName | Error::EofBeforeTagName => {
            "a bracket that begins no tag"
        }
        Error::MissingEndTagName => "an end tag without a name",
        Error::EndTagWithAttributes => "an end tag with attributes",
        Error::EofInTag => "the page ends within a tag",
        Error::EofInComment => "the page ends within a comment",
        Error::UnknownNamedCharacterReference => "an unknown name behind `&`",
        Error::MissingSemicolonAfterCharacterReference => {
            "no `;` behind a sign that is named"
        }
        other => return format!("what HTML calls {other}"),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, ids: &[&str], mistakes: &[&str]) {
        let seen = read(html.as_bytes());
        let told: Vec<&str> = seen.mistakes.iter().map(|it| &*it.message).collect();
        let found: Vec<&str> = seen.ids.iter().map(String::as_str).collect();
        assert_eq!((&found[..], &told[..]), (ids, mistakes), "{html}");
    }

    /// By "Parsing XHTML elements in foreign content" of the standard, a tag may end itself there.
    #[test]
    fn drawings_are_read_as_drawings() {
        check("<svg><title/><style/></svg><p id=\"a\">", &["a"], &[]);
        check("<svg><style><![CDATA[a<b]]></style></svg><p id=\"a\">", &["a"], &[]);
        check("<title><p id=\"a\"></title>", &[], &[]);
    }

    #[test]
    fn what_stands_for_readers_without_scripts_is_read() {
        check("<noscript><p id=\"a\"></noscript>", &["a"], &[]);
    }

    #[test]
    fn attributes_of_an_end_tag_are_one_mistake() {
        let told = "an end tag with attributes: `</p>`";
        check("<p class=\"a\">x</p class=\"a\">", &[], &[told]);
    }

    #[test]
    fn signs_of_authors_are_told_where_they_are_written() {
        check("<p>\u{85}\u{fdd0}</p>", &[], &[]);
    }
}
