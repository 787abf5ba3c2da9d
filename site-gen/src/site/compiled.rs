//! A page with all its texts read: head and body, bound and linted.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use engine::RuleId;

use super::Page;
use crate::front_matter::{HeadKind, HomeButton, HomeHead, Words, Written};
use crate::links::Target;
use crate::markdown::{Also, Document, Link, Place, Source, Writer, compile as read};
use crate::problem::Problem;

/// A page with its texts read.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// What its texts say.
    pub compiled: Arc<Compiled>,
}

/// What the texts of a page say. It belongs to no build, and can be kept for the next.
#[derive(Debug)]
pub struct Compiled {
    /// Its title.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// A guide's opening sentence.
    pub answer: Option<Document>,
    /// What the home page has.
    pub home: Option<HomeText>,
    /// The text below the head.
    pub body: Document,
    /// All links of head and text.
    pub links: Vec<Link>,
    /// All rules that head and text bind or cite.
    pub used: BTreeSet<RuleId>,
}

impl Deref for Text<'_> {
    type Target = Compiled;

    fn deref(&self) -> &Compiled {
        &self.compiled
    }
}

/// The texts of the home page.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "named like the keys of the head, which are documented there"
)]
pub struct HomeText {
    pub lead: String,
    pub button: Labelled,
    pub button_note: String,
    pub answers_title: String,
    pub answers: Vec<HomeAnswerText>,
    pub situations_title: String,
    pub situations: Vec<Labelled>,
    pub unknown_title: String,
    pub unknown: Vec<Document>,
    pub unknown_link: Labelled,
    pub tools_title: String,
    pub tools: Vec<HomeToolText>,
}

/// A label and where it leads.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub struct Labelled {
    pub label: String,
    pub target: Target,
}

/// A short answer.
#[derive(Debug)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub struct HomeAnswerText {
    pub question: Labelled,
    pub answer: Document,
}

/// A tool.
#[derive(Debug)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub struct HomeToolText {
    pub label: Labelled,
    pub text: String,
}

/// Reads all texts of a page.
pub(super) fn compile(
    page: &Page<'_>,
    writer: &Writer<'_>,
    problems: &mut Vec<Problem>,
) -> Compiled {
    let mut texts = Texts {
        page,
        writer: *writer,
        links: Vec::new(),
        used: BTreeSet::new(),
        excused: BTreeSet::new(),
        problems,
    };
    let head = &page.head;
    let title = texts.plain(&head.title);
    let description = texts.plain(&head.description);
    let answer = match &head.kind {
        HeadKind::Guide(guide) => Some(texts.document(&guide.answer)),
        HeadKind::Page | HeadKind::Home(_) => None,
    };
    let home = match &head.kind {
        HeadKind::Home(home) => Some(texts.home(home)),
        HeadKind::Page | HeadKind::Guide(_) => None,
    };
    head.plain.finish(page.file, &texts.excused, texts.problems);
    let body = texts.body(&title);
    let Texts { links, used, .. } = texts;
    Compiled { title, description, answer, home, body, links, used }
}

/// The texts of a page being read, with what they have in common.
struct Texts<'a, 'b> {
    page: &'a Page<'a>,
    writer: Writer<'b>,
    links: Vec<Link>,
    used: BTreeSet<RuleId>,
    excused: BTreeSet<String>,
    problems: &'b mut Vec<Problem>,
}

impl<'a> Texts<'a, '_> {
    fn body(&mut self, title: &str) -> Document {
        let start = self.page.head.end;
        let source = Source {
            file: self.page.file,
            text: &self.page.text[start..],
            place: Place::From(start),
        };
        // The head's marks are for the head: below, a comment stands where the digits do.
        let plain = crate::markdown::Plain::default();
        // Passages are shown elsewhere, of guides of a site that knows its address.
        let is_guide = matches!(self.page.head.kind, HeadKind::Guide(_));
        let is_shown = is_guide && self.writer.addresses.absolute("").is_some();
        let also = if is_shown { Also::Passages } else { Also::Nothing };
        let document = read(&self.writer, source, also, title, &plain, self.problems);
        self.note(&document);
        document
    }

    fn document(&mut self, words: &'a Words) -> Document {
        self.read(words, Also::Passages)
    }

    fn read(&mut self, words: &'a Words, also: Also) -> Document {
        let source = words.source(self.page.file);
        let plain = &self.page.head.plain;
        let document = read(&self.writer, source, also, "", plain, self.problems);
        self.note(&document);
        self.excused.extend(document.excused.iter().cloned());
        document
    }

    fn note(&mut self, document: &Document) {
        self.links.extend(document.links.iter().cloned());
        self.used.extend(document.used.iter().copied());
    }

    fn plain(&mut self, words: &'a Words) -> String {
        self.read(words, Also::Words).plain().to_owned()
    }

    fn target(&mut self, written: &Written) -> Target {
        let target = Target::read(&written.address, self.page.file);
        self.links.push(Link {
            target: target.clone(),
            file: self.page.file.to_owned(),
            place: written.place.clone(),
        });
        target
    }

    fn labelled(&mut self, label: &'a Words, link: &Written) -> Labelled {
        Labelled { label: self.plain(label), target: self.target(link) }
    }

    fn home(&mut self, home: &'a HomeHead) -> HomeText {
        let button =
            |texts: &mut Self, it: &'a HomeButton| texts.labelled(&it.label, &it.link);
        HomeText {
            lead: self.plain(&home.lead),
            button: button(self, &home.button),
            button_note: self.plain(&home.button_note),
            answers_title: self.plain(&home.answers_title),
            answers: home
                .answers
                .iter()
                .map(|it| HomeAnswerText {
                    question: self.labelled(&it.question, &it.link),
                    answer: self.document(&it.answer),
                })
                .collect(),
            situations_title: self.plain(&home.situations_title),
            situations: home
                .situations
                .iter()
                .map(|it| self.labelled(&it.text, &it.link))
                .collect(),
            unknown_title: self.plain(&home.unknown_title),
            unknown: home.unknown.iter().map(|it| self.document(it)).collect(),
            unknown_link: button(self, &home.unknown_link),
            tools_title: self.plain(&home.tools_title),
            tools: home
                .tools
                .iter()
                .map(|it| HomeToolText {
                    label: self.labelled(&it.label, &it.link),
                    text: self.plain(&it.text),
                })
                .collect(),
        }
    }
}
