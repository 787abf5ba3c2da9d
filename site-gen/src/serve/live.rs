//! What `serve` adds to pages that hosts do not: the script that loads a page anew, and what is wrong
//! with the site over the page that was made before.
//!
//! Both are files of the same origin, and the policy of the page is loosened by just that; nothing
//! stands inline. All words of problems are escaped where they become HTML.

use std::process;

use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;

use super::answer::plain;
use crate::html::{escaped, unescaped};
use crate::problem::{self, Problem, Severity};
use crate::read::Files;

/// The folder of what is added; no output has a file whose name begins with a dot.
const FOLDER: &str = "/.meken/";

/// The address that answers when there is another version.
pub(super) const CHANGED: &str = "/.meken/changed";

const SCRIPT: &str = include_str!("live.js");
const STYLE: &str = include_str!("live.css");

/// What has to be said over the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// What is wrong with it, as HTML; empty: nothing.
    pub(super) problems: String,
    /// What is not the site's fault, in plain words.
    pub(super) notice: Option<&'static str>,
}

/// Which site it is: another run of the program has others.
pub(super) fn version(n_made: u64) -> String {
    format!("{}-{n_made}", process::id())
}

/// One of the files that are added, if the address is of one.
pub(super) fn file(method: &Method, path: &str) -> Option<Response> {
    let name = path.strip_prefix(FOLDER)?;
    let (text, kind) = match name {
        "live.js" => (SCRIPT, "text/javascript; charset=utf-8"),
        "live.css" => (STYLE, "text/css; charset=utf-8"),
        _ => return None,
    };
    let status = if *method == Method::GET {
        StatusCode::OK
    } else {
        StatusCode::METHOD_NOT_ALLOWED
    };
    let mut response = plain(status, text);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    Some(response)
}

/// What is wrong, to be said over the site.
pub(super) fn problems(problems: &[Problem], files: &Files) -> String {
    let errors = problems.iter().filter(|it| it.severity == Severity::Error).cloned();
    let errors: Vec<Problem> = errors.collect();
    if errors.is_empty() {
        return "<p>the site could not be made: the terminal says why</p>".to_owned();
    }
    problem::articles(&errors, files)
}

/// A page with all that is added.
pub(super) fn added(html: &str, version: &str, said: &Said) -> String {
    let head = format!(
        "<link rel=\"stylesheet\" href=\"{FOLDER}live.css\">\n\
         <script type=\"module\" src=\"{FOLDER}live.js?{version}\"></script>\n"
    );
    let html = with_policy(html);
    let html = before(&html, "</head>", &head);
    match said.panel("") {
        Some(panel) => before(&html, "</body>", &panel),
        None => html,
    }
}

/// The page that stands where none could be made yet.
pub(super) fn alone(version: &str, said: &Said) -> String {
    let page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
                <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                <title>The site has problems</title>\n</head>\n<body>\n</body>\n</html>\n";
    let page = added(page, version, &Said::default());
    before(&page, "</body>", &said.panel(" class=\"alone\"").unwrap_or_default())
}

impl Said {
    /// What is said, folded out; nothing if there is nothing to say.
    fn panel(&self, attribute: &str) -> Option<String> {
        let Self { problems, notice } = self;
        let summary = match (problems.is_empty(), notice) {
            (true, None) => return None,
            (true, Some(notice)) => escaped(notice),
            (false, None) => {
                "the site has problems; below is what was made before".to_owned()
            }
            (false, Some(notice)) => {
                format!("the site has problems, and {}", escaped(notice))
            }
        };
        Some(format!(
            "<aside id=\"meken-problems\" role=\"alert\"{attribute}><details open>\
             <summary>{summary}</summary>{problems}</details></aside>\n"
        ))
    }
}

/// A text with something put before a mark, or at its end if the mark is not there.
fn before(text: &str, mark: &str, put: &str) -> String {
    let at = text.rfind(mark).unwrap_or(text.len());
    format!("{}{put}{}", &text[..at], &text[at..])
}

/// A page whose own policy lets in what is added.
fn with_policy(html: &str) -> String {
    const NAME: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let Some(start) = html.find(NAME).map(|at| at + NAME.len()) else {
        return html.to_owned();
    };
    let Some(length) = html[start..].find('"') else { return html.to_owned() };
    let policy = loosened(&unescaped(&html[start..start + length]));
    format!("{}{}{}", &html[..start], escaped(&policy), &html[start + length..])
}

/// A policy that lets a page have styles and scripts of its own origin, and ask it.
pub(super) fn loosened(policy: &str) -> String {
    let parts = policy.split(';').map(str::trim).filter(|part| !part.is_empty());
    let mut parts: Vec<String> = parts.map(str::to_owned).collect();
    for name in ["style-src", "script-src", "connect-src"] {
        let of_name = |part: &&mut String| part.split_whitespace().next() == Some(name);
        match parts.iter_mut().find(of_name) {
            Some(part) if part.split_whitespace().any(|it| it == "'self'") => {}
            Some(part) if part.contains("'none'") => *part = format!("{name} 'self'"),
            Some(part) => part.push_str(" 'self'"),
            None => parts.push(format!("{name} 'self'")),
        }
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_loosened_by_what_is_added_and_no_more() {
        let of = |policy: &str| loosened(policy);
        assert_eq!(
            of("default-src 'none'; style-src 'self'"),
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"
        );
        assert_eq!(
            of("script-src 'none'; style-src https://a.example; connect-src 'self'"),
            "script-src 'self'; style-src https://a.example 'self'; connect-src 'self'"
        );
    }

    #[test]
    fn what_is_said_stands_in_the_page_and_nothing_does_if_nothing_is() {
        let page = "<head></head><body>text</body>";
        let said = Said { problems: "<article></article>".to_owned(), notice: None };
        assert!(
            added(page, "1", &said).contains("<article></article></details></aside>")
        );
        assert!(!added(page, "1", &Said::default()).contains("aside"));
    }
}
