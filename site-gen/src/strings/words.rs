//! What the texts of a message say: typed digits, number words, letters of two scripts in one word.
//!
//! Looks at text alone, never at names of arguments, keys of cases or options of functions.

use std::borrow::Cow;
use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::ftl::{Ftl, Message};
use crate::digits::{Names, number_words, unbound_digits};
use crate::letters::{self, mixed_script};
use crate::problem::Problem;

/// Checks the texts of one message.
pub(super) fn check(
    ftl: &Ftl<'_>,
    message: &Message<'_>,
    names: &Names,
    language: &str,
    problems: &mut Vec<Problem>,
) {
    let mut texts = Vec::new();
    collect(&message.pattern, &mut texts);
    let mut allowed: Vec<(&str, &Range<usize>, bool)> =
        message.plain.iter().map(|(digits, span)| (*digits, span, false)).collect();
    for Piece { text, is_literal } in texts {
        let said = if is_literal {
            unescape_unicode_to_string(text)
        } else {
            Cow::Borrowed(text)
        };
        // Of a text with escapes the places are not those of the file: then all of it is shown.
        let place = |run: &Range<usize>| match &said {
            Cow::Borrowed(_) => {
                let start = ftl.span(text).start;
                start + run.start..start + run.end
            }
            Cow::Owned(_) => ftl.span(text),
        };
        for run in unbound_digits(&said, names) {
            let digits = &said[run.clone()];
            match allowed.iter_mut().find(|(it, ..)| *it == digits) {
                Some((.., is_used)) => *is_used = true,
                None => problems.push(unbound(ftl, place(&run), digits)),
            }
        }
        for run in number_words(&said, language) {
            problems.push(number_word(ftl, place(&run), &said[run.clone()]));
        }
        for run in mixed_script(&said) {
            problems.push(mixed(ftl, place(&run), &said[run.clone()]));
        }
    }
    for (digits, span, _) in allowed.into_iter().filter(|(.., is_used)| !is_used) {
        let found =
            format!("`{digits}` is called plain, but does not stand in the message");
        let problem =
            ftl.problem("unused-plain", span.clone(), found, "remove the comment");
        problems.push(problem.as_warning());
    }
}

/// A text of a message; in a literal a backslash begins an escape.
struct Piece<'a> {
    text: &'a str,
    is_literal: bool,
}

fn collect<'a>(pattern: &Pattern<&'a str>, pieces: &mut Vec<Piece<'a>>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                pieces.push(Piece { text: value, is_literal: false });
            }
            PatternElement::Placeable { expression } => of_expression(expression, pieces),
        }
    }
}

fn of_expression<'a>(expression: &Expression<&'a str>, pieces: &mut Vec<Piece<'a>>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                collect(&variant.value, pieces);
            }
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            pieces.push(Piece { text: value, is_literal: true });
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => {
            pieces.push(Piece { text: value, is_literal: false });
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            of_expression(expression, pieces);
        }
        Expression::Inline(_) => {}
    }
}

fn unbound(ftl: &Ftl<'_>, span: Range<usize>, digits: &str) -> Problem {
    ftl.problem(
        "unbound-digits",
        span,
        format!("`{digits}` is typed, not bound to a figure"),
        "write the figure as `{ $value }`; or add the name that holds the digits to \
         content/rules/names.toml, or a comment above the message: `# plain 24: hours in a day`",
    )
}

fn number_word(ftl: &Ftl<'_>, span: Range<usize>, word: &str) -> Problem {
    let found = format!("`{word}` before a unit is a number in words");
    let help = "bind it to a figure: `{ $value }`";
    ftl.problem("number-word", span, found, help).as_warning()
}

fn mixed(ftl: &Ftl<'_>, span: Range<usize>, word: &str) -> Problem {
    let (message, help) = letters::mixed(word);
    ftl.problem("mixed-script", span, message, help)
}
