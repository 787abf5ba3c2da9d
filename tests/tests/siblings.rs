//! Compressed siblings: what they hold, which files have some, and that nothing but the files decides
//! them: no thread, no cache, no damage of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;

use tests::{Sandbox, folder};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn each_sibling_holds_what_its_file_holds_and_is_smaller() {
    let (site, cache) = (compressed(), Sandbox::empty());
    let files = built(&site, &cache, "2");
    let mut n = 0;
    for (name, bytes) in &files {
        let Some((of, ending)) = name.rsplit_once('.') else { continue };
        let held = match ending {
            "br" => brotli(bytes),
            "gz" => gzip(bytes),
            _ => continue,
        };
        assert!(held == files[of], "{name} holds what {of} holds");
        assert!(bytes.len() < held.len(), "{name} is smaller than {of}");
        n += 1;
    }
    assert!(n > 50, "{n} siblings");
}

#[test]
fn what_is_compressed_already_or_for_the_host_alone_has_none() {
    let site = compressed();
    let noise: Vec<u8> = (0..4000_u32).map(|n| (n * n / 7).to_le_bytes()[0]).collect();
    folder::write(&site.root().join("content/static/plan.png"), &noise);
    // One that the publisher has put there stays.
    folder::write(&site.root().join("content/static/map.txt.gz"), b"mine");
    let files = built(&site, &Sandbox::empty(), "2");
    let siblings: BTreeSet<&str> =
        files.keys().filter_map(|it| it.strip_suffix(".gz")).collect();
    assert!(siblings.contains("en/index.html") && siblings.contains("rules.json"));
    for name in ["plan.png", "_headers", "_redirects", ".nojekyll", ".meken-manifest"] {
        assert!(!siblings.contains(name), "{name}");
    }
    assert_eq!(files["map.txt.gz"], b"mine");
}

#[test]
fn neither_threads_nor_the_cache_show() {
    let (site, cache) = (compressed(), Sandbox::empty());
    let first = built(&site, &cache, "1");
    assert_same(&first, &built(&site, &cache, "4"), "from the cache");
    assert_same(&first, &built(&site, &Sandbox::empty(), "8"), "without a cache");
    for (name, bytes) in folder::read(cache.root()) {
        let damaged = if bytes.len() % 2 == 0 { &bytes[..20] } else { &b"damage"[..] };
        folder::write(&cache.root().join(name), damaged);
    }
    assert_same(&first, &built(&site, &cache, "2"), "from a damaged cache");
}

#[test]
fn what_is_in_the_cache_is_not_made_again() {
    let (site, cache) = (compressed(), Sandbox::empty());
    let (first, second) = (build(&site, &cache, "2"), build(&site, &cache, "2"));
    assert!(first.contains(" compressed siblings in "), "{first}");
    assert!(!first.contains(" 0 not in the cache\n"), "{first}");
    assert!(second.contains(" 0 not in the cache\n"), "{second}");
}

#[test]
fn a_cache_that_cannot_be_written_is_none() {
    let (site, cache) = (compressed(), Sandbox::empty());
    fs::write(cache.root().join("meken"), "no folder").expect("a test may write here");
    assert!(built(&site, &cache, "2").contains_key("en/index.html.br"));
}

#[test]
fn a_site_that_does_not_ask_for_them_has_none() {
    let files = built(&Sandbox::good(), &Sandbox::empty(), "2");
    let is_sibling =
        |it: &&String| it.rsplit_once('.').is_some_and(|it| ["br", "gz"].contains(&it.1));
    assert_eq!(files.keys().find(is_sibling), None);
}

fn compressed() -> Sandbox {
    let site = Sandbox::good();
    let settings = site.text("content/site.toml");
    let redirects = "compress = true\n[redirects]\n\"/en/hours/\" = \"/en/about/\"\n";
    site.write("content/site.toml", &(settings + redirects));
    site
}

fn built(site: &Sandbox, cache: &Sandbox, threads: &str) -> BTreeMap<String, Vec<u8>> {
    build(site, cache, threads);
    site.public()
}

/// Builds, and says what was told.
fn build(site: &Sandbox, cache: &Sandbox, threads: &str) -> String {
    let folder = cache.root().to_str().expect("the folder of a test is Unicode");
    let variables = [("XDG_CACHE_HOME", folder), ("RAYON_NUM_THREADS", threads)];
    let run = site.run_with(SITE, &["build"], &variables);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    run.stderr
}

fn assert_same(
    one: &BTreeMap<String, Vec<u8>>,
    other: &BTreeMap<String, Vec<u8>>,
    how: &str,
) {
    assert!(one.keys().eq(other.keys()), "{how}");
    let differs: Vec<&String> = one.keys().filter(|it| one[*it] != other[*it]).collect();
    assert!(differs.is_empty(), "{how}: {differs:?}");
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut held = Vec::new();
    brotli::BrotliDecompress(&mut &*bytes, &mut held).expect("it is Brotli");
    held
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut held = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut held).expect("it is gzip");
    held
}
