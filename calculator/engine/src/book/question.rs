//! Questions: what a reader can be asked, when, and what each answer says.

use crate::book::expression::Expression;
use crate::book::figure::Unit;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, OptionId, QuestionId, RuleId};
use crate::{wire_names, wire_struct};

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The criterion without published points whose claim its answer is, if it is one.
    pub criterion: Option<CriterionId>,
    /// The part of the form that it belongs to.
    pub topic: Topic,
    /// The question that it is asked together with, on one page, if it is.
    pub with: Option<QuestionId>,
    /// When it is asked; `None`: always. Asked too while that is unknown.
    pub when: Option<Expression>,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The unit of a number.
    pub unit: Option<Unit>,
    /// Which numbers it takes.
    pub range: NumberRange,
    /// Whether it has a line of help.
    pub has_help: bool,
    /// Whether its answer stays out of links and exports unless the reader ticks it in.
    pub is_sensitive: bool,
    /// What can be chosen, in the order shown; *I don't know* is always possible and not listed.
    pub options: Vec<Choice>,
}

wire_struct!(Question {
    id,
    criterion,
    topic,
    with,
    when,
    kind,
    unit,
    range,
    has_help,
    is_sensitive,
    options,
});

impl Question {
    /// Whether some answer to it decides points that are not published: claiming nothing does.
    pub fn decides_points(&self) -> bool {
        self.options.iter().any(|option| option.claim == Claim::Nothing)
    }

    /// Whether one of some options says no more than *I must ask*.
    pub(crate) fn is_unknown(&self, options: &[OptionId]) -> bool {
        let is_unknown =
            |id: &OptionId| self.options.iter().any(|it| it.id == *id && it.is_unknown);
        options.iter().any(is_unknown)
    }

    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id.as_str() == id)
    }
}

/// The parts of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say all there is to say")]
pub enum Topic {
    Ways,
    Test,
    Points,
    Papers,
    Money,
    Dates,
    Employers,
}

wire_names!(Topic {
    Ways = "ways",
    Test = "test",
    Points = "points",
    Papers = "papers",
    Money = "money",
    Dates = "dates",
    Employers = "employers",
});

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One option.
    One,
    /// Any number of options.
    Several,
    /// A number.
    Number,
    /// A day.
    Day,
}

wire_names!(QuestionKind {
    One = "one",
    Several = "several",
    Number = "number",
    Day = "day",
});

/// The numbers that a question takes: from the least to the most, in equal steps from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberRange {
    /// The least, in the question's unit.
    pub least: Fraction,
    /// The most, in the question's unit, if there is one.
    pub most: Option<Fraction>,
    /// The step, in the question's unit; above zero.
    pub step: Fraction,
}

wire_struct!(NumberRange { least, most, step });

impl Default for NumberRange {
    /// Whole numbers from zero on.
    fn default() -> Self {
        Self { least: Fraction::ZERO, most: None, step: Fraction::ONE }
    }
}

impl NumberRange {
    /// Whether it holds that number.
    pub fn contains(&self, number: Fraction) -> bool {
        let is_on_step =
            || number.over(self.step).is_some_and(|it| it.as_whole().is_some());
        number >= self.least
            && self.most.is_none_or(|most| number <= most)
            && is_on_step()
    }
}

/// The days that a question takes: nobody fills in one that lies further off.
pub(crate) const DAYS_ASKED: (i32, i32) = (1900, 2199);

/// Whether a question takes that day.
pub fn takes_day(day: Date) -> bool {
    (DAYS_ASKED.0..=DAYS_ASKED.1).contains(&day.year())
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// What choosing it says about points; `Open` where the question feeds no claim.
    pub claim: Claim,
    /// The rule that says so, where it is not the criterion's own.
    pub because: Option<RuleId>,
    /// Whether it excludes the others (*None of these*).
    pub is_alone: bool,
    /// Whether choosing it is the same as not answering (*I must ask*).
    pub is_unknown: bool,
    /// When an earlier answer already says it, so that it is shown as chosen and can be changed.
    pub prefilled: Option<Expression>,
}

wire_struct!(Choice { id, claim, because, is_alone, is_unknown, prefilled });

/// What an answer says about a criterion's points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// The reader will claim points: nothing to the cap, while no table is published.
    Yes,
    /// The reader will claim nothing: exactly no points.
    Nothing,
    /// The answer says nothing about points: nothing to the cap.
    Open,
}

wire_names!(Claim { Yes = "yes", Nothing = "nothing", Open = "open" });
