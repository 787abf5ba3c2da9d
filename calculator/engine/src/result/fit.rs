//! Which ways of staying fit: each way that is shown, with a verdict, the ground that decides it and
//! what is still open.
//!
//! A verdict is exact: it is *depends* only if some answer still missing changes it, if something is
//! not published or not decided here, or if nothing better can be said. The wording and the order of
//! a card's lines are the widget's.

mod exports;
mod grounds;
mod reason;

use crate::answers::Answers;
use crate::book::rule::Standing;
use crate::book::rulebook::RuleBook;
use crate::book::way::Way;
use crate::decide::grounds::GroundState;
use crate::decide::truth::Truth;
use crate::result::assess::OutOfReach;
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId, WayId};
use grounds::Grounds;

/// Whether a way fits the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// All published conditions are met, and nothing is known that turns it.
    Fits,
    /// It depends on what is not answered, not published or decided elsewhere.
    Depends,
    /// A published condition closes it.
    DoesNotFit,
    /// The reader does not need it.
    NotNeeded,
}

/// What can be said about one way on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayAnswer {
    /// The way.
    pub way: WayId,
    /// Whether it fits; `None` for a card without a verdict, of which no condition is published.
    pub fit: Option<Fit>,
    /// The one ground that decides. Of what fits the first condition; of what is closed by its score
    /// the threshold, or the gate, that does not hold.
    pub reason: GroundState,
    /// The conditions for its fitting that are met.
    pub met: Vec<GroundState>,
    /// The conditions for its fitting that are not met or not known to be.
    pub missing: Vec<GroundState>,
    /// What closes it, or still can.
    pub against: Vec<GroundState>,
    /// What else it depends on.
    pub open: Vec<OpenPoint>,
    /// The open questions whose answer can still change the verdict, exactly, in the rulebook's
    /// order: some answer to it, together with some answers to the others, makes another verdict.
    /// A question that has faded is named as well, since it is its condition that keeps it open.
    pub needs: Vec<QuestionId>,
    /// What follows.
    pub then: Vec<GroundState>,
    /// The ways that come after it.
    pub next: Vec<WayId>,
    /// Its stated last day (its own, else that of its law), if the day asked for lies after it.
    pub ended: Option<Date>,
    /// The rules it rests on that are announced, expired or due for review on the day, each once.
    pub standings: Vec<(RuleId, Standing)>,
    /// Whether it stands among the first, since it is what the reader wants.
    pub is_first: bool,
}

/// Something that a way depends on besides its conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// The rule that says so.
    pub rule: RuleId,
    /// Which of its notes, items or readings, if the rule's own text does not say it.
    pub note: Option<String>,
    /// Whether the answers turn *fits* to *depends* by it: `NotMet` where it is named always.
    pub turns: Truth,
}

/// Judges all ways that are shown on a day, in the order in which they are to be shown.
///
/// Ways that the reader wants come first. Within these, and within the rest: what fits, what
/// depends, cards without a verdict (nothing speaks against them), what is not needed, what does not
/// fit; then as the rulebook lists them. What earlier answers already say counts as answered
/// ([`RuleBook::with_prefilled`]).
///
/// What is not needed is not needed even if it would not fit: whoever holds a residence permit needs
/// no points, however few. Past the stated end a score no longer closes a way, since nobody knows
/// which threshold applies then.
///
/// A rulebook without conflicts cannot fail to be judged.
///
/// The visa B12-1 asks for remote work; whoever has none gets *does not fit*:
///
/// ```
/// # use engine::{NumberRange, Question, QuestionKind, Topic, Choice, Claim};
/// use engine::{Answers, Fit, Ground, RuleBook, Way, assess_ways};
///
/// let b12_1 = |when: &str| {
///     vec![Ground { rule: "b12-1".into(), note: None, when: when.parse().ok() }]
/// };
/// let way = Way {
///     id: "b12-1".into(),
///     rule: "b12-1".into(),
///     fits: b12_1("$remote is yes"),
///     excludes: b12_1("$remote is no"),
///     has_verdict: true,
///     # shown: None, first: None, not_needed: vec![], depends: vec![], law: None, ends: None,
///     # then: vec![], next: vec![], plan: None, form: None, choice: None,
///     // and nothing else
/// };
/// # let option = |id: &str| Choice {
/// #     id: id.into(), claim: Claim::Open, because: None, is_alone: false, is_unknown: false,
/// #     prefilled: None,
/// # };
/// # let remote = Question {
/// #     id: "remote".into(), criterion: None, topic: Topic::Ways, with: None, when: None,
/// #     kind: QuestionKind::One, unit: None, range: NumberRange::default(), has_help: false,
/// #     is_sensitive: false, options: vec![option("yes"), option("no")],
/// # };
/// let rulebook = RuleBook { ways: vec![way], questions: vec![remote], ..RuleBook::default() };
/// let day = "2026-11-22".parse().unwrap();
///
/// let mut answers = Answers::default();
/// let ways = assess_ways(&rulebook, &answers, day);
/// assert_eq!(ways[0].fit, Some(Fit::Depends));
/// assert_eq!(ways[0].needs, ["remote".into()]);
///
/// answers.choose(&rulebook.questions[0], &"no".into());
/// assert_eq!(assess_ways(&rulebook, &answers, day)[0].fit, Some(Fit::DoesNotFit));
/// ```
pub fn assess_ways(
    rulebook: &RuleBook,
    answers: &Answers,
    as_of: Date,
) -> Vec<WayAnswer> {
    let answers = rulebook.with_prefilled(answers, as_of);
    let closes_ways = rulebook.ways.iter().any(|way| way.law.is_some());
    let law = closes_ways.then(|| OutOfReach::new(rulebook, &answers, as_of)).flatten();
    let is_shown = |way: &&Way| {
        way.shown.as_ref().is_none_or(|shown| {
            rulebook.truth(shown, &way.rule, &answers, as_of).is_possible()
        })
    };
    let mut judged = Vec::new();
    for way in rulebook.ways.iter().filter(is_shown) {
        let law = law.as_ref().filter(|law| way.law.as_ref() == Some(&law.law.id));
        judged.push(Grounds::new(rulebook, way, law, &answers, as_of).judged());
    }
    in_order(judged)
}

/// Puts ways into the order in which they are shown. A list of a dozen is looked through: sorting is
/// five kilobytes of what a browser loads.
fn in_order(mut judged: Vec<WayAnswer>) -> Vec<WayAnswer> {
    let mut all = Vec::with_capacity(judged.len());
    while !judged.is_empty() {
        let (mut best, mut best_place) = (0, u8::MAX);
        for (n, it) in judged.iter().enumerate() {
            let place = place(it.fit) + if it.is_first { 0 } else { N_PLACES };
            if place < best_place {
                (best, best_place) = (n, place);
            }
        }
        all.push(judged.remove(best));
    }
    all
}

/// How many places there are.
const N_PLACES: u8 = 5;

const fn place(fit: Option<Fit>) -> u8 {
    match fit {
        Some(Fit::Fits) => 0,
        Some(Fit::Depends) => 1,
        None => 2,
        Some(Fit::NotNeeded) => 3,
        Some(Fit::DoesNotFit) => 4,
    }
}
