//! Answers as a text, for links and the browser's history: what is written is read back, and whatever
//! is not written so is refused whole.
//!
//! Texts that nobody wrote are drawn, two thousand of each kind. A million of each, in two minutes:
//! `PROPTEST_CASES=1000000 cargo test -p tests --test kept_answers`.

use std::env;
use std::sync::LazyLock;

use engine::{Answers, Date, Fit, Fraction, QuestionKind, RuleBook, Verdict};
use proptest::prelude::*;
use site_gen::read::Files;
use site_gen::rulebook;
use tests::{DAY, day_of, repository};
use widget::{Kept, Then};

static BOOK: LazyLock<RuleBook> = LazyLock::new(|| {
    let files = Files::read_rules(&repository(), &mut Vec::new());
    rulebook::read(&files, day_of(DAY), &mut Vec::new()).book
});

/// The text of answers to the real questions: option, number or day by question.
fn said(answers: &[(&str, &str)]) -> Answers {
    let mut all = Answers::default();
    for (id, said) in answers {
        let question = BOOK.question(&(*id).into()).expect("the real rulebook asks it");
        match question.kind {
            QuestionKind::One | QuestionKind::Several => {
                said.split('.').for_each(|it| all.choose(question, &it.into()));
            }
            QuestionKind::Number => {
                assert!(all.set_number(question, said.parse().expect("a number")));
            }
            QuestionKind::Day => {
                assert!(all.set_day(question, said.parse::<Date>().expect("a day")));
            }
        }
    }
    all
}

fn kept(answers: Answers) -> Kept {
    Kept { answers, ..Kept::default() }
}

fn text_of(kept: &Kept) -> String {
    kept.to_text(&BOOK, true)
}

fn kept_in(text: &str) -> Option<Kept> {
    Kept::from_text(&BOOK, text)
}

/// Anything that can be kept, by numbers drawn for each question; what else there is follows from the
/// first few.
fn drawn(numbers: &[u16]) -> Kept {
    let n = |place: usize| numbers.get(place).copied().map_or(0, usize::from);
    let some = |n: usize| BOOK.ways.iter().skip(n % 5).step_by(1 + n % 7).map(|it| it.id);
    let fits = [Fit::Fits, Fit::Depends, Fit::DoesNotFit, Fit::NotNeeded];
    let verdicts = [Verdict::Passes, Verdict::CannotPass, Verdict::Undecided];
    let then = Then {
        rules: format!("{:08x}", n(0) * n(1)),
        recorded: day_of(DAY).plus_days(i32::from(numbers[13])),
        day: day_of(DAY).plus_days(i32::from(numbers[2])),
        total: (numbers[3].into(), numbers[4].into()),
        threshold: numbers[5].into(),
        verdict: verdicts[n(6) % 3],
        ways: some(n(7)).map(|it| (it.to_string(), fits[n(8) % 4])).collect(),
    };
    let ticks =
        ["paper-screening-passport", "paper-screening-photo", "form-form-fields-health"];
    let ticked = ticks.into_iter().filter(|it| it.len() % (2 + n(9) % 3) == 0);
    Kept {
        answers: drawn_answers(numbers),
        paper_ways: n(10).is_multiple_of(2).then(|| some(n(11)).collect()),
        ticked: ticked.map(str::to_owned).collect(),
        then: n(12).is_multiple_of(2).then_some(then),
    }
}

fn drawn_answers(numbers: &[u16]) -> Answers {
    let mut all = Answers::default();
    for (question, n) in BOOK.questions.iter().zip(numbers) {
        if n % 3 == 0 {
            continue;
        }
        match question.kind {
            QuestionKind::One | QuestionKind::Several => {
                let options = &question.options;
                let place = usize::from(*n) % options.len();
                all.choose(question, &options[place].id);
                all.choose(question, &options[usize::from(n / 7) % options.len()].id);
            }
            QuestionKind::Number => {
                all.set_number(question, Fraction::whole(i64::from(n % 90)));
            }
            QuestionKind::Day => {
                all.set_day(question, day_of(DAY).plus_days(i32::from(*n)));
            }
        }
    }
    if let (Some(n), Some(law)) = (numbers.first(), BOOK.laws.first()) {
        all.set_estimate(&law.criteria[0].id, (n % 2 == 0).then_some(u32::from(*n)));
        all.set_coefficient(Fraction::new(i64::from(*n % 10), 10));
    }
    all
}

#[test]
fn a_link_says_what_the_result_was() {
    let then = Then {
        rules: "0123abcd".to_owned(),
        recorded: day_of("2026-11-21"),
        day: day_of("2026-11-22"),
        total: (0, 860),
        threshold: 400,
        verdict: Verdict::Undecided,
        ways: vec![("b12-1".to_owned(), Fit::Depends), ("rvp".to_owned(), Fit::Fits)],
    };
    let kept = Kept { then: Some(then), ..kept(said(&[("english", "none")])) };
    let text =
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.undecided.b12-1:d,rvp:f";
    assert_eq!(text_of(&kept), text);
    assert_eq!(kept_in(text), Some(kept));
    for refused in [
        "1~english=none@",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.undecided.",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.maybe",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.00.860.400.out",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.-1.860.400.out",
        "1~english=none@0123abcd.2026-11-21.2026-13-22.0.860.400.out",
        "1~english=none@x<script>.2026-11-21.2026-11-22.0.860.400.out",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out@0123abcd.2026-11-21.2026-11-22.0.860.400.out",
        "1~english=what@0123abcd.2026-11-21.2026-11-22.0.860.400.out",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.rvp",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.rvp:x",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.rvp:f,",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.rvp:f,rvp:d",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.Moon:f",
        "1~english=none@0123abcd.2026-11-21.2026-11-22.0.860.400.out.:f",
    ] {
        assert_eq!(kept_in(refused), None, "{refused}");
    }
}

#[test]
fn whose_papers_are_listed_and_what_is_ticked_off_is_kept() {
    let check = |ways: Option<&[&str]>, ticked: &[&str], expected: &str| {
        let kept = Kept {
            paper_ways: ways.map(|it| it.iter().map(|it| (*it).into()).collect()),
            ticked: ticked.iter().map(|it| (*it).to_owned()).collect(),
            ..Kept::default()
        };
        assert_eq!(text_of(&kept), expected);
        assert_eq!(kept_in(expected), Some(kept), "{expected}");
    };
    check(Some(&["rvp", "kandas"]), &[], "1~+rvp.kandas");
    check(Some(&[]), &[], "1~+"); // None is listed, since the reader has unticked all.
    check(None, &["paper-screening-passport"], "1~;paper-screening-passport");
    check(
        Some(&["rvp"]),
        &["form-form-fields-health"],
        "1~+rvp~;form-form-fields-health",
    );
    for refused in
        ["1~+rvp.rvp", "1~+moon", "1~+.", "1~;", "1~;moon", "1~;paper-rvp-moon"]
    {
        assert_eq!(kept_in(refused), None, "{refused}");
    }
    // Whose papers they are says as much as the answers that stay out.
    let kandas = Kept { paper_ways: Some(vec!["kandas".into()]), ..Kept::default() };
    assert_eq!(kandas.to_text(&BOOK, false), "1");
}

#[test]
fn answers_are_written_shortly() {
    let check = |answers: &[(&str, &str)], expected: &str| {
        let answers = said(answers);
        let kept = kept(answers);
        assert_eq!(text_of(&kept), expected);
        assert_eq!(kept_in(expected), Some(kept), "{expected}");
    };
    check(&[], "1");
    check(&[("english", "none")], "1~english=none");
    check(&[("remote", "yes"), ("income", "3001")], "1~income=_3001~remote=yes");
    check(
        &[("experience", "workedhere.studiedabroad")],
        "1~experience=studiedabroad.workedhere",
    );
    check(&[("filing-day", "2027-01-11")], "1~filing-day=_2027-01-11");
}

#[test]
fn what_is_sensitive_stays_out_unless_it_is_wanted() {
    let mut answers = said(&[("special", "refugee"), ("english", "none")]);
    answers.set_coefficient(Fraction::new(7, 10));
    let kept = kept(answers);
    assert_eq!(kept.to_text(&BOOK, false), "1~english=none");
    assert_eq!(text_of(&kept), "1~english=none~special=refugee~*7/10");
}

#[test]
fn what_is_not_written_so_is_refused_whole() {
    for text in [
        "",
        "0",
        "2~english=none",
        "1~",
        "1~english",
        "1~english=",
        "1~english=klingon",
        "1~klingon=none",
        "1~english=none~english=none",
        "1~remote=yes~english=none", // another order
        "1~english=none.ielts",      // two options where one is taken
        "1~income=3001",
        "1~income=_03001",
        "1~income=_+3001",
        "1~income=_3001.0",
        "1~income=_-1",
        "1~filing-day=_2027-02-30",
        "1~filing-day=_27-1-11",
        "1~*7",
        "1~*0.7",
        "1~age!01",
        "1~nothing!1",
        "1~english=none ",
        "1~english=none\u{0}",
    ] {
        assert_eq!(kept_in(text), None, "{text:?}");
    }
    assert_eq!(kept_in(&"1".repeat(5_000)), None);
}

/// Reads a text: it is refused, or it is the one that is written for what it says.
fn is_canonical_or_refused(text: &str) {
    if let Some(kept) = kept_in(text) {
        assert_eq!(text_of(&kept), text);
    }
}

/// How many texts of each kind are drawn.
fn cases() -> u32 {
    let asked = env::var("PROPTEST_CASES").ok();
    asked.map_or(2_000, |it| it.parse().expect("PROPTEST_CASES is a number"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn what_is_written_is_read_back(numbers in prop::collection::vec(any::<u16>(), 60)) {
        let kept = drawn(&numbers);
        let text = text_of(&kept);
        prop_assert_eq!(kept_in(&text), Some(kept), "{}", text);
    }

    #[test]
    fn changed_texts_are_canonical_or_refused(
        numbers in prop::collection::vec(any::<u16>(), 60),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..128), 1..4),
    ) {
        let mut bytes = text_of(&drawn(&numbers)).into_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            match byte % 3 {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => drop(bytes.remove(place)),
            }
            if bytes.is_empty() {
                break;
            }
        }
        is_canonical_or_refused(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_text_is_canonical_or_refused(text in "(1|.)[a-z0-9~=!*_./@:,;+-]{0,40}") {
        is_canonical_or_refused(&text);
    }
}
