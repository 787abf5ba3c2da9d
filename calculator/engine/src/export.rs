//! Answers as plain trees of values, which the widget, the site and the command line write alike.
//!
//! A field keeps the name that it has in the engine, a variant the word that the rulebook or the
//! engine uses. Numbers stay exact: a fraction is written as one.

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
