//! One way's grounds by the answers, and the verdict that they add up to.

use super::{Fit, OpenPoint, WayAnswer, reason};
use crate::answers::Answers;
use crate::book::ground::Ground;
use crate::book::points::PointsLaw;
use crate::book::rule::Standing;
use crate::book::rulebook::RuleBook;
use crate::book::way::Way;
use crate::decide::grounds::GroundState;
use crate::decide::reached::Reached;
use crate::decide::truth::Truth;
use crate::result::assess::OutOfReach;
use crate::result::outcomes::{Flags, Gathering, Outcomes, Sets};
use crate::value::date::Date;
use crate::value::id::RuleId;

const EXCLUDED: Flags = 1;
const NOT_NEEDED: Flags = 2;
/// Some condition for fitting is not met.
const UNFIT: Flags = 4;
/// Something that turns *fits* to *depends* is met.
const TURNED: Flags = 8;
/// Whether something closes the way has no value on the day.
const UNCLEAR: Flags = 16;

/// What a way rests on.
pub(super) struct Grounds<'a> {
    rulebook: &'a RuleBook,
    pub(super) way: &'a Way,
    /// Its law, unless that has ended.
    pub(super) law: Option<&'a OutOfReach<'a>>,
    answers: &'a Answers,
    on: Date,
    /// The rule of its stated last day, and that day, if it is over.
    pub(super) ended: Option<(&'a RuleId, Date)>,
    pub(super) fits: Vec<GroundState>,
    pub(super) excludes: Vec<GroundState>,
    pub(super) not_needed: Vec<GroundState>,
    pub(super) depends: Vec<GroundState>,
}

impl<'a> Grounds<'a> {
    pub(super) fn new(
        rulebook: &'a RuleBook,
        way: &'a Way,
        law: Option<&'a OutOfReach<'a>>,
        answers: &'a Answers,
        on: Date,
    ) -> Self {
        let ends = way.ends.as_ref().or(law.and_then(|it| it.law.ends.as_ref()));
        let ended = ends.and_then(|ends| Some((ends, rulebook.ended(ends, on)?)));
        let states = |grounds: &[Ground]| rulebook.states(grounds, answers, on);
        Self {
            rulebook,
            way,
            law: law.filter(|_| ended.is_none()),
            answers,
            on,
            ended,
            fits: states(&way.fits),
            excludes: states(&way.excludes),
            not_needed: states(&way.not_needed),
            depends: states(&way.depends),
        }
    }

    pub(super) fn judged(self) -> WayAnswer {
        let outcomes = self.outcomes();
        let has_verdict = self.way.has_verdict;
        let fit = has_verdict.then(|| self.fit(&outcomes));
        let needs = if has_verdict {
            outcomes.needs(self.rulebook, &|flags| self.judge(flags) as u8)
        } else {
            Vec::new()
        };
        let reason = reason::of(&self, fit, &needs);
        let open = self.open_points();
        let (met, missing) = self.fits.into_iter().partition(|it| it.holds == Truth::Met);
        let mut against = self.excludes;
        against.retain(|it| it.holds.is_possible());
        let mut then = self.rulebook.states(&self.way.then, self.answers, self.on);
        then.retain(|it| it.holds == Truth::Met);
        let first = self.way.first.as_ref();
        let is_first = first.is_some_and(|first| {
            let own = &self.way.rule;
            self.rulebook.truth(first, own, self.answers, self.on) == Truth::Met
        });
        WayAnswer {
            way: self.way.id,
            fit,
            reason,
            met,
            missing,
            against,
            open,
            needs,
            then,
            next: self.way.next.clone(),
            ended: self.ended.map(|(_, day)| day),
            standings: standings(self.rulebook, self.way, self.on),
            is_first,
        }
    }

    fn outcomes(&self) -> Outcomes {
        let way = self.way;
        let mut gathering = Gathering::new(self.rulebook, self.answers, self.on);
        let nothing = Sets { met: 0, not_met: 0, without_value: 0, always: 0 };
        let closes =
            |flag| Sets { met: flag, without_value: UNCLEAR, always: flag, ..nothing };
        let must_hold = Sets { not_met: UNFIT, without_value: UNFIT, ..nothing };
        // What is named always turns nothing.
        let turns = Sets { met: TURNED, ..nothing };
        gathering.add(&way.fits, &self.fits, must_hold);
        gathering.add(&way.excludes, &self.excludes, closes(EXCLUDED));
        gathering.add(&way.not_needed, &self.not_needed, closes(NOT_NEEDED));
        gathering.add(&way.depends, &self.depends, turns);
        if let Some(law) = self.law {
            gathering.add_law(law, EXCLUDED);
        }
        gathering.outcomes()
    }

    /// The verdict if all is known.
    fn judge(&self, flags: Flags) -> Fit {
        let has = |flag: Flags| flags & flag != 0;
        if has(NOT_NEEDED) {
            Fit::NotNeeded
        } else if has(EXCLUDED) {
            Fit::DoesNotFit
        } else if self.way.fits.is_empty()
            || self.ended.is_some()
            || has(UNFIT | TURNED | UNCLEAR)
        {
            Fit::Depends
        } else {
            Fit::Fits
        }
    }

    /// The verdict by what is known. What may still turn it does not turn it yet.
    fn fit(&self, outcomes: &Outcomes) -> Fit {
        let possible = outcomes.possible();
        let is_turned = possible.all().all(|flags| flags & TURNED != 0);
        let ignored = if is_turned { 0 } else { TURNED };
        let mut judged = possible.all().map(|flags| self.judge(flags & !ignored));
        let first = judged.next().unwrap_or(Fit::Depends);
        if judged.all(|it| it == first) { first } else { Fit::Depends }
    }

    /// What is named besides the conditions.
    fn open_points(&self) -> Vec<OpenPoint> {
        let named = self.way.depends.iter().zip(&self.depends);
        let named = named.filter(|(_, state)| state.holds.is_possible());
        let point = |(ground, state): (&Ground, &GroundState)| OpenPoint {
            rule: state.rule,
            note: state.note.clone(),
            turns: match ground.when {
                Some(_) => state.holds.clone(),
                None => Truth::NotMet,
            },
        };
        named.map(point).collect()
    }
}

/// The standings of the rules that a way rests on, each once, where there is something to be said.
fn standings(rulebook: &RuleBook, way: &Way, on: Date) -> Vec<(RuleId, Standing)> {
    let mut reached = Reached::new(rulebook);
    reached.way(way);
    let law = rulebook.laws.iter().find(|law| way.law.as_ref() == Some(&law.id));
    for rule in law.into_iter().flat_map(PointsLaw::rules).chain(&way.ends) {
        reached.rule(rule);
    }
    let mut found: Vec<(RuleId, Standing)> = Vec::new();
    for rule in reached.rules {
        let standing = rule.standing(on);
        let is_told = found.iter().any(|(id, _)| *id == rule.id);
        if standing != Standing::InForce && !is_told {
            found.push((rule.id, standing));
        }
    }
    found
}
