//! Addresses that a site had before, and where they lead now: `[redirects]` of the settings.
//!
//! A redirect leads to a page or file that is there, in one step. How hosts are told of it stands in
//! `hosting.rs`; for those that cannot be told, and for copies that are read from files, each old
//! address can have a page that leads on.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use bytes::Bytes;

use crate::config::{Config, FILE};
use crate::html::escaped;
use crate::links::{Ids, Known};
use crate::problem::Problem;
use crate::suggest::did_you_mean;
use crate::toml_tree::{Read, Value};
use crate::{Contents, Links};

/// An address of before. Both are seen from the top of the site, without its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The address that is no more, such as `/en/scores/`.
    pub from: String,
    /// Where it leads: an address of the site, maybe with `#id`, or another site's.
    pub to: String,
    from_place: Range<usize>,
    to_place: Range<usize>,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redirects {
    /// In the order in which they stand.
    pub all: Vec<Redirect>,
    /// Whether each has a page of its own, for hosts that read no list of them.
    pub have_pages: bool,
}

/// Reads the table; what is no address is told and left out.
pub(crate) fn read(
    value: &Value<'_>,
    problems: &mut Vec<Problem>,
) -> Read<Vec<Redirect>> {
    let mut table = value.table("`[redirects]`", problems)?;
    let mut found: Vec<Redirect> = Vec::new();
    for (from, from_place, value) in table.all() {
        let Ok(to) = value.string(problems) else { continue };
        let fault = if !is_address(from) {
            Some((from, &from_place, "no address of before"))
        } else if is_address(to.split('#').next().unwrap_or_default()) || is_external(to)
        {
            None
        } else {
            Some((to, &value.at.span, "no address to lead to"))
        };
        if let Some((written, place, what)) = fault {
            let help = "write whole addresses, seen from the top of the site: \"/en/scores/\" = \
                        \"/en/guides/points/\"";
            let message = format!("`{written}` is {what}");
            problems.push(told("bad-redirect", place, message, help));
            continue;
        }
        if let Some(first) = found.iter().find(|it| same(&it.from) == same(from)) {
            let message = format!("`{from}` is led on twice");
            let help =
                "keep one of them: with and without a slash at its end it is one address";
            let problem = told("bad-redirect", &from_place, message, help);
            problems.push(problem.with(FILE, first.from_place.clone(), "first here"));
            continue;
        }
        let (from, to, to_place) = (from.to_owned(), to.to_owned(), value.at.span);
        found.push(Redirect { from, to, from_place, to_place });
    }
    table.finish(problems);
    Ok(found)
}

/// Tells the redirects that hide what is there, lead nowhere, or lead to another redirect.
pub(crate) fn check(config: &Config, known: &Known<'_>, problems: &mut Vec<Problem>) {
    if config.redirects.all.is_empty() {
        return;
    }
    let pages = addresses(config, known);
    let by_from: BTreeMap<&str, &Redirect> =
        config.redirects.all.iter().map(|it| (same(&it.from), it)).collect();
    for redirect in &config.redirects.all {
        if pages.keys().any(|page| same(page) == same(&redirect.from)) {
            let message =
                format!("`{}` is there, and nobody would see it", redirect.from);
            let help = "take the redirect out, or the page";
            problems.push(told("redirect-of-page", &redirect.from_place, message, help));
        }
        if is_external(&redirect.to) {
            continue;
        }
        let (to, id) = parted(&redirect.to);
        if let Some(next) = by_from.get(same(to)) {
            problems.push(redirect.led_on(next, &by_from));
            continue;
        }
        if let Some((message, help)) = fault(to, id, &pages) {
            problems.push(told("redirect-to-nowhere", &redirect.to_place, message, help));
        }
    }
}

/// The redirects with the path of the site before them.
pub(crate) fn absolute(config: &Config) -> Vec<(String, String)> {
    let whole = |address: &str| format!("{}{}", config.path, &address[1..]);
    let to =
        |it: &Redirect| if is_external(&it.to) { it.to.clone() } else { whole(&it.to) };
    config.redirects.all.iter().map(|it| (whole(&it.from), to(it))).collect()
}

/// A page for each address of before, if the publisher wants them or there is no host, that leads on by itself. Its words
/// are the title of the page that it leads to.
pub(crate) fn pages(
    config: &Config,
    links: Links,
    files: &BTreeMap<String, Contents>,
) -> Vec<(String, Bytes)> {
    // Without a host there is nobody else to lead on.
    if !config.redirects.have_pages && links == Links::Site {
        return Vec::new();
    }
    let redirects = config.redirects.all.iter().zip(absolute(config));
    let made = |(redirect, (_, to)): (&Redirect, (String, String))| {
        let file = file_of(&format!("{}/", same(&redirect.from)));
        let target = file_of(parted(&redirect.to).0);
        let html = files.get(&target).map(Contents::whole);
        let html = html.as_deref().map(String::from_utf8_lossy);
        let title = html.as_deref().and_then(title).unwrap_or(&to);
        let language = redirect.to[1..].split('/').next().unwrap_or_default();
        let language = config.languages.iter().find(|it| *it == language);
        let language = language.map_or(config.default_language(), String::as_str);
        (file, page(language, &escaped(&to), title).into())
    };
    redirects.map(made).collect()
}

/// A problem of the settings.
fn told(
    lint: &'static str,
    place: &Range<usize>,
    message: String,
    help: impl Into<String>,
) -> Problem {
    Problem::error(lint, FILE, place.clone(), message, help)
}

/// The page; `to` and `title` are HTML.
fn page(language: &str, to: &str, title: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n</head>\n<body>\n<p><a href=\"{to}\">{title}</a></p>\n</body>\n</html>\n",
        crate::policy::Policy::Plain.content()
    )
}

fn title(html: &str) -> Option<&str> {
    Some(html.split_once("<title>")?.1.split_once("</title>")?.0)
}

impl Redirect {
    /// It leads to an address that is led on itself.
    fn led_on(&self, next: &Self, by_from: &BTreeMap<&str, &Self>) -> Problem {
        let mut seen = BTreeSet::from([same(&self.from)]);
        let mut last = next;
        while seen.insert(same(&last.from)) {
            let Some(further) = by_from.get(same(parted(&last.to).0)) else {
                let message = format!("`{}` is led on itself", self.to);
                let help = format!("lead there at once: \"{}\"", last.to);
                let problem = told("redirect-chain", &self.to_place, message, help);
                return problem.with(FILE, next.from_place.clone(), "from here");
            };
            last = further;
        }
        let message = format!("`{}` is led round in a circle", self.from);
        let help = "lead each of these addresses to a page";
        told("redirect-loop", &self.from_place, message, help)
    }
}

/// The headings of a page in each language that has it; none of a page or file without any of authors.
type Headings<'a> = &'a [Ids<'a>];

/// All addresses of pages and files, seen from the top of the site.
fn addresses<'a>(
    config: &Config,
    known: &'a Known<'_>,
) -> BTreeMap<String, Headings<'a>> {
    let mut all: BTreeMap<String, Headings<'a>> = BTreeMap::new();
    for address in ["/", "/404.html"] {
        all.insert(address.to_owned(), &[]);
    }
    for file in &known.files {
        all.insert(format!("/{file}"), &[]);
    }
    for (page, ids) in &known.pages {
        for language in &config.languages {
            all.insert(format!("/{}", page.folder(language)), ids);
        }
    }
    all
}

/// Why an address cannot be led to, and what to do.
fn fault(
    to: &str,
    id: Option<&str>,
    pages: &BTreeMap<String, Headings<'_>>,
) -> Option<(String, String)> {
    let Some(ids) = pages.get(to) else {
        let otherwise = "lead to a page or file that is there, as its address has it";
        let help = did_you_mean(to, pages.keys().map(String::as_str), otherwise);
        return Some((format!("there is no `{to}` to lead to"), help));
    };
    let lacking = |id: &str| ids.iter().any(|all| !all.ids.contains(id));
    let id = id.filter(|id| lacking(id))?;
    let known = ids.iter().flat_map(|all| all.ids).map(String::as_str);
    let help = did_you_mean(id, known, "give the heading that id, or leave it out");
    Some((format!("no heading of `{to}` has the id `{id}`"), help))
}

/// An address and the id behind it.
fn parted(address: &str) -> (&str, Option<&str>) {
    match address.split_once('#') {
        Some((path, id)) => (path, Some(id)),
        None => (address, None),
    }
}

/// What is the same of all spellings of an address.
fn same(address: &str) -> &str {
    address.trim_end_matches('/')
}

fn file_of(address: &str) -> String {
    let file = address.trim_start_matches('/').to_owned();
    if file.is_empty() || file.ends_with('/') { file + "index.html" } else { file }
}

/// Whether it is an address of another host, in signs that no host's settings read as more than that.
fn is_external(written: &str) -> bool {
    let rest = written.strip_prefix("https://").or(written.strip_prefix("http://"));
    let fits = |sign: u8| sign.is_ascii_graphic() && !b"\"\\$;{}<>^`|".contains(&sign);
    rest.is_some_and(|it| it.bytes().all(fits))
}

/// Whether it is an address from the top of the site, in signs that every host takes as they are.
fn is_address(written: &str) -> bool {
    let fits = |sign: u8| sign.is_ascii_alphanumeric() || b"/-_.~".contains(&sign);
    let names = written.split('/').all(|name| name != "." && name != "..");
    written.starts_with('/')
        && !written.contains("//")
        && names
        && written.bytes().all(fits)
}
