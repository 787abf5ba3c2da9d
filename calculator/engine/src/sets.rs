//! What must come together: the smallest sets of criteria whose caps reach the threshold.
//!
//! Exact, from caps and threshold alone: it holds whatever the unpublished tables say.

use crate::date::Date;
use crate::id::CriterionId;
use crate::points::PointsLaw;
use crate::rulebook::RuleBook;

/// The smallest sets of criteria that can reach the threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SmallestSets {
    /// How many criteria each holds.
    pub(crate) size: usize,
    /// How many such sets there are.
    pub(crate) n_sets: usize,
    /// The criteria that stand in every one, in the law's order.
    pub(crate) in_all: Vec<CriterionId>,
}

/// Finds the smallest sets among the criteria that are `allowed`; `None` if even all together do
/// not reach the threshold.
pub(crate) fn smallest_sets(
    rulebook: &RuleBook,
    law: &PointsLaw,
    on: Date,
    allowed: impl Fn(&CriterionId) -> bool,
) -> Option<SmallestSets> {
    let ids: Vec<_> =
        law.criteria.iter().map(|it| &it.id).filter(|id| allowed(id)).collect();
    let caps = Caps::new(rulebook, law, on, &ids);
    let threshold = rulebook.points(&law.threshold, on);
    (0..=ids.len()).find_map(|size| {
        let mut found = Vec::new();
        caps.each_set(size, &mut |set| {
            if caps.sum(set) >= threshold {
                found.push(set.to_vec());
            }
        });
        let in_all = |place: &usize| found.iter().all(|set| set.contains(place));
        (!found.is_empty()).then(|| SmallestSets {
            size,
            n_sets: found.len(),
            in_all: (0..ids.len())
                .filter(in_all)
                .map(|place| ids[place].clone())
                .collect(),
        })
    })
}

/// The caps of some criteria, and of the groups they belong to, by place.
struct Caps {
    of_criteria: Vec<u32>,
    of_groups: Vec<(Vec<usize>, u32)>,
}

impl Caps {
    fn new(rulebook: &RuleBook, law: &PointsLaw, on: Date, ids: &[&CriterionId]) -> Self {
        let cap =
            |id: &CriterionId| law.criterion(id).map(|it| rulebook.points(&it.rule, on));
        let members = |of: &[CriterionId]| {
            (0..ids.len()).filter(|&place| of.contains(ids[place])).collect::<Vec<_>>()
        };
        Self {
            of_criteria: ids.iter().map(|id| cap(id).unwrap_or_default()).collect(),
            of_groups: law
                .groups
                .iter()
                .map(|it| (members(&it.of), rulebook.points(&it.rule, on)))
                .collect(),
        }
    }

    fn sum(&self, set: &[usize]) -> u32 {
        let all: u32 = set.iter().map(|&place| self.of_criteria[place]).sum();
        let over_group_caps: u32 = self
            .of_groups
            .iter()
            .map(|(members, cap)| {
                let within = members.iter().filter(|it| set.contains(it));
                within.map(|&it| self.of_criteria[it]).sum::<u32>().saturating_sub(*cap)
            })
            .sum();
        all.saturating_sub(over_group_caps)
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
