//! Ways of staying: what makes each fit, what closes it, what an office decides, what follows.

use crate::book::expression::Expression;
use crate::book::ground::Ground;
use crate::value::id::{LawId, PlanId, RuleId, WayId};
use crate::wire_struct;

/// A way of staying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its id.
    pub id: WayId,
    /// The rule that tells of it.
    pub rule: RuleId,
    /// When it is shown at all; `None`: always.
    pub shown: Option<Expression>,
    /// When it stands among the first, since it is what the reader wants.
    pub first: Option<Expression>,
    /// Whether it gets a verdict. Without one it is a card only: no condition is published.
    pub has_verdict: bool,
    /// What makes it fit, if all of it is met. Empty: the best that can be said is *depends*.
    pub fits: Vec<Ground>,
    /// What closes it, if any of it is met.
    pub excludes: Vec<Ground>,
    /// What makes it needless, if any of it is met.
    pub not_needed: Vec<Ground>,
    /// What else it depends on. One without a condition is named always; one with a condition is
    /// named unless that is not met, and turns *fits* to *depends* when it is met.
    pub depends: Vec<Ground>,
    /// The law whose score closes it when the threshold is out of reach.
    pub law: Option<LawId>,
    /// The rule whose value is the stated last day; after it the way depends on what applies then.
    pub ends: Option<RuleId>,
    /// What follows, each where its condition is met or there is none.
    pub then: Vec<Ground>,
    /// The ways that come after it.
    pub next: Vec<WayId>,
    /// The procedure that is planned for it.
    pub plan: Option<PlanId>,
    /// The rule whose items the form will ask for.
    pub form: Option<RuleId>,
    /// The rule that tells, among what follows, what a wrong choice between this way and others that
    /// name it can bring.
    pub choice: Option<RuleId>,
}

impl Way {
    /// What its verdict rests on.
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        let all = [&self.fits, &self.excludes, &self.not_needed, &self.depends];
        all.into_iter().flatten()
    }
}

wire_struct!(Way {
    id,
    rule,
    shown,
    first,
    has_verdict,
    fits,
    excludes,
    not_needed,
    depends,
    law,
    ends,
    then,
    next,
    plan,
    form,
    choice,
});
