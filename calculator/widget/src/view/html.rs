//! Writes a view as HTML.
//!
//! The HTML says the same as the view once it is parsed: between two texts stands a comment, since a
//! parser makes one text of two.

use super::{Attribute, Element, View};

/// What stands between texts.
const MARK: &str = "<!---->";

/// Elements that have no content and no end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
];

/// The view as HTML.
pub(crate) fn to_html(view: &View<'_>) -> String {
    let mut writing = Writing { out: String::new(), is_after_text: false };
    writing.view(view);
    writing.out
}

struct Writing {
    out: String,
    is_after_text: bool,
}

impl Writing {
    fn view(&mut self, view: &View<'_>) {
        match view {
            View::Nothing => {}
            View::Text(text) => self.text(text),
            View::Element(element) => self.element(element),
            View::All(all) => all.iter().for_each(|it| self.view(it)),
        }
    }

    fn mark(&mut self) {
        self.out.push_str(MARK);
        self.is_after_text = false;
    }

    fn text(&mut self, text: &str) {
        if self.is_after_text {
            self.mark();
        }
        self.escaped(text);
        self.is_after_text = true;
    }

    fn element(&mut self, Element(parts): &Element<'_>) {
        self.out.push('<');
        self.out.push_str(parts.tag);
        parts.attributes.iter().for_each(|it| self.attribute(it));
        self.out.push('>');
        self.is_after_text = false;
        if VOID.contains(&parts.tag) {
            return;
        }
        parts.children.iter().for_each(|it| self.view(it));
        self.out.push_str("</");
        self.out.push_str(parts.tag);
        self.out.push('>');
        self.is_after_text = false;
    }

    fn attribute(&mut self, Attribute { name, value, .. }: &Attribute) {
        let Some(value) = value else { return };
        self.out.push(' ');
        self.out.push_str(name);
        if !value.is_empty() {
            self.out.push_str("=\"");
            self.escaped(value);
            self.out.push('"');
        }
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                other => self.out.push(other),
            }
        }
    }
}
