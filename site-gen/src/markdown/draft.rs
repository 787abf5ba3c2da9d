//! A text while it is read: events of the parser and links that have no address yet, to be made a
//! [`Document`].
//!
//! A document is of the reader no more: it needs neither the text nor the parser, so that it can be kept
//! from one build to the next.

use pulldown_cmark::{CowStr, Event, html};

use super::passages::passages;
use super::{Document, Piece};
use crate::links::Target;

/// A part of a draft.
#[derive(Clone, Debug)]
pub(super) enum Drafted<'a> {
    /// What needs no address.
    Event(Event<'a>),
    /// The beginning of a link.
    Open { target: Target, class: String },
    /// Its end.
    Close,
}

impl Drafted<'_> {
    /// The words that it brings.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Event(Event::Text(text) | Event::Code(text)) => Some(text.to_string()),
            Self::Event(_) | Self::Open { .. } | Self::Close => None,
        }
    }
}

/// What stands where a link begins until the text is HTML. No text has it: it is taken out before.
const LINK: char = '\0';

/// Writes a draft into a document.
pub(super) fn write(draft: Vec<Drafted<'_>>, document: &mut Document) {
    document.passages = passages(&draft);
    let mut links = Vec::new();
    let events = draft.into_iter().map(|part| match part {
        Drafted::Event(event) => {
            if let Event::Text(text) | Event::Code(text) = &event {
                document.plain.push_str(text);
            }
            without_mark(event)
        }
        Drafted::Open { target, class } => {
            links.push(Piece::Link { target, class });
            Event::InlineHtml(CowStr::from(LINK))
        }
        Drafted::Close => Event::InlineHtml("</a>".into()),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    let mut links = links.into_iter();
    for html in out.split(LINK) {
        document.pieces.push(Piece::Html(html.to_owned()));
        document.pieces.extend(links.next());
    }
}

fn without_mark(event: Event<'_>) -> Event<'_> {
    let clean = |text: CowStr<'_>| CowStr::from(text.replace(LINK, "\u{fffd}"));
    match event {
        Event::Text(text) if text.contains(LINK) => Event::Text(clean(text)),
        Event::Code(text) if text.contains(LINK) => Event::Code(clean(text)),
        Event::Html(text) if text.contains(LINK) => Event::Html(clean(text)),
        Event::InlineHtml(text) if text.contains(LINK) => Event::InlineHtml(clean(text)),
        event => event,
    }
}
