//! A reader's answers as a short text, for the browser's history, links and the next language.
//!
//! One text, one meaning: whatever does not come out letter by letter when what was read is written
//! again is refused whole. Names are those of the rulebook, so that a link made under other rules
//! still says what it said, and is refused where a question or an option is gone.

use crate::then::Then;
use engine::{Answer, Answers, Date, Question, RuleBook};

/// What every text of this version begins with.
const VERSION: &str = "1";

/// More than this nobody has to say.
const MAX_LENGTH: usize = 4_000;

/// The answers as a text; those to sensitive questions only where that is wanted.
pub fn answers_to_text(
    rulebook: &RuleBook,
    answers: &Answers,
    with_sensitive: bool,
) -> String {
    let mut out = VERSION.to_owned();
    for (id, answer) in answers.all() {
        let Some(question) = rulebook.question(id) else { continue };
        if question.is_sensitive && !with_sensitive {
            continue;
        }
        out.push('~');
        out.push_str(id.as_str());
        out.push('=');
        write(answer, &mut out);
    }
    for (criterion, points) in answers.estimates() {
        out.push('~');
        out.push_str(criterion.as_str());
        out.push('!');
        out.push_str(&points.to_string());
    }
    // What a coefficient says of somebody's health is as sensitive as any answer.
    if let Some(coefficient) = answers.coefficient().filter(|_| with_sensitive) {
        out.push_str("~*");
        out.push_str(&coefficient.to_string());
    }
    out
}

fn write(answer: &Answer, out: &mut String) {
    match answer {
        Answer::Chosen(options) => {
            for (place, option) in options.iter().enumerate() {
                if place > 0 {
                    out.push('.');
                }
                out.push_str(option.as_str());
            }
        }
        Answer::Number(it) => {
            out.push('_');
            out.push_str(&it.to_string());
        }
        Answer::Day(day) => {
            out.push('_');
            out.push_str(&day.to_string());
        }
    }
}

/// What parts the answers of a link from what it says of the result.
const THEN: char = '@';

/// The answers as the text of a link, with the result that they have now.
pub fn link_to_text(answers: String, then: &Then) -> String {
    let mut text = answers;
    text.push(THEN);
    text.push_str(&then.to_text());
    text
}

/// Reads the text of a link, or one of answers alone; `None` if it is neither.
pub fn link_from_text(
    rulebook: &RuleBook,
    text: &str,
) -> Option<(Answers, Option<Then>)> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let Some((answers, then)) = text.split_once(THEN) else {
        return Some((answers_from_text(rulebook, text)?, None));
    };
    Some((answers_from_text(rulebook, answers)?, Some(Then::from_text(then)?)))
}

/// Reads a text; `None` if it is not one that [`answers_to_text`] writes for this rulebook.
pub fn answers_from_text(rulebook: &RuleBook, text: &str) -> Option<Answers> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let mut parts = text.split('~');
    if parts.next()? != VERSION {
        return None;
    }
    let mut answers = Answers::default();
    for part in parts {
        read(rulebook, part, &mut answers)?;
    }
    // Another order, another way to write a number, a second answer: not ours.
    (answers_to_text(rulebook, &answers, true) == text).then_some(answers)
}

fn read(rulebook: &RuleBook, part: &str, answers: &mut Answers) -> Option<()> {
    if let Some(coefficient) = part.strip_prefix('*') {
        answers.set_coefficient(Some(coefficient.parse().ok()?));
        return Some(());
    }
    if let Some((criterion, points)) = part.split_once('!') {
        let mut criteria = rulebook.laws.iter().flat_map(|law| &law.criteria);
        let criterion = criteria.find(|it| it.id.as_str() == criterion)?;
        answers.set_estimate(&criterion.id, Some(points.parse().ok()?));
        return Some(());
    }
    let (id, said) = part.split_once('=')?;
    let question = rulebook.questions.iter().find(|it| it.id.as_str() == id)?;
    if let Some(typed) = said.strip_prefix('_') {
        return read_typed(question, typed, answers);
    }
    for option in said.split('.') {
        let option = question.option(option)?;
        answers.choose(question, &option.id);
    }
    Some(())
}

fn read_typed(question: &Question, typed: &str, answers: &mut Answers) -> Option<()> {
    let is_taken = if let Ok(day) = typed.parse::<Date>() {
        answers.set_day(question, day)
    } else {
        answers.set_number(question, typed.parse().ok()?)
    };
    is_taken.then_some(())
}
