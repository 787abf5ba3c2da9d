//! How parts of a law count together while some answers are open.

use super::Scoring;
use crate::answers::Answers;
use crate::book::points::{Branch, Counts};
use crate::decide::truth::Open;
use crate::decide::uses::Uses;
use crate::value::id::QuestionId;
use crate::value::interval::Interval;

impl Scoring<'_> {
    /// The points of some parts together, exactly.
    pub(super) fn combined(
        &self,
        parts: &[Branch],
        counts: Counts,
        answers: &Answers,
    ) -> Interval {
        let mut all = Interval::exactly(0);
        if self.shares_questions {
            for group in self.joined(parts, answers) {
                all = counts.together(all, self.of_joined(&group, counts, answers));
            }
        } else {
            for part in parts {
                all = counts.together(all, self.points_of(part, answers));
            }
        }
        all
    }

    /// Parts joined by open questions, with those that at least two of them share.
    fn joined<'p>(&self, parts: &'p [Branch], answers: &Answers) -> Vec<Joined<'p>> {
        let mut groups: Vec<Joined<'p>> = Vec::new();
        for part in parts {
            let mut uses = Uses::default();
            self.open_uses(part, answers, &mut uses);
            let mut joined = Joined { parts: vec![part], uses, shared: Vec::new() };
            let mut apart = Vec::with_capacity(groups.len() + 1);
            for mut group in groups {
                if group.touches(&joined) {
                    group.join(joined);
                    joined = group;
                } else {
                    apart.push(group);
                }
            }
            apart.push(joined);
            groups = apart;
        }
        groups
    }

    fn of_joined(
        &self,
        group: &Joined<'_>,
        counts: Counts,
        answers: &Answers,
    ) -> Interval {
        let mut hull: Option<Interval> = None;
        let mut see = |answers: &Answers| {
            let mut points = Interval::exactly(0);
            for part in &group.parts {
                points = counts.together(points, self.points_of(part, answers));
            }
            hull = Some(hull.map_or(points, |it| it.hull(points)));
        };
        if group.parts.len() == 1 {
            see(answers);
        } else {
            // Too many answers to try are a conflict of the rulebook.
            let open = Open::of(self.rulebook, &group.shared_uses(), answers);
            open.unwrap_or_default().each(answers, &mut see);
        }
        hull.unwrap_or_default()
    }

    fn points_of(&self, part: &Branch, answers: &Answers) -> Interval {
        match part {
            Branch::Criterion(place) => {
                self.leaves[*place].points(self.rulebook, self.on, answers)
            }
            Branch::Group { place, of } => {
                let counts = self.law.groups[*place].counts;
                self.capped(*place, self.combined(of, counts, answers))
            }
        }
    }

    fn capped(&self, group: usize, points: Interval) -> Interval {
        points.capped(self.group_caps[group].unwrap_or(u32::MAX))
    }

    fn open_uses(&self, part: &Branch, answers: &Answers, uses: &mut Uses) {
        match part {
            Branch::Criterion(place) => {
                for (id, of) in &self.leaves[*place].uses.all {
                    if !self.rulebook.is_answered(id, answers) {
                        uses.of(id).add(of);
                    }
                }
            }
            Branch::Group { of, .. } => {
                for part in of {
                    self.open_uses(part, answers, uses);
                }
            }
        }
    }

    /// The points of some parts together, if those of each criterion are given, by place.
    pub(super) fn plain(
        &self,
        parts: &[Branch],
        counts: Counts,
        points: &dyn Fn(usize) -> Interval,
    ) -> Interval {
        let mut all = Interval::exactly(0);
        for part in parts {
            let part = match part {
                Branch::Criterion(place) => points(*place),
                Branch::Group { place, of } => {
                    let counts = self.law.groups[*place].counts;
                    self.capped(*place, self.plain(of, counts, points))
                }
            };
            all = counts.together(all, part);
        }
        all
    }

    /// How many combinations of answers have to be tried at most, for any of its groups.
    pub(crate) fn n_combinations(&self) -> usize {
        let answers = Answers::default();
        let outer = Open::of(self.rulebook, &self.outer, &answers);
        let outer = outer.map_or(usize::MAX, |it| it.n_combinations());
        self.n_of(&self.tree, &answers).saturating_mul(outer)
    }

    fn n_of(&self, parts: &[Branch], answers: &Answers) -> usize {
        let of_group = |group: &Joined<'_>| {
            let Some(open) = Open::of(self.rulebook, &group.shared_uses(), answers)
            else {
                return usize::MAX;
            };
            let filled = open.first_filled(answers);
            let parts = group.parts.iter().map(|part| match part {
                Branch::Criterion(place) => {
                    self.leaves[*place].n_combinations(self.rulebook, &filled)
                }
                Branch::Group { of, .. } => self.n_of(of, &filled),
            });
            open.n_combinations().saturating_mul(parts.max().unwrap_or(1))
        };
        self.joined(parts, answers).iter().map(of_group).max().unwrap_or(1)
    }
}

/// Parts that are joined by open questions.
struct Joined<'p> {
    parts: Vec<&'p Branch>,
    uses: Uses,
    /// The questions that at least two of the parts rest on.
    shared: Vec<QuestionId>,
}

impl Joined<'_> {
    fn touches(&self, other: &Self) -> bool {
        self.uses.all.iter().any(|(id, _)| other.uses.get(id).is_some())
    }

    /// What makes a difference about the questions that they share.
    fn shared_uses(&self) -> Uses {
        let mut shared = Uses::default();
        for (id, of) in &self.uses.all {
            if self.shared.contains(id) {
                shared.of(id).add(of);
            }
        }
        shared
    }

    fn join(&mut self, other: Self) {
        for (id, _) in &self.uses.all {
            if other.uses.get(id).is_some() {
                self.shared.push(*id);
            }
        }
        self.shared.extend(other.shared);
        self.parts.extend(other.parts);
        self.uses.add(&other.uses);
    }
}

impl Counts {
    /// The points of two members of a group.
    fn together(self, one: Interval, other: Interval) -> Interval {
        match self {
            Self::Sum => one.plus(other),
            Self::Best => one.best(other),
        }
    }
}
