//! Drawings that are drawn from the rulebook: what they show stands in words too, and is what the rulebook
//! says.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use site_gen::Bytes;
use tests::html::{attributes, inside, words};
use tests::{DAY, generated, repository, sites};

static REAL: LazyLock<BTreeMap<String, Bytes>> = LazyLock::new(|| {
    generated(&repository(), DAY).output.expect("the real content has no error").whole()
});

static GOOD: LazyLock<BTreeMap<String, Bytes>> = LazyLock::new(|| {
    let made = generated(&sites().join("good"), DAY);
    made.output.expect("a site without problems is made").whole()
});

#[test]
fn a_flow_has_each_stage_with_its_time() {
    let drawing = drawings(&REAL, "en/guides/screening/")[0].clone();
    // Stages and their times: content/rules/procedure.toml. A procedure begins with the test.
    let expected = [
        "1KAZTEST time not published",
        "2Questionnaire time not published",
        "3Inter-agency check at most 20 working days",
        "4Interview time not published",
        "5Papers at the Public Service Center at most 45 days",
    ];
    let said = words(&drawing);
    for part in expected {
        assert!(said.contains(part), "{part}: {said}");
    }
    // The paper that the interview ends with.
    assert!(said.contains("Validity of the outcome document: 1 year"), "{said}");
    // A dashed line where no time is published, and none behind the last stage.
    let lines = attributes(&drawing, "line", "class");
    assert_eq!(lines, ["open", "open", "firm", "open"]);
}

#[test]
fn bars_are_as_long_as_caps_are_beside_what_is_needed() {
    let drawing = drawings(&REAL, "en/guides/points/")[0].clone();
    // 400 are needed, content/rules/points.toml; 110 are 27.5 % of that, 240 are 60 %, 120 are 30 %.
    let said = words(&drawing);
    assert!(
        said.starts_with("Needed 400 Age 110 Education 150 Languages 240 Kazakh 120"),
        "{said}"
    );
    let fills = |class: &str| {
        let rects = drawing.match_indices("<rect ").map(|(at, _)| &drawing[at..]);
        let fitting =
            rects.filter(|it| it.starts_with(&format!("<rect class=\"{class}\"")));
        fitting
            .map(|it| attributes(it, "rect", "width")[0].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(fills("bar-own"), ["100.00%"]);
    assert_eq!(fills("bar-possible")[..4], ["27.50%", "37.50%", "60.00%", "30.00%"]);
}

#[test]
fn days_stand_on_a_timeline_in_their_order() {
    let drawing = drawings(&GOOD, "en/guides/money/")[0].clone();
    let days: Vec<String> = items(&drawing).iter().map(|it| words(it)).collect();
    assert_eq!(days.len(), 3, "{days:?}");
    assert!(days[0].starts_with("February 2026: Opening"), "{days:?}");
    assert!(days[1].starts_with("1 April 2026: Opening"), "{days:?}");
    assert!(days[2].starts_with("5 January 2027: "), "{days:?}");
    // From 1 January 2026 to 5 January 2027 are 369 days: 31 have passed on 1 February, 8.4 %, and 90 on
    // 1 April, 24.39 %. Seven eighths of the width are theirs, between two margins of a sixteenth.
    let places = attributes(&drawing, "circle", "cx");
    assert_eq!(places, ["13.60%", "27.59%", "93.75%"]);
    // 22 November 2026 is the day of the site.
    assert_eq!(attributes(&drawing, "circle", "class"), ["firm", "firm", "open"]);
}

#[test]
fn a_calendar_counts_working_days_only() {
    let drawing = drawings(&GOOD, "en/guides/money/")[1].clone();
    // 1 April 2026 is a Wednesday, so Thursday and Friday count, and Monday to Wednesday.
    let labels = attributes(&drawing, "svg", "aria-label");
    assert_eq!(labels, ["April 2026. Days that count: 2, 3, 6–8."]);
    let caption = words(inside(&drawing, "figcaption"));
    let expected = "Counted from 1 April 2026: 5 working days, the last on 8 April 2026.";
    assert!(caption.starts_with(expected), "{caption}");
    assert_eq!(drawing.matches("class=\"bar-ground bar-possible\" x=").count(), 4 + 1);
}

#[test]
fn a_calendar_goes_over_the_year_and_names_the_days_off() {
    let drawing = drawings(&REAL, "en/guides/how-long-it-takes/")[0].clone();
    // The holidays of the two months: content/rules/calendar.toml.
    let labels = attributes(&drawing, "svg", "aria-label");
    assert_eq!(labels.len(), 2, "{labels:?}");
    assert!(labels[0].ends_with("Holidays and days off: 16."), "{labels:?}");
    assert!(labels[1].ends_with("Holidays and days off: 1, 4, 7."), "{labels:?}");
}

#[test]
fn drawings_speak_the_language_of_the_page() {
    let label = |language: &str| {
        let page = format!("{language}/guides/how-long-it-takes/");
        attributes(&drawings(&REAL, &page)[0], "svg", "aria-label")[0].to_owned()
    };
    assert!(label("ru").starts_with("декабрь 2026"), "{}", label("ru"));
    assert!(label("kk").starts_with("2026\u{202f}ж. желтоқсан"), "{}", label("kk"));
}

/// The drawings of a page.
fn drawings(site: &BTreeMap<String, Bytes>, address: &str) -> Vec<String> {
    let html =
        String::from_utf8_lossy(&site[&format!("{address}index.html")]).into_owned();
    let parts = html.split("<figure class=\"drawing\"").skip(1);
    let ends = parts.filter_map(|it| it.split_once("</figure>"));
    ends.map(|(inner, _)| inner[inner.find('>').map_or(0, |at| at + 1)..].to_owned())
        .collect()
}

fn items(drawing: &str) -> Vec<&str> {
    drawing
        .split("<li>")
        .skip(1)
        .filter_map(|it| it.split_once("</li>"))
        .map(|it| it.0)
        .collect()
}
