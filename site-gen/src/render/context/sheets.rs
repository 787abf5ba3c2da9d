//! What the templates of the sheets to print are given: `worksheet.html` and `ask.html`.

use serde::Serialize;

/// What a rule says, or one of its values, with its mark: where it leads and how sure it is.
#[derive(Clone, Debug, Serialize)]
pub struct SaidContext {
    pub text: String,
    pub url: String,
    pub mark: &'static str,
    pub mark_label: String,
}

/// The calculator on paper.
#[derive(Clone, Debug, Serialize)]
pub struct WorksheetContext {
    pub rules_of: String,
    pub address: String,
    pub points: Option<PointsSheetContext>,
    pub exams: Vec<ExamSheetContext>,
    pub sums: Vec<SumSheetContext>,
    pub plans: Vec<PlanSheetContext>,
    pub papers: Vec<PapersContext>,
}

/// A question to be answered with a pen: options to tick, or without any a number or day to write.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionContext {
    pub ask: String,
    pub options: Vec<String>,
}

/// The points.
#[derive(Clone, Debug, Serialize)]
pub struct PointsSheetContext {
    pub rows: Vec<PointsRowContext>,
    pub most: SaidContext,
    pub threshold: SaidContext,
    pub said: Vec<SaidContext>,
    pub coefficient: Option<CoefficientContext>,
}

/// A criterion, or after the last of its members a group with a cap of its own.
#[derive(Clone, Debug, Serialize)]
pub struct PointsRowContext {
    pub is_group: bool,
    pub name: String,
    pub hint: String,
    pub cap: SaidContext,
    pub ask: Option<String>,
    pub answers: Vec<AnswersContext>,
}

/// The answers after which a criterion can give the same points.
#[derive(Clone, Debug, Serialize)]
pub struct AnswersContext {
    pub options: Vec<String>,
    pub points: String,
}

/// The coefficient.
#[derive(Clone, Debug, Serialize)]
pub struct CoefficientContext {
    pub said: Vec<SaidContext>,
    /// The least one with which the largest sum reaches the threshold; its mark is of the arithmetic.
    pub needed: Option<SaidContext>,
}

/// A test.
#[derive(Clone, Debug, Serialize)]
pub struct ExamSheetContext {
    pub id: String,
    pub name: String,
    pub questions: Vec<QuestionContext>,
    pub parts: Vec<ExamPartContext>,
    pub said: Vec<SaidContext>,
    pub attempts: Vec<u32>,
}

/// A part of a test.
#[derive(Clone, Debug, Serialize)]
pub struct ExamPartContext {
    pub name: String,
    pub needed: String,
}

/// A sum to show.
#[derive(Clone, Debug, Serialize)]
pub struct SumSheetContext {
    pub id: String,
    pub name: String,
    pub said: Vec<SaidContext>,
    pub worked: String,
    pub filed_by: String,
    pub factor: Option<String>,
    pub base: Option<String>,
    pub readings: Vec<TimesContext>,
    pub questions: Vec<QuestionContext>,
    pub exempt: Vec<SaidContext>,
}

/// How often a sum must be shown by one reading: once, or as often as is written in.
#[derive(Clone, Debug, Serialize)]
pub struct TimesContext {
    pub said: Option<SaidContext>,
    pub is_once: bool,
}

/// A procedure.
#[derive(Clone, Debug, Serialize)]
pub struct PlanSheetContext {
    pub id: String,
    pub name: String,
    pub questions: Vec<QuestionContext>,
    pub stages: Vec<StageContext>,
    pub said: Vec<SaidContext>,
    pub years: Vec<DaysOffContext>,
}

/// A stage, with how long it can last.
#[derive(Clone, Debug, Serialize)]
pub struct StageContext {
    pub name: String,
    pub length: SaidContext,
}

/// The days off of a year from the day of the build on.
#[derive(Clone, Debug, Serialize)]
pub struct DaysOffContext {
    pub year: String,
    pub days: String,
    pub uncertain: String,
    pub said: SaidContext,
}

/// Papers to gather, or what a form asks for, by the rule that lists them.
#[derive(Clone, Debug, Serialize)]
pub struct PapersContext {
    pub id: String,
    pub title: String,
    pub said: Vec<SaidContext>,
    pub items: Vec<String>,
}

/// What to ask offices.
#[derive(Clone, Debug, Serialize)]
pub struct AskContext {
    pub rules_of: String,
    pub address: String,
    pub opening: Vec<WordedContext>,
    pub office: Vec<WordedContext>,
    pub day: Vec<WordedContext>,
    pub answered_by: Vec<WordedContext>,
    pub answer: Vec<WordedContext>,
    pub groups: Vec<AskGroupContext>,
}

/// Words in a language, which may differ from that of the page.
#[derive(Clone, Debug, Serialize)]
pub struct WordedContext {
    pub lang: String,
    pub text: String,
}

/// Questions that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct AskGroupContext {
    pub id: String,
    pub title: String,
    pub titles: Vec<WordedContext>,
    pub gaps: Vec<GapContext>,
}

/// A gap and what to ask about it: in the languages of offices, and its sense for readers of others.
#[derive(Clone, Debug, Serialize)]
pub struct GapContext {
    pub n: usize,
    pub id: String,
    pub sense: Option<String>,
    pub asked: Vec<WordedContext>,
    pub rule: SaidContext,
}
