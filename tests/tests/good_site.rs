//! What authors write and readers get: every form of `docs/writing.md`, on the small site.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use tests::html::{attributes, inside, words};
use tests::{DAY, Sandbox, generated, sites};

static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let made = generated(&sites().join("good"), DAY);
    assert!(made.problems.is_empty(), "{:?}", made.problems);
    let files = made.output.expect("a site without problems is made").whole().into_iter();
    files
        .filter_map(|(file, bytes)| Some((file, String::from_utf8(bytes.into()).ok()?)))
        .collect()
});

#[test]
fn figures_are_shown_in_their_shapes() {
    let check = |words: &str| says("en/guides/lending/", words);
    check("kept for 21 days, that is 21 days.");
    check(
        "opened on 1 April 2026, in April 2026, in 2026, on a 1 April at best; 1 April 2026 in full.",
    );
    check("It was announced in February 2026.");
    check("made for 22 November 2026, in 2026.");
    check("Keep it for 21 days, or 42 with a renewal.");
    let check = |words: &str| says("en/guides/money/", words);
    check("It was 4,000 tenge in 2025, even on the first of March: 4,000 tenge.");
    check("Of 5,000 tenge 75% come back.");
    check("A brace that binds nothing is written {so}.");
    says("ru/guides/lending/", "На 21\u{a0}день".replace('\u{a0}', " ").as_str());
}

#[test]
fn the_list_of_guides_tells_what_each_is_about() {
    // Titles, descriptions and groups as the guides' heads have them.
    let lending = "Lending How long the 1001 Nights may be kept, and what to bring.";
    says("en/guides/", &format!("Start {lending}"));
    says("en/guides/", "Other ways Money The deposit and the fees.");
    says("ru/guides/", "Начало Выдача На сколько дают книгу.");
    // A guide that is not translated is listed in the first language.
    says("ru/guides/", "Другие пути Money The deposit and the fees.");
}

#[test]
fn the_menu_says_where_the_reader_is() {
    let check = |address: &str, here: &[&str]| {
        let entries = inside(page(address), "nav").split("<a ");
        let entries = entries.filter(|it| it.contains("aria-current"));
        let titles: Vec<&str> = entries
            .filter_map(|it| Some(it.split_once('>')?.1.split_once('<')?.0))
            .collect();
        assert_eq!(titles, here, "{address}");
    };
    check("en/guides/", &["Guides"]);
    check("en/guides/money/", &["Guides"]);
    check("en/rules/", &["Rules and sources"]);
    check("en/rules/deposit/", &["Rules and sources"]);
    check("en/sources/", &["Rules and sources"]);
    check("en/changes/", &["Changes"]);
    check("en/about/", &[]);
}

#[test]
fn a_rule_s_page_names_what_rests_on_it() {
    let sandbox = Sandbox::good();
    sandbox.lay(&sites().join("tools"));
    let made = generated(sandbox.root(), DAY);
    let files = made.output.expect("a site without errors is made").whole();
    let page = String::from_utf8_lossy(&files["en/rules/room-age/index.html"]);
    let parts = page.split("<p class=\"rests\">").skip(1);
    let named: Vec<&str> =
        parts.filter_map(|it| Some(it.split_once("</p>")?.0)).collect();
    assert_eq!(named, ["The points", "Way: A room"]);
}

#[test]
fn computed_figures_follow_the_calendar() {
    // Asked on Monday 28 December: 29, 30 and 31 December, then Monday 4 and Tuesday 5 January, for
    // 1 January 2027 is a day off and the 2nd and 3rd are a weekend.
    says("en/rules/answer-day/", "hears by 5 January 2027.");
    // 2026 has 261 days from Monday to Friday; 1 and 2 January, Thursday and Friday, are off.
    says("en/rules/holidays/", "259 working days are left.");
    says(
        "en/rules/deposit-back/",
        "75% of 5,000 tenge, which is 3,750 tenge, come back.",
    );
    says("en/rules/proofs/", "Bring 2 papers");
}

#[test]
fn cells_of_a_wide_table_name_their_headings() {
    let sandbox = Sandbox::good();
    let two = "| what | how long |\n|:-----|---------:|\n| a book | {loan : unit} |\n";
    let three =
        "| what | `how` long | & why |\n|---|--:|---|\n| a book | {loan : unit} | |\n";
    sandbox.replace("content/guides/en/lending.md", two, three);
    let made = generated(sandbox.root(), DAY);
    let files = made.output.expect("a site without errors is made").whole();
    let page = String::from_utf8_lossy(&files["en/guides/lending/index.html"]);
    // What a row is about needs no name; there are two rows.
    let labels = attributes(&page, "td", "data-label");
    assert_eq!(labels, ["how long", "&amp; why", "how long", "&amp; why"]);
    assert!(attributes(self::page("en/guides/lending/"), "td", "data-label").is_empty());
}

#[test]
fn blocks_are_built_from_the_rules() {
    let check = |words: &str| says("en/guides/lending/", words);
    check("Loan period 21 days two sources agree");
    check("Answer to a question at most 5 working days one source · doubtful");
    check("a photograph the form");
    check("A question is answered within 5 working days. one source · doubtful");
    check("When a card is printed How long the printing takes is not known. not found");
    let check = |words: &str| says("en/guides/money/", words);
    check("The charter says 100 tenge. Charter of the library");
    check("The newspaper says about 150 tenge. The Gazette · A reprint (2024)");
}

#[test]
fn a_cite_marks_each_kind_and_leads_to_the_rule() {
    let html = page("en/guides/lending/");
    // `{cite opening, answer}`: both rest on one source, the second is doubtful.
    says("en/guides/lending/", "in February 2026. one source one source · doubtful");
    assert!(html.contains("href=\"/en/rules/answer/\">one source · doubtful</a>"));
}

#[test]
fn markdown_becomes_what_the_policy_allows() {
    let html = page("en/guides/lending/");
    assert!(html.contains("<th scope=\"col\" class=\"align-right\">how long</th>"));
    assert!(
        html.contains("<div class=\"note\" role=\"note\"><p class=\"kind\">Note</p>")
    );
    assert!(html.contains(
        "<div class=\"note caution\" role=\"note\"><p class=\"kind\">Caution</p>"
    ));
    assert!(html.contains("<section class=\"do-now\" aria-labelledby=\"do-now\">"));
    assert!(html.contains("<section class=\"not-known\" aria-labelledby=\"not-known\">"));
    assert!(html.contains("rel=\"noopener noreferrer\">charter</a>"));
    assert!(!html.contains("<!-- plain") && !html.contains("style="));
}

#[test]
fn links_lead_where_their_files_stand() {
    let html = page("en/guides/lending/");
    let links = attributes(html, "a", "href");
    for address in [
        "/en/rules/proofs/",
        "/en/guides/money/#deposit",
        "/en/rules/",
        "/en/sources/",
        "/en/about/",
        "#loans",
    ] {
        assert!(links.contains(&address), "{address}");
    }
    // A page that has no Russian text shows the English one, and stays in the reader's language.
    assert!(
        attributes(page("ru/guides/money/"), "a", "href").contains(&"/ru/rules/deposit/")
    );
}

#[test]
fn a_page_without_a_translation_says_so_and_names_the_language_of_its_text() {
    let notice = "Эта страница ещё не переведена. Здесь показан английский текст.";
    let is_told = |address| words(page(address)).contains(notice);
    assert!(is_told("ru/guides/money/"));
    assert_eq!(attributes(page("ru/guides/money/"), "main", "lang"), ["en"]);
    for address in ["ru/guides/lending/", "en/guides/money/", "ru/rules/deposit/"] {
        assert!(!is_told(address), "{address}");
        assert_eq!(attributes(page(address), "main", "lang"), [""; 0], "{address}");
    }
}

#[test]
fn a_page_names_its_sources_and_a_rule_the_pages_that_use_it() {
    says("en/guides/money/", "A reprint Charter of the library The Gazette");
    let html = page("en/rules/late-fee/");
    assert!(
        html.contains("<p class=\"used\"><a href=\"/en/guides/money/\">Money</a></p>")
    );
    let html = page("en/rules/deposit-back/");
    assert!(
        html.contains(
            "<p class=\"depends\"><a href=\"/en/rules/deposit/\">Deposit</a></p>"
        )
    );
}

#[test]
fn search_engines_are_told_of_the_languages_that_there_are() {
    let alternates = |address| {
        let html = page(address);
        let codes = attributes(html, "link", "hreflang");
        let addresses = attributes(html, "link", "href");
        let of_languages =
            addresses.into_iter().filter(|it| it.starts_with("https")).skip(1);
        codes
            .into_iter()
            .zip(of_languages)
            .map(|(code, it)| format!("{code} {it}"))
            .collect::<Vec<_>>()
    };
    let base = "https://library.example";
    assert_eq!(
        alternates("ru/guides/lending/"),
        [
            format!("en {base}/en/guides/lending/"),
            format!("ru {base}/ru/guides/lending/"),
            format!("x-default {base}/en/guides/lending/"),
        ]
    );
    assert_eq!(
        alternates("ru/guides/money/"),
        [
            format!("en {base}/en/guides/money/"),
            format!("x-default {base}/en/guides/money/"),
        ]
    );
    // What shows another language's text is a copy of that page, and says so.
    let canonical = |address| attributes(page(address), "link", "href")[0];
    assert_eq!(canonical("ru/guides/lending/"), format!("{base}/ru/guides/lending/"));
    assert_eq!(canonical("ru/guides/money/"), format!("{base}/en/guides/money/"));
}

#[test]
fn files_are_copied_as_they_are() {
    assert_eq!(SITE["map.txt"], "entrance, desk, shelves\n");
}

#[test]
fn a_site_below_a_path_has_it_in_every_address() {
    let site = Sandbox::good();
    site.replace(
        "content/site.toml",
        "theme = \"plain\"",
        "theme = \"plain\"\npath = \"/reading-room/\"",
    );
    let made = generated(site.root(), DAY);
    assert!(made.problems.is_empty(), "{:?}", made.problems);
    for (file, bytes) in made.output.expect("a site without problems is made").whole() {
        let text = String::from_utf8_lossy(&bytes);
        for address in attributes(&text, "a", "href")
            .into_iter()
            .chain(attributes(&text, "link", "href"))
        {
            assert!(
                !address.starts_with('/') || address.starts_with("/reading-room/"),
                "{file}: {address}"
            );
        }
    }
}

fn says(address: &str, part: &str) {
    let said = words(page(address));
    assert!(said.contains(part), "`{part}` stands in: {said}");
}

fn page(address: &str) -> &'static str {
    &SITE[&format!("{address}index.html")]
}
