//! The shortest ways to the threshold: which changes, by the rulebook's levers, make a reader's
//! published points reach it, and if none do, why.
//!
//! Exact: a way is one only if the law as it is assessed then passes, whatever is still open.
//! What changes stands in `shortest/changes.rs`, what they can bring at most in
//! `shortest/bounds.rs`, which sets of them are tried in `shortest/search.rs` and why none
//! suffices in `shortest/obstacles.rs`.

mod bounds;
mod changes;
mod exports;
mod obstacles;
mod search;

pub use self::changes::LeftOut;
pub use self::obstacles::{Impossible, Obstacle};

use self::bounds::Bounds;
use self::changes::{Available, available};
use self::search::Search;
use crate::answers::{Answer, Answers};
use crate::book::rulebook::RuleBook;
use crate::decide::truth::Truth;
use crate::result::assess::{Judge, Verdict};
use crate::value::date::Date;
use crate::value::id::{LeverId, QuestionId};
use crate::value::interval::Interval;

/// No more ways than this are given.
pub const MAX_WAYS: usize = 10;

/// What has to change, so that the threshold is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortestWays {
    /// The shortest first; by months, then by how few changes, then in the rulebook's order. At
    /// most [`MAX_WAYS`]. One without any change if the threshold is reached already.
    pub ways: Vec<ShortestWay>,
    /// Why there is none, if there is none.
    pub impossible: Option<Impossible>,
    /// The levers that cannot be used, in the rulebook's order, and why.
    pub left_out: Vec<(LeverId, LeftOut)>,
    /// Whether all that could be shorter or as good was tried. If not, other ways may exist too, and
    /// that none was found does not mean that there is none.
    pub is_complete: bool,
}

/// Changes that suffice together, and none of which can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortestWay {
    /// The changes, in the rulebook's order of levers. None of them can be smaller while the ones
    /// after it may be larger.
    pub changes: Vec<Change>,
    /// How many months they take one after the other.
    pub months: u32,
    /// How many months the longest of them takes: what remains if all run side by side.
    pub longest: u32,
    /// The total then, in points.
    pub total: Interval,
}

/// One change of a reader's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The lever.
    pub lever: LeverId,
    /// The question whose answer changes.
    pub question: QuestionId,
    /// What its answer becomes. Of a question with ticks: what is ticked in addition.
    pub becomes: Answer,
    /// How many months it takes, begun months included.
    pub months: u32,
    /// Whether the reader has what it needs: met or not known.
    pub needs: Truth,
}

/// Finds the shortest ways to the threshold; `None` without a law of points.
///
/// A way is a set of changes with which the verdict is [`Verdict::Passes`], by published points
/// only. No part of the set would do; of the sizes that a change can have, each is the smallest
/// that does. What a lever needs is judged by the answers as they are, so that one lever never
/// makes another one available. Levers that change the same answer exclude each other, unless
/// they add ticks.
///
/// Months are added up, since who learns a language for an examination seldom changes the job in
/// the same months; [`ShortestWay::longest`] tells how long it takes side by side.
///
/// Bounded: so much is computed at most that a browser answers at once. Where that is not enough
/// to try all, [`ShortestWays::is_complete`] says so; all sets of twelve levers are.
///
/// ```
/// use engine::{Answers, Date, RuleBook, shortest_ways};
///
/// let day: Date = "2026-11-22".parse().unwrap();
/// assert_eq!(shortest_ways(&RuleBook::default(), &Answers::default(), day), None);
/// ```
pub fn shortest_ways(
    rulebook: &RuleBook,
    answers: &Answers,
    as_of: Date,
) -> Option<ShortestWays> {
    let judge = Judge::new(rulebook, answers, as_of)?;
    let now = judge.in_short(answers);
    if now.verdict == Verdict::Passes {
        let there =
            ShortestWay { changes: Vec::new(), months: 0, longest: 0, total: now.total };
        return Some(ShortestWays {
            ways: vec![there],
            impossible: None,
            left_out: Vec::new(),
            is_complete: true,
        });
    }
    let (levers, left_out) = available(&judge, answers);
    let bounds = Bounds::new(&judge, &levers, answers);
    let mut search = Search::new(&judge, &levers, &bounds, answers);
    let found = search.ways();
    let is_complete = search.is_complete();
    let way = |(choices, total): (Vec<(usize, usize)>, Interval)| {
        let months = |&(lever, _): &(usize, usize)| levers[lever].months;
        ShortestWay {
            months: choices.iter().map(months).fold(0, u32::saturating_add),
            longest: choices.iter().map(months).max().unwrap_or_default(),
            changes: choices.into_iter().map(|it| change(&levers, it)).collect(),
            total,
        }
    };
    let ways: Vec<_> = found.into_iter().map(way).collect();
    let impossible = ways.is_empty();
    let impossible = impossible
        .then(|| obstacles::found(&judge, &bounds, answers, levers.len(), is_complete));
    Some(ShortestWays { ways, impossible, left_out, is_complete })
}

fn change(levers: &[Available<'_>], (lever, choice): (usize, usize)) -> Change {
    let lever = &levers[lever];
    Change {
        lever: *lever.id,
        question: lever.question.id,
        becomes: lever.becomes[choice].clone(),
        months: lever.months,
        needs: lever.needs.clone(),
    }
}
