//! Runs: text that belongs together although the parser hands it out in pieces, with the place in
//! the file of every byte, split into words and bindings.

use std::ops::Range;

use pulldown_cmark::Event;

/// Text and line ends that follow one another.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) text: String,
    parts: Vec<Part>,
}

/// A part of a run that one event has brought.
#[derive(Debug)]
struct Part {
    /// Where it begins in the run.
    at: usize,
    /// The bytes of the source that it comes from.
    source: Range<usize>,
    /// Whether the source has it letter by letter.
    is_verbatim: bool,
    /// Whether a backslash stands before it.
    is_escaped: bool,
}

/// A part of a run, by its bytes in the run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Words.
    Words(Range<usize>),
    /// What stands between two braces.
    Binding(Range<usize>),
    /// A brace that nothing closes.
    Unclosed(Range<usize>),
}

impl Run {
    /// The run that begins with the first of the events, and how many events it takes.
    pub(super) fn read(
        source: &str,
        events: &[(Event<'_>, Range<usize>)],
    ) -> (Self, usize) {
        let mut run = Self::default();
        let mut n_events = 0;
        for (event, place) in events {
            match event {
                Event::Text(text) => run.push(source, text, place),
                Event::SoftBreak => run.push(source, "\n", place),
                _ => break,
            }
            n_events += 1;
        }
        (run, n_events)
    }

    fn push(&mut self, source: &str, text: &str, place: &Range<usize>) {
        self.parts.push(Part {
            at: self.text.len(),
            source: place.clone(),
            is_verbatim: source.get(place.clone()) == Some(text),
            is_escaped: source[..place.start].ends_with('\\'),
        });
        self.text.push_str(text);
    }

    /// The bytes of the source that bytes of the run come from.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start =
            self.part(range.start).map_or(0, |part| part.source(range.start).start);
        let last = range.end.saturating_sub(1).max(range.start);
        let end = self.part(last).map_or(start, |part| part.source(last).end);
        start..end.max(start)
    }

    fn part(&self, at: usize) -> Option<&Part> {
        self.parts.iter().rev().find(|part| part.at <= at)
    }

    /// The whole text as one binding, if it is nothing else.
    pub(super) fn only_binding(&self) -> Option<Range<usize>> {
        let filled = |token: &Token| match token {
            Token::Words(range) => !self.text[range.clone()].trim().is_empty(),
            _ => true,
        };
        let tokens: Vec<Token> = self.tokens().into_iter().filter(filled).collect();
        match &tokens[..] {
            [Token::Binding(inner)] => Some(inner.clone()),
            _ => None,
        }
    }

    /// Words and bindings, in order.
    pub(super) fn tokens(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut words = 0;
        let mut from = 0;
        while let Some(open) = self.text[from..].find('{').map(|at| from + at) {
            from = open + 1;
            if self.is_escaped(open) {
                continue;
            }
            // Another brace before it begins a binding of its own: this one was forgotten to be closed.
            let close = self.text[open + 1..].find(['{', '}']).map(|at| open + 1 + at);
            let close = close.filter(|at| self.text[*at..].starts_with('}'));
            tokens.push(Token::Words(words..open));
            let Some(close) = close else {
                tokens.push(Token::Unclosed(open..open + 1));
                words = open + 1;
                break;
            };
            tokens.push(Token::Binding(open + 1..close));
            words = close + 1;
            from = words;
        }
        tokens.push(Token::Words(words..self.text.len()));
        tokens.retain(|token| !matches!(token, Token::Words(range) if range.is_empty()));
        tokens
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.part(at).is_some_and(|part| part.at == at && part.is_escaped)
    }
}

impl Part {
    /// The bytes of the source for the byte at a place of the run.
    fn source(&self, at: usize) -> Range<usize> {
        if self.is_verbatim {
            let start = self.source.start + (at - self.at);
            start..start + 1
        } else {
            self.source.clone()
        }
    }
}
