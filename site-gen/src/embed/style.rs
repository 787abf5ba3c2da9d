//! Makes a theme's style sheet one that stands in a column of another site.
//!
//! There the width of the window and the letters of the root say nothing: what asks for the window's
//! width asks for the column's, and every `rem` becomes a share of `--rem`, which the scripts set by the
//! reader's own letters. Dark colours also follow what the partner asks for, and not only the system.

use cssparser::{Parser, ParserInput, Token};

/// What a partner's column is called, as a class and as a container.
const COLUMN: &str = "meken";

/// What a theme sets on the root of a page and on the column alike: here on the column alone.
const ROOTS: [&str; 2] = [":root,.meken", "html,.meken"];

/// The sheet for a column, of one without needless white space. What is no CSS stays as it is.
pub(super) fn in_column(css: &str) -> String {
    let css = ROOTS.into_iter().fold(css.to_owned(), |css, it| css.replace(it, ".meken"));
    let mut input = ParserInput::new(&css);
    let mut out = String::with_capacity(css.len() + css.len() / 4);
    rules(&mut Parser::new(&mut input), &mut out);
    out
}

/// What stands around a length.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// A declaration, where lengths are of letters.
    Declaration,
    /// The condition of a rule, which knows no `var()`.
    Condition,
}

/// Rules, or whatever else stands in a block.
fn rules(parser: &mut Parser<'_, '_>, out: &mut String) {
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments() else { break };
        match token.clone() {
            Token::AtKeyword(name) => {
                let mut condition = String::new();
                let mut block = String::new();
                let is_block = at_rule(parser, &mut condition, &mut block);
                put_rule(&name, &condition, is_block.then_some(&block), out);
            }
            token => put(parser, start, &token, Around::Declaration, out),
        }
    }
}

/// The condition of a rule and its block; whether it has one.
fn at_rule(
    parser: &mut Parser<'_, '_>,
    condition: &mut String,
    block: &mut String,
) -> bool {
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments() else {
            return false;
        };
        match token.clone() {
            Token::CurlyBracketBlock => {
                nested(parser, block, rules);
                return true;
            }
            Token::Semicolon => return false,
            token => put(parser, start, &token, Around::Condition, condition),
        }
    }
}

fn put_rule(name: &str, condition: &str, block: Option<&String>, out: &mut String) {
    let mut rule = |name: &str, condition: &str, block: &str| {
        out.extend(["@", name, condition, "{", block, "}"]);
    };
    let Some(block) = block else {
        out.extend(["@", name, condition, ";"]);
        return;
    };
    let is_media = name.eq_ignore_ascii_case("media");
    if is_media && condition.contains("prefers-color-scheme") {
        let class = format!(".{COLUMN}");
        let other = if condition.contains("dark") { "light" } else { "dark" };
        let own = if condition.contains("dark") { "dark" } else { "light" };
        let unless = format!("{class}:not([data-theme={other}])");
        rule(name, condition, &block.replace(&class, &unless));
        out.push_str(&block.replace(&class, &format!("{class}[data-theme={own}]")));
    } else if is_media && condition.contains("width") {
        let condition = condition.trim_start();
        rule("container", &format!(" {COLUMN} {condition}"), block);
    } else {
        rule(name, condition, block);
    }
}

/// Puts a token as it stands, or what becomes of it here.
fn put(
    parser: &mut Parser<'_, '_>,
    start: cssparser::SourcePosition,
    token: &Token<'_>,
    around: Around,
    out: &mut String,
) {
    let text = parser.slice_from(start);
    match token {
        Token::Dimension { unit, .. } if unit.eq_ignore_ascii_case("rem") => {
            let number = &text[..text.len() - unit.len()];
            match around {
                Around::Declaration => out.extend(["calc(var(--rem)*", number, ")"]),
                // Of the column's own letters.
                Around::Condition => out.extend([number, "em"]),
            }
        }
        Token::CurlyBracketBlock => {
            out.push('{');
            nested(parser, out, rules);
            out.push('}');
        }
        Token::Function(_) | Token::ParenthesisBlock | Token::SquareBracketBlock => {
            out.push_str(text);
            let end = if matches!(token, Token::SquareBracketBlock) { ']' } else { ')' };
            nested(parser, out, |parser, out| values(parser, around, out));
            out.push(end);
        }
        _ => out.push_str(text),
    }
}

fn values(parser: &mut Parser<'_, '_>, around: Around, out: &mut String) {
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments() else { break };
        let token = token.clone();
        put(parser, start, &token, around, out);
    }
}

fn nested(
    parser: &mut Parser<'_, '_>,
    out: &mut String,
    read: impl FnOnce(&mut Parser<'_, '_>, &mut String),
) {
    // Reading to the end of a block cannot fail: what is no CSS is a token too.
    let _ = parser.parse_nested_block(|parser| {
        read(parser, out);
        Ok::<(), cssparser::ParseError<'_, ()>>(())
    });
}

#[cfg(test)]
mod tests {
    use super::in_column;

    #[test]
    fn a_sheet_for_pages_becomes_one_for_a_column() {
        let cases = [
            ("p{margin:0 0 1rem}", "p{margin:0 0 calc(var(--rem)*1)}"),
            ("p{margin:-.2rem .5em}", "p{margin:calc(var(--rem)*-.2) .5em}"),
            (
                "p{width:min(100% - 2rem,9px)}",
                "p{width:min(100% - calc(var(--rem)*2),9px)}",
            ),
            (
                "@media (min-width:48rem){p{top:1rem}}",
                "@container meken (min-width:48em){p{top:calc(var(--rem)*1)}}",
            ),
            ("@media (hover:hover){p{top:0}}", "@media (hover:hover){p{top:0}}"),
            (
                "@media (prefers-color-scheme:dark){:root,.meken{--ink:#fff}}",
                "@media (prefers-color-scheme:dark){.meken:not([data-theme=light]){--ink:#fff}}\
                 .meken[data-theme=dark]{--ink:#fff}",
            ),
            ("a:hover::after{content:\"1rem\"}", "a:hover::after{content:\"1rem\"}"),
            (
                "@container (max-width:13rem){p{top:0}}",
                "@container (max-width:13em){p{top:0}}",
            ),
        ];
        for (sheet, column) in cases {
            assert_eq!(in_column(sheet), column, "{sheet}");
        }
    }
}
