//! White space between the blocks of a page, which no reader sees, and comments: both are left out.
//!
//! Nothing else is touched. What a script goes over as it stands (`data-wasm`: the calculator's root,
//! the search's form), `<pre>`, `<textarea>`, scripts and drawings stay byte for byte, with their
//! comments; so do words and the spaces between inline elements.

/// Elements whose beginning and end are breaks of a line anyway.
#[rustfmt::skip]
const BLOCKS: [&str; 46] = [
    "!doctype", "article", "aside", "base", "blockquote", "body", "caption", "col", "colgroup", "dd",
    "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "link",
    "main", "meta", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "ul",
];

/// Elements that stay as they are.
const KEPT: [&str; 6] = ["pre", "textarea", "script", "style", "svg", "math"];

/// What marks an element that a script goes over.
const ROOT: &str = " data-wasm=";

/// The page without them.
pub(crate) fn minified(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut rest, mut text, mut is_after_block) = (html, String::new(), true);
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some(tag) = Tag::read(rest) else {
            text.push('<');
            rest = &rest[1..];
            continue;
        };
        let is_block = tag.is_block();
        out.push_str(between(&text, is_after_block, is_block));
        text.clear();
        let (kept, after) = rest.split_at(tag.kept_length(rest));
        out.push_str(kept);
        rest = after;
        is_after_block = is_block;
    }
    text.push_str(rest);
    out.push_str(between(&text, is_after_block, true));
    out
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

    fn is_block(&self) -> bool {
        BLOCKS.iter().any(|it| it.eq_ignore_ascii_case(self.name))
    }

    fn is_end(&self) -> bool {
        self.whole.starts_with("</")
    }

    /// How much of the text that it begins is to stay as it is: the tag, or the whole element.
    fn kept_length(&self, text: &str) -> usize {
        let is_kept = KEPT.iter().any(|it| it.eq_ignore_ascii_case(self.name));
        if self.is_end() || !(is_kept || self.whole.contains(ROOT)) {
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
