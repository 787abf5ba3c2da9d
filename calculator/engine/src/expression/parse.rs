//! Reads the text of an expression: `sum`, `product`, then names, numbers, days and calls.

use super::{Call, Expression, ExpressionError, Operator};
use crate::date::Date;
use crate::fraction::Fraction;
use crate::id::{CriterionId, RuleId};
use crate::rule::Section;

/// The calls, as the message about an unknown one lists them.
const CALLS: &str = "smallest_set, smallest_sets, smallest_set_without, smallest_sets_all_hold, \
                     working_days_after, last_start, shortest_span, longest_span, \
                     working_days_in, round_up, round, count_items, count_rules";

/// More values and brackets than this are a mistake, and must not exhaust the stack. The tree is
/// never deeper than their number, so that a pack, which is read to thrice that depth, holds it.
const MAX_VALUES: u8 = 64;

/// Reads the whole text as one expression; a leading `=` is allowed.
pub(super) fn parse(text: &str) -> Result<Expression, ExpressionError> {
    let mut parser = Parser { text, at: 0, n_values: 0 };
    parser.skip("=");
    let expression = parser.sum()?;
    parser.skip_spaces();
    match parser.rest() {
        "" => Ok(expression),
        rest => Err(parser.error(
            format!("`{rest}` after the end of the expression"),
            "join two values with `+`, `-`, `*` or `/`; a minus needs a space on both sides",
        )),
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    n_values: u8,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Skips spaces and, if it comes next, the token.
    fn skip(&mut self, token: &str) -> bool {
        self.skip_spaces();
        let is_next = self.rest().starts_with(token);
        if is_next {
            self.at += token.len();
        }
        is_next
    }

    fn expect(&mut self, token: &str) -> Result<(), ExpressionError> {
        if self.skip(token) {
            return Ok(());
        }
        Err(self.error(format!("no `{token}` here"), &format!("add `{token}`")))
    }

    fn error(&self, found: String, help: &str) -> ExpressionError {
        ExpressionError { at: self.at, found, help: help.to_owned() }
    }

    fn sum(&mut self) -> Result<Expression, ExpressionError> {
        let mut left = self.product()?;
        loop {
            let operator = if self.skip("+") {
                Operator::Plus
            } else if self.skip("-") {
                Operator::Minus
            } else {
                return Ok(left);
            };
            left = binary(operator, left, self.product()?);
        }
    }

    fn product(&mut self) -> Result<Expression, ExpressionError> {
        let mut left = self.value()?;
        loop {
            let operator = if self.skip("*") {
                Operator::Times
            } else if self.skip("/") {
                Operator::Over
            } else {
                return Ok(left);
            };
            left = binary(operator, left, self.value()?);
        }
    }

    fn value(&mut self) -> Result<Expression, ExpressionError> {
        self.skip_spaces();
        if self.n_values == MAX_VALUES {
            return Err(self.error(
                format!("more than {MAX_VALUES} values and brackets in one expression"),
                "name a part of it as a figure of its own",
            ));
        }
        self.n_values += 1;
        if self.skip("(") {
            let inner = self.sum()?;
            self.expect(")")?;
            return Ok(inner);
        }
        if self.skip(".") {
            let figure = self.adjacent_word()?.to_owned();
            return Ok(Expression::Figure { rule: None, figure, on: self.day()? });
        }
        let start = self.at;
        let word = self.word()?;
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            return literal(word).ok_or_else(|| ExpressionError {
                at: start,
                found: format!("`{word}` is neither a number nor a day"),
                help: "write a number such as `12` or a day such as `2026-12-14`"
                    .to_owned(),
            });
        }
        let rule = Some(RuleId::new(word));
        if self.rest().starts_with('.') {
            self.at += 1;
            let figure = self.adjacent_word()?.to_owned();
            return Ok(Expression::Figure { rule, figure, on: self.day()? });
        }
        if self.skip("(") {
            let call = self.call(word, start)?;
            self.expect(")")?;
            return Ok(Expression::Call(Box::new(call)));
        }
        Ok(Expression::Figure { rule, figure: "value".to_owned(), on: self.day()? })
    }

    fn word(&mut self) -> Result<&'a str, ExpressionError> {
        self.skip_spaces();
        self.adjacent_word()
    }

    /// A word of letters, digits, underscores and inner hyphens that begins right here.
    fn adjacent_word(&mut self) -> Result<&'a str, ExpressionError> {
        let rest = self.rest();
        let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '-';
        let end = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        let word = rest[..end].trim_end_matches('-');
        if word.is_empty() || word.starts_with('-') {
            let found =
                rest.chars().next().map_or("nothing".to_owned(), |it| format!("`{it}`"));
            return Err(self.error(
                format!("{found} where a value should stand"),
                "write a rule's id, `.figure`, a number, a day or a call",
            ));
        }
        self.at += word.len();
        Ok(word)
    }

    /// `@ 2025` or `@ 2025-03-01`, if it follows.
    fn day(&mut self) -> Result<Option<Date>, ExpressionError> {
        if !self.skip("@") {
            return Ok(None);
        }
        self.skip_spaces();
        let start = self.at;
        let word = self.word()?;
        let year = word.parse().ok().and_then(|year| Date::end_of_year(year).ok());
        let day = year.or_else(|| word.parse().ok());
        day.map(Some).ok_or_else(|| ExpressionError {
            at: start,
            found: format!("`{word}` is neither a year nor a day"),
            help: "write `@ 2025` for 31 December of that year, or a whole day"
                .to_owned(),
        })
    }

    fn call(&mut self, name: &str, start: usize) -> Result<Call, ExpressionError> {
        Ok(match name {
            "smallest_set" => Call::SmallestSet,
            "smallest_sets" => Call::SmallestSets,
            "smallest_set_without" => {
                Call::SmallestSetWithout(CriterionId::new(self.word()?))
            }
            "smallest_sets_all_hold" => {
                Call::SmallestSetsAllHold(CriterionId::new(self.word()?))
            }
            "working_days_after" => self.two(Call::WorkingDaysAfter)?,
            "last_start" => self.two(Call::LastStart)?,
            "shortest_span" => self.two(Call::ShortestSpan)?,
            "longest_span" => self.two(Call::LongestSpan)?,
            "working_days_in" => Call::WorkingDaysIn(self.sum()?),
            "round_up" => Call::RoundUp(self.sum()?),
            "round" => self.two(Call::Round)?,
            "count_items" => Call::CountItems(RuleId::new(self.word()?)),
            "count_rules" => Call::CountRules(self.section()?),
            _ => {
                return Err(ExpressionError {
                    at: start,
                    found: format!("`{name}` is no computation of the engine"),
                    help: format!("use one of {CALLS}"),
                });
            }
        })
    }

    fn section(&mut self) -> Result<Section, ExpressionError> {
        self.skip_spaces();
        let start = self.at;
        let word = self.word()?;
        Section::from_word(word).ok_or_else(|| {
            let names: Vec<_> = Section::ALL.iter().map(|it| it.as_str()).collect();
            ExpressionError {
                at: start,
                found: format!("`{word}` is no section"),
                help: format!("name one of {}", names.join(", ")),
            }
        })
    }

    fn two(
        &mut self,
        call: impl FnOnce(Expression, Expression) -> Call,
    ) -> Result<Call, ExpressionError> {
        let first = self.sum()?;
        self.expect(",")?;
        Ok(call(first, self.sum()?))
    }
}

fn literal(word: &str) -> Option<Expression> {
    let number = word.parse::<Fraction>().ok().map(Expression::Number);
    number.or_else(|| word.parse::<Date>().ok().map(Expression::Day))
}

fn binary(operator: Operator, left: Expression, right: Expression) -> Expression {
    Expression::Binary { operator, left: Box::new(left), right: Box::new(right) }
}
