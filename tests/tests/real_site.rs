//! The real content: it has no problem, its addresses stay, and every page keeps its promises.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use site_gen::problem::{self, Colour, Format, Problem};
use tests::html::{attributes, inside, words};
use tests::{DAY, folder, generated, mistakes, repository};

/// The finished site on the day that tests build for.
static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| pages_on(DAY));

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// All guides, by their final slugs.
const GUIDES: [&str; 32] = [
    "start-here",
    "do-the-new-rules-touch-me",
    "what-is-not-known",
    "questions-and-answers",
    "glossary",
    "screening",
    "kaztest",
    "points",
    "security-check-and-interview",
    "outcome-document",
    "after-a-refusal",
    "money",
    "documents",
    "exit-document",
    "permanent-residence",
    "residence-permit",
    "how-long-it-takes",
    "temporary-residence",
    "kandas",
    "professions-in-demand",
    "renewals",
    "refugees",
    "digital-nomad-b9-1",
    "neo-nomad-b12-1",
    "decree-1242",
    "visa-categories",
    "altyn-visa",
    "qazeta-and-e-residency",
    "aifc-and-tax-residency",
    "degree-recognition",
    "for-employers",
    "timeline",
];

#[test]
fn the_content_has_no_problem() {
    let made = generated(&repository(), DAY);
    let mistakes: Vec<Problem> = mistakes(&made).into_iter().cloned().collect();
    let told = problem::told(&mistakes, &made.files, Format::Human, Colour::Never);
    assert_eq!(told, "");
}

#[test]
fn every_id_of_the_ledger_has_its_page_in_every_language() {
    for id in listed("ledger-ids.txt") {
        for language in LANGUAGES {
            check_address(&format!("/{language}/rules/{id}/"));
        }
    }
}

#[test]
fn every_source_of_the_ledger_stands_on_the_list_of_sources() {
    for language in LANGUAGES {
        let list = page(&format!("/{language}/sources/"));
        let ids = attributes(list, "li", "id");
        for source in listed("ledger-sources.txt") {
            assert!(ids.contains(&source.as_str()), "{language}: {source}");
        }
    }
}

#[test]
fn addresses_that_others_rely_on_are_there() {
    check_address("/");
    for language in LANGUAGES {
        for rest in ["", "calculator/points/", "search/"] {
            check_address(&format!("/{language}/{rest}"));
        }
        for list in ["guides", "rules", "sources", "changes"] {
            check_address(&format!("/{language}/{list}/"));
        }
        for sheet in ["worksheet", "ask-the-office"] {
            check_address(&format!("/{language}/{sheet}/"));
        }
        for rest in ["about", "method", "privacy", "disclaimer", "mistake"] {
            check_address(&format!("/{language}/{rest}/"));
        }
        for guide in GUIDES {
            check_address(&format!("/{language}/guides/{guide}/"));
        }
    }
    assert!(SITE.contains_key("404.html") && SITE.contains_key("_headers"));
}

#[test]
fn every_page_says_that_it_is_not_a_government_site() {
    for (file, html) in pages() {
        let sentence = match language_of(file) {
            "ru" => "Это не государственный сайт",
            "kk" => "Бұл мемлекеттік сайт емес",
            _ => "Not a government site",
        };
        assert!(words(html).contains(sentence), "{file}");
    }
}

#[test]
fn no_page_has_what_the_policy_refuses() {
    for (file, html) in pages() {
        assert!(!html.contains(" style=") && !html.contains("<style"), "{file}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{file}");
        let n_scripts = html.matches("<script").count();
        assert_eq!(n_scripts, attributes(html, "script", "src").len(), "{file}");
        assert_eq!(inside(html, "script").trim(), "", "{file}");
        // Tools have their loader and the button that keeps the calculator on the device; every page that
        // has a head the search, and what shows the notices of the reader's day where there are some.
        let (is_tool, has_head) = (file.contains("/calculator/"), file.contains('/'));
        let is_dated = html.contains(" data-from=\"");
        // Partners try what they paste in.
        let is_tried = file.ends_with("/embed/index.html");
        let all = [is_tool, is_tool, has_head, is_dated, is_tried];
        let n = all.map(usize::from).iter().sum::<usize>();
        assert_eq!(n_scripts, n, "{file}: scripts belong to tools, search and notices");
    }
}

#[test]
fn no_line_of_the_foot_breaks_the_name_of_a_visa() {
    let foot = inside(page("/en/"), "footer");
    let n_held = foot.matches("<span class=\"unbroken\">B9-1</span>").count();
    assert!(n_held > 0 && n_held == foot.matches("B9-1").count(), "{foot}");
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for (file, html) in pages() {
        let linked = attributes(html, "link", "href").into_iter();
        for address in linked
            .chain(attributes(html, "script", "src"))
            .chain(attributes(html, "img", "src"))
        {
            assert!(
                address.starts_with('/') && !address.starts_with("//"),
                "{file}: {address}"
            );
        }
    }
}

#[test]
fn every_page_says_its_language_and_leads_to_the_others() {
    for (file, html) in pages() {
        let language = language_of(file);
        assert_eq!(attributes(html, "html", "lang"), [language], "{file}");
        if LANGUAGES.contains(&language) && file.contains('/') {
            let rest =
                file.strip_prefix(language).and_then(|it| it.strip_suffix("index.html"));
            let others = LANGUAGES.map(|it| format!("/{it}{}", rest.unwrap_or_default()));
            let links = attributes(inside(html, "nav"), "a", "href");
            assert_eq!(links, others, "{file}");
            assert_eq!(
                attributes(inside(html, "nav"), "a", "hreflang"),
                LANGUAGES,
                "{file}"
            );
        }
    }
}

#[test]
fn every_page_is_there_in_every_language() {
    // How a page looks that is not: `a_page_without_a_translation_…` in `good_site.rs`.
    for (file, html) in pages() {
        assert_eq!(attributes(html, "main", "lang"), [""; 0], "{file}");
    }
    for language in ["ru", "kk"] {
        for guide in GUIDES {
            let address = format!("/{language}/guides/{guide}/");
            let english = page(&format!("/en/guides/{guide}/"));
            assert_ne!(text_of(page(&address)), text_of(english), "{address}");
        }
    }
}

#[test]
fn a_translation_that_nobody_has_read_says_so() {
    for (file, html) in pages().filter(|(file, _)| file.contains('/')) {
        let is_said = |it: &str| words(html).contains(it);
        match language_of(file) {
            "ru" => assert!(is_said("не прочитал носитель языка"), "{file}"),
            "kk" => assert!(is_said("оқып шыққан жоқ"), "{file}"),
            _ => assert!(!is_said("No native speaker"), "{file}"),
        }
    }
}

/// The words of a page without what stands around them on every page.
fn text_of(html: &str) -> String {
    words(inside(html, "main"))
}

fn check_address(address: &str) {
    assert!(SITE.contains_key(&file_of(address)), "{address}");
}

fn page(address: &str) -> &'static str {
    &SITE[&file_of(address)]
}

fn file_of(address: &str) -> String {
    format!("{}index.html", address.trim_start_matches('/'))
}

fn pages() -> impl Iterator<Item = (&'static String, &'static String)> {
    SITE.iter().filter(|(file, _)| is_page(file))
}

fn is_page(file: &str) -> bool {
    file.ends_with("html")
}

/// The language that a page is for; the two that are for all are worded in the first.
fn language_of(file: &str) -> &str {
    file.split_once('/').map_or("en", |(language, _)| language)
}

/// The text files of the site as built for a day.
fn pages_on(day: &str) -> BTreeMap<String, String> {
    let output = generated(&repository(), day).output;
    let files = output.expect("the real content has no error").whole().into_iter();
    // What stands in frames of other sites is no page of this one (`embed.rs`).
    files
        .filter(|(file, _)| !file.starts_with("embed/"))
        .filter_map(|(file, bytes)| Some((file, String::from_utf8(bytes.into()).ok()?)))
        .collect()
}

/// The ids of a list, one a line.
fn listed(file: &str) -> Vec<String> {
    let text = folder::text(&repository().join("tests/data").join(file));
    let ids = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    ids.map(str::to_owned).collect()
}
