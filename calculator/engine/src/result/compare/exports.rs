//! Differences as a tree of values.

use super::rules::{ChangedPart, RuleChange, Used};
use super::{Changed, Differences};
use crate::export::{Export, Node, export_enum, export_struct};

export_struct! {
    Differences {
        total, threshold, verdict, ended, by_estimates, criteria, gates, ways, answers, estimates,
        coefficient, readings, rules, standings,
    }
    RuleChange { rule, part, change }
    Used { value, period, is_in_force, recorded, sources }
}

impl<T: Export> Export for Changed<T> {
    fn export(&self) -> Node {
        Node::Fields(vec![
            ("before", self.before.export()),
            ("after", self.after.export()),
        ])
    }
}

export_enum! {
    ChangedPart {
        Figure { figure, on } = "figure",
        Table(table) = "table",
        Parameter(parameter) = "parameter",
        Criterion(criterion) = "criterion",
        Group(group) = "group",
        Gate(place) = "gate",
        Coefficient = "coefficient",
    }
}
