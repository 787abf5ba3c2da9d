//! The way from files to finished output, one step after the other.

mod copied;
mod release;
mod runs;
mod theme_files;

use engine::Date;

use self::theme_files::ThemeFiles;
use crate::assets::Assets;
use crate::binding::Binder;
use crate::check::{Checked, ThemeSources};
use crate::config::{self, Config};
use crate::embed::Release;
use crate::hosting::Hosting;
use crate::links::{Addresses, PageId};
use crate::markdown::Writer;
use crate::pictures::Pictures;
use crate::problem::{Problem, Severity};
use crate::read::Files;
use crate::render::{self, Build, Pages, Templates, Theme};
use crate::rulebook::{self, Rules};
use crate::search_index;
use crate::site::{self, Site};
use crate::strings::{self, Strings, Wanted};
use crate::told::Told;
use crate::{Built, Links, Memory, Options, Output, Part};
use crate::{
    basics, calculator, check, embed, file_links, hosting, letters, notices, offline,
    policy, preview, redirects, rules_file, sheets, stray, translation,
};

/// Everything that has been read and resolved.
struct Content<'a> {
    config: &'a Config,
    addresses: Addresses,
    rules: &'a Rules,
    strings: &'a Strings,
    theme_files: ThemeFiles,
    spoken: Vec<String>,
    site: Site<'a>,
    tools: &'a [widget::Tool],
    sheets: &'a [PageId],
    /// What has been released for other sites, oldest first.
    releases: &'a [Release],
    as_of: Date,
    links: Links,
    /// Whether settings, rules and words are right.
    has_right_rules: bool,
    /// Whether all pages are there in the first language.
    has_all_pages: bool,
    /// Whether it was given all that runs in browsers.
    is_complete: bool,
}

/// What is found out on the way to the output.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    /// What the site needs and was not given.
    pub(crate) missing: Vec<Part>,
    /// Where the guides tell the facts.
    pub(crate) told: Told,
}

/// The finished output; `None` without settings, templates, home page or what runs in browsers. `lay_out` is given
/// what nothing is known to be wrong with, while it is looked through.
pub(crate) fn output(
    given: (&Files, &Options, &Built),
    memory: &mut Memory,
    lay_out: &(dyn Fn(&Output) + Sync),
    beside: &mut Beside,
    problems: &mut Vec<Problem>,
) -> Option<Output> {
    let (files, _, built) = given;
    let output = with_content(
        given,
        memory,
        beside,
        problems,
        |content, theme, memory, problems| {
            Some(content.output((files, built), theme, memory, lay_out, problems))
        },
    );
    output.filter(|_| beside.missing.is_empty())
}

/// A release of the embed with the rules and words as they are; `None` after an error, or if the
/// calculator is missing.
pub(crate) fn release(
    files: &Files,
    options: &Options,
    built: &Built,
    beside: &mut Beside,
    problems: &mut Vec<Problem>,
) -> Option<Release> {
    let release = with_content(
        (files, options, built),
        &mut Memory::default(),
        beside,
        problems,
        |content, theme, _, problems| {
            let widget = built.widget.as_ref().filter(|_| !has_error(problems))?;
            content.release(files, theme, widget, problems)
        },
    );
    release.filter(|_| !beside.missing.contains(&Part::Widget))
}

/// Reads and resolves everything and makes something of it; `None` if an error hides what follows.
fn with_content<T>(
    (files, options, built): (&Files, &Options, &Built),
    memory: &mut Memory,
    beside: &mut Beside,
    problems: &mut Vec<Problem>,
    make: impl FnOnce(&Content<'_>, &Theme, &mut Memory, &mut Vec<Problem>) -> Option<T>,
) -> Option<T> {
    let as_of = options.as_of;
    memory.begin(files, options, built);
    let config = config::read(files, &options.published, problems);
    let rules = rulebook::read(files, as_of, problems);
    let config = config?;
    let templates = render::read(files, &config, problems);
    let tools = &*calculator::tools(&rules);
    let sheets = &*sheets::pages(&config, &rules, tools);
    let wanted = wanted(&config, tools, sheets, templates.as_ref());
    let strings = strings::read(files, &rules, &config.languages, &wanted, problems);
    let has_right_rules = !has_error(problems);
    let theme_files = ThemeFiles::read(files, &config.theme, problems);
    let pages = site::read_pages(files, &config, &mut memory.heads, problems);
    let lost = site::lost_pages(files, &config);
    let n_before = problems.len();
    site::tell_missing(&pages, &lost, &config, problems);
    let has_all_pages = lost.is_empty() && problems.len() == n_before;
    letters::check(files, problems);
    stray::check(files, &config, problems);
    let (pages, held) = site::hold(pages, &config, as_of);
    let addresses = Addresses::new(&config);
    let pictures = Pictures::read(files);
    let writer = |language: &str| Writer {
        binder: Binder { rules: &rules, texts: strings.texts(language), as_of, tools },
        names: &rules.names,
        language: config.languages.iter().find(|it| *it == language).map_or("", |it| it),
        addresses: &addresses,
        pictures: &pictures,
    };
    let texts = &mut memory.texts;
    let site = Site::compile(files, &pages, held, &config, &writer, texts, problems);
    beside.told = Told::of(&site, &rules.book, &config.languages);
    let releases = if has_embed(&config, tools, templates.as_ref(), options) {
        embed::read(files, problems)
    } else {
        Vec::new()
    };
    let mut known = site.known(files, &lost, &rules, tools, sheets);
    let has_page = templates.as_ref().is_some_and(|it| it.has(embed::PAGE));
    if has_page && !releases.is_empty() {
        known.pages.insert(PageId::Embed, Vec::new());
    }
    site.check_links(&known, &rules, &mut memory.linked, problems);
    redirects::check(&config, &known, problems);
    translation::check(&pages, &config, problems);
    translation::check_headings(&site, &config, problems);
    if config.base.is_none() {
        problems.push(no_base());
    }
    let theme = templates?.speak(&strings, &config.languages);
    // What every page leads to; that it is missing has been told.
    site.text(&PageId::Home, config.default_language())?;
    let is_spoken = |code: &&String| {
        files.text(&format!("content/strings/{code}/rules.ftl")).is_some()
    };
    let spoken = config.languages.iter().filter(is_spoken).cloned().collect();
    let newest = releases.last().filter(|_| !has_error(problems));
    let hash = calculator::hash_of(&rules.book);
    problems.extend(newest.and_then(|it| embed::old(it, &hash)));
    // From files neither can run; and what has an error needs neither.
    if options.published.links == Links::Site && !has_error(problems) {
        beside.missing = missing(&config, tools, built);
    }
    let content = Content {
        config: &config,
        addresses: addresses.clone(),
        rules: &rules,
        strings: &strings,
        theme_files,
        spoken,
        site,
        tools,
        sheets,
        releases: &releases,
        as_of,
        links: options.published.links,
        has_right_rules,
        has_all_pages,
        is_complete: beside.missing.is_empty(),
    };
    make(&content, &theme, memory, problems)
}

/// What the site runs in browsers and was not given.
fn missing(config: &Config, tools: &[widget::Tool], built: &Built) -> Vec<Part> {
    let needs_widget = !tools.is_empty() && built.widget.is_none();
    let needs_search = config.search && built.search.is_none();
    let parts = [(needs_widget, Part::Widget), (needs_search, Part::Search)];
    parts
        .into_iter()
        .filter_map(|(is_missing, part)| is_missing.then_some(part))
        .collect()
}

/// The messages of the interface that somebody says, with their arguments.
fn wanted(
    config: &Config,
    tools: &[widget::Tool],
    sheets: &[PageId],
    templates: Option<&Templates>,
) -> Wanted {
    let owned = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    let of_search = if config.search { search_index::MESSAGES } else { &[] };
    let is_embedded = templates.is_some_and(|it| it.has(embed::TEMPLATE));
    let of_embed = if is_embedded { embed::MESSAGES } else { &[] };
    let own = render::messages(tools).chain(sheets::messages(sheets));
    let own = own.chain(of_search).chain(of_embed);
    let own = own.map(|(name, it)| ((*name).to_owned(), owned(it)));
    let mut wanted: Wanted = own.collect();
    wanted.asks_offices = sheets.contains(&PageId::Ask);
    wanted.is_whole = templates.is_some();
    for (key, said) in templates.iter().flat_map(|it| &it.wanted) {
        let all = wanted.messages.entry(key.clone()).or_default();
        all.arguments.extend(said.arguments.iter().cloned());
        all.places.extend(said.places.iter().cloned());
    }
    wanted
}

fn has_error(problems: &[Problem]) -> bool {
    problems.iter().any(|it| it.severity == Severity::Error)
}

impl Content<'_> {
    fn output(
        &self,
        (files, built): (&Files, &Built),
        theme: &Theme,
        memory: &mut Memory,
        lay_out: &(dyn Fn(&Output) + Sync),
        problems: &mut Vec<Problem>,
    ) -> Output {
        let mut assets = Assets::default();
        let css = assets.add("style", "css", self.theme_files.css.clone());
        let favicon = assets.add("favicon", "svg", self.theme_files.favicon.clone());
        let calculators = self.calculators(built.widget.as_ref(), &mut assets, problems);
        let search = self.search(built.search.as_ref(), &mut assets);
        let is_known = self.config.base.is_some();
        let picture = is_known.then(|| assets.add("preview", "png", preview::png()));
        let notices = notices::script(&mut assets);
        let has_host = self.links == Links::Site;
        let is_kept = has_host && self.config.offline && !self.tools.is_empty();
        let offline = is_kept.then(|| offline::button(&mut assets));
        let newest = self.releases.last().filter(|_| theme.has(embed::PAGE));
        let configurator = newest.map(|_| embed::configurator(&mut assets));
        let made_of = Build {
            config: self.config,
            addresses: &self.addresses,
            rules: self.rules,
            strings: self.strings,
            spoken: &self.spoken,
            site: &self.site,
            theme,
            tools: self.tools,
            sheets: self.sheets,
            newest,
            as_of: self.as_of,
            css: &css,
            favicon: &favicon,
            picture: picture.as_ref(),
            notices: &notices,
            offline: offline.as_ref(),
            calculators: &calculators,
            configurator: configurator.as_ref(),
            search: search.as_ref(),
            links: self.links,
            is_whole: self.has_right_rules && self.has_all_pages,
            progress: &memory.progress,
        };
        let (mut pages, found) = render::pages(&made_of, files, &mut memory.finished);
        problems.extend(found);
        if search.is_some() {
            let languages = &self.config.languages;
            let read = &mut memory.read;
            search_index::add(&mut pages, languages, &made_of, &mut assets, read);
        }
        let whole = memory.whole.of(&pages, &self.addresses);
        let mut output = Output { files: whole, ..Output::default() };
        let worker = match (is_kept, self.config.offline) {
            (true, _) => Some(offline::worker(&made_of, &output.files)),
            (false, false) if has_host => Some(offline::remover()),
            _ => None,
        };
        let worker = worker.map(|it| (offline::FILE.to_owned(), it.into()));
        output.put(assets.into_files().into_iter().chain(worker));
        output.put(redirects::pages(self.config, self.links, &output.files));
        output.put(rules_file::files(&made_of));
        match embed::laid_out(self.releases) {
            Ok(files) => output.put(files),
            Err(error) => {
                let help = "free some memory, and build again";
                let message = format!("the newest release cannot be zipped: {error}");
                problems.push(embed::damaged(embed::ZIP, message, help));
            }
        }
        let pages = self.prepare(files, pages, &mut output);
        copied::copy(files, &mut output, problems);
        let folder = format!("themes/{}/", self.config.theme);
        let sources = ThemeSources { files, folder };
        let Memory { looked, .. } = memory;
        let is_sound = !has_error(problems);
        let checked = Checked { files: &output.files, pages: &pages, is_sound };
        let (found, ()) = rayon::join(
            || check::check(checked, &self.addresses, &sources, looked),
            || {
                if is_sound && self.is_complete {
                    lay_out(&output);
                }
            },
        );
        problems.extend(found);
        output
    }

    /// Makes the output fit for where it will stand. The pages whose parts are still the same on all.
    fn prepare(&self, files: &Files, pages: Pages, output: &mut Output) -> Pages {
        match self.links {
            Links::Site => {
                self.prepare_host(files, output);
                pages
            }
            Links::File => {
                file_links::rewrite(&mut output.files, &self.config.path);
                // Addresses differ from page to page now, those of parts too.
                Pages::default()
            }
        }
    }

    /// Adds what a host needs besides the pages.
    fn prepare_host(&self, files: &Files, output: &mut Output) {
        output.put(basics::files(self.config, self.as_of));
        let made = output.files.keys().map(String::as_str);
        let copied = files.copied().map(|(name, _)| name);
        output.hosting = Hosting {
            path: self.config.path.clone(),
            headers: policy::headers(self.config, made, copied),
            redirects: redirects::absolute(self.config),
            is_compressed: self.config.compress,
        };
        output.put(hosting::files(&output.hosting));
    }
}

/// Whether what stands on other sites is laid out: it needs a host, and a theme that has a page for it.
fn has_embed(
    config: &Config,
    tools: &[widget::Tool],
    templates: Option<&Templates>,
    options: &Options,
) -> bool {
    let is_templated = templates.is_some_and(|it| it.has(embed::TEMPLATE));
    let has_host = options.published.links == Links::Site;
    has_host && is_templated && !tools.is_empty() && !config.languages.is_empty()
}

fn no_base() -> Problem {
    let problem = Problem::error(
        "no-base",
        config::FILE,
        0..0,
        "the site does not know its own address: canonical addresses, hreflang, the site map, the feeds, \
         previews of links and structured data are left out",
        "add `base = \"https://example.org\"`",
    );
    problem.as_warning()
}
