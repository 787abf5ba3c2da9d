//! Templates: read once, given a voice a language, filled in page by page.
//!
//! What templates are given stands in `context.rs`, which page gets what in `pages.rs`, what is the same on
//! all pages in `once.rs`. Words come to templates from texts and from `text(key="…")` alone.

pub mod context;
mod faults;
mod names;
mod once;
mod pages;
mod unbroken;
mod voice;

pub use faults::Fault;
pub(crate) use faults::told;
pub(crate) use once::{Parts, Whole, numbers, without_parts};
pub use pages::{Build, Calculator, Finished, Pages, messages, pages};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use tera::{Context, Tera};

use crate::config::{self, Config};
use crate::minify::minified;
use crate::problem::Problem;
use crate::read::Files;
use crate::strings::Strings;
use crate::suggest::did_you_mean;
use faults::Sources;
use once::Part;

/// What Tera calls all that a template is given.
const DUMP: &str = "__tera_context";

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
    voices: BTreeMap<String, Voice>,
    /// The templates of what is the same on all pages.
    once: Vec<String>,
}

/// The templates with the words of one language.
struct Voice {
    /// As they are.
    whole: Tera,
    /// With marks in place of what is the same on all pages.
    pages: Tera,
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
            did_you_mean(
                &config.theme,
                files.themes(),
                "name a folder of themes/ in `theme`",
            ),
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
    unbroken::keep(&mut tera);
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
        let names = self.sources.texts.keys();
        let once = names.filter(|name| name.starts_with(once::FOLDER)).cloned();
        let once: Vec<String> = once.collect();
        let voice = |(n, code): (usize, &String)| {
            let mut whole = self.tera.clone();
            voice::speak(&mut whole, strings.texts(code).clone());
            let marks = once.iter().enumerate();
            let marks = marks.map(|(at, name)| (name, once::mark(n * once.len() + at)));
            let mut pages = whole.clone();
            if pages.add_raw_templates(marks).is_err() {
                unreachable!("a template that is a mark alone is taken")
            }
            (code.clone(), Voice { whole, pages })
        };
        let voices = languages.iter().enumerate().map(voice).collect();
        Theme { voices, sources: self.sources, once }
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
        let rendered = self.voice(language).pages.render(template, context);
        rendered.map_err(|error| Box::new(self.sources.fault(&error, Some(page))))
    }

    /// Fills in what is the same on all pages of a language.
    fn parts(&self, language: &str, context: &Context) -> Vec<Result<Part, Box<Fault>>> {
        let given =
            once::GIVEN.iter().filter_map(|name| Some((*name, context.get(name)?)));
        let mut shared = Context::new();
        given.for_each(|(name, value)| shared.insert_value(name, value.clone()));
        let part = |name: &String| {
            let rendered = self.voice(language).whole.render(name, &shared);
            let html =
                rendered.map_err(|error| Box::new(self.sources.fault(&error, None)));
            Ok(Part::new(minified(&html?)))
        };
        self.once.iter().map(part).collect()
    }

    /// Whether pages of these templates show, outside of what is the same on all pages, what templates are
    /// given under a name.
    fn shows(&self, templates: &[&str], name: &str) -> bool {
        // Shows all that there is.
        let has_dump = self.sources.texts.values().any(|text| text.contains(DUMP));
        let reads = |voice: &Voice, template: &str| {
            let names = voice.pages.get_template_variables(template);
            // What is wrong with a template is told where it is rendered.
            names.map_or(true, |names| names.contains(name))
        };
        let mut voices = self.voices.values();
        has_dump || voices.any(|voice| templates.iter().any(|it| reads(voice, it)))
    }

    fn voice(&self, language: &str) -> &Voice {
        let Some(voice) = self.voices.get(language) else {
            unreachable!("pages are rendered for the site's languages alone")
        };
        voice
    }
}
