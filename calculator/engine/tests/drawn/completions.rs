//! All ways in which partial answers can be completed.

use engine::{Answer, Answers, Date, Fraction, Question, QuestionKind, RuleBook};

use super::Draft;
use crate::made::{Made, day};

impl Draft {
    /// The partial answers that were drawn.
    pub(crate) fn given(&self, made: &Made) -> Answers {
        let mut answers = Answers::default();
        let on = day(self.on);
        for (question, place) in made.0.questions.iter().zip(&self.answers) {
            let Some(place) = place else { continue };
            let all = answers_of(question, on);
            // One more than there are: of a question with options *I must ask*, if it has that.
            match all.get(place.index(all.len() + 1)) {
                Some(answer) => set(&mut answers, question, answer),
                None => ask(&mut answers, question),
            }
        }
        if self.disputed[0] && self.disputed[2] {
            answers.suppose(&"k".into(), Some("low"));
        }
        answers
    }

    /// The answers with each combination of readings supposed.
    pub(crate) fn worlds(&self, given: &Answers) -> Vec<Answers> {
        let mut worlds = vec![given.clone()];
        for (rule, is_disputed) in ["k", "threshold"].into_iter().zip(self.disputed) {
            let rule = rule.into();
            if !is_disputed || given.reading(&rule).is_some() {
                continue;
            }
            let with = |world: &Answers| {
                ["low", "high"].map(|reading| {
                    let mut world = world.clone();
                    world.suppose(&rule, Some(reading));
                    world
                })
            };
            worlds = worlds.iter().flat_map(with).collect();
        }
        worlds
    }
}

fn ask(answers: &mut Answers, question: &Question) {
    let unknown = question.options.iter().find(|it| it.is_unknown);
    if let Some(unknown) = unknown {
        answers.choose(question, &unknown.id);
    }
}

/// Sets an answer as a reader would.
pub(crate) fn set(answers: &mut Answers, question: &Question, answer: &Answer) {
    answers.forget(&question.id);
    match answer {
        Answer::Chosen(options) => {
            for option in options {
                answers.choose(question, option);
            }
        }
        Answer::Number(number) => {
            assert!(answers.set_number(question, *number));
        }
        Answer::Day(day) => {
            assert!(answers.set_day(question, *day));
        }
    }
}

/// The answers completed in every way, for the questions that are open and among those named.
pub(crate) fn completions(
    rulebook: &RuleBook,
    given: &Answers,
    on: Date,
) -> Vec<Answers> {
    let mut all = vec![given.clone()];
    for question in &rulebook.questions {
        if rulebook.is_answered(&question.id, given) {
            continue;
        }
        let answers = answers_of(question, on);
        let with = |so_far: &Answers| {
            let so_far = so_far.clone();
            answers.iter().map(move |answer| {
                let mut next = so_far.clone();
                set(&mut next, question, answer);
                next
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// All answers to a question; of days and of numbers without a most all that can make a difference
/// in a draft, and more.
pub(crate) fn answers_of(question: &Question, on: Date) -> Vec<Answer> {
    let known = || question.options.iter().filter(|it| !it.is_unknown);
    match question.kind {
        QuestionKind::One => known().map(|it| Answer::Chosen(vec![it.id])).collect(),
        QuestionKind::Several => {
            let ticks: Vec<_> = known().filter(|it| !it.is_alone).collect();
            let set = |bits: u32| {
                let chosen = ticks.iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1);
                Answer::Chosen(chosen.map(|(_, it)| it.id).collect())
            };
            let alone = known().filter(|it| it.is_alone);
            let alone = alone.map(|it| Answer::Chosen(vec![it.id]));
            (1..1 << ticks.len()).map(set).chain(alone).collect()
        }
        QuestionKind::Number => numbers_of(question),
        QuestionKind::Day => days_around(on).into_iter().map(Answer::Day).collect(),
    }
}

fn numbers_of(question: &Question) -> Vec<Answer> {
    let most = question.range.most.unwrap_or(Fraction::whole(90));
    let halves = -20..=2 * most.round_up();
    let numbers = halves.filter_map(|it| Fraction::new(it, 2));
    let taken = numbers.filter(|it| question.range.contains(*it) && *it <= most);
    taken.map(Answer::Number).collect()
}

/// The days around each anniversary of what drafts compare with.
fn days_around(on: Date) -> Vec<Date> {
    let mut all = Vec::new();
    for base in ["2024-02-29", "2023-02-28", "2008-02-29", "2020-06-15"] {
        let (_, month, in_month) = day(base).civil();
        let (year, on_month, on_day) = on.civil();
        for (month, in_month) in [(month, in_month), (on_month, on_day)] {
            for year in year - 60..=year + 2 {
                let around = Date::new(year, month, in_month).or(Date::new(year, 3, 1));
                let around = around.expect("the first of March is in each year");
                all.extend([-1, 0, 1].map(|it| around.plus_days(it)));
            }
        }
    }
    all.extend(["1900-01-01", "2199-12-31"].map(day));
    all.sort();
    all.dedup();
    all
}
