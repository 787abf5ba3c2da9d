//! Conflicts of kinds: a number where a condition is needed, a day that is compared with a number.
//!
//! What is missing has been told before; of that nothing more is said.

use super::mentions::Wanted;
use super::{Conflicts, Place};
use crate::book::expression::{Call, Expression};
use crate::book::figure::Unit;
use crate::book::question::QuestionKind;
use crate::value::id::RuleId;

/// What the result of an expression is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Day,
    Condition,
    /// An answer by options, which is no value by itself.
    Options,
}

impl Kind {
    const fn words(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Day => "a day",
            Self::Condition => "a condition",
            Self::Options => "an answer by options",
        }
    }
}

/// What was found, and what to do.
struct Mistake(String, &'static str);

impl Conflicts<'_> {
    /// Tells the first part of an expression that is of the wrong kind.
    pub(super) fn kind_is(
        &mut self,
        place: &Place,
        expression: &Expression,
        own: Option<&RuleId>,
        wanted: Wanted<'_>,
    ) {
        let mistake = match wanted {
            Wanted::Condition => self.wants(expression, own, Kind::Condition),
            Wanted::Number => self.wants(expression, own, Kind::Number),
            Wanted::Day => self.wants(expression, own, Kind::Day),
            Wanted::Options => self.wants(expression, own, Kind::Options),
            Wanted::Key => self.kind(expression, own).and_then(|kind| match kind {
                Some(Kind::Condition) => Err(Mistake(
                    format!("`{expression}` is a condition, and leads to no row"),
                    "name a number, a day or a question with options",
                )),
                _ => Ok(()),
            }),
            Wanted::SameAs(other) => match self.kind(other, own) {
                Ok(Some(kind)) => self.wants(expression, own, kind),
                _ => Ok(()),
            },
        };
        if let Err(Mistake(found, help)) = mistake {
            self.add(place.clone(), "wrong-kind", found, help);
        }
    }

    fn wants(
        &self,
        expression: &Expression,
        own: Option<&RuleId>,
        wanted: Kind,
    ) -> Result<(), Mistake> {
        let Some(kind) = self.kind(expression, own)?.filter(|kind| *kind != wanted)
        else {
            return Ok(());
        };
        let help = match (kind, wanted) {
            (Kind::Options, _) => "ask for an option: `$question is option`",
            (_, Kind::Options) => "name a question with options: `$question`",
            (_, Kind::Condition) => "compare it with another value: `… > …`",
            (Kind::Condition, _) => "choose between two values by it: `if(…, 1, 0)`",
            _ => "check the units of what is named",
        };
        let (kind, wanted) = (kind.words(), wanted.words());
        let found = format!("`{expression}` is {kind}, where {wanted} is needed");
        Err(Mistake(found, help))
    }

    /// What an expression is; `None` if that cannot be told, since something is missing.
    fn kind(
        &self,
        expression: &Expression,
        own: Option<&RuleId>,
    ) -> Result<Option<Kind>, Mistake> {
        let book = self.rulebook;
        let all_are = |all: &[&Expression], kind: Kind| {
            all.iter().try_for_each(|it| self.wants(it, own, kind))
        };
        Ok(Some(match expression {
            Expression::Number(_) | Expression::Points(_) => Kind::Number,
            Expression::Day(_) | Expression::Today => Kind::Day,
            Expression::Figure { rule, figure, .. } => {
                let rule = rule.as_ref().or(own);
                let figures = rule.map(|it| book.figures(it, figure)).unwrap_or_default();
                return Ok(figures.first().map(|it| of_unit(it.unit)));
            }
            Expression::Answer(question) => {
                return Ok(book.question(question).map(|it| of_question(it.kind)));
            }
            Expression::Parameter(id) => {
                return Ok(book.parameter(id).map(|it| of_unit(it.unit)));
            }
            Expression::Table(id) => {
                return Ok(book.table(id).map(|it| of_unit(it.unit)));
            }
            Expression::Binary { left, right, .. } => {
                all_are(&[left, right], Kind::Number)?;
                Kind::Number
            }
            Expression::Compare { left, right, .. } => {
                self.compared(left, right, own)?;
                Kind::Condition
            }
            Expression::Is { question, .. } => {
                self.wants(&Expression::Answer(*question), own, Kind::Options)?;
                Kind::Condition
            }
            Expression::Not(condition) => {
                all_are(&[condition], Kind::Condition)?;
                Kind::Condition
            }
            Expression::Joined(_, all) => {
                all_are(&all.iter().collect::<Vec<_>>(), Kind::Condition)?;
                Kind::Condition
            }
            Expression::Choose(condition, met, unmet) => {
                all_are(&[condition], Kind::Condition)?;
                let kind = self.kind(met, own)?;
                if let Some(kind) = kind {
                    all_are(&[unmet], kind)?;
                }
                return Ok(kind);
            }
            Expression::Extreme(_, all) => {
                all_are(&all.iter().collect::<Vec<_>>(), Kind::Number)?;
                Kind::Number
            }
            Expression::Call(call) => {
                let (kinds, result) = of_call(call);
                for (argument, kind) in call.arguments().into_iter().zip(kinds) {
                    all_are(&[argument], kind)?;
                }
                result
            }
        }))
    }

    /// Two numbers or two days.
    fn compared(
        &self,
        left: &Expression,
        right: &Expression,
        own: Option<&RuleId>,
    ) -> Result<(), Mistake> {
        match self.kind(left, own)? {
            Some(kind @ (Kind::Number | Kind::Day)) => self.wants(right, own, kind),
            Some(_) => self.wants(left, own, Kind::Number),
            None => self.kind(right, own).map(drop),
        }
    }
}

const fn of_unit(unit: Unit) -> Kind {
    if matches!(unit, Unit::Date) { Kind::Day } else { Kind::Number }
}

const fn of_question(kind: QuestionKind) -> Kind {
    match kind {
        QuestionKind::One | QuestionKind::Several => Kind::Options,
        QuestionKind::Number => Kind::Number,
        QuestionKind::Day => Kind::Day,
    }
}

/// What the arguments of a call have to be, and what it gives.
const fn of_call(call: &Call) -> ([Kind; 2], Kind) {
    match call {
        Call::WorkingDaysAfter(..) => ([Kind::Day, Kind::Number], Kind::Day),
        Call::LastStart(..) => ([Kind::Number, Kind::Number], Kind::Day),
        Call::FullYears(..) => ([Kind::Day, Kind::Day], Kind::Number),
        _ => ([Kind::Number, Kind::Number], Kind::Number),
    }
}
