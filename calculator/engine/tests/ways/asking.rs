//! How questions stand, and which is asked next.

use crate::entries::{COMPILED, answers, condition, day, listed, options, question};
use crate::rulebook::{question_of, rulebook, rulebook_with, way_of};
use engine::{
    Asking, QuestionId, QuestionKind, RuleBook, asked_questions, assess_ways,
    next_question_for_ways,
};

#[test]
fn a_question_is_asked_answered_faded_or_idle() {
    check("", "remote", "asked");
    check("remote=no", "remote", "answered");
    check("", "income", "asked"); // Unknown is no reason not to ask: 4.4, 5.
    check("remote=yes", "income", "asked");
    check("remote=no", "income", "faded by remote");
    check("remote=no income=3001", "income", "faded by remote"); // It keeps its answer.
    check("remote=yes income=3001", "income", "answered");
    check("aim=employer", "remote", "faded by aim");
    check("aim=employer remote=no", "remote", "faded by aim");
    check("aim=employer", "income", "asked");
    check("", "age", "idle"); // No table is published: 4.4, 4.
    check("age=30", "age", "idle");
    check("", "education", "asked");
    check("job=offer project=must-ask", "project", "asked"); // The same as not answering.
    check("job=no", "project", "faded by job");
    check("special=permit", "holds", "answered, prefilled");
    check("special=permit holds=rvp", "holds", "answered");
    check("special=none", "holds", "asked");
}

#[test]
fn what_fades_a_question_is_told_exactly() {
    let faded = |when: &str, given: &str| {
        let rulebook = rulebook_with(|it| {
            question_of(it, "local-work").when = Some(condition(when));
        });
        state(&rulebook, given, "local-work")
    };
    let both = "$job is contract and $remote is yes";
    assert_eq!(faded(both, "job=no remote=yes"), "faded by job");
    assert_eq!(faded(both, "job=contract remote=no"), "faded by remote");
    assert_eq!(faded(both, "job=no"), "faded by job");
    assert_eq!(faded(both, "job=no remote=no"), "faded by job remote");
    let either = "$job is contract or $remote is yes";
    assert_eq!(faded(either, "job=no remote=no"), "faded by job remote");
    assert_eq!(faded(either, "job=no"), "asked");
    assert_eq!(faded("1 > 2", ""), "faded by ");
}

#[test]
fn all_questions_are_told_in_the_rulebooks_order() {
    let rulebook = rulebook();
    let all = asked_questions(&rulebook, &answers(&rulebook, ""), day(COMPILED));
    let found: Vec<QuestionId> = all.into_iter().map(|it| it.question).collect();
    let expected: Vec<_> = rulebook.questions.iter().map(|it| it.id).collect();
    assert_eq!(found, expected);
}

fn check(given: &str, id: &str, expected: &str) {
    assert_eq!(state(&rulebook(), given, id), expected, "`{given}`: {id}");
}

fn state(rulebook: &RuleBook, given: &str, id: &str) -> String {
    let all = asked_questions(rulebook, &answers(rulebook, given), day(COMPILED));
    let found = all.iter().find(|it| it.question.as_str() == id).expect("a question");
    let state = match &found.state {
        Asking::Asked => "asked".to_owned(),
        Asking::Faded { because } => format!("faded by {}", listed(because)),
        Asking::Idle => "idle".to_owned(),
        Asking::Answered => "answered".to_owned(),
    };
    format!("{state}{}", if found.is_prefilled { ", prefilled" } else { "" })
}

#[test]
fn the_question_that_can_change_most_ways_comes_next() {
    // `special` decides refugee, kandas and screening; `holds` renewal, screening and the permit.
    next("", "special");
    next("special=none", "holds");
    next("special=permit", "field"); // Which says what is held; in-demand and b9-1 are left.
    next("special=permit field=it", "remote");
    next("special=permit field=it remote=no", "job"); // visa-temporary; RVP only `reasons`.
    next("special=permit field=it remote=yes", "income");
    next("special=permit field=it remote=yes income=2999 job=contract", "project");
    next("special=permit field=it remote=yes income=3001 job=no", "local-work");
    next("special=permit field=it remote=no job=no", "reasons");
    next("special=permit field=it remote=no job=no reasons=none", "");
}

#[test]
fn what_the_reader_cannot_say_is_not_asked_again() {
    next("special=none holds=no-name", "field");
    let all_but_project = "special=permit field=it remote=no job=contract";
    next(all_but_project, "project");
    next(&format!("{all_but_project} project=must-ask"), "");
    next(&format!("{all_but_project} project=yes"), "");
}

#[test]
fn a_question_that_has_faded_is_not_asked_next() {
    let employer = "aim=employer special=permit field=it";
    // `remote` has faded; `income`, which hangs on it, has not.
    next(employer, "income");
    next(&format!("{employer} income=3001"), "local-work");
}

#[test]
fn ways_that_are_not_shown_do_not_count() {
    let rulebook = rulebook_with(|it| {
        for id in ["screening", "kandas"] {
            way_of(it, id).shown = Some(condition("$aim is for-good"));
        }
    });
    next_in(&rulebook, "aim=for-good", "special");
    // Of the three ways that `special` decides one is left, of the three of `holds` two.
    next_in(&rulebook, "aim=remote", "holds");
}

#[test]
fn no_way_needs_no_question() {
    let rulebook = RuleBook {
        questions: vec![question("a", QuestionKind::One, options("yes no"))],
        ..RuleBook::default()
    };
    next_in(&rulebook, "", "");
}

fn next(given: &str, expected: &str) {
    next_in(&rulebook(), given, expected);
}

fn next_in(rulebook: &RuleBook, given: &str, expected: &str) {
    let (answers, on) = (answers(rulebook, given), day(COMPILED));
    let ways = assess_ways(rulebook, &answers, on);
    let found = next_question_for_ways(rulebook, &ways, &answers, on);
    let found = found.as_ref().map_or("", QuestionId::as_str);
    assert_eq!(found, expected, "`{given}`");
}

#[test]
fn what_is_filled_in_says_something_of_later_questions() {
    let rulebook = rulebook_with(|it| {
        let mut last = question("last", QuestionKind::One, options("yes no"));
        last.options[0].prefilled = Some(condition("$holds is permit"));
        it.questions.push(last);
        way_of(it, "rvp").shown = Some(condition("$last is yes"));
    });
    assert_eq!(state(&rulebook, "special=permit", "last"), "answered, prefilled");
    assert_eq!(state(&rulebook, "holds=rvp", "last"), "asked");
}
