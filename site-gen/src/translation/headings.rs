//! Headings of translations: an address that leads to one in a language leads to it in all.

use crate::config::Config;
use crate::problem::Problem;
use crate::site::{Site, Text};

/// Tells the translations whose headings have other ids than those of the original.
pub(crate) fn check_headings(
    site: &Site<'_>,
    config: &Config,
    problems: &mut Vec<Problem>,
) {
    let default = config.default_language();
    let wrong = super::with_errors(problems);
    for page in site.pages().filter(|page| site.has(page, default)) {
        let original = site.text(page, default);
        let original = original.filter(|it| !wrong.contains(it.page.file));
        let Some(original) = original else { continue };
        let others = config.languages.iter().filter(|code| *code != default);
        let others = others.filter(|code| site.has(page, code));
        let translations = others.filter_map(|code| site.text(page, code));
        let translations = translations.filter(|it| !wrong.contains(it.page.file));
        problems.extend(translations.filter_map(|it| difference(original, it)));
    }
}

fn difference(original: &Text<'_>, here: &Text<'_>) -> Option<Problem> {
    let (there, own) = (&original.body.ids, &here.body.ids);
    let missing = quoted(there.difference(own));
    let further = quoted(own.difference(there));
    let message = match (missing.as_str(), further.as_str()) {
        ("", "") => return None,
        (missing, "") => {
            format!("the original has the headings {missing}, this page has not")
        }
        ("", further) => {
            format!("this page has the headings {further}, the original has not")
        }
        (missing, further) => {
            format!(
                "the original has the headings {missing}, this page has {further} instead"
            )
        }
    };
    let help = format!(
        "give each heading the id that it has in {}: `## Heading <a id=\"name\"></a>`",
        original.page.file
    );
    Some(
        Problem::error("different-headings", here.page.file, 0..0, message, help)
            .as_warning(),
    )
}

fn quoted<'a>(ids: impl Iterator<Item = &'a String>) -> String {
    ids.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
