//! What carries a result: which single rejection turns it, counted by hand in small laws.

mod small;

use engine::{
    Answers, Carried, Carrier, Claim, Counts, Reading, RuleBook, Unit, carriers,
};
use small::{
    TODAY, amount, answers, choice, day, entry, expression, figure, gate, group, joined,
    law, number, rule, table,
};

/// Published points: a degree, a bonus that counts only with it, years of work and a language.
fn published(threshold: i64) -> RuleBook {
    let mut rulebook = law(
        threshold,
        &[
            ("degree", "table(degrees)"),
            ("bonus", "if(points(degree) > 0 and $school is known, 10, 0)"),
            ("years", "3 * $years"),
            ("language", "if($language is yes, 15, 0)"),
        ],
    );
    rulebook.questions = vec![
        choice("degree", "no bachelor master"),
        choice("school", "known other"),
        amount("years", 10),
        choice("language", "no yes"),
    ];
    rulebook.tables = vec![table("degrees", "$degree", &["bachelor 20", "master 30"])];
    rulebook
}

const ALL: &str = "degree=master school=known years=5 language=yes"; // 30 + 10 + 15 + 15 = 70

#[test]
fn a_result_that_passes_is_carried_by_each_criterion_that_it_cannot_spare() {
    // With the degree the bonus falls too. Exactly 30 to 40 points to spare: nothing but the degree.
    check(&published(40), ALL, "degree (degree) 40 leaves 30");
    check(&published(30), ALL, "");
    check(&published(31), ALL, "degree (degree) 40 leaves 30");
    // 70 - 15 = 55 is still enough for 55, but not for 56.
    check(&published(55), ALL, "degree (degree) 40 leaves 30");
    check(
        &published(56),
        ALL,
        "degree (degree) 40 leaves 30; years (years) 15 leaves 55; language (language) 15 leaves 55",
    );
    // Rejecting the bonus costs 10 only: 60 are left.
    check(
        &published(61),
        ALL,
        "degree (degree) 40 leaves 30; years (years) 15 leaves 55; \
         language (language) 15 leaves 55; bonus (degree school) 10 leaves 60",
    );
    check(
        &published(60),
        ALL,
        "degree (degree) 40 leaves 30; years (years) 15 leaves 55; language (language) 15 leaves 55",
    );
}

#[test]
fn what_is_open_carries_nothing() {
    // 30 + 0 at worst + 15 + 0: exactly 45.
    let given = "degree=master years=5";
    check(
        &published(45),
        given,
        "degree (degree) 30 leaves 15 to 30; years (years) 15 leaves 30 to 55",
    );
    // Of a criterion that is decided by one of two answers, the open one is not named.
    let mut either = published(10);
    either.laws[0].criteria[3].points =
        Some(expression("if($language is yes or $school is known, 10, 0)"));
    check(&either, "degree=no years=0 language=yes", "language (language) 10 leaves 0");
    // One more: not decided, and nobody claims nothing.
    check(&published(46), given, "");
}

#[test]
fn group_caps_and_gates_count() {
    let mut capped = published(30);
    capped.rules.push(rule("together", 30));
    capped.laws[0].groups =
        vec![group("together", Counts::Sum, "degree bonus years language")];
    // 70 cut to 30: without the degree 30 are left all the same.
    check(&capped, ALL, "");
    check(
        &capped,
        "degree=master school=known years=1 language=no",
        "degree (degree) 27 leaves 3",
    );
    let mut gated = published(30);
    gated.laws[0].gates = vec![gate("threshold", "points(degree) >= 30")];
    // 30 would be left, but the gate closes.
    check(&gated, ALL, "degree (degree) 40 leaves 30");
}

#[test]
fn by_each_reading_it_must_be_enough() {
    let mut disputed = published(0);
    disputed.rules[0].figures = vec![
        figure("low", Unit::Points, vec![entry(number(55), "..")]),
        figure("high", Unit::Points, vec![entry(number(60), "..")]),
    ];
    disputed.rules[0].readings = ["low", "high"]
        .map(|it| Reading { name: it.to_owned(), sources: Vec::new(), old_since: None })
        .to_vec();
    // Without years 55 are left: enough by one reading only.
    check(
        &disputed,
        ALL,
        "degree (degree) 40 leaves 30; years (years) 15 leaves 55; language (language) 15 leaves 55",
    );
}

/// Points that are not published: caps of 50, 40 and 30.
fn unpublished(threshold: i64) -> RuleBook {
    let mut rulebook = law(threshold, &[("age", ""), ("study", ""), ("talk", "")]);
    for (place, cap) in [50, 40, 30].into_iter().enumerate() {
        rulebook.rules[place + 1] = rule(["age", "study", "talk"][place], cap);
    }
    rulebook.questions = ["age", "study", "talk"]
        .map(|id| {
            let mut question = choice(id, "yes nothing");
            question.criterion = Some(id.into());
            question.options[0].claim = Claim::Yes;
            question.options[1].claim = Claim::Nothing;
            question
        })
        .to_vec();
    rulebook
}

#[test]
fn a_result_out_of_reach_is_carried_by_what_is_not_claimed() {
    // 50 are possible. With study 90, with talk 80.
    let given = "study=nothing talk=nothing";
    check(
        &unpublished(51),
        given,
        "study claims nothing 40 reaches 90; talk claims nothing 30 reaches 80",
    );
    check(
        &unpublished(80),
        given,
        "study claims nothing 40 reaches 90; talk claims nothing 30 reaches 80",
    );
    check(&unpublished(81), given, "study claims nothing 40 reaches 90");
    check(&unpublished(90), given, "study claims nothing 40 reaches 90");
    check(&unpublished(91), given, "");
    // Within reach: nothing has to come back.
    check(&unpublished(50), given, "");
    check(&unpublished(50), "age=yes study=yes talk=yes", "");
}

#[test]
fn for_one_reading_it_may_come_back() {
    let mut disputed = unpublished(0);
    disputed.rules[0].figures = vec![
        figure("low", Unit::Points, vec![entry(number(50), "..")]),
        figure("high", Unit::Points, vec![entry(number(85), "..")]),
    ];
    disputed.rules[0].readings = ["low", "high"]
        .map(|it| Reading { name: it.to_owned(), sources: Vec::new(), old_since: None })
        .to_vec();
    check(&disputed, "study=nothing talk=nothing", "study claims nothing 40 reaches 90");
}

#[test]
fn a_total_by_estimates_is_carried_by_guesses() {
    // 45 + 40 + 15 = 100.
    let given = "age~45 study~40 talk~15";
    check(
        &unpublished(100),
        given,
        "age guessed 45 leaves 55; study guessed 40 leaves 60; talk guessed 15 leaves 85",
    );
    check(
        &unpublished(85),
        given,
        "age guessed 45 leaves 55; study guessed 40 leaves 60",
    );
    check(
        &unpublished(86),
        given,
        "age guessed 45 leaves 55; study guessed 40 leaves 60; talk guessed 15 leaves 85",
    );
    check(&unpublished(101), given, "");
    check(&unpublished(55), given, "");
    // A guess above the cap counts as the cap; one where nothing is claimed does not count.
    check(
        &unpublished(40),
        "study~99 talk=nothing talk~30",
        "study guessed 40 leaves 0 to 50",
    );
    // A guess of nothing carries nothing, though the others do.
    check(&unpublished(40), "study~40 talk~0", "study guessed 40 leaves 0 to 50");
}

#[test]
fn estimates_and_published_points_may_both_carry() {
    let mut rulebook = published(15);
    rulebook.rules.push(rule("luck", 5));
    let mut luck = rulebook.laws[0].criteria[0].clone();
    (luck.id, luck.rule, luck.points) = ("luck".into(), "luck".into(), None);
    rulebook.laws[0].criteria.push(luck);
    rulebook.laws[0].criteria[2].points = Some(expression("2 * $years"));
    // 0 + 0 + 10 + 15 pass; with five guessed 30, without them 25, all above 15.
    check(
        &rulebook,
        "degree=no school=other years=5 language=yes luck~5",
        "language (language) 15 leaves 10 to 15",
    );
}

#[test]
fn without_a_law_nothing_carries() {
    assert_eq!(carriers(&RuleBook::default(), &Answers::default(), day(TODAY)), []);
}

fn check(rulebook: &RuleBook, given: &str, expected: &str) {
    let found = carriers(rulebook, &answers(rulebook, given), day(TODAY));
    let said = found.iter().map(said).collect::<Vec<_>>().join("; ");
    assert_eq!(said, expected, "with `{given}`");
}

fn said(it: &Carrier) -> String {
    let (lower, upper) = (it.total.lower, it.total.upper);
    let total =
        if lower == upper { lower.to_string() } else { format!("{lower} to {upper}") };
    match &it.carried {
        Carried::Points { criterion, questions } => {
            format!("{criterion} ({}) {} leaves {total}", joined(questions), it.points)
        }
        Carried::Estimate { criterion } => {
            format!("{criterion} guessed {} leaves {total}", it.points)
        }
        Carried::NothingClaimed { criterion, .. } => {
            format!("{criterion} claims nothing {} reaches {upper}", it.points)
        }
    }
}
