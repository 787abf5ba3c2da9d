//! The content security policy of each kind of page, and the headers a host sends. How hosts are told
//! stands in `hosting.rs`.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::hosting::{HeaderRule, Pattern, netlify_lines};
use crate::{assets, embed, links, offline, rules_file};

/// What a page may do. Each may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Policy {
    /// Text, style and pictures.
    Plain,
    /// The same, and scripts of the site, that show what holds on the reader's day.
    Reading,
    /// The same, and a module of ours with its wasm: the calculator, the search.
    Running,
    /// The same, in a frame of another site.
    Framed,
    /// What runs, and a frame of the site itself: where partners try what they paste in.
    Trying,
}

/// The parts of the site that hold pages of the generator, and what these may do.
type Parts = BTreeMap<Pattern, Policy>;

/// The folder of the pages that hold a calculator.
const CALCULATOR: &str = "calculator";

/// How long a file is kept that never changes under its name.
const LASTING: &str = "public, max-age=31536000, immutable";

/// How many rules Cloudflare Pages reads, by its documentation ("Headers"); it leaves out what comes after.
const MOST_RULES: usize = 100;

/// For how many releases hosts are told how long they last.
const MOST_FOLDERS: usize = 40;

/// How long it may take until partners get a new release.
const BRIEFLY: &str = "public, max-age=600";

/// What every page may do.
const PLAIN: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What a page of the publisher's own may do, which is copied as it is: everything with files of the site,
/// nothing with others or within itself.
const COPIED: &str =
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The header that holds a policy.
const POLICY: &str = "Content-Security-Policy";

/// What else a page may do that runs something.
const RUNNING: &str = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// What the service worker may do: fetch what it keeps. Nobody between is to keep an old one, or it
/// could not be called back.
const WORKER: [(&str, &str); 2] =
    [("Cache-Control", "no-cache"), (POLICY, "default-src 'none'; connect-src 'self'")];

impl Policy {
    /// The policy as a page's `<meta>` has it. What a `<meta>` cannot say is in [`headers`].
    pub(crate) fn content(self) -> String {
        match self {
            Self::Plain => PLAIN.to_owned(),
            Self::Reading => format!("{PLAIN}; script-src 'self'"),
            Self::Running | Self::Framed => format!("{PLAIN}; {RUNNING}"),
            Self::Trying => format!("{PLAIN}; {RUNNING}; frame-src 'self'"),
        }
    }
}

/// What hosts are to send with the pages and files of the output.
///
/// Netlify and Cloudflare send the headers of every rule that matches and join equal names: so no two
/// rules that match one address may name the same header. That is why each part of the site is named,
/// and the policy is not set for all addresses, or pages that partners may frame could never loosen it.
/// With a search all pages of a language run something. `copied` are the publisher's own files.
pub(crate) fn headers<'a>(
    config: &Config,
    files: impl Iterator<Item = &'a str>,
    copied: impl Iterator<Item = &'a str>,
) -> Vec<HeaderRule> {
    let Config { path, search, .. } = config;
    let (shared, pages) = headers_of_files(path, files);
    let parts: Parts =
        pages.into_iter().filter_map(|file| part(path, file, *search)).collect();
    let copied: Vec<&str> = copied.filter(|file| is_page(file)).collect();
    let grouped = headers_of_pages(path, &shared, by_language(config, &parts), &copied);
    let separate = headers_of_pages(path, &shared, parts, &copied);
    // Who shares a rule may be sent a looser policy than its own: only if all rules are read then.
    let are_read = |rules: &[HeaderRule]| netlify_lines(rules).len() <= MOST_RULES;
    if !are_read(&separate) && are_read(&grouped) { grouped } else { separate }
}

/// What is sent with all files, and with those parts that hold pages.
fn headers_of_pages(
    path: &str,
    shared: &[HeaderRule],
    parts: Parts,
    copied: &[&str],
) -> Vec<HeaderRule> {
    let lasting = format!("{path}{}", assets::FOLDER);
    let mut rules = shared.to_vec();
    rules.extend(parts.into_iter().map(|(part, policy)| {
        let content = format!("{}; frame-ancestors 'none'", policy.content());
        // A page names its files by what is in them: an old one would name some that are gone.
        let headers = [(POLICY, content.as_str()), ("Cache-Control", "no-cache")];
        // Below `assets/` it leads on from an address of before, and lasts as all that stands there.
        let is_lasting = part.folder_or_address().starts_with(&lasting);
        let headers = if is_lasting { &headers[..1] } else { &headers };
        HeaderRule::new(part, headers)
    }));
    let of_copied = copied_parts(path, copied, &rules);
    let copied = [(POLICY, COPIED)];
    rules.extend(of_copied.into_iter().map(|part| HeaderRule::new(part, &copied)));
    rules
}

/// What is sent with everything and with what is no page; and the other files.
fn headers_of_files<'a>(
    path: &str,
    files: impl Iterator<Item = &'a str>,
) -> (Vec<HeaderRule>, Vec<&'a str>) {
    let everywhere = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];
    let lasting = [("Cache-Control", LASTING)];
    let below = |folder: &str| Pattern::Below(format!("{path}{folder}"));
    let mut rules = vec![
        HeaderRule::new(below(""), &everywhere),
        HeaderRule::new(below(assets::FOLDER), &lasting),
    ];
    let (embedded, own): (Vec<&str>, Vec<&str>) =
        files.partition(|file| file.starts_with(embed::FOLDER));
    rules.extend(headers_of_embed(path, &embedded));
    let (workers, pages): (Vec<&str>, Vec<&str>) =
        own.into_iter().partition(|file| *file == offline::FILE);
    // Other sites may read the rules with a script of theirs.
    let open = [("Access-Control-Allow-Origin", "*"), ("Cache-Control", "no-cache")];
    for file in [rules_file::FILE, rules_file::SCHEMA_FILE] {
        rules.push(HeaderRule::new(Pattern::Exactly(format!("{path}{file}")), &open));
    }
    for file in workers {
        rules.push(HeaderRule::new(Pattern::Exactly(format!("{path}{file}")), &WORKER));
    }
    (rules, pages)
}

/// The parts of the site with all that belong to a language as one, which may do what any of them may: what a
/// page may do less, its `<meta>` says, and of the two the stricter holds.
fn by_language(config: &Config, parts: &Parts) -> Parts {
    let mut grouped = Parts::new();
    for (part, policy) in parts {
        let folder = |code: &String| format!("{}{code}/", config.path);
        let mut folders = config.languages.iter().map(folder);
        let folder = folders.find(|it| part.folder_or_address().starts_with(it.as_str()));
        let part = folder.map_or_else(|| part.clone(), Pattern::Below);
        let loosest = grouped.entry(part).or_insert(*policy);
        *loosest = *policy.max(loosest);
    }
    grouped
}

/// The parts of the site that hold pages of the publisher's own and have no policy yet: whole folders at
/// the top where no page of the generator stands, since hosts read a limited number of rules.
fn copied_parts(path: &str, copied: &[&str], rules: &[HeaderRule]) -> BTreeSet<Pattern> {
    let has_policy =
        |it: &&HeaderRule| it.headers.iter().any(|(name, _)| *name == POLICY);
    let taken: Vec<&Pattern> =
        rules.iter().filter(has_policy).map(|rule| &rule.pattern).collect();
    let part = |file: &str| {
        let address =
            format!("{path}{}", file.strip_suffix("index.html").unwrap_or(file));
        if taken.iter().any(|it| it.matches(&address)) {
            return None;
        }
        let folder = file.split_once('/').map(|(top, _)| format!("{path}{top}/"));
        let is_free = |folder: &String| {
            !taken.iter().any(|it| it.to_string().starts_with(folder.as_str()))
        };
        let folder = folder.filter(is_free).map(Pattern::Below);
        Some(folder.unwrap_or(Pattern::Exactly(address)))
    };
    copied.iter().filter_map(|file| part(file)).collect()
}

/// Whether browsers open it as a page.
fn is_page(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|it| ["html", "htm", "xhtml"].contains(&it.as_str()))
}

/// What hosts send with what other sites load. Everything there may be read and framed by anybody, and
/// also by pages that take nothing in which does not say so.
fn headers_of_embed(path: &str, files: &[&str]) -> Vec<HeaderRule> {
    let below = |folder: &str| Pattern::Below(format!("{path}{folder}"));
    let policy = format!("{}; frame-ancestors *", Policy::Framed.content());
    let open = [
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Content-Security-Policy", policy.as_str()),
    ];
    if files.is_empty() {
        return Vec::new();
    }
    let folder = |file: &&str| {
        let (folder, _) = file.strip_prefix(embed::FOLDER)?.split_once('/')?;
        Some(format!("{}{folder}/", embed::FOLDER))
    };
    let folders: BTreeSet<String> = files.iter().filter_map(folder).collect();
    // Of very many releases those that sort last are named.
    let each = folders.iter().rev().take(MOST_FOLDERS).map(|folder| {
        let is_newest = folder == embed::NEWEST;
        let lasts = if is_newest { BRIEFLY } else { LASTING };
        HeaderRule::new(below(folder), &[("Cache-Control", lasts)])
    });
    [HeaderRule::new(below(embed::FOLDER), &open)].into_iter().chain(each).collect()
}

/// The part of the site that a page belongs to, and its policy: a page of its own at the top, all pages
/// of a folder below a language.
fn part(path: &str, file: &str, has_search: bool) -> Option<(Pattern, Policy)> {
    let page = file.strip_suffix(".html")?;
    let page = page.strip_suffix("index").map_or_else(|| file.to_owned(), str::to_owned);
    let mut names = page.splitn(3, '/');
    let (language, folder, rest) = (names.next()?, names.next(), names.next());
    let policy = match folder {
        Some(CALCULATOR) => Policy::Running,
        Some(links::EMBED) => Policy::Trying,
        Some(_) if has_search => Policy::Running,
        Some(_) => Policy::Reading,
        // It belongs to no language.
        None => Policy::Plain,
    };
    Some(match (folder, rest) {
        (Some(folder), Some(_)) => {
            (Pattern::Below(format!("{path}{language}/{folder}/")), policy)
        }
        _ => (Pattern::Exactly(format!("{path}{page}")), policy),
    })
}
