//! Marks of a test: each part is passed by itself, and a good one does not repair a bad one.
//!
//! Right answers are counted in whole answers, percentages compared exactly; what cannot be is
//! refused instead of judged.

use crate::answers::{Answer, Answers};
use crate::book::exam::{Counted, Exam, ExamPart};
use crate::book::rulebook::RuleBook;
use crate::decide::supposition::Supposition;
use crate::decide::time_span::TimeSpan;
use crate::export::{export_enum, export_struct};
use crate::value::calendar::{CalendarError, Deadline};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{QuestionId, RuleId};

/// How a test went, and what may follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The least percentage of right answers in each part, if the rule has a value on the day.
    pub pass: Option<Fraction>,
    /// Each part, in order.
    pub parts: Vec<PartMarks>,
    /// The whole test.
    pub result: ExamResult,
    /// The attempts, if their number is limited.
    pub attempts: Option<Attempts>,
    /// The ban that breaking a rule may bring, if there is one.
    pub ban: Option<Ban>,
}

/// One part of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartMarks {
    /// The part's name.
    pub part: String,
    /// The rule that says how many questions it has.
    pub rule: RuleId,
    /// How many questions it has.
    pub n_questions: Option<u32>,
    /// How many right answers are needed: the percentage of the questions, rounded up to a whole
    /// answer.
    pub n_needed: Option<u32>,
    /// What the reader has reached, if they said it.
    pub given: Option<Given>,
    /// Whether the part is passed.
    pub result: PartResult,
}

/// What a reader has reached in one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Right answers.
    Right(u32),
    /// The percentage of right answers.
    Percent(Fraction),
    /// More than there can be, or no number of answers at all: it is refused and says nothing.
    Refused(Fraction),
}

/// Whether a part is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartResult {
    /// It is.
    Passed,
    /// It is not.
    Failed {
        /// How many right answers are missing; `None` where only a percentage is given, which may
        /// be rounded.
        missing: Option<u32>,
    },
    /// That is not known.
    Unknown,
}

/// Whether a test is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExamResult {
    /// Each part is.
    Passed,
    /// A part is not.
    Failed,
    /// No part is known to have failed, and of one it is not known.
    Undecided,
}

/// Attempts at a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// The rule that says how many there are.
    pub rule: RuleId,
    /// How many there are.
    pub allowed: u32,
    /// How many are left, if the reader has said how many are used.
    pub left: Option<u32>,
}

/// A ban from a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ban {
    /// The rule that says how long it may last.
    pub rule: RuleId,
    /// How long it may last.
    pub span: TimeSpan,
    /// The last day that it may last, if the reader has said on which day the rule was broken.
    pub may_last_until: Option<Result<Deadline, CalendarError>>,
    /// What that day rests on.
    pub rests_on: Vec<Supposition>,
}

export_struct! {
    Marks { pass, parts, result, attempts, ban }
    PartMarks { part, rule, n_questions, n_needed, given, result }
    Attempts { rule, allowed, left }
    Ban { rule, span, may_last_until, rests_on }
}

export_enum! {
    Given { Right(answers) = "right", Percent(percent) = "percent", Refused(number) = "refused" }
    PartResult { Passed = "passed", Failed { missing } = "failed", Unknown = "unknown" }
    ExamResult { Passed = "passed", Failed = "failed", Undecided = "undecided" }
}

/// Judges the marks of a test by the rules of a day.
///
/// Needed are so many per cent of a part's questions, rounded up to a whole answer: 30 per cent of
/// 20 questions are 6 answers, of 21 they are 7. A part for which both are given is judged by its
/// right answers. Marks that are given always count; attempts and a ban only while they are asked
/// for. A ban is counted from the day on which the rule was broken, which itself is not counted.
pub fn marks(rulebook: &RuleBook, exam: &Exam, answers: &Answers, as_of: Date) -> Marks {
    let ctx = Context { rulebook, answers, as_of };
    let pass = ctx.amount(&exam.pass, "value");
    let parts: Vec<_> = exam.parts.iter().map(|part| judged(ctx, part, pass)).collect();
    let result = whole(&parts);
    let attempts = exam.attempts.as_ref().and_then(|it| attempts(ctx, it));
    let ban = exam.ban.as_ref().and_then(|it| ban(ctx, it));
    Marks { pass, parts, result, attempts, ban }
}

/// What marks are judged by.
#[derive(Clone, Copy)]
struct Context<'a> {
    rulebook: &'a RuleBook,
    answers: &'a Answers,
    as_of: Date,
}

impl Context<'_> {
    fn amount(self, rule: &RuleId, figure: &str) -> Option<Fraction> {
        let amount = self.rulebook.amount(rule, figure, self.answers, self.as_of);
        amount.map(|(_, number)| number)
    }

    fn number(self, question: &QuestionId) -> Option<Fraction> {
        self.answers.get(question)?.number()
    }
}

fn judged(ctx: Context<'_>, part: &ExamPart, pass: Option<Fraction>) -> PartMarks {
    let n_questions = ctx.amount(&part.rule, &part.figure).and_then(count);
    let n_needed = pass.zip(n_questions).and_then(|(pass, n)| needed(pass, n));
    let given = given(ctx, part, n_questions);
    let result = match given {
        Some(Given::Right(right)) => n_needed.map(|needed| {
            let missing = needed.saturating_sub(right);
            result(missing == 0, Some(missing))
        }),
        Some(Given::Percent(percent)) => pass.map(|pass| result(percent >= pass, None)),
        Some(Given::Refused(_)) | None => None,
    };
    PartMarks {
        part: part.name.clone(),
        rule: part.rule,
        n_questions,
        n_needed,
        given,
        result: result.unwrap_or(PartResult::Unknown),
    }
}

const fn result(is_passed: bool, missing: Option<u32>) -> PartResult {
    if is_passed { PartResult::Passed } else { PartResult::Failed { missing } }
}

fn needed(pass: Fraction, n_questions: u32) -> Option<u32> {
    let questions = Fraction::new(i64::from(n_questions), 100)?;
    u32::try_from(pass.times(questions)?.round_up()).ok()
}

fn given(ctx: Context<'_>, part: &ExamPart, n_questions: Option<u32>) -> Option<Given> {
    if let Some(right) = ctx.number(&part.right) {
        let possible = |it: &u32| n_questions.is_none_or(|n| *it <= n);
        let whole = count(right).filter(possible);
        return Some(whole.map_or(Given::Refused(right), Given::Right));
    }
    let percent = ctx.number(part.percent.as_ref()?)?;
    let is_possible = (Fraction::ZERO..=Fraction::whole(100)).contains(&percent);
    Some(if is_possible { Given::Percent(percent) } else { Given::Refused(percent) })
}

fn whole(parts: &[PartMarks]) -> ExamResult {
    let mut result =
        if parts.is_empty() { ExamResult::Undecided } else { ExamResult::Passed };
    for part in parts {
        match part.result {
            PartResult::Passed => {}
            PartResult::Failed { .. } => return ExamResult::Failed,
            PartResult::Unknown => result = ExamResult::Undecided,
        }
    }
    result
}

fn attempts(ctx: Context<'_>, counted: &Counted) -> Option<Attempts> {
    let allowed = count(ctx.amount(&counted.rule, "value")?)?;
    let used = ctx.rulebook.said(&counted.question, ctx.answers, ctx.as_of);
    let left =
        used.and_then(|it| count(it.number()?)).map(|used| allowed.saturating_sub(used));
    Some(Attempts { rule: counted.rule, allowed, left })
}

fn ban(ctx: Context<'_>, counted: &Counted) -> Option<Ban> {
    let span = ctx.rulebook.time_span(&counted.rule, ctx.answers, ctx.as_of)?;
    let broken = ctx.rulebook.said(&counted.question, ctx.answers, ctx.as_of);
    let broken = broken.and_then(Answer::day);
    Some(Ban {
        rule: counted.rule,
        span,
        may_last_until: broken.map(|day| span.end(&ctx.rulebook.calendar, day)),
        rests_on: broken.map(Supposition::BanFrom).into_iter().collect(),
    })
}

/// A number that counts.
fn count(number: Fraction) -> Option<u32> {
    u32::try_from(number.as_whole()?).ok()
}
