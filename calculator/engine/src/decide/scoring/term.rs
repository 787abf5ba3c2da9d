//! The published points of a criterion: an expression taken apart where its parts rest on different
//! questions, so that only what belongs together is tried in combination.

use crate::answers::Answers;
use crate::book::expression::{Expression, Extreme, Operator};
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::representatives::MAX_COMBINATIONS;
use crate::decide::truth::Open;
use crate::decide::uses::{self, Uses};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;
use crate::value::interval::Interval;

/// An expression and what makes a difference to it.
pub(crate) struct Term<'a> {
    expression: &'a Expression,
    own: &'a RuleId,
    pub(crate) uses: Uses,
    /// Its independent parts, if it has such, and how they count together.
    parts: Option<(Together, Vec<Term<'a>>)>,
}

#[derive(Clone, Copy)]
enum Together {
    Sum,
    Best,
    Least,
}

/// What an expression can be worth.
pub(crate) struct Range {
    /// From the least to the most value, if it has any.
    pub(crate) values: Option<(Fraction, Fraction)>,
    /// Whether by some answers it has none.
    pub(crate) can_fail: bool,
    /// Whether all its values are whole.
    pub(crate) is_whole: bool,
}

impl<'a> Term<'a> {
    pub(crate) fn new(
        rulebook: &'a RuleBook,
        expression: &'a Expression,
        own: &'a RuleId,
        on: Date,
    ) -> Self {
        let uses = Uses::of_value(rulebook, on, expression, own);
        let split: Option<(Together, Vec<&Expression>)> = match expression {
            Expression::Binary { operator: Operator::Plus, left, right } => {
                Some((Together::Sum, vec![left, right]))
            }
            Expression::Extreme(Extreme::Best, all) => {
                Some((Together::Best, all.iter().collect()))
            }
            Expression::Extreme(Extreme::Least, all) => {
                Some((Together::Least, all.iter().collect()))
            }
            _ => None,
        };
        let parts = split.map(|(together, all)| {
            let each = |it| Self::new(rulebook, it, own, on);
            (together, all.into_iter().map(each).collect::<Vec<_>>())
        });
        let parts = parts.filter(|(_, parts)| are_independent(parts));
        Self { expression, own, uses, parts }
    }

    /// The whole points that it can give. What has no value gives none.
    pub(crate) fn points(
        &self,
        rulebook: &RuleBook,
        on: Date,
        answers: &Answers,
    ) -> Interval {
        let range = self.range(rulebook, on, answers);
        let points = |value: Fraction| {
            let whole = value.round_down().max(0);
            u32::try_from(whole).unwrap_or(u32::MAX)
        };
        let Some((lower, upper)) = range.values else { return Interval::exactly(0) };
        let lower = if range.can_fail { 0 } else { points(lower) };
        Interval { lower, upper: points(upper) }
    }

    /// What it can be worth, its parts taken together if they may add up to whole numbers.
    pub(crate) fn worth(
        &self,
        rulebook: &RuleBook,
        on: Date,
        answers: &Answers,
    ) -> Range {
        let range = self.range(rulebook, on, answers);
        let open = Open::of(rulebook, &self.uses, answers);
        match open.filter(|it| it.n_combinations() <= MAX_COMBINATIONS) {
            Some(open) if !range.is_whole => self.tried(rulebook, on, answers, &open),
            _ => range,
        }
    }

    fn range(&self, rulebook: &RuleBook, on: Date, answers: &Answers) -> Range {
        if let Some((together, parts)) = &self.parts {
            let each = parts.iter().map(|it| it.range(rulebook, on, answers));
            let together = |one: Range, other: Range| Range {
                values: one
                    .values
                    .zip(other.values)
                    .map(|(one, other)| together.of(one, other)),
                can_fail: one.can_fail || other.can_fail,
                is_whole: one.is_whole && other.is_whole,
            };
            return each.reduce(together).unwrap_or(Range::NONE);
        }
        // Too many answers to try are a conflict of the rulebook.
        let open = Open::of(rulebook, &self.uses, answers);
        open.map_or(Range::NONE, |open| self.tried(rulebook, on, answers, &open))
    }

    fn tried(
        &self,
        rulebook: &RuleBook,
        on: Date,
        answers: &Answers,
        open: &Open,
    ) -> Range {
        let mut range = Range { can_fail: false, ..Range::NONE };
        open.each(answers, &mut |answers| {
            let mut evaluation =
                Evaluation::new(rulebook, Coverage::Nearest, Some(answers));
            match evaluation.number(self.expression, self.own, on) {
                Some(value) => {
                    let (lower, upper) = range.values.unwrap_or((value, value));
                    range.values = Some((lower.min(value), upper.max(value)));
                    range.is_whole &= value.as_whole().is_some();
                }
                None => range.can_fail = true,
            }
        });
        range
    }

    /// How many combinations of open answers have to be tried.
    fn n_combinations(&self, rulebook: &RuleBook, answers: &Answers) -> usize {
        if let Some((_, parts)) = &self.parts {
            let each = parts.iter().map(|it| it.n_combinations(rulebook, answers));
            return each.max().unwrap_or(1);
        }
        let open = Open::of(rulebook, &self.uses, answers);
        open.map_or(usize::MAX, |it| it.n_combinations())
    }
}

impl Range {
    const NONE: Self = Self { values: None, can_fail: true, is_whole: true };
}

impl Together {
    fn of(
        self,
        one: (Fraction, Fraction),
        other: (Fraction, Fraction),
    ) -> (Fraction, Fraction) {
        let each = |one: Fraction, other: Fraction| match self {
            Self::Sum => one.plus(other).unwrap_or(one),
            Self::Best => one.max(other),
            Self::Least => one.min(other),
        };
        (each(one.0, other.0), each(one.1, other.1))
    }
}

fn are_independent(parts: &[Term<'_>]) -> bool {
    let all: Vec<_> = parts.iter().map(|part| &part.uses).collect();
    !uses::share_questions(&all)
}

impl super::Leaf<'_> {
    /// How many combinations of open answers have to be tried for the criterion.
    pub(super) fn n_combinations(&self, rulebook: &RuleBook, answers: &Answers) -> usize {
        self.term.as_ref().map_or(1, |it| it.n_combinations(rulebook, answers))
    }
}
