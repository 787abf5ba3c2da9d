//! What must come together: the smallest sets of criteria whose caps reach the threshold.
//!
//! Exact, from caps and threshold alone: it holds whatever the unpublished tables say. Where caps
//! come from and on which day they hold is the caller's part. Counts sets by size and points instead
//! of looking at each, so that forty criteria are as quick as eight.

use std::collections::BTreeSet;

use crate::evaluate::NoValue;
use crate::id::{CriterionId, GroupId, RuleId};
use crate::points::{Counts, Criterion, Member, PointsLaw};

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

/// How many sums of points are made at most to count sets. A law of forty criteria makes some
/// thousands.
const MAX_SUMS: usize = 2_000_000;

/// Finds the smallest sets among the criteria that are `allowed`.
///
/// # Errors
///
/// [`NoValue`] if a cap or the threshold has no points, if even all criteria together do not reach the
/// threshold, or if their caps have too many different sums to count.
pub(crate) fn smallest_sets(
    law: &PointsLaw,
    allowed: impl Fn(&CriterionId) -> bool,
    caps: impl FnMut(&Criterion) -> Result<u32, NoValue>,
    group_cap: impl FnMut(&RuleId) -> Option<u32>,
    threshold: u32,
) -> Result<SmallestSets, NoValue> {
    let tree = Tree::of(law, &allowed, caps, group_cap)?;
    let size = tree.smallest(threshold, None).ok_or(NoValue::OutOfReach)?;
    let n_sets = tree.n_sets(size, threshold).ok_or(NoValue::OutOfRange)?;
    let is_in_all =
        |place: &usize| tree.smallest(threshold, Some(*place)).is_none_or(|it| it > size);
    let places =
        (0..law.criteria.len()).filter(|&place| allowed(&law.criteria[place].id));
    let in_all = places.filter(is_in_all).map(|place| law.criteria[place].id.clone());
    Ok(SmallestSets { size, n_sets, in_all: in_all.collect() })
}

/// All smallest sets, in the law's order; at most `most` of them.
pub(crate) fn listed(
    law: &PointsLaw,
    caps: impl FnMut(&Criterion) -> Result<u32, NoValue>,
    group_cap: impl FnMut(&RuleId) -> Option<u32>,
    threshold: u32,
    most: usize,
) -> Result<Vec<Vec<CriterionId>>, NoValue> {
    let tree = Tree::of(law, &|_| true, caps, group_cap)?;
    let size = tree.smallest(threshold, None).ok_or(NoValue::OutOfReach)?;
    let mut found = Vec::new();
    tree.grow(law.criteria.len(), size, threshold, &mut Vec::new(), &mut |set| {
        let ids = set.iter().map(|&place| law.criteria[place].id.clone());
        found.push(ids.collect());
        found.len() < most
    });
    Ok(found)
}

/// The caps of a law, as a tree of groups.
enum Tree {
    Criterion { place: usize, cap: u32 },
    Group { cap: Option<u32>, counts: Counts, of: Vec<Tree> },
}

impl Tree {
    fn of(
        law: &PointsLaw,
        allowed: &impl Fn(&CriterionId) -> bool,
        mut caps: impl FnMut(&Criterion) -> Result<u32, NoValue>,
        mut group_cap: impl FnMut(&RuleId) -> Option<u32>,
    ) -> Result<Self, NoValue> {
        let mut leaves = Vec::new();
        for (place, criterion) in law.criteria.iter().enumerate() {
            let is_allowed = allowed(&criterion.id);
            leaves.push((place, if is_allowed { Some(caps(criterion)?) } else { None }));
        }
        let mut groups: Vec<(&GroupId, Option<u32>)> = Vec::new();
        for group in &law.groups {
            groups.push((&group.id, group_cap(&group.rule)));
        }
        let mut built = Built { law, leaves, groups, placed: BTreeSet::new() };
        let top = |it: &Member| !law.groups.iter().any(|group| group.of.contains(it));
        let criteria = law.criteria.iter().map(|it| Member::Criterion(it.id.clone()));
        let all =
            criteria.chain(law.groups.iter().map(|it| Member::Group(it.id.clone())));
        let of = all.filter(top).filter_map(|it| built.tree(&it)).collect();
        Ok(Self::Group { cap: None, counts: Counts::Sum, of })
    }

    /// How few criteria reach the threshold, without that at a place.
    fn smallest(&self, threshold: u32, without: Option<usize>) -> Option<usize> {
        let choice = |place: usize| {
            if Some(place) == without { Choice::LeftOut } else { Choice::Open }
        };
        self.most(&choice).iter().position(|most| *most >= threshold)
    }

    /// The most points of so many of the criteria that are open, by their number, together with those
    /// that are chosen.
    fn most(&self, choice: &impl Fn(usize) -> Choice) -> Vec<u32> {
        match self {
            Self::Criterion { place, cap } => match choice(*place) {
                Choice::Chosen => vec![*cap],
                Choice::Open => vec![0, *cap],
                Choice::LeftOut => vec![0],
            },
            Self::Group { cap, counts, of } => {
                let mut all = vec![0];
                for part in of {
                    let part = part.most(choice);
                    let mut next = vec![0_u32; all.len() + part.len() - 1];
                    for (n, one) in all.iter().enumerate() {
                        for (m, other) in part.iter().enumerate() {
                            let together = counts.of(*one, *other);
                            next[n + m] = next[n + m].max(together);
                        }
                    }
                    all = next;
                }
                let capped = |most: u32| cap.map_or(most, |cap| most.min(cap));
                all.into_iter().map(capped).collect()
            }
        }
    }

    /// How many sets of that size reach the threshold; `None` if that is too much to count.
    fn n_sets(&self, size: usize, threshold: u32) -> Option<usize> {
        let by_size = self.by_points(size, threshold, &mut { MAX_SUMS })?;
        let reaching = by_size[size].iter().filter(|(points, _)| *points >= threshold);
        Some(reaching.fold(0, |n, (_, n_sets)| n.saturating_add(*n_sets)))
    }

    /// By size, up to one: the points that sets give (none above the threshold counts), sorted, and
    /// how many sets give them. At most so many sums are made.
    fn by_points(
        &self,
        size: usize,
        threshold: u32,
        n_left: &mut usize,
    ) -> Option<Vec<Vec<(u32, usize)>>> {
        let mut all: Vec<Vec<(u32, usize)>> = vec![Vec::new(); size + 1];
        all[0].push((0, 1));
        match self {
            Self::Criterion { cap, .. } => {
                if size > 0 {
                    all[1].push((*cap.min(&threshold), 1));
                }
            }
            Self::Group { cap, counts, of } => {
                for part in of {
                    let part = part.by_points(size, threshold, n_left)?;
                    let mut next = vec![Vec::new(); size + 1];
                    for n in 0..=size {
                        for m in 0..=size - n {
                            *n_left = n_left.checked_sub(all[n].len() * part[m].len())?;
                            for (one, n_one) in &all[n] {
                                for (other, n_other) in &part[m] {
                                    let points = counts.of(*one, *other).min(threshold);
                                    let n_sets = n_one.saturating_mul(*n_other);
                                    next[n + m].push((points, n_sets));
                                }
                            }
                        }
                    }
                    next.iter_mut().for_each(merge);
                    all = next;
                }
                if let Some(cap) = cap {
                    for list in &mut all {
                        for (points, _) in list.iter_mut() {
                            *points = (*points).min(*cap);
                        }
                        merge(list);
                    }
                }
            }
        }
        Some(all)
    }

    /// Shows each set of that size that reaches the threshold, in order, until told to stop.
    fn grow(
        &self,
        n: usize,
        size: usize,
        threshold: u32,
        set: &mut Vec<usize>,
        see: &mut impl FnMut(&[usize]) -> bool,
    ) -> bool {
        if set.len() == size {
            return see(set);
        }
        let from = set.last().map_or(0, |last| last + 1);
        for place in from..=(n + set.len()).saturating_sub(size) {
            set.push(place);
            // Only where some set of that size that begins so reaches it.
            let goes_on = self.most_with(set, place + 1, size - set.len()) < threshold
                || self.grow(n, size, threshold, set, see);
            set.pop();
            if !goes_on {
                return false;
            }
        }
        true
    }

    /// The most points of a set with so many more criteria, from a place on.
    fn most_with(&self, set: &[usize], from: usize, n_more: usize) -> u32 {
        let choice = |place: usize| match () {
            () if set.contains(&place) => Choice::Chosen,
            () if place >= from => Choice::Open,
            () => Choice::LeftOut,
        };
        self.most(&choice).into_iter().take(n_more + 1).max().unwrap_or_default()
    }
}

/// Whether a criterion stands in a set.
enum Choice {
    Chosen,
    Open,
    LeftOut,
}

/// What a tree is built from.
struct Built<'a> {
    law: &'a PointsLaw,
    leaves: Vec<(usize, Option<u32>)>,
    groups: Vec<(&'a GroupId, Option<u32>)>,
    placed: BTreeSet<Member>,
}

impl Built<'_> {
    /// The tree of a member. One that stands in two places, or within itself, is told as a conflict
    /// and counts in the first.
    fn tree(&mut self, member: &Member) -> Option<Tree> {
        if !self.placed.insert(member.clone()) {
            return None;
        }
        match member {
            Member::Criterion(id) => {
                let place = self.law.criteria.iter().position(|it| it.id == *id)?;
                let (place, cap) = self.leaves[place];
                Some(Tree::Criterion { place, cap: cap? })
            }
            Member::Group(id) => {
                let group = self.law.group(id)?;
                let cap = self.groups.iter().find(|(it, _)| *it == id)?.1;
                let of = group.of.iter().filter_map(|it| self.tree(it));
                Some(Tree::Group { cap, counts: group.counts, of: of.collect() })
            }
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

/// Sorts by points and counts sets that give as many together.
fn merge(list: &mut Vec<(u32, usize)>) {
    list.sort_unstable();
    list.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 = kept.1.saturating_add(next.1);
        }
        is_same
    });
}
