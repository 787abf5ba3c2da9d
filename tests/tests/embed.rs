//! What other sites paste in: releases are made once, laid out byte for byte, and never lost.

use std::collections::BTreeMap;

use site_gen::{Bytes, Options, Published, Release, Releasing, generate, release};
use tests::{DAY, Sandbox, built, folder, generated, mistakes, options};

type Files = BTreeMap<String, Bytes>;

const LIST: &str = "calculator/element/releases/releases.txt";

const MONEY: &str = "content/rules/money.toml";

#[test]
fn a_release_has_what_partners_load() {
    let site = Sandbox::real();
    let release = released(&site);
    let files: Vec<&str> = release.files.keys().map(String::as_str).collect();
    // The list of `../shared/design.md`: element, frame's loader, frame's pages, wasm, packs, sheet, list.
    let wanted = [
        "check.js",
        "custom-elements.json",
        "en/index.html",
        "en/rules.pack",
        "en/words.json",
        "frame.js",
        "inside.js",
        "integrity.json",
        "kk/index.html",
        "kk/rules.pack",
        "kk/words.json",
        "meken.js",
        "meken.wasm",
        "ru/index.html",
        "ru/rules.pack",
        "ru/words.json",
        "style.css",
    ];
    assert_eq!(files, wanted);
}

#[test]
fn the_same_site_makes_the_same_release() {
    let site = Sandbox::real();
    let (one, other) = (released(&site), released(&site));
    assert_eq!(packed(&one), packed(&other));
    add(&site, &one);
    // Made again of a site that has it: the next in number, and of the same bytes but for that.
    assert_eq!(released(&site).version, one.version);
}

#[test]
fn a_changed_rule_is_another_release_and_the_old_bytes_stay() {
    let site = Sandbox::real();
    let first = released(&site);
    add(&site, &first);
    let before = laid_out(&site);
    change_a_rule(&site);
    let told: Vec<&str> =
        mistakes(&generated(site.root(), DAY)).iter().map(|it| it.lint).collect();
    assert_eq!(told, ["old-release"]);
    let second = released(&site);
    assert_ne!(second.version, first.version);
    add(&site, &second);
    let after = laid_out(&site);
    for (file, bytes) in &before {
        let is_newest = file.starts_with("embed/v1/");
        assert!(is_newest || after[file] == *bytes, "{file} has changed");
    }
    for release in [&first, &second] {
        for (name, bytes) in &release.files {
            let file = format!("embed/{}/{name}", release.version);
            assert_eq!(after.get(&file), Some(bytes), "{file}");
        }
    }
    let newest = String::from_utf8_lossy(&after["embed/v1/meken.js"]).into_owned();
    assert!(newest.contains(&second.version), "{newest}");
    let page = String::from_utf8_lossy(&after["embed/v1/ru/index.html"]).into_owned();
    assert!(page.contains(&format!("../../{}/inside.js", second.version)), "{page}");
}

#[test]
fn a_site_without_a_release_has_no_page_for_partners() {
    let site = Sandbox::real();
    let folder = site.root().join("calculator");
    assert!(!folder.exists(), "the copy has content and theme alone");
    let files = laid_out(&site);
    assert_eq!(files, Files::new());
    let all = generated(site.root(), DAY).output.expect("it is sound").whole();
    assert!(!all.contains_key("en/embed/index.html"));
}

#[test]
fn what_is_damaged_or_gone_is_told() {
    let site = Sandbox::real();
    let first = released(&site);
    change_a_rule(&site);
    add(&site, &first);
    let second = released(&site);
    add(&site, &second);
    let lints = |site: &Sandbox| -> Vec<&str> {
        mistakes(&generated(site.root(), DAY)).iter().map(|it| it.lint).collect()
    };
    assert_eq!(lints(&site), Vec::<&str>::new());
    std::fs::remove_file(site.root().join(first.archive())).expect("it is there");
    assert_eq!(lints(&site), ["lost-release"]);
    let mut bytes = packed(&first);
    // A letter of a file, behind the first head of 512 bytes.
    bytes[600] ^= 1;
    folder::write(&site.root().join(first.archive()), &bytes);
    assert_eq!(lints(&site), ["damaged-release"]);
}

#[test]
fn an_empty_line_of_the_list_is_no_release() {
    let site = Sandbox::real();
    let release = released(&site);
    add(&site, &release);
    let list = format!("\n{}\n \n\n", release.version);
    folder::write(&site.root().join(LIST), list.as_bytes());
    assert!(mistakes(&generated(site.root(), DAY)).is_empty());
    assert!(laid_out(&site).contains_key("embed/v1/meken.js"));
}

#[test]
fn scripts_are_pinned_to_what_they_fetch() {
    let release = released(&Sandbox::real());
    let list = String::from_utf8_lossy(&release.files["integrity.json"]).into_owned();
    let list: serde_json::Value = serde_json::from_str(&list).expect("it is JSON");
    let script = String::from_utf8_lossy(&release.files["meken.js"]).into_owned();
    for name in ["meken.wasm", "style.css", "en/rules.pack", "kk/words.json"] {
        assert!(list["files"][name].is_string(), "{name} has its hash in the list");
        // That it is the right one browsers see, which load nothing else.
        assert!(script.contains(&format!("\"{name}\":\"sha256-")), "{name}: {script}");
    }
    assert_eq!(list["version"].as_str(), Some(release.version.as_str()));
}

/// By the specification of oEmbed 1.0: a rich answer has its type, version, html, width and height.
#[test]
fn a_site_that_knows_its_address_tells_programs_how_a_tool_is_embedded() {
    let site = Sandbox::real();
    add(&site, &released(&site));
    let base = Some("https://meken.example".to_owned());
    let published = Published { base, ..Published::default() };
    let options = Options { published, ..options(site.root(), DAY) };
    let files = generate(&options, &built()).output.expect("it is sound").whole();
    let told = String::from_utf8_lossy(&files["embed/v1/ru/points.json"]).into_owned();
    let told: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    assert_eq!(
        (told["type"].as_str(), told["version"].as_str()),
        (Some("rich"), Some("1.0"))
    );
    assert!(told["width"].is_u64() && told["height"].is_u64(), "{told}");
    let html = told["html"].as_str().unwrap_or_default();
    assert!(
        html.contains("src=\"https://meken.example/embed/v1/ru/?tool=points\""),
        "{html}"
    );
    let page =
        String::from_utf8_lossy(&files["ru/calculator/points/index.html"]).into_owned();
    let link = "type=\"application/json+oembed\" href=\"https://meken.example/embed/v1/ru/points.json\"";
    assert!(page.contains(link), "the page leads to it");
}

fn released(site: &Sandbox) -> Release {
    let Releasing { release, problems, .. } =
        release(&options(site.root(), DAY), &built());
    let told: Vec<_> = problems.iter().filter(|it| it.lint != "no-base").collect();
    assert!(told.is_empty(), "{told:?}");
    release.expect("the real site can be released")
}

fn packed(release: &Release) -> Vec<u8> {
    release.packed().expect("its names are short")
}

fn add(site: &Sandbox, release: &Release) {
    folder::write(&site.root().join(release.archive()), &packed(release));
    let list = site.root().join(LIST);
    let before = std::fs::read_to_string(&list).unwrap_or_default();
    folder::write(&list, format!("{before}{}\n", release.version).as_bytes());
}

/// What stands below `embed/`.
fn laid_out(site: &Sandbox) -> Files {
    let made = generated(site.root(), DAY);
    let mut files =
        made.output.unwrap_or_else(|| unreachable!("{:?}", made.problems)).whole();
    files.retain(|file, _| file.starts_with("embed/"));
    files
}

/// The index of 2026, by one.
fn change_a_rule(site: &Sandbox) {
    let (from, to) =
        ("tenge = 4325, from = 2026-01-01", "tenge = 4326, from = 2026-01-01");
    site.replace(MONEY, from, to);
}
