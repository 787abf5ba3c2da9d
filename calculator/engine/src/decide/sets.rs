//! What must come together: the smallest sets of criteria whose caps reach the threshold.
//!
//! Exact, from caps and threshold alone: it holds whatever the unpublished tables say. Where caps
//! come from and on which day they hold is the caller's part. Counts sets by size and points instead
//! of looking at each, so that forty criteria are as quick as eight.

use crate::book::points::{Branch, Counts, PointsLaw};
use crate::decide::evaluate::NoValue;
use crate::value::id::CriterionId;

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

/// The most points that each part of a law can give, by place.
#[derive(Default)]
pub(crate) struct Caps {
    /// `None`: the criterion is left out.
    pub(crate) criteria: Vec<Option<u32>>,
    /// `None`: the group has no cap of its own.
    pub(crate) groups: Vec<Option<u32>>,
}

/// How many sums of points are made at most to count sets. A law of forty criteria makes some
/// thousands.
const MAX_SUMS: usize = 2_000_000;

impl Caps {
    /// Finds the smallest sets.
    ///
    /// # Errors
    ///
    /// [`NoValue`] if even all criteria together do not reach the threshold, or if their caps have
    /// too many different sums to count.
    pub(crate) fn smallest_sets(
        mut self,
        law: &PointsLaw,
        threshold: u32,
    ) -> Result<SmallestSets, NoValue> {
        let tree = law.tree();
        let all = Sets { law, tree: &tree, threshold };
        let size = all.smallest(&self).ok_or(NoValue::OutOfReach)?;
        let n_sets = all.n_sets(&self, size).ok_or(NoValue::OutOfRange)?;
        let mut in_all = Vec::new();
        for (place, criterion) in law.criteria.iter().enumerate() {
            let Some(cap) = self.criteria[place].take() else { continue };
            if all.smallest(&self).is_none_or(|it| it > size) {
                in_all.push(criterion.id);
            }
            self.criteria[place] = Some(cap);
        }
        Ok(SmallestSets { size, n_sets, in_all })
    }

    /// All smallest sets, in the law's order; at most `most` of them.
    pub(crate) fn listed(
        &self,
        law: &PointsLaw,
        threshold: u32,
        most: usize,
    ) -> Option<Vec<Vec<CriterionId>>> {
        let tree = law.tree();
        let all = Sets { law, tree: &tree, threshold };
        let size = all.smallest(self)?;
        let mut found = Vec::new();
        all.grow(self, size, &mut Vec::new(), &mut |set| {
            let ids = set.iter().map(|&place| law.criteria[place].id);
            found.push(ids.collect());
            found.len() < most
        });
        Some(found)
    }
}

/// The sets of a law's criteria.
struct Sets<'a> {
    law: &'a PointsLaw,
    tree: &'a [Branch],
    threshold: u32,
}

/// How many sets give that many points.
type Counted = (u32, usize);

impl Sets<'_> {
    /// How few criteria reach the threshold.
    fn smallest(&self, caps: &Caps) -> Option<usize> {
        let choice = Choice { caps, chosen: &[], open_from: 0 };
        let most = self.most(self.tree, Counts::Sum, &choice);
        most.iter().position(|most| *most >= self.threshold)
    }

    /// The most points of so many of the criteria that are open, by their number, together with those
    /// that are chosen.
    fn most(&self, of: &[Branch], counts: Counts, choice: &Choice<'_>) -> Vec<u32> {
        let mut all = vec![0];
        for branch in of {
            let part = match branch {
                Branch::Criterion(place) => choice.most(*place),
                Branch::Group { place, of } => {
                    let mut part = self.most(of, self.law.groups[*place].counts, choice);
                    if let Some(cap) = choice.caps.groups[*place] {
                        for most in &mut part {
                            *most = (*most).min(cap);
                        }
                    }
                    part
                }
            };
            let mut next = vec![0_u32; all.len() + part.len() - 1];
            for (n, one) in all.iter().enumerate() {
                for (m, other) in part.iter().enumerate() {
                    let together = counts.of(*one, *other);
                    next[n + m] = next[n + m].max(together);
                }
            }
            all = next;
        }
        all
    }

    /// How many sets of that size reach the threshold; `None` if that is too much to count.
    fn n_sets(&self, caps: &Caps, size: usize) -> Option<usize> {
        let mut n_left = MAX_SUMS;
        let by_size = self.by_points(self.tree, Counts::Sum, caps, size, &mut n_left)?;
        let mut all = 0_usize;
        for (points, n_sets) in &by_size[size] {
            if *points >= self.threshold {
                all = all.saturating_add(*n_sets);
            }
        }
        Some(all)
    }

    /// By size, up to one: the points that sets give (none above the threshold counts), each once,
    /// and how many sets give them. At most so many sums are made.
    fn by_points(
        &self,
        of: &[Branch],
        counts: Counts,
        caps: &Caps,
        size: usize,
        n_left: &mut usize,
    ) -> Option<Vec<Vec<Counted>>> {
        let mut all: Vec<Vec<Counted>> = vec![Vec::new(); size + 1];
        all[0].push((0, 1));
        for branch in of {
            let part = self.of_branch(branch, caps, size, n_left)?;
            let mut next = vec![Vec::new(); size + 1];
            for n in 0..=size {
                for m in 0..=size - n {
                    *n_left = n_left.checked_sub(all[n].len() * part[m].len())?;
                    for (one, n_one) in &all[n] {
                        for (other, n_other) in &part[m] {
                            let points = counts.of(*one, *other).min(self.threshold);
                            let n_sets = n_one.saturating_mul(*n_other);
                            add(&mut next[n + m], points, n_sets);
                        }
                    }
                }
            }
            all = next;
        }
        Some(all)
    }

    fn of_branch(
        &self,
        branch: &Branch,
        caps: &Caps,
        size: usize,
        n_left: &mut usize,
    ) -> Option<Vec<Vec<Counted>>> {
        match branch {
            Branch::Criterion(place) => {
                let mut all = vec![Vec::new(); size + 1];
                all[0].push((0, 1));
                if let Some(cap) = caps.criteria[*place].filter(|_| size > 0) {
                    all[1].push((cap.min(self.threshold), 1));
                }
                Some(all)
            }
            Branch::Group { place, of } => {
                let counts = self.law.groups[*place].counts;
                let mut all = self.by_points(of, counts, caps, size, n_left)?;
                if let Some(cap) = caps.groups[*place] {
                    for list in &mut all {
                        for (points, n_sets) in std::mem::take(list) {
                            add(list, points.min(cap), n_sets);
                        }
                    }
                }
                Some(all)
            }
        }
    }

    /// Shows each set of that size that reaches the threshold, in order, until told to stop.
    fn grow(
        &self,
        caps: &Caps,
        size: usize,
        set: &mut Vec<usize>,
        see: &mut dyn FnMut(&[usize]) -> bool,
    ) -> bool {
        if set.len() == size {
            return see(set);
        }
        let from = set.last().map_or(0, |last| last + 1);
        let n = self.law.criteria.len();
        for place in from..=(n + set.len()).saturating_sub(size) {
            set.push(place);
            // Only where some set of that size that begins so reaches it.
            let choice = Choice { caps, chosen: set, open_from: place + 1 };
            let most = self.most(self.tree, Counts::Sum, &choice);
            let most = most.into_iter().take(size - set.len() + 1).max();
            let goes_on = most < Some(self.threshold) || self.grow(caps, size, set, see);
            set.pop();
            if !goes_on {
                return false;
            }
        }
        true
    }
}

/// Which criteria stand in a set: those that are chosen, perhaps those from a place on, no others.
struct Choice<'a> {
    caps: &'a Caps,
    chosen: &'a [usize],
    open_from: usize,
}

impl Choice<'_> {
    /// The most points of a criterion: without it, and with it where it is open.
    fn most(&self, place: usize) -> Vec<u32> {
        let cap = self.caps.criteria[place];
        match cap {
            Some(cap) if self.chosen.contains(&place) => vec![cap],
            Some(cap) if place >= self.open_from => vec![0, cap],
            _ => vec![0],
        }
    }
}

impl Counts {
    fn of(self, one: u32, other: u32) -> u32 {
        match self {
            Self::Sum => one.saturating_add(other),
            Self::Best => one.max(other),
        }
    }
}

/// Counts more sets that give so many points; the list is sorted by points.
fn add(list: &mut Vec<Counted>, points: u32, n_sets: usize) {
    match list.binary_search_by(|(it, _)| it.cmp(&points)) {
        Ok(place) => list[place].1 = list[place].1.saturating_add(n_sets),
        Err(place) => list.insert(place, (points, n_sets)),
    }
}
