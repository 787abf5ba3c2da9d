//! The site as its authors wrote it: every page of every language, read and compiled.
//!
//! A page that a language does not have shows the text of the first language, which has every page.
//! What stands around a page is in `frame.rs`; pages that are made from rules are in `rule_pages.rs`.

mod banner;
mod compiled;
mod frame;
mod held;
mod linked;

pub(crate) use banner::Banner;
pub(crate) use compiled::{Compiled, HomeText, Labelled, Text};
pub(crate) use frame::{Frame, MESSAGES, last_checked};
pub(crate) use held::{Held, hold};
pub(crate) use linked::Linked;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::front_matter::{self, Head, HeadKind, Role};
use crate::letters;
use crate::links::{self, Ids, Known, PageId, Target};
use crate::markdown::{Link, Writer};
use crate::memory::Texts;
use crate::problem::Problem;
use crate::read::Files;
use crate::rulebook::Rules;
use crate::rules_file;

/// A page as its author wrote it.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Which page it is.
    pub id: PageId,
    /// The language it is written in.
    pub language: &'a str,
    /// Its file.
    pub file: &'a str,
    /// The text of the file.
    pub text: &'a str,
    /// Its head.
    pub head: Arc<Head>,
}

/// All pages of authors, compiled.
#[derive(Debug, Default)]
pub struct Site<'a> {
    texts: BTreeMap<PageId, BTreeMap<&'a str, Text<'a>>>,
    banners: Vec<Banner<'a>>,
    held: BTreeMap<PageId, Held>,
    default_language: String,
    has_search: bool,
}

/// Names of pages that the generator makes itself.
const RESERVED: [&str; 8] = [
    "calculator",
    links::CHANGES,
    links::GUIDES,
    "rules",
    "sources",
    links::WORKSHEET,
    links::ASK,
    links::SEARCH,
];

/// Reads the heads of all pages, but of those that are remembered.
pub(crate) fn read_pages<'a>(
    files: &'a Files,
    config: &'a Config,
    heads: &mut Texts<Head>,
    problems: &mut Vec<Problem>,
) -> Vec<Page<'a>> {
    let all =
        files.matching("content/pages/", "").chain(files.matching("content/guides/", ""));
    let placed = all.filter_map(|(file, text)| {
        let Some((language, id)) = place(file, config, problems) else {
            letters::check_page(file, text, problems);
            return None;
        };
        Some((file, text, language, id))
    });
    let placed: Vec<_> = placed.collect();
    let read = |(file, text, language, id): &(&str, &str, &str, PageId),
                problems: &mut _| {
        letters::check_page(file, text, problems);
        let is_original = *language == config.default_language();
        let role = if is_original { Role::Original } else { Role::Translation };
        front_matter::read(file, text, id, role, problems)
    };
    let heads = heads.of(files, &placed, |(file, ..)| file, read, problems);
    let page =
        |((file, text, language, id), head)| Page { id, language, file, text, head };
    placed.into_iter().zip(heads).map(page).collect()
}

/// The pages whose file could not be read in some language.
pub(crate) fn lost_pages(files: &Files, config: &Config) -> BTreeSet<PageId> {
    let is_page = |file: &&str| {
        file.starts_with("content/pages/") || file.starts_with("content/guides/")
    };
    let pages = files.lost().filter(is_page);
    // What is wrong with the name shows as soon as the file can be read.
    pages.filter_map(|file| Some(place(file, config, &mut Vec::new())?.1)).collect()
}

/// The language and the page that a file stands for.
fn place<'a>(
    file: &str,
    config: &'a Config,
    problems: &mut Vec<Problem>,
) -> Option<(&'a str, PageId)> {
    let parts: Vec<&str> = file.split('/').collect();
    let (folder, code, name) = match parts[..] {
        [_, folder, code, name] => (folder, code, name.strip_suffix(".md")),
        _ => ("", "", None),
    };
    let fits =
        |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    let slug = name.filter(|slug| slug.bytes().all(fits));
    let Some(slug) = slug.filter(|slug| folder == "guides" || !RESERVED.contains(slug))
    else {
        problems.push(Problem::error(
            "bad-page-name",
            file,
            0..0,
            "the file's place or name makes no page",
            "put it at content/guides/<lang>/<name>.md or content/pages/<lang>/<name>.md, the name in \
             small letters, digits and hyphens; calculator, changes, guides, rules, sources, \
             worksheet, ask-the-office and search are taken",
        ));
        return None;
    };
    let Some(language) = config.languages.iter().find(|it| *it == code) else {
        problems.push(Problem::error(
            "unknown-language",
            file,
            0..0,
            format!("`{code}` is none of the site's languages"),
            "add it to `languages` in content/site.toml, or move the file",
        ));
        return None;
    };
    let id = match (folder, slug) {
        ("guides", slug) => PageId::Guide(slug.to_owned()),
        (_, "home") => PageId::Home,
        (_, slug) => PageId::Page(slug.to_owned()),
    };
    Some((language, id))
}

/// Tells the pages that the first language lacks.
pub(crate) fn tell_missing(
    pages: &[Page<'_>],
    lost: &BTreeSet<PageId>,
    config: &Config,
    problems: &mut Vec<Problem>,
) {
    let default = config.default_language();
    let originals = pages.iter().filter(|it| it.language == default).map(|it| &it.id);
    let originals: BTreeSet<&PageId> = originals.chain(lost).collect();
    for page in pages.iter().filter(|page| !originals.contains(&page.id)) {
        problems.push(Problem::error(
            "page-without-original",
            page.file,
            0..0,
            format!("the page is not there in the first language, `{default}`"),
            format!(
                "write it in `{default}` too: languages without the page show that text"
            ),
        ));
    }
    if !originals.contains(&PageId::Home) {
        problems.push(Problem::error(
            "page-without-original",
            format!("content/pages/{default}/home.md"),
            0..0,
            "the site has no home page",
            "write it; docs/writing.md has its keys",
        ));
    }
}

impl<'a> Site<'a> {
    /// Compiles all pages, but those that are remembered; `writer` gives what a language's texts are
    /// read with.
    pub fn compile(
        files: &Files,
        pages: &'a [Page<'a>],
        held: BTreeMap<PageId, Held>,
        config: &'a Config,
        writer: &(dyn Fn(&str) -> Writer<'a> + Sync),
        texts: &mut Texts<Compiled>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let compile = |page: &Page<'_>, problems: &mut _| {
            compiled::compile(page, &writer(page.language), problems)
        };
        let compiled = texts.of(files, pages, |page| page.file, compile, problems);
        let mut site = Self {
            default_language: config.default_language().to_owned(),
            has_search: config.search,
            banners: banner::compile(config, writer, problems),
            held,
            ..Self::default()
        };
        for (page, compiled) in pages.iter().zip(compiled) {
            let languages = site.texts.entry(page.id.clone()).or_default();
            languages.insert(page.language, Text { page, compiled });
        }
        site
    }

    /// What links can lead to.
    pub(crate) fn known<'k>(
        &'k self,
        files: &'k Files,
        lost: &BTreeSet<PageId>,
        rules: &Rules,
        tools: &[widget::Tool],
        sheets: &[PageId],
    ) -> Known<'k> {
        let mut known = Known { has_lost: !lost.is_empty(), ..Known::default() };
        for (page, languages) in &self.texts {
            let ids =
                |text: &'k Text<'a>| Ids { file: text.page.file, ids: &text.body.ids };
            let ids = languages.values().map(ids).collect();
            known.pages.insert(page.clone(), ids);
        }
        let pages_of_rules = rules.book.rules.iter().map(|rule| PageId::Rule(rule.id));
        let tools = tools.iter().map(|tool| PageId::Tool(tool.as_str().to_owned()));
        let made = [PageId::Rules, PageId::Sources, PageId::Changes]
            .into_iter()
            .chain(pages_of_rules)
            .chain(tools)
            .chain(sheets.iter().cloned());
        // Of a page that could not be read the headings are not known.
        let search = self.has_search.then_some(PageId::Search);
        let guides = self.has_guides().then_some(PageId::Guides);
        let made = made.chain(search).chain(guides).chain(lost.iter().cloned());
        known.pages.extend(made.map(|page| (page, Vec::new())));
        known.held = self.held.iter().collect();
        known.files = files.copied().map(|(name, _)| name).collect();
        known.files.extend([rules_file::FILE, rules_file::SCHEMA_FILE]);
        known
    }

    /// Tells the links that lead nowhere, in texts where there may be some.
    pub(crate) fn check_links(
        &self,
        known: &Known<'_>,
        rules: &Rules,
        linked: &mut Linked,
        problems: &mut Vec<Problem>,
    ) {
        // A rule that could not be read has been told.
        let is_told = |link: &&Link| match &link.target {
            Target::Page(PageId::Rule(rule), _) => rules.is_broken(rule.as_str()),
            _ => false,
        };
        let check = |text: &Text<'_>| {
            let mut problems = Vec::new();
            let links = text.links.iter().filter(|link| !is_told(link));
            links::check(links, &text.body.ids, known, &mut problems);
            problems
        };
        let asked = linked.take_in(self.texts().collect());
        let found: Vec<Vec<Problem>> = asked.into_par_iter().map(check).collect();
        // Of a page that could not be read no link is told.
        linked.are_sound = !known.has_lost && found.iter().all(Vec::is_empty);
        problems.extend(found.into_iter().flatten());
        let links = self.banners.iter().flat_map(Banner::links);
        links::check(links, &BTreeSet::new(), known, problems);
    }

    /// The pages of authors, in order.
    pub fn pages(&self) -> impl Iterator<Item = &PageId> {
        self.texts.keys()
    }

    /// A page as a reader of a language sees it: in that language, else in the first.
    pub fn text(&self, page: &PageId, language: &str) -> Option<&Text<'a>> {
        self.seen(self.texts.get(page)?, language)
    }

    /// All pages as a reader of a language sees them, in order.
    pub(crate) fn texts_for<'b>(
        &'b self,
        language: &str,
    ) -> impl Iterator<Item = &'b Text<'a>> {
        self.texts.values().filter_map(move |languages| self.seen(languages, language))
    }

    /// Of a page in some languages the one that a reader of a language sees.
    fn seen<'b>(
        &self,
        languages: &'b BTreeMap<&'a str, Text<'a>>,
        language: &str,
    ) -> Option<&'b Text<'a>> {
        languages.get(language).or_else(|| languages.get(self.default_language.as_str()))
    }

    /// All texts of all languages.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text<'a>> {
        self.texts.values().flat_map(BTreeMap::values)
    }

    /// Whether a page is written in a language.
    pub fn has(&self, page: &PageId, language: &str) -> bool {
        self.texts.get(page).is_some_and(|languages| languages.contains_key(language))
    }

    /// Whether there are guides, and so a list of them.
    pub(crate) fn has_guides(&self) -> bool {
        // Every page asks: the last key is enough, since guides sort behind all other pages of authors.
        matches!(self.texts.last_key_value(), Some((PageId::Guide(_), _)))
    }

    /// The banners, in order.
    pub fn banners(&self) -> &[Banner<'a>] {
        &self.banners
    }

    /// The guides of a group, in order, as a reader of a language sees them.
    pub fn group(&self, group: &str, language: &str) -> Vec<&Text<'a>> {
        let mut guides: Vec<(i64, &Text<'a>)> = self
            .texts_for(language)
            .filter_map(|text| match &text.page.head.kind {
                HeadKind::Guide(guide) if guide.group == group => {
                    Some((guide.order, text))
                }
                _ => None,
            })
            .collect();
        // Equal orders stay sorted by name.
        guides.sort_by_key(|(order, _)| *order);
        guides.into_iter().map(|(_, text)| text).collect()
    }
}
