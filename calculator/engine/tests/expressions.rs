//! Expressions: which texts are some, what they are worth in the rulebook of the screening, and how
//! texts that are none are told, with the place of the mistake.

mod generated;
mod properties;
mod screening;

use engine::{
    CalendarError, Confidence, Date, Expression, NoValue, RuleBook, RuleId, Section,
    Unit, Value,
};
use generated::expressions::{any_expression, any_written_expression};
use proptest::prelude::*;
use screening::{
    COMPILED, computed, day, entry, figure, number, rule, rulebook, rulebook_with,
    stated, value_of,
};

#[test]
fn arithmetic_is_exact_and_binds_as_usual() {
    check("12", "12");
    check("= 2 + 3 * 4", "14");
    check("(2 + 3) * 4", "20");
    check("20 - 5 - 3", "12");
    check("100 / 5 / 2", "10");
    check("1 - 2 / 4", "1/2");
    check("2 - 5", "-3");
    check("  =  1+1  ", "2");
    check("((((7))))", "7");
    check("0.2 * 1.25", "1/4");
    check("0.2 + 007.50", "77/10");
    check("threshold / points-sum", "20/43"); // Section 4 of the ledger.
    check("points-age + points-education + points-kazakh", "380");
    check("points-sum - points-language", "620");
}

#[test]
fn figures_are_found_by_rule_name_and_day() {
    check("threshold", "400");
    check("threshold.value", "400");
    check("solvency-formula.factor", "1320");
    check(".own", "5");
    check(".own * 2 + tried.own", "15");
    check("pilot-end", "2026-12-31");
    check("pilot-start", "month of 2026-02-01");
    check("2026-12-14", "2026-12-14");
    check("mci", "4325");
    check("mci @ 2025", "3932");
    check("mci@2023", "3450");
    check("mci @ 2026-01-01", "4325");
}

#[test]
fn a_day_binds_tighter_than_arithmetic() {
    // Section 5: 1,320 times the index of the year.
    check("solvency-formula.factor * mci @ 2026", "5709000");
    check("mci @ 2025 * solvency-formula.factor", "5190240");
    check("solvency-formula.factor * mci @ 2023", "4554000");
    check("solvency-formula.sum", "5709000");
    check("solvency-formula.sum @ 2025", "5190240");
    check("solvency-formula.last", "5190240");
    same(".factor * mci @ 2026", ".factor * (mci @ 2026)");
    same("a.b @ 2026 + c @ 2025 / d", "(a.b @ 2026) + ((c @ 2025) / d)");
}

#[test]
fn computations_of_the_engine_are_called_by_name() {
    check("smallest_set()", "3");
    check("smallest_sets()", "9");
    check("smallest_set() - 1", "2");
    check("smallest_set_without(additional)", "4");
    check("smallest_set_without(age)", "3");
    check("smallest_sets_all_hold(additional)", "1");
    check("smallest_sets_all_hold(education)", "0");
    check("working_days_after(2026-12-14, check-duration)", "2027-01-15");
    check("working_days_after(pilot-end, 1)", "2027-01-05");
    check("last_start(2026, check-duration)", "2026-12-02");
    check("shortest_span(2026, check-duration)", "28");
    check("longest_span(2026, check-duration)", "34");
    check("longest_span(2027, check-duration)", "35");
    check("working_days_in(2026)", "247");
    check("working_days_in(2025 + 2)", "247");
    check("round_up(7 / 2)", "4");
    check("round_up( 6 / 2 )", "3");
    check("round(5700000 / 513, 100)", "11100"); // `solvency-usd` of section 5.
    check("round(5700000 / 500, 100)", "11400");
    check("count_items(procedure-days)", "3");
    check("count_rules(unknown)", "2");
    check("count_rules(decree)", "0");
}

fn check(text: &str, expected: &str) {
    assert_eq!(shown(value(text, COMPILED)), expected, "`{text}`");
}

#[test]
fn what_has_no_value_says_why() {
    let unknown_year = |year| NoValue::Calendar(CalendarError::UnknownYear { year });
    check_none("treshold", &NoValue::UnknownRule("treshold".into()));
    check_none(
        "threshold.cap",
        &NoValue::UnknownFigure("threshold".into(), "cap".into()),
    );
    check_none(".absent", &NoValue::UnknownFigure("tried".into(), "absent".into()));
    check_none("count_items(absent)", &NoValue::UnknownRule("absent".into()));
    check_none("1 / 0", &NoValue::DivisionByZero);
    check_none("1 / (threshold - 400)", &NoValue::DivisionByZero);
    check_none("9223372036854775807 + 1", &NoValue::OutOfRange);
    check_none("round(7, 0)", &NoValue::DivisionByZero);
    check_none("working_days_in(1 / 2)", &NoValue::NotWhole);
    check_none("last_start(2026, 70000)", &NoValue::OutOfRange);
    check_none("pilot-end + 1", &NoValue::WrongKind);
    check_none("pilot-start + 1", &NoValue::WrongKind);
    check_none("working_days_after(pilot-start, 1)", &NoValue::WrongKind);
    check_none("round_up(pilot-end)", &NoValue::WrongKind);
    check_none("working_days_after(threshold, 1)", &NoValue::WrongKind);
    check_none("working_days_in(2028)", &unknown_year(2028));
    check_none("working_days_after(2027-12-14, check-duration)", &unknown_year(2028));
    let no_start = NoValue::Calendar(CalendarError::NoStart { year: 2026 });
    check_none("last_start(2026, 300)", &no_start);
    check_none(
        "smallest_set_without(nobody) + absent",
        &NoValue::UnknownRule("absent".into()),
    );
}

#[test]
fn a_day_that_no_entry_covers_has_no_value() {
    check_none("mci @ 2024", &not_covered("2024-12-31"));
    check_none("mci @ 2022-12-31", &not_covered("2022-12-31"));
    check_none("solvency-formula.sum @ 2027", &not_covered("2027-12-31"));
    let on_filing = value("solvency-formula.sum", "2027-01-11");
    assert_eq!(on_filing, Err(not_covered("2027-01-11")), "4.10: formula only");
}

fn not_covered(on: &str) -> NoValue {
    NoValue::NotCovered { rule: "mci".into(), figure: "value".into(), on: day(on) }
}

fn check_none(text: &str, expected: &NoValue) {
    assert_eq!(value(text, COMPILED).as_ref(), Err(expected), "`{text}`");
}

#[test]
fn a_figure_that_rests_on_itself_has_no_value() {
    check_circle(|it| set(it, "threshold", "threshold"), "threshold");
    check_circle(|it| set(it, "threshold", ".value + 1"), "threshold");
    check_circle(
        |it| {
            set(it, "threshold", "points-age * 4");
            set(it, "points-age", "threshold / 4");
        },
        "threshold",
    );
    // A circle through the criteria: the sets need the threshold.
    check_circle(|it| set(it, "threshold", "smallest_set() * 100"), "threshold");
    check_circle(|it| set(it, "threshold", "smallest_set_without(age)"), "threshold");
    check_circle(|it| set(it, "threshold", "threshold @ 2025"), "threshold");
}

fn check_circle(change: impl FnOnce(&mut RuleBook), rule: &str) {
    let rulebook = rulebook_with(change);
    let found = rulebook.value(&rule.into(), "value", day(COMPILED));
    assert_eq!(found, Err(NoValue::Circular(rule.into(), "value".into())));
}

fn set(rulebook: &mut RuleBook, rule: &str, expression: &str) {
    value_of(rulebook, rule).entries = vec![entry(computed(expression), "..")];
}

#[test]
fn a_value_may_rest_on_its_own_past() {
    let doubling = rulebook_with(|it| {
        value_of(it, "threshold").entries = vec![
            entry(number(100), "..2024-12-31"),
            entry(computed(".value @ 2024 * 2"), "2025-01-01..2025-12-31"),
            entry(computed(".value @ 2025 * 2"), "2026-01-01.."),
        ];
    });
    let found = doubling.value(&"threshold".into(), "value", day(COMPILED));
    assert_eq!(shown(found), "400");
}

#[test]
fn without_a_law_there_are_no_sets() {
    let lawless = rulebook_with(|it| it.laws.clear());
    let found = tried(lawless, "smallest_set()", COMPILED);
    assert_eq!(found, Err(NoValue::NoLaw));
    let too_high = rulebook_with(|it| set(it, "threshold", "861"));
    assert_eq!(tried(too_high, "smallest_set()", COMPILED), Err(NoValue::OutOfReach));
}

fn value(text: &str, on: &str) -> Result<Value, NoValue> {
    tried(rulebook(), text, on)
}

/// The value of a text as the figure of a rule `tried`, which has another figure `own`.
fn tried(mut rulebook: RuleBook, text: &str, on: &str) -> Result<Value, NoValue> {
    let mut tried = rule("tried", Section::Points, Confidence::Inferred, &[]);
    tried.figures = vec![
        figure("value", Unit::Count, computed(text)),
        figure("own", Unit::Count, number(5)),
    ];
    rulebook.rules.push(tried);
    rulebook.value(&"tried".into(), "value", day(on))
}

fn shown(value: Result<Value, NoValue>) -> String {
    match value {
        Ok(Value::Number(number)) => number.to_string(),
        Ok(Value::Day(day)) => day.to_string(),
        Ok(Value::Month(first)) => format!("month of {first}"),
        Err(reason) => format!("{reason:?}"),
    }
}

#[test]
fn texts_with_one_meaning_make_one_tree() {
    same("a + b * c", "a + (b * c)");
    same("a * b + c", "(a * b) + c");
    same("a - b + c", "(a - b) + c");
    same("a / b * c", "(a / b) * c");
    same("=a", " = a.value ");
    same("working_days_in ( 2026 )", "working_days_in(2026)");
    same("a -b", "a - b");
    differ("a-b", "a - b");
    differ("a", ".a");
    differ("a @ 2026", "a");
}

fn same(one: &str, other: &str) {
    assert_eq!(one.parse::<Expression>(), other.parse(), "`{one}` and `{other}`");
}

fn differ(one: &str, other: &str) {
    let (one, other): (Expression, Expression) = (parsed(one), parsed(other));
    assert_ne!(one, other);
}

fn parsed(text: &str) -> Expression {
    text.parse().expect("the test writes an expression")
}

#[test]
fn mistakes_are_told_with_their_place() {
    check_error("", "nothing where a value should stand", 0);
    check_error("= ", "nothing where a value should stand", 2);
    check_error("1 +", "nothing where a value should stand", 3);
    check_error("1 + * 2", "`*` where a value should stand", 4);
    check_error("-3", "`-` where a value should stand", 0);
    check_error("== 1", "`=` where a value should stand", 1);
    check_error("(1 + 2", "no `)` here", 6);
    check_error("1 2", "`2` after the end of the expression", 2);
    check_error("1)", "`)` after the end of the expression", 1);
    check_error("0. * mci", "`. * mci` after the end of the expression", 1);
    check_error("0.2.3", "`.3` after the end of the expression", 3);
    check_error("1 + 2026-13-01", "`2026-13-01` is neither a number nor a day", 4);
    check_error("12-3", "`12-3` is neither a number nor a day", 0);
    check_error(
        "1 + 99999999999999999999",
        "`99999999999999999999` is neither a number nor a day",
        4,
    );
    check_error("mci @ soon", "`soon` is neither a year nor a day", 6);
    check_error("mci @ 0", "`0` is neither a year nor a day", 6);
    check_error("mci @", "nothing where a value should stand", 5);
    check_error("(mci) @ 2025", "`@ 2025` after the end of the expression", 6);
    check_error("2 * median(mci)", "`median` is no computation of the engine", 4);
    check_error("smallest_set(age)", "no `)` here", 13);
    check_error("last_start(2026)", "no `,` here", 15);
    check_error("count_rules( nowhere )", "`nowhere` is no section", 13);
    check_error("threshold .value", "`.value` after the end of the expression", 10);
    check_error("mci. value", "` ` where a value should stand", 4);
    check_error("жизнь", "`ж` where a value should stand", 0);
}

fn check_error(text: &str, found: &str, at: usize) {
    let error = text.parse::<Expression>().expect_err("it is a mistake");
    assert_eq!((error.found.as_str(), error.at), (found, at), "`{text}`");
    assert!(!error.help.is_empty(), "`{text}` has no help");
}

#[test]
fn an_expression_has_a_size() {
    let brackets = |n: usize| format!("{}1{}", "(".repeat(n), ")".repeat(n));
    let sum = |n: usize| vec!["1"; n].join(" + ");
    assert_eq!(shown(value(&brackets(63), COMPILED)), "1");
    assert_eq!(shown(value(&sum(64), COMPILED)), "64");
    let found = "more than 64 values and brackets in one expression";
    check_error(&brackets(64), found, 64);
    check_error(&sum(65), found, 64 * 4);
    check_error(&brackets(100_000), found, 64);
    check_error(&sum(100_000), found, 64 * 4);
}

#[test]
fn an_expression_knows_what_it_names() {
    let expression = parsed(".factor * round(mci @ 2025, 1 + a.b) - count_items(c)");
    let (mci, a) = (RuleId::new("mci"), RuleId::new("a"));
    let names = [(None, "factor"), (Some(&mci), "value"), (Some(&a), "b")];
    assert_eq!(expression.figures(), names);
    assert_eq!(expression.calls().len(), 2);
}

#[test]
fn a_stated_day_may_be_the_start_of_a_computed_one() {
    let mut dates = rule("dates", Section::Calendar, Confidence::Inferred, &[]);
    dates.figures = vec![
        figure("start", Unit::Date, stated(day("2026-08-17"))),
        figure("end", Unit::Date, computed("working_days_after(.start, check-duration)")),
    ];
    let rulebook = rulebook_with(|it| it.rules.push(dates));
    let end = rulebook.value(&"dates".into(), "end", day(COMPILED));
    assert_eq!(end.ok().and_then(Value::day), Date::new(2026, 9, 14).ok());
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn what_is_printed_reads_back(expression in any_written_expression()) {
        let text = expression.to_string();
        // A text has fewer than so many values; the trees that proptest grows may have more.
        if let Err(error) = text.parse::<Expression>() {
            prop_assert!(error.found.starts_with("more than"), "`{}`: {:?}", text, error);
        } else {
            prop_assert_eq!(text.parse(), Ok(expression), "`{}`", text);
        }
    }

    #[test]
    fn any_tree_can_be_printed(expression in any_expression()) {
        // What no text says, such as a join of nothing, prints something all the same.
        drop(expression.to_string());
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in any::<String>()) {
        check_any_text(&text)?;
    }

    #[test]
    fn no_text_of_its_words_makes_the_parser_panic(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..40),
        space in "[ \t]?",
    ) {
        check_any_text(&words.join(&space))?;
    }

    #[test]
    fn no_altered_text_makes_the_parser_panic(
        expression in any_written_expression(),
        at in any::<proptest::sample::Index>(),
        n in 0..4_usize,
        with in "[-a-z0-9 ().,@$<>=|+*/é]{0,3}",
    ) {
        let mut text: Vec<char> = expression.to_string().chars().collect();
        let at = at.index(text.len());
        text.splice(at..(at + n).min(text.len()), with.chars());
        check_any_text(&text.into_iter().collect::<String>())?;
    }
}

const WORDS: &[&str] = &[
    "a",
    "b.c",
    ".d",
    "$e",
    "1",
    "0.5",
    "2026-12-14",
    "2026-13-14",
    "today",
    "+",
    " - ",
    "*",
    "/",
    "(",
    ")",
    ",",
    "@",
    "<",
    "<=",
    "=",
    ">=",
    ">",
    "not ",
    " and ",
    " or ",
    " is ",
    " | ",
    "if(",
    "best(",
    "least(",
    "table(",
    "parameter(",
    "points(",
    "round(",
    "full_years(",
    "=",
    ".",
    "$",
    "-",
    "9223372036854775807",
    "é",
    "",
];

/// Checks a text that may be anything: if it is an expression, then what that prints is the same
/// expression; if not, then the mistake lies within the text.
fn check_any_text(text: &str) -> Result<(), TestCaseError> {
    match text.parse::<Expression>() {
        Ok(expression) => {
            let printed = expression.to_string();
            prop_assert_eq!(printed.parse(), Ok(expression), "`{}`: `{}`", text, printed);
        }
        Err(error) => {
            prop_assert!(text.is_char_boundary(error.at), "`{}`: {:?}", text, error);
            prop_assert!(!error.found.is_empty() && !error.help.is_empty());
        }
    }
    Ok(())
}
