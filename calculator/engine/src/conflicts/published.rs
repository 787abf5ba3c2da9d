//! Conflicts of what is published: points that are no points by some answers, a coefficient that has
//! no value, questions that nobody can answer.

use super::{Conflicts, Place};
use crate::book::expression::Expression;
use crate::book::points::{Applies, PointsLaw};
use crate::book::question::{Question, QuestionKind};
use crate::decide::representatives::representatives;
use crate::decide::scoring::Term;
use crate::decide::uses::Use;
use crate::decide::worlds::worlds_of;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;

/// More points than any law gives. Sums of so many cannot overflow.
pub(super) const MAX_POINTS: i64 = 1_000_000;

impl Conflicts<'_> {
    /// Whether all points are points by all answers. Only of a law that can be tried.
    pub(super) fn published(&mut self, law: &PointsLaw) -> bool {
        let n_conflicts = self.all.len();
        for criterion in &law.criteria {
            let place = Place::Criterion(criterion.id);
            let assumed = criterion.assumed.as_ref().map(|it| &it.points);
            let points =
                [("points", criterion.points.as_ref()), ("assumed.points", assumed)];
            for (key, points) in points {
                let Some(points) = points else { continue };
                let place = place.clone().part(key.to_owned());
                self.whole_and_positive(law, &place, points, &criterion.rule);
            }
        }
        if let Some(coefficient) = &law.coefficient
            && let Applies::ToTheSum(value) = &coefficient.applies
        {
            let place = Place::Law(law.id, "coefficient".to_owned());
            self.positive(law, &place, value, &coefficient.rule);
        }
        self.all.len() == n_conflicts
    }

    fn whole_and_positive(
        &mut self,
        law: &PointsLaw,
        place: &Place,
        points: &Expression,
        own: &RuleId,
    ) {
        if !self.positive(law, place, points, own) {
            return;
        }
        let term = Term::new(self.rulebook, points, own, self.on);
        let worlds = worlds_of(self.rulebook, law);
        let mut all = worlds.iter().map(|it| term.worth(self.rulebook, self.on, it));
        if !all.all(|it| it.is_whole) {
            self.add(
                place.clone(),
                "no-points",
                format!("`{points}` is not always a whole number"),
                "round it as the law says: `round_down(…)`, `round_up(…)`",
            );
        }
    }

    /// Whether an expression has a value by all answers, and none below zero.
    fn positive(
        &mut self,
        law: &PointsLaw,
        place: &Place,
        value: &Expression,
        own: &RuleId,
    ) -> bool {
        let term = Term::new(self.rulebook, value, own, self.on);
        for world in worlds_of(self.rulebook, law) {
            let worth = term.worth(self.rulebook, self.on, &world);
            let most = Fraction::whole(MAX_POINTS);
            let (found, help) = match worth.values {
                Some((least, _)) if least < Fraction::ZERO => (
                    format!("`{value}` falls below zero with some answers"),
                    "let it end at nothing: `best(…, 0)`",
                ),
                Some((_, highest)) if highest > most => (
                    format!("`{value}` rises above {MAX_POINTS} with some answers"),
                    "check the numbers in it",
                ),
                Some(_) if !worth.can_fail => continue,
                _ => (
                    format!("`{value}` has no value with some answers"),
                    "give its tables `otherwise`, its parameters a case without `when`, and never \
                     divide by zero",
                ),
            };
            self.add(place.clone(), "no-points", found, help);
            return false;
        }
        true
    }

    /// Whether a question can be answered at all.
    pub(super) fn has_answers(&mut self, question: &Question) {
        let is_number = question.kind == QuestionKind::Number;
        let has_step = question.range.step > Fraction::ZERO;
        let has_answers =
            || representatives(question, &Use::default()).is_none_or(|it| !it.is_empty());
        if is_number && !(has_step && has_answers()) {
            self.add(
                Place::Question(question.id),
                "no-answer",
                format!("question `{}` takes no number", question.id),
                "let a multiple of `step`, which is above zero, lie between `least` and `most`",
            );
        }
    }
}
