//! Where pages stand and what a written link means: page, rule, tool, heading, file or another site.
//!
//! Whether what a link means is there is told by [`check`], of other sites on request by [`external`];
//! whether the finished output holds together is `check.rs`'s question.

mod check;
pub(crate) mod external;

pub(crate) use check::{Ids, Known, check};

use engine::RuleId;

use crate::config::Config;

/// The folder of the calculator's tools, and the name of the one that is all of them.
const CALCULATOR: &str = "calculator";

/// The folder of the calculator on paper.
pub(crate) const WORKSHEET: &str = "worksheet";

/// The folder of what to ask offices.
pub(crate) const ASK: &str = "ask-the-office";

/// The folder of what has changed.
pub(crate) const CHANGES: &str = "changes";

/// The folder of guides, whose own page lists them.
pub(crate) const GUIDES: &str = "guides";

/// The page for partners.
pub(crate) const EMBED: &str = "embed";

/// The folder of the search.
pub(crate) const SEARCH: &str = "search";

/// A page, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageId {
    /// The home page.
    Home,
    /// A page of `content/pages/`.
    Page(String),
    /// A page of `content/guides/`.
    Guide(String),
    /// A tool of the calculator.
    Tool(String),
    /// The list of guides.
    Guides,
    /// The list of rules.
    Rules,
    /// The page of a rule.
    Rule(RuleId),
    /// The list of sources.
    Sources,
    /// What has changed.
    Changes,
    /// The calculator on paper.
    Worksheet,
    /// What to ask offices.
    Ask,
    /// The search.
    Search,
    /// What other sites paste in.
    Embed,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page, and maybe a heading of it.
    Page(PageId, Option<String>),
    /// A heading of the same page.
    Here(String),
    /// A file of `content/static/`.
    File(String),
    /// Another site.
    External(String),
    /// Nothing that is known; the address as written.
    Unknown(String),
}

/// How pages and files of a site are addressed.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Absolute address of the site, without a slash at its end, if it is known.
    base: Option<String>,
    /// What every path begins with; begins and ends with a slash.
    path: String,
}

impl PageId {
    /// Its folder in the output, with a slash at its end.
    pub fn folder(&self, language: &str) -> String {
        match self {
            Self::Home => format!("{language}/"),
            Self::Page(slug) => format!("{language}/{slug}/"),
            Self::Guide(slug) => format!("{language}/{GUIDES}/{slug}/"),
            Self::Tool(tool) if tool == CALCULATOR => format!("{language}/{CALCULATOR}/"),
            Self::Tool(tool) => format!("{language}/{CALCULATOR}/{tool}/"),
            Self::Guides => format!("{language}/{GUIDES}/"),
            Self::Rules => format!("{language}/rules/"),
            Self::Rule(rule) => format!("{language}/rules/{rule}/"),
            Self::Sources => format!("{language}/sources/"),
            Self::Changes => format!("{language}/{CHANGES}/"),
            Self::Worksheet => format!("{language}/{WORKSHEET}/"),
            Self::Ask => format!("{language}/{ASK}/"),
            Self::Search => format!("{language}/{SEARCH}/"),
            Self::Embed => format!("{language}/{EMBED}/"),
        }
    }

    /// Its name within its kind, if it has one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Page(name) | Self::Guide(name) | Self::Tool(name) => Some(name),
            Self::Rule(rule) => Some(rule.as_str()),
            Self::Home
            | Self::Guides
            | Self::Rules
            | Self::Sources
            | Self::Changes
            | Self::Worksheet
            | Self::Ask
            | Self::Search
            | Self::Embed => None,
        }
    }

    /// Its kind, in the words of a message.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home page",
            Self::Page(_) => "page",
            Self::Guide(_) => "guide",
            Self::Tool(_) => "tool",
            Self::Guides => "list of guides",
            Self::Rules => "list of rules",
            Self::Rule(_) => "rule",
            Self::Sources => "list of sources",
            Self::Changes => "list of changes",
            Self::Worksheet => "worksheet",
            Self::Ask => "list of questions to offices",
            Self::Search => "search",
            Self::Embed => "page for partners",
        }
    }

    /// Its file in the output.
    pub fn file(&self, language: &str) -> String {
        format!("{}index.html", self.folder(language))
    }
}

impl Addresses {
    /// The addresses of a configured site.
    pub fn new(config: &Config) -> Self {
        Self { base: config.base.clone(), path: config.path.clone() }
    }

    /// What every address begins with.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The address of a page in a language.
    pub fn page(&self, language: &str, page: &PageId) -> String {
        self.file(&page.folder(language))
    }

    /// The address of a file of the output.
    pub fn file(&self, file: &str) -> String {
        format!("{}{file}", self.path)
    }

    /// The same with the site's name before it, where that is known.
    pub fn absolute(&self, address: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{address}"))
    }

    /// The address of a target, for a reader of a language.
    pub fn target(&self, language: &str, target: &Target) -> String {
        match target {
            Target::Page(page, None) => self.page(language, page),
            Target::Page(page, Some(id)) => {
                format!("{}#{id}", self.page(language, page))
            }
            Target::Here(id) => format!("#{id}"),
            Target::File(file) => self.file(file),
            Target::External(address) | Target::Unknown(address) => address.clone(),
        }
    }
}

impl Target {
    /// What `written` means in `file`, a path such as `content/guides/en/points.md`.
    pub fn read(written: &str, file: &str) -> Self {
        if let Some(rule) = written.strip_prefix("rule:") {
            return Self::Page(PageId::Rule(RuleId::new(rule)), None);
        }
        if let Some(id) = written.strip_prefix('#') {
            return Self::Here(id.to_owned());
        }
        if is_external(written) {
            return Self::External(written.to_owned());
        }
        // A script or a document in an address is no place that a reader can be led to.
        if has_scheme(written) {
            return Self::Unknown(written.to_owned());
        }
        if let Some(file) = written.strip_prefix('/') {
            return Self::File(file.to_owned());
        }
        let (path, id) = match written.split_once('#') {
            Some((path, id)) => (path, Some(id.to_owned())),
            None => (written, None),
        };
        let page = joined(file, path).and_then(|path| page_at(&path));
        page.map_or_else(
            || Self::Unknown(written.to_owned()),
            |page| Self::Page(page, id),
        )
    }
}

/// The address of one file of the output seen from another, such as `../../sources/index.html`.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) =
        (from.split('/').collect(), to.split('/').collect());
    let most = from.len().min(to.len()) - 1;
    let n_same = (0..most).take_while(|n| from[*n] == to[*n]).count();
    let up = "../".repeat(from.len() - 1 - n_same);
    up + &to[n_same..].join("/")
}

/// What an address begins with that leaves the site.
const ELSEWHERE: [&str; 5] = ["//", "http://", "https://", "mailto:", "tel:"];

/// Whether an address leaves the site; `mailto:` does too.
fn is_external(written: &str) -> bool {
    let begins = |it: &str| {
        let start = written.get(..it.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(it))
    };
    ELSEWHERE.iter().any(|it| begins(it))
}

/// Whether an address says how it is to be opened.
pub(crate) fn has_scheme(written: &str) -> bool {
    written.split_once(':').is_some_and(|(scheme, _)| {
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
        !scheme.is_empty() && scheme.bytes().all(is_sign)
    })
}

/// The path that a relative one means, seen from a file; none if it climbs out.
pub(crate) fn joined(file: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The page that a path below `content/` stands for.
fn page_at(path: &str) -> Option<PageId> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["content", "guides", _, file] => {
            file.strip_suffix(".md").map(|slug| PageId::Guide(slug.to_owned()))
        }
        ["content", "pages", _, "home.md"] => Some(PageId::Home),
        ["content", "pages", _, file] => {
            file.strip_suffix(".md").map(|slug| PageId::Page(slug.to_owned()))
        }
        ["content", CALCULATOR] => Some(PageId::Tool(CALCULATOR.to_owned())),
        ["content", CALCULATOR, tool] => Some(PageId::Tool(tool.to_owned())),
        ["content", GUIDES] => Some(PageId::Guides),
        ["content", "rules"] => Some(PageId::Rules),
        ["content", "rules", rule] => Some(PageId::Rule(RuleId::new(rule))),
        ["content", "sources"] => Some(PageId::Sources),
        ["content", CHANGES] => Some(PageId::Changes),
        ["content", WORKSHEET] => Some(PageId::Worksheet),
        ["content", ASK] => Some(PageId::Ask),
        ["content", SEARCH] => Some(PageId::Search),
        ["content", EMBED] => Some(PageId::Embed),
        _ => None,
    }
}
