//! Markup is refused; comments are notes for authors, or say why the digits before them are plain.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::Compiler;
use crate::markdown::lint::{self, Comment};

impl Compiler<'_, '_> {
    pub(super) fn html_block(&mut self, place: &Range<usize>) {
        while !matches!(self.events[self.at].0, Event::End(TagEnd::HtmlBlock)) {
            self.at += 1;
        }
        self.at += 1;
        let html = self.source.text.get(place.clone()).unwrap_or_default();
        self.comment(html, place);
    }

    pub(super) fn comment(&mut self, html: &str, place: &Range<usize>) {
        match lint::comment(html) {
            Comment::Note => {}
            Comment::Markup => self.tell(
                "raw-html",
                place.clone(),
                "HTML in Markdown",
                "write it in Markdown, or as a block of docs/writing.md; a `<` in text is written `\\<`",
            ),
            Comment::Plain(reason) => {
                let excuses = self.excuses(place);
                if reason.is_empty() {
                    self.tell_missing_reason(place);
                } else if !excuses {
                    self.tell(
                        "plain-excuses-nothing",
                        place.clone(),
                        "no digits stand right before this comment",
                        "put it right after the digits that it is about, or remove it",
                    );
                }
            }
        }
    }

    fn tell_missing_reason(&mut self, place: &Range<usize>) {
        self.tell(
            "plain-without-reason",
            place.clone(),
            "digits are marked plain without a reason",
            "say why they are no figure of a rule: `<!-- plain: hours in a day -->`",
        );
    }

    /// Excuses the digits right before a comment, and no others; false if none stand there.
    fn excuses(&mut self, place: &Range<usize>) -> bool {
        let between = |digits: &Range<usize>| {
            self.source.text.get(digits.end..place.start).unwrap_or("digits of an escape")
        };
        let is_near =
            |digits: &Range<usize>| !between(digits).contains(char::is_alphanumeric);
        let is_there = self.unbound.last().is_some_and(is_near);
        if is_there {
            self.unbound.pop();
        }
        is_there
    }
}
