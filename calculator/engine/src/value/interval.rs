//! Closed intervals of points: the honest form of a score that is not fully known.

use crate::wire_struct;

use crate::export::{Export, Node};

/// All whole numbers of points from `lower` to `upper`, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// The fewest points possible.
    pub lower: u32,
    /// The most points possible.
    pub upper: u32,
}

wire_struct!(Interval { lower, upper });

impl Interval {
    /// From nothing to `upper`: what a claim is worth while no table is published.
    pub const fn up_to(upper: u32) -> Self {
        Self { lower: 0, upper }
    }

    /// Exactly so many.
    pub const fn exactly(points: u32) -> Self {
        Self { lower: points, upper: points }
    }

    /// The sum of two independent scores.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            lower: self.lower.saturating_add(other.lower),
            upper: self.upper.saturating_add(other.upper),
        }
    }

    /// The better of two independent scores.
    #[must_use]
    pub fn best(self, other: Self) -> Self {
        Self { lower: self.lower.max(other.lower), upper: self.upper.max(other.upper) }
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { lower: self.lower.min(other.lower), upper: self.upper.max(other.upper) }
    }

    /// How many points its ends are apart.
    pub const fn width(self) -> u32 {
        self.upper - self.lower
    }

    /// The same with nothing above `cap`.
    #[must_use]
    pub fn capped(self, cap: u32) -> Self {
        Self { lower: self.lower.min(cap), upper: self.upper.min(cap) }
    }
}

impl Export for Interval {
    fn export(&self) -> Node {
        Node::Fields(vec![("lower", self.lower.export()), ("upper", self.upper.export())])
    }
}
