//! How parts of a law count together while some answers are open.

use super::{Part, Scoring};
use crate::answers::Answers;
use crate::id::QuestionId;
use crate::interval::Interval;
use crate::points::Counts;
use crate::scoring::merge;
use crate::truth::Open;
use crate::uses::Uses;

impl Scoring<'_> {
    /// The points of some parts together, exactly.
    pub(super) fn combined(
        &self,
        parts: &[Part],
        counts: Counts,
        answers: &Answers,
    ) -> Interval {
        if !self.shares_questions {
            return together(counts, parts.iter().map(|it| self.points_of(it, answers)));
        }
        let groups = self.groups(parts, answers);
        together(counts, groups.iter().map(|group| self.of_group(group, counts, answers)))
    }

    /// Parts joined by open questions, with those that at least two of them share.
    fn groups<'p>(&self, parts: &'p [Part], answers: &Answers) -> Vec<Joined<'p>> {
        let mut groups: Vec<Joined<'p>> = Vec::new();
        for part in parts {
            let mut uses = Uses::default();
            self.open_uses(part, answers, &mut uses);
            let mut joined = Joined { parts: vec![part], uses, shared: Vec::new() };
            let (touched, apart): (Vec<_>, Vec<_>) = std::mem::take(&mut groups)
                .into_iter()
                .partition(|group| group.touches(&joined));
            groups = apart;
            for group in touched {
                joined = group.with(joined);
            }
            groups.push(joined);
        }
        groups
    }

    fn of_group(
        &self,
        group: &Joined<'_>,
        counts: Counts,
        answers: &Answers,
    ) -> Interval {
        let each = |answers: &Answers| {
            let parts = group.parts.iter().map(|it| self.points_of(it, answers));
            together(counts, parts)
        };
        if group.parts.len() == 1 {
            return each(answers);
        }
        let open = Open::of(self.rulebook, &group.shared_uses(), answers);
        let mut hull: Option<Interval> = None;
        // Too many answers to try are a conflict of the rulebook.
        open.unwrap_or(Open { all: Vec::new() }).each(answers, &mut |answers| {
            let points = each(answers);
            hull = Some(hull.map_or(points, |it| it.hull(points)));
        });
        hull.unwrap_or_default()
    }

    fn points_of(&self, part: &Part, answers: &Answers) -> Interval {
        match part {
            Part::Leaf(place) => {
                self.leaves[*place].points(self.rulebook, self.on, answers)
            }
            Part::Group { cap, counts, of } => {
                self.combined(of, *counts, answers).capped(cap.unwrap_or(u32::MAX))
            }
        }
    }

    fn open_uses(&self, part: &Part, answers: &Answers, uses: &mut Uses) {
        match part {
            Part::Leaf(place) => {
                let leaf = &self.leaves[*place];
                let is_open = |id: &QuestionId| !self.rulebook.is_answered(id, answers);
                let open = leaf.uses.all.iter().filter(|(id, _)| is_open(id));
                merge(uses, open.map(|(id, of)| (id, of)));
            }
            Part::Group { of, .. } => {
                for part in of {
                    self.open_uses(part, answers, uses);
                }
            }
        }
    }

    /// How many combinations of answers have to be tried at most, for any of its groups.
    pub(crate) fn n_combinations(&self) -> usize {
        let answers = Answers::default();
        let outer = Open::of(self.rulebook, &self.outer, &answers);
        let outer = outer.map_or(usize::MAX, |it| it.n_combinations());
        self.n_of(&self.parts, &answers).saturating_mul(outer)
    }

    fn n_of(&self, parts: &[Part], answers: &Answers) -> usize {
        let of_group = |group: &Joined<'_>| {
            let Some(open) = Open::of(self.rulebook, &group.shared_uses(), answers)
            else {
                return usize::MAX;
            };
            let filled = open.first_filled(answers);
            let parts = group.parts.iter().map(|part| match part {
                Part::Leaf(place) => {
                    self.leaves[*place].n_combinations(self.rulebook, &filled)
                }
                Part::Group { of, .. } => self.n_of(of, &filled),
            });
            open.n_combinations().saturating_mul(parts.max().unwrap_or(1))
        };
        self.groups(parts, answers).iter().map(of_group).max().unwrap_or(1)
    }
}

/// Parts that are joined by open questions.
struct Joined<'p> {
    parts: Vec<&'p Part>,
    uses: Uses,
    /// The questions that at least two of the parts rest on.
    shared: Vec<QuestionId>,
}

impl Joined<'_> {
    fn touches(&self, other: &Self) -> bool {
        self.uses.all.iter().any(|(id, _)| other.holds(id))
    }

    /// What makes a difference about the questions that they share.
    fn shared_uses(&self) -> Uses {
        let mut shared = Uses::default();
        let all = self.uses.all.iter().filter(|(id, _)| self.shared.contains(id));
        merge(&mut shared, all.map(|(id, of)| (id, of)));
        shared
    }

    fn holds(&self, id: &QuestionId) -> bool {
        self.uses.all.iter().any(|(it, _)| it == id)
    }

    fn with(mut self, other: Self) -> Self {
        let common = self.uses.all.iter().map(|(id, _)| id).filter(|id| other.holds(id));
        let common: Vec<_> = common.cloned().collect();
        self.shared.extend(common);
        self.shared.extend(other.shared);
        self.parts.extend(other.parts);
        merge(&mut self.uses, other.uses.all.iter().map(|(id, of)| (id, of)));
        self
    }
}

/// The points of some parts together, if those of each criterion are given, by place.
pub(super) fn plain(
    parts: &[Part],
    counts: Counts,
    points: &dyn Fn(usize) -> Interval,
) -> Interval {
    let each = parts.iter().map(|part| match part {
        Part::Leaf(place) => points(*place),
        Part::Group { cap, counts, of } => {
            plain(of, *counts, points).capped(cap.unwrap_or(u32::MAX))
        }
    });
    together(counts, each)
}

fn together(counts: Counts, all: impl Iterator<Item = Interval>) -> Interval {
    match counts {
        Counts::Sum => all.fold(Interval::exactly(0), Interval::plus),
        Counts::Best => all.fold(Interval::exactly(0), Interval::best),
    }
}
