//! One value of the rules is changed, and all that rests on it follows: guide, rule page, derived
//! figures and calculator, with the same program.

use std::collections::BTreeMap;

use site_gen::Bytes;
use tests::html::words;
use tests::{DAY, Sandbox, generated, mistakes};

#[test]
fn the_real_threshold_shows_everywhere() {
    // The caps are 200, 150, 120, 110, 80, 80, 60 and 60: 860 in all. No two reach 400 (350), three do.
    check(
        &site_with("400"),
        &Expected {
            threshold: "400",
            share: "46.5%",    // 400 / 860 = 46.51 %
            fraction: "20/43", // 400 / 860, in lowest terms
            too_few: "2",
            size: "3",
            sets: "9",
            without: "4", // 150 + 120 + 110 = 380 without additional factors
        },
    );
}

#[test]
fn another_threshold_shows_everywhere() {
    // 200 + 150 + 120 = 470 is too little. Of four, each set holds the 200, and three others with at
    // least 280 between them: 5 with 150 and 120, 4 with 150 and 110, 5 with 150 and no greater than
    // 80, 4 with 120 and 110, 1 with 120 and both 80: 19.
    check(
        &site_with("480"),
        &Expected {
            threshold: "480",
            share: "55.8%", // 480 / 860 = 55.81 %
            fraction: "24/43",
            too_few: "3",
            size: "4",
            sets: "19",
            without: "5", // 150 + 120 + 110 + 80 = 460 without additional factors
        },
    );
}

/// What rests on the threshold.
struct Expected {
    threshold: &'static str,
    share: &'static str,
    fraction: &'static str,
    too_few: &'static str,
    size: &'static str,
    sets: &'static str,
    without: &'static str,
}

fn check(site: &BTreeMap<String, Bytes>, expected: &Expected) {
    let Expected { threshold, share, fraction, too_few, size, sets, without } = expected;
    let guide = said(site, "en/guides/points/index.html");
    contains(
        &guide,
        &format!("{threshold} points are needed and the caps add up to 860"),
    );
    contains(&guide, &format!("rejects a score below {threshold}."));
    contains(&guide, &format!("The threshold is about {share} of that sum."));
    contains(
        &guide,
        &format!(
            "no {too_few} criteria together reach the threshold. With {size} criteria, {sets} sets do."
        ),
    );
    contains(
        &guide,
        &format!("Without additional factors at least {without} criteria are needed"),
    );
    contains(
        &guide,
        &format!("nobody with less than {fraction} can reach the threshold"),
    );
    contains(
        &said(site, "en/rules/threshold/index.html"),
        &format!("{threshold} points At least {threshold} points are needed."),
    );
    contains(&said(site, "en/rules/points-coefficient/index.html"), fraction);
    contains(&said(site, "ru/rules/threshold/index.html"), threshold);
    let tool = said(site, "en/calculator/points/index.html");
    contains(
        &tool,
        &format!("Up to 860 points are possible for you; {threshold} are needed."),
    );
    contains(
        &tool,
        &format!(
            "at least {size} criteria are needed; {sets} sets of {size} reach the threshold."
        ),
    );
    contains(
        &tool,
        &format!("At least {without} are needed without this one: Additional factors."),
    );
    contains(&tool, &format!("it must be at least {fraction}."));
}

fn contains(text: &str, part: &str) {
    assert!(text.contains(part), "`{part}` stands in: {text}");
}

fn said(site: &BTreeMap<String, Bytes>, file: &str) -> String {
    words(&String::from_utf8_lossy(&site[file]))
}

/// The real content with one value changed.
fn site_with(threshold: &str) -> BTreeMap<String, Bytes> {
    let site = Sandbox::real();
    let value = |points: &str| format!("figures.value = {{ points = {points} }}");
    site.replace("content/rules/points.toml", &value("400"), &value(threshold));
    let made = generated(site.root(), DAY);
    assert!(mistakes(&made).is_empty(), "{:?}", made.problems);
    made.output.expect("a site without problems is made").whole()
}
