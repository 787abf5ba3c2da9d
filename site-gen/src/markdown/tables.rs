//! Tables: regions that scroll on their own, and cells that are aligned by a class.
//!
//! The parser's own writer aligns cells by `style=`, which the site's policy refuses.

use pulldown_cmark::Alignment;

use crate::markdown::escaped;

/// The table that is being written.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    is_in_head: bool,
}

impl Table {
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, ..Self::default() }
    }

    pub(super) fn open_head(&mut self) -> &'static str {
        self.is_in_head = true;
        self.column = 0;
        "<thead><tr>"
    }

    pub(super) fn close_head(&mut self) -> &'static str {
        self.is_in_head = false;
        "</tr></thead><tbody>\n"
    }

    pub(super) fn open_row(&mut self) -> &'static str {
        self.column = 0;
        "<tr>"
    }

    pub(super) fn open_cell(&mut self) -> String {
        let alignment = self.alignments.get(self.column).copied();
        self.column += 1;
        let class = match alignment {
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        let tag = if self.is_in_head { "th scope=\"col\"" } else { "td" };
        format!("<{tag}{class}>")
    }

    pub(super) fn close_cell(&self) -> &'static str {
        if self.is_in_head { "</th>" } else { "</td>" }
    }
}

/// What every table begins with.
pub(crate) fn open_table(label: &str) -> String {
    let label = escaped(label);
    format!(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>\n"
    )
}

/// What every table ends with.
pub(crate) const CLOSE_TABLE: &str = "</tbody></table></div>\n";
