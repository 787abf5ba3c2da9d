//! Tests with parts, each of which has to be passed by itself.

use crate::value::id::{ExamId, QuestionId, RuleId};
use crate::wire_struct;

/// A test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exam {
    /// Its id.
    pub id: ExamId,
    /// The rule whose value is the least share of right answers in each part, in percent.
    pub pass: RuleId,
    /// Its parts; at least one.
    pub parts: Vec<ExamPart>,
    /// The rule whose value is the number of attempts, and the question for those used.
    pub attempts: Option<Counted>,
    /// The rule whose value is the longest ban in days, and the question for the day it began.
    pub ban: Option<Counted>,
}

wire_struct!(Exam { id, pass, parts, attempts, ban });

/// One part of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamPart {
    /// One word, an item of the rule that lists the parts.
    pub name: String,
    /// The rule that says how many questions it has.
    pub rule: RuleId,
    /// The figure of that rule.
    pub figure: String,
    /// The question for the number of right answers.
    pub right: QuestionId,
    /// The question for the percentage of right answers, if it is asked.
    pub percent: Option<QuestionId>,
}

wire_struct!(ExamPart { name, rule, figure, right, percent });

/// A rule with a number, and the question that it is set against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The rule.
    pub rule: RuleId,
    /// The question.
    pub question: QuestionId,
}

wire_struct!(Counted { rule, question });
