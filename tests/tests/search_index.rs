//! The index of the search: what is written is read back, what is damaged is refused, and whatever is
//! read answers any question.

use proptest::collection::vec;
use proptest::prelude::*;
use search::{Index, Passage, Refused, Source, words};

#[test]
fn the_beginning_of_a_word_finds_it_while_it_is_typed() {
    found("reg", &["register/"]);
    found("registra", &["register/"]);
    // Finished, it is another word.
    found("reg ", &[]);
}

#[test]
fn a_title_counts_more_than_a_heading_and_that_more_than_a_text() {
    found("fees ", &["fees/", "register/#fees", "visas/"]);
}

#[test]
fn more_of_the_words_asked_for_counts_more() {
    found("visa fees", &["visas/", "fees/"]);
}

#[test]
fn a_slip_of_a_key_finds_what_was_meant() {
    found("regsiter ", &["register/"]);
    found("regster ", &["register/"]);
    found("registter ", &["register/"]);
    found("rewister ", &["register/"]);
    found("wirester ", &[]);
}

#[test]
fn nothing_asked_finds_nothing() {
    for question in ["", " ", "—", "?!"] {
        found(question, &[]);
    }
}

#[test]
fn words_that_were_meant_are_marked() {
    let answer = library().answer("visa fee");
    let first: Vec<&str> = answer.lines().take(4).collect();
    assert_eq!(first, ["visas/", "\u{1}Visas\u{2}", "", "Who needs a \u{1}visa\u{2}."]);
}

#[test]
fn a_word_that_stands_nearly_everywhere_says_nothing_against_a_page() {
    let mut pages: Vec<Source> =
        (0..60).map(|n| page(&format!("{n}/"), "The rule", "", &[])).collect();
    pages.push(page("fees/", "The fees", "", &[]));
    let index = Index::of("en", &pages);
    let found = index.find("the fees");
    assert_eq!(index.address(&found.hits[0]), "fees/");
    assert_eq!(index.find("the ").hits, []);
}

#[test]
fn an_index_of_another_build_is_refused() {
    let mut bytes = library().to_bytes();
    let stamp =
        bytes.windows(search::STAMP.len()).position(|it| it == search::STAMP.as_bytes());
    let first = &mut bytes[stamp.expect("the index carries it")];
    *first = if *first == b'0' { b'1' } else { b'0' };
    assert_eq!(Index::from_bytes(&bytes), Err(Refused::OtherBuild));
}

#[test]
fn what_is_no_index_is_refused() {
    assert_eq!(Index::from_bytes(b""), Err(Refused::NoIndex));
    assert_eq!(Index::from_bytes(b"<!doctype html>"), Err(Refused::NoIndex));
}

#[test]
fn an_index_that_ends_early_is_refused_wherever_it_ends() {
    let bytes = library().to_bytes();
    for end in 0..bytes.len() {
        assert!(Index::from_bytes(&bytes[..end]).is_err(), "{end}");
    }
    assert_eq!(Index::from_bytes(&[&bytes[..], b"\0"].concat()), Err(Refused::Damaged));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(sources in vec(any_page(), 0..6), code in "en|ru|kk|de") {
        let index = Index::of(&code, &sources);
        prop_assert_eq!(Index::from_bytes(&index.to_bytes()), Ok(index));
    }

    #[test]
    fn a_damaged_index_is_refused_or_whole_again_and_always_answers(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        question in "\\PC{0,20}",
    ) {
        let mut bytes = library().to_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(index) = Index::from_bytes(&bytes) {
            prop_assert_eq!(index.to_bytes(), bytes);
            index.answer(&question);
        }
    }

    #[test]
    fn no_bytes_are_too_wild(tail in vec(any::<u8>(), 0..200)) {
        let stamp = [&[16][..], search::STAMP.as_bytes()].concat();
        let bytes = [&b"meken-search"[..], &stamp, &tail].concat();
        if let Ok(index) = Index::from_bytes(&bytes) {
            prop_assert_eq!(index.to_bytes(), bytes);
            index.answer("visa");
        }
    }

    #[test]
    fn any_text_has_words_at_their_places(text in "\\PC*") {
        for word in words(&text) {
            prop_assert!(text.get(word.place.clone()).is_some());
        }
    }

    #[test]
    fn any_question_is_answered(code in "en|ru|kk|de", question in "\\PC{0,60}") {
        let pages = [page("a/", &question, "", &[]), page("b/", "виза құжат visa", "", &[])];
        Index::of(&code, &pages).answer(&question);
    }
}

fn found(question: &str, expected: &[&str]) {
    let index = library();
    let found = index.find(question);
    let addresses: Vec<String> = found.hits.iter().map(|it| index.address(it)).collect();
    assert_eq!(addresses, expected, "{question}");
}

/// Three pages.
fn library() -> Index {
    Index::of(
        "en",
        &[
            page(
                "register/",
                "How to register",
                "Where registration is done.",
                &[
                    ("papers", "Papers", "What to bring."),
                    ("fees", "Fees", "What it costs."),
                ],
            ),
            page("fees/", "Fees", "What everything costs.", &[]),
            page(
                "visas/",
                "Visas",
                "Who needs a visa.",
                &[("", "", "No fees for some.")],
            ),
        ],
    )
}

fn page(
    address: &str,
    title: &str,
    summary: &str,
    passages: &[(&str, &str, &str)],
) -> Source {
    let passage = |(id, heading, text): &(&str, &str, &str)| Passage {
        id: (*id).to_owned(),
        heading: (*heading).to_owned(),
        text: (*text).to_owned(),
    };
    Source {
        address: address.to_owned(),
        title: title.to_owned(),
        summary: summary.to_owned(),
        rank: Source::RANK,
        passages: passages.iter().map(passage).collect(),
    }
}

fn any_page() -> impl Strategy<Value = Source> {
    let passage = ("[a-z-]{0,5}", "\\PC{0,10}", "\\PC{0,30}");
    let passage = passage.prop_map(|(id, heading, text)| Passage { id, heading, text });
    let texts = ("[a-z/]{0,8}", "\\PC{0,12}", "\\PC{0,20}");
    (texts, any::<u8>(), vec(passage, 0..4)).prop_map(
        |((address, title, summary), rank, passages)| Source {
            address,
            title,
            summary,
            rank,
            passages,
        },
    )
}
