//! What an assessment says under partial answers, against every completion of them, for laws drawn
//! by lot: tables, parameters, groups, gates and coefficients over shared questions of all kinds.

mod drawn;
mod made;
mod properties;

use std::collections::BTreeSet;

use drawn::completions::{answers_of, completions, set};
use drawn::oracle::{Ends, Oracle};
use drawn::{Draft, any_draft, any_draft_and_condition};
use engine::{
    Answers, Assessment, Interval, QuestionId, RuleBook, Truth, Verdict, assess,
};
use made::{Made, day};
use proptest::prelude::*;
use proptest::sample::Index;

/// What comes of all completions by one combination of readings.
struct World {
    threshold: i64,
    /// The totals, and of each whether all gates hold.
    outcomes: Vec<(Ends, bool)>,
}

fn worlds(made: &Made, draft: &Draft, given: &Answers, assumes: bool) -> Vec<World> {
    let (rulebook, on) = (&made.0, day(draft.on));
    let world = |given: Answers| {
        let oracle = |answers| Oracle { rulebook, answers, on, assumes };
        let all = completions(rulebook, &given, on);
        let outcomes = all.iter().map(|it| oracle(it).total()).collect();
        World { threshold: oracle(&given).threshold(), outcomes }
    };
    draft.worlds(given).into_iter().map(world).collect()
}

fn hull(all: impl Iterator<Item = Ends>) -> Option<Ends> {
    all.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

fn ends(interval: Interval) -> Ends {
    (i64::from(interval.lower), i64::from(interval.upper))
}

impl World {
    fn total(&self) -> Option<Ends> {
        hull(self.outcomes.iter().map(|(total, _)| *total))
    }

    fn verdict(&self) -> Verdict {
        let needed = self.threshold;
        let all = &self.outcomes;
        if all.iter().all(|((lower, _), holds)| *holds && *lower >= needed) {
            Verdict::Passes
        } else if all.iter().all(|((_, upper), holds)| !holds || *upper < needed) {
            Verdict::CannotPass
        } else {
            Verdict::Undecided
        }
    }
}

fn total(worlds: &[World]) -> Option<Ends> {
    hull(worlds.iter().filter_map(World::total))
}

fn verdict(worlds: &[World]) -> Verdict {
    let mut all = worlds.iter().map(World::verdict);
    let first = all.next().unwrap_or(Verdict::Undecided);
    if all.all(|it| it == first) { first } else { Verdict::Undecided }
}

/// The assessment, unless the law takes too many combinations.
fn assessed(rulebook: &RuleBook, draft: &Draft, answers: &Answers) -> Option<Assessment> {
    let on = day(draft.on);
    let conflicts = rulebook.conflicts(on);
    let is_refused = conflicts.iter().any(|it| it.name == "too-many-combinations");
    (!is_refused).then(|| assess(rulebook, answers, on)).flatten()
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn total_and_verdict_are_what_all_completions_come_to(draft in any_draft()) {
        let made = draft.made();
        let given = draft.given(&made);
        let Some(found) = assessed(&made.0, &draft, &given) else { return Ok(()) };
        let worlds = worlds(&made, &draft, &given, false);
        prop_assert_eq!(Some(ends(found.total)), total(&worlds));
        prop_assert_eq!(found.verdict, verdict(&worlds));
        prop_assert_eq!(i64::from(found.threshold), worlds.iter().map(|it| it.threshold).max().unwrap_or(0));
        let by_reading = worlds.iter().filter(|_| worlds.len() > 1);
        let by_reading: Vec<_> =
            by_reading.map(|it| (it.total(), it.threshold, it.verdict())).collect();
        let said = found.by_reading.iter();
        let said: Vec<_> = said
            .map(|it| (Some(ends(it.total)), i64::from(it.threshold), it.verdict))
            .collect();
        // Readings that nothing rests on are not told, and all others come to the same then.
        let (said, by_reading) = (in_any_order(&said), in_any_order(&by_reading));
        prop_assert!(said == by_reading || said.is_empty() && by_reading.len() <= 1,
            "{:?} is not {:?}", said, by_reading);
    }

    #[test]
    fn each_criterion_gives_what_all_completions_come_to(draft in any_draft()) {
        let made = draft.made();
        let given = draft.given(&made);
        let Some(found) = assessed(&made.0, &draft, &given) else { return Ok(()) };
        let none_given = given_none(&given);
        for (place, score) in found.criteria.iter().enumerate() {
            let points = |answers: &Answers| {
                let (rulebook, on) = (&made.0, day(draft.on));
                Oracle { rulebook, answers, on, assumes: false }.criterion(place)
            };
            let of_all = |given: &Answers| {
                let worlds = draft.worlds(given);
                let all = worlds.iter().flat_map(|it| completions(&made.0, it, day(draft.on)));
                hull(all.map(|it| points(&it)))
            };
            prop_assert_eq!(Some(ends(score.points)), of_all(&given));
            let most = of_all(&none_given).map(|(_, upper)| upper);
            prop_assert_eq!(Some(i64::from(score.cap)), most);
        }
    }

    #[test]
    fn what_is_assumed_is_what_all_completions_come_to(draft in any_draft()) {
        let made = draft.made();
        let given = draft.given(&made);
        let Some(found) = assessed(&made.0, &draft, &given) else { return Ok(()) };
        let Some(found) = found.if_assumed else { return Ok(()) };
        let worlds = worlds(&made, &draft, &given, true);
        prop_assert_eq!(Some(ends(found.total)), total(&worlds));
        prop_assert_eq!(found.verdict, verdict(&worlds));
    }

    #[test]
    fn answering_never_widens(draft in any_draft(), which in any::<Index>(), what in any::<Index>()) {
        let made = draft.made();
        let given = draft.given(&made);
        let open: Vec<_> =
            made.0.questions.iter().filter(|it| !made.0.is_answered(&it.id, &given)).collect();
        let Some(before) = assessed(&made.0, &draft, &given) else { return Ok(()) };
        if open.is_empty() {
            return Ok(());
        }
        let question = open[which.index(open.len())];
        let all = answers_of(question, day(draft.on));
        let mut given = given;
        set(&mut given, question, &all[what.index(all.len())]);
        let after = assess(&made.0, &given, day(draft.on)).expect("there is a law");
        prop_assert!(before.total.lower <= after.total.lower);
        prop_assert!(after.total.upper <= before.total.upper);
        prop_assert!(before.verdict == Verdict::Undecided || before.verdict == after.verdict);
        prop_assert_eq!(before.most, after.most);
    }

    #[test]
    fn the_next_question_is_one_of_which_some_answer_narrows_most(draft in any_draft()) {
        let made = draft.made();
        let given = draft.given(&made);
        let Some(found) = assessed(&made.0, &draft, &given) else { return Ok(()) };
        let width = |answers: &Answers| assess(&made.0, answers, day(draft.on)).map(|it| it.total.width());
        let mut best: Option<(u32, QuestionId)> = None;
        for question in made.0.questions.iter().filter(|it| !made.0.is_answered(&it.id, &given)) {
            let widths = answers_of(question, day(draft.on)).into_iter().filter_map(|answer| {
                let mut given = given.clone();
                set(&mut given, question, &answer);
                width(&given)
            });
            let narrowing = found.total.width() - widths.min().expect("it has answers");
            if narrowing > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((narrowing, question.id));
            }
        }
        prop_assert_eq!(found.next_question, best.map(|(_, id)| id));
    }

    #[test]
    fn a_condition_is_decided_where_all_completions_agree((draft, text) in any_draft_and_condition()) {
        let made = draft.made();
        let given = draft.given(&made);
        // A text that is too long is none.
        let Ok(condition) = text.parse() else { return Ok(()) };
        let on = day(draft.on);
        let rulebook = &made.0;
        let all = completions(rulebook, &given, on);
        let result = |answers| {
            Oracle { rulebook, answers, on, assumes: false }.condition(&condition)
        };
        let results: Vec<_> = all.iter().map(result).collect();
        let found = rulebook.truth(&condition, &"stated".into(), &given, on);
        let expected = if results.iter().all(|it| *it == Some(true)) {
            Truth::Met
        } else if results.iter().all(|it| *it == Some(false)) {
            Truth::NotMet
        } else {
            Truth::Unknown { needs: needs(rulebook, &given, &all, &results, draft.on) }
        };
        prop_assert_eq!(in_order(found), in_order(expected), "`{}`", text);
    }
}

/// What is supposed, and no answer.
fn given_none(given: &Answers) -> Answers {
    let mut none = Answers::default();
    none.suppose(&"k".into(), given.reading(&"k".into()));
    none
}

fn in_any_order<T: std::fmt::Debug>(all: &[T]) -> Vec<String> {
    let mut all: Vec<_> = all.iter().map(|it| format!("{it:?}")).collect();
    all.sort();
    all.dedup();
    all
}

fn in_order(truth: Truth) -> Truth {
    match truth {
        Truth::Unknown { mut needs } => {
            needs.sort();
            Truth::Unknown { needs }
        }
        decided => decided,
    }
}

/// The open questions of which another answer, all else being equal, gives another result.
fn needs(
    rulebook: &RuleBook,
    given: &Answers,
    all: &[Answers],
    results: &[Option<bool>],
    on: &str,
) -> Vec<QuestionId> {
    // Completions are in order: the last open question's answers change first.
    let open =
        rulebook.questions.iter().filter(|it| !rulebook.is_answered(&it.id, given));
    let open: Vec<_> = open.collect();
    let mut stride = all.len();
    let mut found = Vec::new();
    for question in open {
        let n = answers_of(question, day(on)).len();
        let block = stride;
        stride /= n;
        let matters = (0..all.len()).any(|at| {
            let first = at - at % block + at % stride;
            results[first] != results[at]
        });
        if matters {
            found.push(question.id);
        }
    }
    let each_once: BTreeSet<_> = found.iter().collect();
    assert_eq!(each_once.len(), found.len());
    found
}
