//! White space between the blocks of a page, which no reader sees, and comments: both are left out.
//!
//! Nothing else is touched. What a script goes over as it stands (`data-wasm`: the calculator's root,
//! the search's form), `<pre>`, `<textarea>`, scripts and drawings stay byte for byte, with their
//! comments; so do words and the spaces between inline elements.

use memchr::memchr;

/// What the longest name of those below takes.
const LONGEST: usize = 10;

/// Whether the beginning and end of an element are breaks of a line anyway.
#[rustfmt::skip]
fn breaks_line(name: &[u8]) -> bool {
    matches!(name,
        b"!doctype" | b"article" | b"aside" | b"base" | b"blockquote" | b"body" | b"caption" | b"col"
        | b"colgroup" | b"dd" | b"details" | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption"
        | b"figure" | b"footer" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"head" | b"header"
        | b"hr" | b"html" | b"li" | b"link" | b"main" | b"meta" | b"nav" | b"ol" | b"p" | b"pre"
        | b"section" | b"table" | b"tbody" | b"td" | b"tfoot" | b"th" | b"thead" | b"title" | b"tr"
        | b"ul"
    )
}

/// Whether an element stays as it is.
fn stays(name: &[u8]) -> bool {
    matches!(name, b"pre" | b"textarea" | b"script" | b"style" | b"svg" | b"math")
}

/// What marks an element that a script goes over.
const ROOT: &str = " data-wasm=";

/// The page without them.
pub(crate) fn minified(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    // Of the text at hand, what stands before a comment or a bracket that is no tag.
    let mut before = String::new();
    let (mut rest, mut is_after_block) = (html, true);
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let (text, tag) = rest.split_at(at);
        if let Some(comment) = tag.strip_prefix("<!--") {
            before.push_str(text);
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(tag) = Tag::read(tag) else {
            before.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        };
        let is_block = tag.is(breaks_line);
        out.push_str(between(whole(&mut before, text), is_after_block, is_block));
        before.clear();
        let (kept, after) = rest[at..].split_at(tag.kept_length(&rest[at..]));
        out.push_str(kept);
        rest = after;
        is_after_block = is_block;
    }
    out.push_str(between(whole(&mut before, rest), is_after_block, true));
    out
}

/// A text with what stands before it, which most have not.
fn whole<'a>(before: &'a mut String, text: &'a str) -> &'a str {
    if before.is_empty() {
        return text;
    }
    before.push_str(text);
    before
}

/// What is left of a text between two tags.
fn between(text: &str, is_after_block: bool, is_before_block: bool) -> &str {
    let is_space = |sign: char| sign.is_ascii_whitespace();
    if text.chars().all(is_space) && (is_after_block || is_before_block) {
        return "";
    }
    let text = if is_after_block { text.trim_start_matches(is_space) } else { text };
    if is_before_block { text.trim_end_matches(is_space) } else { text }
}

/// A tag that begins or ends an element.
struct Tag<'a> {
    name: &'a str,
    /// All of it, with its brackets.
    whole: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag that the text begins with; none if it is a bracket alone.
    fn read(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        inner
            .starts_with(|it: char| it.is_ascii_alphabetic() || it == '!')
            .then_some(())?;
        let end =
            inner.find(|it: char| it.is_ascii_whitespace() || it == '>' || it == '/');
        let name = &inner[..end.unwrap_or(inner.len())];
        Some(Self { name, whole: &text[..length(text)] })
    }

    /// Whether its name is one of those.
    fn is(&self, are: fn(&[u8]) -> bool) -> bool {
        let mut lower = [0; LONGEST];
        let Some(lower) = lower.get_mut(..self.name.len()) else { return false };
        lower.copy_from_slice(self.name.as_bytes());
        lower.make_ascii_lowercase();
        are(lower)
    }

    fn has_attributes(&self) -> bool {
        self.whole.len() > self.name.len() + ROOT.len()
    }

    fn is_end(&self) -> bool {
        self.whole.starts_with("</")
    }

    /// How much of the text that it begins is to stay as it is: the tag, or the whole element.
    fn kept_length(&self, text: &str) -> usize {
        let is_root = self.has_attributes() && self.whole.contains(ROOT);
        if self.is_end() || !(is_root || self.is(stays)) {
            return self.whole.len();
        }
        let (mut depth, mut at) = (0_usize, 0);
        while let Some(found) = text[at..].find('<') {
            at += found;
            match Tag::read(&text[at..]) {
                Some(tag) if tag.name.eq_ignore_ascii_case(self.name) => {
                    at += tag.whole.len();
                    depth = if tag.is_end() { depth - 1 } else { depth + 1 };
                    if depth == 0 || tag.whole.ends_with("/>") {
                        return at;
                    }
                }
                _ => at += 1,
            }
        }
        text.len()
    }
}

/// The length of the tag that the text begins with; a bracket in the value of an attribute ends none.
fn length(text: &str) -> usize {
    let mut quote = None;
    for (at, sign) in text.bytes().enumerate() {
        match (quote, sign) {
            (None, b'"' | b'\'') => quote = Some(sign),
            (None, b'>') => return at + 1,
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, left: &str) {
        assert_eq!(minified(html), left);
        assert_eq!(minified(left), left, "a second time nothing is left to do");
    }

    #[test]
    fn white_space_between_blocks_goes() {
        check(
            "<ul>\n<li>a </li>\n\n <li> b</li>\n</ul>\n",
            "<ul><li>a</li><li>b</li></ul>",
        );
        check("<P>\n a\n b\n</P>", "<P>a\n b</P>");
    }

    #[test]
    fn white_space_between_inline_elements_stays() {
        check("<p><a>a</a>\n<a>b</a> </p>", "<p><a>a</a>\n<a>b</a></p>");
        check("<p> a  <b> b </b></p>", "<p>a  <b> b </b></p>");
        check("<p>a\u{a0}</p>", "<p>a\u{a0}</p>");
    }

    #[test]
    fn what_a_script_goes_over_stays_with_its_comments() {
        let root =
            "<div id=\"x\" data-wasm=\"y\"> <div> <!----> a </div>\n<p> b </p> </div>";
        check(&format!("<div> {root} </div>"), &format!("<div>{root}</div>"));
    }

    #[test]
    fn what_is_set_as_it_stands_stays() {
        check(
            "<div> <pre>\n a <b>\n</b> </pre> </div>",
            "<div><pre>\n a <b>\n</b> </pre></div>",
        );
        check("<p> <svg> <svg> </svg> </svg> </p>", "<p><svg> <svg> </svg> </svg></p>");
        check("<p><textarea> a </textarea></p>", "<p><textarea> a </textarea></p>");
    }

    #[test]
    fn a_bracket_in_a_value_or_a_text_is_no_tag() {
        check("<p title=\"a > <b \"> a < b </p>", "<p title=\"a > <b \">a < b</p>");
    }

    #[test]
    fn comments_go() {
        check("<p>a<!-- b --> c</p> <!-- d -->", "<p>a c</p>");
    }
}
