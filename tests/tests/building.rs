//! Building: all problems in one run, all of the output or nothing, and nobody else's files touched.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use tests::{Run, Sandbox, folder};

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// The file that lists what the generator wrote.
const MANIFEST: &str = ".meken-manifest";

#[test]
fn four_mistakes_are_told_in_one_run_and_the_old_site_stays() {
    let site = built();
    let before = site.public();
    // A figure, a link, a source and a key of a head.
    site.replace(
        "content/guides/en/lending.md",
        "kept for {loan} days",
        "kept for {loam} days",
    );
    site.replace("content/guides/en/lending.md", "(money.md#deposit)", "(mony.md)");
    site.replace(
        "content/rules/money.toml",
        "primary\"\nsources = [\"charter\"]\nfigures.value = [",
        "primary\"\nsources = [\"chart\"]\nfigures.value = [",
    );
    site.replace("content/pages/en/about.md", "title =", "titel =");
    let run = site.run(SITE, &["build"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        places(&run),
        [
            "unknown-rule content/guides/en/lending.md:15:25",
            "broken-link content/guides/en/lending.md:37:22",
            "unknown-key content/pages/en/about.md:2:1",
            "unknown-source content/rules/money.toml:10:13",
        ]
    );
    assert!(site.public() == before, "the old site is untouched, byte by byte");
    assert_eq!(folder::folders(site.root()), ["content", "public", "themes"]);
}

#[test]
fn a_build_says_what_it_wrote_and_lists_it() {
    let site = Sandbox::good();
    let run = site.run(SITE, &["build"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (Some(0), "the site as of 2026-11-22\nno problems\n")
    );
    let public = site.public();
    let n_pages = public.keys().filter(|name| name.ends_with("html")).count();
    assert!(
        run.stdout.starts_with(&format!("wrote {n_pages} pages to public/ in ")),
        "{}",
        run.stdout
    );
    let listed = String::from_utf8_lossy(&public[MANIFEST]).into_owned();
    let listed: BTreeSet<&str> =
        listed.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    let written: BTreeSet<&str> =
        public.keys().map(String::as_str).filter(|it| *it != MANIFEST).collect();
    assert_eq!(listed, written);
}

#[test]
fn a_build_exchanges_the_whole_folder() {
    let site = Sandbox::good();
    let hours = "+++\ntitle = \"Hours\"\ndescription = \"When.\"\n+++\n\nAlways.\n";
    site.write("content/pages/en/hours.md", hours);
    build(&site);
    let number =
        |name: &str| fs::metadata(site.root().join(name)).expect("it is there").ino();
    let before = number("public");
    fs::remove_file(site.root().join("content/pages/en/hours.md"))
        .expect("it was written above");
    build(&site);
    assert_eq!(
        number("public.next"),
        before,
        "what was there is the next stage, untouched"
    );
    // The second time the stage holds the page that is no more.
    for _ in 0..2 {
        assert!(!site.public().contains_key("en/hours/index.html"));
        build(&site);
    }
}

#[test]
fn a_folder_that_is_not_ours_is_never_touched() {
    check_foreign("public/index.html");
    check_foreign("public/en/notes.txt");
    check_foreign("public.next/notes.txt");
}

#[test]
fn a_file_that_somebody_put_into_our_folder_is_never_lost() {
    let site = built();
    site.write("public/en/notes.txt", "mine");
    let before = site.public();
    let run = site.run(SITE, &["build"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("public/en/notes.txt"), "{}", run.stderr);
    assert!(site.public() == before);
}

#[test]
fn a_link_is_not_followed() {
    let (site, elsewhere) = (Sandbox::good(), Sandbox::empty());
    elsewhere.write("notes.txt", "mine");
    symlink(elsewhere.root(), site.root().join("public"))
        .expect("a test may link in its folder");
    assert_eq!(site.run(SITE, &["build"]).code, Some(1));
    let left: Vec<String> = folder::read(elsewhere.root()).into_keys().collect();
    assert_eq!(left, ["notes.txt"]);
}

#[test]
fn the_gitignore_is_carried_over() {
    let site = Sandbox::good();
    site.write("public/.gitignore", "*\n!.gitignore\n");
    for _ in 0..2 {
        assert_eq!(site.run(SITE, &["build"]).code, Some(0));
        assert_eq!(site.page(".gitignore"), "*\n!.gitignore\n");
    }
}

#[test]
fn what_a_stopped_build_left_behind_does_not_show() {
    let site = built();
    let before = site.public();
    folder::copy(&site.root().join("public"), &site.root().join("public.next"));
    fs::remove_dir_all(site.root().join("public.next/ru")).expect("it was copied above");
    let page = site.page("en/index.html");
    // As long as it was, so that only its bytes tell.
    site.write("public.next/en/index.html", &page.replace("Borrow", "Return"));
    build(&site);
    assert!(site.public() == before);
}

/// Where two folders are exchanged in two steps, there is a moment at which the one is gone.
#[test]
fn a_site_that_waits_aside_comes_back_even_if_the_content_is_broken() {
    let site = built();
    let before = site.public();
    let [public, aside] = ["public", "public.before"].map(|it| site.root().join(it));
    fs::rename(&public, &aside).expect("a test may move its own folders");
    site.write("content/pages/en/broken.md", "no head");
    assert_eq!(site.run(SITE, &["build"]).code, Some(1));
    assert!(site.public() == before && !aside.exists());
}

#[test]
fn a_check_writes_nothing() {
    let site = Sandbox::good();
    assert_eq!(site.run(SITE, &["check"]).code, Some(0));
    assert_eq!(folder::folders(site.root()), ["content", "themes"]);
}

#[test]
fn a_folder_that_is_no_site_is_a_wrong_command() {
    let run = Sandbox::empty().run(SITE, &["check"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("is not the folder of a site"), "{}", run.stderr);
}

#[test]
fn on_a_day_without_a_value_the_binding_is_told() {
    // The deposit is known from 2025 on.
    let run = Sandbox::good().run(SITE, &["check", "--as-of", "2024-12-31"]);
    assert_eq!(run.code, Some(1));
    assert!(
        places(&run).iter().all(|it| it.starts_with("no-value content/")),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("`{deposit @ 2025-01-01}`"), "{}", run.stderr);
}

/// A build is refused, and the file and all beside it stay.
fn check_foreign(file: &str) {
    let site = Sandbox::good();
    site.write(file, "mine");
    let before = folder::read(site.root());
    let run = site.run(SITE, &["build"]);
    assert_eq!(run.code, Some(1), "{file}");
    assert!(run.stderr.contains(file), "{}", run.stderr);
    assert!(
        folder::read(site.root()) == before,
        "{file}: nothing else is there, nothing is gone"
    );
}

fn built() -> Sandbox {
    let site = Sandbox::good();
    build(&site);
    site
}

fn build(site: &Sandbox) {
    let run = site.run(SITE, &["build"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

/// Lint, file, line and column of each problem, in order.
fn places(run: &Run) -> Vec<String> {
    let lines: Vec<&str> = run.stderr.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let lint = pair[0].strip_prefix("error[")?.split_once(']')?.0;
        Some(format!("{lint} {}", pair[1].trim().strip_prefix("--> ")?))
    });
    pairs.collect()
}
