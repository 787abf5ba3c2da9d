//! Whether a condition is met, by the answers that are there. What they do not decide has no value,
//! with the first question that it rests on.

use super::Evaluation;
use crate::book::expression::{Comparison, Expression, Joint};
use crate::book::figure::Value;
use crate::decide::evaluate::NoValue;
use crate::value::date::Date;
use crate::value::id::RuleId;

impl Evaluation<'_> {
    /// Whether the condition is met.
    pub(crate) fn truth(
        &mut self,
        condition: &Expression,
        own: &RuleId,
        on: Date,
    ) -> Option<bool> {
        self.enter()?;
        let is_met = self.is_met(condition, own, on);
        self.depth -= 1;
        is_met
    }

    fn is_met(&mut self, condition: &Expression, own: &RuleId, on: Date) -> Option<bool> {
        match condition {
            Expression::Is { question, options } => {
                let answer = self.answer(question)?;
                Some(options.iter().any(|it| answer.holds(it)))
            }
            Expression::Compare { comparison, left, right } => {
                let left = self.expression(left, own, on)?;
                let right = self.expression(right, own, on)?;
                self.found(compares(*comparison, left, right), NoValue::WrongKind)
            }
            Expression::Not(condition) => Some(!self.truth(condition, own, on)?),
            Expression::Joined(joint, all) => {
                // One that is not met decides *all* whatever else is open, one that is met *any*.
                let decides = *joint == Joint::Any;
                let mut open = None;
                for condition in all {
                    let is_met = self.truth(condition, own, on);
                    if is_met == Some(decides) {
                        return is_met;
                    }
                    open = open.or(self.fault.take());
                }
                open.map_or(Some(!decides), |fault| self.fail(fault))
            }
            Expression::Choose(condition, met, unmet) => {
                if let Some(is_met) = self.truth(condition, own, on) {
                    return self.truth(if is_met { met } else { unmet }, own, on);
                }
                let open = self.fault.take();
                let met = self.truth(met, own, on)?;
                if met == self.truth(unmet, own, on)? {
                    return Some(met);
                }
                self.fault = open;
                None
            }
            _ => self.fail(NoValue::NoCondition),
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
