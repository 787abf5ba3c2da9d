//! Reads Markdown event by event: resolves bindings, names headings, wraps sections and tables, and
//! tells everything that is wrong, each at its place.

mod alerts;
mod comments;
mod headings;
mod images;
mod links;
mod text;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use self::alerts::CLOSE_ALERT;
use self::headings::OpenHeading;
use self::images::OpenImage;
use super::draft::{self, Drafted};
use super::lint::{self, Plain};
use super::run::Run;
use super::tables::{CLOSE_TABLE, Table, open_table};
use super::{Also, Document, Source};
use crate::binding::{Binder, Binding, BlockPart, Bound, parse};
use crate::digits::Names;
use crate::links::Addresses;
use crate::pictures::Pictures;
use crate::problem::Problem;

/// What is understood beyond plain Markdown.
pub(super) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_GFM);

/// How many bytes of a text make an event, at least in most.
const BYTES_AN_EVENT: usize = 16;

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
    /// The pictures that texts may show.
    pub pictures: &'a Pictures<'a>,
}

/// Reads a text. `label` names it where it has no heading yet; `plain` holds the digits that are
/// excused beforehand.
pub(crate) fn compile(
    writer: &Writer<'_>,
    source: Source<'_>,
    also: Also,
    label: &str,
    plain: &Plain,
    problems: &mut Vec<Problem>,
) -> Document {
    let mut events = Vec::with_capacity(source.text.len() / BYTES_AN_EVENT);
    events.extend(Parser::new_ext(source.text, OPTIONS).into_offset_iter());
    let mut compiler = Compiler {
        writer: *writer,
        source,
        plain,
        // Headings and bindings make more than one part of an event.
        draft: Vec::with_capacity(events.len() + events.len() / 8),
        events,
        at: 0,
        out: Document::default(),
        label: label.to_owned(),
        n_links: 0,
        heading: None,
        is_in_section: false,
        images: Vec::new(),
        table: Table::default(),
        cell: 0,
        unbound: Vec::new(),
        problems,
    };
    while compiler.at < compiler.events.len() {
        compiler.step();
    }
    compiler.finish(also)
}

struct Compiler<'a, 'b> {
    writer: Writer<'b>,
    source: Source<'a>,
    plain: &'b Plain,
    events: Vec<(Event<'a>, Range<usize>)>,
    at: usize,
    out: Document,
    draft: Vec<Drafted<'a>>,
    /// The heading above.
    label: String,
    /// In how many links, headings and images we are: there a figure is no link.
    n_links: usize,
    heading: Option<OpenHeading>,
    is_in_section: bool,
    /// The images whose alternative texts are being read.
    images: Vec<OpenImage>,
    table: Table,
    /// Where the open cell begins in the draft.
    cell: usize,
    /// Typed digits, by their bytes in the source; a comment right after the last excuses it.
    unbound: Vec<Range<usize>>,
    problems: &'b mut Vec<Problem>,
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
                let source = self.source.text.get(place.clone()).unwrap_or_default();
                let start = source.find(&*code).map(|at| place.start + at);
                self.lint_digits(&code, &|found| match start {
                    Some(start) => start + found.start..start + found.end,
                    None => place.clone(),
                });
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&code);
                }
                self.event(Event::Code(code));
            }
            Event::InlineHtml(html) if self.anchor(&html, &place) => {}
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
            Tag::BlockQuote(None) => {
                self.unknown_alert(place);
                self.event(Event::Start(Tag::BlockQuote(None)));
            }
            Tag::BlockQuote(Some(kind)) => self.alert(kind),
            Tag::HtmlBlock => self.html_block(place),
            Tag::Link { dest_url, .. } => self.link(&dest_url, place),
            Tag::Image { dest_url, title, .. } => {
                let shown = self.image(&dest_url, &title, place);
                let begin = self.draft.len();
                self.n_links += 1;
                self.images.push(OpenImage { shown, begin });
            }
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.html(open_table(&self.label, self.table.n_columns()));
            }
            Tag::TableHead => {
                let html = self.table.open_head();
                self.html(html);
            }
            Tag::TableRow => {
                self.lost_cells(place);
                let html = self.table.open_row();
                self.html(html);
            }
            Tag::TableCell => {
                let html = self.table.open_cell();
                self.html(html);
                self.cell = self.draft.len();
            }
            tag => self.event(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                self.n_links -= 1;
                self.draft.push(Drafted::Close);
            }
            TagEnd::Image => {
                self.n_links -= 1;
                self.close_image();
            }
            TagEnd::BlockQuote(Some(_)) => self.html(CLOSE_ALERT),
            TagEnd::Table => self.html(CLOSE_TABLE),
            TagEnd::TableHead => {
                let html = self.table.close_head();
                self.html(html);
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => {
                self.table
                    .take(self.draft[self.cell..].iter().filter_map(Drafted::words));
                let html = self.table.close_cell();
                self.html(html);
            }
            tag => self.event(Event::End(tag)),
        }
    }

    fn event(&mut self, event: Event<'a>) {
        self.draft.push(Drafted::Event(event));
    }

    fn html(&mut self, html: impl Into<String>) {
        self.event(Event::Html(html.into().into()));
    }

    /// Tells the cells of a row for which the table has no column: they are left out.
    fn lost_cells(&mut self, row: &Range<usize>) {
        let of_row = self.events[self.at..].iter();
        let of_row =
            of_row.take_while(|(event, _)| *event != Event::End(TagEnd::TableRow));
        let cells = of_row.filter(|(event, _)| *event == Event::End(TagEnd::TableCell));
        let end = cells.map(|(_, place)| place.end).max().unwrap_or(row.start);
        let rest = self.source.text.get(end..row.end).unwrap_or_default();
        let words = rest.trim_matches(|sign: char| sign == '|' || sign.is_whitespace());
        if words.is_empty() {
            return;
        }
        let start = end + rest.find(words).unwrap_or_default();
        self.tell(
            "lost-words",
            start..start + words.len(),
            "the table has no column for this cell",
            "give the table a further column, or take the cell out; a `|` in a cell is written `\\|`",
        );
    }

    /// A problem at bytes of the source.
    fn tell(
        &mut self,
        lint: &'static str,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        // Blocks end with the end of their last line, which is nothing to point at.
        let text = self.source.text.get(place.clone()).unwrap_or_default();
        let place = self.source.place(place.start..place.start + text.trim_end().len());
        self.problems.push(Problem::error(lint, self.source.file, place, message, help));
    }

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
                self.draft.push(Drafted::Open { target, class });
                self.event(Event::Text(text.into()));
                self.draft.push(Drafted::Close);
            }
            Bound::Several(all) => {
                for (n, bound) in all.into_iter().enumerate() {
                    if n > 0 {
                        self.bound(Bound::Text(" ".to_owned()));
                    }
                    self.bound(bound);
                }
            }
            Bound::Text(text) | Bound::Link { text, .. } => {
                if let Some(heading) = &mut self.heading {
                    heading.text.push_str(&text);
                }
                self.event(Event::Text(text.into()));
            }
        }
    }

    fn finish(mut self, also: Also) -> Document {
        if self.is_in_section {
            self.html("</section>\n");
        }
        for digits in std::mem::take(&mut self.unbound) {
            let text = self.source.text.get(digits.clone()).unwrap_or_default();
            let place = self.source.place(digits.clone());
            self.problems.push(lint::unbound(self.source.file, place, text));
        }
        draft::write(self.draft, also, &mut self.out);
        self.out
    }
}
