//! The names by which entries of the rulebook refer to each other, one type a kind.
//!
//! A rule, a source and a question may share a name: the types keep them apart. Equal names share one
//! text in memory, so that an id is copied, compared and given back at the cost of a number.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Mutex, PoisonError};

/// Declares one kind of id: a name that is only compared, sorted and shown.
macro_rules! id {
    ($(#[$doc:meta] $name:ident)*) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Name);

        impl $name {
            /// Takes the id as it is written in the rulebook.
            pub fn new(id: impl AsRef<str>) -> Self {
                Self(Name::of(id.as_ref()))
            }

            /// The id as it is written in the rulebook.
            pub const fn as_str(&self) -> &'static str {
                self.0.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl crate::export::Export for $name {
            fn export(&self) -> crate::export::Node {
                crate::export::Node::Text(self.as_str().to_owned())
            }
        }

        impl crate::codec::Wire for $name {
            fn write(&self, out: &mut crate::codec::Writer) {
                out.name(self.0);
            }

            fn read(from: &mut crate::codec::Reader<'_>) -> Self {
                Self(from.name())
            }
        }
    )*};
}

id! {
    /// Names a source, such as `intinv`.
    SourceId
    /// Names a rule, such as `threshold`: the ledger's id, unchanged.
    RuleId
    /// Names a figure of a rule, such as `value`, or one of its readings.
    FigureId
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

/// A text of which there is one in memory. Two are equal if they lie in one place; they are sorted
/// as texts are, so that the order is the same in each run.
#[derive(Clone, Copy, Debug, Eq, PartialOrd, Ord)]
pub(crate) struct Name(&'static str);

/// All names met so far, by a hash of their bytes. They are never given back: a program meets few
/// different ones.
static NAMES: Mutex<[Vec<&'static str>; N_LISTS]> =
    Mutex::new([const { Vec::new() }; N_LISTS]);

const N_LISTS: usize = 256;

impl Name {
    /// The text as it is written.
    pub(crate) const fn as_str(self) -> &'static str {
        self.0
    }

    /// The name of that text.
    pub(crate) fn of(text: &str) -> Self {
        // Whoever panicked while holding the lists has not left one half changed.
        let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
        let hash = text.bytes().fold(0_usize, |hash, byte| {
            (hash ^ usize::from(byte)).wrapping_mul(0x0100_0193)
        });
        let list = &mut names[(hash >> 8) % N_LISTS];
        if let Some(name) = list.iter().find(|it| **it == text) {
            return Self(name);
        }
        let name = Box::leak(Box::from(text));
        list.push(name);
        Self(name)
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
