//! Bindings: turns the braces of a text into figures and marks of the rulebook.
//!
//! `parse.rs` reads the form, `show.rs` shows figures in the language's words, `blocks.rs` builds what
//! takes a paragraph of its own, `drawings.rs` what of it is drawn. Knows nothing of Markdown; pieces of
//! text and links come out.

mod blocks;
mod cards;
mod drawings;
mod parse;
mod show;

pub(crate) use blocks::BlockPart;
pub(crate) use parse::{Binding, Block, FigureName, Malformed, Name, Shape, parse};
pub(crate) use show::{
    confidence_of, entry_phrase, mark_text, old_since_of, source_title,
};

use std::collections::BTreeSet;
use std::ops::Range;

use engine::{Confidence, Date, Entry, NoValue, Rule, RuleId, Value};
use widget::Texts;

use crate::links::{PageId, Target};
use crate::rulebook::Rules;
use crate::suggest::did_you_mean;

/// The messages that bindings say, with their arguments.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("mark-agreed", &[]),
    ("mark-single", &[]),
    ("mark-disputed", &[]),
    ("mark-inferred", &[]),
    ("mark-not-found", &[]),
    ("alert-note", &[]),
    ("alert-tip", &[]),
    ("alert-important", &[]),
    ("alert-warning", &[]),
    ("alert-caution", &[]),
    ("facts-what", &[]),
    ("facts-value", &[]),
    ("facts-sure", &[]),
    ("bars-caption", &[]),
    ("bars-needed", &[]),
    ("calendar-caption", &["start", "length", "end"]),
    ("calendar-caption-uncertain", &["start", "length", "end", "later"]),
    ("calendar-counts", &[]),
    ("calendar-end", &[]),
    ("calendar-month", &["month", "days"]),
    ("calendar-month-off", &["month", "days", "off"]),
    ("calendar-off", &[]),
    ("calendar-start", &[]),
    ("ways-rest-on", &[]),
    ("flow-caption", &[]),
    ("flow-not-published", &[]),
    ("timeline-caption", &[]),
    ("weekday-monday", &[]),
    ("weekday-tuesday", &[]),
    ("weekday-wednesday", &[]),
    ("weekday-thursday", &[]),
    ("weekday-friday", &[]),
    ("weekday-saturday", &[]),
    ("weekday-sunday", &[]),
    ("rule-doubtful", &[]),
    ("rule-no-value", &[]),
    ("limit-about", &["amount"]),
    ("limit-at-most", &["amount"]),
    ("limit-at-least", &["amount"]),
    ("limit-over", &["amount"]),
    ("unit-count", &["value"]),
    ("unit-points", &["value"]),
    ("unit-percent", &["value"]),
    ("unit-minutes", &["value"]),
    ("unit-hours", &["value"]),
    ("unit-days", &["value"]),
    ("unit-working_days", &["value"]),
    ("unit-months", &["value"]),
    ("unit-years", &["value"]),
    ("unit-square_metres", &["value"]),
    ("unit-millimetres", &["value"]),
    ("unit-tenge", &["value"]),
    ("unit-dollars", &["value"]),
    ("unit-tenge_per_dollar", &["value"]),
    ("unit-mci", &["value"]),
    ("unit-fraction", &["value"]),
    ("unit-number", &["value"]),
    ("unit-year", &["value"]),
    ("unit-date", &["value"]),
];

/// What bindings are resolved against, in one language.
#[derive(Clone, Copy)]
pub struct Binder<'a> {
    /// The rules.
    pub rules: &'a Rules,
    /// The words.
    pub texts: &'a Texts,
    /// The day of the build.
    pub as_of: Date,
    /// The tools that there are.
    pub tools: &'a [widget::Tool],
}

/// A resolved binding.
#[derive(Clone, Debug)]
pub enum Bound {
    /// Text alone.
    Text(String),
    /// Text that is a link.
    Link {
        /// What it leads to.
        target: Target,
        /// The classes of the link.
        class: String,
        /// The text.
        text: String,
    },
    /// Several, with a space between them.
    Several(Vec<Bound>),
}

/// Why a binding cannot be resolved.
#[derive(Clone, Debug)]
pub enum Refused {
    /// The rule that it names could not be read, and that has been told.
    Told,
    /// Something is wrong with the binding.
    Because(Reason),
}

/// What is wrong with a binding.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The bytes between the braces that it is about.
    pub at: Range<usize>,
    /// The name of the lint.
    pub lint: &'static str,
    /// What was found.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refused {
    pub(crate) fn because(
        at: &Range<usize>,
        lint: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (message, help) = (message.into(), help.into());
        Self::Because(Reason { at: at.clone(), lint, message, help })
    }
}

impl Bound {
    /// The text, without the link.
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } => text,
            Self::Several(all) => {
                let texts: Vec<String> = all.into_iter().map(Self::into_text).collect();
                texts.join(" ")
            }
        }
    }
}

impl From<Malformed> for Refused {
    fn from(Malformed { at, message, help }: Malformed) -> Self {
        Self::because(&at, "malformed-binding", message, help)
    }
}

impl<'a> Binder<'a> {
    /// Resolves a binding that stands in a sentence, and notes the rules that it uses.
    ///
    /// # Errors
    ///
    /// [`Refused`] if it names what is not there, or stands where it cannot.
    pub fn resolve(
        &self,
        binding: &Binding,
        used: &mut BTreeSet<RuleId>,
    ) -> Result<Bound, Refused> {
        match binding {
            Binding::Figure { figure, on, shape } => {
                let (rule, text) = self.figure(figure, *on, *shape)?;
                used.insert(rule.id);
                Ok(Bound::Link { target: to_rule(rule), class: "fact".to_owned(), text })
            }
            Binding::AsOf(shape) => show::shaped(
                self.texts,
                engine::Unit::Date,
                Value::Day(self.as_of),
                *shape,
            )
            .map(Bound::Text)
            .ok_or_else(|| wrong_shape(&(0..5), "the day of the build")),
            Binding::Cite(names) => self.cite(names, used),
            Binding::Block(block) => Err(Refused::because(
                &(0..blocks::keyword(block).len()),
                "misplaced-binding",
                format!("`{{{} …}}` stands within other text", blocks::keyword(block)),
                "give it a paragraph of its own, with empty lines around it",
            )),
        }
    }

    fn figure(
        &self,
        name: &FigureName,
        on: Option<Date>,
        shape: Shape,
    ) -> Result<(&'a Rule, String), Refused> {
        let (rule, value) = self.value(name, on.unwrap_or(self.as_of))?;
        let unit = rule.figure(name.figure()).map(|figure| figure.unit);
        let text = unit.and_then(|unit| show::shaped(self.texts, unit, value, shape));
        text.map(|text| (rule, text)).ok_or_else(|| {
            let unit = unit.map_or("", engine::Unit::as_str);
            let place = name.figure.as_ref().unwrap_or(&name.rule);
            wrong_shape(&place.at, &format!("a figure in `{unit}`"))
        })
    }

    /// The rule and the value of a figure on a day.
    fn value(&self, name: &FigureName, on: Date) -> Result<(&'a Rule, Value), Refused> {
        let rule = self.rule(&name.rule)?;
        let place = name.figure.as_ref().unwrap_or(&name.rule);
        if rule.figure(name.figure()).is_none() {
            return Err(unknown_figure(rule, name, place));
        }
        let value = self.rules.book.value(&rule.id, name.figure(), on);
        value.map(|value| (rule, value)).map_err(|error| {
            if self.is_told(rule, name.figure(), &error) {
                return Refused::Told;
            }
            let (figure, id) = (name.figure(), &rule.id);
            let why = because(&error);
            let message = format!(
                "the figure `{figure}` of the rule `{id}` has no value on {on}{why}"
            );
            let help = self.day_with_value(rule, name, on);
            Refused::because(&place.at, "no-value", message, help)
        })
    }

    /// Whether the rulebook itself has no such value, and that has been told where it is computed.
    fn is_told(&self, rule: &Rule, figure: &str, error: &NoValue) -> bool {
        let of_today = self.rules.book.value(&rule.id, figure, self.as_of);
        !matches!(error, NoValue::NotCovered { .. }) && of_today.as_ref() == Err(error)
    }

    /// Names the nearest day on which a figure has a value.
    fn day_with_value(&self, rule: &Rule, name: &FigureName, on: Date) -> String {
        let entries = rule.figure(name.figure()).map(|it| it.entries.as_slice());
        let periods = entries.unwrap_or_default().iter().map(|entry| entry.period);
        let ends = periods.flat_map(|it| [it.from, it.until]).flatten();
        let has_value =
            |day: &Date| self.rules.book.value(&rule.id, name.figure(), *day).is_ok();
        let nearest = ends.filter(has_value).min_by_key(|day| day.days_since(on).abs());
        let written = match &name.figure {
            Some(figure) => format!("{}.{}", rule.id, figure.text),
            None => rule.id.to_string(),
        };
        match nearest {
            Some(day) => format!(
                "bind a day on which it has one, such as `{{{written} @ {day}}}`, or say that it is \
                 not known"
            ),
            None => format!(
                "say that it is not known, and cite the rule: `{{cite {}}}`",
                rule.id
            ),
        }
    }

    /// The rule of that name.
    ///
    /// # Errors
    ///
    /// [`Refused`] if there is none.
    pub fn rule(&self, name: &Name) -> Result<&'a Rule, Refused> {
        let rule = self.rules.book.rule(&RuleId::new(name.text.as_str()));
        rule.ok_or_else(|| {
            if self.rules.is_broken(&name.text) {
                return Refused::Told;
            }
            let known = self.rules.book.rules.iter().map(|rule| rule.id.as_str());
            let otherwise =
                "add it to content/rules/, or write `\\{` for a brace that is no binding";
            let help = did_you_mean(&name.text, known, otherwise);
            let message = format!("there is no rule `{}`", name.text);
            Refused::because(&name.at, "unknown-rule", message, help)
        })
    }

    /// One mark for each kind of confidence among the rules and figures, in the order of their
    /// mention, each a link to the first rule of its kind.
    fn cite(
        &self,
        names: &[FigureName],
        used: &mut BTreeSet<RuleId>,
    ) -> Result<Bound, Refused> {
        let mut kinds = Vec::new();
        let mut marks = Vec::new();
        for name in names {
            let rule = self.rule(&name.rule)?;
            let entry = self.cited_entry(rule, name)?;
            used.insert(rule.id);
            let kind = show::mark_text(self.texts, rule, entry);
            if !kinds.contains(&kind) {
                kinds.push(kind);
                marks.push(self.mark(rule, entry));
            }
        }
        match marks.len() {
            0 => Err(wrong_shape(&(0..4), "a mark without a rule")),
            1 => Ok(marks.remove(0)),
            _ => Ok(Bound::Several(marks)),
        }
    }

    /// What stands for a cited figure on the day of the build, where one is named.
    fn cited_entry(
        &self,
        rule: &'a Rule,
        name: &FigureName,
    ) -> Result<Option<&'a Entry>, Refused> {
        let Some(place) = &name.figure else { return Ok(None) };
        match rule.figure(&place.text) {
            Some(figure) => Ok(figure.entry_on(self.as_of)),
            None => Err(unknown_figure(rule, name, place)),
        }
    }

    /// The mark of a rule, or of one of its figures, which leads to the rule.
    fn mark(&self, rule: &Rule, entry: Option<&Entry>) -> Bound {
        let class = mark_class(show::confidence_of(rule, entry));
        let text = show::mark_text(self.texts, rule, entry);
        Bound::Link { target: to_rule(rule), class, text }
    }
}

fn to_rule(rule: &Rule) -> Target {
    Target::Page(PageId::Rule(rule.id), None)
}

/// The classes of a mark.
pub(crate) fn mark_class(confidence: Confidence) -> String {
    format!("mark mark-{}", confidence.as_str())
}

fn unknown_figure(rule: &Rule, name: &FigureName, place: &Name) -> Refused {
    let names: Vec<&str> =
        rule.figures.iter().map(|figure| figure.name.as_str()).collect();
    let otherwise = if names.is_empty() {
        format!("it has none; cite it instead: `{{cite {}}}`", rule.id)
    } else {
        format!("it has {}", names.join(", "))
    };
    let words = name.figure.as_ref().map_or_else(
        || format!("the rule `{}` has no figure `value`", rule.id),
        |figure| format!("the rule `{}` has no figure `{}`", rule.id, figure.text),
    );
    let help = match &name.figure {
        Some(figure) => did_you_mean(&figure.text, names, &otherwise),
        None => otherwise,
    };
    Refused::because(&place.at, "unknown-figure", words, help)
}

fn wrong_shape(at: &Range<usize>, what: &str) -> Refused {
    Refused::because(
        at,
        "wrong-shape",
        format!("{what} cannot be shown in this way"),
        "`percent` is for fractions, `year`, `month-year` and `day-month` for days, `unit` for amounts",
    )
}

/// What the engine says of a missing value, where it is more than a day that is not covered.
fn because(error: &NoValue) -> String {
    match error {
        NoValue::UnknownRule(rule) => format!(": it names the unknown rule `{rule}`"),
        NoValue::UnknownFigure(rule, figure) => {
            format!(": it names the unknown figure `{rule}.{figure}`")
        }
        NoValue::NotCovered { rule, figure, .. } => {
            format!(": no entry of `{rule}.{figure}` covers that day")
        }
        NoValue::Circular(rule, figure) => {
            format!(": `{rule}.{figure}` is computed from itself")
        }
        NoValue::WrongKind => ": a day stands where a number is needed".to_owned(),
        NoValue::DivisionByZero => ": it is divided by zero".to_owned(),
        NoValue::NotWhole => ": a part stands where a whole number is needed".to_owned(),
        NoValue::OutOfRange => ": the result does not fit".to_owned(),
        NoValue::OutOfReach => {
            ": the criteria cannot reach the threshold together".to_owned()
        }
        NoValue::Calendar(_) => {
            ": the working days of a year it needs are not known".to_owned()
        }
        NoValue::NoLaw => ": the rulebook has no law of points".to_owned(),
        NoValue::Disputed(rule) => format!(": sources disagree about `{rule}`"),
        NoValue::NoCondition => ": a condition stands where a value is needed".to_owned(),
        // Told with the rulebook: a figure cannot rest on what a reader answers.
        NoValue::Unanswered(_)
        | NoValue::UnknownQuestion(_)
        | NoValue::UnknownTable(_)
        | NoValue::UnknownParameter(_)
        | NoValue::UnknownCriterion(_)
        | NoValue::NoCell(_)
        | NoValue::NoCase(_)
        | NoValue::NotPublished(_) => ": it rests on what a reader answers".to_owned(),
    }
}
