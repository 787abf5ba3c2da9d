//! The settings of a site for nginx, to be included in a `server { … }` of the publisher's.
//!
//! Headers that a `location` adds take the place of those around it, so each has all of them. The page
//! of a folder is looked for under its file's name (`index` goes there within nginx), and so is named
//! by that. A folder without one would be forbidden; it is not there either.

use std::fmt::Write as _;

use super::{
    FOR_OURSELVES, FOR_THE_HOST, HeaderRule, Hosting, Pattern, quoted, spellings,
};
use crate::packed::PROGRAM;

/// The settings.
pub(super) fn settings(hosting: &Hosting) -> String {
    let path = &hosting.path;
    let (for_all, others) = hosting.rules();
    let mut out = format!(
        "# Made by `{PROGRAM} host nginx`; `include` it within `server {{ … }}`.\n"
    );
    // Writing into a string cannot fail.
    let _ = writeln!(
        out,
        "# `root` names the folder that holds the site's at {path}\nlocation {path} {{"
    );
    let _ = writeln!(
        out,
        "  index index.html;\n  error_page 403 404 =404 {};",
        hosting.missing()
    );
    out += "  absolute_redirect off;\n  charset utf-8;\n";
    if hosting.is_compressed {
        out += "  gzip_static on;\n  gzip_vary on;\n";
        out += "  # With the module of Brotli (libnginx-mod-http-brotli-static): brotli_static on;\n";
    }
    add(&mut out, "  ", for_all.iter());
    for rule in others {
        let _ = writeln!(out, "  location {} {{", place(&rule.pattern));
        add(&mut out, "    ", for_all.iter().chain([rule]));
        out += "  }\n";
    }
    for name in FOR_THE_HOST.iter().chain(&FOR_OURSELVES) {
        let _ = writeln!(out, "  location = {path}{name} {{ return 404; }}");
    }
    out += "}\n";
    if let Some(bare) = path.strip_suffix('/').filter(|it| !it.is_empty()) {
        lead_on(&mut out, bare, path);
    }
    for (from, to) in &hosting.redirects {
        for from in spellings(from) {
            lead_on(&mut out, &from, to);
        }
    }
    out
}

/// Without host and port, which are others for who stands before a proxy.
fn lead_on(out: &mut String, from: &str, to: &str) {
    let place = format!("location = {from}");
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{place} {{ absolute_redirect off; return 301 {to}; }}");
}

fn place(pattern: &Pattern) -> String {
    match pattern {
        Pattern::Exactly(address) if address.ends_with('/') => {
            format!("= {}", quoted(&format!("{address}index.html")))
        }
        Pattern::Exactly(address) => format!("= {}", quoted(address)),
        Pattern::Below(folder) => quoted(folder),
    }
}

fn add<'a>(out: &mut String, indent: &str, rules: impl Iterator<Item = &'a HeaderRule>) {
    for (name, value) in rules.flat_map(|rule| &rule.headers) {
        let _ = writeln!(out, "{indent}add_header {name} \"{value}\" always;");
    }
}
