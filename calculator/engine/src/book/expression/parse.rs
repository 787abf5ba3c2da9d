//! Reads the text of an expression. What binds less comes first: `or`, `and`, `not`, comparisons,
//! sums, products, then names, numbers, days and calls.

use super::{Call, Comparison, Expression, ExpressionError, Extreme, Joint, Operator};
use crate::book::rule::Section;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, OptionId, ParameterId, QuestionId, RuleId, TableId};

/// The calls, as the message about an unknown one lists them.
const CALLS: &str = "smallest_set, smallest_sets, smallest_set_without, smallest_sets_all_hold, \
                     working_days_after, last_start, shortest_span, longest_span, \
                     working_days_in, round_up, round_down, round, full_years, count_items, \
                     count_rules, table, parameter, points, best, least, if";

/// Words that cannot be a rule's id within an expression.
const WORDS: [&str; 5] = ["and", "or", "not", "is", "today"];

/// More values and brackets than this are a mistake, and must not exhaust the stack. The tree is
/// never deeper than their number, so that a pack, which is read to thrice that depth, holds it.
const MAX_VALUES: u8 = 64;

/// Reads the whole text as one expression; a leading `=` is allowed.
pub(super) fn parse(text: &str) -> Result<Expression, ExpressionError> {
    let mut parser = Parser { text, at: 0, n_values: 0 };
    parser.skip("=");
    let expression = parser.any()?;
    parser.skip_spaces();
    match parser.rest() {
        "" => Ok(expression),
        rest => Err(parser.error(
            format!("`{rest}` after the end of the expression"),
            "join two values with `+`, `-`, `*` or `/` (a minus needs a space on both sides), two \
             conditions with `and` or `or`",
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

    /// Skips spaces and, if it comes next and ends there, the word.
    fn skip_word(&mut self, word: &str) -> bool {
        self.skip_spaces();
        let rest = self.rest().strip_prefix(word);
        let is_next = rest.is_some_and(|it| !it.starts_with(is_part));
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    /// Conditions joined by `or`.
    fn any(&mut self) -> Result<Expression, ExpressionError> {
        self.joined(Joint::Any, Self::all)
    }

    /// Conditions joined by `and`.
    fn all(&mut self) -> Result<Expression, ExpressionError> {
        self.joined(Joint::All, Self::one_condition)
    }

    fn joined(
        &mut self,
        joint: Joint,
        part: fn(&mut Self) -> Result<Expression, ExpressionError>,
    ) -> Result<Expression, ExpressionError> {
        let mut all = vec![part(self)?];
        while self.skip_word(joint.as_str()) {
            all.push(part(self)?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Expression::Joined(joint, all) })
    }

    fn one_condition(&mut self) -> Result<Expression, ExpressionError> {
        if self.skip_word("not") {
            self.count()?;
            return Ok(Expression::Not(Box::new(self.one_condition()?)));
        }
        let left = self.sum()?;
        // The longer ones stand first, so that `<=` is not read as `<`.
        for comparison in Comparison::ALL {
            if self.skip(comparison.as_str()) {
                let (left, right) = (Box::new(left), Box::new(self.sum()?));
                return Ok(Expression::Compare { comparison: *comparison, left, right });
            }
        }
        Ok(left)
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
        self.count()?;
        if self.skip("(") {
            let inner = self.any()?;
            self.expect(")")?;
            return Ok(inner);
        }
        if self.skip("$") {
            let question = QuestionId::new(self.adjacent_word()?);
            return self.about(question);
        }
        if self.skip(".") {
            let figure = self.adjacent_word()?.to_owned();
            return Ok(Expression::Figure { rule: None, figure, on: self.day()? });
        }
        let start = self.at;
        let word = self.word()?;
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            let word = self.with_decimals(start, word);
            return literal(word).ok_or_else(|| ExpressionError {
                at: start,
                found: format!("`{word}` is neither a number nor a day"),
                help: "write a number such as `12` or a day such as `2026-12-14`"
                    .to_owned(),
            });
        }
        if word == "today" {
            return Ok(Expression::Today);
        }
        if WORDS.contains(&word) {
            return Err(ExpressionError {
                at: start,
                found: format!("`{word}` where a value should stand"),
                help: "write a value on both sides of it".to_owned(),
            });
        }
        let rule = Some(RuleId::new(word));
        if self.rest().starts_with('.') {
            self.at += 1;
            let figure = self.adjacent_word()?.to_owned();
            return Ok(Expression::Figure { rule, figure, on: self.day()? });
        }
        if self.skip("(") {
            let call = self.call_or_name(word, start)?;
            self.expect(")")?;
            return Ok(call);
        }
        Ok(Expression::Figure { rule, figure: "value".to_owned(), on: self.day()? })
    }

    /// Counts a value, a bracket or a `not`.
    fn count(&mut self) -> Result<(), ExpressionError> {
        if self.n_values == MAX_VALUES {
            return Err(self.error(
                format!("more than {MAX_VALUES} values and brackets in one expression"),
                "name a part of it as a figure or a parameter of its own",
            ));
        }
        self.n_values += 1;
        Ok(())
    }

    /// `$age`, or `$holds is permit | card`.
    fn about(&mut self, question: QuestionId) -> Result<Expression, ExpressionError> {
        if !self.skip_word("is") {
            return Ok(Expression::Answer(question));
        }
        let mut options = vec![OptionId::new(self.word()?)];
        while self.skip("|") {
            options.push(OptionId::new(self.word()?));
        }
        Ok(Expression::Is { question, options })
    }

    fn call_or_name(
        &mut self,
        name: &str,
        start: usize,
    ) -> Result<Expression, ExpressionError> {
        Ok(match name {
            "table" => Expression::Table(TableId::new(self.word()?)),
            "parameter" => Expression::Parameter(ParameterId::new(self.word()?)),
            "points" => Expression::Points(CriterionId::new(self.word()?)),
            "best" => Expression::Extreme(Extreme::Best, self.several()?),
            "least" => Expression::Extreme(Extreme::Least, self.several()?),
            "if" => {
                let condition = Box::new(self.any()?);
                self.expect(",")?;
                let met = Box::new(self.sum()?);
                self.expect(",")?;
                Expression::Choose(condition, met, Box::new(self.sum()?))
            }
            _ => Expression::Call(Box::new(self.call(name, start)?)),
        })
    }

    fn several(&mut self) -> Result<Vec<Expression>, ExpressionError> {
        let mut all = vec![self.sum()?];
        while self.skip(",") {
            all.push(self.sum()?);
        }
        Ok(all)
    }

    fn word(&mut self) -> Result<&'a str, ExpressionError> {
        self.skip_spaces();
        self.adjacent_word()
    }

    /// A word of letters, digits, underscores and inner hyphens that begins right here.
    fn adjacent_word(&mut self) -> Result<&'a str, ExpressionError> {
        let rest = self.rest();
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

    /// The word that begins at `start`, with the decimals that follow it, if any do.
    fn with_decimals(&mut self, start: usize, word: &'a str) -> &'a str {
        let decimals = self.rest().strip_prefix('.').unwrap_or_default();
        let is_digit = |it: char| it.is_ascii_digit();
        let end = decimals.find(|it| !is_digit(it)).unwrap_or(decimals.len());
        if end == 0 {
            return word;
        }
        self.at += 1 + end;
        &self.text[start..self.at]
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
            "round_down" => Call::RoundDown(self.sum()?),
            "round" => self.two(Call::Round)?,
            "full_years" => self.two(Call::FullYears)?,
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

const fn is_part(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_' || sign == '-'
}

fn literal(word: &str) -> Option<Expression> {
    let number = word.parse::<Fraction>().ok().map(Expression::Number);
    number.or_else(|| word.parse::<Date>().ok().map(Expression::Day))
}

fn binary(operator: Operator, left: Expression, right: Expression) -> Expression {
    Expression::Binary { operator, left: Box::new(left), right: Box::new(right) }
}
