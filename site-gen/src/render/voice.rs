//! The words that templates say: `text(key="…")`, and which keys their sources name.

use std::collections::BTreeMap;

use engine::Fraction;
use tera::{Kwargs, State, Tera, Value};
use widget::{Argument, Texts};

use super::Said;
use crate::problem::Problem;

/// The function's name.
pub(super) const NAME: &str = "text";

/// Puts a function in place that says nothing.
pub(super) fn silence(tera: &mut Tera) {
    tera.register_function(NAME, |_: Kwargs, _: &State| String::new());
}

/// Puts a language's words in place.
pub(super) fn speak(tera: &mut Tera, texts: Texts) {
    tera.register_function(NAME, move |kwargs: Kwargs, _: &State| {
        let key: &str = kwargs.must_get("key")?;
        let named = kwargs.iter().filter_map(|(name, value)| {
            Some((name.as_str()?.to_owned(), argument(value)?))
        });
        let named: Vec<(String, Argument)> = named.collect();
        let arguments: Vec<(&str, Argument)> =
            named.iter().map(|(name, it)| (name.as_str(), it.clone())).collect();
        tera::TeraResult::Ok(texts.say(key, &arguments))
    });
}

fn argument(value: &Value) -> Option<Argument> {
    match value.as_i64() {
        Some(number) => Some(Argument::Amount(Fraction::whole(number))),
        None => Some(Argument::Text(value.as_str()?.to_owned())),
    }
}

/// Notes the keys that a template says, with their arguments.
pub(super) fn wanted(
    file: &str,
    text: &str,
    wanted: &mut BTreeMap<String, Said>,
    problems: &mut Vec<Problem>,
) {
    for (at, _) in text.match_indices("text(") {
        // `context(` and the like are other names.
        if text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_') {
            continue;
        }
        let inside = &text[at + "text(".len()..];
        let inside = &inside[..inside.find(')').unwrap_or(inside.len())];
        // `text()` in a comment.
        if inside.trim().is_empty() {
            continue;
        }
        let pairs = inside.split(',').filter_map(|pair| pair.split_once('='));
        let pairs: Vec<(&str, &str)> =
            pairs.map(|(name, value)| (name.trim(), value.trim())).collect();
        let key = pairs.iter().find(|(name, _)| *name == "key").map(|(_, value)| *value);
        let literal =
            key.and_then(|it| it.strip_prefix('"')).and_then(|it| it.strip_suffix('"'));
        let Some(key) = literal else {
            problems.push(Problem::error(
                "template",
                file,
                at..at + "text(".len() + inside.len(),
                "the key of a text is not written out",
                "write it out, `text(key=\"…\")`: keys are looked for in the templates' sources",
            ));
            continue;
        };
        let arguments = pairs.iter().filter(|(name, _)| *name != "key");
        let arguments = arguments.map(|(name, _)| (*name).to_owned());
        let said = wanted.entry(key.to_owned()).or_default();
        said.arguments.extend(arguments);
        said.places.push((file.to_owned(), at..at + "text(".len() + inside.len() + 1));
    }
}
