//! Levers that a reader can use: what an answer can become, from the smallest change on.

use crate::answers::{Answer, Answers};
use crate::book::lever::{Lever, Target};
use crate::book::question::{NumberRange, Question, QuestionKind};
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::representatives::of_numbers;
use crate::decide::truth::Truth;
use crate::decide::uses::Use;
use crate::result::assess::Judge;
use crate::value::fraction::Fraction;
use crate::value::id::{LeverId, RuleId};

/// A change to more different numbers than this is not tried.
const MAX_NUMBERS: usize = 100;

/// More levers than this are not tried at once.
const MAX_LEVERS: usize = 32;

/// Why a lever cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The reader has not what it needs.
    NeedsNotMet,
    /// The answer is already there, or above.
    NothingToChange,
    /// How long it takes cannot be told from the answers.
    MonthsUnknown,
    /// It was not tried, since there are too many levers, or too many numbers to change to.
    NotTried,
}

/// A lever that can be used.
pub(super) struct Available<'a> {
    pub(super) id: &'a LeverId,
    pub(super) question: &'a Question,
    /// How many months it takes.
    pub(super) months: u32,
    /// Whether the reader has what it needs.
    pub(super) needs: Truth,
    /// What the answer can become, the smallest change first; at least one.
    pub(super) becomes: Vec<Answer>,
}

/// The levers that can be used, and those that cannot.
pub(super) fn available<'a>(
    judge: &Judge<'a>,
    answers: &Answers,
) -> (Vec<Available<'a>>, Vec<(LeverId, LeftOut)>) {
    let (mut found, mut left_out) = (Vec::new(), Vec::new());
    for lever in &judge.rulebook.levers {
        match one(judge, lever, answers) {
            Ok(_) if found.len() == MAX_LEVERS => {
                left_out.push((lever.id, LeftOut::NotTried));
            }
            Ok(lever) => found.push(lever),
            Err(reason) => left_out.push((lever.id, reason)),
        }
    }
    (found, left_out)
}

fn one<'a>(
    judge: &Judge<'a>,
    lever: &'a Lever,
    answers: &Answers,
) -> Result<Available<'a>, LeftOut> {
    let (rulebook, on) = (judge.rulebook, judge.on);
    let question = rulebook.question(&lever.question).ok_or(LeftOut::NothingToChange)?;
    let own = lever.rule.unwrap_or_else(|| RuleId::new(""));
    let needs = lever.needs.as_ref();
    let needs = needs.map_or(Truth::Met, |it| rulebook.truth(it, &own, answers, on));
    if needs == Truth::NotMet {
        return Err(LeftOut::NeedsNotMet);
    }
    let becomes = match &lever.to {
        Target::Options(options) => {
            let has = answers.get(&question.id);
            let options = options.iter().filter(|it| {
                let choice = question.option(it.as_str());
                choice.is_some_and(|it| !it.is_unknown)
                    && !has.is_some_and(|has| has.holds(it))
            });
            options.map(|it| Answer::Chosen(vec![*it])).collect()
        }
        Target::UpTo(most) => higher(judge, question, *most, answers)?,
    };
    if becomes.is_empty() {
        return Err(LeftOut::NothingToChange);
    }
    let mut evaluation = Evaluation::new(rulebook, Coverage::OnTheDay, Some(answers));
    let months = evaluation.number(&lever.months, &own, on);
    let months = months.ok_or(LeftOut::MonthsUnknown)?.round_up();
    let months = u32::try_from(months.max(0)).unwrap_or(u32::MAX);
    Ok(Available { id: &lever.id, question, months, needs, becomes })
}

/// The lowest number of each band above the answer that is there, up to a bound.
fn higher(
    judge: &Judge<'_>,
    question: &Question,
    most: Fraction,
    answers: &Answers,
) -> Result<Vec<Answer>, LeftOut> {
    if question.kind != QuestionKind::Number {
        return Err(LeftOut::NothingToChange);
    }
    let NumberRange { least, most: at_most, step } = question.range;
    let least = match answers.get(&question.id) {
        Some(Answer::Number(number)) => number.plus(step).ok_or(LeftOut::NotTried)?,
        _ => least,
    };
    let most = Some(at_most.map_or(most, |it| it.min(most)));
    let mut of = Use::default();
    for world in &judge.worlds {
        of.add(&world.scoring.use_of(&question.id));
    }
    let numbers = of_numbers(NumberRange { least, most, step }, &of);
    let numbers = numbers.filter(|it| it.len() <= MAX_NUMBERS);
    let numbers = numbers.ok_or(LeftOut::NotTried)?;
    Ok(numbers.into_iter().map(Answer::Number).collect())
}

impl Available<'_> {
    /// Changes the answers so.
    pub(super) fn apply(&self, choice: usize, answers: &mut Answers) {
        let becomes = &self.becomes[choice];
        match becomes.options().next() {
            Some(option) => answers.choose(self.question, option),
            None => answers.put(&self.question.id, Some(becomes.clone())),
        }
    }
}
