//! A text while it is read: events of the parser and links that have no address yet, to be made a
//! [`Document`].
//!
//! A document is of the reader no more: it needs neither the text nor the parser, so that it can be kept
//! from one build to the next.

use pulldown_cmark::{CowStr, Event, html};

use super::passages::passages;
use super::{Also, Document, LINK, Opened};
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

/// What tags take about, between two texts.
const MOST_TAGS: usize = 8;

/// Writes a draft into a document.
pub(super) fn write(draft: Vec<Drafted<'_>>, also: Also, document: &mut Document) {
    if also == Also::Passages {
        document.passages = passages(&draft);
    }
    let words = |part: &Drafted<'_>| part.words().map_or(0, str::len);
    let n_bytes = draft.iter().map(|part| words(part) + MOST_TAGS).sum();
    let mut html = String::with_capacity(n_bytes);
    let events = draft.into_iter().map(|part| {
        if also == Also::Words {
            document.plain.push_str(part.words().unwrap_or_default());
        }
        match part {
            Drafted::Event(event) => without_mark(event),
            Drafted::Open { target, class } => {
                document.opened.push(Opened { at: 0, target, class });
                Event::InlineHtml(CowStr::from(LINK))
            }
            Drafted::Close => Event::InlineHtml("</a>".into()),
        }
    });
    html::push_html(&mut html, events);
    let places = html.match_indices(LINK).map(|(at, _)| at);
    document.opened.iter_mut().zip(places).for_each(|(opened, at)| opened.at = at);
    html.shrink_to_fit();
    document.html = html;
}

impl Drafted<'_> {
    /// The words that readers see of it.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Event(Event::Text(text) | Event::Code(text)) => Some(text),
            _ => None,
        }
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
