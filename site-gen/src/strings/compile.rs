//! Compiles a Fluent message to the widget's pattern: text, places for arguments, choices.
//!
//! References to other messages and terms are put in place. What the widget cannot show is told.

use std::ops::Range;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, PatternElement, Variant, VariantKey,
};
use fluent_syntax::{ast, unicode::unescape_unicode_to_string};
use widget::{Case, Category, Language, Part, Pattern, Style};

use super::ftl::{Ftl, Message};
use super::style;
use crate::problem::{Problem, nearest};
use crate::toml_tree::{Read, Told};

/// A compiled message and what it asks for.
#[derive(Clone, Debug)]
pub(super) struct Compiled<'a> {
    /// What the widget fills in; of a message with a mistake, none.
    pub(super) pattern: Option<Pattern>,
    pub(super) uses: Vec<Use<'a>>,
    /// The messages and terms that it refers to; terms with their hyphen.
    pub(super) references: Vec<String>,
}

/// A place where an argument is asked for.
#[derive(Clone, Debug)]
pub(super) struct Use<'a> {
    pub(super) name: &'a str,
    pub(super) span: Range<usize>,
    pub(super) how: How,
}

/// How an argument is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// Shown in a style.
    Shown(Style),
    /// A choice by number.
    ByNumber,
    /// A choice by word.
    ByWord,
}

/// The widget reads no deeper choices than this.
const MAX_DEPTH: usize = 8;

/// Compiles one message. Of a language that could not be read, `None`, the plural forms are not
/// known, and none is a mistake.
pub(super) fn compile<'a>(
    ftl: &Ftl<'a>,
    language: Option<&Language>,
    message: &Message<'a>,
    problems: &mut Vec<Problem>,
) -> Compiled<'a> {
    let mut compiler = Compiler {
        ftl,
        language,
        trail: vec![message.name.to_owned()],
        depth: 0,
        uses: Vec::new(),
        references: Vec::new(),
        problems,
    };
    let pattern = compiler.pattern(&message.pattern).ok();
    let Compiler { uses, references, .. } = compiler;
    Compiled { pattern, uses, references }
}

struct Compiler<'a, 'b> {
    ftl: &'b Ftl<'a>,
    language: Option<&'b Language>,
    /// The messages that are being put in place, to notice a circle.
    trail: Vec<String>,
    depth: usize,
    uses: Vec<Use<'a>>,
    references: Vec<String>,
    problems: &'b mut Vec<Problem>,
}

impl<'a> Compiler<'a, '_> {
    fn pattern(&mut self, pattern: &ast::Pattern<&'a str>) -> Read<Pattern> {
        let mut parts = Vec::new();
        let mut is_good = true;
        for element in &pattern.elements {
            let read = match element {
                PatternElement::TextElement { value } => Ok(text(value)),
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            match read {
                Ok(more) => more.into_iter().for_each(|part| push(&mut parts, part)),
                Err(Told) => is_good = false,
            }
        }
        if is_good { Ok(Pattern { parts }) } else { Err(Told) }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) -> Read<Vec<Part>> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) -> Read<Vec<Part>> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(text(&unescape_unicode_to_string(value)))
            }
            InlineExpression::NumberLiteral { value } => Ok(text(value)),
            InlineExpression::VariableReference { id } => {
                Ok(vec![self.argument(id.name, Style::Plain)])
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let (name, style) = self.function(id.name, arguments)?;
                Ok(vec![self.argument(name, style)])
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                let message = self.ftl.messages.get(id.name);
                self.put_in_place(id.name, id.name.to_owned(), message)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let term = self.ftl.terms.get(id.name);
                self.put_in_place(id.name, format!("-{}", id.name), term)
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => Err(self.unsupported(
                id.name,
                format!("an attribute or arguments of `{}`", id.name),
                "refer to a whole message or term: `{ name }` or `{ -name }`",
            )),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn argument(&mut self, name: &'a str, style: Style) -> Part {
        self.uses(name, How::Shown(style));
        Part::Argument { name: name.to_owned(), style }
    }

    fn uses(&mut self, name: &'a str, how: How) {
        self.uses.push(Use { name, span: self.ftl.span(name), how });
    }

    fn put_in_place(
        &mut self,
        part: &'a str,
        name: String,
        message: Option<&Message<'a>>,
    ) -> Read<Vec<Part>> {
        let Some(message) = message else {
            if !self.ftl.lost.contains(part) {
                let known = self.ftl.messages.keys().chain(self.ftl.terms.keys());
                let help = match nearest(part, known.copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "name a message of the same file".to_owned(),
                };
                self.tell("unknown-message", part, format!("no message `{name}`"), help);
            }
            return Err(Told);
        };
        if self.trail.contains(&name) {
            let found = format!("message `{name}` contains itself");
            let help = "write one of the messages in the circle out";
            self.tell("circular-message", part, found, help.to_owned());
            return Err(Told);
        }
        self.references.push(name.clone());
        self.trail.push(name);
        let pattern = self.pattern(&message.pattern);
        self.trail.pop();
        pattern.map(|it| it.parts)
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&'a str>,
        variants: &[Variant<&'a str>],
    ) -> Read<Vec<Part>> {
        let name = self.selector(selector)?;
        let is_by_number = variants.iter().all(|it| match &it.key {
            VariantKey::Identifier { name } => category(name).is_some(),
            VariantKey::NumberLiteral { .. } => true,
        });
        self.uses(name, if is_by_number { How::ByNumber } else { How::ByWord });
        if self.depth == MAX_DEPTH {
            let found = "choices within choices, too deep".to_owned();
            return Err(self.unsupported(name, found, "make messages of the inner ones"));
        }
        self.depth += 1;
        let read: Vec<Read<_>> =
            variants.iter().map(|it| self.variant(it, is_by_number)).collect();
        self.depth -= 1;
        let read = read.into_iter().collect::<Read<Vec<_>>>()?;
        if is_by_number {
            self.all_categories(name, &read);
        }
        let mut cases = Vec::new();
        let mut otherwise = Pattern::default();
        for (variant, (case, pattern)) in variants.iter().zip(read) {
            match case {
                _ if variant.default => otherwise = pattern,
                case => cases.push((case, pattern)),
            }
        }
        Ok(vec![Part::Select { name: name.to_owned(), cases, otherwise }])
    }

    fn selector(&mut self, selector: &InlineExpression<&'a str>) -> Read<&'a str> {
        match selector {
            InlineExpression::VariableReference { id } => Ok(id.name),
            InlineExpression::FunctionReference { id, arguments }
                if id.name == "NUMBER" =>
            {
                match self.function(id.name, arguments)? {
                    (name, Style::Plain) => Ok(name),
                    _ => Err(self.unsupported(
                        id.name,
                        "a choice by a percentage".to_owned(),
                        "choose by the argument itself: `{ $name ->`",
                    )),
                }
            }
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::MessageReference { id, .. } => Err(self.unsupported(
                id.name,
                format!("a choice by `{}`", id.name),
                "choose by an argument: `{ $name ->`",
            )),
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => Err(self.unsupported(
                value,
                format!("a choice by `{value}`, which is always the same"),
                "choose by an argument: `{ $name ->`",
            )),
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.selector(inline),
                Expression::Select { selector, .. } => {
                    let name = self.selector(selector)?;
                    let found = "a choice by a choice".to_owned();
                    Err(self.unsupported(
                        name,
                        found,
                        "choose by an argument: `{ $name ->`",
                    ))
                }
            },
        }
    }

    fn variant(
        &mut self,
        variant: &Variant<&'a str>,
        is_by_number: bool,
    ) -> Read<(Case, Pattern)> {
        let case = match &variant.key {
            VariantKey::Identifier { name } => match category(name) {
                Some(category) if is_by_number => {
                    self.category_exists(category, name);
                    Ok(Case::Plural(category))
                }
                _ => Ok(Case::Word((*name).to_owned())),
            },
            VariantKey::NumberLiteral { value } => {
                value.parse().map(Case::Exactly).map_err(|_| {
                    let found = format!("a choice by exactly `{value}`");
                    self.unsupported(value, found, "choose by whole numbers")
                })
            }
        };
        let pattern = self.pattern(&variant.value);
        Ok((case?, pattern?))
    }

    /// A plural form that was forgotten shows in the form of the rest: wrong, where the number stands
    /// beside it. Words that know but one and many (in oblique cases) are left alone.
    fn all_categories(&mut self, name: &'a str, read: &[(Case, Pattern)]) {
        let shows_number =
            read.iter().any(|(_, pattern)| pattern.arguments().contains(&name));
        let is_there = |category: &Category| {
            read.iter().any(|(case, _)| *case == Case::Plural(*category))
        };
        let Some(language) = self.language else { return };
        let categories = language.plurals.iter().map(|it| it.category);
        let (written, missing): (Vec<_>, Vec<_>) = categories.partition(is_there);
        if shows_number && written.len() > 1 && !missing.is_empty() {
            let missing: Vec<&str> = missing.into_iter().map(Category::as_str).collect();
            let found = format!("no plural form `{}` of `${name}`", missing.join("`, `"));
            let help = format!("write all forms of the language: {}", forms(language));
            let span = self.ftl.span(name);
            let problem = self.ftl.problem("missing-plural", span, found, help);
            self.problems.push(problem.as_warning());
        }
    }

    fn category_exists(&mut self, category: Category, name: &'a str) {
        let Some(language) = self.language else { return };
        let is_there = category == Category::Other
            || language.plurals.iter().any(|it| it.category == category);
        if !is_there {
            let found = format!("`{}` has no plural form `{name}`", language.code);
            let help = format!("its forms are {}", forms(language));
            self.tell("unknown-category", name, found, help);
        }
    }

    /// The argument of a function and the style that it asks for.
    fn function(
        &mut self,
        function: &'a str,
        arguments: &CallArguments<&'a str>,
    ) -> Read<(&'a str, Style)> {
        let CallArguments { positional, named } = arguments;
        let [InlineExpression::VariableReference { id }] = positional.as_slice() else {
            let found = format!("{function} of something else than an argument");
            let help = format!("write `{function}($name, …)`");
            self.tell("unsupported-fluent", function, found, help);
            return Err(Told);
        };
        let Some(style) = style::of_function(function, named) else {
            let help = "write `NUMBER($x, style: \"percent\", maximumFractionDigits: 1)`, or \
                        `DATETIME($x, …)` with `year: \"numeric\"`, with `month: \"long\"` and \
                        `year`, or with `day: \"numeric\"` and `month`";
            let found = format!("{function} with these options");
            return Err(self.unsupported(function, found, help));
        };
        Ok((id.name, style))
    }

    fn unsupported(&mut self, part: &'a str, found: String, help: &str) -> Told {
        self.tell("unsupported-fluent", part, found, help.to_owned());
        Told
    }

    fn tell(&mut self, lint: &'static str, part: &str, found: String, help: String) {
        let problem = self.ftl.problem(lint, self.ftl.span(part), found, help);
        // A message that stands in several others is told once.
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

fn forms(language: &Language) -> String {
    let forms = language.plurals.iter().map(|it| it.category.as_str());
    let forms: Vec<String> = forms.chain(["other"]).map(|it| format!("`{it}`")).collect();
    forms.join(", ")
}

fn category(word: &str) -> Option<Category> {
    Category::ALL.iter().copied().find(|it| it.as_str() == word)
}

fn text(text: &str) -> Vec<Part> {
    vec![Part::Text(text.to_owned())]
}

/// Adds a part; text after text becomes one text.
fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (_, Part::Text(more)) if more.is_empty() => {}
        (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
        (_, part) => parts.push(part),
    }
}
