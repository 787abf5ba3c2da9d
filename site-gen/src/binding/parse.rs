//! The form of a binding: reads what stands between two braces. Whether its names name anything is
//! decided in `binding.rs`.

use std::ops::Range;

use engine::Date;
use widget::DateStyle;

/// What a pair of braces asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// `{rule.figure @ day : shape}`: a figure in a sentence.
    Figure {
        /// The figure.
        figure: FigureName,
        /// The day, if it is not the day of the build.
        on: Option<Date>,
        /// How it is shown.
        shape: Shape,
    },
    /// `{as-of : shape}`: the day of the build.
    AsOf(Shape),
    /// `{cite a, b.figure}`: the mark of confidence.
    Cite(Vec<FigureName>),
    /// What takes a paragraph of its own.
    Block(Block),
}

/// What takes a paragraph of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The caps of a law of points as bars.
    Bars(Name),
    /// Working days on a calendar.
    Calendar {
        /// The day from which they are counted.
        start: FigureName,
        /// How many.
        duration: FigureName,
    },
    /// A table of figures.
    Facts(Vec<FigureName>),
    /// The stages of a plan, one below the other.
    Flow(Name),
    /// A rule's items.
    Items(Name),
    /// What each side of a dispute says.
    Readings(Name),
    /// A rule's own text.
    Rule(Name),
    /// All rules of a section.
    Section(Name),
    /// Days on a line.
    Timeline(Vec<FigureName>),
    /// The button that leads to a tool.
    Tool(Name),
    /// Ways of staying, a card each.
    Ways(Vec<Name>),
}

/// A name, and where it stands in the text between the braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its bytes.
    pub at: Range<usize>,
}

/// A figure's name: a rule, and which of its figures; `value` where none is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureName {
    /// The rule.
    pub rule: Name,
    /// The figure.
    pub figure: Option<Name>,
}

impl Binding {
    /// The rules that it names.
    pub fn rules(&self) -> Vec<&str> {
        let names: Vec<&Name> = match self {
            Self::Figure { figure, .. } => vec![&figure.rule],
            Self::Cite(all) | Self::Block(Block::Facts(all) | Block::Timeline(all)) => {
                all.iter().map(|it| &it.rule).collect()
            }
            Self::Block(Block::Calendar { start, duration }) => {
                vec![&start.rule, &duration.rule]
            }
            Self::Block(
                Block::Items(rule) | Block::Readings(rule) | Block::Rule(rule),
            ) => {
                vec![rule]
            }
            Self::AsOf(_)
            | Self::Block(
                Block::Bars(_)
                | Block::Flow(_)
                | Block::Section(_)
                | Block::Tool(_)
                | Block::Ways(_),
            ) => Vec::new(),
        };
        names.into_iter().map(|name| name.text.as_str()).collect()
    }

    /// The section whose rules it shows.
    pub fn section(&self) -> Option<&str> {
        match self {
            Self::Block(Block::Section(name)) => Some(&name.text),
            _ => None,
        }
    }
}

impl FigureName {
    /// The figure's name.
    pub fn figure(&self) -> &str {
        self.figure.as_ref().map_or("value", |name| name.text.as_str())
    }
}

/// How a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The bare amount, or the day in full.
    Plain,
    /// With its unit.
    Unit,
    /// A fraction as a percentage.
    Percent,
    /// A day in part.
    Day(DateStyle),
}

/// Why it is no binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The bytes that it is about.
    pub at: Range<usize>,
    /// What was found.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The words that begin a binding with a list of names.
const KEYWORDS: [&str; 12] = [
    "bars", "calendar", "cite", "facts", "flow", "items", "readings", "rule", "section",
    "timeline", "tool", "ways",
];

/// The shapes, as they are written.
const SHAPES: [(&str, Shape); 6] = [
    ("unit", Shape::Unit),
    ("percent", Shape::Percent),
    ("year", Shape::Day(DateStyle::Year)),
    ("month-year", Shape::Day(DateStyle::MonthYear)),
    ("day-month", Shape::Day(DateStyle::DayMonth)),
    ("date", Shape::Day(DateStyle::Long)),
];

/// Reads the text between two braces.
///
/// # Errors
///
/// [`Malformed`] if it is none of the forms.
pub(crate) fn parse(text: &str) -> Result<Binding, Malformed> {
    let whole = Slice { text, start: 0 }.trim();
    if let Some(id) = whole.text.strip_prefix('#') {
        let message = format!("`{{#{id}}}` is no binding");
        let help = format!(
            "the id of a heading is written `<a id=\"{id}\"></a>` at its end: viewers of repositories know it too"
        );
        return Err(whole.malformed(message, help));
    }
    let keyword = whole.text.split_whitespace().next().unwrap_or_default();
    let rest = whole.from(keyword.len()).trim();
    if KEYWORDS.contains(&keyword) && !rest.text.is_empty() {
        return listed(keyword, rest);
    }
    let (rest, shape) = match whole.split(':') {
        Some((before, after)) => (before, shape(after)?),
        None => (whole, Shape::Plain),
    };
    let (figure, on) = match rest.split('@') {
        Some((before, after)) => (before, Some(day(after)?)),
        None => (rest, None),
    };
    if figure.text == "as-of" && on.is_none() {
        return Ok(Binding::AsOf(shape));
    }
    Ok(Binding::Figure { figure: figure.figure_name()?, on, shape })
}

/// A keyword with its names.
fn listed(keyword: &str, rest: Slice<'_>) -> Result<Binding, Malformed> {
    let block = match keyword {
        "cite" => return rest.list(Slice::figure_name).map(Binding::Cite),
        "bars" => Block::Bars(rest.name()?),
        "calendar" => return calendar(rest),
        "facts" => Block::Facts(rest.list(Slice::figure_name)?),
        "flow" => Block::Flow(rest.name()?),
        "items" => Block::Items(rest.name()?),
        "readings" => Block::Readings(rest.name()?),
        "rule" => Block::Rule(rest.name()?),
        "section" => Block::Section(rest.name()?),
        "timeline" => Block::Timeline(rest.list(Slice::figure_name)?),
        "ways" => Block::Ways(rest.list(Slice::name)?),
        _ => Block::Tool(rest.name()?),
    };
    Ok(Binding::Block(block))
}

/// A day and a number of working days.
fn calendar(rest: Slice<'_>) -> Result<Binding, Malformed> {
    let Some((start, duration)) = rest.split(',') else {
        let message = "a calendar needs a day and how many working days follow";
        return Err(rest.malformed(message, "write `{calendar rule.day, rule.days}`"));
    };
    let (start, duration) = (start.figure_name()?, duration.figure_name()?);
    Ok(Binding::Block(Block::Calendar { start, duration }))
}

fn shape(text: Slice<'_>) -> Result<Shape, Malformed> {
    let found = SHAPES.iter().find(|(word, _)| *word == text.text);
    found.map(|(_, shape)| *shape).ok_or_else(|| {
        let words: Vec<String> =
            SHAPES.iter().map(|(word, _)| format!("`{word}`")).collect();
        text.malformed(
            format!("`{}` is no way to show a figure", text.text),
            format!("after the colon stands one of {}", words.join(", ")),
        )
    })
}

/// A year stands for its last day.
fn day(text: Slice<'_>) -> Result<Date, Malformed> {
    let is_year =
        text.text.len() == 4 && text.text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.text.parse().ok().filter(|_| is_year);
    let day = match year {
        Some(year) => Date::end_of_year(year).ok(),
        None => text.text.parse().ok(),
    };
    day.ok_or_else(|| {
        text.malformed(
            format!("`{}` is neither a year nor a day", text.text),
            "after `@` stands a year or a day: `2025` or `2025-03-01`",
        )
    })
}

/// A part of the text that knows where it stands.
#[derive(Clone, Copy)]
struct Slice<'a> {
    text: &'a str,
    start: usize,
}

impl Slice<'_> {
    fn from(self, at: usize) -> Self {
        Self { text: &self.text[at..], start: self.start + at }
    }

    fn trim(self) -> Self {
        let n_spaces = self.text.len() - self.text.trim_start().len();
        Self { text: self.text.trim(), start: self.start + n_spaces }
    }

    fn split(self, sign: char) -> Option<(Self, Self)> {
        let at = self.text.find(sign)?;
        let before = Self { text: &self.text[..at], start: self.start };
        Some((before.trim(), self.from(at + sign.len_utf8()).trim()))
    }

    fn list<T>(
        self,
        each: impl Fn(Self) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        let mut rest = self;
        let mut found = Vec::new();
        while let Some((first, others)) = rest.split(',') {
            found.push(each(first)?);
            rest = others;
        }
        found.push(each(rest)?);
        Ok(found)
    }

    fn name(self) -> Result<Name, Malformed> {
        let fits = |sign: char| {
            sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-'
        };
        if !self.text.is_empty() && self.text.chars().all(fits) {
            let at = self.start..self.start + self.text.len();
            return Ok(Name { text: self.text.to_owned(), at });
        }
        let message = if self.text.is_empty() {
            "a name is missing between the braces".to_owned()
        } else {
            format!("`{}` is no name of a rule", self.text)
        };
        let help = "write `{rule}`, `{rule.figure}`, `{cite rule}` or a block of docs/writing.md; \
                    a brace that is no binding is written `\\{`";
        Err(self.malformed(message, help))
    }

    fn figure_name(self) -> Result<FigureName, Malformed> {
        match self.split('.') {
            Some((rule, figure)) => {
                Ok(FigureName { rule: rule.name()?, figure: Some(figure.name()?) })
            }
            None => Ok(FigureName { rule: self.name()?, figure: None }),
        }
    }

    fn malformed(self, message: impl Into<String>, help: impl Into<String>) -> Malformed {
        // Where nothing stands, the place before it is shown.
        let at = self.start..self.start + self.text.len().max(1);
        Malformed { at, message: message.into(), help: help.into() }
    }
}
