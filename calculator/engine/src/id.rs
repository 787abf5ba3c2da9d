//! The names by which entries of the rulebook refer to each other, one type a kind.
//!
//! A rule, a source and a question may share a name: the types keep them apart.

use std::fmt;

/// Declares one kind of id: a name that is only compared, sorted and shown.
macro_rules! id {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the id as it is written in the rulebook.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as it is written in the rulebook.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl crate::codec::Wire for $name {
            fn write(&self, out: &mut crate::codec::Writer) {
                self.0.write(out);
            }

            fn read(from: &mut crate::codec::Reader<'_>) -> Self {
                Self(String::read(from))
            }
        }
    )*};
}

id! {
    /// Names a source, such as `intinv`.
    SourceId
    /// Names a rule, such as `threshold`: the ledger's id, unchanged.
    RuleId
    /// Names a law of points, such as `screening`.
    LawId
    /// Names a scored criterion, such as `kazakh`.
    CriterionId
    /// Names a group of criteria that share a cap, such as `language`.
    GroupId
    /// Names a question, such as `english`.
    QuestionId
    /// Names an option of a question, such as `ielts`.
    OptionId
    /// Names a stage of the procedure, such as `check`.
    StageId
    /// Names a table, such as `salary-points`.
    TableId
    /// Names a value that is derived from answers, such as `weakest-skill`.
    ParameterId
    /// Names an assumption of ours, such as `young-bands`.
    AssumptionId
    /// Names a way of staying, such as `b12-1`.
    WayId
    /// Names a paper, such as `passport`.
    DocumentId
    /// Names something that can change, such as `language-course`.
    LeverId
    /// Names a test with parts, such as `kaztest`.
    ExamId
    /// Names a sum of money to show, such as `solvency`.
    SumId
    /// Names a procedure that is planned, such as `screening`.
    PlanId
}
