//! What changes can bring at most: each criterion, gate and coefficient is computed once for each
//! combination of the changes that touch it, and from then on only looked up.
//!
//! A bound supposes that each criterion gets the best of what is left to choose, even where one
//! change would serve one criterion and harm another. It is never below what can be reached, so that
//! whatever it leaves out cannot suffice.

use super::changes::Available;
use crate::answers::{Answer, Answers};
use crate::book::points::Applies;
use crate::book::question::QuestionKind;
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::truth::{Open, Truth};
use crate::decide::uses::Uses;
use crate::result::assess::{Judge, World};
use crate::value::fraction::Fraction;
use crate::value::id::{OptionId, QuestionId};
use crate::value::interval::Interval;

/// Of a criterion that more combinations of changes touch only the most is known.
const MAX_LOOKED_UP: usize = 256;

/// Coefficients count in so many parts of one, rounded up.
const PARTS: u32 = 1_000_000;

/// What is chosen of each lever: `None`: anything, 0: it stays as it is, else the choice after.
pub(super) type Picks = [Option<usize>];

/// What changes can bring in each world of readings.
pub(super) struct Bounds<'a> {
    pub(super) worlds: Vec<OfWorld<'a>>,
}

/// What changes can bring if one combination of readings is right.
pub(super) struct OfWorld<'a> {
    pub(super) world: &'a World<'a>,
    /// The points of each criterion, in the law's order.
    criteria: Vec<Effect>,
    /// Of each gate 1 where it holds, in the law's order.
    gates: Vec<Effect>,
    coefficient: Option<Effect>,
}

/// Values by the combination of the changes that touch them.
struct Effect {
    /// The levers, and how many choices each has; the first one's choices lie farthest apart.
    levers: Vec<(usize, usize)>,
    /// What is certain.
    certain: Vec<u32>,
    /// What is possible.
    possible: Vec<u32>,
}

/// Which values count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Those that are certain.
    Certain,
    /// Those that some answers to open questions can still give.
    Possible,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(
        judge: &'a Judge<'a>,
        levers: &[Available<'_>],
        answers: &Answers,
    ) -> Self {
        let of_world = |world| OfWorld::new(judge, world, levers, answers);
        Self { worlds: judge.worlds.iter().map(of_world).collect() }
    }

    /// Whether these changes may suffice.
    pub(super) fn may_suffice(&self, picks: &Picks) -> bool {
        self.worlds.iter().all(|it| {
            it.gates_may_hold(Sure::Certain, picks)
                && it.total(Sure::Certain, picks) >= it.world.threshold
        })
    }
}

impl<'a> OfWorld<'a> {
    fn new(
        judge: &'a Judge<'a>,
        world: &'a World<'a>,
        levers: &[Available<'_>],
        answers: &Answers,
    ) -> Self {
        let (rulebook, on, scoring) = (judge.rulebook, judge.on, &world.scoring);
        let answers = answers.supposing_as(&world.supposed);
        let filled = worst_filled(world, &answers);
        let trial = Trial { rulebook, levers, answers: &answers, filled: &filled };
        let criteria = scoring.leaves.iter().map(|leaf| {
            trial.effect(&leaf.uses, &|answers| leaf.points(rulebook, on, answers))
        });
        let gates = judge.law.gates.iter().filter_map(|gate| {
            let when = gate.when.as_ref()?;
            let uses = Uses::of_condition(rulebook, on, when, &gate.rule);
            let holds = |answers: &Answers| {
                let truth = rulebook.truth(when, &gate.rule, answers, on);
                let is_met = truth == Truth::Met;
                Interval {
                    lower: u32::from(is_met),
                    upper: u32::from(truth.is_possible()),
                }
            };
            Some(Trial { filled: &answers, ..trial }.effect(&uses, &holds))
        });
        let coefficient = scoring.coefficient().map(|(rule, value)| {
            let uses = Uses::of_value(rulebook, on, value, rule);
            let most = |answers: &Answers| {
                let mut most = Fraction::ZERO;
                let open = Open::of(rulebook, &uses, answers);
                open.unwrap_or(Open { all: Vec::new() }).each(answers, &mut |answers| {
                    let mut evaluation =
                        Evaluation::new(rulebook, Coverage::Nearest, Some(answers));
                    let value = evaluation.number(value, rule, on);
                    most = most.max(value.unwrap_or(Fraction::ZERO));
                });
                let parts = most.times(Fraction::whole(i64::from(PARTS)));
                let parts = parts.map_or(i64::MAX, Fraction::round_up);
                Interval::exactly(u32::try_from(parts).unwrap_or(u32::MAX))
            };
            trial.effect(&uses, &most)
        });
        Self { world, criteria: criteria.collect(), gates: gates.collect(), coefficient }
    }

    /// Whether all gates may hold together.
    pub(super) fn gates_may_hold(&self, sure: Sure, picks: &Picks) -> bool {
        self.gates.iter().all(|it| it.most(sure, picks) == 1)
    }

    /// Whether a gate with a condition may hold; by its place among those.
    pub(super) fn gate_may_hold(&self, gate: usize, sure: Sure, picks: &Picks) -> bool {
        self.gates[gate].most(sure, picks) == 1
    }

    /// No more points than these, after a coefficient whose use is known.
    pub(super) fn total(&self, sure: Sure, picks: &Picks) -> u32 {
        let scoring = &self.world.scoring;
        let sum = scoring.sum_by_place(&|place| {
            Interval::exactly(self.criteria[place].most(sure, picks))
        });
        if let Some(coefficient) = &self.coefficient {
            let parts = u64::from(coefficient.most(sure, picks));
            let product = u64::from(sum.upper) * parts / u64::from(PARTS);
            return u32::try_from(product).unwrap_or(u32::MAX);
        }
        let unknown = scoring.law.coefficient.as_ref();
        let is_unknown =
            unknown.is_some_and(|it| matches!(it.applies, Applies::Unknown { .. }));
        if is_unknown && sure == Sure::Certain { 0 } else { sum.upper }
    }

    /// The most points of a criterion, by its place in the law.
    pub(super) fn criterion(&self, place: usize, sure: Sure, picks: &Picks) -> u32 {
        self.criteria[place].most(sure, picks)
    }
}

impl Effect {
    fn most(&self, sure: Sure, picks: &Picks) -> u32 {
        let values = match sure {
            Sure::Certain => &self.certain,
            Sure::Possible => &self.possible,
        };
        most(&self.levers, values, picks)
    }
}

fn most(levers: &[(usize, usize)], values: &[u32], picks: &Picks) -> u32 {
    let Some((&(lever, n_choices), rest)) = levers.split_first() else {
        return values.first().copied().unwrap_or_default();
    };
    let size = values.len() / n_choices;
    let mut choices = values.chunks(size.max(1));
    match picks[lever] {
        Some(choice) => choices.nth(choice).map(|it| most(rest, it, picks)),
        None => choices.map(|it| most(rest, it, picks)).max(),
    }
    .unwrap_or_default()
}

/// Tries changes on a reader's answers.
#[derive(Clone, Copy)]
struct Trial<'t> {
    rulebook: &'t RuleBook,
    levers: &'t [Available<'t>],
    answers: &'t Answers,
    /// The answers with those open questions filled in that several criteria rest on.
    filled: &'t Answers,
}

impl Trial<'_> {
    fn effect(&self, uses: &Uses, value: &dyn Fn(&Answers) -> Interval) -> Effect {
        let touching = self.levers.iter().enumerate();
        let touching = touching.filter(|(_, lever)| self.touches(lever, uses));
        let levers: Vec<_> =
            touching.map(|(place, it)| (place, it.becomes.len() + 1)).collect();
        let n = levers.iter().fold(1_usize, |n, (_, choices)| n.saturating_mul(*choices));
        if n > MAX_LOOKED_UP {
            let mut answers = self.answers.clone();
            for (lever, _) in levers {
                answers.forget(&self.levers[lever].question.id);
            }
            let most = vec![value(&answers).upper];
            return Effect { levers: Vec::new(), certain: most.clone(), possible: most };
        }
        let values = |answers: &Answers| {
            let mut found = Vec::with_capacity(n);
            let mut changed = Vec::new();
            self.each(&levers, &mut answers.clone(), &mut changed, &mut |answers| {
                found.push(value(answers));
            });
            found
        };
        let certain = values(self.filled);
        let others = (self.filled != self.answers).then(|| values(self.answers));
        let possible = others.as_ref().unwrap_or(&certain);
        Effect {
            levers,
            possible: possible.iter().map(|it| it.upper).collect(),
            certain: certain.iter().map(|it| it.lower).collect(),
        }
    }

    /// Whether the changes of a lever can make a difference. A tick that is not named makes none,
    /// unless it is the first answer, or takes other ticks away.
    fn touches(&self, lever: &Available<'_>, uses: &Uses) -> bool {
        let question = lever.question;
        let Some((_, of)) = uses.all.iter().find(|(id, _)| *id == question.id) else {
            return false;
        };
        let is_alone =
            |it: &OptionId| question.option(it.as_str()).is_some_and(|it| it.is_alone);
        let ticks = || lever.becomes.iter().flat_map(Answer::options);
        let ticked = self.answers.get(&question.id);
        question.kind != QuestionKind::Several
            || !self.rulebook.is_answered(&question.id, self.answers)
            || ticks().any(|it| of.options.contains(it) || is_alone(it))
            || ticked.is_some_and(|it| it.options().any(is_alone))
    }

    /// Shows the answers with each combination of changes, the last lever's choices first.
    fn each(
        &self,
        levers: &[(usize, usize)],
        answers: &mut Answers,
        changed: &mut Vec<QuestionId>,
        see: &mut dyn FnMut(&Answers),
    ) {
        let Some((&(lever, n_choices), rest)) = levers.split_first() else {
            return see(answers);
        };
        self.each(rest, answers, changed, see);
        let lever = &self.levers[lever];
        let id = &lever.question.id;
        let before = answers.get(id).cloned();
        // What was filled in is no answer that ticks could be added to.
        let is_first = !changed.contains(id);
        let start = if is_first { self.answers.get(id) } else { before.as_ref() };
        let start = start.cloned();
        changed.push(*id);
        for choice in 0..n_choices - 1 {
            answers.put(id, start.clone());
            lever.apply(choice, answers);
            self.each(rest, answers, changed, see);
        }
        changed.pop();
        answers.put(id, before);
    }
}

/// Fills in the open questions that several criteria rest on, each so that least comes of it: only
/// with these the criteria's own least points add up to those of the whole.
fn worst_filled(world: &World<'_>, answers: &Answers) -> Answers {
    let scoring = &world.scoring;
    let mut filled = answers.clone();
    for id in scoring.questions() {
        let rests_on = |uses: &Uses| uses.get(&id).is_some();
        let mut leaves = scoring.leaves.iter().filter(|leaf| rests_on(&leaf.uses));
        let is_shared = leaves.nth(1).is_some();
        if !is_shared || scoring.rulebook.is_answered(&id, answers) {
            continue;
        }
        let mut uses = Uses::default();
        *uses.of(&id) = scoring.use_of(&id);
        let mut worst: Option<(u32, Answers)> = None;
        // Too many answers to try are a conflict of the rulebook.
        let open = Open::of(scoring.rulebook, &uses, &filled);
        open.unwrap_or(Open { all: Vec::new() }).each(&filled, &mut |answers| {
            let points = scoring
                .sum_with(&|leaf| leaf.points(scoring.rulebook, scoring.on, answers));
            if worst.as_ref().is_none_or(|(least, _)| points.lower < *least) {
                worst = Some((points.lower, answers.clone()));
            }
        });
        if let Some((_, answers)) = worst {
            filled = answers;
        }
    }
    filled
}
