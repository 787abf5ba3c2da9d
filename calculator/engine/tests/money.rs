//! Money to show: sums of the fact ledger's section 5, against what the reader has and at the
//! reader's own rate.

mod planning;

use engine::{
    Fraction, GroundState, Money, RuleBook, SumToShow, Supposition, Truth, Unit, Value,
    money,
};
use planning::{
    TODAY, answers, day, entry, expression, fraction, ground, rule, rule_of, rulebook,
    rulebook_with,
};

#[test]
fn the_sum_is_that_of_the_year_of_filing() {
    // Section 5, `solvency-formula`: 1,320 times the index.
    check("filing-day=2026-12-31", "5709000, each 5709000 ?");
    check("filing-day=2026-01-01", "5709000, each 5709000 ?");
    check("filing-day=2025-06-30", "5190240, each 5190240 ?");
    check("filing-day=2023-06-30", "4554000, each 4554000 ?");
}

#[test]
fn without_an_index_there_is_the_formula_only() {
    for (filing, year) in
        [("2027-01-11", 2027), ("2027-01-01", 2027), ("2024-06-30", 2024)]
    {
        let found = ask(&rulebook(), &format!("filing-day={filing} adults=3 rate=500"));
        assert_eq!((found.index, found.base, found.year()), (None, None, year));
        assert_eq!(found.factor, Some(Fraction::whole(1320)));
        let nothing = |it: &SumToShow| (it.sum, it.missing, it.exchanged);
        assert!(found.to_show.iter().all(|it| nothing(it) == (None, None, None)));
        // How often is known all the same.
        assert_eq!(found.to_show[1].times, Some(Fraction::whole(3)));
    }
}

#[test]
fn without_a_day_it_is_the_last_of_the_year() {
    check("adults=1", "5709000, each 5709000");
    check_filing("", TODAY, "2026-12-31", true);
    check_filing("filing-day=2027-01-11", TODAY, "2027-01-11", false);
    check_filing("filing-day=2026-12-31", TODAY, "2026-12-31", false);
    check_filing("", "2026-12-31", "2026-12-31", true);
    // On the reader's clock in the new year: the formula only.
    check_filing("", "2027-01-02", "2027-12-31", true);
}

fn check_filing(said: &str, today: &str, expected: &str, is_supposed: bool) {
    let rulebook = rulebook();
    let found =
        money(&rulebook, &rulebook.sums[0], &answers(&rulebook, said), day(today));
    let supposed = is_supposed.then_some(Supposition::FiledBy(found.filing));
    assert_eq!(found.filing, day(expected), "`{said}` on {today}");
    assert_eq!(found.rests_on, Vec::from_iter(supposed), "`{said}` on {today}");
}

#[test]
fn readings_differ_in_how_often_the_sum_is_shown() {
    // 4.10 of the pages: three people of 16 or over.
    check("adults=3", "5709000, each 17127000");
    check("adults=2", "5709000, each 11418000");
    check("adults=0", "5709000, each 5709000");
    check("", "5709000, each 5709000 ?");
}

/// The sums by each reading; `?` marks one that is shown once since the answers do not say.
fn check(said: &str, expected: &str) {
    let found = ask(&rulebook(), said);
    let shown = |it: &SumToShow| {
        let (rule, reading) = it.reading.as_ref().expect("the readings of a rule");
        assert_eq!(rule.as_str(), "solvency-family");
        let name = if reading == "one" { "" } else { "each " };
        let mark = match &it.rests_on[..] {
            [] => "",
            [Supposition::ShownOnce] => " ?",
            other => unreachable!("{other:?}"),
        };
        format!("{name}{}{mark}", it.sum.expect("a sum"))
    };
    let shown: Vec<_> = found.to_show.iter().map(shown).collect();
    assert_eq!(shown.join(", "), expected, "`{said}`");
}

#[test]
fn what_is_missing_is_never_below_zero() {
    check_missing("adults=3", [None, None]);
    check_missing("adults=3 money-now=0", [Some(5_709_000), Some(17_127_000)]);
    check_missing("adults=3 money-now=5708999", [Some(1), Some(11_418_001)]);
    check_missing("adults=3 money-now=5709000", [Some(0), Some(11_418_000)]);
    check_missing("adults=3 money-now=5709001", [Some(0), Some(11_417_999)]);
    check_missing("adults=3 money-now=20000000", [Some(0), Some(0)]);
}

fn check_missing(said: &str, expected: [Option<i64>; 2]) {
    let found = ask(&rulebook(), said);
    let missing: Vec<_> = found.to_show.iter().map(|it| it.missing).collect();
    assert_eq!(missing, expected.map(|it| it.map(Fraction::whole)), "`{said}`");
}

#[test]
fn the_foreign_amount_is_at_the_readers_own_rate() {
    check_exchanged("", None);
    check_exchanged("rate=500", Some(("11418", 11418)));
    // Whole dollars suffice: 5,709,000 / 513 = 11,128.65…, rounded up.
    check_exchanged("rate=513", Some(("1903000/171", 11129)));
    // 5,709,000 / 475.25 = 22,836,000 / 1,901 = 12,012.62…
    check_exchanged("rate=475.25", Some(("22836000/1901", 12013)));
    // 5,709,000 / 511 = 11,172.21…: rounded to the nearest it would not suffice.
    check_exchanged("rate=511", Some(("5709000/511", 11173)));
    check_exchanged("rate=0", None);
    check_exchanged("rate=-500", None);
}

fn check_exchanged(said: &str, expected: Option<(&str, i64)>) {
    let found = ask(&rulebook(), said).to_show[0].exchanged;
    let found = found.map(|it| (it.exact, it.rounded));
    assert_eq!(found, expected.map(|(exact, it)| (fraction(exact), it)), "`{said}`");
}

#[test]
fn who_is_exempt_needs_none() {
    check_exempt("special=kazakh", &Truth::Met);
    check_exempt("special=none", &Truth::NotMet);
    check_exempt("", &Truth::Unknown { needs: vec!["special".into()] });
}

fn check_exempt(said: &str, expected: &Truth) {
    let found = ask(&rulebook(), said);
    assert_eq!(found.exempt, *expected, "`{said}`");
    let by = GroundState {
        rule: "solvency-exempt".into(),
        note: Some("kazakhs".to_owned()),
        holds: expected.clone(),
    };
    let by = Some(by).filter(|it| it.holds != Truth::NotMet);
    assert_eq!(found.exempt_by, Vec::from_iter(by), "`{said}`");
}

#[test]
fn one_ground_is_enough_to_be_exempt() {
    let housing = Some("$housing is agreement");
    let exempt = |said: &str| {
        let rulebook = rulebook_with(|it| {
            let grounds = &mut it.sums[0].exempt;
            grounds.insert(0, ground("solvency-exempt", None, housing));
            grounds.push(ground("solvency-exempt", None, housing));
        });
        ask(&rulebook, said).exempt
    };
    assert_eq!(exempt("special=kazakh"), Truth::Met);
    assert_eq!(exempt("special=none housing=agreement"), Truth::Met);
    assert_eq!(exempt("special=none housing=not-yet"), Truth::NotMet);
    let needs = vec!["special".into(), "housing".into()];
    assert_eq!(exempt(""), Truth::Unknown { needs });
}

#[test]
fn grounds_of_which_one_must_hold_exempt_whatever_is_answered() {
    let grounds = ["$special is kazakh", "not $special is kazakh"];
    let grounds = grounds.map(|when| ground("solvency-exempt", None, Some(when)));
    let either = rulebook_with(|it| it.sums[0].exempt = grounds.to_vec());
    assert_eq!(ask(&either, "").exempt, Truth::Met);
    assert_eq!(ask(&either, "").exempt_by.len(), 2);
}

#[test]
fn a_ground_without_a_value_on_the_day_leaves_it_open() {
    let when = Some("mci @ 2027 > 4325");
    let rulebook = rulebook_with(|it| {
        it.sums[0].exempt.push(ground("solvency-exempt", None, when));
    });
    let unclear = Truth::Unknown { needs: vec![] };
    assert_eq!(ask(&rulebook, "special=none").exempt, unclear);
    assert_eq!(ask(&rulebook, "special=kazakh").exempt, Truth::Met);
}

#[test]
fn without_grounds_nobody_is_exempt() {
    let found = ask(&rulebook_with(|it| it.sums[0].exempt.clear()), "");
    assert_eq!((found.exempt, found.exempt_by), (Truth::NotMet, vec![]));
}

#[test]
fn a_note_is_named_unless_it_is_not_met() {
    check_notes("housing=agreement", &[]);
    check_notes("housing=not-yet", &[Truth::Met]);
    check_notes("", &[Truth::Unknown { needs: vec!["housing".into()] }]);
}

fn check_notes(said: &str, expected: &[Truth]) {
    let notes = ask(&rulebook(), said).notes;
    assert!(notes.iter().all(|it| it.rule.as_str() == "solvency-housing"));
    let holds: Vec<_> = notes.into_iter().map(|it| it.holds).collect();
    assert_eq!(holds, expected, "`{said}`");
}

#[test]
fn a_note_without_condition_always_applies() {
    let always = ground("solvency-housing", None, None);
    let rulebook = rulebook_with(|it| it.sums[0].notes = vec![always]);
    assert_eq!(ask(&rulebook, "").notes[0].holds, Truth::Met);
}

#[test]
fn conditions_are_those_of_the_day_itself() {
    let today = Some("today <= 2026-11-22");
    let rulebook = rulebook_with(|it| {
        let sum = &mut it.sums[0];
        sum.exempt = vec![ground("solvency-exempt", None, today)];
        sum.notes = vec![ground("solvency-housing", None, today)];
        sum.times[0].times = expression("if(today <= 2026-11-22, 2, 3)");
        let have = it.questions.iter_mut().find(|it| it.id.as_str() == "money-now");
        have.expect("a question").when = today.map(expression);
    });
    let on = |today: &str| {
        let answers = answers(&rulebook, "money-now=1");
        let found = money(&rulebook, &rulebook.sums[0], &answers, day(today));
        let first = &found.to_show[0];
        let times = first.times.and_then(Fraction::as_whole);
        (found.exempt, found.notes.len(), times, first.missing.is_some())
    };
    assert_eq!(on("2026-11-22"), (Truth::Met, 1, Some(2), true));
    assert_eq!(on("2026-11-23"), (Truth::NotMet, 0, Some(3), false));
}

#[test]
fn where_nothing_is_disputed_the_sum_is_shown_once() {
    let found = ask(&rulebook_with(|it| it.sums[0].times.clear()), "adults=3");
    let [only] = &found.to_show[..] else { unreachable!("one sum, not {found:?}") };
    assert_eq!((&only.reading, only.times), (&None, Some(Fraction::ONE)));
    assert_eq!((&only.rests_on, only.sum), (&vec![], found.base));
    assert_eq!(found.base, Some(Fraction::whole(5_709_000)));
}

#[test]
fn a_factor_may_be_a_part() {
    // `prp-duty` of section 5: 0.2 times the index of 2026 is 865 tenge.
    let rulebook = rulebook_with(|it| {
        let mut duty = rule("prp-duty", Unit::Mci, "0.2");
        duty.figures[0].name = "card".to_owned();
        it.rules.push(duty);
        it.sums[0].rule = "prp-duty".into();
        it.sums[0].factor = "card".to_owned();
    });
    assert_eq!(ask(&rulebook, "").base, Some(Fraction::whole(865)));
}

#[test]
fn a_sum_that_does_not_fit_is_none() {
    let huge = "9223372036854775807";
    let factor = rulebook_with(|it| {
        rule_of(it, "solvency-formula").figures[1].entries = vec![entry(huge, "..")];
    });
    let found = ask(&factor, "money-now=1 rate=500");
    assert_eq!((found.base, found.to_show[0].sum), (None, None));
    assert!(found.index.is_some() && found.factor.is_some());
    let times = rulebook_with(|it| it.sums[0].times[0].times = expression(huge));
    let found = ask(&times, "money-now=1 rate=500");
    assert_eq!(found.base, Some(Fraction::whole(5_709_000)));
    let only = &found.to_show[0];
    assert_eq!((only.sum, only.missing, only.exchanged), (None, None, None));
    // The sum fits, what it is in the foreign currency does not.
    let factor = rulebook_with(|it| {
        let index = &mut rule_of(it, "mci").figures[0].entries;
        *index = vec![entry("1", "..")];
        rule_of(it, "solvency-formula").figures[1].entries = vec![entry(huge, "..")];
    });
    let found = ask(&factor, "rate=0.01");
    assert_eq!(found.base, Some(fraction(huge)));
    assert_eq!(found.to_show[0].exchanged, None);
}

#[test]
fn how_often_that_cannot_be_told_gives_no_sum() {
    for times in ["1 / 0", "0 - 1", "absent", "pilot-end"] {
        let rulebook = rulebook_with(|it| it.sums[0].times[0].times = expression(times));
        let found = ask(&rulebook, "");
        let only = &found.to_show[0];
        assert_eq!(
            (only.times, only.sum, &only.rests_on),
            (None, None, &vec![]),
            "{times}"
        );
    }
    let never = rulebook_with(|it| it.sums[0].times[0].times = expression("0"));
    assert_eq!(ask(&never, "").to_show[0].sum, Some(Fraction::ZERO));
}

#[test]
fn an_index_that_is_no_number_gives_no_sum() {
    let rulebook = rulebook_with(|it| {
        let stated = engine::Content::Stated(Value::Day(day(TODAY)));
        rule_of(it, "mci").figures[0].entries[2].content = stated;
    });
    assert_eq!((ask(&rulebook, "").index, ask(&rulebook, "").base), (None, None));
}

fn ask(rulebook: &RuleBook, said: &str) -> Money {
    money(rulebook, &rulebook.sums[0], &answers(rulebook, said), day(TODAY))
}
