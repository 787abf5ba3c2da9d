//! The most that each part of a law can give on a day, and what must come together by that.

use super::Evaluation;
use crate::answers::Answers;
use crate::book::points::{Criterion, PointsLaw};
use crate::decide::evaluate::NoValue;
use crate::decide::reached::Reached;
use crate::decide::scoring::Term;
use crate::decide::sets::{Caps, SmallestSets};
use crate::value::date::Date;
use crate::value::id::CriterionId;

impl<'a> Evaluation<'a> {
    pub(super) fn sets(
        &mut self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Option<SmallestSets> {
        let (law, threshold, caps) = self.caps(without, on)?;
        let sets = caps.smallest_sets(law, threshold);
        sets.map_or_else(|fault| self.fail(fault), Some)
    }

    pub(super) fn listed_sets(
        &mut self,
        most: usize,
        on: Date,
    ) -> Option<Vec<Vec<CriterionId>>> {
        let (law, threshold, caps) = self.caps(None, on)?;
        caps.listed(law, threshold, most)
    }

    /// The law with its threshold and the caps of all but one criterion, unless what its criteria
    /// can give rests on the sets that are asked for.
    fn caps(
        &mut self,
        without: Option<&CriterionId>,
        on: Date,
    ) -> Option<(&'a PointsLaw, u32, Caps)> {
        let law = self.found(self.rulebook.laws.first(), NoValue::NoLaw)?;
        if let Some(it) = self.rulebook.criterion_of_sets(law) {
            return self.fail(NoValue::Circular(it.rule, "value".into()));
        }
        let threshold = self.points(&law.threshold, on)?;
        let mut caps = Caps::default();
        for group in &law.groups {
            let cap = self.points(&group.rule, on);
            // A group without a cap has none to pass.
            self.fault = None;
            caps.groups.push(cap);
        }
        for criterion in &law.criteria {
            let is_left_out = Some(&criterion.id) == without;
            let cap = if is_left_out { None } else { Some(self.cap(criterion, on)?) };
            caps.criteria.push(cap);
        }
        Some((law, threshold, caps))
    }

    /// The most points that a criterion can give.
    fn cap(&mut self, criterion: &Criterion, on: Date) -> Option<u32> {
        let Some(points) = &criterion.points else {
            return self.points(&criterion.rule, on);
        };
        let rulebook = self.rulebook;
        let supposed = self.answers.map(Answers::only_readings).unwrap_or_default();
        let mut reached = Reached::new(rulebook);
        reached.add(&criterion.rule, points);
        for rule in reached.rules {
            if rule.is_without_value() && supposed.reading(&rule.id).is_none() {
                return self.fail(NoValue::Disputed(rule.id));
            }
        }
        let term = Term::new(rulebook, points, &criterion.rule, on);
        Some(term.points(rulebook, on, &supposed).upper)
    }
}
