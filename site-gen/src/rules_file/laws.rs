//! The laws of points: what is scored, what counts together, what is needed, and what is only supposed.

use engine::{Applies, Assumption, Coefficient, Criterion, Group, Member, PointsLaw};
use serde_json::{Value, json};

use super::{Writer, by_id, grounds, id, text_of};

impl Writer<'_> {
    pub(super) fn law(&self, law: &PointsLaw) -> Value {
        json!({
            "threshold": law.threshold.to_string(),
            "sum": id(law.sum.as_ref()),
            "bands": id(law.bands.as_ref()),
            "ends": id(law.ends.as_ref()),
            "sets": id(law.sets.as_ref()),
            "coefficient": law.coefficient.as_ref().map(coefficient),
            "gates": grounds(&law.gates),
            "criteria": by_id(&law.criteria, |it| it.id, |it| self.criterion(it)),
            "groups": by_id(&law.groups, |it| it.id, |it| self.group(it)),
        })
    }

    fn criterion(&self, criterion: &Criterion) -> Value {
        let words =
            |part: &str| self.words(&format!("criterion-{}-{part}", criterion.id));
        let assumed = criterion.assumed.as_ref().map(|it| {
            json!({
                "assumption": it.assumption.to_string(),
                "points": it.points.to_string(),
            })
        });
        json!({
            "name": words("name"),
            "hint": words("hint"),
            "rule": criterion.rule.to_string(),
            "points": text_of(criterion.points.as_ref()),
            "falls_with": text_of(criterion.falls_with.as_ref()),
            "assumed": assumed,
        })
    }

    fn group(&self, group: &Group) -> Value {
        let member = |it: &Member| match it {
            Member::Criterion(id) => json!({ "criterion": id.to_string() }),
            Member::Group(id) => json!({ "group": id.to_string() }),
        };
        json!({
            "name": self.words(&format!("group-{}-name", group.id)),
            "rule": group.rule.to_string(),
            "counts": group.counts.as_str(),
            "adds_up": group.adds_up,
            "of": group.of.iter().map(member).collect::<Vec<_>>(),
        })
    }

    pub(super) fn assumption(&self, assumption: &Assumption) -> Value {
        json!({
            "text": self.words(&format!("assumption-{}-text", assumption.id)),
            "rule": assumption.rule.to_string(),
        })
    }
}

/// Either how it multiplies the sum, or the rule that says that this is not known.
fn coefficient(coefficient: &Coefficient) -> Value {
    let (value, unknown, assumption) = match &coefficient.applies {
        Applies::ToTheSum(value) => (Some(value), None, None),
        Applies::Unknown { rule, assumption } => (None, Some(rule), Some(assumption)),
    };
    json!({
        "rule": coefficient.rule.to_string(),
        "value": text_of(value),
        "unknown": id(unknown),
        "assumption": id(assumption),
    })
}
