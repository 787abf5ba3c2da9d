//! Templates: read once, given a voice a language, filled in page by page.
//!
//! What templates are given stands in `context.rs`, which page gets what in `pages.rs`. Words come to
//! templates from texts and from `text(key="…")` alone.

pub mod context;
mod faults;
mod pages;
mod voice;
mod whole;

pub use faults::Fault;
pub(crate) use faults::told;
pub use pages::{Build, Calculator, Finished, messages, pages};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use tera::{Context, Tera};

use crate::config::{self, Config};
use crate::problem::Problem;
use crate::read::Files;
use crate::strings::Strings;
use faults::Sources;

/// The templates of a theme, parsed, and the keys of the words they say.
#[derive(Clone)]
pub struct Templates {
    sources: Sources,
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
    sources: Sources,
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
    whole::keep(&mut tera);
    let taken = tera.add_raw_templates(sources.clone());
    let texts = sources.into_iter();
    let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let sources = Sources { folder, texts };
    if let Err(error) = taken {
        problems.extend(sources.problems(&error));
        return None;
    }
    Some(Templates { sources, tera, wanted })
}

impl Templates {
    /// Whether there is a template of that name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.texts.contains_key(name)
    }

    /// Gives the templates the words of every language.
    pub fn speak(self, strings: &Strings, languages: &[String]) -> Theme {
        let voice = |code: &String| {
            let mut tera = self.tera.clone();
            voice::speak(&mut tera, strings.texts(code).clone());
            (code.clone(), tera)
        };
        Theme { voices: languages.iter().map(voice).collect(), sources: self.sources }
    }
}

impl Theme {
    /// Whether there is a template of that name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.texts.contains_key(name)
    }

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
    ) -> Result<String, Box<Fault>> {
        let Some(voice) = self.voices.get(language) else {
            unreachable!("pages are rendered for the site's languages alone")
        };
        let rendered = voice.render(template, context);
        rendered.map_err(|error| Box::new(self.sources.fault(&error, page)))
    }
}
