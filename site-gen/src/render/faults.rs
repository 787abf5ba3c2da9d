//! What is wrong with templates: Tera's errors as problems, at their places in the theme's files.
//!
//! Tera gives the place of what it cannot parse and of what fails on a page. What a template names
//! and nobody has (a filter, a part, a block) it tells as a finished text, all of it in one: there the
//! places are read back from the text. A test holds each kind (`tests/sites/broken/template*`).

use std::collections::BTreeMap;
use std::ops::Range;

use tera::{ErrorKind, Tera};

use super::{names, voice};
use crate::problem::{Problem, further_pages};
use crate::suggest::did_you_mean;

/// The name of the lint.
pub(super) const LINT: &str = "template";

const HELP: &str = "mend the template; docs/themes.md says what templates are given";

/// The templates of a theme as they were read.
#[derive(Clone, Debug)]
pub(super) struct Sources {
    /// The folder of the theme, such as `themes/meken/`.
    pub(super) folder: String,
    /// Their texts, by name below the folder.
    pub(super) texts: BTreeMap<String, String>,
}

/// What went wrong while a page was rendered.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The problem, not yet with the page.
    problem: Problem,
    /// The page's address; none if all pages show it.
    page: Option<String>,
    /// The file that its author wrote, if one did.
    pub(super) written_in: Option<String>,
}

/// A report as Tera writes it.
struct Told<'a> {
    words: &'a str,
    template: &'a str,
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    n_marked: usize,
}

impl Sources {
    /// What is wrong when templates are not taken.
    pub(super) fn problems(&self, error: &tera::Error) -> Vec<Problem> {
        let unparsed = self.unparsed();
        if !unparsed.is_empty() {
            return unparsed;
        }
        match error.kind() {
            ErrorKind::MissingParent { current, parent } => {
                vec![self.missing_parent(current, parent)]
            }
            ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
            | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
                let chain = chain.join("`, `");
                let message = format!("`{tpl}` contains itself, by way of `{chain}`");
                let help = "take one of the templates out of the circle";
                vec![Problem::error(LINT, self.file(tpl), 0..0, message, help)]
            }
            _ => self.told(&error.to_string()),
        }
    }

    /// What goes wrong with a template on the page of an address, or on all pages.
    pub(super) fn fault(&self, error: &tera::Error, page: Option<&str>) -> Fault {
        let text = error.to_string();
        let mut problem = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let (file, place) = (self.file(report.filename()), report.span());
                let (message, help) = undefined(report.message())
                    .unwrap_or_else(|| (lower(report.message()), HELP.to_owned()));
                Problem::error(LINT, file, place.range.clone(), message, help)
            }
            ErrorKind::TemplateNotFound(name) => {
                let known = self.texts.keys().map(String::as_str);
                let help = did_you_mean(
                    name,
                    known,
                    "write it: pages of a kind need their template",
                );
                let message = format!("the theme has no `{name}`");
                Problem::error(LINT, self.folder.as_str(), 0..0, message, help)
            }
            _ => {
                let folder = self.folder.as_str();
                Problem::error(LINT, folder, 0..0, lower(&text), HELP)
            }
        };
        for note in text.split("\n\n").filter_map(Told::note) {
            let (file, place) = (self.file(note.template), self.place(&note));
            problem = problem.with(file, place, note.words);
        }
        Fault { problem, page: page.map(str::to_owned), written_in: None }
    }

    /// All that cannot be parsed: each template is tried alone, since Tera stops at the first.
    fn unparsed(&self) -> Vec<Problem> {
        let tried = self.texts.iter().filter_map(|(name, text)| {
            let mut tera = Tera::default();
            voice::silence(&mut tera);
            let error = tera.add_raw_template(name, text).err()?;
            let ErrorKind::SyntaxError(report) = error.kind() else { return None };
            let place = report.span().range.clone();
            let named = text.get(place.clone()).unwrap_or_default();
            let message = lower(report.message());
            let (message, help) = match &*message {
                "unknown tag" => unknown_tag(named),
                _ => (message, HELP.to_owned()),
            };
            Some(Problem::error(LINT, self.file(name), place, message, help))
        });
        tried.collect()
    }

    fn missing_parent(&self, current: &str, parent: &str) -> Problem {
        let quoted = format!("\"{parent}\"");
        let at = self.texts.get(current).and_then(|text| text.find(&quoted));
        let place = at.map_or(0..0, |at| at..at + quoted.len());
        let known = self.texts.keys().map(String::as_str);
        let help = did_you_mean(parent, known, "name a template of the theme");
        let message = format!("there is no template `{parent}`");
        Problem::error(LINT, self.file(current), place, message, help)
    }

    /// The reports of a text of Tera's, or else the text as it is.
    fn told(&self, text: &str) -> Vec<Problem> {
        let reports = text.split("\n\n").filter_map(Told::report);
        let problems = reports.map(|it| {
            let help = self.help(it.words);
            let (file, place) = (self.file(it.template), self.place(&it));
            Problem::error(LINT, file, place, lower(it.words), help)
        });
        let problems: Vec<Problem> = problems.collect();
        if problems.is_empty() {
            let folder = self.folder.as_str();
            return vec![Problem::error(LINT, folder, 0..0, lower(text), HELP)];
        }
        problems
    }

    /// What to do about a name that is not known.
    fn help(&self, words: &str) -> String {
        let unknown = words.strip_prefix("Unknown ").and_then(|it| it.strip_suffix('`'));
        match unknown.and_then(|it| it.split_once(" `")) {
            Some(("template", name)) => {
                let known = self.texts.keys().map(String::as_str);
                did_you_mean(name, known, "name a template of the theme")
            }
            Some((kind, name)) => meant(name, names::of_kind(kind)),
            None => HELP.to_owned(),
        }
    }

    fn file(&self, template: &str) -> String {
        format!("{}{template}", self.folder)
    }

    fn place(&self, told: &Told<'_>) -> Range<usize> {
        let text = self.texts.get(told.template).map_or("", String::as_str);
        let line_start: usize =
            text.split_inclusive('\n').take(told.line - 1).map(str::len).sum();
        let at = |n_signs: usize| {
            let line = &text[line_start..];
            line_start + line.char_indices().nth(n_signs).map_or(line.len(), |(at, _)| at)
        };
        at(told.column - 1)..at(told.column - 1 + told.n_marked)
    }
}

impl<'a> Told<'a> {
    /// A report: `error: words`, and below it ` --> file:line:column` with an excerpt.
    fn report(block: &'a str) -> Option<Self> {
        let (first, rest) = block.split_once('\n')?;
        let words = first.strip_prefix("error: ")?;
        let place = rest.lines().next()?.trim_start().strip_prefix("--> ")?;
        Self::new(words, place, block)
    }

    /// A note: `note: words file:line:column`, with an excerpt.
    fn note(block: &'a str) -> Option<Self> {
        let first = block.lines().next()?.strip_prefix("note: ")?;
        let (words, place) = first.rsplit_once(' ')?;
        Self::new(words, place, block)
    }

    fn new(words: &'a str, place: &'a str, block: &'a str) -> Option<Self> {
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.parse().ok().filter(|it| *it > 0)?;
        let line = parts.next()?.parse().ok().filter(|it| *it > 0)?;
        let template = parts.next()?;
        let marks = block.lines().last()?;
        let n_marked = marks.chars().rev().take_while(|it| *it == '^').count();
        Some(Self { words, template, line, column, n_marked })
    }
}

/// The problems with their pages. What is wrong with a template shows on many, and is told once.
pub(crate) fn told(faults: Vec<Fault>) -> Vec<Problem> {
    let mut firsts: Vec<(Fault, usize)> = Vec::new();
    for fault in faults {
        match firsts.iter_mut().find(|(first, _)| first.is_same(&fault)) {
            Some((_, n_further)) => *n_further += 1,
            None => firsts.push((fault, 0)),
        }
    }
    firsts.into_iter().map(|(fault, n_further)| fault.finish(n_further)).collect()
}

impl Fault {
    fn is_same(&self, other: &Self) -> bool {
        let (one, other) = (&self.problem, &other.problem);
        (&one.file, one.span) == (&other.file, other.span)
    }

    /// Whether it shows on a page that no author wrote.
    pub(super) fn is_of_made_page(&self) -> bool {
        self.page.is_some() && self.written_in.is_none()
    }

    fn finish(self, n_further: usize) -> Problem {
        let Self { mut problem, page, written_in } = self;
        let further = further_pages(n_further).map(|it| format!(" {it}"));
        let shown = page.map_or_else(
            || "on all pages".to_owned(),
            |page| format!("on the page {page}{}", further.unwrap_or_default()),
        );
        problem.message = format!("{} ({shown})", problem.message);
        match written_in {
            Some(file) => problem.with(file, 0..0, "the page's text"),
            None => problem,
        }
    }
}

/// What was found where there should be another tag, and what to do.
fn unknown_tag(named: &str) -> (String, String) {
    if names::TAGS.contains(&named) {
        let message = format!("`{named}` does not belong to what was opened last");
        return (message, format!("close that first, or take `{named}` out"));
    }
    let is_word = named.starts_with(char::is_alphabetic);
    let named_so = if is_word { format!(" `{named}`") } else { String::new() };
    (format!("unknown tag{named_so}"), meant(named, names::TAGS))
}

/// What may be meant by a name of the template language that it does not know.
fn meant(name: &str, known: &[&str]) -> String {
    did_you_mean(name, known.iter().copied(), HELP)
}

/// Of a name that a template is not given: what was found, and which names it is given.
fn undefined(message: &str) -> Option<(String, String)> {
    let (found, given) = message.split_once(". Available ")?;
    let (_, names) = given.split_once(": ")?;
    let name = found.split('`').nth(1)?;
    let otherwise = format!("what it is given here: {names}");
    Some((lower(found), did_you_mean(name, names.split(", "), &otherwise)))
}

/// A message as ours are: with a small letter at its beginning, and without a full stop.
fn lower(message: &str) -> String {
    let mut signs = message.chars();
    let first = signs.next().into_iter().flat_map(char::to_lowercase);
    first.chain(signs).collect::<String>().trim_end_matches('.').to_owned()
}
