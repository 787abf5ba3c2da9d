//! The way through the questions: which are asked here, in which order, and where the reader stands.

use engine::{Asking, Question, QuestionId, RuleId, Topic, Truth};

use crate::profile::Profile;

/// Where the reader stands, while one page of questions is shown.
pub(super) struct Stand<'a> {
    /// What is asked on the page: a question and those that are asked together with it.
    pub(super) questions: Vec<&'a Question>,
    /// The question of the page before.
    pub(super) before: Option<QuestionId>,
    /// The question of the page that follows.
    pub(super) after: Option<QuestionId>,
    /// Which page it is, and how many there are at most: later answers only make them fewer. `None` for
    /// a page that does not lie on the way, such as a question of another tool.
    pub(super) number: Option<(u32, u32)>,
}

/// The questions of this tool in the order in which they are asked, those that have faded too.
///
/// What is asked of everybody comes first. What is asked of employers comes next, since it says whether
/// the rest is asked at all; to anybody else it is not shown.
pub(super) fn path(profile: &Profile) -> Vec<&Question> {
    let questions = &profile.pack().rulebook.questions;
    let mut path = Vec::new();
    let mut add = |is_it: &dyn Fn(&Question) -> bool| {
        for question in questions {
            if is_it(question) {
                path.push(question);
            }
        }
    };
    add(&|it| it.topic == Topic::Ways && it.when.is_none());
    add(&|it| it.topic == Topic::Employers && is_certain(profile, it));
    add(&|it| it.topic == Topic::Ways && it.when.is_some());
    path
}

/// Whether the condition of a question is met, and not only not known.
pub(super) fn is_certain(profile: &Profile, question: &Question) -> bool {
    question.when.as_ref().is_none_or(|when| {
        let (rulebook, own) = (&profile.pack().rulebook, RuleId::new(""));
        rulebook.truth(when, &own, &profile.answers(), profile.today()) == Truth::Met
    })
}

/// Whether a question is asked now.
pub(super) fn is_asked(profile: &Profile, question: &QuestionId) -> bool {
    let asked = profile.asked();
    let state = asked.iter().find(|it| it.question == *question).map(|it| &it.state);
    matches!(state, Some(Asking::Asked | Asking::Answered))
}

/// Where the reader stands; `None` if there is nothing to ask.
pub(super) fn stand(profile: &Profile) -> Option<Stand<'_>> {
    let path = path(profile);
    let opens_page = |it: &Question| it.with.is_none() && is_asked(profile, &it.id);
    let current =
        current(profile).or_else(|| path.iter().copied().find(|it| opens_page(it)))?;
    let place = path.iter().position(|it| it.id == current.id);
    let (mut before, mut after, mut number, mut count) = (None, None, 0, 0);
    for (n, question) in path.iter().enumerate() {
        if !opens_page(question) {
            continue;
        }
        count += 1;
        match place {
            Some(place) if n < place => before = Some(question.id),
            Some(place) if n == place => number = count,
            Some(_) if after.is_none() => after = Some(question.id),
            _ => {}
        }
    }
    let number = (number > 0).then_some((number, count));
    Some(Stand { questions: page(profile, current), before, after, number })
}

/// The question that was opened, or the one that it is asked together with.
fn current(profile: &Profile) -> Option<&Question> {
    let rulebook = &profile.pack().rulebook;
    let opened = rulebook.question(&profile.step()?)?;
    opened.with.and_then(|with| rulebook.question(&with)).or(Some(opened))
}

fn page<'a>(profile: &'a Profile, first: &'a Question) -> Vec<&'a Question> {
    let mut page = vec![first];
    for question in &profile.pack().rulebook.questions {
        if question.with == Some(first.id) && is_asked(profile, &question.id) {
            page.push(question);
        }
    }
    page
}
