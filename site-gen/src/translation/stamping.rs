//! Puts stamps into translations, when a translator says that they are up to date: every other
//! byte of a file stays what it is.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::stamp_of;
use crate::Published;
use crate::config::{self, Config};
use crate::front_matter::{self, TRANSLATED};
use crate::memory::Texts;
use crate::problem::{Problem, Severity, nearest};
use crate::read::Files;
use crate::site::{self, Page};
use crate::write;

/// The translations that are meant.
#[derive(Clone, Debug)]
pub(crate) enum Chosen {
    /// Those of these files, by their paths below the root, with `/`.
    Files(Vec<String>),
    /// All of a language.
    Language(String),
}

/// A translation, and whether its stamp has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamped {
    /// The file.
    pub file: String,
    /// Whether the file is another than before.
    pub is_changed: bool,
}

/// Why nothing, or no more, was stamped.
#[derive(Debug)]
pub(crate) enum StampError {
    /// Something that was named is no translation; why, and what to do.
    NotATranslation(String, String),
    /// A page, or its original, cannot be read as it is; that has been told.
    Damaged,
    /// The system refused to write a file.
    System(PathBuf, io::Error),
}

impl fmt::Display for StampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotATranslation(why, _) => f.write_str(why),
            Self::Damaged => f.write_str("a page has a mistake in its head"),
            Self::System(path, error) => write!(f, "`{}`: {error}", path.display()),
        }
    }
}

impl std::error::Error for StampError {}

/// Stamps the chosen translations with their originals as they are now. All is looked at before the
/// first file is written; what is wrong with any page's head is told.
///
/// # Errors
///
/// [`StampError`]; only the system can refuse after the first file.
pub(crate) fn stamp(
    root: &Path,
    files: &Files,
    chosen: &Chosen,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Stamped>, StampError> {
    let config = config::read(files, &Published::default(), problems)
        .ok_or(StampError::Damaged)?;
    let pages = site::read_pages(files, &config, &mut Texts::default(), problems);
    let chosen = chosen_pages(chosen, &pages, &config)?;
    let mut made = Vec::new();
    for page in chosen {
        let original = original_of(page, &pages, &config)?;
        let is_damaged = |it: &Problem| {
            let is_theirs = it.file == page.file || it.file == original.file;
            it.severity == Severity::Error && is_theirs
        };
        if problems.iter().any(is_damaged) {
            return Err(StampError::Damaged);
        }
        let stamp = stamp_of(original.file, original.text).ok_or(StampError::Damaged)?;
        let text = stamped(page, &stamp).ok_or(StampError::Damaged)?;
        made.push((page, text));
    }
    let written = made.into_iter().map(|(page, text)| {
        let is_changed = text != page.text;
        if is_changed {
            let path = root.join(page.file);
            write::exchange_text(&path, page.text, &text)
                .map_err(|error| StampError::System(path, error))?;
        }
        Ok(Stamped { file: page.file.to_owned(), is_changed })
    });
    written.collect()
}

fn chosen_pages<'a>(
    chosen: &Chosen,
    pages: &'a [Page<'a>],
    config: &Config,
) -> Result<Vec<&'a Page<'a>>, StampError> {
    let default = config.default_language();
    match chosen {
        Chosen::Files(files) => files
            .iter()
            .map(|file| match pages.iter().find(|page| page.file == file) {
                Some(page) if page.language != default => Ok(page),
                Some(_) => Err(StampError::NotATranslation(
                    format!("`{file}` is an original, not a translation"),
                    "name pages of another language; they are stamped with this text"
                        .to_owned(),
                )),
                None => {
                    let near = nearest(file, pages.iter().map(|page| page.file));
                    let help = near.map(|near| format!("did you mean `{near}`?"));
                    let help = help.unwrap_or_else(|| {
                        "name a page, such as content/guides/ru/points.md".to_owned()
                    });
                    let why = format!("there is no page `{file}`");
                    Err(StampError::NotATranslation(why, help))
                }
            })
            .collect(),
        Chosen::Language(code) => {
            if code == default || !config.languages.contains(code) {
                return Err(StampError::NotATranslation(
                    format!("`{code}` is no language that pages are translated into"),
                    format!("name one of {}", config.languages[1..].join(", ")),
                ));
            }
            Ok(pages.iter().filter(|page| page.language == code).collect())
        }
    }
}

fn original_of<'a>(
    page: &Page<'_>,
    pages: &'a [Page<'a>],
    config: &Config,
) -> Result<&'a Page<'a>, StampError> {
    let default = config.default_language();
    let is_original = |it: &&Page<'_>| it.id == page.id && it.language == default;
    pages.iter().find(is_original).ok_or_else(|| {
        StampError::NotATranslation(
            format!("`{}` has no original", page.file),
            format!("write the page in `{default}` too"),
        )
    })
}

/// The text of a page with a stamp: in place of the one it has, else as the last line of its head; or
/// as the first one, where the last could be part of a table.
fn stamped(page: &Page<'_>, stamp: &str) -> Option<String> {
    let mut text = page.text.to_owned();
    let parts = front_matter::parts(page.file, page.text)?;
    if let Some(place) = parts.values.get(TRANSLATED) {
        text.replace_range(place.clone(), &format!("\"{stamp}\""));
        return Some(text);
    }
    let head = &page.text[parts.inner.clone()];
    let has_tables = head.lines().any(|line| line.trim_start().starts_with('['));
    let at = if has_tables { parts.inner.start } else { parts.inner.end };
    let is_windows = page.text[..parts.inner.start].ends_with("\r\n");
    let end_of_line = if is_windows { "\r\n" } else { "\n" };
    text.insert_str(at, &format!("{TRANSLATED} = \"{stamp}\"{end_of_line}"));
    Some(text)
}
