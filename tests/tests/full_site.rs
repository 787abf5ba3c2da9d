//! A site with every feature that `docs/writing.md` names, all at once: `sites/full` over the others.
//!
//! Each line is a feature, a file of the output, and what stands there because of it.

use std::collections::BTreeMap;

use tests::{DAY, Sandbox, generated, sites};

/// What the site is laid of, one over the other.
const LAYERS: [&str; 6] = ["dated", "tools", "sheets", "embed", "once", "full"];

const ROOM: &str = "en/guides/room/index.html";
const LENDING: &str = "en/guides/lending/index.html";
const MONEY: &str = "en/guides/money/index.html";

const FEATURES: [(&str, &str, &str); 41] = [
    (
        "a figure",
        LENDING,
        "kept for <a class=\"fact\" href=\"/en/rules/loan/\">21</a> days",
    ),
    ("a unit", LENDING, ">21 days</a>"),
    ("a mark", LENDING, "class=\"mark"),
    ("a table of facts", LENDING, "<th scope=\"col\">Value</th>"),
    ("a list of items", LENDING, "<ul class=\"items\">"),
    ("what each side says", MONEY, "class=\"lines readings\""),
    ("a rule's text", LENDING, "<p>A question is answered within 5 working days."),
    ("a section", LENDING, "class=\"lines said\""),
    ("the button of a tool", ROOM, "<p class=\"and-me\"><a class=\"button\""),
    ("a card of a way", ROOM, "<ul class=\"lines said way-cards\">"),
    ("a timeline", MONEY, "<svg class=\"bar\""),
    ("a calendar", MONEY, "role=\"img\" aria-label=\"April 2026."),
    ("a footnote", LENDING, "class=\"footnote-reference\""),
    ("a note", LENDING, "<p class=\"kind\">Note</p>"),
    ("a tip", ROOM, "<p class=\"kind\">Tip</p>"),
    ("something important", ROOM, "<p class=\"kind\">Important</p>"),
    ("a warning", ROOM, "<p class=\"kind\">Warning</p>"),
    ("a caution", LENDING, "<p class=\"kind\">Caution</p>"),
    ("steps", LENDING, "<section class=\"do-now\""),
    ("what is not known", LENDING, "<section class=\"not-known\""),
    ("the id of a heading", ROOM, "<h3 id=\"row\">In a row</h3>"),
    ("a link to a heading", ROOM, "href=\"/en/guides/lending/#do-now\""),
    ("a table of many columns", ROOM, "class=\"stacked\""),
    ("a column in the middle", ROOM, "class=\"align-center\""),
    (
        "a picture with its size",
        ROOM,
        "src=\"/plan.svg\" width=\"60\" height=\"40\" alt=\"the plan of the room\" loading=\"lazy\"",
    ),
    ("a picture for finer screens", ROOM, "srcset=\"/seat@2x.png 2x\""),
    ("a translation", "ru/guides/lending/index.html", "lang=\"ru\""),
    (
        "a page not translated",
        "ru/guides/money/index.html",
        "Здесь показан английский текст",
    ),
    ("a banner and its days", ROOM, "data-from=\"2026-12-24\" data-until=\"2027-01-03\""),
    ("a page's last day", ROOM, "data-from=\"2027-07-01\""),
    ("a page's review", ROOM, "data-from=\"2027-02-01\""),
    ("contact", ".well-known/security.txt", "Contact: mailto:desk@library.example"),
    ("licence", ROOM, "https://licence.example/by"),
    ("hreflang", ROOM, "hreflang=\"x-default\""),
    ("a redirect", "_redirects", "/en/guides/borrowing/ /en/guides/lending/#loans 301"),
    ("the calculator", "en/calculator/points/index.html", "data-wasm"),
    ("a sheet to print", "en/worksheet/index.html", "<title>"),
    ("questions to offices", "ru/ask-the-office/index.html", "<title>"),
    ("the search", "en/search/index.html", "data-index"),
    ("rules as data", "rules.json", "\"loan\""),
    ("a part of all pages", ROOM, "<nav id=\"menu\""),
];

#[test]
fn every_feature_stands_where_it_should() {
    let sandbox = Sandbox::good();
    for layer in LAYERS {
        sandbox.lay(&sites().join(layer));
    }
    let made = generated(sandbox.root(), DAY);
    assert!(made.problems.is_empty(), "{:#?}", made.problems);
    let files = made.output.expect("a site without problems is made").whole();
    let texts: BTreeMap<&str, &str> = files
        .iter()
        .filter_map(|(name, bytes)| Some((name.as_str(), str::from_utf8(bytes).ok()?)))
        .collect();
    let missing = FEATURES
        .iter()
        .filter(|(_, file, text)| texts.get(file).is_none_or(|it| !it.contains(text)));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(!texts.contains_key("en/plans/index.html"), "a draft is left out");
}
