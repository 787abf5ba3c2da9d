//! A copy to be read from files: every link leads to a file that is there, nothing asks for what browsers
//! refuse to files, and the pages that cannot do their work say so. What browsers make of it is tried in
//! `tests/browsers/files_only.test.mjs`.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use site_gen::Bytes;
use tests::html::{attributes, inside, words};
use tests::{DAY, Sandbox, copied, repository};

type Files = BTreeMap<String, Bytes>;

static COPY: LazyLock<Files> = LazyLock::new(|| {
    let made = copied(&repository(), DAY);
    made.output.unwrap_or_else(|| unreachable!("{:?}", made.problems)).whole()
});

#[test]
fn every_link_leads_to_a_file_that_is_there() {
    for (file, html) in pages() {
        let named = [("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")];
        for address in named.iter().flat_map(|(tag, name)| attributes(&html, tag, name)) {
            if address.contains(':') {
                continue;
            }
            let (path, id) = address.split_once('#').unwrap_or((address, ""));
            let target = if path.is_empty() { file.clone() } else { joined(&file, path) };
            let found = COPY.get(&target);
            assert!(found.is_some(), "{file}: {address}");
            let text = found.map(|it| String::from_utf8_lossy(it)).unwrap_or_default();
            let has_id = id.is_empty() || text.contains(&format!(" id=\"{id}\""));
            assert!(has_id, "{file}: {address}");
        }
    }
}

#[test]
fn the_pages_are_those_of_the_site() {
    let made = tests::generated(&repository(), DAY);
    let site = made.output.expect("the real content has no error").whole();
    let pages = |files: &Files| -> Vec<String> {
        files.keys().filter(|it| it.ends_with("html")).cloned().collect()
    };
    let mut all = pages(&site);
    // Other sites load nothing from files.
    all.retain(|file| {
        !file.starts_with("embed/") && !file.ends_with("/embed/index.html")
    });
    assert_eq!(pages(&COPY), all);
    // The texts too, but for what a copy says of itself.
    for (file, html) in self::pages() {
        if file.contains("/calculator/") || file.contains("/search/") {
            continue;
        }
        let other = String::from_utf8_lossy(&site[&file]).into_owned();
        assert_eq!(words(inside(&html, "main")), words(inside(&other, "main")), "{file}");
    }
}

#[test]
fn nothing_asks_for_what_browsers_refuse_to_files() {
    for (file, html) in pages() {
        assert!(!html.contains(" integrity="), "{file}");
        assert!(!html.contains(" type=\"module\""), "{file}");
        assert!(!html.contains(" data-wasm") && !html.contains(" data-worker"), "{file}");
    }
    let is_left = |file: &str| {
        ["wasm", "pack", "index"].iter().any(|it| file.ends_with(it))
            || file.starts_with('_')
            || file == "sw.js"
    };
    let left: Vec<&String> = COPY.keys().filter(|it| is_left(it)).collect();
    assert_eq!(left, Vec::<&String>::new());
}

#[test]
fn the_calculator_and_the_search_say_why_they_cannot_run() {
    let says = |page: &str, sentence: &str| {
        let html = text(&format!("{page}index.html"));
        let said = words(inside(&html, "main"));
        assert!(said.contains(sentence), "{page}: {said}");
    };
    for tool in ["", "points/", "plan/"] {
        says(&format!("en/calculator/{tool}"), "Browsers let no calculator run");
        says(&format!("ru/calculator/{tool}"), "браузер не запускает калькулятор");
        says(&format!("kk/calculator/{tool}"), "браузер калькуляторды іске қоспайды");
    }
    says("en/search/", "Browsers let no search run");
    says("ru/search/", "браузер не запускает поиск");
    says("kk/search/", "браузер іздеуді іске қоспайды");
    // What stands on a host says nothing of it.
    let made = tests::generated(&repository(), DAY);
    let site = made.output.expect("the real content has no error").whole();
    let html = String::from_utf8_lossy(&site["en/calculator/index.html"]).into_owned();
    assert!(!words(&html).contains("Browsers let no calculator run"));
}

#[test]
fn a_path_does_not_matter_and_old_addresses_lead_on() {
    let site = Sandbox::good();
    let settings = site.text("content/site.toml");
    let further = "path = \"/reading-room/\"\ncompress = true\n\
                   [redirects]\n\"/en/hours/\" = \"/en/about/\"\n";
    site.write("content/site.toml", &(settings + further));
    let made = copied(site.root(), DAY);
    let files = made.output.expect("the small site has no error").whole();
    let page = String::from_utf8_lossy(&files["en/hours/index.html"]).into_owned();
    assert_eq!(attributes(&page, "a", "href"), ["../about/index.html"]);
    assert!(page.contains("content=\"0; url=../about/index.html\""), "{page}");
    let page =
        String::from_utf8_lossy(&files["en/guides/lending/index.html"]).into_owned();
    let links = attributes(&page, "a", "href");
    assert!(links.contains(&"../money/index.html#deposit"), "{links:?}");
    assert!(links.contains(&"../../rules/proofs/index.html"), "{links:?}");
    assert!(links.contains(&"#loans"), "{links:?}");
}

fn pages() -> impl Iterator<Item = (String, String)> {
    COPY.keys().filter(|it| it.ends_with("html")).map(|it| (it.clone(), text(it)))
}

fn text(file: &str) -> String {
    String::from_utf8_lossy(&COPY[file]).into_owned()
}

/// The file that an address means, seen from a page.
fn joined(page: &str, address: &str) -> String {
    let mut path = PathBuf::from(page);
    path.pop();
    for part in Path::new(address).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{page}: {address} climbs out"),
            part => path.push(part),
        }
    }
    path.to_string_lossy().into_owned()
}
