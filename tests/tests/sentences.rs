//! Short sentences: half of those of each English guide have at most eighteen words. What is bound counts
//! as one word; headings and tables have no sentences.

use tests::{folder, repository};

/// The most words that the sentence in the middle of a guide may have.
const MOST: usize = 18;

#[test]
fn half_of_the_sentences_of_each_guide_are_short() {
    let guides = folder::read(&repository().join("content/guides/en"));
    assert!(guides.len() >= 32, "{} guides", guides.len());
    for (name, bytes) in guides {
        let lengths = lengths(&String::from_utf8_lossy(&bytes));
        // Fewer would mean that the test does not see them.
        assert!(lengths.len() >= 12, "{name} has {} sentences", lengths.len());
        assert!(median(&lengths) <= MOST, "{name}: {}", median(&lengths));
    }
}

#[test]
fn sentences_are_counted_as_a_reader_would() {
    let check = |text: &str, expected: &[usize]| {
        let guide = format!("+++\ntitle = \"T\"\nanswer = \"An answer.\"\n+++\n{text}\n");
        assert_eq!(lengths(&guide)[1..], *expected, "{text}");
    };
    check("At least {threshold : unit} are needed. {cite threshold}", &[5]);
    check("Take [the test](kaztest.md#marks). Then *wait*!", &[3, 2]);
    check("1. Ask the office.\n2. Wait.", &[3, 1]);
    check("- **Age:** the younger, the more. {cite points-age}", &[5]);
    check("## A heading of five words\n\n| a | table |\n|---|---|\n\n{rule bands}", &[]);
    check("It stands on migration.enbek.kz, a portal.", &[6]);
    check("Open for 24<!-- plain: hours in a day --> hours.", &[4]);
}

#[test]
fn long_sentences_are_found() {
    let long = "a ".repeat(MOST + 1);
    let guide = format!("+++\nanswer = \"{long}.\"\n+++\n{long}.\nShort.\n");
    assert!(median(&lengths(&guide)) > MOST);
}

/// How many words each sentence of a guide has: first those of the answer.
fn lengths(guide: &str) -> Vec<usize> {
    let (head, body) = guide
        .strip_prefix("+++\n")
        .and_then(|it| it.split_once("\n+++\n"))
        .expect("a guide has a head");
    let answer = head
        .lines()
        .filter_map(|it| it.strip_prefix("answer = "))
        .map(|it| it.trim_matches('"'));
    let is_prose = |line: &&str| !line.starts_with(['#', '|']) && !is_block(line);
    let lines = answer.chain(body.lines().filter(is_prose)).map(plain);
    lines.flat_map(|line| sentences(&line)).filter(|n| *n > 0).collect()
}

/// How many words each sentence of a line has. A full stop within a name ends none.
fn sentences(line: &str) -> Vec<usize> {
    let mut lengths = vec![0];
    for word in line.split_whitespace() {
        let n = usize::from(word.contains(char::is_alphanumeric));
        *lengths.last_mut().expect("it is never empty") += n;
        if word.ends_with(['.', '!', '?']) {
            lengths.push(0);
        }
    }
    lengths
}

fn is_block(line: &str) -> bool {
    line.starts_with('{') && line.ends_with('}') && line.matches('{').count() == 1
}

/// A line without marks, comments and addresses; what is bound becomes a word.
fn plain(line: &str) -> String {
    let line = line
        .trim_start_matches(|sign: char| sign.is_ascii_digit() || ". ->".contains(sign));
    let line = replaced(line, "<!--", "-->", |_| "");
    let line =
        replaced(
            &line,
            "{",
            "}",
            |inner| {
                if inner.starts_with("cite ") { "" } else { "bound" }
            },
        );
    // The text of a link stays; dots of its address end no sentence.
    replaced(&line, "](", ")", |_| "").replace(['[', '*'], "")
}

/// A text with each part between two signs, and the signs, replaced.
fn replaced(
    text: &str,
    open: &str,
    close: &str,
    by: impl Fn(&str) -> &'static str,
) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once(open) {
        let (inner, behind) = after.split_once(close).unwrap_or((after, ""));
        out += before;
        out += by(inner);
        rest = behind;
    }
    out + rest
}

fn median(lengths: &[usize]) -> usize {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2]
}
