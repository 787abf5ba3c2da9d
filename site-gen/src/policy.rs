//! The content security policy of each kind of page, and the headers a host sends.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{assets, offline};

/// What a page may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Text, style and pictures.
    Plain,
    /// The same, and scripts of the site, that show what holds on the reader's day.
    Reading,
    /// The same, and a module of ours with its wasm: the calculator, the search.
    Running,
}

/// The folder of the pages that hold a calculator.
const CALCULATOR: &str = "calculator";

/// What every page may do.
const PLAIN: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What the service worker may do: fetch what it keeps. Nobody between is to keep an old one, or it
/// could not be called back.
const WORKER: [(&str, &str); 2] = [
    ("Cache-Control", "no-cache"),
    ("Content-Security-Policy", "default-src 'none'; connect-src 'self'"),
];

impl Policy {
    /// The policy as a page's `<meta>` has it. What a `<meta>` cannot say is in [`headers`].
    pub(crate) fn content(self) -> String {
        match self {
            Self::Plain => PLAIN.to_owned(),
            Self::Reading => format!("{PLAIN}; script-src 'self'"),
            Self::Running => {
                format!(
                    "{PLAIN}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
                )
            }
        }
    }
}

/// The file `_headers`, as Netlify and Cloudflare read it, for the pages of the output.
///
/// A request gets the headers of every rule that matches, and equal names are joined: so no two rules
/// that match one address may name the same header. That is why each part of the site is named, and
/// the policy is not set for all addresses, or pages that partners may frame could never loosen it.
/// With a search all pages of a language run something.
pub(crate) fn headers<'a>(
    path: &str,
    has_search: bool,
    files: impl Iterator<Item = &'a str>,
) -> String {
    let everywhere = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];
    let lasting = [("Cache-Control", "public, max-age=31536000, immutable")];
    let mut out = String::new();
    rule(&mut out, &format!("{path}*"), &everywhere);
    rule(&mut out, &format!("{path}{}*", assets::FOLDER), &lasting);
    let (workers, pages): (Vec<&str>, Vec<&str>) =
        files.partition(|file| *file == offline::FILE);
    for file in workers {
        rule(&mut out, &format!("{path}{file}"), &WORKER);
    }
    let parts: BTreeMap<String, Policy> =
        pages.into_iter().filter_map(|file| part(file, has_search)).collect();
    for (part, policy) in parts {
        let content = format!("{}; frame-ancestors 'none'", policy.content());
        rule(
            &mut out,
            &format!("{path}{part}"),
            &[("Content-Security-Policy", &content)],
        );
    }
    out
}

/// The part of the site that a page belongs to, as `_headers` names it, and its policy: a page of its
/// own at the top, all pages of a folder below a language.
fn part(file: &str, has_search: bool) -> Option<(String, Policy)> {
    let page = file.strip_suffix(".html")?;
    let page = page.strip_suffix("index").map_or_else(|| file.to_owned(), str::to_owned);
    let mut names = page.splitn(3, '/');
    let (language, folder, rest) = (names.next()?, names.next(), names.next());
    let policy = match folder {
        Some(CALCULATOR) => Policy::Running,
        Some(_) if has_search => Policy::Running,
        Some(_) => Policy::Reading,
        // It belongs to no language.
        None => Policy::Plain,
    };
    match (folder, rest) {
        (Some(folder), Some(_)) => Some((format!("{language}/{folder}/*"), policy)),
        _ => Some((page.clone(), policy)),
    }
}

fn rule(out: &mut String, address: &str, headers: &[(&str, &str)]) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{address}");
    for (name, value) in headers {
        let _ = writeln!(out, "  {name}: {value}");
    }
}
