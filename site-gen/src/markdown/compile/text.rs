//! Runs of text: words are looked through for digits, braces are resolved.

use std::ops::Range;

use pulldown_cmark::Event;

use super::{Compiler, lint};
use crate::binding::{Reason, Refused, parse};
use crate::digits::{number_words, unbound_digits};
use crate::markdown::run::{Run, Token};
use crate::unbroken;

impl Compiler<'_, '_> {
    pub(super) fn run(&mut self) {
        let (run, n_events) = Run::read(self.source.text, &self.events[self.at..]);
        self.at += n_events;
        for token in run.tokens() {
            match token {
                Token::Words(range) => self.words(&run, &range),
                Token::Binding(inner) => self.binding(&run, &inner),
                Token::Unclosed(brace) => self.tell(
                    "malformed-binding",
                    run.source(&brace),
                    "a brace opens and none closes",
                    "close it with `}`, or write `\\{` for a brace that is no binding",
                ),
            }
        }
    }

    fn words(&mut self, run: &Run, range: &Range<usize>) {
        let words = &run.text[range.clone()];
        self.lint_digits(words, &|found| {
            run.source(&(found.start + range.start..found.end + range.start))
        });
        for found in number_words(words, self.writer.language) {
            let word = &words[found.clone()];
            if self.excused(word) {
                continue;
            }
            let at = run.source(&(found.start + range.start..found.end + range.start));
            let place = self.source.place(at);
            self.problems.push(lint::number_word(self.source.file, place, word));
        }
        self.unknown_footnotes(words, &|found| {
            run.source(&(found.start + range.start..found.end + range.start))
        });
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(words);
        }
        self.unbroken_names(words);
    }

    /// Takes in words, with an element around each name that no line may break; an image has a text alone.
    fn unbroken_names(&mut self, words: &str) {
        let mut rest = 0;
        let is_text_alone = !self.images.is_empty();
        let names = if is_text_alone { Vec::new() } else { unbroken::names(words) };
        for name in names {
            self.text_event(&words[rest..name.start]);
            self.event(Event::InlineHtml(unbroken::OPEN.into()));
            self.text_event(&words[name.clone()]);
            self.event(Event::InlineHtml(unbroken::CLOSE.into()));
            rest = name.end;
        }
        self.text_event(&words[rest..]);
    }

    fn text_event(&mut self, text: &str) {
        if !text.is_empty() {
            self.event(Event::Text(text.to_owned().into()));
        }
    }

    /// Tells the footnotes that nobody wrote: readers would see the brackets.
    fn unknown_footnotes(
        &mut self,
        words: &str,
        place: &dyn Fn(Range<usize>) -> Range<usize>,
    ) {
        // A single sign is found many times as fast as two.
        let brackets = words.match_indices('[').map(|(at, _)| at);
        for at in brackets.filter(|at| words[at + 1..].starts_with('^')) {
            let Some(end) = words[at..].find(']').map(|end| at + end + 1) else {
                continue;
            };
            let name = &words[at + 2..end - 1];
            let place = place(at..end);
            let is_escaped =
                self.source.text.get(..place.start).is_some_and(|it| it.ends_with('\\'));
            if is_escaped || name.is_empty() || name.contains(char::is_whitespace) {
                continue;
            }
            self.tell(
                "unknown-footnote",
                place,
                format!("there is no footnote `{name}`"),
                format!(
                    "write it on a line of its own: `[^{name}]: …`; brackets that are meant are written `\\[`"
                ),
            );
        }
    }

    /// Notes typed digits; `place` gives the bytes of the source for bytes of the text.
    pub(super) fn lint_digits(
        &mut self,
        text: &str,
        place: &dyn Fn(Range<usize>) -> Range<usize>,
    ) {
        for found in unbound_digits(text, self.writer.names) {
            if !self.excused(&text[found.clone()]) {
                self.unbound.push(place(found));
            }
        }
    }

    /// Whether the page's head marks it plain.
    fn excused(&mut self, digits: &str) -> bool {
        let is_excused = self.plain.excuses(digits);
        if is_excused {
            self.out.excused.insert(digits.to_owned());
        }
        is_excused
    }

    fn binding(&mut self, run: &Run, inner: &Range<usize>) {
        let resolved = match parse(&run.text[inner.clone()]) {
            Ok(binding) => self.writer.binder.resolve(&binding, &mut self.out.used),
            Err(malformed) => Err(malformed.into()),
        };
        match resolved {
            Ok(bound) => self.bound(bound),
            Err(refused) => self.refuse(run, inner.start, refused),
        }
    }

    /// Tells why a binding is refused, at its place within the run.
    pub(super) fn refuse(&mut self, run: &Run, start: usize, refused: Refused) {
        let Refused::Because(Reason { at, lint, message, help }) = refused else {
            return;
        };
        let place = run.source(&(start + at.start..start + at.end));
        self.tell(lint, place, message, help);
    }
}
