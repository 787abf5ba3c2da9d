//! The page that stands in a frame of another site, and what is said around the calculator there.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::{Value, json};
use tera::Context;
use widget::Texts;

use super::TEMPLATE;
use crate::assets::integrity;
use crate::minify;
use crate::policy::Policy;
use crate::render::{Fault, Theme};

/// The messages that are said around the calculator on other sites, with their arguments.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("embed-agree", &["host"]),
    ("embed-calculator", &[]),
    ("embed-contact", &["host"]),
    ("embed-failed", &[]),
    ("embed-loading", &[]),
    ("embed-note", &[]),
    ("embed-stays", &[]),
    ("embed-title", &[]),
    ("foot-partners", &[]),
    ("partners-change-when", &[]),
    ("partners-element", &[]),
    ("partners-element-text", &[]),
    ("partners-error-when", &[]),
    ("partners-error-with", &[]),
    ("partners-file-element", &[]),
    ("partners-file-inside", &[]),
    ("partners-file-loader", &[]),
    ("partners-file-pack", &[]),
    ("partners-file-style", &[]),
    ("partners-file-wasm", &[]),
    ("partners-frame", &[]),
    ("partners-frame-text", &[]),
    ("partners-grows", &[]),
    ("partners-grows-text", &[]),
    ("partners-lead", &[]),
    ("partners-nothing", &[]),
    ("partners-pinned", &[]),
    ("partners-pinned-text", &[]),
    ("partners-privacy-host", &[]),
    ("partners-privacy-text", &["host"]),
    ("partners-ready-when", &[]),
    ("partners-release", &["date", "version"]),
    ("partners-result-when", &[]),
    ("partners-result-with", &[]),
    ("partners-title", &[]),
];

/// What the scripts put in place of the host that they stand on.
const HOST: &str = "{host}";

/// Why a release has no page.
#[derive(Debug)]
pub(crate) enum FrameError {
    /// The template is wrong.
    Template(Box<Fault>),
    /// A script is.
    Script(String),
}

impl From<String> for FrameError {
    fn from(message: String) -> Self {
        Self::Script(message)
    }
}

/// What is said around the calculator, for the scripts. `calculator` is the address of the whole
/// calculator, absolute or seen from the folder of the release.
pub(crate) fn words(texts: &Texts, calculator: &str) -> Value {
    let host = || [("host", HOST.into())];
    json!({
        "loading": texts.get("embed-loading"),
        "failed": texts.get("embed-failed"),
        "calculator": { "text": texts.get("embed-calculator"), "url": calculator },
        "contact": texts.say("embed-contact", &host()),
        "agree": texts.say("embed-agree", &host()),
        "note": texts.get("embed-note"),
        "stays": texts.get("embed-stays"),
    })
}

/// The page of a language within a release that has these files. `calculator` is the address of the whole
/// calculator, absolute or seen from this page.
pub(crate) fn page(
    theme: &Theme,
    language: &str,
    site: &str,
    calculator: &str,
    files: &BTreeMap<String, Bytes>,
) -> Result<String, FrameError> {
    let mut context = Context::new();
    context.insert("lang", language);
    context.insert("site_name", site);
    context.insert("policy", &Policy::Framed.content());
    context.insert("calculator_url", calculator);
    for (name, file) in
        [("css_integrity", "style.css"), ("script_integrity", "inside.js")]
    {
        let hash = files.get(file).map(|bytes| integrity(bytes)).unwrap_or_default();
        context.insert(name, &hash);
    }
    let page = format!("{language}/index.html");
    let html = theme.render(TEMPLATE, language, &page, &context);
    html.map(|it| minify::minified(&it)).map_err(FrameError::Template)
}
