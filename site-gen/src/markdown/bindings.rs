//! The bindings of a text, read without deciding what they show.

use pulldown_cmark::{Event, Parser};

use super::compile::OPTIONS;
use super::run::{Run, Token};
use crate::binding::{Binding, parse};

/// All bindings of a text, each with the byte at which its brace opens. What is none is left out:
/// that is told where the text is compiled.
pub(crate) fn bindings(text: &str) -> Vec<(usize, Binding)> {
    let events: Vec<_> = Parser::new_ext(text, OPTIONS).into_offset_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((event, _)) = events.get(at) {
        if !matches!(event, Event::Text(_)) {
            at += 1;
            continue;
        }
        let (run, n_events) = Run::read(text, &events[at..]);
        at += n_events;
        for token in run.tokens() {
            let Token::Binding(inner) = token else { continue };
            if let Ok(binding) = parse(&run.text[inner.clone()]) {
                found.push((run.source(&inner).start - 1, binding));
            }
        }
    }
    found
}
