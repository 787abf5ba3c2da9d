//! Whether a condition is met, by the answers that are there. What they do not decide has no value,
//! with the first question that it rests on.

use super::Evaluation;
use crate::date::Date;
use crate::evaluate::NoValue;
use crate::expression::{Comparison, Expression, Joint};
use crate::figure::Value;
use crate::id::RuleId;

impl Evaluation<'_> {
    /// Whether the condition is met.
    pub(crate) fn truth(
        &mut self,
        condition: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<bool, NoValue> {
        self.deeper(|it| it.is_met(condition, own, on))
    }

    fn is_met(
        &mut self,
        condition: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Result<bool, NoValue> {
        match condition {
            Expression::Is { question, options } => {
                let answer = self.answer(question)?;
                Ok(options.iter().any(|it| answer.holds(it)))
            }
            Expression::Compare { comparison, left, right } => {
                let left = self.expression(left, own, on)?;
                let right = self.expression(right, own, on)?;
                compares(*comparison, left, right).ok_or(NoValue::WrongKind)
            }
            Expression::Not(condition) => Ok(!self.truth(condition, own, on)?),
            Expression::Joined(joint, all) => {
                // One that is not met decides *all* whatever else is open, one that is met *any*.
                let decides = *joint == Joint::Any;
                let mut open = None;
                for condition in all {
                    match self.truth(condition, own, on) {
                        Ok(it) if it == decides => return Ok(decides),
                        Ok(_) => {}
                        Err(reason) => drop(open.get_or_insert(reason)),
                    }
                }
                open.map_or(Ok(!decides), Err)
            }
            Expression::Choose(condition, met, unmet) => {
                match self.truth(condition, own, on) {
                    Ok(true) => self.truth(met, own, on),
                    Ok(false) => self.truth(unmet, own, on),
                    Err(reason) => {
                        let met = self.truth(met, own, on)?;
                        let is_same = met == self.truth(unmet, own, on)?;
                        if is_same { Ok(met) } else { Err(reason) }
                    }
                }
            }
            _ => Err(NoValue::NoCondition),
        }
    }
}

/// Whether two values compare so; `None` for a number and a day.
pub(crate) fn compares(
    comparison: Comparison,
    left: Value,
    right: Value,
) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(&right),
        (Value::Day(left), Value::Day(right)) => left.cmp(&right),
        _ => return None,
    };
    Some(match comparison {
        Comparison::AtMost => order.is_le(),
        Comparison::AtLeast => order.is_ge(),
        Comparison::Below => order.is_lt(),
        Comparison::Above => order.is_gt(),
        Comparison::Equal => order.is_eq(),
    })
}
