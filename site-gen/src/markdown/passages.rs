//! A text as passages: each heading with the text below it, for those who take one part alone. A mark
//! of confidence stays with what it is about, in brackets.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::draft::Drafted;

/// A heading and what stands below it, until the next one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Its level; 0 is what stands before the first heading.
    pub level: usize,
    /// Its id.
    pub id: String,
    /// Its text.
    pub title: String,
    /// The text below it.
    pub text: String,
    /// The items of the lists below it.
    pub items: Vec<String>,
}

/// The passages of a text, in order.
pub(super) fn passages(draft: &[Drafted<'_>]) -> Vec<Passage> {
    let mut reader = Reader { all: vec![Passage::default()], ..Reader::default() };
    for part in draft {
        reader.part(part);
    }
    for passage in &mut reader.all {
        passage.text = one_line(&passage.text);
        passage.items.iter_mut().for_each(|item| *item = one_line(item));
    }
    reader.all
}

#[derive(Default)]
struct Reader {
    all: Vec<Passage>,
    is_heading: bool,
    /// In how many items of lists we are.
    n_items: usize,
    is_mark: bool,
}

impl Reader {
    fn part(&mut self, part: &Drafted<'_>) {
        match part {
            Drafted::Open { class, .. } => {
                self.is_mark = class.starts_with("mark ");
                if self.is_mark {
                    self.push(" (");
                }
            }
            Drafted::Close => {
                if std::mem::take(&mut self.is_mark) {
                    self.push(")");
                }
            }
            Drafted::Event(event) => self.event(event),
        }
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                self.is_heading = true;
                self.all.push(Passage {
                    level: number(*level),
                    id: id.as_deref().unwrap_or_default().to_owned(),
                    ..Passage::default()
                });
            }
            Event::End(TagEnd::Heading(_)) => self.is_heading = false,
            Event::Start(Tag::Item) => {
                self.n_items += 1;
                if self.n_items == 1 {
                    self.last().items.push(String::new());
                }
            }
            Event::End(TagEnd::Item) => self.n_items -= 1,
            Event::Text(text) | Event::Code(text) => self.push(text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => self.push(" "),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let (is_heading, is_item) = (self.is_heading, self.n_items > 0);
        let passage = self.last();
        if is_heading {
            return passage.title.push_str(text);
        }
        passage.text.push_str(text);
        if let Some(item) = passage.items.last_mut().filter(|_| is_item) {
            item.push_str(text);
        }
    }

    fn last(&mut self) -> &mut Passage {
        if self.all.is_empty() {
            self.all.push(Passage::default());
        }
        let last = self.all.len() - 1;
        &mut self.all[last]
    }
}

fn number(level: HeadingLevel) -> usize {
    level as usize
}

/// With single spaces, and none before what ends a sentence.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split([' ', '\n']).filter(|it| !it.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.trim().to_owned()
}
