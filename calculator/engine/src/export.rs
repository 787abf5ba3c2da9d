//! Answers as plain trees of values, which the widget, the site and the command line write alike.
//!
//! A field keeps the name that it has in the engine, a variant the word that the rulebook or the
//! engine uses. Numbers stay exact: a fraction is written as one.

use crate::date::Date;
use crate::figure::{Period, Unit, Value};
use crate::fraction::Fraction;
use crate::interval::Interval;

/// A value in an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Nothing: absent, or not known.
    Nothing,
    /// Whether something is so.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// A word, a day, an exact fraction.
    Text(String),
    /// Several values, in order.
    List(Vec<Node>),
    /// Named values, in order.
    Fields(Vec<(&'static str, Node)>),
}

/// A value that can be exported.
pub trait Export {
    /// The value as a tree.
    fn export(&self) -> Node;
}

impl Export for bool {
    fn export(&self) -> Node {
        Node::Flag(*self)
    }
}

impl Export for u32 {
    fn export(&self) -> Node {
        Node::Whole(i64::from(*self))
    }
}

impl Export for i32 {
    fn export(&self) -> Node {
        Node::Whole(i64::from(*self))
    }
}

impl Export for i64 {
    fn export(&self) -> Node {
        Node::Whole(*self)
    }
}

impl Export for usize {
    fn export(&self) -> Node {
        Node::Whole(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Export for String {
    fn export(&self) -> Node {
        Node::Text(self.clone())
    }
}

impl Export for Date {
    fn export(&self) -> Node {
        Node::Text(self.to_string())
    }
}

impl Export for Fraction {
    fn export(&self) -> Node {
        self.as_whole().map_or_else(|| Node::Text(self.to_string()), Node::Whole)
    }
}

impl<T: Export> Export for Option<T> {
    fn export(&self) -> Node {
        self.as_ref().map_or(Node::Nothing, Export::export)
    }
}

impl<T: Export> Export for Vec<T> {
    fn export(&self) -> Node {
        Node::List(self.iter().map(Export::export).collect())
    }
}

impl<T: Export, E: Export> Export for Result<T, E> {
    fn export(&self) -> Node {
        match self {
            Ok(value) => value.export(),
            Err(error) => error.export(),
        }
    }
}

impl<A: Export, B: Export> Export for (A, B) {
    fn export(&self) -> Node {
        Node::List(vec![self.0.export(), self.1.export()])
    }
}

impl Export for Value {
    fn export(&self) -> Node {
        match self {
            Self::Number(number) => number.export(),
            Self::Day(day) => day.export(),
            // Of a month the day is not known.
            Self::Month(first) => Node::Text(first.to_string()[..7].to_owned()),
        }
    }
}

impl Export for Unit {
    fn export(&self) -> Node {
        Node::Text(self.as_str().to_owned())
    }
}

impl Export for Period {
    fn export(&self) -> Node {
        Node::Fields(vec![("from", self.from.export()), ("until", self.until.export())])
    }
}

impl Export for Interval {
    fn export(&self) -> Node {
        Node::Fields(vec![("lower", self.lower.export()), ("upper", self.upper.export())])
    }
}

/// Exports the fields of structs, each under its own name.
macro_rules! export_struct {
    ($($name:ty { $($field:ident),* $(,)? })*) => {$(
        impl $crate::export::Export for $name {
            fn export(&self) -> $crate::export::Node {
                $crate::export::Node::Fields(vec![
                    $((stringify!($field), self.$field.export())),*
                ])
            }
        }
    )*};
}

/// Exports enums: a variant without fields as its word, one with fields as these, with the word as
/// `kind`.
macro_rules! export_enum {
    ($($name:ty {
        $($variant:ident $(($part:ident))? $({ $($field:ident),* })? = $word:literal),* $(,)?
    })*) => {$(
        impl $crate::export::Export for $name {
            fn export(&self) -> $crate::export::Node {
                match self {
                    $(Self::$variant $(($part))? $({ $($field),* })? => {
                        $crate::export::variant($word, vec![
                            $(("is", $part.export()),)?
                            $($((stringify!($field), $field.export()),)*)?
                        ])
                    })*
                }
            }
        }
    )*};
}

pub(crate) use {export_enum, export_struct};

/// A variant by its word and its fields.
pub(crate) fn variant(word: &str, mut fields: Vec<(&'static str, Node)>) -> Node {
    let word = Node::Text(word.to_owned());
    if fields.is_empty() {
        return word;
    }
    fields.insert(0, ("kind", word));
    Node::Fields(fields)
}

/// Exports ids as they stand in the rulebook.
macro_rules! export_ids {
    ($($name:ident)*) => {$(
        impl Export for crate::id::$name {
            fn export(&self) -> Node {
                Node::Text(self.as_str().to_owned())
            }
        }
    )*};
}

export_ids! {
    AssumptionId CriterionId DocumentId ExamId GroupId LawId LeverId OptionId ParameterId PlanId
    QuestionId RuleId SourceId StageId SumId TableId WayId
}
