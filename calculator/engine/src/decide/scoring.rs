//! A law of points resolved for a day: caps, tables and which answers make a difference to what.
//! From it come exact intervals of the total under any partial answers.
//!
//! Criteria that share no open question are independent: their extremes add up. Those that share one
//! form a group, in which every combination of the shared answers is tried.

mod combine;
mod term;

use crate::answers::Answers;
use crate::book::points::{Applies, Branch, Counts, Criterion, PointsLaw};
use crate::book::question::{Choice, Claim, Question};
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::truth::Open;
use crate::decide::uses::{self, Use, Uses};
use crate::decide::worlds;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{AssumptionId, QuestionId, RuleId};
use crate::value::interval::Interval;
pub(crate) use term::Term;

/// Whether points by our assumptions count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Only what is published.
    Published,
    /// Also what we suppose.
    Assumed,
}

/// A law of points on a day.
pub(crate) struct Scoring<'a> {
    pub(crate) rulebook: &'a RuleBook,
    pub(crate) law: &'a PointsLaw,
    pub(crate) on: Date,
    pub(crate) leaves: Vec<Leaf<'a>>,
    tree: Vec<Branch>,
    /// By place; `None`: the group has no cap of its own.
    group_caps: Vec<Option<u32>>,
    shares_questions: bool,
    /// What makes a difference to gates and coefficient.
    pub(crate) outer: Uses,
}

/// A criterion on a day.
pub(crate) struct Leaf<'a> {
    pub(crate) criterion: &'a Criterion,
    /// The most that it can give.
    pub(crate) cap: u32,
    /// The question whose answer claims it, if its points are not published.
    pub(crate) claim: Option<&'a Question>,
    /// What stands in for its own points: an estimate, or the cap itself.
    pub(crate) instead: Option<Interval>,
    /// Its points, if they can be computed.
    term: Option<Term<'a>>,
    /// The assumption that they rest on.
    pub(crate) assumption: Option<&'a AssumptionId>,
    /// The answers that make a difference to it.
    pub(crate) uses: Uses,
}

impl<'a> Scoring<'a> {
    /// Resolves a law for a day. `supposed` says which readings of disputed rules are right.
    pub(crate) fn new(
        rulebook: &'a RuleBook,
        law: &'a PointsLaw,
        on: Date,
        mode: Mode,
        supposed: &Answers,
    ) -> Self {
        // What can be got at most does not rest on what is answered.
        let supposed = &supposed.only_readings();
        let mut leaves = Vec::with_capacity(law.criteria.len());
        for criterion in &law.criteria {
            leaves.push(Leaf::new(rulebook, criterion, on, mode, supposed));
        }
        let mut group_caps = Vec::with_capacity(law.groups.len());
        for group in &law.groups {
            group_caps.push(worlds::points(rulebook, &group.rule, supposed, on));
        }
        let all: Vec<&Uses> = leaves.iter().map(|leaf| &leaf.uses).collect();
        let shares_questions = uses::share_questions(&all);
        let mut scoring = Self {
            rulebook,
            law,
            on,
            leaves,
            tree: law.tree(),
            group_caps,
            shares_questions,
            outer: Uses::default(),
        };
        scoring.outer = scoring.outer_uses();
        scoring
    }

    /// What makes a difference to gates and coefficient.
    fn outer_uses(&self) -> Uses {
        let mut uses = Uses::default();
        for gate in &self.law.gates {
            if let Some(when) = &gate.when {
                uses.add_condition(self.rulebook, self.on, when, &gate.rule);
            }
        }
        if let Some((rule, value)) = self.coefficient() {
            let of_value = Uses::of_value(self.rulebook, self.on, value, rule);
            uses.add(&of_value);
        }
        // A question that the points rest on too is tried with all that makes a difference to either.
        for (id, of) in &mut uses.all {
            for leaf in &self.leaves {
                if let Some(other) = leaf.uses.get(id) {
                    of.add(other);
                }
            }
        }
        uses
    }

    /// The coefficient that multiplies the whole sum, with its rule.
    pub(crate) fn coefficient(&self) -> Option<(&'a RuleId, &'a crate::Expression)> {
        let coefficient = self.law.coefficient.as_ref()?;
        match &coefficient.applies {
            Applies::ToTheSum(value) => Some((&coefficient.rule, value)),
            Applies::Unknown { .. } => None,
        }
    }

    /// The total as it is, and as it is where all gates hold: `None` if they cannot all hold.
    pub(crate) fn totals(&self, answers: &Answers) -> (Interval, Option<Interval>) {
        let open = Open::of(self.rulebook, &self.outer, answers);
        let (mut total, mut behind_gates) = (None, None);
        // Too many answers to try are a conflict of the rulebook.
        let open = open.unwrap_or(Open { all: Vec::new() });
        open.each(answers, &mut |answers| {
            let points = self.multiplied(self.sum(answers), answers);
            let hull = |so_far: Option<Interval>| {
                Some(so_far.map_or(points, |it| it.hull(points)))
            };
            total = hull(total);
            if self.gates_hold(answers) {
                behind_gates = hull(behind_gates);
            }
        });
        (total.unwrap_or_default(), behind_gates)
    }

    /// The points of all criteria together, no group above its cap.
    pub(crate) fn sum(&self, answers: &Answers) -> Interval {
        self.combined(&self.tree, Counts::Sum, answers)
    }

    fn gates_hold(&self, answers: &Answers) -> bool {
        self.law.gates.iter().all(|gate| {
            let Some(when) = &gate.when else { return true };
            let mut evaluation =
                Evaluation::new(self.rulebook, Coverage::Nearest, Some(answers));
            evaluation.truth(when, &gate.rule, self.on).unwrap_or(false)
        })
    }

    fn multiplied(&self, sum: Interval, answers: &Answers) -> Interval {
        let Some((rule, value)) = self.coefficient() else {
            // Nobody knows how such a coefficient applies, so that at worst nothing is left.
            let lower = if self.law.coefficient.is_some() { 0 } else { sum.lower };
            return Interval { lower, ..sum };
        };
        let mut evaluation =
            Evaluation::new(self.rulebook, Coverage::Nearest, Some(answers));
        let value = evaluation.number(value, rule, self.on).unwrap_or(Fraction::ZERO);
        let times = |points: u32| {
            let product = Fraction::whole(i64::from(points)).times(value);
            // What is too much for a product is enough for any threshold.
            let most = if value > Fraction::ZERO { i64::MAX } else { 0 };
            let whole = product.map_or(most, Fraction::round_down).max(0);
            u32::try_from(whole).unwrap_or(u32::MAX)
        };
        Interval { lower: times(sum.lower), upper: times(sum.upper) }
    }

    /// The same with other points for some criteria.
    pub(crate) fn sum_with(&self, points: &dyn Fn(&Leaf<'_>) -> Interval) -> Interval {
        self.sum_by_place(&|place| points(&self.leaves[place]))
    }

    /// The same, by the places of the criteria in the law.
    pub(crate) fn sum_by_place(&self, points: &dyn Fn(usize) -> Interval) -> Interval {
        self.plain(&self.tree, Counts::Sum, points)
    }

    /// All questions that make a difference, each once, in order of appearance.
    pub(crate) fn questions(&self) -> Vec<QuestionId> {
        let mut found: Vec<QuestionId> = Vec::new();
        let of_leaves = self.leaves.iter().map(|leaf| &leaf.uses);
        for uses in of_leaves.chain([&self.outer]) {
            for (id, _) in &uses.all {
                if !found.contains(id) {
                    found.push(*id);
                }
            }
        }
        found
    }

    /// Whether all that a question does is to claim one criterion's points, how many is not
    /// published: of its answers only those that claim nothing differ from the others.
    pub(crate) fn only_claims(&self, question: &QuestionId) -> bool {
        let names = |uses: &Uses| uses.get(question).is_some();
        let claims = |leaf: &&Leaf<'_>| leaf.claim.is_some_and(|it| it.id == *question);
        let n_users = self.leaves.iter().filter(|leaf| names(&leaf.uses)).count();
        n_users == 1
            && !names(&self.outer)
            && self.leaves.iter().find(claims).is_some_and(|leaf| leaf.term.is_none())
    }

    /// All that makes a difference about one question.
    pub(crate) fn use_of(&self, question: &QuestionId) -> Use {
        let mut found = Use::default();
        let of_leaves = self.leaves.iter().map(|leaf| &leaf.uses);
        for uses in of_leaves.chain([&self.outer]) {
            if let Some(of) = uses.get(question) {
                found.add(of);
            }
        }
        found
    }
}

impl<'a> Leaf<'a> {
    fn new(
        rulebook: &'a RuleBook,
        criterion: &'a Criterion,
        on: Date,
        mode: Mode,
        supposed: &Answers,
    ) -> Self {
        let is_published = criterion.points.is_some();
        let assumed = criterion.assumed.as_ref().filter(|_| mode == Mode::Assumed);
        let assumed = assumed.filter(|_| !is_published);
        let computed = criterion.points.as_ref().or(assumed.map(|it| &it.points));
        let term = computed.map(|it| Term::new(rulebook, it, &criterion.rule, on));
        let claim = rulebook.question_for(&criterion.id).filter(|_| !is_published);
        let claim = claim.filter(|it| it.decides_points());
        let mut uses = Uses::default();
        if let Some(term) = &term {
            uses.add(&term.uses);
        }
        if let Some(question) = claim {
            let named = uses.of(&question.id);
            for option in &question.options {
                named.name(&[option.id]);
            }
        }
        let stated = worlds::points(rulebook, &criterion.rule, supposed, on);
        let cap = match (&term, stated) {
            (Some(term), _) if is_published => term.points(rulebook, on, supposed).upper,
            (_, stated) => stated.unwrap_or_default(),
        };
        let assumption = assumed.map(|it| &it.assumption);
        Self { criterion, cap, claim, instead: None, term, assumption, uses }
    }

    /// What the reader claims, and the option that says so.
    pub(crate) fn claimed(
        &self,
        answers: &Answers,
    ) -> Option<(Claim, Option<&'a RuleId>)> {
        let question = self.claim?;
        let answer = answers.get(&question.id)?;
        // One claim counts for all ticks, and only *nothing* alone gives nothing.
        let mut strongest: Option<&Choice> = None;
        for option in question.options.iter().filter(|it| answer.holds(&it.id)) {
            if option.is_unknown {
                return None;
            }
            if strongest.is_none_or(|it| rank(option.claim) < rank(it.claim)) {
                strongest = Some(option);
            }
        }
        strongest.map(|it| (it.claim, it.because.as_ref()))
    }

    /// Its points. What the reader does not claim is certain, whatever is assumed.
    pub(crate) fn points(
        &self,
        rulebook: &RuleBook,
        on: Date,
        answers: &Answers,
    ) -> Interval {
        if let Some(instead) = self.instead {
            return instead;
        }
        let claim = self.claimed(answers).map(|(claim, _)| claim);
        if claim == Some(Claim::Nothing) || answers.is_rejected(&self.criterion.id) {
            return Interval::exactly(0);
        }
        let Some(term) = &self.term else { return Interval::up_to(self.cap) };
        let points = term.points(rulebook, on, answers);
        // The cap of published points is what they give at most by the answers that the law was
        // resolved with, and these may be other ones.
        let is_published = self.criterion.points.is_some();
        let points = if is_published { points } else { points.capped(self.cap) };
        match (self.claim, claim) {
            // Nothing may still be claimed.
            (Some(_), None) => Interval { lower: 0, ..points },
            _ => points,
        }
    }
}

/// How strong a claim is, the strongest first.
const fn rank(claim: Claim) -> u8 {
    match claim {
        Claim::Yes => 0,
        Claim::Open => 1,
        Claim::Nothing => 2,
    }
}
