//! Rules of the house that a machine can check: what each file says first, who may know whom, what
//! is deliberately absent. The reasons stand in `docs/architecture.md`.

use std::collections::{BTreeMap, BTreeSet};

use engine::Confidence;
use tests::{folder, repository};

/// The packages and those of ours that each may name.
const ARROWS: [(&str, &[&str]); 5] = [
    ("calculator/engine", &[]),
    ("calculator/widget", &["engine"]),
    ("site-gen/search", &[]),
    ("site-gen", &["engine", "search", "widget"]),
    ("tests", &["engine", "search", "site-gen", "widget"]),
];

/// What stands at the top of the repository. `target` and `public.next` come and go.
const TOP: [&str; 14] = [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "calculator",
    "content",
    "docs",
    "public",
    "rust-toolchain.toml",
    "site-gen",
    "tests",
    "themes",
];

#[test]
fn every_file_says_first_what_lives_in_it() {
    for (name, text) in rust_files() {
        assert!(text.starts_with("//!"), "{name} begins with `//!`");
    }
}

#[test]
fn packages_name_only_those_they_may() {
    for (package, allowed) in ARROWS {
        let manifest = text(&format!("{package}/Cargo.toml"));
        let ours = ["engine", "search", "site-gen", "tests", "widget"];
        let named: Vec<&str> =
            dependencies(&manifest).filter(|it| ours.contains(it)).collect();
        assert_eq!(named, allowed, "{package}");
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "{package} takes the lints"
        );
    }
}

#[test]
fn the_engine_has_no_files_clock_network_or_floats() {
    absent(
        "calculator/engine/src/",
        &["std::fs", "std::time", "std::net", "std::env", "f64", "f32"],
    );
}

#[test]
fn only_the_way_in_and_the_view_s_nodes_know_the_browser() {
    let allowed = ["browser.rs", "view/dom.rs", "view/dom/"];
    for (name, text) in rust_files() {
        let Some(inner) = name.strip_prefix("calculator/widget/src/") else { continue };
        let is_allowed = allowed.iter().any(|it| inner.starts_with(it));
        assert!(is_allowed || !code(&text).contains("web_sys"), "{name}");
    }
}

#[test]
fn reading_and_writing_happen_at_the_rim() {
    // Built files of the widget, the tools and the server's watch are not the site's.
    let rim = [
        "read.rs",
        "write",
        "init.rs",
        "main.rs",
        "package.rs",
        "cli/",
        "cli.rs",
        "setup",
        "compression/cache.rs",
        "links/external/kept.rs",
        "serve",
        "widget_build",
        "search_build",
    ];
    for (name, text) in rust_files() {
        let Some(inner) = name.strip_prefix("site-gen/src/") else { continue };
        let is_rim = rim.iter().any(|it| inner.starts_with(it));
        let reads = code(&text).contains("std::fs") || code(&text).contains("std::env");
        assert!(is_rim || !reads, "{name} reads or writes");
    }
}

/// How long something took may be told; which day it is comes from where the program begins.
#[test]
fn the_clock_is_read_where_the_program_begins_and_nowhere_else() {
    for (name, text) in rust_files() {
        let Some(inner) = name.strip_prefix("site-gen/src/") else { continue };
        let asks = ["SystemTime::now", "Zoned::now", "Timestamp::now"];
        let is_asked = asks.iter().any(|it| code(&text).contains(it));
        assert!(inner == "main.rs" || !is_asked, "{name} asks for the time");
    }
}

#[test]
fn nothing_asks_for_more_than_the_policy_gives() {
    let banned = [
        "innerHTML",
        "inner_html",
        "eval(",
        " style=",
        "insertAdjacentHTML",
        "document.write",
    ];
    absent("calculator/", &banned);
    absent("site-gen/search/", &banned);
    absent("themes/", &banned);
    absent("site-gen/src/markdown", &banned);
}

#[test]
fn the_widget_stores_nothing() {
    absent(
        "calculator/",
        &["sessionStorage", "session_storage", "indexedDB", "document.cookie"],
    );
    // What the reader wants to be kept the page's loader keeps, at the press of a button alone: that
    // is tried in a browser.
    for folder in ["calculator/engine/", "calculator/widget/"] {
        absent(folder, &["localStorage", "local_storage"]);
    }
}

#[test]
fn templates_hold_no_figure_and_no_word() {
    for (name, text) in
        files("themes/").into_iter().filter(|(name, _)| name.ends_with("html"))
    {
        let said = said_by_template(&text);
        assert!(!said.contains(char::is_alphanumeric), "{name} says `{said}`");
    }
}

#[test]
fn the_widget_lists_the_messages_that_it_says() {
    let sources: BTreeMap<String, String> = files("calculator/widget/src/")
        .into_iter()
        .filter(|(name, _)| !name.ends_with("/messages.rs"))
        .map(|(name, text)| (name, without_list(&text)))
        .collect();
    let of_tools = widget::Tool::ALL.map(widget::Tool::messages);
    let lists = || of_tools.into_iter().chain([widget::MESSAGES]);
    let listed: BTreeSet<&str> = lists().flatten().map(|(name, _)| *name).collect();
    for name in listed.iter().filter(|name| !is_put_together(name)) {
        let quoted = format!("\"{name}\"");
        assert!(sources.values().any(|it| it.contains(&quoted)), "nothing says {name}");
    }
    for (file, source) in &sources {
        // The words of units are packed whole: which of them is said follows from the rulebook.
        for name in asked_for(source).into_iter().filter(|it| !it.starts_with("unit-")) {
            assert!(listed.contains(name), "{file} says {name}, which is not listed");
        }
    }
    for list in lists() {
        assert!(list.is_sorted_by(|(one, _), (other, _)| one < other), "{list:?}");
    }
}

/// A tool's source without its list of messages, which says none.
fn without_list(source: &str) -> String {
    let Some((before, rest)) = source.split_once("const MESSAGES") else {
        return source.to_owned();
    };
    let (_, after) = rest.split_once("];").expect("the list ends");
    [before, after].concat()
}

#[test]
fn the_tools_are_those_of_the_lock_file() {
    let (tools, lock) = (text("tools.toml"), text("Cargo.lock"));
    let wanted = tools.lines().find_map(|line| line.strip_prefix("wasm-bindgen = "));
    let locked = lock.split("name = \"wasm-bindgen\"\nversion = ").nth(1);
    assert_eq!(wanted, locked.and_then(|it| it.lines().next()));
}

#[test]
fn what_was_compressed_is_kept_under_the_versions_of_the_lock_file() {
    let (source, lock) = (text("site-gen/src/compression.rs"), text("Cargo.lock"));
    for name in ["brotli", "flate2"] {
        let locked = lock.split(&format!("name = \"{name}\"\nversion = \"")).nth(1);
        let locked = locked.and_then(|it| it.split_once('"')).map_or("", |it| it.0);
        let named = format!("\"{name} {locked}, ");
        assert!(source.contains(&named), "the name of what is kept has {named}");
    }
}

#[test]
fn no_stray_file_lies_at_the_top() {
    let allowed = |name: &str| {
        TOP.contains(&name)
            || name.starts_with('.')
            || ["tools.toml", "target", "public.before", "public.next"].contains(&name)
    };
    let entries =
        std::fs::read_dir(repository()).expect("the repository is there").flatten();
    let strays: Vec<_> =
        entries.filter(|it| !allowed(&it.file_name().to_string_lossy())).collect();
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn no_test_is_skipped_and_nothing_is_left_for_later() {
    // Written apart, so that this file does not name them.
    let banned = [
        ["#[", "ignore"],
        ["#[should", "_panic"],
        ["todo", "!("],
        ["TO", "DO"],
        ["FIX", "ME"],
    ];
    let banned: Vec<String> = banned.iter().map(|parts| parts.concat()).collect();
    for (name, text) in rust_files() {
        for word in &banned {
            assert!(!text.contains(word), "{name} has `{word}`");
        }
    }
}

#[test]
fn the_theme_loads_nothing_from_elsewhere() {
    let mut files = folder::read(&repository().join("themes/meken"));
    files.retain(|name, _| name.ends_with("css"));
    assert!(files.len() > 1, "the theme has style sheets");
    for (name, bytes) in files {
        let css = String::from_utf8_lossy(&bytes);
        for word in ["@font-face", "://", "url("] {
            assert!(!css.contains(word), "{name}: {word}");
        }
    }
}

/// Whether the widget puts the name together from a word and what the engine calls a thing.
fn is_put_together(name: &str) -> bool {
    let is_mark =
        Confidence::ALL.iter().any(|it| name == format!("mark-{}", it.as_str()));
    let is_share =
        engine::PlainShare::ALL.iter().any(|it| name == format!("share-{}", it.as_str()));
    // Of what can be done with answers: one for the button and one for when it is done.
    let is_action = ["do-", "done-"].iter().any(|it| {
        let action = name.strip_prefix(it);
        action.is_some_and(|it| {
            ["calendar", "delete", "file", "keep", "link", "print"].contains(&it)
        })
    });
    // What names a tool, leads into it and leads to it.
    let is_of_tool = widget::Tool::ALL.into_iter().map(widget::Tool::as_str).any(|it| {
        [format!("{it}-title"), format!("{it}-lead"), format!("open-{it}")]
            .iter()
            .any(|of_tool| of_tool == name)
    });
    is_mark || is_share || is_action || is_of_tool
}

/// The messages that a source asks for by their names.
fn asked_for(source: &str) -> Vec<&str> {
    let calls = [".text(", ".say(", ".get("];
    let places = calls.iter().flat_map(|call| {
        source.match_indices(call).map(|(at, _)| source[at + call.len()..].trim_start())
    });
    let quoted = places.filter_map(|rest| rest.strip_prefix('"')?.split_once('"'));
    quoted.map(|(name, _)| name).collect()
}

/// No file below a folder has one of the words in its code.
fn absent(folder: &str, words: &[&str]) {
    for (name, text) in files(folder).into_iter().filter(|(name, _)| is_source(name)) {
        for word in words {
            assert!(!code(&text).contains(word), "{name} has `{word}`");
        }
    }
}

/// The text without its comments of whole lines.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// What a template says by itself: without markup, drawings and what it fills in.
fn said_by_template(text: &str) -> String {
    let mut rest = text.to_owned();
    let left_out = [
        ("{#", "#}"),
        // Becomes a class.
        ("{% block kind %}", "{% endblock kind %}"),
        ("{%", "%}"),
        ("{{", "}}"),
        ("<svg", "</svg>"),
        ("<", ">"),
    ];
    for (open, close) in left_out {
        rest = without(&rest, open, close);
    }
    rest.trim().to_owned()
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        rest = after.split_once(close).map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// The names in all tables of dependencies of a manifest, sorted, but those for its own tests.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let mut is_dependency = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_dependency = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if is_dependency {
            names.insert(line.split(['.', ' ', '=']).next().unwrap_or_default());
        }
    }
    names.into_iter()
}

fn rust_files() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (package, _) in ARROWS {
        all.extend(files(&format!("{package}/")));
    }
    all.retain(|name, _| is_of_rust(name));
    all
}

fn is_of_rust(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "rs")
}

fn is_source(name: &str) -> bool {
    [".rs", ".js", ".html", ".css"].iter().any(|it| name.ends_with(it))
}

/// The text files below a folder, by their path from the top.
fn files(below: &str) -> BTreeMap<String, String> {
    let top = repository();
    let name = below.trim_end_matches('/');
    let read = folder::read(&top.join(name)).into_iter();
    let is_own = |name: &String| !name.contains("node_modules/");
    let texts = read.filter(|(name, _)| is_own(name));
    texts
        .filter_map(|(file, bytes)| {
            Some((format!("{name}/{file}"), String::from_utf8(bytes).ok()?))
        })
        .collect()
}

fn text(file: &str) -> String {
    folder::text(&repository().join(file))
}

#[test]
fn the_page_about_themes_names_all_that_templates_are_given() {
    let page = folder::text(&repository().join("docs/themes.md"));
    let mut missing = Vec::new();
    for file in ["context.rs", "context/sheets.rs"] {
        let source = repository().join("site-gen/src/render").join(file);
        let mut row = "";
        for line in folder::text(&source).lines() {
            let word = |start: &str, end: char| {
                Some(line.strip_prefix(start)?.split_once(end)?.0.to_owned())
            };
            if let Some(name) = word("pub struct ", ' ') {
                let start = format!("| {} | ", name.trim_end_matches("Context"));
                row = page.lines().find(|it| it.starts_with(&start)).unwrap_or_default();
            } else if let Some(name) = word("    pub ", ':')
                && !row.contains(&format!("`{name}`"))
            {
                missing.push(format!("{file}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
