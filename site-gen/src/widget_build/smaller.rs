//! Makes the wasm smaller, in one run of `wasm-opt`: a second one would write longer code than the first.
//!
//! What wasm and glue share gets short names: theirs carry hashes, which no compression makes shorter, and
//! stand in both.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use super::BuildError;
use super::glue::slimmed;
use crate::setup::{Toolbox, answer_of};

/// Functions stay apart and stand by their names: like beside like, which compresses better than what is
/// inlined, though it is longer.
const OPTIMIZE: &str = "-aimfs 0 -fimfs 0 -ocimfs 0 --flatten --rereloop -Oz -Oz \
                        --reorder-functions-by-name --strip-producers \
                        --minify-imports-and-exports-and-modules";

/// What stands before an export in the glue.
const EXPORTS: &str = "wasm.";

/// The new names, as `wasm-opt` tells them.
#[derive(Deserialize)]
struct Names {
    /// Module, name and short name; all get the module [`Self::MODULE`].
    imports: Vec<(String, String, String)>,
    /// Name and short name.
    exports: Vec<(String, String)>,
}

impl Names {
    const MODULE: &str = "a";
}

/// Makes the wasm smaller, and gives the glue the names that it has then.
pub(super) fn made(wasm: &Path, glue: &Path, tools: &Toolbox) -> Result<(), BuildError> {
    let mut command = Command::new(tools.wasm_opt());
    command.args(OPTIMIZE.split_whitespace());
    command.arg(wasm).arg("-o").arg(wasm).env("PATH", tools.search_path());
    let told = answer_of(&mut command)?;
    let names: Names = serde_json::from_str(&told)
        .map_err(|error| BuildError::files(wasm, error.into()))?;
    let failed = |error| BuildError::files(glue, error);
    let script = fs::read_to_string(glue).map_err(failed)?;
    let script = slimmed(&script).map_err(|place| {
        failed(io::Error::other(format!("the glue has not the place `{place}`")))
    })?;
    fs::write(glue, renamed(&script, &names)).map_err(failed)
}

/// The glue with the short names.
fn renamed(script: &str, names: &Names) -> String {
    let mut script = script.to_owned();
    for (module, name, short) in &names.imports {
        script = with_word(&script, "", name, short);
        script =
            script.replace(&format!("\"{module}\""), &format!("\"{}\"", Names::MODULE));
    }
    for (name, short) in &names.exports {
        script = with_word(&script, EXPORTS, name, short);
    }
    script
}

/// A script with another word wherever one stands behind `before`, and not as a part of a longer one.
fn with_word(script: &str, before: &str, word: &str, other: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(place) = rest.find(&format!("{before}{word}")) {
        let (head, tail) = rest.split_at(place);
        let behind = tail.get(before.len() + word.len()..).unwrap_or_default();
        let is_part = |it: Option<char>| {
            it.is_some_and(|it| it.is_alphanumeric() || it == '_' || it == '$')
        };
        let is_whole =
            !is_part(head.chars().next_back()) && !is_part(behind.chars().next());
        out.push_str(head);
        out.push_str(before);
        out.push_str(if is_whole { other } else { word });
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_exchanged_where_they_are_those_of_the_wasm() {
        let names = Names {
            imports: vec![("./w.js".to_owned(), "__now_4f".to_owned(), "b".to_owned())],
            exports: vec![
                ("start".to_owned(), "c".to_owned()),
                ("start_all".to_owned(), "d".to_owned()),
            ],
        };
        let glue = "export function start() { wasm.start(); wasm.start_all(); }\n\
                    const imports = { \"./w.js\": { __now_4f: () => Date.now(), x__now_4f } };";
        let expected = "export function start() { wasm.c(); wasm.d(); }\n\
                        const imports = { \"a\": { b: () => Date.now(), x__now_4f } };";
        assert_eq!(renamed(glue, &names), expected);
    }
}
