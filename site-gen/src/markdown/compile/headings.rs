//! Headings: their ids, the table of contents, and the sections that look different from the rest.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::Compiler;
use crate::markdown::Heading;
use crate::markdown::draft::Drafted;
use crate::markdown::slug::slug;

/// The sections that look different from the rest, by the id of their heading.
const SECTIONS: [&str; 2] = ["do-now", "not-known"];

/// The heading that is being read.
#[derive(Default)]
pub(super) struct OpenHeading {
    pub(super) text: String,
    pub(super) id: Option<String>,
}

impl Compiler<'_, '_> {
    pub(super) fn heading(&mut self, level: HeadingLevel, place: &Range<usize>) {
        if level == HeadingLevel::H1 {
            self.tell(
                "heading-level",
                place.clone(),
                "a heading of the first level below the head",
                "the page's title is its heading: begin with `##`",
            );
        }
        let begin = self.draft.len();
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
        self.draft.splice(begin..begin, opening.map(Drafted::Event));
        self.label = title;
    }

    /// Takes the id of a heading, an empty anchor at its end: viewers of repositories know it too. False if
    /// the markup is none.
    pub(super) fn anchor(&mut self, html: &str, place: &Range<usize>) -> bool {
        let id = html.strip_prefix("<a id=\"").and_then(|it| it.strip_suffix("\">"));
        let Some(id) = id else { return false };
        let next = self.events.get(self.at);
        let Some((Event::InlineHtml(close), Range { end, .. })) = next else {
            return false;
        };
        if &**close != "</a>" {
            return false;
        }
        let place = place.start..*end;
        self.at += 1;
        let fits = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
        match &mut self.heading {
            _ if id.is_empty() || !id.bytes().all(fits) => self.tell(
                "bad-id",
                place,
                format!("`{id}` is no id of a heading"),
                "write it in small letters, digits and hyphens, the same in all languages",
            ),
            Some(OpenHeading { id: Some(_), .. }) => self.tell(
                "bad-id",
                place,
                "the heading has an id already",
                "keep one: an address of before is led on by `[redirects]` in content/site.toml",
            ),
            Some(heading) => heading.id = Some(id.to_owned()),
            None => self.tell(
                "misplaced-binding",
                place,
                format!("the id `{id}` stands outside a heading"),
                "put it at the end of a heading",
            ),
        }
        true
    }

    fn note_id(&mut self, id: &str, place: &Range<usize>) {
        let help = "give the heading an id of its own: `## Heading <a id=\"name\"></a>`";
        if id.is_empty() {
            self.tell("duplicate-id", place.clone(), "the heading makes no id", help);
        } else if !self.out.ids.insert(id.to_owned()) {
            let message = format!("the id `{id}` is that of another heading");
            self.tell("duplicate-id", place.clone(), message, help);
        }
    }

    /// A heading's text ends with a space where its id was.
    fn trim_last_text(&mut self) {
        if let Some(Drafted::Event(Event::Text(text))) = self.draft.last_mut() {
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
}
