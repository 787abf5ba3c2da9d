//! Reads Markdown event by event: resolves bindings, names headings, wraps sections and tables, and
//! tells everything that is wrong, each at its place.

mod text;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::lint::{self, Comment, Plain};
use super::run::Run;
use super::slug::slug;
use super::tables::{CLOSE_TABLE, Table, open_table};
use super::{Document, Heading, Link, Piece, Source};
use crate::binding::{Binder, Binding, BlockPart, Bound, parse};
use crate::digits::Names;
use crate::links::{Addresses, Target};
use crate::problem::Problem;

/// What texts of a language are read with.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// What bindings are resolved against.
    pub binder: Binder<'a>,
    /// The names whose digits are no figures.
    pub names: &'a Names,
    /// The language of the texts.
    pub language: &'a str,
    /// Where the site stands.
    pub addresses: &'a Addresses,
}

/// Reads a text. `label` names it where it has no heading yet; `plain` holds the digits that are
/// excused beforehand.
pub fn compile<'a>(
    writer: &Writer<'_>,
    source: Source<'a>,
    label: &str,
    plain: &Plain,
    problems: &mut Vec<Problem>,
) -> Document<'a> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_GFM;
    let events = Parser::new_ext(source.text, options).into_offset_iter().collect();
    let mut compiler = Compiler {
        writer: *writer,
        source,
        plain,
        events,
        at: 0,
        out: Document::default(),
        label: label.to_owned(),
        n_links: 0,
        heading: None,
        is_in_section: false,
        table: Table::default(),
        unbound: Vec::new(),
        problems,
    };
    while compiler.at < compiler.events.len() {
        compiler.step();
    }
    compiler.finish()
}

/// The sections that look different from the rest, by the id of their heading.
const SECTIONS: [&str; 2] = ["do-now", "not-known"];

struct Compiler<'a, 'b> {
    writer: Writer<'b>,
    source: Source<'a>,
    plain: &'b Plain,
    events: Vec<(Event<'a>, Range<usize>)>,
    at: usize,
    out: Document<'a>,
    /// The heading above.
    label: String,
    /// In how many links, headings and images we are: there a figure is no link.
    n_links: usize,
    heading: Option<OpenHeading>,
    is_in_section: bool,
    table: Table,
    /// Typed digits, by their bytes in the source; a comment right after the last excuses it.
    unbound: Vec<Range<usize>>,
    problems: &'b mut Vec<Problem>,
}

/// The heading that is being read.
#[derive(Default)]
struct OpenHeading {
    text: String,
    id: Option<String>,
}

impl<'a> Compiler<'a, '_> {
    fn step(&mut self) {
        let (event, place) = self.events[self.at].clone();
        if matches!(event, Event::Text(_) | Event::SoftBreak) {
            return self.run();
        }
        self.at += 1;
        match event {
            Event::Start(tag) => self.start(tag, &place),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => {
                self.lint_digits(&code, &|_| place.clone());
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&code);
                }
                self.event(Event::Code(code));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.comment(&html, &place),
            event => self.event(event),
        }
    }

    fn start(&mut self, tag: Tag<'a>, place: &Range<usize>) {
        match tag {
            Tag::Paragraph => {
                if !self.block() {
                    self.event(Event::Start(Tag::Paragraph));
                }
            }
            Tag::Heading { level, .. } => self.heading(level, place),
            Tag::HtmlBlock => self.html_block(place),
            Tag::Link { dest_url, .. } => self.link(&dest_url, place),
            Tag::Image { link_type, dest_url, title, id } => {
                let dest_url = self.image(&dest_url, place).into();
                self.n_links += 1;
                self.event(Event::Start(Tag::Image { link_type, dest_url, title, id }));
            }
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.html(open_table(&self.label));
            }
            Tag::TableHead => {
                let html = self.table.open_head();
                self.html(html);
            }
            Tag::TableRow => {
                let html = self.table.open_row();
                self.html(html);
            }
            Tag::TableCell => {
                let html = self.table.open_cell();
                self.html(html);
            }
            tag => self.event(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                self.n_links -= 1;
                self.out.pieces.push(Piece::Close);
            }
            TagEnd::Image => {
                self.n_links -= 1;
                self.event(Event::End(tag));
            }
            TagEnd::Table => self.html(CLOSE_TABLE),
            TagEnd::TableHead => {
                let html = self.table.close_head();
                self.html(html);
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => {
                let html = self.table.close_cell();
                self.html(html);
            }
            tag => self.event(Event::End(tag)),
        }
    }

    fn event(&mut self, event: Event<'a>) {
        self.out.pieces.push(Piece::Event(event));
    }

    fn html(&mut self, html: impl Into<String>) {
        self.event(Event::Html(html.into().into()));
    }

    /// A problem at bytes of the source.
    fn tell(
        &mut self,
        lint: &'static str,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let place = self.source.place(place);
        self.problems.push(Problem::error(lint, self.source.file, place, message, help));
    }

    // Headings and sections.

    fn heading(&mut self, level: HeadingLevel, place: &Range<usize>) {
        if level == HeadingLevel::H1 {
            self.tell(
                "heading-level",
                place.clone(),
                "a heading of the first level below the head",
                "the page's title is its heading: begin with `##`",
            );
        }
        let begin = self.out.pieces.len();
        self.heading = Some(OpenHeading::default());
        self.n_links += 1;
        while !matches!(self.events[self.at].0, Event::End(TagEnd::Heading(_))) {
            self.step();
        }
        self.n_links -= 1;
        let OpenHeading { text, id } = self.heading.take().unwrap_or_default();
        let title = text.trim().to_owned();
        let id = id.unwrap_or_else(|| slug(&title));
        self.note_id(&id, place);
        self.trim_last_text();
        if level == HeadingLevel::H2 {
            self.out.contents.push(Heading { id: id.clone(), title: title.clone() });
        }
        let before = self.section(level, &id);
        let tag = Tag::Heading {
            level,
            id: Some(id.into()),
            classes: Vec::new(),
            attrs: Vec::new(),
        };
        let opening = [Event::Html(before.into()), Event::Start(tag)];
        self.out.pieces.splice(begin..begin, opening.map(Piece::Event));
        self.label = title;
    }

    fn note_id(&mut self, id: &str, place: &Range<usize>) {
        let help = "give the heading an id of its own: `## Heading {#id}`";
        if id.is_empty() {
            self.tell("duplicate-id", place.clone(), "the heading makes no id", help);
        } else if !self.out.ids.insert(id.to_owned()) {
            let message = format!("the id `{id}` is that of another heading");
            self.tell("duplicate-id", place.clone(), message, help);
        }
    }

    /// A heading's text ends with a space where its id was.
    fn trim_last_text(&mut self) {
        if let Some(Piece::Event(Event::Text(text))) = self.out.pieces.last_mut() {
            *text = text.trim_end().to_owned().into();
        }
    }

    /// The markup that closes the section above and opens that of a heading.
    fn section(&mut self, level: HeadingLevel, id: &str) -> String {
        if level > HeadingLevel::H2 {
            return String::new();
        }
        let close = if self.is_in_section { "</section>\n" } else { "" };
        self.is_in_section = SECTIONS.contains(&id);
        if self.is_in_section {
            format!("{close}<section class=\"{id}\" aria-labelledby=\"{id}\">\n")
        } else {
            close.to_owned()
        }
    }

    // Links and images.

    fn link(&mut self, written: &str, place: &Range<usize>) {
        self.n_links += 1;
        let target = Target::read(written, self.source.file);
        let place = self.source.place(self.written_within(written, place));
        self.out.links.push(Link {
            target: target.clone(),
            file: self.source.file.to_owned(),
            place,
        });
        self.out.pieces.push(Piece::Open { target, class: String::new() });
    }

    fn image(&mut self, written: &str, place: &Range<usize>) -> String {
        let target = Target::read(written, self.source.file);
        let within = self.written_within(written, place);
        if !matches!(target, Target::File(_)) {
            self.tell(
                "bad-image",
                within.clone(),
                format!("`{written}` is no picture of this site"),
                "put it below content/static/ and write its address with a slash before it",
            );
        }
        let address = self.writer.addresses.target(self.writer.language, &target);
        let (file, place) = (self.source.file.to_owned(), self.source.place(within));
        self.out.links.push(Link { target, file, place });
        address
    }

    /// Where an address stands within a link; the whole link if it is written otherwise.
    fn written_within(&self, written: &str, place: &Range<usize>) -> Range<usize> {
        let source = self.source.text.get(place.clone()).unwrap_or_default();
        match source.rfind(written) {
            Some(at) => place.start + at..place.start + at + written.len(),
            None => place.clone(),
        }
    }

    // Markup and comments.

    fn html_block(&mut self, place: &Range<usize>) {
        while !matches!(self.events[self.at].0, Event::End(TagEnd::HtmlBlock)) {
            self.at += 1;
        }
        self.at += 1;
        let html = self.source.text.get(place.clone()).unwrap_or_default();
        self.comment(html, place);
    }

    fn comment(&mut self, html: &str, place: &Range<usize>) {
        match lint::comment(html) {
            Comment::Note => {}
            Comment::Markup => self.tell(
                "raw-html",
                place.clone(),
                "HTML in Markdown",
                "write it in Markdown, or as a block of docs/writing.md; a `<` in text is written `\\<`",
            ),
            Comment::Plain("") => self.tell(
                "plain-without-reason",
                place.clone(),
                "digits are marked plain without a reason",
                "say why they are no figure of a rule: `<!-- plain: hours in a day -->`",
            ),
            Comment::Plain(_) => self.excuse(place),
        }
    }

    /// Excuses the digits right before a comment, and no others.
    fn excuse(&mut self, place: &Range<usize>) {
        let between = |digits: &Range<usize>| {
            self.source.text.get(digits.end..place.start).unwrap_or("digits of an escape")
        };
        let is_near =
            |digits: &Range<usize>| !between(digits).contains(char::is_alphanumeric);
        if self.unbound.last().is_some_and(is_near) {
            self.unbound.pop();
        } else {
            self.tell(
                "plain-excuses-nothing",
                place.clone(),
                "no digits stand right before this comment",
                "put it right after the digits that it is about, or remove it",
            );
        }
    }

    // Blocks.

    /// Reads a paragraph that holds nothing but a block; false if it is another.
    fn block(&mut self) -> bool {
        let (run, n_events) = Run::read(self.source.text, &self.events[self.at..]);
        let ends = self.events.get(self.at + n_events).map(|(event, _)| event);
        if !matches!(ends, Some(Event::End(TagEnd::Paragraph))) {
            return false;
        }
        let Some(inner) = run.only_binding() else { return false };
        let Ok(Binding::Block(block)) = parse(&run.text[inner.clone()]) else {
            return false;
        };
        self.at += n_events + 1;
        match self.writer.binder.block(&block, &self.label, &mut self.out.used) {
            Ok(parts) => parts.into_iter().for_each(|part| self.part(part)),
            Err(refused) => self.refuse(&run, inner.start, refused),
        }
        true
    }

    fn part(&mut self, part: BlockPart) {
        match part {
            BlockPart::Html(html) => self.html(html),
            BlockPart::Bound(bound) => self.bound(bound),
        }
    }

    fn bound(&mut self, bound: Bound) {
        match bound {
            Bound::Link { target, class, text } if self.n_links == 0 => {
                self.out.pieces.push(Piece::Open { target, class });
                self.event(Event::Text(text.into()));
                self.out.pieces.push(Piece::Close);
            }
            Bound::Text(text) | Bound::Link { text, .. } => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&text);
                }
                self.event(Event::Text(text.into()));
            }
        }
    }

    fn finish(mut self) -> Document<'a> {
        if self.is_in_section {
            self.html("</section>\n");
        }
        for digits in std::mem::take(&mut self.unbound) {
            let text = self.source.text.get(digits.clone()).unwrap_or_default();
            let place = self.source.place(digits.clone());
            self.problems.push(lint::unbound(self.source.file, place, text));
        }
        self.out
    }
}
