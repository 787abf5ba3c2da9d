//! Texts of one language, compiled: patterns with their plural, number and date rules as data.
//!
//! The generator compiles Fluent messages to these patterns; here they are only filled in. The same
//! code speaks on the generated pages and in the browser, so that both say the same.

mod language;
mod names;
mod pattern;

pub use language::{Category, DateStyle, Language, Operand, PluralRule, Range, Relation};
pub use pattern::{Case, Part, Pattern, Style};

use engine::{Date, Fraction, Reader, RuleBook, RuleId, Unit, Value, Wire, Writer};

/// Texts one behind the other. Ours, since the `concat` of slices is a kilobyte before compression.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut all = String::new();
    for part in parts {
        all.push_str(part);
    }
    all
}

/// All texts of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The language and its rules.
    pub language: Language,
    /// The messages, sorted by name.
    pub messages: Vec<(String, Pattern)>,
}

/// A value to be filled into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// An amount: grouped and with the language's decimal sign.
    Amount(Fraction),
    /// A number that names and does not count, such as a year: never grouped.
    Name(i64),
    /// A day.
    Day(Date),
    /// A month, as its first day: shown without a day.
    Month(Date),
    /// A ready text.
    Text(String),
}

impl From<u32> for Argument {
    fn from(amount: u32) -> Self {
        Self::Amount(Fraction::whole(i64::from(amount)))
    }
}

impl From<Date> for Argument {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Argument {
    /// A figure's value in the form that its unit asks for.
    pub fn of(unit: Unit, value: Value) -> Self {
        match (unit, value) {
            (_, Value::Day(day)) => Self::Day(day),
            (_, Value::Month(first)) => Self::Month(first),
            (Unit::Year | Unit::Number, Value::Number(number)) => {
                number.as_whole().map_or(Self::Amount(number), Self::Name)
            }
            (_, Value::Number(number)) => Self::Amount(number),
        }
    }
}

impl Texts {
    /// The message of that name, filled in; an argument that the message does not ask for is not
    /// used. A message that is not there shows as its name: the generator has refused such packs.
    pub fn say(&self, name: &str, arguments: &[(&str, Argument)]) -> String {
        self.fill(name, &|wanted| {
            arguments.iter().find(|(given, _)| *given == wanted).map(|(_, it)| it.clone())
        })
    }

    /// The message of that name, which takes no arguments.
    pub fn get(&self, name: &str) -> String {
        self.say(name, &[])
    }

    /// Whether there is such a message.
    pub fn has(&self, name: &str) -> bool {
        self.pattern(name).is_some()
    }

    /// A whole amount as the language writes it.
    pub fn amount(&self, amount: u32) -> String {
        self.language.amount(Fraction::whole(i64::from(amount)))
    }

    /// The message `<rule>-<part>`, filled in with the figures of the rulebook on a day. A figure
    /// without a value on that day shows as the message `rule-no-value`.
    pub fn rule(
        &self,
        rulebook: &RuleBook,
        rule: &RuleId,
        part: &str,
        on: Date,
    ) -> String {
        let name = joined(&[rule.as_str(), "-", part]);
        self.with_figures(rulebook, Some(rule), &name, on)
    }

    /// A message that belongs to no rule, such as the wording of a question, filled in with the
    /// figures that it names.
    pub fn wording(&self, rulebook: &RuleBook, name: &str, on: Date) -> String {
        self.with_figures(rulebook, None, name, on)
    }

    fn with_figures(
        &self,
        rulebook: &RuleBook,
        own: Option<&RuleId>,
        name: &str,
        on: Date,
    ) -> String {
        self.fill(name, &|wanted| {
            let (rule, figure) = match wanted.split_once('_') {
                Some((other, figure)) => (&RuleId::new(other), figure),
                None => (own?, wanted),
            };
            let unit = rulebook.rule(rule)?.figure(figure)?.unit;
            let value = rulebook.value(rule, figure, on).ok();
            Some(value.map_or_else(
                || Argument::Text(self.get("rule-no-value")),
                |value| Argument::of(unit, value),
            ))
        })
    }

    fn pattern(&self, name: &str) -> Option<&Pattern> {
        let place =
            self.messages.binary_search_by(|(it, _)| it.as_str().cmp(name)).ok()?;
        Some(&self.messages[place].1)
    }

    fn fill(&self, name: &str, argument: &dyn Fn(&str) -> Option<Argument>) -> String {
        let mut out = String::new();
        match self.pattern(name) {
            Some(pattern) => pattern.fill(&self.language, argument, &mut out),
            None => out.push_str(name),
        }
        out
    }
}

impl Wire for Texts {
    fn write(&self, out: &mut Writer) {
        self.language.write(out);
        names::write(self.messages.iter().map(|(name, _)| name.as_str()), out);
        // Apart from the names: like stands beside like, which compresses better.
        self.messages.iter().for_each(|(_, pattern)| pattern.write(out));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let language = Wire::read(from);
        let mut messages = Vec::new();
        for name in names::read(from) {
            messages.push((name, Pattern::default()));
        }
        for (_, pattern) in &mut messages {
            *pattern = Wire::read(from);
        }
        Self { language, messages }
    }
}
