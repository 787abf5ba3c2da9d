//! An answer as one text, for a page to show: four lines a hit, with the words that were meant between
//! two signs that no text holds.

use crate::find::Found;
use crate::index::Index;
use crate::words::words;

/// What stands around a word that was meant.
const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

impl Index {
    /// The answer to a question: of each hit address, title, heading and summary, a line each.
    pub fn answer(&self, question: &str) -> String {
        let found = self.find(question);
        let mut out = String::new();
        for hit in &found.hits {
            let page = &self.pages[hit.page];
            let heading = &page.sections[hit.section].heading;
            out.push_str(&self.address(hit));
            out.push('\n');
            for text in [&page.title, heading, &page.summary] {
                self.mark(text, &found, &mut out);
                out.push('\n');
            }
        }
        out
    }

    /// Writes a text of one line with its words marked that were meant.
    fn mark(&self, text: &str, found: &Found, out: &mut String) {
        let mut at = 0;
        for word in words(text) {
            let stem = self.tongue().stem(&word.folded);
            let term = self.terms.binary_search_by(|it| it.stem.as_str().cmp(&stem));
            if !term.is_ok_and(|it| found.meant[it]) {
                continue;
            }
            out.push_str(&text[at..word.place.start]);
            out.push(MARKS[0]);
            out.push_str(&text[word.place.clone()]);
            out.push(MARKS[1]);
            at = word.place.end;
        }
        out.push_str(&text[at..]);
    }
}
