//! The files `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.

use std::fmt::Write as _;

use bytes::Bytes;

use super::{HeaderRule, Hosting, spellings};

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
    for HeaderRule { pattern, headers } in rules {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{pattern}");
        for (name, value) in headers {
            let _ = writeln!(out, "  {name}: {value}");
        }
    }
    out
}

fn redirects(redirects: &[(String, String)]) -> String {
    let lines = redirects.iter().flat_map(|(from, to)| {
        spellings(from).map(move |from| format!("{from} {to} 301\n"))
    });
    lines.collect()
}
