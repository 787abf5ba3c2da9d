//! Ways that a law of points closes.

use crate::entries::{
    COMPILED, answers, condition, day, figure_of, grounds, listed, number, options,
    reading, state,
};
use crate::rulebook::{question_of, rule_of, rulebook, rulebook_with, way_of};
use engine::{Claim, Fit, QuestionKind, RuleBook, Unit, assess_ways};

/// Nothing claimed for English, Russian and additional factors: at most 540 (4.10).
const UP_TO_540: &str =
    "special=none holds=rvp english=none russian=nothing additional=nothing";

#[test]
fn a_score_that_is_out_of_reach_closes_the_way() {
    // 4.10: 860, 800 and 540 are not decided, 380 is out of reach.
    check("", "depends: test-first met");
    check("english=none", "depends: test-first met");
    check(UP_TO_540, "depends: test-first met");
    check(&and("experience=none"), "depends: test-first met"); // 460
    check(&and("experience=none skills=nothing"), "does not fit: threshold not met");
    check(&and("experience=none skills=claim"), "depends: test-first met");
    check(&and("education=nothing"), "does not fit: threshold not met"); // 390
}

#[test]
fn the_threshold_itself_is_within_reach() {
    check_at(540, UP_TO_540, "depends: test-first met");
    check_at(541, UP_TO_540, "does not fit: threshold not met");
    let none = "special=none holds=rvp";
    check_at(860, none, "depends: test-first met");
    check_at(861, none, "does not fit: threshold not met");
    check_at(861, "", "depends: test-first met"); // It may not be needed.
}

#[test]
fn holding_a_permit_makes_the_score_needless_however_low() {
    let given =
        and("experience=none skills=nothing").replace("holds=rvp", "holds=permit");
    check(&given, "not needed: exempt-renewals met");
}

#[test]
fn a_condition_that_closes_is_named_before_the_score() {
    let rulebook = rulebook_with(|it| {
        way_of(it, "screening").excludes = grounds(&["kandas: $special is none"]);
    });
    let given = and("experience=none skills=nothing");
    check_in(&rulebook, COMPILED, &given, "does not fit: kandas met");
}

#[test]
fn a_score_that_is_still_open_is_not_the_reason() {
    let rulebook = rulebook_with(|it| {
        let either = ["kandas: $special is kandas", "kandas#not: not $special is kandas"];
        way_of(it, "screening").excludes = grounds(&either);
    });
    check_in(
        &rulebook,
        COMPILED,
        "holds=rvp special=none",
        "does not fit: kandas#not met",
    );
    let rulebook = rulebook_with(|it| {
        let way = way_of(it, "screening");
        way.excludes = grounds(&["kandas: $job is no", "kandas#not: not $job is no"]);
    });
    let given = "holds=rvp special=none";
    check_in(&rulebook, COMPILED, given, "does not fit: kandas needs job");
}

#[test]
fn past_the_end_of_the_law_its_threshold_closes_nothing() {
    // 4.9: verdicts become "depends on what applies now".
    let given = and("experience=none skills=nothing");
    check_in(&rulebook(), "2026-12-31", &given, "does not fit: threshold not met");
    check_in(&rulebook(), "2027-01-01", &given, "depends: pilot-end met");
    assert_eq!(needs(&rulebook(), "2027-01-01", UP_TO_540), "");
}

#[test]
fn a_way_with_a_law_and_nothing_else_names_its_threshold() {
    let rulebook = rulebook_with(|it| {
        let way = way_of(it, "screening");
        way.depends.clear();
        way.not_needed.clear();
    });
    let given = and("education=yes kazakh=claim experience=none");
    check_in(&rulebook, COMPILED, &given, "depends: threshold needs skills");
}

#[test]
fn claims_that_can_sink_the_score_are_needed() {
    let check = |given: &str, expected: &str| {
        assert_eq!(needs(&rulebook(), COMPILED, &and(given)), expected, "{given}");
    };
    check("", "education kazakh experience skills");
    check("education=yes", "kazakh experience skills");
    check("education=yes kazakh=claim", "experience skills"); // 540 − 160 = 380
    check("education=yes kazakh=claim experience=workedhere", ""); // 540 − 80 = 460
    check("education=yes kazakh=claim skills=claim", "");
    check("education=yes experience=workedhere skills=claim", ""); // 540 − 120 = 420
    check("education=no", "kazakh experience skills"); // "No papers" is offered, not set: 4.5.
    check("experience=none", "education kazakh skills"); // 460: each is more than 60.
    check("experience=none skills=nothing", "");
}

#[test]
fn what_makes_the_score_needless_is_needed_as_well() {
    let given = UP_TO_540.replace("special=none holds=rvp ", "");
    let found = needs(&rulebook(), COMPILED, &given);
    assert_eq!(found, "special holds education kazakh experience skills");
}

#[test]
fn another_law_than_the_first_closes_nothing() {
    let rulebook = rulebook_with(|it| way_of(it, "screening").law = Some("old".into()));
    let given = and("experience=none skills=nothing");
    check_in(&rulebook, COMPILED, &given, "depends: test-first met");
    assert_eq!(needs(&rulebook, COMPILED, UP_TO_540), "");
}

#[test]
fn a_gate_that_is_closed_is_named_as_such() {
    let rulebook = rulebook_with(|it| {
        it.laws[0].gates =
            grounds(&["rvp: $job is contract | offer", "test-first#a: $remote is yes"]);
    });
    let check = |given: &str, expected: &str, needed: &str| {
        check_in(&rulebook, COMPILED, &and(given), expected);
        assert_eq!(needs(&rulebook, COMPILED, &and(given)), needed, "{given}");
    };
    let open = "education=yes kazakh=claim skills=claim";
    check(&format!("{open} remote=no"), "does not fit: test-first#a not met", "");
    check(&format!("{open} remote=yes"), "depends: test-first met", "job");
    check(&format!("{open} remote=yes job=no"), "does not fit: rvp not met", "");
    check(&format!("{open} remote=yes job=offer"), "depends: test-first met", "");
    // Where the points do not suffice anyway, these are the reason; where they just do, the gate.
    check("education=nothing remote=no", "does not fit: threshold not met", "");
}

#[test]
fn a_gate_is_the_reason_where_the_points_just_suffice() {
    let at = |threshold: i64| {
        rulebook_with(|it| {
            it.laws[0].gates = grounds(&["test-first: $remote is yes"]);
            rule_of(it, "threshold").figures[0].entries[0].content = number(threshold);
        })
    };
    let given = and("remote=no");
    check_in(&at(540), COMPILED, &given, "does not fit: test-first not met");
    check_in(&at(541), COMPILED, &given, "does not fit: threshold not met");
}

#[test]
fn a_claim_that_opens_a_gate_is_tried_in_all_its_forms() {
    let rulebook = rulebook_with(|it| {
        it.laws[0].gates = grounds(&["test-first: $experience is workedhere"]);
    });
    let given = and("education=yes kazakh=claim skills=claim");
    check_in(&rulebook, COMPILED, &given, "depends: test-first met");
    assert_eq!(needs(&rulebook, COMPILED, &given), "experience");
    let given = format!("{given} experience=studiedhere");
    check_in(&rulebook, COMPILED, &given, "does not fit: test-first not met");
}

#[test]
fn a_law_with_too_much_to_try_names_all_that_is_open() {
    // Two numbers that count each by itself, 150 times 150.
    let rulebook = rulebook_with(|it| {
        for id in ["income", "age"] {
            question_of(it, id).range.most = Some("149".parse().expect("a number"));
        }
        let criterion = it.laws[0].criteria.iter_mut().find(|it| it.id.as_str() == "age");
        let points = "if($income = $age, 110, 0)".parse().expect("an expression");
        criterion.expect("there is one").points = Some(points);
    });
    let given = and("education=yes kazakh=claim");
    check_in(&rulebook, COMPILED, &given, "depends: test-first met");
    assert_eq!(needs(&rulebook, COMPILED, &given), "income age experience skills");
}

#[test]
fn sources_that_disagree_about_the_threshold_close_only_together() {
    for readings in [["more", "less"], ["less", "more"]] {
        let rulebook = rulebook_with(|it| {
            let rule = rule_of(it, "threshold");
            let points = |name, value| figure_of(name, Unit::Points, number(value));
            rule.figures = vec![points("more", 400), points("less", 380)];
            rule.readings = readings.map(reading).into();
        });
        check_disputed(&rulebook);
    }
}

fn check_disputed(rulebook: &RuleBook) {
    let skills_left = and("experience=none education=yes kazakh=claim");
    check_in(rulebook, COMPILED, &skills_left, "depends: test-first met");
    assert_eq!(needs(rulebook, COMPILED, &skills_left), ""); // 380 reaches one of the two.
    let kazakh_left = and("experience=none skills=nothing education=yes");
    check_in(rulebook, COMPILED, &kazakh_left, "depends: test-first met");
    assert_eq!(needs(rulebook, COMPILED, &kazakh_left), "kazakh");
    let none_left = and("experience=none skills=nothing kazakh=nothing");
    check_in(rulebook, COMPILED, &none_left, "does not fit: threshold not met");
}

#[test]
fn an_answer_that_points_and_conditions_share_is_tried_in_both() {
    // Who studied there is closed out; whoever did not and claims no work there has 460 points.
    let rulebook = rulebook_with(|it| {
        let way = way_of(it, "screening");
        way.excludes = grounds(&["kandas: $experience is studiedhere | workedhere"]);
    });
    let given = and("education=yes kazakh=claim skills=claim");
    assert_eq!(needs(&rulebook, COMPILED, &given), "experience");
    let given = and("education=yes kazakh=claim skills=nothing");
    assert_eq!(needs(&rulebook, COMPILED, &given), "experience");
    let given = and("education=yes kazakh=claim experience=studiedhere");
    assert_eq!(needs(&rulebook, COMPILED, &given), "");
    let given = and("education=yes kazakh=claim experience=workedabroad");
    assert_eq!(needs(&rulebook, COMPILED, &given), "");
}

#[test]
fn many_ways_to_claim_one_criterion_are_one_claim() {
    // Ten ticks each: a million combinations, of which only claim and no claim differ.
    let rulebook = rulebook_with(|it| {
        for id in ["experience", "skills"] {
            let question = question_of(it, id);
            question.kind = QuestionKind::Several;
            question.options = options("t0 t1 t2 t3 t4 t5 t6 t7 t8 t9 none!");
            question.options.iter_mut().for_each(|it| it.claim = Claim::Yes);
            question.options[10].claim = Claim::Nothing;
        }
    });
    let check = |given: &str, expected: &str| {
        assert_eq!(needs(&rulebook, COMPILED, &and(given)), expected, "{given}");
    };
    check("", "education kazakh experience skills");
    check("education=yes kazakh=claim", "experience skills");
    check("education=yes kazakh=claim experience=t1", "");
    // With relatives at least 580 are left, whatever is claimed of these two.
    let relatives = UP_TO_540.replace("additional=nothing", "additional=yes");
    let given = format!("{relatives} education=yes kazakh=claim");
    assert_eq!(needs(&rulebook, COMPILED, &given), "");
}

#[test]
fn published_points_close_a_way_as_well() {
    // 4.4: a rulebook may bring a table: from 5 years of work on 80 points, before it none.
    let rulebook = rulebook_with(|it| {
        let criterion = it.laws[0].criteria.iter_mut().find(|it| it.id.as_str() == "age");
        let points = "if($income > 4, 110, 0)".parse().expect("an expression");
        criterion.expect("there is one").points = Some(points);
    });
    let given = "english=none russian=nothing additional=nothing special=none holds=rvp \
                 education=yes kazakh=claim";
    let check = |more: &str, expected: &str, needed: &str| {
        let given = format!("{given} {more}");
        check_in(&rulebook, COMPILED, &given, expected);
        assert_eq!(needs(&rulebook, COMPILED, &given), needed, "{more}");
    };
    check("", "depends: test-first met", "income experience skills");
    check("income=5", "depends: test-first met", "experience skills");
    check("income=4", "depends: test-first met", "experience skills"); // 430
    check("income=4 skills=nothing", "does not fit: threshold not met", "");
    check("experience=none skills=claim", "depends: test-first met", "income");
}

fn and(more: &str) -> String {
    format!("{UP_TO_540} {more}")
}

fn check(given: &str, expected: &str) {
    check_in(&rulebook(), COMPILED, given, expected);
}

fn check_at(threshold: i64, given: &str, expected: &str) {
    let rulebook = rulebook_with(|it| {
        rule_of(it, "threshold").figures[0].entries[0].content = number(threshold);
    });
    check_in(&rulebook, COMPILED, given, expected);
}

fn check_in(rulebook: &RuleBook, on: &str, given: &str, expected: &str) {
    let all = assess_ways(rulebook, &answers(rulebook, given), day(on));
    let found =
        all.iter().find(|it| it.way.as_str() == "screening").expect("it is shown");
    let fit = match found.fit {
        Some(Fit::Depends) => "depends",
        Some(Fit::DoesNotFit) => "does not fit",
        Some(Fit::NotNeeded) => "not needed",
        Some(Fit::Fits) | None => "something else",
    };
    assert_eq!(format!("{fit}: {}", state(&found.reason)), expected, "`{given}`");
}

fn needs(rulebook: &RuleBook, on: &str, given: &str) -> String {
    let all = assess_ways(rulebook, &answers(rulebook, given), day(on));
    let found =
        all.iter().find(|it| it.way.as_str() == "screening").expect("it is shown");
    listed(&found.needs)
}

#[test]
fn a_way_that_is_shown_by_a_condition_is_judged_all_the_same() {
    let rulebook = rulebook_with(|it| {
        way_of(it, "screening").shown = Some(condition("$special is none"));
    });
    check_in(&rulebook, COMPILED, UP_TO_540, "depends: test-first met");
}
