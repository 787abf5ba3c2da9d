//! A law of points: criteria, groups of criteria with a cap of their own, gates, a threshold and a
//! coefficient. Every number is a figure or a table of a rule; here stand only the references.

use crate::book::expression::Expression;
use crate::book::ground::Ground;
use crate::value::id::{AssumptionId, CriterionId, GroupId, LawId, RuleId};
use crate::{wire_enum, wire_names, wire_struct};

/// A law of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsLaw {
    /// Its id.
    pub id: LawId,
    /// The rule whose value is the points needed.
    pub threshold: RuleId,
    /// The rule whose value is what all caps add up to, if one says so.
    pub sum: Option<RuleId>,
    /// The rule that says what is not published of the tables, if something is not.
    pub bands: Option<RuleId>,
    /// The rule whose value is the stated last day of the law, if one is stated.
    pub ends: Option<RuleId>,
    /// The rule that tells the smallest sets of criteria, if one does.
    pub sets: Option<RuleId>,
    /// The coefficient, if the law has one.
    pub coefficient: Option<Coefficient>,
    /// What must hold besides, whatever the points; each with its condition.
    pub gates: Vec<Ground>,
    /// The criteria, in the order in which they are shown.
    pub criteria: Vec<Criterion>,
    /// Groups of criteria with a cap of their own.
    pub groups: Vec<Group>,
}

wire_struct!(PointsLaw {
    id,
    threshold,
    sum,
    bands,
    ends,
    sets,
    coefficient,
    gates,
    criteria,
    groups
});

impl PointsLaw {
    /// The criterion of that id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The group of that id.
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }
}

/// A criterion or a group of a law, by its place there, with all that stands in it.
pub(crate) enum Branch {
    Criterion(usize),
    Group { place: usize, of: Vec<Branch> },
}

impl PointsLaw {
    /// The law as a tree: what stands in no group, with all that stands in it. A member that stands
    /// in two places, or within itself, is told as a conflict and counts in the first.
    pub(crate) fn tree(&self) -> Vec<Branch> {
        let mut top: Vec<Member> = Vec::new();
        top.extend(self.criteria.iter().map(|it| Member::Criterion(it.id)));
        top.extend(self.groups.iter().map(|it| Member::Group(it.id)));
        top.retain(|it| !self.groups.iter().any(|group| group.of.contains(it)));
        self.branches(&top, &mut Vec::new())
    }

    fn branches(&self, members: &[Member], placed: &mut Vec<Member>) -> Vec<Branch> {
        let mut found = Vec::new();
        for member in members {
            if placed.contains(member) {
                continue;
            }
            placed.push(*member);
            match member {
                Member::Criterion(id) => {
                    let place = self.criteria.iter().position(|it| it.id == *id);
                    found.extend(place.map(Branch::Criterion));
                }
                Member::Group(id) => {
                    let place = self.groups.iter().position(|it| it.id == *id);
                    let Some(place) = place else { continue };
                    let of = self.branches(&self.groups[place].of, placed);
                    found.push(Branch::Group { place, of });
                }
            }
        }
        found
    }
}

/// One thing that is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// The rule that states it. If its points are not published, the rule's value is the cap.
    pub rule: RuleId,
    /// Its points, if they are published; otherwise a claim counts from nothing to the cap.
    pub points: Option<Expression>,
    /// What its points would be by an assumption of ours. Never decides a verdict.
    pub assumed: Option<Assumed>,
    /// What is certain of points that are not published: the number with which they can only fall.
    pub falls_with: Option<Expression>,
}

wire_struct!(Criterion { id, rule, points, assumed, falls_with });

/// Points by an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The assumption.
    pub assumption: AssumptionId,
    /// The points.
    pub points: Expression,
}

wire_struct!(Assumed { assumption, points });

/// Something that we suppose and no source states. Named wherever a number rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// Its id.
    pub id: AssumptionId,
    /// The rule that says what is not known.
    pub rule: RuleId,
}

wire_struct!(Assumption { id, rule });

/// Criteria or other groups whose points together cannot pass a cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// The rule that states it; its value, if it has one, is the cap.
    pub rule: RuleId,
    /// How the members count together.
    pub counts: Counts,
    /// Whether the caps of the members must add up to its own, as its source says.
    pub adds_up: bool,
    /// Its members, each of which stands in no other group.
    pub of: Vec<Member>,
}

wire_struct!(Group { id, rule, counts, adds_up, of });

/// A member of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Member {
    /// A criterion.
    Criterion(CriterionId),
    /// A group.
    Group(GroupId),
}

wire_enum!(Member { Criterion(id), Group(id) });

/// How the members of a group count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// All of them.
    Sum,
    /// Only the best of them: several claims of one kind count once.
    Best,
}

wire_names!(Counts { Sum = "sum", Best = "best" });

/// A factor that points may be multiplied by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coefficient {
    /// The rule that states it.
    pub rule: RuleId,
    /// How it is used.
    pub applies: Applies,
}

wire_struct!(Coefficient { rule, applies });

/// How a coefficient is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applies {
    /// Not known; the rule that says so, and the assumption by which a reader may try one.
    Unknown {
        /// The rule that says what is not known.
        rule: RuleId,
        /// The assumption that it multiplies the whole sum.
        assumption: AssumptionId,
    },
    /// It multiplies the whole sum, and what is left over a whole number of points is dropped.
    ToTheSum(Expression),
}

wire_enum!(Applies { Unknown { rule, assumption }, ToTheSum(value) });
