//! Alerts: block quotes that begin with their kind, such as `> [!CAUTION]`.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use super::Compiler;
use crate::html::escaped;

/// What closes an alert.
pub(super) const CLOSE_ALERT: &str = "</div>\n";

impl Compiler<'_, '_> {
    /// Opens an alert; the page's language has a word for its kind, so that it is not told by colour alone.
    pub(super) fn alert(&mut self, kind: BlockQuoteKind) {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let class = if name == "note" { name.to_owned() } else { format!("note {name}") };
        let word = escaped(&self.writer.binder.texts.get(&format!("alert-{name}")));
        self.html(format!(
            "<div class=\"{class}\" role=\"note\">\n<p class=\"kind\">{word}</p>\n"
        ));
    }

    /// Tells a block quote that is meant as an alert, and is none.
    pub(super) fn unknown_alert(&mut self, place: &Range<usize>) {
        let text = self.source.text.get(place.clone()).unwrap_or_default();
        let words = text.trim_start_matches(['>', ' ']);
        let end = words.find(']').filter(|_| words.starts_with("[!"));
        let Some(end) = end else { return };
        let start = place.start + text.len() - words.len();
        let message = format!("`{}` makes no note here", &words[..=end]);
        let help = "write `> [!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, on a line of \
                    its own";
        self.tell("unknown-word", start..start + end + 1, message, help);
    }
}
