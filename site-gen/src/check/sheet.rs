//! What a style sheet of the output names: pictures, fonts, other sheets.

use std::collections::BTreeSet;

use cssparser::{Parser, ParserInput, Token};

/// All addresses that a sheet names, each once.
pub(super) fn addresses(css: &str) -> BTreeSet<String> {
    let mut input = ParserInput::new(css);
    let mut found = BTreeSet::new();
    look(&mut Parser::new(&mut input), Within::Other, &mut found);
    found
}

/// What a text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// What names an address: `url(…)`, `src(…)`, `image-set(…)`, and `@import` up to its end.
    Address,
    Other,
}

fn look(parser: &mut Parser<'_, '_>, within: Within, found: &mut BTreeSet<String>) {
    let mut here = within;
    while let Ok(token) = parser.next() {
        let token = token.clone();
        let inner = match &token {
            Token::UnquotedUrl(address) => {
                found.insert(address.to_string());
                continue;
            }
            Token::QuotedString(text) if here == Within::Address => {
                found.insert(text.to_string());
                continue;
            }
            Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                here = Within::Address;
                continue;
            }
            Token::Semicolon => {
                here = within;
                continue;
            }
            Token::Function(name) if names_an_address(name) => Within::Address,
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => Within::Other,
            _ => continue,
        };
        // Reading to the end of a block cannot fail: what is no CSS is a token too.
        let _ = parser.parse_nested_block(|parser| {
            look(parser, inner, found);
            Ok::<(), cssparser::ParseError<'_, ()>>(())
        });
    }
}

fn names_an_address(function: &str) -> bool {
    let names = ["url", "src", "image-set", "-webkit-image-set"];
    names.iter().any(|it| function.eq_ignore_ascii_case(it))
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn a_sheet_tells_what_it_names() {
        let cases: [(&str, &[&str]); 5] = [
            ("p { background: url(a.png) }", &["a.png"]),
            ("@media print { p { background: url(\"b.png\") 1px } }", &["b.png"]),
            ("@import 'c.css' print; p::after { content: 'd' }", &["c.css"]),
            (
                "p { background: image-set('e.png' 1x, url(f.png) 2x) }",
                &["e.png", "f.png"],
            ),
            ("a[href='g'] { color: red }", &[]),
        ];
        for (css, named) in cases {
            let found: Vec<String> = addresses(css).into_iter().collect();
            assert_eq!(found, named, "{css}");
        }
    }
}
