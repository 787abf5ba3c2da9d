//! What a reader has said. Everything may be left out: an absent answer is unknown, never *no*.

use crate::book::question::{Question, QuestionKind, takes_day};
use crate::export::export_enum;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, OptionId, QuestionId, RuleId};

/// A reader's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    // Short sorted lists: maps would be a tenth of the code that a browser downloads.
    given: Vec<(QuestionId, Answer)>,
    estimates: Vec<(CriterionId, u32)>,
    coefficient: Option<Fraction>,
    readings: Vec<(RuleId, String)>,
    rejected: Option<CriterionId>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was chosen, sorted by id. Never empty: leaving all open is the same as not answering.
    Chosen(Vec<OptionId>),
    /// A number, in the question's unit.
    Number(Fraction),
    /// A day.
    Day(Date),
}

impl Answer {
    /// Whether that option was chosen.
    pub fn holds(&self, option: &OptionId) -> bool {
        self.options().any(|it| it == option)
    }

    /// What was chosen, sorted by id.
    pub fn options(&self) -> impl Iterator<Item = &OptionId> {
        let chosen = match self {
            Self::Chosen(options) => options.as_slice(),
            Self::Number(_) | Self::Day(_) => &[],
        };
        chosen.iter()
    }

    /// The number, if it is one, in the question's unit.
    pub const fn number(&self) -> Option<Fraction> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Chosen(_) | Self::Day(_) => None,
        }
    }

    /// The day, if it is one.
    pub const fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Chosen(_) | Self::Number(_) => None,
        }
    }
}

export_enum! {
    Answer { Chosen(options) = "chosen", Number(number) = "number", Day(day) = "day" }
}

impl Answers {
    /// The answer to a question, if there is one.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.given.iter().find(|(id, _)| id == question).map(|(_, answer)| answer)
    }

    /// All answers, sorted by question.
    pub fn all(&self) -> impl Iterator<Item = (&QuestionId, &Answer)> {
        self.given.iter().map(|(id, answer)| (id, answer))
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
            options.insert(place, *option);
        }
        self.put(&question.id, Some(Answer::Chosen(options)));
    }

    /// Takes one option back; the last one taken back makes the answer unknown again.
    pub fn take_back(&mut self, question: &Question, option: &OptionId) {
        let mut options = self.chosen(question);
        options.retain(|id| id != option);
        let answer = (!options.is_empty()).then_some(Answer::Chosen(options));
        self.put(&question.id, answer);
    }

    /// Answers with a number, in the question's unit. Whether the question takes it is said; one
    /// that it does not take changes nothing.
    pub fn set_number(&mut self, question: &Question, number: Fraction) -> bool {
        let is_taken =
            question.kind == QuestionKind::Number && question.range.contains(number);
        if is_taken {
            self.put(&question.id, Some(Answer::Number(number)));
        }
        is_taken
    }

    /// Answers with a day. Whether the question takes it is said; one that it does not take changes
    /// nothing.
    pub fn set_day(&mut self, question: &Question, day: Date) -> bool {
        let is_taken = question.kind == QuestionKind::Day && takes_day(day);
        if is_taken {
            self.put(&question.id, Some(Answer::Day(day)));
        }
        is_taken
    }

    /// Says *I don't know*.
    pub fn forget(&mut self, question: &QuestionId) {
        self.put(question, None);
    }

    /// Sets an answer that is known to be one of the question's.
    pub(crate) fn put(&mut self, question: &QuestionId, answer: Option<Answer>) {
        put(&mut self.given, question, answer);
    }

    fn chosen(&self, question: &Question) -> Vec<OptionId> {
        let answer = self.get(&question.id);
        answer.map(|it| it.options().copied().collect()).unwrap_or_default()
    }

    /// The reader's own estimate of a criterion, in points.
    pub fn estimate(&self, criterion: &CriterionId) -> Option<u32> {
        self.estimates.iter().find(|(id, _)| id == criterion).map(|&(_, points)| points)
    }

    /// All estimates, in points, sorted by criterion.
    pub fn estimates(&self) -> impl Iterator<Item = (&CriterionId, u32)> {
        self.estimates.iter().map(|(id, points)| (id, *points))
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

    /// The reading of a disputed rule that is supposed to be right, if one is.
    pub fn reading(&self, rule: &RuleId) -> Option<&str> {
        self.readings.iter().find(|(id, _)| id == rule).map(|(_, name)| name.as_str())
    }

    /// Supposes that one reading of a disputed rule is right, or no longer does.
    pub fn suppose(&mut self, rule: &RuleId, reading: Option<&str>) {
        put(&mut self.readings, rule, reading.map(str::to_owned));
    }

    /// All readings that are supposed to be right, sorted by rule.
    pub(crate) fn readings(&self) -> &[(RuleId, String)] {
        &self.readings
    }

    /// The same answers, with the readings that others suppose.
    pub(crate) fn supposing_as(&self, other: &Self) -> Self {
        Self { readings: other.readings.clone(), ..self.clone() }
    }

    /// Whether a criterion gives nothing, whatever the answers say: an office did not accept it.
    pub(crate) fn is_rejected(&self, criterion: &CriterionId) -> bool {
        self.rejected.as_ref() == Some(criterion)
    }

    /// The same answers, if an office does not accept a criterion.
    pub(crate) fn rejecting(&self, criterion: &CriterionId) -> Self {
        Self { rejected: Some(*criterion), ..self.clone() }
    }

    /// The readings that are supposed to be right, and nothing else.
    pub(crate) fn only_readings(&self) -> Self {
        Self { readings: self.readings.clone(), ..Self::default() }
    }

    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
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
