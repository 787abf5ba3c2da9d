//! One compiled message: text, places for arguments, and choices by number.

use engine::{Fraction, decimal};

use super::{Argument, Category, DateStyle, Language};

/// A compiled message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is.
    Text(String),
    /// A place for an argument.
    Argument {
        /// The argument's name.
        name: String,
        /// How it is shown.
        style: Style,
    },
    /// A choice by the value of an argument.
    Select {
        /// The argument's name.
        name: String,
        /// The cases, tried in order.
        cases: Vec<(Case, Pattern)>,
        /// What else.
        otherwise: Pattern,
    },
}

/// How an argument is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Amounts grouped, days in full.
    Plain,
    /// A fraction as a percentage, with at most so many decimals, rounded.
    Percent(u32),
    /// A day, in part.
    Day(DateStyle),
}

/// When a case of a choice holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Case {
    /// The amount is exactly this.
    Exactly(i64),
    /// The amount is of that plural category.
    Plural(Category),
    /// The text is exactly this.
    Word(String),
}

impl Pattern {
    /// The names of the arguments that it asks for, sorted, each once.
    pub fn arguments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.parts.iter().flat_map(Part::arguments).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    pub(super) fn fill(
        &self,
        language: &Language,
        argument: &dyn Fn(&str) -> Option<Argument>,
        out: &mut String,
    ) {
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Argument { name, style } => {
                    if let Some(value) = argument(name) {
                        out.push_str(&show(language, &value, *style));
                    }
                }
                Part::Select { name, cases, otherwise } => {
                    let value = argument(name);
                    let holds = |case: &Case| {
                        value.as_ref().is_some_and(|it| case.holds(language, it))
                    };
                    let chosen = cases.iter().find(|(case, _)| holds(case));
                    chosen.map_or(otherwise, |(_, it)| it).fill(language, argument, out);
                }
            }
        }
    }
}

impl Part {
    fn arguments(&self) -> Vec<&str> {
        match self {
            Self::Text(_) => Vec::new(),
            Self::Argument { name, .. } => vec![name],
            Self::Select { name, cases, otherwise } => {
                let of_cases = cases.iter().flat_map(|(_, pattern)| pattern.arguments());
                of_cases.chain(otherwise.arguments()).chain([name.as_str()]).collect()
            }
        }
    }
}

impl Case {
    fn holds(&self, language: &Language, value: &Argument) -> bool {
        match (self, value) {
            (Self::Exactly(number), Argument::Amount(it)) => {
                *it == Fraction::whole(*number)
            }
            (Self::Exactly(number), Argument::Name(it)) => it == number,
            (Self::Plural(category), Argument::Amount(it)) => {
                language.plural(*it) == *category
            }
            (Self::Plural(category), Argument::Name(it)) => {
                language.plural(Fraction::whole(*it)) == *category
            }
            (Self::Word(word), Argument::Text(it)) => it == word,
            _ => false,
        }
    }
}

fn show(language: &Language, value: &Argument, style: Style) -> String {
    match (value, style) {
        (Argument::Amount(amount), Style::Percent(places)) => {
            language.percent(*amount, places)
        }
        (Argument::Amount(amount), _) => language.amount(*amount),
        (Argument::Name(number), _) => decimal(*number),
        (Argument::Day(day), Style::Day(style)) => language.day(*day, style),
        (Argument::Day(day), _) => language.day(*day, DateStyle::Long),
        (Argument::Month(first), Style::Day(DateStyle::Year)) => {
            language.day(*first, DateStyle::Year)
        }
        (Argument::Month(first), _) => language.day(*first, DateStyle::MonthYear),
        (Argument::Text(text), _) => text.clone(),
    }
}

engine::wire_struct!(Pattern { parts });
engine::wire_enum!(Part {
    Text(text),
    Argument { name, style },
    Select { name, cases, otherwise },
});
engine::wire_enum!(Style { Plain, Percent(places), Day(style) });
engine::wire_enum!(Case { Exactly(number), Plural(category), Word(word) });
