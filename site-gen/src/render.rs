//! Templates: read once, given a voice a language, filled in page by page.
//!
//! What templates are given stands in `context.rs`, which page gets what in `pages.rs`. Words come to
//! templates from texts and from `text(key="…")` alone.

pub mod context;
mod pages;
mod voice;

pub use pages::{Build, Calculator, messages, pages};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use tera::{Context, ErrorKind, ReportError, Tera};

use crate::config::{self, Config};
use crate::problem::Problem;
use crate::read::Files;
use crate::strings::Strings;

/// The templates of a theme, parsed, and the keys of the words they say.
#[derive(Clone)]
pub struct Templates {
    folder: String,
    tera: Tera,
    /// The messages that templates say.
    pub wanted: BTreeMap<String, Said>,
}

/// A message that is said.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The arguments that it is given.
    pub arguments: BTreeSet<String>,
    /// Where templates say it: files and bytes.
    pub places: Vec<(String, Range<usize>)>,
}

/// A theme with the words of every language.
pub struct Theme {
    folder: String,
    voices: BTreeMap<String, Tera>,
}

/// Parses the templates of a theme; `None` if one cannot be read, which is told.
pub fn read(
    files: &Files,
    config: &Config,
    problems: &mut Vec<Problem>,
) -> Option<Templates> {
    let folder = format!("themes/{}/", config.theme);
    let sources: Vec<(&str, &str)> = files
        .matching(&folder, ".html")
        .map(|(file, text)| (&file[folder.len()..], text))
        .collect();
    if sources.is_empty() {
        problems.push(Problem::error(
            "missing-theme",
            config::FILE,
            config.theme_place.clone(),
            format!("`{folder}` has no templates"),
            "name a folder of themes/ in `theme`",
        ));
        return None;
    }
    let mut wanted = BTreeMap::new();
    for (name, text) in &sources {
        voice::wanted(&format!("{folder}{name}"), text, &mut wanted, problems);
    }
    let mut tera = Tera::default();
    // The function has to be there for templates to be taken; each language puts its own in place.
    voice::silence(&mut tera);
    if let Err(error) = tera.add_raw_templates(sources) {
        problems.push(problem(&folder, "", &error));
        return None;
    }
    Some(Templates { folder, tera, wanted })
}

impl Templates {
    /// Gives the templates the words of every language.
    pub fn speak(self, strings: &Strings, languages: &[String]) -> Theme {
        let voice = |code: &String| {
            let mut tera = self.tera.clone();
            voice::speak(&mut tera, strings.texts(code).clone());
            (code.clone(), tera)
        };
        Theme { voices: languages.iter().map(voice).collect(), folder: self.folder }
    }
}

impl Theme {
    /// Fills in a template, for readers of a language.
    ///
    /// # Errors
    ///
    /// What is wrong with the template, and on which page it showed.
    pub fn render(
        &self,
        template: &str,
        language: &str,
        page: &str,
        context: &Context,
    ) -> Result<String, Box<Problem>> {
        let Some(voice) = self.voices.get(language) else {
            unreachable!("pages are rendered for the site's languages alone")
        };
        let rendered = voice.render(template, context);
        rendered.map_err(|error| Box::new(problem(&self.folder, page, &error)))
    }
}

/// A template's error at its place; `page` is the page that it showed on.
fn problem(folder: &str, page: &str, error: &tera::Error) -> Problem {
    let on =
        if page.is_empty() { String::new() } else { format!(" (on the page {page})") };
    let help = "mend the template; what templates are given stands in site-gen/src/render/context.rs";
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let message = format!("{}{on}", lower(report.message()));
            let file = format!("{folder}{}", report.filename());
            Problem::error("template", file, range(report), message, help)
        }
        _ => {
            let message = format!("{}{on}", lower(&error.to_string()));
            Problem::error("template", folder, 0..0, message, help)
        }
    }
}

fn range(report: &ReportError) -> Range<usize> {
    report.span().range.clone()
}

/// A message as ours are: with a small letter at its beginning.
fn lower(message: &str) -> String {
    let mut signs = message.chars();
    let first = signs.next().into_iter().flat_map(char::to_lowercase);
    first.chain(signs).collect::<String>().trim_end_matches('.').to_owned()
}
