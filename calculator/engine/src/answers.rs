//! What a reader has said. Everything may be left out: an absent answer is unknown, never *no*.

use crate::fraction::Fraction;
use crate::id::{CriterionId, OptionId, QuestionId};
use crate::question::{Question, QuestionKind};

/// A reader's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    // Short sorted lists: maps would be a tenth of the code that a browser downloads.
    given: Vec<(QuestionId, Answer)>,
    estimates: Vec<(CriterionId, u32)>,
    coefficient: Option<Fraction>,
}

/// One answer: what was chosen. Never empty: leaving all open is the same as not answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(Vec<OptionId>);

impl Answer {
    /// Whether that option was chosen.
    pub fn holds(&self, option: &OptionId) -> bool {
        self.0.contains(option)
    }

    /// What was chosen, sorted by id.
    pub fn options(&self) -> impl Iterator<Item = &OptionId> {
        self.0.iter()
    }
}

impl Answers {
    /// The answer to a question, if there is one.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.given.iter().find(|(id, _)| id == question).map(|(_, answer)| answer)
    }

    /// Answers with one option. Of a question with ticks: ticks it, and unticks what it excludes.
    /// An option that the question does not have changes nothing.
    pub fn choose(&mut self, question: &Question, option: &OptionId) {
        let Some(chosen) = question.option(option.as_str()) else { return };
        let mut options = match question.kind {
            QuestionKind::Several if !chosen.is_alone => self.chosen(question),
            _ => Vec::new(),
        };
        options.retain(|id| question.option(id.as_str()).is_some_and(|it| !it.is_alone));
        if let Err(place) = options.binary_search(option) {
            options.insert(place, option.clone());
        }
        put(&mut self.given, &question.id, Some(Answer(options)));
    }

    /// Takes one option back; the last one taken back makes the answer unknown again.
    pub fn take_back(&mut self, question: &Question, option: &OptionId) {
        let mut options = self.chosen(question);
        options.retain(|id| id != option);
        let answer = (!options.is_empty()).then_some(Answer(options));
        put(&mut self.given, &question.id, answer);
    }

    /// Says *I don't know*.
    pub fn forget(&mut self, question: &QuestionId) {
        put(&mut self.given, question, None);
    }

    fn chosen(&self, question: &Question) -> Vec<OptionId> {
        self.get(&question.id).map(|answer| answer.0.clone()).unwrap_or_default()
    }

    /// The reader's own estimate of a criterion, in points.
    pub fn estimate(&self, criterion: &CriterionId) -> Option<u32> {
        self.estimates.iter().find(|(id, _)| id == criterion).map(|&(_, points)| points)
    }

    /// Sets or clears the reader's own estimate, in points. One above the cap counts as the cap.
    pub fn set_estimate(&mut self, criterion: &CriterionId, points: Option<u32>) {
        put(&mut self.estimates, criterion, points);
    }

    /// The coefficient that the reader tries, between zero and one.
    pub const fn coefficient(&self) -> Option<Fraction> {
        self.coefficient
    }

    /// Tries a coefficient, or stops trying one. One outside zero to one counts as none.
    pub fn set_coefficient(&mut self, coefficient: Option<Fraction>) {
        self.coefficient =
            coefficient.filter(|it| (Fraction::ZERO..=Fraction::ONE).contains(it));
    }

    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.estimates.is_empty() && self.coefficient.is_none()
    }
}

/// Sets or removes the value of a key in a list that is sorted by its keys.
fn put<K: Ord + Clone, V>(list: &mut Vec<(K, V)>, key: &K, value: Option<V>) {
    match (list.binary_search_by(|(it, _)| it.cmp(key)), value) {
        (Ok(place), Some(value)) => list[place].1 = value,
        (Ok(place), None) => drop(list.remove(place)),
        (Err(place), Some(value)) => list.insert(place, (key.clone(), value)),
        (Err(_), None) => {}
    }
}
