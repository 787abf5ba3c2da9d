//! The verdict of a way and its reasons.

use crate::entries::{
    COMPILED, answers, day, grounds, listed, state, states, truth, way,
};
use crate::rulebook::{rule_of, rulebook, rulebook_with, way_of};
use engine::{Fit, RuleBook, Standing, WayAnswer, WayId, assess_ways};

#[test]
fn a_way_answers_as_the_table_of_ways_says() {
    // Each line: 4.10, else the row of 4.6 and the answers of 4.5 that feed it.
    check("remote=yes income=2999", "b12-1", "does not fit: b12-1#over met");
    check("remote=yes income=3000", "b12-1", "depends: b12-1#atleast met");
    check("remote=yes income=3001", "b12-1", "fits: b12-1 met");
    check("special=permit", "renewal", "fits: exempt-renewals met");
    check("special=permit", "screening", "not needed: exempt-renewals met");
    check("holds=permit", "renewal", "fits: exempt-renewals met");
    check("holds=permit", "screening", "not needed: exempt-renewals met");
    check("holds=rvp", "residence-permit", "does not fit: prp-step met"); // "first PRP"
    check("holds=prp", "residence-permit", "fits: prp-step met");
    check("field=designer", "in-demand", "depends: in-demand#list met");
    check("holds=b12-1 special=none", "screening", "depends: test-first met");
    check("holds=b9-1", "screening", "not needed: exempt-nomads met");
    check("special=refugee", "refugee", "fits: exempt-refugees met");
    check("special=refugee", "screening", "not needed: exempt-refugees met");
    check("special=protection", "refugee", "depends: exempt-refugees not met");
    check("special=none", "refugee", "does not fit: exempt-refugees met");
    check("special=kandas", "kandas", "depends: kandas#threshold met");
    check("special=none", "kandas", "does not fit: kandas met");
    check("field=none", "in-demand", "does not fit: in-demand met");
    check("field=none", "b9-1", "does not fit: b9-1 met");
    check("field=it", "b9-1", "fits: b9-1 met");
    check("field=it field=another", "b9-1", "fits: b9-1 met");
    check("field=another", "in-demand", "depends: in-demand#list met"); // never "no"
    check("reasons=study", "rvp", "fits: rvp met"); // one basis is enough
    check("reasons=none", "rvp", "does not fit: rvp met");
    check("project=yes", "visa-temporary", "depends: visa-temporary needs job");
    check("job=offer project=yes", "visa-temporary", "fits: visa-temporary met");
    check("project=no", "visa-temporary", "does not fit: visa-temporary met");
    check("", "e-residency", "card: e-residency met");
}

#[test]
fn what_is_not_answered_is_never_a_no() {
    check("", "renewal", "depends: exempt-renewals needs holds");
    check("", "refugee", "depends: exempt-refugees needs special");
    check("", "kandas", "depends: kandas needs special");
    check("", "in-demand", "depends: in-demand needs field");
    check("", "b12-1", "depends: b12-1 needs remote");
    check("income=3001", "b12-1", "depends: b12-1 needs remote");
    check("remote=yes", "b12-1", "depends: b12-1#over needs income");
    check("", "rvp", "depends: rvp needs reasons");
    check("", "screening", "depends: test-first met");
    check("holds=no-name", "renewal", "depends: exempt-renewals needs holds");
    check(
        "job=offer project=must-ask",
        "visa-temporary",
        "depends: visa-temporary needs project",
    );
}

#[test]
fn one_answer_that_closes_is_enough() {
    check("remote=no", "b12-1", "does not fit: b12-1 met");
    check("income=2999", "b12-1", "does not fit: b12-1#over met");
    check("remote=no income=2999", "b12-1", "does not fit: b12-1 met");
    check("remote=no income=3001", "b12-1", "does not fit: b12-1 met");
}

#[test]
fn what_an_earlier_answer_says_counts_until_it_is_changed() {
    check("special=permit holds=prp", "renewal", "does not fit: exempt-renewals met");
    check(
        "special=permit holds=no-name",
        "renewal",
        "depends: exempt-renewals needs holds",
    );
    check("job=contract", "rvp", "fits: rvp met");
    check("job=contract reasons=none", "rvp", "does not fit: rvp met");
    check("job=offer", "rvp", "depends: rvp needs reasons");
}

#[test]
fn local_work_turns_the_verdict_only_once_it_is_wanted() {
    // 4.6: "turns the verdict only where an answer touches it (exactly {limit}, local work wanted)".
    check("remote=yes income=3001 local-work=no", "b12-1", "fits: b12-1 met");
    check("remote=yes income=3001 local-work=yes", "b12-1", "depends: b12-1-work met");
    check(
        "remote=yes income=2999 local-work=yes",
        "b12-1",
        "does not fit: b12-1#over met",
    );
    check("remote=yes local-work=yes", "b12-1", "depends: b12-1-work met");
}

fn check(given: &str, id: &str, expected: &str) {
    check_in(&rulebook(), COMPILED, given, id, expected);
}

fn check_in(rulebook: &RuleBook, on: &str, given: &str, id: &str, expected: &str) {
    let found = answer(rulebook, on, given, id);
    assert_eq!(shown(&found), expected, "`{given}`: {id}");
}

fn answer(rulebook: &RuleBook, on: &str, given: &str, id: &str) -> WayAnswer {
    let all = assess_ways(rulebook, &answers(rulebook, given), day(on));
    let found = all.into_iter().find(|it| it.way == WayId::from(id));
    found.expect("the way is shown")
}

fn shown(answer: &WayAnswer) -> String {
    let fit = match answer.fit {
        None => "card",
        Some(Fit::Fits) => "fits",
        Some(Fit::Depends) => "depends",
        Some(Fit::DoesNotFit) => "does not fit",
        Some(Fit::NotNeeded) => "not needed",
    };
    format!("{fit}: {}", state(&answer.reason))
}

#[test]
fn conditions_add_up_as_the_rulebook_says() {
    // docs/rulebook.md: fits if all are met, closed if any is, not needed if any is; else depends.
    judged("fits a; fits b", "a=yes b=yes", "fits: fits1 met");
    judged("fits a; fits b", "a=yes b=no", "depends: fits2 not met");
    judged("fits a; fits b", "a=yes", "depends: fits2 needs b");
    judged("fits a; fits b", "b=no", "depends: fits2 not met");
    judged("fits a; excludes b", "a=yes b=no", "fits: fits1 met");
    judged("fits a; excludes b", "a=yes b=yes", "does not fit: excludes1 met");
    judged("fits a; excludes b", "a=yes", "depends: excludes1 needs b");
    judged("excludes b", "b=no", "depends: x met"); // Without conditions never more than that.
    judged("excludes a; excludes b", "a=no b=yes", "does not fit: excludes2 met");
    judged("fits a; not_needed b", "a=yes b=no", "fits: fits1 met");
    judged("fits a; not_needed b", "a=yes b=yes", "not needed: not_needed1 met");
    judged("fits a; not_needed b", "a=yes", "depends: not_needed1 needs b");
    judged("fits a; depends b", "a=yes b=no", "fits: fits1 met");
    judged("fits a; depends b", "a=yes", "fits: fits1 met");
    judged("fits a; depends b", "a=yes b=yes", "depends: depends1 met");
    judged("fits a; depends", "a=yes", "fits: fits1 met"); // Named always, turns nothing.
    judged("fits; depends b", "b=yes", "depends: depends1 met");
    judged("fits", "", "fits: fits1 met");
    judged("", "", "depends: x met");
}

#[test]
fn what_is_not_needed_comes_before_what_closes() {
    // 4.10: residence permit held → test and points not needed, whatever they would be.
    judged("excludes a; not_needed b", "a=yes b=yes", "not needed: not_needed1 met");
    judged("excludes a; not_needed b", "a=yes b=no", "does not fit: excludes1 met");
    judged("excludes a; not_needed b", "a=yes", "depends: excludes1 met");
    judged("excludes a; not_needed b", "b=yes", "not needed: not_needed1 met");
}

#[test]
fn what_all_open_answers_lead_to_is_said_at_once() {
    judged("excludes a; excludes not a", "", "does not fit: excludes1 needs a");
    judged("not_needed a; not_needed not a", "", "not needed: not_needed1 needs a");
    judged("fits a; excludes a", "", "depends: fits1 needs a");
    judged("fits a; fits not a; excludes b", "b=no", "depends: fits1 needs a");
    judged("fits; depends a; depends not a", "", "depends: depends1 needs a");
    judged("fits; depends a; depends b", "", "fits: fits1 met");
}

#[test]
fn the_most_telling_reason_is_named() {
    judged("fits a; depends b; excludes c", "a=no b=yes", "depends: depends1 met");
    judged("fits a; fits b; excludes c", "b=no", "depends: fits2 not met");
    judged("fits a; excludes c; depends", "", "depends: fits1 needs a");
    judged("excludes c; depends; not_needed b", "", "depends: excludes1 needs c");
    judged("excludes c; depends; not_needed b", "c=no", "depends: depends1 met");
    judged(
        "excludes c; depends a; not_needed b",
        "c=no a=no",
        "depends: not_needed1 needs b",
    );
    judged("excludes c; depends a; not_needed b", "c=no a=no b=no", "depends: x met");
    judged("excludes c; depends a", "c=no", "depends: depends1 needs a");
    judged("not_needed a; not_needed b", "b=yes", "not needed: not_needed2 met");
}

#[test]
fn a_condition_without_a_value_on_the_day_decides_nothing() {
    judged("fits gone", "", "depends: fits1 without a value");
    judged("fits a; excludes gone", "a=yes", "depends: excludes1 without a value");
    judged("fits a; not_needed gone", "a=yes", "depends: not_needed1 without a value");
    judged("fits a; depends gone", "a=yes", "fits: fits1 met");
    judged("excludes a; excludes gone", "a=yes", "does not fit: excludes1 met");
    judged("not_needed a; excludes gone", "a=yes", "not needed: not_needed1 met");
}

/// Judges a way `x` of which each ground stands for an answer *yes*, by itself or turned round.
fn judged(of: &str, given: &str, expected: &str) {
    check_in(&crate::needs::small(of), COMPILED, given, "x", expected);
}

#[test]
fn what_is_met_missing_and_against_is_listed() {
    let lists = |given: &str| {
        let found = answer(&rulebook(), COMPILED, given, "b12-1");
        [states(&found.met), states(&found.missing), states(&found.against)].join(" / ")
    };
    let all_open = " / b12-1 needs remote, b12-1#over needs income / b12-1 needs remote, \
                    b12-1#over needs income";
    assert_eq!(lists(""), all_open);
    assert_eq!(
        lists("remote=yes"),
        "b12-1 met / b12-1#over needs income / b12-1#over needs income"
    );
    assert_eq!(lists("remote=yes income=3001"), "b12-1 met, b12-1#over met /  / ");
    assert_eq!(
        lists("remote=no income=3000"),
        " / b12-1 not met, b12-1#over not met / b12-1 met"
    );
}

#[test]
fn what_it_depends_on_besides_is_named_unless_it_is_not_met() {
    let open = |given: &str| {
        let found = answer(&rulebook(), COMPILED, given, "b12-1").open;
        let one = |it: &engine::OpenPoint| {
            let note = it.note.as_ref().map(|it| format!("#{it}")).unwrap_or_default();
            format!("{}{note} {}", it.rule, truth(&it.turns))
        };
        found.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        open(""),
        "b12-1#atleast needs income, b12-1-work needs local-work, b12-1-papers not met"
    );
    assert_eq!(
        open("income=3001 local-work=yes"),
        "b12-1-work met, b12-1-papers not met"
    );
    assert_eq!(
        open("income=3000 local-work=no"),
        "b12-1#atleast met, b12-1-papers not met"
    );
    assert_eq!(open("income=2999 local-work=no"), "b12-1-papers not met");
}

#[test]
fn what_follows_is_listed_where_it_is_met() {
    let then = |given: &str| states(&answer(&rulebook(), COMPILED, given, "b12-1").then);
    assert_eq!(then(""), "b12-1-papers met");
    assert_eq!(then("holds=rvp"), "b12-1-papers met");
    assert_eq!(then("holds=b12-1"), "nomad-renewal met, b12-1-papers met");
    let next = answer(&rulebook(), COMPILED, "", "screening").next;
    assert_eq!(next, [WayId::from("residence-permit")]);
}

#[test]
fn after_the_stated_end_a_way_depends_on_what_applies_then() {
    // 4.9: "Verdicts of `screening` become depends on what applies now"; 4.6 for the renewal.
    let check = |on: &str, given: &str, id: &str, expected: &str| {
        check_in(&rulebook(), on, given, id, expected);
        let ended = answer(&rulebook(), on, given, id).ended;
        let is_after = id != "rvp" && day(on) > day("2026-12-31");
        assert_eq!(ended, is_after.then(|| day("2026-12-31")), "{on}: {id}");
    };
    check("2026-12-31", "holds=permit", "renewal", "fits: exempt-renewals met");
    check("2027-01-01", "holds=permit", "renewal", "depends: pilot-end met");
    check("2027-01-02", "holds=rvp", "renewal", "does not fit: exempt-renewals met");
    check("2027-01-02", "holds=rvp special=none", "screening", "depends: pilot-end met");
    check("2027-01-02", "holds=permit", "screening", "not needed: exempt-renewals met");
    check("2027-01-02", "reasons=work", "rvp", "fits: rvp met");
}

#[test]
fn the_end_of_a_law_is_that_of_a_way_without_one_of_its_own() {
    let rulebook = rulebook_with(|it| way_of(it, "screening").ends = None);
    let ended = |on: &str| answer(&rulebook, on, "", "screening").ended;
    assert_eq!(ended("2026-12-31"), None);
    assert_eq!(ended("2027-01-01"), Some(day("2026-12-31")));
}

#[test]
fn an_end_that_is_not_known_ends_nothing() {
    let rulebook = rulebook_with(|it| rule_of(it, "pilot-end").figures.clear());
    check_in(
        &rulebook,
        "2027-06-01",
        "holds=permit",
        "renewal",
        "fits: exempt-renewals met",
    );
}

#[test]
fn rules_that_are_not_simply_in_force_are_named_once() {
    let from = day("2027-03-01");
    let rulebook = rulebook_with(|it| {
        rule_of(it, "b12-1").clocks.review_by = day("2026-11-21");
        rule_of(it, "b12-1-papers").clocks.period.until = Some(day("2026-11-21"));
        rule_of(it, "b12-1-work").clocks.period.from = Some(from);
        way_of(it, "b9-1").excludes = grounds(&["b9-1: $income < b12-1.over"]);
        way_of(it, "rvp").ends = Some("b12-1".into());
        rule_of(it, "points-skills").clocks.review_by = day("2026-11-21");
    });
    let standings = |id: &str| answer(&rulebook, COMPILED, "", id).standings;
    let due = Standing::ReviewDue { review_by: day("2026-11-21") };
    assert_eq!(
        standings("b12-1"),
        [
            ("b12-1".into(), due),
            ("b12-1-work".into(), Standing::Announced { from }),
            ("b12-1-papers".into(), Standing::Expired { until: day("2026-11-21") }),
        ]
    );
    assert_eq!(standings("b9-1"), [("b12-1".into(), due)]); // Its condition rests on that figure.
    assert_eq!(standings("rvp"), [("b12-1".into(), due)]);
    assert_eq!(standings("screening"), [("points-skills".into(), due)]); // By its law.
    assert_eq!(standings("kandas"), []);
}

#[test]
fn a_card_without_a_verdict_names_nothing_that_could_change_one() {
    let rulebook = rulebook_with(|it| {
        let card = way_of(it, "e-residency");
        card.excludes = grounds(&["kandas: $special is kandas"]);
        card.depends = grounds(&["kandas"]);
    });
    let found = answer(&rulebook, COMPILED, "", "e-residency");
    assert_eq!(shown(&found), "card: e-residency met");
    assert_eq!(listed(&found.needs), "");
    assert_eq!(found.open.len(), 1);
    assert_eq!(way("e-residency").rule, found.reason.rule);
}
