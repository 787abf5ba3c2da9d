//! Numbers, percentages, days and plurals as the real languages write them.
//!
//! Expected values are those of Unicode CLDR 48 for `en-GB`, `ru` and `kk`, looked up with the `Intl` of
//! Node.js 20 (ICU 78): `Intl.PluralRules`, `NumberFormat`, `DateTimeFormat`. A no-break space is
//! written `_` below, a narrow one `.`; `Intl` itself shows the narrow one as a plain space.

use std::sync::LazyLock;

use engine::Fraction;
use site_gen::read::Files;
use site_gen::strings::{self, Strings};
use site_gen::{language, render, rulebook};
use tests::{DAY, day_of, repository};
use widget::{Category, DateStyle, Language, Texts, Tool};

static FILES: LazyLock<Files> =
    LazyLock::new(|| Files::read(&repository(), &mut Vec::new()));

static STRINGS: LazyLock<Strings> = LazyLock::new(|| {
    // That the content has no problems is another test's question.
    let problems = &mut Vec::new();
    let rules = rulebook::read(&FILES, day_of(DAY), problems);
    let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    let wanted = render::messages(&Tool::ALL)
        .map(|(name, arguments)| ((*name).to_owned(), names(arguments)))
        .collect();
    strings::read(&FILES, &rules, &LANGUAGES.map(str::to_owned), &wanted, problems)
});

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

#[test]
fn amounts_are_grouped_and_have_the_sign_of_the_language() {
    let check = |code: &str, amount: Fraction, expected: &str| {
        assert_eq!(spaces_shown(&language_of(code).amount(amount)), expected, "{code}");
    };
    check("en", whole(5_709_000), "5,709,000");
    check("ru", whole(5_709_000), "5_709_000");
    check("kk", whole(5_709_000), "5_709_000");
    check("en", whole(4_325), "4,325");
    check("ru", whole(4_325), "4_325");
    check("kk", whole(400), "400");
    check("en", ratio(2469, 2), "1,234.5");
    check("ru", ratio(2469, 2), "1_234,5");
    check("kk", ratio(2469, 2), "1_234,5");
    // A fraction that is no short decimal stays what it is: a rounded one would be another number.
    check("ru", ratio(20, 43), "20/43");
    check("en", whole(-3), "−3"); // The minus sign U+2212, as typography has it; the CLDR has U+002D.
}

#[test]
fn percentages_are_rounded() {
    let check = |code: &str, places: u32, expected: &str| {
        let share = ratio(20, 43); // 46.511… %
        assert_eq!(
            spaces_shown(&language_of(code).percent(share, places)),
            expected,
            "{code}"
        );
    };
    check("en", 0, "47%");
    check("ru", 0, "47_%");
    check("kk", 0, "47%");
    check("en", 1, "46.5%");
    check("ru", 1, "46,5_%");
    check("kk", 1, "46,5%");
}

#[test]
fn days_are_written_in_the_order_of_the_language() {
    let check = |code: &str, style, expected: &str| {
        let day = language_of(code).day(day_of("2026-12-31"), style);
        assert_eq!(spaces_shown(&day), expected, "{code}");
    };
    check("en", DateStyle::Long, "31 December 2026");
    check("ru", DateStyle::Long, "31 декабря 2026.г.");
    check("kk", DateStyle::Long, "2026.ж. 31 желтоқсан");
    check("en", DateStyle::MonthYear, "December 2026");
    check("ru", DateStyle::MonthYear, "декабрь 2026.г.");
    check("kk", DateStyle::MonthYear, "2026.ж. желтоқсан");
    check("en", DateStyle::DayMonth, "31 December");
    check("ru", DateStyle::DayMonth, "31 декабря");
    check("kk", DateStyle::DayMonth, "31 желтоқсан");
    check("ru", DateStyle::Year, "2026");
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let check = |code: &str, category: Category, amounts: &[i64]| {
        for amount in amounts {
            let found = language_of(code).plural(whole(*amount));
            assert_eq!(found, category, "{code}: {amount}");
        }
    };
    check("en", Category::One, &[1]);
    check("en", Category::Other, &[0, 2, 5, 11, 21, 101]);
    check("ru", Category::One, &[1, 21, 101, 1_001]);
    check("ru", Category::Few, &[2, 3, 4, 22, 102]);
    check("ru", Category::Many, &[0, 5, 11, 12, 14, 20, 25, 100, 111, 112]);
    check("kk", Category::One, &[1]);
    check("kk", Category::Other, &[0, 2, 5, 11, 21, 101]);
}

#[test]
fn a_fraction_has_the_form_of_fractions() {
    let check = |code: &str, category| {
        assert_eq!(language_of(code).plural(ratio(3, 2)), category, "{code}");
    };
    check("en", Category::Other);
    check("ru", Category::Other);
    check("kk", Category::Other);
}

#[test]
fn units_agree_with_their_amount() {
    let check = |code: &str, unit: &str, amount: u32, expected: &str| {
        let said = texts_of(code).say(unit, &[("value", amount.into())]);
        assert_eq!(spaces_shown(&said), expected, "{code}");
    };
    check("en", "unit-points", 1, "1 point");
    check("en", "unit-points", 400, "400 points");
    check("ru", "unit-points", 1, "1 балл");
    check("ru", "unit-points", 2, "2 балла");
    check("ru", "unit-points", 5, "5 баллов");
    check("ru", "unit-points", 11, "11 баллов");
    check("ru", "unit-points", 21, "21 балл");
    check("ru", "unit-points", 112, "112 баллов");
    // Kazakh nouns keep the singular behind a number.
    check("kk", "unit-points", 1, "1 балл");
    check("kk", "unit-points", 400, "400 балл");
    check("ru", "unit-tenge", 5_709_000, "5_709_000 тенге");
}

/// The real words of a language.
fn texts_of(code: &str) -> &'static Texts {
    STRINGS.texts(code)
}

fn language_of(code: &str) -> Language {
    let mut problems = Vec::new();
    let read = language::read(&FILES, code, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    read.expect("a language without problems was read").language
}

/// The text with its no-break spaces made visible.
fn spaces_shown(text: &str) -> String {
    text.replace('\u{a0}', "_").replace('\u{202f}', ".")
}

fn whole(number: i64) -> Fraction {
    Fraction::whole(number)
}

fn ratio(above: i64, below: i64) -> Fraction {
    Fraction::new(above, below).expect("nothing is divided by zero")
}
