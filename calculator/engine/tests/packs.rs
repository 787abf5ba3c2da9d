//! The binary form of a rulebook: what is written reads back, whatever else is read is refused or
//! means the same, and nothing makes the reader panic.

mod drawn;
mod generated;
mod made;
mod properties;
mod screening;

use drawn::any_draft;
use engine::{
    Answers, Date, Expression, Fraction, PackError, Reader, RuleBook, RuleId, Wire,
    Writer, assess, report,
};
use generated::any_rulebook;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use screening::{COMPILED, day, rulebook};

fn written(value: &impl Wire) -> Vec<u8> {
    let mut writer = Writer::default();
    value.write(&mut writer);
    writer.into_bytes()
}

/// Reads bytes as one value and nothing after it.
fn read<T: Wire>(bytes: &[u8]) -> Result<T, PackError> {
    let mut reader = Reader::new(bytes);
    let value = T::read(&mut reader);
    reader.finish().map(|()| value)
}

/// What its bytes hold of a rulebook.
fn without_sources(rulebook: RuleBook) -> RuleBook {
    RuleBook { sources: Vec::new(), levers: Vec::new(), ..rulebook }
}

/// Checks bytes that may be anything: if they are a rulebook, then these are its only bytes, and
/// it can be searched for conflicts and assessed; if it has none, all that can be said can be said.
fn check_any_bytes(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(rulebook) = read::<RuleBook>(bytes) {
        prop_assert_eq!(written(&rulebook), bytes);
        let conflicts = rulebook.conflicts(day(COMPILED));
        assess(&rulebook, &Answers::default(), day(COMPILED));
        if conflicts.is_empty() {
            report(&rulebook, &Answers::default(), day(COMPILED));
            report(&rulebook, &answered(&rulebook), day(COMPILED));
        }
    }
    Ok(())
}

/// The first answer to each question.
fn answered(rulebook: &RuleBook) -> Answers {
    let mut answers = Answers::default();
    for question in &rulebook.questions {
        if let Some(option) = question.options.first() {
            answers.choose(question, &option.id);
        }
        answers.set_number(question, question.range.least);
        answers.set_day(question, day("2001-02-28"));
    }
    answers
}

/// A rulebook of which nearly all that is named is there: changed a little, much of it still is.
fn any_valid_rulebook() -> impl Strategy<Value = RuleBook> {
    prop_oneof![
        1 => Just(()).prop_map(|()| rulebook()),
        3 => any_draft().prop_map(|draft| draft.made().0),
    ]
}

/// A byte: small ones are kinds and lengths.
fn any_byte() -> impl Strategy<Value = u8> {
    prop_oneof![2 => 0..20_u8, 1 => any::<u8>()]
}

proptest! {
    #![proptest_config(properties::repeatable())]

    #[test]
    fn what_is_written_reads_back(rulebook in any_rulebook()) {
        // Sources and levers are no part of a rulebook's bytes, but have some of their own.
        prop_assert_eq!(read(&written(&rulebook.sources)), Ok(rulebook.sources.clone()));
        prop_assert_eq!(read(&written(&rulebook.levers)), Ok(rulebook.levers.clone()));
        prop_assert_eq!(read(&written(&rulebook)), Ok(without_sources(rulebook)));
    }

    #[test]
    fn any_rulebook_can_be_searched_for_conflicts_and_assessed(rulebook in any_rulebook()) {
        check_any_bytes(&written(&rulebook))?;
    }

    #[test]
    fn what_ends_early_or_late_is_refused(rulebook in any_rulebook(), cut in any::<Index>()) {
        let mut bytes = written(&rulebook);
        prop_assert!(read::<RuleBook>(&bytes[..cut.index(bytes.len())]).is_err());
        bytes.push(0);
        prop_assert_eq!(read::<RuleBook>(&bytes), Err(PackError::Trailing));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..200)) {
        check_any_bytes(&bytes)?;
    }

    #[test]
    fn no_altered_pack_makes_the_reader_panic(
        rulebook in any_valid_rulebook(),
        changes in vec((any::<Index>(), any_byte()), 1..4),
    ) {
        let mut bytes = written(&rulebook);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        check_any_bytes(&bytes)?;
    }

    #[test]
    fn no_pack_with_a_gap_makes_the_reader_panic(
        rulebook in any_valid_rulebook(),
        from in any::<Index>(),
        n in 1..9_usize,
    ) {
        let mut bytes = written(&rulebook);
        let from = from.index(bytes.len() - n);
        bytes.drain(from..from + n);
        check_any_bytes(&bytes)?;
    }

    #[test]
    fn no_two_packs_grown_together_make_the_reader_panic(
        one in any_valid_rulebook(),
        other in any_valid_rulebook(),
        from in any::<Index>(),
        to in any::<Index>(),
    ) {
        let (one, other) = (written(&one), written(&other));
        let bytes = [&one[..from.index(one.len())], &other[to.index(other.len())..]].concat();
        check_any_bytes(&bytes)?;
    }

    #[test]
    fn any_drawn_law_reads_back_and_is_assessed(draft in any_draft()) {
        check_any_bytes(&written(&draft.made().0))?;
    }

    #[test]
    fn numbers_of_any_size_read_back(unsigned in any::<u64>(), signed in any::<i64>()) {
        let mut writer = Writer::default();
        writer.number(unsigned);
        let bytes = writer.into_bytes();
        prop_assert_eq!(Reader::new(&bytes).number(), unsigned);
        prop_assert_eq!(read(&written(&signed)), Ok(signed));
    }
}

#[test]
fn the_rulebook_of_the_screening_reads_back() {
    let bytes = written(&rulebook());
    assert_eq!(read(&bytes), Ok(without_sources(rulebook())));
    assert_eq!(bytes, written(&rulebook()), "same rulebook, same bytes");
}

#[test]
fn numbers_are_as_short_as_they_can_be() {
    reads::<u32>(&[0], &0);
    reads::<u32>(&[0x7f], &127);
    reads::<u32>(&[0x80, 1], &128);
    refused::<u32>(&[0x80, 0], PackError::Malformed);
    reads::<u32>(&[0xff, 0xff, 0xff, 0xff, 0x0f], &u32::MAX);
    refused::<u32>(&[0x80, 0x80, 0x80, 0x80, 0x10], PackError::Malformed);
    refused::<u32>(&[0x80], PackError::Ended);
    refused::<i64>(&[0xff; 9], PackError::Ended);
    refused::<i64>(&[0xff; 10], PackError::Malformed);
    reads::<i64>(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1], &(1 << 62));
    refused::<i64>(
        &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 2],
        PackError::Malformed,
    );
    reads::<i64>(&[1], &-1);
    reads::<i64>(&[2], &1);
}

#[test]
fn letters_that_are_agreed_on_take_a_byte() {
    let agreed = |bytes: &[u8]| {
        let mut reader = Reader::new(bytes);
        reader.agree();
        let text = reader.text();
        reader.finish().map(|()| text)
    };
    let mut writer = Writer::default();
    writer.agree_on(&['П', 'я']);
    writer.text("Пя, п");
    let bytes = writer.into_bytes();
    // U+041F and U+044F, in bits of seven; then four letters of a byte and one, U+043F, of three.
    let letters = [2, 0x80 | 0x1f, 8, 0x80 | 0x4f, 8];
    assert_eq!(
        bytes,
        [&letters[..], &[7, 0x80, 0x81, b',', b' ', 0xff, 0x80 | 0x3f, 8]].concat()
    );
    assert_eq!(agreed(&bytes), Ok("Пя, п".to_owned()));
    let other = |text: &[u8]| agreed(&[&letters[..], text].concat());
    assert_eq!(other(&[1, 0x82]), Err(PackError::Malformed));
    assert_eq!(other(&[3, 0xff, 0x80 | 0x1f, 8]), Err(PackError::Malformed));
    let twice = [2, 0x80 | 0x1f, 8, 0x80 | 0x1f, 8, 0];
    assert_eq!(agreed(&twice), Err(PackError::Malformed));
}

#[test]
fn the_letters_used_most_are_told_in_order() {
    let mut writer = Writer::default();
    writer.text("яя бб ж");
    assert_eq!(writer.most_used_letters(), ['б', 'ж', 'я']);
}

#[test]
fn each_value_has_one_form() {
    refused::<bool>(&[2], PackError::Malformed);
    reads::<Option<bool>>(&[1, 1], &Some(true));
    refused::<Option<bool>>(&[3], PackError::Malformed);
    reads::<String>(&[2, b'o', b'k'], &"ok".to_owned());
    refused::<String>(&[2, b'o'], PackError::Ended);
    // U+041F in bits of seven: 8 and 0x1f, the lower first.
    reads::<String>(&[3, 0xff, 0x80 | 0x1f, 8], &"П".to_owned());
    refused::<String>(&[1, 0xff], PackError::Ended);
    refused::<String>(&[2, 0xff, 0x80 | 0x1f, 8], PackError::Malformed);
    refused::<String>(&[2, 0xff, b'a'], PackError::Malformed);
    refused::<String>(&[1, 0x80], PackError::Malformed);
    reads::<Vec<RuleId>>(&[2, 0, 1, b'a', 1], &vec!["a".into(); 2]);
    refused::<Vec<RuleId>>(&[2, 0, 1, b'a', 0, 1, b'a'], PackError::Malformed);
    refused::<Vec<RuleId>>(&[1, 1], PackError::Malformed);
    reads::<Fraction>(&[2, 4], &Fraction::new(1, 2).expect("it fits"));
    refused::<Fraction>(&[4, 8], PackError::Malformed);
    refused::<Fraction>(&[2, 0], PackError::Malformed);
    reads::<Date>(&[0], &Date::from_days(0));
    reads(&written(&Date::LAST), &Date::LAST);
    refused::<Date>(&written(&(Date::LAST.days() + 1)), PackError::Malformed);
    refused::<Date>(&written(&(Date::FIRST.days() - 1)), PackError::Malformed);
    refused::<engine::Limit>(&[3], PackError::Malformed);
    // A list that claims more items than bytes are left is refused before it is made room for.
    refused::<Vec<String>>(&[0xff, 0xff, 0xff, 0xff, 0x0f, 0], PackError::Ended);
    refused::<Vec<bool>>(&[1, 1, 0], PackError::Trailing);
}

fn reads<T: Wire + PartialEq + std::fmt::Debug>(bytes: &[u8], expected: &T) {
    assert_eq!(read::<T>(bytes).as_ref(), Ok(expected), "{bytes:?}");
    assert_eq!(written(expected), bytes);
}

fn refused<T: Wire>(bytes: &[u8], expected: PackError) {
    assert_eq!(read::<T>(bytes).err(), Some(expected), "{bytes:?}");
}

#[test]
fn what_parses_fits_into_a_pack_and_deeper_nesting_is_refused() {
    let deepest = vec!["1"; 64].join(" + ");
    let deepest: Expression = deepest.parse().expect("as many values as there may be");
    assert_eq!(read(&written(&deepest)), Ok(deepest));
    // Without an end: `round_up`, a sum, `not`, `and` of one, `best` of one, `if`.
    for start in [&[15, 9][..], &[8, 0], &[11], &[12, 0, 1], &[14, 0, 1], &[13]] {
        for n in [300, 1_000_000] {
            let found = read::<Expression>(&start.repeat(n));
            assert_eq!(found, Err(PackError::Malformed), "{start:?}");
        }
    }
}
