//! Whether readers find what they look for: the searches of the gold sets on the real site, as the
//! browser would answer them, and what they cost.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use search::Index;
use tests::{DAY, folder, generated, repository};

/// What has to be found, in hundredths of all searches.
struct Least {
    /// Searches whose first hit is right.
    first: usize,
    /// Searches with a right page among the first five.
    among_five: usize,
}

#[test]
fn readers_find_what_they_look_for() {
    let output = generated(&repository(), DAY).output;
    let files = output.expect("the real content has no error").whole();
    let mut told = String::new();
    let mut is_enough = true;
    for (language, least) in [
        ("en", Least { first: 85, among_five: 95 }),
        ("ru", Least { first: 85, among_five: 95 }),
        ("kk", Least { first: 90, among_five: 95 }),
    ] {
        let named = format!("assets/search-{language}.");
        let file = files.iter().find(|(name, _)| name.starts_with(&named));
        let (_, bytes) = file.expect("each language has an index");
        let index = Index::from_bytes(bytes).expect("the generator wrote it");
        let Found { n, first, among_five, shares, lost } = found(&index, language);
        assert!(n >= 60, "{language} has {n} searches");
        is_enough &= first * 100 >= least.first * n;
        is_enough &= among_five * 100 >= least.among_five * n;
        // Writing into a string cannot fail.
        let _ = writeln!(
            told,
            "{language}: of {n} searches {first} right at once, {among_five} among five"
        );
        let mean = |of: fn(&Shares) -> f64| {
            let count = u32::try_from(n).expect("there are some dozens");
            shares.iter().map(of).sum::<f64>() / f64::from(count)
        };
        let _ = writeln!(
            told,
            "  precision {:.3} (of as many hits as there are right pages), recall {:.3} among five",
            mean(|it| it.precision),
            mean(|it| it.recall)
        );
        told.push_str(&lost);
    }
    println!("{told}");
    assert!(is_enough, "{told}");
}

/// How a gold set fares.
struct Found {
    n: usize,
    first: usize,
    among_five: usize,
    shares: Vec<Shares>,
    /// What was not right at once.
    lost: String,
}

/// What a search finds, as shares of what is right.
struct Shares {
    /// Of as many pages as are right, the first ones found, how many are.
    precision: f64,
    /// How many of the right pages are among the first five.
    recall: f64,
}

fn shares(pages: &[&str], right: &BTreeSet<&str>) -> Shares {
    let of_first = |n: usize| {
        let found: BTreeSet<&str> = pages.iter().take(n).copied().collect();
        let count = |n: usize| f64::from(u32::try_from(n).expect("there are a few"));
        count(found.intersection(right).count()) / count(right.len())
    };
    Shares { precision: of_first(right.len()), recall: of_first(5) }
}

fn found(index: &Index, language: &str) -> Found {
    let set = repository().join(format!("tests/data/search-{language}.txt"));
    let text = folder::text(&set);
    let mut all =
        Found { n: 0, first: 0, among_five: 0, shares: Vec::new(), lost: String::new() };
    for (question, right) in text.lines().filter_map(|line| line.split_once(" | ")) {
        let hits = index.find(question).hits;
        let hits: Vec<String> = hits.iter().map(|it| index.address(it)).collect();
        let right: BTreeSet<&str> = right.split(' ').collect();
        // Several hits may stand on one page.
        let mut pages: Vec<&str> = Vec::new();
        for page in hits.iter().filter_map(|hit| hit.split('#').next()) {
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        all.shares.push(shares(&pages, &right));
        let is_right =
            |hit: &String| right.contains(hit.split('#').next().unwrap_or(hit));
        let place = hits.iter().position(is_right);
        all.n += 1;
        all.first += usize::from(place == Some(0));
        all.among_five += usize::from(place.is_some_and(|it| it < 5));
        if place != Some(0) {
            let first: Vec<&str> = hits.iter().take(5).map(String::as_str).collect();
            let _ = writeln!(all.lost, "  {question} ({right:?}): {first:?}");
        }
    }
    all
}

#[test]
fn every_address_that_can_be_found_is_there() {
    let output = generated(&repository(), DAY).output;
    let files = output.expect("the real content has no error").whole();
    for (name, bytes) in &files {
        let Ok(index) = Index::from_bytes(bytes) else { continue };
        let language =
            name.split(['-', '.']).nth(1).expect("an index is named by its language");
        let addresses = index.addresses();
        assert!(addresses.len() > 150, "{name}");
        for address in addresses {
            let (page, id) = address.split_once('#').unwrap_or((&address, ""));
            let html = files.get(&format!("{language}/{page}index.html"));
            let html = String::from_utf8_lossy(html.expect("the page is there"));
            assert!(id.is_empty() || html.contains(&format!("id=\"{id}\"")), "{address}");
        }
    }
}
