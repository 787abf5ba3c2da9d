//! Images: each with the room that it takes, its siblings for screens of more dots, and loaded when it is
//! about to be seen.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::Event;

use super::Compiler;
use crate::html::escaped;
use crate::links::Target;
use crate::markdown::Link;
use crate::markdown::draft::Drafted;
use crate::pictures::Fault;

/// An image whose alternative text is being read.
pub(super) struct OpenImage {
    /// Its attributes but that text.
    pub(super) shown: String,
    /// Where that text begins in the draft.
    pub(super) begin: usize,
}

impl Compiler<'_, '_> {
    /// The attributes of an image; what is wrong with it is told.
    pub(super) fn image(
        &mut self,
        written: &str,
        title: &str,
        place: &Range<usize>,
    ) -> String {
        let target = Target::read(written, self.source.file);
        let within = self.written_within(written, place);
        let address = self.writer.addresses.target(self.writer.language, &target);
        let mut shown = format!("src=\"{}\"", escaped(&address));
        if let Target::File(file) = &target {
            match self.size(file) {
                Ok(attributes) => shown += &attributes,
                Err(fault) => {
                    let (message, help) = words(&fault);
                    self.tell("bad-image", within.clone(), message, help);
                }
            }
            let (file, place) = (self.source.file.to_owned(), self.source.place(within));
            self.out.links.push(Link { target, file, place });
        } else {
            // Of what is no picture at all the link is not told as well.
            self.tell(
                "bad-image",
                within,
                format!("`{written}` is no picture of this site"),
                "put it below content/static/ and write its address with a slash before it",
            );
        }
        if !title.is_empty() {
            // Writing into a string cannot fail.
            let _ = write!(shown, " title=\"{}\"", escaped(title));
        }
        shown
    }

    /// The room that a picture takes, and its siblings.
    fn size(&self, file: &str) -> Result<String, Fault> {
        let pictures = self.writer.pictures;
        let Some(size) = pictures.size(file)? else { return Ok(String::new()) };
        let siblings = pictures.siblings(file, size)?;
        let address = |file: &str| escaped(&self.writer.addresses.file(file));
        let siblings: Vec<String> = siblings
            .iter()
            .map(|(file, times)| format!("{} {times}x", address(file)))
            .collect();
        let mut shown = String::new();
        if !siblings.is_empty() {
            shown = format!(" srcset=\"{}\"", siblings.join(", "));
        }
        // Writing into a string cannot fail.
        let _ = write!(shown, " width=\"{}\" height=\"{}\"", size.width, size.height);
        Ok(shown)
    }

    /// Puts the image where its alternative text has been read.
    pub(super) fn close_image(&mut self) {
        let Some(OpenImage { shown, begin }) = self.images.pop() else { return };
        let said = self.draft.split_off(begin);
        let words = said.iter().filter_map(|part| match part {
            Drafted::Event(Event::Text(text) | Event::Code(text)) => Some(text.as_ref()),
            Drafted::Event(Event::SoftBreak | Event::HardBreak) => Some(" "),
            _ => None,
        });
        let alt = escaped(&words.collect::<String>());
        let html = format!("<img {shown} alt=\"{alt}\" loading=\"lazy\">");
        self.event(Event::InlineHtml(html.into()));
    }
}

/// What is said of a picture, and what to do.
fn words(fault: &Fault) -> (String, String) {
    match fault {
        Fault::NoSize(file) => (
            format!("`{file}` is no picture of the kind that its name says"),
            "save it anew, or give it the ending of what it is; of an SVG say `width` and `height` or a \
             `viewBox` in whole numbers"
                .to_owned(),
        ),
        Fault::OtherSize(file, its, times) => (
            format!("`{file}` is {} × {}, not {times} times as large", its.width, its.height),
            "make both of one picture: a screen of more dots shows it in place of the other".to_owned(),
        ),
    }
}
