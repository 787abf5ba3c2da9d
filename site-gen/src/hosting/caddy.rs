//! The settings of a site for Caddy, to be imported into the block of a site of the publisher's.

use std::fmt::Write as _;

use super::{FOR_OURSELVES, FOR_THE_HOST, Hosting, quoted, spellings};
use crate::packed::PROGRAM;

/// The settings.
pub(super) fn settings(hosting: &Hosting) -> String {
    let path = &hosting.path;
    let mut out = format!(
        "# Made by `{PROGRAM} host caddy`; `import` it within the block of a site.\n"
    );
    // Writing into a string cannot fail.
    let _ = writeln!(out, "# `root` names the folder that holds the site's at {path}");
    for rule in &hosting.headers {
        headers(&mut out, "", &quoted(&rule.pattern.to_string()), &rule.headers);
    }
    if let Some(bare) = path.strip_suffix('/').filter(|it| !it.is_empty()) {
        let _ = writeln!(out, "redir {bare} {path} permanent");
    }
    for (from, to) in &hosting.redirects {
        for from in spellings(from) {
            let _ = writeln!(out, "redir {from} {to} permanent");
        }
    }
    let _ = writeln!(out, "file_server {path}* {{");
    if hosting.is_compressed {
        out += "\tprecompressed br gzip\n";
    }
    let hidden: Vec<&str> = FOR_THE_HOST.into_iter().chain(FOR_OURSELVES).collect();
    let _ = writeln!(out, "\thide {}\n}}", hidden.join(" "));
    let _ = writeln!(out, "handle_errors {{");
    let _ = writeln!(out, "\t@missing {{\n\t\tpath {path}*");
    out += "\t\texpression {err.status_code} == 404\n\t}\n";
    out += "\thandle @missing {\n";
    headers(&mut out, "\t\t", "", hosting.headers_of_missing());
    let _ = writeln!(out, "\t\trewrite * {}", hosting.missing());
    out += "\t\tfile_server\n\t}\n}\n";
    out
}

fn headers(out: &mut String, indent: &str, at: &str, headers: &[(&'static str, String)]) {
    let at = if at.is_empty() { String::new() } else { format!(" {at}") };
    let _ = writeln!(out, "{indent}header{at} {{");
    for (name, value) in headers {
        let _ = writeln!(out, "{indent}\t{name} \"{value}\"");
    }
    let _ = writeln!(out, "{indent}}}");
}
