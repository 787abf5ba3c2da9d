//! Few answers that stand for all possible ones: between two of them that are neighbours nothing
//! changes.

use crate::answers::Answer;
use crate::book::question::{Choice, DAYS_ASKED, NumberRange, Question, QuestionKind};
use crate::decide::uses::{Side, Use};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::OptionId;

/// More combinations of answers than this are not tried: a rulebook that needs them is refused.
pub const MAX_COMBINATIONS: usize = 20_000;

/// Answers that stand for all others; `None` if that would be too many.
pub(crate) fn representatives(question: &Question, of: &Use) -> Option<Vec<Answer>> {
    match question.kind {
        QuestionKind::One => Some(of_one(question, of)),
        QuestionKind::Several => of_several(question, of),
        QuestionKind::Number => {
            let numbers = of_numbers(question.range, of)?;
            Some(numbers.into_iter().map(Answer::Number).collect())
        }
        QuestionKind::Day => {
            let first = Date::new(DAYS_ASKED.0, 1, 1).ok()?;
            let last = Date::end_of_year(DAYS_ASKED.1).ok()?;
            let number = |day: Date| Fraction::whole(i64::from(day.days()));
            let range = NumberRange {
                least: number(first),
                most: Some(number(last)),
                step: Fraction::ONE,
            };
            let day = |number: Fraction| {
                let days = i32::try_from(number.as_whole()?).ok()?;
                Some(Answer::Day(Date::from_days(days)))
            };
            of_numbers(range, of)?.into_iter().map(day).collect()
        }
    }
}

/// The options that are named, and one that is not.
fn of_one(question: &Question, of: &Use) -> Vec<Answer> {
    let known = || question.options.iter().filter(|it| !it.is_unknown);
    let is_named = |it: &&Choice| of.options.contains(&it.id);
    let other = known().find(|it| !is_named(it));
    let all = known().filter(is_named).chain(other);
    all.map(|it| Answer::Chosen(vec![it.id])).collect()
}

/// All sets of the options that are named, and one that holds none of them.
fn of_several(question: &Question, of: &Use) -> Option<Vec<Answer>> {
    let known = || question.options.iter().filter(|it| !it.is_unknown);
    let is_named = |it: &&Choice| of.options.contains(&it.id);
    // In the order of their names, as in every answer.
    let is_tick = |id: &&OptionId| known().any(|it| it.id == **id && !it.is_alone);
    let ticks: Vec<&OptionId> = of.options.iter().filter(is_tick).collect();
    let n_sets = 1_usize.checked_shl(u32::try_from(ticks.len()).ok()?)?;
    if n_sets > MAX_COMBINATIONS {
        return None;
    }
    let set = |bits: usize| {
        let chosen = ticks.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        Answer::Chosen(chosen.map(|(_, &id)| *id).collect())
    };
    let mut all: Vec<_> = (1..n_sets).map(set).collect();
    let others = known().filter(|it| !is_named(it));
    let other = others.min_by_key(|it| it.is_alone);
    let alone = known().filter(|it| it.is_alone).filter(is_named);
    let single = alone.chain(other).map(|it| Answer::Chosen(vec![it.id]));
    all.extend(single);
    Some(all)
}

/// One number between each two cuts, or each number if each counts.
pub(crate) fn of_numbers(range: NumberRange, of: &Use) -> Option<Vec<Fraction>> {
    let mut found = Vec::new();
    let mut number = on_step(range.least, range.step)?;
    let is_within = |number: Fraction| range.most.is_none_or(|most| number <= most);
    if of.each_counts {
        let most = range.most?;
        while number <= most {
            if found.len() == MAX_COMBINATIONS {
                return None;
            }
            found.push(number);
            number = number.plus(range.step)?;
        }
        return Some(found);
    }
    let mut cuts = of.cuts.iter();
    loop {
        let next = cuts.next();
        let is_below = match next {
            None => true,
            Some(cut) => match cut.side {
                Side::Before => number < cut.at,
                Side::After => number <= cut.at,
            },
        };
        if is_below && is_within(number) {
            found.push(number);
        }
        let Some(cut) = next else { return Some(found) };
        let after = on_step(cut.at, range.step)?;
        let after = match cut.side {
            Side::After if after == cut.at => after.plus(range.step)?,
            _ => after,
        };
        number = number.max(after);
    }
}

/// The first number on a step that is not below.
fn on_step(number: Fraction, step: Fraction) -> Option<Fraction> {
    Fraction::whole(number.over(step)?.round_up()).times(step)
}
