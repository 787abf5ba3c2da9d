//! Which page gets what: fills the contexts of every page of every language and renders them.

mod authored;
mod changes;
mod finished;
mod guides;
mod made;
mod partners;
mod shared;
mod sheets;
mod shown_elsewhere;

pub use finished::Finished;

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use engine::Date;
use rayon::prelude::*;
use tera::Context;

use super::context::{LinkContext, WidgetContext};
use super::faults::{self, Fault};
use super::{Parts, Theme};
use crate::Links;
use crate::assets::Asset;
use crate::binding;
use crate::calculator;
use crate::config::Config;
use crate::embed::Release;
use crate::links::{Addresses, PageId};
use crate::minify;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::read::Files;
use crate::rule_pages::{Depends, Ending, RulePages, UsedIn};
use crate::rulebook::Rules;
use crate::search_index::SearchFiles;
use crate::site::{Frame, Site};
use crate::sitemap;
use crate::strings::Strings;
use authored::{GUIDE, PAGE};
use shared::AROUND;

/// The messages that only these pages say, with their arguments.
const MESSAGES: &[(&str, &[&str])] = &[
    ("guides-lead", &[]),
    ("languages-choose", &[]),
    ("not-found-text", &[]),
    ("not-found-title", &[]),
    ("rules-lead", &[]),
    ("sources-lead", &[]),
];

/// Everything that pages are made from.
pub struct Build<'a> {
    /// The settings.
    pub config: &'a Config,
    /// Where pages stand.
    pub addresses: &'a Addresses,
    /// The rules.
    pub rules: &'a Rules,
    /// The words of all languages.
    pub strings: &'a Strings,
    /// The languages that have words of rules of their own.
    pub spoken: &'a [String],
    /// The pages of authors.
    pub site: &'a Site<'a>,
    /// The templates.
    pub theme: &'a Theme,
    /// The tools that there are.
    pub tools: &'a [widget::Tool],
    /// The sheets to print that there are.
    pub sheets: &'a [PageId],
    /// What other sites paste in, if it has been released.
    pub(crate) newest: Option<&'a Release>,
    /// The day of the build.
    pub as_of: Date,
    /// The style sheet.
    pub css: &'a Asset,
    /// The icon.
    pub favicon: &'a Asset,
    /// The picture beside links to the site elsewhere, if its address is known.
    pub picture: Option<&'a Asset>,
    /// The script that shows the notices of the reader's day.
    pub notices: &'a Asset,
    /// The script of the button that keeps the calculator, if it may be kept.
    pub offline: Option<&'a Asset>,
    /// The calculator of each language, where there is one.
    pub calculators: &'a BTreeMap<String, Calculator>,
    /// The script of the page for partners, if there is that page.
    pub configurator: Option<&'a Asset>,
    /// What the search's script fetches, if there is one.
    pub search: Option<&'a SearchFiles>,
    /// How pages lead to each other.
    pub links: Links,
    /// Whether rules and words are right and pages there: a page that is made of them may lack what its template shows.
    pub(crate) is_whole: bool,
    /// How far the making of pages is.
    pub(crate) progress: &'a Progress,
}

/// The calculator of one language.
#[derive(Clone, Debug)]
pub struct Calculator {
    /// What its loader fetches; the tool is filled in.
    pub widget: WidgetContext,
    /// The first view of each tool.
    pub views: BTreeMap<&'static str, String>,
}

/// A rendered page: its file and HTML, or what went wrong.
type Rendered = Result<(String, String), Box<Fault>>;

/// The pages, and what is made from them.
#[derive(Default)]
pub struct Pages {
    /// Bytes by file, with marks in place of the parts that are the same on all.
    pub files: BTreeMap<String, Bytes>,
    /// These parts.
    pub(crate) parts: Arc<Parts>,
}

/// Renders all pages, but those that are finished, and what is made from them; and what went wrong.
pub fn pages(
    build: &Build<'_>,
    files: &Files,
    finished: &mut Finished,
) -> (Pages, Vec<Problem>) {
    let names: Vec<(String, String)> = build
        .config
        .languages
        .iter()
        .map(|code| (code.clone(), build.strings.name(code).to_owned()))
        .collect();
    let depends = Depends::read(&build.rules.book);
    let endings = Ending::read(&build.rules.book);
    let frames = build.config.languages.iter().map(|code| build.frame(code, &names));
    let frames: Vec<Frame<'_>> = frames.collect();
    let before = finished.around.clone();
    let edited = finished.edited(build.site, files);
    let mut faults = Vec::new();
    let around = match (&before, &edited) {
        (Some(before), Some(edited)) if !edited.shows_elsewhere => before.clone(),
        _ => Arc::new(build.around(&frames, &mut faults)),
    };
    let is_other = |before: &Arc<Around>| {
        !Arc::ptr_eq(before, &around) && build.shows(before, &around)
    };
    let edited = edited.filter(|_| before.is_some_and(|before| !is_other(&before)));
    let hash = calculator::hash_of(&build.rules.book);
    let reader = |(frame, shared)| build.reader(frame, &depends, &endings, shared, &hash);
    let readers = frames.into_iter().zip(&around.shared).map(reader);
    let readers: Vec<Reader<'_>> = readers.collect();
    let is_asked = |page: &PageId| edited.as_ref().is_none_or(|it| it.touches(page));
    let jobs: Vec<(&Reader<'_>, PageId)> = readers
        .iter()
        .flat_map(|reader| build.all_pages().into_iter().map(move |page| (reader, page)))
        .filter(|(_, page)| is_asked(page))
        .collect();
    build.progress.begin("building", "pages", jobs.len());
    let rendered = jobs.par_iter().map(|(reader, page)| reader.page(page));
    let rendered = rendered.inspect(|_| build.progress.advance());
    let of_text_alone = edited.as_ref().is_some_and(|it| !it.shows_elsewhere);
    let shared = if of_text_alone { Vec::new() } else { shared::pages(build, &readers) };
    let small = rendered.chain(shared).map(|page| {
        let (file, html) = page?;
        Ok((file, minify::minified(&html)))
    });
    let rendered: Vec<Rendered> = small.collect();
    let mut pages = Vec::new();
    if !of_text_alone {
        let feeds = readers.iter().filter_map(Reader::feed);
        let oembeds = readers.iter().flat_map(Reader::oembeds);
        let made = feeds.chain(oembeds).chain(build.sitemap(&readers));
        pages.extend(made.map(|(file, text)| (file, Bytes::from(text))));
    }
    for page in rendered {
        match page {
            Ok((file, html)) => pages.push((file, Bytes::from(html))),
            Err(fault) => faults.push(*fault),
        }
    }
    let parts = around.parts.clone();
    let pages = if faults.is_empty() {
        finished.put(build.site, files, edited.is_some(), pages);
        finished.around = Some(around);
        finished.pages.clone()
    } else {
        // They are not all there: none is kept, and with those of before they are looked through.
        let before = edited.is_some().then(|| finished.pages.clone());
        let mut all = before.unwrap_or_default();
        all.extend(pages);
        all
    };
    faults.retain(|it| build.is_whole || !it.is_of_made_page());
    (Pages { files: pages, parts }, faults::told(faults))
}

/// What stands around pages: it depends on no text below a head.
pub(super) struct Around {
    /// A language each.
    shared: Vec<Shared>,
    parts: Arc<Parts>,
}

/// What all pages of a language are made with, made once.
struct Shared {
    used_in: UsedIn,
    context: Context,
}

/// What all pages of one language share.
struct Reader<'a> {
    build: &'a Build<'a>,
    language: &'a str,
    frame: Frame<'a>,
    rule_pages: RulePages<'a>,
    /// The language that rules are worded in.
    rules_language: &'a str,
    context: &'a Context,
}

impl Build<'_> {
    /// What stands around the pages of all languages.
    fn around(&self, frames: &[Frame<'_>], faults: &mut Vec<Fault>) -> Around {
        let each =
            |frame| Shared { used_in: self.used_in(frame), context: self.context(frame) };
        let shared: Vec<Shared> = frames.iter().map(each).collect();
        let mut parts = Vec::new();
        for (frame, shared) in frames.iter().zip(&shared) {
            for part in self.theme.parts(frame.language, &shared.context) {
                match part {
                    Ok(part) => parts.push(part),
                    Err(fault) => faults.push(*fault),
                }
            }
        }
        Around { shared, parts: Arc::new(Parts::new(parts)) }
    }

    /// Whether the pages of authors show what is different now of what stands around pages.
    fn shows(&self, before: &Around, now: &Around) -> bool {
        let pairs = || before.shared.iter().zip(&now.shared);
        let is_other = |name: &str| {
            let mut pairs = pairs();
            pairs.any(|(one, two)| one.context.get(name) != two.context.get(name))
        };
        let is_shown = |name: &str| self.theme.shows(&[PAGE, GUIDE], name);
        AROUND.iter().any(|name| is_other(name) && is_shown(name))
    }

    fn frame<'b>(
        &'b self,
        language: &'b str,
        names: &'b [(String, String)],
    ) -> Frame<'b> {
        Frame {
            config: self.config,
            addresses: self.addresses,
            site: self.site,
            rulebook: &self.rules.book,
            texts: self.strings.texts(language),
            language,
            tools: self.tools,
            sheets: self.sheets,
            is_embedded: self.newest.is_some(),
            as_of: self.as_of,
            language_names: names,
        }
    }

    /// The pages that use each rule, by title.
    fn used_in(&self, frame: &Frame<'_>) -> UsedIn {
        let mut used_in = UsedIn::new();
        for text in self.site.texts_for(frame.language) {
            let link =
                LinkContext { title: text.title.clone(), url: frame.url(&text.page.id) };
            for rule in &text.used {
                used_in.entry(*rule).or_default().push(link.clone());
            }
        }
        used_in
    }

    fn reader<'b>(
        &'b self,
        frame: Frame<'b>,
        depends: &'b Depends,
        endings: &'b [Ending],
        shared: &'b Shared,
        hash: &'b str,
    ) -> Reader<'b> {
        let language = frame.language;
        let rules_language = self.rules_language(language);
        let words = self.strings.texts(rules_language);
        let Shared { used_in, context } = shared;
        let rule_pages = RulePages {
            frame,
            rules: self.rules,
            words,
            depends,
            endings,
            used_in,
            hash,
        };
        Reader { build: self, language, frame, rule_pages, rules_language, context }
    }

    /// The language in which readers of a language are told of rules.
    pub fn rules_language<'b>(&'b self, language: &'b str) -> &'b str {
        let is_spoken = self.spoken.iter().any(|code| code == language);
        if is_spoken { language } else { self.config.default_language() }
    }

    /// The languages that a page is written in.
    fn written(&self, id: &PageId) -> Vec<&str> {
        let is_written = |code: &&str| match id {
            PageId::Home | PageId::Page(_) | PageId::Guide(_) => self.site.has(id, code),
            PageId::Guides | PageId::Search | PageId::Embed => true,
            _ => self.rules_language(code) == *code,
        };
        self.config.languages.iter().map(String::as_str).filter(is_written).collect()
    }

    /// What search engines read: files and texts.
    fn sitemap(&self, readers: &[Reader<'_>]) -> Vec<(String, String)> {
        let address = self.addresses.absolute(&self.addresses.file(sitemap::FILE));
        let robots = sitemap::robots(address.as_deref());
        let robots = (sitemap::ROBOTS.to_owned(), robots);
        if address.is_none() {
            return vec![robots];
        }
        let entry = |reader: &Reader<'_>, page: &PageId| {
            let written = self.written(page);
            // What shows the text of another language is a copy of that page.
            let is_own = written.contains(&reader.language);
            let url = self.addresses.absolute(&reader.frame.url(page))?;
            let alternates = reader.frame.alternates(page, &written);
            is_own.then_some(sitemap::Entry { url, alternates })
        };
        let all = self.all_pages();
        let of_reader = |reader| all.iter().filter_map(move |page| entry(reader, page));
        let choice = self.addresses.absolute(self.addresses.path());
        let choice = choice.map(|url| sitemap::Entry { url, alternates: Vec::new() });
        let entries: Vec<sitemap::Entry> =
            choice.into_iter().chain(readers.iter().flat_map(of_reader)).collect();
        vec![(sitemap::FILE.to_owned(), sitemap::xml(&entries)), robots]
    }

    /// All pages of a language.
    fn all_pages(&self) -> Vec<PageId> {
        let rules = self.rules.book.rules.iter().map(|rule| PageId::Rule(rule.id));
        let tools = self.tools.iter().map(|tool| PageId::Tool(tool.as_str().to_owned()));
        // What is not there in the first language has nothing to show, which has been told.
        let default = self.config.default_language();
        let authored = self.site.pages().filter(|page| self.site.has(page, default));
        authored
            .cloned()
            .chain(self.site.has_guides().then_some(PageId::Guides))
            .chain([PageId::Rules, PageId::Sources, PageId::Changes])
            .chain(rules)
            .chain(tools)
            .chain(self.sheets.iter().cloned())
            .chain(self.search.map(|_| PageId::Search))
            .chain(self.newest.map(|_| PageId::Embed))
            .collect()
    }
}

/// All messages that the generator says; with tools, those of the calculator too.
pub fn messages(
    tools: &[widget::Tool],
) -> impl Iterator<Item = &'static widget::Message> {
    let own =
        [binding::MESSAGES, crate::site::MESSAGES, crate::rule_pages::MESSAGES, MESSAGES];
    let calculator = [calculator::MESSAGES, widget::MESSAGES];
    let n_calculator = if tools.is_empty() { 0 } else { calculator.len() };
    let of_tools = tools.iter().map(|tool| tool.messages());
    own.into_iter()
        .chain(calculator.into_iter().take(n_calculator))
        .chain(of_tools)
        .flatten()
}
