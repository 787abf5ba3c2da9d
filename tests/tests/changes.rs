//! What has changed: read off the days of the rules, on a page, in a feed and on the home page; and what
//! is made for search engines.

use std::collections::BTreeMap;

use site_gen::Bytes;
use tests::html::{attributes, inside, words};
use tests::{DAY, Sandbox, generated};

type Site = BTreeMap<String, Bytes>;

/// What is built of a sandbox for a day.
fn built(sandbox: &Sandbox, day: &str) -> Site {
    let made = generated(sandbox.root(), day);
    let output = made.output;
    assert!(output.is_some(), "{:?}", made.problems);
    output.expect("it has just been asked for").whole()
}

fn text<'a>(site: &'a Site, file: &str) -> &'a str {
    let bytes = site.get(file).expect(file);
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

/// The lines of the page of changes, those dated ahead marked.
fn lines(site: &Site, language: &str) -> Vec<String> {
    let page = inside(text(site, &format!("{language}/changes/index.html")), "main");
    let line = |it: &str| -> Option<String> {
        let (tag, rest) = it.split_once('>')?;
        let is_ahead = tag.contains("class=\"ahead\"");
        let said = words(rest.split("</p>").next()?);
        tag.contains("id=\"")
            .then(|| if is_ahead { format!("ahead {said}") } else { said })
    };
    page.split("<p ").skip(1).filter_map(line).collect()
}

/// The ids of the entries of a feed.
fn ids(feed: &str) -> Vec<&str> {
    let entries = feed.split("<entry>").skip(1);
    entries.map(|it| inside(it, "id")).collect()
}

/// The small site with a value of 2027, recorded on a later day.
fn with_next_deposit() -> Sandbox {
    let sandbox = Sandbox::good();
    let rules = "content/rules/money.toml";
    sandbox.replace(
        rules,
        "{ tenge = 5000, from = 2026-01-01 },",
        "{ tenge = 5000, from = 2026-01-01, until = 2026-12-31 },\n  \
         { tenge = 6000, from = 2027-01-01, recorded = 2026-12-10 },",
    );
    sandbox
}

/// The values by date on a page: those of each rule on a line.
fn by_date(site: &Site, file: &str) -> Vec<String> {
    let page = inside(text(site, file), "main");
    let parts = page.split("<p class=\"by-date\">").skip(1);
    parts.map(|it| words(it.split("</p>").next().unwrap_or_default())).collect()
}

#[test]
fn values_that_depend_on_the_day_stand_side_by_side() {
    let site = built(&with_next_deposit(), DAY);
    // The deposit is 4000, 5000 and 6000; three quarters of it come back.
    let deposit =
        "2025: 4,000 tenge; 2026: 5,000 tenge; from 1 January 2027: 6,000 tenge;";
    let back = "2025: 3,000 tenge; 2026: 3,750 tenge; from 1 January 2027: 4,500 tenge;";
    let all = by_date(&site, "en/changes/index.html");
    assert!(all.iter().any(|it| it.ends_with(deposit)), "{all:?}");
    assert!(all.iter().any(|it| it.ends_with(back)), "{all:?}");
    // What is computed has no days of its own, and yet a page that tells them.
    let back = by_date(&site, "en/rules/deposit-back/index.html");
    let periods =
        ["2025: 3,000 tenge", "2026: 3,750 tenge", "from 1 January 2027: 4,500 tenge"];
    assert_eq!(back.len(), periods.len(), "{back:?}");
    assert!(
        back.iter().zip(periods).all(|(it, period)| it.starts_with(period)),
        "{back:?}"
    );
    // The loan is the same on all days.
    assert!(by_date(&site, "en/rules/loan/index.html").is_empty());
}

#[test]
fn changes_are_the_days_of_the_rules_the_newest_first() {
    // The days are those of `tests/sites/good/content/rules/`.
    let expected = [
        "20 November 2026: Rules and sources The list begins, with 10 rules.",
        "1 April 2026: Opening In force from this day. one source Charter of the library",
        "1 January 2026: Deposit From this day: 5,000 tenge. one source Charter of the library",
        "1 January 2025: Deposit From this day: 4,000 tenge. one source Charter of the library",
    ];
    assert_eq!(lines(&built(&Sandbox::good(), DAY), "en"), expected);
}

#[test]
fn a_later_value_is_told_when_it_is_recorded_and_when_it_holds() {
    let sandbox = with_next_deposit();
    let recorded = "10 December 2026: Deposit New on this site: 6,000 tenge · In force from 1 January 2027. \
                    one source Charter of the library";
    let check = |day: &str, expected: [&str; 2]| {
        assert_eq!(lines(&built(&sandbox, day), "en")[..2], expected, "{day}");
    };
    let begin = "20 November 2026: Rules and sources The list begins, with 10 rules.";
    let holds = "1 January 2027: Deposit From this day: 6,000 tenge. one source Charter of the library";
    check("2026-12-31", [recorded, begin]);
    check("2027-01-01", [holds, recorded]);
    let ahead = lines(&built(&sandbox, "2026-12-31"), "en").pop();
    let expected = "ahead 1 January 2027: Deposit From this day: 6,000 tenge.";
    assert_eq!(ahead.as_deref(), Some(expected));
}

#[test]
fn that_no_value_is_known_is_a_change_too() {
    let sandbox = Sandbox::good();
    let (from, to) = ("until = 2025-12-31 }", "until = 2025-11-30 }");
    sandbox.replace("content/rules/money.toml", from, to);
    let guide = "content/guides/en/money.md";
    sandbox.replace(guide, "{deposit @ 2025}", "{deposit @ 2025-11-30}");
    let all = lines(&built(&sandbox, DAY), "en");
    let said = "1 December 2025: Deposit From this day no value is known.";
    assert!(all[3].starts_with(said), "{all:?}");
}

#[test]
fn the_home_page_shows_the_last_three() {
    let site = built(&with_next_deposit(), "2027-01-01");
    let home = words(text(&site, "en/index.html"));
    let shown = |words: &str| home.contains(words);
    assert!(shown("1 January 2027: Deposit From this day: 6,000 tenge."), "{home}");
    assert!(shown("10 December 2026: Deposit New on this site"), "{home}");
    assert!(shown("20 November 2026: Rules and sources"), "{home}");
    assert!(!shown("Opening In force from this day"), "{home}");
    let home = words(text(&site, "ru/index.html"));
    assert!(home.replace('\u{a0}', " ").contains("С этого дня: 6 000 тенге."), "{home}");
}

#[test]
fn entries_of_a_feed_keep_their_ids() {
    let before = built(&Sandbox::good(), DAY);
    let after = built(&with_next_deposit(), "2027-01-01");
    for language in ["en", "ru"] {
        let file = format!("{language}/changes.xml");
        let (old, new) = (ids(text(&before, &file)), ids(text(&after, &file)));
        assert_eq!(old.len(), 4);
        assert_eq!(new.len(), 6);
        assert_eq!(new[2..], old, "the others are as they were");
        // Each leads to its line on the page.
        let page = text(&after, &format!("{language}/changes/index.html"));
        for id in new {
            let (url, line) = id.split_once('#').expect("an id names a line");
            assert_eq!(url, format!("https://library.example/{language}/changes/"));
            assert!(page.contains(&format!("id=\"{line}\"")), "{line}");
        }
    }
}

#[test]
fn a_feed_has_what_its_readers_need() {
    let site = built(&with_next_deposit(), "2027-01-01");
    let feed = text(&site, "en/changes.xml");
    assert!(feed.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://library.example/en/changes.xml\"/>"));
    // That of the newest entry, at midnight in Kazakhstan.
    let updated = "<updated>2027-01-01T00:00:00+05:00</updated>\n<author>";
    assert!(feed.contains(updated), "{feed}");
    for entry in feed.split("<entry>").skip(1) {
        for name in ["id", "title", "updated", "summary"] {
            assert_eq!(entry.matches(&format!("<{name}>")).count(), 1, "{name}: {entry}");
        }
        // How sure it is and who says so is part of what is told.
        let is_begin = entry.contains("#begin</id>");
        let is_told = entry.contains("(one source) — Charter of the library</summary>");
        assert!(is_begin || is_told, "{entry}");
    }
    let head = text(&site, "en/guides/money/index.html");
    assert!(attributes(head, "link", "href").contains(&"/en/changes.xml"));
}

#[test]
fn the_site_map_names_each_page_in_the_languages_that_it_is_written_in() {
    let site = built(&Sandbox::good(), DAY);
    let map = text(&site, "sitemap.xml");
    let urls: Vec<&str> = map
        .split("<loc>")
        .skip(1)
        .map(|it| it.split('<').next().unwrap_or_default())
        .collect();
    let base = "https://library.example/";
    for url in &urls {
        let path = url.strip_prefix(base).expect("addresses are absolute");
        let page = text(&site, &format!("{path}index.html"));
        let canonical = format!("<link rel=\"canonical\" href=\"{url}\">");
        assert!(page.contains(&canonical), "{url} is no copy of another page");
        // The head names the same translations.
        let entry = map.split(&format!("<loc>{url}</loc>")).nth(1).unwrap_or_default();
        let entry = entry.split("</url>").next().unwrap_or_default();
        assert_eq!(
            page.matches("rel=\"alternate\" hreflang=").count(),
            entry.matches("rel=\"alternate\" hreflang=").count(),
            "{url}",
        );
    }
    let n_pages = site.keys().filter(|it| it.ends_with("index.html")).count();
    // Of the Russian pages two show an English text.
    assert_eq!(urls.len(), n_pages - 2);
    assert!(map.contains(
        "hreflang=\"x-default\" href=\"https://library.example/en/guides/lending/\""
    ));
    assert!(!urls.contains(&"https://library.example/ru/guides/money/"));
    assert!(
        text(&site, "robots.txt")
            .ends_with("\nSitemap: https://library.example/sitemap.xml\n")
    );
}

#[test]
fn without_an_address_nothing_is_invented_and_one_warning_says_so() {
    let sandbox = Sandbox::good();
    sandbox.replace("content/site.toml", "base = \"https://library.example\"\n", "");
    let made = generated(sandbox.root(), DAY);
    let lints: Vec<&str> = made.problems.iter().map(|it| it.lint).collect();
    assert_eq!(lints, ["no-base"]);
    let site = made.output.expect("a warning hinders nothing").whole();
    for file in ["sitemap.xml", "en/changes.xml", "ru/changes.xml"] {
        assert!(!site.contains_key(file), "{file}");
    }
    for (file, bytes) in site.iter().filter(|(file, _)| is_page(file)) {
        let page = String::from_utf8_lossy(bytes);
        for mark in ["canonical", "hreflang=\"x-default\"", "atom+xml", "og:", "ld+json"]
        {
            assert!(!page.contains(mark), "{file}: {mark}");
        }
    }
    assert_eq!(text(&site, "robots.txt"), "User-agent: *\nAllow: /\n");
}

#[test]
fn a_publisher_s_own_robots_txt_wins() {
    let sandbox = Sandbox::good();
    sandbox.write("content/static/robots.txt", "User-agent: *\nDisallow: /\n");
    assert_eq!(text(&built(&sandbox, DAY), "robots.txt"), "User-agent: *\nDisallow: /\n");
}

fn is_page(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}
