//! Papers: whether each is needed, how old it may be, how long it must last.

use crate::entries::{
    COMPILED, answers, condition, day, figure_of, grounds, listed, number, states,
};
use crate::rulebook::{document_of, rule_of, rulebook, rulebook_with, way_of};
use engine::{
    Filing, Form, Lasts, Need, Paper, Papers, Period, RuleBook, Unit, WayId, documents,
};

#[test]
fn the_papers_of_all_ways_are_listed_once_in_the_rulebooks_order() {
    let names = |ways: &[&str]| {
        let found = papers(&rulebook(), "", ways);
        let name = |it: &Paper| {
            let ways = it.ways.iter().map(WayId::as_str).collect::<Vec<_>>();
            format!("{} for {}", it.document, ways.join("+"))
        };
        found.papers.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(names(&[]), "");
    assert_eq!(names(&["b12-1"]), "");
    assert_eq!(names(&["rvp"]), "contract for rvp");
    assert_eq!(
        names(&["residence-permit"]),
        "passport for residence-permit, medical for residence-permit, \
         outcome for residence-permit"
    );
    assert_eq!(
        names(&["residence-permit", "rvp", "screening"]),
        "passport for residence-permit+screening, medical for residence-permit+screening, \
         outcome for residence-permit+screening, contract for rvp, exit for screening"
    );
}

#[test]
fn a_paper_is_needed_if_any_ground_says_so_and_none_exempts() {
    check("", "passport", "needed: prp-documents#passport met"); // Always: 4.6.
    check("", "contract", "depends on job: rvp needs job, rvp#offer needs job");
    check("job=contract", "contract", "needed: rvp met");
    check("job=offer", "contract", "needed: rvp#offer met");
    check("job=no", "contract", "not needed: rvp not met, rvp#offer not met");
}

#[test]
fn a_paper_is_needed_unless_it_is_exempt() {
    let exempt = "exempt-refugees needs special, in-demand needs field";
    check("", "outcome", &format!("depends on special field: {exempt}"));
    check("special=none", "outcome", "depends on field: in-demand needs field");
    check("special=none field=it", "outcome", "needed: prp-documents#outcome met");
    check("special=none field=doctor", "outcome", "not needed: in-demand met");
    check("special=refugee", "outcome", "not needed: exempt-refugees met");
    let both = "not needed: exempt-refugees met, in-demand met";
    check("special=refugee field=doctor", "outcome", both);
}

#[test]
fn an_exemption_outweighs_what_asks_for_a_paper() {
    let rulebook = rulebook_with(|it| {
        document_of(it, "contract").exempt = grounds(&["kandas: $special is kandas"]);
    });
    let check =
        |given: &str, expected: &str| check_in(&rulebook, given, "contract", expected);
    check("job=offer special=kandas", "not needed: kandas met");
    check("special=kandas", "not needed: kandas met");
    check("job=no special=kandas", "not needed: kandas met");
    check("job=no", "not needed: rvp not met, rvp#offer not met");
    check("job=no special=none", "not needed: rvp not met, rvp#offer not met");
    check("job=offer", "depends on special: rvp#offer met, kandas needs special");
    check("job=offer special=none", "needed: rvp#offer met");
    check(
        "",
        "depends on special job: rvp needs job, rvp#offer needs job, kandas needs special",
    );
    check("special=none", "depends on job: rvp needs job, rvp#offer needs job");
}

#[test]
fn what_all_open_answers_lead_to_is_said_at_once() {
    let rulebook = rulebook_with(|it| {
        document_of(it, "contract").needed =
            grounds(&["rvp: $job is contract", "rvp: not $job is contract"]);
        document_of(it, "outcome").exempt =
            grounds(&["kandas: $special is kandas", "kandas: not $special is kandas"]);
    });
    check_in(&rulebook, "", "contract", "needed: rvp needs job, rvp needs job");
    let exempt = "not needed: kandas needs special, kandas needs special";
    check_in(&rulebook, "", "outcome", exempt);
}

#[test]
fn a_ground_without_a_value_decides_nothing() {
    let rulebook = rulebook_with(|it| {
        let gone = "mci: mci > 0"; // The rule has no such figure.
        document_of(it, "contract").needed.extend(grounds(&[gone]));
        document_of(it, "outcome").exempt.extend(grounds(&[gone]));
    });
    let check =
        |given: &str, id: &str, expected: &str| check_in(&rulebook, given, id, expected);
    check("job=no", "contract", "depends on : mci without a value");
    check("job=offer", "contract", "needed: rvp#offer met");
    check("special=none field=it", "outcome", "depends on : mci without a value");
    check("special=refugee", "outcome", "not needed: exempt-refugees met");
    let rulebook = rulebook_with(|it| {
        document_of(it, "contract").exempt = grounds(&["mci: mci > 0"]);
    });
    let not_needed = "not needed: rvp not met, rvp#offer not met";
    check_in(&rulebook, "job=no", "contract", not_needed);
    let depends = "depends on : rvp#offer met, mci without a value";
    check_in(&rulebook, "job=offer", "contract", depends);
}

fn check(given: &str, id: &str, expected: &str) {
    check_in(&rulebook(), given, id, expected);
}

fn check_in(rulebook: &RuleBook, given: &str, id: &str, expected: &str) {
    let found = paper(rulebook, given, id);
    let need = match &found.need {
        Need::Needed => "needed".to_owned(),
        Need::NotNeeded => "not needed".to_owned(),
        Need::Depends { needs } => format!("depends on {}", listed(needs)),
    };
    let found = format!("{need}: {}", states(&found.because));
    assert_eq!(found, expected, "`{given}`: {id}");
}

#[test]
fn notes_are_told_unless_they_do_not_apply() {
    let notes = |given: &str| states(&paper(&rulebook(), given, "exit").notes);
    let (russia, unclear) = ("exit-document#russia", "exit-document#unclear met");
    assert_eq!(notes(""), format!("{russia} needs citizenship, {unclear}"));
    assert_eq!(notes("citizenship=russia"), format!("{russia} met, {unclear}"));
    assert_eq!(notes("citizenship=china"), unclear);
}

#[test]
fn the_day_of_filing_is_the_readers_or_assumed() {
    let filing = |given: &str| papers(&rulebook(), given, &[]).filing;
    let assumed = Filing { day: day(COMPILED), is_assumed: true };
    assert_eq!(filing(""), assumed);
    let told = Filing { day: day("2027-01-11"), is_assumed: false };
    assert_eq!(filing("filing-day=2027-01-11"), told);
    let without_sum = rulebook_with(|it| it.sums.clear());
    assert_eq!(papers(&without_sum, "filing-day=2027-01-11", &[]).filing, assumed);
}

#[test]
fn a_paper_may_be_so_many_calendar_days_old_when_it_is_filed() {
    // `paper-age`: at most 180 days. Checked by `date -d "2027-01-11 -180 days"`.
    let oldest = |rulebook: &RuleBook, given: &str| {
        let age = paper(rulebook, given, "medical").age.expect("a rule says so");
        assert_eq!(age.rule.as_str(), "paper-age");
        age.oldest
    };
    assert_eq!(oldest(&rulebook(), "filing-day=2027-01-11"), Some(day("2026-07-15")));
    assert_eq!(oldest(&rulebook(), ""), Some(day("2026-05-26")));
    let in_months = rulebook_with(|it| {
        rule_of(it, "paper-age").figures[0].unit = Unit::Months;
    });
    assert_eq!(oldest(&in_months, ""), None);
    // A rule counts as it is on the day of filing, not today.
    let ends = rulebook_with(|it| {
        let until = Some(day("2026-12-31"));
        rule_of(it, "paper-age").figures[0].entries[0].period =
            Period { from: None, until };
    });
    assert_eq!(oldest(&ends, "filing-day=2026-12-31"), Some(day("2026-07-04")));
    assert_eq!(oldest(&ends, "filing-day=2027-01-01"), None);
    assert_eq!(paper(&rulebook(), "", "passport").age, None);
}

#[test]
fn a_passport_must_last_more_than_so_many_days_after_filing() {
    // `prp-documents`: more than 180 days. 2026-11-22 + 180 = 2027-05-21 (checked with `date`).
    let check = |given: &str, expected: Lasts| {
        let found =
            paper(&rulebook(), given, "passport").lasting.expect("a rule says so");
        assert_eq!(found.lasts, expected, "`{given}`");
    };
    check("passport-until=2027-05-22", Lasts::Enough);
    check("passport-until=2027-05-21", Lasts::TooShort { missing_days: 1 });
    check("passport-until=2027-05-20", Lasts::TooShort { missing_days: 2 });
    check("passport-until=2026-11-22", Lasts::TooShort { missing_days: 181 });
    check("passport-until=2030-01-01", Lasts::Enough);
    check("", Lasts::Unknown);
    let later = "filing-day=2026-11-23 passport-until=2027-05-22";
    check(later, Lasts::TooShort { missing_days: 1 });
}

#[test]
fn the_first_day_that_is_late_enough_is_told_without_an_answer() {
    let lasting = paper(&rulebook(), "", "passport").lasting.expect("a rule says so");
    assert_eq!(lasting.needed_until, Some(day("2027-05-22")));
    assert_eq!((lasting.rule.as_str(), &*lasting.figure), ("prp-documents", "validity"));
    let in_months = rulebook_with(|it| {
        let figure = figure_of("validity", Unit::Months, number(6));
        rule_of(it, "prp-documents").figures = vec![figure];
    });
    let found = paper(&in_months, "passport-until=2030-01-01", "passport").lasting;
    let found = found.expect("a rule says so");
    assert_eq!((found.needed_until, found.lasts), (None, Lasts::Unknown));
    assert_eq!(paper(&rulebook(), "", "medical").lasting, None);
}

#[test]
fn each_form_is_told_once_with_the_ways_that_use_it() {
    let form = |rule: &str, ways: &[&str], items: &[&str]| Form {
        rule: rule.into(),
        ways: ways.iter().map(|&it| it.into()).collect(),
        items: items.iter().map(|&it| it.to_owned()).collect(),
    };
    let forms = |ways: &[&str]| papers(&rulebook(), "", ways).forms;
    assert_eq!(forms(&["rvp"]), []);
    let fields = ["education", "relatives"];
    assert_eq!(forms(&["screening"]), [form("form-fields", &["screening"], &fields)]);
    assert_eq!(
        forms(&["visa-temporary", "residence-permit", "rvp", "screening"]),
        [
            form("visa-temporary", &["visa-temporary"], &[]),
            form("form-fields", &["residence-permit", "screening"], &fields),
        ]
    );
    let without_rule = rulebook_with(|it| way_of(it, "rvp").form = Some("absent".into()));
    assert_eq!(papers(&without_rule, "", &["rvp"]).forms, []);
}

#[test]
fn what_an_earlier_answer_says_counts_for_papers() {
    let rulebook = rulebook_with(|it| {
        document_of(it, "contract").needed = grounds(&["rvp: $reasons is work"]);
    });
    check_in(&rulebook, "job=contract", "contract", "needed: rvp met");
    check_in(&rulebook, "job=offer", "contract", "depends on reasons: rvp needs reasons");
    assert_eq!(condition("$a is b"), condition("= $a is b"));
}

fn papers(rulebook: &RuleBook, given: &str, ways: &[&str]) -> Papers {
    let ways: Vec<WayId> = ways.iter().map(|&it| it.into()).collect();
    documents(rulebook, &answers(rulebook, given), &ways, day(COMPILED))
}

fn paper(rulebook: &RuleBook, given: &str, id: &str) -> Paper {
    let found = papers(rulebook, given, &["screening", "residence-permit", "rvp"]);
    let found = found.papers.into_iter().find(|it| it.document.as_str() == id);
    found.expect("the paper is listed")
}
