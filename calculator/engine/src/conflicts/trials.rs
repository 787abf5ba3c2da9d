//! Conflicts that are found by trying answers: cases of a parameter that can both hold, a way that
//! can fit and be excluded at once, points that are supposed to rise where they are known to fall.

use super::{Conflicts, Place};
use crate::answers::Answers;
use crate::book::expression::Expression;
use crate::book::parameter::Parameter;
use crate::book::points::Criterion;
use crate::book::way::Way;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::representatives::MAX_COMBINATIONS;
use crate::decide::truth::Open;
use crate::decide::uses::Uses;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;

/// A condition, with the rule that it stands in.
type Condition<'a> = (&'a RuleId, &'a Expression);

impl Conflicts<'_> {
    /// Only of a rulebook where all that is named is there and of the right kind.
    pub(super) fn trials(&mut self) {
        if self.is_sound {
            self.rulebook.parameters.iter().for_each(|it| self.cases(it));
            self.rulebook.ways.iter().for_each(|it| self.way(it));
            let criteria = self.rulebook.laws.iter().flat_map(|law| &law.criteria);
            criteria.for_each(|it| self.falls(it));
        }
    }

    fn cases(&mut self, parameter: &Parameter) {
        let place =
            |n: usize| Place::Parameter(parameter.id).part(format!("cases.{n}.when"));
        let cases = parameter.cases.iter().enumerate();
        let with_when: Vec<(usize, Condition<'_>)> = cases
            .filter_map(|(n, it)| Some((n, (&it.rule, it.when.as_ref()?))))
            .collect();
        for (at, (n, case)) in with_when.iter().enumerate() {
            for (before, other) in &with_when[..at] {
                match self.rulebook.can_all_hold(&[*case, *other], self.on) {
                    Some(false) => continue,
                    Some(true) => self.add(
                        place(*n),
                        "cases-overlap",
                        format!("two cases of `{}` can both hold", parameter.id),
                        "let their conditions exclude one another",
                    ),
                    None => self.too_many(place(*n)),
                }
                self.names_other(place(*before));
            }
        }
    }

    fn way(&mut self, way: &Way) {
        let fits: Vec<Condition<'_>> = way
            .fits
            .iter()
            .filter_map(|it| Some((&it.rule, it.when.as_ref()?)))
            .collect();
        if fits.is_empty() {
            return;
        }
        for (n, ground) in way.excludes.iter().enumerate() {
            let Some(when) = &ground.when else { continue };
            let place = Place::Way(way.id).part(format!("excludes.{n}.when"));
            let mut all = fits.clone();
            all.push((&ground.rule, when));
            match self.rulebook.can_all_hold(&all, self.on) {
                Some(false) => {}
                Some(true) => self.add(
                    place,
                    "fits-and-excluded",
                    format!("way `{}` can fit and be excluded at once", way.id),
                    "let what excludes it contradict one of `fits`",
                ),
                None => self.too_many(place),
            }
        }
    }

    /// Points that can only fall with a number must not be supposed to rise with it.
    fn falls(&mut self, criterion: &Criterion) {
        let Criterion { id, rule, assumed, falls_with, .. } = criterion;
        let (Some(assumed), Some(falls_with)) = (assumed, falls_with) else { return };
        let place = Place::Criterion(*id).part("assumed.points");
        match self.rises(&assumed.points, falls_with, rule) {
            Some(false) => {}
            Some(true) => self.add(
                place,
                "assumption-rises",
                format!("the points supposed of `{id}` rise with `{falls_with}`"),
                "let them fall or stay the same: that much is certain of them",
            ),
            None => self.too_many(place),
        }
    }

    /// Whether a value rises anywhere with another one; `None` if there are too many answers to try.
    fn rises(&self, value: &Expression, with: &Expression, own: &RuleId) -> Option<bool> {
        let nothing = Answers::default();
        let uses = Uses::of_value(self.rulebook, self.on, value, own);
        let open = Open::of(self.rulebook, &uses, &nothing)?;
        if open.n_combinations() > MAX_COMBINATIONS {
            return None;
        }
        let (moving, fixed) =
            open.all.into_iter().partition(|(question, _)| with.asks(question));
        let (moving, fixed) = (Open { all: moving }, Open { all: fixed });
        let mut does_rise = false;
        fixed.each(&nothing, &mut |answers| {
            let mut found = Vec::new();
            moving.each(answers, &mut |answers| {
                let mut evaluation =
                    Evaluation::new(self.rulebook, Coverage::Nearest, Some(answers));
                let mut number = |it: &Expression| evaluation.number(it, own, self.on);
                if let (Some(with), Some(value)) = (number(with), number(value)) {
                    found.push((with, value));
                }
            });
            found.sort_unstable();
            does_rise |= is_above_an_earlier_one(&found);
        });
        Some(does_rise)
    }

    fn too_many(&mut self, place: Place) {
        self.add(
            place,
            "too-many-combinations",
            "conditions that rest on too many combinations of answers",
            format!(
                "at most {MAX_COMBINATIONS} are tried: let fewer questions decide them"
            ),
        );
    }
}

/// Whether some pair's second number is above that of one whose first is less; they are sorted.
fn is_above_an_earlier_one(pairs: &[(Fraction, Fraction)]) -> bool {
    let mut least_before: Option<Fraction> = None;
    for same in pairs.chunk_by(|one, other| one.0 == other.0) {
        let is_above = |(_, value): &(Fraction, Fraction)| {
            least_before.is_some_and(|least| least < *value)
        };
        if same.iter().any(is_above) {
            return true;
        }
        least_before = same.iter().map(|(_, value)| *value).chain(least_before).min();
    }
    false
}
