//! Tables: regions that scroll on their own, cells that are aligned by a class, and, of tables of many
//! columns, cells that name their heading, so that a theme can set a row below another on a phone.
//!
//! The parser's own writer aligns cells by `style=`, which the site's policy refuses.

use pulldown_cmark::Alignment;

use crate::html::escaped;

/// How many columns do not fit on a phone beside each other.
const MANY: usize = 3;

/// The table that is being written.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    headings: Vec<String>,
    column: usize,
    is_in_head: bool,
}

impl Table {
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, ..Self::default() }
    }

    pub(super) fn n_columns(&self) -> usize {
        self.alignments.len()
    }

    /// Takes in the text of a cell that ends, which is a heading if it is in the head.
    pub(super) fn take<'t>(&mut self, text: impl Iterator<Item = &'t str>) {
        if self.is_in_head {
            self.headings.push(text.collect());
        }
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
        let heading = self.headings.get(self.column).filter(|_| self.column > 0);
        let label = heading.map(|it| labelled(it, self.n_columns())).unwrap_or_default();
        self.column += 1;
        let class = match alignment {
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        let tag = if self.is_in_head { "th scope=\"col\"" } else { "td" };
        format!("<{tag}{class}{label}>")
    }

    pub(super) fn close_cell(&self) -> &'static str {
        if self.is_in_head { "</th>" } else { "</td>" }
    }
}

/// What every table begins with.
pub(crate) fn open_table(label: &str, n_columns: usize) -> String {
    let label = escaped(label);
    let class = if n_columns < MANY { "" } else { " class=\"stacked\"" };
    format!(
        "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table{class}>\n"
    )
}

/// The attribute by which a cell names its heading, in a table that is too wide for a phone.
fn labelled(heading: &str, n_columns: usize) -> String {
    if n_columns < MANY || heading.is_empty() {
        return String::new();
    }
    format!(" data-label=\"{}\"", escaped(heading))
}

/// What every table ends with.
pub(crate) const CLOSE_TABLE: &str = "</tbody></table></div>\n";
