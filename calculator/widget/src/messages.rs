//! The messages of the interface that the widget says, each with its arguments.
//!
//! The generator refuses a language that lacks one, and packs these and no others. Messages of rules,
//! criteria, questions and sources follow from the rulebook and are not listed. What one tool alone
//! says stands with the tool.

use crate::tool::Tool;

/// A message and its arguments.
pub type Message = (&'static str, &'static [&'static str]);

/// What every tool says, sorted by name.
pub const MESSAGES: &[Message] = &[
    ("answers-reset", &[]),
    ("answers-title", &[]),
    ("date-day", &[]),
    ("date-month", &[]),
    ("date-year", &[]),
    ("day-error", &[]),
    ("do-calendar", &[]),
    ("do-delete", &[]),
    ("do-file", &[]),
    ("do-keep", &[]),
    ("do-link", &[]),
    ("do-print", &[]),
    ("do-unknown", &[]),
    ("done-delete", &[]),
    ("done-file", &[]),
    ("done-keep", &[]),
    ("done-link", &[]),
    ("done-print", &[]),
    ("keep-sensitive", &[]),
    ("mark-agreed", &[]),
    ("mark-disputed", &[]),
    ("mark-inferred", &[]),
    ("mark-not-found", &[]),
    ("mark-single", &[]),
    ("mistakes", &[]),
    ("notice-announced", &["date"]),
    ("notice-expired", &["date"]),
    ("notice-pilot-over", &["date"]),
    ("notice-review-due", &["date"]),
    ("number-error", &["least"]),
    ("number-error-range", &["least", "most"]),
    ("number-label", &[]),
    ("question-faded", &[]),
    ("question-idle", &[]),
    ("question-prefilled", &[]),
    ("result-decision", &[]),
    ("result-privacy", &[]),
    ("rule-no-value", &[]),
    ("rule-page", &[]),
    ("rules-of", &["as-of", "checked"]),
    ("say-source", &[]),
    ("say-why", &[]),
    ("then-is", &["result"]),
    ("then-title", &[]),
    ("then-was", &["date", "result"]),
    ("then-why", &[]),
    ("then-why-none", &[]),
    ("tools-label", &[]),
];

impl Tool {
    /// What the tool says besides, sorted by name: what names it, what leads into it and what leads to
    /// it are among them.
    pub const fn messages(self) -> &'static [Message] {
        match self {
            Self::Ways => crate::ways::MESSAGES,
            Self::Points => crate::points::MESSAGES,
            Self::Plan => crate::plan::MESSAGES,
            Self::Money => crate::money::MESSAGES,
            Self::Kaztest => crate::kaztest::MESSAGES,
            Self::Papers => crate::papers::MESSAGES,
            Self::Whole => crate::whole::MESSAGES,
        }
    }
}
