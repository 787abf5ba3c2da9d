//! The shortest ways to the threshold, counted by hand in small laws and, in laws of all shapes,
//! against trying every set of changes.

mod properties;
mod small;

use engine::{
    Answer, Answers, Applies, Change, Claim, Coefficient, Counts, Criterion, Expression,
    Fraction, Interval, Lever, LeverId, MAX_WAYS, Obstacle, OptionId, Reading, RuleBook,
    ShortestWay, ShortestWays, Target, Truth, Unit, Verdict, assess, shortest_ways,
};
use proptest::collection::vec;
use proptest::prelude::*;
use small::{
    TODAY, amount, answers, choice, day, entry, expression, figure, gate, group, joined,
    law, lever, number, rule, table, ticks,
};

/// German by level, salary in thousands by bands, a degree: 60 points are needed.
fn work() -> RuleBook {
    let mut rulebook = law(
        60,
        &[
            ("german", "table(german)"),
            ("salary", "table(salary)"),
            ("degree", "if($degree is master, 25, 0)"),
        ],
    );
    rulebook.questions = vec![
        choice("german", "none a1 a2 b1 b2"),
        amount("salary", 100),
        choice("degree", "none master ask"),
    ];
    rulebook.tables = vec![
        table("german", "$german", &["a1 5", "a2 10", "b1 15", "b2 20"]),
        table("salary", "$salary", &["40..50 20", "50..60 30", "60..80 40", "80.. 50"]),
    ];
    rulebook.levers = vec![
        lever("course", "german", "a1 a2 b1 b2", "6"),
        lever("raise", "salary", "..70", "12"),
        lever("study", "degree", "master", "24"),
    ];
    rulebook
}

#[test]
fn the_shortest_way_comes_first_and_no_part_of_it_would_do() {
    // 20 + 40, or 40 + 25: course and degree give 45 at most. All three together hold these.
    check(
        &work(),
        "german=none salary=0 degree=none",
        "course b2, raise 60: 18; raise 60, study master: 36",
    );
    // 0 + 20 + 25: 15 are missing: b1, or 20 more than 20 (60 thousand).
    check(&work(), "german=none salary=40 degree=master", "course b1: 6; raise 60: 12");
    // 10 + 40 + 0: of the missing 10 the course gives all, at b2; the degree more.
    check(&work(), "german=a2 salary=60 degree=none", "course b2: 6; study master: 24");
    // 0 + 20 + 0: 40 are missing; 20 + 20 by course and raise, 15 + 25 by course and study,
    // 20 + 25 by raise and study.
    check(
        &work(),
        "german=none salary=40 degree=none",
        "course b2, raise 60: 18; course b1, study master: 30; raise 60, study master: 36",
    );
}

#[test]
fn each_change_is_the_smallest_that_does() {
    // 25 + 30 of 60: already a1 gives the missing 5, and so does the band from 60 thousand on.
    check(&work(), "german=none salary=50 degree=master", "course a1: 6; raise 60: 12");
    // 59 thousand: the same band.
    check(&work(), "german=none salary=59 degree=master", "course a1: 6; raise 60: 12");
    // Of two changes the first is as small as it can be: 45 are 5 + 40, though also 15 + 30.
    let mut lower = work();
    lower.rules[0] = rule("threshold", 45);
    lower.levers.pop();
    check(&lower, "german=none salary=0 degree=none", "course a1, raise 60: 18");
}

#[test]
fn who_passes_has_nothing_to_change() {
    // 20 + 40 + 0: exactly the threshold.
    check(&work(), "german=b2 salary=60 degree=none", "nothing: 0");
    // 15 + 40 + 0: 5 short.
    check(&work(), "german=b1 salary=60 degree=none", "course b2: 6; study master: 24");
}

#[test]
fn an_open_question_is_not_counted_until_it_is_changed() {
    // The degree is open, so that it counts 0 at worst; the lever makes it certain.
    check(&work(), "german=b1 salary=60", "course b2: 6; study master: 24");
    check(&work(), "german=b1 salary=60 degree=ask", "course b2: 6; study master: 24");
    // German and salary open, at worst 0 and 0: 40 + 25 without the course, 20 + 25 without the raise.
    check(&work(), "degree=master", "raise 60: 12");
}

#[test]
fn only_what_no_lever_settles_is_named_as_open() {
    // German is open too, but a course makes it certain: 20 + 30, and 25 for a degree.
    let mut rulebook = work();
    rulebook.levers.truncate(1);
    check(&rulebook, "salary=50", "impossible: 50 to 75 of 60, open degree");
}

#[test]
fn what_a_lever_reaches_ends_at_its_bound() {
    let to = |most: &str| {
        let mut rulebook = work();
        rulebook.levers = vec![lever("raise", "salary", most, "12")];
        rulebook
    };
    // 20 + 25 + 0: 15 points are missing, the band from 40 thousand gives 20.
    check(&to("..40"), "german=b2 salary=39 degree=master", "raise 40: 12");
    check(
        &to("..39"),
        "german=b2 salary=0 degree=master",
        "impossible: 45 to 45 of 60, missing 15",
    );
    // Where the question itself takes no more than 100 thousand, nothing lies above.
    check(
        &to("..100"),
        "german=none salary=100 degree=none",
        "impossible: 50 to 50 of 60, missing 10",
    );
}

#[test]
fn months_may_rest_on_the_answers_and_begun_ones_count() {
    let mut rulebook = work();
    rulebook.levers[0].months = expression("if($degree is master, 10 / 3, 20)");
    check(&rulebook, "german=none salary=40 degree=master", "course b1: 4; raise 60: 12");
    // 20 months of the course come after the 12 of the raise, by months alone.
    check(
        &rulebook,
        "german=a2 salary=50 degree=none",
        "study master: 24; course b2, raise 60: 32",
    );
    rulebook.levers[0].months = expression("if($degree is master, 3, 20) - 30");
    check(&rulebook, "german=none salary=40 degree=master", "course b1: 0; raise 60: 12");
    // How long it takes is not known while the degree is open.
    rulebook.levers.pop();
    check(&rulebook, "german=none salary=60", "impossible: 40 to 65 of 60, open degree");
    check_left_out(&rulebook, "german=none salary=60", "course MonthsUnknown");
}

#[test]
fn ways_of_equal_length_come_with_fewer_changes_and_then_in_the_rulebooks_order() {
    let mut rulebook = law(
        2,
        &[
            ("a", "if($a is yes, 1, 0)"),
            ("b", "if($b is yes, 1, 0)"),
            ("c", "if($c is yes, 1, 0)"),
            ("d", "if($d is yes, 2, 0)"),
        ],
    );
    rulebook.questions = ["a", "b", "c", "d"].map(|it| choice(it, "no yes")).to_vec();
    rulebook.levers = [("a", "2"), ("b", "2"), ("c", "2"), ("d", "4")]
        .map(|(it, months)| lever(it, it, "yes", months))
        .to_vec();
    check(
        &rulebook,
        "a=no b=no c=no d=no",
        "d yes: 4; a yes, b yes: 4; a yes, c yes: 4; b yes, c yes: 4",
    );
}

#[test]
fn side_by_side_the_longest_change_counts() {
    let found = found(&work(), "german=none salary=0 degree=none");
    let lengths = found.ways.iter().map(|it| (it.months, it.longest)).collect::<Vec<_>>();
    assert_eq!(lengths, [(18, 12), (36, 24)]);
}

#[test]
fn what_a_lever_needs_is_judged_by_the_answers_as_they_are() {
    let mut rulebook = work();
    rulebook.questions.push(choice("lives", "here abroad"));
    rulebook.levers[0].needs = Some(expression("$lives is here"));
    let given = "german=none salary=40 degree=master";
    check(&rulebook, &format!("{given} lives=here"), "course b1: 6; raise 60: 12");
    check(&rulebook, &format!("{given} lives=abroad"), "raise 60: 12");
    check_left_out(
        &rulebook,
        &format!("{given} lives=abroad"),
        "course NeedsNotMet, study NothingToChange",
    );
    check(&rulebook, given, "course b1 if lives: 6; raise 60: 12");
    // Even where another lever would make it so.
    rulebook.levers.push(lever("move", "lives", "here", "1"));
    check(&rulebook, &format!("{given} lives=abroad"), "raise 60: 12");
}

#[test]
fn ticks_are_added_to_those_that_are_there() {
    let mut rulebook = law(
        3,
        &[(
            "bonus",
            "if($bonus is a, 1, 0) + if($bonus is b, 1, 0) + if($bonus is c, 1, 0)",
        )],
    );
    rulebook.questions = vec![ticks("bonus", "a b c none")];
    rulebook.levers =
        vec![lever("one", "bonus", "a b", "1"), lever("two", "bonus", "b c", "2")];
    // One lever gives one tick; two of them two.
    check(&rulebook, "bonus=a", "one b, two c: 3");
    check(&rulebook, "bonus=a bonus=c", "one b: 1; two b: 2");
    check(&rulebook, "bonus=none", "impossible: 2 to 2 of 3, missing 1");
    check(&rulebook, "bonus=a bonus=b", "two c: 2");
    check_left_out(&rulebook, "bonus=a bonus=b", "one NothingToChange");
}

#[test]
fn an_open_question_with_ticks_starts_with_the_change() {
    // Whoever is ticked in Y loses a point in each criterion: at worst both are lost. The lever's tick
    // is the only one then.
    let mut rulebook = law(
        4,
        &[
            ("x", "if($t is y, 0, 1) + if($t is a, 1, 0)"),
            ("z", "if($t is y, 0, 1) + if($t is b, 1, 0)"),
        ],
    );
    rulebook.questions = vec![ticks("t", "a b y none")];
    rulebook.levers = vec![lever("a", "t", "a", "1"), lever("b", "t", "b", "1")];
    check(&rulebook, "", "a a, b b: 2");
    check(&rulebook, "t=y", "impossible: 2 to 2 of 4, missing 2");
}

#[test]
fn a_tick_takes_away_what_stood_alone() {
    // Whoever ticks A no longer ticks *none*, though the criterion does not name A.
    let mut rulebook = law(2, &[("x", "if($t is none, 0, 2)")]);
    rulebook.questions = vec![ticks("t", "a b none")];
    rulebook.levers = vec![lever("a", "t", "a", "1"), lever("none", "t", "none", "1")];
    check(&rulebook, "t=none", "a a: 1");
    rulebook.laws[0].criteria[0].points = Some(expression("if($t is none, 2, 0)"));
    check(&rulebook, "t=b", "none none: 1");
}

#[test]
fn levers_of_one_answer_exclude_each_other() {
    let mut rulebook = work();
    rulebook.levers = vec![
        lever("evening", "german", "a1 a2", "12"),
        lever("intensive", "german", "b1 b2", "4"),
    ];
    check(
        &rulebook,
        "german=none salary=80 degree=none",
        "intensive b1: 4; evening a2: 12",
    );
}

#[test]
fn a_change_may_harm_elsewhere() {
    // A job in the country gives 2 and takes 3 of those from abroad.
    let mut rulebook = law(
        5,
        &[
            ("job", "if($work is here, 2, 0)"),
            ("ties", "if($work is abroad, 3, 0)"),
            ("more", "if($more is yes, 2, 0)"),
        ],
    );
    rulebook.questions = vec![choice("work", "here abroad"), choice("more", "no yes")];
    rulebook.levers =
        vec![lever("job", "work", "here", "1"), lever("more", "more", "yes", "9")];
    check(&rulebook, "work=abroad more=no", "more yes: 9");
    // Each criterion at its best gives 2 + 3 + 2, but nobody works in both places.
    let mut higher = rulebook;
    higher.rules[0] = rule("threshold", 6);
    check(&higher, "work=abroad more=no", "impossible: 7 to 7 of 6, exclude");
}

#[test]
fn groups_and_their_caps_count() {
    let mut rulebook = work();
    rulebook.rules.push(rule("together", 50));
    rulebook.laws[0].groups = vec![group("together", Counts::Sum, "german salary")];
    // 20 + 40 are cut to 50. The other two give 20 + 20 + 25.
    let given = "german=b2 salary=0 degree=none";
    check(&rulebook, given, "raise 40, study master: 36");
    // The best of 20 and 40 with the degree, never both.
    rulebook.laws[0].groups = vec![group("together", Counts::Best, "german salary")];
    check(&rulebook, given, "raise 60, study master: 36");
}

#[test]
fn a_gate_must_be_open_too() {
    let mut rulebook = work();
    rulebook.rules.push(rule("floor", 0));
    rulebook.laws[0].gates = vec![gate("floor", "$salary >= 50")];
    // 20 + 20 + 25 would do without the gate.
    check(&rulebook, "german=b2 salary=49 degree=master", "raise 50: 12");
    check(&rulebook, "german=b2 salary=50 degree=master", "nothing: 0");
    rulebook.levers.remove(1);
    check(
        &rulebook,
        "german=b2 salary=49 degree=master",
        "impossible: 65 to 65 of 60, gate floor",
    );
    check(
        &rulebook,
        "german=b2 degree=master",
        "impossible: 45 to 95 of 60, open gate floor, open salary",
    );
    check(
        &rulebook,
        "german=a1 salary=49 degree=none",
        "impossible: 65 to 65 of 60, gate floor",
    );
}

#[test]
fn what_is_not_published_is_never_certain() {
    let mut rulebook = work();
    rulebook.rules.push(rule("office", 30));
    rulebook.laws[0].criteria.push(Criterion {
        id: "office".into(),
        rule: "office".into(),
        points: None,
        assumed: None,
        falls_with: None,
    });
    let mut claim = choice("claim", "yes nothing");
    claim.criterion = Some("office".into());
    claim.options[0].claim = Claim::Yes;
    claim.options[1].claim = Claim::Nothing;
    rulebook.questions.push(claim);
    rulebook.levers.remove(2);
    rulebook.levers.remove(1);
    // 20 + 30 + 0 are certain, up to 30 more possible.
    check(
        &rulebook,
        "german=none salary=50 degree=none",
        "impossible: 50 to 80 of 60, not published office",
    );
    check(
        &rulebook,
        "german=none salary=50 degree=none claim=yes",
        "impossible: 50 to 80 of 60, not published office",
    );
    check(
        &rulebook,
        "german=none salary=50 degree=none claim=nothing",
        "impossible: 50 to 50 of 60, missing 10",
    );
}

#[test]
fn a_coefficient_multiplies_what_changes_bring() {
    let with = |applies| {
        let mut rulebook = work();
        rulebook.rules.push(rule("factor", 0));
        rulebook.questions.push(choice("health", "good poor"));
        rulebook.laws[0].coefficient =
            Some(Coefficient { rule: "factor".into(), applies });
        rulebook
    };
    let known = || with(Applies::ToTheSum(expression("if($health is good, 1, 3 / 4)")));
    let given = "german=none salary=0 degree=none";
    check(
        &known(),
        &format!("{given} health=good"),
        "course b2, raise 60: 18; raise 60, study master: 36",
    );
    // Of 80 three quarters are exactly 60: 15 + 40 + 25.
    check(
        &known(),
        &format!("{given} health=poor"),
        "course b1, raise 60, study master: 42",
    );
    let mut cured = known();
    cured.levers.push(lever("cure", "health", "good", "1"));
    check(
        &cured,
        "german=b2 salary=60 degree=none health=poor",
        "cure good: 1; study master: 24",
    );
    let assumption = "whole".into();
    let unknown = with(Applies::Unknown { rule: "factor".into(), assumption });
    check(
        &unknown,
        "german=b2 salary=60 degree=none",
        "impossible: 0 to 85 of 60, coefficient factor",
    );
}

#[test]
fn a_way_must_hold_by_each_reading() {
    let mut rulebook = work();
    let threshold = &mut rulebook.rules[0];
    threshold.figures = vec![
        figure("low", Unit::Points, vec![entry(number(60), "..")]),
        figure("high", Unit::Points, vec![entry(number(65), "..")]),
    ];
    threshold.readings = ["low", "high"]
        .map(|it| Reading { name: it.to_owned(), sources: Vec::new(), old_since: None })
        .to_vec();
    // 65 by the second reading: b2 with 60 thousand gives 60 only, with the degree it is 40 + 25.
    check(&rulebook, "german=none salary=0 degree=none", "raise 60, study master: 36");
    rulebook.levers.pop();
    check(
        &rulebook,
        "german=none salary=0 degree=none",
        "impossible: 60 to 60 of 65, disputed threshold",
    );
    // With an open degree 60 are certain, enough by the first reading, and 85 possible.
    check(
        &rulebook,
        "german=b2 salary=60",
        "impossible: 60 to 85 of 65, open degree, disputed threshold",
    );
    let mut supposed = answers(&rulebook, "german=none salary=0 degree=none");
    supposed.suppose(&"threshold".into(), Some("low"));
    assert_eq!(said(&ways(&rulebook, &supposed)), "course b2, raise 60: 18");
}

#[test]
fn open_questions_that_several_criteria_rest_on_are_counted_together() {
    // Alone or married, the two criteria give 3 or 4 together, never 0.
    let mut rulebook = law(
        4,
        &[
            ("a", "if($m is yes, 3, 0)"),
            ("b", "if($m is yes, 0, 4)"),
            ("c", "if($c is yes, 1, 0)"),
        ],
    );
    rulebook.questions = vec![choice("m", "yes no"), choice("c", "yes no")];
    rulebook.levers = vec![lever("c", "c", "yes", "5")];
    check(&rulebook, "c=no", "c yes: 5");
    // One more is certain for nobody; each criterion at its best gives 3 + 4 + 1.
    rulebook.rules[0] = rule("threshold", 5);
    check(&rulebook, "c=no", "impossible: 4 to 8 of 5, open m");
}

#[test]
fn nobody_can_change_to_not_knowing() {
    let mut rulebook = work();
    rulebook.levers = vec![lever("study", "degree", "ask", "1")];
    check_left_out(&rulebook, "degree=none", "study NothingToChange");
}

#[test]
fn no_more_than_ten_ways_are_given() {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    let points = ids.map(|it| format!("if(${it} is yes, 1, 0)"));
    let criteria: Vec<_> =
        ids.into_iter().zip(points.iter().map(String::as_str)).collect();
    let mut rulebook = law(1, &criteria);
    rulebook.questions = ids.map(|it| choice(it, "no yes")).to_vec();
    rulebook.levers = ids.map(|it| lever(it, it, "yes", "1")).to_vec();
    let none = joined(ids.map(|it| format!("{it}=no")));
    let found = found(&rulebook, &none);
    let first = found.ways.iter().map(|it| it.changes[0].lever.as_str());
    assert_eq!(first.collect::<Vec<_>>(), ids[..MAX_WAYS]);
    assert!(found.is_complete);
    // All twelve at once: one way, found among 4,096 sets.
    rulebook.rules[0] = rule("threshold", 12);
    check(
        &rulebook,
        &none,
        &format!("{}: 12", ids.map(|it| format!("{it} yes")).join(", ")),
    );
}

#[test]
fn without_a_law_there_is_nothing_to_reach() {
    let mut rulebook = work();
    rulebook.laws.clear();
    assert_eq!(shortest_ways(&rulebook, &Answers::default(), day(TODAY)), None);
}

#[test]
fn what_cannot_all_be_tried_is_said_to_be_incomplete() {
    // Twenty-four levers of which any twelve suffice: 2.7 million sets.
    let ids: Vec<String> = (0..24).map(|it| format!("q{it}")).collect();
    let points: Vec<String> =
        ids.iter().map(|it| format!("if(${it} is yes, 1, 0)")).collect();
    let criteria: Vec<_> =
        ids.iter().zip(&points).map(|(id, it)| (id.as_str(), it.as_str())).collect();
    let mut rulebook = law(12, &criteria);
    rulebook.questions = ids.iter().map(|it| choice(it, "no yes")).collect();
    rulebook.levers = ids.iter().map(|it| lever(it, it, "yes", "1")).collect();
    let none = joined(ids.iter().map(|it| format!("{it}=no")));
    let found = found(&rulebook, &none);
    assert!(!found.is_complete);
    assert_eq!(found.impossible.map(|it| it.because), Some(Vec::new()));
}

/// Laws of four criteria that share four questions, with answers and a threshold.
fn any_profile() -> impl Strategy<Value = (RuleBook, Answers)> {
    let criterion = (0..PARTS.len(), 0..8_i64, 0..8_i64);
    let lever = (0..LEVERS.len(), 1..5_u32);
    let answer = proptest::option::of(0..3_usize);
    (vec(criterion, 4), vec(lever, 0..5), vec(answer, 4), 1..24_i64, 0..4_usize).prop_map(
        |(criteria, levers, given, threshold, gate)| {
            let rulebook = any_law(&criteria, &levers, threshold, gate);
            let answers = answered(&rulebook, &given);
            (rulebook, answers)
        },
    )
}

/// What points can rest on; `X` and `Y` stand for numbers.
const PARTS: [&str; 9] = [
    "if($a is two, X, Y)",
    "if($b is one | two, X, Y)",
    "if($n >= 2, X, Y)",
    "if($t is s, X, 0) + if($t is r, Y, 0)",
    "if($a is one and $b is two, X, Y)",
    "if($n > 1 or $a is two, X, Y)",
    "best(if($t is s, X, 0), if($b is two, Y, 0))",
    "2 * $n",
    "if($t is none, 0, X)",
];

const LEVERS: [(&str, &str); 7] = [
    ("a", "one two"),
    ("a", "two"),
    ("b", "one two"),
    ("n", "..3"),
    ("n", "..2"),
    ("t", "s r"),
    ("t", "s"),
];

fn any_law(
    criteria: &[(usize, i64, i64)],
    levers: &[(usize, u32)],
    threshold: i64,
    gate_place: usize,
) -> RuleBook {
    let points = criteria.iter().map(|&(part, x, y)| {
        PARTS[part].replace('X', &x.to_string()).replace('Y', &y.to_string())
    });
    let points: Vec<_> = points.collect();
    let names = ["c", "d", "e", "f"];
    let criteria: Vec<_> =
        names.into_iter().zip(points.iter().map(String::as_str)).collect();
    let mut rulebook = law(threshold, &criteria);
    rulebook.questions = vec![
        choice("a", "zero one two"),
        choice("b", "zero one two"),
        amount("n", 4),
        ticks("t", "none s r"),
    ];
    let gates = ["$a is two or $n >= 1", "not $t is r"];
    let gates = gates.get(gate_place).map(|when| gate("threshold", when));
    rulebook.laws[0].gates = gates.into_iter().collect();
    let levers = levers.iter().enumerate().map(|(place, &(kind, months))| {
        let (question, to) = LEVERS[kind];
        lever(&format!("l{place}"), question, to, &months.to_string())
    });
    rulebook.levers = levers.collect();
    rulebook
}

fn answered(rulebook: &RuleBook, given: &[Option<usize>]) -> Answers {
    let mut answers = Answers::default();
    for (question, given) in rulebook.questions.iter().zip(given) {
        let Some(given) = *given else { continue };
        if let Some(option) = question.options.get(given) {
            answers.choose(question, &option.id);
        } else {
            let number = i64::try_from(given).expect("a small number");
            answers.set_number(question, Fraction::whole(number));
        }
    }
    answers
}

/// All that the answer of a lever can become, the smallest change first: each number, not one a band.
fn changes(rulebook: &RuleBook, answers: &Answers, lever: &Lever) -> Vec<Answer> {
    let before = answers.get(&lever.question);
    match &lever.to {
        Target::Options(options) => {
            let is_new = |it: &&OptionId| !before.is_some_and(|answer| answer.holds(it));
            let new = options.iter().filter(is_new);
            new.map(|it| Answer::Chosen(vec![*it])).collect()
        }
        Target::UpTo(most) => {
            let question = rulebook.question(&lever.question).expect("it is there");
            let numbers = (0..=4).map(Fraction::whole);
            let is_higher = |it: &Fraction| match before {
                Some(Answer::Number(before)) => it > before,
                _ => true,
            };
            let taken = numbers.filter(|it| question.range.contains(*it) && it <= most);
            taken.filter(is_higher).map(Answer::Number).collect()
        }
    }
}

/// The first sufficient changes of exactly these levers, and the total then; by trying all.
fn sufficient(
    rulebook: &RuleBook,
    answers: &Answers,
    original: &Answers,
    levers: &[&Lever],
) -> Option<Vec<(LeverId, Answer)>> {
    let Some((&lever, rest)) = levers.split_first() else {
        let found = assess(rulebook, answers, day(TODAY)).expect("there is a law");
        return (found.verdict == Verdict::Passes).then(Vec::new);
    };
    let question = rulebook.question(&lever.question).expect("it is there");
    changes(rulebook, original, lever).into_iter().find_map(|becomes| {
        let mut changed = answers.clone();
        match &becomes {
            Answer::Chosen(options) => changed.choose(question, &options[0]),
            Answer::Number(number) => assert!(changed.set_number(question, *number)),
            Answer::Day(_) => {}
        }
        let mut found = sufficient(rulebook, &changed, original, rest)?;
        found.insert(0, (lever.id, becomes));
        Some(found)
    })
}

/// The shortest ways by trying all sets of levers.
fn by_trying_all(
    rulebook: &RuleBook,
    answers: &Answers,
) -> Vec<(Vec<(LeverId, Answer)>, u32)> {
    let months = |it: &Lever| match it.months {
        Expression::Number(months) => {
            u32::try_from(months.round_up()).expect("a few months")
        }
        _ => 0,
    };
    let n = rulebook.levers.len();
    let mut sets: Vec<Vec<usize>> = (0..1_usize << n)
        .map(|set| (0..n).filter(|it| set >> it & 1 == 1).collect())
        .collect();
    let sum =
        |set: &[usize]| set.iter().map(|it| months(&rulebook.levers[*it])).sum::<u32>();
    sets.sort_by_key(|set| (sum(set), set.len(), set.clone()));
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut ways = Vec::new();
    for set in sets {
        let is_part = |it: &Vec<usize>| it.iter().all(|lever| set.contains(lever));
        let levers: Vec<_> = set.iter().map(|it| &rulebook.levers[*it]).collect();
        let is_twice = |it: &&Lever| {
            it.question.as_str() != "t"
                && levers.iter().filter(|other| other.question == it.question).count() > 1
        };
        if found.iter().any(is_part) || levers.iter().any(is_twice) {
            continue;
        }
        if let Some(changes) = sufficient(rulebook, answers, answers, &levers) {
            ways.push((changes, sum(&set)));
            found.push(set);
        }
    }
    ways.truncate(MAX_WAYS);
    ways
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn the_shortest_ways_are_those_that_trying_all_finds((rulebook, answers) in any_profile()) {
        let found = ways(&rulebook, &answers);
        prop_assert!(found.is_complete);
        let ways = found.ways.iter().map(|way| {
            let changes = way.changes.iter().map(|it| (it.lever, it.becomes.clone()));
            (changes.collect::<Vec<_>>(), way.months)
        });
        let ways: Vec<_> = ways.collect();
        prop_assert_eq!(found.impossible.is_some(), ways.is_empty());
        prop_assert_eq!(ways, by_trying_all(&rulebook, &answers));
    }

    #[test]
    fn the_total_of_a_way_is_that_of_the_changed_answers((rulebook, answers) in any_profile()) {
        for way in ways(&rulebook, &answers).ways {
            let mut changed = answers.clone();
            for change in way.changes {
                let question = rulebook.question(&change.question).expect("it is there");
                match change.becomes {
                    Answer::Chosen(options) => changed.choose(question, &options[0]),
                    Answer::Number(number) => prop_assert!(changed.set_number(question, number)),
                    Answer::Day(_) => {}
                }
            }
            let found = assess(&rulebook, &changed, day(TODAY)).expect("there is a law");
            prop_assert_eq!(found.total, way.total);
        }
    }

    #[test]
    fn no_changes_bring_more_than_the_ceiling((rulebook, answers) in any_profile()) {
        let Some(impossible) = ways(&rulebook, &answers).impossible else { return Ok(()) };
        let most = most_by_trying_all(&rulebook, &answers, &answers, &rulebook.levers);
        prop_assert!(most.lower <= impossible.ceiling.lower);
        prop_assert!(most.upper <= impossible.ceiling.upper);
        prop_assert!(!impossible.because.is_empty());
    }
}

/// The most points for certain and the most possible, by trying all changes.
fn most_by_trying_all(
    rulebook: &RuleBook,
    answers: &Answers,
    original: &Answers,
    levers: &[Lever],
) -> Interval {
    let Some((lever, rest)) = levers.split_first() else {
        return assess(rulebook, answers, day(TODAY)).expect("there is a law").total;
    };
    let question = rulebook.question(&lever.question).expect("it is there");
    let unchanged = most_by_trying_all(rulebook, answers, original, rest);
    changes(rulebook, original, lever).into_iter().fold(unchanged, |most, becomes| {
        let mut changed = answers.clone();
        match &becomes {
            Answer::Chosen(options) => changed.choose(question, &options[0]),
            Answer::Number(number) => assert!(changed.set_number(question, *number)),
            Answer::Day(_) => {}
        }
        most.best(most_by_trying_all(rulebook, &changed, original, rest))
    })
}

fn check(rulebook: &RuleBook, given: &str, expected: &str) {
    let found = found(rulebook, given);
    assert!(found.is_complete);
    assert_eq!(said(&found), expected, "with `{given}`");
}

fn found(rulebook: &RuleBook, given: &str) -> ShortestWays {
    ways(rulebook, &answers(rulebook, given))
}

fn ways(rulebook: &RuleBook, answers: &Answers) -> ShortestWays {
    shortest_ways(rulebook, answers, day(TODAY)).expect("the rulebook has a law")
}

fn check_left_out(rulebook: &RuleBook, given: &str, expected: &str) {
    let found = found(rulebook, given).left_out;
    let left_out = found.iter().map(|(id, it)| format!("{id} {it:?}"));
    assert_eq!(left_out.collect::<Vec<_>>().join(", "), expected, "with `{given}`");
}

fn said(found: &ShortestWays) -> String {
    let Some(it) = &found.impossible else {
        return found.ways.iter().map(said_of_way).collect::<Vec<_>>().join("; ");
    };
    let because = it.because.iter().map(said_of_obstacle).collect::<Vec<_>>().join(", ");
    let (lower, upper) = (it.ceiling.lower, it.ceiling.upper);
    format!("impossible: {lower} to {upper} of {}, {because}", it.threshold)
}

fn said_of_way(way: &ShortestWay) -> String {
    let change = |it: &Change| {
        let becomes = match &it.becomes {
            Answer::Chosen(options) => joined(options),
            Answer::Number(number) => number.to_string(),
            Answer::Day(day) => day.to_string(),
        };
        let needs = match &it.needs {
            Truth::Unknown { needs } => format!(" if {}", joined(needs)),
            _ => String::new(),
        };
        format!("{} {becomes}{needs}", it.lever)
    };
    let changes = way.changes.iter().map(change).collect::<Vec<_>>().join(", ");
    let changes = if changes.is_empty() { "nothing" } else { &changes };
    format!("{changes}: {}", way.months)
}

fn said_of_obstacle(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::GateFails { rule, .. } => format!("gate {rule}"),
        Obstacle::GateOpen { rule, .. } => format!("open gate {rule}"),
        Obstacle::TooFewPoints(missing) => format!("missing {missing}"),
        Obstacle::CoefficientUnknown(rule) => format!("coefficient {rule}"),
        Obstacle::NotPublished(criteria) => format!("not published {}", joined(criteria)),
        Obstacle::Unanswered(questions) => format!("open {}", joined(questions)),
        Obstacle::Disputed(rules) => format!("disputed {}", joined(rules)),
        Obstacle::ChangesExclude => "exclude".to_owned(),
    }
}
