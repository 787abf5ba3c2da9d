//! A reader's profile in one running widget: answers and day as signals, the assessment as a memo.
//!
//! No global state: each widget on a page has a profile of its own.

use std::sync::Arc;

use engine::{
    Answers, Assessment, CriterionId, Date, Fraction, OptionId, Question, QuestionId,
    RuleId, assess,
};
use leptos::prelude::*;

use crate::pack::Pack;
use crate::texts::{Argument, Texts};

/// What one widget knows and what its reader has said.
#[derive(Clone)]
pub struct Profile {
    pack: Arc<Pack>,
    answers: RwSignal<Answers>,
    today: RwSignal<Date>,
    wrong_fields: RwSignal<Vec<String>>,
    assessment: Memo<Assessment>,
}

impl Profile {
    /// A profile without answers, on the day for which the pack was built: the first view is the
    /// same in the generator and in every browser, whatever its clock says.
    ///
    /// # Panics
    ///
    /// If the rulebook has no law of points: [`crate::prerender`] refuses such packs.
    pub fn new(pack: Arc<Pack>) -> Self {
        let answers = RwSignal::new(Answers::default());
        let today = RwSignal::new(pack.as_of);
        let wrong_fields = RwSignal::new(Vec::new());
        let known = Arc::clone(&pack);
        // A memo, since a dozen places show parts of it and most answers change few of them.
        let assessment = Memo::new(move |_| {
            answers
                .with(|answers| assess(&known.rulebook, answers, today.get()))
                .expect("a pack without a law of points is refused before it is shown")
        });
        Self { pack, answers, today, wrong_fields, assessment }
    }

    /// What the widget knows.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// How it speaks.
    pub fn texts(&self) -> &Texts {
        &self.pack.texts
    }

    /// The message of that name, which takes no arguments.
    pub fn text(&self, name: &str) -> String {
        self.texts().get(name)
    }

    /// The message of that name, filled in.
    pub fn say(&self, name: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts().say(name, arguments)
    }

    /// A message of a rule, filled in with the figures of the day.
    pub fn rule_text(&self, rule: &RuleId, part: &str) -> String {
        self.texts().rule(&self.pack.rulebook, rule, part, self.today.get_untracked())
    }

    /// A message of a question or another entry, filled in with the figures of the day.
    pub fn wording(&self, name: &str) -> String {
        let today = self.today.get_untracked();
        self.texts().wording(&self.pack.rulebook, name, today)
    }

    /// What a criterion is called.
    pub fn criterion_name(&self, criterion: &CriterionId) -> String {
        self.text(&format!("criterion-{criterion}-name"))
    }

    /// Looks at the assessment; whoever does is shown anew when it changes.
    pub fn with<T>(&self, look: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with(look)
    }

    /// The question that feeds a criterion, if an answer to it could change anything.
    pub fn asked(&self, criterion: &CriterionId) -> Option<&Question> {
        let rulebook = &self.pack.rulebook;
        rulebook.question_for(criterion).filter(|question| question.decides_points())
    }

    /// Whether an option is chosen.
    pub fn is_chosen(&self, question: &QuestionId, option: &OptionId) -> bool {
        self.answers
            .with(|it| it.get(question).is_some_and(|answer| answer.holds(option)))
    }

    /// Takes an answer, or takes it back.
    pub fn choose(&self, question: &QuestionId, option: &OptionId, is_chosen: bool) {
        let Some(question) = self.pack.rulebook.question(question) else { return };
        self.answers.update(|answers| {
            if is_chosen {
                answers.choose(question, option);
            } else {
                answers.take_back(question, option);
            }
        });
    }

    /// Takes *I don't know*.
    pub fn forget(&self, question: &QuestionId) {
        self.answers.update(|answers| answers.forget(question));
    }

    /// Takes the reader's own estimate of a criterion, or `None`.
    pub fn estimate(&self, criterion: &CriterionId, points: Option<u32>) {
        self.answers.update(|answers| answers.set_estimate(criterion, points));
    }

    /// Takes the coefficient to try, or `None`.
    pub fn try_coefficient(&self, coefficient: Option<Fraction>) {
        self.answers.update(|answers| answers.set_coefficient(coefficient));
    }

    /// Whether what stands in a field cannot be used, and the reader has been told so.
    pub fn is_wrong(&self, field: &str) -> bool {
        self.wrong_fields.with(|fields| fields.iter().any(|it| it == field))
    }

    /// Notes whether what stands in a field can be used. While typing most calls change nothing, and
    /// then nothing is shown anew.
    pub fn set_wrong(&self, field: &str, is_wrong: bool) {
        self.wrong_fields.maybe_update(|fields| {
            let place = fields.iter().position(|it| it == field);
            match place {
                None if is_wrong => fields.push(field.to_owned()),
                Some(place) if !is_wrong => drop(fields.remove(place)),
                _ => return false,
            }
            true
        });
    }

    /// Forgets everything.
    pub fn reset(&self) {
        self.answers.set(Answers::default());
        self.wrong_fields.set(Vec::new());
    }

    /// Sets the reader's own day, once the first view stands.
    #[cfg(feature = "hydrate")]
    pub fn set_today(&self, today: Date) {
        self.today.set(today);
    }
}

/// Reads a whole number from 0 to `most` as people write it; `None` for nothing at all.
///
/// # Errors
///
/// [`NotThat`] if it is something else.
pub fn read_points(text: &str, most: u32) -> Result<Option<u32>, NotThat> {
    let digits = without_spaces(text);
    if digits.is_empty() {
        return Ok(None);
    }
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    let points = digits.parse().ok().filter(|points| is_number && *points <= most);
    points.map(Some).ok_or(NotThat)
}

/// Reads a coefficient from 0 to 1 with at most four decimals, with a point or a comma; `None` for
/// nothing at all.
///
/// # Errors
///
/// [`NotThat`] if it is something else.
pub fn read_coefficient(text: &str) -> Result<Option<Fraction>, NotThat> {
    let decimal = without_spaces(text).replace(',', ".");
    if decimal.is_empty() {
        return Ok(None);
    }
    let n_decimals = decimal.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let is_decimal = n_decimals <= 4 && !decimal.contains('/');
    let coefficient = decimal.parse::<Fraction>().ok().filter(|_| is_decimal);
    let in_range = |it: &Fraction| (Fraction::ZERO..=Fraction::ONE).contains(it);
    coefficient.filter(in_range).map(Some).ok_or(NotThat)
}

/// What was typed is not what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThat;

fn without_spaces(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}
