//! What must come together: the smallest sets of criteria whose caps reach the threshold.
//!
//! Exact, from caps and threshold alone: it holds whatever the unpublished tables say. Where caps
//! come from and on which day they hold is the caller's part. Looks at every set up to the size
//! that it finds, which is quick for the dozen criteria that laws have.

use crate::evaluate::NoValue;
use crate::id::{CriterionId, RuleId};
use crate::points::PointsLaw;

/// The smallest sets of criteria that can reach the threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallestSets {
    /// How many criteria each holds.
    pub size: usize,
    /// How many such sets there are.
    pub n_sets: usize,
    /// The criteria that stand in every one, in the law's order.
    pub in_all: Vec<CriterionId>,
}

/// Finds the smallest sets among the criteria that are `allowed`.
///
/// # Errors
///
/// [`NoValue`] if a cap or the threshold has no points, or if even all criteria together do not
/// reach the threshold.
pub(crate) fn smallest_sets(
    law: &PointsLaw,
    allowed: impl Fn(&CriterionId) -> bool,
    mut points: impl FnMut(&RuleId) -> Result<u32, NoValue>,
) -> Result<SmallestSets, NoValue> {
    let ids: Vec<_> =
        law.criteria.iter().map(|it| &it.id).filter(|id| allowed(id)).collect();
    let threshold = points(&law.threshold)?;
    let caps = Caps::new(law, &ids, points)?;
    let smallest = (0..=ids.len()).find_map(|size| {
        let mut n_sets = 0;
        let mut is_in_all = vec![true; ids.len()];
        caps.each_set(size, &mut |set| {
            if caps.sum(set) >= threshold {
                n_sets += 1;
                (0..ids.len()).for_each(|place| is_in_all[place] &= set.contains(&place));
            }
        });
        let in_all = || {
            let places = ids.iter().zip(&is_in_all).filter(|&(_, &is_in_all)| is_in_all);
            places.map(|(&id, _)| id.clone()).collect()
        };
        (n_sets > 0).then(|| SmallestSets { size, n_sets, in_all: in_all() })
    });
    smallest.ok_or(NoValue::OutOfRange)
}

/// The caps of some criteria, and of the groups they belong to, by place.
struct Caps {
    of_criteria: Vec<u32>,
    of_groups: Vec<(Vec<usize>, u32)>,
}

impl Caps {
    fn new(
        law: &PointsLaw,
        ids: &[&CriterionId],
        mut points: impl FnMut(&RuleId) -> Result<u32, NoValue>,
    ) -> Result<Self, NoValue> {
        let criteria = law.criteria.iter().filter(|it| ids.contains(&&it.id));
        let of_criteria =
            criteria.map(|it| points(&it.rule)).collect::<Result<_, _>>()?;
        let members = |of: &[CriterionId]| {
            (0..ids.len()).filter(|&place| of.contains(ids[place])).collect()
        };
        let groups = law.groups.iter().map(|it| Ok((members(&it.of), points(&it.rule)?)));
        Ok(Self { of_criteria, of_groups: groups.collect::<Result<_, _>>()? })
    }

    fn sum(&self, set: &[usize]) -> u32 {
        let all = sum(set.iter().map(|&place| self.of_criteria[place]));
        let over_group_caps = self.of_groups.iter().map(|(members, cap)| {
            let within = members.iter().filter(|it| set.contains(it));
            sum(within.map(|&it| self.of_criteria[it])).saturating_sub(*cap)
        });
        all.saturating_sub(sum(over_group_caps))
    }

    /// Shows every set of `size` places, in order.
    fn each_set(&self, size: usize, see: &mut impl FnMut(&[usize])) {
        fn grow(
            set: &mut Vec<usize>,
            from: usize,
            n: usize,
            size: usize,
            see: &mut impl FnMut(&[usize]),
        ) {
            if set.len() == size {
                return see(set);
            }
            let n_missing = size - set.len();
            for place in from..=n.saturating_sub(n_missing) {
                set.push(place);
                grow(set, place + 1, n, size, see);
                set.pop();
            }
        }
        if size <= self.of_criteria.len() {
            grow(&mut Vec::new(), 0, self.of_criteria.len(), size, see);
        }
    }
}

/// The sum, or the most that fits.
fn sum(points: impl Iterator<Item = u32>) -> u32 {
    points.fold(0, u32::saturating_add)
}
