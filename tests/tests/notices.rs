//! Notices by the reader's clock, as the HTML has them: each with its first and last day, on the pages
//! that it concerns and on no other. What a browser makes of them is tried in `tests/browsers/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use engine::{RuleBook, RuleId};
use site_gen::Bytes;
use site_gen::read::Files;
use site_gen::rulebook;
use tests::html::{attributes, inside, tags, words};
use tests::{DAY, Sandbox, day_of, generated, mistakes, repository};

type Site = BTreeMap<String, String>;

static DATED: LazyLock<Site> = LazyLock::new(|| dated_on(DAY));
static REAL: LazyLock<Site> = LazyLock::new(|| real_on(DAY));

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| {
    let files = Files::read_rules(&repository(), &mut Vec::new());
    rulebook::read(&files, day_of(DAY), &mut Vec::new()).book
});

const OVER: &str = "The stated end of the pilot, 31 December 2026, has passed. We know of no decision about what follows. Check before you pay for anything.";

/// What is said, in any language, when rules are due for another look.
const DUE: [&str; 3] =
    ["Due for review", "это нужно проверить заново", "мұны қайта тексеру"];

/// A line above a page, with the days on which it holds.
#[derive(Debug, PartialEq, Eq)]
struct Line<'a> {
    kind: &'static str,
    text: String,
    from: Option<&'a str>,
    until: Option<&'a str>,
    is_hidden: bool,
}

impl Line<'_> {
    fn holds_on(&self, day: &str) -> bool {
        self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
    }
}

#[test]
fn a_rule_tells_each_of_its_days() {
    // The days are those of `tests/sites/dated/content/rules/dated.toml`.
    let check = |rule: &str, expected: &[&str]| {
        assert_eq!(notices(&DATED, &format!("en/rules/{rule}/")), expected, "{rule}");
    };
    check(
        "desk",
        &[
            "2027-01-16..2027-03-31 Due for review on 15 January 2027.",
            "2027-04-01.. This was in force until 31 March 2027; that day has passed.",
        ],
    );
    check(
        "lamp",
        &[
            "..2027-01-31 Only announced so far: in force from 1 February 2027.",
            "2027-07-01.. Due for review on 30 June 2027.",
        ],
    );
    // What is over is not due for review.
    check(
        "shelf",
        &[
            "..2026-11-30 Only announced so far: in force from 1 December 2026.",
            "2026-12-21.. This was in force until 20 December 2026; that day has passed.",
        ],
    );
    check(
        "window",
        &[".. This was in force until 31 October 2026; that day has passed."],
    );
}

#[test]
fn a_text_tells_the_days_of_all_its_rules() {
    assert_eq!(
        notices(&DATED, "en/guides/dated/"),
        [
            "2027-04-01.. Desk: This was in force until 31 March 2027; that day has passed.",
            "..2027-01-31 Lamp: Only announced so far: in force from 1 February 2027.",
            "..2026-11-30 Shelf: Only announced so far: in force from 1 December 2026.",
            "2026-12-21.. Shelf: This was in force until 20 December 2026; that day has passed.",
            ".. Window & sill: This was in force until 31 October 2026; that day has passed.",
            // The desk's, as long as it is in force; then the lamp's.
            "2027-01-16..2027-03-31 Due for review on 15 January 2027.",
            "2027-07-01.. Due for review on 30 June 2027.",
        ]
    );
    assert_eq!(
        notices(&DATED, "ru/guides/lamp/"),
        [
            "..2027-01-31 Лампа: С 1 февраля 2027 г. вступает в силу; пока только объявлено.",
            "2027-07-01.. С 30 июня 2027 г. это нужно проверить заново.",
        ]
    );
}

#[test]
fn a_law_s_end_is_told_where_something_of_it_is_shown() {
    let ended = |site: &Site, address: &str| {
        let told = notices(site, address);
        told.into_iter().filter(|it| it.contains("stated end")).collect::<Vec<_>>()
    };
    let expected = [format!("2027-01-01.. {OVER}")];
    for page in ["", "guides/badge/", "rules/badge-end/", "rules/badge-visits/", "rules/"]
    {
        assert_eq!(ended(&DATED, &format!("en/{page}")), expected, "{page}");
    }
    for page in ["guides/lamp/", "rules/loan/", "about/", "sources/"] {
        assert!(ended(&DATED, &format!("en/{page}")).is_empty(), "{page}");
    }
    // The screening is what ends with the pilot; visas and the decree are not said to.
    for page in
        ["", "guides/screening/", "guides/points/", "guides/kaztest/", "worksheet/"]
    {
        assert_eq!(ended(&REAL, &format!("en/{page}")), expected, "{page}");
    }
    for page in ["guides/altyn-visa/", "guides/decree-1242/", "about/", "rules/mci/"] {
        assert!(ended(&REAL, &format!("en/{page}")).is_empty(), "{page}");
    }
}

#[test]
fn a_law_that_is_prolonged_is_over_no_more() {
    let site = Sandbox::dated();
    site.replace(
        "content/rules/badge.toml",
        "figures.value = { date = 2026-12-31 }",
        "figures.value = [\n  { date = 2026-12-31, until = 2027-02-10 },\n  { date = 2027-06-30, from = 2027-02-11 },\n]",
    );
    let told = notices(&pages(&site, DAY), "en/rules/badge-end/");
    assert_eq!(
        told[..2],
        [
            format!("2027-01-01..2027-02-10 {OVER}"),
            format!("2027-07-01.. {}", OVER.replace("31 December 2026", "30 June 2027")),
        ]
    );
}

#[test]
fn on_the_home_page_the_notice_takes_the_place_of_the_line_of_dates() {
    for language in ["en", "ru", "kk"] {
        let html = page(&REAL, &format!("{language}/"));
        let days = |it: &Line<'_>| (it.kind, it.from.or(it.until).map(str::to_owned));
        let lines: Vec<_> = lines(html).iter().map(days).collect();
        let expected = [("dates", "2026-12-31"), ("notice", "2027-01-01")]
            .map(|(kind, day)| (kind, Some(day.to_owned())));
        assert_eq!(lines[..2], expected, "{language}");
    }
    // Everywhere else it stays.
    for (file, html) in
        in_languages(&REAL).filter(|(file, _)| file.matches('/').count() > 1)
    {
        let dates = lines(html).into_iter().find(|it| it.kind == "dates");
        let days = dates.map(|it| (it.from, it.until, it.is_hidden));
        assert_eq!(days, Some((None, None, false)), "{file}");
    }
}

#[test]
fn what_is_read_later_is_what_is_built_later() {
    for day in ["2026-12-01", "2026-12-21", "2026-12-31", "2027-01-01", "2027-01-16"] {
        check_read_on(day, &DATED, &dated_on(day));
    }
    for day in ["2027-02-01", "2027-04-01", "2027-07-01", "2030-06-01"] {
        check_read_on(day, &DATED, &dated_on(day));
    }
    for day in ["2026-12-31", "2027-01-01", "2027-05-23", "2030-06-01"] {
        check_read_on(day, &REAL, &real_on(day));
    }
}

#[test]
fn every_page_tells_when_its_rules_are_due_and_no_other_page_does() {
    // Tools say it themselves; the list of sources names rules, and shows nothing of what they say.
    let is_left_out = |file: &str| is_tool(file) || file.ends_with("/sources/index.html");
    for (file, html) in in_languages(&REAL).filter(|(file, _)| !is_left_out(file)) {
        let rules = shown_rules(file, html);
        let rules = rules.iter().filter_map(|id| BOOK.rule(id));
        let first = rules.map(|rule| rule.clocks.review_by).min();
        // No rule of the real ledger ends by itself.
        let expected = first.map(|day| (Some(day.next().iso()), None));
        let told = lines(html)
            .into_iter()
            .filter(|it| DUE.iter().any(|due| it.text.contains(due)));
        let told: Vec<_> =
            told.map(|it| (it.from.map(str::to_owned), it.until)).collect();
        assert_eq!(told, Vec::from_iter(expected), "{file}");
    }
}

#[test]
fn tools_have_no_notice_of_the_page_since_the_calculator_says_them() {
    for day in [DAY, "2027-01-02"] {
        let site = real_on(day);
        let tools: Vec<_> =
            in_languages(&site).filter(|(file, _)| is_tool(file)).collect();
        assert!(tools.len() > 3, "{tools:?}");
        for (file, html) in tools {
            assert!(lines(html).iter().all(|it| it.kind != "notice"), "{file}");
        }
    }
}

#[test]
fn one_pinned_script_stands_behind_the_lines_where_there_are_some() {
    for site in [&*DATED, &*REAL] {
        for (file, html) in site.iter().filter(|(file, _)| !is_tool(file)) {
            if !file.ends_with("html") {
                continue;
            }
            let is_dated = lines(html).iter().any(|it| it.from.or(it.until).is_some());
            let mut scripts = attributes(html, "script", "src");
            // The search has one of its own on every page.
            scripts.retain(|it| it.contains("/notices."));
            assert_eq!(scripts.len(), usize::from(is_dated), "{file}");
            let Some(script) = scripts.first() else { continue };
            assert!(site.contains_key(script.trim_start_matches('/')), "{script}");
            let mut of_script = tags(html).filter(|tag| tag.contains(script));
            assert!(of_script.all(|tag| tag.contains(" integrity=")), "{file}");
            let above = html.split(script).next().unwrap_or_default();
            assert_eq!(lines(above), lines(html), "{file}: it comes after the lines");
        }
    }
    // It is drawn with nothing but style and pictures.
    for file in ["index.html", "404.html"] {
        assert!(
            !REAL[file].contains("<script") && !REAL[file].contains("script-src"),
            "{file}"
        );
    }
}

/// The notices above a page: first day, last day and text.
fn notices(site: &Site, address: &str) -> Vec<String> {
    let lines = lines(page(site, address)).into_iter().filter(|it| it.kind == "notice");
    let told = lines.map(|it| {
        // What holds on the day of the build is shown by it, whatever a clock says.
        assert_eq!(it.is_hidden, it.from.is_some(), "{it:?}");
        let [from, until] = [it.from, it.until].map(Option::unwrap_or_default);
        format!("{from}..{until} {}", it.text.replace(['\u{a0}', '\u{202f}'], " "))
    });
    told.collect()
}

/// What an earlier site shows to readers of a day is what the site of that day shows.
fn check_read_on(day: &str, earlier: &Site, later: &Site) {
    let shown = |html: &str, is_shown: &dyn Fn(&Line<'_>) -> bool| -> Vec<String> {
        let lines = lines(html).into_iter().filter(is_shown);
        // The line of dates itself says for which day it was made.
        let said =
            |it: Line<'_>| if it.kind == "dates" { "dates".to_owned() } else { it.text };
        lines.map(said).collect()
    };
    for (file, html) in in_languages(later) {
        let read = shown(&earlier[file], &|it| it.holds_on(day));
        assert_eq!(read, shown(html, &|it| !it.is_hidden), "{file} on {day}");
    }
}

/// The lines between the navigation and the text of a page.
fn lines(html: &str) -> Vec<Line<'_>> {
    let above = html.split("<main").next().unwrap_or_default();
    ["<p ", "<p>"]
        .iter()
        .flat_map(|open| above.match_indices(open))
        .map(|(at, _)| line(&above[at..]))
        .collect()
}

fn line(html: &str) -> Line<'_> {
    let (tag, _) = html.split_once('>').expect("a tag ends");
    let tag = &html[..=tag.len()];
    let value = |name| attributes(tag, "p", name).first().copied();
    let class = value("class").unwrap_or_default();
    let is_notice = class.split(' ').any(|it| it == "notice");
    let text = words(inside(html, "p"));
    let is_of_dates = ["Rules as of", "Правила на", "күнгі ережелер"];
    let is_of_dates = is_of_dates.iter().any(|it| text.contains(it));
    let kind = match (is_notice, is_of_dates) {
        (true, _) => "notice",
        (false, true) => "dates",
        (false, false) => "note",
    };
    Line {
        kind,
        text,
        from: value("data-from"),
        until: value("data-until"),
        is_hidden: tag.contains(" hidden"),
    }
}

/// The rules that a page shows: those that it links to, or the one that it is about.
fn shown_rules(file: &str, html: &str) -> BTreeSet<RuleId> {
    let of = |address: &str| {
        let (_, rest) = address.split_once("/rules/")?;
        let id = rest.trim_end_matches("index.html").trim_end_matches('/');
        (!id.is_empty()).then(|| RuleId::new(id))
    };
    let is_rule = file.contains("/rules/") && !file.ends_with("/rules/index.html");
    if is_rule {
        return of(file).into_iter().collect();
    }
    let links = attributes(inside(html, "main"), "a", "href");
    links.into_iter().filter_map(of).collect()
}

fn is_tool(file: &str) -> bool {
    file.contains("/calculator/")
}

fn in_languages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    let pages = site
        .iter()
        .filter(|(file, _)| file.ends_with("/index.html") && !file.starts_with("embed/"));
    pages.map(|(file, html)| (file.as_str(), html.as_str()))
}

fn page<'a>(site: &'a Site, address: &str) -> &'a str {
    &site[&format!("{address}index.html")]
}

fn dated_on(day: &str) -> Site {
    pages(&Sandbox::dated(), day)
}

fn real_on(day: &str) -> Site {
    texts(generated(&repository(), day))
}

fn pages(sandbox: &Sandbox, day: &str) -> Site {
    texts(generated(sandbox.root(), day))
}

fn texts(made: site_gen::Generated) -> Site {
    assert!(mistakes(&made).is_empty(), "{:?}", made.problems);
    let files = made.output.expect("a site without problems is made").whole().into_iter();
    let text = |(file, bytes): (String, Bytes)| {
        Some((file, String::from_utf8(bytes.into()).ok()?))
    };
    files.filter_map(text).collect()
}
