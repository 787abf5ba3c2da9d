//! Tests on paper: what each part needs, the attempts, what may follow.

use engine::{Exam, Marks, PartMarks, Topic, marks};

use super::worksheet::Worksheet;
use crate::render::context::sheets::{ExamPartContext, ExamSheetContext};

impl Worksheet<'_> {
    /// The tests.
    pub(super) fn exams(&mut self) -> Vec<ExamSheetContext> {
        self.book().exams.iter().map(|exam| self.exam(exam)).collect()
    }

    fn exam(&mut self, exam: &Exam) -> ExamSheetContext {
        let Marks { parts, attempts, ban, .. } =
            marks(self.book(), exam, &Self::unanswered(), self.as_of());
        let of_parts = exam.parts.iter().map(|it| &it.rule);
        let after = attempts.as_ref().map(|it| &it.rule).into_iter();
        let after = after.chain(ban.as_ref().map(|it| &it.rule));
        let rules = [&exam.pass].into_iter().chain(of_parts).chain(after);
        ExamSheetContext {
            id: format!("exam-{}", exam.id),
            name: self.words().get(&format!("exam-{}-name", exam.id)),
            questions: self.questions(Topic::Test, |it| !it.options.is_empty()),
            parts: parts.iter().map(|it| self.part(exam, it)).collect(),
            said: self.each_said(rules),
            attempts: (1..=attempts.map_or(0, |it| it.allowed)).collect(),
        }
    }

    fn part(&self, exam: &Exam, part: &PartMarks) -> ExamPartContext {
        let needed = part.n_needed.zip(part.n_questions).map(|(needed, count)| {
            let arguments = [("needed", needed.into()), ("count", count.into())];
            self.words().say("kaztest-needed-of", &arguments)
        });
        ExamPartContext {
            name: self.words().get(&format!("exam-{}-{}", exam.id, part.part)),
            needed: needed.unwrap_or_else(|| self.words().get("rule-no-value")),
        }
    }
}
