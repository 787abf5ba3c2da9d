//! Drafts, pages of a later day, pages that expire or are to be read again, and banners: what is left
//! out, what is told to readers by their own clock, and what to publishers.

use std::collections::BTreeSet;

use tests::html::words;
use tests::{Run, Sandbox};

const SITE: &str = env!("CARGO_BIN_EXE_site");

const ABOUT: &str = "content/pages/en/about.md";
const MONEY: &str = "content/guides/en/money.md";

/// The small site with keys in the head of a page.
fn with(file: &str, keys: &str) -> Sandbox {
    let sandbox = Sandbox::good();
    let text = sandbox.text(file);
    sandbox.write(file, &text.replacen("+++\n", &format!("+++\n{keys}\n"), 1));
    sandbox
}

/// With nothing that leads to the page.
fn alone(keys: &str) -> Sandbox {
    let sandbox = with(ABOUT, keys);
    let lending = "content/guides/en/lending.md";
    sandbox.replace(lending, " and [what else there is](../../pages/en/about.md)", "");
    sandbox.run_as_it_is(SITE, &["translated", "--language", "ru"], &[]);
    sandbox
}

/// What is built on a day.
fn built(sandbox: &Sandbox, day: &str) -> BTreeSet<String> {
    let run = sandbox.run(SITE, &["build", "--as-of", day]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    sandbox.public().into_keys().collect()
}

#[test]
fn a_draft_is_in_no_language() {
    let sandbox = alone("draft = true");
    let files = built(&sandbox, "2026-11-22");
    assert!(!files.iter().any(|it| it.contains("/about/")), "{files:?}");
    assert!(!sandbox.page("en/index.html").contains("/en/about/"));
    let sandbox = alone("draft = false");
    assert!(built(&sandbox, "2026-11-22").contains("ru/about/index.html"));
}

#[test]
fn a_page_is_there_from_its_day_on() {
    let sandbox = alone("publish = 2026-12-01");
    let check = |day: &str, expected: bool| {
        assert_eq!(
            built(&sandbox, day).contains("en/about/index.html"),
            expected,
            "{day}"
        );
    };
    check("2026-11-30", false);
    check("2026-12-01", true);
    check("2027-06-01", true);
}

#[test]
fn a_translation_that_is_a_draft_shows_the_original() {
    let sandbox = with("content/guides/ru/lending.md", "draft = true");
    built(&sandbox, "2026-11-22");
    let page = sandbox.page("ru/guides/lending/index.html");
    assert!(page.contains("<h1>Lending</h1>") && page.contains("<main lang=\"en\">"));
}

/// The notices above a page: their days, a line, their text.
fn notices(page: &str) -> Vec<String> {
    let begin = "<p class=\"notice\"";
    let notice = |rest: &str| {
        let (days, text) = rest.split_once('>').unwrap_or_default();
        let text = text.split("</p>").next().unwrap_or_default();
        format!("{}|{text}", days.trim())
    };
    page.split(begin).skip(1).map(notice).collect()
}

#[test]
fn an_expired_page_stays_and_says_so_by_the_reader_s_clock() {
    let sandbox = with(ABOUT, "expires = 2026-12-31");
    let said = "This page was right until 31 December 2026; that day has passed.";
    let check = |day: &str, expected: &str| {
        built(&sandbox, day);
        assert_eq!(notices(&sandbox.page("en/about/index.html")), [expected], "{day}");
    };
    check("2026-12-31", &format!("hidden data-from=\"2027-01-01\"|{said}"));
    check("2027-01-01", &format!("|{said}"));
    let russian = notices(&sandbox.page("ru/about/index.html"));
    assert!(russian[0].contains("31 декабря 2026"), "{russian:?}");
}

#[test]
fn a_page_to_be_read_again_says_it_with_its_rules() {
    let sandbox = with(ABOUT, "review_by = 2026-12-31");
    built(&sandbox, "2026-11-22");
    let said = "hidden data-from=\"2027-01-01\"|Due for review on 31 December 2026.";
    assert_eq!(notices(&sandbox.page("en/about/index.html")), [said]);
    // Of the page's day and those of its rules the first one counts.
    let sandbox = with(MONEY, "review_by = 2026-12-31");
    built(&sandbox, "2026-11-22");
    let page = sandbox.page("en/guides/money/index.html");
    let due: Vec<String> =
        notices(&page).into_iter().filter(|it| it.contains("Due for")).collect();
    assert_eq!(due, [said]);
}

#[test]
fn publishers_are_told_of_pages_too() {
    let sandbox = with(MONEY, "review_by = 2026-12-31\nexpires = 2027-01-31");
    let run = |arguments: &[&str]| -> Run { sandbox.run(SITE, arguments) };
    let due = run(&["report", "--due", "70"]);
    let said = "content/guides/en/money.md:2  the page is to be read again by 2026-12-31\n\
                content/guides/en/money.md:3  the page is right until 2027-01-31\n";
    assert!(due.stdout.contains(said), "{}", due.stdout);
    let calendar = run(&["report", "--due", "70", "--calendar"]);
    assert!(
        calendar.stdout.contains("DTSTART;VALUE=DATE:20270131"),
        "{}",
        calendar.stdout
    );
    let check = |day: &str, expected: usize| {
        let run = run(&["check", "--as-of", day]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(run.stderr.matches("warning[stale-page]").count(), expected, "{day}");
    };
    check("2026-12-31", 0);
    check("2027-01-01", 1);
    check("2027-02-01", 2);
}

#[test]
fn days_make_no_translation_stale() {
    let sandbox =
        with("content/guides/en/lending.md", "review_by = 2027-06-30\ndraft = false");
    let run = sandbox.run(SITE, &["check", "--strict"]);
    assert!(run.stderr.ends_with("\nno problems\n"), "{}", run.stderr);
}

/// The small site with a banner.
fn with_banner() -> Sandbox {
    let sandbox = Sandbox::good();
    let settings = sandbox.text("content/site.toml");
    let banner = "[[banner]]\nfrom = 2026-12-24\nuntil = 2027-01-03\n\
                  text.en = \"Closed; [the deposit](guides/en/money.md) of {deposit : unit} stays.\"\n\
                  text.ru = \"Закрыто.\"\n";
    sandbox.write("content/site.toml", &format!("{settings}\n{banner}"));
    sandbox
}

#[test]
fn a_banner_stands_on_every_page_on_its_days() {
    let sandbox = with_banner();
    let files = built(&sandbox, "2026-11-22");
    let pages: Vec<&String> = files
        .iter()
        .filter(|it| it.starts_with("en/") && it.ends_with("index.html"))
        .collect();
    let days = "hidden data-from=\"2026-12-24\" data-until=\"2027-01-03\"|Closed; \
                <a href=\"/en/guides/money/\">the deposit</a> of ";
    for file in &pages {
        let first = notices(&sandbox.page(file)).into_iter().next().unwrap_or_default();
        assert!(first.starts_with(days), "{file}: {first}");
        assert!(words(&first).contains("deposit of 5,000 tenge stays."), "{first}");
    }
    assert!(pages.len() > 10);
    let russian = notices(&sandbox.page("ru/index.html"));
    assert!(russian[0].ends_with("|Закрыто."), "{russian:?}");
    built(&sandbox, "2026-12-24");
    let first = &notices(&sandbox.page("en/index.html"))[0];
    assert!(first.starts_with("data-until=\"2027-01-03\"|Closed"), "{first}");
    built(&sandbox, "2027-01-04");
    assert!(!sandbox.page("en/index.html").contains("Closed"));
}

#[test]
fn the_foot_says_who_is_reached_and_what_may_be_used() {
    let sandbox = Sandbox::good();
    let settings = sandbox.text("content/site.toml");
    let more = "contact = \"mailto:desk@library.example\"\n\
                licence = { name = \"CC BY 4.0\", url = \"https://licence.example/by\" }\n";
    sandbox.write("content/site.toml", &(settings + more));
    built(&sandbox, "2026-11-22");
    let page = sandbox.page("en/guides/money/index.html");
    assert!(page.contains("<a href=\"mailto:desk@library.example\">Contact</a>"));
    assert!(page.contains(
        "<a href=\"https://licence.example/by\">Licence of the texts: CC BY 4.0</a>"
    ));
}
