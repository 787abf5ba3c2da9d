//! Our own words: no text of ours has eight words in a row in common with the two main sources, titles
//! of acts and names of offices left out. Of the sources only hashes are here.

use std::collections::BTreeSet;

use tests::own_words::{Names, hash, runs_in_common, source_runs};
use tests::{DAY, folder, generated, html, repository};

#[test]
fn no_text_of_ours_repeats_a_source() {
    let (names, runs) = (Names::read(), BTreeSet::from_iter(source_runs()));
    for (name, text) in texts() {
        let found = runs_in_common(&text, &names, &runs);
        assert!(found.is_empty(), "{name} repeats a source: {found:#?}");
    }
}

#[test]
fn what_repeats_a_source_is_found() {
    let names = Names::read();
    let source = "Whoever moves here must first be asked by the ministry of labour what they can do.";
    let run = "here must first be asked by the what";
    let runs = BTreeSet::from([hash(run)]);
    let found = |text: &str| runs_in_common(text, &names, &runs);
    assert_eq!(found(source), [run]);
    // Other signs, large letters and another office's name make no other sentence.
    assert_eq!(found("“Here, MUST first be asked: by the … what?”"), [run]);
    let other = "here must first be asked by the National Security Committee what";
    assert_eq!(found(other), [run]);
    assert!(found("here must first be asked by an office what").is_empty());
}

#[test]
fn the_script_and_the_test_mean_the_same_hash() {
    // Both expected values are what `hashed` of source-runs.py gives.
    let script = |run: &str, value| assert_eq!(hash(run), value, "{run}");
    script("one law says what eight words are once", 0xcfed_c77b_9ac2_73d6);
    script("тұру үшін бір екі сөз рпп b12 1", 0x551c_32b9_e399_0d93);
}

#[test]
fn the_hashes_are_sorted_and_all_there() {
    let runs = source_runs();
    assert!(runs.is_sorted_by(|one, next| one < next));
    // Both sources together have a little more than two thousand words.
    assert!(runs.len() > 2000, "{}", runs.len());
}

/// Every file of words as it is written, without what is bound; and every page as it is read, with it.
fn texts() -> Vec<(String, String)> {
    let ending = |name: &str| name.rsplit_once('.').map(|it| it.1.to_owned());
    let is_text = |name: &str| matches!(ending(name).as_deref(), Some("md" | "ftl"));
    let files = folder::read(&repository().join("content")).into_iter();
    let files = files.filter(|(name, _)| is_text(name));
    let written = files
        .map(|(name, bytes)| (name, without_bindings(&String::from_utf8_lossy(&bytes))));
    let output = generated(&repository(), DAY).output;
    let pages = output.expect("the real content has no error").whole().into_iter();
    let pages = pages.filter(|(name, _)| ending(name).as_deref() == Some("html"));
    let read =
        pages.map(|(name, bytes)| (name, html::words(&String::from_utf8_lossy(&bytes))));
    let all: Vec<_> = written.chain(read).collect();
    assert!(all.len() > 600, "all pages of three languages: {}", all.len());
    all
}

fn without_bindings(text: &str) -> String {
    let parts = text.split('{').map(|it| it.split_once('}').map_or(it, |(_, rest)| rest));
    parts.collect::<Vec<_>>().join(" ")
}
