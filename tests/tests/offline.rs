//! The service worker as it is generated: what it lists is there, and is all that the pages need; the
//! publisher can switch it off. What it does in a browser is tried in `tests/browsers/`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use site_gen::Bytes;
use tests::html::{attributes, tags};
use tests::{DAY, Sandbox, generated};

type Files = BTreeMap<String, Bytes>;

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

#[test]
fn all_that_is_kept_is_there() {
    check_kept(&made(&Sandbox::real()), "/");
}

#[test]
fn below_a_path_too() {
    let files = made(&with(&Sandbox::real(), "path = \"/below/a/path/\""));
    check_kept(&files, "/below/a/path/");
    let headers = text(&files, "_headers");
    assert!(headers.contains("\n/below/a/path/sw.js\n"), "{headers}");
}

#[test]
fn what_is_kept_is_all_that_its_pages_load_by_the_same_hashes() {
    let files = made(&Sandbox::real());
    for language in LANGUAGES {
        let kept = Kept::of(&files, language);
        for page in &kept.pages {
            let html = text(&files, &file_of(page, "/"));
            for (address, hash) in loaded(html) {
                let kept = kept.files.get(address);
                assert!(kept.is_some(), "{page} loads {address}");
                // An icon is the one file whose hash no page can name.
                assert!(kept.map(String::as_str) == hash || hash.is_none(), "{address}");
            }
        }
    }
}

#[test]
fn tools_sheets_and_the_list_of_rules_are_kept_and_single_rules_are_not() {
    let files = made(&Sandbox::real());
    for language in LANGUAGES {
        let in_output = files.keys().filter_map(|file| file.strip_suffix("index.html"));
        let wanted: BTreeSet<String> = in_output
            .filter(|page| {
                let rest = page.strip_prefix(language).unwrap_or("none");
                rest.starts_with("/calculator/")
                    || ["/", "/rules/", "/worksheet/", "/ask-the-office/"].contains(&rest)
            })
            .map(|page| format!("/{page}"))
            .collect();
        assert_eq!(Kept::of(&files, language).pages, wanted);
    }
}

#[test]
fn another_word_on_a_page_makes_another_worker() {
    let site = Sandbox::real();
    let before = version(&made(&site));
    assert_eq!(version(&made(&site)), before);
    site.replace(
        "content/strings/kk/interface.ftl",
        "\npoints-title = ",
        "\npoints-title = A ",
    );
    assert_ne!(version(&made(&site)), before);
}

#[test]
fn hosts_are_told_not_to_keep_an_old_worker() {
    let headers = made(&Sandbox::real());
    let headers = text(&headers, "_headers");
    let (_, rule) =
        headers.split_once("\n/sw.js\n").expect("the worker has a rule of its own");
    let lines = rule.lines().take_while(|line| line.starts_with(' '));
    let lines: Vec<&str> = lines.map(str::trim).collect();
    let policy = "Content-Security-Policy: default-src 'none'; connect-src 'self'";
    assert_eq!(lines, ["Cache-Control: no-cache", policy]);
}

#[test]
fn switched_off_it_removes_itself_and_pages_have_no_button() {
    let files = made(&with(&Sandbox::real(), "offline = false"));
    let worker = text(&files, "sw.js");
    assert!(
        worker.contains("registration.unregister()") && worker.contains("caches.delete(")
    );
    assert!(!worker.contains("\"fetch\""), "requests pass it by");
    for (file, html) in files.iter().filter(|(file, _)| file.ends_with("html")) {
        let html = String::from_utf8_lossy(html);
        assert!(!html.contains("class=\"offline\"") && !html.contains("sw.js"), "{file}");
    }
    assert!(!files.keys().any(|file| file.starts_with("assets/offline.")));
}

#[test]
fn a_site_without_calculator_has_no_worker_unless_it_is_to_remove_one() {
    assert!(!made(&Sandbox::good()).contains_key("sw.js"));
    let files = made(&with(&Sandbox::good(), "offline = false"));
    assert!(text(&files, "sw.js").contains("registration.unregister()"));
}

/// The files that a page loads, with the hashes that it names.
fn loaded(html: &str) -> Vec<(&str, Option<&str>)> {
    let kinds = [
        ("script", "src", "integrity"),
        ("link", "href", "integrity"),
        ("div", "data-wasm", "data-wasm-integrity"),
        ("div", "data-pack", "data-pack-integrity"),
    ];
    let of_tag = |tag| {
        kinds.into_iter().filter_map(move |(element, address, hash)| {
            let address = *attributes(tag, element, address).first()?;
            Some((address, attributes(tag, element, hash).first().copied()))
        })
    };
    let all = tags(html).flat_map(of_tag);
    // The search is not kept: most of what it finds is not either.
    let is_kept =
        |address: &str| address.starts_with("/assets/") && !address.contains("/search");
    all.filter(|(address, _)| is_kept(address)).collect()
}

/// What `sw.js` keeps of a language.
struct Kept {
    pages: BTreeSet<String>,
    files: BTreeMap<String, String>,
}

impl Kept {
    fn of(files: &Files, language: &str) -> Self {
        let all: Value = serde_json::from_str(&constant(files, "KEPT"))
            .expect("it is written as JSON");
        let text = |it: &Value| it.as_str().expect("a text").to_owned();
        let pages = all[language]["pages"].as_array().expect("a list").iter().map(text);
        let kept = all[language]["files"].as_object().expect("a table").iter();
        Self {
            pages: pages.collect(),
            files: kept.map(|(file, hash)| (file.clone(), text(hash))).collect(),
        }
    }
}

/// What follows the name of a constant at the top of `sw.js`.
fn constant(files: &Files, name: &str) -> String {
    let start = format!("const {name} = ");
    let mut lines = text(files, "sw.js").lines();
    let found = lines.find_map(|line| line.strip_prefix(&start));
    found.expect("it is there").trim_end_matches(';').to_owned()
}

fn version(files: &Files) -> String {
    constant(files, "VERSION")
}

fn check_kept(files: &Files, path: &str) {
    assert_eq!(constant(files, "BASE"), format!("\"{path}\""));
    for language in LANGUAGES {
        let kept = Kept::of(files, language);
        for page in &kept.pages {
            assert!(files.contains_key(&file_of(page, path)), "{page}");
        }
        for (address, hash) in &kept.files {
            assert!(files.contains_key(&file_of(address, path)), "{address}");
            assert!(hash.starts_with("sha384-"), "{address}: {hash}");
        }
    }
}

/// The file of the output that an address of the site means.
fn file_of(address: &str, path: &str) -> String {
    let file = address.strip_prefix(path).expect("addresses begin with the site's path");
    if file.ends_with('/') { format!("{file}index.html") } else { file.to_owned() }
}

fn with(site: &Sandbox, setting: &str) -> Sandbox {
    let changed = Sandbox::empty();
    changed.lay(site.root());
    let settings = changed.text("content/site.toml");
    changed.write("content/site.toml", &format!("{setting}\n{settings}"));
    changed
}

fn made(site: &Sandbox) -> Files {
    let made = generated(site.root(), DAY);
    made.output.expect("the site has no errors").whole()
}

fn text<'a>(files: &'a Files, file: &str) -> &'a str {
    str::from_utf8(&files[file]).expect("text")
}
