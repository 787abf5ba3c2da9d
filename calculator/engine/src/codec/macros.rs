//! The forms of structs and enums, from one list of their parts for both directions.

/// Writes and reads the fields of a struct in the order given: one list for both directions. Those that
/// are `left_out` are read as their defaults.
#[macro_export]
macro_rules! wire_struct {
    ($name:ty { $($field:ident),* $(,)? } $(left_out { $($other:ident),* })?) => {
        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                $($crate::Wire::write(&self.$field, out);)*
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                $(let $field = $crate::Wire::read(from);)*
                Self { $($field,)* $($($other: Default::default(),)*)? }
            }
        }
    };
}

/// Writes and reads an enum: the place of the variant in the list given, then its fields.
#[macro_export]
macro_rules! wire_enum {
    ($name:ty { $($variant:ident $(($($part:ident),*))? $({$($field:ident),*})?),* $(,)? }) => {
        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                // Says while compiling if a variant is not listed.
                match self {
                    $(Self::$variant { .. } => {})*
                }
                let mut place = 0;
                $(
                    if let Self::$variant $(($($part),*))? $({$($field),*})? = self {
                        out.byte(place);
                        $($($crate::Wire::write($part, out);)*)?
                        $($($crate::Wire::write($field, out);)*)?
                        return;
                    }
                    place += 1;
                )*
                unreachable!("all {place} variants are listed");
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                let wanted = from.byte();
                let mut place = 0;
                $(
                    if wanted == place {
                        $($(let $part = $crate::Wire::read(from);)*)?
                        $($(let $field = $crate::Wire::read(from);)*)?
                        return Self::$variant $(($($part),*))? $({$($field),*})?;
                    }
                    place += 1;
                )*
                debug_assert!(wanted >= place);
                from.fail($crate::PackError::Malformed);
                // After a fault the next byte is zero: the first variant.
                Self::read(from)
            }
        }
    };
}

/// Writes an enum without fields as its place in the list given, and names it as the rulebook does.
#[macro_export]
macro_rules! wire_names {
    ($name:ty { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that the rulebook uses.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The one of that word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::Wire for $name {
            fn write(&self, out: &mut $crate::Writer) {
                let place = Self::ALL.iter().position(|it| it == self).unwrap_or_default();
                out.number(place as u64);
            }

            fn read(from: &mut $crate::Reader<'_>) -> Self {
                let place: usize = from.fitting();
                Self::ALL.get(place).copied().unwrap_or_else(|| {
                    from.fail($crate::PackError::Malformed);
                    Self::ALL[0]
                })
            }
        }
    };
}
