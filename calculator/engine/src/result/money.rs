//! Money to show: the sum of the day of filing, by each reading of how often, against what the reader
//! has.
//!
//! Exact: fractions throughout, and nothing where a number would not fit. Exchange rates are the
//! reader's own alone; an index that is not set yet is never replaced by an older one.

use crate::answers::{Answer, Answers};
use crate::book::ground::Ground;
use crate::book::rulebook::RuleBook;
use crate::book::sum::{Sum, Times};
use crate::decide::evaluate::{Coverage, Evaluation, NoValue};
use crate::decide::grounds::GroundState;
use crate::decide::supposition::Supposition;
use crate::decide::truth::Truth;
use crate::export::export_struct;
use crate::result::outcomes::{Flags, Gathering, Sets};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{QuestionId, RuleId};

/// What must be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The day on which the papers are handed in.
    pub filing: Date,
    /// What that day rests on; nothing if the reader named it.
    pub rests_on: Vec<Supposition>,
    /// What the index is multiplied with.
    pub factor: Option<Fraction>,
    /// The index on that day, in tenge; `None`: it is not set yet, and there is the formula only.
    pub index: Option<Fraction>,
    /// Factor times index, in tenge.
    pub base: Option<Fraction>,
    /// What must be shown, by each reading of how often; one entry where none is disputed.
    pub to_show: Vec<SumToShow>,
    /// Whether it is needless.
    pub exempt: Truth,
    /// What makes it needless, or may.
    pub exempt_by: Vec<GroundState>,
    /// What else is, or may be, to be known.
    pub notes: Vec<GroundState>,
}

impl Money {
    /// The year whose index counts.
    pub fn year(&self) -> i32 {
        self.filing.year()
    }
}

/// What must be shown by one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumToShow {
    /// The disputed rule and its reading; `None` where sources do not disagree.
    pub reading: Option<(RuleId, String)>,
    /// How often; `None` if that cannot be told.
    pub times: Option<Fraction>,
    /// What that rests on; nothing if rules and answers say it.
    pub rests_on: Vec<Supposition>,
    /// The whole sum, in tenge.
    pub sum: Option<Fraction>,
    /// How much is missing to it, in tenge: never below zero; `None` if it is not known what the
    /// reader has.
    pub missing: Option<Fraction>,
    /// The sum in the foreign currency, at the reader's own rate.
    pub exchanged: Option<Exchanged>,
}

/// A sum in the foreign currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// In units of that currency, exactly.
    pub exact: Fraction,
    /// In whole units, rounded up so that they suffice.
    pub rounded: i64,
}

export_struct! {
    Money { filing, rests_on, factor, index, base, to_show, exempt, exempt_by, notes }
    SumToShow { reading, times, rests_on, sum, missing, exchanged }
    Exchanged { exact, rounded }
}

impl Exchanged {
    fn at(rate: Fraction, sum: Fraction) -> Option<Self> {
        let exact = (rate > Fraction::ZERO).then(|| sum.over(rate))??;
        Some(Self { exact, rounded: exact.round_up() })
    }
}

/// What must be shown by a reader who hands in the papers on the day that they name, without one on
/// the last day of the year, which is then told as a supposition.
///
/// The factor, and the index it is multiplied with, are those of that day: for `solvency` 1,320 ×
/// 4,325 = 5,709,000 tenge in 2026, and in 2027 the formula only.
pub fn money(rulebook: &RuleBook, sum: &Sum, answers: &Answers, as_of: Date) -> Money {
    let said = |question: &QuestionId| rulebook.said(question, answers, as_of);
    let number = |question: &Option<QuestionId>| said(question.as_ref()?)?.number();
    let named = said(&sum.filing).and_then(Answer::day);
    let filing = named.unwrap_or_else(|| end_of_year(as_of));
    let amount = |rule, figure| {
        rulebook.amount(rule, figure, answers, filing).map(|(_, number)| number)
    };
    let factor = amount(&sum.rule, &sum.factor);
    let index = amount(&sum.index, "value");
    let base = factor.zip(index).and_then(|(factor, index)| factor.times(index));
    let (have, rate) = (number(&sum.have), number(&sum.rate));
    let to_show = |reading, (times, is_supposed): (Option<Fraction>, bool)| {
        let sum = base.zip(times).and_then(|(base, times)| base.times(times));
        SumToShow {
            reading,
            times,
            rests_on: is_supposed.then_some(Supposition::ShownOnce).into_iter().collect(),
            sum,
            missing: sum.zip(have).and_then(|(sum, have)| missing(sum, have)),
            exchanged: sum.zip(rate).and_then(|(sum, rate)| Exchanged::at(rate, sum)),
        }
    };
    let by_reading = |it: &Times| {
        to_show(Some((it.rule, it.reading.clone())), times(rulebook, it, answers, as_of))
    };
    let exempt_by = rulebook.states(&sum.exempt, answers, as_of);
    Money {
        filing,
        rests_on: named
            .is_none()
            .then_some(Supposition::FiledBy(filing))
            .into_iter()
            .collect(),
        factor,
        index,
        base,
        to_show: if sum.times.is_empty() {
            vec![to_show(None, (Some(Fraction::ONE), false))]
        } else {
            sum.times.iter().map(by_reading).collect()
        },
        exempt: exempt(rulebook, &sum.exempt, &exempt_by, answers, as_of),
        exempt_by: possible(exempt_by),
        notes: possible(rulebook.states(&sum.notes, answers, as_of)),
    }
}

/// How often, and whether that is supposed since the answers do not say.
fn times(
    rulebook: &RuleBook,
    times: &Times,
    answers: &Answers,
    on: Date,
) -> (Option<Fraction>, bool) {
    let mut evaluation = Evaluation::new(rulebook, Coverage::OnTheDay, Some(answers));
    let number = evaluation.number(&times.times, &times.rule, on);
    match evaluation.said(number) {
        Ok(times) => (Some(times).filter(|it| *it >= Fraction::ZERO), false),
        Err(NoValue::Unanswered(_)) => (Some(Fraction::ONE), true),
        Err(_) => (None, false),
    }
}

fn missing(sum: Fraction, have: Fraction) -> Option<Fraction> {
    if have >= sum { Some(Fraction::ZERO) } else { sum.minus(have) }
}

/// One of the grounds is met.
const EXEMPT: Flags = 1;
/// One of them has no value on the day.
const UNCLEAR: Flags = 2;

/// What flags come to: 0 if it is needed, 1 if it is not, 2 if that is not known.
fn judge(flags: Flags) -> u8 {
    if flags & EXEMPT == EXEMPT { 1 } else { flags }
}

/// Whether one of the grounds is met, whatever is still open.
fn exempt(
    rulebook: &RuleBook,
    grounds: &[Ground],
    states: &[GroundState],
    answers: &Answers,
    on: Date,
) -> Truth {
    let mut gathering = Gathering::new(rulebook, answers, on);
    let sets = Sets { met: EXEMPT, not_met: 0, without_value: UNCLEAR, always: EXEMPT };
    gathering.add(grounds, states, sets);
    let outcomes = gathering.outcomes();
    let is_always = |code| outcomes.possible().all().all(|flags| judge(flags) == code);
    if is_always(1) {
        Truth::Met
    } else if is_always(0) {
        Truth::NotMet
    } else {
        Truth::Unknown { needs: outcomes.needs(rulebook, &judge) }
    }
}

/// Those that hold, and those of which it is not known.
fn possible(mut states: Vec<GroundState>) -> Vec<GroundState> {
    states.retain(|it| it.holds.is_possible());
    states
}

fn end_of_year(day: Date) -> Date {
    Date::end_of_year(day.year()).unwrap_or(day)
}
