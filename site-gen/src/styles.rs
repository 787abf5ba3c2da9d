//! Style sheets of a theme: puts what `@import` names into one file and leaves out what no browser needs.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use lightningcss::bundler::{BundleErrorKind, Bundler, ResolveResult, SourceProvider};
use lightningcss::error::{Error as CssError, ErrorLocation};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Features, Targets};

use crate::problem::Problem;
use crate::read::Files;

/// Makes one sheet of a file and all that it imports; `None` after an error, all of which are told.
pub(crate) fn sheet(
    files: &Files,
    file: &str,
    problems: &mut Vec<Problem>,
) -> Option<String> {
    let texts = Texts { files };
    let found = Arc::new(RwLock::new(Vec::new()));
    let options = ParserOptions {
        error_recovery: true,
        warnings: Some(Arc::clone(&found)),
        ..ParserOptions::default()
    };
    let mut bundler = Bundler::new(&texts, None, options);
    let mut sheet = match bundler.bundle(Path::new(file)) {
        Ok(sheet) => sheet,
        Err(error) => {
            problems.push(told(files, file, &error));
            return None;
        }
    };
    // A lock is poisoned by a panic alone, and then we are not here.
    let found = found.write().map(|mut it| std::mem::take(&mut *it)).unwrap_or_default();
    if !found.is_empty() {
        problems.extend(found.into_iter().map(|it| {
            let place = place(files, file, it.loc.as_ref());
            not_css(place, &it.kind.to_string())
        }));
        return None;
    }
    // Shorter, but not known to the browsers of two years ago.
    let targets = Targets { include: Features::MediaRangeSyntax, ..Targets::default() };
    let small = MinifyOptions { targets, ..MinifyOptions::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    let made = sheet.minify(small).map_err(|error| error.to_string());
    let made =
        made.and_then(|()| sheet.to_css(options).map_err(|error| error.to_string()));
    match made {
        Ok(made) => Some(made.code),
        Err(message) => {
            problems.push(not_css((file.to_owned(), 0), &message));
            None
        }
    }
}

/// The texts of a site as the bundler reads them.
struct Texts<'a> {
    files: &'a Files,
}

/// Something that is imported and not taken.
#[derive(Debug)]
struct NotTaken {
    why: Why,
    /// The sheet that names it.
    from: String,
    /// As it is named there.
    named: String,
}

/// Why it is not taken.
#[derive(Debug)]
enum Why {
    /// A reader asks no other host.
    Elsewhere,
    /// There is no such file.
    Missing(String),
}

impl fmt::Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            Why::Elsewhere => write!(f, "`{}` is not of this site", self.named),
            Why::Missing(file) => write!(f, "there is no `{file}`"),
        }
    }
}

impl Error for NotTaken {}

impl SourceProvider for Texts<'_> {
    type Error = NotTaken;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, NotTaken> {
        let name = file.to_string_lossy().into_owned();
        self.files.text(&name).ok_or_else(|| NotTaken {
            why: Why::Missing(name.clone()),
            from: name,
            named: String::new(),
        })
    }

    fn resolve(&self, named: &str, from: &Path) -> Result<ResolveResult, NotTaken> {
        let refused = |why| {
            let from = from.to_string_lossy().into_owned();
            Err(NotTaken { why, from, named: named.to_owned() })
        };
        if named.contains("//") || named.starts_with('/') {
            return refused(Why::Elsewhere);
        }
        let file = joined(from.parent().unwrap_or(Path::new("")), named);
        let name = file.to_string_lossy();
        match self.files.text(&name) {
            Some(_) => Ok(ResolveResult::File(file)),
            None => refused(Why::Missing(name.into_owned())),
        }
    }
}

/// A relative name below a folder, without `.` and `..`.
fn joined(folder: &Path, named: &str) -> PathBuf {
    let mut file = folder.to_owned();
    for part in named.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                file.pop();
            }
            part => file.push(part),
        }
    }
    file
}

fn told(
    files: &Files,
    sheet: &str,
    error: &CssError<BundleErrorKind<'_, NotTaken>>,
) -> Problem {
    let (file, at) = place(files, sheet, error.loc.as_ref());
    match &error.kind {
        BundleErrorKind::ResolverError(error) => not_taken(files, error),
        BundleErrorKind::ParserError(error) => not_css((file, at), &error.to_string()),
        other => not_css((file, at), &other.to_string()),
    }
}

fn not_taken(files: &Files, error: &NotTaken) -> Problem {
    let NotTaken { why, from, named } = error;
    let text = files.text(from).unwrap_or_default();
    let at = text.find(named).map_or(0..0, |at| at..at + named.len());
    let (lint, help) = match why {
        Why::Missing(_) => ("missing-file", "write it, or leave the `@import` out"),
        Why::Elsewhere => (
            "css-syntax",
            "a page asks no other host: put the file into the theme, and name it relative to this one",
        ),
    };
    Problem::error(lint, from, at, error.to_string(), help)
}

fn not_css((file, at): (String, usize), message: &str) -> Problem {
    let mut letters = message.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    let message: String = first.chain(letters).collect();
    let help = "browsers would leave it out without a word";
    Problem::error("css-syntax", file, at..at, message, help)
}

/// The file and the byte that a place of the parser is.
fn place(files: &Files, sheet: &str, place: Option<&ErrorLocation>) -> (String, usize) {
    let Some(place) = place else { return (sheet.to_owned(), 0) };
    let file = place.filename.clone();
    let text = files.text(&file).unwrap_or_default();
    let line = usize::try_from(place.line).unwrap_or(usize::MAX);
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = &text[before..];
    // Columns are counted from one, in units of UTF-16.
    let mut left = usize::try_from(place.column).unwrap_or(1).saturating_sub(1);
    let mut signs = rest.char_indices();
    let within = signs.find(|(_, sign)| {
        let is_here = left == 0 || *sign == '\n';
        left = left.saturating_sub(sign.len_utf16());
        is_here
    });
    (file, before + within.map_or(rest.len(), |(at, _)| at))
}
