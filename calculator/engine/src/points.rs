//! A law of points: criteria with caps, groups of criteria with a cap of their own, a threshold
//! and a coefficient. Every number is a figure of a rule; here stand only the references.

use crate::id::{CriterionId, GroupId, LawId, RuleId};
use crate::wire_struct;

/// A law of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointsLaw {
    /// Its id.
    pub id: LawId,
    /// The rule whose value is the points needed.
    pub threshold: RuleId,
    /// The rule whose value is what all caps add up to.
    pub sum: RuleId,
    /// The rule that says whether tables of points are published.
    pub bands: RuleId,
    /// The rule whose value is the stated last day of the law, if one is stated.
    pub ends: Option<RuleId>,
    /// The rule that tells the smallest sets of criteria, if one does.
    pub sets: Option<RuleId>,
    /// The coefficient, if the law has one.
    pub coefficient: Option<Coefficient>,
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
    criteria,
    groups
});

impl PointsLaw {
    /// The criterion of that id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }
}

/// One thing that is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// The rule whose value is its cap.
    pub rule: RuleId,
}

wire_struct!(Criterion { id, rule });

/// Criteria whose points together cannot pass a cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// The rule whose value is the cap.
    pub rule: RuleId,
    /// Its criteria.
    pub of: Vec<CriterionId>,
}

wire_struct!(Group { id, rule, of });

/// A factor that points may be multiplied by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coefficient {
    /// The rule that states it.
    pub rule: RuleId,
    /// The rule that says what is not known of how it is used.
    pub unknown_use: RuleId,
}

wire_struct!(Coefficient { rule, unknown_use });
