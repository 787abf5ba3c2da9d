//! Which open questions can still change a verdict: against all answers that can still be given.

use crate::entries::{
    COMPILED, answers, day, ground, listed, options, question, rule, way,
};
use crate::rulebook::rulebook;
use engine::{
    Answers, Content, Expression, Fit, MAX_COMBINATIONS, QuestionKind, RuleBook, WayId,
    assess_ways,
};

#[test]
fn a_verdict_names_the_questions_that_can_change_it() {
    check("", "b12-1", "remote income local-work");
    check("remote=yes", "b12-1", "income local-work");
    check("remote=no", "b12-1", "");
    check("income=2999", "b12-1", "");
    check("income=3000", "b12-1", "remote");
    check("income=3001", "b12-1", "remote local-work");
    check("remote=yes income=3000", "b12-1", "");
    check("remote=yes income=3001", "b12-1", "local-work"); // It fits, and still can turn.
    check("remote=yes income=3001 local-work=no", "b12-1", "");
    check("remote=yes local-work=yes", "b12-1", "income");
    check("", "renewal", "holds");
    check("special=permit", "renewal", "");
    check("holds=no-name", "renewal", "holds"); // Not knowing is the same as not answering.
    check("", "kandas", "special");
    check("special=kandas", "kandas", ""); // It depends, but on no answer.
    check("", "visa-temporary", "job project");
    check("job=no", "visa-temporary", "");
    check("project=no", "visa-temporary", "");
    check("project=yes", "visa-temporary", "job");
    check("", "e-residency", "");
}

fn check(given: &str, id: &str, expected: &str) {
    let rulebook = rulebook();
    let all = assess_ways(&rulebook, &answers(&rulebook, given), day(COMPILED));
    let found = all.iter().find(|it| it.way == WayId::from(id)).expect("it is shown");
    assert_eq!(listed(&found.needs), expected, "`{given}`: {id}");
}

/// What grounds of the small rulebook can ask.
const CONDITIONS: [&str; 7] =
    ["", "a", "not a", "b", "a and b", "a or not c", "b and not c"];

#[test]
fn verdict_and_needs_agree_with_all_completions() {
    for fits in CONDITIONS {
        for excludes in CONDITIONS {
            for not_needed in CONDITIONS {
                for depends in CONDITIONS {
                    check_completions(&[
                        ("fits", fits),
                        ("excludes", excludes),
                        ("not_needed", not_needed),
                        ("depends", depends),
                    ]);
                }
            }
        }
    }
}

fn check_completions(grounds: &[(&str, &str)]) {
    let given = grounds.iter().filter(|(_, it)| !it.is_empty());
    let text: Vec<_> = given.map(|(list, it)| format!("{list} {it}")).collect();
    let text = text.join("; ");
    let rulebook = small(&text);
    for known in 0..27_u32 {
        let known = [known % 3, known / 3 % 3, known / 9];
        let all = assess_ways(&rulebook, &answered(&rulebook, known), day(COMPILED));
        let (fit, needs) = by_completions(grounds, known);
        assert_eq!(all[0].fit, Some(fit), "{text}: {known:?}");
        assert_eq!(listed(&all[0].needs), needs, "{text}: {known:?}");
    }
}

/// 0: open, 1: yes, 2: no.
fn answered(rulebook: &RuleBook, known: [u32; 3]) -> Answers {
    let words = ["a", "b", "c"].iter().zip(known).filter(|(_, known)| *known > 0);
    let word = |(id, known): (&&str, u32)| {
        format!("{id}={}", if known == 1 { "yes" } else { "no" })
    };
    answers(rulebook, &words.map(word).collect::<Vec<_>>().join(" "))
}

/// The verdict and the questions that can change it, from all completions.
fn by_completions(grounds: &[(&str, &str)], known: [u32; 3]) -> (Fit, String) {
    let is_completion = |it: &[bool; 3]| {
        (0..3).all(|place| known[place] == 0 || (known[place] == 1) == it[place])
    };
    let all = (0..8).map(|bits| [0, 1, 2].map(|place| bits >> place & 1 == 1));
    let all: Vec<[bool; 3]> = all.filter(is_completion).collect();
    let holds = |list: &str, at: &[bool; 3]| {
        let of_list = grounds.iter().find(|(it, _)| *it == list);
        of_list.filter(|(_, text)| !text.is_empty()).map(|(_, text)| is_met(text, *at))
    };
    let verdict = |at: &[bool; 3], turns: bool| {
        if holds("not_needed", at) == Some(true) {
            Fit::NotNeeded
        } else if holds("excludes", at) == Some(true) {
            Fit::DoesNotFit
        } else if holds("fits", at) != Some(true) || turns {
            Fit::Depends
        } else {
            Fit::Fits
        }
    };
    let turns = |at: &[bool; 3]| holds("depends", at) == Some(true);
    let is_turned = all.iter().all(turns);
    let first = verdict(&all[0], is_turned);
    let is_same = all.iter().all(|it| verdict(it, is_turned) == first);
    let changes = |place: &usize| {
        all.iter().any(|at| {
            let mut other = *at;
            other[*place] = !at[*place];
            known[*place] == 0 && verdict(at, turns(at)) != verdict(&other, turns(&other))
        })
    };
    let needs = (0..3).filter(changes).map(|place| ["a", "b", "c"][place]);
    let fit = if is_same { first } else { Fit::Depends };
    (fit, needs.collect::<Vec<_>>().join(" "))
}

fn is_met(text: &str, [a, b, c]: [bool; 3]) -> bool {
    match text {
        "a" => a,
        "not a" => !a,
        "b" => b,
        "a and b" => a && b,
        "a or not c" => a || !c,
        "b and not c" => b && !c,
        _ => unreachable!("the condition is one of the list"),
    }
}

#[test]
fn independent_conditions_are_told_apart() {
    // Neither alone makes a difference once the other closes it.
    needs("excludes a; excludes b", "", "a b");
    needs("excludes a; excludes b", "a=yes", "");
    needs("excludes a; excludes b", "a=no", "b");
    // A condition that cannot matter is not asked about.
    needs("fits a; fits b", "a=no", "");
    needs("fits a; fits b; excludes c", "a=no", "c");
    needs("fits a; depends b", "a=no", "");
    needs("fits a and a; excludes not a", "", "a");
    needs("depends a", "", "");
    needs("fits gone; depends a", "", "");
    needs("excludes gone; fits a", "", "");
    needs("not_needed a; excludes b", "", "a b");
    needs("excludes a; excludes not a", "", "");
}

fn needs(of: &str, given: &str, expected: &str) {
    let rulebook = small(of);
    let all = assess_ways(&rulebook, &answers(&rulebook, given), day(COMPILED));
    assert_eq!(listed(&all[0].needs), expected, "{of}: `{given}`");
}

#[test]
fn each_number_side_counts() {
    needs("fits $n > 3; excludes $n <= 3", "", "n");
    needs("fits $n > 3; excludes $n < 3", "n=3", "");
    needs("excludes $n > 5 and $n < 6", "", ""); // No whole number lies between.
    needs("excludes $n > 5 and $n < 7", "", "n");
}

#[test]
fn what_is_too_much_to_try_names_all_that_is_open() {
    // Each number counts by itself: 0 to 199 twice make 40,000 combinations.
    const { assert!(MAX_COMBINATIONS < 40_000) };
    needs("excludes $n + 0 * $m > 0 and $m = $m", "", "n m");
    needs("excludes $n = $m; excludes a", "", "a n m");
    needs("excludes $n = $m; excludes a", "a=yes", "");
    needs("excludes $n = $m; excludes a", "n=3", "a m");
    needs("depends $n = $m", "", "");
    // What rests on a closed way in any case makes no difference.
    needs("fits a; fits $n = $m", "a=no", "");
    needs("fits a; fits $n = $m; excludes $n = $m", "a=no", "n m");
}

/// A rulebook with one way `x`, with grounds such as `fits a; excludes not b; depends`: `a` stands for
/// `$a is yes`, `gone` for a condition without a value on the day. Ground rules are named by list and
/// place.
pub(crate) fn small(of: &str) -> RuleBook {
    let mut x = way("x");
    for text in of.split(';').map(str::trim).filter(|it| !it.is_empty()) {
        let (list, when) = text.split_once(' ').unwrap_or((text, ""));
        let grounds = match list {
            "fits" => &mut x.fits,
            "excludes" => &mut x.excludes,
            "not_needed" => &mut x.not_needed,
            "depends" => &mut x.depends,
            _ => unreachable!("no list of a way: {list}"),
        };
        let name = format!("{list}{}", grounds.len() + 1);
        let word = |word: &str| match word {
            "a" | "b" | "c" => format!("${word} is yes"),
            "gone" => "gone > 0".to_owned(),
            _ => word.to_owned(),
        };
        let when = when.split(' ').map(word).collect::<Vec<_>>().join(" ");
        let text = if when.is_empty() { name } else { format!("{name}: {when}") };
        grounds.push(ground(&text));
    }
    let number = |id: &str| {
        let mut question = question(id, QuestionKind::Number, Vec::new());
        question.range.most = Some("199".parse().expect("a number"));
        question
    };
    let one = |id: &str| question(id, QuestionKind::One, options("yes no"));
    RuleBook {
        rules: vec![gone(), rule("x")],
        questions: vec![one("a"), one("b"), one("c"), number("n"), number("m")],
        ways: vec![x],
        ..RuleBook::default()
    }
}

/// A rule whose value held only until the year before.
fn gone() -> engine::Rule {
    let value = Content::Computed("1".parse::<Expression>().expect("a number"));
    let mut rule = crate::entries::rule_with("gone", "value", engine::Unit::Count, value);
    rule.figures[0].entries[0].period.until = Some(day("2025-12-31"));
    rule
}
