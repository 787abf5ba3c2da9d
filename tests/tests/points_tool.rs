//! The calculator as far as it is native: what people type, the pack, the first view.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use engine::{Fraction, PackError};
use site_gen::Bytes;
use tests::html::{attributes, tags, words};
use tests::{DAY, Sandbox, day_of, generated, repository};
use widget::{
    NotThat, Pack, PackRefused, Tool, prerender, read_coefficient, read_day, read_number,
    read_points,
};

static REAL: LazyLock<BTreeMap<String, Bytes>> = LazyLock::new(|| {
    generated(&repository(), DAY).output.expect("the real content has no error").whole()
});

#[test]
fn points_are_read_as_people_write_them() {
    let check =
        |typed: &str, expected| assert_eq!(read_points(typed, 200), expected, "{typed}");
    check("", Ok(None));
    check("  ", Ok(None));
    check("0", Ok(Some(0)));
    check("007", Ok(Some(7)));
    check(" 120 ", Ok(Some(120)));
    check("1 2 0", Ok(Some(120)));
    check("1\u{a0}20", Ok(Some(120)));
    check("200", Ok(Some(200)));
    check("201", Err(NotThat));
    check("-1", Err(NotThat));
    check("+1", Err(NotThat));
    check("1.5", Err(NotThat));
    check("1,5", Err(NotThat));
    check("1e2", Err(NotThat));
    check("ten", Err(NotThat));
    check("١٢", Err(NotThat)); // Arabic digits are digits, and not what the engine reads.
    check("99999999999999999999", Err(NotThat));
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let check = |typed: &str, expected: Result<Option<(i64, i64)>, NotThat>| {
        let fraction = |(above, below)| Fraction::new(above, below).expect("not by zero");
        let expected = expected.map(|it| it.map(fraction));
        assert_eq!(read_number(typed, "."), expected, "{typed}");
    };
    // Three thousand or three, by who writes it: nobody is to be read wrong by a factor of a thousand.
    check("3.000", Err(NotThat));
    check("1.234.567", Err(NotThat));
    check("1,234.567", Ok(Some((1_234_567, 1_000))));
    check("0.125", Ok(Some((1, 8))));
    for typed in ["3,000", "520,125", "3.000"] {
        assert_eq!(
            read_number(typed, ","),
            Err(NotThat),
            "{typed}, where a comma is decimal"
        );
    }
    assert_eq!(read_number("512,5", ","), Ok(Fraction::new(1_025, 2)));
    check("", Ok(None));
    check("3000", Ok(Some((3_000, 1))));
    check("3 000", Ok(Some((3_000, 1))));
    check("3\u{a0}000", Ok(Some((3_000, 1))));
    check("3,000", Ok(Some((3_000, 1))));
    check("1,234,567", Ok(Some((1_234_567, 1))));
    check("3,5", Ok(Some((7, 2))));
    check("0,125", Ok(Some((1, 8))));
    check("2.50", Ok(Some((5, 2))));
    check("1,23,456", Err(NotThat));
    check("-5", Err(NotThat));
    check("$3000", Err(NotThat));
    check("1e3", Err(NotThat));
    check("three", Err(NotThat));
}

#[test]
fn days_are_read_from_three_fields() {
    let check = |[day, month, year]: [&str; 3],
                 expected: Result<Option<&str>, NotThat>| {
        let expected = expected.map(|it| it.map(day_of));
        assert_eq!(read_day(day, month, year), expected, "{day} {month} {year}");
    };
    check(["", "", ""], Ok(None));
    check(["11", "1", "2027"], Ok(Some("2027-01-11")));
    check(["01", "02", " 2026 "], Ok(Some("2026-02-01")));
    check(["29", "2", "2028"], Ok(Some("2028-02-29")));
    check(["29", "2", "2026"], Err(NotThat));
    check(["31", "4", "2026"], Err(NotThat));
    check(["11", "1", ""], Err(NotThat));
    check(["11", "1", "27"], Err(NotThat));
    check(["11", "January", "2027"], Err(NotThat));
    check(["+1", "1", "2027"], Err(NotThat));
}

#[test]
fn coefficients_are_read_as_people_write_them() {
    let check =
        |typed: &str, expected| assert_eq!(read_coefficient(typed), expected, "{typed}");
    let exactly =
        |above, below| Ok(Some(Fraction::new(above, below).expect("not by zero")));
    check("", Ok(None));
    check("0", exactly(0, 1));
    check("1", exactly(1, 1));
    check("0.5", exactly(1, 2));
    check("0,5", exactly(1, 2));
    check(" 0,4652 ", exactly(1163, 2500));
    check("1.0000", exactly(1, 1));
    check("0.46512", Err(NotThat));
    check("1.0001", Err(NotThat));
    check("2", Err(NotThat));
    check("-0.5", Err(NotThat));
    check("1/2", Err(NotThat));
    check("half", Err(NotThat));
    check("0,4,5", Err(NotThat));
}

#[test]
fn the_first_view_has_eight_rows_and_no_answer() {
    for language in ["en", "ru", "kk"] {
        let view = first_view(&pack(language));
        let rows: Vec<&str> =
            [attributes(&view, "fieldset", "id"), attributes(&view, "div", "id")]
                .concat()
                .into_iter()
                .filter(|id| id.starts_with("row-"))
                .collect();
        assert_eq!(rows.len(), 8, "{language}: {rows:?}");
        for tag in tags(&view) {
            assert!(!tag.contains(" checked") && !tag.contains(" style="), "{tag}");
        }
    }
}

#[test]
fn the_first_view_claims_nothing_for_the_reader() {
    let said = words(&first_view(&pack("en")));
    assert!(
        said.contains(
            "Not decided. Up to 860 points are possible for you; 400 are needed."
        )
    );
    assert!(said.contains("You have given up nothing so far."));
    // Its answers would change nothing, so age is not asked: the cap is shown all the same.
    assert!(said.contains("Age"), "{said}");
}

#[test]
fn the_page_holds_the_view_made_from_the_pack_that_it_names() {
    for language in ["en", "ru", "kk"] {
        let page = &REAL[&format!("{language}/calculator/points/index.html")];
        let page = String::from_utf8_lossy(page);
        let named = attributes(&page, "div", "data-pack");
        assert_eq!(named.len(), 1);
        let pack = &REAL[named[0].trim_start_matches('/')];
        assert!(
            page.contains(&format!("data-tool=\"points\">{}</div>", first_view(pack)))
        );
    }
}

#[test]
fn the_made_up_law_has_a_view_too() {
    let site = Sandbox::points();
    let made = generated(site.root(), DAY);
    assert!(made.problems.is_empty(), "{:?}", made.problems);
    let site = made.output.expect("a site without problems is made").whole();
    let page =
        String::from_utf8_lossy(&site["en/calculator/points/index.html"]).into_owned();
    assert_eq!(page.matches("id=\"row-").count(), 3);
    assert!(
        words(&page).contains("Up to 100 points are possible for you; 50 are needed.")
    );
}

#[test]
fn a_pack_is_read_back_as_it_was_written() {
    let bytes = pack("kk");
    let pack = Pack::from_bytes(&bytes).expect("it was written by this code");
    assert_eq!(pack.texts.language.code, "kk");
    assert_eq!(pack.as_of, tests::day_of(DAY));
    assert!(pack.to_bytes() == bytes);
}

#[test]
fn what_is_no_pack_is_refused() {
    let good = pack("en");
    check_refused(b"", PackRefused::NotAPack);
    check_refused(b"MEKEN", PackRefused::NotAPack);
    check_refused(b"<!doctype html>", PackRefused::NotAPack);
    // Behind the six bytes of the mark stand the length of the stamp and the stamp.
    check_refused(&changed(&good, 8, b'!'), PackRefused::OtherStamp);
    check_refused(&good[..10], PackRefused::OtherStamp);
    check_refused(&good[..good.len() - 1], PackRefused::Damaged(PackError::Ended));
    check_refused(&good[..good.len() / 2], PackRefused::Damaged(PackError::Ended));
    let longer = [good.as_slice(), b"!"].concat();
    assert!(matches!(prerender(&longer, Tool::Points), Err(PackRefused::Damaged(_))));
}

#[test]
fn a_damaged_pack_never_makes_the_widget_panic() {
    let good = pack("en");
    // Each of some four hundred bytes all over the pack, turned over.
    for at in (0..good.len()).step_by(good.len() / 400) {
        // What is still a pack shows something; what is none is refused.
        let _ = Pack::from_bytes(&changed(&good, at, !good[at]));
    }
}

fn check_refused(bytes: &[u8], why: PackRefused) {
    assert_eq!(prerender(bytes, Tool::Points), Err(why));
}

fn changed(bytes: &[u8], at: usize, to: u8) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    changed[at] = to;
    changed
}

fn first_view(pack: &[u8]) -> String {
    prerender(pack, Tool::Points).expect("the pack is the generator's own")
}

fn pack(language: &str) -> Vec<u8> {
    let start = format!("assets/rules-{language}.");
    let found = REAL.iter().find(|(file, _)| file.starts_with(&start));
    found.expect("each language has its pack").1.to_vec()
}
