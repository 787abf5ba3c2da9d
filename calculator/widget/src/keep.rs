//! A reader's answers as a short text, for the browser's history, links and the next language.
//!
//! One text, one meaning: whatever does not come out letter by letter when what was read is written
//! again is refused whole. Names are those of the rulebook, so that a link made under other rules
//! still says what it said, and is refused where a question or an option is gone.

use engine::{Answer, Answers, Date, Question, RuleBook, WayId, digits, number_of};

use crate::papers::tick_names;
use crate::then::Then;

/// What every text of this version begins with.
const VERSION: &str = "1";

/// What parts one answer from the next.
const BETWEEN: char = '~';

/// More than this nobody has to say.
const MAX_LENGTH: usize = 4_000;

/// All that one text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The answers.
    pub answers: Answers,
    /// The ways whose papers the reader wants listed, if they have chosen any.
    pub paper_ways: Option<Vec<WayId>>,
    /// The papers and preparations that are ticked off, by the names of their fields.
    pub ticked: Vec<String>,
    /// What the result was when a link was made.
    pub then: Option<Then>,
}

/// What parts the answers of a link from what it says of the result.
const THEN: char = '@';

/// What the ways whose papers are listed begin with.
const PAPERS: char = '+';

/// What stands before all that is ticked off.
const TICKED: char = ';';

impl Kept {
    /// As a text; what is sensitive, and with it whose papers are listed, only where that is wanted.
    pub fn to_text(&self, rulebook: &RuleBook, with_sensitive: bool) -> String {
        let mut out = answers_to_text(rulebook, &self.answers, with_sensitive);
        if let Some(ways) = self.paper_ways.as_ref().filter(|_| with_sensitive) {
            begin(PAPERS, &mut out);
            for (place, way) in ways.iter().enumerate() {
                item(place, way.as_str(), &mut out);
            }
        }
        if with_sensitive && !self.ticked.is_empty() {
            begin(TICKED, &mut out);
            for (place, name) in self.ticked.iter().enumerate() {
                item(place, name, &mut out);
            }
        }
        if let Some(then) = &self.then {
            out.push(THEN);
            out.push_str(&then.to_text());
        }
        out
    }

    /// Reads a text; `None` if it is not one that [`Self::to_text`] writes for this rulebook.
    pub fn from_text(rulebook: &RuleBook, text: &str) -> Option<Self> {
        if text.len() > MAX_LENGTH {
            return None;
        }
        let mut kept = Self::default();
        let mut parts = text.split(THEN);
        let said = parts.next()?;
        if let Some(then) = parts.next() {
            kept.then = Some(Then::from_text(then)?);
        }
        let mut parts = said.split(BETWEEN);
        if parts.next()? != VERSION {
            return None;
        }
        for part in parts {
            kept.read(rulebook, part)?;
        }
        // Another order, another way to write a number, a second answer: not ours.
        (kept.to_text(rulebook, true) == text).then_some(kept)
    }

    fn read(&mut self, rulebook: &RuleBook, part: &str) -> Option<()> {
        if let Some(ways) = part.strip_prefix(PAPERS) {
            let mut listed = Vec::new();
            for id in ways.split('.').filter(|it| !it.is_empty()) {
                let way = rulebook.ways.iter().find(|it| it.id.as_str() == id)?.id;
                if listed.contains(&way) {
                    return None;
                }
                listed.push(way);
            }
            self.paper_ways = Some(listed);
            return Some(());
        }
        if let Some(names) = part.strip_prefix(TICKED) {
            let all = tick_names(rulebook);
            for name in names.split('.') {
                let is_new = !self.ticked.iter().any(|it| it == name);
                let known = all.iter().find(|it| is_new && *it == name)?;
                self.ticked.push(known.clone());
            }
            return Some(());
        }
        read(rulebook, part, &mut self.answers)
    }
}

/// The answers as a text; those to sensitive questions only where that is wanted.
fn answers_to_text(
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
        out.push(BETWEEN);
        out.push_str(id.as_str());
        out.push('=');
        write(answer, &mut out);
    }
    for (criterion, points) in answers.estimates() {
        out.push(BETWEEN);
        out.push_str(criterion.as_str());
        out.push('!');
        out.push_str(&digits(points.into(), 1));
    }
    // What a coefficient says of somebody's health is as sensitive as any answer.
    if let Some(coefficient) = answers.coefficient().filter(|_| with_sensitive) {
        out.push_str("~*");
        out.push_str(&coefficient.plain());
    }
    out
}

fn write(answer: &Answer, out: &mut String) {
    match answer {
        Answer::Chosen(options) => {
            for (place, option) in options.iter().enumerate() {
                item(place, option.as_str(), out);
            }
        }
        Answer::Number(it) => {
            out.push('_');
            out.push_str(&it.plain());
        }
        Answer::Day(day) => {
            out.push('_');
            out.push_str(&day.iso());
        }
    }
}

/// Begins a part that is no answer.
fn begin(sign: char, out: &mut String) {
    out.push(BETWEEN);
    out.push(sign);
}

/// Adds what stands at that place of a list.
fn item(place: usize, text: &str, out: &mut String) {
    if place > 0 {
        out.push('.');
    }
    out.push_str(text);
}

fn read(rulebook: &RuleBook, part: &str, answers: &mut Answers) -> Option<()> {
    if let Some(coefficient) = part.strip_prefix('*') {
        answers.set_coefficient(Some(coefficient.parse().ok()?));
        return Some(());
    }
    if let Some((criterion, points)) = part.split_once('!') {
        let mut criteria = rulebook.laws.iter().flat_map(|law| &law.criteria);
        let criterion = criteria.find(|it| it.id.as_str() == criterion)?;
        answers.set_estimate(&criterion.id, Some(number_of(points)?));
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
