//! What is said, as a text and from one: for the browser's history, for links and for what is kept.

use engine::{Answers, QuestionId, assess, assess_ways, decimal, digits};

use super::Profile;
use crate::keep::Kept;
use crate::papers::{TICK, tick_names};
use crate::texts::joined;
use crate::then::Then;

impl Profile {
    /// What was said, as a text.
    pub(crate) fn text_of_answers(&self, with_sensitive: bool) -> String {
        let then = self.then().map(|it| Then::clone(&it));
        self.kept(then).to_text(&self.pack.rulebook, with_sensitive)
    }

    /// The same with the result that the answers have now.
    pub(crate) fn text_of_link(&self, with_sensitive: bool) -> String {
        let (rulebook, today) = (&self.pack.rulebook, self.today());
        let mut kept = self.kept(None);
        let text = kept.to_text(rulebook, with_sensitive);
        // Of these answers alone: the result must not tell of those that stay out.
        let answers = Kept::from_text(rulebook, &text).unwrap_or_default().answers;
        let ways = assess_ways(rulebook, &answers, today);
        let assessment = assess(rulebook, &answers, today);
        kept.then = assessment.map(|it| Then::of(&self.pack, &it, &ways));
        kept.to_text(rulebook, with_sensitive)
    }

    /// Where the reader stands among questions that are asked one at a time, for the browser's history.
    pub(crate) fn place(&self) -> String {
        let state = self.state();
        let step = state.step.as_ref().map_or("", QuestionId::as_str);
        let done = if state.is_done { "." } else { "" };
        let all = if state.shows_all { "*" } else { "" };
        joined(&[step, done, all])
    }

    /// Goes back to such a place; from what is none, to the first question.
    pub(crate) fn stand_at(&self, place: &str) {
        let mut state = self.now();
        let all = place.strip_suffix('*');
        let place = all.unwrap_or(place);
        let done = place.strip_suffix('.');
        let step = done.unwrap_or(place);
        let questions = &self.pack.rulebook.questions;
        let question = questions.iter().find(|it| it.id.as_str() == step);
        state.step = question.map(|it| it.id);
        state.is_done = done.is_some();
        state.shows_all = all.is_some();
        self.replace(state);
    }

    /// What stands in fields that are typed into, as it was typed: a line a field and a line its content.
    /// Then the fields of which the reader has been told that they cannot be used.
    pub(crate) fn typed_text(&self) -> String {
        let state = self.state();
        let mut out = String::new();
        for (field, text) in &state.typed {
            add_line(field, &mut out);
            add_line(text, &mut out);
        }
        for field in &state.wrong_fields {
            add_line("", &mut out);
            add_line(field, &mut out);
        }
        out
    }

    /// Takes what such a text says. What is none of its fields is never shown.
    pub(crate) fn take_typed(&self, text: &str) {
        let mut state = self.now();
        state.typed.clear();
        let mut lines = text.split('\n');
        while let (Some(field), Some(text)) = (lines.next(), lines.next()) {
            if field.is_empty() {
                state.wrong_fields.push(text.to_owned());
            } else {
                state.typed.push((field.to_owned(), text.to_owned()));
            }
        }
        self.replace(state);
    }

    fn kept(&self, then: Option<Then>) -> Kept {
        let state = self.state();
        let mut ticked = Vec::new();
        for name in tick_names(&self.pack.rulebook) {
            if !self.typed(&name).is_empty() {
                ticked.push(name);
            }
        }
        let (answers, paper_ways) = (state.answers.clone(), state.paper_ways.clone());
        Kept { answers, paper_ways, ticked, then }
    }

    /// Takes what such a text says; says whether it is one.
    pub(crate) fn take_text(&self, text: &str) -> bool {
        let Some(kept) = Kept::from_text(&self.pack.rulebook, text) else {
            return false;
        };
        let mut state = self.now();
        let then = kept.then.filter(|it| it.rules != self.pack.rules);
        state.then = then.map(Into::into);
        state.typed = self.typed_as(&kept.answers);
        state.typed.extend(kept.ticked.into_iter().map(|name| (name, TICK.to_owned())));
        state.paper_ways = kept.paper_ways;
        state.answers = kept.answers;
        state.wrong_fields.clear();
        self.assess(state);
        true
    }

    /// What would stand in the fields if the answers had been typed.
    fn typed_as(&self, answers: &Answers) -> Vec<(String, String)> {
        let mut typed = Vec::new();
        for (id, answer) in answers.all() {
            if let Some(number) = answer.number() {
                typed
                    .push((id.as_str().to_owned(), self.texts().language.amount(number)));
            }
            if let Some(day) = answer.day() {
                let (year, month, day) = day.civil();
                let parts = [("-day", day), ("-month", month)];
                for (part, number) in parts {
                    typed.push((joined(&[id.as_str(), part]), digits(number.into(), 1)));
                }
                typed.push((joined(&[id.as_str(), "-year"]), decimal(year.into())));
            }
        }
        for (criterion, points) in answers.estimates() {
            let name = joined(&["estimate-", criterion.as_str()]);
            typed.push((name, digits(points.into(), 1)));
        }
        if let Some(coefficient) = answers.coefficient() {
            let text = self.texts().language.amount(coefficient);
            typed.push(("coefficient".to_owned(), text));
        }
        typed
    }
}

fn add_line(line: &str, out: &mut String) {
    out.push_str(line);
    out.push('\n');
}
