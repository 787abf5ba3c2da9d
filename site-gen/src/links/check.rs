//! Broken links: what an author's link means has to be there, heading included.

use std::collections::{BTreeMap, BTreeSet};

use super::{PageId, Target};
use crate::markdown::Link;
use crate::problem::Problem;
use crate::site::Held;
use crate::suggest::did_you_mean;

/// What links can lead to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known<'a> {
    /// The pages; of those with headings of authors, the ids of each language.
    pub pages: BTreeMap<PageId, Vec<Ids<'a>>>,
    /// The pages that are not to be read yet.
    pub held: BTreeMap<&'a PageId, &'a Held>,
    /// The files that are copied.
    pub files: BTreeSet<&'a str>,
    /// Whether pages are among them that could not be read.
    pub has_lost: bool,
}

/// The ids of a text's headings, and its file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ids<'a> {
    pub file: &'a str,
    pub ids: &'a BTreeSet<String>,
}

/// Tells what is wrong with the links of one text, whose headings have those ids.
pub(crate) fn check<'a>(
    links: impl IntoIterator<Item = &'a Link>,
    ids: &BTreeSet<String>,
    known: &Known<'_>,
    problems: &mut Vec<Problem>,
) {
    for link in links {
        let here = Ids { file: &link.file, ids };
        if let Some((message, help)) = fault(&link.target, here, known) {
            let place = link.place.clone();
            problems.push(Problem::error(
                "broken-link",
                &*link.file,
                place,
                message,
                help,
            ));
        }
    }
}

fn fault(target: &Target, here: Ids<'_>, known: &Known<'_>) -> Option<(String, String)> {
    match target {
        Target::External(_) => None,
        Target::Here(id) => missing_id(id, &[here]),
        Target::Page(page, id) => match known.pages.get(page) {
            None => Some(match known.held.get(page) {
                Some(held) => held_page(page, **held),
                None => missing_page(page, known),
            }),
            Some(languages) => id.as_ref().and_then(|id| missing_id(id, languages)),
        },
        Target::File(file) => (!known.files.contains(file.as_str())).then(|| {
            let otherwise = "put the file there; a page is linked by its own file: `kaztest.md`";
            let help = did_you_mean(file, known.files.iter().copied(), otherwise);
            (format!("there is no file `content/static/{file}`"), help)
        }),
        Target::Unknown(written) => Some((
            format!("`{written}` leads to nothing that this site has"),
            "link a page by its file (`kaztest.md`), a rule by `rule:threshold`, a tool by \
             `../../calculator/points`"
                .to_owned(),
        )),
    }
}

/// A page that falls back to another language is read there, so each language must have the id.
fn missing_id(id: &str, languages: &[Ids<'_>]) -> Option<(String, String)> {
    let Ids { file, ids } = languages.iter().find(|it| !it.ids.contains(id))?;
    let otherwise =
        "give the heading that id, in every language: `## Heading <a id=\"name\"></a>`";
    let help = did_you_mean(id, ids.iter().map(String::as_str), otherwise);
    Some((format!("{file} has no heading with the id `{id}`"), help))
}

fn held_page(page: &PageId, held: Held) -> (String, String) {
    let page = format!("{} `{}`", page.kind(), page.name().unwrap_or_default());
    match held {
        Held::Draft => (
            format!("the {page} is a draft, and is left out"),
            "take `draft = true` out of its head, or take the link out".to_owned(),
        ),
        Held::Until(day) => (
            format!("the {page} is left out until it is published on {day}"),
            "take the link out until then, or let it be published earlier".to_owned(),
        ),
    }
}

fn missing_page(page: &PageId, known: &Known<'_>) -> (String, String) {
    let same_kind =
        |other: &&PageId| std::mem::discriminant(*other) == std::mem::discriminant(page);
    let names = known.pages.keys().filter(same_kind).filter_map(PageId::name);
    let name = page.name().unwrap_or_default();
    let otherwise = match page {
        PageId::Rule(_) => "add it to content/rules/, or take the link out",
        PageId::Tool(_) => "take the link out",
        _ => "write that page, or take the link out",
    };
    let help = did_you_mean(name, names, otherwise);
    (format!("there is no {} `{name}`", page.kind()), help)
}
