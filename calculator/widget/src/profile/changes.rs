//! How a profile changes: each change makes another state, and whoever shows it is told.

use std::rc::Rc;

use engine::{
    Answers, CriterionId, Date, Fraction, OptionId, Question, QuestionId, WayId, assess,
};

use super::{NotThat, Profile, State};
#[cfg(feature = "hydrate")]
use crate::tool::Tool;

impl Profile {
    /// Takes an answer, or takes it back. What stood there prefilled is the reader's own from then on.
    pub(crate) fn choose(&self, question: &Question, option: &OptionId, is_chosen: bool) {
        let filled = self.state().filled(&self.pack.rulebook).clone();
        self.change(&mut |answers| {
            if answers.get(&question.id).is_none()
                && let Some(answer) = filled.get(&question.id)
            {
                answer.options().for_each(|it| answers.choose(question, it));
            }
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

    /// Takes a number, in the question's unit, or `None`. One that the question does not take is told
    /// apart.
    pub(crate) fn set_number(
        &self,
        question: &Question,
        number: Option<Fraction>,
    ) -> Result<(), NotThat> {
        let mut is_taken = true;
        self.change(&mut |answers| {
            answers.forget(&question.id);
            if let Some(number) = number {
                is_taken = answers.set_number(question, number);
            }
        });
        if is_taken { Ok(()) } else { Err(NotThat) }
    }

    /// Takes a day, or `None`. One that the question does not take is told apart.
    pub(crate) fn set_day(
        &self,
        question: &Question,
        day: Option<Date>,
    ) -> Result<(), NotThat> {
        let mut is_taken = true;
        self.change(&mut |answers| {
            answers.forget(&question.id);
            if let Some(day) = day {
                is_taken = answers.set_day(question, day);
            }
        });
        if is_taken { Ok(()) } else { Err(NotThat) }
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
        // It spoke of the answers in the link.
        state.then = None;
        self.assess(state);
    }

    /// What is so now, to be made into what is so next.
    pub(super) fn now(&self) -> State {
        State::clone(&self.state())
    }

    /// Makes something so that changes what the engine says.
    pub(super) fn assess(&self, mut state: State) {
        state.said = Rc::default();
        if let Some(assessment) = assess(&self.pack.rulebook, &state.answers, state.today)
        {
            state.assessment = Rc::new(assessment);
        }
        self.replace(state);
    }

    pub(super) fn replace(&self, state: State) {
        self.state.replace(Rc::new(state));
        self.tell();
    }

    pub(super) fn tell(&self) {
        if let Some(changed) = self.changed.get() {
            changed();
        }
    }

    /// Opens a question.
    pub(crate) fn go_to(&self, question: Option<QuestionId>) {
        let mut state = self.now();
        state.step = question;
        state.is_done = false;
        state.shows_all = false;
        self.replace(state);
    }

    /// Goes on behind the last question; the step stays, so that back leads back.
    pub(crate) fn finish(&self) {
        let mut state = self.now();
        state.is_done = true;
        self.replace(state);
    }

    /// Moves the focus to the element of that id, once what has changed is shown.
    pub(crate) fn focus(&self, id: &str) {
        self.focus.replace(Some(id.to_owned()));
        self.tell();
    }

    /// Shows all questions at once, or one at a time.
    pub(crate) fn show_all(&self, shows_all: bool) {
        let mut state = self.now();
        state.shows_all = shows_all;
        self.replace(state);
    }

    /// Notes what stands in a field.
    pub(crate) fn set_typed(&self, field: &str, text: &str) {
        let mut state = self.now();
        match state.typed.iter_mut().find(|(name, _)| name == field) {
            Some((_, typed)) => text.clone_into(typed),
            None => state.typed.push((field.to_owned(), text.to_owned())),
        }
        self.replace(state);
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

    /// Notes of which ways the papers are to be listed.
    pub(crate) fn set_paper_ways(&self, ways: Vec<WayId>) {
        let mut state = self.now();
        state.paper_ways = Some(ways);
        self.replace(state);
    }

    /// Forgets everything that was said.
    pub(crate) fn reset(&self) {
        let mut state = self.now();
        state.answers = Answers::default();
        state.typed.clear();
        state.wrong_fields.clear();
        state.step = None;
        state.is_done = false;
        state.paper_ways = None;
        state.then = None;
        self.assess(state);
    }

    /// Opens a tool.
    #[cfg(feature = "hydrate")]
    pub(crate) fn open(&self, tool: Tool) {
        let mut state = self.now();
        state.tool = tool;
        self.replace(state);
    }

    /// Takes whom to tell that something is shown otherwise; only the first one counts.
    #[cfg(feature = "hydrate")]
    pub(crate) fn set_changed(&self, changed: Box<dyn Fn()>) {
        let _ = self.changed.set(changed);
    }

    /// Sets the reader's own day, once the first view stands. Mostly it is still the same, and then
    /// nothing is shown anew.
    #[cfg(feature = "hydrate")]
    pub(crate) fn set_today(&self, today: Date) {
        let mut state = self.now();
        if state.today == today {
            return;
        }
        state.today = today;
        self.assess(state);
    }
}
