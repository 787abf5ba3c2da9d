//! Intervals against all that can still happen: every completion of the answers is tried.

mod properties;
mod screening;

use engine::{
    Answers, Assessment, Claim, CriterionId, Interval, Member, Question, RuleBook,
    Verdict, assess,
};
use proptest::collection::vec;
use proptest::prelude::*;
use screening::{CAPS, COMPILED, day, entry, number, rulebook, value_of};

/// Rulebooks of the same law with other numbers: caps, a cap of the language group, a threshold,
/// with a coefficient or without.
fn any_law() -> impl Strategy<Value = RuleBook> {
    (vec(0..=200_i64, CAPS.len()), 0..=600_i64, 0..=900_i64, any::<bool>()).prop_map(
        |(caps, language, threshold, has_coefficient)| {
            let mut rulebook = rulebook();
            let mut set = |id: &str, points| {
                value_of(&mut rulebook, id).entries = vec![entry(number(points), "..")];
            };
            for ((id, _), cap) in CAPS.iter().zip(caps) {
                set(&format!("points-{id}"), cap);
            }
            set("points-language", language);
            set("threshold", threshold);
            if !has_coefficient {
                rulebook.laws[0].coefficient = None;
            }
            rulebook
        },
    )
}

/// For each question nothing, or one of its options by number.
fn any_choices() -> impl Strategy<Value = Vec<Option<usize>>> {
    vec(proptest::option::of(0..5_usize), CAPS.len())
}

fn answered(rulebook: &RuleBook, choices: &[Option<usize>]) -> Answers {
    let mut answers = Answers::default();
    for (question, choice) in rulebook.questions.iter().zip(choices) {
        if let Some(option) = choice.and_then(|it| question.options.get(it)) {
            answers.choose(question, &option.id);
        }
    }
    answers
}

/// What may still come of a criterion: nothing and its cap, or nothing only, by the claims of 4.5.
fn outcomes(
    rulebook: &RuleBook,
    answers: &Answers,
    id: &CriterionId,
    cap: u32,
) -> Vec<u32> {
    let question = rulebook.question_for(id).expect("each criterion has a question");
    let is_chosen = |option: &&engine::Choice| {
        answers.get(&question.id).is_some_and(|it| it.holds(&option.id))
    };
    let chosen = question.options.iter().find(is_chosen);
    match chosen.map(|it| it.claim) {
        Some(Claim::Nothing) => vec![0],
        _ => vec![0, cap],
    }
}

/// The least and the most that any completion adds up to: languages no higher than their own cap.
fn extremes(rulebook: &RuleBook, answers: &Answers, found: &Assessment) -> (u32, u32) {
    let mut completions = vec![(0, 0)];
    for score in &found.criteria {
        let is_language =
            rulebook.laws[0].groups[0].of.contains(&Member::Criterion(score.criterion));
        let outcomes = outcomes(rulebook, answers, &score.criterion, score.cap);
        completions = completions
            .iter()
            .flat_map(|&(languages, rest)| {
                outcomes.iter().map(move |&points| {
                    if is_language {
                        (languages + points, rest)
                    } else {
                        (languages, rest + points)
                    }
                })
            })
            .collect();
    }
    let cap = points(rulebook, "points-language");
    let totals = completions.iter().map(|&(languages, rest)| languages.min(cap) + rest);
    let least = totals.clone().min().expect("there is at least one completion");
    (least, totals.max().unwrap_or(least))
}

fn points(rulebook: &RuleBook, id: &str) -> u32 {
    let value = rulebook.value(&id.into(), "value", day(COMPILED));
    let number =
        value.ok().and_then(engine::Value::number).and_then(engine::Fraction::as_whole);
    number.and_then(|it| u32::try_from(it).ok()).expect("the law states whole points")
}

fn assessed(rulebook: &RuleBook, answers: &Answers) -> Assessment {
    assess(rulebook, answers, day(COMPILED)).expect("the rulebook has a law")
}

fn lies_in(inner: Interval, outer: Interval) -> bool {
    outer.lower <= inner.lower && inner.upper <= outer.upper
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn the_total_is_what_all_completions_span(
        rulebook in any_law(),
        choices in any_choices(),
    ) {
        let answers = answered(&rulebook, &choices);
        let found = assessed(&rulebook, &answers);
        let (least, most) = extremes(&rulebook, &answers, &found);
        prop_assert_eq!((found.total.lower, found.total.upper), (least, most));
        let threshold = points(&rulebook, "threshold");
        let verdict = match () {
            () if least >= threshold => Verdict::Passes,
            () if most < threshold => Verdict::CannotPass,
            () => Verdict::Undecided,
        };
        prop_assert_eq!(found.verdict, verdict);
    }

    #[test]
    fn answering_never_widens(
        rulebook in any_law(),
        choices in any_choices(),
        next in 0..CAPS.len(),
        option in 0..5_usize,
    ) {
        let mut before = choices;
        before[next] = None;
        let mut after = before.clone();
        after[next] = Some(option);
        let before = assessed(&rulebook, &answered(&rulebook, &before));
        let after = assessed(&rulebook, &answered(&rulebook, &after));
        prop_assert!(lies_in(after.total, before.total));
        prop_assert!(before.verdict == Verdict::Undecided || before.verdict == after.verdict);
    }

    #[test]
    fn an_estimate_never_widens(
        rulebook in any_law(),
        choices in any_choices(),
        guesses in vec(proptest::option::of(0..=250_u32), CAPS.len()),
    ) {
        let mut answers = answered(&rulebook, &choices);
        let plain = assessed(&rulebook, &answers);
        for ((id, _), guess) in CAPS.iter().zip(&guesses) {
            answers.set_estimate(&(*id).into(), *guess);
        }
        let found = assessed(&rulebook, &answers);
        prop_assert_eq!(found.total, plain.total, "estimates never touch the published total");
        if let Some(by_estimates) = found.by_estimates {
            prop_assert!(lies_in(by_estimates.total, plain.total));
        }
    }

    #[test]
    fn what_is_given_up_leads_to_the_upper_end(
        rulebook in any_law(),
        choices in any_choices(),
    ) {
        let found = assessed(&rulebook, &answered(&rulebook, &choices));
        let last = found.given_up.last().map_or(found.most, |it| it.ceiling);
        prop_assert_eq!(last, found.total.upper);
        prop_assert!(found.given_up.is_sorted_by_key(|it| std::cmp::Reverse(it.points)));
    }

    #[test]
    fn the_next_question_is_the_one_of_which_some_answer_narrows_most(
        rulebook in any_law(),
        choices in any_choices(),
    ) {
        let answers = answered(&rulebook, &choices);
        let found = assessed(&rulebook, &answers);
        let narrowing = |question: &Question| {
            let width = |option: &engine::Choice| {
                let mut answers = answers.clone();
                answers.choose(question, &option.id);
                assessed(&rulebook, &answers).total.width()
            };
            let is_open = answers.get(&question.id).is_none();
            let narrowest = question.options.iter().filter(|_| is_open).map(width).min();
            found.total.width() - narrowest.unwrap_or(found.total.width())
        };
        let most = rulebook.questions.iter().map(narrowing).max().filter(|it| *it > 0);
        let first = most.and_then(|most| rulebook.questions.iter().find(|it| narrowing(it) == most));
        prop_assert_eq!(found.next_question, first.map(|it| it.id));
    }
}
