//! Which sets of levers are tried, in which order: the shortest first, and none that holds one that
//! suffices already or that could not suffice with all later levers together. Of two levers that
//! change one answer the later one counts, so that a set of both is never the smallest.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::MAX_WAYS;
use super::bounds::Bounds;
use super::changes::Available;
use crate::answers::Answers;
use crate::result::assess::{Judge, Verdict};
use crate::value::interval::Interval;

/// So much is tried at most: looking bounds up costs one. It is enough for all sets of twelve levers,
/// and a browser spends some 20 milliseconds on it.
const BUDGET: u32 = 12_000;

/// What assessing the law costs, if changes suffice as their bounds let expect.
const COST_OF_SUCCESS: u32 = 15;

/// What it costs if they do not: open answers are then tried in many combinations.
const COST_OF_FAILURE: u32 = 300;

/// A set of levers: the first lever is the highest bit, so that of equal sets the one that comes
/// first in the rulebook is the largest number.
type Set = u32;

const fn one(lever: usize) -> Set {
    1 << (31 - lever)
}

/// A set that waits to be tried, the shortest first.
type Waiting = Reverse<(u32, u32, Reverse<Set>)>;

pub(super) struct Search<'s> {
    judge: &'s Judge<'s>,
    levers: &'s [Available<'s>],
    bounds: &'s Bounds<'s>,
    answers: &'s Answers,
    left: u32,
}

/// The choices of a way, by lever, and the total with them.
pub(super) type Found = (Vec<(usize, usize)>, Interval);

impl<'s> Search<'s> {
    pub(super) const fn new(
        judge: &'s Judge<'s>,
        levers: &'s [Available<'s>],
        bounds: &'s Bounds<'s>,
        answers: &'s Answers,
    ) -> Self {
        Self { judge, levers, bounds, answers, left: BUDGET }
    }

    /// Whether nothing was left out for want of time.
    pub(super) const fn is_complete(&self) -> bool {
        self.left > 0
    }

    /// The shortest ways, the shortest first.
    pub(super) fn ways(&mut self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut sufficient: Vec<Set> = Vec::new();
        let mut waiting: BinaryHeap<Waiting> = BinaryHeap::new();
        self.add_larger((0, 0, 0), &mut waiting);
        while let Some(Reverse((months, n_levers, Reverse(set)))) = waiting.pop() {
            if sufficient.iter().any(|it| it & set == *it) {
                continue;
            }
            if let Some(way) = self.tried(set) {
                found.push(way);
                sufficient.push(set);
                if found.len() == MAX_WAYS {
                    break;
                }
            } else {
                self.add_larger((months, n_levers, set), &mut waiting);
            }
            if self.left == 0 {
                break;
            }
        }
        found
    }

    /// Adds each set with one more lever that comes after all in it.
    fn add_larger(
        &mut self,
        (months, n_levers, set): (u32, u32, Set),
        waiting: &mut BinaryHeap<Waiting>,
    ) {
        let n = self.levers.len();
        let first = (0..n).rev().find(|it| set & one(*it) != 0).map_or(0, |it| it + 1);
        for lever in first..n {
            let larger = set | one(lever);
            // All that can still come of it: any change of its levers and of those after them.
            let pick = |it| (it < lever && larger & one(it) == 0).then_some(0);
            if self.may_suffice(&(0..n).map(pick).collect::<Vec<_>>()) {
                let months = months.saturating_add(self.levers[lever].months);
                waiting.push(Reverse((months, n_levers + 1, Reverse(larger))));
            }
        }
    }

    /// The smallest changes of exactly these levers that suffice.
    fn tried(&mut self, set: Set) -> Option<Found> {
        let pick = |it| (set & one(it) == 0).then_some(0);
        let mut picks: Vec<_> = (0..self.levers.len()).map(pick).collect();
        self.chosen(0, &mut picks)
    }

    /// Chooses for each lever that is still free, from the smallest change on.
    fn chosen(&mut self, from: usize, picks: &mut Vec<Option<usize>>) -> Option<Found> {
        if !self.may_suffice(picks) {
            return None;
        }
        let Some(lever) = (from..picks.len()).find(|it| picks[*it].is_none()) else {
            return self.assessed(picks);
        };
        for choice in 1..=self.levers[lever].becomes.len() {
            picks[lever] = Some(choice);
            let found = self.chosen(lever + 1, picks);
            if found.is_some() {
                return found;
            }
        }
        picks[lever] = None;
        None
    }

    fn assessed(&mut self, picks: &[Option<usize>]) -> Option<Found> {
        let picked = picks
            .iter()
            .enumerate()
            .filter_map(|(lever, pick)| Some((lever, pick.filter(|it| *it > 0)? - 1)));
        let choices: Vec<_> = picked.collect();
        let mut answers = self.answers.clone();
        for &(lever, choice) in &choices {
            self.levers[lever].apply(choice, &mut answers);
        }
        let found = self.judge.in_short(&answers);
        let suffices = found.verdict == Verdict::Passes;
        let cost = if suffices { COST_OF_SUCCESS } else { COST_OF_FAILURE };
        self.left = self.left.saturating_sub(cost);
        suffices.then_some((choices, found.total))
    }

    fn may_suffice(&mut self, picks: &[Option<usize>]) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left > 0 && self.bounds.may_suffice(picks)
    }
}
