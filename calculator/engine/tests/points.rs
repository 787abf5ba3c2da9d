//! What an assessment says of points: intervals, verdicts and what follows from them.
//!
//! The expected answers are those of the table "Answers that must come out" (4.10 of the list of
//! pages and questions), where they stand in it; the others follow from the caps of the fact
//! ledger's section 4 by hand.

mod screening;

use engine::{
    Assessment, Claim, Counts, EstimateVerdict, Fraction, Group, PlainShare, Reason,
    RuleBook, SmallestSets, Standing, Verdict, assess,
};
use screening::{
    COMPILED, answers, day, entry, members, number, rule_of, rulebook, rulebook_with,
    value_of,
};

/// What the table's second line leaves: no language certificate of English.
const NO_ENGLISH: &str = "english=none";
/// And its third: nothing claimed for Russian and additional factors.
const CLAIMS_LITTLE: &str = "english=none russian=nothing additional=nothing";

#[test]
fn the_answers_that_must_come_out_do() {
    check("", "0 to 860, not decided, needs 20/43");
    check(NO_ENGLISH, "0 to 800, not decided, needs 1/2");
    check(CLAIMS_LITTLE, "0 to 540, not decided, needs 20/27");
    check(
        &format!("{CLAIMS_LITTLE} coefficient*0.7"),
        "0 to 540, not decided, needs 20/27, 7/10 gives 378: out of reach",
    );
    check(
        &format!("{CLAIMS_LITTLE} experience=none skills=nothing"),
        "0 to 380, out of reach",
    );
    check("additional=no", "0 to 860, not decided, needs 20/43");
}

#[test]
fn only_a_claim_of_nothing_takes_points_away() {
    check("english=ielts", "0 to 860, not decided, needs 20/43");
    check("english=toefl", "0 to 860, not decided, needs 20/43");
    check("english=another", "0 to 800, not decided, needs 1/2");
    check("education=no", "0 to 860, not decided, needs 20/43");
    check("education=nothing", "0 to 710, not decided, needs 40/71");
    check("experience=studiedabroad", "0 to 860, not decided, needs 20/43");
    check("experience=none", "0 to 780, not decided, needs 20/39");
    check("experience=none experience=workedhere", "0 to 860, not decided, needs 20/43");
    check("experience=workedhere experience=none", "0 to 780, not decided, needs 20/39");
    check("additional=nothing", "0 to 660, not decided, needs 20/33");
    // Exactly the threshold is left.
    check(
        "additional=nothing kazakh=nothing skills=nothing english=none",
        "0 to 400, not decided, needs 1",
    );
}

#[test]
fn of_several_ticks_the_strongest_claim_counts() {
    let ticks = rulebook_with(|it| {
        it.questions[5].options[0].claim = Claim::Open;
        it.questions[5].options[1].claim = Claim::Nothing;
    });
    let reason = |given: &str| assessment(&ticks, given).criteria[5].reason;
    let [open, nothing, yes] = ["workedhere", "studiedhere", "workedabroad"]
        .map(|it| format!("experience={it} "));
    assert_eq!(reason(&nothing), Reason::NothingClaimed);
    assert_eq!(reason(&format!("{nothing}{open}")), Reason::AnswerSaysNothing);
    assert_eq!(reason(&format!("{nothing}{open}{yes}")), Reason::Claimed);
}

#[test]
fn a_coefficient_is_only_ever_a_reading() {
    check("coefficient*1", "0 to 860, not decided, needs 20/43, 1 gives 860: enough");
    check(
        "coefficient*20/43",
        "0 to 860, not decided, needs 20/43, 20/43 gives 400: enough",
    );
    check(
        "coefficient*0.4651",
        "0 to 860, not decided, needs 20/43, 4651/10000 gives 199993/500: out of reach",
    );
    check("coefficient*0", "0 to 860, not decided, needs 20/43, 0 gives 0: out of reach");
    check("coefficient*1.01", "0 to 860, not decided, needs 20/43");
}

fn check(given: &str, expected: &str) {
    let found = assessment(&rulebook(), given);
    let verdict = match found.verdict {
        Verdict::Passes => "passes",
        Verdict::CannotPass => "out of reach",
        Verdict::Undecided => "not decided",
    };
    let interval = format!("{} to {}, {verdict}", found.total.lower, found.total.upper);
    let needed = found.needed_coefficient.map(|it| format!(", needs {it}"));
    let tried = found.tried.map(|it| {
        let outcome = if it.is_enough { "enough" } else { "out of reach" };
        format!(", {} gives {}: {outcome}", it.coefficient, it.product)
    });
    let said = [Some(interval), needed, tried].into_iter().flatten().collect::<String>();
    assert_eq!(said, expected, "with `{given}`");
    assert_eq!((found.most, found.threshold), (860, 400));
}

fn all_with_additional(size: usize, n_sets: usize) -> SmallestSets {
    SmallestSets { size, n_sets, in_all: vec!["additional".into()] }
}

#[test]
fn three_criteria_can_reach_the_threshold_but_not_two() {
    let rulebook = rulebook();
    let sets = rulebook.smallest_sets(day(COMPILED));
    assert_eq!(sets, Some(all_with_additional(3, 9)));
    let without = rulebook.smallest_set_without(&"additional".into(), day(COMPILED));
    assert_eq!(without, Some(4));
    // Age, education and Kazakh in full.
    assert_eq!(screening::CAPS[..3].iter().map(|(_, cap)| cap).sum::<i64>(), 380);
}

#[test]
fn each_criterion_says_why() {
    use Reason::{AnswerSaysNothing, Claimed, NotAsked, NothingClaimed, Unanswered};
    check_reason("", "age", NotAsked, "points-age");
    check_reason("", "kazakh", Unanswered, "points-kazakh");
    check_reason("kazakh=claim", "kazakh", Claimed, "points-kazakh");
    check_reason("english=another", "english", NothingClaimed, "points-english");
    check_reason("additional=no", "additional", AnswerSaysNothing, "points-additional");
    check_reason("skills=nothing", "skills", NothingClaimed, "points-skills");
}

fn check_reason(given: &str, criterion: &str, reason: Reason, because: &str) {
    let found = assessment(&rulebook(), given);
    let score = found.criteria.iter().find(|it| it.criterion.as_str() == criterion);
    let score = score.expect("each criterion of the law is scored");
    assert_eq!((score.reason, score.because.as_str()), (reason, because), "`{given}`");
}

#[test]
fn of_equal_claims_the_first_option_says_why() {
    let mut book = rulebook();
    let question = book.questions.iter_mut().find(|it| it.id.as_str() == "experience");
    let options = &mut question.expect("the law asks it").options;
    options[0].because = Some("points-age".into());
    options[1].because = Some("points-skills".into());
    let given = format!("experience={} experience={}", options[1].id, options[0].id);
    let found = assessment(&book, &given);
    let score = found.criteria.iter().find(|it| it.criterion.as_str() == "experience");
    assert_eq!(score.map(|it| it.because.as_str()), Some("points-age"));
}

#[test]
fn what_is_given_up_is_told_the_largest_first() {
    check_given_up("", "");
    check_given_up(NO_ENGLISH, "english 60 leaves 800");
    check_given_up(
        CLAIMS_LITTLE,
        "additional 200 leaves 660, english 60 leaves 600, russian 60 leaves 540",
    );
    check_given_up("additional=no education=no", "");
}

fn check_given_up(given: &str, expected: &str) {
    let found = assessment(&rulebook(), given).given_up;
    let lines = found
        .iter()
        .map(|it| format!("{} {} leaves {}", it.criterion, it.points, it.ceiling));
    assert_eq!(lines.collect::<Vec<_>>().join(", "), expected, "with `{given}`");
}

#[test]
fn the_next_question_is_the_one_that_could_take_most() {
    check_next("", Some("additional"));
    check_next("additional=no", Some("education"));
    check_next("additional=yes education=yes", Some("kazakh"));
    // Experience and skills weigh the same: the one that is asked first comes first.
    check_next("additional=no education=no kazakh=claim", Some("experience"));
    let all = "education=yes kazakh=claim english=ielts russian=claim \
               experience=workedhere skills=claim additional=yes";
    // Age is never asked: no answer could change anything.
    check_next(all, None);
}

fn check_next(given: &str, expected: Option<&str>) {
    let found = assessment(&rulebook(), given).next_question;
    assert_eq!(found, expected.map(Into::into), "with `{given}`");
}

#[test]
fn an_answer_that_is_taken_back_is_unknown_again() {
    let rulebook = rulebook();
    let question = rulebook.question(&"experience".into()).expect("it is there");
    let mut given = answers(&rulebook, "experience=workedhere experience=studiedhere");
    given.take_back(question, &"workedhere".into());
    assert_eq!(given, answers(&rulebook, "experience=studiedhere"));
    given.take_back(question, &"studiedhere".into());
    assert!(given.is_empty());
    given.choose(question, &"no-such-option".into());
    assert!(given.is_empty());
}

#[test]
fn an_option_that_stands_alone_excludes_the_others() {
    let rulebook = rulebook();
    let given = |text: &str| answers(&rulebook, text);
    assert_eq!(
        given("experience=none experience=workedhere"),
        given("experience=workedhere")
    );
    assert_eq!(given("experience=workedhere experience=none"), given("experience=none"));
    assert_eq!(given("english=ielts english=toefl"), given("english=toefl"));
}

#[test]
fn estimates_count_only_where_something_is_claimed() {
    check_estimates("", "none");
    check_estimates("kazakh~90", "90 to 830, open, 1 guess");
    let all = "age~100 education~120 kazakh~90 english~40 russian~0 experience~30 \
               skills~20 additional~10";
    check_estimates(all, "410 to 410, 10 above, 8 guesses, first to sink education");
    check_estimates(&format!("{all} english=none"), "370 to 370, 30 missing, 7 guesses");
    check_estimates(
        &format!("{CLAIMS_LITTLE} kazakh~10 education~10"),
        "20 to 290, 110 missing, 2 guesses",
    );
    check_estimates("additional~999", "200 to 860, open, 1 guess");
    // Of two guesses that weigh the same, the first of the law.
    let equal = "kazakh~110 education~150 additional~150";
    check_estimates(equal, "410 to 800, 10 above, 3 guesses, first to sink education");
    // With room to spare no single guess sinks it.
    let generous = "age~110 education~150 kazakh~120 additional~200 skills~80";
    check_estimates(generous, "660 to 860, 260 above, 5 guesses");
}

fn check_estimates(given: &str, expected: &str) {
    let found = assessment(&rulebook(), given).by_estimates;
    let said = found.map_or("none".to_owned(), |it| {
        let verdict = match it.verdict {
            EstimateVerdict::Enough(above) => format!("{above} above"),
            EstimateVerdict::Short(missing) => format!("{missing} missing"),
            EstimateVerdict::Open => "open".to_owned(),
        };
        let guesses = if it.n_guesses == 1 { "guess" } else { "guesses" };
        let sinks = it.first_to_sink.map(|id| format!(", first to sink {id}"));
        format!(
            "{} to {}, {verdict}, {} {guesses}{}",
            it.total.lower,
            it.total.upper,
            it.n_guesses,
            sinks.unwrap_or_default()
        )
    });
    assert_eq!(said, expected, "with `{given}`");
}

#[test]
fn shares_are_said_in_plain_words() {
    check_share("", Some(PlainShare::Half)); // 400 of 860
    check_share(CLAIMS_LITTLE, Some(PlainShare::ThreeQuarters)); // 400 of 540
    let little_more = format!("{CLAIMS_LITTLE} skills=nothing");
    check_share(&little_more, Some(PlainShare::NineTenths)); // 400 of 460
    check_share(&format!("{little_more} experience=none"), None); // 400 of 380
    for (share, name) in [
        ("1", "all"),
        ("19/20", "all"),
        ("0.94", "ninetenths"),
        ("0.8", "fourfifths"),
        ("0.7", "twothirds"),
        ("0.63", "threefifths"),
        ("9/20", "half"),
        ("0.4499", "less"),
        ("0", "less"),
    ] {
        let share: Fraction = share.parse().expect("a fraction");
        assert_eq!(PlainShare::nearest(share).as_str(), name, "{share}");
    }
}

fn check_share(given: &str, expected: Option<PlainShare>) {
    assert_eq!(assessment(&rulebook(), given).share, expected, "with `{given}`");
}

#[test]
fn a_group_gives_no_more_than_its_own_cap() {
    // As if the three languages shared 180 of their 240 points.
    let shared = rulebook_with(|it| {
        value_of(it, "points-language").entries = vec![entry(number(180), "..")];
    });
    let upper = |given: &str| assessment(&shared, given).total.upper;
    assert_eq!(upper(""), 800);
    assert_eq!(upper("english=none"), 800);
    assert_eq!(upper("english=none russian=nothing"), 740);
    let estimates = assessment(&shared, "kazakh~120 english~60 russian~60").by_estimates;
    assert_eq!(estimates.expect("there are three").total.lower, 180);
    let lost = assessment(&shared, "english=none kazakh=nothing").given_up;
    assert_eq!(lost.iter().map(|it| it.ceiling).collect::<Vec<_>>(), [740, 680]);
}

#[test]
fn a_group_cap_counts_in_the_smallest_sets() {
    // As if Kazakh and education shared 120 points.
    let grouped = rulebook_with(|it| {
        value_of(it, "points-language").entries = vec![entry(number(120), "..")];
        it.laws[0].groups = vec![Group {
            id: "language".into(),
            rule: "points-language".into(),
            counts: Counts::Sum,
            adds_up: false,
            of: members("kazakh education"),
        }];
    });
    // Additional factors with age and one of the two, or with one of the two and one of the eighties.
    let sets = grouped.smallest_sets(day(COMPILED));
    assert_eq!(sets, Some(all_with_additional(3, 2 + 4)));
}

#[test]
fn rules_that_need_a_word_on_the_day_are_named() {
    let (until, from) = (day("2026-06-30"), day("2027-01-01"));
    let review_by = day("2026-11-01");
    let changed = rulebook_with(|it| {
        rule_of(it, "points-skills").clocks.period.until = Some(until);
        rule_of(it, "points-kazakh").clocks.period.from = Some(from);
        rule_of(it, "points-language").clocks.review_by = review_by;
    });
    let expected = [
        ("points-kazakh".into(), Standing::Announced { from }),
        ("points-skills".into(), Standing::Expired { until }),
        ("points-language".into(), Standing::ReviewDue { review_by }),
    ];
    assert_eq!(assessment(&changed, "").standings, expected);
    // The last day itself is still one of the rule's.
    assert_eq!(assessment_on(&changed, "", "2026-06-30").standings, expected[..1]);
}

#[test]
fn each_rule_in_use_is_due_for_review_once_the_year_is_over() {
    let rulebook = rulebook();
    let found = |on: &str| assessment_on(&rulebook, "", on).standings;
    assert_eq!(found("2026-12-31"), []);
    let due = found("2027-01-01");
    // Eight caps, one group, the coefficient, threshold, sum and the pilot's end.
    assert_eq!(due.len(), 13);
    let review_by = day("2026-12-31");
    assert!(due.iter().all(|(_, it)| *it == Standing::ReviewDue { review_by }));
    let shared = rulebook_with(|it| it.laws[0].criteria[1].rule = "points-age".into());
    // A rule that two criteria share is named once.
    assert_eq!(assessment_on(&shared, "", "2027-01-01").standings.len(), 12);
}

#[test]
fn the_day_after_the_stated_end_says_so() {
    let end = Some(day("2026-12-31"));
    let rulebook = rulebook();
    assert_eq!(assessment_on(&rulebook, "", "2026-12-31").ended, None);
    assert_eq!(assessment_on(&rulebook, "", "2027-01-02").ended, end);
    // Also where the rulebook says that the statement itself held until then.
    let series = rulebook_with(|it| {
        value_of(it, "pilot-end").entries[0].period.until = end;
    });
    assert_eq!(assessment_on(&series, "", "2027-01-02").ended, end);
}

#[test]
fn a_law_past_its_end_is_not_one_of_no_points() {
    // The group's cap is computed, so that the caps it rests on must be carried on as well.
    let ended = rulebook_with(|it| {
        let until = Some(day("2026-12-31"));
        for (id, _) in screening::CAPS {
            value_of(it, &format!("points-{id}")).entries[0].period.until = until;
        }
        let sum = screening::computed("points-kazakh + points-english + points-russian");
        value_of(it, "points-language").entries = vec![entry(sum, "..")];
    });
    let found = assessment_on(&ended, "english=none", "2027-06-01");
    assert_eq!((found.most, found.total.upper), (860, 800));
    assert_eq!(ended.smallest_sets(day("2027-06-01")).map(|it| it.size), Some(3));
}

#[test]
fn a_series_gives_the_cap_of_the_day() {
    let series = rulebook_with(|it| {
        value_of(it, "points-age").entries = vec![
            entry(number(90), "2027-07-01.."),
            entry(number(110), "2026-02-13..2026-12-31"),
            entry(number(100), "2027-01-01..2027-03-31"),
        ];
    });
    let most = |on: &str| assessment_on(&series, "", on).most;
    assert_eq!(most("2026-02-12"), 860, "before it began: the first value");
    assert_eq!(most("2026-12-31"), 860);
    assert_eq!(most("2027-03-31"), 850);
    assert_eq!(most("2027-06-30"), 850, "in the gap: the last value");
    assert_eq!(most("2027-07-01"), 840);
}

#[test]
fn a_computed_value_that_ended_is_that_of_its_last_day() {
    let ended = rulebook_with(|it| {
        let by_index = screening::computed("mci - 3532");
        value_of(it, "threshold").entries = vec![entry(by_index, "..2025-12-31")];
    });
    // The index of 2025, not that of the day asked for.
    assert_eq!(assessment(&ended, "").threshold, 400);
}

#[test]
fn without_a_law_there_is_nothing_to_assess() {
    let lawless = rulebook_with(|it| it.laws.clear());
    assert_eq!(assess(&lawless, &answers(&lawless, ""), day(COMPILED)), None);
    assert_eq!(lawless.smallest_sets(day(COMPILED)), None);
}

#[test]
fn without_a_coefficient_none_is_needed() {
    let plain = rulebook_with(|it| it.laws[0].coefficient = None);
    let found = assessment(&plain, "");
    assert_eq!((found.needed_coefficient, found.share), (None, Some(PlainShare::Half)));
}

fn assessment(rulebook: &RuleBook, given: &str) -> Assessment {
    assessment_on(rulebook, given, COMPILED)
}

fn assessment_on(rulebook: &RuleBook, given: &str, on: &str) -> Assessment {
    let answers = answers(rulebook, given);
    assess(rulebook, &answers, day(on)).expect("the rulebook has a law")
}
