//! Makes a release of what was built and of the rules as they are.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bytes::Bytes;
use engine::Date;
use serde_json::{Map, Value, json};

use super::{INTEGRITY, Release, style, version_of};
use crate::assets::{integrity, short_integrity, without_comments};
use crate::compression::Method;
use crate::widget_build::EmbedScripts;

/// What describes the element to editors and frameworks.
const MANIFEST: &str = include_str!("../../../calculator/element/custom-elements.json");

/// By which a page of a partner tries itself out.
const CHECK: &str = include_str!("../../../calculator/element/check.js");

/// The text of the scripts in whose place the hashes of the other files are put.
const HASHES: &str = "\"meken:files\"";

/// The text of a script in whose place the languages are put.
const LANGUAGES: &str = "meken:languages";

/// What a release is made of.
pub(crate) struct Parts<'a> {
    /// The calculator's module.
    pub(crate) wasm: &'a [u8],
    /// The scripts around it.
    pub(crate) scripts: &'a EmbedScripts,
    /// The theme's sheet for other sites.
    pub(crate) sheet: &'a str,
    /// Of each language the pack, and what is said around the calculator.
    pub(crate) languages: BTreeMap<String, (Vec<u8>, Value)>,
    /// The day of the build.
    pub(crate) day: Date,
    /// The hash of the rulebook.
    pub(crate) rules: String,
}

/// Makes the release; `frame` makes the page of a language.
///
/// # Errors
///
/// What is wrong with a script, or what `frame` tells.
pub(crate) fn made<E: From<String>>(
    parts: Parts<'_>,
    frame: impl Fn(&str, &BTreeMap<String, Bytes>) -> Result<String, E>,
) -> Result<Release, E> {
    let mut files: BTreeMap<String, Bytes> = BTreeMap::new();
    let mut put = |name: String, bytes: Vec<u8>| files.insert(name, bytes.into());
    put("meken.wasm".to_owned(), parts.wasm.to_vec());
    put("style.css".to_owned(), style::in_column(parts.sheet).into_bytes());
    for (code, (pack, words)) in &parts.languages {
        put(format!("{code}/rules.pack"), pack.clone());
        put(format!("{code}/words.json"), words.to_string().into_bytes());
    }
    // Hashes weigh on every reader's line, and nothing compresses them.
    let hashes = each_of(&files, short_integrity);
    let EmbedScripts { element, inside, frame: loader } = parts.scripts;
    for (name, script) in [("meken.js", element), ("inside.js", inside)] {
        let script = pinned(name, script, &hashes)?;
        files.insert(name.to_owned(), script.into());
    }
    files.insert("frame.js".to_owned(), loader.clone().into());
    let codes = parts.languages.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
    let check = without_comments(CHECK).replace(LANGUAGES, &codes);
    files.insert("check.js".to_owned(), check.into());
    files.insert("custom-elements.json".to_owned(), MANIFEST.into());
    for code in parts.languages.keys() {
        let page = frame(code, &files)?;
        files.insert(format!("{code}/index.html"), page.into());
    }
    let version = version_of(env!("CARGO_PKG_VERSION"), &files);
    let weights = weights_of(&files);
    let list = json!({
        "version": version,
        "day": parts.day.iso(),
        "rules": parts.rules,
        "files": hashes_of(&files),
        "weights": weights,
    });
    files.insert(INTEGRITY.to_owned(), (pretty(&list) + "\n").into());
    let Parts { day, rules, .. } = parts;
    Ok(Release { version, day, rules, files, weights })
}

fn weights_of(files: &BTreeMap<String, Bytes>) -> BTreeMap<String, u64> {
    let weight = |bytes: &Bytes| Method::Brotli.compress(bytes).len();
    let each = |(name, bytes): (&String, &Bytes)| {
        (name.clone(), u64::try_from(weight(bytes)).unwrap_or(u64::MAX))
    };
    files.iter().map(each).collect()
}

pub(super) fn hashes_of(files: &BTreeMap<String, Bytes>) -> Value {
    each_of(files, integrity)
}

fn each_of(files: &BTreeMap<String, Bytes>, hash: fn(&[u8]) -> String) -> Value {
    let each = |(name, bytes): (&String, &Bytes)| (name.clone(), hash(bytes).into());
    Value::Object(files.iter().map(each).collect::<Map<_, _>>())
}

/// A script with the hashes of what it fetches.
fn pinned(name: &str, script: &[u8], hashes: &Value) -> Result<Vec<u8>, String> {
    let script = str::from_utf8(script).map_err(|error| format!("{name}: {error}"))?;
    if script.matches(HASHES).count() != 1 {
        return Err(format!("{name} has not one place for the hashes of other files"));
    }
    Ok(script.replace(HASHES, &hashes.to_string()).into_bytes())
}

/// A list that people read too.
fn pretty(list: &Value) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = write!(out, "{list:#}");
    out
}
