//! Conflicts: each kind once and more, by a change to a rulebook that has none, with the place and
//! the words in which it is told.

mod screening;

use engine::{
    Applies, Claim, Confidence, Conflict, Entry, Origin, Place, QuestionKind, RuleBook,
    Unit,
};
use screening::{
    COMPILED, computed, day, entry, members, number, option, question, rule_of, rulebook,
    rulebook_with, source, stated, value_of,
};

#[test]
fn the_rulebook_of_the_screening_has_no_conflict() {
    assert_eq!(rulebook().conflicts(day(COMPILED)), []);
    // Nor after its stated end, when some figures have no value any more.
    assert_eq!(rulebook().conflicts(day("2027-06-01")), []);
    assert_eq!(RuleBook::default().conflicts(day(COMPILED)), []);
}

#[test]
fn sources_that_are_missing_are_told() {
    check(
        |it| rule_of(it, "points-age").sources.push("inntinv".into()),
        "rule points-age, sources: unknown-source: no source `inntinv` (missing inntinv)",
    );
    check(
        |it| rule_of(it, "procedure-days").readings[1].sources.push("holod".into()),
        "rule procedure-days, readings: unknown-source: no source `holod` (missing holod)",
    );
    check(
        |it| value_of(it, "mci").entries[2].sources.push("holod".into()),
        "figure mci.value 2: unknown-source: no source `holod` (missing holod)",
    );
    check(
        |it| it.sources[0].carries = Some("holod".into()),
        "source acsour: unknown-source: no source `holod` (missing holod)",
    );
    check(
        |it| rule_of(it, "points-age").sources.clear(),
        "rule points-age, sources: no-source: rule `points-age` cites no source",
    );
    check(
        |it| rule_of(it, "procedure-days").readings[1].sources.clear(),
        "rule procedure-days, readings: no-source: reading `upto` of `procedure-days` cites no \
         source",
    );
}

#[test]
fn two_texts_of_one_origin_do_not_agree() {
    let one_origin = "rule threshold, sources: one-origin: `threshold` is called agreed, but its \
                      sources are of one origin";
    check(
        |it| {
            it.sources.push(source("charter97", engine::SourceKind::Press, false));
            it.sources[7].carries = Some("moscow-times".into());
            rule_of(it, "threshold").sources =
                vec!["moscow-times".into(), "charter97".into()];
            rule_of(it, "threshold").origin = Some(Origin::Outside);
        },
        one_origin,
    );
    check(|it| rule_of(it, "threshold").sources.truncate(1), one_origin);
    check(|it| it.sources[5].carries = Some("intinv".into()), one_origin);
    check(
        |it| {
            it.sources[1].carries = Some("day-count".into());
            it.sources[2].carries = Some("solvency-rule".into());
        },
        "source budget-2026: origin-of-origin: `budget-2026` carries `day-count`, which itself \
         carries `solvency-rule`",
    );
}

#[test]
fn a_confidence_must_be_what_the_entry_bears_out() {
    check(
        |it| rule_of(it, "procedure-days").readings.truncate(1),
        "rule procedure-days, readings: no-dispute: `procedure-days` is called disputed, but has \
         fewer than two readings",
    );
    check(
        |it| rule_of(it, "procedure-days").confidence = Confidence::Agreed,
        "rule procedure-days, readings: dispute-unsaid: `procedure-days` has readings, but is not \
         called disputed",
    );
    check(
        |it| {
            rule_of(it, "unknown-waits").sources.push("intinv".into());
            rule_of(it, "unknown-waits").origin = Some(Origin::Primary);
        },
        "rule unknown-waits, sources: source-of-nothing: `unknown-waits` is called not found, but \
         cites a source",
    );
    check(
        |it| {
            let figures = rule_of(it, "threshold").figures.clone();
            rule_of(it, "unknown-waits").figures = figures;
        },
        "rule unknown-waits, figures: figure-of-nothing: `unknown-waits` is called not found, but \
         has a value",
    );
}

#[test]
fn an_origin_must_be_that_of_the_sources() {
    let wrong = |id: &str| {
        format!(
            "rule {id}, origin: wrong-origin: the origin of `{id}` is not what its sources say"
        )
    };
    check(|it| rule_of(it, "mci").origin = Some(Origin::Primary), &wrong("mci"));
    check(
        |it| rule_of(it, "threshold").origin = Some(Origin::Outside),
        &wrong("threshold"),
    );
    check(|it| rule_of(it, "threshold").origin = None, &wrong("threshold"));
    check(
        |it| rule_of(it, "points-bands").origin = Some(Origin::Outside),
        "rule points-bands, origin: wrong-origin: `points-bands` has an origin, but cites no source",
    );
    // A dispute may be known from outside although a primary source is on one side.
    check(|it| rule_of(it, "procedure-days").origin = Some(Origin::Outside), "");
}

#[test]
fn periods_must_be_in_order() {
    check(
        |it| {
            let clocks = &mut rule_of(it, "threshold").clocks;
            clocks.period.from = Some(day("2026-02-13"));
            clocks.period.until = Some(day("2026-02-12"));
        },
        "rule threshold, until: range-turned-round: the rule ends before it begins",
    );
    check(
        |it| {
            let clocks = &mut rule_of(it, "threshold").clocks;
            (clocks.checked, clocks.review_by) = (day("2026-11-22"), day("2026-11-21"));
        },
        "rule threshold, review_by: range-turned-round: the rule is due for review before it was \
         checked",
    );
    check(
        |it| value_of(it, "mci").entries[1].period.from = Some(day("2026-01-01")),
        "figure mci.value 1: range-turned-round: the value ends before it begins",
    );
    let overlap = "figure mci.value 2: values-overlap: two values of `value` hold on the same day \
                   (other figure mci.value 1)";
    check(
        |it| value_of(it, "mci").entries[1].period.until = Some(day("2026-01-01")),
        overlap,
    );
    check(|it| value_of(it, "mci").entries[1].period.until = None, overlap);
    check(|it| value_of(it, "mci").entries[1].period.until = Some(day("2025-12-30")), "");
}

#[test]
fn expressions_must_have_a_result() {
    let sum = |text: &'static str| move |it: &mut RuleBook| compute(it, text);
    let at = "figure counting-rule.value 0";
    check(sum("mcii * 2"), &format!("{at}: unknown-rule: no rule `mcii` (missing mcii)"));
    check(
        sum("solvency-formula.factors * 2"),
        &format!("{at}: no-result: rule `solvency-formula` has no figure `factors`"),
    );
    check(
        sum(".value + 1"),
        &format!("{at}: no-result: `counting-rule.value` is computed from itself"),
    );
    check(
        sum("pilot-end + 1"),
        &format!(
            "{at}: no-result: a day where a number is needed, or a number where a day is needed"
        ),
    );
    check(sum("mci / 0"), &divided_by_zero(at));
    check(sum("round(mci, 1 - 1)"), &divided_by_zero(at));
    check(
        sum("working_days_in(1 / 2)"),
        &format!("{at}: no-result: a part where a whole number is needed"),
    );
    check(
        sum("longest_span(2026, 70000)"),
        &format!("{at}: no-result: the result does not fit"),
    );
    check(sum("smallest_set_without(additional) / (1 - 1)"), &divided_by_zero(at));
    check(
        sum("working_days_in(2028)"),
        &format!("{at}: no-result: the holidays of 2028 are not known"),
    );
    check(
        sum("longest_span(2026, 600)"),
        &format!(
            "{at}: no-result: no start in 2026 leaves room for so many working days"
        ),
    );
    check(
        |it| {
            value_of(it, "threshold").entries =
                vec![entry(computed("smallest_set()"), "..")];
        },
        "figure threshold.value 0: no-result: `threshold.value` is computed from itself",
    );
    // What rests on a figure without a result is not told again.
    check(
        |it| {
            compute(it, "mci / 0");
            rule_of(it, "working-days-2027").figures = vec![screening::figure(
                "twice",
                Unit::Count,
                computed("counting-rule * 2"),
            )];
        },
        &divided_by_zero(at),
    );
    // That the index of a year is not known is a fact about the world.
    check(sum("mci @ 2027"), "");
}

fn divided_by_zero(at: &str) -> String {
    format!("{at}: no-result: a division by zero")
}

fn compute(rulebook: &mut RuleBook, text: &str) {
    rule_of(rulebook, "counting-rule").figures =
        vec![screening::figure("value", Unit::Count, computed(text))];
}

#[test]
fn a_figure_must_be_of_its_unit_s_kind() {
    let wrong = |at: &str| {
        format!(
            "{at}: no-result: a day where a number is needed, or a number where a day is needed"
        )
    };
    check(
        |it| value_of(it, "mci").entries[0].content = stated(day("2023-01-01")),
        &wrong("figure mci.value 0"),
    );
    check(
        |it| {
            compute(it, "pilot-end");
            value_of(it, "counting-rule").unit = Unit::Days;
        },
        &wrong("figure counting-rule.value 0"),
    );
    check(
        |it| {
            compute(it, "1 + 1");
            value_of(it, "counting-rule").unit = Unit::Date;
        },
        &wrong("figure counting-rule.value 0"),
    );
}

#[test]
fn computed_values_are_tried_within_their_period() {
    // Before its calendar is known a value cannot be computed; the entry does not hold then.
    let with_entry = |entry: Entry| {
        move |it: &mut RuleBook| {
            compute(it, "1");
            value_of(it, "counting-rule").entries = vec![entry];
        }
    };
    check(with_entry(entry(computed("mci * 1"), "2023-01-01..2023-12-31")), "");
    check(with_entry(entry(computed("working_days_in(2026)"), "2030-01-01..")), "");
}

#[test]
fn a_law_names_rules_that_fit() {
    check(
        |it| it.laws[0].bands = Some("bands".into()),
        "law screening, bands: unknown-rule: no rule `bands` (missing bands)",
    );
    check(
        |it| it.laws[0].threshold = "treshold".into(),
        "law screening, threshold: unknown-rule: no rule `treshold` (missing treshold)",
    );
    check(
        |it| {
            it.laws[0].coefficient.as_mut().expect("it has one").applies =
                Applies::Unknown { rule: "use".into(), assumption: "whole-sum".into() };
        },
        "law screening, coefficient: unknown-rule: no rule `use` (missing use)",
    );
    check(
        |it| it.laws[0].ends = Some("end".into()),
        "law screening, ends: unknown-rule: no rule `end` (missing end)",
    );
    check(
        |it| it.laws[0].ends = Some("threshold".into()),
        "law screening, ends: no-last-day: the value of `threshold` is not a day",
    );
    check(
        |it| it.laws[0].ends = Some("pilot-start".into()),
        "law screening, ends: no-last-day: the value of `pilot-start` is not a day",
    );
    check(
        |it| it.laws[0].ends = Some("unknown-waits".into()),
        "law screening, ends: no-last-day: the value of `unknown-waits` is not a day",
    );
}

#[test]
fn caps_must_be_whole_points() {
    let criterion = |rule: &'static str| {
        move |it: &mut RuleBook| it.laws[0].criteria[0].rule = rule.into()
    };
    check(
        criterion("points-bands"),
        "criterion age: no-points: rule `points-bands` has no figure `value`",
    );
    check(
        criterion("check-duration"),
        "criterion age: no-points: the value of `check-duration` is not in whole points",
    );
    let not_whole = "figure threshold.value 0: no-points: the value of `threshold` is no usable number of points";
    let threshold = |content: engine::Content| {
        move |it: &mut RuleBook| {
            value_of(it, "threshold").entries = vec![entry(content, "..")];
        }
    };
    check(threshold(number(1_000_001)), not_whole);
    check(threshold(number(-1)), not_whole);
    // Whatever is claimed would reach it.
    check(threshold(number(0)), not_whole);
    check(threshold(computed("points-sum / 3")), not_whole);
    check(threshold(computed("points-sum - 900")), not_whole);
    check(threshold(computed("points-sum / 2 - 30")), "");
}

#[test]
fn caps_must_add_up() {
    let set = |id: &'static str, points: i64| {
        move |it: &mut RuleBook| {
            value_of(it, id).entries = vec![entry(number(points), "..")];
        }
    };
    check(
        set("points-language", 200),
        "group language: caps-do-not-add-up: the caps in group `language` add up to 240, but its \
         own cap is 200",
    );
    check(
        set("points-sum", 850),
        "law screening, sum: caps-do-not-add-up: the caps add up to 860, but `points-sum` is 850",
    );
    check(set("threshold", 860), "");
    check(
        set("threshold", 861),
        "law screening, threshold: caps-do-not-add-up: the threshold is 861, but all caps together \
         are 860",
    );
}

#[test]
fn criteria_belong_to_one_group_and_one_question() {
    check(
        |it| it.laws[0].groups[0].of.extend(members("latin")),
        "group language: unknown-criterion: no criterion `latin` (missing latin)",
    );
    check(
        |it| it.laws[0].groups[0].of.extend(members("kazakh")),
        "group language: grouped-twice: criterion `kazakh` already stands in group `language` \
         (other group language)",
    );
    check(
        |it| {
            let mut again = it.laws[0].groups[0].clone();
            again.id = "tests".into();
            again.rule = "points-english".into();
            again.of = members("english");
            it.laws[0].groups.push(again);
        },
        "group tests: grouped-twice: criterion `english` already stands in group `language` (other \
         group language)",
    );
    let yes = || vec![option("yes", Claim::Yes, None)];
    check(
        |it| it.questions.push(question("latin", QuestionKind::One, yes())),
        "question latin: unknown-criterion: no criterion `latin` (missing latin)",
    );
    check(
        |it| {
            it.questions.push(question("ielts", QuestionKind::One, yes()));
            it.questions[8].criterion = Some("english".into());
        },
        "question ielts: asked-twice: criterion `english` is already asked for by `english` (other \
         question english)",
    );
    check(
        |it| it.questions[3].options[3].because = Some("english".into()),
        "question english: unknown-rule: no rule `english` (missing english)",
    );
}

#[test]
fn stages_last_for_days() {
    use engine::StageLength::{AtMost, Unknown};
    let at_most = |duration: &str, counting: &str| AtMost {
        duration: duration.into(),
        counting: Some(counting.into()),
    };
    let set = |n: usize, length| move |it: &mut RuleBook| it.stages[n].length = length;
    check(
        set(0, Unknown("waits".into())),
        "stage test: unknown-rule: no rule `waits` (missing waits)",
    );
    check(
        set(1, at_most("check", "counting-rule")),
        "stage check: unknown-rule: no rule `check` (missing check)",
    );
    check(
        set(1, at_most("check-duration", "counting")),
        "stage check: unknown-rule: no rule `counting` (missing counting)",
    );
    let no_duration = |id: &str| {
        format!("stage check: no-duration: rule `{id}` has no value to last for")
    };
    for id in ["procedure-days", "threshold", "unknown-waits"] {
        check(set(1, at_most(id, "counting-rule")), &no_duration(id));
    }
}

#[test]
fn the_calendar_is_whole() {
    check(
        |it| it.calendar.years[1].rule = "days".into(),
        "calendar 2027: unknown-rule: no rule `days` (missing days)",
    );
    check(
        |it| {
            it.calendar.years[1].year = 2028;
            it.calendar.years[1].days_off.clear();
            it.calendar.years[1].uncertain.clear();
        },
        "calendar 2028: calendar-gap: no calendar for the year before 2028",
    );
    check(
        |it| it.calendar.years[0].days_off.push(day("2026-08-30")),
        "calendar 2026: day-off-misplaced: 2026-08-30 is not a Monday to Friday of 2026",
    );
    check(
        |it| it.calendar.years[0].uncertain.push(day("2027-08-30")),
        "calendar 2026: day-off-misplaced: 2027-08-30 is not a Monday to Friday of 2026",
    );
}

#[test]
fn all_conflicts_are_told_at_once_in_the_rulebook_s_order() {
    let broken = rulebook_with(|it| {
        it.calendar.years[0].days_off.push(day("2026-08-30"));
        it.laws[0].bands = Some("bands".into());
        rule_of(it, "points-skills").sources.clear();
        rule_of(it, "points-age").sources.clear();
    });
    let found = broken.conflicts(day(COMPILED));
    let names: Vec<_> = found.iter().map(|it| it.name).collect();
    assert_eq!(names, ["no-source", "no-source", "unknown-rule", "day-off-misplaced"]);
    assert!(said(&found[0]).starts_with("rule points-age"));
}

/// Checks what the change is told as: nothing, or exactly one conflict, with help.
fn check(change: impl FnOnce(&mut RuleBook), expected: &str) {
    let found = rulebook_with(change).conflicts(day(COMPILED));
    let lines: Vec<_> = found.iter().map(said).collect();
    assert_eq!(lines.join("\n"), expected);
    assert!(found.iter().all(|it| !it.help.is_empty() && !it.help.ends_with('.')));
}

fn said(conflict: &Conflict) -> String {
    let Conflict { place, name, found, .. } = conflict;
    let other = conflict.other.as_ref().map(|it| format!(" (other {})", place_of(it)));
    let missing = conflict.missing.as_ref().map(|it| format!(" (missing {it})"));
    let notes = [other, missing].into_iter().flatten().collect::<String>();
    format!("{}: {name}: {found}{notes}", place_of(place))
}

fn place_of(place: &Place) -> String {
    match place {
        Place::Source(id) => format!("source {id}"),
        Place::Rule(id, None) => format!("rule {id}"),
        Place::Rule(id, Some(key)) => format!("rule {id}, {key}"),
        Place::Figure(id, figure, n) => format!("figure {id}.{figure} {n}"),
        Place::Law(id, key) => format!("law {id}, {key}"),
        Place::Criterion(id) => format!("criterion {id}"),
        Place::Group(id) => format!("group {id}"),
        Place::Question(id) => format!("question {id}"),
        Place::Stage(id) => format!("stage {id}"),
        Place::Calendar(year) => format!("calendar {year}"),
        Place::Table(id) => format!("table {id}"),
        Place::Parameter(id) => format!("parameter {id}"),
        Place::Assumption(id) => format!("assumption {id}"),
        Place::Lever(id) => format!("lever {id}"),
        Place::Way(id) => format!("way {id}"),
        Place::Document(id) => format!("document {id}"),
        Place::Exam(id) => format!("exam {id}"),
        Place::Sum(id) => format!("sum {id}"),
        Place::Plan(id) => format!("plan {id}"),
        Place::Part(entry, path) => format!("{}, {path}", place_of(entry)),
    }
}
