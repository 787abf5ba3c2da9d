//! A reader's profile in one running widget: what was said, and what the engine makes of it.
//!
//! No global state: each widget on a page has a profile of its own. Views borrow it; in the browser it
//! lives as long as the page.

use std::sync::Arc;

use engine::{
    Answers, Assessment, CriterionId, Date, Fraction, OptionId, Question, QuestionId,
    RuleId, assess,
};
use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, GetUntracked, Set};

use crate::pack::Pack;
use crate::texts::{Argument, Texts};

/// What one widget knows and what its reader has said.
pub(crate) struct Profile {
    pack: Pack,
    // One signal, and no memo: nearly every answer changes the assessment, to find that out by
    // comparing costs code for all that it holds, and each kind of signal brings code of its own.
    // What is shown anew and says the same changes nothing on the page.
    state: ArcRwSignal<Arc<State>>,
}

/// What is so at one moment.
#[derive(Clone)]
struct State {
    answers: Answers,
    /// What the engine says of the answers.
    assessment: Arc<Assessment>,
    /// The fields that hold what cannot be used, and whose reader has been told so.
    wrong_fields: Vec<String>,
}

impl Profile {
    /// A profile without answers, on the day for which the pack was built: the first view is the
    /// same in the generator and in every browser, whatever its clock says. `None` if the rulebook
    /// has no law of points.
    pub(crate) fn new(pack: Pack) -> Option<Self> {
        let answers = Answers::default();
        let assessment = Arc::new(assess(&pack.rulebook, &answers, pack.as_of)?);
        let state = State { answers, assessment, wrong_fields: Vec::new() };
        Some(Self { pack, state: ArcRwSignal::new(Arc::new(state)) })
    }

    /// What the widget knows.
    pub(crate) fn pack(&self) -> &Pack {
        &self.pack
    }

    /// How it speaks.
    pub(crate) fn texts(&self) -> &Texts {
        &self.pack.texts
    }

    /// The message of that name, which takes no arguments.
    pub(crate) fn text(&self, name: &str) -> String {
        self.texts().get(name)
    }

    /// The message of that name, filled in.
    pub(crate) fn say(&self, name: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts().say(name, arguments)
    }

    /// A message of a rule, filled in with the figures of the day.
    pub(crate) fn rule_text(&self, rule: &RuleId, part: &str) -> String {
        self.texts().rule(&self.pack.rulebook, rule, part, self.today())
    }

    /// A message of a question or another entry, filled in with the figures of the day.
    pub(crate) fn wording(&self, name: &str) -> String {
        let today = self.today();
        self.texts().wording(&self.pack.rulebook, name, today)
    }

    /// What a criterion is called.
    pub(crate) fn criterion_name(&self, criterion: &CriterionId) -> String {
        self.text(&["criterion-", criterion.as_str(), "-name"].concat())
    }

    /// What the engine says; whoever looks at it is shown anew when it changes.
    pub(crate) fn assessment(&self) -> Arc<Assessment> {
        Arc::clone(&self.state.get().assessment)
    }

    /// The day that the answers are assessed for.
    fn today(&self) -> Date {
        self.state.get_untracked().assessment.as_of
    }

    /// The question that feeds a criterion, if an answer to it could change anything.
    pub(crate) fn asked(&self, criterion: &CriterionId) -> Option<&Question> {
        let rulebook = &self.pack.rulebook;
        rulebook.question_for(criterion).filter(|question| question.decides_points())
    }

    /// Whether an option is chosen.
    pub(crate) fn is_chosen(&self, question: &QuestionId, option: &OptionId) -> bool {
        let state = self.state.get();
        state.answers.get(question).is_some_and(|answer| answer.holds(option))
    }

    /// Takes an answer, or takes it back.
    pub(crate) fn choose(&self, question: &Question, option: &OptionId, is_chosen: bool) {
        self.change(&mut |answers| {
            if is_chosen {
                answers.choose(question, option);
            } else {
                answers.take_back(question, option);
            }
        });
    }

    /// Takes *I don't know*.
    pub(crate) fn forget(&self, question: &QuestionId) {
        self.change(&mut |answers| answers.forget(question));
    }

    /// Takes the reader's own estimate of a criterion, or `None`.
    pub(crate) fn estimate(&self, criterion: &CriterionId, points: Option<u32>) {
        self.change(&mut |answers| answers.set_estimate(criterion, points));
    }

    /// Takes the coefficient to try, or `None`.
    pub(crate) fn try_coefficient(&self, coefficient: Option<Fraction>) {
        self.change(&mut |answers| answers.set_coefficient(coefficient));
    }

    fn change(&self, change: &mut dyn FnMut(&mut Answers)) {
        let mut state = self.now();
        change(&mut state.answers);
        self.assess(state, self.today());
    }

    fn assess(&self, mut state: State, today: Date) {
        if let Some(assessment) = assess(&self.pack.rulebook, &state.answers, today) {
            state.assessment = Arc::new(assessment);
            self.replace(state);
        }
    }

    /// What is so now, to be made into what is so next.
    fn now(&self) -> State {
        State::clone(&self.state.get_untracked())
    }

    fn replace(&self, state: State) {
        self.state.set(Arc::new(state));
    }

    /// Whether what stands in a field cannot be used, and the reader has been told so.
    pub(crate) fn is_wrong(&self, field: &str) -> bool {
        self.state.get().wrong_fields.iter().any(|it| it == field)
    }

    /// Notes whether what stands in a field can be used. While typing most calls change nothing, and
    /// then nothing is shown anew.
    pub(crate) fn set_wrong(&self, field: &str, is_wrong: bool) {
        let mut state = self.now();
        let place = state.wrong_fields.iter().position(|it| it == field);
        match place {
            None if is_wrong => state.wrong_fields.push(field.to_owned()),
            Some(place) if !is_wrong => drop(state.wrong_fields.remove(place)),
            _ => return,
        }
        self.replace(state);
    }

    /// Forgets everything.
    pub(crate) fn reset(&self) {
        let mut state = self.now();
        state.answers = Answers::default();
        state.wrong_fields.clear();
        self.assess(state, self.today());
    }

    /// Sets the reader's own day, once the first view stands.
    #[cfg(feature = "hydrate")]
    pub(crate) fn set_today(&self, today: Date) {
        self.assess(self.now(), today);
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
    let mut decimal = String::new();
    for letter in without_spaces(text).chars() {
        decimal.push(if letter == ',' { '.' } else { letter });
    }
    if decimal.is_empty() {
        return Ok(None);
    }
    let point = decimal.bytes().position(|it| it == b'.');
    let n_decimals = point.map_or(0, |point| decimal.len() - point - 1);
    let is_decimal = n_decimals <= 4 && decimal.bytes().all(|it| it != b'/');
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
