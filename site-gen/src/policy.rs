//! The content security policy of each kind of page, and the headers a host sends.

use std::fmt::Write as _;

use crate::assets;

/// What a page may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Text, style and pictures.
    Reading,
    /// The same, and the calculator.
    Calculator,
}

/// What every page may do.
const READING: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

impl Policy {
    /// The policy as a page's `<meta>` has it. What a `<meta>` cannot say is in [`headers`].
    pub fn content(self) -> String {
        match self {
            Self::Reading => READING.to_owned(),
            Self::Calculator => {
                format!(
                    "{READING}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
                )
            }
        }
    }
}

/// The file `_headers`, as Netlify and Cloudflare read it.
///
/// A request gets the headers of every rule that matches, and equal names are joined: so no two rules
/// that match one address may name the same header, and the policy is not set for all addresses, or
/// pages that partners may frame could never loosen it.
pub fn headers(path: &str, languages: &[String]) -> String {
    let everywhere = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];
    let lasting = [("Cache-Control", "public, max-age=31536000, immutable")];
    let framed = [("Content-Security-Policy", "frame-ancestors 'none'")];
    let mut out = String::new();
    rule(&mut out, &format!("{path}*"), &everywhere);
    rule(&mut out, &format!("{path}{}*", assets::FOLDER), &lasting);
    rule(&mut out, path, &framed);
    rule(&mut out, &format!("{path}404.html"), &framed);
    for language in languages {
        rule(&mut out, &format!("{path}{language}/*"), &framed);
    }
    out
}

fn rule(out: &mut String, address: &str, headers: &[(&str, &str)]) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "{address}");
    for (name, value) in headers {
        let _ = writeln!(out, "  {name}: {value}");
    }
}
