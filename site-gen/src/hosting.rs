//! What a host has to do besides sending files, as a value, and how hosts are told: as the files
//! `_headers` and `_redirects`, and as a part of the settings of a server of one's own.
//!
//! Which header an address gets is decided in `policy.rs`, where old addresses lead in `redirects.rs`.

mod caddy;
mod netlify;
mod nginx;

use std::fmt;

use clap::ValueEnum;

pub(crate) use netlify::{files, lines as netlify_lines};

/// What the publisher's host has to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosting {
    /// The path below which the site stands; begins and ends with a slash.
    pub path: String,
    /// The headers to send.
    pub(crate) headers: Vec<HeaderRule>,
    /// Addresses of before and where they lead, both whole.
    pub(crate) redirects: Vec<(String, String)>,
    /// Whether files are to have compressed siblings.
    pub(crate) is_compressed: bool,
}

/// The headers of some addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeaderRule {
    pub(crate) pattern: Pattern,
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// Which addresses a rule is for; the path of the site is part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pattern {
    /// One address.
    Exactly(String),
    /// A folder and all that is in it.
    Below(String),
}

/// A server whose settings can hold the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Server {
    /// For `include` within `server { … }`
    Nginx,
    /// For `import` within the block of a site
    Caddy,
}

/// What hosts read and nobody else is to see.
pub(crate) const FOR_THE_HOST: [&str; 2] = ["_headers", "_redirects"];

/// What the generator leaves in its folder for itself.
const FOR_OURSELVES: [&str; 2] = [".meken-manifest", ".gitignore"];

impl HeaderRule {
    pub(crate) fn new(pattern: Pattern, headers: &[(&'static str, &str)]) -> Self {
        let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned()));
        Self { pattern, headers: headers.collect() }
    }
}

impl Hosting {
    /// The settings for a server of one's own.
    pub(crate) fn settings(&self, server: Server) -> String {
        match server {
            Server::Nginx => nginx::settings(self),
            Server::Caddy => caddy::settings(self),
        }
    }

    /// The rule for all of the site, and all others.
    fn rules(&self) -> (&[HeaderRule], &[HeaderRule]) {
        let n_for_all = usize::from(
            self.headers.first().is_some_and(|it| it.pattern.is_below(&self.path)),
        );
        self.headers.split_at(n_for_all)
    }

    /// The page that says that there is none.
    fn missing(&self) -> String {
        format!("{}404.html", self.path)
    }

    /// The policy of that page, and whatever else is sent with it.
    fn headers_of_missing(&self) -> &[(&'static str, String)] {
        let missing = Pattern::Exactly(self.missing());
        let rule = self.headers.iter().find(|it| it.pattern == missing);
        rule.map_or(&[], |it| &it.headers)
    }
}

impl Pattern {
    /// Whether it is for an address.
    pub(crate) fn matches(&self, address: &str) -> bool {
        match self {
            Self::Exactly(own) => own == address,
            Self::Below(folder) => address.starts_with(folder.as_str()),
        }
    }

    /// The address that it is for, or that of the folder.
    pub(crate) fn folder_or_address(&self) -> &str {
        let (Self::Exactly(address) | Self::Below(address)) = self;
        address
    }

    fn is_below(&self, folder: &str) -> bool {
        matches!(self, Self::Below(it) if it == folder)
    }
}

/// As `_headers` has it.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(address) => f.write_str(address),
            Self::Below(folder) => write!(f, "{folder}*"),
        }
    }
}

/// An address as settings of a server have it: between quotes where it has signs that mean something there.
fn quoted(address: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || "/-_.~*".contains(sign);
    if address.chars().all(is_plain) {
        return address.to_owned();
    }
    let escaped = address.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

/// Both ways in which an address of before may be written: with and without a slash at its end.
fn spellings(from: &str) -> impl Iterator<Item = String> {
    let bare = from.trim_end_matches('/').to_owned();
    let is_folder = from.ends_with('/');
    let folder = is_folder.then(|| format!("{bare}/"));
    [bare].into_iter().chain(folder)
}
