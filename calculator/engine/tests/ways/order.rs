//! Which ways are shown, and in which order.

use crate::entries::{COMPILED, answers, condition, day};
use crate::rulebook::{rulebook, rulebook_with, way_of};
use engine::{RuleBook, WayAnswer, assess_ways};

#[test]
fn ways_that_are_wanted_come_first_and_within_them_those_that_fit() {
    // Section 4.6: "ways that match `aim` first; within these and within the rest fits, depends,
    // does not fit; then as listed". A card without a verdict: after *depends*.
    check(
        "",
        " | renewal refugee kandas in-demand b9-1 b12-1 rvp screening residence-permit \
         visa-temporary e-residency",
    );
    check(
        "aim=for-good",
        "screening residence-permit | renewal refugee kandas in-demand b9-1 b12-1 rvp \
         visa-temporary e-residency",
    );
    check(
        "aim=for-good holds=permit special=none field=it remote=yes income=3001",
        "screening residence-permit | renewal b9-1 b12-1 in-demand rvp visa-temporary \
         e-residency refugee kandas",
    );
    check(
        "aim=remote holds=permit remote=no job=contract",
        "b12-1 | renewal rvp refugee kandas in-demand b9-1 visa-temporary e-residency \
         screening residence-permit",
    );
    check(
        "holds=prp",
        " | residence-permit refugee kandas in-demand b9-1 b12-1 rvp screening \
         visa-temporary e-residency renewal",
    );
}

#[test]
fn among_the_wanted_what_fits_comes_first_too() {
    check_first("aim=for-good holds=prp", "residence-permit screening");
    check_first("aim=for-good holds=permit", "screening residence-permit");
    check_first("aim=renew", "renewal");
    check_first("aim=employer", "");
}

#[test]
fn a_way_is_shown_unless_its_condition_is_not_met() {
    let is_shown = |given: &str| {
        let rulebook = rulebook();
        ways(&rulebook, given).iter().any(|it| it.way.as_str() == "refugee")
    };
    assert!(is_shown(""));
    assert!(is_shown("aim=remote"));
    assert!(!is_shown("aim=employer"));
}

#[test]
fn a_way_stands_among_the_first_only_if_that_is_certain() {
    let rulebook = rulebook_with(|it| {
        way_of(it, "kandas").first = Some(condition("not $aim is employer"));
    });
    let is_first = |given: &str| {
        let all = ways(&rulebook, given);
        all.iter().find(|it| it.way.as_str() == "kandas").is_some_and(|it| it.is_first)
    };
    assert!(is_first("aim=remote"));
    assert!(!is_first("aim=employer"));
    assert!(!is_first(""));
}

fn ways(rulebook: &RuleBook, given: &str) -> Vec<WayAnswer> {
    assess_ways(rulebook, &answers(rulebook, given), day(COMPILED))
}

fn names(all: &[WayAnswer], is_first: bool) -> String {
    let named = all.iter().filter(|it| it.is_first == is_first);
    named.map(|it| it.way.as_str()).collect::<Vec<_>>().join(" ")
}

fn check(given: &str, expected: &str) {
    let all = ways(&rulebook(), given);
    let n_first = all.iter().filter(|it| it.is_first).count();
    assert!(all[..n_first].iter().all(|it| it.is_first), "`{given}`");
    let found = format!("{} | {}", names(&all, true), names(&all, false));
    assert_eq!(found, expected, "`{given}`");
}

fn check_first(given: &str, expected: &str) {
    assert_eq!(names(&ways(&rulebook(), given), true), expected, "`{given}`");
}
