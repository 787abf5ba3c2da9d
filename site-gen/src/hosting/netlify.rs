//! The files `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.

use std::collections::HashSet;
use std::fmt::Write as _;

use bytes::Bytes;

use super::{HeaderRule, Hosting, Pattern, spellings};

/// The files for the host: `_headers` always, `_redirects` if there is something in it.
pub(crate) fn files(hosting: &Hosting) -> Vec<(String, Bytes)> {
    let mut files = vec![("_headers".to_owned(), headers(&hosting.headers).into())];
    if !hosting.redirects.is_empty() {
        let redirects = redirects(&hosting.redirects);
        files.push(("_redirects".to_owned(), redirects.into()));
    }
    files
}

fn headers(rules: &[HeaderRule]) -> String {
    let mut out = String::new();
    for (line, HeaderRule { headers, .. }) in lines(rules) {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{line}");
        for (name, value) in headers {
            let _ = writeln!(out, "  {name}: {value}");
        }
    }
    out
}

/// The lines that rules begin with. A page has two: these hosts show that of a folder by the name of its file
/// too, and any other without its ending, unless another page stands there.
pub(crate) fn lines(rules: &[HeaderRule]) -> Vec<(String, &HeaderRule)> {
    let taken: HashSet<&str> =
        rules.iter().map(|rule| rule.pattern.folder_or_address()).collect();
    let mut lines = Vec::with_capacity(rules.len());
    for rule in rules {
        lines.push((rule.pattern.to_string(), rule));
        let other = other_name(&rule.pattern).filter(|it| !taken.contains(it.as_str()));
        lines.extend(other.map(|it| (it, rule)));
    }
    lines
}

fn other_name(pattern: &Pattern) -> Option<String> {
    match pattern {
        Pattern::Exactly(page) if page.ends_with('/') => {
            Some(format!("{page}index.html"))
        }
        Pattern::Exactly(page) => page.strip_suffix(".html").map(str::to_owned),
        Pattern::Below(_) => None,
    }
}

fn redirects(redirects: &[(String, String)]) -> String {
    let lines = redirects.iter().flat_map(|(from, to)| {
        spellings(from).map(move |from| format!("{from} {to} 301\n"))
    });
    lines.collect()
}
